/**
 * Counting what a kernel does, in symbols: a *count* is a sum of products of extents, some
 * of them summed over an axis (the tiles of keys that each tile of rows visits). A member's
 * own dimension stands for its own length, a padded one for the batch's largest, as in
 * kernels; so a count of one member may hold both.
 */
import { integer, operation, plus, quotient, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";

/** `each`, for every value of the axes together. */
export interface Term {
  readonly each: Expr;
  readonly over: readonly Axis[];
}

export type Count = readonly Term[];

/** What the members of a batch share, and what one of them adds (`Amount` in program.ts). */
export interface Share {
  readonly shared: Count;
  readonly member: Count;
}

/** What one dispatch costs; entries, not bytes. */
export interface KernelCost {
  readonly operations: Share;
  readonly loads: Share;
  readonly reads: readonly Share[];
  readonly writes: readonly Share[];
}

export const nothing: Share = { shared: [], member: [] };

/** One product, as a count. */
export function countOne(each: Expr, over: readonly Axis[] = []): Count {
  return literal(each) === 0 ? [] : [{ each, over }];
}

/** A count as the members' own, or as shared by all. */
export function shareOf(count: Count, isShared: boolean): Share {
  return isShared ? { shared: count, member: [] } : { shared: [], member: count };
}

export function countSum(...counts: readonly Count[]): Count {
  const plain = counts.flat().filter(({ over }) => over.length === 0);
  const summed = counts.flat().filter(({ over }) => over.length > 0);
  return [...countOne(plus(integer(0), ...plain.map(({ each }) => each))), ...summed];
}

export function shareSum(...shares: readonly Share[]): Share {
  return {
    shared: countSum(...shares.map(({ shared }) => shared)),
    member: countSum(...shares.map(({ member }) => member)),
  };
}

/** So many times. */
export function countTimes(factor: Expr, count: Count): Count {
  return count.flatMap(({ each, over }) => countOne(times(factor, each), over));
}

/** ceil(a / n) */
export function ceiling(a: Expr, n: number): Expr {
  return quotient(plus(a, integer(n - 1)), integer(n));
}

export function smallest(...counts: readonly Expr[]): Expr {
  return counts.reduce((a, b) => operation("integerMinimum", [a, b]));
}

/** How many places axes have together, each member's own. */
export function boxOfAxes(axes: readonly Axis[]): Expr {
  return times(integer(1), ...axes.map(({ extent }) => extent));
}
