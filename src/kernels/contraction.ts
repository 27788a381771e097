/**
 * The family `contraction`: sums of products, from matrix products to convolutions. The
 * operands are expressions, so what prepares them is part of the kernel; what follows (bias,
 * activation, residual) is in its last lines.
 *
 * A contraction is seen as a matrix product: the `m` axes together number the *rows*, the
 * `n` axes the *columns*. Weights have no member, so the member of a batch is one more row
 * axis, the outermost, and a batch only makes the matrix taller.
 */
import { operation } from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import type { ContractionRegion } from "../ir/region.ts";
import { dependsOn, freeAxes } from "../ir/walk.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { fewQuadsKernel } from "./contractionFew.ts";
import { inReach } from "./contractionHalf.ts";
import { fewRows as few, fitsQuads, quadsKernel, rowsIn } from "./contractionQuads.ts";
import { registersKernel, vectorKernel } from "./contractionRegisters.ts";
import { RowStatistics } from "./contractionStatistics.ts";
import { windowKernel, windowOf } from "./contractionWindow.ts";
import { workgroupKernel } from "./contractionWorkgroup.ts";
import { countOf } from "./cost.ts";
import { storedOf, type Product } from "./matrix.ts";
import { reduceKernel } from "./reduce.ts";
import { KernelText } from "./text.ts";

/** Fewer rows than this leave most of a tile in workgroup memory empty. */
const fewRows = 8;

export function contractionKernel(region: ContractionRegion, context: KernelContext): KernelDraft {
  const isHalf = context.variants.contraction === "f16";
  const product = productOf(region, context, isHalf);
  if (!product)
    return reduceKernel({ kind: "reduce", core: region.core, output: region.output }, context);
  // A window's rows are sums of their own; who knows about rows has none.
  const window = product.statistics ? undefined : windowOf(product);
  switch (context.variants.contraction ?? "registers") {
    case "quads":
      if (!window && fitsQuads(product))
        return isFew(product, context) ? fewQuadsKernel(product) : quadsKernel(product);
      return window ? windowKernel(product, window) : registersKernel(product);
    case "registers":
      return window ? windowKernel(product, window) : registersKernel(product);
    case "vector":
      return vectorKernel(product);
    case "f16":
    case "workgroup":
      // Where each channel has a filter of its own there are no rows to share its columns with.
      if (window && (literal(product.rows) ?? fewRows) < fewRows)
        return windowKernel(product, window);
      // A guard is a choice for each row and step, which tiles of zeros can't express.
      return product.guard ? registersKernel(product) : workgroupKernel(product, isHalf);
  }
}

function isFew(product: Product, { variants }: KernelContext): boolean {
  return variants.rows === "few" || rowsIn(product) < few;
}

function productOf(
  region: ContractionRegion,
  context: KernelContext,
  isHalf: boolean,
): Product | undefined {
  const { core, output } = region;
  const text = new KernelText(context);
  const { lowering } = text;
  const reach = isHalf ? inReach(region) : undefined;
  const found = reach?.statistics ?? region.statistics;
  const statistics = found && new RowStatistics(text, found);
  const left = lowering.lower(reach?.left ?? region.left);
  const right = lowering.lower(region.right);
  const guard = core.where && lowering.lower(core.where);
  if (guard && dependsOn(guard, region.n)) return undefined;
  const k = region.k.map((axis) => ({ axis, extent: lowering.extent(axis) }));
  const sum = lowering.local("sum", core.element);
  const rest = region.rest && lowering.lower(region.rest);
  // Where a row's statistics are known, its sums are scaled before they leave.
  const ofRow = rest && statistics?.isIn(rest) ? rest : undefined;
  const coreValue = rest && !ofRow ? operation("multiply", [sum, rest]) : sum;
  const back = reach && lowering.lower(reach.back);
  const scale = back && ofRow ? operation("multiply", [ofRow, back]) : (back ?? ofRow);
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
    // A row of another batch entry may be of another length.
    const lengths = [...k.map((one) => one.extent), ...batch.map((one) => lowering.extent(one))];
    if (both || uses(guard) || lengths.some(uses)) batch.unshift(member);
    else if (uses(right)) n.unshift(member);
    else m.unshift(member);
  }
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
    ...(statistics && { statistics }),
    ...(scale && { scale }),
    sum,
    ...stored,
  };
}
