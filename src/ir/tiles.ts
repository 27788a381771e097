/**
 * What a mask is worth: of the tiles of a score matrix, how many are *skipped* (nothing is
 * allowed in them), how many are *bare* (everything is: no mask code runs), and how many
 * have to be *tested* entry by entry. For `explain`, and for tests.
 */
import { at, axis, integer, operation, plus, scaled } from "./build.ts";
import { Bounds, type Summary } from "./bounds.ts";
import type { Axis, Expr } from "./expr.ts";
import { interpret } from "./interpret.ts";

export interface TileCount {
  readonly skipped: number;
  readonly bare: number;
  readonly tested: number;
}

/** One side of the matrix: the axis that runs along it, how far, and the size of a tile. */
export interface Side {
  readonly axis: Axis;
  readonly extent: number;
  readonly tile: number;
}

/** The value of a truth expression of tile numbers, if it depends on nothing else. */
function decided(expr: Expr, tiles: ReadonlyMap<Axis, number>): boolean | undefined {
  const seen = { unknown: false };
  const unknown = (): number => {
    seen.unknown = true;
    return NaN;
  };
  const value = interpret(expr, {
    axis: (axis) => tiles.get(axis) ?? unknown(),
    dimension: unknown,
    read: unknown,
  });
  return seen.unknown ? undefined : value !== 0;
}

/** Counts the tiles of a mask over a rows-by-columns matrix. */
export function countTiles(mask: Expr, rows: Side, columns: Side, summary?: Summary): TileCount {
  const side = ({ axis: over, extent, tile }: Side): readonly [Axis, readonly [Expr, Expr]] => {
    const index = axis(over.name, Math.ceil(extent / tile));
    const start = scaled(tile, at(index));
    const last = plus(start, integer(tile - 1));
    return [index, [start, operation("integerMinimum", [last, integer(extent - 1)])]];
  };
  const [[row, rowEnds], [column, columnEnds]] = [side(rows), side(columns)];
  const box = new Map([
    [rows.axis, rowEnds],
    [columns.axis, columnEnds],
  ]);
  const [certain, possible] = new Bounds(box, summary).truths(mask);
  const count = { skipped: 0, bare: 0, tested: 0 };
  for (let r = 0; r * rows.tile < rows.extent; r++) {
    for (let c = 0; c * columns.tile < columns.extent; c++) {
      const tiles = new Map([
        [row, r],
        [column, c],
      ]);
      if (decided(possible, tiles) === false) count.skipped++;
      else if (decided(certain, tiles) === true) count.bare++;
      else count.tested++;
    }
  }
  return count;
}
