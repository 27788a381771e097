/**
 * Few rows or many: a contraction or attention whose rows are counted by a run (members,
 * tokens of a chunk) is best done by one kernel where they are a handful and by another where
 * they fill tiles. The schedule then has both, and each run leaves one of them out.
 */
import { dimension, integer, lessEqual, select, times } from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import { rangeOf } from "../ir/range.ts";
import type { Region } from "../ir/region.ts";
import { readsOf } from "../ir/walk.ts";
import type { KernelContext } from "../kernels/context.ts";
import { countOf } from "../kernels/cost.ts";

/** From here on a tile of rows is worth more than what it computes in vain. */
const mostFew = 3;
/** Fewer weights than this are read quickly in any form. */
const manyWeights = 4096;

/** So many weights are worth a kernel that reads them quickly, at load or for each token. */
const muchToRead = 2 ** 19;

/** 1 where a run has few rows, else 0; undefined where one kernel does for both. */
export function fewRowsOf(region: Region, context: KernelContext): Expr | undefined {
  // Heads and members are work of their own: it is rows of the same keys that share something.
  if (region.kind === "attention") return isFew(countOf(region.rows, context));
  if (region.kind !== "contraction" || region.core.where) return undefined;
  // Rows go through the members where only they have something of their own.
  if (readsOf(region.right).some(({ node }) => context.batched(node))) return undefined;
  if (!context.batched(region.output)) return undefined;
  const weights = rangeOf(countOf([...region.n, ...region.k], context)).most;
  if (weights < manyWeights) return undefined;
  const rows = times(dimension(context.batch), countOf(region.m, context));
  const { least, most } = rangeOf(rows);
  if (least > mostFew || most <= mostFew) return undefined;
  return isFew(rows);
}

/** Whether a contraction of a known row or a few has so many weights that reading them takes a while. */
export function readsMuch(region: Region, context: KernelContext): boolean {
  if (region.kind !== "contraction") return false;
  const rows = literal(countOf(region.m, context)) ?? Infinity;
  const weights = literal(countOf([...region.n, ...region.k], context)) ?? 0;
  return rows <= mostFew && weights >= muchToRead;
}

function isFew(rows: Expr): Expr {
  return select(lessEqual(rows, integer(mostFew)), integer(1), integer(0));
}
