/**
 * Arithmetic on single entries. Whole numbers stay whole as long as they can: `+ - * mod ^`
 * and `floor(a / b)` of whole numbers are exact. A division that is not exact makes a real,
 * and remembers its numerator and denominator (a `Ratio`), so that `floor`, `ceil` and
 * `round` of it are computed in whole numbers, and so that a dimension can refuse it.
 */
import type { Span } from "../base/span.ts";
import {
  equal,
  exactQuotient,
  integer,
  less,
  lessEqual,
  minus,
  not,
  operation,
  plus,
  quotient,
  real,
  remainder,
  scaled,
  select,
  times,
  toReal,
  wholePower,
} from "../ir/build.ts";
import { type ElementType, type Expr, literal } from "../ir/expr.ts";
import { type OperationName, roundHalfEven } from "../ir/operations.ts";
import { rangeOf } from "../ir/range.ts";
import type { BinaryOperator } from "../syntax/ast.ts";
import { exhaust, fail, FormulaTooLarge, limits } from "./session.ts";
import type { Ratio, Session, Tensor } from "./types.ts";
import { exprOf, joinAssumptions, scalar } from "./values.ts";

export type ArithmeticOperator = Exclude<BinaryOperator, "and" | "or" | "@">;

const comparisons = new Set<ArithmeticOperator>(["<", "<=", ">", ">=", "==", "!="]);

/** The type of a result; undefined when the operator does not take these operands. */
export function resultElement(
  operator: ArithmeticOperator,
  a: ElementType,
  b: ElementType,
): ElementType | undefined {
  if ((a === "bool") !== (b === "bool")) return undefined;
  if (a === "bool") return operator === "==" || operator === "!=" ? "bool" : undefined;
  if (comparisons.has(operator)) return "bool";
  if (operator === "/") return "real";
  return a === "int" && b === "int" ? "int" : "real";
}

/** How long a whole-number formula is; at least 2, so that powers of single atoms stay short too. */
function termsOf(expr: Expr): number {
  return Math.max(2, expr.kind === "polynomial" ? expr.terms.length + 1 : 1);
}

/** a ^ b of entries: whole numbers where both are and b is known not to be negative. */
function power(a: Expr, b: Expr): Expr {
  const exponent = literal(b);
  if (a.type === "int" && b.type === "int") {
    const base = literal(a);
    if (base !== undefined && exponent !== undefined) {
      const value = base ** exponent;
      return Number.isSafeInteger(value) ? integer(value) : real(value);
    }
    if (exponent !== undefined && exponent >= 0 && termsOf(a) ** exponent <= limits.terms)
      return times(...Array.from({ length: exponent }, () => a));
    if (rangeOf(b).least >= 0) return operation("integerPower", [a, b]);
  }
  const base = toReal(a);
  if (b.type === "int" && exponent !== undefined && Math.abs(exponent) <= 64) {
    return exponent >= 0
      ? wholePower(base, exponent)
      : operation("divide", [real(1), wholePower(base, -exponent)]);
  }
  return operation("power", [base, toReal(b)]);
}

const realOperations = {
  "+": "add",
  "-": "subtract",
  "*": "multiply",
  "/": "divide",
  mod: "modulo",
} as const satisfies Record<string, OperationName>;

/** One entry of a binary operation; the operands' types agree as `resultElement` says. */
export function arithmetic(operator: ArithmeticOperator, a: Expr, b: Expr): Expr {
  const whole = a.type === "int" && b.type === "int";
  const [x, y] = whole || a.type === "bool" ? [a, b] : [toReal(a), toReal(b)];
  switch (operator) {
    case "<":
      return less(x, y);
    case "<=":
      return lessEqual(x, y);
    case ">":
      return less(y, x);
    case ">=":
      return lessEqual(y, x);
    case "==":
      return equal(x, y);
    case "!=":
      return not(equal(x, y));
    case "^":
      return power(a, b);
    case "/":
      return operation("divide", [toReal(a), toReal(b)]);
    case "+":
      if (whole) return plus(a, b);
      break;
    case "-":
      if (whole) return minus(a, b);
      break;
    case "*":
      if (whole && termsOf(a) * termsOf(b) > 4 * limits.terms) throw new FormulaTooLarge();
      if (whole) return times(a, b);
      break;
    case "mod":
      if (whole) return remainder(a, b);
      break;
  }
  return operation(realOperations[operator], [x, y]);
}

export function negated(a: Expr): Expr {
  return a.type === "int" ? scaled(-1, a) : operation("negate", [a]);
}

function ratioOf(value: Tensor): { numerator: Expr; denominator: Expr } | undefined {
  if (value.ratio) return value.ratio;
  const expr = exprOf(value);
  return expr.type === "int" ? { numerator: expr, denominator: integer(1) } : undefined;
}

/** A ratio of a binary operation, if one of the operands is one and the other is whole. */
function ratioResult(
  operator: ArithmeticOperator,
  a: Tensor,
  b: Tensor,
  span: Span,
): Ratio | undefined {
  const [p, q] = [ratioOf(a), ratioOf(b)];
  if (!p || !q) return undefined;
  const at = a.ratio?.span ?? b.ratio?.span ?? span;
  switch (operator) {
    case "+":
    case "-": {
      const [left, right] = [times(p.numerator, q.denominator), times(q.numerator, p.denominator)];
      const numerator = operator === "+" ? plus(left, right) : minus(left, right);
      return { numerator, denominator: times(p.denominator, q.denominator), span: at };
    }
    case "*":
      return {
        numerator: times(p.numerator, q.numerator),
        denominator: times(p.denominator, q.denominator),
        span: at,
      };
    case "/":
      return {
        numerator: times(p.numerator, q.denominator),
        denominator: times(p.denominator, q.numerator),
        span: at,
      };
    default:
      return undefined;
  }
}

/** Whole-number formulas may not grow without end. */
function checkTerms(session: Session, expr: Expr, span: Span): void {
  if (expr.kind === "polynomial" && expr.terms.length > limits.terms) {
    exhaust(session, "limit-formula", span, "This whole-number formula has too many terms.");
  }
}

/** A binary operation of two scalars, with exact division. */
export function scalarArithmetic(
  session: Session,
  operator: ArithmeticOperator,
  a: Tensor,
  b: Tensor,
  span: Span,
): Tensor {
  const [x, y] = [exprOf(a), exprOf(b)];
  const assumes = joinAssumptions(a.assumes, b.assumes);
  const wholeDivisor = y.type === "int" && literal(y) === 0;
  if (wholeDivisor && x.type === "int" && (operator === "/" || operator === "mod")) {
    fail(session, "division-zero", span, "This divides a whole number by 0.");
  }
  if (operator === "/" && x.type === "int" && y.type === "int" && !a.ratio && !b.ratio) {
    const exact = exactQuotient(x, y);
    if (exact) return scalar(exact, assumes);
  }
  const ratio =
    a.ratio || b.ratio || (operator === "/" && x.type === "int" && y.type === "int")
      ? ratioResult(operator, a, b, span)
      : undefined;
  if (ratio) {
    checkTerms(session, ratio.numerator, span);
    checkTerms(session, ratio.denominator, span);
  }
  const expr = arithmetic(operator, x, y);
  checkTerms(session, expr, span);
  return scalar(expr, assumes, ratio);
}

/** floor, ceil and round of a scalar: in whole numbers when it is a ratio of them. */
export function rounded(name: "floor" | "ceil" | "round", value: Tensor): Expr {
  const expr = exprOf(value);
  if (expr.type === "int") return expr;
  if (value.ratio) {
    let { numerator, denominator } = value.ratio;
    if (rangeOf(denominator).most < 0) {
      numerator = scaled(-1, numerator);
      denominator = scaled(-1, denominator);
    }
    if (rangeOf(denominator).least > 0) {
      if (name === "floor") return quotient(numerator, denominator);
      if (name === "ceil") return scaled(-1, quotient(scaled(-1, numerator), denominator));
      const [n, d] = [literal(numerator), literal(denominator)];
      if (n !== undefined && d !== undefined) return integer(roundHalfEven(n / d));
    }
  }
  return operation(name, [expr]);
}

const unaryReal = new Set<string>(["exp", "log", "sqrt", "sin", "cos", "tanh", "sigmoid", "erf"]);

/** The elementwise functions of one argument that the language knows. */
export function isUnary(name: string): boolean {
  return unaryReal.has(name) || name === "abs" || isRounding(name);
}

export function isRounding(name: string): name is "floor" | "ceil" | "round" {
  return name === "floor" || name === "ceil" || name === "round";
}

export function unaryElement(name: string, element: ElementType): ElementType {
  return isRounding(name) ? "int" : name === "abs" ? element : "real";
}

/** One entry of an elementwise function; `rounded` does better for scalars. */
export function unary(name: string, a: Expr): Expr {
  if (name === "abs") return operation(a.type === "int" ? "integerAbsolute" : "absolute", [a]);
  if (isRounding(name)) return a.type === "int" ? a : operation(name, [a]);
  return operation(name as OperationName, [toReal(a)]);
}

/** The larger or smaller of two entries. */
export function extreme(name: "max" | "min", a: Expr, b: Expr): Expr {
  if (a.type === "int" && b.type === "int")
    return operation(name === "max" ? "integerMaximum" : "integerMinimum", [a, b]);
  return operation(name === "max" ? "maximum" : "minimum", [toReal(a), toReal(b)]);
}

/** `if condition then a else b` of entries; whole numbers become real where the other is. */
export function choose(condition: Expr, a: Expr, b: Expr): Expr {
  return a.type === b.type ? select(condition, a, b) : select(condition, toReal(a), toReal(b));
}
