/**
 * Equations of one step of a recurrence. Where a recurrence is dispatched step by step, an
 * equation `h[t, j]` becomes `h[j]` of the step that is being dispatched: the axis of steps
 * is gone, and its value is the number of the repetition, which kernels find in a uniform.
 * What is *kept* for all steps is still stored as `h[t, j]`; anything else has room for one
 * step only.
 */
import { dimension, less } from "../ir/build.ts";
import { literal, type Dim, type DimensionSymbol, type Expr } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";

export interface Stepped {
  /** The equation of all steps. */
  readonly from: Node;
  /** Which of its axes the step is. */
  readonly axis: number;
  /** Stands for the step. */
  readonly step: DimensionSymbol;
  /** How many steps each member has. */
  readonly extent: Dim;
  /** Whether it is stored as an entry of `from`. */
  readonly kept: boolean;
  /** Loops around the equation: 1, or 2 inside of a nested recurrence. */
  readonly depth: number;
}

export type SteppedNodes = ReadonlyMap<Node, Stepped>;

/** The node as which something is stored. */
export function ownerOf(node: Node, nodes: SteppedNodes): Node {
  const stepped = nodes.get(node);
  return stepped?.kept ? ownerOf(stepped.from, nodes) : node;
}

/** The conditions under which a step is one of the member's own; extents are not lowered. */
export function ownSteps(
  node: Node,
  nodes: SteppedNodes,
): readonly { readonly step: Expr; readonly extent: Dim }[] {
  const stepped = nodes.get(node);
  if (!stepped) return [];
  const step = dimension(stepped.step);
  const always = literal(less(step, stepped.extent)) === 1;
  return [...(always ? [] : [{ step, extent: stepped.extent }]), ...ownSteps(stepped.from, nodes)];
}
