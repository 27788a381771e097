/**
 * The family `contraction`: sums of products, from matrix products to convolutions. The
 * operands are expressions, so what prepares them is part of the kernel; what follows (bias,
 * activation, residual) is in its last lines.
 *
 * A contraction is seen as a matrix product: the `m` axes together number the *rows*, the
 * `n` axes the *columns*. Weights have no member, so the member of a batch is one more row
 * axis, the outermost, and a batch only makes the matrix taller.
 */
import { at, dimension, integer, operation, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { MapNode, ReduceNode } from "../ir/graph.ts";
import type { ContractionRegion } from "../ir/region.ts";
import { dependsOn, freeAxes, partsOf } from "../ir/walk.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { registersKernel, vectorKernel } from "./contractionRegisters.ts";
import { workgroupKernel } from "./contractionWorkgroup.ts";
import { readOfCore } from "./core.ts";
import { countOf, operationsIn } from "./cost.ts";
import { isDynamic, place, unravel } from "./lower.ts";
import type { Places } from "./quads.ts";
import { reduceKernel, type LoopAxis } from "./reduce.ts";
import { KernelText } from "./text.ts";

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
  readonly operations: Expr;
}

export function contractionKernel(region: ContractionRegion, context: KernelContext): KernelDraft {
  const product = productOf(region, context);
  if (!product)
    return reduceKernel({ kind: "reduce", core: region.core, output: region.output }, context);
  switch (context.variants.contraction ?? "registers") {
    case "registers":
      return registersKernel(product);
    case "vector":
      return vectorKernel(product);
    case "workgroup":
      // A guard is a choice for each row and step, which tiles of zeros can't express.
      return product.guard ? registersKernel(product) : workgroupKernel(product);
  }
}

/** The equations that the kernel computes. */
export function equationsOf({
  core,
  output,
}: ContractionRegion): readonly (MapNode | ReduceNode)[] {
  return core === output ? [core] : [core, output];
}

function productOf(region: ContractionRegion, context: KernelContext): Product | undefined {
  const { core, output } = region;
  const text = new KernelText(context);
  const { lowering } = text;
  const left = lowering.lower(region.left);
  const right = lowering.lower(region.right);
  const guard = core.where && lowering.lower(core.where);
  if (guard && dependsOn(guard, region.n)) return undefined;
  const k = region.k.map((axis) => ({ axis, extent: lowering.extent(axis) }));
  const sum = lowering.local("sum", core.element);
  const coreValue = region.rest ? operation("multiply", [sum, lowering.lower(region.rest)]) : sum;
  const stored = storedOf(text, core, output, coreValue);
  if (!stored) return undefined;
  const { member } = context;
  const uses = (expr: Expr | undefined): boolean =>
    expr !== undefined && freeAxes(expr).has(member);
  const batch = [...region.batch];
  const m = [...region.m];
  const n = [...region.n];
  if (context.batched(output)) {
    const both = uses(left) && uses(right);
    if (both || uses(guard) || k.some((one) => uses(one.extent))) batch.unshift(member);
    else if (uses(right)) n.unshift(member);
    else m.unshift(member);
  }
  const entries = times(countOf(core.axes, context), countOf(core.over, context));
  const each = operationsIn(region.left) + operationsIn(region.right) + 2;
  const repeated = context.batched(output) ? dimension(context.batch) : integer(1);
  return {
    region,
    text,
    output,
    batch,
    m,
    n,
    k,
    rows: countOf(m, context),
    columns: countOf(n, context),
    left,
    right,
    ...(guard && { guard }),
    sum,
    ...stored,
    operations: times(repeated, entries, integer(each)),
  };
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

/** Whether an operand looks something up by an index that only the kernel knows. */
export function isChecked(expr: Expr): boolean {
  return partsOf(expr).some((part) => part.kind === "apply" && part.op === "checked");
}
