/**
 * **slice**: what nobody looks at is not computed. Where every reader takes an equation at
 * one and the same place of an axis (`head(x[0])`: only the class token is classified),
 * the axis goes, and with it the work for all other places; from the last equation back,
 * since readers decide what their producers are asked for.
 */
import { read } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import { mapNode, reduceNode, type Graph, type Node } from "../ir/graph.ts";
import { freeAxes, readsOf, substitute } from "../ir/walk.ts";
import { readsOfEquation } from "./alignment.ts";
import type { Notes } from "./notes.ts";
import { equationsOf, rebuild, rootsOf, type Change, type Equation } from "./rebuild.ts";

/** For each axis of an equation the only place that is asked for; undefined: several. */
type Asked = (Expr | undefined)[];

/** A place that is the same whatever the reader's indices are: `0`, `T - 1`. */
function constantPlace(index: Expr): Expr | undefined {
  return freeAxes(index).size === 0 && readsOf(index).length === 0 ? index : undefined;
}

/** The axes that are read at one place only, and that place. */
function fixedAxes(node: Equation, asked: Asked | undefined): ReadonlyMap<Axis, Expr> {
  const fixed = new Map<Axis, Expr>();
  for (const [n, axis] of node.axes.entries()) {
    const place = asked?.[n];
    if (place) fixed.set(axis, place);
  }
  return fixed;
}

/** What the readers ask of each equation; results are asked for whole. */
function askedOf(graph: Graph): ReadonlyMap<Node, Asked> {
  const asked = new Map<Node, Asked>();
  for (const root of rootsOf(graph))
    if (root.kind !== "input")
      asked.set(
        root,
        root.axes.map(() => undefined),
      );
  for (const reader of equationsOf(graph).toReversed()) {
    const fixed = fixedAxes(reader, asked.get(reader));
    for (const one of readsOfEquation(reader)) {
      if (one.node.kind === "input") continue;
      const places = one.at.map((index) => constantPlace(substitute(index, fixed)));
      const known = asked.get(one.node);
      asked.set(
        one.node,
        known
          ? known.map((place, n) => (place?.key === places[n]?.key ? place : undefined))
          : places,
      );
    }
  }
  return asked;
}

export function sliceUnread(graph: Graph, notes: Notes): Graph {
  const asked = askedOf(graph);
  const places = new Map<Node, ReadonlyMap<Axis, Expr>>();
  for (const node of equationsOf(graph)) {
    const fixed = fixedAxes(node, asked.get(node));
    if (fixed.size > 0) places.set(node, fixed);
  }
  if (places.size === 0) return graph;
  return rebuild(graph, notes, (node, old): Equation | Change => {
    const fixed = places.get(old);
    if (!fixed) return node;
    const isKept = (axis: Axis): boolean => !fixed.has(axis);
    const { name, element, span } = node;
    const common = {
      name,
      element,
      axes: node.axes.filter(isKept),
      body: substitute(node.body, fixed),
      ...(span && { span }),
    };
    const where = node.kind === "reduce" && node.where && substitute(node.where, fixed);
    const made =
      node.kind === "map"
        ? mapNode(common)
        : reduceNode({ ...common, op: node.op, over: node.over, ...(where && { where }) });
    const { axes } = node;
    return {
      node: made,
      reads: (indices) =>
        read(
          made,
          indices.filter((_, n) => isKept(axes[n]!)),
        ),
    };
  });
}
