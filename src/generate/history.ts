/**
 * What is kept of earlier rows. A *history* is a cache of the rows of one node, or of a part
 * of it that is read alone (`part[1, h, j, d]` keeps the keys, not the queries). When rows
 * look at no more than `window` earlier positions it is a *ring*: a place is used again as
 * soon as nobody can look at it, and as a chunk writes all its rows before they are read, a
 * ring holds the window and the largest chunk.
 */
import { at, axis as newAxis, dimension, integer, plus, read, remainder } from "../ir/build.ts";
import { literal, type Axis, type DimensionSymbol, type Expr } from "../ir/expr.ts";
import {
  extentsOf,
  inputNode,
  mapNode,
  type InputNode,
  type Node,
  type State,
} from "../ir/graph.ts";
import { constantsOf, type Demand } from "./demand.ts";
import type { Frames } from "./frame.ts";
import type { Place, Positions } from "./positions.ts";
import { join, windowOf, type Reach } from "./reach.ts";

export interface History {
  readonly node: Node;
  readonly row: Place;
  /** Axes of which one entry is kept. */
  readonly constants: ReadonlyMap<number, Expr>;
  readonly window: number;
  readonly ring: boolean;
  readonly leaf: InputNode;
}

/** Equal for what one cache can keep. */
export function historyKey(
  positions: Positions,
  node: Node,
  constants: ReadonlyMap<number, Expr>,
): string {
  return [
    positions.firstOfSame(node).id,
    ...[...constants].map(([n, value]) => `${n}=${literal(value)}`),
  ].join(" ");
}

/** A part of a node that is read at other rows, and how far back. */
export interface Looked {
  readonly node: Node;
  readonly row: Place;
  readonly constants: ReadonlyMap<number, Expr>;
  readonly reach: Reach;
}

/** All that a demand reads at other rows. */
export function lookedAt(demand: Demand): ReadonlyMap<string, Looked> {
  const found = new Map<string, Looked>();
  for (const variant of demand.variants.values()) {
    for (const one of demand.readsOf(variant)) {
      const answer = demand.answer(variant, one);
      if (answer.kind !== "history") continue;
      const { node } = one.read;
      const constants = constantsOf(one.read, answer.row);
      const key = historyKey(demand.positions, node, constants);
      const reach = join(found.get(key)?.reach ?? [], answer.reach);
      found.set(key, { node, row: answer.row, constants, reach });
    }
  }
  return found;
}

/** The caches for what is read at other rows. */
export function historiesFor(
  looked: ReadonlyMap<string, Looked>,
  demand: Demand,
  most: DimensionSymbol,
  name: (wish: string) => string,
): ReadonlyMap<string, History> {
  const { positions } = demand;
  const all = plus(dimension(positions.length), integer(positions.prefix));
  return new Map(
    [...looked].map(([key, { node, row, constants, reach }]): [string, History] => {
      const window = windowOf(reach);
      const ring = window < positions.longest + positions.prefix - 1;
      const capacity = ring ? plus(integer(window), dimension(most)) : all;
      const rest = extentsOf(node).filter((_, n) => n !== row.axis && !constants.has(n));
      const range = node.kind === "input" && node.range;
      const leaf = inputNode({
        name: name(`cache.${node.name}`),
        element: node.element,
        role: "state",
        shape: [capacity, ...rest],
        ...(range && { range }),
      });
      return [key, { node, row, constants, window, ring, leaf }];
    }),
  );
}

/** Where a position is kept. */
export function placeIn(history: History, position: Expr): Expr {
  return history.ring ? remainder(position, extentsOf(history.leaf)[0]!) : position;
}

/** The cache of a history, and the rows that a chunk, whose node `made` is, adds to it. */
export function cacheOf(history: History, made: Node, { past, count }: Frames): State {
  const { node, row, constants, leaf } = history;
  const slotRow = newAxis("row", count);
  const slot = placeIn(history, plus(past, at(slotRow)));
  const window = history.ring ? { window: history.window } : {};
  const state = { kind: "cache" as const, node: leaf, row: slotRow, slot, ...window };
  if (made.kind !== "input" && row.axis === 0 && constants.size === 0)
    return { ...state, rows: made };
  const rowAxis = newAxis("row", count);
  const axes = new Map(
    extentsOf(made).flatMap((extent, n): [number, Axis][] =>
      n === row.axis || constants.has(n) ? [] : [[n, newAxis(`i${n + 1}`, extent)]],
    ),
  );
  const places = extentsOf(made).map((_, n) =>
    n === row.axis ? at(rowAxis) : (constants.get(n) ?? at(axes.get(n)!)),
  );
  const { element, name, span } = node;
  const rows = mapNode({
    name,
    element,
    axes: [rowAxis, ...axes.values()],
    body: read(made, places),
    ...(span && { span }),
  });
  return { ...state, rows };
}
