/**
 * Arithmetic of intervals whose ends are expressions: what a number can be when all that
 * is known of others is how small and how large they get.
 */
import { integer, minus, operation, real, scaled } from "./build.ts";
import { literal, type Expr } from "./expr.ts";
import { rangeOf } from "./range.ts";

/** Inclusive ends; undefined where none is known. */
export type Ends = readonly [least: Expr | undefined, most: Expr | undefined];

export const unknown: Ends = [undefined, undefined];

export function added(a: Ends, b: Ends, sum: (x: Expr, y: Expr) => Expr): Ends {
  return [a[0] && b[0] && sum(a[0], b[0]), a[1] && b[1] && sum(a[1], b[1])];
}

export function flipped([least, most]: Ends): Ends {
  const negate = (end: Expr | undefined): Expr | undefined =>
    end && (end.type === "int" ? scaled(-1, end) : operation("negate", [end]));
  return [negate(most), negate(least)];
}

/** The smaller of two numbers of one type. */
export const smaller = (a: Expr, b: Expr): Expr =>
  operation(a.type === "int" ? "integerMinimum" : "minimum", [a, b]);
export const larger = (a: Expr, b: Expr): Expr =>
  operation(a.type === "int" ? "integerMaximum" : "maximum", [a, b]);

export function union(a: Ends, b: Ends): Ends {
  return [a[0] && b[0] && smaller(a[0], b[0]), a[1] && b[1] && larger(a[1], b[1])];
}

/** Over a box of two numbers a product is largest and smallest at corners. */
export function product(a: Ends, b: Ends, multiply: (x: Expr, y: Expr) => Expr): Ends {
  const [al, ah] = a;
  const [bl, bh] = b;
  if (!al || !ah || !bl || !bh) return unknown;
  // Of a factor whose sign is known only two corners matter.
  const sign = al === ah ? signOf(al) : 0;
  if (sign > 0) return [multiply(al, bl), multiply(al, bh)];
  if (sign < 0) return [multiply(al, bh), multiply(al, bl)];
  const corners = [multiply(al, bl), multiply(al, bh), multiply(ah, bl), multiply(ah, bh)];
  return [corners.reduce(smaller), corners.reduce(larger)];
}

/** 1 when surely not negative, -1 when surely not positive, else 0. */
function signOf(expr: Expr): number {
  const value = literal(expr);
  if (value !== undefined) return value >= 0 ? 1 : -1;
  if (expr.type !== "int") return 0;
  const { least, most } = rangeOf(expr);
  return least >= 0 ? 1 : most <= 0 ? -1 : 0;
}

export function distance(ends: Ends): Ends {
  const [least, most] = ends;
  if (!least || !most) return unknown;
  const [below, above] = flipped(ends) as [Expr, Expr];
  const zero = least.type === "int" ? integer(0) : real(0);
  return [larger(zero, larger(least, below)), larger(most, above)];
}

export function extremes(
  op: "integerMaximum" | "integerMinimum" | "maximum" | "minimum",
  a: Ends,
  b: Ends,
): Ends {
  const join = (x: Expr | undefined, y: Expr | undefined): Expr | undefined =>
    x && y && operation(op, [x, y]);
  const isMaximum = op === "maximum" || op === "integerMaximum";
  // The largest of two is at least either, even where nothing is known of the other.
  const least = join(a[0], b[0]) ?? (isMaximum ? (a[0] ?? b[0]) : undefined);
  const most = join(a[1], b[1]) ?? (isMaximum ? undefined : (a[1] ?? b[1]));
  return [least, most];
}

export function clamped(index: Expr, extent: Expr): Expr {
  const last = minus(extent, integer(1));
  return operation("integerMinimum", [operation("integerMaximum", [index, integer(0)]), last]);
}
