/**
 * What a recurrence leaves to be computed step by step. A graph with recurrences has
 * circles: an equation reads a carried leaf, which the step before made from that equation.
 * A *cycle* is such a circle (a strongly connected component, Tarjan 1972). All of its
 * equations have one axis in common, the *step*; inside a step they can be computed in
 * order, the cycles of nested recurrences as a whole in their place.
 */
import { invariant } from "../base/diagnostics.ts";
import { same, type Axis, type Dim, type Expr } from "./expr.ts";
import type { Graph, InputNode, MapNode, Node, Recurrence, ReduceNode } from "./graph.ts";
import { at } from "./build.ts";
import { producersOf, readsOf } from "./walk.ts";

export type Equation = MapNode | ReduceNode;

export interface Cycle {
  readonly kind: "cycle";
  /** The recurrences whose step this is, not those nested in it. */
  readonly recurrences: readonly Recurrence[];
  /** How many steps. */
  readonly extent: Dim;
  /** What a step computes, in order. */
  readonly members: readonly (Equation | Cycle)[];
  /** The axis of each equation and each leaf, also of nested ones, that is the step. */
  readonly step: ReadonlyMap<Node, Axis>;
}

/** A part of the circle problem: where a value is read at another step than its reader's. */
export interface StepProblem {
  readonly reader: Node;
  readonly read: Node;
  readonly index: Expr;
}

/** The graph has a circle that no order of steps resolves. */
export class CycleError extends Error {
  readonly problem: StepProblem;

  constructor(problem: StepProblem) {
    super(`${problem.reader.name} reads ${problem.read.name} at another step than its own`);
    this.name = "CycleError";
    this.problem = problem;
  }
}

const nodesIn = (expr: Expr): readonly Node[] => readsOf(expr).map((one) => one.node);

/** What a node needs to be computed; of a carried leaf, its start and what closes the circle. */
function needsOf(
  node: Node,
  recurrences: ReadonlyMap<Node, Recurrence>,
  cut: ReadonlySet<Node>,
): readonly Node[] {
  const recurrence = recurrences.get(node);
  if (!recurrence) return producersOf(node);
  return cut.has(node)
    ? nodesIn(recurrence.start)
    : [...nodesIn(recurrence.start), ...nodesIn(recurrence.next)];
}

/** Strongly connected components, producers first. An own stack: chains are long. */
function components(
  roots: Iterable<Node>,
  needs: (node: Node) => readonly Node[],
): readonly (readonly Node[])[] {
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const open: Node[] = [];
  const isOpen = new Set<Node>();
  const found: Node[][] = [];
  const enter = (node: Node): { node: Node; rest: Node[] } => {
    index.set(node, index.size);
    low.set(node, index.get(node)!);
    open.push(node);
    isOpen.add(node);
    return { node, rest: [...needs(node)].reverse() };
  };
  for (const root of roots) {
    if (index.has(root)) continue;
    const stack = [enter(root)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const { node, rest } = top;
      const next = rest.pop();
      if (next) {
        if (!index.has(next)) stack.push(enter(next));
        else if (isOpen.has(next)) low.set(node, Math.min(low.get(node)!, index.get(next)!));
        continue;
      }
      stack.pop();
      const above = stack.at(-1);
      if (above) low.set(above.node, Math.min(low.get(above.node)!, low.get(node)!));
      if (low.get(node) !== index.get(node)) continue;
      const component: Node[] = [];
      for (let member: Node | undefined; member !== node;) {
        member = open.pop()!;
        isOpen.delete(member);
        component.push(member);
      }
      found.push(component.reverse());
    }
  }
  return found;
}

/** Where each member of a circle is at the step of `outer`; a problem when there is no such axis. */
function stepsFor(
  members: ReadonlySet<Node>,
  outer: Recurrence,
  recurrences: ReadonlyMap<Node, Recurrence>,
): ReadonlyMap<Node, Axis> | StepProblem {
  const step = new Map<Node, Axis>([[outer.node, outer.over]]);
  /** The expressions of a member, and the axes that they are in. */
  const parts = (node: Node): { axes: readonly Axis[]; exprs: readonly Expr[] } => {
    const recurrence = recurrences.get(node);
    if (recurrence) return { axes: recurrence.axes, exprs: [recurrence.start, recurrence.next] };
    invariant(node.kind !== "input", "a circle has equations and carried leaves only");
    const exprs = node.kind === "reduce" && node.where ? [node.where, node.body] : [node.body];
    return { axes: node.axes, exprs };
  };
  const positionOf = (node: Node): number => parts(node).axes.indexOf(step.get(node)!);
  for (let grown = true; grown;) {
    grown = false;
    for (const reader of members) {
      const { axes, exprs } = parts(reader);
      for (const one of exprs.flatMap(readsOf)) {
        if (!members.has(one.node) || !step.has(one.node)) continue;
        const place = one.at[positionOf(one.node)]!;
        const own = axes.find((axis) => same(place, at(axis)));
        if (!own || (step.has(reader) && step.get(reader) !== own))
          return { reader, read: one.node, index: place };
        if (!step.has(reader)) {
          step.set(reader, own);
          grown = true;
        }
      }
    }
  }
  for (const member of members)
    if (!step.has(member)) return { reader: member, read: outer.node, index: at(outer.over) };
  return step;
}

/**
 * The equations that the results of a graph depend on, producers first, those of a
 * recurrence gathered in cycles. Throws a `CycleError` when a circle has no step.
 */
export function executionOrder(
  graph: Pick<Graph, "recurrences">,
  roots: Iterable<Node>,
): readonly (Equation | Cycle)[] {
  const recurrences = new Map<Node, Recurrence>(
    (graph.recurrences ?? []).map((one) => [one.node, one]),
  );
  const order = (
    starts: Iterable<Node>,
    within: ReadonlySet<Node> | undefined,
    cut: ReadonlySet<Node>,
  ): readonly (Equation | Cycle)[] => {
    const needs = (node: Node): readonly Node[] => {
      const all = needsOf(node, recurrences, cut);
      return within ? all.filter((one) => within.has(one)) : all;
    };
    return components(starts, needs).flatMap((component): readonly (Equation | Cycle)[] => {
      const [first] = component as [Node];
      const circular = component.length > 1 || needs(first).includes(first);
      if (circular) return [cycle(component, cut)];
      return first.kind === "input" ? [] : [first];
    });
  };
  const cycle = (component: readonly Node[], cut: ReadonlySet<Node>): Cycle => {
    const members = new Set(component);
    const leaves = component.flatMap((node) => {
      const recurrence = recurrences.get(node);
      return recurrence && !cut.has(node) ? [recurrence] : [];
    });
    let problem: StepProblem | undefined;
    for (const outer of leaves) {
      const step = stepsFor(members, outer, recurrences);
      if ("index" in step) {
        problem ??= step;
        continue;
      }
      const own = leaves.filter((one) => step.get(one.node) === one.over);
      const inner = new Set([...cut, ...own.map((one) => one.node)]);
      return {
        kind: "cycle",
        recurrences: own,
        extent: outer.over.extent,
        members: order(component, members, inner),
        step,
      };
    }
    invariant(problem, "a circle goes through a carried leaf");
    throw new CycleError(problem);
  };
  return order(roots, undefined, new Set());
}

/** All equations of an order, those of cycles in their place. */
export function equationsIn(order: readonly (Equation | Cycle)[]): readonly Equation[] {
  return order.flatMap((one) => (one.kind === "cycle" ? equationsIn(one.members) : [one]));
}

/** The leaves that the roots depend on, directly or through other recurrences. */
export function recurrencesOf(
  graph: Pick<Graph, "recurrences">,
  roots: Iterable<Node>,
): readonly Recurrence[] {
  const recurrences = graph.recurrences ?? [];
  if (recurrences.length === 0) return recurrences;
  const of = new Map<Node, Recurrence>(recurrences.map((one) => [one.node, one]));
  const seen = new Set<Node>();
  const waiting = [...roots];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    waiting.push(...needsOf(node, of, new Set()));
  }
  return recurrences.filter((one) => seen.has(one.node));
}

export type { InputNode };
