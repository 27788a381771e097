/**
 * Which tensor of a checkpoint was most likely meant. Checkpoints of one model differ in a
 * prefix (`model.`, `transformer.`) or in one word of a path, so the words from the end
 * decide, then letters; a tensor of another shape is never meant.
 */
import { long } from "../runtime/weights.ts";

interface Named {
  readonly name: string;
  readonly shape: readonly number[];
}

/** Pairs of letters, with how often each is there (Dice 1945). */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let n = 0; n + 1 < text.length; n += 1) {
    const pair = text.slice(n, n + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function similarity(a: string, b: string): number {
  const [p, q] = [pairsOf(a), pairsOf(b)];
  let common = 0;
  for (const [pair, count] of p) common += Math.min(count, q.get(pair) ?? 0);
  return (2 * common) / Math.max(a.length + b.length - 2, 1);
}

/** The last words that two paths have in common. */
function commonEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

/** Below this two names have too little in common. */
const least = 0.5;

const numbersIn = (words: readonly string[]): string =>
  words.filter((word) => /^\d+$/.test(word)).join();

/** The name among the candidates that is nearest, of the same shape; undefined when none is near. */
export function closest(to: Named, candidates: readonly Named[]): string | undefined {
  const words = to.name.split(".");
  let best: { name: string; score: number } | undefined;
  for (const { name, shape } of candidates) {
    if (long(shape) !== long(to.shape)) continue;
    const other = name.split(".");
    // Another layer's tensor is another tensor.
    if (numbersIn(words) !== numbersIn(other)) continue;
    const end = commonEnd(words, other);
    const letters = similarity(to.name, name);
    const score = letters + end / Math.max(words.length, other.length);
    if (letters >= least && (!best || score > best.score)) best = { name, score };
  }
  return best?.name;
}
