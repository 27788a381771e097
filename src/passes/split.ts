/**
 * **split**: a sum over what was put together is put together from sums,
 *
 *     Σ_{k < 5} W[d, k] · (if k < 2 then y[t, k] else c[t, k - 2])
 *         = Σ_{k < 2} W[d, k] · y[t, k] + Σ_{k < 3} W[d, k + 2] · c[t, k]
 *
 * so that each part is computed when it can be: `W · concat(y[t], c)` in a recurrence leaves
 * only `c`'s part to the steps, and what depends on parameters only is done at load. Where
 * all parts come at one time, one sum is one kernel, and stays.
 */
import { at, axis, integer, minus, operation, plus, read } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { Cycle } from "../ir/cycles.ts";
import { mapNode, reduceNode, type Graph, type Node, type ReduceNode } from "../ir/graph.ts";
import { freeAxes, mapReads, partsOf, rewrite, substitute } from "../ir/walk.ts";
import { simplified } from "./algebra.ts";
import { isPerExample } from "./alignment.ts";
import { factorsOf } from "./forms.ts";
import type { Notes } from "./notes.ts";
import { bodyAt, cyclesOf, producers, rebuild, type Equation } from "./rebuild.ts";

/** More parts than this stay one sum. */
const mostParts = 4;

interface Break {
  readonly axis: Axis;
  /** The first place of the second part. */
  readonly place: number;
}

/** Where a choice along a summed axis changes from one side to the other. */
function breakIn(expr: Expr, over: readonly Axis[]): Break | undefined {
  if (expr.kind !== "select") return undefined;
  const { condition } = expr;
  if (condition.kind !== "apply" || condition.op !== "integerLess") return undefined;
  const [index, bound] = condition.args as [Expr, Expr];
  // k + c < b, which is k < b - c.
  const [along] = [...freeAxes(index)].filter((one) => over.includes(one));
  const place = along && literal(minus(bound, minus(index, at(along))));
  const extent = along && literal(along.extent);
  if (place === undefined || extent === undefined || place <= 0 || place >= extent)
    return undefined;
  return { axis: along!, place };
}

/** The body with maps that only choose along a summed axis in place of their reads. */
function opened(body: Expr, over: readonly Axis[]): Expr {
  return mapReads(body, (one) => {
    if (one.node.kind !== "map" || one.node.body.kind !== "select") return one;
    const inside = bodyAt(one.node, one.at);
    const plain = partsOf(inside).every(
      (part) => part.kind !== "apply" || part.op.startsWith("integer"),
    );
    return plain && breakIn(inside, over) ? inside : one;
  });
}

/** One side of the choices at a break. */
function side(expr: Expr, { axis: along, place }: Break, first: boolean): Expr {
  return rewrite(expr, (part) => {
    const found = breakIn(part, [along]);
    if (!found || part.kind !== "select") return part;
    if (first && found.place >= place) return part.then;
    if (!first && found.place <= place) return part.otherwise;
    return part;
  });
}

/** The parts of a sum, or the sum itself. */
function parts(node: ReduceNode): readonly ReduceNode[] {
  const body = opened(node.body, node.over);
  const factor = factorsOf(body).find(({ expr }) => breakIn(expr, node.over));
  const found = factor && breakIn(factor.expr, node.over);
  if (!found) return [node];
  const extent = literal(found.axis.extent)!;
  const made = [true, false].map((first) => {
    const length = first ? found.place : extent - found.place;
    const fresh = axis(found.axis.name, length);
    const axes = node.axes.map((one) => axis(one.name, one.extent));
    const others = node.over.map((one) =>
      one === found.axis ? fresh : axis(one.name, one.extent),
    );
    const values = new Map<Axis, Expr>([
      ...node.axes.map((one, n) => [one, at(axes[n]!)] as const),
      ...node.over.map((one, n) => [one, at(others[n]!)] as const),
      [found.axis, first ? at(fresh) : plus(at(fresh), integer(found.place))],
    ]);
    const own = (expr: Expr): Expr =>
      simplified(substitute(side(expr, found, first), values), new Map());
    const { name, element, op, span, where } = node;
    return reduceNode({
      name: first ? name : `${name}.rest`,
      element,
      op,
      axes,
      over: others,
      body: own(body),
      ...(where && { where: own(where) }),
      ...(span && { span }),
    });
  });
  return made.flatMap(parts);
}

/** Whether some part can be computed before another: before the steps, or at load. */
function comeApart(
  all: readonly ReduceNode[],
  within: readonly Cycle[],
  cycles: ReadonlyMap<Node, readonly Cycle[]>,
): boolean {
  const times = all.map((part) => {
    const read = [...producers(part)];
    const inner = within.findLastIndex((cycle) =>
      read.some((node) => cycles.get(node)?.includes(cycle)),
    );
    return inner >= 0 || isPerExample(part) ? inner : -2;
  });
  return new Set(times).size > 1;
}

export function splitSums(graph: Graph, notes: Notes): Graph {
  const cycles = cyclesOf(graph);
  return rebuild(graph, notes, (node, old): Equation => {
    if (node.kind !== "reduce" || node.op !== "sum" || node.element !== "real") return node;
    const all = parts(node);
    if (all.length === 1 || all.length > mostParts) return node;
    const before = old === node || old.kind !== "reduce" ? all : parts(old);
    if (!comeApart(before, cycles.get(old) ?? [], cycles)) return node;
    for (const part of all) notes.derive(part, [node]);
    const axes = node.axes.map((one) => axis(one.name, one.extent));
    const [first, ...rest] = all.map((part): Expr => read(part, axes.map(at))) as [Expr, ...Expr[]];
    const { name, element, span } = node;
    const body = rest.reduce((sum, one) => operation("add", [sum, one]), first);
    return mapNode({ name, element, axes, body, ...(span && { span }) });
  });
}
