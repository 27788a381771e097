/**
 * Reductions: `sum[j where m] e` becomes a node over the index variables around it. `mean`
 * is a sum over a number of entries. `softmax[j where m](e)` is made of the log of the sum
 * of exponentials z, as `if m then exp(e - z) else 0`: then masks, unequal lengths and
 * causality all are one guard, and a row with nothing left is 0.
 */
import { integer, operation, times, toReal } from "../ir/build.ts";
import { type Expr, literal } from "../ir/expr.ts";
import type { ReduceOperator } from "../ir/graph.ts";
import { rangeOf } from "../ir/range.ts";
import type { Expression, ReductionExpression } from "../syntax/ast.ts";
import { axisOf, rangeCells } from "./cells.ts";
import { remarks } from "./masks.ts";
import { nodeName, reduction } from "./nodes.ts";
import { fail, silence, under } from "./session.ts";
import type { Env } from "./types.ts";
import { type Operands, softmax } from "./softmax.ts";
import { convert, elementwise } from "./tensors.ts";
import { exprOf, joinAssumptions, lookup, scalar } from "./values.ts";
import type { Cell, Tensor } from "./types.ts";

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
