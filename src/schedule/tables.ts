/** Values of indices only, with static extents: the host makes them at load, in float64. */
import { invariant } from "../base/diagnostics.ts";
import { javascriptFunction } from "../ir/code.ts";
import { literal } from "../ir/expr.ts";
import type { MapNode } from "../ir/graph.ts";
import type { ProgramTable } from "../program/program.ts";

export function tableOf(node: MapNode): ProgramTable {
  return {
    element: node.element,
    shape: node.axes.map((axis) => {
      const extent = literal(axis.extent);
      invariant(extent !== undefined, `the table ${node.name} has a dynamic extent`);
      return extent;
    }),
    code: javascriptFunction(node.axes, node.body),
  };
}
