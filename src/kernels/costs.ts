/**
 * What a kernel costs, counted from the equations of its region and the form that was chosen
 * for it: operations on reals, the entries that its threads load, and the entries of each
 * buffer that it touches at all. docs/performance.md defines the numbers.
 */
import { integer, plus, times } from "../ir/build.ts";
import type { Expr } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import {
  nodesOf,
  type MapRegion,
  type RecurrenceRegion,
  type ReduceRegion,
  type Region,
} from "../ir/region.ts";
import { attentionWork } from "./attentionCost.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { contractionWork } from "./contractionCost.ts";
import { boxOfAxes, nothing, type KernelCost } from "./counts.ts";
import {
  loadsInNest,
  operationsInNest,
  operationsToTake,
  plainWork,
  tripsOf,
  type Inside,
  type Nest,
  type Work,
} from "./nest.ts";
import { rowWork } from "./rowCost.ts";
import { ownerOf } from "./stepped.ts";
import { touchedEntries, writtenEntries } from "./touched.ts";

export function costOf(region: Region, draft: KernelDraft, context: KernelContext): KernelCost {
  const inside = insideOf(region);
  const isInside: Inside = (node) => inside.has(node);
  const touched = touchedEntries(exprsOf(region), isInside, context);
  return {
    ...workOf(region, draft, context, isInside),
    reads: draft.reads.map((node) => touched.get(ownerOf(node, context.stepped)) ?? nothing),
    writes: draft.writes.map((node) => writtenEntries(node, context)),
  };
}

/** What the kernel has no buffer for: it is computed where it is used. */
function insideOf(region: Region): ReadonlySet<Node> {
  const inside = new Set<Node>(nodesOf(region));
  if (region.kind === "attention") inside.add(region.dot.node);
  if (region.kind === "recurrence")
    for (const one of recurrencesIn(region))
      for (const { node } of one.recurrences) inside.add(node);
  return inside;
}

function recurrencesIn(region: RecurrenceRegion): readonly RecurrenceRegion[] {
  return [
    region,
    ...region.body.flatMap((one) => (one.kind === "recurrence" ? recurrencesIn(one) : [])),
  ];
}

/** All expressions that the kernel evaluates, in the axes of their equations. */
function exprsOf(region: Region): readonly (Expr | undefined)[] {
  switch (region.kind) {
    case "contraction": {
      const { left, right, rest, core, output } = region;
      return [left, right, rest, core.where, ...(output === core ? [] : [output.body])];
    }
    case "attention": {
      const { query, key, value, score, where, core, output } = region;
      return [query, key, value, score, where, ...(output === core ? [] : [output.body])];
    }
    case "map":
    case "table":
    case "reduce":
    case "row":
      return nodesOf(region).flatMap((node) =>
        node.kind === "reduce" ? [node.where, node.body] : [node.body],
      );
    case "recurrence":
      return [
        ...nodesOf(region).flatMap((node) =>
          node.kind === "reduce" ? [node.where, node.body] : [node.body],
        ),
        ...recurrencesIn(region).flatMap((one) =>
          one.recurrences.flatMap(({ start, next }) => [start, next]),
        ),
      ];
  }
}

function workOf(
  region: Region,
  draft: KernelDraft,
  context: KernelContext,
  isInside: Inside,
): Work {
  switch (region.kind) {
    case "map":
      return mapWork(region, context, isInside);
    case "table":
      return { operations: nothing, loads: nothing };
    case "reduce":
      return reduceWork(region, context, isInside);
    case "contraction":
      // Without a tile it runs as any other reduction.
      return draft.tile
        ? contractionWork(region, draft.tile, context, isInside)
        : reduceWork(region, context, isInside);
    case "attention":
      return attentionWork(region, draft.tile ?? { rows: 1, columns: 1 }, context, isInside);
    case "row":
      return rowWork(region, context, isInside);
    case "recurrence":
      return recurrenceWork(region, isInside);
  }
}

function mapWork({ output }: MapRegion, context: KernelContext, isInside: Inside): Work {
  const nest: Nest = { threads: boxOfAxes(output.axes), loops: [] };
  return plainWork(
    operationsInNest([output.body], nest),
    loadsInNest([output.body], nest, isInside),
    !context.batched(output),
  );
}

function reduceWork(
  { core, output }: Pick<ReduceRegion, "core" | "output">,
  context: KernelContext,
  isInside: Inside,
): Work {
  const threads = boxOfAxes(core.axes);
  const nest: Nest = { threads, loops: core.over };
  const exprs = [core.where, core.body];
  const after = output === core ? [] : [output.body];
  const once: Nest = { threads: boxOfAxes(output.axes), loops: [] };
  return plainWork(
    plus(
      operationsInNest(exprs, nest),
      times(tripsOf(nest), integer(operationsToTake(core.op))),
      operationsInNest(after, once),
    ),
    plus(loadsInNest(exprs, nest, isInside), loadsInNest(after, once, isInside)),
    !context.batched(output),
  );
}

/** All steps of one member in one workgroup: what a step reads of the recurrence is no load. */
function recurrenceWork(region: RecurrenceRegion, isInside: Inside): Work {
  const [operations, loads]: [Expr[], Expr[]] = [[], []];
  for (const node of nodesOf(region)) {
    const loops = node.kind === "reduce" ? node.over : [];
    const nest: Nest = { threads: boxOfAxes(node.axes), loops };
    const exprs = node.kind === "reduce" ? [node.where, node.body] : [node.body];
    operations.push(operationsInNest(exprs, nest));
    if (node.kind === "reduce")
      operations.push(times(tripsOf(nest), integer(operationsToTake(node.op))));
    loads.push(loadsInNest(exprs, nest, isInside));
  }
  return plainWork(plus(integer(0), ...operations), plus(integer(0), ...loads), false);
}
