/**
 * Which keys attention visits, counted by the interval analysis that the kernel's own loops
 * are made of (`attentionMask.ts`): for each tile of rows the tiles of keys between the
 * ends of the mask's reach, and of those the ones in which something is possible. A
 * window makes that linear in the sequence, causality half of it.
 */
import {
  and,
  at,
  axis,
  integer,
  less,
  lessEqual,
  minus,
  operation,
  plus,
  scaled,
  select,
  times,
  truth,
} from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { AttentionRegion } from "../ir/region.ts";
import { freeAxes, readsOf } from "../ir/walk.ts";
import { maskTiles, tileSize, type MaskTiles } from "./attentionMask.ts";
import type { Tile } from "./context.ts";
import { boxOfAxes, ceiling, countOne, smallest, type Count } from "./counts.ts";

export interface Visited {
  /** Pairs of a row and a key of which the kernel computes a score. */
  readonly pairs: Count;
  /** Keys that are loaded, counted for each set of rows that shares the load. */
  readonly loaded: Count;
}

const zero = integer(0);
const size = integer(tileSize);

/** What a run alone knows, such as a mask that is an input, may be anything. */
const isKnown = (expr: Expr): boolean => readsOf(expr).length === 0;

export function visitedBy(region: AttentionRegion, tile: Tile): Visited {
  const { rows, keys, batch, where } = region;
  const row = rows.at(-1);
  const others = [...batch, ...rows.slice(0, -1)];
  const rowCount = row ? row.extent : integer(1);
  const [key, ...moreKeys] = keys;
  if (!where || !key || moreKeys.length > 0) {
    const all = times(boxOfAxes(others), boxOfAxes(keys));
    return {
      pairs: countOne(times(all, rowCount)),
      loaded: countOne(times(all, ceiling(rowCount, tile.rows))),
    };
  }
  // A thread of one row looks at the mask for that row.
  const height = tile.rows === 1 ? 1 : Math.max(tileSize, tile.rows);
  const rowTile = axis("row_tile", ceiling(rowCount, height));
  const start = scaled(height, at(rowTile));
  const tiles = maskTiles(where, row && { axis: row, start, extent: rowCount, size: height }, {
    axis: key,
    extent: key.extent,
  });
  if (!tiles) return { pairs: [], loaded: [] };
  const inTile = smallest(integer(height), minus(rowCount, start));
  const shared = ceiling(inTile, tile.rows);
  const apart = ceiling(inTile, tile.tested ?? tile.rows);
  return {
    pairs: countKeys(tiles, key, [rowTile], others, inTile),
    loaded: countKeys(tiles, key, [rowTile], others, shared, apart),
  };
}

/**
 * Σ over tiles of rows, of the keys in the tiles that they visit times `bare`, or times
 * `tested` where a tile of keys is tested key by key.
 */
function countKeys(
  tiles: MaskTiles,
  key: Axis,
  over: readonly Axis[],
  others: readonly Axis[],
  bare: Expr,
  tested = bare,
): Count {
  const count = tiles.tile.extent;
  const first = isKnown(tiles.first) ? tiles.first : zero;
  const end = isKnown(tiles.end) ? smallest(tiles.end, count) : count;
  const { possible = truth(true), certain } = tiles;
  const isEven = bare === tested || literal(certain) === 1;
  let each: Expr;
  let axes = over;
  if (isEven && (literal(possible) === 1 || !isKnown(possible))) {
    const keys = minus(smallest(times(size, end), key.extent), times(size, first));
    each = times(bare, operation("integerMaximum", [keys, zero]));
  } else {
    const number = at(tiles.tile);
    const from = times(size, number);
    const whole = lessEqual(plus(from, size), key.extent);
    const isBare = isKnown(certain) ? and(certain, whole) : truth(false);
    const isVisited = and(
      and(lessEqual(first, number), less(number, end)),
      isKnown(possible) ? possible : truth(true),
    );
    const keys = smallest(size, minus(key.extent, from));
    each = select(isVisited, times(select(isBare, bare, tested), keys), zero);
    axes = [...over, tiles.tile];
  }
  // What the mask does not ask for is the same everywhere.
  const free = freeAxes(each);
  const varying = others.filter((one) => free.has(one));
  const same = others.filter((one) => !free.has(one));
  return countOne(times(boxOfAxes(same), each), [...varying, ...axes]);
}
