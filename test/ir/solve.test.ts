/** Where guards can hold: the ranges that loops run over. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  and,
  at,
  axis,
  dimension,
  dimensionSymbol,
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
} from "../../src/ir/build.ts";
import type { Axis, Expr } from "../../src/ir/expr.ts";
import { inputNode } from "../../src/ir/graph.ts";
import { interpret } from "../../src/ir/interpret.ts";
import { printExpr } from "../../src/ir/print.ts";
import { reach, solve, type Reach } from "../../src/ir/solve.ts";
import { allows, arbitraryMask, maskWorld, valueOf } from "../support/masks.ts";

const T = dimensionSymbol("T", 512);
const [i, j] = [axis("i", dimension(T)), axis("j", dimension(T))];
const [x, y] = [at(i), at(j)];
const causal = lessEqual(y, x);

const text = (ends: Reach): string =>
  ends === "never" ? ends : ends.map((end) => (end ? printExpr(end) : "?")).join(" .. ");
const offset = (guard: Expr): string => {
  const solution = solve(guard, j, i);
  return solution ? text(solution.offset) : "never";
};
const absolute = (guard: Expr): string => {
  const solution = solve(guard, j, i);
  return solution ? text(solution.absolute) : "never";
};

test("offsets of the usual masks", () => {
  const window = less(minus(x, y), integer(128));
  expect(offset(causal)).toBe("? .. 0");
  expect(offset(and(causal, window))).toBe("-127 .. 0");
  expect(offset(lessEqual(operation("integerAbsolute", [minus(x, y)]), integer(5)))).toBe(
    "-5 .. 5",
  );
  expect(offset(equal(x, y))).toBe("0 .. 0");
  expect(offset(not(lessEqual(y, x)))).toBe("1 .. ?");
  expect(offset(or(equal(y, x), equal(y, minus(x, integer(7)))))).toBe("-7 .. 0");
  expect(offset(equal(minus(scaled(2, x), scaled(2, y)), integer(6)))).toBe("-3 .. -3");
  const blocks = (over: Axis): Expr => quotient(at(over), integer(16));
  expect(offset(lessEqual(blocks(j), blocks(i)))).toBe("? .. 15");
  expect(offset(equal(remainder(minus(x, y), integer(4)), integer(0)))).toBe("? .. ?");
  expect(offset(and(causal, less(x, y)))).toBe("1 .. 0");
});

test("bounds on j alone: prefixes, lengths, and dimensions", () => {
  const lengths = inputNode({ name: "length", element: "int", role: "input", shape: [integer(1)] });
  const length = read(lengths, [integer(0)]);
  expect(absolute(less(y, integer(32)))).toBe("? .. 31");
  expect(absolute(less(y, length))).toBe("? .. length[0] - 1");
  expect(absolute(lessEqual(length, scaled(2, y)))).toBe("-(-length[0] div 2) .. ?");
  expect(absolute(equal(y, minus(dimension(T), integer(1))))).toBe("T - 1 .. T - 1");
  expect(absolute(causal)).toBe("? .. T - 1");
});

test("the keys that a tile of queries can see", () => {
  const tile = axis("tile", 32);
  const start = scaled(16, at(tile));
  const box = new Map([[i, [start, plus(start, integer(15))] as const]]);
  expect(text(reach(causal, j, box))).toBe("? .. 16 * tile + 15");
  expect(text(reach(and(causal, less(minus(x, y), integer(64))), j, box))).toBe(
    "16 * tile - 63 .. 16 * tile + 15",
  );
  // A prefix beside causal attention keeps a bound, which an offset from i can't express.
  expect(text(reach(or(causal, less(y, integer(40))), j, box))).toBe(
    "? .. max(16 * tile + 15, 39)",
  );
  expect(text(reach(and(causal, less(x, integer(0))), j, box))).toBe("never");
});

test("random masks hold nowhere outside of what is solved", () => {
  let [bounded, masks] = [0, 0];
  const property = fc.property(
    arbitraryMask(),
    fc.record({
      seed: fc.nat(1000),
      rows: fc.integer({ min: 1, max: 24 }),
      columns: fc.integer({ min: 1, max: 24 }),
      tile: fc.integer({ min: 1, max: 8 }),
    }),
    (make, { seed, rows, columns, tile }) => {
      const world = maskWorld(rows, columns, seed);
      const mask = make(world);
      const environment = (row: number) => ({ axis: () => row, read: valueOf(world) });
      const inside = (ends: Reach, value: number, row: number): boolean => {
        if (ends === "never") return false;
        const [least, most] = ends.map((end) => end && interpret(end, environment(row)));
        return (least ?? -Infinity) <= value && value <= (most ?? Infinity);
      };
      const solution = solve(mask, world.j, world.i);
      const tiles = Array.from({ length: Math.ceil(rows / tile) }, (_, n) => {
        const last = Math.min((n + 1) * tile, rows) - 1;
        const box = new Map([[world.i, [integer(n * tile), integer(last)] as const]]);
        return reach(mask, world.j, box);
      });
      masks++;
      if (!solution || [...solution.offset, ...solution.absolute].some((end) => end)) bounded++;
      for (let a = 0; a < rows; a++) {
        for (let b = 0; b < columns; b++) {
          if (!allows(mask, world, a, b)) continue;
          expect(solution).toBeDefined();
          expect(inside(solution!.offset, b - a, a)).toBe(true);
          expect(inside(solution!.absolute, b, a)).toBe(true);
          expect(inside(tiles[Math.floor(a / tile)]!, b, a)).toBe(true);
        }
      }
    },
  );
  fc.assert(property, { numRuns: 400, seed: 11 });
  expect(bounded / masks).toBeGreaterThan(0.3);
});
