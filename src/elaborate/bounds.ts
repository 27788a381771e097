/**
 * Whether an index lies inside its axis, under the conditions that hold where it stands.
 * What can't be shown: a formula of index variables is an error; an entry of an input
 * narrows what the input may hold; anything else is checked by the kernel.
 */
import { and, conjunction, integer, less, lessEqual, minus, operation } from "../ir/build.ts";
import { type Dim, type Expr, literal, type Read } from "../ir/expr.ts";
import { parts as partsOfSum } from "../ir/polynomial.ts";
import { rangeOf } from "../ir/range.ts";
import { partsOf, readsOf } from "../ir/walk.ts";
import type { SingleIndex } from "../syntax/ast.ts";
import { asExtent } from "./dimensions.ts";
import { formatDim, formatShape } from "./format.ts";
import { provable } from "./proof.ts";
import { fail, label, silence } from "./session.ts";
import type { Env, OpenInput } from "./types.ts";
import { exprOf, joinAssumptions } from "./values.ts";
import type { Extent } from "./types.ts";

/** What was found out while checking the indices of one list. */
export interface Checks {
  readonly optional: boolean;
  guard: Expr | undefined;
  assumes: readonly Expr[];
}

/** The value of an index, shown or made to be inside. */
export function checkedIndex(
  env: Env,
  part: SingleIndex,
  extent: Extent,
  dim: Dim,
  checks: Checks,
): Expr {
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
