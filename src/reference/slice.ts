/**
 * One step of an equation: the equation with some of its axes standing for numbers that are
 * known when it is computed (as if they were dimensions), and the place of what comes out
 * among all steps.
 */
import { dimension, dimensionSymbol, freshAxis, at } from "../ir/build.ts";
import type { Axis, Dim, DimensionSymbol, ElementType, Expr } from "../ir/expr.ts";
import { type MapNode, mapNode, type ReduceNode, reduceNode } from "../ir/graph.ts";
import { rangeOf } from "../ir/range.ts";
import { substitute } from "../ir/walk.ts";

/** The number of the step at hand. */
export function stepSymbol(extent: Dim): DimensionSymbol {
  return dimensionSymbol("step", Math.max(rangeOf(extent).most - 1, 0), 0);
}

export const valueOf = (symbol: DimensionSymbol): Expr => dimension(symbol);

/** The equation without the axes that have a value. */
export function sliced(
  node: MapNode | ReduceNode,
  fixed: ReadonlyMap<Axis, Expr>,
): MapNode | ReduceNode {
  const over = node.kind === "reduce" ? node.over : [];
  const axes = node.axes.filter((axis) => !fixed.has(axis));
  const fresh = new Map([...axes, ...over].map((axis) => [axis, freshAxis(axis)]));
  const values = new Map<Axis, Expr>([...fresh].map(([old, axis]) => [old, at(axis)]));
  for (const [axis, value] of fixed) values.set(axis, value);
  const inside = (expr: Expr): Expr => substitute(expr, values);
  const now = (list: readonly Axis[]): readonly Axis[] => list.map((axis) => fresh.get(axis)!);
  const { name, element } = node;
  if (node.kind === "map")
    return mapNode({ name, element, axes: now(axes), body: inside(node.body) });
  return reduceNode({
    name,
    element,
    op: node.op,
    axes: now(axes),
    over: now(over),
    body: inside(node.body),
    ...(node.where && { where: inside(node.where) }),
  });
}

/** An expression in axes as an equation. */
export function expressed(
  name: string,
  element: ElementType,
  axes: readonly Axis[],
  body: Expr,
  fixed: ReadonlyMap<Axis, Expr>,
): MapNode | ReduceNode {
  return sliced(mapNode({ name, element, axes, body }), fixed);
}

/** Writes a slice, row-major, where the fixed places say; `undefined` is an axis of the slice. */
export function scatter(
  slice: Float64Array,
  whole: Float64Array,
  sizes: readonly number[],
  places: readonly (number | undefined)[],
): void {
  let next = 0;
  const visit = (n: number, offset: number): void => {
    if (n === sizes.length) {
      whole[offset] = slice[next++]!;
      return;
    }
    const [size, place] = [sizes[n]!, places[n]];
    if (place !== undefined) {
      visit(n + 1, offset * size + place);
      return;
    }
    for (let k = 0; k < size; k++) visit(n + 1, offset * size + k);
  };
  visit(0, 0);
}
