/**
 * Two normal forms, in which recognition looks at an expression.
 *
 * *Factors*: an expression as a product of factors and their inverses. A contraction's
 * operands are the factors, grouped by the axes that they depend on.
 *
 * *Linear form*: an expression as Σ coefficient · Π atom^power, with sums multiplied out.
 * Scores are compared in it, so that the order of terms and the place of a scale do not
 * matter. An atom is whatever is no sum, product or literal.
 */
import { operation, real } from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import { dependsOn } from "../ir/walk.ts";
import type { Axis } from "../ir/expr.ts";

export interface Factor {
  readonly expr: Expr;
  readonly inverse: boolean;
}

/** The factors of a real expression; signs are factors of -1. */
export function factorsOf(expr: Expr, inverse = false): readonly Factor[] {
  if (expr.kind !== "apply") return [{ expr, inverse }];
  const [a, b] = expr.args as [Expr, Expr];
  switch (expr.op) {
    case "multiply":
      return [...factorsOf(a, inverse), ...factorsOf(b, inverse)];
    case "divide":
      return [...factorsOf(a, inverse), ...factorsOf(b, !inverse)];
    case "negate":
      return [{ expr: real(-1), inverse: false }, ...factorsOf(a, inverse)];
    default:
      return [{ expr, inverse }];
  }
}

/** The product of factors; literals are gathered at the front. Undefined for none. */
export function productOf(factors: readonly Factor[]): Expr | undefined {
  let constant = 1;
  let over: Expr | undefined;
  let under: Expr | undefined;
  for (const { expr, inverse } of factors) {
    const value = literal(expr);
    if (value !== undefined && (!inverse || value !== 0))
      constant = inverse ? constant / value : constant * value;
    else if (inverse) under = under ? operation("multiply", [under, expr]) : expr;
    else over = over ? operation("multiply", [over, expr]) : expr;
  }
  const scaled =
    constant === 1 ? over : over ? operation("multiply", [over, real(constant)]) : real(constant);
  if (factors.length === 0) return undefined;
  return under ? operation("divide", [scaled ?? real(1), under]) : (scaled ?? real(1));
}

export interface Monomial {
  readonly coefficient: number;
  /** Sorted by the keys of the atoms; powers are never 0. */
  readonly atoms: readonly { readonly expr: Expr; readonly power: number }[];
}

/** Monomials by the keys of their atoms; no coefficient is 0. */
export type LinearForm = ReadonlyMap<string, Monomial>;

const keyOf = (monomial: Monomial): string =>
  monomial.atoms.map(({ expr, power }) => `${expr.key}^${power}`).join(" ");

/** What float64 may leave of a cancelled term. */
const nearly = 1e-12;

export function addForms(...summands: readonly (readonly [times: number, form: LinearForm])[]) {
  const sum = new Map<string, Monomial>();
  for (const [factor, form] of summands) {
    for (const [key, monomial] of form) {
      const old = sum.get(key)?.coefficient ?? 0;
      const own = factor * monomial.coefficient;
      const coefficient = old + own;
      if (Math.abs(coefficient) <= nearly * Math.max(Math.abs(old), Math.abs(own))) sum.delete(key);
      else sum.set(key, { coefficient, atoms: monomial.atoms });
    }
  }
  return sum as LinearForm;
}

function multiplyMonomials(a: Monomial, b: Monomial): Monomial {
  const powers = new Map<string, { expr: Expr; power: number }>();
  for (const { expr, power } of [...a.atoms, ...b.atoms]) {
    powers.set(expr.key, { expr, power: power + (powers.get(expr.key)?.power ?? 0) });
  }
  const atoms = [...powers.values()]
    .filter(({ power }) => power !== 0)
    .sort((x, y) => (x.expr.key < y.expr.key ? -1 : 1));
  return { coefficient: a.coefficient * b.coefficient, atoms };
}

const single = (monomial: Monomial): LinearForm => new Map([[keyOf(monomial), monomial]]);

export const constantForm = (value: number): LinearForm =>
  value === 0 ? new Map() : single({ coefficient: value, atoms: [] });

const atomForm = (expr: Expr, power = 1): LinearForm =>
  single({ coefficient: 1, atoms: [{ expr, power }] });

/** Products of sums are multiplied out up to this many terms. */
const mostTerms = 48;

/** The linear form of a real expression. */
export function linearForm(expr: Expr): LinearForm {
  const value = literal(expr);
  if (value !== undefined) return Number.isFinite(value) ? constantForm(value) : atomForm(expr);
  if (expr.kind !== "apply") return atomForm(expr);
  const [a, b] = expr.args as [Expr, Expr];
  switch (expr.op) {
    case "add":
      return addForms([1, linearForm(a)], [1, linearForm(b)]);
    case "subtract":
      return addForms([1, linearForm(a)], [-1, linearForm(b)]);
    case "negate":
      return addForms([-1, linearForm(a)]);
    case "multiply": {
      const [p, q] = [linearForm(a), linearForm(b)];
      if (p.size * q.size > mostTerms) return atomForm(expr);
      return timesForms(p, q);
    }
    case "divide": {
      const [p, q] = [linearForm(a), linearForm(b)];
      const [only] = q.values();
      if (q.size !== 1 || !only) return timesForms(p, atomForm(b, -1));
      const inverse: Monomial = {
        coefficient: 1 / only.coefficient,
        atoms: only.atoms.map((atom) => ({ expr: atom.expr, power: -atom.power })),
      };
      return timesForms(p, single(inverse));
    }
    default:
      return atomForm(expr);
  }
}

function timesForms(p: LinearForm, q: LinearForm): LinearForm {
  const products: (readonly [number, LinearForm])[] = [];
  for (const x of p.values())
    for (const y of q.values()) products.push([1, single(multiplyMonomials(x, y))]);
  return addForms(...products);
}

/** Whether a monomial depends on any of the axes. */
export function monomialDependsOn(monomial: Monomial, axes: Iterable<Axis>): boolean {
  const list = [...axes];
  return monomial.atoms.some(({ expr }) => dependsOn(expr, list));
}

/** Changes the atoms. */
export function mapAtoms(form: LinearForm, change: (expr: Expr) => Expr): LinearForm {
  return addForms(
    ...[...form.values()].map((monomial): readonly [number, LinearForm] => [
      monomial.coefficient,
      single(
        monomial.atoms
          .map(({ expr, power }): Monomial => ({
            coefficient: 1,
            atoms: [{ expr: change(expr), power }],
          }))
          .reduce(multiplyMonomials, { coefficient: 1, atoms: [] }),
      ),
    ]),
  );
}

/** Same monomials, same coefficients (as far as float64 tells). */
export function sameForms(a: LinearForm, b: LinearForm): boolean {
  return addForms([1, a], [-1, b]).size === 0;
}

/** The form as an expression again. */
export function formExpr(form: LinearForm): Expr {
  let sum: Expr | undefined;
  for (const { coefficient, atoms } of form.values()) {
    const factors = atoms.flatMap(({ expr, power }): Factor[] =>
      Array.from({ length: Math.abs(power) }, () => ({ expr, inverse: power < 0 })),
    );
    const positive = productOf([
      ...factors,
      { expr: real(Math.abs(coefficient)), inverse: false },
    ])!;
    sum = sum
      ? operation(coefficient < 0 ? "subtract" : "add", [sum, positive])
      : coefficient < 0
        ? operation("negate", [positive])
        : positive;
  }
  return sum ?? real(0);
}
