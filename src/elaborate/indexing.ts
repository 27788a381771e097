/**
 * `x[i, (h, d), 1:, : else 0]`. Each part of the list either fixes an axis or leaves one;
 * every index is shown to be inside its axis, under the conditions that hold here. What
 * can't be shown: a formula of index variables is an error; the value of an input narrows
 * what the input may hold; anything else is checked by the kernel.
 */
import { integer, minus, plus, times } from "../ir/build.ts";
import type { Dim, Expr } from "../ir/expr.ts";
import { rangeOf } from "../ir/range.ts";
import type { IndexExpression, SingleIndex, SliceIndex } from "../syntax/ast.ts";
import { choose } from "./arithmetic.ts";
import { checkedIndex, type Checks } from "./bounds.ts";
import { constrain, mergedExtents } from "./cells.ts";
import { asDimension } from "./dimensions.ts";
import { count, formatDim, formatShape } from "./format.ts";
import { fail, label, silence } from "./session.ts";
import type { Env, Extent, Tensor } from "./types.ts";
import { coerce, exprOf, joinAssumptions, remembering } from "./values.ts";

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
