/**
 * The best assignment of whole buffers, by trying all: for few values only. They are placed
 * the largest first, so a slot's size is that of its first value, and two slots that are
 * free from the same step on differ in nothing but that size.
 */
import { leastTotal, mostAtOnce } from "../../src/schedule/slotBound.ts";
import type { Life } from "../../src/schedule/slotSearch.ts";

export interface Sized {
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

const apart = (a: Sized, b: Sized): boolean => a.to < b.from || b.to < a.from;

/** The least total, or undefined where more than `most` placements would have to be tried. */
export function exactTotal(all: readonly Sized[], most = 200_000): number | undefined {
  const values = all.toSorted((a, b) => b.size - a.size || a.from - b.from);
  const levels = [...new Set(values.map(({ size }) => size))];
  /** How many slots there are at least whose size is at least that of a level. */
  const cliques = levels.map((level) => mostAtOnce(values.filter(({ size }) => size >= level)));
  /** What the slots that are still to come add at least, after those of values up to `size`. */
  const still = (open: number, size: number): number =>
    levels.reduce((sum, level, n) => {
      const height = level - (levels[n + 1] ?? 0);
      return sum + (level <= size ? Math.max(0, cliques[n]! - open) * height : 0);
    }, 0);
  let best = Infinity;
  let left = most;
  const slots: Sized[][] = [];
  const bound = still(0, Infinity);
  const go = (index: number, total: number): void => {
    if (left <= 0 || best === bound) return;
    left -= 1;
    const value = values[index];
    if (!value) {
      best = Math.min(best, total);
      return;
    }
    if (total + still(slots.length, value.size) >= best) return;
    for (const slot of slots) {
      if (!slot.every((other) => apart(value, other))) continue;
      slot.push(value);
      go(index + 1, total);
      slot.pop();
    }
    slots.push([value]);
    go(index + 1, total + value.size);
    slots.pop();
  };
  go(0, 0);
  return left > 0 ? best : undefined;
}

/** The lives with their sizes at one point. */
export const sizedAt = (lives: readonly Life[], point: number): readonly Sized[] =>
  lives.map(({ from, to, sizes }) => ({ from, to, size: sizes[point]! }));

/**
 * A bound for many values: whatever is the best for those that live in a few steps in a row,
 * all together need no less.
 */
export function provenTotal(lives: readonly Life[], point: number, steps = 6): number {
  let bound = leastTotal(lives)[point] ?? 0;
  const all = sizedAt(lives, point);
  const last = Math.max(0, ...all.map(({ from }) => from));
  for (let start = 0; start <= last; start += 1) {
    const end = start + steps - 1;
    const some = all
      .filter(({ from, to }) => from <= end && to >= start)
      .map(({ from, to, size }) => ({
        ...{ from: Math.max(from, start), to: Math.min(to, end), size },
      }));
    bound = Math.max(bound, exactTotal(some, 5000) ?? 0);
  }
  return bound;
}
