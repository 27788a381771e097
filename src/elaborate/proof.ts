/**
 * Is an index inside its axis? First by intervals, then with the conditions of the `if`s
 * and `where`s around: each linear comparison of whole numbers is a *fact* `f >= 0`, and a
 * goal `g >= 0` follows when taking multiples of facts off leaves something that is never
 * negative.
 */
import { integer, minus, not, plus, scaled } from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import { parts } from "../ir/polynomial.ts";
import { rangeOf } from "../ir/range.ts";

/** Facts, or several lists of which one holds. */
type Facts = readonly (readonly Expr[])[];

const most = 8;

/** Both hold. With too many cases the second is forgotten, which proves less but nothing false. */
function both(a: Facts, b: Facts): Facts {
  return a.length * b.length > most ? a : a.flatMap((x) => b.map((y) => [...x, ...y]));
}

/** What a condition says of whole numbers. Every list must lead to the goal. */
function factsOf(condition: Expr): Facts {
  if (condition.kind === "select") {
    // `if a then b else false`: an `and` whose right side relies on its left.
    if (literal(condition.otherwise) === 0)
      return both(factsOf(condition.condition), factsOf(condition.then));
    return [[]];
  }
  if (condition.kind !== "apply") return [[]];
  const [a, b] = condition.args as [Expr, Expr];
  switch (condition.op) {
    case "integerLess":
      return [withoutAbsolute(minus(minus(b, a), integer(1)))];
    case "integerLessEqual":
      return [withoutAbsolute(minus(b, a))];
    case "integerEqual":
      return [[minus(a, b), minus(b, a)]];
    case "and":
      return both(factsOf(a), factsOf(b));
    case "or": {
      const joined = [...factsOf(a), ...factsOf(b)];
      return joined.length > most ? [[]] : joined;
    }
    case "not": {
      if (a.kind !== "apply") return [[]];
      const [x, y] = a.args as [Expr, Expr];
      if (a.op === "or") return both(factsOf(not(x)), factsOf(not(y)));
      if (a.op === "and") {
        const joined = [...factsOf(not(x)), ...factsOf(not(y))];
        return joined.length > most ? [[]] : joined;
      }
      if (a.op === "integerEqual")
        return [[minus(minus(x, y), integer(1))], [minus(minus(y, x), integer(1))]];
      return [[]];
    }
    default:
      return [[]];
  }
}

/** `w - |x| >= 0` says `w - x >= 0` and `w + x >= 0`. */
function withoutAbsolute(fact: Expr): readonly Expr[] {
  for (const term of parts(fact).terms) {
    const [atom] = term.atoms;
    if (term.atoms.length !== 1 || term.times >= 0) continue;
    if (atom?.kind !== "apply" || atom.op !== "integerAbsolute") continue;
    const rest = plus(fact, scaled(-term.times, atom));
    const inner = atom.args[0]!;
    return [plus(rest, scaled(term.times, inner)), plus(rest, scaled(-term.times, inner))];
  }
  return [fact];
}

const keyOf = (atoms: readonly Expr[]): string => atoms.map((atom) => atom.key).join("*");

function follows(goal: Expr, facts: readonly Expr[], depth: number): boolean {
  if (rangeOf(goal).least >= 0) return true;
  if (depth === 0) return false;
  const terms = new Map(parts(goal).terms.map((term) => [keyOf(term.atoms), term.times]));
  for (const [n, fact] of facts.entries()) {
    for (const term of parts(fact).terms) {
      const here = terms.get(keyOf(term.atoms));
      if (here === undefined || here * term.times <= 0) continue;
      // m · goal - k · fact without this term; both factors are positive.
      const [m, k] = [Math.abs(term.times), Math.abs(here)];
      const rest = minus(scaled(m, goal), scaled(k, fact));
      if (follows(rest, [...facts.slice(0, n), ...facts.slice(n + 1)], depth - 1)) return true;
    }
  }
  return false;
}

/** What always holds for the parts of an expression: axes within their extents, roundings near what they round. */
function universal(expr: Expr, found = new Map<Expr, readonly Expr[]>()): readonly Expr[] {
  for (const { atoms } of parts(expr).terms) {
    for (const atom of atoms) {
      if (found.has(atom) || found.size > most) continue;
      const facts = factsAbout(atom);
      found.set(atom, facts);
      for (const fact of facts) universal(fact, found);
    }
  }
  return [...found.values()].flat();
}

function factsAbout(atom: Expr): readonly Expr[] {
  if (atom.kind === "axis") return [minus(minus(atom.axis.extent, integer(1)), atom), atom];
  if (atom.kind !== "apply") return [];
  const [a, b] = atom.args as [Expr, Expr];
  switch (atom.op) {
    case "quotient": {
      const n = literal(b);
      if (n === undefined || n <= 0) return [];
      const rest = minus(a, scaled(n, atom));
      return [rest, minus(integer(n - 1), rest)];
    }
    case "integerMinimum":
      return [minus(a, atom), minus(b, atom)];
    case "integerMaximum":
      return [minus(atom, a), minus(atom, b)];
    default:
      return [];
  }
}

/** goal >= 0 whenever the conditions hold. */
function entailed(goal: Expr, conditions: readonly Expr[]): boolean {
  const facts = conditions.reduce<Facts>((all, one) => both(all, factsOf(one)), [[]]);
  const always = universal(goal);
  return facts.every(
    (list) =>
      // A case that can't happen needs no proof.
      list.some((fact) => rangeOf(fact).most < 0) || follows(goal, [...list, ...always], 3),
  );
}

/**
 * Conditions under which `goal` is not negative: none when it never is, some of the given
 * ones when they are needed, undefined when it can't be shown.
 */
export function provable(goal: Expr, conditions: readonly Expr[]): readonly Expr[] | undefined {
  if (rangeOf(goal).least >= 0 || entailed(goal, [])) return [];
  for (const one of [...conditions].reverse()) if (entailed(goal, [one])) return [one];
  return conditions.length > 1 && entailed(goal, conditions) ? conditions : undefined;
}
