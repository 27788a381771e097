/**
 * Sizes as formulas: a whole number of literals, dimensions and the batch becomes a
 * JavaScript expression in `s` (`program.ts`). A dimension's own and padded symbol have the
 * same place in `s`: which of the two it holds is up to who evaluates the formula.
 */
import { invariant } from "../base/diagnostics.ts";
import type { DimensionSymbol, Expr } from "../ir/expr.ts";
import { operationOf } from "../ir/operations.ts";
import type { KernelContext } from "../kernels/context.ts";
import type { Size } from "../program/program.ts";

export function sizeOf(expr: Expr, context: KernelContext): Size {
  const places = new Map<DimensionSymbol, number>([[context.batch, 0]]);
  context.dimensions.forEach((symbol, n) => {
    places.set(symbol, n + 1);
    const padded = context.padded.get(symbol);
    if (padded) places.set(padded, n + 1);
  });
  const atom = (part: Expr): string => {
    const text = print(part);
    return /^[\w.[\]]+$/.test(text) || /^Math\.\w+\([^()]*\)$/.test(text) ? text : `(${text})`;
  };
  const print = (part: Expr): string => {
    switch (part.kind) {
      case "polynomial": {
        const terms = part.terms.map(({ times, atoms }) => {
          const factors = atoms.map(atom);
          return [...(times === 1 ? [] : [String(times)]), ...factors].join(" * ");
        });
        if (part.constant !== 0 || terms.length === 0) terms.push(String(part.constant));
        return terms.join(" + ").replaceAll("+ -", "- ");
      }
      case "dimension": {
        const place = places.get(part.symbol);
        invariant(place !== undefined, `the dimension ${part.symbol.name} is not the program's`);
        return `s[${place}]`;
      }
      case "truth":
        return String(part.value);
      case "select":
        return `${atom(part.condition)} ? ${atom(part.then)} : ${atom(part.otherwise)}`;
      case "apply":
        return operationOf(part.op).javascript.replace(/\$(\d)/g, (_, n: string) =>
          atom(part.args[Number(n)]!),
        );
      case "real":
      case "axis":
      case "read":
        throw new Error(`attnc has a bug: a size that depends on a value (${part.kind})`);
    }
  };
  return print(expr);
}
