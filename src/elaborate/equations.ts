/**
 * `y[i, (h, d)] = e` and `y = e`: binding a name to a new equation. A left-hand index that
 * is the variable of an enclosing `for` or `recur` collects the steps; one that names a path on the
 * right (`attention[l < depth] = blocks[l].attn.weights`) is unrolled.
 */
import type { Span } from "../base/span.ts";
import { integer, times } from "../ir/build.ts";
import { type Axis, literal } from "../ir/expr.ts";
import { freeAxes, readsOf } from "../ir/walk.ts";
import type { Expression, IndexPart, SingleIndex, Target } from "../syntax/ast.ts";
import { axisOf, newCell, stateExtent } from "./cells.ts";
import { collect, stack, unrolledName } from "./collected.ts";
import { asDimension } from "./dimensions.ts";
import { findExtents } from "./extents.ts";
import { constants } from "./names.ts";
import { equation, materialise, nodeName } from "./nodes.ts";
import { readsItself } from "./recurrence.ts";
import { fail, label, limits, silence } from "./session.ts";
import { convert } from "./tensors.ts";
import type {
  Cell,
  Collected,
  CollectedEntry,
  Env,
  Extent,
  Loop,
  Tensor,
  Unrolled,
  Value,
} from "./types.ts";
import { checkElement, checkRank, unify } from "./unify.ts";
import { axesFor, childScope, scalar } from "./values.ts";

/** Binds a name in the scope at hand. */
export function bind(env: Env, name: string, span: Span, value: Value): void {
  if (constants.has(name)) {
    fail(env.session, "name-reserved", span, `\`${name}\` can't be redefined.`);
  }
  env.scope.names.set(name, value.kind === "tensor" ? { ...value, origin: span } : value);
}

const bare = (expression: Expression): Expression =>
  expression.kind === "group" ? bare(expression.expression) : expression;

/** The value of a right side for one target, as an equation of the target's name. */
export function evaluateTarget(env: Env, target: Target, expression: Expression): Value {
  const named: Env = { ...env, binding: target.name.name, root: bare(expression) };
  if (target.indices) return indexed(named, target, target.indices, expression);
  const value = env.session.evaluate(expression, findExtents(named, [expression]));
  return plain(named, target, value, expression.span);
}

/** A value under a plain name, with its type if one is stated. */
export function plain(env: Env, target: Target, value: Value, span: Span): Value {
  if (value.kind === "broken") silence();
  if (value.kind === "tuple") {
    fail(
      env.session,
      "result-count",
      span,
      `This gives ${value.items.length} results, but one name stands left of the \`=\`.`,
      {
        hint: "write `a, b = ...`",
      },
    );
  }
  if (value.kind !== "tensor") {
    if (target.type) {
      fail(
        env.session,
        "type-mismatch",
        span,
        `\`${target.name.name}\` has a type, but this is no tensor.`,
      );
    }
    return value;
  }
  const typed = target.type ? ofType(env, target, value, span) : value;
  return asEquation({ ...env, binding: target.name.name }, typed, target.span);
}

function ofType(env: Env, target: Target, value: Tensor, span: Span): Tensor {
  const { type } = target;
  if (!type) return value;
  const what = `\`${target.name.name}\``;
  checkRank(env, value, type, what, span);
  checkElement(env, value, type, what, span);
  unify(env, [{ type, shape: value.shape, span, what }]);
  return value.element === type.element ? value : convert(value, type.element);
}

/** A number that is known up to dimensions stays what it is; anything else becomes a node. */
function asEquation(env: Env, value: Tensor, span: Span): Tensor {
  if (value.shape.length === 0) {
    const expr = value.at([]);
    if (readsOf(expr).length === 0 && freeAxes(expr).size === 0) return value;
  }
  return materialise(env, value, span);
}

export interface Left {
  /** One group of cells for each part that is no loop's variable. */
  readonly groups: readonly (readonly Cell[])[];
  readonly spans: readonly Span[];
  readonly loops: readonly { readonly loop: Loop; readonly position: number }[];
}

/** The left-hand indices: new variables, or the variables of enclosing loops. */
export function leftSide(env: Env, parts: readonly IndexPart[]): Left {
  const { session } = env;
  const groups: Cell[][] = [];
  const spans: Span[] = [];
  const loops: { loop: Loop; position: number }[] = [];
  const seen = new Map<string, Span>();
  const variable = (part: SingleIndex): Cell => {
    const expression = bare(part.expression);
    if (expression.kind !== "name") {
      return fail(session, "index-kind", part.span, "Left of the `=`, an index is a name.", {
        hint: "the right side may read at any place; the left side names the axes",
      });
    }
    const { name } = expression;
    if (constants.has(name))
      fail(session, "name-reserved", part.span, `\`${name}\` can't be an index.`);
    const earlier = seen.get(name);
    if (earlier) {
      fail(session, "name-duplicate", part.span, `\`${name}\` is an index twice.`, {
        related: label(earlier, "first here"),
      });
    }
    seen.set(name, part.span);
    const cell = newCell(session, name, part.span);
    env.scope.names.set(name, cell);
    return cell;
  };
  parts.forEach((part, position) => {
    if (part.kind === "slice") {
      fail(session, "index-kind", part.span, "Left of the `=`, an index is a name.");
    }
    if (part.kind === "merged") {
      groups.push(
        part.parts.map((one) => {
          if (one.kind === "single") return variable(one);
          return fail(session, "index-kind", one.span, "Left of the `=`, an index is a name.");
        }),
      );
      spans.push(part.span);
      return;
    }
    const expression = bare(part.expression);
    const loop =
      expression.kind === "name" && !part.extent
        ? env.loops.find(({ name, done }) => !done && name === expression.name)
        : undefined;
    if (loop) loops.push({ loop, position });
    else {
      groups.push([variable(part)]);
      spans.push(part.span);
    }
  });
  parts.forEach((part) => {
    for (const one of part.kind === "merged" ? part.parts : [part]) {
      if (one.kind !== "single" || !one.extent) continue;
      const expression = bare(one.expression);
      const cell = expression.kind === "name" ? env.scope.names.get(expression.name) : undefined;
      if (cell?.kind === "cell") stateExtent(env, cell, one.extent);
    }
  });
  return { groups, spans, loops };
}

function indexed(
  env: Env,
  target: Target,
  parts: readonly IndexPart[],
  expression: Expression,
): Value {
  const { session } = env;
  readsItself(env, target, parts, expression);
  const unrolled = parts.flatMap((part) => unrolledName(part, expression));
  if (unrolled.length > 0) return unroll(env, target, parts, unrolled, expression);
  const scope = childScope(env.scope);
  const inner: Env = { ...env, scope };
  const left = leftSide(inner, parts);
  const value = session.evaluate(expression, findExtents(inner, [expression]));
  if (value.kind === "broken") silence();
  if (value.kind !== "tensor") {
    fail(
      session,
      "type-mismatch",
      expression.span,
      `\`${target.name.name}\` is a tensor, but this is not.`,
    );
  }
  const tensor = leftEquation(env, target, left, value);
  return left.loops.length === 0 ? tensor : collect(env, target, left.loops, tensor);
}

/** The equation whose first axes are the left-hand variables. */
export function leftEquation(env: Env, target: Target, left: Left, value: Tensor): Tensor {
  const { session } = env;
  const groups = left.groups.map((cells) => cells.map((cell) => axisOf(session, cell, cell.span)));
  const { axes, indices } = axesFor(value.shape);
  const shape = [
    ...groups.map((group, n): Extent => ({
      dim: times(...group.map((one) => one.extent)),
      name: group[0]!.name,
      origin: (group.length === 1 ? left.groups[n]![0]!.extentOrigin : undefined) ?? left.spans[n],
    })),
    ...value.shape,
  ];
  if (shape.length > limits.rank) {
    fail(session, "limit-rank", target.span, `A tensor has at most ${limits.rank} axes.`);
  }
  return equation(session, {
    name: nodeName(env),
    groups: [...groups, ...axes.map((one): readonly Axis[] => [one])],
    shape,
    body: value.at(indices),
    assumes: value.assumes,
    span: target.span,
  });
}

/** One equation for each value of the variables that must be known at compile time, stacked. */
function unroll(
  env: Env,
  target: Target,
  all: readonly IndexPart[],
  variables: readonly SingleIndex[],
  expression: Expression,
): Tensor {
  const { session } = env;
  const loops = variables.map((part) => {
    const value = session.evaluate(part.extent!, env);
    const extent = literal(asDimension(env, value, part.extent!.span));
    if (extent === undefined || extent < 0 || extent > limits.items) {
      return fail(
        session,
        "not-compile-time",
        part.extent!.span,
        "A variable that stands in a path needs an extent that is known at compile time.",
      );
    }
    const index = bare(part.expression);
    const name = index.kind === "name" ? index.name : "";
    const loop: Unrolled = { kind: "for", name, extent, step: 0, done: true };
    return { loop, position: all.indexOf(part) };
  });
  const rest = all.filter((part) => !variables.some((one) => one === part));
  const entries = new Map<string, CollectedEntry>();
  const visit = (n: number, steps: readonly number[]): void => {
    const one = loops[n];
    if (!one) {
      const scope = childScope(env.scope);
      loops.forEach(({ loop }, m) => scope.names.set(loop.name, scalar(integer(steps[m]!))));
      const inner = { ...env, scope };
      const value =
        rest.length > 0
          ? indexed(inner, target, rest, expression)
          : session.evaluate(expression, findExtents(inner, [expression]));
      if (value.kind === "broken") silence();
      if (value.kind !== "tensor") {
        fail(session, "type-mismatch", expression.span, "Only tensors can be stacked.");
      }
      entries.set(steps.join(), { tensor: value, axes: [] });
      return;
    }
    for (let step = 0; step < one.loop.extent; step++) visit(n + 1, [...steps, step]);
  };
  visit(0, []);
  const collected: Collected = {
    kind: "collected",
    name: target.name.name,
    loops,
    entries,
    span: target.span,
  };
  return materialise(env, stack(env, collected), target.span);
}
