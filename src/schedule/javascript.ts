/** A map of indices as a JavaScript function of them: `(i, k) => Math.sin(...)`, in float64. */
import { unreachable } from "../base/diagnostics.ts";
import { operands, type Expr } from "../ir/expr.ts";
import type { MapNode } from "../ir/graph.ts";
import { operationOf } from "../ir/operations.ts";
import { partsOf } from "../ir/walk.ts";
import { unique } from "../kernels/names.ts";

export function javascriptOf(node: MapNode): string {
  const names = new Map<Expr, string>();
  const taken = new Set<string>(["Math"]);
  const name = (base: string): string => {
    const chosen = unique(base, (candidate) => taken.has(candidate));
    taken.add(chosen);
    return chosen;
  };
  const arguments_ = node.axes.map((axis) => name(axis.name.replace(/[^\p{L}\p{N}_$]/gu, "_")));
  const axisNames = new Map(node.axes.map((axis, n) => [axis, arguments_[n]!]));
  const atom = (expr: Expr): string => {
    const text = print(expr);
    return /^-?[\w.]+$/.test(text) ? text : `(${text})`;
  };
  const print = (expr: Expr): string => names.get(expr) ?? printNew(expr);
  const printNew = (expr: Expr): string => {
    switch (expr.kind) {
      case "real":
      case "truth":
        return String(expr.value);
      case "axis":
        return axisNames.get(expr.axis) ?? unbound(expr.axis.name);
      case "polynomial": {
        const terms = expr.terms.map(({ times, atoms }) =>
          [...(times === 1 ? [] : [String(times)]), ...atoms.map(atom)].join(" * "),
        );
        if (expr.constant !== 0 || terms.length === 0) terms.push(String(expr.constant));
        return terms.join(" + ");
      }
      case "apply":
        return operationOf(expr.op).javascript.replace(/\$(\d)/g, (_, n: string) =>
          atom(expr.args[Number(n)]!),
        );
      case "select":
        return `${atom(expr.condition)} ? ${atom(expr.then)} : ${atom(expr.otherwise)}`;
      case "dimension":
        return unbound(expr.symbol.name);
      case "read":
        return unbound(expr.node.name);
      default:
        return unreachable(expr);
    }
  };
  // Shared parts get a name, else the text of nested activations doubles with each level.
  const uses = new Map<Expr, number>();
  const parts = partsOf(node.body);
  for (const part of parts)
    for (const operand of operands(part)) uses.set(operand, (uses.get(operand) ?? 0) + 1);
  const statements = parts.flatMap((part) => {
    if ((uses.get(part) ?? 0) < 2 || operands(part).length === 0) return [];
    const statement = printNew(part);
    const shared = name("shared");
    names.set(part, shared);
    return [`const ${shared} = ${statement}; `];
  });
  const head = `(${arguments_.join(", ")}) =>`;
  const result = print(node.body);
  return statements.length === 0
    ? `${head} ${result}`
    : `${head} { ${statements.join("")}return ${result}; }`;
}

function unbound(name: string): never {
  throw new Error(`attnc has a bug: a table that depends on ${name}`);
}
