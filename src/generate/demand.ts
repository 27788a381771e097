/**
 * What the rows of a result need. A *variant* is a node restricted to the rows of a chunk:
 * one of its axes of positions is the row, the others are *keys*, which run over positions
 * that may lie anywhere near it (`e[i, j]` has the row i and the keys j). A node without an
 * axis of the row is computed once for a chunk.
 *
 * Readers ask for variants with a reach for each axis of keys; a read at another position
 * than the reader's own asks for a *history*: rows that were computed in earlier chunks. What
 * is asked of a node is the union over its readers, so this goes on until nothing changes.
 */
import { at, integer, minus, plus, truth } from "../ir/build.ts";
import { literal, same, type Axis, type Expr, type Read } from "../ir/expr.ts";
import { extentsOf, type Node } from "../ir/graph.ts";
import { parts } from "../ir/polynomial.ts";
import { rangeOf } from "../ir/range.ts";
import { freeAxes, readsOf } from "../ir/walk.ts";
import { guardOf, guardedReads, readsIn, type GuardedRead } from "./guards.ts";
import { exprsOf, type Place, type Positions } from "./positions.ts";
import {
  absoluteMost,
  anywhere,
  equalReach,
  join,
  meet,
  moved,
  reachUnder,
  windowOf,
  type Reach,
} from "./reach.ts";

export interface Variant {
  readonly node: Node;
  /** Which of its axes is the row; undefined when none is. */
  readonly row: Place | undefined;
  /** Of the other axes of positions, by their number: which positions are asked for. */
  readonly keys: Map<number, Reach>;
  /** Who asked first. */
  readonly from: Variant | undefined;
}

/** How a read of a positional node is answered. */
export type Answer =
  /** By the node's own variant: with a row where the reader's row is, or without one. */
  | { readonly kind: "own"; readonly row: Place | undefined; readonly keys: Map<number, Reach> }
  /** By rows of other positions. */
  | { readonly kind: "history"; readonly row: Place; readonly reach: Reach }
  /** The node has axes of positions that can't be told apart so. */
  | { readonly kind: "unknown" };

/** Axes of positions inside an equation, by the axis. */
interface Inside {
  readonly row: { readonly axis: Axis; readonly shift: number } | undefined;
  readonly keys: ReadonlyMap<Axis, { readonly shift: number; readonly reach: Reach }>;
}

/** Rounds after which a reach that still grows is taken as unlimited. */
const mostRounds = 16;

export const variantKey = (node: Node, row: Place | undefined): string =>
  `${node.id} ${row?.axis ?? "none"}`;

/** The axes of a node as its expressions know them. */
export function axesOf(node: Node, positions: Positions): readonly Axis[] {
  if (node.kind !== "input") return node.axes;
  return positions.recurrences.get(node)?.axes ?? [];
}

export class Demand {
  readonly positions: Positions;
  readonly variants = new Map<string, Variant>();
  /** Variants that are there already, of what was asked before. */
  readonly before: Demand | undefined;
  private readonly rounds = new Map<string, number>();
  private waiting = new Set<string>();

  constructor(positions: Positions, before?: Demand) {
    this.positions = positions;
    this.before = before;
  }

  /** The variant that answers, made here or before. */
  variantOf(node: Node, row: Place | undefined, keys: ReadonlyMap<number, Reach>): Variant {
    const key = variantKey(node, row);
    const earlier = this.before?.variants.get(key);
    const enough =
      earlier &&
      [...keys].every(([axis, reach]) => windowOf(earlier.keys.get(axis)!) >= windowOf(reach));
    return enough ? earlier : this.variants.get(key)!;
  }

  /** Asks for a variant and all that it needs. */
  ask(node: Node, row: Place | undefined, keys: ReadonlyMap<number, Reach>): Variant {
    this.request(node, row, keys, undefined);
    this.settle();
    return this.variantOf(node, row, keys);
  }

  private request(
    node: Node,
    row: Place | undefined,
    keys: ReadonlyMap<number, Reach>,
    from: Variant | undefined,
  ): void {
    if (this.variantOf(node, row, keys) !== this.variants.get(variantKey(node, row))) return;
    const key = variantKey(node, row);
    const variant = this.variants.get(key);
    if (!variant) {
      this.variants.set(key, { node, row, keys: new Map(keys), from });
      this.waiting.add(key);
      return;
    }
    for (const [axis, reach] of keys) {
      const old = variant.keys.get(axis)!;
      const next = join(old, reach);
      if (equalReach(old, next)) continue;
      const rounds = (this.rounds.get(key) ?? 0) + 1;
      this.rounds.set(key, rounds);
      variant.keys.set(axis, rounds > mostRounds ? anywhere : next);
      this.waiting.add(key);
    }
  }

  /** Readers come after what they read: going through them from behind asks once for most. */
  private settle(): void {
    while (this.waiting.size > 0) {
      const round = [...this.waiting].map((key) => this.variants.get(key)!);
      this.waiting = new Set();
      for (const variant of round.sort((a, b) => b.node.id - a.node.id)) {
        for (const one of this.readsOf(variant)) {
          const answer = this.answer(variant, one);
          if (answer.kind === "own") this.request(one.read.node, answer.row, answer.keys, variant);
          if (answer.kind === "history")
            this.request(one.read.node, answer.row, new Map(), variant);
        }
      }
    }
  }

  /** The reads of positional nodes in a variant. */
  readsOf(variant: Variant): readonly GuardedRead[] {
    const { node } = variant;
    const recurrence = this.positions.recurrences.get(node);
    const reads: readonly GuardedRead[] = recurrence
      ? guardedReads(exprsOf(node, recurrence).map((expr) => [expr, truth(true)]))
      : node.kind === "input"
        ? []
        : readsIn(node);
    return reads.filter(
      ({ read }) => this.positions.isPositional(read.node) && !this.positions.isFixed(read.node),
    );
  }

  /** The axes of positions of a variant's equation, those that it reduces over included. */
  inside(variant: Variant): Inside {
    const { node, row, keys } = variant;
    const axes = axesOf(node, this.positions);
    const inside = new Map<Axis, { shift: number; reach: Reach }>();
    for (const [n, reach] of keys) {
      const axis = axes[n];
      const shift = axis && this.positions.shift(axis.extent);
      if (axis && shift !== undefined) inside.set(axis, { shift, reach });
    }
    const rowAxis = row && axes[row.axis];
    const own = rowAxis && { axis: rowAxis, shift: row.shift };
    if (node.kind === "reduce") {
      for (const axis of node.over) {
        if (!this.positions.usesLength(axis.extent)) continue;
        const shift = this.positions.shift(axis.extent);
        if (shift === undefined) continue;
        const reach = this.under(guardOf(node), axis, shift, own);
        inside.set(axis, { shift, reach });
      }
    }
    return { row: own, keys: inside };
  }

  /** Positions along an axis where a guard holds. */
  private under(guard: Expr, axis: Axis, shift: number, row: Inside["row"]): Reach {
    const found = reachUnder(guard, axis, row?.axis);
    return found.map(({ lo, hi, most }) => ({
      lo: lo + shift - (row?.shift ?? 0),
      hi: hi + shift - (row?.shift ?? 0),
      most: most + shift,
    }));
  }

  /** How one read of a positional node is answered. */
  answer(variant: Variant, { read, guards }: GuardedRead): Answer {
    const { node } = read;
    const places = this.positions.places(node);
    if (!places) return { kind: "unknown" };
    const inside = this.inside(variant);
    const position = (place: Place): Expr => plus(read.at[place.axis]!, integer(place.shift));
    const now = inside.row && plus(at(inside.row.axis), integer(inside.row.shift));
    const own = places.find((place) => now && same(position(place), now));
    const reachOf = (place: Place): Reach =>
      guards
        .map((guard) => this.reachOf(position(place), guard, inside))
        .reduce((all, one) => join(all, one), []);
    if (own || places.length === 0) {
      const others = places.filter((place) => place !== own);
      return {
        kind: "own",
        row: own,
        keys: new Map(others.map((place) => [place.axis, reachOf(place)])),
      };
    }
    const [only, ...more] = places as [Place, ...Place[]];
    return more.length > 0
      ? { kind: "unknown" }
      : { kind: "history", row: only, reach: reachOf(only) };
  }

  /** Where a position lies that an equation computes. */
  private reachOf(position: Expr, guard: Expr, inside: Inside): Reach {
    const { row, keys } = inside;
    const now = row && plus(at(row.axis), integer(row.shift));
    const varying = (expr: Expr): readonly Axis[] =>
      [...freeAxes(expr)].filter((axis) => axis === row?.axis || keys.has(axis));
    const difference = now && minus(position, now);
    if (difference && varying(difference).length === 0 && readsOf(difference).length === 0) {
      const { least, most } = rangeOf(difference);
      return [{ lo: least, hi: most, most: Infinity }];
    }
    const ofPosition = varying(position);
    if (ofPosition.length === 0)
      return [{ lo: -Infinity, hi: Infinity, most: absoluteMost(position) }];
    const [axis, ...others] = ofPosition as [Axis, ...Axis[]];
    const key = keys.get(axis);
    const rest = minus(position, at(axis));
    if (others.length > 0 || !key || varying(rest).length > 0 || readsOf(rest).length > 0)
      return anywhere;
    if (
      parts(rest).terms.some((term) => term.atoms.some((atom) => this.positions.usesLength(atom)))
    )
      return anywhere;
    const { least, most } = rangeOf(rest);
    const reach = meet(key.reach, this.under(guard, axis, key.shift, row));
    return moved(reach, least - key.shift, most - key.shift);
  }

  /** What was asked so far, to go back to. */
  snapshot(): () => void {
    const saved = new Map(
      [...this.variants].map(([key, one]) => [key, { ...one, keys: new Map(one.keys) }]),
    );
    return () => {
      this.variants.clear();
      for (const [key, one] of saved) this.variants.set(key, one);
    };
  }
}

/** Which entries of axes that are no positions a read takes always: `part[1, h, j, d]` takes 1. */
export function constantsOf(read: Read, row: Place): ReadonlyMap<number, Expr> {
  return new Map(
    read.at.flatMap((index, n): [number, Expr][] =>
      n !== row.axis && literal(index) !== undefined && literal(extentsOf(read.node)[n]!) !== 1
        ? [[n, index]]
        : [],
    ),
  );
}
