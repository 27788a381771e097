/**
 * **common**: equations that say the same become one. Two are the same when their bodies
 * agree after the axes were renamed by position and the operands of sums and products
 * put in one order.
 */
import { at, axis, operation, read } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { Graph } from "../ir/graph.ts";
import { substitute, withOperands } from "../ir/walk.ts";
import type { OperationName } from "../ir/operations.ts";
import type { Notes } from "./notes.ts";
import { loopsOf, rebuild, type Equation } from "./rebuild.ts";

const commutes: ReadonlySet<OperationName> = new Set<OperationName>([
  "add",
  "multiply",
  "maximum",
  "minimum",
  "integerMaximum",
  "integerMinimum",
  "equal",
  "integerEqual",
  "truthEqual",
  "and",
  "or",
]);

const order = (expr: Expr): number => (expr.key.startsWith("#") ? Number(expr.key.slice(1)) : -1);

function ordered(part: Expr): Expr {
  if (part.kind !== "apply" || !commutes.has(part.op)) return part;
  const [a, b] = part.args as [Expr, Expr];
  return order(a) > order(b) || (order(a) === order(b) && a.key > b.key)
    ? operation(part.op, [b, a])
    : part;
}

export function mergeCommon(graph: Graph, notes: Notes): Graph {
  const positions = new Map<string, Axis>();
  const positional = (n: number, like: Axis): Axis => {
    const key = `${n} ${like.extent.key}`;
    let known = positions.get(key);
    if (!known) positions.set(key, (known = axis(`c${n}`, like.extent)));
    return known;
  };
  const memo = new Map<Expr, Expr>();
  const inOrder = (expr: Expr): Expr => {
    const done = memo.get(expr);
    if (done) return done;
    const result = ordered(withOperands(expr, inOrder));
    memo.set(expr, result);
    return result;
  };
  const known = new Map<string, Equation>();
  return rebuild(graph, notes, (node) => {
    const renamed = new Map(loopsOf(node).map((old, n) => [old, at(positional(n, old))]));
    const key = (expr: Expr): string => inOrder(substitute(expr, renamed)).key;
    const head = node.kind === "map" ? "map" : `${node.op} ${node.over.length}`;
    const guard = node.kind === "reduce" && node.where ? key(node.where) : "";
    const extents = loopsOf(node).map((one) => one.extent.key);
    const signature = [head, node.element, extents.join(), key(node.body), guard].join(" | ");
    const twin = known.get(signature);
    if (!twin) {
      known.set(signature, node);
      return node;
    }
    return { node: twin, inlined: false, reads: (indices) => read(twin, indices) };
  });
}
