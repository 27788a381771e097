/**
 * **regions**: which equations become one kernel.
 */
import type { Graph } from "../ir/graph.ts";
import type { Region } from "../ir/region.ts";
import type { Notes } from "./notes.ts";
import { equationsOf } from "./rebuild.ts";

export function formRegions(graph: Graph, notes: Notes): readonly Region[] {
  void notes;
  return equationsOf(graph).map((node) =>
    node.kind === "map"
      ? { kind: "map", output: node }
      : { kind: "reduce", core: node, output: node },
  );
}
