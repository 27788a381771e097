/**
 * Random graphs of equations, as hard on the passes as real ones: indices that are merged,
 * taken apart, reversed and clamped; guards; chains of maps; softmaxes and weighted sums;
 * normalisations. Every read is inside, every reduction that must not be empty is not, and
 * no number grows without bounds, so that two evaluations can be compared.
 */
import {
  and,
  at,
  axis,
  equal,
  integer,
  less,
  lessEqual,
  minus,
  not,
  or,
  plus,
  quotient,
  read,
  real,
  remainder,
  scaled,
  select,
  toReal,
} from "../../src/ir/build.ts";
import type { Axis, Expr } from "../../src/ir/expr.ts";
import {
  extentsOf,
  mapNode,
  reduceNode,
  type Graph,
  type Node,
  type ReduceOperator,
} from "../../src/ir/graph.ts";
import { rangeOf } from "../../src/ir/range.ts";
import { add, Builder, div, exp, mul, op, sub } from "./models.ts";
import { random } from "./values.ts";

const extents = [1, 2, 3, 4, 6];

export function randomGraph(seed: number, size: number): Graph {
  const next = random(seed * 7919 + 17);
  const below = (n: number): number => Math.floor(next() * n);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!;
  const chance = (p: number): boolean => next() < p;
  const b = new Builder();
  const nodes: Node[] = [];
  const shape = (): number[] => Array.from({ length: 1 + below(3) }, () => pick(extents));
  for (let n = 0; n < 2 + below(2); n++) nodes.push(b.input(`x${n}`, ...shape()));
  const tokens = b.integers("tokens", 0, 3, 4);

  /** An index in [0, extent) made of the axes at hand. */
  const index = (extent: number, axes: readonly Axis[], depth = 0): Expr => {
    const range = (expr: Expr): Expr => {
      const { least, most } = rangeOf(expr);
      return least >= 0 && most < extent ? expr : remainder(expr, integer(extent));
    };
    if (axes.length === 0 || chance(0.1)) return integer(below(extent));
    const one = pick(axes);
    const own = rangeOf(one.extent).most;
    switch (below(depth > 1 ? 3 : 9)) {
      case 0:
      case 1:
      case 2:
        return range(at(one));
      case 3:
        return own <= extent ? minus(integer(own - 1), at(one)) : range(at(one));
      case 4: {
        const other = pick(axes);
        return range(plus(scaled(rangeOf(other.extent).most, at(one)), at(other)));
      }
      case 5:
        return range(quotient(index(12, axes, depth + 1), integer(pick([2, 3]))));
      case 6:
        return range(remainder(index(12, axes, depth + 1), integer(pick([2, 3]))));
      case 7:
        return range(plus(at(one), integer(below(3))));
      default:
        return extent >= 4 ? read(tokens, [index(4, axes, depth + 2)]) : range(at(one));
    }
  };
  const extentList = (node: Node): number[] => extentsOf(node).map((one) => rangeOf(one).most);
  const readOf = (node: Node, axes: readonly Axis[]): Expr => {
    // Often entry by entry: what fuses is what is aligned.
    const free = [...axes];
    const at_ = extentList(node).map((extent) => {
      const n = free.findIndex((one) => rangeOf(one.extent).most === extent);
      if (n < 0 || !chance(0.7)) return index(extent, axes);
      const [own] = free.splice(n, 1);
      return at(own!);
    });
    return read(node, at_);
  };
  const truthOf = (axes: readonly Axis[], depth = 0): Expr => {
    if (depth < 2 && chance(0.3)) {
      const [x, y] = [truthOf(axes, depth + 1), truthOf(axes, depth + 1)];
      return pick([and(x, y), or(x, y), not(x)]);
    }
    const [i, j] = [index(6, axes), index(6, axes)];
    return pick([less(i, j), lessEqual(j, i), equal(remainder(i, integer(2)), integer(0))]);
  };
  const reals = (): readonly Node[] => nodes.filter((node) => node.element === "real");
  const value = (axes: readonly Axis[], depth = 0): Expr => {
    if (depth > 3 || chance(0.25)) {
      if (chance(0.15)) return real(pick([0.5, 2, 3, -1, 1, 0.25]));
      if (chance(0.1) && axes.length > 0) return toReal(index(6, axes));
      return readOf(pick(reals().slice(-4)), axes);
    }
    const x = (): Expr => value(axes, depth + 1);
    switch (below(12)) {
      case 0:
      case 1:
        return add(x(), x());
      case 2:
        return sub(x(), x());
      case 3:
      case 4:
        return mul(x(), x());
      case 5:
        return div(x(), add(real(1), op("absolute", x())));
      case 6:
        return exp(op("tanh", x()));
      case 7:
        return op("negate", x());
      case 8:
        return select(truthOf(axes), x(), chance(0.5) ? real(0) : x());
      case 9:
        return op("sqrt", op("absolute", x()));
      case 10:
        return op("maximum", x(), x());
      default:
        return op("log", exp(x()));
    }
  };
  const axesOf = (list: readonly number[], name: string): Axis[] =>
    list.map((extent, n) => axis(`${name}${n}`, extent));
  /** Tames what could grow with every equation. */
  const tame = (body: Expr): Expr => (chance(0.5) ? op("tanh", body) : body);

  const steps: (() => Node)[] = [
    () => {
      const axes = axesOf(shape(), "i");
      return mapNode({ name: `m${nodes.length}`, element: "real", axes, body: tame(value(axes)) });
    },
    // Data that only moves.
    () => {
      const axes = axesOf(shape(), "i");
      const body = readOf(pick(reals()), axes);
      return mapNode({ name: `c${nodes.length}`, element: "real", axes, body });
    },
    () => {
      const [axes, over] = [axesOf(shape().slice(0, 2), "i"), axesOf(shape().slice(0, 2), "r")];
      const operator = pick<ReduceOperator>(["sum", "sum", "sum", "max", "min", "lse"]);
      const all = [...axes, ...over];
      const body = chance(0.5)
        ? mul(readOf(pick(reals()), all), readOf(pick(reals()), all))
        : value(all, 1);
      const first = over.map((one) => equal(at(one), integer(0))).reduce(and);
      const where = chance(0.4) ? or(truthOf(all), first) : undefined;
      const name = `r${nodes.length}`;
      return reduceNode({
        name,
        element: "real",
        op: operator,
        axes,
        over,
        body: op("tanh", body),
        ...(where && { where }),
      });
    },
    // A contraction.
    () => {
      const [m, n, k] = [pick(extents), pick(extents), pick(extents)];
      return b.reduce(`p${nodes.length}`, "sum", [m, n], [k], (i, j, r) => {
        const [I, J, R] = [i, j, r].map((one) => (one.kind === "axis" ? [one.axis] : []));
        const x = readOf(pick(reals()), [...I!, ...R!]);
        return mul(x, readOf(pick(reals()), [...J!, ...R!]));
      });
    },
    // A softmax over a node's last axis, and a weighted sum.
    () => {
      const e = pick(reals());
      const list = extentList(e);
      const size = list.at(-1)!;
      const mask = (all: readonly Expr[]): Expr => lessEqual(all.at(-1)!, all[0]!);
      const masked = chance(0.5) && list.length > 1;
      const scores = b.map(`t${nodes.length}`, list, (...all) => op("tanh", read(e, all)));
      const a = b.softmax(`a${nodes.length}`, scores, masked ? (...all) => mask(all) : undefined);
      if (chance(0.3)) nodes.push(a);
      return b.reduce(`w${nodes.length}`, "sum", [...list.slice(0, -1), 2], [size], (...all) => {
        const own = [...all.slice(0, list.length - 1), all.at(-1)!];
        const axes = all.flatMap((one) => (one.kind === "axis" ? [one.axis] : []));
        return mul(read(a, own), readOf(pick(reals()), axes.slice(-2)));
      });
    },
    // A normalisation of rows.
    () => {
      const x = pick(reals());
      const list = extentList(x);
      const rows = list.slice(0, -1);
      const s = b.reduce(`s${nodes.length}`, "sum", rows, [list.at(-1)!], (...all) => read(x, all));
      return b.map(`n${nodes.length}`, list, (...all) =>
        sub(read(x, all), div(read(s, all.slice(0, -1)), real(list.at(-1)!))),
      );
    },
  ];
  for (let n = 0; n < size; n++) nodes.push(pick(steps)());
  const computed = nodes.filter((node) => node.kind !== "input");
  const outputs = [computed.at(-1)!, pick(chance(0.1) ? nodes : computed)];
  if (chance(0.5)) outputs.push(computed.at(-2) ?? computed.at(-1)!);
  const inspects = chance(0.4) ? [pick(computed)] : [];
  return b.graph(
    Object.fromEntries(outputs.map((node, n) => [`y${n}`, node])),
    Object.fromEntries(inspects.map((node, n) => [`i${n}`, node])),
  );
}
