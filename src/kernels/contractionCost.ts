/**
 * What a contraction costs: of m rows, n columns and k steps, in tiles of h by w, each row is
 * loaded for every tile along its columns, m · k · ceil(n / w), and each column likewise.
 * What prepares an operand is computed as often as it is loaded.
 */
import { dimension, integer, plus, times } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { ContractionRegion } from "../ir/region.ts";
import { dependsOn, dimensionsOf, readsOf } from "../ir/walk.ts";
import type { KernelContext, Tile } from "./context.ts";
import { boxOfAxes, ceiling } from "./counts.ts";
import { isDynamic, paddedExtent } from "./lower.ts";
import {
  loadsInNest,
  operationsInNest,
  plainWork,
  type Inside,
  type Nest,
  type Work,
} from "./nest.ts";

/** Whether an expression differs between members: what `contraction.ts` asks of lowered ones. */
function isMembers(expr: Expr | undefined, context: KernelContext): boolean {
  return (
    expr !== undefined &&
    ([...dimensionsOf(expr)].some((symbol) => context.padded.has(symbol)) ||
      readsOf(expr).some(({ node }) => context.batched(node)))
  );
}

interface Matrices {
  /** How many products of matrices. */
  readonly count: Expr;
  readonly rows: Expr;
  readonly columns: Expr;
  /** Whether the numbers are those of all members together. */
  readonly isShared: boolean;
}

/**
 * Rows and columns go through all members, padding and all, unless each member has matrices
 * of its own; of rows that are a member's own tiles beyond its length are left out.
 */
function matricesOf(region: ContractionRegion, context: KernelContext): Matrices {
  const { left, right, core, batch, m, n, k, output } = region;
  const padded = (axes: readonly Axis[]): Expr =>
    times(integer(1), ...axes.map(({ extent }) => paddedExtent(extent, context)));
  const all: Matrices = {
    count: boxOfAxes(batch),
    rows: padded(m),
    columns: padded(n),
    isShared: true,
  };
  if (!context.batched(output)) return all;
  const [l, r] = [isMembers(left, context), isMembers(right, context)];
  const lengths = [...k, ...batch].some(({ extent }) => isMembers(extent, context));
  if ((l && r) || isMembers(core.where, context) || lengths) return { ...all, isShared: false };
  const members = dimension(context.batch);
  if (r) return { ...all, columns: times(members, all.columns) };
  const [outer, ...inner] = m;
  return outer && isDynamic(outer, context)
    ? { ...all, rows: times(outer.extent, padded(inner)), isShared: false }
    : { ...all, rows: times(members, all.rows) };
}

export function contractionWork(
  region: ContractionRegion,
  tile: Tile,
  context: KernelContext,
  isInside: Inside,
): Work {
  const { core, output, m, n, k } = region;
  const { count, rows, columns, isShared } = matricesOf(region, context);
  const rowTiles = ceiling(rows, tile.rows);
  const columnTiles = ceiling(columns, tile.columns);
  const entries = times(count, rows, columns);
  const operations: Expr[] = [times(integer(2), entries, boxOfAxes(k))];
  const loads: Expr[] = [];
  for (const side of [
    { operand: region.left, axes: m, length: rows, own: rowTiles, across: columnTiles },
    { operand: region.right, axes: n, length: columns, own: columnTiles, across: rowTiles },
  ]) {
    const each: Nest = { threads: times(count, side.length, side.across), loops: k };
    const tiles: Nest = { threads: times(count, rowTiles, columnTiles), loops: k };
    operations.push(operationsInNest([side.operand], each));
    const { window } = tile;
    if (window && side.axes === n) {
      // Each value once for all windows of the tile that it is seen through.
      const others = boxOfAxes(k.filter((one) => one !== window.along));
      loads.push(times(tiles.threads, integer(window.loads), others));
      continue;
    }
    for (const read of readsOf(side.operand)) {
      const varies = dependsOn(read, side.axes) || (isShared && context.batched(read.node));
      loads.push(loadsInNest([read], varies ? each : tiles, isInside));
    }
  }
  const guarded: Nest = { threads: times(count, rows, columnTiles), loops: k };
  loads.push(loadsInNest([core.where], guarded, isInside));
  const after = [region.rest, ...(output === core ? [] : [output.body])];
  const once: Nest = { threads: entries, loops: [] };
  operations.push(operationsInNest(after, once));
  loads.push(loadsInNest(after, once, isInside));
  return plainWork(plus(integer(0), ...operations), plus(integer(0), ...loads), isShared);
}
