/**
 * What attention costs: for each pair of a row and a key that is visited a product of all
 * inner indices and one of all features, the score, and the four operations of the online
 * softmax; keys and values are loaded for each set of rows that shares them.
 */
import { integer, plus, times } from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import type { AttentionRegion } from "../ir/region.ts";
import { dependsOn, readsOf } from "../ir/walk.ts";
import { mostInRegisters } from "./attentionForm.ts";
import type { KernelContext, Tile } from "./context.ts";
import { operationsIn } from "./cost.ts";
import { boxOfAxes, countOne, countSum, countTimes, shareOf } from "./counts.ts";
import { loadsInNest, operationsInNest, type Inside, type Nest, type Work } from "./nest.ts";
import { visitedBy } from "./visited.ts";

/** The largest score so far, the difference to it, its exp, and the sum of those. */
const softmaxOperations = 4;

export function attentionWork(
  region: AttentionRegion,
  tile: Tile,
  context: KernelContext,
  isInside: Inside,
): Work {
  const { batch, rows, features, inner, query, key, value, score, where, core, output } = region;
  const isShared = !context.batched(output);
  const { pairs, loaded } = visitedBy(region, tile);
  const [depth, width] = [boxOfAxes(inner), boxOfAxes(features)];
  const few = (literal(width) ?? Infinity) <= mostInRegisters;
  // More features than fit in registers have threads of their own, which repeat the scores.
  const [repeats, own] = few ? [integer(1), width] : [width, integer(1)];
  const rowCount = times(boxOfAxes([...batch, ...rows]), repeats);
  const after = output === core ? [] : [output.body];
  const once: Nest = { threads: boxOfAxes(output.axes), loops: [] };
  const perPair = plus(
    times(integer(2), plus(depth, own)),
    integer(operationsIn(score) + softmaxOperations),
  );
  const prepared = (expr: Expr, entries: Expr): Expr => times(integer(operationsIn(expr)), entries);
  const operandReads = (expr: Expr): number =>
    readsOf(expr).filter(({ node }) => !isInside(node)).length;
  const keepsQuery = !tile.readsQuery && (literal(depth) ?? Infinity) <= mostInRegisters;
  const queries = times(rowCount, depth);
  const perKey = (count: (expr: Expr) => number): Expr =>
    plus(times(integer(count(key)), depth), times(integer(count(value)), own));
  const perScore = [score, where].flatMap((expr) =>
    expr ? readsOf(expr).filter((one) => !isInside(one.node) && dependsOn(one, region.keys)) : [],
  );
  return {
    operations: shareOf(
      countSum(
        countTimes(times(repeats, perPair), pairs),
        countTimes(times(repeats, perKey(operationsIn)), loaded),
        countOne(prepared(query, queries)),
        // The division by the sum of the weights, and what follows.
        countOne(plus(times(rowCount, own), operationsInNest(after, once))),
      ),
      isShared,
    ),
    loads: shareOf(
      countSum(
        countTimes(times(repeats, perKey(operandReads)), loaded),
        countTimes(times(repeats, integer(new Set(perScore).size)), pairs),
        keepsQuery
          ? countOne(times(integer(operandReads(query)), queries))
          : countTimes(times(repeats, integer(operandReads(query)), depth), pairs),
        countOne(loadsInNest(after, once, isInside)),
      ),
      isShared,
    ),
  };
}
