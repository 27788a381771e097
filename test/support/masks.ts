/**
 * Random masks over two axes, and data for what they read: everything that people mask
 * with (causal, windows, prefixes, blocks, dilations, documents, lengths) under nested
 * and, or, not and choices.
 */
import fc from "fast-check";
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
  operation,
  or,
  plus,
  quotient,
  read,
  remainder,
  scaled,
  select,
  times,
  toReal,
} from "../../src/ir/build.ts";
import type { Axis, Expr, Read } from "../../src/ir/expr.ts";
import { inputNode, type InputNode } from "../../src/ir/graph.ts";
import { interpret } from "../../src/ir/interpret.ts";
import type { Summary } from "../../src/ir/bounds.ts";

/** The matrix that masks are made for, and the tensors that they may read. */
export interface MaskWorld {
  readonly rows: number;
  readonly columns: number;
  readonly i: Axis;
  readonly j: Axis;
  readonly data: ReadonlyMap<InputNode, readonly number[]>;
  readonly documentOf: (index: Expr) => Expr;
  readonly length: Expr;
  readonly keep: (index: Expr) => Expr;
}

export function maskWorld(rows: number, columns: number, seed: number): MaskWorld {
  const most = Math.max(rows, columns);
  let state = (seed >>> 0) + 1;
  const next = (bound: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  const input = (name: string, element: "int" | "bool", extent: number, last: number): InputNode =>
    inputNode({
      name,
      element,
      role: "input",
      shape: [integer(extent)],
      ...(element === "int" && { range: { least: integer(0), most: integer(last) } }),
    });
  const documents = input("document", "int", most, most);
  const keeps = input("keep", "bool", most, 1);
  const lengths = input("length", "int", 1, columns);
  let document = 0;
  const data = new Map<InputNode, readonly number[]>([
    [documents, Array.from({ length: most }, () => (document += next(6) === 0 ? 1 : 0))],
    [keeps, Array.from({ length: most }, (_, n) => (Math.floor(n / 7) % 3 === 0 ? 1 : next(2)))],
    [lengths, [next(columns + 1)]],
  ]);
  return {
    rows,
    columns,
    i: axis("i", rows),
    j: axis("j", columns),
    data,
    documentOf: (index) => read(documents, [index]),
    length: read(lengths, [integer(0)]),
    keep: (index) => read(keeps, [index]),
  };
}

/** The value of a mask's read. */
export function valueOf(world: MaskWorld): (read: Read, at: readonly number[]) => number {
  return (one, [index]) => {
    const values = one.node.kind === "input" ? world.data.get(one.node) : undefined;
    return values?.[index!] ?? NaN;
  };
}

/** Whether a mask allows an entry. */
export function allows(mask: Expr, world: MaskWorld, i: number, j: number): boolean {
  const axisOf = (axis: Axis): number => (axis === world.i ? i : j);
  return interpret(mask, { axis: axisOf, read: valueOf(world) }) !== 0;
}

/** The exact summary of a read over literal ends, as a kernel would have computed it per tile. */
export function summaryOf(
  world: MaskWorld,
  ends: (axis: Axis) => readonly [number, number],
): Summary {
  return (one, axes) => {
    const [axis] = axes;
    if (axes.length !== 1 || !axis) return undefined;
    const [from, to] = ends(axis);
    const values = Array.from({ length: to - from + 1 }, (_, n) => {
      const index = interpret(one.at[0]!, { axis: () => from + n, read: valueOf(world) });
      return valueOf(world)(one, [index]);
    });
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const literalOf = (value: number): Expr =>
      one.type === "bool" ? equal(integer(value), integer(1)) : integer(value);
    return [literalOf(least), literalOf(most)];
  };
}

/** A random mask, as a function of the world that it is for. */
export function arbitraryMask(depth = 3): fc.Arbitrary<(world: MaskWorld) => Expr> {
  const small = fc.integer({ min: 0, max: 40 });
  const period = fc.integer({ min: 1, max: 12 });
  const leaf: fc.Arbitrary<(world: MaskWorld) => Expr> = fc.oneof(
    fc.constant((w: MaskWorld) => lessEqual(at(w.j), at(w.i))),
    small.map((c) => (w: MaskWorld) => less(minus(at(w.i), at(w.j)), integer(c))),
    small.map((c) => (w: MaskWorld) => {
      const apart = operation("integerAbsolute", [minus(at(w.i), at(w.j))]);
      return lessEqual(apart, integer(c));
    }),
    small.map((c) => (w: MaskWorld) => less(at(w.j), integer(c))),
    period.map((c) => (w: MaskWorld) => {
      const block = (axis: Axis): Expr => quotient(at(axis), integer(c));
      return lessEqual(block(w.j), block(w.i));
    }),
    period.map((c) => (w: MaskWorld) => {
      const block = (axis: Axis): Expr => quotient(at(axis), integer(c));
      return equal(block(w.j), block(w.i));
    }),
    fc.tuple(period, period).map(([n, c]) => (w: MaskWorld) => {
      return equal(remainder(minus(at(w.i), at(w.j)), integer(n)), integer(c % n));
    }),
    fc.tuple(period, period).map(([n, c]) => (w: MaskWorld) => {
      return less(remainder(plus(at(w.i), integer(c)), integer(n)), integer(c));
    }),
    fc.constant((w: MaskWorld) => equal(w.documentOf(at(w.i)), w.documentOf(at(w.j)))),
    fc.constant((w: MaskWorld) => lessEqual(w.documentOf(at(w.j)), w.documentOf(at(w.i)))),
    fc.constant((w: MaskWorld) => less(at(w.j), w.length)),
    fc.constant((w: MaskWorld) => and(less(at(w.i), w.length), less(at(w.j), w.length))),
    fc.constant((w: MaskWorld) => w.keep(at(w.j))),
    fc.constant((w: MaskWorld) => equal(w.keep(at(w.i)), w.keep(at(w.j)))),
    fc.tuple(period, small).map(([a, c]) => (w: MaskWorld) => {
      return lessEqual(plus(scaled(a, at(w.j)), integer(c)), scaled(3, at(w.i)));
    }),
    small.map((c) => (w: MaskWorld) => {
      return lessEqual(times(at(w.i), at(w.j)), integer(c * 9));
    }),
    small.map((c) => (w: MaskWorld) => {
      const nearest = operation("integerMinimum", [at(w.i), integer(c)]);
      return lessEqual(at(w.j), operation("integerMaximum", [nearest, integer(3)]));
    }),
    small.map((c) => (w: MaskWorld) => {
      const limit = select(less(at(w.i), integer(c)), integer(c), at(w.i));
      return lessEqual(at(w.j), limit);
    }),
    fc.double({ min: -2, max: 30, noNaN: true }).map((c) => (w: MaskWorld) => {
      const scaledBy = operation("multiply", [toReal(at(w.j)), toReal(integer(2))]);
      const distance = operation("subtract", [toReal(at(w.i)), scaledBy]);
      return operation("less", [distance, { kind: "real", type: "real", value: c, key: `r${c}` }]);
    }),
  );
  if (depth === 0) return leaf;
  const inner = arbitraryMask(depth - 1);
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc.tuple(inner, inner).map(
        ([a, b]) =>
          (w: MaskWorld) =>
            and(a(w), b(w)),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(inner, inner).map(
        ([a, b]) =>
          (w: MaskWorld) =>
            or(a(w), b(w)),
      ),
    },
    { weight: 1, arbitrary: inner.map((a) => (w: MaskWorld) => not(a(w))) },
    {
      weight: 1,
      arbitrary: fc.tuple(inner, inner, inner).map(
        ([a, b, c]) =>
          (w: MaskWorld) =>
            select(a(w), b(w), c(w)),
      ),
    },
  );
}
