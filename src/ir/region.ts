/**
 * Regions: which equations become one kernel. The last pass groups a graph into regions,
 * the kernels are made from them. A region is made of ordinary nodes (the reference
 * evaluator still runs the graph), so recognition never changes what is computed.
 *
 * A node is *materialised* when a region has it as an output: it is written to memory.
 * Bodies read only materialised nodes, inputs, or nodes of their own region.
 *
 * Roles of a contraction's axes, as in BLAS and compiler.md: `batch` is in both operands
 * and the result, `m` in the left and the result, `n` in the right and the result, `k` is
 * summed over. Several axes may share a role; they are kept apart, not merged.
 */
import type { Axis, Dim, Expr, Read } from "./expr.ts";
import type { InputNode, MapNode, Node, Recurrence, ReduceNode } from "./graph.ts";

export type Region =
  | MapRegion
  | ReduceRegion
  | RowRegion
  | ContractionRegion
  | AttentionRegion
  | TableRegion
  | RecurrenceRegion;

/** One thread an entry. */
export interface MapRegion {
  readonly kind: "map";
  readonly output: MapNode;
}

/** Any reduction on the generic kernel: one thread an entry, a loop over `core.over`. */
export interface ReduceRegion {
  readonly kind: "reduce";
  readonly core: ReduceNode;
  /** `core`, or a map that reads it once per entry at aligned indices (its epilogue). */
  readonly output: MapNode | ReduceNode;
}

/** A map of indices only, with static extents, that the host makes once at load (float64, then f32). */
export interface TableRegion {
  readonly kind: "table";
  readonly output: MapNode;
}

/**
 * Nodes with equal outer axes whose reads of each other are aligned: LayerNorm, RMSNorm,
 * softmax. One workgroup (or one subgroup, or one thread) a row.
 */
export interface RowRegion {
  readonly kind: "row";
  /** In topological order. */
  readonly nodes: readonly RowNode[];
  readonly outputs: readonly (MapNode | ReduceNode)[];
}

export interface RowNode {
  readonly node: MapNode | ReduceNode;
  /** The node's axes that name the row, in an order that is the same for all nodes of the region. */
  readonly outer: readonly Axis[];
  /** Along the row: a reduce's `over`, a map's remaining axes; empty for a map of one value a row. */
  readonly inner: readonly Axis[];
  /** The longest chain of reductions before it; a reduce of phase p is complete before phase p + 1. */
  readonly phase: number;
}

export interface ContractionRegion {
  readonly kind: "contraction";
  /** sum over k of left · right [· rest], where guard. */
  readonly core: ReduceNode;
  readonly output: MapNode | ReduceNode;
  readonly batch: readonly Axis[];
  readonly m: readonly Axis[];
  readonly n: readonly Axis[];
  readonly k: readonly Axis[];
  /** Depends on batch, m and k only; the prologue is part of it. */
  readonly left: Expr;
  /** Depends on batch, n and k only. */
  readonly right: Expr;
  /** Factors free of k. */
  readonly rest?: Expr;
  /** What the kernel finds about the rows before it multiplies. */
  readonly statistics?: Statistics;
}

/**
 * One value a row, or several: the mean and the variance that a normalisation needs. They
 * are read in `left`, in a `rest` that depends on no column, and by each other; nobody
 * stores them, and several contractions may each find them anew.
 */
export interface Statistics {
  /** Axes of the core, of its batch or m; each node's `outer` stands for them in this order. */
  readonly rows: readonly Axis[];
  /** In topological order. A map among them is one of one value a row. */
  readonly nodes: readonly RowNode[];
}

/**
 * Online softmax (Milakov and Gimelshein 2018; Rabe and Staats 2021; Dao et al. 2022):
 *
 *     core[batch, rows, features] = Σ over keys where guard of softmax(score) · value
 *
 * with the score a function of `dot` and of anything else that depends on batch, rows and
 * keys. All expressions are in the axes of `core` (its `over` are the keys) and in `inner`.
 */
export interface AttentionRegion {
  readonly kind: "attention";
  readonly core: ReduceNode;
  readonly output: MapNode | ReduceNode;
  readonly batch: readonly Axis[];
  readonly rows: readonly Axis[];
  readonly keys: readonly Axis[];
  readonly features: readonly Axis[];
  /** The axes that the query and the key are contracted over. */
  readonly inner: readonly Axis[];
  /** Depends on batch, rows, inner. */
  readonly query: Expr;
  /** Depends on batch, keys, inner. */
  readonly key: Expr;
  /** Depends on batch, keys, features. */
  readonly value: Expr;
  /** The score, in which `dot` stands for Σ over inner of query · key. */
  readonly score: Expr;
  readonly dot: Read;
  /** What may be attended to; absent: everything. */
  readonly where?: Expr;
}

/**
 * What a recurrence computes step by step (`cycles.ts`): for t = 0, 1, ... the regions of
 * `body`, in which the axis that `step` names is t. In the body a read of a carried leaf at
 * step t stands for its start at the first step, else for its `next` at step t - 1. A nested
 * recurrence is a region of the body.
 */
export interface RecurrenceRegion {
  readonly kind: "recurrence";
  readonly recurrences: readonly Recurrence[];
  /** How many steps. */
  readonly extent: Dim;
  /** The regions of one step, producers first; all their nodes have the step as an axis. */
  readonly body: readonly Region[];
  /** The axis of each node of the body, and of each leaf, that is the step. */
  readonly step: ReadonlyMap<Node, Axis>;
  /** What is kept for all steps: read after the recurrence, or handed to the next step. */
  readonly outputs: readonly (MapNode | ReduceNode)[];
}

/** The nodes that a region writes to memory. */
export function outputsOf(region: Region): readonly (MapNode | ReduceNode)[] {
  return region.kind === "row" || region.kind === "recurrence" ? region.outputs : [region.output];
}

/** The nodes that a region computes, written or not. */
export function nodesOf(region: Region): readonly (MapNode | ReduceNode)[] {
  switch (region.kind) {
    case "map":
    case "table":
      return [region.output];
    case "reduce":
    case "contraction":
    case "attention":
      return region.output === region.core ? [region.core] : [region.core, region.output];
    case "row":
      return region.nodes.map((row) => row.node);
    case "recurrence":
      return region.body.flatMap(nodesOf);
  }
}

/** The nodes that a region computes for itself, as others may for themselves. */
export function statisticsOf(region: Region): readonly (MapNode | ReduceNode)[] {
  return region.kind === "contraction"
    ? (region.statistics?.nodes ?? []).map((row) => row.node)
    : [];
}

export type Materialised = InputNode | MapNode | ReduceNode;
export type { Node };
