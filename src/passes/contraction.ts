/**
 * Recognising contractions: a sum of products whose factors fall into two operands. What
 * an operand *is* does not matter, only which axes it depends on, as in BLAS:
 *
 *   batch   in both operands and the result      m   in the left one and the result
 *   k       summed over                          n   in the right one and the result
 *
 * Factors that depend on no summed axis stay outside (`rest`).
 */
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { ReduceNode } from "../ir/graph.ts";
import { dependsOn, freeAxes } from "../ir/walk.ts";
import { elements } from "./cost.ts";
import { factorsOf, productOf, type Factor } from "./forms.ts";

export interface Contraction {
  readonly batch: readonly Axis[];
  readonly m: readonly Axis[];
  readonly n: readonly Axis[];
  readonly k: readonly Axis[];
  readonly left: Expr;
  readonly right: Expr;
  readonly rest?: Expr;
}

/** More factors than this are not divided among two operands in every way. */
const mostFactors = 6;

const outputAxes = (factors: readonly Factor[], axes: readonly Axis[]): ReadonlySet<Axis> =>
  new Set(axes.filter((axis) => factors.some(({ expr }) => freeAxes(expr).has(axis))));

/** The roles of a sum, or why it is no contraction. */
export function contractionOf(core: ReduceNode): Contraction | string {
  if (core.op !== "sum") return `${core.op} is no sum`;
  const all = factorsOf(core.body);
  const inside = all.filter(({ expr }) => dependsOn(expr, core.over));
  const outside = all.filter((factor) => !inside.includes(factor));
  if (inside.length < 2) return "one factor only depends on what is summed over";
  if (inside.length > mostFactors) return `${inside.length} factors depend on what is summed over`;
  let best: { left: Factor[]; right: Factor[]; price: number; work: number } | undefined;
  // The first factor is on the left: a division and its mirror image are the same.
  for (let choice = 0; choice < 1 << (inside.length - 1); choice++) {
    const isRight = (n: number): boolean => n > 0 && (choice & (1 << (n - 1))) !== 0;
    const left = inside.filter((_, n) => !isRight(n));
    const right = inside.filter((_, n) => isRight(n));
    if (right.length === 0) continue;
    const [p, q] = [outputAxes(left, core.axes), outputAxes(right, core.axes)];
    const [m, n] = [[...p].filter((one) => !q.has(one)), [...q].filter((one) => !p.has(one))];
    if (m.length === 0 && n.length === 0) continue;
    // Entries of both operands: what a perfect kernel would have to load. A factor that both could
    // take goes where it is multiplied less often.
    const [rows, columns] = [elements([...p]), elements([...q])];
    const price = rows + columns;
    const work = rows * left.length + columns * right.length;
    const isBetter = !best || price < best.price || (price === best.price && work < best.work);
    if (isBetter) best = { left, right, price, work };
  }
  if (!best) return "every axis of the result is in both operands";
  let { left, right } = best;
  // Rows on the left, columns on the right: the result's last axis is a column's, if it can be.
  const last = core.axes.findLast(
    (axis) => outputAxes(left, core.axes).has(axis) !== outputAxes(right, core.axes).has(axis),
  );
  if (last && outputAxes(left, core.axes).has(last)) [left, right] = [right, left];
  const [p, q] = [outputAxes(left, core.axes), outputAxes(right, core.axes)];
  const rest = productOf(outside.filter(({ expr, inverse }) => literal(expr) !== 1 || inverse));
  return {
    batch: core.axes.filter((axis) => p.has(axis) === q.has(axis)),
    m: core.axes.filter((axis) => p.has(axis) && !q.has(axis)),
    n: core.axes.filter((axis) => q.has(axis) && !p.has(axis)),
    k: core.over,
    left: productOf(left)!,
    right: productOf(right)!,
    ...(rest && { rest }),
  };
}
