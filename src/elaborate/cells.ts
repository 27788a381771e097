/**
 * Index variables as cells that are filled with their extents, and what one list of indices
 * says about the variables in it: an extent that is stated, the axis that a variable stands
 * alone on, the exact quotient in a merged axis with one unknown part.
 */
import type { Span } from "../base/span.ts";
import { axis, exactQuotient, times } from "../ir/build.ts";
import { type Axis, type Dim, same } from "../ir/expr.ts";
import type { Expression, IndexPart, Range, SingleIndex } from "../syntax/ast.ts";
import { asExtent } from "./dimensions.ts";
import { formatDim } from "./format.ts";
import { fail, label, nextOrder, orderedAxis } from "./session.ts";
import type { Env, Session } from "./types.ts";
import { childScope, lookup } from "./values.ts";
import type { Cell, Extent, Scope } from "./types.ts";

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

export const bare = (expression: Expression): Expression =>
  expression.kind === "group" ? bare(expression.expression) : expression;

export function cellOf(scope: Scope, part: SingleIndex): Cell | undefined {
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

export interface Constraint {
  readonly parts: readonly IndexPart[];
  /** Empty while the shape of what is indexed is not known. */
  shape: readonly Extent[];
  readonly env: Env;
  /** What is indexed, when only evaluating it can tell its shape. */
  readonly object?: Expression;
}

export function stated(constraint: Constraint): void {
  const { parts, env } = constraint;
  for (const part of parts) {
    for (const single of part.kind === "merged" ? part.parts : [part]) {
      if (single.kind !== "single" || !single.extent) continue;
      const cell = cellOf(env.scope, single);
      if (cell) stateExtent(env, cell, single.extent);
    }
  }
}

export function alone({ parts, shape, env }: Constraint): void {
  parts.slice(0, shape.length).forEach((part, n) => {
    if (part.kind !== "single") return;
    const cell = cellOf(env.scope, part);
    if (cell) foundExtent(env.session, cell, shape[n]!.dim, part.span);
  });
}

/** Returns whether something was found. */
export function merged({ parts, shape, env }: Constraint): boolean {
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

/** An axis that nothing of the program names: of a result, of a slice. */
export function anonymous(session: Session, extent: Extent): Axis {
  const made = axis(extent.name, extent.dim);
  session.orders.set(made, nextOrder(session));
  return made;
}
