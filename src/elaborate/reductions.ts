/**
 * Reductions: `sum[j where m] e` becomes a node over the index variables around it. `mean`
 * is a sum over a number of entries. `softmax[j where m](e)` is made of the log of the sum
 * of exponentials z, as `if m then exp(e - z) else 0`: then masks, unequal lengths and
 * causality all are one guard, and a row with nothing left is 0.
 */
import { at, integer, minus, operation, real, select, times, toReal } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { ReduceOperator } from "../ir/graph.ts";
import { rangeOf } from "../ir/range.ts";
import { freeAxes, substitute } from "../ir/walk.ts";
import type { Expression, ReductionExpression } from "../syntax/ast.ts";
import { anonymous, axisOf, rangeCells } from "./extents.ts";
import { equation, nodeName, reduction } from "./nodes.ts";
import { abstracted, convert, elementwise } from "./tensors.ts";
import type { Span } from "../base/span.ts";
import { fail, report, silence, under, type Env, type Session } from "./session.ts";
import {
  axesFor,
  exprOf,
  isFunction,
  joinAssumptions,
  lookup,
  scalar,
  type Cell,
  type Extent,
  type Tensor,
} from "./values.ts";

interface Operands {
  readonly axes: readonly Axis[];
  readonly body: Tensor;
  readonly where: Expr | undefined;
  /** Conditions from outside that the body or the guard relies on. */
  readonly assumes: readonly Expr[];
}

export function evaluateReduction(env: Env, expression: ReductionExpression): Tensor {
  const { operator, ranges, span } = expression;
  const keeps = operator === "softmax";
  let cells = env.cells.get(expression);
  const { cells: made, scope } = cells
    ? { cells, scope: scopeOf(env, cells) }
    : rangeCells(env, ranges, keeps);
  cells = made;
  const inner: Env = { ...env, scope };
  const operands = evaluateOperands(inner, expression, cells);
  if (operator === "argmax" && ranges.length > 1) {
    fail(env.session, "argument-kind", expression.operatorSpan, "`argmax` takes one index.", {
      hint: "merge the pair first: `z[(r, c)] = e[r, c]`",
    });
  }
  const { body } = operands;
  if (operator === "any" || operator === "all") {
    if (body.element !== "bool")
      fail(
        env.session,
        "type-mismatch",
        expression.body.span,
        `\`${operator}\` asks for truth values.`,
        {
          hint: "compare: `x[i] > 0`",
        },
      );
  } else if (body.element === "bool") {
    fail(env.session, "type-mismatch", expression.body.span, `\`${operator}\` asks for numbers.`, {
      hint: "write `if condition then 1 else 0`",
    });
  }
  if (operator === "softmax") {
    const outer = cells.every((cell) => lookup(env.scope, cell.name) === cell);
    return softmax(env, expression.body, operands, outer, cells);
  }
  // The whole right side of an equation is that equation; what is inside one is named after its sign.
  const own = env.root === expression ? "" : operator;
  const reduce = (op: ReduceOperator, value: Tensor, suffix: string): Tensor =>
    reduction(env.session, {
      name: nodeName(env, suffix),
      op,
      over: operands.axes,
      body: value,
      where: operands.where,
      assumes: operands.assumes,
      span,
    });
  switch (operator) {
    case "sum":
    case "max":
    case "min":
    case "any":
    case "all":
      return reduce(operator, body, own);
    case "argmax":
      return reduce(operator, convert(body, "real"), own);
    case "mean": {
      const total = reduce("sum", convert(body, "real"), "sum");
      const number = countOf(operands, reduce);
      return elementwise(
        env.session,
        [total, scalar(number)],
        "real",
        (sum, n) => operation("divide", [sum, toReal(n)]),
        span,
      );
    }
  }
}

function scopeOf(env: Env, cells: readonly Cell[]): Env["scope"] {
  return {
    names: new Map(cells.map((cell) => [cell.name, cell])),
    parent: env.scope,
  };
}

/** How many entries a mean is over; at least 1, so that a mean of nothing is 0. */
function countOf(
  operands: Operands,
  reduce: (op: ReduceOperator, value: Tensor, name: string) => Tensor,
): Expr {
  const number = operands.where
    ? exprOf(reduce("sum", scalar(integer(1)), "count"))
    : times(...operands.axes.map((axis) => axis.extent));
  return rangeOf(number).least >= 1 ? number : operation("integerMaximum", [number, integer(1)]);
}

function evaluateOperands(
  env: Env,
  expression: ReductionExpression,
  cells: readonly Cell[],
): Operands {
  const { session } = env;
  const evaluateWhere = (): { where: Expr | undefined; assumes: readonly Expr[] } => {
    if (!expression.where) return { where: undefined, assumes: [] };
    const value = session.evaluate(expression.where, env);
    if (value.kind === "broken") silence();
    if (value.kind !== "tensor" || value.shape.length > 0 || value.element !== "bool") {
      fail(session, "type-mismatch", expression.where.span, "A condition must be one truth value.");
    }
    return { where: exprOf(value), assumes: value.assumes };
  };
  const { where, assumes } = evaluateWhere();
  const body = under(session, where, () => tensorOf(env, expression.body));
  const axes = cells.map((cell) => axisOf(session, cell, cell.span));
  const kept = where && literal(where) === 1 ? undefined : where;
  if (expression.where && where) remarks(env, expression.where, where, axes);
  const outer = joinAssumptions(assumes, body.assumes).filter((condition) => condition !== where);
  return { axes, body, where: kept, assumes: outer };
}

/** A tensor; anything else is an error. */
export function tensorOf(env: Env, expression: Expression): Tensor {
  const value = env.session.evaluate(expression, env);
  if (value.kind === "broken") silence();
  if (value.kind !== "tensor") {
    fail(env.session, "type-mismatch", expression.span, "A number or tensor is wanted here.");
  }
  return value;
}

function softmax(
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
export function softmaxOver(
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

/** a @ b: a's last axis with b's last but one, or with a vector; leading axes are lifted. */
export function product(env: Env, a: Tensor, b: Tensor, expression: Expression): Tensor {
  const { session } = env;
  const { span } = expression;
  const inner = a.shape.at(-1);
  const partner = b.shape.length > 1 ? b.shape.at(-2) : b.shape.at(-1);
  if (!inner || !partner) {
    fail(session, "rank-mismatch", span, "`@` contracts axes; a number has none.", {
      hint: "use `*`",
    });
  }
  const axis = anonymous(session, inner);
  const k = at(axis);
  const column = b.shape.length > 1 ? b.shape.slice(-1) : [];
  // Both as tensors over [leading..., column]: the contracted axis is free.
  const left: Tensor = {
    kind: "tensor",
    shape: [...a.shape.slice(0, -1), ...column],
    element: a.element,
    at: (indices) => a.at([...indices.slice(0, a.shape.length - 1), k]),
    assumes: a.assumes,
  };
  const rows = a.shape.length > 1 ? a.shape.slice(-2, -1) : [];
  const lead = b.shape.slice(0, -2);
  const right: Tensor = {
    kind: "tensor",
    shape: [...lead, ...rows, ...column],
    element: b.element,
    at: (indices) =>
      b.at([...indices.slice(0, lead.length), k, ...indices.slice(lead.length + rows.length)]),
    assumes: b.assumes,
  };
  checkContraction(env, inner, partner, span);
  if (a.element === "bool" || b.element === "bool") {
    fail(session, "type-mismatch", span, "`@` multiplies numbers, not truth values.");
  }
  const element = a.element === "int" && b.element === "int" ? "int" : "real";
  const body = elementwise(
    session,
    [convert(left, element), convert(right, element)],
    element,
    (x, y) => (element === "int" ? times(x, y) : operation("multiply", [x, y])),
    span,
  );
  return reduction(session, {
    name: nodeName(env, env.root === expression ? "" : "product"),
    op: "sum",
    over: [axis],
    body,
    assumes: body.assumes,
    span,
  });
}

function checkContraction(env: Env, a: Extent, b: Extent, span: Expression["span"]): void {
  const gap = rangeOf(minus(a.dim, b.dim));
  if (gap.least === 0 && gap.most === 0) return;
  elementwise(env.session, [vector(a), vector(b)], "real", () => real(0), span);
}

/** Stands for one axis, where only its length matters. */
function vector(extent: Extent): Tensor {
  return { kind: "tensor", shape: [extent], element: "real", at: () => real(0), assumes: [] };
}

/** What can be said of a guard without running it: always true or false, or false for a whole row. */
function remarks(env: Env, expression: Expression, where: Expr, over: readonly Axis[]): void {
  const { session } = env;
  const value = literal(where);
  const written = writtenAt(env, expression);
  if (written) {
    const { source, start, end } = written;
    const key = `${source.name} ${start} ${end}`;
    const earlier = session.constantMasks.get(key);
    const same = !earlier || earlier.value === value;
    session.constantMasks.set(key, { span: written, value: same ? value : undefined });
  }
  if (value !== undefined) return;
  const rows = [...freeAxes(where)].filter((axis) => !over.includes(axis));
  for (const ends of corners(rows)) {
    if (literal(substitute(where, ends)) !== 0) continue;
    // A row that a condition around leaves out needs no entries.
    if (session.conditions.some((around) => literal(substitute(around, ends)) === 0)) continue;
    const place = [...ends].map(([axis, end]) => `${axis.name} = ${literal(end) ?? "the last"}`);
    report(
      session,
      "warning",
      "mask-empty-row",
      written ?? expression.span,
      `This condition leaves nothing for ${place.join(", ")}.`,
      {
        reason: "a row without entries",
        hint: "its sum, mean and softmax are 0",
      },
    );
    return;
  }
}

/** One or two of the axes at their first or last place. */
function* corners(axes: readonly Axis[]): Iterable<ReadonlyMap<Axis, Expr>> {
  const ends = (axis: Axis): readonly Expr[] => [integer(0), minus(axis.extent, integer(1))];
  for (const [n, axis] of axes.slice(0, 6).entries()) {
    for (const end of ends(axis)) {
      yield new Map([[axis, end]]);
      for (const other of axes.slice(n + 1, 6))
        for (const second of ends(other))
          yield new Map([
            [axis, end],
            [other, second],
          ]);
    }
  }
}

/**
 * The words that say a condition: itself, or the argument that a mask was passed as.
 * Undefined for a mask that nobody wrote (a default), or that is `true` in so many words.
 */
function writtenAt(env: Env, expression: Expression): Span | undefined {
  if (expression.kind === "group") return writtenAt(env, expression.expression);
  if (expression.kind === "truth") return undefined;
  if (expression.kind !== "call") return expression.span;
  const callee = lookup(env.scope, expression.callee.name);
  if (callee?.kind === "closure" && callee.body.kind === "truth") return undefined;
  return callee && callee.kind !== "cell" && isFunction(callee) ? callee.given : expression.span;
}

/** A condition that is the same wherever it was evaluated says nothing. */
export function remarkMasks(session: Session): void {
  for (const { span, value } of session.constantMasks.values()) {
    if (value === undefined) continue;
    report(
      session,
      "note",
      "mask-constant",
      span,
      `This condition allows ${value ? "everything" : "nothing"}.`,
      {
        hint: value ? "it can be left out" : "what is reduced under it is empty",
      },
    );
  }
}
