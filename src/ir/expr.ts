/**
 * Index and scalar expressions. An `Expr` says what one entry of a tensor is: literals,
 * axes, dimensions, reads `node[index...]`, operations and choices. It is a hash-consed
 * graph: equal expressions are one object (compare with `===`, or `same` when literals
 * may be involved), so passes can memoise by identity.
 *
 * Whole-number sums and products have one canonical form, a polynomial over *atoms*
 * (axes, dimensions, reads, and operations that do not dissolve): an affine index is
 * recognised by looking at it. Build expressions with the functions in `build.ts`.
 *
 * There is no table of all expressions: each is kept by the operands that it is made of.
 */
import type { ElementType, OperationName } from "./operations.ts";
import type { Node } from "./graph.ts";

export type { ElementType } from "./operations.ts";

/** An index variable and how far it runs, [0, extent). Axes are compared by identity. */
export interface Axis {
  readonly id: number;
  readonly name: string;
  /** A whole number made of literals and dimensions only. */
  readonly extent: Expr;
}

/** A dimension that each member of a batch has its own value of. Compared by identity. */
export interface DimensionSymbol {
  readonly id: number;
  readonly name: string;
  /** 1, unless the program says `0 <= T`. */
  readonly least: number;
  readonly most: number;
}

/** A whole number made of literals and dimensions only: an extent, a shape's entry. */
export type Dim = Expr;

interface Interned {
  /** Equal exactly when the expressions are equal. */
  readonly key: string;
}

export interface RealLiteral extends Interned {
  readonly kind: "real";
  readonly type: "real";
  readonly value: number;
}
export interface TruthLiteral extends Interned {
  readonly kind: "truth";
  readonly type: "bool";
  readonly value: boolean;
}
/** constant + Σ times · Π atoms; whole-number literals have no terms. Terms are sorted, merged and never zero. */
export interface Polynomial extends Interned {
  readonly kind: "polynomial";
  readonly type: "int";
  readonly constant: number;
  readonly terms: readonly Term[];
}
export interface Term {
  readonly times: number;
  /** Never empty; none of them is a polynomial. */
  readonly atoms: readonly Expr[];
}
export interface AxisExpr extends Interned {
  readonly kind: "axis";
  readonly type: "int";
  readonly axis: Axis;
}
export interface DimensionExpr extends Interned {
  readonly kind: "dimension";
  readonly type: "int";
  readonly symbol: DimensionSymbol;
}
/** One entry of another equation: one index for each of its axes. */
export interface Read extends Interned {
  readonly kind: "read";
  readonly type: ElementType;
  readonly node: Node;
  readonly at: readonly Expr[];
}
export interface Apply extends Interned {
  readonly kind: "apply";
  readonly type: ElementType;
  readonly op: OperationName;
  readonly args: readonly Expr[];
}
/** What is not chosen is not read. */
export interface Select extends Interned {
  readonly kind: "select";
  readonly type: ElementType;
  readonly condition: Expr;
  readonly then: Expr;
  readonly otherwise: Expr;
}

export type Expr =
  RealLiteral | TruthLiteral | Polynomial | AxisExpr | DimensionExpr | Read | Apply | Select;

/** Equality of values, literals included. */
export function same(a: Expr, b: Expr): boolean {
  return a === b || a.key === b.key;
}

/** The value of a literal (truth values are 0 and 1); undefined for anything else. */
export function literal(expr: Expr): number | undefined {
  switch (expr.kind) {
    case "real":
      return expr.value;
    case "truth":
      return expr.value ? 1 : 0;
    case "polynomial":
      return expr.terms.length === 0 ? expr.constant : undefined;
    case "axis":
    case "dimension":
    case "read":
    case "apply":
    case "select":
      return undefined;
  }
}

/** The operands of an expression, in order; a read's are its indices. */
export function operands(expr: Expr): readonly Expr[] {
  switch (expr.kind) {
    case "real":
    case "truth":
    case "axis":
    case "dimension":
      return [];
    case "polynomial":
      return expr.terms.length === 1
        ? expr.terms[0]!.atoms
        : expr.terms.flatMap((term) => term.atoms);
    case "read":
      return expr.at;
    case "apply":
      return expr.args;
    case "select":
      return [expr.condition, expr.then, expr.otherwise];
  }
}
