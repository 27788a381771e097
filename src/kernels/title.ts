/** The equations at the head of a kernel, in names that do not depend on the layer. */
import type { MapNode, ReduceNode } from "../ir/graph.ts";
import { shortName } from "./names.ts";

export function titleOf(nodes: readonly (MapNode | ReduceNode)[]): readonly string[] {
  return nodes.map((node) => {
    const axes = node.axes.map((axis) => axis.name).join(", ");
    return `${shortName(node.name)}[${axes}]`;
  });
}
