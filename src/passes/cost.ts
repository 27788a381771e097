/**
 * Rough prices, for deciding what is computed again and what is kept: a *weight* is the
 * work of one evaluation in units of an addition, *elements* how many evaluations there
 * are at the dimensions' largest values. Only ratios matter.
 */
import { operands, type Axis, type Expr } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import type { OperationName } from "../ir/operations.ts";
import { rangeOf } from "../ir/range.ts";
import { extentsOf } from "../ir/graph.ts";
import { partsOf } from "../ir/walk.ts";

/** Work that is worth memory to avoid. */
const expensive: ReadonlySet<OperationName> = new Set<OperationName>([
  "exp",
  "log",
  "sin",
  "cos",
  "tanh",
  "sigmoid",
  "erf",
  "power",
]);
export const isExpensiveOperation = (op: OperationName): boolean => expensive.has(op);

const slow: ReadonlySet<OperationName> = new Set<OperationName>(["divide", "sqrt", "modulo"]);

function weightOf(part: Expr): number {
  if (part.kind === "select") return 1;
  if (part.kind !== "apply") return 0;
  return expensive.has(part.op) ? 16 : slow.has(part.op) ? 4 : 1;
}

const weights = new WeakMap<Expr, number>();

/** The work of evaluating an expression once, shared parts counted once. */
export function weight(expr: Expr): number {
  const memo = weights.get(expr);
  if (memo !== undefined) return memo;
  const total = partsOf(expr).reduce((sum, part) => sum + weightOf(part), 0);
  weights.set(expr, total);
  return total;
}

const transcendental = new WeakMap<Expr, boolean>();

/** Whether a function is in it that costs far more than arithmetic. */
export function isExpensive(expr: Expr): boolean {
  const memo = transcendental.get(expr);
  if (memo !== undefined) return memo;
  const found =
    (expr.kind === "apply" && expensive.has(expr.op)) || operands(expr).some(isExpensive);
  transcendental.set(expr, found);
  return found;
}

/** How large an extent can get. */
export function largest(extent: Expr): number {
  return rangeOf(extent).most;
}

/** How many values the axes take together. */
export function elements(axes: Iterable<Axis>): number {
  let count = 1;
  for (const axis of axes) count *= largest(axis.extent);
  return count;
}

/** How many entries a node has. */
export function entriesOf(node: Node): number {
  return extentsOf(node).reduce((product, extent) => product * largest(extent), 1);
}
