/**
 * **tables**: sinusoids, rotary angles and other costly functions of indices alone become
 * equations of their own, which the host computes once, in float64. On the GPU their
 * arguments would lose the digits that matter. A dynamic axis is tabled up to its largest
 * value.
 */
import { at, axis, integer, read } from "../ir/build.ts";
import { operands, type Axis, type Expr } from "../ir/expr.ts";
import { mapNode, type Graph } from "../ir/graph.ts";
import { freeAxes, substitute, withOperands } from "../ir/walk.ts";
import { elements, isExpensive, isExpensiveOperation, largest } from "./cost.ts";
import type { Notes } from "./notes.ts";
import { loopsOf, mapBody, producers, rebuild, type Equation } from "./rebuild.ts";

/** Entries that a table may have: 4 MiB of f32. */
const mostEntries = 1 << 20;
/** A reduction reads a table only when each entry serves this many steps of its loops. */
const leastUses = 8;

const known = new WeakMap<Expr, boolean>();

/** Neither data nor the length of an example is in it. */
function isOfIndices(expr: Expr): boolean {
  if (expr.kind === "read" || expr.kind === "dimension") return false;
  const memo = known.get(expr);
  if (memo !== undefined) return memo;
  const found = operands(expr).every(isOfIndices);
  known.set(expr, found);
  return found;
}

function isWorthATable(expr: Expr, node: Equation): boolean {
  if (expr.type !== "real" || !isExpensive(expr) || !isOfIndices(expr)) return false;
  const axes = freeAxes(expr);
  const entries = elements(axes);
  if (axes.size === 0 || entries > mostEntries) return false;
  // A cheap combination of smaller tables stays arithmetic: 2^-h · (i - j).
  const costly = operands(expr).filter(isExpensive);
  const isCostlyItself = expr.kind === "apply" && isExpensiveOperation(expr.op);
  if (!isCostlyItself && costly.some((one) => freeAxes(one).size < axes.size)) return false;
  return node.kind === "map" || entries * leastUses <= elements(loopsOf(node));
}

function tableOf(expr: Expr, node: Equation, notes: Notes): Expr {
  const free = freeAxes(expr);
  const axes = loopsOf(node)
    .filter((old) => free.has(old))
    .map((old): [Axis, Axis] => [old, axis(old.name, integer(largest(old.extent)))]);
  const body = substitute(expr, new Map(axes.map(([old, own]) => [old, at(own)])));
  const { name, span } = node;
  const table = mapNode({
    name: `${name}.table`,
    element: "real",
    axes: axes.map(([, own]) => own),
    body,
    ...(span && { span }),
  });
  notes.derive(table, [node]);
  return read(
    table,
    axes.map(([old]) => at(old)),
  );
}

export function tabulate(graph: Graph, notes: Notes): Graph {
  const roots = new Set([...graph.outputs, ...graph.inspects].map((result) => result.node));
  return rebuild(graph, notes, (node, old) => {
    const isTable =
      node.kind === "map" &&
      !roots.has(old) &&
      producers(node).size === 0 &&
      node.axes.every((one) => one.extent.kind === "polynomial" && one.extent.terms.length === 0);
    if (isTable) return node;
    const memo = new Map<Expr, Expr>();
    const go = (expr: Expr): Expr => {
      if (!isExpensive(expr)) return expr;
      const done = memo.get(expr);
      if (done) return done;
      const made = isWorthATable(expr, node) ? tableOf(expr, node, notes) : withOperands(expr, go);
      memo.set(expr, made);
      return made;
    };
    return mapBody(node, go);
  });
}
