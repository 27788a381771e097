/**
 * What regions say, as a graph again: each sum is written from the operands and roles of
 * its region. When it computes the same, a kernel that does what the region says is right.
 */
import { at, freshAxis, read } from "../../src/ir/build.ts";
import type { Axis, Expr } from "../../src/ir/expr.ts";
import { reduceNode, type Graph, type Node } from "../../src/ir/graph.ts";
import type { AttentionRegion, ContractionRegion, Region } from "../../src/ir/region.ts";
import { freeAxes, rewrite, substitute } from "../../src/ir/walk.ts";
import { newNotes } from "../../src/passes/notes.ts";
import { rebuild, withSum } from "../../src/passes/rebuild.ts";
import { exp, mul, sub } from "./models.ts";

/** An expression must not depend on more than these axes. */
function only(expr: Expr, what: string, ...roles: (readonly Axis[])[]): void {
  const allowed = new Set(roles.flat());
  for (const axis of freeAxes(expr))
    if (!allowed.has(axis)) throw new Error(`${what} depends on ${axis.name}`);
}

function partition(what: string, whole: readonly Axis[], ...roles: (readonly Axis[])[]): void {
  const all = roles.flat();
  if (all.length !== whole.length || !whole.every((axis) => all.includes(axis)))
    throw new Error(`the roles of ${what} are not its axes`);
}

function contractionBody(region: ContractionRegion): Expr {
  const { batch, m, n, k, left, right, rest, core } = region;
  partition(core.name, core.axes, batch, m, n);
  partition(core.name, core.over, k);
  only(left, "left", batch, m, k);
  only(right, "right", batch, n, k);
  if (rest) only(rest, "rest", batch, m, n);
  return rest ? mul(mul(left, right), rest) : mul(left, right);
}

function renamed(axes: readonly Axis[]): { axes: readonly Axis[]; values: Map<Axis, Expr> } {
  const fresh = axes.map((axis) => freshAxis(axis));
  return { axes: fresh, values: new Map(axes.map((axis, n) => [axis, at(fresh[n]!)])) };
}

function attentionBody(region: AttentionRegion): Expr {
  const { core, batch, rows, keys, features, inner, query, key, value, score, dot, where } = region;
  partition(core.name, core.axes, batch, rows, features);
  partition(core.name, core.over, keys);
  only(query, "query", batch, rows, inner);
  only(key, "key", batch, keys, inner);
  only(value, "value", batch, keys, features);
  only(score, "score", batch, rows, keys);
  if (where) only(where, "where", batch, rows, keys);
  const pair = [...batch, ...rows, ...keys];
  const own = renamed([...pair, ...inner]);
  const product = reduceNode({
    name: "product",
    element: "real",
    op: "sum",
    axes: own.axes.slice(0, pair.length),
    over: own.axes.slice(pair.length),
    body: substitute(mul(query, key), own.values),
  });
  const scored = rewrite(score, (part) => (part === dot ? read(product, pair.map(at)) : part));
  const outer = [...batch, ...rows];
  const each = renamed([...outer, ...keys]);
  const guard = where && substitute(where, each.values);
  const lse = reduceNode({
    name: "lse",
    element: "real",
    op: "lse",
    axes: each.axes.slice(0, outer.length),
    over: each.axes.slice(outer.length),
    body: substitute(scored, each.values),
    ...(guard && { where: guard }),
  });
  return mul(exp(sub(scored, read(lse, outer.map(at)))), value);
}

/** The graph with all sums as their regions say. */
export function regionGraph(graph: Graph, regions: readonly Region[]): Graph {
  const by = new Map<Node, Region>();
  for (const region of regions)
    if (region.kind === "contraction" || region.kind === "attention") by.set(region.core, region);
  const made = new Map<Node, Node>();
  // Regions speak of the graph's nodes as they were.
  const moved = (expr: Expr): Expr =>
    rewrite(expr, (part) => {
      const twin = part.kind === "read" ? made.get(part.node) : undefined;
      return twin && part.kind === "read" ? read(twin, part.at) : part;
    });
  return rebuild(graph, newNotes(), (node, old) => {
    const region = by.get(old);
    let next = node;
    if (node.kind === "reduce" && region?.kind === "contraction")
      next = withSum(node, moved(contractionBody(region)), node.where);
    if (node.kind === "reduce" && region?.kind === "attention")
      next = withSum(node, moved(attentionBody(region)), region.where && moved(region.where));
    made.set(old, next);
    return next;
  });
}
