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

export type InputRole = "input" | "parameter";

/** What comes from outside: an input of the model, or a parameter from a checkpoint. */
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

export interface Graph {
  readonly name: string;
  readonly dimensions: readonly DimensionSymbol[];
  readonly inputs: readonly InputInfo[];
  readonly parameters: readonly ParameterInfo[];
  readonly outputs: readonly Result[];
  readonly inspects: readonly Result[];
  /** Patterns of checkpoint names that the program does not use on purpose. */
  readonly ignored: readonly string[];
}

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
