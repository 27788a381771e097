/**
 * A result seen as a matrix: its axes are those of rows, of columns, and of batches of
 * matrices. Contractions and attention have this form; what follows the core (`final`) and
 * where it goes (`address`) are expressions in the core's axes.
 */
import { at, integer, operation, plus } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { MapNode, ReduceNode } from "../ir/graph.ts";
import type { ContractionRegion } from "../ir/region.ts";
import { freeAxes, partsOf } from "../ir/walk.ts";
import type { RowStatistics } from "./contractionStatistics.ts";
import { readOfCore } from "./core.ts";
import { isDynamic, place, unravel } from "./lower.ts";
import type { Places } from "./quads.ts";
import type { LoopAxis } from "./reduce.ts";
import { ownSteps } from "./stepped.ts";
import type { KernelText } from "./text.ts";

/** A result in rows and columns, and what is stored of it; all in the core's axes. */
export interface Matrix {
  readonly text: KernelText;
  readonly output: MapNode | ReduceNode;
  readonly batch: readonly Axis[];
  /** The axes of the rows and of the columns, the member's among them. */
  readonly m: readonly Axis[];
  readonly n: readonly Axis[];
  /** How many, padded. */
  readonly rows: Expr;
  readonly columns: Expr;
  /** The core's value for one row and column (a local of the kernel), what is stored, and where. */
  readonly sum: Expr;
  readonly final: Expr;
  readonly address: Expr;
}

/** A contraction as a variant sees it: lowered, with the member's axis in its role. */
export interface Product extends Matrix {
  readonly region: ContractionRegion;
  readonly k: readonly LoopAxis[];
  readonly left: Expr;
  readonly right: Expr;
  /** Depends on no column. */
  readonly guard?: Expr;
  /** What the kernel finds about its rows, and the factor of a whole row that is made of it. */
  readonly statistics?: RowStatistics;
  readonly scale?: Expr;
}

/** The equations that the kernel computes. */
export function equationsOf({
  core,
  output,
}: ContractionRegion): readonly (MapNode | ReduceNode)[] {
  return core === output ? [core] : [core, output];
}

/** What a region stores and where, in the axes of its core; undefined where the epilogue's indices are not plain. */
export function storedOf(
  text: KernelText,
  core: ReduceNode,
  output: MapNode | ReduceNode,
  coreValue: Expr,
): Pick<Matrix, "final" | "address"> | undefined {
  const { lowering } = text;
  const address = lowering.address(output, output.axes.map(at));
  if (output === core || output.kind !== "map")
    return { final: coreValue, address: lowering.lower(address) };
  const values = outputPlaces(core, output.axes, readOfCore(core, output).at);
  if (!values) return undefined;
  lowering.replace(core, coreValue);
  return {
    final: place(lowering.lower(output.body), values),
    address: lowering.lower(place(address, values)),
  };
}

/** The output's axes in terms of the core's, where the epilogue reads the core along plain axes. */
function outputPlaces(
  core: ReduceNode,
  axes: readonly Axis[],
  indices: readonly Expr[],
): Places | undefined {
  const values = new Map<Axis, Expr>();
  for (const [n, index] of indices.entries()) {
    if (index.kind === "axis" && !values.has(index.axis)) values.set(index.axis, at(core.axes[n]!));
    else if (literal(index) !== 0 || literal(core.axes[n]!.extent) !== 1) return undefined;
  }
  for (const axis of axes) {
    if (values.has(axis)) continue;
    if (literal(axis.extent) !== 1) return undefined;
    values.set(axis, integer(0));
  }
  return values;
}

/** The values of row or column axes for a linear number. */
export function placesOf({ text }: Matrix, axes: readonly Axis[], number: Expr): Places {
  const { lowering } = text;
  const values = unravel(
    number,
    axes.map((axis) => lowering.padded(axis.extent)),
  );
  return new Map(axes.map((axis, n) => [axis, values[n]!]));
}

/**
 * How many columns each matrix has, or each member of a batch where it numbers columns too:
 * tiles of a divisor of it never straddle members. Undefined where a run decides it.
 */
export function ownColumns({ text, n }: Matrix): number | undefined {
  const extents = n
    .filter((one) => one !== text.context.member)
    .map((one) => literal(one.extent) ?? NaN);
  const count = extents.reduce((product, extent) => product * extent, 1);
  return Number.isNaN(count) ? undefined : count;
}

/** Asks for the axes' own names where their values are computed. */
export function nameAxes(text: KernelText, places: Places): void {
  for (const [axis, value] of places) text.wish(value, axis.name);
}

/** The conditions under which an entry lies within its member's own lengths. */
export function ownLengths(
  { text }: Matrix,
  axes: readonly Axis[],
  places: Places,
): readonly { axis: Axis; value: Expr; extent: Expr }[] {
  const { lowering } = text;
  return axes
    .filter((axis) => isDynamic(axis, lowering.context))
    .map((axis) => ({
      axis,
      value: places.get(axis)!,
      extent: place(lowering.extent(axis), places),
    }));
}

/** The conditions under which a step is one that its member has, where `numberEntries` does not know the member. */
export function beyondSteps({ text, output, batch }: Matrix): readonly { step: Expr; own: Expr }[] {
  const { lowering, context } = text;
  return ownSteps(output, context.stepped)
    .map(({ step, extent }) => ({ step, own: lowering.lower(extent) }))
    .filter(({ own }) => freeAxes(own).has(context.member) && !batch.includes(context.member));
}

/** Whether an operand looks something up by an index that only the kernel knows. */
export function isChecked(expr: Expr): boolean {
  return partsOf(expr).some((part) => part.kind === "apply" && part.op === "checked");
}

/** An index that is looked up must be the member's own: padding may hold anything. */
export function withinLengths(product: Product, places: Places, operand: Expr): Places {
  if (!isChecked(operand)) return places;
  const axes = [...product.m, ...product.n].filter((one) => places.has(one));
  const changed = new Map(places);
  for (const { axis: one, value, extent } of ownLengths(product, axes, places)) {
    const inside = operation("integerMinimum", [value, plus(extent, integer(-1))]);
    // A member may be empty; then nothing of what is computed here is stored.
    changed.set(one, operation("integerMaximum", [inside, integer(0)]));
  }
  return changed;
}
