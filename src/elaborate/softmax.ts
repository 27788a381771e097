/**
 * Softmax, made of the log of the sum of exponentials z as `if m then exp(e - z) else 0`:
 * masks, unequal lengths and causality are one guard, and a row with nothing left is 0.
 */
import { at, operation, real, select } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import { freeAxes, substitute } from "../ir/walk.ts";
import type { Expression } from "../syntax/ast.ts";
import { anonymous } from "./cells.ts";
import { equation, nodeName, reduction } from "./nodes.ts";
import { fail } from "./session.ts";
import type { Env } from "./types.ts";
import { abstracted, convert, elementwise } from "./tensors.ts";
import { axesFor, exprOf } from "./values.ts";
import type { Cell, Extent, Tensor } from "./types.ts";

/** What a reduction is over, evaluated. */
export interface Operands {
  readonly axes: readonly Axis[];
  readonly body: Tensor;
  readonly where: Expr | undefined;
  /** Conditions from outside that the body or the guard relies on. */
  readonly assumes: readonly Expr[];
}

export function softmax(
  env: Env,
  expression: Expression,
  { axes, body, where, assumes }: Operands,
  outer: boolean,
  cells: readonly Cell[],
): Tensor {
  const scores = sharedScores(env, convert(body, "real"), expression);
  const value = softmaxOver(env, scores, axes, where, assumes, expression);
  if (outer) return value;
  // Nothing around it runs over the index: the result has it as its first axis.
  const extents = cells.map((cell, n): Extent => ({
    dim: axes[n]!.extent,
    name: cell.name,
    origin: cell.extentOrigin,
  }));
  if (value.shape.length === 0) return abstracted(exprOf(value), axes, extents, value.assumes);
  return {
    kind: "tensor",
    shape: [...extents, ...value.shape],
    element: value.element,
    at: (indices) => {
      const rest = value.at(indices.slice(axes.length));
      return substitute(rest, new Map(axes.map((axis, n) => [axis, indices[n]!])));
    },
    assumes: value.assumes,
  };
}

/** Scores that are more than a read get an equation of their own, so that they are written once. */
function sharedScores(env: Env, body: Tensor, expression: Expression): Tensor {
  const { axes, indices } = axesFor(body.shape);
  const entry = body.at(indices);
  if (entry.kind === "read" || freeAxes(entry).size === 0) return body;
  // What the scores rely on (their own guard included) goes into the equation.
  return equation(env.session, {
    name: nodeName(env, "e"),
    groups: axes.map((axis) => [axis]),
    shape: body.shape,
    body: entry,
    assumes: body.assumes,
    span: expression.span,
  });
}

/** exp(e - z) under the guard, over axes that are free in the scores. */
function softmaxOver(
  env: Env,
  scores: Tensor,
  axes: readonly Axis[],
  where: Expr | undefined,
  assumes: readonly Expr[],
  expression: Expression,
): Tensor {
  const sum = reduction(env.session, {
    name: nodeName(env, "z"),
    op: "lse",
    over: axes,
    body: scores,
    where,
    assumes,
    span: expression.span,
  });
  const weights = elementwise(
    env.session,
    [scores, sum],
    "real",
    (e, z) => {
      const weight = operation("exp", [operation("subtract", [e, z])]);
      return where ? select(where, weight, real(0)) : weight;
    },
    expression.span,
  );
  // Outside of the guard nothing is read.
  return { ...weights, assumes: weights.assumes.filter((condition) => condition !== where) };
}

/** `softmax(e)`: over the last axis. */
export function softmaxOfLast(env: Env, scores: Tensor, expression: Expression): Tensor {
  const { session } = env;
  const last = scores.shape.at(-1);
  if (!last) {
    fail(
      session,
      "rank-mismatch",
      expression.span,
      "`softmax(e)` is over the last axis, but this is a number.",
    );
  }
  const axis = anonymous(session, last);
  const index = at(axis);
  const real = convert(scores, "real");
  const rows: Tensor = {
    kind: "tensor",
    shape: scores.shape.slice(0, -1),
    element: "real",
    at: (indices) => real.at([...indices, index]),
    assumes: scores.assumes,
  };
  const named = sharedScores(env, rows, expression);
  const value = softmaxOver(env, named, [axis], undefined, [], expression);
  return {
    kind: "tensor",
    shape: scores.shape,
    element: "real",
    at: (indices) => substitute(value.at(indices.slice(0, -1)), new Map([[axis, indices.at(-1)!]])),
    assumes: value.assumes,
  };
}
