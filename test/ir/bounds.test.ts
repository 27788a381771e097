/** Masks over tiles: the known counts, and never an unsound answer on random masks. */
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
  remainder,
  scaled,
} from "../../src/ir/build.ts";
import { boundNumber, boundTruth } from "../../src/ir/bounds.ts";
import { literal, type Axis, type Expr } from "../../src/ir/expr.ts";
import { interpret } from "../../src/ir/interpret.ts";
import { printExpr } from "../../src/ir/print.ts";
import { countTiles, type TileCount } from "../../src/ir/tiles.ts";
import { allows, arbitraryMask, maskWorld, summaryOf, valueOf } from "../support/masks.ts";

const [i, j] = [axis("i", 128), axis("j", 128)];
const count = (mask: Expr, size = 16): TileCount => {
  const side = (over: Axis) => ({ axis: over, extent: 128, tile: size });
  return countTiles(mask, side(i), side(j));
};
const apart = minus(at(i), at(j));
const causal = lessEqual(at(j), at(i));

test("causal attention of 128 by 128 in tiles of 16: 28 skipped, 28 bare, 8 tested", () => {
  expect(count(causal)).toEqual({ skipped: 28, bare: 28, tested: 8 });
});

/** The same by looking at every entry. */
function bruteForce(mask: Expr): TileCount {
  const counts = { skipped: 0, bare: 0, tested: 0 };
  for (let r = 0; r < 128; r += 16) {
    for (let c = 0; c < 128; c += 16) {
      let allowed = 0;
      for (let n = 0; n < 256; n++) {
        const [row, column] = [r + Math.floor(n / 16), c + (n % 16)];
        allowed += interpret(mask, { axis: (over) => (over === i ? row : column) });
      }
      counts[allowed === 0 ? "skipped" : allowed === 256 ? "bare" : "tested"]++;
    }
  }
  return counts;
}

test("the tiles of other masks, against a look at every entry", () => {
  const block = (over: Axis): Expr => quotient(at(over), integer(32));
  const masks = {
    window: and(causal, less(apart, integer(16))),
    "both sides": lessEqual(operation("integerAbsolute", [apart]), integer(20)),
    prefix: or(causal, less(at(j), integer(32))),
    "prefix inside a tile": or(causal, less(at(j), integer(40))),
    blocks: equal(block(i), block(j)),
    "causal blocks": lessEqual(block(j), block(i)),
    dilated: equal(remainder(apart, integer(64)), integer(0)),
    "dilated with a window": and(
      equal(remainder(apart, integer(3)), integer(0)),
      less(apart, integer(30)),
    ),
    sinks: and(causal, or(less(at(j), integer(4)), less(apart, integer(32)))),
    "all but one": not(equal(at(j), integer(48))),
    everything: less(integer(0), integer(1)),
  };
  for (const [name, mask] of Object.entries(masks)) {
    expect(count(mask), name).toEqual(bruteForce(mask));
  }
  // A window of 16 keys touches two tiles a row (of the first row one), neither of them full.
  expect(count(masks.window)).toEqual({ skipped: 49, bare: 0, tested: 15 });
  expect(count(masks.blocks)).toEqual({ skipped: 48, bare: 16, tested: 0 });
});

test("symbolic tiles give tests that a person can read", () => {
  const [ti, tj] = [axis("ti", 8), axis("tj", 8)];
  const ends = (tile: Axis): readonly [Expr, Expr] => {
    const start = scaled(16, at(tile));
    return [start, plus(start, integer(15))];
  };
  const [certain, possible] = boundTruth(
    causal,
    new Map([
      [i, ends(ti)],
      [j, ends(tj)],
    ]),
  );
  expect(printExpr(certain)).toBe("0 <= 16 * ti - 16 * tj - 15");
  expect(printExpr(possible)).toBe("0 <= 16 * ti - 16 * tj + 15");
});

test("a window over a dynamic length keeps the dimension in its ends", () => {
  const T = dimension(dimensionSymbol("T", 512));
  const t = axis("t", T);
  const [least, most] = boundNumber(
    minus(T, plus(at(t), integer(1))),
    new Map([[t, [integer(0), minus(T, integer(1))]]]),
  );
  expect(literal(least!)).toBe(0);
  expect(printExpr(most!)).toBe("T - 1");
});

test("nothing is certain of what is not known", () => {
  const world = maskWorld(8, 8, 1);
  const box = new Map([[world.i, [integer(0), integer(3)] as const]]);
  const [certain, possible] = boundTruth(world.keep(at(world.i)), box);
  expect([literal(certain), literal(possible)]).toEqual([0, 1]);
  const square = operation("integerPower", [at(world.i), integer(3)]);
  const [least, most] = boundNumber(square, box);
  expect(literal(least!)).toBe(0);
  expect(literal(most!)).toBe(343);
});

test("random masks in random tiles: what is certain is so, what is not possible is not", () => {
  let [tiles, decided, decidable] = [0, 0, 0];
  const property = fc.property(
    arbitraryMask(),
    fc.record({
      seed: fc.nat(1000),
      rows: fc.integer({ min: 1, max: 40 }),
      columns: fc.integer({ min: 1, max: 40 }),
      height: fc.integer({ min: 1, max: 16 }),
      width: fc.integer({ min: 1, max: 16 }),
      symbolic: fc.boolean(),
    }),
    (make, { seed, rows, columns, height, width, symbolic }) => {
      const world = maskWorld(rows, columns, seed);
      const mask = make(world);
      const [ti, tj] = [
        axis("ti", Math.ceil(rows / height)),
        axis("tj", Math.ceil(columns / width)),
      ];
      for (let r = 0; r < rows; r += height) {
        for (let c = 0; c < columns; c += width) {
          const last = [Math.min(r + height, rows) - 1, Math.min(c + width, columns) - 1] as const;
          const summary = summaryOf(world, (axis) =>
            axis === world.i ? [r, last[0]] : [c, last[1]],
          );
          const ends = (tile: Axis, size: number, extent: number): readonly [Expr, Expr] => {
            const start = scaled(size, at(tile));
            const end = plus(start, integer(size - 1));
            return [start, operation("integerMinimum", [end, integer(extent - 1)])];
          };
          const box = symbolic
            ? new Map([
                [world.i, ends(ti, height, rows)],
                [world.j, ends(tj, width, columns)],
              ])
            : new Map([
                [world.i, [integer(r), integer(last[0])] as const],
                [world.j, [integer(c), integer(last[1])] as const],
              ]);
          const value = (expr: Expr): boolean =>
            interpret(expr, {
              axis: (tile) => (tile === ti ? r / height : c / width),
              read: valueOf(world),
            }) !== 0;
          const [certain, possible] = boundTruth(mask, box, summary).map(value) as [
            boolean,
            boolean,
          ];
          let [all, any] = [true, false];
          for (let a = r; a <= last[0]; a++) {
            for (let b = c; b <= last[1]; b++) {
              if (allows(mask, world, a, b)) any = true;
              else all = false;
            }
          }
          if (certain) expect(all).toBe(true);
          if (!possible) expect(any).toBe(false);
          tiles++;
          if (all || !any) decidable++;
          if (certain || !possible) decided++;
        }
      }
    },
  );
  fc.assert(property, { numRuns: 500, seed: 7 });
  // Of the tiles that are full or empty, most are known to be.
  expect(tiles).toBeGreaterThan(5000);
  expect(decided / decidable).toBeGreaterThan(0.95);
  console.log(`${tiles} tiles: ${decidable} full or empty, ${decided} of them found`);
});
