/**
 * **move**: bodies that only move data (`y[h, i, d] = x[i, 64 h + d]`), literals and cheap
 * functions of indices go into whoever reads them. This is how transposes, slices and
 * reshapes vanish: they become the indices of a read.
 */
import type { Expr } from "../ir/expr.ts";
import type { Graph } from "../ir/graph.ts";
import { readsOf } from "../ir/walk.ts";
import { isExpensive, weight } from "./cost.ts";
import type { Notes } from "./notes.ts";
import { bodyAt, rebuild } from "./rebuild.ts";

/** Work up to which a function of indices is computed wherever it is needed. */
const cheapIndices = 24;

/** A read whose place is computed from indices alone. */
function isCopy(body: Expr): boolean {
  return body.kind === "read" && body.at.every((index) => readsOf(index).length === 0);
}

/** No data is read, and little is computed. */
function isIndexFunction(body: Expr): boolean {
  return readsOf(body).length === 0 && !isExpensive(body) && weight(body) <= cheapIndices;
}

export function moveData(graph: Graph, notes: Notes): Graph {
  return rebuild(graph, notes, (node) =>
    node.kind === "map" && (isCopy(node.body) || isIndexFunction(node.body))
      ? { node, inlined: true, reads: (indices) => bodyAt(node, indices) }
      : node,
  );
}
