/**
 * What an expression of the program stands for while it is elaborated. A *tensor* is a
 * function of its indices; a number or truth value is a tensor without axes, and known at
 * compile time when its expression is a literal. An expression may hold *free* axes: the
 * index variables, lifted axes and reductions that it stands under. A *cell* is an index
 * variable whose extent is still being found. A *scope* maps names to these.
 */
import { axis, at, real, toReal } from "../ir/build.ts";
import type { Axis, Dim, ElementType, Expr } from "../ir/expr.ts";
import { literal } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import type { Span } from "../base/span.ts";
import type { BlockDeclaration, Expression, LambdaParameter } from "../syntax/ast.ts";
import type { Env } from "./session.ts";

/** One axis as the program sees it: how long, what to call it, and where its length was said. */
export interface Extent {
  readonly dim: Dim;
  readonly name: string;
  readonly origin?: Span | undefined;
}

/** A division of whole numbers that is not exact: kept, so that `floor` can compute it exactly. */
export interface Ratio {
  readonly numerator: Expr;
  readonly denominator: Expr;
  readonly span: Span;
}

/** The node that a tensor is: `at(indices)` reads it at its free axes, then the indices. */
export interface Backing {
  readonly node: Node;
  readonly outer: readonly Axis[];
  /** How many of the node's axes each axis of the tensor merges. */
  readonly groups: readonly number[];
}

export interface Tensor {
  readonly kind: "tensor";
  readonly shape: readonly Extent[];
  readonly element: ElementType;
  /** The entry at these indices, one for each axis of the shape. */
  readonly at: (indices: readonly Expr[]) => Expr;
  /** Conditions of enclosing `if`s and `where`s without which some entry reads outside. */
  readonly assumes: readonly Expr[];
  readonly ratio?: Ratio;
  readonly backing?: Backing;
  /** Where it was introduced, for a second label. */
  readonly origin?: Span;
}

export interface StringValue {
  readonly kind: "string";
  readonly text: string;
}
export interface ListValue {
  readonly kind: "list";
  readonly items: readonly Value[];
}
interface CommonFunction {
  /** The argument of a call that it was passed as, if it was; a default was not written there. */
  readonly given?: Span;
}
export interface Closure extends CommonFunction {
  readonly kind: "closure";
  readonly name: string | undefined;
  readonly parameters: readonly LambdaParameter[];
  readonly body: Expression;
  readonly env: Env;
  readonly span: Span;
}
export interface Builtin extends CommonFunction {
  readonly kind: "builtin";
  readonly name: string;
}
/** `causal and window(128)`: functions of the same indices, combined pointwise. */
export interface Combination extends CommonFunction {
  readonly kind: "combination";
  readonly operator: "and" | "or" | "not";
  readonly operands: readonly Value[];
  readonly span: Span;
}
export type FunctionValue = Closure | Builtin | Combination;
export interface BlockValue {
  readonly kind: "block";
  readonly declaration: BlockDeclaration;
  readonly scope: Scope;
}
/** Several results of one call. */
export interface TupleValue {
  readonly kind: "tuple";
  readonly items: readonly Value[];
}
/** What an erroneous statement binds: using it is silent, the error was reported. */
export interface Broken {
  readonly kind: "broken";
}
/** `states[l] = x` under a `for` over l: one tensor for each step, stacked when the loop ends. */
export interface Collected {
  readonly kind: "collected";
  readonly name: string;
  readonly loops: readonly { readonly loop: Loop; readonly position: number }[];
  readonly entries: Map<string, Tensor>;
  readonly span: Span;
}
/** A running `for`. */
export interface Loop {
  readonly name: string;
  readonly extent: number;
  step: number;
  done: boolean;
}

export type Value =
  Tensor | StringValue | ListValue | FunctionValue | BlockValue | TupleValue | Broken | Collected;

/** An index variable: a cell to be filled with its extent. */
export interface Cell {
  readonly kind: "cell";
  readonly name: string;
  readonly span: Span;
  /** Outer variables have smaller numbers; the order of a node's axes. */
  readonly order: number;
  extent?: Dim;
  extentOrigin?: Span;
  /** The program states the extent; it may be shorter than the axes that are read. */
  stated: boolean;
  axis?: Axis;
}

/** Names and their values. Only a body's own names change; `parent` is looked in next. */
export interface Scope {
  readonly names: Map<string, Value | Cell>;
  readonly parent: Scope | undefined;
  /** Of a file: finds a declaration's value when its name is met first. */
  readonly find?: (name: string) => Value | undefined;
  /** Names that `find` knows, for suggestions. */
  readonly known?: () => Iterable<string>;
}

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
