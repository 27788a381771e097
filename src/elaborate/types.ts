/**
 * What an expression of the program stands for while it is elaborated, and what one
 * elaboration knows. A *tensor* is a function of its indices; a number or truth value is a
 * tensor without axes, and known at compile time when its expression is a literal. An
 * expression may hold *free* axes: the index variables, lifted axes and reductions that it
 * stands under. A *cell* is an index variable whose extent is still being found. A *scope*
 * maps names to these; an *environment* is where an expression stands.
 */
import type { Diagnostic } from "../base/diagnostics.ts";
import type { Span } from "../base/span.ts";
import type { Axis, Dim, DimensionSymbol, ElementType, Expr } from "../ir/expr.ts";
import type {
  Generation,
  InputInfo,
  InputNode,
  Node,
  ParameterInfo,
  Recurrence,
  Result,
} from "../ir/graph.ts";
import type {
  BlockDeclaration,
  Expression,
  IndexExpression,
  LambdaParameter,
  ReductionExpression,
} from "../syntax/ast.ts";

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
/**
 * `states[l] = x` under a `for` or `recur` over l: one tensor for each step, stacked when the
 * loop ends. Without loops it is what a step of a recurrence computed, and gone after it.
 */
export interface Collected {
  readonly kind: "collected";
  readonly name: string;
  readonly loops: readonly { readonly loop: Loop; readonly position: number }[];
  /** By the steps of the unrolled loops. */
  readonly entries: Map<string, CollectedEntry>;
  readonly span: Span;
}
export interface CollectedEntry {
  readonly tensor: Tensor;
  /** The steps of the recurrences among the loops, which are free in the tensor. */
  readonly axes: readonly Axis[];
}
/** A running `for`. */
export interface Unrolled {
  readonly kind: "for";
  readonly name: string;
  readonly extent: number;
  step: number;
  done: boolean;
}
/** A running `recur`: all of its steps at once, as an axis. */
export interface Steps {
  readonly kind: "recur";
  readonly name: string;
  readonly axis: Axis;
  done: boolean;
}
export type Loop = Unrolled | Steps;

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

/** Where parameters, labels and inspected values go. */
export interface Place {
  /** The checkpoint's prefix, dots between segments. */
  readonly path: string;
  /** The same with unlabelled calls as `name#number`. */
  readonly key: string;
  /** This place and those around it up to the block's own: where labels are looked for. */
  readonly around: readonly { readonly path: string; readonly key: string }[];
  /** The nearest call without a label on the way here. */
  readonly unlabelled?: { readonly span: Span; readonly name: string };
  /** An instance called again: its parameters exist. */
  readonly again: boolean;
}

/** What the evaluation of an expression needs to know of where it stands. */
export interface Env {
  readonly session: Session;
  readonly scope: Scope;
  readonly place: Place;
  /** The name that is being bound: what nodes made here are called. */
  readonly binding: string;
  /** The whole right side of an equation; a reduction that is it takes its name. */
  readonly root?: Expression;
  /** The index variables of reductions in the statement at hand. */
  readonly cells: Map<ReductionExpression, readonly Cell[]>;
  /** What was evaluated before its turn, because its shape was needed. */
  readonly known: Map<Expression, Value>;
  readonly loops: readonly Loop[];
  /** The steps, lifted axes and index variables around, outermost first: what a draw depends on. */
  readonly ambient: () => readonly Axis[];
}

export interface ParameterRecord {
  readonly info: ParameterInfo;
  readonly tensor: Tensor;
  readonly span: Span;
}

export interface Instance {
  readonly block: BlockValue;
  readonly path: string;
  readonly key: string;
  readonly hyperparameters: ReadonlyMap<string, Value>;
}

export interface Inspected {
  readonly tensor: Tensor;
  readonly result: Omit<Result, "name">;
  readonly span: Span;
}

/** An input whose range is narrowed while the graph is built. */
export type OpenInput = { -readonly [K in keyof InputNode]: InputNode[K] };

export interface Session {
  readonly diagnostics: Diagnostic[];
  readonly seen: Set<string>;
  readonly orders: Map<Axis, number>;
  lastOrder: number;
  steps: number;
  statements: number;
  depth: number;
  /** The calls around, innermost last. */
  readonly calls: Span[];
  /** Conditions of the `if`s and `where`s around, innermost last. */
  readonly conditions: Expr[];
  readonly dimensions: DimensionSymbol[];
  readonly inputs: { readonly info: InputInfo; readonly node: OpenInput; readonly span: Span }[];
  /** By path. */
  readonly parameters: Map<string, ParameterRecord>;
  /** By the name in the checkpoint. */
  readonly stored: Map<string, ParameterRecord>;
  readonly instances: Map<string, Instance>;
  readonly inspects: Map<string, Inspected>;
  readonly callCounts: Map<string, number>;
  /** Conditions that were true, or false, wherever they were evaluated so far. */
  readonly constantMasks: Map<string, { readonly span: Span; readonly value: number | undefined }>;
  /** Where an equation's right side reads its own name, for each right side looked at. */
  readonly ownReads: Map<Expression, readonly IndexExpression[]>;
  readonly outputs: { readonly result: Result; readonly span: Span }[];
  readonly ignored: string[];
  readonly recurrences: Recurrence[];
  /** How often each path was drawn. */
  readonly draws: Map<string, number>;
  /** What draws read, once something is drawn. */
  seed?: InputNode;
  generation?: Generation;
  /** The evaluator, here so that its parts need not import each other in circles. */
  readonly evaluate: (expression: Expression, env: Env) => Value;
}
