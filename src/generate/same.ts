/**
 * Nodes that say the same: keys and values made by equal equations are kept once. Two are
 * the same when their bodies agree after their axes were renamed by position.
 */
import { at, axis as newAxis, read } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { MapNode, Node, ReduceNode } from "../ir/graph.ts";
import { mapReads, producersOf, substitute } from "../ir/walk.ts";

type Equation = MapNode | ReduceNode;

const loopsOf = (node: Equation): readonly Axis[] =>
  node.kind === "map" ? node.axes : [...node.axes, ...node.over];

/** The first of the nodes that say the same, of each node. */
export function firstOfSame(nodes: Iterable<Node>): (node: Node) => Node {
  const first = new Map<Node, Node>();
  const of = (node: Node): Node => first.get(node) ?? node;
  const axes = new Map<string, Axis>();
  const positional = (n: number, extent: Expr): Axis => {
    const key = `${n} ${extent.key}`;
    let known = axes.get(key);
    if (!known) axes.set(key, (known = newAxis(`a${n}`, extent)));
    return known;
  };
  const signature = (node: Equation): string => {
    const renamed = new Map(
      loopsOf(node).map((old, n) => [old, at(positional(n, old.extent))] as const),
    );
    const key = (expr: Expr): string =>
      mapReads(substitute(expr, renamed), (one) => read(of(one.node), one.at)).key;
    return node.kind === "reduce" && node.where
      ? `${key(node.body)} where ${key(node.where)}`
      : key(node.body);
  };
  const glance = (node: Equation): string =>
    [
      node.kind === "map" ? "map" : `${node.op} ${node.over.length}`,
      node.element,
      ...loopsOf(node).map((one) => one.extent.key),
      ...producersOf(node).map((one) => of(one).id),
    ].join();
  const alike = new Map<string, { readonly node: Equation; signature?: string }[]>();
  for (const node of [...nodes].sort((a, b) => a.id - b.id)) {
    if (node.kind === "input") continue;
    const key = glance(node);
    const others = alike.get(key);
    if (!others) {
      alike.set(key, [{ node }]);
      continue;
    }
    const own = signature(node);
    const twin = others.find((one) => (one.signature ??= signature(one.node)) === own);
    if (twin) first.set(node, twin.node);
    else others.push({ node, signature: own });
  }
  return of;
}
