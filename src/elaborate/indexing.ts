/**
 * `x[i, (h, d), 1:, : else 0]`. Each part of the list either fixes an axis or leaves one;
 * every index is shown to be inside its axis, under the conditions that hold here. What
 * can't be shown: a formula of index variables is an error; the value of an input narrows
 * what the input may hold; anything else is checked by the kernel.
 */
import {
  and,
  conjunction,
  integer,
  less,
  lessEqual,
  minus,
  operation,
  plus,
  times,
} from "../ir/build.ts";
import { literal, type Dim, type Expr, type Read } from "../ir/expr.ts";
import { parts as partsOfSum } from "../ir/polynomial.ts";
import { rangeOf } from "../ir/range.ts";
import { partsOf, readsOf } from "../ir/walk.ts";
import type { IndexExpression, SingleIndex, SliceIndex } from "../syntax/ast.ts";
import { choose } from "./arithmetic.ts";
import { asDimension, asExtent } from "./dimensions.ts";
import { constrain, mergedExtents } from "./extents.ts";
import { count, formatDim, formatShape } from "./format.ts";
import { fail, label, silence, type Env, type OpenInput } from "./session.ts";
import { provable } from "./proof.ts";
import {
  coerce,
  exprOf,
  joinAssumptions,
  remembering,
  type Extent,
  type Tensor,
} from "./values.ts";

/** An axis that stays: its place in the result, and where in the indexed axis it starts. */
interface Kept {
  readonly kind: "kept";
  readonly extent: Extent;
  readonly from: Expr;
}
interface Fixed {
  readonly kind: "fixed";
  readonly index: Expr;
}
interface Merged {
  readonly kind: "merged";
  readonly parts: readonly (Kept | Fixed)[];
  readonly extents: readonly Dim[];
}
type Part = Kept | Fixed | Merged;

/** What was found out while checking the indices of one list. */
interface Checks {
  readonly optional: boolean;
  guard: Expr | undefined;
  assumes: readonly Expr[];
}

/** Indexes a tensor; the base was evaluated already. */
export function indexTensor(env: Env, base: Tensor, expression: IndexExpression): Tensor {
  const { session } = env;
  const { indices, span } = expression;
  if (indices.length > base.shape.length) {
    fail(
      session,
      "rank-mismatch",
      span,
      `This has ${count(indices.length, "index", "indices")}, but what it indexes has shape ${formatShape(base.shape)}.`,
      {
        related: label(base.origin, "defined here"),
      },
    );
  }
  constrain(env, indices, base.shape);
  const checks: Checks = {
    optional: expression.otherwise !== undefined,
    guard: undefined,
    assumes: base.assumes,
  };
  const parts = indices.map((part, n): Part => {
    const extent = base.shape[n]!;
    if (part.kind !== "merged") return plainPart(env, part, extent, extent.dim, checks);
    const extents = mergedExtents(env, part.parts, extent, part.span);
    if (!extents) {
      fail(
        session,
        "extent-unknown",
        part.span,
        "More than one part of this merged axis has an unknown extent.",
        {
          hint: "state all but one: `(h < heads, d)`",
        },
      );
    }
    return {
      kind: "merged",
      extents,
      parts: part.parts.map((one, m) =>
        plainPart(env, one, { ...extent, dim: extents[m]! }, extents[m]!, checks),
      ),
    };
  });
  const kept = [
    ...parts.flatMap((part) => (part.kind === "merged" ? part.parts : [part])),
    ...base.shape
      .slice(indices.length)
      .map((extent): Kept => ({ kind: "kept", extent, from: integer(0) })),
  ].flatMap((part) => (part.kind === "kept" ? [part.extent] : []));
  const result = view(base, parts, kept, checks.assumes);
  if (!expression.otherwise) return result;
  return withOtherwise(env, result, checks.guard, expression);
}

function view(
  base: Tensor,
  parts: readonly Part[],
  shape: readonly Extent[],
  assumes: readonly Expr[],
): Tensor {
  const at = (indices: readonly Expr[]): Expr => {
    let next = 0;
    const one = (part: Kept | Fixed): Expr =>
      part.kind === "fixed" ? part.index : plus(indices[next++]!, part.from);
    const full = parts.map((part) =>
      part.kind === "merged"
        ? part.parts.map(one).reduce((sum, index, m) => plus(times(sum, part.extents[m]!), index))
        : one(part),
    );
    return base.at([...full, ...indices.slice(next)]);
  };
  const made: Tensor = { kind: "tensor", shape, element: base.element, at, assumes };
  if (shape.length > 0) return made;
  const expr = at([]);
  return { ...made, at: () => expr };
}

/** `else v`: the value where an index is outside. */
function withOtherwise(
  env: Env,
  inside: Tensor,
  guard: Expr | undefined,
  { otherwise }: IndexExpression,
): Tensor {
  const outside = env.session.evaluate(otherwise!, env);
  if (outside.kind === "broken") silence();
  const { span } = otherwise!;
  if (outside.kind !== "tensor" || outside.shape.length > 0) {
    fail(env.session, "type-mismatch", span, "The value outside must be a number or truth value.");
  }
  if ((outside.element === "bool") !== (inside.element === "bool")) {
    fail(
      env.session,
      "type-mismatch",
      span,
      "The value outside must be of the same kind as the values inside.",
    );
  }
  if (!guard) return inside;
  const element = outside.element === inside.element ? inside.element : "real";
  const value = coerce(exprOf(outside), element);
  const assumes = joinAssumptions(inside.assumes, outside.assumes);
  return remembering({
    kind: "tensor",
    shape: inside.shape,
    element,
    at: (indices) => choose(guard, coerce(inside.at(indices), element), value),
    assumes,
  });
}

function plainPart(
  env: Env,
  part: SingleIndex | SliceIndex,
  extent: Extent,
  dim: Dim,
  checks: Checks,
): Kept | Fixed {
  if (part.kind === "single") {
    return { kind: "fixed", index: checkedIndex(env, part, extent, dim, checks) };
  }
  const { session } = env;
  if (!part.from && !part.to) return { kind: "kept", extent: { ...extent, dim }, from: integer(0) };
  const end = (expression: SliceIndex["from"]): Expr | undefined =>
    expression &&
    asDimension(env, session.evaluate(expression, env), expression.span, "an end of a slice");
  const from = end(part.from) ?? integer(0);
  const to = end(part.to) ?? dim;
  const length = minus(to, from);
  const inside = [from, minus(dim, to), length].every((goal) => rangeOf(goal).least >= 0);
  if (!inside) {
    fail(
      session,
      "index-outside",
      part.span,
      `This slice from ${formatDim(from)} to ${formatDim(to)} may leave its axis of ${formatDim(dim)}.`,
      {
        related: label(extent.origin, `${formatDim(dim)} comes from here`),
      },
    );
  }
  return { kind: "kept", extent: { dim: length, name: extent.name, origin: part.span }, from };
}

/** The value of an index, shown or made to be inside. */
function checkedIndex(env: Env, part: SingleIndex, extent: Extent, dim: Dim, checks: Checks): Expr {
  const { session } = env;
  const { expression } = part;
  const value = session.evaluate(expression, env);
  if (value.kind === "broken") silence();
  if (value.kind !== "tensor") {
    fail(
      session,
      "index-kind",
      expression.span,
      "This is not a whole number, so it can't be an index.",
    );
  }
  if (value.shape.length > 0) {
    fail(
      session,
      "index-kind",
      expression.span,
      `An index is one whole number, but this has shape ${formatShape(value.shape)}.`,
      {
        hint: "index it too: `table[tokens[t]]`",
      },
    );
  }
  const index = exprOf(value);
  if (value.ratio || index.type !== "int") {
    fail(session, "index-kind", expression.span, "An index must be a whole number.", {
      reason: index.type === "bool" ? "this is a truth value" : "this is a real number",
      ...(index.type === "real" && { hint: "`floor`, `ceil` and `round` make whole numbers" }),
    });
  }
  checks.assumes = joinAssumptions(checks.assumes, value.assumes);
  // A stated extent on an expression is a promise that is checked like the axis itself.
  const own = part.extent
    ? asExtent(env, session.evaluate(part.extent, env), part.extent.span)
    : dim;
  const last = integer(1);
  if (rangeOf(minus(dim, own)).least < 0) {
    if (!checks.optional || rangeOf(minus(dim, own)).most < 0)
      outside(
        env,
        part,
        index,
        extent,
        dim,
        `${formatDim(own)} is stated, which may be more than the axis has`,
      );
  }
  const goals = [index, minus(minus(own, index), last)] as const;
  if (checks.optional) {
    const known = goals.map((goal) => provable(goal, session.conditions) !== undefined);
    const guard = conjunction(
      known[0] ? undefined : lessEqual(integer(0), index),
      known[1] ? undefined : less(index, own),
    );
    checks.guard = checks.guard && guard ? and(checks.guard, guard) : (guard ?? checks.guard);
    return index;
  }
  const proofs = goals.map((goal) => provable(goal, session.conditions));
  if (proofs.every((proof) => proof !== undefined)) {
    checks.assumes = joinAssumptions(checks.assumes, ...proofs);
    return index;
  }
  const { least, most } = rangeOf(index);
  const size = rangeOf(own);
  if (isFormula(index) || most < 0 || least >= size.most) outside(env, part, index, extent, own);
  return narrowed(env, index, own) ?? operation("checked", [index, own]);
}

/** Made of index variables, dimensions and literals by + and * only. */
function isFormula(index: Expr): boolean {
  return partsOfSum(index).terms.every((term) =>
    term.atoms.every((atom) => atom.kind === "axis" || atom.kind === "dimension"),
  );
}

function outside(
  env: Env,
  part: SingleIndex,
  index: Expr,
  extent: Extent,
  dim: Dim,
  why?: string,
): never {
  const { least, most } = rangeOf(index);
  const size = formatDim(dim);
  const always = most < 0 || least >= rangeOf(dim).most;
  const bounded = Number.isFinite(least) && Number.isFinite(most);
  const reach = !bounded
    ? ""
    : least === most
      ? `it is ${least}`
      : `it runs from ${least} to ${most}`;
  fail(
    env.session,
    "index-outside",
    part.span,
    `This index ${always ? "reads" : "may read"} outside its axis of ${size}.`,
    {
      reason: why ?? reach,
      related: label(extent.origin, `the axis has ${size} entries`),
      hint:
        least < 0 && literal(index) !== undefined
          ? "count from the end with the dimension: `x[T - 1]`"
          : "give the value outside with `else`: `x[i - 1 else 0]`",
    },
  );
}

/**
 * An index that is an entry of an input (plus something fixed): the input itself must keep
 * to the axis, which whoever runs the program checks beforehand. Not where a condition on
 * data decides whether the entry is used at all.
 */
function narrowed(env: Env, index: Expr, dim: Dim): Expr | undefined {
  const { terms } = partsOfSum(index);
  const term = terms.find(
    ({ times: factor, atoms }) => factor === 1 && atoms.length === 1 && inputOf(env, atoms[0]!),
  );
  if (!term) return undefined;
  const [entry] = term.atoms as [Read];
  const input = inputOf(env, entry)!;
  const rest = minus(index, entry);
  if (partsOf(rest).some((part) => part.kind === "axis" || part.kind === "read")) return undefined;
  if (entry.at.some((place) => readsOf(place).length > 0)) return undefined;
  if (env.session.conditions.some((condition) => readsOf(condition).length > 0)) return undefined;
  const least = minus(integer(0), rest);
  const most = minus(minus(dim, integer(1)), rest);
  input.range = input.range
    ? {
        least: operation("integerMaximum", [input.range.least, least]),
        most: operation("integerMinimum", [input.range.most, most]),
      }
    : { least, most };
  return index;
}

function inputOf(env: Env, expr: Expr): OpenInput | undefined {
  if (expr.kind !== "read" || expr.node.kind !== "input" || expr.type !== "int") return undefined;
  return env.session.inputs.find(({ node }) => node === expr.node)?.node;
}
