/**
 * What all kernels of a program share, and what a kernel family gives back.
 *
 * A graph is written for one example; kernels run over a *batch* of members. `member` is
 * the axis that numbers them. A dynamic dimension has two sizes: its *own* (the member's
 * length, `lengths[...]`, for loop bounds and guards) and its *padded* one (the batch's
 * largest, `sizes.T`, for strides). Both are dimension symbols here, so that an address
 * is an ordinary expression.
 */
import { at, axis, dimension, dimensionSymbol } from "../ir/build.ts";
import type { Axis, DimensionSymbol, Expr } from "../ir/expr.ts";
import type { Graph, InputNode, Node } from "../ir/graph.ts";
import { dimensionsOf, producersOf, topological } from "../ir/walk.ts";
import { extentsOf } from "../ir/graph.ts";
import type { Binding, Feature, Kernel } from "../program/program.ts";
import type { Stepped } from "./stepped.ts";

/** Which form of a family to write; absent: chosen by the sizes. */
export interface Variants {
  /** `thread`: one thread a row, no barrier; `workgroup`: 64 threads a row and a tree. */
  readonly row?: "thread" | "workgroup";
  /**
   * `registers`: a tile for each thread; `workgroup`: tiles in workgroup memory, `f16` ones that
   * are multiplied in it; `vector`: threads split k; `quads`: four threads share what each of
   * them loads.
   */
  readonly contraction?: "registers" | "workgroup" | "f16" | "vector" | "quads";
  /**
   * Of quads: `large` tiles load least for what they compute, `small` ones are compiled many
   * times faster. The sums of either are the same to the bit.
   */
  readonly tile?: "large" | "small";
  /** How many rows a contraction is written for, where a run decides it; absent: many. */
  readonly rows?: "few" | "many";
  /**
   * `thread`: one thread a row; `workgroup`: keys and values in workgroup memory; `quads`: four threads
   * share loads, or the keys of one row where there are few; `split`: a workgroup shares the keys.
   */
  readonly attention?: "thread" | "workgroup" | "quads" | "split";
  /** `steps`: its kernels are dispatched for each step; `kernel`: one workgroup does all steps. */
  readonly recurrence?: "steps" | "kernel";
}

export type Arithmetic = "f32" | "f16";

export interface KernelContext {
  /** In the order of the uniform and of `lengths`. */
  readonly dimensions: readonly DimensionSymbol[];
  readonly batch: DimensionSymbol;
  readonly member: Axis;
  /** The padded size of each dimension. */
  readonly padded: ReadonlyMap<DimensionSymbol, DimensionSymbol>;
  /** Whether each member has its own values of the node. */
  batched(node: Node): boolean;
  /** Of the equations that are stored in a cache: where. */
  readonly caches: ReadonlyMap<Node, CachePlace>;
  /** Equations of one step of a recurrence; the schedule adds them. */
  readonly stepped: Map<Node, Stepped>;
  /** What stands for a step, and which loop counts it: 0 for the outermost. */
  readonly loops: Map<DimensionSymbol, number>;
  /** What is stored in f16, two entries in a `u32`, the first in its lower half; the schedule says what. */
  readonly halves: Set<Node>;
  /** What lies in a buffer with others: in which, and how many entries are before it. */
  readonly laid: Map<Node, LaidPlace>;
  /** Matrices that are stored with their two axes swapped. */
  readonly turned: Set<Node>;
  /** What weights that are stored in f16 are multiplied in, where a device has it. */
  readonly arithmetic: Arithmetic;
  readonly variants: Variants;
  /** The order in which a kernel binds what it reads, if it must be that of another form. */
  readonly readOrder?: readonly Node[];
}

/** A place in what several parameters are stored in, one after the other. */
export interface LaidPlace {
  readonly whole: InputNode;
  readonly before: number;
}

/** Row i of an equation is kept at place `slot` of the first axis of `leaf`; `slot` is in `row`. */
export interface CachePlace {
  readonly leaf: InputNode;
  readonly row: Axis;
  readonly slot: Expr;
}

/**
 * What one set of loads serves, whoever shares it: a thread's registers, a quad, a workgroup.
 * `costs.ts` counts loads by it.
 */
export interface Tile {
  readonly rows: number;
  /** Of a contraction. */
  readonly columns: number;
  /** Rows of attention that share a key which is tested for each of them; absent: all of `rows`. */
  readonly tested?: number;
  /** Attention whose threads read their queries anew, once for each key at most. */
  readonly readsQuery?: true;
  /** Overlapping windows: values of the right operand that a tile loads for all steps of `along`. */
  readonly window?: { readonly along: Axis; readonly loads: number };
}

/** A kernel before it has a name, and where it runs. Sizes are expressions of padded dimensions and the batch. */
export interface KernelDraft {
  readonly family: Kernel["family"];
  readonly code: string;
  readonly bindings: readonly Binding[];
  readonly reads: readonly Node[];
  readonly writes: readonly Node[];
  readonly workgroupSize: number;
  readonly workgroupBytes: number;
  readonly groups: readonly [Expr, Expr, Expr];
  readonly fold: boolean;
  /** Contractions and attention: how much of the result shares what is loaded for it. */
  readonly tile?: Tile;
  /** Features that a device must have for this form; where it lacks them another form runs. */
  readonly needs?: readonly Feature[];
  /** For people: the variant, tile sizes, what a mask leaves out. */
  readonly notes: readonly string[];
}

/**
 * The nodes that each member of a batch has its own values of: those that depend on an input
 * or a dynamic dimension, and those that are kept for each member whatever they depend on.
 */
export function batchedNodes(roots: Iterable<Node>, kept: Iterable<Node> = []): ReadonlySet<Node> {
  const batched = new Set<Node>(kept);
  for (const node of topological(roots)) {
    const own =
      (node.kind === "input" && node.role !== "parameter") ||
      extentsOf(node).some((extent) => dimensionsOf(extent).size > 0) ||
      (node.kind === "reduce" && node.over.some((over) => dimensionsOf(over.extent).size > 0)) ||
      (node.kind !== "input" && dimensionsOf(node.body).size > 0) ||
      (node.kind === "reduce" && node.where !== undefined && dimensionsOf(node.where).size > 0);
    if (own || producersOf(node).some((producer) => batched.has(producer))) batched.add(node);
  }
  return batched;
}

export function kernelContext(
  graph: Pick<Graph, "dimensions">,
  roots: Iterable<Node>,
  variants: Variants = {},
  kept: { readonly members?: Iterable<Node>; readonly caches?: KernelContext["caches"] } = {},
  arithmetic: Arithmetic = "f32",
): KernelContext {
  const batch = dimensionSymbol("batch", 2 ** 20);
  const batched = batchedNodes(roots, kept.members);
  const stepped: KernelContext["stepped"] = new Map();
  return {
    dimensions: graph.dimensions,
    batch,
    member: axis("member", dimension(batch)),
    padded: new Map(
      graph.dimensions.map((symbol) => [
        symbol,
        dimensionSymbol(symbol.name, symbol.most, symbol.least),
      ]),
    ),
    batched: (node) => batched.has(node) || stepped.has(node),
    stepped,
    loops: new Map(),
    halves: new Set(),
    laid: new Map(),
    turned: new Set(),
    caches: kept.caches ?? new Map(),
    ...{ arithmetic, variants },
  };
}

/** The number of the member that a thread works for. */
export function memberOf(context: KernelContext): Expr {
  return at(context.member);
}
