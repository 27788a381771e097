/**
 * Types held against shapes. A name that is unknown in a type is bound by the shape;
 * everything else must agree.
 */
import type { Span } from "../base/span.ts";
import {
  dimension,
  dimensionSymbol,
  exactQuotient,
  integer,
  minus,
  plus,
  scaled,
  times,
} from "../ir/build.ts";
import { type Dim, type Expr, same } from "../ir/expr.ts";
import { parts } from "../ir/polynomial.ts";
import { partsOf } from "../ir/walk.ts";
import type { Expression, Type } from "../syntax/ast.ts";
import { asDimension } from "./dimensions.ts";
import { formatDim, formatShape } from "./format.ts";
import { fail, label, limits } from "./session.ts";
import type { Env } from "./types.ts";
import { childScope, lookup, scalar } from "./values.ts";
import type { Extent, Tensor, Value } from "./types.ts";

/** Names in a dimension's expression that mean nothing yet. */
function unknownNames(env: Env, expression: Expression, found = new Set<string>()): Set<string> {
  switch (expression.kind) {
    case "name": {
      if (expression.name === "pi" || expression.name === "infinity") break;
      const value = lookup(env.scope, expression.name);
      if (!value || value.kind === "closure" || value.kind === "builtin" || value.kind === "block")
        found.add(expression.name);
      break;
    }
    case "group":
      unknownNames(env, expression.expression, found);
      break;
    case "unary":
      unknownNames(env, expression.operand, found);
      break;
    case "binary":
      unknownNames(env, expression.left, found);
      unknownNames(env, expression.right, found);
      break;
    case "if":
      for (const part of [expression.condition, expression.then, expression.otherwise])
        unknownNames(env, part, found);
      break;
    case "call":
      for (const argument of expression.arguments) unknownNames(env, argument.value, found);
      break;
    case "index":
      unknownNames(env, expression.object, found);
      break;
    case "number":
    case "string":
    case "truth":
    case "list":
    case "member":
    case "lambda":
    case "reduction":
      break;
  }
  return found;
}

/** Solves `expression = dim` for the one name that is unknown in it, when it occurs linearly. */
function solve(env: Env, expression: Expression, name: string, dim: Dim): Dim | undefined {
  const unknown = dimension(dimensionSymbol(name, limits.extent, 1));
  const scope = childScope(env.scope);
  scope.names.set(name, scalar(unknown));
  const value = env.session.evaluate(expression, { ...env, scope });
  const formula = asDimension(env, value, expression.span);
  let factor: Expr = integer(0);
  let rest: Expr = integer(parts(formula).constant);
  for (const term of parts(formula).terms) {
    const others = term.atoms.filter((atom) => atom !== unknown);
    const product = scaled(term.times, times(...others));
    if (others.length === term.atoms.length) rest = plus(rest, product);
    else if (others.length === term.atoms.length - 1) factor = plus(factor, product);
    else return undefined;
  }
  if (partsOf(factor).includes(unknown) || partsOf(rest).includes(unknown)) return undefined;
  return exactQuotient(minus(dim, rest), factor);
}

/** One value to hold against one type. */
export interface Match {
  readonly type: Type;
  /** The last axes of the value, as many as the type has. */
  readonly shape: readonly Extent[];
  readonly span: Span;
  readonly what: string;
}

/** Binds bare unknown names of all types first, then compares and solves the rest. */
export function unify(env: Env, matches: readonly Match[]): void {
  for (const { type, shape } of matches) {
    type.dimensions.forEach(({ expression, span }, n) => {
      if (expression.kind !== "name" || unknownNames(env, expression).size === 0) return;
      const extent = shape[n]!;
      env.scope.names.set(expression.name, {
        ...scalar(extent.dim),
        origin: extent.origin ?? span,
      });
    });
  }
  for (const { type, shape, span, what } of matches) {
    type.dimensions.forEach((dimension, n) => {
      const { expression } = dimension;
      const extent = shape[n]!;
      const unknown = [...unknownNames(env, expression)];
      if (unknown.length === 1) {
        const [name] = unknown as [string];
        const solved = solve(env, expression, name, extent.dim);
        if (solved) {
          env.scope.names.set(name, { ...scalar(solved), origin: dimension.span });
          return;
        }
      }
      if (unknown.length > 0) {
        fail(
          env.session,
          "dimension-unknown",
          dimension.span,
          `\`${unknown.join("`, `")}\` can't be found from ${formatDim(extent.dim)}.`,
          {
            hint: "an unknown dimension must stand alone somewhere, or occur once and linearly",
          },
        );
      }
      const value = env.session.evaluate(expression, env);
      const expected = asDimension(env, value, dimension.span);
      if (same(expected, extent.dim)) return;
      disagree(
        env,
        what,
        span,
        extent,
        { dim: expected, name: "", origin: dimension.span },
        shape,
        value,
      );
    });
  }
}

function disagree(
  env: Env,
  what: string,
  span: Span,
  found: Extent,
  expected: Extent,
  shape: readonly Extent[],
  value: Value,
): never {
  const [a, b] = [formatDim(found.dim), formatDim(expected.dim)];
  const bound =
    value.kind === "tensor" && value.origin && value.origin !== found.origin
      ? value.origin
      : undefined;
  fail(
    env.session,
    "dimension-mismatch",
    span,
    `${what} has shape ${formatShape(shape)}, where ${a} should be ${b}.`,
    {
      reason: `${a} here`,
      related: [
        ...label(expected.origin, `${b} is asked for here`),
        ...label(bound, `${b} comes from here`),
        ...label(found.origin, `${a} comes from here`),
      ],
    },
  );
}

/** A tensor must have exactly as many axes as its type. */
export function checkRank(env: Env, tensor: Tensor, type: Type, what: string, span: Span): void {
  const rank = type.dimensions.length;
  if (tensor.shape.length === rank) return;
  fail(
    env.session,
    "rank-mismatch",
    span,
    `${what} has shape ${formatShape(tensor.shape)}, but its type has ${rank} ${rank === 1 ? "axis" : "axes"}.`,
    {
      related: label(type.span, "the type"),
    },
  );
}

/** Values of this element may stand where the type asks for that one. */
export function checkElement(env: Env, tensor: Tensor, type: Type, what: string, span: Span): void {
  const words = { real: "real numbers", int: "whole numbers", bool: "truth values" };
  if (tensor.element === type.element) return;
  if (tensor.element === "int" && type.element === "real") return;
  fail(
    env.session,
    "type-mismatch",
    span,
    `${what} has ${words[tensor.element]}, but its type asks for ${words[type.element]}.`,
    {
      related: label(type.span, "the type"),
      ...(type.element === "int" &&
        tensor.element === "real" && { hint: "`floor`, `ceil` and `round` make whole numbers" }),
    },
  );
}
