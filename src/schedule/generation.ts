/**
 * What generation adds to a schedule. The *states* of a sequence are buffers of their own:
 * the leaf of a state is read from there, and what fills a state is written right there by
 * whichever kernel computes it, the rows of a chunk each at its place in the cache. Only a
 * carried state is copied when a chunk is done, since its old value may be read until then.
 */
import { invariant } from "../base/diagnostics.ts";
import type { DimensionSymbol } from "../ir/expr.ts";
import type { DerivedGeneration } from "../ir/generation.ts";
import type { Graph, Node, State } from "../ir/graph.ts";
import { nodesOf, outputsOf, type Region } from "../ir/region.ts";
import { producersOf } from "../ir/walk.ts";
import type { CachePlace, KernelContext } from "../kernels/context.ts";
import type { BufferRef } from "../program/program.ts";

/** A graph after the passes, and its regions. */
export interface Part {
  readonly graph: Graph;
  readonly run: readonly Region[];
  readonly inspect: readonly Region[];
}

/** A chunk's, with what its states have become. */
export interface ChunkPart extends Part {
  readonly states: { readonly run: readonly State[]; readonly inspect: readonly State[] };
}

export interface GenerationParts {
  readonly derived: DerivedGeneration;
  readonly begin: Part;
  readonly chunk: ChunkPart;
}

/** Where results go that are no slots. */
export interface Destinations {
  readonly places: ReadonlyMap<Node, BufferRef>;
  /** Copied when the steps are done. */
  readonly copies: readonly { readonly from: Node; readonly to: BufferRef }[];
}

export const nowhere: Destinations = { places: new Map(), copies: [] };

const stateRef = (index: number): BufferRef => ({ kind: "state", index });

/** The states, in an order that is that of their buffers. */
export const statesIn = ({ derived }: GenerationParts): readonly State[] =>
  derived.chunk.states ?? [];

/** What begins a generation goes right into the states; one value for two states is copied. */
export function beginDestinations(parts: GenerationParts): Destinations {
  const made = new Map(parts.begin.graph.outputs.map((result) => [result.name, result.node]));
  const places = new Map<Node, BufferRef>();
  const copies: { from: Node; to: BufferRef }[] = [];
  for (const [index, state] of statesIn(parts).entries()) {
    if (state.kind === "cache") continue;
    const node = made.get(state.node.name);
    invariant(node, `nothing begins the state ${state.node.name}`);
    if (places.has(node)) copies.push({ from: node, to: stateRef(index) });
    else places.set(node, stateRef(index));
  }
  return { places, copies };
}

/** The rows of a chunk go into their caches; carried values are copied when it is done. */
export function chunkDestinations(states: readonly State[]): Destinations {
  const places = new Map<Node, BufferRef>();
  const copies: { from: Node; to: BufferRef }[] = [];
  for (const [index, state] of states.entries()) {
    if (state.kind === "carried") copies.push({ from: state.next, to: stateRef(index) });
    if (state.kind === "cache") {
      invariant(!places.has(state.rows), `${state.rows.name} is kept in two caches`);
      places.set(state.rows, stateRef(index));
    }
  }
  return { places, copies };
}

/** The equations that are rows of caches, after the passes. */
export function cachePlaces(parts: GenerationParts): ReadonlyMap<Node, CachePlace> {
  const { run, inspect } = parts.chunk.states;
  return new Map(
    [...run, ...inspect].flatMap((state) =>
      state.kind === "cache"
        ? [[state.rows, { leaf: state.node, row: state.row, slot: state.slot }] as const]
        : [],
    ),
  );
}

/** What is kept for each member, whatever it depends on. */
export function keptNodes(parts: GenerationParts): readonly Node[] {
  const { run, inspect } = parts.chunk.states;
  return [
    ...beginDestinations(parts).places.keys(),
    ...[run, inspect].flatMap((states) => {
      const { places, copies } = chunkDestinations(states);
      return [...places.keys(), ...copies.map(({ from }) => from)];
    }),
  ];
}

/**
 * What reads the leaf of a cache comes after the rows of the chunk are in it: the passes order
 * regions so. Here that is held, and that no kernel does both, since a buffer can't be bound
 * to read and to write in one dispatch.
 */
export function holdRowsFirst(
  regions: readonly Region[],
  { places }: Destinations,
  context: KernelContext,
): void {
  const waiting = new Set<Node>();
  for (const node of places.keys()) {
    const kept = context.caches.get(node);
    if (kept) waiting.add(kept.leaf);
  }
  for (const region of regions) {
    for (const node of nodesOf(region).flatMap(producersOf))
      invariant(!waiting.has(node), `${node.name} is read before its rows are there`);
    for (const output of outputsOf(region)) {
      const kept = places.has(output) && context.caches.get(output);
      if (kept) waiting.delete(kept.leaf);
    }
  }
}

/** The place of a dimension among all. */
export function placeOf(dimensions: readonly DimensionSymbol[], symbol: DimensionSymbol): number {
  const place = dimensions.indexOf(symbol);
  invariant(place >= 0, `the dimension ${symbol.name} is not the program's`);
  return place;
}
