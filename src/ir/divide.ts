/**
 * Division of whole numbers, as merged axes and strides need it. `quotient` and
 * `remainder` round towards minus infinity and dissolve where divisibility and ranges
 * allow:
 *
 *     (8 h + d) quotient 8 = h,  (8 h + d) remainder 8 = d     for 0 <= d < 8
 */
import { literal, same, type Expr, type Term } from "./expr.ts";
import { intern } from "./intern.ts";
import {
  addTerm,
  difference,
  finish,
  integer,
  parts,
  plus,
  scaled,
  type Sum,
} from "./polynomial.ts";
import { rangeOf } from "./range.ts";

/** One step of division: `expr = divisor · whole + rest`, with as much as possible in `whole`. */
function divide(expr: Expr, divisor: Expr): { whole: Expr; rest: Expr } {
  const whole: Sum = { constant: 0, terms: new Map() };
  const rest: Sum = { constant: 0, terms: new Map() };
  const { constant, terms } = parts(expr);
  const by = parts(divisor);
  const unit: Term = by.terms[0] ?? { times: by.constant, atoms: [] };
  const single = by.terms.length === 0 || (by.terms.length === 1 && by.constant === 0);
  const addConstant = unit.atoms.length === 0 ? Math.floor(constant / unit.times) : 0;
  whole.constant = addConstant;
  rest.constant = constant - (unit.atoms.length === 0 ? addConstant * unit.times : 0);
  for (const term of terms) {
    const atoms = [...term.atoms];
    const divides =
      single &&
      term.times % unit.times === 0 &&
      unit.atoms.every((atom) => {
        const n = atoms.indexOf(atom);
        if (n >= 0) atoms.splice(n, 1);
        return n >= 0;
      });
    if (!divides) addTerm(rest, term);
    else if (atoms.length === 0) whole.constant += term.times / unit.times;
    else addTerm(whole, { times: term.times / unit.times, atoms });
  }
  return { whole: finish(whole), rest: finish(rest) };
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

/** 0 <= rest < divisor, for every value of the axes. */
function within(rest: Expr, divisor: Expr): boolean {
  return rangeOf(rest).least >= 0 && rangeOf(difference(divisor, rest)).least > 0;
}

/** The common factor of the divisor and of all terms of the rest, and the rest without it. */
function reduced(rest: Expr, n: number): { factor: number; rest: Expr; left: number } {
  const { constant, terms } = parts(rest);
  const factor = terms.reduce((g, term) => gcd(g, term.times), n);
  const left = constant - factor * Math.floor(constant / factor);
  const smaller: Sum = { constant: (constant - left) / factor, terms: new Map() };
  for (const term of terms) addTerm(smaller, { times: term.times / factor, atoms: term.atoms });
  return { factor, rest: finish(smaller), left };
}

/** floor(a / n), n > 0. */
export function quotient(a: Expr, n: Expr): Expr {
  const [x, y] = [literal(a), literal(n)];
  if (y === 1) return a;
  if (x !== undefined && y !== undefined && y !== 0) return integer(Math.floor(x / y));
  if (y !== undefined && y <= 0) return raw("quotient", a, n);
  const { whole, rest } = divide(a, n);
  if (within(rest, n)) return whole;
  if (y === undefined) return plus(whole, raw("quotient", rest, n));
  if (rest.kind === "apply" && rest.op === "quotient") {
    const inner = literal(rest.args[1]!);
    if (inner !== undefined) return plus(whole, quotient(rest.args[0]!, integer(inner * y)));
  }
  const common = reduced(rest, y);
  if (common.factor > 1) return plus(whole, quotient(common.rest, integer(y / common.factor)));
  return plus(whole, raw("quotient", rest, n));
}

/** a - n floor(a / n), n > 0. */
export function remainder(a: Expr, n: Expr): Expr {
  const [x, y] = [literal(a), literal(n)];
  if (y === 1) return integer(0);
  if (x !== undefined && y !== undefined && y !== 0) return integer(x - y * Math.floor(x / y));
  if (y !== undefined && y <= 0) return raw("remainder", a, n);
  const { rest } = divide(a, n);
  if (within(rest, n)) return rest;
  if (y === undefined) return raw("remainder", rest, n);
  if (rest.kind === "apply" && rest.op === "remainder") {
    const inner = literal(rest.args[1]!);
    if (inner !== undefined && inner % y === 0) return remainder(rest.args[0]!, n);
  }
  const common = reduced(rest, y);
  if (common.factor > 1) {
    return plus(
      scaled(common.factor, remainder(common.rest, integer(y / common.factor))),
      integer(common.left),
    );
  }
  return raw("remainder", rest, n);
}

function raw(op: "quotient" | "remainder", a: Expr, n: Expr): Expr {
  return intern([a, n], op, (key) => ({ kind: "apply", type: "int", op, args: [a, n], key }));
}

/** a / n when the division is exact whatever the dimensions are; undefined when that can't be shown. */
export function exactQuotient(a: Expr, n: Expr): Expr | undefined {
  if (literal(n) === 0) return undefined;
  const { whole, rest } = divide(a, n);
  if (literal(rest) === 0) return whole;
  // (T + 1)·4 / (T + 1): a whole multiple of a divisor of several terms.
  const [p, q] = [parts(a), parts(n)];
  const ratio =
    q.constant !== 0
      ? p.constant / q.constant
      : (p.terms[0]?.times ?? 0) / (q.terms[0]?.times ?? 1);
  return Number.isInteger(ratio) && same(scaled(ratio, n), a) ? integer(ratio) : undefined;
}
