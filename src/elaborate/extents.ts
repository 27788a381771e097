/**
 * How far index variables run. Before a statement is evaluated, this walk finds every
 * place where one of its variables stands alone on an axis of known length, or as the one
 * unknown part of a merged axis; what only a call's result can tell is found while the
 * statement is evaluated (`constrain` is called again then). In this order: stated, alone
 * on an axis, the exact quotient in a merged axis, the axis of a call's result.
 */
import type { Span } from "../base/span.ts";
import { exactQuotient, times } from "../ir/build.ts";
import { same, type Dim } from "../ir/expr.ts";
import type { Expression, IndexPart, Range, SingleIndex } from "../syntax/ast.ts";
import { asExtent } from "./dimensions.ts";
import { childrenOf } from "./children.ts";
import { formatDim } from "./format.ts";
import { fail, label, nextOrder, orderedAxis, type Env, type Session } from "./session.ts";
import { findTensor, flatten } from "./paths.ts";
import {
  broken,
  childScope,
  constantOf,
  lookup,
  type Cell,
  type Extent,
  type Scope,
} from "./values.ts";
import { axis } from "../ir/build.ts";
import type { Axis } from "../ir/expr.ts";

export function newCell(session: Session, name: string, span: Span): Cell {
  return { kind: "cell", name, span, order: nextOrder(session), stated: false };
}

/** The axis of an index variable; an error when nothing says how far it runs. */
export function axisOf(session: Session, cell: Cell, span: Span): Axis {
  if (cell.axis) return cell.axis;
  if (!cell.extent) {
    fail(session, "extent-unknown", span, `How far \`${cell.name}\` runs can't be inferred here.`, {
      ...(span !== cell.span && { related: label(cell.span, "the index") }),
      hint: `state its extent: \`${cell.name} < n\``,
    });
  }
  return (cell.axis = orderedAxis(session, cell.name, cell.extent, cell.order));
}

export function stateExtent(env: Env, cell: Cell, expression: Expression): void {
  const dim = asExtent(env, env.session.evaluate(expression, env), expression.span);
  if (cell.stated && cell.extent && !same(cell.extent, dim))
    conflict(env.session, cell, dim, expression.span);
  if (cell.extent && !cell.stated && !same(cell.extent, dim))
    conflict(env.session, cell, dim, expression.span);
  cell.extent = dim;
  cell.extentOrigin = expression.span;
  cell.stated = true;
}

function conflict(session: Session, cell: Cell, dim: Dim, span: Span): never {
  fail(
    session,
    "extent-mismatch",
    span,
    `\`${cell.name}\` runs over axes of different lengths: ${formatDim(cell.extent!)} and ${formatDim(dim)}.`,
    {
      reason: `${formatDim(dim)} here`,
      related: label(cell.extentOrigin, `${formatDim(cell.extent!)} comes from here`),
      hint: `if only a part is meant, state it: \`${cell.name} < n\``,
    },
  );
}

function foundExtent(session: Session, cell: Cell, dim: Dim, span: Span): void {
  if (!cell.extent) {
    cell.extent = dim;
    cell.extentOrigin = span;
  } else if (!cell.stated && !same(cell.extent, dim)) conflict(session, cell, dim, span);
}

const bare = (expression: Expression): Expression =>
  expression.kind === "group" ? bare(expression.expression) : expression;

function cellOf(scope: Scope, part: SingleIndex): Cell | undefined {
  const expression = bare(part.expression);
  if (expression.kind !== "name") return undefined;
  const value = lookup(scope, expression.name);
  return value?.kind === "cell" ? value : undefined;
}

/** The extent of one part of a merged axis, where something says it. */
function partExtent(env: Env, part: SingleIndex | { kind: "slice" }): Dim | undefined {
  if (part.kind === "slice") return undefined;
  const cell = cellOf(env.scope, part);
  if (cell) return cell.extent;
  if (!part.extent) return undefined;
  return asExtent(env, env.session.evaluate(part.extent, env), part.extent.span);
}

/**
 * The extents of all parts of a merged axis: the one that nothing states is the exact
 * quotient. Undefined while more than one is unknown.
 */
export function mergedExtents(
  env: Env,
  parts: readonly (SingleIndex | { kind: "slice"; span: Span })[],
  whole: Extent,
  span: Span,
): readonly Dim[] | undefined {
  const extents = parts.map((part) => partExtent(env, part));
  const missing = extents.flatMap((extent, n) => (extent ? [] : [n]));
  if (missing.length > 1) return undefined;
  const product = times(...extents.filter((extent) => extent !== undefined));
  const related = label(whole.origin, `${formatDim(whole.dim)} comes from here`);
  if (missing.length === 0) {
    if (!same(product, whole.dim)) {
      fail(
        env.session,
        "dimension-mismatch",
        span,
        `The parts of this merged axis make ${formatDim(product)}, but the axis has ${formatDim(whole.dim)} entries.`,
        { related },
      );
    }
    return extents.map((extent) => extent!);
  }
  const rest = exactQuotient(whole.dim, product);
  if (!rest) {
    fail(
      env.session,
      "dimension-inexact",
      span,
      `An axis of ${formatDim(whole.dim)} can't be split into parts of ${formatDim(product)}.`,
      {
        reason: "the quotient is not a whole number",
        related,
      },
    );
  }
  const [n] = missing as [number];
  const part = parts[n]!;
  if (part.kind === "single") {
    const cell = cellOf(env.scope, part);
    if (cell) foundExtent(env.session, cell, rest, part.span);
  }
  return extents.map((extent) => extent ?? rest);
}

interface Constraint {
  readonly parts: readonly IndexPart[];
  /** Empty while the shape of what is indexed is not known. */
  shape: readonly Extent[];
  readonly env: Env;
  /** What is indexed, when only evaluating it can tell its shape. */
  readonly object?: Expression;
}

/** Where a walk stands: below an `if` or `where` nothing may be evaluated early. */
interface Walk {
  readonly found: Constraint[];
  readonly conditional: boolean;
}

function stated(constraint: Constraint): void {
  const { parts, env } = constraint;
  for (const part of parts) {
    for (const single of part.kind === "merged" ? part.parts : [part]) {
      if (single.kind !== "single" || !single.extent) continue;
      const cell = cellOf(env.scope, single);
      if (cell) stateExtent(env, cell, single.extent);
    }
  }
}

function alone({ parts, shape, env }: Constraint): void {
  parts.slice(0, shape.length).forEach((part, n) => {
    if (part.kind !== "single") return;
    const cell = cellOf(env.scope, part);
    if (cell) foundExtent(env.session, cell, shape[n]!.dim, part.span);
  });
}

/** Returns whether something was found. */
function merged({ parts, shape, env }: Constraint): boolean {
  let progress = false;
  parts.slice(0, shape.length).forEach((part, n) => {
    if (part.kind !== "merged") return;
    const cells = part.parts.map((one) =>
      one.kind === "single" ? cellOf(env.scope, one) : undefined,
    );
    const before = cells.filter((cell) => cell && !cell.extent).length;
    if (before === 0) return;
    mergedExtents(env, part.parts, shape[n]!, part.span);
    if (cells.filter((cell) => cell && !cell.extent).length < before) progress = true;
  });
  return progress;
}

/** What the indices of one tensor say about the variables in them. */
export function constrain(env: Env, parts: readonly IndexPart[], shape: readonly Extent[]): void {
  const constraint = { parts, shape, env };
  stated(constraint);
  alone(constraint);
  merged(constraint);
}

/**
 * The walk over a statement: makes the variables of its reductions and finds extents.
 * Returns the environment to evaluate it in.
 */
export function findExtents(env: Env, expressions: readonly Expression[]): Env {
  const here: Env = { ...env, cells: new Map(), known: new Map() };
  const found: Constraint[] = [];
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

/** The variables of a reduction's ranges, and the scope inside it. */
export function rangeCells(
  env: Env,
  ranges: readonly Range[],
  keeps: boolean,
): { cells: readonly Cell[]; scope: Scope } {
  const scope = childScope(env.scope);
  const cells = ranges.map((range) => {
    const outer = keeps ? lookup(env.scope, range.name.name) : undefined;
    const cell =
      outer?.kind === "cell" ? outer : newCell(env.session, range.name.name, range.name.span);
    scope.names.set(range.name.name, cell);
    return cell;
  });
  const inner = { ...env, scope };
  ranges.forEach((range, n) => {
    if (range.extent) stateExtent(inner, cells[n]!, range.extent);
  });
  return { cells, scope };
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

/** An axis that nothing of the program names: of a result, of a slice. */
export function anonymous(session: Session, extent: Extent): Axis {
  const made = axis(extent.name, extent.dim);
  session.orders.set(made, nextOrder(session));
  return made;
}
