/**
 * Memory from lifetimes. Every value that a run makes lives from the step that writes it
 * to the last step that reads it, in one *slot*: a whole buffer. WebGPU forbids one buffer
 * as read-only and writable in one dispatch, so a value takes a slot only after the last
 * reader of what was there before: an output never shares with an input of its own step.
 *
 * Sizes are formulas. Two are compared by their values for the largest lengths; a slot that
 * serves values of different formulas is as large as their maximum.
 */
import type { Expr } from "../ir/expr.ts";
import { rangeOf } from "../ir/range.ts";

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

interface Open {
  readonly sizes: Expr[];
  busyUntil: number;
}

export function assignSlots<T>(values: readonly Value<T>[]): Slots<T> {
  const slots: Open[] = [];
  const slotOf = new Map<T, number>();
  const ordered = [...values].sort((a, b) => a.from - b.from);
  for (const { value, entries, from, to } of ordered) {
    const wanted = sizeAtMost(entries);
    let best: number | undefined;
    let bestWaste = Infinity;
    slots.forEach((slot, n) => {
      if (slot.busyUntil >= from) return;
      // Best fit: the slot whose size differs least, counting what it would have to grow.
      const has = Math.max(...slot.sizes.map(sizeAtMost));
      const waste = Math.abs(has - wanted);
      if (waste < bestWaste) [best, bestWaste] = [n, waste];
    });
    if (best === undefined) {
      best = slots.length;
      slots.push({ sizes: [], busyUntil: -1 });
    }
    const slot = slots[best]!;
    if (!slot.sizes.includes(entries)) slot.sizes.push(entries);
    slot.busyUntil = to;
    slotOf.set(value, best);
  }
  return { slotOf, sizes: slots.map((slot) => slot.sizes) };
}

/** For comparing: the entries for one member of the largest lengths. */
function sizeAtMost(entries: Expr): number {
  return rangeOf(entries).most;
}
