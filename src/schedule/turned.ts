/**
 * Which weights are stored *turned*, their two axes swapped. A checkpoint may have a matrix
 * either way, `[out, in]` or `[in, out]`, and to an equation it is all the same. To one row
 * of inputs it is not: each weight is used once, so loading is all there is to do, and
 * neighbours along the sum are then read in the order in which memory has them, while every
 * step along the other order goes to another page. Where rows are many both are as good.
 *
 * So what the next token of a sequence is multiplied with lies along the sum. The host turns it as
 * it is loaded; kernels only see other addresses.
 */
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { extentsOf, type Node } from "../ir/graph.ts";
import { nodesOf, type ContractionRegion, type Region } from "../ir/region.ts";
import { freeAxes, producersOf, readsOf } from "../ir/walk.ts";

/** The host has a matrix whole to turn it: at most so many entries. */
const mostEntries = 2 ** 25;

/** Whether a contraction reads a node as its right operand, `[k, n]` or `[(k1, k2), n]`, with k in fours, and nowhere else. */
function sumsOverRows(region: ContractionRegion, node: Node): boolean {
  const { core, left, right, rest, k, n } = region;
  const isRead = (expr: Expr): boolean => readsOf(expr).some((one) => one.node === node);
  const reads = readsOf(right).filter((one) => one.node === node);
  const others = nodesOf(region).filter((one) => one !== core);
  if (isRead(left) || (rest && isRead(rest)) || others.flatMap(producersOf).includes(node))
    return false;
  const isIn = (axes: readonly Axis[], one: Expr | undefined): boolean => {
    const found = one ? [...freeAxes(one)] : [];
    return found.length > 0 && found.every((each) => axes.includes(each));
  };
  const [rows = 1, columns = Infinity] = extentsOf(node).map(literal);
  return (
    reads.length > 0 &&
    reads.every(({ at }) => at.length === 2 && isIn(k, at[0]) && isIn(n, at[1])) &&
    rows % 4 === 0 &&
    rows * columns <= mostEntries
  );
}

/**
 * The numbers of the parameters that are stored turned.
 *
 * @param numbers of each parameter's nodes
 * @param regions all that read weights after load, with the nodes that each reads
 * @param few those that work for few rows
 */
export function turnedIn(
  numbers: ReadonlyMap<Node, number>,
  regions: ReadonlyMap<Region, readonly Node[]>,
  few: readonly Region[],
): ReadonlySet<number> {
  const wanted = new Set<number>();
  const refused = new Set<number>();
  for (const [region, nodes] of regions)
    for (const node of nodes) {
      const number = numbers.get(node);
      if (number === undefined) continue;
      if (region.kind !== "contraction" || !sumsOverRows(region, node)) refused.add(number);
      else if (few.includes(region)) wanted.add(number);
    }
  return new Set([...wanted].filter((number) => !refused.has(number)));
}
