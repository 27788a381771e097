/**
 * The family `attention`: softmax-weighted sums by *online softmax*. Scores are never
 * stored; the largest score so far, the sum of the weights and the weighted sum of the
 * values are kept, and rescaled when a larger score appears.
 *
 * Rows are queries, and every other axis of the result that is no feature: heads and the
 * members of a batch are further rows. Keys are numbered through all of their axes.
 */
import { dimension, integer, plus, scaled, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { AttentionRegion } from "../ir/region.ts";
import { mapReads, producersOf } from "../ir/walk.ts";
import type { MapNode, ReduceNode } from "../ir/graph.ts";
import { invariant } from "../base/diagnostics.ts";
import { tilesOf, tileSize } from "./attentionMask.ts";
import { threadAttention } from "./attentionThread.ts";
import { fitsWorkgroup, workgroupAttention } from "./attentionWorkgroup.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { storedOf, type Matrix } from "./contraction.ts";
import { countOf, operationsIn } from "./cost.ts";
import { unravel } from "./lower.ts";
import { fourPlaces, type Places, type QuadPlaces } from "./quads.ts";
import { KernelText } from "./text.ts";

/** More numbers than this are not kept in a thread. */
const mostInRegisters = 256;

/** Attention as a variant sees it: lowered, with the member's axis among the rows. */
export interface Attention extends Matrix {
  readonly region: AttentionRegion;
  readonly batched: boolean;
  /** The rows' axes without the member's. */
  readonly rowAxes: readonly Axis[];
  readonly query: Expr;
  readonly key: Expr;
  readonly value: Expr;
  /** A function of `dot`, a local. */
  readonly score: Expr;
  readonly dot: Expr;
  readonly where?: Expr;
  /** One number for all keys (their own extents), one for all inner indices. */
  readonly keys: Linear;
  readonly inner: Linear;
  /** Whether the query stays in registers. */
  readonly keepsQuery: boolean;
  readonly operations: Expr;
}

/** Several axes as one. */
export interface Linear {
  readonly axes: readonly Axis[];
  /** Lowered, own lengths. */
  readonly extents: readonly Expr[];
  readonly name: string;
}

export function attentionKernel(region: AttentionRegion, context: KernelContext): KernelDraft {
  const attention = attentionOf(region, context);
  return context.variants.attention === "workgroup" && fitsWorkgroup(attention)
    ? workgroupAttention(attention)
    : threadAttention(attention);
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
  const pairs = times(
    batched ? dimension(context.batch) : integer(1),
    countOf([...region.batch, ...region.rows, ...region.keys], context),
  );
  const perPair = (count: number | undefined): number => 2 * (count ?? mostInRegisters);
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
    keepsQuery: inner !== undefined && inner <= mostInRegisters,
    operations: times(
      pairs,
      integer(perPair(inner) + perPair(features) + operationsIn(region.score) + 4),
    ),
  };
}

/** The equations that the kernel computes: the products, the lse of the scores, the sum, and what follows. */
export function equationsOf(region: AttentionRegion): readonly (MapNode | ReduceNode)[] {
  const { core, output, dot } = region;
  const before = producersOf(core).filter(
    (node): node is ReduceNode =>
      node.kind === "reduce" && (node === dot.node || node.op === "lse"),
  );
  return [...before, core, ...(output === core ? [] : [output])];
}

/** What `explain` says of the kernel. */
export function notesOf({ region }: Attention, form: string): readonly string[] {
  const tiles = region.where && tilesOf(region);
  if (!tiles) return [form];
  const { skipped, bare, tested } = tiles;
  return [
    form,
    `of ${skipped + bare + tested} tiles of ${tileSize} × ${tileSize}: ` +
      `${skipped} skipped, ${bare} without mask code, ${tested} tested`,
  ];
}

/** The values of the axes for a number through all of them. */
export function placesAt({ axes, extents }: Linear, number: Expr): Places {
  const values = unravel(number, extents);
  return new Map(axes.map((one, n) => [one, values[n]!]));
}

/** The places for the four numbers `4 · quad + 0, 1, 2, 3`, on top of others. */
export function quadAt(linear: Linear, quad: Expr, others: Places): QuadPlaces {
  return fourPlaces((c) => new Map([...others, ...placesAt(linear, linearNumber(quad, c))]));
}

function linearNumber(quad: Expr, c: number): Expr {
  return plus(scaled(4, quad), integer(c));
}

/** How many fours there are in an extent, if it is a multiple of four. */
export function foursIn({ extents }: Linear): number | undefined {
  const count = literal(times(integer(1), ...extents));
  return count !== undefined && count % 4 === 0 ? count / 4 : undefined;
}
