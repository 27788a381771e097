/**
 * **move**: bodies that only move data (`y[h, i, d] = x[i, 64 h + d]`), literals and cheap
 * functions of indices go into whoever reads them. This is how transposes, slices and
 * reshapes vanish: they become the indices of a read.
 */
import type { Expr } from "../ir/expr.ts";
import type { Graph, MapNode } from "../ir/graph.ts";
import { readsOf } from "../ir/walk.ts";
import { isExpensive, weight } from "./cost.ts";
import type { Notes } from "./notes.ts";
import { bodyAt, producers, rebuild } from "./rebuild.ts";

/** Work up to which a function of indices is computed wherever it is needed. */
const cheapIndices = 24;
/** Beyond this a table is better read than put together with what reads it. */
const costlyIndices = 512;

/** A read whose place is computed from indices alone. */
function isCopy(body: Expr): boolean {
  return body.kind === "read" && body.at.every((index) => readsOf(index).length === 0);
}

/**
 * Computed from indices alone. Costly ones go along: **tables** then takes out the whole of
 * what is computed from indices, the cosine with its angle.
 */
function isIndexFunction(body: Expr): boolean {
  const most = isExpensive(body) ? costlyIndices : cheapIndices;
  return readsOf(body).length === 0 && weight(body) <= most;
}

/** A mask made of inputs: reading it would cost as much as computing it. */
function isMask(node: MapNode): boolean {
  if (node.element !== "bool" || isExpensive(node.body)) return false;
  const inputs = [...producers(node)].every((producer) => producer.kind === "input");
  return inputs && weight(node.body) <= cheapIndices;
}

export function moveData(graph: Graph, notes: Notes): Graph {
  return rebuild(graph, notes, (node) =>
    node.kind === "map" && (isCopy(node.body) || isIndexFunction(node.body) || isMask(node))
      ? { node, inlined: true, reads: (indices) => bodyAt(node, indices) }
      : node,
  );
}
