/**
 * The equations at the head of a kernel, in its own names: nothing in them depends on the
 * layer, so that layers which compute the same share one kernel.
 */
import type { Axis } from "../ir/expr.ts";
import type { MapNode, Node, ReduceNode } from "../ir/graph.ts";
import { ExprPrinter, type Names } from "../ir/printExpr.ts";
import { shortName, unique } from "./names.ts";

/** Longer lines are broken. */
const width = 100;

/** One line or more for each equation; `known` gives the names of the kernel's bindings. */
export function titleOf(
  nodes: readonly (MapNode | ReduceNode)[],
  known: (node: Node) => string | undefined,
): readonly string[] {
  const names = new Map<Node, string>();
  const taken = new Set<string>();
  const nameOf = (node: Node): string => {
    let name = names.get(node);
    if (name === undefined) {
      name = known(node) ?? unique(shortName(node.name), (one) => taken.has(one));
      taken.add(name);
      names.set(node, name);
    }
    return name;
  };
  nodes.forEach(nameOf);
  return nodes.flatMap((node) => equation(node, nameOf).flatMap(broken));
}

function equation(node: MapNode | ReduceNode, nameOf: (node: Node) => string): readonly string[] {
  const taken = new Set<string>();
  const axes = new Map<Axis, string>();
  const axisName = (axis: Axis): string => {
    let name = axes.get(axis);
    if (name === undefined) {
      name = unique(axis.name, (one) => taken.has(one));
      taken.add(name);
      axes.set(axis, name);
    }
    return name;
  };
  const inside: Names = {
    axis: axisName,
    dimension: (symbol) => symbol.name,
    node: nameOf,
    fresh: () => {
      const name = unique("v", (one) => taken.has(one));
      taken.add(name);
      return name;
    },
  };
  const guard = node.kind === "reduce" ? node.where : undefined;
  const printer = new ExprPrinter(inside, guard ? [node.body, guard] : [node.body]);
  const ranges = (list: readonly Axis[]): string =>
    `[${list.map((one) => `${axisName(one)} < ${printer.text(one.extent, "sum")}`).join(", ")}]`;
  const head = `${nameOf(node)}${node.axes.length > 0 ? ranges(node.axes) : ""}`;
  const reduction = node.kind === "reduce" ? `${node.op}${ranges(node.over)} ` : "";
  const body = `${reduction}${printer.text(node.body)}`;
  const where = guard ? ` where ${printer.text(guard)}` : "";
  return [
    `${head} = ${body}${where}`,
    ...printer.definitions.map(({ name, text }) => `  where ${name} = ${text}`),
  ];
}

/** Breaks a long line at spaces; what follows is indented. */
function broken(line: string): readonly string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest.length > width) {
    const at = rest.lastIndexOf(" ", width);
    if (at < width / 2) break;
    lines.push(rest.slice(0, at));
    rest = `    ${rest.slice(at + 1)}`;
  }
  return [...lines, rest];
}
