/**
 * Sizes as formulas: a whole number of literals, dimensions and the batch becomes a
 * JavaScript expression in `s` (`program.ts`). A dimension's own and padded symbol have the
 * same place in `s`: which of the two it holds is up to who evaluates the formula.
 */
import { javascript } from "../ir/code.ts";
import { invariant } from "../base/diagnostics.ts";
import { minus } from "../ir/build.ts";
import type { DimensionSymbol, Expr } from "../ir/expr.ts";
import { rangeOf } from "../ir/range.ts";
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

/** The largest of several sizes, each known to be needed for some lengths. */
export function largestOf(sizes: readonly Expr[], context: KernelContext): Size {
  const needed = sizes.filter(
    (size, n) =>
      !sizes.some((other, m) => {
        const { least } = rangeOf(minus(other, size));
        return m !== n && (least > 0 || (least === 0 && m < n));
      }),
  );
  const formulas = needed.map((size) => sizeOf(size, context));
  return formulas.length === 1 ? formulas[0]! : `Math.max(${formulas.join(", ")})`;
}

/** Bytes of slots: each entry has 4, and slots of one formula are counted together. */
export function bytesOf(slots: readonly Size[]): Size {
  const counts = new Map<Size, number>();
  for (const slot of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  const terms = [...counts].map(([size, count]) => `${4 * count} * (${size})`);
  return terms.length === 0 ? "0" : terms.join(" + ");
}
