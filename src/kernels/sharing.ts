/** What is worth a name in a kernel, which one, and what must stay where it was asked for. */
import { memoOn } from "../base/memo.ts";
import { operands, type Expr, type Select } from "../ir/expr.ts";
import { partsOf } from "../ir/walk.ts";

const guardedKnown = memoOn<Expr, boolean>("guarded");

/** What must not be computed where it was not asked for. */
export function isGuarded(expr: Expr): boolean {
  return (
    guardedKnown.get(expr) ??
    guardedKnown.set(
      expr,
      expr.kind === "read" ||
        (expr.kind === "apply" && expr.op === "checked") ||
        operands(expr).some(isGuarded),
    )
  );
}

/** Whether a choice has to be an `if`: `select` computes both. */
export function needsBranches({ then, otherwise, ...expr }: Select): boolean {
  return (
    isGuarded(then) ||
    isGuarded(otherwise) ||
    partsOf(then).length + partsOf(otherwise).length + partsOf(expr.condition).length > 24
  );
}

/** Names for values, by the operation that makes them. */
const wordOf: Partial<Record<string, string>> = {
  add: "total",
  subtract: "difference",
  multiply: "product",
  divide: "ratio",
  exp: "exponential",
  sqrt: "root",
  quotient: "part",
  remainder: "offset",
};

/** A name for a value that has none. */
export function wordFor(expr: Expr): string {
  const word = expr.kind === "apply" ? wordOf[expr.op] : undefined;
  return word ?? (expr.type === "bool" ? "holds" : "value");
}

/** Not worth a name. */
export function isCheap(expr: Expr): boolean {
  if (expr.kind === "dimension") return true;
  if (expr.kind === "apply" && (expr.op === "not" || expr.op === "negate"))
    return isCheap(expr.args[0]!);
  return false;
}

/** How often each part is used, an expression being a graph. */
export function countUses(exprs: readonly Expr[]): ReadonlyMap<Expr, number> {
  const uses = new Map<Expr, number>();
  const seen = new Set<Expr>();
  const go = (expr: Expr): void => {
    uses.set(expr, (uses.get(expr) ?? 0) + 1);
    if (seen.has(expr)) return;
    seen.add(expr);
    operands(expr).forEach(go);
  };
  exprs.forEach(go);
  return uses;
}
