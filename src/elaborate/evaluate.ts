/**
 * The value of an expression. One `switch` over the kinds of syntax; what a kind needs
 * more than a few lines for has a file of its own.
 */
import { at, integer, not, real, truth } from "../ir/build.ts";
import type {
  BinaryExpression,
  Expression,
  IfExpression,
  MemberExpression,
  NameExpression,
  NumberExpression,
} from "../syntax/ast.ts";
import { arithmetic, choose, negated, resultElement, scalarArithmetic } from "./arithmetic.ts";
import { callValue } from "./callables.ts";
import { axisOf } from "./cells.ts";
import { goneStep, indexValue } from "./entries.ts";
import { combine, evaluateLogic } from "./logic.ts";
import { constants, namesIn, suggestion } from "./names.ts";
import { flatten, resolvePath, stringText } from "./paths.ts";
import { product } from "./product.ts";
import { evaluateReduction } from "./reductions.ts";
import { exhaust, fail, joinPath, limits, silence, under } from "./session.ts";
import type { Env } from "./types.ts";
import { elementwise, transpose } from "./tensors.ts";
import { constantOf, exprOf, isFunction, lookup, scalar, snapshot } from "./values.ts";
import type { Tensor, Value } from "./types.ts";

export function evaluate(expression: Expression, env: Env): Value {
  const { session } = env;
  if (++session.steps > limits.steps) {
    exhaust(
      session,
      "limit-steps",
      expression.span,
      "This program takes too many steps to elaborate.",
      "fewer or smaller unrolled loops",
    );
  }
  if (session.depth >= limits.depth) {
    exhaust(
      session,
      "limit-depth",
      expression.span,
      "Expressions and calls are nested too deeply here.",
    );
  }
  session.depth++;
  try {
    return valueOf(expression, env);
  } finally {
    session.depth--;
  }
}

function valueOf(expression: Expression, env: Env): Value {
  const { session } = env;
  switch (expression.kind) {
    case "number":
      return numberValue(expression);
    case "truth":
      return scalar(truth(expression.value));
    case "string":
      return { kind: "string", text: stringText(env, expression.parts) };
    case "name":
      return nameValue(env, expression);
    case "group":
      return evaluate(expression.expression, env);
    case "list": {
      if (expression.items.length > limits.items) {
        exhaust(
          session,
          "limit-items",
          expression.span,
          `A list has at most ${limits.items} items.`,
        );
      }
      const items = expression.items.map((item) => evaluate(item, env));
      if (items.some((item) => item.kind === "broken")) silence();
      return { kind: "list", items };
    }
    case "member":
      return memberValue(env, expression);
    case "index":
      return indexValue(env, expression);
    case "call":
      return callValue(env, expression);
    case "lambda":
      return {
        kind: "closure",
        name: undefined,
        parameters: expression.parameters,
        body: expression.body,
        env: { ...env, scope: snapshot(env.scope) },
        span: expression.span,
      };
    case "reduction":
      return evaluateReduction(env, expression);
    case "if":
      return ifValue(env, expression);
    case "unary": {
      const value = evaluate(expression.operand, env);
      if (value.kind === "broken") silence();
      if (expression.operator === "not")
        return combine(env, "not", value, undefined, expression.span);
      const tensor = numbers(env, value, expression.operand, "-");
      if (tensor.shape.length === 0) {
        return tensor.ratio
          ? scalarArithmetic(session, "*", scalar(integer(-1)), tensor, expression.span)
          : scalar(negated(exprOf(tensor)), tensor.assumes);
      }
      return elementwise(session, [tensor], tensor.element, negated, expression.span);
    }
    case "binary":
      return binaryValue(env, expression);
  }
}

function numberValue({ value, text }: NumberExpression): Tensor {
  const whole = /^\d+$/.test(text) && value <= limits.extent;
  return scalar(whole ? integer(value) : real(value));
}

function nameValue(env: Env, { name, span }: NameExpression): Value {
  const constant = constants.get(name);
  if (constant !== undefined) return scalar(real(constant));
  const found = lookup(env.scope, name);
  if (!found) {
    const isLabel = env.place.around.some(({ path }) =>
      env.session.instances.has(joinPath(path, name)),
    );
    fail(env.session, "name-unknown", span, `\`${name}\` is unknown.`, {
      hint: isLabel
        ? `\`${name}\` is a label; \`${name}.weight\` would read a parameter under it`
        : suggestion(name, [...namesIn(env.scope), ...constants.keys()]),
    });
  }
  if (found.kind === "cell") return scalar(at(axisOf(env.session, found, span)));
  if (found.kind === "collected") return goneStep(env, found, span);
  return found;
}

function memberValue(env: Env, expression: MemberExpression): Value {
  const { object, member } = expression;
  if (member.name === "T") {
    const value = evaluate(object, env);
    if (value.kind === "broken") silence();
    if (value.kind !== "tensor") {
      fail(env.session, "type-mismatch", expression.span, "`.T` transposes a tensor.");
    }
    return transpose(env.session, value, expression.span);
  }
  const path = flatten(expression);
  if (!path) {
    const value = evaluate(object, env);
    if (value.kind === "broken") silence();
    fail(env.session, "path-unknown", member.span, "Values have no parts but `.T`.", {
      hint: "a path is made of labels: `label.weight`",
    });
  }
  return resolvePath(env, expression, path);
}

function ifValue(env: Env, expression: IfExpression): Value {
  const { session } = env;
  const condition = evaluate(expression.condition, env);
  if (condition.kind === "broken") silence();
  if (condition.kind !== "tensor" || condition.element !== "bool") {
    fail(
      session,
      "type-mismatch",
      expression.condition.span,
      "The condition of an `if` is a truth value.",
    );
  }
  const value = constantOf(condition);
  if (value !== undefined) return evaluate(value ? expression.then : expression.otherwise, env);
  const known = condition.shape.length === 0 ? exprOf(condition) : undefined;
  const otherwise = known && not(known);
  const a = under(session, known, () => evaluate(expression.then, env));
  const b = under(session, otherwise, () => evaluate(expression.otherwise, env));
  if (a.kind === "broken" || b.kind === "broken") silence();
  if (a.kind !== "tensor" || b.kind !== "tensor") {
    fail(
      session,
      "not-compile-time",
      expression.condition.span,
      "Only numbers and tensors can be chosen by a condition on run-time values.",
    );
  }
  if ((a.element === "bool") !== (b.element === "bool")) {
    fail(
      session,
      "type-mismatch",
      expression.span,
      "One branch is a truth value, the other a number.",
    );
  }
  const element = a.element === b.element ? a.element : "real";
  const chosen = elementwise(session, [condition, a, b], element, choose, expression.span);
  // What is not chosen is not read.
  const assumes = chosen.assumes.filter((one) => one !== known && one !== otherwise);
  return { ...chosen, assumes };
}

function numbers(env: Env, value: Value, expression: Expression, operator: string): Tensor {
  if (value.kind === "broken") silence();
  if (value.kind !== "tensor") {
    const what = isFunction(value)
      ? "a function"
      : value.kind === "tuple"
        ? "several results"
        : `a ${value.kind}`;
    fail(
      env.session,
      "type-mismatch",
      expression.span,
      `\`${operator}\` takes numbers and tensors, not ${what}.`,
      {
        ...(isFunction(value) && { hint: "functions combine by `and`, `or` and `not` only" }),
      },
    );
  }
  if (value.element === "bool" && operator === "-") {
    fail(
      env.session,
      "type-mismatch",
      expression.span,
      `\`${operator}\` takes numbers, not truth values.`,
    );
  }
  return value;
}

function binaryValue(env: Env, expression: BinaryExpression): Value {
  const { session } = env;
  const { operator, span } = expression;
  if (operator === "and" || operator === "or") return evaluateLogic(env, expression);
  const left = evaluate(expression.left, env);
  const right = evaluate(expression.right, env);
  if (left.kind === "string" && right.kind === "string" && (operator === "==" || operator === "!="))
    return scalar(truth((left.text === right.text) === (operator === "==")));
  const a = numbers(env, left, expression.left, operator);
  const b = numbers(env, right, expression.right, operator);
  if (operator === "@") return product(env, a, b, expression);
  const element = resultElement(operator, a.element, b.element);
  if (!element) {
    const word =
      a.element === "bool" && b.element === "bool" ? "truth values" : "a truth value and a number";
    fail(session, "type-mismatch", span, `\`${operator}\` can't combine ${word}.`, {
      hint: "write `if condition then 1 else 0` for the number",
    });
  }
  if (a.shape.length === 0 && b.shape.length === 0)
    return scalarArithmetic(session, operator, a, b, span);
  const exponent = operator === "^" && element === "int" ? constantOf(b) : undefined;
  const kind = operator === "^" && (exponent === undefined || exponent < 0) ? "real" : element;
  return elementwise(session, [a, b], kind, (x, y) => arithmetic(operator, x, y), span);
}
