/**
 * Whole-number arithmetic in canonical form: `constant + Σ times · Π atoms`. Sums and
 * products of indices end here whatever way they were written, so `(i + 1) - i` is 1 and
 * a read's index shows its coefficients. Division is in `divide.ts`.
 */
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
  const key = term.atoms.map((atom) => atom.key).join("*");
  const times = term.times + (sum.terms.get(key)?.times ?? 0);
  if (times === 0) sum.terms.delete(key);
  else sum.terms.set(key, { times, atoms: term.atoms });
}

const order = (key: string): number => (key.startsWith("#") ? Number(key.slice(1)) : 0);

/** `t·k·(c quotient k) + t·(c remainder k)` is `t·c`: what a merged axis took apart comes together again. */
function joinQuotients(sum: Sum): boolean {
  for (const term of sum.terms.values()) {
    const atom = term.atoms[0]!;
    if (term.atoms.length !== 1 || atom.kind !== "apply" || atom.op !== "remainder") continue;
    const [value, divisor] = atom.args as [Expr, Expr];
    const k = literal(divisor);
    if (k === undefined) continue;
    const other = intern([value, divisor], "quotient", (key) => ({
      kind: "apply",
      type: "int",
      op: "quotient",
      args: [value, divisor],
      key,
    }));
    const match = sum.terms.get(other.key);
    if (!match || match.times !== term.times * k) continue;
    addTerm(sum, { times: -term.times, atoms: term.atoms });
    addTerm(sum, { times: -match.times, atoms: match.atoms });
    addTo(sum, parts(value), term.times);
    return true;
  }
  return false;
}

export function finish(sum: Sum): Expr {
  while (joinQuotients(sum));
  if (sum.terms.size === 0) return integer(sum.constant);
  const terms = [...sum.terms.values()].sort((a, b) => {
    for (let n = 0; n < Math.min(a.atoms.length, b.atoms.length); n++) {
      const difference = order(a.atoms[n]!.key) - order(b.atoms[n]!.key);
      if (difference !== 0) return difference;
    }
    return a.atoms.length - b.atoms.length;
  });
  const [only] = terms;
  if (terms.length === 1 && sum.constant === 0 && only!.times === 1 && only!.atoms.length === 1)
    return only!.atoms[0]!;
  const { constant } = sum;
  const shape = terms.map((term) => `${term.times}*${term.atoms.length}`).join("+");
  return intern(
    terms.flatMap((term) => term.atoms),
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
  return combine(summands.map((expr) => [1, expr]));
}

export function difference(a: Expr, b: Expr): Expr {
  return combine([
    [1, a],
    [-1, b],
  ]);
}

export { difference as minus };

export function scaled(factor: number, expr: Expr): Expr {
  return combine([[factor, expr]]);
}

export function times(...factors: readonly Expr[]): Expr {
  return factors.reduce<Expr>((left, right) => {
    const sum: Sum = { constant: 0, terms: new Map() };
    const [a, b] = [parts(left), parts(right)];
    sum.constant = a.constant * b.constant;
    for (const term of a.terms) addTerm(sum, { times: term.times * b.constant, atoms: term.atoms });
    for (const term of b.terms) addTerm(sum, { times: term.times * a.constant, atoms: term.atoms });
    for (const s of a.terms) {
      for (const t of b.terms) {
        const atoms = [...s.atoms, ...t.atoms].sort((x, y) => order(x.key) - order(y.key));
        addTerm(sum, { times: s.times * t.times, atoms });
      }
    }
    return finish(sum);
  }, integer(1));
}
