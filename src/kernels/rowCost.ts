/**
 * What a kernel of rows costs: it reads its rows once for every loop along them, and maps
 * that are not stored are computed wherever they are used.
 */
import { at, axis, integer, plus, times } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import type { RowNode, RowRegion } from "../ir/region.ts";
import { mapReads, substitute } from "../ir/walk.ts";
import type { KernelContext } from "./context.ts";
import { boxOfAxes } from "./counts.ts";
import {
  loadsInNest,
  operationsInNest,
  operationsToTake,
  plainWork,
  tripsOf,
  type Inside,
  type Nest,
  type Work,
} from "./nest.ts";

/** One loop along the row: what it reduces, or what it stores. */
interface Loop {
  readonly nest: Nest;
  readonly exprs: (Expr | undefined)[];
}

export function rowWork(region: RowRegion, context: KernelContext, isInside: Inside): Work {
  const outer = region.nodes[0]!.outer;
  const threads = boxOfAxes(outer);
  const along = new Map<string, readonly Axis[]>();
  /** All nodes in the same axes, so that what two of them read is one load. */
  const axesOf = ({ inner }: RowNode): readonly Axis[] => {
    const key = inner.map(({ extent }) => extent.key).join();
    const known = along.get(key) ?? inner.map((one) => axis(one.name, one.extent));
    along.set(key, known);
    return known;
  };
  const bodies = inlined(region);
  const loops = new Map<string, Loop>();
  const operations: Expr[] = [];
  const enter = (when: string, row: RowNode, exprs: readonly (Expr | undefined)[]): Loop => {
    const axes = axesOf(row);
    const key = `${when} ${axes.map(({ id }) => id).join()}`;
    const loop = loops.get(key) ?? { nest: { threads, loops: axes }, exprs: [] };
    loops.set(key, loop);
    const places = new Map([
      ...row.outer.map((one, n): [Axis, Expr] => [one, at(outer[n]!)]),
      ...row.inner.map((one, n): [Axis, Expr] => [one, at(axes[n]!)]),
    ]);
    loop.exprs.push(...exprs.map((expr) => expr && substitute(expr, places)));
    return loop;
  };
  for (const row of region.nodes) {
    const { node } = row;
    if (node.kind === "reduce") {
      const loop = enter(`phase ${row.phase}`, row, [
        node.where && bodies.resolve(node.where),
        bodies.resolve(node.body),
      ]);
      operations.push(times(tripsOf(loop.nest), integer(operationsToTake(node.op))));
    } else if (region.outputs.includes(node)) enter("store", row, [bodies.resolve(node.body)]);
  }
  const all = [...loops.values()];
  return plainWork(
    plus(integer(0), ...operations, ...all.map(({ exprs, nest }) => operationsInNest(exprs, nest))),
    plus(integer(0), ...all.map(({ exprs, nest }) => loadsInNest(exprs, nest, isInside))),
    !region.outputs.some((output) => context.batched(output)),
  );
}

/** Expressions in which the region's maps stand for what they compute. */
function inlined(region: RowRegion): { readonly resolve: (expr: Expr) => Expr } {
  const rows = new Map<Node, RowNode>(region.nodes.map((row) => [row.node, row]));
  const known = new Map<Node, Expr>();
  const resolve = (expr: Expr): Expr =>
    mapReads(expr, (read) => {
      const node = rows.get(read.node)?.node;
      if (node?.kind !== "map") return read;
      const body = known.get(node) ?? resolve(node.body);
      known.set(node, body);
      return substitute(body, new Map(node.axes.map((one, n) => [one, read.at[n]!])));
    });
  return { resolve };
}
