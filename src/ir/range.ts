/**
 * How large a whole number can get, over all values of the axes and dimensions in it: an
 * interval of numbers. An axis is first bounded by its extent *as an expression*, so that
 * `T - 1 - t` is known not to be negative although T is not known. Cheap and memoised;
 * `bounds.ts` bounds expressions over tiles, with symbolic ends.
 */
import { memoOn } from "../base/memo.ts";
import type { Expr, Term } from "./expr.ts";
import { combine, difference, integer, parts } from "./polynomial.ts";

export interface Range {
  /** Inclusive; may be infinite. */
  readonly least: number;
  readonly most: number;
}

const everything: Range = { least: -Infinity, most: Infinity };
const known = memoOn<Expr, Range>("range");

export function rangeOf(expr: Expr): Range {
  if (expr.kind === "polynomial" && expr.terms.length === 0)
    return { least: expr.constant, most: expr.constant };
  const memo = known.get(expr);
  if (memo) return memo;
  return known.set(expr, compute(expr));
}

/** The ends of an atom as expressions of dimensions, where it has such ends. */
function symbolicEnds(atom: Expr): readonly [least: Expr, most: Expr] | undefined {
  const below = (extent: Expr): readonly [Expr, Expr] => [
    integer(0),
    combine([
      [1, extent],
      [-1, integer(1)],
    ]),
  ];
  if (atom.kind === "axis") return below(atom.axis.extent);
  if (atom.kind === "apply" && (atom.op === "remainder" || atom.op === "checked"))
    return rangeOf(atom.args[1]!).least > 0 ? below(atom.args[1]!) : undefined;
  if (atom.kind === "read" && atom.node.kind === "input" && atom.node.range) {
    return [atom.node.range.least, atom.node.range.most];
  }
  return undefined;
}

/** The polynomial with its axes at their lower or upper ends, if it has any. */
function atEnds(terms: readonly Term[], constant: number, upper: boolean): Expr | undefined {
  const endOf = ({ times, atoms }: Term): readonly [number, Expr] | undefined => {
    const ends = atoms.length === 1 ? symbolicEnds(atoms[0]!) : undefined;
    return ends && [times, ends[upper === times > 0 ? 1 : 0]];
  };
  const ends = terms.map(endOf);
  if (ends.every((end) => end === undefined)) return undefined;
  const summands = terms.map((term, n): readonly [number, Expr] => {
    const alone: Expr = { kind: "polynomial", type: "int", constant: 0, terms: [term], key: "" };
    return ends[n] ?? [1, alone];
  });
  return combine([...summands, [1, integer(constant)]]);
}

function compute(expr: Expr): Range {
  switch (expr.kind) {
    case "real":
    case "truth":
      return everything;
    case "dimension":
      return { least: expr.symbol.least, most: expr.symbol.most };
    case "axis":
      return { least: 0, most: rangeOf(difference(expr.axis.extent, integer(1))).most };
    case "polynomial": {
      const { constant, terms } = parts(expr);
      const low = atEnds(terms, constant, false);
      const high = atEnds(terms, constant, true);
      const sum = sumRange(terms, constant);
      if (!low || !high) return sum;
      return {
        least: Math.max(sum.least, rangeOf(low).least),
        most: Math.min(sum.most, rangeOf(high).most),
      };
    }
    case "read": {
      if (expr.type !== "int") return everything;
      if (expr.node.kind === "input") {
        const { range } = expr.node;
        return range
          ? { least: rangeOf(range.least).least, most: rangeOf(range.most).most }
          : everything;
      }
      if (expr.node.kind === "map") return rangeOf(expr.node.body);
      if (expr.node.op === "argmax") {
        const extent = rangeOf(expr.node.over[0]!.extent).most;
        return { least: 0, most: Math.max(extent - 1, 0) };
      }
      return everything;
    }
    case "select": {
      const [a, b] = [rangeOf(expr.then), rangeOf(expr.otherwise)];
      return { least: Math.min(a.least, b.least), most: Math.max(a.most, b.most) };
    }
    case "apply":
      return applyRange(expr.op, expr.args);
  }
}

function sumRange(terms: readonly Term[], constant: number): Range {
  let [least, most] = [constant, constant];
  for (const term of terms) {
    let product: Range = { least: term.times, most: term.times };
    for (const atom of term.atoms)
      product = multiply(product, atom.kind === "polynomial" ? everything : rangeOf(atom));
    least += product.least;
    most += product.most;
  }
  return {
    least: Number.isNaN(least) ? -Infinity : least,
    most: Number.isNaN(most) ? Infinity : most,
  };
}

function multiply(a: Range, b: Range): Range {
  // 0 · ∞ is 0 here: the ends are numbers, only their bounds are missing.
  const products = [a.least * b.least, a.least * b.most, a.most * b.least, a.most * b.most].map(
    (x) => (Number.isNaN(x) ? 0 : x),
  );
  return { least: Math.min(...products), most: Math.max(...products) };
}

function applyRange(op: string, args: readonly Expr[]): Range {
  const [a, b] = args.map((arg) => (arg.type === "int" ? rangeOf(arg) : everything)) as [
    Range,
    Range,
  ];
  switch (op) {
    case "quotient": {
      if (b.least < 1) return everything;
      const ends = [a.least / b.least, a.least / b.most, a.most / b.least, a.most / b.most].map(
        (x) => (Number.isNaN(x) ? 0 : x),
      );
      return { least: Math.floor(Math.min(...ends)), most: Math.floor(Math.max(...ends)) };
    }
    case "remainder":
      if (b.least < 1) return everything;
      return { least: 0, most: Math.min(b.most - 1, a.least >= 0 ? a.most : Infinity) };
    case "checked":
      return { least: 0, most: Math.max(b.most - 1, 0) };
    case "integerMaximum":
      return { least: Math.max(a.least, b.least), most: Math.max(a.most, b.most) };
    case "integerMinimum":
      return { least: Math.min(a.least, b.least), most: Math.min(a.most, b.most) };
    case "integerAbsolute":
      return {
        least: Math.max(0, a.least, -a.most),
        most: Math.max(Math.abs(a.least), Math.abs(a.most)),
      };
    case "integerPower": {
      if (a.least < 0 || b.least < 0) return everything;
      // 0^0 is 1, but 0^n is 0: powers of 0 do not grow with the exponent.
      const least = a.least > 0 ? a.least ** b.least : b.most > 0 ? 0 : 1;
      return { least, most: Math.max(a.most ** b.most, b.least === 0 ? 1 : 0) };
    }
    default:
      return everything;
  }
}
