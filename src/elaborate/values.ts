/**
 * Small functions on values and scopes: making scalars, looking names up, and reading what
 * is known at compile time. The kinds of values are in `types.ts`.
 */
import { at, axis, real, toReal } from "../ir/build.ts";
import { type Axis, type ElementType, type Expr, literal } from "../ir/expr.ts";
import type { Broken, Cell, Extent, FunctionValue, Ratio, Scope, Tensor, Value } from "./types.ts";

export const broken: Broken = { kind: "broken" };

export function childScope(parent: Scope): Scope {
  return { names: new Map(), parent };
}

export function lookup(scope: Scope, name: string): Value | Cell | undefined {
  for (let here: Scope | undefined = scope; here; here = here.parent) {
    const found = here.names.get(name) ?? here.find?.(name);
    if (found) return found;
  }
  return undefined;
}

/** The scope as it is now: what a lambda or local `fn` captures, since names may be bound again. */
export function snapshot(scope: Scope): Scope {
  if (scope.find || !scope.parent) return scope;
  return { names: new Map(scope.names), parent: snapshot(scope.parent) };
}

export function scalar(expr: Expr, assumes: readonly Expr[] = [], ratio?: Ratio): Tensor {
  return {
    kind: "tensor",
    shape: [],
    element: expr.type,
    at: () => expr,
    assumes,
    ...(ratio && { ratio }),
  };
}

/** The expression of a tensor without axes. */
export function exprOf(value: Tensor): Expr {
  return value.at([]);
}

/** The value of a number or truth value that is known at compile time. */
export function constantOf(value: Value): number | undefined {
  if (value.kind !== "tensor" || value.shape.length > 0 || value.ratio) return undefined;
  return literal(exprOf(value));
}

export function isFunction(value: Value): value is FunctionValue {
  return value.kind === "closure" || value.kind === "builtin" || value.kind === "combination";
}

/** Fresh axes for a shape, and their values as indices. */
export function axesFor(shape: readonly Extent[]): { axes: Axis[]; indices: Expr[] } {
  const axes = shape.map((extent) => axis(extent.name, extent.dim));
  return { axes, indices: axes.map(at) };
}

/** The expression as an expression of the wanted type; bool never mixes with numbers. */
export function coerce(expr: Expr, element: ElementType): Expr {
  if (expr.type === element) return expr;
  return element === "real" ? toReal(expr) : expr;
}

/** What stands where a guard leaves an entry out. */
export function zeroOf(element: ElementType, integer: Expr, truth: Expr): Expr {
  return element === "real" ? real(0) : element === "int" ? integer : truth;
}

/** Conditions of several values, each once. */
export function joinAssumptions(...lists: readonly (readonly Expr[])[]): readonly Expr[] {
  const filled = lists.filter((list) => list.length > 0);
  if (filled.length === 0) return noConditions;
  if (filled.length === 1) return filled[0]!;
  return [...new Set(filled.flat())];
}

const noConditions: readonly Expr[] = [];

/** A tensor of the same entries that answers the question asked last from memory. */
export function remembering(tensor: Tensor): Tensor {
  let last: readonly Expr[] | undefined;
  let answer: Expr | undefined;
  const at = (indices: readonly Expr[]): Expr => {
    if (answer && last?.every((index, n) => index.key === indices[n]!.key)) return answer;
    answer = tensor.at(indices);
    last = indices;
    return answer;
  };
  return { ...tensor, at };
}
