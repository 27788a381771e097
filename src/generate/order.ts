/**
 * In which order the caches of a chunk can be written: the rows of one may read others, which
 * must then hold their rows already.
 */
import type { Node, Recurrence, State } from "../ir/graph.ts";
import { producersOf, readsOf } from "../ir/walk.ts";

/** The caches so that each reads only those before it; undefined when there is no such order. */
export function inOrder(
  caches: readonly State[],
  recurrences: readonly Recurrence[],
): readonly State[] | undefined {
  const cacheOf = new Map<Node, State>(caches.map((one) => [one.node, one]));
  const carried = new Map<Node, Recurrence>(recurrences.map((one) => [one.node, one]));
  const needs = (node: Node): readonly Node[] => {
    const recurrence = carried.get(node);
    if (!recurrence) return producersOf(node);
    return [...readsOf(recurrence.start), ...readsOf(recurrence.next)].map((one) => one.node);
  };
  /** The caches that a node reads, directly or not, without looking behind them. */
  const read = (from: Node): readonly State[] => {
    const found = new Set<State>();
    const seen = new Set<Node>();
    const waiting = [from];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      const cache = cacheOf.get(node);
      if (cache) found.add(cache);
      else waiting.push(...needs(node));
    }
    return [...found];
  };
  const behind = new Map(
    caches.map((one) => [one, one.kind === "cache" ? read(one.rows) : []] as const),
  );
  const ordered: State[] = [];
  let left = [...caches];
  while (left.length > 0) {
    const ready = left.filter((one) => behind.get(one)!.every((each) => ordered.includes(each)));
    if (ready.length === 0) return undefined;
    ordered.push(...ready);
    left = left.filter((one) => !ready.includes(one));
  }
  return ordered;
}
