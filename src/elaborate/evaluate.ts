/**
 * The value of an expression. One `switch` over the kinds of syntax; what a kind needs
 * more than a few lines for has a file of its own.
 */
import { at, integer, not, real, truth } from "../ir/build.ts";
import type {
  BinaryExpression,
  CallExpression,
  Expression,
  IfExpression,
  IndexExpression,
  MemberExpression,
  NameExpression,
  NumberExpression,
} from "../syntax/ast.ts";
import { arithmetic, choose, negated, resultElement, scalarArithmetic } from "./arithmetic.ts";
import { callAgain, callBlock } from "./calls.ts";
import { axisOf } from "./extents.ts";
import { apply } from "./functions.ts";
import { indexTensor } from "./indexing.ts";
import { combine, evaluateLogic } from "./logic.ts";
import { constants, namesIn, suggestion } from "./names.ts";
import { flatten, resolvePath, stringText } from "./paths.ts";
import { evaluateReduction, product } from "./reductions.ts";
import { exhaust, fail, joinPath, limits, silence, under, type Env } from "./session.ts";
import { elementwise, transpose } from "./tensors.ts";
import {
  constantOf,
  exprOf,
  isFunction,
  lookup,
  scalar,
  snapshot,
  type Collected,
  type FunctionValue,
  type Tensor,
  type Value,
} from "./values.ts";

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

function indexValue(env: Env, expression: IndexExpression): Value {
  const { session } = env;
  const base = env.known.get(expression.object) ?? evaluate(expression.object, env);
  switch (base.kind) {
    case "broken":
      return silence();
    case "tensor":
      return indexTensor(env, base, expression);
    case "collected":
      return currentStep(env, base, expression);
    case "list": {
      const [part] = expression.indices;
      if (part?.kind !== "single" || expression.indices.length !== 1) {
        return fail(session, "index-kind", expression.span, "A list takes one index.");
      }
      const n = constantOf(evaluate(part.expression, env));
      if (n === undefined) {
        return fail(
          session,
          "not-compile-time",
          part.span,
          "A list is indexed by a number that is known at compile time.",
        );
      }
      const item = base.items[n];
      if (!item) {
        return fail(
          session,
          "index-outside",
          part.span,
          `This index is ${n}, but the list has ${base.items.length} items.`,
        );
      }
      return item;
    }
    case "closure":
    case "builtin":
    case "combination": {
      // `f[i, j]` is `f(i, j)`.
      const callee = { name: "#f", span: expression.object.span };
      const args = expression.indices.map((part) => {
        if (part.kind !== "single")
          return fail(session, "index-kind", part.span, "A function takes plain indices.");
        return { value: part.expression, span: part.span };
      });
      const call: CallExpression = { kind: "call", callee, arguments: args, span: expression.span };
      return apply(
        env,
        base,
        args.map(({ value }) => evaluate(value, env)),
        call,
      );
    }
    case "string":
    case "block":
    case "tuple":
      return fail(
        session,
        "index-kind",
        expression.object.span,
        `This can't be indexed: it is ${base.kind === "tuple" ? "several results" : `a ${base.kind}`}.`,
      );
  }
}

/** Inside its loop, a collected value is read at the loop's current step only. */
function currentStep(env: Env, base: Collected, expression: IndexExpression): Value {
  const { session } = env;
  const steps = base.loops.map(({ loop, position }) => {
    const part = expression.indices[position];
    if (part?.kind !== "single") {
      return fail(
        session,
        "index-kind",
        expression.span,
        `\`${base.name}\` is collected over \`${loop.name}\`; only its current step can be read here.`,
      );
    }
    const step = constantOf(evaluate(part.expression, env));
    if (step === undefined || (!loop.done && step !== loop.step)) {
      return fail(
        session,
        "collected-step",
        part.span,
        `Only the current step of \`${base.name}\` can be read inside its loop.`,
        {
          hint: `carry it: bind a name that the next step reads`,
        },
      );
    }
    return step;
  });
  const tensor = base.entries.get(steps.join());
  if (!tensor) {
    return fail(
      session,
      "collected-step",
      expression.span,
      `This step of \`${base.name}\` has no value yet.`,
    );
  }
  const positions = new Set(base.loops.map(({ position }) => position));
  const indices = expression.indices.filter((_, n) => !positions.has(n));
  return indices.length === 0 ? tensor : indexTensor(env, tensor, { ...expression, indices });
}

function callValue(env: Env, expression: CallExpression): Value {
  const { session } = env;
  const { name, span } = expression.callee;
  const local = lookup(env.scope, name);
  const fromBody = isLocal(env, name);
  if (!fromBody && !expression.label) {
    for (const { path } of env.place.around) {
      const instance = session.instances.get(joinPath(path, name));
      if (instance) return callAgain(env, instance, expression);
    }
  }
  if (!local) {
    fail(session, "name-unknown", span, `\`${name}\` is unknown.`, {
      hint: suggestion(name, namesIn(env.scope)),
    });
  }
  if (local.kind === "broken") silence();
  if (local.kind === "block") return callBlock(env, local, expression);
  if (local.kind === "tensor" || (local.kind !== "cell" && isFunction(local)))
    return callFunction(env, local, expression);
  return fail(session, "argument-kind", span, `\`${name}\` can't be called.`);
}

/** Whether a body binds the name, rather than a file or the language. */
function isLocal(env: Env, name: string): boolean {
  for (let scope = env.scope; scope.parent && !scope.find; scope = scope.parent)
    if (scope.names.has(name)) return true;
  return false;
}

function callFunction(env: Env, callee: FunctionValue | Tensor, expression: CallExpression): Value {
  const { session } = env;
  if (expression.label) {
    fail(
      session,
      "label-unused",
      expression.label.span,
      "Only calls of blocks have labels; a function owns no parameters.",
    );
  }
  const byName = new Map<string, Value>();
  const args: Value[] = [];
  for (const argument of expression.arguments) {
    const value = evaluate(argument.value, env);
    if (!argument.name) args.push(value);
    else if (callee.kind !== "closure") {
      fail(
        session,
        "argument-unknown",
        argument.name.span,
        "This function has no named arguments.",
      );
    } else byName.set(argument.name.name, value);
  }
  if (callee.kind === "closure" && byName.size > 0) {
    callee.parameters.slice(args.length).forEach((parameter) => {
      if (parameter.kind !== "name") return;
      const value = byName.get(parameter.name.name);
      if (!value) return;
      args.push(value);
      byName.delete(parameter.name.name);
    });
    const [unknown] = byName.keys();
    if (unknown !== undefined) {
      const where = expression.arguments.find((argument) => argument.name?.name === unknown);
      const known = callee.parameters.flatMap((one) =>
        one.kind === "name" ? [one.name.name] : [],
      );
      fail(
        session,
        "argument-unknown",
        where?.span ?? expression.span,
        `This function has no argument \`${unknown}\` left.`,
        {
          hint: suggestion(unknown, known),
        },
      );
    }
  }
  return apply(env, callee, args, expression);
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
