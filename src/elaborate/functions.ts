/**
 * Applying what stands for a function: a `fn`, a lambda, a function of the language, a
 * pointwise combination of masks, or a tensor, which is a function of its indices. Code is
 * inlined: the body is evaluated with the arguments in place of the parameters.
 */
import type { Span } from "../base/span.ts";
import { integer, minus, plus, quotient, real, remainder, times } from "../ir/build.ts";
import type { Dim, Expr } from "../ir/expr.ts";
import { rangeOf } from "../ir/range.ts";
import type { CallExpression, LambdaParameter } from "../syntax/ast.ts";
import { extreme, isRounding, isUnary, rounded, unary, unaryElement } from "./arithmetic.ts";
import { asExtent } from "./dimensions.ts";
import { findExtents } from "./extents.ts";
import { count, formatShape } from "./format.ts";
import { combine } from "./logic.ts";
import { exhaust, fail, label, limits, silence } from "./session.ts";
import { softmaxOfLast } from "./softmax.ts";
import { concatenate, elementwise } from "./tensors.ts";
import type { Closure, Env, FunctionValue, Scope, Session, Tensor, Value } from "./types.ts";
import { childScope, exprOf, scalar } from "./values.ts";

/** Applies a function to values; `span` is the call. */
export function apply(
  env: Env,
  callee: FunctionValue | Tensor,
  args: readonly Value[],
  expression: CallExpression,
  name = expression.callee.name,
): Value {
  const { session } = env;
  for (const arg of args) if (arg.kind === "broken") silence();
  switch (callee.kind) {
    case "tensor":
      return entry(env, callee, args, expression);
    case "closure":
      return applyClosure(env, callee, args, expression.span);
    case "combination": {
      const results = callee.operands.map((operand) => {
        if (operand.kind === "string" || operand.kind === "list" || operand.kind === "tuple")
          fail(session, "type-mismatch", callee.span, "Only functions and tensors combine.");
        if (operand.kind === "block" || operand.kind === "broken" || operand.kind === "collected")
          silence();
        return apply(env, operand, args, expression, name);
      });
      const [first, second] = results as [Value, Value | undefined];
      return combine(env, callee.operator, first, second, callee.span);
    }
    case "builtin":
      return applyBuiltin(env, callee.name, args, expression);
  }
}

/** `mask(i, j)` of a tensor: its entry, with indices that lie inside by the caller's extents. */
function entry(
  env: Env,
  tensor: Tensor,
  args: readonly Value[],
  expression: CallExpression,
): Value {
  const { session } = env;
  const { span } = expression;
  if (args.length !== tensor.shape.length) {
    fail(
      session,
      "rank-mismatch",
      span,
      `This has ${count(args.length, "index", "indices")}, but what it indexes has shape ${formatShape(tensor.shape)}.`,
      {
        related: label(tensor.origin, "defined here"),
      },
    );
  }
  return env.session.evaluate(
    {
      kind: "index",
      object: { kind: "name", name: expression.callee.name, span: expression.callee.span },
      indices: args.map((_, n) => ({
        kind: "single",
        expression: { kind: "name", name: `#${n}`, span: expression.arguments[n]?.span ?? span },
        span: expression.arguments[n]?.span ?? span,
      })),
      span,
    },
    { ...env, scope: withArguments(env.scope, expression.callee.name, tensor, args) },
  );
}

/** Arguments under names that no program can write, so that an entry is read like any other. */
function withArguments(scope: Scope, name: string, tensor: Tensor, args: readonly Value[]): Scope {
  const inner = childScope(scope);
  inner.names.set(name, tensor);
  args.forEach((arg, n) => inner.names.set(`#${n}`, arg));
  return inner;
}

function applyClosure(env: Env, callee: Closure, args: readonly Value[], span: Span): Value {
  const { session } = env;
  const { parameters, name } = callee;
  if (args.length !== parameters.length) {
    fail(
      session,
      "argument-count",
      span,
      `${name === undefined ? "This function" : `\`${name}\``} takes ${count(parameters.length, "argument", "arguments")}, but gets ${args.length}.`,
      {
        related: label(callee.span, "defined here"),
      },
    );
  }
  if (session.calls.length >= limits.calls) {
    exhaust(
      session,
      "call-circle",
      span,
      `Calls are nested more than ${limits.calls} deep${name === undefined ? "" : `, in \`${name}\``}.`,
      "a function that calls itself never ends",
    );
  }
  const scope = childScope(callee.env.scope);
  const inner: Env = {
    ...callee.env,
    scope,
    // What it makes belongs where it is called.
    place: env.place,
    binding: env.binding,
    loops: env.loops,
  };
  parameters.forEach((parameter, n) => {
    bindParameter(inner, parameter, args[n]!, span);
  });
  session.calls.push(span);
  try {
    return session.evaluate(callee.body, findExtents(inner, [callee.body]));
  } finally {
    session.calls.pop();
  }
}

/** A name takes the argument; a pair `(u < w, v < w)` takes a merged index apart. */
function bindParameter(env: Env, parameter: LambdaParameter, value: Value, span: Span): void {
  if (parameter.kind === "name") {
    env.scope.names.set(parameter.name.name, value);
    return;
  }
  const { session } = env;
  if (value.kind !== "tensor" || value.shape.length > 0 || exprOf(value).type !== "int") {
    fail(
      session,
      "argument-kind",
      span,
      "A pair takes a merged index apart, which is a whole number.",
    );
  }
  const index = exprOf(value);
  const extents = parameter.ranges.map((range, n): Dim | undefined => {
    if (range.extent) return asExtent(env, session.evaluate(range.extent, env), range.extent.span);
    if (n > 0) {
      fail(
        session,
        "extent-unknown",
        range.span,
        `How far \`${range.name.name}\` runs must be stated.`,
        {
          hint: `write \`${range.name.name} < n\``,
        },
      );
    }
    return undefined;
  });
  const [outermost] = extents;
  if (outermost) {
    const whole = times(...extents.map((extent) => extent!));
    const gap = minus(minus(whole, index), integer(1));
    if (rangeOf(gap).least < 0) {
      fail(
        session,
        "dimension-mismatch",
        parameter.span,
        "This pair has fewer places than the index that it takes apart.",
        {
          related: label(span, "applied here"),
        },
      );
    }
  }
  parameter.ranges.forEach((range, n) => {
    const inner = times(...extents.slice(n + 1).map((extent) => extent!));
    const whole = quotient(index, inner);
    const part: Expr = n === 0 ? whole : remainder(whole, extents[n]!);
    env.scope.names.set(range.name.name, scalar(part, value.assumes));
  });
}

function numeric(session: Session, value: Value, name: string, span: Span): Tensor {
  if (value.kind !== "tensor" || value.element === "bool") {
    fail(session, "argument-kind", span, `\`${name}\` takes numbers.`);
  }
  return value;
}

function applyBuiltin(
  env: Env,
  name: string,
  args: readonly Value[],
  expression: CallExpression,
): Value {
  const { session } = env;
  const { span } = expression;
  const spanOf = (n: number): Span => expression.arguments[n]?.span ?? span;
  const wants = (least: number, most: number): void => {
    if (args.length >= least && args.length <= most) return;
    const number =
      least === most
        ? count(least, "argument", "arguments")
        : `at least ${count(least, "argument", "arguments")}`;
    fail(session, "argument-count", span, `\`${name}\` takes ${number}, but gets ${args.length}.`);
  };
  if (isUnary(name)) {
    wants(1, 1);
    const value = numeric(session, args[0]!, name, spanOf(0));
    if (isRounding(name) && value.shape.length === 0)
      return scalar(rounded(name, value), value.assumes);
    return elementwise(
      session,
      [value],
      unaryElement(name, value.element),
      (x) => unary(name, x),
      span,
    );
  }
  switch (name) {
    case "max":
    case "min": {
      wants(2, 64);
      const values = args.map((arg, n) => numeric(session, arg, name, spanOf(n)));
      return values.reduce((a, b) => {
        const element = a.element === "int" && b.element === "int" ? "int" : "real";
        return elementwise(session, [a, b], element, (x, y) => extreme(name, x, y), span);
      });
    }
    case "concat": {
      wants(1, 1024);
      return concatenate(
        session,
        args.map((arg, n) => {
          if (arg.kind === "tensor") return arg;
          return fail(session, "argument-kind", spanOf(n), "`concat` joins tensors.");
        }),
        span,
      );
    }
    case "zeros": {
      wants(0, limits.rank);
      const shape = args.map((arg, n) => ({
        dim: asExtent(env, arg, spanOf(n)),
        name: `i${n}`,
        origin: spanOf(n),
      }));
      return { kind: "tensor", shape, element: "real", at: () => real(0), assumes: [] };
    }
    case "length": {
      wants(1, 1);
      const [value] = args as [Value];
      if (value.kind === "list") return scalar(integer(value.items.length));
      if (value.kind === "tensor" && value.shape.length > 0)
        return scalar(plus(value.shape[0]!.dim));
      return fail(session, "argument-kind", spanOf(0), "`length` takes a list.");
    }
    case "softmax": {
      wants(1, 1);
      return softmaxOfLast(env, numeric(session, args[0]!, name, spanOf(0)), expression);
    }
    default:
      return fail(session, "name-unknown", span, `\`${name}\` is unknown.`);
  }
}
