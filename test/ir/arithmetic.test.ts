/**
 * Whole-number arithmetic against its plain meaning: an expression is made twice, once by
 * the constructors, which rewrite it, and once as a function that computes it step by
 * step. Both must agree for all values of the axes, and lie in the range that is claimed.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  and,
  at,
  axis,
  dimension,
  dimensionSymbol,
  equal,
  exactQuotient,
  integer,
  less,
  lessEqual,
  minus,
  not,
  operation,
  or,
  plus,
  quotient,
  remainder,
  select,
  times,
} from "../../src/ir/build.ts";
import { literal, same, type Expr } from "../../src/ir/expr.ts";
import { interpret } from "../../src/ir/interpret.ts";
import { printExpr } from "../../src/ir/print.ts";
import { rangeOf } from "../../src/ir/range.ts";
import { rewrite, substitute } from "../../src/ir/walk.ts";

const T = dimensionSymbol("T", 5);
const S = dimensionSymbol("S", 4, 0);
const axes = [
  axis("i", 6),
  axis("j", 8),
  axis("t", dimension(T)),
  axis("u", plus(dimension(T), dimension(S))),
];

/** Values of the axes i, j, t, u and of the dimensions T, S. */
interface Point {
  readonly axes: readonly number[];
  readonly sizes: readonly [T: number, S: number];
}

interface Both {
  readonly expr: Expr;
  readonly value: (point: Point) => number;
}

/** Reported as text: as an object an expression that fails would be endless. */
const shown = ({ expr, value }: Both) => ({
  expr,
  value,
  [fc.toStringMethod]: () => printExpr(expr),
});

const floorDivide = (a: number, n: number): number => Math.floor(a / n);
const modulo = (a: number, n: number): number => a - n * Math.floor(a / n);

const leaf: fc.Arbitrary<Both> = fc.oneof(
  fc.integer({ min: -9, max: 30 }).map((n) => ({ expr: integer(n), value: () => n })),
  fc.nat(3).map((n) => ({ expr: at(axes[n]!), value: (point: Point) => point.axes[n]! })),
  fc.nat(1).map((n) => ({
    expr: dimension(n === 0 ? T : S),
    value: (point: Point) => point.sizes[n]!,
  })),
);

function whole(depth: number): fc.Arbitrary<Both> {
  if (depth === 0) return leaf;
  const inner = whole(depth - 1);
  const two = fc.tuple(inner, inner);
  const divisor = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .integer({ min: 1, max: 24 })
        .map((n): Both => ({ expr: integer(n), value: () => n })),
    },
    {
      weight: 1,
      arbitrary: fc.constant<Both>({ expr: dimension(T), value: (point) => point.sizes[0] }),
    },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 4 }).map((n): Both => ({
        expr: times(integer(n), dimension(T)),
        value: (point) => n * point.sizes[0],
      })),
    },
    {
      weight: 1,
      arbitrary: fc.constant<Both>({
        expr: plus(dimension(T), dimension(S)),
        value: (point) => point.sizes[0] + point.sizes[1],
      }),
    },
  );
  const binary = (
    expr: (a: Expr, b: Expr) => Expr,
    value: (a: number, b: number) => number,
    operands: fc.Arbitrary<[Both, Both]> = two,
  ): fc.Arbitrary<Both> =>
    operands.map(([a, b]) => ({
      expr: expr(a.expr, b.expr),
      value: (point) => value(a.value(point), b.value(point)),
    }));
  const op =
    (name: "integerMaximum" | "integerMinimum" | "checked") =>
    (a: Expr, b: Expr): Expr =>
      operation(name, [a, b]);
  return fc.oneof(
    leaf,
    binary(plus, (a, b) => a + b),
    binary(minus, (a, b) => a - b),
    binary(times, (a, b) => a * b),
    binary(quotient, floorDivide, fc.tuple(inner, divisor)),
    binary(remainder, modulo, fc.tuple(inner, divisor)),
    binary(op("integerMaximum"), Math.max),
    binary(op("integerMinimum"), Math.min),
    binary(op("checked"), (a, n) => Math.min(Math.max(a, 0), n - 1), fc.tuple(inner, divisor)),
    inner.map(({ expr, value }): Both => ({
      expr: operation("integerAbsolute", [expr]),
      value: (point) => Math.abs(value(point)),
    })),
    fc.tuple(inner, fc.integer({ min: 0, max: 3 })).map(([base, n]): Both => ({
      expr: operation("integerPower", [base.expr, integer(n)]),
      value: (point) => base.value(point) ** n,
    })),
    fc.tuple(truth(depth - 1), inner, inner).map(([condition, a, b]): Both => ({
      expr: select(condition.expr, a.expr, b.expr),
      value: (point) => (condition.value(point) ? a.value(point) : b.value(point)),
    })),
  );
}

function truth(depth: number): fc.Arbitrary<Both> {
  const inner = depth === 0 ? leaf : whole(depth - 1);
  const compare = (
    expr: (a: Expr, b: Expr) => Expr,
    holds: (a: number, b: number) => boolean,
  ): fc.Arbitrary<Both> =>
    fc.tuple(inner, inner).map(([a, b]) => ({
      expr: expr(a.expr, b.expr),
      value: (point) => Number(holds(a.value(point), b.value(point))),
    }));
  const leaves = fc.oneof(
    compare(less, (a, b) => a < b),
    compare(lessEqual, (a, b) => a <= b),
    compare(equal, (a, b) => a === b),
  );
  if (depth === 0) return leaves;
  const part = truth(depth - 1);
  return fc.oneof(
    leaves,
    fc.tuple(part, part).map(([a, b]): Both => ({
      expr: and(a.expr, b.expr),
      value: (point) => a.value(point) * b.value(point),
    })),
    fc.tuple(part, part).map(([a, b]): Both => ({
      expr: or(a.expr, b.expr),
      value: (point) => Math.max(a.value(point), b.value(point)),
    })),
    part.map((a): Both => ({ expr: not(a.expr), value: (point) => 1 - a.value(point) })),
  );
}

/** Some points of every pair of sizes, the corners among them. */
function points(): Point[] {
  const all: Point[] = [];
  for (const sizes of [
    [1, 0],
    [1, 4],
    [3, 1],
    [5, 0],
    [5, 4],
  ] as const) {
    const extents = [6, 8, sizes[0], sizes[0] + sizes[1]];
    for (let n = 0; n < 24; n++) {
      const choose = (extent: number, k: number): number =>
        n === 0 ? 0 : n === 1 ? extent - 1 : (n * (2 * k + 3) + k * 5) % extent;
      all.push({ sizes, axes: extents.map(choose) });
    }
  }
  return all;
}

const everywhere = points();
const valueAt = (expr: Expr, point: Point): number =>
  interpret(expr, {
    axis: (one) => point.axes[axes.indexOf(one)] ?? NaN,
    dimension: (symbol) => point.sizes[symbol === T ? 0 : 1],
  });

describe("random whole numbers", () => {
  test("keep their value in canonical form, and lie in their range", () => {
    let bounded = 0;
    fc.assert(
      fc.property(whole(4).map(shown), ({ expr, value }) => {
        const { least, most } = rangeOf(expr);
        if (Number.isFinite(least) && Number.isFinite(most)) bounded++;
        for (const point of everywhere) {
          const [found, expected] = [valueAt(expr, point), value(point)];
          if (!Number.isSafeInteger(expected)) continue;
          if (found !== expected || found < least || found > most)
            expect.fail(`${printExpr(expr)} is ${found}, not ${expected}, in ${least}..${most}`);
        }
      }),
      { numRuns: 3000, seed: 1 },
    );
    expect(bounded).toBeGreaterThan(2000);
  });

  test("comparisons that fold are right", () => {
    let folded = 0;
    fc.assert(
      fc.property(truth(3).map(shown), ({ expr, value }) => {
        if (literal(expr) !== undefined) folded++;
        for (const point of everywhere) {
          const [found, expected] = [valueAt(expr, point), value(point)];
          if (found !== expected) expect.fail(`${printExpr(expr)} is ${found}, not ${expected}`);
        }
      }),
      { numRuns: 1500, seed: 2 },
    );
    expect(folded).toBeGreaterThan(100);
  });

  test("are the same object when they are built anew, and keep their value under substitution", () => {
    fc.assert(
      fc.property(whole(3).map(shown), leaf.map(shown), fc.nat(3), ({ expr }, by, n) => {
        expect(
          same(
            rewrite(expr, (part) => part),
            expr,
          ),
        ).toBe(true);
        const changed = substitute(expr, new Map([[axes[n]!, by.expr]]));
        for (const point of everywhere) {
          const inserted = by.value(point);
          const inside =
            inserted >= 0 && inserted < [6, 8, point.sizes[0], point.sizes[0] + point.sizes[1]][n]!;
          if (!inside) continue;
          const moved = { ...point, axes: point.axes.map((old, m) => (m === n ? inserted : old)) };
          expect(valueAt(changed, point)).toBe(valueAt(expr, moved));
        }
      }),
      { numRuns: 1000, seed: 3 },
    );
  });
});

describe("division", () => {
  const [i, j] = [at(axes[0]!), at(axes[1]!)];

  test("merged axes come apart, and together again", () => {
    const merged = plus(times(integer(8), i), j);
    expect(quotient(merged, integer(8))).toBe(i);
    expect(remainder(merged, integer(8))).toBe(j);
    const c = at(axis("c", 48));
    const apart = plus(times(integer(8), quotient(c, integer(8))), remainder(c, integer(8)));
    expect(apart).toBe(c);
    expect(quotient(quotient(c, integer(4)), integer(2))).toBe(quotient(c, integer(8)));
    const [t, length] = [at(axes[2]!), dimension(T)];
    expect(quotient(plus(times(i, length), t), length)).toBe(i);
    expect(remainder(plus(times(i, length), t), length)).toBe(t);
  });

  test("is exact only when it is", () => {
    const length = dimension(T);
    expect(exactQuotient(times(integer(12), length), integer(4))).toBe(times(integer(3), length));
    expect(exactQuotient(plus(length, integer(1)), integer(2))).toBeUndefined();
    const longer = plus(length, integer(1));
    expect(literal(exactQuotient(times(integer(4), longer), longer)!)).toBe(4);
  });
});

test("a literal index outside its extent is not clamped before the run", () => {
  const outside = operation("checked", [integer(7), integer(4)]);
  expect(outside.kind).toBe("apply");
  expect(literal(operation("checked", [integer(3), integer(4)]))).toBe(3);
});

test("powers of zero", () => {
  const power = operation("integerPower", [at(axis("i", 3)), at(axis("n", 3))]);
  expect(rangeOf(power)).toEqual({ least: 0, most: 4 });
  const none = operation("integerPower", [integer(0), at(axis("n", 3))]);
  expect(rangeOf(none)).toEqual({ least: 0, most: 1 });
});

test("nothing is claimed of a remainder whose divisor may not be positive", () => {
  const i = at(axis("i", 6));
  const backwards = remainder(i, integer(-4));
  expect(interpret(backwards, { axis: () => 5 })).toBe(-3);
  expect(rangeOf(backwards).least).toBeLessThanOrEqual(-3);
});
