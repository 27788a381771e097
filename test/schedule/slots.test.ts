import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dimension, dimensionSymbol, integer, plus, scaled } from "../../src/ir/build.ts";
import { literal } from "../../src/ir/expr.ts";
import { kernelContext } from "../../src/kernels/context.ts";
import { paddedExtent } from "../../src/kernels/lower.ts";
import { sizeOf } from "../../src/schedule/sizes.ts";
import { leastTotal } from "../../src/schedule/slotBound.ts";
import { assignSlots, livesAt, type Value } from "../../src/schedule/slots.ts";
import { exactTotal, sizedAt } from "./exactSlots.ts";

describe("slots", () => {
  const values = fc.array(
    fc.record({ from: fc.nat(20), lives: fc.nat(6), entries: fc.integer({ min: 1, max: 50 }) }),
    { maxLength: 25 },
  );

  test("no two values that live at the same time share a slot, and each fits", () => {
    fc.assert(
      fc.property(values, (list) => {
        const all = list.map(({ from, lives, entries }, value): Value<number> => ({
          value,
          entries: integer(entries),
          from,
          to: from + lives,
        }));
        const { slotOf, sizes } = assignSlots(all);
        for (const a of all) {
          expect(sizes[slotOf.get(a.value)!]).toContainEqual(a.entries);
          for (const b of all) {
            if (a === b || slotOf.get(a.value) !== slotOf.get(b.value)) continue;
            // Not even as the input and the output of one step.
            expect(a.to < b.from || b.to < a.from).toBe(true);
          }
        }
      }),
    );
  });

  test("are at most a tenth above the best assignment, and the bound is never above it", () => {
    fc.assert(
      fc.property(values, (list) => {
        const all = list.slice(0, 12).map(({ from, lives, entries }, value) => ({
          ...{ value, entries: integer(entries), from, to: from + lives },
        }));
        const lives = livesAt(all);
        const best = exactTotal(sizedAt(lives, 0));
        expect(best).toBeDefined();
        expect(leastTotal(lives)[0] ?? 0).toBeLessThanOrEqual(best!);
        const total = assignSlots(all).sizes.reduce(
          (sum, sizes) => sum + Math.max(...sizes.map((size) => literal(size)!)),
          0,
        );
        expect(total).toBeLessThanOrEqual(1.1 * best!);
        expect(total).toBeGreaterThanOrEqual(best!);
      }),
      { numRuns: 300 },
    );
  });

  test("come in the order of their sizes, the largest first", () => {
    const sizes = [3, 50, 7, 50].map((entries, value) => ({
      ...{ value, entries: integer(entries), from: 0, to: 1 },
    }));
    expect(assignSlots(sizes).sizes.map(([size]) => literal(size!))).toEqual([50, 50, 7, 3]);
  });

  test("gaps of several slots are moved together where a value fits into none", () => {
    // The last one fits only where the second halves of two slots are swapped.
    const lives = [
      [0, 3, 9],
      [0, 1, 9],
      [2, 5, 9],
      [6, 7, 9],
      [4, 5, 9],
      [6, 9, 9],
      [8, 9, 9],
    ];
    const all = lives.map(([from, to, entries], value) => ({
      ...{ value, entries: integer(entries!), from: from!, to: to! },
    }));
    expect(assignSlots(all).sizes.length).toBe(2);
  });

  test("what is equal for long sequences only is told apart for short ones", () => {
    const T = dimension(dimensionSymbol("T", 1000));
    const constant = integer(1000);
    const all = [
      { value: "a", entries: constant, from: 0, to: 1 },
      { value: "b", entries: T, from: 0, to: 1 },
      { value: "c", entries: T, from: 2, to: 3 },
      { value: "d", entries: constant, from: 2, to: 3 },
    ];
    expect(assignSlots(all).sizes).toEqual([[constant], [T]]);
  });

  test("a chain needs two slots, whatever its length", () => {
    const chain = Array.from({ length: 30 }, (_, n) => ({
      value: n,
      entries: integer(100),
      from: n,
      to: n + 1,
    }));
    expect(assignSlots(chain).sizes.length).toBe(2);
  });

  test("slots grow as little as they can", () => {
    const big = { value: "big", entries: integer(1000), from: 0, to: 1 };
    const small = { value: "small", entries: integer(10), from: 0, to: 1 };
    const next = { value: "next", entries: integer(12), from: 2, to: 3 };
    const { slotOf } = assignSlots([big, small, next]);
    expect(slotOf.get("next")).toBe(slotOf.get("big"));
  });
});

describe("sizes", () => {
  const T = dimensionSymbol("T", 100);
  const S = dimensionSymbol("S", 50);
  const context = kernelContext({ dimensions: [T, S] }, []);

  test("own and padded dimensions have the same place", () => {
    const extent = plus(scaled(3, dimension(S)), dimension(T), integer(1));
    const padded = paddedExtent(extent, context);
    for (const expr of [extent, padded]) {
      const value: unknown = runInNewContext(sizeOf(expr, context), { s: [1, 7, 5] });
      expect(value).toBe(3 * 5 + 7 + 1);
    }
  });

  test("an extent that shrinks as its dimension grows is stored at its largest", () => {
    const extent = plus(integer(200), scaled(-1, dimension(T)));
    expect(sizeOf(paddedExtent(extent, context), context)).toBe("199");
  });
});
