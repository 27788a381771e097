/**
 * The constructors of `Expr`. Each folds literals, applies the identities that hold for
 * any operands, and returns the one object that stands for the expression. Whole-number
 * arithmetic lives in `polynomial.ts`; what needs bounds (a comparison that is always
 * true) asks `range.ts`.
 */
import { invariant } from "../base/diagnostics.ts";
import {
  literal,
  same,
  type Axis,
  type Dim,
  type DimensionSymbol,
  type Expr,
  type Read,
} from "./expr.ts";
import { extentsOf, type Node } from "./graph.ts";
import { operationOf, type OperationName } from "./operations.ts";
import { intern, internOn } from "./intern.ts";
import { quotient, remainder } from "./divide.ts";
import { difference, integer } from "./polynomial.ts";
import { rangeOf } from "./range.ts";

export { integer, plus, minus, times, scaled, polynomial } from "./polynomial.ts";
export { quotient, remainder, exactQuotient } from "./divide.ts";

let lastAxis = 0;
let lastDimension = 0;

export function axis(name: string, extent: Dim | number): Axis {
  return { id: ++lastAxis, name, extent: typeof extent === "number" ? integer(extent) : extent };
}

export function dimensionSymbol(name: string, most: number, least = 1): DimensionSymbol {
  return { id: ++lastDimension, name, least, most };
}

/** The same axis under a new identity (and, if given, another name). */
export function freshAxis(old: Axis, name = old.name): Axis {
  return axis(name, old.extent);
}

export function real(value: number): Expr {
  return { kind: "real", type: "real", value, key: `r${Object.is(value, -0) ? "-0" : value}` };
}

export function truth(value: boolean): Expr {
  return { kind: "truth", type: "bool", value, key: value ? "true" : "false" };
}

/** The value of an axis, as an index. */
export function at(axis: Axis): Expr {
  return internOn(axis, "axis", (key) => ({ kind: "axis", type: "int", axis, key }));
}

/** The value of a dimension, for the member at hand. */
export function dimension(symbol: DimensionSymbol): Expr {
  return internOn(symbol, "dimension", (key) => ({ kind: "dimension", type: "int", symbol, key }));
}

export function read(node: Node, indices: readonly Expr[]): Read {
  invariant(
    indices.length === extentsOf(node).length,
    `${node.name} is read with ${indices.length} indices`,
  );
  return internOn(node, `read ${indices.map((i) => i.key).join()}`, (key) => ({
    kind: "read",
    type: node.element,
    node,
    at: indices,
    key,
  }));
}

/** A whole number or truth value as a real. */
export function toReal(expr: Expr): Expr {
  if (expr.type === "real") return expr;
  if (expr.type === "bool") return select(expr, real(1), real(0));
  const value = literal(expr);
  return value === undefined ? operation("toReal", [expr]) : real(value);
}

export function select(condition: Expr, then: Expr, otherwise: Expr): Expr {
  invariant(then.type === otherwise.type, `a choice between ${then.type} and ${otherwise.type}`);
  const value = literal(condition);
  if (value !== undefined) return value ? then : otherwise;
  if (same(then, otherwise)) return then;
  if (then.kind === "truth" && otherwise.kind === "truth")
    return then.value ? condition : not(condition);
  return intern([condition, then, otherwise], "select", (key) => ({
    kind: "select",
    type: then.type,
    condition,
    then,
    otherwise,
    key,
  }));
}

export function and(a: Expr, b: Expr): Expr {
  const [x, y] = [literal(a), literal(b)];
  if (x !== undefined) return x ? b : a;
  if (y !== undefined) return y ? a : b;
  return same(a, b) ? a : operation("and", [a, b]);
}

export function or(a: Expr, b: Expr): Expr {
  const [x, y] = [literal(a), literal(b)];
  if (x !== undefined) return x ? a : b;
  if (y !== undefined) return y ? b : a;
  return same(a, b) ? a : operation("or", [a, b]);
}

export function not(a: Expr): Expr {
  const value = literal(a);
  if (value !== undefined) return truth(!value);
  if (a.kind === "apply") {
    const [x, y] = a.args;
    if (a.op === "not") return x!;
    if (a.op === "integerLess") return lessEqual(y!, x!);
    if (a.op === "integerLessEqual") return less(y!, x!);
  }
  return operation("not", [a]);
}

/** The conjunction of the guards that are present; undefined when none is, or all are certain. */
export function conjunction(...guards: readonly (Expr | undefined)[]): Expr | undefined {
  const all = guards.reduce<Expr>((left, right) => (right ? and(left, right) : left), truth(true));
  return literal(all) === 1 ? undefined : all;
}

/** a < b of two reals or two whole numbers. */
export function less(a: Expr, b: Expr): Expr {
  if (a.type !== "int") return operation("less", [a, b]);
  const { least, most } = rangeOf(difference(b, a));
  return least > 0 ? truth(true) : most <= 0 ? truth(false) : operation("integerLess", [a, b]);
}

export function lessEqual(a: Expr, b: Expr): Expr {
  if (a.type !== "int") return operation("lessEqual", [a, b]);
  const { least, most } = rangeOf(difference(b, a));
  return least >= 0 ? truth(true) : most < 0 ? truth(false) : operation("integerLessEqual", [a, b]);
}

export function equal(a: Expr, b: Expr): Expr {
  if (a.type === "bool") return same(a, b) ? truth(true) : operation("truthEqual", [a, b]);
  if (a.type !== "int") return operation("equal", [a, b]);
  const { least, most } = rangeOf(difference(b, a));
  return least === 0 && most === 0
    ? truth(true)
    : least > 0 || most < 0
      ? truth(false)
      : operation("integerEqual", [a, b]);
}

/** x^n with whole n ≥ 0 as a product: `(x^2)^2 * x` for n = 5. */
export function wholePower(base: Expr, exponent: number): Expr {
  if (exponent === 0) return real(1);
  if (exponent === 1) return base;
  const half = wholePower(base, Math.floor(exponent / 2));
  const square = operation("multiply", [half, half]);
  return exponent % 2 ? operation("multiply", [square, base]) : square;
}

/** Applies an operation of `operations.ts`: folds literals and the identities of the reals. */
export function operation(op: OperationName, args: readonly Expr[]): Expr {
  const record = operationOf(op);
  invariant(
    args.length === record.takes.length && args.every((arg, n) => arg.type === record.takes[n]),
    `${op} of (${args.map((arg) => arg.type).join(", ")})`,
  );
  if (op === "quotient") return quotient(args[0]!, args[1]!);
  if (op === "remainder") return remainder(args[0]!, args[1]!);
  const values = args.map(literal);
  // An index outside its extent must reach the run, which reports it.
  if (op !== "checked" && values.every((value) => value !== undefined)) {
    const value = record.evaluate(...values);
    if (record.gives === "bool") return truth(value !== 0);
    // A literal that has no value (log of 0 - 1, 1 / 0) is left to the run.
    if (Number.isFinite(value) || values.some((v) => !Number.isFinite(v))) {
      return record.gives === "real" ? real(value) : integer(value);
    }
  }
  return (
    identity(op, args) ??
    intern(args, op, (key) => ({ kind: "apply", type: record.gives, op, args, key }))
  );
}

function identity(op: OperationName, args: readonly Expr[]): Expr | undefined {
  const [a, b] = args as [Expr, Expr];
  const [x, y] = args.map(literal);
  switch (op) {
    case "add":
      return x === 0 ? b : y === 0 ? a : undefined;
    case "subtract":
      return y === 0 ? a : x === 0 ? operation("negate", [b]) : same(a, b) ? real(0) : undefined;
    case "multiply":
      return x === 1
        ? b
        : y === 1
          ? a
          : x === -1
            ? operation("negate", [b])
            : y === -1
              ? operation("negate", [a])
              : undefined;
    case "divide":
      return y === 1 ? a : undefined;
    case "power":
      return y !== undefined && Number.isInteger(y) && y >= 0 && y <= 64
        ? wholePower(a, y)
        : y === 0.5
          ? operation("sqrt", [a])
          : undefined;
    case "negate":
    case "not":
      return a.kind === "apply" && a.op === op ? a.args[0] : undefined;
    case "maximum":
    case "minimum":
      return same(a, b) ? a : undefined;
    case "integerMaximum":
    case "integerMinimum": {
      const { least, most } = rangeOf(difference(a, b));
      const larger = least >= 0 ? a : most <= 0 ? b : undefined;
      return larger && (op === "integerMaximum" ? larger : larger === a ? b : a);
    }
    case "integerAbsolute": {
      const { least, most } = rangeOf(a);
      return least >= 0 ? a : most <= 0 ? difference(integer(0), a) : undefined;
    }
    case "integerPower":
      return y === 1 ? a : undefined;
    case "checked": {
      const { least } = rangeOf(a);
      return least >= 0 && rangeOf(difference(b, a)).least > 0 ? a : undefined;
    }
    case "modulo":
    case "absolute":
    case "exp":
    case "log":
    case "sqrt":
    case "sin":
    case "cos":
    case "tanh":
    case "sigmoid":
    case "erf":
    case "toReal":
    case "floor":
    case "ceil":
    case "round":
    case "quotient":
    case "remainder":
    case "less":
    case "lessEqual":
    case "equal":
    case "integerLess":
    case "integerLessEqual":
    case "integerEqual":
    case "truthEqual":
    case "hash":
    case "unit":
    case "and":
    case "or":
      return undefined;
  }
}
