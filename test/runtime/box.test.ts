/** Copies between a member's own entries and its box, against index arithmetic. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { eachRow, positionOf } from "../../src/runtime/box.ts";

const flat = (index: readonly number[], shape: readonly number[]): number =>
  index.reduce((at, each, axis) => at * (shape[axis] ?? 1) + each, 0);

const axes = fc.array(fc.record({ own: fc.nat(4), from: fc.nat(2), to: fc.nat(2) }), {
  maxLength: 4,
});

test("rows cover every own entry once, at its place on both sides, and are as long as can be", () => {
  fc.assert(
    fc.property(axes, (all) => {
      const own = all.map((axis) => axis.own);
      const from = all.map((axis) => axis.own + axis.from);
      const to = all.map((axis) => axis.own + axis.to);
      const copied = new Map<number, number>();
      let calls = 0;
      eachRow(own, from, to, (start, end, count) => {
        calls += 1;
        for (let n = 0; n < count; n += 1) {
          expect(copied.has(end + n)).toBe(false);
          copied.set(end + n, start + n);
        }
      });
      const count = own.reduce((product, extent) => product * extent, 1);
      const expected = new Map<number, number>();
      for (let n = 0; n < count; n += 1) {
        const index = positionOf(n, own);
        expected.set(flat(index, to), flat(index, from));
      }
      expect([...copied].sort(([a], [b]) => a - b)).toEqual(
        [...expected].sort(([a], [b]) => a - b),
      );
      const same = own
        .slice(1)
        .every((each, axis) => each === from[axis + 1] && each === to[axis + 1]);
      if (same) expect(calls).toBe(count > 0 ? 1 : 0);
    }),
  );
});

test("a flat index and its position are inverse", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 }),
      fc.nat(624),
      (shape, n) => {
        const count = shape.reduce((product, extent) => product * extent, 1);
        expect(flat(positionOf(n % count, shape), shape)).toBe(n % count);
      },
    ),
  );
});
