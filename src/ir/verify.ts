/**
 * What must hold of every graph, whichever pass made it. A violation is a bug of the
 * compiler; the problems come back as sentences, for the runner of passes and for tests.
 */
import { times } from "./build.ts";
import { same, type Axis, type Dim, type Expr } from "./expr.ts";
import { CycleError, executionOrder } from "./cycles.ts";
import {
  extentsOf,
  type Graph,
  type Node,
  type Recurrence,
  type ReduceNode,
  type Result,
  type State,
} from "./graph.ts";
import { operationOf } from "./operations.ts";
import { nodesOfRecurrence, reach, rootsOf } from "./reach.ts";
import { dimensionsOf, freeAxes, partsOf, readsOf } from "./walk.ts";

/** The problems of a graph; none when it is well formed. */
export function verify(graph: Graph): readonly string[] {
  const problems: string[] = [];
  const results = [...graph.outputs, ...graph.inspects];
  const { recurrences = [], states = [] } = graph;
  const declared = new Set<Node>(
    [...graph.inputs, ...graph.parameters, ...recurrences, ...states].map(({ node }) => node),
  );
  const owners = new Map<Axis, Node>();
  // Also of recurrences that no result needs.
  const roots = [...declared, ...rootsOf(graph), ...recurrences.flatMap(nodesOfRecurrence)];
  for (const node of reach(graph, roots)) {
    if (node.kind === "input" && !declared.has(node))
      problems.push(`${node.name} is no input, parameter, carried value or state of the graph`);
    problems.push(...problemsOf(node), ...ownership(node, owners));
    for (const expr of expressionsOf(node)) {
      for (const symbol of dimensionsOf(expr)) {
        if (!graph.dimensions.includes(symbol))
          problems.push(`${node.name} uses ${symbol.name}, which is no dimension of the graph`);
      }
    }
  }
  for (const result of results) problems.push(...resultProblems(result));
  for (const one of recurrences) problems.push(...recurrenceProblems(one, owners));
  for (const one of states) problems.push(...stateProblems(one, owners));
  for (const { node } of graph.inputs) problems.push(...roleProblems(node, "input"));
  for (const { node } of graph.parameters) problems.push(...roleProblems(node, "parameter"));
  problems.push(...generationProblems(graph), ...orderProblems(graph, roots));
  unique(
    problems,
    "inputs",
    graph.inputs.map((one) => one.name),
  );
  unique(
    problems,
    "parameters",
    graph.parameters.map((one) => one.storedAs),
  );
  unique(
    problems,
    "outputs",
    graph.outputs.map((one) => one.name),
  );
  unique(
    problems,
    "inspected values",
    graph.inspects.map((one) => one.name),
  );
  unique(
    problems,
    "recurrences and states",
    [...recurrences, ...states].map(({ node }) => String(node.id)),
  );
  unique(
    problems,
    "dimensions",
    graph.dimensions.map((one) => one.name),
  );
  return problems;
}

function roleProblems(node: Node, role: string): string[] {
  return node.kind === "input" && node.role === role ? [] : [`${node.name} is no ${role} leaf`];
}

/** Axes that belong to nobody else. */
function ownAxes(node: Node, axes: readonly Axis[], owners: Map<Axis, Node>): string[] {
  return axes.flatMap((axis) => {
    const taken = owners.has(axis);
    owners.set(axis, node);
    return taken ? [`${node.name} has the axis ${axis.name}, which is another's`] : [];
  });
}

/** An expression of a leaf: its type, its axes, and what it is made of. */
function partProblems(
  node: Node,
  what: string,
  expr: Expr,
  type: string,
  axes: readonly Axis[],
): string[] {
  const alien = [...freeAxes(expr)].filter((axis) => !axes.includes(axis));
  return [
    ...(expr.type === type ? [] : [`the ${what} of ${node.name} is ${expr.type}, not ${type}`]),
    ...alien.map((axis) => `the ${what} of ${node.name} uses ${axis.name}, which is no axis of it`),
    ...partsOf(expr).flatMap((part) => typeProblems(node, part)),
  ];
}

function recurrenceProblems(one: Recurrence, owners: Map<Axis, Node>): string[] {
  const { node, axes, over, start, next } = one;
  const extents = axes.map((axis) => axis.extent);
  const fits =
    extents.length === node.shape.length &&
    extents.every((extent, n) => same(extent, node.shape[n]!));
  const before = axes.filter((axis) => axis !== over);
  return [
    ...roleProblems(node, "carried"),
    ...(fits ? [] : [`the axes of ${node.name} are not its shape`]),
    ...(before.length < axes.length ? [] : [`the step of ${node.name} is no axis of it`]),
    ...ownAxes(node, axes, owners),
    ...partProblems(node, "start", start, node.element, before),
    ...partProblems(node, "next value", next, node.element, axes),
  ];
}

function stateProblems(state: State, owners: Map<Axis, Node>): string[] {
  const { node } = state;
  const problems = roleProblems(node, "state");
  switch (state.kind) {
    case "once":
      return problems;
    case "carried": {
      const { next } = state;
      const fits =
        node.element === next.element &&
        node.shape.length === extentsOf(next).length &&
        node.shape.every((extent, n) => same(extent, extentsOf(next)[n]!));
      return fits ? problems : [...problems, `${next.name} doesn't replace ${node.name}`];
    }
    case "cache": {
      const { rows, row, slot } = state;
      const [first, ...rest] = extentsOf(rows);
      const fits =
        node.element === rows.element &&
        first !== undefined &&
        same(first, row.extent) &&
        rest.length === node.shape.length - 1 &&
        rest.every((extent, n) => same(extent, node.shape[n + 1]!));
      return [
        ...problems,
        ...(fits ? [] : [`the rows of ${rows.name} don't fit ${node.name}`]),
        ...ownAxes(node, [row], owners),
        ...partProblems(node, "place", slot, "int", [row]),
      ];
    }
  }
}

function generationProblems({ generation, inputs, dimensions }: Graph): string[] {
  if (!generation) return [];
  const { target, length, logits } = generation;
  return [
    ...(inputs.some(({ node }) => node === target) ? [] : [`${target.name} is no input`]),
    ...(dimensions.includes(length) ? [] : [`${length.name} is no dimension of the graph`]),
    ...(extentsOf(logits).length === 2 ? [] : [`${logits.name} is no matrix of logits`]),
  ];
}

function orderProblems(graph: Graph, roots: readonly Node[]): string[] {
  try {
    executionOrder(graph, roots);
    return [];
  } catch (error) {
    if (error instanceof CycleError) return [error.message];
    throw error;
  }
}

/** All expressions of a node: extents, body and guard. */
function expressionsOf(node: Node): readonly Expr[] {
  if (node.kind === "input")
    return node.range ? [...node.shape, node.range.least, node.range.most] : node.shape;
  if (node.kind === "map") return [...extentsOf(node), node.body];
  const extents = [...node.axes, ...node.over].map((axis) => axis.extent);
  return node.where ? [...extents, node.where, node.body] : [...extents, node.body];
}

function unique(problems: string[], what: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) problems.push(`two ${what} are called ${name}`);
    seen.add(name);
  }
}

function ownership(node: Node, owners: Map<Axis, Node>): string[] {
  if (node.kind === "input") return [];
  const axes = node.kind === "map" ? node.axes : [...node.axes, ...node.over];
  return axes.flatMap((axis) => {
    const owner = owners.get(axis);
    owners.set(axis, node);
    if (owner === undefined) return [];
    return owner === node
      ? [`${node.name} has the axis ${axis.name} twice`]
      : [`${node.name} and ${owner.name} share the axis ${axis.name}`];
  });
}

function extentProblems(node: Node, extent: Dim): string[] {
  const alien = partsOf(extent).find((part) => part.kind === "axis" || part.kind === "read");
  if (extent.type !== "int") return [`an extent of ${node.name} is no whole number`];
  return alien ? [`an extent of ${node.name} depends on more than dimensions`] : [];
}

/** The problems of one node, without what it reads. */
export function problemsOf(node: Node): readonly string[] {
  const problems: string[] = [];
  if (node.kind === "input") {
    for (const extent of node.shape) problems.push(...extentProblems(node, extent));
    if (node.range && node.element !== "int")
      problems.push(`${node.name} has a range but no whole numbers`);
    return problems;
  }
  const axes = new Set(node.kind === "map" ? node.axes : [...node.axes, ...node.over]);
  for (const axis of axes) problems.push(...extentProblems(node, axis.extent));
  for (const expr of node.kind === "reduce" && node.where ? [node.where, node.body] : [node.body]) {
    for (const axis of freeAxes(expr)) {
      if (!axes.has(axis)) problems.push(`${node.name} uses ${axis.name}, which is no axis of it`);
    }
    for (const read of readsOf(expr)) {
      if (read.node.id >= node.id)
        problems.push(`${node.name} reads ${read.node.name}, made later`);
    }
    for (const part of partsOf(expr)) problems.push(...typeProblems(node, part));
  }
  if (node.kind === "map") {
    if (node.body.type !== node.element)
      problems.push(`${node.name} is ${node.element}, but its body is ${node.body.type}`);
  } else {
    problems.push(...reduceProblems(node));
  }
  return problems;
}

function reduceProblems(node: ReduceNode): string[] {
  const problems: string[] = [];
  const { op, body, element, over, where } = node;
  const takes = op === "any" || op === "all" ? ["bool"] : op === "lse" ? ["real"] : ["real", "int"];
  if (!takes.includes(body.type)) problems.push(`${node.name} takes ${op} of ${body.type}`);
  const gives = op === "argmax" ? "int" : body.type;
  if (element !== gives) problems.push(`${node.name} is ${element}, but its ${op} is ${gives}`);
  if (over.length === 0) problems.push(`${node.name} reduces over nothing`);
  if (op === "argmax" && over.length !== 1) problems.push(`${node.name}: argmax takes one axis`);
  if (where && where.type !== "bool") problems.push(`the guard of ${node.name} is ${where.type}`);
  return problems;
}

function typeProblems(node: Node, part: Expr): string[] {
  const wrong = (what: string): string[] => [`${node.name}: ${what}`];
  switch (part.kind) {
    case "real":
    case "truth":
    case "axis":
    case "dimension":
      return [];
    case "polynomial":
      if (part.terms.some((term) => term.times === 0 || term.atoms.length === 0))
        return wrong("a sum with an empty term");
      return part.terms.some((term) =>
        term.atoms.some((atom) => atom.type !== "int" || atom.kind === "polynomial"),
      )
        ? wrong("a sum of what are no whole-number atoms")
        : [];
    case "read":
      if (part.at.length !== extentsOf(part.node).length)
        return wrong(`${part.node.name} is read with ${part.at.length} indices`);
      if (part.type !== part.node.element)
        return wrong(`${part.node.name} is read as ${part.type}`);
      return part.at.some((index) => index.type !== "int")
        ? wrong(`${part.node.name} is read at what is no whole number`)
        : [];
    case "apply": {
      const { takes, gives } = operationOf(part.op);
      return part.type !== gives ||
        part.args.length !== takes.length ||
        part.args.some((arg, n) => arg.type !== takes[n])
        ? wrong(`${part.op} of (${part.args.map((arg) => arg.type).join(", ")})`)
        : [];
    }
    case "select":
      return part.condition.type !== "bool" ||
        part.then.type !== part.type ||
        part.otherwise.type !== part.type
        ? wrong("a choice of wrong types")
        : [];
  }
}

function resultProblems(result: Result): string[] {
  const [seen, stored] = [times(...result.shape), times(...extentsOf(result.node))];
  return same(seen, stored)
    ? []
    : [`${result.name} has not as many entries as ${result.node.name}`];
}
