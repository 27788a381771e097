/**
 * What a graph consists of: the equations and leaves that its results depend on, also
 * through the circles of recurrences and the states of generation.
 */
import type { Expr } from "./expr.ts";
import type { Graph, Node, Recurrence, State } from "./graph.ts";
import { recurrencesOf } from "./cycles.ts";
import { readsOf, topological } from "./walk.ts";

const nodesIn = (...exprs: readonly Expr[]): readonly Node[] =>
  exprs.flatMap((expr) => readsOf(expr).map(({ node }) => node));

/** The nodes that a recurrence names, its leaf first. */
export function nodesOfRecurrence({ node, start, next }: Recurrence): readonly Node[] {
  return [node, ...nodesIn(start, next)];
}

/** The nodes that a state names, its leaf first. */
export function nodesOfState(state: State): readonly Node[] {
  switch (state.kind) {
    case "once":
      return [state.node];
    case "cache":
      return [state.node, state.rows, ...nodesIn(state.slot)];
    case "carried":
      return [state.node, state.next];
  }
}

/** What the results are made of, and what a chunk leaves behind. */
export function rootsOf(graph: Graph): readonly Node[] {
  return [
    ...[...graph.outputs, ...graph.inspects].map(({ node }) => node),
    ...(graph.generation ? [graph.generation.target, graph.generation.logits] : []),
    ...(graph.states ?? []).flatMap(nodesOfState),
  ];
}

/** Every node that the roots depend on. Producers stand before readers, except in a circle. */
export function reach(graph: Pick<Graph, "recurrences">, roots: readonly Node[]): readonly Node[] {
  const circles = recurrencesOf(graph, roots).flatMap(nodesOfRecurrence);
  return topological([...roots, ...circles]);
}
