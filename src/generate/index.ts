/**
 * **Generation is derived**: from the graph of a whole sequence, what begins a generation
 * and what takes the next tokens (`DerivedGeneration`), or why there is no such thing.
 *
 *     positions   which equations belong to the positions of the target
 *     demand      what the logits of a row need of which other rows
 *     problems    the proof that none of it lies ahead; else the diagnostics
 *     build       the equations of a chunk, with caches, rings and carried values
 */
import { invariant } from "../base/diagnostics.ts";
import type { Diagnostic } from "../base/diagnostics.ts";
import { at, dimension, dimensionSymbol, freshAxis, read, times } from "../ir/build.ts";
import type { DimensionSymbol } from "../ir/expr.ts";
import {
  extentsOf,
  inputNode,
  mapNode,
  type Generation,
  type Graph,
  type InputNode,
  type Node,
  type Result,
} from "../ir/graph.ts";
import type { DerivedGeneration } from "../ir/generation.ts";
import { readsOf, substitute } from "../ir/walk.ts";
import { Builder, type Leaves } from "./build.ts";
import { Demand, type Variant } from "./demand.ts";
import { Fixed } from "./fixed.ts";
import type { Dimensions } from "./frame.ts";
import { historiesFor, lookedAt } from "./history.ts";
import { Inspection } from "./inspect.ts";
import { lastRow } from "./last.ts";
import { inOrder } from "./order.ts";
import { Positions } from "./positions.ts";
import { Problems } from "./problems.ts";
import { upToNow } from "./reach.ts";

export interface GenerationResult {
  /** Undefined when a diagnostic is an error. */
  readonly derived?: DerivedGeneration;
  readonly diagnostics: readonly Diagnostic[];
}

/** A name that nothing else has. */
function namer(taken: Iterable<string>): (wish: string) => string {
  const names = new Set(taken);
  return (wish) => {
    let name = wish;
    for (let n = 2; names.has(name); n++) name = `${wish}_${n}`;
    names.add(name);
    return name;
  };
}

function dimensionsFor(graph: Graph, positions: Positions): Dimensions {
  const name = namer(graph.dimensions.map((one) => one.name));
  const rows = positions.longest + positions.prefix;
  const symbol = (wish: string): DimensionSymbol => dimensionSymbol(name(wish), rows, 0);
  return { past: symbol("past"), count: symbol("count"), most: symbol("most") };
}

/** The logits, and which of their axes is the row. */
function askForLogits(demand: Demand, { logits }: Generation): Variant | undefined {
  const [row, ...others] = demand.positions.places(logits) ?? [];
  if (!row) return undefined;
  return demand.ask(logits, row, new Map(others.map((place) => [place.axis, upToNow])));
}

/** All rows of the logits as [count, vocabulary]. */
function allRows(logits: Node, row: number, name: string): Node {
  if (row === 0 && logits.kind !== "input") return logits;
  invariant(logits.kind !== "input", "logits are computed");
  const axes = logits.axes.map((one) => freshAxis(one));
  const [first] = axes.splice(row, 1);
  const places = axes.map(at);
  const body = read(logits, [...places.slice(0, row), at(first!), ...places.slice(row)]);
  return mapNode({ name, element: logits.element, axes: [first!, ...axes], body });
}

/** Derives the two graphs of a graph that has a `generation`. */
export function deriveGeneration(graph: Graph): GenerationResult {
  const { generation } = graph;
  invariant(generation, "the graph says what it generates");
  const positions = new Positions(graph, generation);
  const demand = new Demand(positions);
  const variant = askForLogits(demand, generation);
  const called = graph.outputs.find(({ node }) => node === generation.logits)?.name;
  const problems = new Problems(demand, called ?? generation.logits.name);
  problems.inputs(graph);
  if (variant) problems.check();
  else problems.withoutRows();
  if (!variant || problems.diagnostics.length > 0) return { diagnostics: problems.diagnostics };
  const derived = derive(graph, positions, demand, variant);
  if (!derived) return { diagnostics: problems.circle() };
  return { derived: { ...derived, prompt: problems.prompt }, diagnostics: [] };
}

function derive(
  graph: Graph,
  positions: Positions,
  demand: Demand,
  variant: Variant,
): Omit<DerivedGeneration, "prompt"> | undefined {
  const { generation, length, prefix } = positions;
  const leafNames = [...graph.inputs, ...graph.parameters].map(({ node }) => node.name);
  const name = namer(leafNames);
  const dimensions = dimensionsFor(graph, positions);
  const { past, count, most } = dimensions;
  const histories = historiesFor(lookedAt(demand), demand, most, name);
  const target = chunkTarget(generation.target, count);
  const leaves: Leaves = { target, once: new Map(), histories, fixed: new Fixed(positions), name };
  const builder = new Builder(demand, dimensions, leaves);
  builder.build();
  const caches = [...histories.values()].map((history) => builder.cacheOf(history));
  const logits = builder.nodeOf(variant);
  invariant(logits.kind !== "input", "logits are computed");
  const inspection = new Inspection(graph, demand, builder, dimensions, leaves);
  const recurrences = [...builder.recurrences, ...inspection.recurrences];
  const ordered = inOrder(caches, recurrences);
  if (!ordered) return undefined;
  const carried = builder.carried.map((one) => one.state);
  const others = [
    ...ordered.map((state) => (state.kind === "cache" ? state.rows : state.node)),
    ...carried.map((state) => state.next),
    ...recurrences.flatMap(({ start, next }) =>
      [...readsOf(start), ...readsOf(next)].map((one) => one.node),
    ),
  ];
  const rowOf = (node: Node): number | undefined => builder.rowOf(node);
  const last = lastRow({ logits, rowOf, others, past, count });
  const rows = allRows(logits, rowOf(logits)!, generation.logits.name);
  const vocabulary = times(...extentsOf(last));
  const rings = ordered.some((state) => state.kind === "cache" && state.window !== undefined);
  const allDimensions = [...graph.dimensions, past, count, ...(rings ? [most] : [])];
  const { name: title, parameters, ignored } = graph;
  const common = { name: title, parameters, ignored };
  const states = [
    ...[...leaves.once.values()].map((node) => ({ kind: "once" as const, node })),
    ...ordered,
    ...carried,
  ];
  const chunk: Graph = {
    ...common,
    dimensions: allDimensions,
    inputs: graph.inputs.map((one) =>
      one.node === generation.target ? { ...one, node: target } : one,
    ),
    outputs: [{ name: "logits", node: last, shape: [vocabulary] }],
    inspects: [
      { name: "logits", node: rows, shape: [dimension(count), vocabulary] },
      ...inspection.results.filter((one) => one.name !== "logits"),
    ],
    recurrences,
    states,
  };
  const starts = builder.carried.map(({ state, of }): Result => {
    const axes = of.axes.filter((one) => one !== of.over);
    const fresh = axes.map((one) => freshAxis(one));
    const values = new Map(axes.map((one, n) => [one, at(fresh[n]!)]));
    const body = leaves.fixed.expr(substitute(of.start, values));
    const { name: ofNode, element } = of.node;
    const node = mapNode({ name: ofNode, element, axes: fresh, body });
    return { name: state.node.name, node, shape: extentsOf(node) };
  });
  const begin: Graph = {
    ...common,
    inputs: graph.inputs,
    dimensions: allDimensions,
    outputs: [
      ...[...leaves.once].map(([node, leaf]) => ({ name: leaf.name, node, shape: leaf.shape })),
      ...starts,
    ],
    inspects: graph.inspects.filter(({ node }) => !positions.isPositional(node)),
    recurrences: (graph.recurrences ?? []).filter(({ node }) => !positions.isPositional(node)),
  };
  return {
    generation,
    begin,
    chunk,
    target,
    length,
    past,
    count,
    ...(rings && { most }),
    prefix,
  };
}

/** The target of a chunk: the tokens of its rows. */
function chunkTarget(target: InputNode, count: DimensionSymbol): InputNode {
  const { name, element, range, span } = target;
  return inputNode({
    name,
    element,
    role: "input",
    shape: [dimension(count)],
    ...(range && { range }),
    ...(span && { span }),
  });
}
