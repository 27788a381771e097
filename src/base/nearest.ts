/**
 * The name that someone most likely meant: the fewest insertions, deletions, replacements
 * and swaps of neighbours away (Damerau and Levenshtein), if these are few for its length.
 */

/** The candidate nearest to a name, or undefined when none is near. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const most = name.length <= 2 ? 1 : Math.max(1, Math.floor(name.length / 3));
  let best: string | undefined;
  let fewest = most + 1;
  for (const candidate of candidates) {
    if (candidate === name) continue;
    if (candidate.toLowerCase() === name.toLowerCase()) return candidate;
    // Of one letter, everything is one replacement away.
    if (Math.min(candidate.length, name.length) < 2) continue;
    if (Math.abs(candidate.length - name.length) >= fewest) continue;
    const steps = distance(name, candidate);
    if (steps < fewest) [best, fewest] = [candidate, steps];
  }
  return best;
}

function distance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = from[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [beforeLast, last] = [last, row];
  }
  return last[to.length] ?? 0;
}
