/**
 * **substitute**: arithmetic goes into whoever reads it when that is cheaper than storing
 * it. A map that finishes a reduction (bias, activation, residual) stays with the
 * reduction: the last pass makes it the kernel's epilogue, and here only chains of such
 * maps become one. Exponentials and the like are never computed twice, nor is a result
 * or anything that reads a reduction; and what parameters alone decide is computed at load.
 */
import type { Graph, MapNode, Node, ReduceNode } from "../ir/graph.ts";
import { freeAxes, readsOf } from "../ir/walk.ts";
import { isPerExample, mostBuffers, readsFrom, readsOnceAligned } from "./alignment.ts";
import { elements, entriesOf, isExpensive, weight } from "./cost.ts";
import type { Notes } from "./notes.ts";
import {
  bodyAt,
  equationsOf,
  loopsOf,
  producers,
  readersOf,
  rebuild,
  rootsOf,
  type Equation,
} from "./rebuild.ts";

/** Work that is done again without a thought: a scale, an added number. */
const trivial = 2;
/** Work with an exponential in it. */
const expensiveWork = 16;
/** Bodies do not grow beyond this: a chain of a thousand equations is no one expression. */
const mostWork = 256;
/** Reads of one small value more are cheap, of two are not. */
const mostReads = 2;

interface State {
  readonly inlined: ReadonlySet<Node>;
  /** The reduction that a map finishes. */
  readonly finishes: Map<Node, ReduceNode>;
  /** The work of a map, with all that goes into it. */
  readonly weights: Map<Node, number>;
  readonly readers: ReadonlyMap<Node, readonly Equation[]>;
}

/** Reads whose place depends on as many entries as the map has. */
function fullReads(node: MapNode): number {
  const size = entriesOf(node);
  return readsOf(node.body).filter((one) => elements(freeAxes(one)) >= size).length;
}

/** The reduction that a map finishes, itself or through maps that go into it. */
function finished(node: MapNode, state: State): ReduceNode | undefined {
  let found: ReduceNode | undefined;
  for (const producer of producers(node)) {
    const [only, ...others] = state.readers.get(producer) ?? [];
    if (only !== node || others.length > 0 || !readsOnceAligned(node, producer)) continue;
    const core =
      producer.kind === "reduce"
        ? producer
        : state.inlined.has(producer)
          ? state.finishes.get(producer)
          : undefined;
    if (core && (!found || core.id > found.id)) found = core;
  }
  return found;
}

/** How often a reader evaluates each entry of a map that it reads at all. */
function evaluations(node: MapNode, reader: Equation): number {
  const whole = elements(loopsOf(reader));
  return readsFrom(reader, node).reduce(
    (sum, one) => sum + whole / Math.max(elements(freeAxes(one)), 1),
    0,
  );
}

function goesInto(node: MapNode, reader: Equation, state: State, total: number): boolean {
  const finishes = state.finishes.get(node);
  const one = total === 1;
  const work = state.weights.get(node) ?? 0;
  if (work > mostWork) return false;
  if (finishes) return one && readsOnceAligned(reader, node);
  const ratio = evaluations(node, reader);
  const costly = work >= expensiveWork || isExpensive(node.body);
  if (ratio <= 1 && one) return true;
  if (costly) return false;
  if (reader.kind === "map" && one) return work * (ratio - 1) <= trivial || work <= trivial;
  return work <= trivial && (one ? readsOf(node.body).length <= mostReads : fullReads(node) <= 1);
}

/** Whether a map is made at load, and takes no more room than what it is made of. */
function isWorthLoading(node: MapNode, readers: readonly Equation[]): boolean {
  if (isPerExample(node) || weight(node.body) === 0) return false;
  const most = Math.max(0, ...[...producers(node)].map(entriesOf));
  return readers.some(isPerExample) && entriesOf(node) <= most;
}

/** The maps that go into all of their readers. */
function choose(graph: Graph): ReadonlySet<Node> {
  const roots = new Set(rootsOf(graph));
  const inlined = new Set<Node>();
  const readers = readersOf(graph);
  const state: State = { inlined, finishes: new Map(), weights: new Map(), readers };
  // What each equation would bind, with all that was chosen to go into it.
  const binds = new Map<Node, Set<Node>>();
  const bound = (node: Equation): Set<Node> => {
    let known = binds.get(node);
    if (!known) binds.set(node, (known = new Set(producers(node))));
    return known;
  };
  const others = 2 + (graph.dimensions.length > 0 ? 1 : 0);
  for (const node of equationsOf(graph)) {
    if (node.kind === "reduce") continue;
    const from = [...producers(node)].filter((one) => inlined.has(one));
    const work = from.reduce((sum, one) => sum + (state.weights.get(one) ?? 0), weight(node.body));
    state.weights.set(node, work);
    const core = finished(node, state);
    if (core && !roots.has(core)) state.finishes.set(node, core);
    if (roots.has(node)) continue;
    // A table is the host's work.
    if (bound(node).size === 0 && isExpensive(node.body)) continue;
    const own = readers.get(node) ?? [];
    if (isWorthLoading(node, own)) continue;
    const together = (reader: Equation): Set<Node> => {
      const all = new Set([...bound(reader), ...bound(node)]);
      all.delete(node);
      return all;
    };
    const fits = own.every(
      (reader) =>
        goesInto(node, reader, state, own.length) &&
        together(reader).size <= Math.max(mostBuffers - others, bound(reader).size),
    );
    if (own.length === 0 || !fits) continue;
    inlined.add(node);
    for (const reader of own) binds.set(reader, together(reader));
  }
  return inlined;
}

/** Rounds until nothing changes: what went in may let more go in. */
const mostRounds = 6;

export function substituteCheap(start: Graph, notes: Notes): Graph {
  let graph = start;
  for (let round = 0; round < mostRounds; round++) {
    const inlined = choose(graph);
    if (inlined.size === 0) break;
    graph = rebuild(graph, notes, (node, old) =>
      node.kind === "map" && inlined.has(old)
        ? { node, inlined: true, reads: (indices) => bodyAt(node, indices) }
        : node,
    );
  }
  return graph;
}
