/** Parts of regions that several families look at. */
import { invariant } from "../base/diagnostics.ts";
import { at } from "../ir/build.ts";
import type { Expr, Read } from "../ir/expr.ts";
import type { MapNode, ReduceNode } from "../ir/graph.ts";
import { readsOf } from "../ir/walk.ts";

/** The indices of a node's entry: its axes. */
export function axesOf(node: MapNode | ReduceNode): readonly Expr[] {
  return node.axes.map(at);
}

/** The one read of the core in its epilogue. */
export function readOfCore(core: ReduceNode, output: MapNode): Read {
  const reads = readsOf(output.body).filter((read) => read.node === core);
  invariant(reads.length === 1, `${output.name} reads ${core.name} ${reads.length} times`);
  return reads[0]!;
}
