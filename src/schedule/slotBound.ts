/**
 * What no assignment of whole buffers can be below. Of the values that are larger than some
 * size, as many live at one step as are slots larger than it, in any assignment; so the sum
 * over all sizes of how many that are, from one size to the next, is a bound. It is never
 * less than the largest sum of what lives at one step, which is the bound that comes to mind
 * first: a program whose largest values live at different steps needs more than that.
 */
import type { Life } from "./slotSearch.ts";

/** The bound, at each point at which the lives have sizes. */
export function leastTotal(lives: readonly Life[]): readonly number[] {
  return (lives[0]?.sizes ?? []).map((_, point) => {
    const sizes = lives.map((life) => life.sizes[point]!);
    const levels = [...new Set(sizes)].sort((a, b) => b - a);
    return levels.reduce((total, level, n) => {
      const larger = lives.filter((_, index) => sizes[index]! >= level);
      return total + mostAtOnce(larger) * (level - (levels[n + 1] ?? 0));
    }, 0);
  });
}

/** How many live at one step, at most. */
export function mostAtOnce(lives: readonly Pick<Life, "from" | "to">[]): number {
  const starts = lives.map(({ from }) => from).sort((a, b) => a - b);
  const ends = lives.map(({ to }) => to).sort((a, b) => a - b);
  let most = 0;
  let ended = 0;
  starts.forEach((start, n) => {
    while (ends[ended]! < start) ended += 1;
    most = Math.max(most, n + 1 - ended);
  });
  return most;
}
