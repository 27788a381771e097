/**
 * What a mask spares, for people: the score matrix of an attention in *tiles* of 16 × 16,
 * of which some are skipped, some need no mask code, and only the rest is tested entry by
 * entry.
 */
import type { Axis } from "../ir/expr.ts";
import { interpret } from "../ir/interpret.ts";
import type { AttentionRegion } from "../ir/region.ts";
import { countTiles, type TileCount } from "../ir/tiles.ts";

export interface MaskLine extends TileCount {
  /** The attention's equation. */
  readonly equation: string;
  /** The matrix that was counted: with the largest length of each dynamic dimension. */
  readonly rows: number;
  readonly columns: number;
  readonly tile: number;
}

const tile = 16;

function largest({ extent }: Axis): number {
  return interpret(extent, { dimension: (symbol) => symbol.most });
}

/** Counts the tiles of an attention's mask; nothing where there is none, or no plain matrix. */
export function maskLine(region: AttentionRegion): MaskLine | undefined {
  const { where, output, rows, keys } = region;
  const [row, ...otherRows] = rows;
  const [key, ...otherKeys] = keys;
  if (!where || !row || !key || otherRows.length > 0 || otherKeys.length > 0) return undefined;
  const sides = [row, key].map((axis) => ({ axis, extent: largest(axis), tile }));
  const [across, along] = sides;
  if (!across || !along) return undefined;
  return {
    equation: output.name,
    rows: across.extent,
    columns: along.extent,
    tile,
    ...countTiles(where, across, along),
  };
}
