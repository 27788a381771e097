/**
 * **common**: equations that say the same become one. Two are the same when their bodies
 * agree after the axes were renamed by position and the operands of sums and products
 * put in one order.
 */
import { at, axis, operation, read } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { Graph, Node } from "../ir/graph.ts";
import { substitute, withOperands } from "../ir/walk.ts";
import type { OperationName } from "../ir/operations.ts";
import { weight } from "./cost.ts";
import type { Notes } from "./notes.ts";
import { loopsOf, producers, rebuild, type Equation } from "./rebuild.ts";

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
  const signature = (node: Equation): string => {
    const renamed = new Map(loopsOf(node).map((old, n) => [old, at(positional(n, old))]));
    const key = (expr: Expr): string => inOrder(substitute(expr, renamed)).key;
    return node.kind === "reduce" && node.where
      ? `${key(node.body)} where ${key(node.where)}`
      : key(node.body);
  };
  /** Equations that could be the same, by what is seen at a glance; few are alone there for long. */
  const alike = new Map<string, { node: Equation; kept: boolean; signature?: string }[]>();
  // Each cache of a chunk is written by an equation of its own.
  const rows = new Set<Node>(
    (graph.states ?? []).flatMap((state) => (state.kind === "cache" ? [state.rows] : [])),
  );
  return rebuild(graph, notes, (node, old) => {
    const glance = atAGlance(node);
    const kept = rows.has(old);
    const others = alike.get(glance);
    if (!others) {
      alike.set(glance, [{ node, kept }]);
      return node;
    }
    const own = signature(node);
    const twin = others.find(
      (other) => !(kept && other.kept) && (other.signature ??= signature(other.node)) === own,
    );
    if (!twin) {
      others.push({ node, kept, signature: own });
      return node;
    }
    if (kept) twin.kept = true;
    const same = twin.node;
    return { node: same, reads: (indices) => read(same, indices) };
  });
}

/** What equal equations agree in, without a look at their bodies' structure. */
function atAGlance(node: Equation): string {
  const head = node.kind === "map" ? "map" : `${node.op} ${node.over.length}`;
  const extents = loopsOf(node).map((one) => one.extent.key);
  const reads = [...producers(node)].map((one) => one.id).sort((a, b) => a - b);
  return [head, node.element, extents.join(), reads.join(), weight(node.body)].join(" | ");
}
