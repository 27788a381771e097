/**
 * Threads and the loops in each of them: how often what an expression is made of is
 * computed or loaded. What does not depend on a loop stands before it, as `scope.ts` writes
 * it, and what appears twice is computed once.
 */
import { integer, plus, times } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { Node, ReduceOperator } from "../ir/graph.ts";
import { freeAxes, partsOf } from "../ir/walk.ts";
import { isOperation } from "./cost.ts";
import { countOne, shareOf, type Share } from "./counts.ts";

/** Operations on reals, and entries that are loaded. */
export interface Work {
  readonly operations: Share;
  readonly loads: Share;
}

/** Whether a node is no buffer of the kernel: it is computed where it is used. */
export type Inside = (node: Node) => boolean;

/** Work without sums over tiles; `isShared`: of all members together, else of each. */
export function plainWork(operations: Expr, loads: Expr, isShared: boolean): Work {
  return {
    operations: shareOf(countOne(operations), isShared),
    loads: shareOf(countOne(loads), isShared),
  };
}

export interface Nest {
  readonly threads: Expr;
  /** Outermost first. */
  readonly loops: readonly Axis[];
}

/** What a reduction does with each value that it takes in. */
export function operationsToTake(op: ReduceOperator): number {
  // The largest so far, the difference to it, its exp, and the sum.
  return op === "lse" ? 4 : 1;
}

/** How often a part is evaluated, in all threads. */
function timesIn({ threads, loops }: Nest, part: Expr): Expr {
  const free = freeAxes(part);
  let last = loops.length;
  while (last > 0 && !free.has(loops[last - 1]!)) last--;
  return times(threads, ...loops.slice(0, last).map(({ extent }) => extent));
}

function different(exprs: readonly (Expr | undefined)[]): readonly Expr[] {
  return [...new Set(exprs.flatMap((expr) => (expr ? partsOf(expr) : [])))];
}

/** Operations on reals. */
export function operationsInNest(exprs: readonly (Expr | undefined)[], nest: Nest): Expr {
  const counts = different(exprs)
    .filter(isOperation)
    .map((part) => timesIn(nest, part));
  return plus(integer(0), ...counts);
}

/** Entries that the threads load; `isInside` says which nodes are not in memory. */
export function loadsInNest(
  exprs: readonly (Expr | undefined)[],
  nest: Nest,
  isInside: Inside,
): Expr {
  const counts = different(exprs)
    .filter((part) => part.kind === "read" && !isInside(part.node))
    .map((part) => timesIn(nest, part));
  return plus(integer(0), ...counts);
}

/** Everything in the loops once. */
export function tripsOf({ threads, loops }: Nest): Expr {
  return times(threads, ...loops.map(({ extent }) => extent));
}
