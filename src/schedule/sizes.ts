/**
 * Sizes as formulas: a whole number of literals, dimensions and the batch becomes a
 * JavaScript expression in `s` (`program.ts`). A dimension's own and padded symbol have the
 * same place in `s`: which of the two it holds is up to who evaluates the formula.
 */
import { javascript } from "../ir/code.ts";
import { invariant } from "../base/diagnostics.ts";
import type { DimensionSymbol, Expr } from "../ir/expr.ts";
import type { KernelContext } from "../kernels/context.ts";
import type { Size } from "../program/program.ts";

export function sizeOf(expr: Expr, context: KernelContext): Size {
  const places = new Map<DimensionSymbol, number>([[context.batch, 0]]);
  context.dimensions.forEach((symbol, n) => {
    places.set(symbol, n + 1);
    const padded = context.padded.get(symbol);
    if (padded) places.set(padded, n + 1);
  });
  return javascript(expr, {
    dimension: (symbol) => {
      const place = places.get(symbol);
      invariant(place !== undefined, `the dimension ${symbol.name} is not the program's`);
      return `s[${place}]`;
    },
  });
}
