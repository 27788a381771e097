/**
 * Dimensions: whole numbers made of literals and dynamic dimensions, and the unification
 * of types with shapes. A name that is unknown in a type is bound by the shape that the
 * type is held against; everything else must agree.
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
import { literal, same, type Dim, type Expr } from "../ir/expr.ts";
import { parts } from "../ir/polynomial.ts";
import { rangeOf } from "../ir/range.ts";
import { partsOf } from "../ir/walk.ts";
import type { Expression, Type } from "../syntax/ast.ts";
import { formatDim, formatShape } from "./format.ts";
import { fail, label, limits, report, silence, type Env } from "./session.ts";
import {
  childScope,
  exprOf,
  lookup,
  scalar,
  type Extent,
  type Tensor,
  type Value,
} from "./values.ts";

/** A value as a whole number known up to dynamic dimensions. */
export function asDimension(env: Env, value: Value, span: Span, what = "a dimension"): Dim {
  const { session } = env;
  if (value.kind === "broken") silence();
  if (value.kind !== "tensor" || value.shape.length > 0) {
    fail(session, "dimension-value", span, `This is not a whole number, so it can't be ${what}.`);
  }
  if (value.ratio) {
    const { numerator, denominator } = value.ratio;
    const [a, b] = [formatDim(numerator), formatDim(denominator)];
    fail(
      session,
      "dimension-inexact",
      value.ratio.span,
      `${a} / ${b} can't be shown to be a whole number.`,
      {
        reason: "this division must be exact",
        hint: "write `floor(a / b)` or `ceil(a / b)` to round",
      },
    );
  }
  const expr = exprOf(value);
  if (expr.type !== "int") {
    fail(session, "dimension-value", span, `This is not a whole number, so it can't be ${what}.`, {
      ...(literal(expr) !== undefined && { reason: `it is ${literal(expr)}` }),
    });
  }
  if (partsOf(expr).some((part) => part.kind === "axis" || part.kind === "read")) {
    fail(
      session,
      "dimension-value",
      span,
      `This is only known when the program runs, so it can't be ${what}.`,
      {
        hint: "dimensions are made of whole numbers and other dimensions",
      },
    );
  }
  return expr;
}

/** A dimension that an axis can have: never negative, and not beyond what an index can say. */
export function asExtent(env: Env, value: Value, span: Span): Dim {
  const dim = asDimension(env, value, span, "the length of an axis");
  const { least, most } = rangeOf(dim);
  if (least < 0) {
    fail(
      env.session,
      "dimension-size",
      span,
      `The length of this axis can be negative: ${formatDim(dim)}.`,
      {
        reason: `it may be ${least}`,
      },
    );
  }
  if (most > limits.extent) {
    fail(env.session, "dimension-size", span, `This axis is too long: ${formatDim(dim)}.`, {
      reason: `at most ${limits.extent}`,
    });
  }
  return dim;
}

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

/** A name for an axis of this dimension: `T` gives `t`. */
export function axisName(expression: Expression, n: number): string {
  return expression.kind === "name" ? expression.name.toLowerCase() : `i${n}`;
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

/** A type whose dimensions are all known, as a shape. */
export function shapeOf(env: Env, type: Type): readonly Extent[] {
  if (type.dimensions.length > limits.rank) {
    fail(env.session, "limit-rank", type.span, `A tensor has at most ${limits.rank} axes.`);
  }
  return type.dimensions.map(({ expression, span }, n) => ({
    dim: asExtent(env, env.session.evaluate(expression, env), expression.span),
    name: axisName(expression, n),
    origin: span,
  }));
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

/** `T <= 1024` in a model's input: a new dynamic dimension. */
export function introduce(env: Env, type: Type): void {
  for (const { expression, atMost, atLeast, span } of type.dimensions) {
    if (!atMost) continue;
    if (expression.kind !== "name") {
      fail(
        env.session,
        "dimension-unknown",
        span,
        "Only a name can be introduced as a dynamic dimension.",
        {
          hint: "write `T <= 1024`",
        },
      );
    }
    const { name } = expression;
    const earlier = lookup(env.scope, name);
    if (earlier?.kind === "tensor") {
      report(
        env.session,
        "error",
        "name-duplicate",
        expression.span,
        `\`${name}\` has a value already.`,
        {
          related: label(earlier.origin, "from here"),
          hint: "a dynamic dimension is introduced once and used bare elsewhere",
        },
      );
      continue;
    }
    const bound = (part: Expression, least: number): number => {
      const dim = asDimension(
        env,
        env.session.evaluate(part, env),
        part.span,
        "the limit of a dimension",
      );
      const value = literal(dim);
      if (value === undefined || value < least || value > limits.extent) {
        fail(
          env.session,
          "dimension-size",
          part.span,
          `This limit must be a number from ${least} to ${limits.extent}.`,
        );
      }
      return value;
    };
    const least = atLeast ? bound(atLeast, 0) : 1;
    const symbol = dimensionSymbol(name, bound(atMost, Math.max(least, 1)), least);
    env.session.dimensions.push(symbol);
    env.scope.names.set(name, { ...scalar(dimension(symbol)), origin: span });
  }
}
