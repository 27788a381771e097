/**
 * Making a graph anew. Nodes refer to what they read, so changing one node means new
 * nodes for all that read it, directly or not. `rebuild` walks from producers to readers
 * and asks a pass what each node becomes:
 *
 *   - the same node, or a node with another body (reads keep their indices);
 *   - a *replacement* for its reads: another expression of the indices (inlining), or a
 *     read of a node with other axes.
 *
 * A node whose reads did not change and that the pass leaves alone stays the same object.
 */
import { conjunction, read } from "../ir/build.ts";
import { same, type Axis, type Expr } from "../ir/expr.ts";
import {
  mapNode,
  reduceNode,
  type Graph,
  type MapNode,
  type Node,
  type Recurrence,
  type ReduceNode,
  type Result,
  type State,
} from "../ir/graph.ts";
import {
  equationsIn,
  executionOrder,
  recurrencesOf,
  type Cycle,
  type Equation,
} from "../ir/cycles.ts";
import { readsOf, rewrite, substitute } from "../ir/walk.ts";
import type { Notes } from "./notes.ts";

export type { Equation };

/** What a node becomes; `reads` says how to read it, when not entry by entry. */
export interface Change {
  readonly node: Equation;
  readonly reads?: (at: readonly Expr[]) => Expr;
  /** The node is left out, its body goes into the readers. Results are always kept. */
  readonly inlined?: boolean;
}

/** A map with other fields; the same object when nothing differs. */
export function withBody(node: MapNode, body: Expr): MapNode {
  if (same(body, node.body)) return node;
  const { name, element, span, axes } = node;
  return mapNode({ name, element, axes, body, ...(span && { span }) });
}

/** A reduction with another body and guard (dropped when it is certain); the same object when nothing differs. */
export function withSum(node: ReduceNode, body: Expr, guard: Expr | undefined): ReduceNode {
  const where = conjunction(guard);
  if (same(body, node.body) && (where ? node.where && same(where, node.where) : !node.where))
    return node;
  const { name, element, span, op, axes, over } = node;
  return reduceNode({
    name,
    element,
    op,
    axes,
    over,
    body,
    ...(where && { where }),
    ...(span && { span }),
  });
}

/** Rewrites the body, and the guard of a reduction. */
export function mapBody(node: Equation, change: (expr: Expr) => Expr): Equation {
  return node.kind === "map"
    ? withBody(node, change(node.body))
    : withSum(node, change(node.body), node.where && change(node.where));
}

/** The body of a map at the given indices. */
export function bodyAt(node: MapNode, at: readonly Expr[]): Expr {
  return substitute(node.body, new Map(node.axes.map((axis, n) => [axis, at[n]!])));
}

const liveKnown = new WeakMap<Graph, readonly Recurrence[]>();

/** The recurrences that the results depend on. */
export function liveRecurrences(graph: Graph): readonly Recurrence[] {
  let live = liveKnown.get(graph);
  if (!live) liveKnown.set(graph, (live = recurrencesOf(graph, resultsOf(graph))));
  return live;
}

/** What the caller sees, and what a chunk of generation leaves for the next one. */
export function resultsOf(graph: Graph): readonly Node[] {
  const results = [...graph.outputs, ...graph.inspects].map((result) => result.node);
  const states = (graph.states ?? []).flatMap((state): readonly Node[] => {
    switch (state.kind) {
      case "once":
        return [];
      case "cache":
        return [state.rows];
      case "carried":
        return [state.next];
    }
  });
  return [...results, ...states];
}

/**
 * All nodes that are asked for whole, whoever else reads them: results, what a chunk keeps,
 * and what a recurrence begins with or hands from step to step.
 */
export function rootsOf(graph: Graph): readonly Node[] {
  const carried = liveRecurrences(graph).flatMap(({ start, next }) =>
    [start, next].flatMap((expr) => readsOf(expr).map((one) => one.node)),
  );
  return [...resultsOf(graph), ...carried];
}

const executionsKnown = new WeakMap<Graph, readonly (Equation | Cycle)[]>();

/** The equations as they are executed, those of a recurrence gathered in cycles. */
export function executionOf(graph: Graph): readonly (Equation | Cycle)[] {
  let order = executionsKnown.get(graph);
  if (!order) executionsKnown.set(graph, (order = executionOrder(graph, rootsOf(graph))));
  return order;
}

/** The cycles that an equation or a carried leaf is part of, the outermost first. */
export function cyclesOf(graph: Graph): ReadonlyMap<Node, readonly Cycle[]> {
  const cycles = new Map<Node, readonly Cycle[]>();
  const go = (order: readonly (Equation | Cycle)[], within: readonly Cycle[]): void => {
    for (const one of order) {
      if (one.kind === "cycle") {
        const all = [...within, one];
        for (const { node } of one.recurrences) cycles.set(node, all);
        go(one.members, all);
      } else if (within.length > 0) cycles.set(one, within);
    }
  };
  if (liveRecurrences(graph).length > 0) go(executionOf(graph), []);
  return cycles;
}

const ordersKnown = new WeakMap<Graph, readonly Equation[]>();

/**
 * The equations that the results depend on, producers first. What comes after a recurrence
 * stands after its equations.
 */
export function equationsOf(graph: Graph): readonly Equation[] {
  const memo = ordersKnown.get(graph);
  if (memo) return memo;
  if (liveRecurrences(graph).length > 0) {
    const all = equationsIn(executionOf(graph));
    ordersKnown.set(graph, all);
    return all;
  }
  const order = new Set<Equation>();
  // An own stack: chains of equations may be longer than the call stack is deep.
  const stack: Node[] = rootsOf(graph).toReversed();
  for (let node = stack.at(-1); node; node = stack.at(-1)) {
    if (node.kind === "input" || order.has(node)) {
      stack.pop();
      continue;
    }
    const missing = [...producers(node)].filter((one) => one.kind !== "input" && !order.has(one));
    if (missing.length === 0) order.add(node);
    else stack.push(...missing.toReversed());
  }
  const list = [...order];
  ordersKnown.set(graph, list);
  return list;
}

/**
 * Rebuilds the graph; `step` sees each node with its reads already rewritten, the old one,
 * and `through`, which rewrites the reads of any other expression of the old graph.
 */
export function rebuild(
  graph: Graph,
  notes: Notes,
  step: (node: Equation, old: Equation, through: (expr: Expr) => Expr) => Equation | Change,
): Graph {
  const made = new Map<Node, Equation>();
  const reads = new Map<Node, (at: readonly Expr[]) => Expr>();
  const inlined = new Map<Node, Set<Node>>();
  const memo = new Map<Expr, Expr>();
  const throughReads = (part: Expr): Expr => {
    if (part.kind !== "read") return part;
    return reads.get(part.node)?.(part.at) ?? part;
  };
  const through = (expr: Expr): Expr =>
    reads.size === 0 ? expr : rewrite(expr, throughReads, memo);
  for (const old of equationsOf(graph)) {
    const taken = new Set<Node>();
    for (const producer of producers(old)) {
      const into = inlined.get(producer);
      if (into) for (const one of into) taken.add(one);
    }
    const rewritten = mapBody(old, through);
    const answer = step(rewritten, old, through);
    const change: Change = "node" in answer ? answer : { node: answer };
    const { node } = change;
    made.set(old, node);
    if (node !== old || taken.size > 0) notes.derive(node, [old, ...taken]);
    if (change.inlined) inlined.set(old, new Set([old, ...taken]));
    if (change.reads) reads.set(old, change.reads);
    else if (node !== old) reads.set(old, (at) => read(node, at));
  }
  const becomes = (node: Node): Node => made.get(node) ?? node;
  const recurrences = keep(graph.recurrences ?? [], () => {
    const live = new Set(liveRecurrences(graph));
    return (graph.recurrences ?? [])
      .filter((one) => live.has(one))
      .map((one) => {
        const [from, to] = [through(one.start), through(one.next)];
        return from === one.start && to === one.next ? one : { ...one, start: from, next: to };
      });
  });
  const states = keep(graph.states ?? [], (all) =>
    all.map((state): State => {
      if (state.kind === "once") return state;
      const node = state.kind === "cache" ? state.rows : state.next;
      if (becomes(node) === node) return state;
      return state.kind === "cache"
        ? { ...state, rows: becomes(node) }
        : { ...state, next: becomes(node) };
    }),
  );
  const result = (one: Result): Result => {
    const node = made.get(one.node) ?? one.node;
    return node === one.node ? one : { ...one, node };
  };
  const [outputs, inspects] = [graph.outputs.map(result), graph.inspects.map(result)];
  const before = [...graph.outputs, ...graph.inspects];
  const changed =
    [...outputs, ...inspects].some((one, n) => one !== before[n]) ||
    recurrences !== (graph.recurrences ?? recurrences) ||
    states !== (graph.states ?? states);
  if (!changed) return graph;
  return {
    ...graph,
    outputs,
    inspects,
    ...(graph.recurrences && { recurrences }),
    ...(graph.states && { states }),
  };
}

/** A list with other elements; the same list when none differs. */
function keep<T>(list: readonly T[], change: (list: readonly T[]) => readonly T[]): readonly T[] {
  const changed = change(list);
  return changed.length === list.length && changed.every((one, n) => one === list[n])
    ? list
    : changed;
}

const known = new WeakMap<Equation, ReadonlySet<Node>>();

/** The nodes that an equation reads. */
export function producers(node: Equation): ReadonlySet<Node> {
  const memo = known.get(node);
  if (memo) return memo;
  const found = new Set<Node>();
  const seen = new Set<Expr>();
  const go = (part: Expr): void => {
    switch (part.kind) {
      case "real":
      case "truth":
      case "axis":
      case "dimension":
        return;
      case "polynomial":
        if (seen.has(part)) return;
        seen.add(part);
        for (const term of part.terms) term.atoms.forEach(go);
        return;
      case "read":
        if (seen.has(part)) return;
        seen.add(part);
        found.add(part.node);
        part.at.forEach(go);
        return;
      case "apply":
        if (seen.has(part)) return;
        seen.add(part);
        part.args.forEach(go);
        return;
      case "select":
        if (seen.has(part)) return;
        seen.add(part);
        go(part.condition);
        go(part.then);
        go(part.otherwise);
        return;
    }
  };
  if (node.kind === "reduce" && node.where) go(node.where);
  go(node.body);
  known.set(node, found);
  return found;
}

/** Who reads each node. */
export function readersOf(graph: Graph): ReadonlyMap<Node, readonly Equation[]> {
  const readers = new Map<Node, Equation[]>();
  for (const node of equationsOf(graph)) {
    for (const producer of producers(node)) {
      const list = readers.get(producer);
      if (list) list.push(node);
      else readers.set(producer, [node]);
    }
  }
  return readers;
}

/** The axes that a node iterates over, those of its loop last. */
export function loopsOf(node: Equation): readonly Axis[] {
  return node.kind === "map" ? node.axes : [...node.axes, ...node.over];
}
