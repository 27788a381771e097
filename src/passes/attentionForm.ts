/**
 * Recognising attention, however it is spelled, by what it computes:
 *
 *     Σ over keys of exp(score - log Σ over keys of exp(score)) · value
 *
 * with one and the same guard on both sums. The value is looked at in log space
 * (`logSpace.ts`): when the terms that depend on the keys are those of the one normaliser
 * and nothing else is left, it is attention. Then the roles of the axes follow from who
 * depends on them.
 */
import {
  at,
  conjunction,
  freshAxis,
  integer,
  less,
  lessEqual,
  minus,
  not,
  operation,
  plus,
  real,
} from "../ir/build.ts";
import { literal, type Axis, type Expr, type Read } from "../ir/expr.ts";
import type { Node, ReduceNode } from "../ir/graph.ts";
import { parts } from "../ir/polynomial.ts";
import { dependsOn, freeAxes, partsOf, readsOf, rewrite, substitute } from "../ir/walk.ts";
import { under } from "./algebra.ts";
import { isExpensive } from "./cost.ts";
import {
  addForms,
  factorsOf,
  formExpr,
  mapAtoms,
  productOf,
  sameForms,
  type Factor,
  type LinearForm,
} from "./forms.ts";
import {
  guardsOf,
  LogReader,
  mayBeWeighted,
  sameGuards,
  splitForm,
  type LogForm,
} from "./logSpace.ts";

export interface AttentionForm {
  readonly core: ReduceNode;
  readonly batch: readonly Axis[];
  readonly rows: readonly Axis[];
  readonly keys: readonly Axis[];
  readonly features: readonly Axis[];
  readonly inner: readonly Axis[];
  readonly query: Expr;
  readonly key: Expr;
  readonly value: Expr;
  /** As a function of Σ query · key, for which the read of the product stands. */
  readonly score: Expr;
  /** The same as the graph has it: its product may hold factors of its own. */
  readonly scoreInGraph: Expr;
  readonly dot: Read;
  readonly where?: Expr;
  /** What the weighted sum is multiplied by; free of the keys. */
  readonly rest?: Expr;
  /** What is subtracted from the score, as the graph has it. */
  readonly normaliser: Read;
  /** Equations over rows and keys that attention makes superfluous. */
  readonly touched: ReadonlySet<Node>;
}

/** Undefined: nothing like attention. A text: what is missing. */
export type Match = AttentionForm | string | undefined;

/** A score of this or less is a mask that someone wrote with a number. */
const maskReplaces = -1e9;
const maskAdds = -1e4;

/** Matches a sum; `outside` are factors by which its reader multiplies it: a late normalisation. */
export function matchAttention(core: ReduceNode, outside: readonly Factor[] = []): Match {
  if (core.op !== "sum" || !mayBeWeighted(core)) return undefined;
  const attempts: (Expr | undefined)[] = [
    undefined,
    ...factorsOf(core.body).flatMap(({ expr }) =>
      expr.kind === "read" && expr.node.kind === "map" && dependsOn(expr, core.over) ? [expr] : [],
    ),
  ];
  let reason: string | undefined;
  for (const opaque of attempts) {
    const reader = new LogReader(core.over, opaque);
    const form = reader.read(core.body);
    for (const { expr, inverse } of outside) reader.product(expr, inverse ? -1 : 1, form);
    form.guards.push(...guardsOf(core.where));
    const found = fromLogForm(core, form, reader);
    if (typeof found === "object") return found;
    reason ??= found;
  }
  return reason;
}

function fromLogForm(core: ReduceNode, form: LogForm, reader: LogReader): Match {
  const keys = core.over;
  const [scores, others] = splitForm(form.terms, keys);
  if (scores.size === 0) return undefined;
  const [normaliser, ...more] = form.normalisers;
  if (!normaliser) return "no sum of the exponentials divides it";
  if (more.length > 0 || normaliser.times !== 1) return "it is normalised more than once";
  if (!sameForms(scores, normaliser.scores)) return "the normaliser is of another score";
  if (!sameGuards(form.guards, normaliser.guards)) return "the normaliser has another mask";
  if (![...others.values()].every((monomial) => monomial.atoms.length === 0))
    return "an exponential remains that does not depend on the keys";
  const constant = [...others.values()].reduce((sum, { coefficient }) => sum + coefficient, 0);

  const inside = form.rest.filter(({ expr }) => dependsOn(expr, keys));
  const outside: Factor[] = form.rest.filter((factor) => !inside.includes(factor));
  if (constant !== 0)
    outside.push({
      expr: operation("exp", [real(constant)]),
      inverse: false,
    });
  const value = productOf(inside);
  if (!value) return "nothing is weighted";
  const found = findDot(scores, reader);
  if (typeof found === "string") return found;

  const guard = conjunction(...form.guards);
  const masked = unmask(scores, guard, keys);
  const score = formExpr(mapAtoms(masked.scores, (expr) => found.scaled(expr)));
  const { query, key, inner, dot } = found;
  const { where } = masked;

  // Who depends on what.
  const pairs = new Set([
    ...freeAxes(score),
    ...(where ? freeAxes(where) : []),
    ...freeAxes(query),
  ]);
  const fromKeys = new Set([...freeAxes(key), ...freeAxes(value)]);
  const both = core.axes.filter((axis) => pairs.has(axis) && fromKeys.has(axis));
  const rows = core.axes.filter((axis) => pairs.has(axis) && !fromKeys.has(axis));
  const features = core.axes.filter((axis) => !pairs.has(axis));
  if (features.some((axis) => freeAxes(key).has(axis)))
    return "the keys depend on a feature's axis";
  if (inner.some((axis) => dependsOn(value, [axis]))) return "the value depends on the inner axes";
  if (rows.length === 0 && both.some((axis) => !freeAxes(value).has(axis)))
    return "the keys differ from row to row";
  const rest = productOf(outside);
  const everything = [query, key, value, score, ...(where ? [where] : []), ...(rest ? [rest] : [])];
  if (everything.some((expr) => readsOf(expr).some((one) => one.node === dot.node && one !== dot)))
    return "the product of query and key is read in another place as well";
  return {
    core,
    batch: both,
    rows,
    keys,
    features,
    inner,
    query,
    key,
    value,
    score,
    scoreInGraph: formExpr(masked.scores),
    dot,
    ...(where && { where }),
    ...(rest && literal(rest) !== 1 && { rest }),
    normaliser: normaliser.read,
    touched: new Set([...reader.touched, dot.node]),
  };
}

interface Dot {
  readonly dot: Read;
  readonly query: Expr;
  readonly key: Expr;
  readonly inner: readonly Axis[];
  /** Puts the factors that are free of the inner axes next to each read of the product. */
  readonly scaled: (expr: Expr) => Expr;
}

/** The product of a query and a key in the score. */
function findDot(scores: LinearForm, reader: LogReader): Dot | string {
  let reason = "the score is no product of a query and a key";
  const seen = new Set<Expr>();
  for (const { atoms } of scores.values()) {
    for (const part of atoms.flatMap(({ expr }) => readsOf(expr))) {
      if (seen.has(part) || part.node.kind !== "reduce" || !dependsOn(part, reader.keys)) continue;
      seen.add(part);
      const split = splitDot(part, part.node, reader.keys);
      if (typeof split !== "string") return split;
      reason = split;
    }
  }
  return reason;
}

function splitDot(dot: Read, node: ReduceNode, keys: readonly Axis[]): Dot | string {
  if (node.op !== "sum") return `the score is a ${node.op}`;
  if (node.where) return "the product of query and key has a guard of its own";
  const inner = node.over.map((axis) => freshAxis(axis));
  const values = new Map([
    ...node.axes.map((axis, n): [Axis, Expr] => [axis, dot.at[n]!]),
    ...node.over.map((axis, n): [Axis, Expr] => [axis, at(inner[n]!)]),
  ]);
  const factors = factorsOf(substitute(node.body, values));
  const within = factors.filter(({ expr }) => dependsOn(expr, inner));
  const rest = factors.filter((factor) => !within.includes(factor));
  const keySide = within.filter(({ expr }) => dependsOn(expr, keys));
  const querySide = within.filter((factor) => !keySide.includes(factor));
  const [query, key] = [productOf(querySide), productOf(keySide)];
  if (!query || !key) return "the score is no product of a query and a key";
  if (isExpensive(query) || isExpensive(key))
    return "the score is no product of a query and a key, but a sum of functions of both";
  const scale = productOf(rest);
  const product = scale && literal(scale) !== 1 ? operation("multiply", [dot, scale]) : dot;
  return {
    dot,
    query,
    key,
    inner,
    scaled: (expr) => (product === dot ? expr : replace(expr, dot, product)),
  };
}

function replace(expr: Expr, from: Expr, to: Expr): Expr {
  return rewrite(expr, (part) => (part === from ? to : part));
}

/** Masks written as very negative numbers become conditions, where no row can be left empty. */
function unmask(
  scores: LinearForm,
  guard: Expr | undefined,
  keys: readonly Axis[],
): { scores: LinearForm; where?: Expr } {
  let left = scores;
  let where = guard;
  for (const [key, monomial] of scores) {
    const [atom] = monomial.atoms;
    if (monomial.atoms.length !== 1 || atom?.power !== 1 || monomial.coefficient <= 0) continue;
    const choice = asMask(atom.expr);
    if (!choice) continue;
    const lowest = choice.low * monomial.coefficient;
    const adds = literal(choice.score) !== undefined;
    if (lowest > (adds ? maskAdds : maskReplaces) || (!adds && scores.size > 1)) continue;
    const next = conjunction(where, choice.allowed);
    if (!next || !neverEmpty(next, keys)) continue;
    where = next;
    left = addForms(
      [1, left],
      [-1, new Map([[key, monomial]])],
      [monomial.coefficient, addForms([1, formOf(under(choice.score, guardsOf(next)))])],
    );
  }
  return { scores: left, ...(where && { where }) };
}

const formOf = (expr: Expr): LinearForm =>
  literal(expr) !== undefined
    ? addForms([literal(expr)!, new Map([["", { coefficient: 1, atoms: [] }]])])
    : new Map([[`${expr.key}^1`, { coefficient: 1, atoms: [{ expr, power: 1 }] }]]);

function asMask(expr: Expr): { allowed: Expr; score: Expr; low: number } | undefined {
  if (expr.kind !== "select") return undefined;
  const [then, otherwise] = [literal(expr.then), literal(expr.otherwise)];
  if (otherwise !== undefined && otherwise <= maskAdds && (then === undefined || then > otherwise))
    return { allowed: expr.condition, score: expr.then, low: otherwise };
  if (then !== undefined && then <= maskAdds)
    return { allowed: not(expr.condition), score: expr.otherwise, low: then };
  return undefined;
}

/** Whether some key is allowed for every row: a key that the condition itself names is tried. */
export function neverEmpty(where: Expr, keys: readonly Axis[]): boolean {
  const inRange = (index: Expr, axis: Axis): boolean =>
    literal(lessEqual(integer(0), index)) === 1 && literal(less(index, axis.extent)) === 1;
  const choose = (n: number, guard: Expr): boolean => {
    const axis = keys[n];
    if (literal(guard) === 1) return true;
    if (!axis || literal(guard) === 0) return false;
    const candidates = [integer(0), minus(axis.extent, integer(1)), ...solutions(guard, axis)];
    return candidates.some(
      (index) => inRange(index, axis) && choose(n + 1, substitute(guard, new Map([[axis, index]]))),
    );
  };
  return choose(0, where);
}

/** The values at which comparisons in a condition turn: where both sides are equal. */
function solutions(guard: Expr, axis: Axis): readonly Expr[] {
  const found: Expr[] = [];
  for (const part of partsOf(guard)) {
    if (part.kind !== "apply" || !part.op.startsWith("integer") || part.args.length !== 2) continue;
    const difference = minus(part.args[0]!, part.args[1]!);
    const own = parts(difference).terms.find(
      (term) => term.atoms.length === 1 && term.atoms[0] === at(axis),
    );
    if (!own || Math.abs(own.times) !== 1) continue;
    // times · j + rest = 0
    const rest = minus(difference, own.times > 0 ? at(axis) : minus(integer(0), at(axis)));
    const solution = own.times > 0 ? minus(integer(0), rest) : rest;
    if (!dependsOn(solution, [axis])) found.push(solution, plus(solution, integer(-1)));
  }
  return found;
}
