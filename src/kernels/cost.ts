/** What a kernel costs, for people and for choosing: how many operations its expressions are. */
import { integer, times } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import { partsOf } from "../ir/walk.ts";
import type { KernelContext } from "./context.ts";
import { paddedExtent } from "./lower.ts";

/** Operations on reals for one evaluation; sums of indices are free. */
export function operationsIn(expr: Expr): number {
  return partsOf(expr).filter((part) => part.kind === "apply" || part.kind === "select").length;
}

/** The product of the axes' extents. */
export function countOf(axes: readonly Axis[], context: KernelContext): Expr {
  return times(integer(1), ...axes.map((axis) => paddedExtent(axis.extent, context)));
}
