/**
 * A contraction that is multiplied in f16, by weights that are stored so: what tiles in workgroup
 * memory hold takes half the bytes, and where a device has f16 it multiplies twice as many of
 * them at once. Sums of `stepsInHalves` products are in f16, everything longer is in f32.
 *
 * f16 ends at 65504, and below 2 ** -14 some devices have zero: so the rows are scaled, each to
 * have `mostLeft` as its largest entry, which a statistic of the row finds before the tiles are
 * loaded. No sum then leaves f16 while the weights are at most `mostRight`, which the kernel
 * checks while it loads them: weights-value.
 */
import { at, operation, read, real } from "../ir/build.ts";
import type { Expr } from "../ir/expr.ts";
import { mapNode, reduceNode } from "../ir/graph.ts";
import type { ContractionRegion, RowNode, Statistics } from "../ir/region.ts";

/** Steps of k whose products are added up in f16. */
export const stepsInHalves = 8;

/** The largest entry of a row as it is multiplied. */
const mostLeft = 16;

/** The largest weight: 8 products of 16 and 511 are less than 65504. */
export const mostRight = 511;

/** A row of zeros has no largest entry to divide by. */
const least = 1e-30;

export interface Reach {
  readonly statistics: Statistics;
  /** The left operand, scaled. */
  readonly left: Expr;
  /** The factor for the sums that undoes it. */
  readonly back: Expr;
}

/** The region's rows with their largest entries. */
export function inReach({ batch, m, k, left, statistics }: ContractionRegion): Reach {
  const known = statistics?.rows ?? [];
  const rows = [...known, ...[...batch, ...m].filter((one) => !known.includes(one))];
  const earlier = statistics?.nodes ?? [];
  const phase = Math.max(-1, ...earlier.map((row) => row.phase)) + 1;
  const most = reduceNode({
    ...{ name: "most", element: "real", op: "max", axes: rows, over: k },
    body: operation("absolute", [left]),
  });
  const here = rows.map((one) => at(one));
  const bounded = operation("maximum", [read(most, here), real(least)]);
  const reach = mapNode({
    ...{ name: "reach", element: "real", axes: rows },
    body: operation("divide", [real(mostLeft), bounded]),
  });
  const entry = (node: RowNode["node"], inner: RowNode["inner"], when: number): RowNode => ({
    ...{ node, outer: rows, inner, phase: when },
  });
  const value = read(reach, here);
  return {
    statistics: { rows, nodes: [...earlier, entry(most, k, phase), entry(reach, [], phase + 1)] },
    left: operation("multiply", [left, value]),
    back: operation("divide", [real(1), value]),
  };
}
