/**
 * Walking and rewriting expressions. Everything is memoised by identity, since an
 * expression is a graph: as a tree it doubles with each nested activation.
 */
import { memoOn } from "../base/memo.ts";
import type { Axis, DimensionSymbol, Expr, Read } from "./expr.ts";
import { operands } from "./expr.ts";
import {
  and,
  not,
  operation,
  or,
  polynomial,
  read,
  select,
  toReal,
  less,
  lessEqual,
  equal,
} from "./build.ts";
import type { Node } from "./graph.ts";

/** The expression with other operands (of a polynomial: other atoms), built anew, so that it folds. */
export function withOperands(expr: Expr, change: (operand: Expr) => Expr): Expr {
  switch (expr.kind) {
    case "real":
    case "truth":
    case "axis":
    case "dimension":
      return expr;
    case "polynomial": {
      const changed = expr.terms.map((term) => term.atoms.map(change));
      const unchanged = expr.terms.every((term, n) =>
        term.atoms.every((atom, m) => atom === changed[n]![m]),
      );
      if (unchanged) return expr;
      return polynomial(
        expr.constant,
        expr.terms.map(({ times }, n) => ({ times, factors: changed[n]! })),
      );
    }
    case "read": {
      const indices = expr.at.map(change);
      return indices.some((index, n) => index !== expr.at[n]) ? read(expr.node, indices) : expr;
    }
    case "apply": {
      const args = expr.args.map(change);
      if (args.every((arg, n) => arg === expr.args[n])) return expr;
      const [a, b] = args as [Expr, Expr];
      switch (expr.op) {
        case "and":
          return and(a, b);
        case "or":
          return or(a, b);
        case "not":
          return not(a);
        case "less":
        case "integerLess":
          return less(a, b);
        case "lessEqual":
        case "integerLessEqual":
          return lessEqual(a, b);
        case "equal":
        case "integerEqual":
        case "truthEqual":
          return equal(a, b);
        case "toReal":
          return toReal(a);
        default:
          return operation(expr.op, args);
      }
    }
    case "select": {
      const [condition, then, otherwise] = [
        change(expr.condition),
        change(expr.then),
        change(expr.otherwise),
      ];
      return condition === expr.condition && then === expr.then && otherwise === expr.otherwise
        ? expr
        : select(condition, then, otherwise);
    }
  }
}

/** Rewrites bottom up: `change` sees each part after its operands were rewritten. */
export function rewrite(
  expr: Expr,
  change: (expr: Expr) => Expr,
  memo = new Map<Expr, Expr>(),
): Expr {
  const done = memo.get(expr);
  if (done) return done;
  const result = change(withOperands(expr, (operand) => rewrite(operand, change, memo)));
  memo.set(expr, result);
  return result;
}

/** Replaces axes by index expressions (all at once, so names can't be captured). */
export function substitute(expr: Expr, values: ReadonlyMap<Axis, Expr>): Expr {
  if (values.size === 0) return expr;
  const memo = new Map<Expr, Expr>();
  const go = (part: Expr): Expr => {
    if (part.kind === "axis") return values.get(part.axis) ?? part;
    const done = memo.get(part);
    if (done) return done;
    const free = freeAxes(part);
    let touched = false;
    for (const axis of values.keys()) if (free.has(axis)) touched = true;
    const result = touched ? withOperands(part, go) : part;
    memo.set(part, result);
    return result;
  };
  return go(expr);
}

/** Replaces reads; `change` sees a read whose indices were rewritten already. */
export function mapReads(expr: Expr, change: (read: Read) => Expr): Expr {
  return rewrite(expr, (part) => (part.kind === "read" ? change(part) : part));
}

/** Every different part of an expression once, operands before what is made of them. */
export function partsOf(expr: Expr): readonly Expr[] {
  const seen = new Set<Expr>();
  const go = (part: Expr): void => {
    if (seen.has(part)) return;
    operands(part).forEach(go);
    seen.add(part);
  };
  go(expr);
  return [...seen];
}

const readsKnown = memoOn<Expr, readonly Read[]>("reads");

/** The different reads in an expression, also those in the indices of reads. */
export function readsOf(expr: Expr): readonly Read[] {
  return (
    readsKnown.get(expr) ??
    readsKnown.set(
      expr,
      partsOf(expr).filter((part) => part.kind === "read"),
    )
  );
}

const axesKnown = memoOn<Expr, ReadonlySet<Axis>>("axes");
const none: ReadonlySet<Axis> = new Set();

/** The axes that an expression depends on, in the order in which they are met first. */
export function freeAxes(expr: Expr): ReadonlySet<Axis> {
  if (expr.kind === "axis") return axesKnown.get(expr) ?? axesKnown.set(expr, new Set([expr.axis]));
  const memo = axesKnown.get(expr);
  if (memo) return memo;
  const parts = operands(expr).map(freeAxes);
  const filled = parts.filter((part) => part.size > 0);
  if (filled.length === 0) return axesKnown.set(expr, none);
  if (filled.length === 1) return axesKnown.set(expr, filled[0]!);
  const all = new Set<Axis>();
  for (const part of filled) for (const axis of part) all.add(axis);
  return axesKnown.set(expr, all);
}

export function dependsOn(expr: Expr, axes: Iterable<Axis>): boolean {
  const free = freeAxes(expr);
  for (const axis of axes) if (free.has(axis)) return true;
  return false;
}

const dimensionsKnown = memoOn<Expr, ReadonlySet<DimensionSymbol>>("dimensions");
const noDimensions: ReadonlySet<DimensionSymbol> = new Set();

/** The dimensions in an expression (not those in the extents of its axes). */
export function dimensionsOf(expr: Expr): ReadonlySet<DimensionSymbol> {
  const known = dimensionsKnown.get(expr);
  if (known) return known;
  if (expr.kind === "dimension") return dimensionsKnown.set(expr, new Set([expr.symbol]));
  const all = new Set(operands(expr).flatMap((operand) => [...dimensionsOf(operand)]));
  return dimensionsKnown.set(expr, all.size === 0 ? noDimensions : all);
}

const producersKnown = memoOn<Node, readonly Node[]>("producers");

/** The nodes that a node reads directly, each once. */
export function producersOf(node: Node): readonly Node[] {
  const known = producersKnown.get(node);
  if (known) return known;
  const parts = node.kind === "input" ? [] : [node.body];
  if (node.kind === "reduce" && node.where) parts.unshift(node.where);
  const nodes = new Set(parts.flatMap((part) => readsOf(part).map((one) => one.node)));
  return producersKnown.set(node, [...nodes]);
}

/** All nodes that the roots depend on, producers before readers. */
export function topological(roots: Iterable<Node>): readonly Node[] {
  const seen = new Set<Node>();
  // An own stack: chains of equations may be longer than the call stack is deep.
  const stack: { node: Node; entered: boolean }[] = [...roots]
    .reverse()
    .map((node) => ({ node, entered: false }));
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    if (seen.has(top.node)) {
      stack.pop();
    } else if (top.entered) {
      seen.add(top.node);
      stack.pop();
    } else {
      top.entered = true;
      for (const producer of [...producersOf(top.node)].reverse()) {
        if (!seen.has(producer)) stack.push({ node: producer, entered: false });
      }
    }
  }
  return [...seen];
}
