/**
 * When two equations fit into one kernel: a read is *aligned* when it takes each entry of
 * what it reads once, at the reader's own axes in some order. And what one kernel may
 * bind: WebGPU promises eight storage buffers.
 */
import { literal, type Axis, type Expr, type Read } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import { extentsOf } from "../ir/graph.ts";
import { partsOf } from "../ir/walk.ts";
import { loopsOf, producers, type Equation } from "./rebuild.ts";

export { mostStorageBuffers as mostBuffers } from "../base/limits.ts";

/** The expressions of an equation. */
export function bodiesOf(node: Equation): readonly Expr[] {
  return node.kind === "reduce" && node.where ? [node.where, node.body] : [node.body];
}

interface Needs {
  readonly reads: readonly Read[];
  /** The lengths of the examples, as dimensions or as ends of loops. */
  readonly lengths: boolean;
  /** A place to report an index that was outside. */
  readonly status: boolean;
}

const needsKnown = new WeakMap<Expr, Needs>();

/** What a kernel must have at hand to evaluate an expression. */
function needsOf(expr: Expr): Needs {
  const memo = needsKnown.get(expr);
  if (memo) return memo;
  const reads: Read[] = [];
  let [lengths, status] = [false, false];
  for (const part of partsOf(expr)) {
    if (part.kind === "read") reads.push(part);
    if (part.kind === "dimension") lengths = true;
    if (part.kind === "axis" && literal(part.axis.extent) === undefined) lengths = true;
    if (part.kind === "apply" && part.op === "checked") status = true;
  }
  const needs = { reads, lengths, status };
  needsKnown.set(expr, needs);
  return needs;
}

/** All reads of an equation. */
export function readsOfEquation(node: Equation): readonly Read[] {
  const [first, ...others] = bodiesOf(node).map((body) => needsOf(body).reads);
  return others.length > 0 ? [...new Set([...(first ?? []), ...others.flat()])] : (first ?? []);
}

/** The different places at which an equation reads a node. */
export function readsFrom(node: Equation, producer: Node): readonly Read[] {
  return readsOfEquation(node).filter((one) => one.node === producer);
}

/** The axes of an aligned read of a whole node, in the order in which the node stores them. */
export function alignedAxes(one: Read, axes: readonly Axis[]): readonly Axis[] | undefined {
  const extents = extentsOf(one.node);
  if (one.at.length !== axes.length) return undefined;
  const found: Axis[] = [];
  for (const [n, index] of one.at.entries()) {
    if (index.kind !== "axis" || !axes.includes(index.axis) || found.includes(index.axis))
      return undefined;
    if (index.axis.extent.key !== extents[n]?.key) return undefined;
    found.push(index.axis);
  }
  return found;
}

/** Whether a map reads a node exactly once for each of its own entries, and in one place only. */
export function readsOnceAligned(reader: Equation, producer: Node): boolean {
  if (reader.kind !== "map") return false;
  const reads = readsFrom(reader, producer);
  return reads.length === 1 && alignedAxes(reads[0]!, reader.axes) !== undefined;
}

/** Storage buffers that a kernel for these expressions binds beside its outputs. */
export function buffersFor(exprs: readonly Expr[], own: ReadonlySet<Node>): number {
  const nodes = new Set<Node>();
  let [lengths, status] = [0, 0];
  for (const needs of exprs.map(needsOf)) {
    for (const one of needs.reads) if (!own.has(one.node)) nodes.add(one.node);
    if (needs.lengths) lengths = 1;
    if (needs.status) status = 1;
  }
  return nodes.size + lengths + status;
}

const examplesKnown = new WeakMap<Node, boolean>();

/**
 * Whether each example has its own values of a node: it depends on an input or on a dynamic
 * length. What does not is computed once, at load, and never in one kernel with what does.
 */
export function isPerExample(node: Node): boolean {
  if (node.kind === "input")
    return node.role !== "parameter" || node.shape.some((extent) => literal(extent) === undefined);
  const memo = examplesKnown.get(node);
  if (memo !== undefined) return memo;
  const found =
    loopsOf(node).some((axis) => literal(axis.extent) === undefined) ||
    bodiesOf(node).some((body) => needsOf(body).lengths) ||
    [...producers(node)].some(isPerExample);
  examplesKnown.set(node, found);
  return found;
}
