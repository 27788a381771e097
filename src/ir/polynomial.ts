/**
 * Whole-number arithmetic in canonical form: `constant + Σ times · Π atoms`. Sums and
 * products of indices end here whatever way they were written, so `(i + 1) - i` is 1 and
 * a read's index shows its coefficients. Division is in `divide.ts`.
 */
import { memoOn } from "../base/memo.ts";
import { literal, type Expr, type Polynomial, type Term } from "./expr.ts";
import { intern } from "./intern.ts";

/** A polynomial being built: terms by the keys of their atoms. */
export interface Sum {
  constant: number;
  readonly terms: Map<string, Term>;
}

export function integer(value: number): Expr {
  return { kind: "polynomial", type: "int", constant: value, terms: [], key: `i${value}` };
}

/** An expression's constant and terms, whatever its kind. */
export function parts(expr: Expr): Pick<Polynomial, "constant" | "terms"> {
  return expr.kind === "polynomial" ? expr : { constant: 0, terms: [{ times: 1, atoms: [expr] }] };
}

function addTo(sum: Sum, expr: Pick<Polynomial, "constant" | "terms">, factor: number): void {
  sum.constant += factor * expr.constant;
  for (const term of expr.terms) addTerm(sum, { times: factor * term.times, atoms: term.atoms });
}

export function addTerm(sum: Sum, term: Term): void {
  const { atoms } = term;
  const key = atoms.length === 1 ? atoms[0]!.key : atoms.map((atom) => atom.key).join("*");
  const times = term.times + (sum.terms.get(key)?.times ?? 0);
  if (times === 0) sum.terms.delete(key);
  else sum.terms.set(key, { times, atoms });
}

const orders = memoOn<Expr, number>("order");

/** Atoms stand in the order in which they were made. */
function order(atom: Expr): number {
  return (
    orders.get(atom) ?? orders.set(atom, atom.key.startsWith("#") ? Number(atom.key.slice(1)) : 0)
  );
}

function inOrder(a: Term, b: Term): number {
  const common = Math.min(a.atoms.length, b.atoms.length);
  for (let n = 0; n < common; n++) {
    const difference = order(a.atoms[n]!) - order(b.atoms[n]!);
    if (difference !== 0) return difference;
  }
  return a.atoms.length - b.atoms.length;
}

/** `t·k·(c quotient k) + t·(c remainder k)` is `t·c`: what a merged axis took apart comes together again. */
function joinQuotients(sum: Sum): boolean {
  for (const term of sum.terms.values()) {
    const atom = term.atoms[0]!;
    if (term.atoms.length !== 1 || atom.kind !== "apply" || atom.op !== "remainder") continue;
    const [value, divisor] = atom.args as [Expr, Expr];
    const k = literal(divisor);
    if (k === undefined) continue;
    const match = quotientIn(sum, value, divisor);
    if (!match || match.times !== term.times * k) continue;
    addTerm(sum, { times: -term.times, atoms: term.atoms });
    addTerm(sum, { times: -match.times, atoms: match.atoms });
    addTo(sum, parts(value), term.times);
    return true;
  }
  return false;
}

function quotientIn(sum: Sum, value: Expr, divisor: Expr): Term | undefined {
  for (const term of sum.terms.values()) {
    const atom = term.atoms[0]!;
    if (term.atoms.length !== 1 || atom.kind !== "apply" || atom.op !== "quotient") continue;
    if (atom.args[0] === value && atom.args[1]!.key === divisor.key) return term;
  }
  return undefined;
}

export function finish(sum: Sum): Expr {
  while (sum.terms.size > 1 && joinQuotients(sum));
  const terms = [...sum.terms.values()];
  return canonical(sum.constant, terms.length > 1 ? terms.sort(inOrder) : terms);
}

/** The polynomial of terms that are different, in order, and joined. */
function canonical(constant: number, terms: readonly Term[]): Expr {
  const [only] = terms;
  if (!only) return integer(constant);
  if (terms.length === 1 && constant === 0 && only.times === 1 && only.atoms.length === 1)
    return only.atoms[0]!;
  const shape = terms.map((term) => `${term.times}*${term.atoms.length}`).join("+");
  return intern(
    terms.length === 1 ? only.atoms : terms.flatMap((term) => term.atoms),
    `polynomial ${constant}+${shape}`,
    (key) => ({ kind: "polynomial", type: "int", constant, terms, key }),
  );
}

/** Σ times · expr. */
export function combine(summands: readonly (readonly [times: number, expr: Expr])[]): Expr {
  const sum: Sum = { constant: 0, terms: new Map() };
  for (const [factor, expr] of summands) addTo(sum, parts(expr), factor);
  return finish(sum);
}

export function plus(...summands: readonly Expr[]): Expr {
  let constant = 0;
  const others: Expr[] = [];
  for (const expr of summands) {
    const value = literal(expr);
    if (value === undefined) others.push(expr);
    else constant += value;
  }
  const [first] = others;
  if (!first) return integer(constant);
  if (others.length === 1) {
    if (constant === 0) return first;
    const only = parts(first);
    return canonical(only.constant + constant, only.terms);
  }
  const sum: Sum = { constant, terms: new Map() };
  for (const expr of others) addTo(sum, parts(expr), 1);
  return finish(sum);
}

export function difference(a: Expr, b: Expr): Expr {
  if (a === b) return integer(0);
  const value = literal(b);
  if (value !== undefined) return plus(a, integer(-value));
  return combine([
    [1, a],
    [-1, b],
  ]);
}

export { difference as minus };

export function scaled(factor: number, expr: Expr): Expr {
  if (factor === 1) return expr;
  if (factor === 0) return integer(0);
  const { constant, terms } = parts(expr);
  // Terms that were different, in order and joined stay so.
  return canonical(
    factor * constant,
    terms.map((term) => ({ times: factor * term.times, atoms: term.atoms })),
  );
}

export function times(...factors: readonly Expr[]): Expr {
  return factors.reduce<Expr>((left, right) => {
    const [a, b] = [literal(left), literal(right)];
    if (a !== undefined) return scaled(a, right);
    if (b !== undefined) return scaled(b, left);
    return finish(product(parts(left), parts(right)));
  }, integer(1));
}

/** `constant + Σ times · Π factors`, where the factors may be polynomials. */
export function polynomial(
  constant: number,
  products: readonly { readonly times: number; readonly factors: readonly Expr[] }[],
): Expr {
  const sum: Sum = { constant, terms: new Map() };
  for (const { times, factors } of products) {
    let all = parts(factors[0]!);
    for (const factor of factors.slice(1)) {
      const { constant, terms } = product(all, parts(factor));
      all = { constant, terms: [...terms.values()] };
    }
    addTo(sum, all, times);
  }
  return finish(sum);
}

function product(
  a: Pick<Polynomial, "constant" | "terms">,
  b: Pick<Polynomial, "constant" | "terms">,
): Sum {
  const sum: Sum = { constant: a.constant * b.constant, terms: new Map() };
  for (const term of a.terms) addTerm(sum, { times: term.times * b.constant, atoms: term.atoms });
  for (const term of b.terms) addTerm(sum, { times: term.times * a.constant, atoms: term.atoms });
  for (const s of a.terms) {
    for (const t of b.terms) {
      const atoms = [...s.atoms, ...t.atoms].sort((x, y) => order(x) - order(y));
      addTerm(sum, { times: s.times * t.times, atoms });
    }
  }
  return sum;
}
