/**
 * Memory from lifetimes. Every value that a run makes lives from the step that writes it
 * to the last step that reads it, in one *slot*: a whole buffer. WebGPU forbids one buffer
 * as read-only and writable in one dispatch, so a value takes a slot only after the last
 * reader of what was there before: an output never shares with an input of its own step.
 *
 * Sizes are formulas, and a slot that serves values of different formulas is as large as
 * their maximum. What is good for long sequences need not be good for short ones, so
 * assignments are judged at several *points*: lengths at which all formulas have values.
 * Of several assignments (`slotSearch.ts`) the one is taken whose worst point is nearest to
 * what no assignment can be below (`slotBound.ts`).
 */
import { interpret } from "../ir/interpret.ts";
import type { DimensionSymbol, Expr } from "../ir/expr.ts";
import { dimensionsOf } from "../ir/walk.ts";
import { leastTotal } from "./slotBound.ts";
import { searchSlots, type Life } from "./slotSearch.ts";

export interface Value<T> {
  readonly value: T;
  readonly entries: Expr;
  /** The step that writes it, and the last one that reads it (Infinity: a result). */
  readonly from: number;
  readonly to: number;
}

export interface Slots<T> {
  readonly slotOf: ReadonlyMap<T, number>;
  /** The different sizes that each slot must have room for. */
  readonly sizes: readonly (readonly Expr[])[];
}

/** Assigns slots, the largest first: entries of a program that share buffers by number waste least so. */
export function assignSlots<T>(values: readonly Value<T>[], batch?: DimensionSymbol): Slots<T> {
  const lives = livesAt(values, batch);
  const found = searchSlots(lives, leastTotal(lives));
  const slotOf = new Map<T, number>();
  found.forEach((slot, index) => {
    for (const n of slot.values) slotOf.set(values[n]!.value, index);
  });
  const sizes = found.map((slot) => [...new Set(slot.values.map((n) => values[n]!.entries))]);
  return { slotOf, sizes };
}

/** The values with their sizes in numbers, one for each point. */
export function livesAt(
  values: readonly Omit<Value<unknown>, "value">[],
  batch?: DimensionSymbol,
): readonly Life[] {
  const formulas = [...new Set(values.map(({ entries }) => entries))];
  const points = pointsFor(formulas, batch);
  const sizes = new Map(
    formulas.map((formula) => [
      formula,
      points.map((point) => interpret(formula, { dimension: (symbol) => point.get(symbol)! })),
    ]),
  );
  return values.map(({ entries, from, to }) => ({ from, to, sizes: sizes.get(entries)! }));
}

type Point = ReadonlyMap<DimensionSymbol, number>;

/**
 * Where assignments are judged: all lengths at their least, at their largest and between,
 * and each of them at its least while the others are at their largest. How many members a
 * batch has does not matter, since it multiplies all sizes alike.
 */
function pointsFor(formulas: readonly Expr[], batch?: DimensionSymbol): readonly Point[] {
  const symbols = [...new Set(formulas.flatMap((formula) => [...dimensionsOf(formula)]))];
  const lengths = symbols.filter((symbol) => symbol !== batch);
  const at = (length: (symbol: DimensionSymbol) => number): Point =>
    new Map(symbols.map((symbol) => [symbol, symbol === batch ? 1 : length(symbol)]));
  if (lengths.length === 0) return [at(() => 1)];
  const least = (symbol: DimensionSymbol): number => Math.max(1, symbol.least);
  const between = (symbol: DimensionSymbol): number =>
    Math.round(Math.sqrt(least(symbol) * symbol.most));
  const points = [at(least), at(between), at((symbol) => symbol.most)];
  if (lengths.length > 1)
    for (const one of lengths)
      points.push(at((symbol) => (symbol === one ? least(symbol) : symbol.most)));
  return points;
}
