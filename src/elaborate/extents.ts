/**
 * How far index variables run. Before a statement is evaluated, this walk finds every
 * place where one of its variables stands alone on an axis of known length, or as the one
 * unknown part of a merged axis; what only a call's result can tell is found while the
 * statement is evaluated (`constrain` is called again then). In this order: stated, alone
 * on an axis, the exact quotient in a merged axis, the axis of a call's result.
 */
import type { Expression, IndexPart } from "../syntax/ast.ts";
import { alone, cellOf, type Constraint, merged, rangeCells, stated } from "./cells.ts";
import { childrenOf } from "./children.ts";
import { collectedShape } from "./collected.ts";
import { findTensor, flatten } from "./paths.ts";
import { silence } from "./session.ts";
import type { Env, Extent } from "./types.ts";
import { broken, constantOf, lookup } from "./values.ts";

/** Where a walk stands: below an `if` or `where` nothing may be evaluated early. */
interface Walk {
  readonly found: Constraint[];
  readonly conditional: boolean;
}

/**
 * The walk over a statement: makes the variables of its reductions and finds extents.
 * Returns the environment to evaluate it in.
 */
export function findExtents(env: Env, expressions: readonly Expression[]): Env {
  const here: Env = { ...env, cells: new Map(), known: new Map() };
  const found: Constraint[] = [];
  if (env.session.diagnostics.some(({ severity }) => severity === "error"))
    for (const expression of expressions) stopAtBroken(env, expression);
  for (const expression of expressions) walk(here, expression, { found, conditional: false });
  found.forEach(stated);
  found.forEach(alone);
  while (found.map(merged).includes(true));
  for (const constraint of found) {
    if (!evaluateEarly(constraint)) continue;
    alone(constraint);
    while (found.map(merged).includes(true));
  }
  return here;
}

/** What uses the result of an erroneous statement says nothing more. */
function stopAtBroken(env: Env, expression: Expression): void {
  if (expression.kind === "name" && lookup(env.scope, expression.name)?.kind === "broken")
    silence();
  for (const part of childrenOf(expression)) stopAtBroken(env, part);
}

/**
 * `k * Attention(q, k, v)[i, k]`: the call is evaluated before `k` is used when nothing
 * else says how far `k` runs, and everything in the call is known.
 */
function evaluateEarly(constraint: Constraint): boolean {
  const { parts, env, object } = constraint;
  if (!object) return false;
  const open = parts
    .flatMap((part) => (part.kind === "merged" ? part.parts : [part]))
    .some(
      (part) =>
        part.kind === "single" &&
        cellOf(env.scope, part)?.extent === undefined &&
        cellOf(env.scope, part),
    );
  if (!open || !isSettled(env, object)) return false;
  const value = env.session.evaluate(object, env);
  env.known.set(object, value);
  if (value.kind !== "tensor") return false;
  constraint.shape = value.shape;
  return true;
}

/** No index variable without an extent is named in the expression. */
function isSettled(env: Env, expression: Expression): boolean {
  if (expression.kind === "name") {
    const value = lookup(env.scope, expression.name);
    return value?.kind !== "cell" || value.extent !== undefined;
  }
  if (expression.kind === "lambda") return false;
  if (expression.kind === "reduction")
    return (env.cells.get(expression) ?? []).every((cell) => cell.extent !== undefined);
  return [...childrenOf(expression)].every((part) => isSettled(env, part));
}

function walk(env: Env, expression: Expression, here: Walk): void {
  const { found } = here;
  const go = (part: Expression): void => {
    walk(env, part, here);
  };
  const below = (part: Expression, inner = env): void => {
    walk(inner, part, { found, conditional: true });
  };
  switch (expression.kind) {
    case "number":
    case "string":
    case "truth":
    case "name":
      return;
    case "list":
      expression.items.forEach(go);
      return;
    case "group":
      go(expression.expression);
      return;
    case "member":
      return;
    case "index": {
      go(expression.object);
      for (const part of expression.indices) {
        for (const single of part.kind === "merged" ? part.parts : [part])
          if (single.kind === "single") go(single.expression);
      }
      if (expression.otherwise) go(expression.otherwise);
      const shape = knownShape(env, expression.object);
      const early = !shape && !here.conditional;
      found.push({
        parts: expression.indices,
        shape: shape ?? [],
        env,
        ...(early && { object: expression.object }),
      });
      return;
    }
    case "call": {
      expression.arguments.forEach((argument) => go(argument.value));
      // A tensor where a function is expected: `mask(i, j)` is `mask[i, j]`.
      const callee = lookup(env.scope, expression.callee.name);
      if (callee?.kind !== "tensor" || expression.arguments.some((one) => one.name)) return;
      const parts = expression.arguments.map(({ value, span }): IndexPart => ({
        kind: "single",
        expression: value,
        span,
      }));
      found.push({ parts, shape: callee.shape, env });
      return;
    }
    case "unary":
      go(expression.operand);
      return;
    case "binary":
      go(expression.left);
      go(expression.right);
      return;
    case "if": {
      const condition = constantCondition(env, expression.condition);
      if (condition === undefined) go(expression.condition);
      if (condition === true) go(expression.then);
      else if (condition === false) go(expression.otherwise);
      else {
        below(expression.then);
        below(expression.otherwise);
      }
      return;
    }
    case "lambda": {
      // Its body is walked when it is applied; only what it names must not be taken for ours.
      return;
    }
    case "reduction": {
      const { cells, scope } = rangeCells(
        env,
        expression.ranges,
        expression.operator === "softmax",
      );
      env.cells.set(expression, cells);
      const inner = { ...env, scope };
      if (expression.where) below(expression.where, inner);
      below(expression.body, inner);
      return;
    }
  }
}

/** A condition made of compile-time names and numbers only: the branch not taken is not looked at. */
function constantCondition(env: Env, expression: Expression): boolean | undefined {
  if (!isConstant(env, expression)) return undefined;
  const value = constantOf(env.session.evaluate(expression, env));
  return value === undefined ? undefined : value !== 0;
}

function isConstant(env: Env, expression: Expression): boolean {
  switch (expression.kind) {
    case "number":
    case "string":
    case "truth":
      return true;
    case "name": {
      const value = lookup(env.scope, expression.name);
      return (
        value?.kind === "string" || (value?.kind === "tensor" && constantOf(value) !== undefined)
      );
    }
    case "group":
      return isConstant(env, expression.expression);
    case "unary":
      return isConstant(env, expression.operand);
    case "binary":
      return isConstant(env, expression.left) && isConstant(env, expression.right);
    case "list":
    case "member":
    case "index":
    case "call":
    case "if":
    case "lambda":
    case "reduction":
      return false;
  }
}

/** The shape of what is indexed, where it is known without evaluating anything. */
function knownShape(env: Env, expression: Expression): readonly Extent[] | undefined {
  switch (expression.kind) {
    case "name": {
      const value = lookup(env.scope, expression.name) ?? broken;
      if (value.kind === "collected") return collectedShape(value);
      return value.kind === "tensor" ? value.shape : undefined;
    }
    case "group":
      return knownShape(env, expression.expression);
    case "member": {
      if (expression.member.name === "T") {
        const shape = knownShape(env, expression.object);
        const rank = shape?.length ?? 0;
        if (!shape || rank < 2) return undefined;
        return [...shape.slice(0, rank - 2), shape[rank - 1]!, shape[rank - 2]!];
      }
      const path = flatten(expression);
      return path && findTensor(env, path)?.shape;
    }
    case "index": {
      const shape = knownShape(env, expression.object);
      if (!shape) return undefined;
      const whole = expression.indices.every(
        (part) => part.kind === "single" || (part.kind === "slice" && !part.from && !part.to),
      );
      if (!whole) return undefined;
      return shape.filter((_, n) => expression.indices[n]?.kind !== "single");
    }
    default:
      return undefined;
  }
}
