/**
 * **results**: what the caller sees must be computed. An output that is an input as it
 * came, or was renamed to one, gets a map that copies it.
 */
import { at, axis, read } from "../ir/build.ts";
import { mapNode, type Graph, type InputNode, type Node } from "../ir/graph.ts";
import type { Notes } from "./notes.ts";

export function materialiseResults(graph: Graph, notes: Notes): Graph {
  const copies = new Map<InputNode, Node>();
  const copy = (node: InputNode, name: string): Node => {
    const known = copies.get(node);
    if (known) return known;
    const axes = node.shape.map((extent, n) => axis(`i${n + 1}`, extent));
    const made = mapNode({ name, element: node.element, axes, body: read(node, axes.map(at)) });
    notes.derive(made, [node]);
    copies.set(node, made);
    return made;
  };
  const results = [...graph.outputs, ...graph.inspects];
  if (results.every(({ node }) => node.kind !== "input")) return graph;
  const change = (list: Graph["outputs"]): Graph["outputs"] =>
    list.map((result) =>
      result.node.kind === "input" ? { ...result, node: copy(result.node, result.name) } : result,
    );
  return { ...graph, outputs: change(graph.outputs), inspects: change(graph.inspects) };
}
