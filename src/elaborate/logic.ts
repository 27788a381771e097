/**
 * `and`, `or` and `not`: of truth values, of tensors entry by entry, and of functions
 * pointwise (`causal and window(128)`), where a tensor counts as a function.
 */
import type { Span } from "../base/span.ts";
import { and, not, or, select, truth } from "../ir/build.ts";
import { type Expr, literal } from "../ir/expr.ts";
import type { BinaryExpression } from "../syntax/ast.ts";
import { fail, silence, under } from "./session.ts";
import { elementwise } from "./tensors.ts";
import type { Env, Tensor, Value } from "./types.ts";
import { exprOf, isFunction, joinAssumptions, scalar } from "./values.ts";

type Operator = "and" | "or" | "not";

function truthTensor(env: Env, value: Value, operator: Operator, span: Span): Tensor {
  if (value.kind === "broken") silence();
  if (value.kind !== "tensor" || value.element !== "bool") {
    fail(
      env.session,
      "type-mismatch",
      span,
      `\`${operator}\` combines truth values, or functions that give them.`,
    );
  }
  return value;
}

/** Combines values that are evaluated already. */
export function combine(
  env: Env,
  operator: Operator,
  first: Value,
  second: Value | undefined,
  span: Span,
): Value {
  const operands = second ? [first, second] : [first];
  if (operands.some(isFunction)) return { kind: "combination", operator, operands, span };
  const tensors = operands.map((operand) => truthTensor(env, operand, operator, span));
  return elementwise(
    env.session,
    tensors,
    "bool",
    (a, b) => (operator === "not" ? not(a) : operator === "and" ? and(a, b) : or(a, b)),
    span,
  );
}

/** `a and b`, `a or b`: what the left side settles, the right side may rely on. */
export function evaluateLogic(env: Env, expression: BinaryExpression): Value {
  const { session } = env;
  const operator = expression.operator === "and" ? "and" : "or";
  const left = session.evaluate(expression.left, env);
  if (left.kind !== "tensor" || left.shape.length > 0) {
    return combine(env, operator, left, session.evaluate(expression.right, env), expression.span);
  }
  const a = exprOf(truthTensor(env, left, operator, expression.left.span));
  const value = literal(a);
  if (value !== undefined && (value === 0) === (operator === "and")) return left;
  const known: Expr = operator === "and" ? a : not(a);
  const right = under(session, value === undefined ? known : undefined, () =>
    session.evaluate(expression.right, env),
  );
  if (right.kind !== "tensor" || right.shape.length > 0)
    return combine(env, operator, left, right, expression.span);
  const b = exprOf(truthTensor(env, right, operator, expression.right.span));
  const rest = right.assumes.filter((condition) => condition !== known);
  const assumes = joinAssumptions(left.assumes, rest);
  if (rest.length === right.assumes.length)
    return scalar(operator === "and" ? and(a, b) : or(a, b), assumes);
  // The right side reads only where the left allows it.
  return scalar(
    operator === "and" ? select(a, b, truth(false)) : select(a, truth(true), b),
    assumes,
  );
}
