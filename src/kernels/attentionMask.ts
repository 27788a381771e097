/**
 * What a mask means for the loop over the keys. Rows and keys are looked at in tiles of 16:
 *
 * - `reach` bounds the keys that a tile of rows may attend to: where the loop starts and ends;
 * - a tile of keys in which nothing is *possible* is skipped;
 * - one in which everything is *certain* needs no mask code;
 * - the others are tested key by key.
 *
 * No mask is named here: all of it is interval analysis of the expression.
 */
import { at, axis, integer, operation, plus, quotient, scaled, truth } from "../ir/build.ts";
import { Bounds, type Box } from "../ir/bounds.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { parts } from "../ir/polynomial.ts";
import type { AttentionRegion } from "../ir/region.ts";
import { reach } from "../ir/solve.ts";
import { countTiles, type TileCount } from "../ir/tiles.ts";
import { freeAxes, partsOf } from "../ir/walk.ts";

/** Rows and keys of a tile. */
export const tileSize = 16;

export interface MaskTiles {
  /** The number of a tile of keys. */
  readonly tile: Axis;
  /** The tiles of keys that a tile of rows may attend to: the first, and the one after the last. */
  readonly first: Expr;
  readonly end: Expr;
  /** Whether something in the tile is allowed; absent: something always is. */
  readonly possible?: Expr;
  /** Whether everything is; a literal where no test is needed. */
  readonly certain: Expr;
}

/** The last index of a tile that may be cut off by the extent. */
function lastOf(start: Expr, extent: Expr, size = tileSize): Expr {
  return operation("integerMinimum", [plus(start, integer(size - 1)), plus(extent, integer(-1))]);
}

/** Neighbouring rows that are looked at together. */
export interface RowTile {
  readonly axis: Axis;
  readonly start: Expr;
  readonly extent: Expr;
  readonly size: number;
}

/**
 * Bounds of a mask for a tile of rows and for tiles of `key`;
 * `undefined` when no key is ever allowed. Expressions may hold all other axes.
 */
export function maskTiles(
  where: Expr,
  row: RowTile | undefined,
  key: { readonly axis: Axis; readonly extent: Expr },
): MaskTiles | undefined {
  const count = quotient(plus(key.extent, integer(tileSize - 1)), integer(tileSize));
  const tile = axis("tile", count);
  const rowBox: Box = row
    ? new Map([[row.axis, [row.start, lastOf(row.start, row.extent, row.size)] as const]])
    : new Map();
  const ends = reach(where, key.axis, rowBox);
  if (ends === "never") return undefined;
  const start = scaled(tileSize, at(tile));
  const box: Box = new Map([...rowBox, [key.axis, [start, lastOf(start, key.extent)]]]);
  const [certain, possible] = new Bounds(box).truths(where);
  const [least, most] = ends;
  const size = integer(tileSize);
  const first = least ? quotient(larger(least, integer(0)), size) : integer(0);
  const lastKey = plus(key.extent, integer(-1));
  const last = most ? atMost(most, lastKey) : lastKey;
  const end = quotient(plus(last, size), size);
  const needed = literal(possible) !== 1 && !isConvex(where, key.axis);
  return { tile, first, end, certain, ...(needed && { possible }) };
}

/** min(a, limit), which a may already be. */
function atMost(a: Expr, limit: Expr): Expr {
  const known = a.kind === "apply" && a.op === "integerMinimum" && a.args.includes(limit);
  return known ? a : operation("integerMinimum", [a, limit]);
}

function larger(a: Expr, b: Expr): Expr {
  return operation("integerMaximum", [a, b]);
}

/** Whether the ends of `reach` leave no tile in between without an allowed key: comparisons that are linear in it. */
function isConvex(where: Expr, key: Axis): boolean {
  return partsOf(where).every((part) => {
    if (part.type === "int") {
      const free = freeAxes(part).has(key);
      const linear = parts(part).terms.every(
        ({ times, atoms }) =>
          !atoms.some((atom) => freeAxes(atom).has(key)) ||
          (Math.abs(times) === 1 && atoms.length === 1 && atoms[0]!.kind === "axis"),
      );
      return !free || linear;
    }
    return (
      part.kind === "apply" &&
      (part.op === "and" || part.op === "integerLess" || part.op === "integerLessEqual")
    );
  });
}

/** How many tiles a region's mask skips, leaves bare and tests, where the extents are static. */
export function tilesOf(region: AttentionRegion): TileCount | undefined {
  const [row] = region.rows.slice(-1);
  const [key] = region.keys;
  const rowExtent = row && literal(row.extent);
  const keyExtent = key && literal(key.extent);
  if (!row || !key || rowExtent === undefined || keyExtent === undefined) return undefined;
  if (region.keys.length > 1) return undefined;
  return countTiles(
    region.where ?? truth(true),
    { axis: row, extent: rowExtent, tile: tileSize },
    { axis: key, extent: keyExtent, tile: tileSize },
  );
}
