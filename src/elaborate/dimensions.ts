/**
 * Dimensions: whole numbers made of literals and dynamic dimensions, and the unification
 * of types with shapes. A name that is unknown in a type is bound by the shape that the
 * type is held against; everything else must agree.
 */
import type { Span } from "../base/span.ts";
import { dimension, dimensionSymbol } from "../ir/build.ts";
import { type Dim, literal } from "../ir/expr.ts";
import { rangeOf } from "../ir/range.ts";
import { partsOf } from "../ir/walk.ts";
import type { Expression, Type } from "../syntax/ast.ts";
import { formatDim } from "./format.ts";
import { fail, label, limits, report, silence } from "./session.ts";
import type { Env } from "./types.ts";
import { exprOf, lookup, scalar } from "./values.ts";
import type { Extent, Value } from "./types.ts";

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

/** A name for an axis of this dimension: `T` gives `t`. */
function axisName(expression: Expression, n: number): string {
  return expression.kind === "name" ? expression.name.toLowerCase() : `i${n}`;
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
