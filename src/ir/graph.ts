/**
 * The graph of equations. Every node is an equation over a box of axes, for *one example*:
 * the batch is no axis here (the schedule maps a graph over it). Nodes are immutable and
 * refer to what they read directly; a pass builds new nodes. There is no softmax, reshape,
 * transpose, slice, concat, gather or pad node: those are reads with index expressions.
 *
 * `softmax[j where m](e)` is `z = lse[j where m] e` and `if m then exp(e - z) else 0`.
 */
import type { Span } from "../base/span.ts";
import type { Axis, Dim, DimensionSymbol, ElementType, Expr } from "./expr.ts";

export type Node = InputNode | MapNode | ReduceNode;

interface Common {
  /** Unique, and larger than the ids of all nodes that it reads. */
  readonly id: number;
  /** A path like a parameter's, for people: `blocks.0.attn.attention.e`. Not unique. */
  readonly name: string;
  readonly element: ElementType;
  readonly span?: Span;
}

/**
 * `carried`: the value that a recurrence brings into each step (`Recurrence` says what it
 * is). `state`: what a chunk of generation finds in memory (`State`).
 */
export type InputRole = "input" | "parameter" | "carried" | "state";

/** A leaf: an input of the model, a parameter from a checkpoint, or a value that closes a circle. */
export interface InputNode extends Common {
  readonly kind: "input";
  readonly role: InputRole;
  readonly shape: readonly Dim[];
  /**
   * Of whole numbers: the values that the program can take, found from where they index
   * (`table[tokens[t]]`); inclusive. Whoever runs the program checks it beforehand.
   */
  readonly range?: { readonly least: Expr; readonly most: Expr };
}

/** `out[axes...] = body`. */
export interface MapNode extends Common {
  readonly kind: "map";
  readonly axes: readonly Axis[];
  readonly body: Expr;
}

/** `lse` is log Σ exp, and minus the largest number with nothing to sum; `argmax` gives the first of the largest. */
export type ReduceOperator = "sum" | "max" | "min" | "argmax" | "any" | "all" | "lse";

/**
 * `out[axes...] = op over (over...) of body where guard`. Where the guard is false
 * nothing is read. With nothing left: sum 0, any false, all true, max and min ∓ the
 * largest finite number, argmax 0.
 */
export interface ReduceNode extends Common {
  readonly kind: "reduce";
  readonly op: ReduceOperator;
  readonly axes: readonly Axis[];
  readonly over: readonly Axis[];
  readonly body: Expr;
  readonly where?: Expr;
}

/** How a parameter starts when no checkpoint gives it; absent: it must be loaded. */
export type Initial =
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "distribution"; readonly name: string; readonly arguments: readonly number[] };

export interface ParameterInfo {
  readonly node: InputNode;
  /** The name in a checkpoint. */
  readonly storedAs: string;
  readonly initial?: Initial;
  /** False for a `buffer`. */
  readonly trained: boolean;
}

export interface InputInfo {
  readonly node: InputNode;
  readonly name: string;
  /** A scalar that stands for every entry when the caller leaves the input out. */
  readonly default?: number;
}

/** A result: what the caller sees may merge axes of the node (row-major, so the bytes are the same). */
export interface Result {
  /** An output's name, or the full path of an inspected value. */
  readonly name: string;
  readonly node: Node;
  /** The shape that the caller sees. */
  readonly shape: readonly Dim[];
}

/**
 * `recur t < T with h = start { ... h = next }` for one carried value. Steps are an axis
 * like any other: what a step computes is an ordinary equation with the axis t, and what
 * comes into step t is the leaf `node`, read at t:
 *
 *     node[0, ...] = start[...]        node[t, ...] = next[t - 1, ...]
 *
 * So what does not depend on the leaf is computed for all steps at once (hoisted), and what
 * the next step does not need is computed after all of them (sunk), without being moved.
 * `cycles.ts` says what is left to compute step by step.
 */
export interface Recurrence {
  /** Its role is `carried`; its shape are the extents of `axes`. */
  readonly node: InputNode;
  readonly axes: readonly Axis[];
  /** One of `axes`: the step. */
  readonly over: Axis;
  /** In `axes` without `over`. */
  readonly start: Expr;
  /** In `axes`: what step `over` hands to the next one. */
  readonly next: Expr;
}

/**
 * What a chunk of generation finds in memory. `once`: computed when generation begins, from
 * what does not depend on the target. `cache`: rows of earlier positions and, before any
 * equation reads it, of this chunk: row i of `rows` is kept at place `slot` of the first
 * axis. `carried`: replaced by `next` when the chunk is done.
 */
export type State =
  | { readonly kind: "once"; readonly node: InputNode }
  | {
      readonly kind: "cache";
      /** Its first axis are places; the others are those of `rows`. */
      readonly node: InputNode;
      /** An equation whose first axis are the rows of the chunk. */
      readonly rows: Node;
      /** In `row`: the position of row i, or, of a ring, its remainder by the capacity. */
      readonly row: Axis;
      readonly slot: Expr;
      /** Of a ring: how many earlier positions a row looks at. */
      readonly window?: number;
    }
  | { readonly kind: "carried"; readonly node: InputNode; readonly next: Node };

/** `generate target from logits (start = 1, stop = 2, limit = 64)`. */
export interface Generation {
  readonly target: InputNode;
  /** The dimension that the target introduced. */
  readonly length: DimensionSymbol;
  /** Row t predicts the token after `target[t]`: [T, vocabulary], or rows `first`... of such a value. */
  readonly logits: Node;
  /** The first token of every target; absent: a prompt is needed. */
  readonly start?: number;
  readonly stop: readonly number[];
  /** At most so many new tokens. */
  readonly limit: number;
  readonly span: Span;
}

export interface Graph {
  readonly name: string;
  readonly dimensions: readonly DimensionSymbol[];
  readonly inputs: readonly InputInfo[];
  readonly parameters: readonly ParameterInfo[];
  readonly outputs: readonly Result[];
  readonly inspects: readonly Result[];
  /** Patterns of checkpoint names that the program does not use on purpose. */
  readonly ignored: readonly string[];
  readonly recurrences?: readonly Recurrence[];
  /** Of a chunk's graph only. */
  readonly states?: readonly State[];
  readonly generation?: Generation;
}

export { lossName } from "../base/names.ts";

/** The storage shape of a node, one extent for each index of a read. */
export function extentsOf(node: Node): readonly Dim[] {
  return node.kind === "input" ? node.shape : node.axes.map((axis) => axis.extent);
}

let lastNode = 0;

/** Identity for a new node. */
export function nextNodeId(): number {
  return ++lastNode;
}

type New<T> = Omit<T, "id" | "kind">;

export function inputNode(fields: New<InputNode>): InputNode {
  return { kind: "input", id: nextNodeId(), ...fields };
}

export function mapNode(fields: New<MapNode>): MapNode {
  return { kind: "map", id: nextNodeId(), ...fields };
}

export function reduceNode(fields: New<ReduceNode>): ReduceNode {
  return { kind: "reduce", id: nextNodeId(), ...fields };
}
