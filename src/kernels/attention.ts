/**
 * The family `attention`: softmax-weighted sums by *online softmax*. Scores are never
 * stored; the largest score so far, the sum of the weights and the weighted sum of the
 * values are kept, and rescaled when a larger score appears.
 *
 * Rows are queries, and every other axis of the result that is no feature: heads and the
 * members of a batch are further rows. Keys are numbered through all of their axes.
 */
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { AttentionRegion } from "../ir/region.ts";
import { mapReads } from "../ir/walk.ts";
import { invariant } from "../base/diagnostics.ts";
import { mostInRegisters, type Attention, type Linear } from "./attentionForm.ts";
import { fitsQuads, quadsAttention } from "./attentionQuads.ts";
import { fitsSplit, splitAttention } from "./attentionSplit.ts";
import { threadAttention } from "./attentionThread.ts";
import { fitsWorkgroup, workgroupAttention } from "./attentionWorkgroup.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { countOf } from "./cost.ts";
import { storedOf } from "./matrix.ts";
import { KernelText } from "./text.ts";

export function attentionKernel(region: AttentionRegion, context: KernelContext): KernelDraft {
  const attention = attentionOf(region, context);
  const { rows, attention: form = rows === "few" ? "split" : "thread" } = context.variants;
  switch (form) {
    case "thread":
      return threadAttention(attention);
    case "workgroup":
      return fitsWorkgroup(attention) ? workgroupAttention(attention) : threadAttention(attention);
    case "quads":
      if (rows === "few" && fitsSplit(attention)) return splitAttention(attention, true);
      return fitsQuads(attention) ? quadsAttention(attention) : threadAttention(attention);
    case "split":
      return fitsSplit(attention) ? splitAttention(attention, false) : threadAttention(attention);
  }
}

function attentionOf(region: AttentionRegion, context: KernelContext): Attention {
  const { core, output } = region;
  const text = new KernelText(context);
  const { lowering } = text;
  const dot = lowering.local("dot", "real");
  const lowered = (expr: Expr): Expr =>
    lowering.lower(mapReads(expr, (read) => (read === region.dot ? dot : read)));
  const sum = lowering.local("result", core.element);
  const stored = storedOf(text, core, output, sum);
  invariant(stored, `${output.name} reads ${core.name} at indices that are not plain`);
  // Features that don't fit in registers get threads of their own, which repeat the scores.
  const features = literal(countOf(region.features, context));
  const fits = features !== undefined && features <= mostInRegisters;
  const rowAxes = [...region.batch, ...region.rows, ...(fits ? [] : region.features)];
  const n = fits ? region.features : [];
  const batched = context.batched(output);
  const m = batched ? [context.member, ...rowAxes] : rowAxes;
  const linear = (axes: readonly Axis[], name: string): Linear => ({
    axes,
    extents: axes.map((one) => lowering.extent(one)),
    name: axes.length === 1 ? axes[0]!.name : name,
  });
  const inner = literal(countOf(region.inner, context));
  return {
    region,
    text,
    output,
    batch: [],
    m,
    n,
    rows: countOf(m, context),
    columns: countOf(n, context),
    sum,
    ...stored,
    batched,
    rowAxes,
    query: lowered(region.query),
    key: lowered(region.key),
    value: lowered(region.value),
    score: lowered(region.score),
    dot,
    ...(region.where && { where: lowered(region.where) }),
    keys: linear(region.keys, "key"),
    inner: linear(region.inner, "d"),
    keepsQuery: inner !== undefined && inner > 0 && inner <= mostInRegisters,
  };
}
