/**
 * Where a guard can hold at all: from `j <= i and i - j < 128` follows that j lies in
 * [i - 127, i]. Kernels make loop bounds of it (the keys that a tile of queries can see),
 * and it says how far back an equation looks.
 *
 * Comparisons are solved for the unknown; `and` meets the intervals, `or` joins them. An
 * unknown inside `abs`, `min`, `max` or `div` is taken out of it, inside anything else it
 * is only known by its range. The guard may hold for fewer values, never for others.
 */
import { at, integer, lessEqual, minus, not, plus, quotient, read, scaled } from "./build.ts";
import { Bounds, type Box, type Summary } from "./bounds.ts";
import { larger, smaller, type Ends } from "./ends.ts";
import { literal, type Apply, type Axis, type Expr } from "./expr.ts";
import { inputNode } from "./graph.ts";
import { parts } from "./polynomial.ts";
import { rangeOf } from "./range.ts";
import { partsOf, substitute } from "./walk.ts";

/** `never`: the guard is false for every value. */
export type Reach = Ends | "never";

const anywhere: Ends = [undefined, undefined];

/** Both hold: the intervals meet. */
function meet(a: Reach, b: Reach): Reach {
  if (a === "never" || b === "never") return "never";
  const both = (
    x: Expr | undefined,
    y: Expr | undefined,
    pick: (x: Expr, y: Expr) => Expr,
  ): Expr | undefined => (x && y ? pick(x, y) : (x ?? y));
  return [both(a[0], b[0], larger), both(a[1], b[1], smaller)];
}

/** One of them holds. */
function join(a: Reach, b: Reach): Reach {
  if (a === "never") return b;
  if (b === "never") return a;
  return [a[0] && b[0] && smaller(a[0], b[0]), a[1] && b[1] && larger(a[1], b[1])];
}

class Solver {
  private readonly unknown: Expr;
  private readonly bounds: Bounds;
  private readonly contains = new Map<Expr, boolean>();

  constructor(unknown: Expr, bounds: Bounds) {
    this.unknown = unknown;
    this.bounds = bounds;
  }

  private has(expr: Expr): boolean {
    let known = this.contains.get(expr);
    if (known === undefined) {
      known = partsOf(expr).includes(this.unknown);
      this.contains.set(expr, known);
    }
    return known;
  }

  /** Where `guard` has that value. */
  truth(guard: Expr, value: boolean): Reach {
    const fixed = literal(guard);
    if (fixed !== undefined) return (fixed !== 0) === value ? anywhere : "never";
    if (!this.has(guard)) {
      const [certain, possible] = this.bounds.truths(guard);
      return literal(value ? possible : not(certain)) === 0 ? "never" : anywhere;
    }
    if (guard.kind === "select") {
      const { condition, then, otherwise } = guard;
      return join(
        meet(this.truth(condition, true), this.truth(then, value)),
        meet(this.truth(condition, false), this.truth(otherwise, value)),
      );
    }
    if (guard.kind !== "apply") return anywhere;
    const [a, b] = guard.args as [Expr, Expr];
    switch (guard.op) {
      case "not":
        return this.truth(a, !value);
      case "and":
      case "or": {
        const combine = (guard.op === "and") === value ? meet : join;
        return combine(this.truth(a, value), this.truth(b, value));
      }
      case "integerLessEqual":
        return value ? this.atLeastZero(minus(b, a)) : this.truth(not(guard), true);
      case "integerLess":
        return value
          ? this.atLeastZero(minus(minus(b, a), integer(1)))
          : this.truth(not(guard), true);
      case "integerEqual": {
        const difference = minus(a, b);
        if (value)
          return meet(this.atLeastZero(difference), this.atLeastZero(scaled(-1, difference)));
        const apart = (d: Expr): Reach => this.atLeastZero(minus(d, integer(1)));
        return join(apart(difference), apart(scaled(-1, difference)));
      }
      default:
        return this.reals(guard, value);
    }
  }

  /** Comparisons of reals that are whole numbers. */
  private reals(guard: Apply, value: boolean): Reach {
    if (guard.op !== "lessEqual" && guard.op !== "less") return anywhere;
    const [a, b] = guard.args.map(wholeOf) as [Expr | undefined, Expr | undefined];
    if (!a || !b) return anywhere;
    const strict = (guard.op === "less") === value ? 1 : 0;
    const difference = value ? minus(b, a) : minus(a, b);
    return this.atLeastZero(minus(difference, integer(strict)));
  }

  /** Where 0 <= sum. */
  private atLeastZero(sum: Expr): Reach {
    const { terms } = parts(sum);
    for (const term of terms) {
      const [atom] = term.atoms as [Expr];
      if (term.atoms.length !== 1 || atom === this.unknown || !this.has(atom)) continue;
      const taken = this.takeOut(sum, term.times, atom);
      if (taken) return taken;
    }
    let factor = 0;
    let rest = sum;
    for (const term of terms) {
      if (!term.atoms.some((atom) => this.has(atom))) continue;
      if (term.atoms.length !== 1 || term.atoms[0] !== this.unknown) return anywhere;
      factor = term.times;
      rest = minus(sum, scaled(term.times, this.unknown));
    }
    const most = this.mostOf(rest);
    if (!most) return anywhere;
    if (factor === 0) return literal(lessEqual(integer(0), most)) === 0 ? "never" : anywhere;
    // factor > 0: unknown >= -rest / factor; factor < 0: unknown <= rest / -factor.
    const bound = quotient(most, integer(Math.abs(factor)));
    return factor > 0 ? [scaled(-1, bound), undefined] : [undefined, bound];
  }

  /** How large a sum without the unknown gets: as it is, or with its quotients taken as fractions. */
  private mostOf(sum: Expr): Expr | undefined {
    const [, most] = this.bounds.ends(sum);
    const varying = parts(sum).terms.filter((term) =>
      term.atoms.some((atom) => this.bounds.varies(atom)),
    );
    // With one term that varies there is nothing that could vary along with it.
    if (varying.length < 2) return most;
    let [scale, linear] = [1, sum];
    for (const term of varying) {
      const [atom] = term.atoms as [Expr];
      const n = term.atoms.length === 1 ? divisorOf(atom) : undefined;
      if (n === undefined) continue;
      [scale, linear] = [scale * n, withFraction(linear, term.times * scale, atom, n)];
    }
    if (scale === 1) return most;
    const [, other] = this.bounds.ends(linear);
    const fraction = other && quotient(other, integer(scale));
    return most && fraction ? smaller(most, fraction) : (most ?? fraction);
  }

  /** 0 <= sum, where the sum holds `times` of an atom with the unknown inside. */
  private takeOut(sum: Expr, times: number, atom: Expr): Reach | undefined {
    const others = minus(sum, scaled(times, atom));
    const by = (value: Expr): Reach => this.atLeastZero(plus(others, scaled(times, value)));
    if (atom.kind === "select") {
      return join(
        meet(this.truth(atom.condition, true), by(atom.then)),
        meet(this.truth(atom.condition, false), by(atom.otherwise)),
      );
    }
    if (atom.kind !== "apply") return undefined;
    const [a, b] = atom.args as [Expr, Expr];
    switch (atom.op) {
      case "integerAbsolute":
        return (times > 0 ? join : meet)(by(a), by(scaled(-1, a)));
      case "integerMaximum":
        return (times > 0 ? join : meet)(by(a), by(b));
      case "integerMinimum":
        return (times > 0 ? meet : join)(by(a), by(b));
      case "quotient": {
        const n = divisorOf(atom);
        return n === undefined ? undefined : this.atLeastZero(withFraction(sum, times, atom, n));
      }
      default: {
        const { least, most } = rangeOf(atom);
        const largest = times * (times > 0 ? most : least);
        return Number.isFinite(largest)
          ? this.atLeastZero(plus(others, integer(largest)))
          : undefined;
      }
    }
  }
}

/** The literal that a quotient divides by. */
function divisorOf(atom: Expr): number | undefined {
  if (atom.kind !== "apply" || atom.op !== "quotient") return undefined;
  const n = literal(atom.args[1]!);
  return n !== undefined && n > 0 ? n : undefined;
}

/** n · sum, or a little more, without the quotient: n (x div n) lies in [x - (n - 1), x]. */
function withFraction(sum: Expr, times: number, atom: Expr, n: number): Expr {
  const x = (atom as Apply).args[0]!;
  const others = minus(sum, scaled(times, atom));
  const most = times > 0 ? x : minus(x, integer(n - 1));
  return plus(scaled(n, others), scaled(times, most));
}

/** A whole number that was made a real. */
function wholeOf(expr: Expr): Expr | undefined {
  if (expr.kind === "apply" && expr.op === "toReal") return expr.args[0];
  return expr.kind === "real" && Number.isInteger(expr.value) ? integer(expr.value) : undefined;
}

/**
 * Where in the box the guard can hold, as ends of `axis`: expressions that depend neither
 * on it nor on the axes of the box.
 */
export function reach(guard: Expr, axis: Axis, box: Box, summary?: Summary): Reach {
  return new Solver(at(axis), new Bounds(box, summary)).truth(guard, true);
}

export interface Solution {
  /** The guard implies `i + offset[0] <= j <= i + offset[1]`. */
  readonly offset: Ends;
  /** The guard implies `absolute[0] <= j <= absolute[1]`, whatever i is. */
  readonly absolute: Ends;
}

/** What a guard says of j next to i; undefined when it never holds. */
export function solve(guard: Expr, j: Axis, i: Axis): Solution | undefined {
  const last = (axis: Axis): Expr => minus(axis.extent, integer(1));
  const box: Box = new Map([[i, [integer(0), last(i)]]]);
  const absolute = reach(guard, j, box);
  // The offset is a whole number that may be negative, so it can't be an axis.
  const node = inputNode({
    name: "offset",
    element: "int",
    role: "input",
    shape: [],
    range: { least: scaled(-1, last(i)), most: last(j) },
  });
  const unknown = read(node, []);
  const shifted = substitute(guard, new Map([[j, plus(at(i), unknown)]]));
  const offset = new Solver(unknown, new Bounds(box)).truth(shifted, true);
  return absolute === "never" || offset === "never" ? undefined : { offset, absolute };
}
