/**
 * Expressions over a box of indices. For a tile of a mask two questions matter: is it
 * *certain* that every entry is allowed, and is it *possible* that some entry is? For a
 * whole number: how small and how large does it get? The ends of a box are expressions
 * (`16 * tile`), and so are the answers: with literal ends they fold to literals, with
 * symbolic ones they are tests that a kernel makes once for each tile.
 *
 *     causal, j <= i:  certain  16 tj + 15 <= 16 ti,  possible  16 tj <= 16 ti + 15
 *
 * Answers are on the safe side: what is certain is so, what is not possible is not.
 */
import {
  and,
  equal,
  integer,
  less,
  lessEqual,
  minus,
  not,
  operation,
  or,
  plus,
  quotient,
  remainder,
  select,
  times,
  toReal,
  truth,
} from "./build.ts";
import { literal, type Apply, type Axis, type Expr, type Read, type Term } from "./expr.ts";
import {
  added,
  clamped,
  distance,
  extremes,
  flipped,
  product,
  union,
  unknown,
  type Ends,
} from "./ends.ts";
import { parts } from "./polynomial.ts";
import { rangeOf } from "./range.ts";
import { freeAxes } from "./walk.ts";

/** Inclusive ends of the axes that vary; every other axis is one value. No axis of it may be empty. */
export type Box = ReadonlyMap<Axis, readonly [least: Expr, most: Expr]>;

/** [true for every entry, true for some entry]. */
export type Truths = readonly [certain: Expr, possible: Expr];

/**
 * What is known of a tensor's entries over a box, for a read that depends on these axes of
 * it: the least and the largest entry, or of truth values whether all and whether any hold.
 */
export type Summary = (read: Read, axes: readonly Axis[]) => readonly [Expr, Expr] | undefined;

const maybe: Truths = [truth(false), truth(true)];

/** Bounds expressions over one box. */
export class Bounds {
  private readonly box: Box;
  private readonly summary: Summary | undefined;
  private readonly numbers = new Map<Expr, Ends>();
  private readonly facts = new Map<Expr, Truths>();

  constructor(box: Box, summary?: Summary) {
    this.box = box;
    this.summary = summary;
  }

  /** The axes of the box that an expression depends on. */
  private varying(expr: Expr): Axis[] {
    return [...freeAxes(expr)].filter((axis) => this.box.has(axis));
  }

  /** Whether the box holds more than one value of an expression, as far as its axes tell. */
  varies(expr: Expr): boolean {
    return this.varying(expr).length > 0;
  }

  /** The ends of a whole number or a real. */
  ends(expr: Expr): Ends {
    if (!this.varies(expr)) return [expr, expr];
    const known = this.numbers.get(expr);
    if (known) return known;
    const ends = this.filled(expr, this.number(expr));
    this.numbers.set(expr, ends);
    return ends;
  }

  /** Ends that the box doesn't give come from what is known of all indices. */
  private filled(expr: Expr, ends: Ends): Ends {
    if (expr.type !== "int" || (ends[0] && ends[1])) return ends;
    const { least, most } = rangeOf(expr);
    return [
      ends[0] ?? (Number.isFinite(least) ? integer(least) : undefined),
      ends[1] ?? (Number.isFinite(most) ? integer(most) : undefined),
    ];
  }

  private number(expr: Expr): Ends {
    switch (expr.kind) {
      case "axis":
        return this.box.get(expr.axis) ?? [expr, expr];
      case "polynomial": {
        let ends: Ends = [integer(expr.constant), integer(expr.constant)];
        for (const term of expr.terms) ends = added(ends, this.term(term), plus);
        return ends;
      }
      case "read":
        return this.summary?.(expr, this.varying(expr)) ?? unknown;
      case "select": {
        const [certain, possible] = this.truths(expr.condition);
        if (literal(certain) === 1) return this.ends(expr.then);
        if (literal(possible) === 0) return this.ends(expr.otherwise);
        return union(this.ends(expr.then), this.ends(expr.otherwise));
      }
      case "apply":
        return this.applied(expr);
      case "real":
      case "truth":
      case "dimension":
        return [expr, expr];
    }
  }

  private term({ times: factor, atoms }: Term): Ends {
    const varying = atoms.filter((atom) => this.varies(atom));
    const fixed = times(integer(factor), ...atoms.filter((atom) => !varying.includes(atom)));
    let ends: Ends = [fixed, fixed];
    for (const atom of varying) ends = product(ends, this.ends(atom), times);
    return ends;
  }

  private applied(expr: Apply): Ends {
    const [a, b] = expr.args as [Expr, Expr];
    const each = (change: (end: Expr) => Expr): Ends => {
      const [least, most] = this.ends(a);
      return [least && change(least), most && change(most)];
    };
    const real2 =
      (op: "add" | "multiply") =>
      (x: Expr, y: Expr): Expr =>
        operation(op, [x, y]);
    switch (expr.op) {
      case "quotient":
        return this.isDivisor(b) ? each((end) => quotient(end, b)) : unknown;
      case "remainder":
        return this.isDivisor(b) ? this.remainder(this.ends(a), b) : unknown;
      case "integerAbsolute":
      case "absolute":
        return distance(this.ends(a));
      case "integerMaximum":
      case "integerMinimum":
      case "maximum":
      case "minimum":
        return extremes(expr.op, this.ends(a), this.ends(b));
      case "checked":
        return this.varies(b) ? unknown : each((end) => clamped(end, b));
      case "floor":
      case "ceil":
      case "round":
        return each((end) => operation(expr.op, [end]));
      case "toReal":
        return each(toReal);
      case "negate":
        return flipped(this.ends(a));
      case "add":
        return added(this.ends(a), this.ends(b), real2("add"));
      case "subtract":
        return added(this.ends(a), flipped(this.ends(b)), real2("add"));
      case "multiply":
        return product(this.ends(a), this.ends(b), real2("multiply"));
      case "divide":
        return (literal(b) ?? 0) > 0 ? each((end) => operation("divide", [end, b])) : unknown;
      default:
        return unknown;
    }
  }

  /** One value over the box, and larger than zero. */
  private isDivisor(expr: Expr): boolean {
    return !this.varies(expr) && rangeOf(expr).least > 0;
  }

  /** Inside one period a remainder grows with its operand, else it takes any value. */
  private remainder([least, most]: Ends, n: Expr): Ends {
    const [zero, last] = [integer(0), minus(n, integer(1))];
    if (!least || !most || literal(less(minus(most, least), n)) === 0) return [zero, last];
    const onePeriod = equal(quotient(least, n), quotient(most, n));
    return [
      select(onePeriod, remainder(least, n), zero),
      select(onePeriod, remainder(most, n), last),
    ];
  }

  /** Whether a truth value holds everywhere in the box, and whether anywhere. */
  truths(expr: Expr): Truths {
    if (!this.varies(expr)) return [expr, expr];
    const known = this.facts.get(expr);
    if (known) return known;
    const facts = this.fact(expr);
    this.facts.set(expr, facts);
    return facts;
  }

  private fact(expr: Expr): Truths {
    if (expr.kind === "read") return this.summary?.(expr, this.varying(expr)) ?? maybe;
    if (expr.kind === "select") {
      const [condition, then, otherwise] = [expr.condition, expr.then, expr.otherwise].map((part) =>
        this.truths(part),
      ) as [Truths, Truths, Truths];
      return [
        or(
          or(and(condition[0], then[0]), and(not(condition[1]), otherwise[0])),
          and(then[0], otherwise[0]),
        ),
        or(and(condition[1], then[1]), and(not(condition[0]), otherwise[1])),
      ];
    }
    if (expr.kind !== "apply") return maybe;
    const [a, b] = expr.args as [Expr, Expr];
    switch (expr.op) {
      case "and":
      case "or": {
        const join = expr.op === "and" ? and : or;
        const [x, y] = [this.truths(a), this.truths(b)];
        return [join(x[0], y[0]), join(x[1], y[1])];
      }
      case "not": {
        const [certain, possible] = this.truths(a);
        return [not(possible), not(certain)];
      }
      case "truthEqual": {
        const [x, y] = [this.truths(a), this.truths(b)];
        const never = or(and(x[0], not(y[1])), and(not(x[1]), y[0]));
        return [or(and(x[0], y[0]), and(not(x[1]), not(y[1]))), not(never)];
      }
      case "integerLess":
      case "integerLessEqual": {
        // The difference first, so that `i - j` stays one value where both sides share an axis.
        const compare = expr.op === "integerLess" ? less : lessEqual;
        const [least, most] = this.ends(minus(b, a));
        const zero = integer(0);
        return [least ? compare(zero, least) : maybe[0], most ? compare(zero, most) : maybe[1]];
      }
      case "integerEqual":
        return this.equality(minus(a, b));
      case "less":
      case "lessEqual": {
        const compare = expr.op === "less" ? less : lessEqual;
        const [x, y] = [this.ends(a), this.ends(b)];
        return [
          x[1] && y[0] ? compare(x[1], y[0]) : maybe[0],
          x[0] && y[1] ? compare(x[0], y[1]) : maybe[1],
        ];
      }
      case "equal": {
        const [x, y] = [this.ends(a), this.ends(b)];
        const meet =
          x[0] && x[1] && y[0] && y[1]
            ? and(lessEqual(x[0], y[1]), lessEqual(y[0], x[1]))
            : maybe[1];
        return [maybe[0], meet];
      }
      default:
        return maybe;
    }
  }

  /** `difference == 0`. */
  private equality(difference: Expr): Truths {
    const [least, most] = this.ends(difference);
    const zero = integer(0);
    const certain = least && most ? and(lessEqual(zero, least), lessEqual(most, zero)) : maybe[0];
    const below = least ? lessEqual(least, zero) : truth(true);
    const above = most ? lessEqual(zero, most) : truth(true);
    return [certain, and(and(below, above), this.congruence(difference))];
  }

  /** Of `x mod n == c`: whether a number of the form k n + c lies between the ends of x. */
  private congruence(difference: Expr): Expr {
    const { constant, terms } = parts(difference);
    const [term] = terms;
    const atom = term?.atoms[0];
    const one = terms.length === 1 && term?.atoms.length === 1 && Math.abs(term.times) === 1;
    if (!one || atom?.kind !== "apply" || atom.op !== "remainder") return truth(true);
    const [x, n] = atom.args as [Expr, Expr];
    const [least, most] = this.ends(x);
    if (!this.isDivisor(n) || !least || !most) return truth(true);
    const c = integer(-constant * term.times);
    const before = quotient(minus(minus(least, integer(1)), c), n);
    return less(before, quotient(minus(most, c), n));
  }
}

/** Whether a mask holds everywhere in a box, and whether it holds anywhere. */
export function boundTruth(mask: Expr, box: Box, summary?: Summary): Truths {
  return new Bounds(box, summary).truths(mask);
}

/** How small and how large a number gets in a box. */
export function boundNumber(expr: Expr, box: Box, summary?: Summary): Ends {
  return new Bounds(box, summary).ends(expr);
}

export type { Ends };
