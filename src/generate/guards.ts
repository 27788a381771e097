/**
 * Under which condition an equation needs what it reads. What a choice does not choose, what
 * a guard leaves out and what is multiplied by 0 does not count: `a[i, j] * v[j]` needs v[j]
 * only where a[i, j] can be other than 0, which is where its mask holds.
 */
import { and, at, not, or, truth } from "../ir/build.ts";
import { literal, operands, same, type Axis, type Expr, type Read } from "../ir/expr.ts";
import type { MapNode, Node, ReduceNode } from "../ir/graph.ts";
import { freeAxes, substitute } from "../ir/walk.ts";

export type Equation = MapNode | ReduceNode;

/**
 * A score so small stands for a mask. Stricter than where attention is recognised, which does
 * not change what is computed: here a row must surely not need what is masked.
 */
const masked = -1e9;

const always = truth(true);
const supports = new WeakMap<Node, Expr>();
const unmasked = new WeakMap<Node, Expr>();

/** What holds of the body of a map that is read, at the place of the read. */
function throughMap(
  { node, at: places }: Read,
  find: (body: Expr) => Expr,
  known: WeakMap<Node, Expr>,
): Expr {
  if (node.kind !== "map") return always;
  let own = known.get(node);
  if (!own) known.set(node, (own = find(node.body)));
  return substitute(own, new Map(node.axes.map((axis, n) => [axis, places[n]!])));
}

/** Where a value can be other than 0, or a truth value true. */
function supportOf(expr: Expr): Expr {
  if (expr.type === "bool") return expr;
  const value = literal(expr);
  if (value !== undefined) return truth(value !== 0);
  switch (expr.kind) {
    case "select": {
      const { condition, then, otherwise } = expr;
      return or(and(condition, supportOf(then)), and(not(condition), supportOf(otherwise)));
    }
    case "apply": {
      const [a, b] = expr.args as [Expr, Expr];
      if (expr.op === "multiply") return and(supportOf(a), supportOf(b));
      if (expr.op === "exp") return notMasked(a);
      if (expr.op === "divide" || expr.op === "negate" || expr.op === "toReal") return supportOf(a);
      return always;
    }
    case "read":
      return throughMap(expr, supportOf, supports);
    case "real":
    case "polynomial":
    case "axis":
    case "dimension":
      return always;
  }
}

/** Where a logarithm is not so small that its exponential is 0. */
function notMasked(expr: Expr): Expr {
  switch (expr.kind) {
    case "real":
      return truth(expr.value > masked);
    case "select": {
      const { condition, then, otherwise } = expr;
      return or(and(condition, notMasked(then)), and(not(condition), notMasked(otherwise)));
    }
    case "apply": {
      const [a, b] = expr.args as [Expr, Expr];
      if (expr.op === "add") return and(notMasked(a), notMasked(b));
      return expr.op === "subtract" ? notMasked(a) : always;
    }
    case "read":
      return throughMap(expr, notMasked, unmasked);
    case "truth":
    case "polynomial":
    case "axis":
    case "dimension":
      return always;
  }
}

/**
 * Where an entry of a logarithm of a sum of exponentials counts: not where it is as good as
 * minus infinity, if there is another entry for certain, namely at a row's own place.
 */
function scored({ axes, over, body }: ReduceNode): Expr {
  const counts = notMasked(body);
  const own = axes.some((row) =>
    over.some(
      (key) =>
        same(row.extent, key.extent) &&
        literal(substitute(counts, new Map([[key, at(row)]]))) === 1,
    ),
  );
  return own ? counts : always;
}

/** The condition under which a reduction takes a value at all. */
export function guardOf(node: ReduceNode): Expr {
  const where = node.where ?? always;
  switch (node.op) {
    case "sum":
    case "any":
      return and(where, supportOf(node.body));
    case "all":
      return and(where, not(node.body));
    case "lse":
      return and(where, scored(node));
    case "max":
    case "min":
    case "argmax":
      return where;
  }
}

export interface GuardedRead {
  readonly read: Read;
  /** It is needed only where one of these holds. */
  readonly guards: readonly Expr[];
}

/** The reads of an expression that is needed under a guard, each with its own. */
export function guardedReads(exprs: readonly (readonly [Expr, Expr])[]): readonly GuardedRead[] {
  const found = new Map<Read, Set<Expr>>();
  const seen = new Map<Expr, Set<Expr>>();
  const go = (part: Expr, guard: Expr): void => {
    let under = seen.get(part);
    if (!under) seen.set(part, (under = new Set()));
    if (under.has(guard)) return;
    under.add(guard);
    if (part.kind === "select") {
      go(part.condition, guard);
      go(part.then, and(guard, part.condition));
      go(part.otherwise, and(guard, not(part.condition)));
      return;
    }
    if (part.kind === "apply" && (part.op === "and" || part.op === "or")) {
      // One side does not matter where the other decides.
      const [a, b] = part.args as [Expr, Expr];
      const open = (side: Expr): Expr => and(guard, part.op === "and" ? side : not(side));
      go(a, open(b));
      go(b, open(a));
      return;
    }
    if (part.kind === "read") {
      const guards = found.get(part) ?? new Set();
      found.set(part, guards.add(guard));
    }
    for (const operand of operands(part)) go(operand, guard);
  };
  for (const [expr, guard] of exprs) go(expr, guard);
  return [...found].map(([read, guards]) => ({ read, guards: [...guards] }));
}

const readsKnown = new WeakMap<Equation, readonly GuardedRead[]>();

/** The reads of an equation, each with the conditions under which it is needed. */
export function readsIn(node: Equation): readonly GuardedRead[] {
  let known = readsKnown.get(node);
  if (!known) {
    const body: readonly [Expr, Expr] =
      node.kind === "map" ? [node.body, always] : [node.body, guardOf(node)];
    const where: readonly (readonly [Expr, Expr])[] =
      node.kind === "reduce" && node.where ? [[node.where, always]] : [];
    readsKnown.set(node, (known = guardedReads([...where, body])));
  }
  return known;
}

/** Whether an expression depends on one of these axes. */
export function isIn(expr: Expr, axes: ReadonlySet<Axis>): boolean {
  for (const axis of freeAxes(expr)) if (axes.has(axis)) return true;
  return false;
}
