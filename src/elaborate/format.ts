/**
 * Dimensions and shapes in the words of a diagnostic: `3 * T + 1`, `[T, 64]`.
 */
import { literal, type Expr } from "../ir/expr.ts";
import type { Extent } from "./types.ts";

function formatTerm(times: number, atoms: readonly Expr[], depth: number): string {
  const product = atoms.map((atom) => formatAtom(atom, depth)).join(" * ");
  return times === 1 ? product : times === -1 ? `-${product}` : `${times} * ${product}`;
}

/** Deeper parts are left out: an expression is a graph, and its text as a tree may be huge. */
function formatAtom(expr: Expr, depth: number): string {
  if (depth <= 0) return "...";
  const inner = (part: Expr): string => formatDim(part, depth - 1);
  switch (expr.kind) {
    case "dimension":
      return expr.symbol.name;
    case "axis":
      return expr.axis.name;
    case "read":
      return `${expr.node.name.split(".").at(-1)}[${expr.at.map(inner).join(", ")}]`;
    case "apply": {
      const args = expr.args.map(inner);
      if (expr.op === "quotient") return `floor(${args.join(" / ")})`;
      if (expr.op === "remainder") return `(${args.join(" mod ")})`;
      if (expr.op === "integerMaximum") return `max(${args.join(", ")})`;
      if (expr.op === "integerMinimum") return `min(${args.join(", ")})`;
      if (expr.op === "integerAbsolute") return `abs(${args.join(", ")})`;
      if (expr.op === "integerPower") return args.join("^");
      return `${expr.op}(${args.join(", ")})`;
    }
    case "select":
      return `(if ... then ${inner(expr.then)} else ${inner(expr.otherwise)})`;
    case "real":
    case "truth":
      return String(expr.value);
    case "polynomial":
      return `(${inner(expr)})`;
  }
}

/** A whole-number formula as the author would write it. */
export function formatDim(expr: Expr, depth = 6): string {
  const value = literal(expr);
  if (value !== undefined) return String(value);
  if (expr.kind !== "polynomial") return formatAtom(expr, depth);
  const terms = expr.terms.map((term) => formatTerm(term.times, term.atoms, depth));
  if (expr.constant !== 0) terms.push(String(expr.constant));
  return terms
    .map((term, n) =>
      n === 0 ? term : term.startsWith("-") ? ` - ${term.slice(1)}` : ` + ${term}`,
    )
    .join("");
}

export function formatShape(shape: readonly Extent[]): string {
  return shape.length === 0
    ? "[] (a number)"
    : `[${shape.map((extent) => formatDim(extent.dim)).join(", ")}]`;
}

/** "1 axis", "3 axes". */
export function count(n: number, singular: string, plural: string): string {
  return n === 1 ? `1 ${singular}` : `${n} ${plural}`;
}
