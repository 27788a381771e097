/**
 * **carried**: outside of a recurrence nobody knows of it. What comes into step t is its
 * start at the first step, and else what step t - 1 handed on; an equation that is computed
 * after the recurrence (`out(s)` of the state before each step) reads it so. Inside, the
 * leaf stays: that is where the circle is closed.
 */
import { at, equal, freshAxis, integer, minus, read, select } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import { mapNode, type Graph, type Node, type Recurrence } from "../ir/graph.ts";
import { mapReads, readsOf, substitute } from "../ir/walk.ts";
import type { Notes } from "./notes.ts";
import { cyclesOf, liveRecurrences, mapBody, rebuild } from "./rebuild.ts";

/** What a carried leaf is at these indices. */
export function carriedAt({ axes, over, start, next }: Recurrence, indices: readonly Expr[]): Expr {
  const values = new Map<Axis, Expr>(axes.map((axis, n) => [axis, indices[n]!]));
  const step = values.get(over) ?? at(over);
  const before = new Map(values).set(over, minus(step, integer(1)));
  return select(equal(step, integer(0)), substitute(start, values), substitute(next, before));
}

/**
 * A step that hands on what came in, as it is or within an expression, has no equation whose
 * entries could be read after the recurrence: it gets one.
 */
function withEquations(graph: Graph): Graph {
  const isLeaf = ({ node }: { readonly node: Node }): boolean =>
    node.kind === "input" && node.role === "carried";
  const before = graph.recurrences ?? [];
  const recurrences = before.map((one) => {
    if (!readsOf(one.next).some(isLeaf)) return one;
    const { name, element } = one.node;
    const axes = one.axes.map((axis) => freshAxis(axis));
    const values = new Map(one.axes.map((axis, n) => [axis, at(axes[n]!)]));
    const body = substitute(one.next, values);
    const handed = mapNode({ name: name.replace(/carried$/, "next"), element, axes, body });
    return { ...one, next: read(handed, one.axes.map(at)) };
  });
  return recurrences.every((one, n) => one === before[n]) ? graph : { ...graph, recurrences };
}

export function openCarried(start: Graph, notes: Notes): Graph {
  const graph = withEquations(start);
  const live = liveRecurrences(graph);
  if (live.length === 0) return graph;
  const recurrences = new Map<Node, Recurrence>(live.map((one) => [one.node, one]));
  const cycles = cyclesOf(graph);
  /** The leaves that the cycles around a node close. */
  const closedAround = (node: Node): ReadonlySet<Node> =>
    new Set((cycles.get(node) ?? []).flatMap((cycle) => cycle.recurrences.map((one) => one.node)));
  const open = (expr: Expr, closed: ReadonlySet<Node>, through: (expr: Expr) => Expr): Expr =>
    mapReads(expr, (one) => {
      const recurrence = recurrences.get(one.node);
      if (!recurrence || closed.has(one.node)) return one;
      return open(through(carriedAt(recurrence, one.at)), closed, through);
    });
  let whole: (expr: Expr) => Expr = (expr) => expr;
  const opened = rebuild(graph, notes, (node, old, through) => {
    whole = through;
    return mapBody(node, (expr) => open(expr, closedAround(old), through));
  });
  const starts = (opened.recurrences ?? []).map((one) => {
    const closed = closedAround(one.node);
    const start = open(one.start, closed, whole);
    return start === one.start ? one : { ...one, start };
  });
  const same = starts.every((one, n) => one === opened.recurrences?.[n]);
  return same ? opened : { ...opened, recurrences: starts };
}
