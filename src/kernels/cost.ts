/** What expressions cost: how many operations on reals they are. */
import { integer, times } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import { partsOf } from "../ir/walk.ts";
import type { KernelContext } from "./context.ts";
import { paddedExtent } from "./lower.ts";

const comparisons: ReadonlySet<string> = new Set(["less", "lessEqual", "equal"]);

/**
 * Whether a part is an operation on reals. Choices, conversions and what is done with
 * indices and truth values are free: no machine is short of those.
 */
export function isOperation(part: Expr): boolean {
  if (part.kind !== "apply") return false;
  return (part.type === "real" && part.op !== "toReal") || comparisons.has(part.op);
}

/** Operations on reals for one evaluation. */
export function operationsIn(expr: Expr): number {
  return partsOf(expr).filter(isOperation).length;
}

/** The product of the axes' extents, padded. */
export function countOf(axes: readonly Axis[], context: KernelContext): Expr {
  return times(integer(1), ...axes.map((axis) => paddedExtent(axis.extent, context)));
}
