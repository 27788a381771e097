/**
 * Maps that one kernel computes together: those of the same shape that read the same
 * values, as the keys and the values that a chunk of generation puts into its caches, or
 * the turned queries and keys of rotary positions. What all of them read is there when one
 * can be computed, so none of them waits for another.
 */
import type { MapNode } from "../ir/graph.ts";
import { buffersFor, mostBuffers } from "./alignment.ts";
import { producers } from "./rebuild.ts";

const keyOf = (node: MapNode): string =>
  [
    ...node.axes.map((axis) => axis.extent.key),
    ...[...producers(node)].map(({ id }) => id).sort((a, b) => a - b),
  ].join();

const fits = (nodes: readonly MapNode[]): boolean =>
  buffersFor(
    nodes.map(({ body }) => body),
    new Set(),
  ) +
    nodes.length <=
  mostBuffers;

/** Divides maps into kernels, in the order of their first ones. */
export function together(maps: readonly MapNode[]): readonly (readonly MapNode[])[] {
  const groups: MapNode[][] = [];
  const open = new Map<string, MapNode[]>();
  for (const node of maps) {
    const key = keyOf(node);
    const group = open.get(key);
    // Nothing read: a value of indices only has no kernel that it could share a read with.
    if (group && producers(node).size > 0 && fits([...group, node])) {
      group.push(node);
      continue;
    }
    const own = [node];
    groups.push(own);
    open.set(key, own);
  }
  return groups;
}
