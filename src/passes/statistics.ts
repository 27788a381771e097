/**
 * Statistics of rows: the mean and the variance that a normalisation leaves behind, one
 * value for each row of a contraction's left operand. Where nobody but contractions reads
 * them, each contraction finds those of its rows by itself, in the same kernel.
 *
 * A node is a statistic of a contraction when its axes are rows of it, one for one, and it
 * is read in the left operand, in a factor of whole rows, or by another statistic. Whoever
 * else reads it needs it in memory, and then contractions read it there as well.
 */
import type { Axis, Expr, Read } from "../ir/expr.ts";
import type { Node, ReduceNode } from "../ir/graph.ts";
import type { RowNode, Statistics } from "../ir/region.ts";
import { dependsOn, readsOf } from "../ir/walk.ts";
import { bodiesOf, buffersFor, isPerExample, mostBuffers } from "./alignment.ts";
import type { Contraction } from "./contraction.ts";
import { elements } from "./cost.ts";
import type { Equation } from "./rebuild.ts";

export interface StatisticsContext {
  /** Equations that are computed here and have no region yet. */
  readonly free: ReadonlySet<Node>;
  readonly readers: ReadonlyMap<Node, readonly Equation[]>;
  readonly roots: ReadonlySet<Node>;
  /** The place of an equation in the order. */
  readonly place: (node: Node) => number;
  /** The roles of a sum that becomes a contraction; undefined for others. */
  readonly contraction: (node: ReduceNode) => Contraction | undefined;
  /** What follows the sum in its kernel. */
  readonly follows: (core: ReduceNode) => Equation;
}

/** A contraction of fewer columns than this does less work than its rows' statistics. */
const fewColumns = 8;
/** Operators whose running value is one number. */
const operators = new Set<string>(["sum", "max", "min"]);

interface Candidate {
  readonly core: ReduceNode;
  readonly rows: readonly Axis[];
  /** Each statistic's axes, in the order of `rows`. */
  readonly outer: ReadonlyMap<Node, readonly Axis[]>;
}

/** The axes of what is read, in the order of these axes of the reader; undefined where they do not pair up. */
function paired(one: Read, axes: readonly Axis[]): readonly Axis[] | undefined {
  const { node } = one;
  if (node.kind === "input" || node.axes.length !== axes.length) return undefined;
  const found = axes.map((axis) => {
    const n = one.at.findIndex((index) => index.kind === "axis" && index.axis === axis);
    const own = node.axes[n];
    return own && own.extent.key === axis.extent.key ? own : undefined;
  });
  return found.every((axis) => axis !== undefined) ? found : undefined;
}

function mayBe(node: Node, { free, roots, contraction }: StatisticsContext): node is Equation {
  if (node.kind === "input" || node.element !== "real") return false;
  if (!free.has(node) || roots.has(node) || !isPerExample(node)) return false;
  if (node.kind === "map") return true;
  return operators.has(node.op) && !node.where && contraction(node) === undefined;
}

/** What of a contraction's operands could be found in its kernel. */
function candidateOf(core: ReduceNode, context: StatisticsContext): Candidate | undefined {
  const roles = core.where ? undefined : context.contraction(core);
  if (!roles || !isPerExample(core) || elements(roles.n) < fewColumns) return undefined;
  const own = [...roles.batch, ...roles.m];
  const outer = new Map<Node, readonly Axis[]>();
  let rows: readonly Axis[] | undefined;
  const add = (one: Read, axes: readonly Axis[] | undefined): void => {
    if (!mayBe(one.node, context)) return;
    const places = axes && paired(one, axes);
    if (!places || outer.has(one.node)) return;
    outer.set(one.node, places);
    for (const inner of bodiesOf(one.node).flatMap(readsOf)) add(inner, places);
  };
  const inRest = roles.rest && !dependsOn(roles.rest, roles.n) ? readsOf(roles.rest) : [];
  for (const one of [...readsOf(roles.left), ...inRest]) {
    const used = one.at.flatMap((index) => (index.kind === "axis" ? [index.axis] : []));
    const isOfRows = used.length === one.at.length && used.every((axis) => own.includes(axis));
    if (!isOfRows || new Set(used).size !== used.length) continue;
    const axes = own.filter((axis) => used.includes(axis));
    rows ??= axes;
    if (rows.length === axes.length && rows.every((axis, n) => axis === axes[n])) add(one, rows);
  }
  if (!rows) return undefined;
  const chosen = rows;
  const isSame = (one: Read, axes: readonly Axis[]): boolean => {
    const places = paired(one, axes);
    return places?.every((axis, n) => axis === outer.get(one.node)![n]) ?? false;
  };
  // Each is one value a row wherever it is read.
  const reads = [
    ...readsOf(core.body).map((one) => ({ one, axes: chosen })),
    ...[...outer].flatMap(([node, axes]) =>
      bodiesOf(node as Equation)
        .flatMap(readsOf)
        .map((one) => ({ one, axes })),
    ),
  ];
  for (const { one, axes } of reads)
    if (outer.has(one.node) && !isSame(one, axes)) outer.delete(one.node);
  for (const one of readsOf(roles.right)) outer.delete(one.node);
  if (inRest.length === 0 && roles.rest)
    for (const one of readsOf(roles.rest)) outer.delete(one.node);
  const length = elements(roles.k);
  const isReduced = [...outer.keys()].some((node) => node.kind === "reduce");
  const isShort = [...outer.keys()].every(
    (node) => node.kind !== "reduce" || elements(node.over) <= 2 * length,
  );
  return isReduced && isShort ? { core, rows, outer } : undefined;
}

/** Whether the kernel can bind all that it reads when these are found in it. */
function fits({ core, outer }: Candidate, context: StatisticsContext): boolean {
  const output = context.follows(core);
  const nodes = [core, ...outer.keys()] as Equation[];
  const bodies = [...nodes, ...(output === core ? [] : [output])].flatMap(bodiesOf);
  return buffersFor(bodies, new Set(nodes)) + 1 <= mostBuffers;
}

function without(candidate: Candidate, gone: ReadonlySet<Node>): Candidate | undefined {
  const outer = new Map([...candidate.outer].filter(([node]) => !gone.has(node)));
  const isReduced = [...outer.keys()].some((node) => node.kind === "reduce");
  return isReduced ? { ...candidate, outer } : undefined;
}

function phased({ rows, outer }: Candidate, context: StatisticsContext): Statistics {
  const order = ([...outer.keys()] as Equation[]).sort(
    (a, b) => context.place(a) - context.place(b),
  );
  const phases = new Map<Node, number>();
  const nodes = order.map((node): RowNode => {
    const before = bodiesOf(node)
      .flatMap((body: Expr) => readsOf(body).map((one) => one.node))
      .filter((one) => phases.has(one));
    const phase = before.reduce(
      (most, one) => Math.max(most, phases.get(one)! + (one.kind === "reduce" ? 1 : 0)),
      0,
    );
    phases.set(node, phase);
    const inner = node.kind === "reduce" ? node.over : [];
    return { node, outer: outer.get(node)!, inner, phase };
  });
  return { rows, nodes };
}

/** For each contraction that finds statistics of its rows itself: which. */
export function statisticsOf(
  cores: readonly ReduceNode[],
  context: StatisticsContext,
): ReadonlyMap<Node, Statistics> {
  let candidates = cores.flatMap((core) => candidateOf(core, context) ?? []);
  for (;;) {
    const takers = new Map<Node, Set<Node>>();
    for (const { core, outer } of candidates)
      for (const node of outer.keys())
        takers.set(node, (takers.get(node) ?? new Set<Node>()).add(core));
    const gone = new Set<Node>();
    for (const [node, cores_] of takers) {
      const readers = context.readers.get(node) ?? [];
      const isTaken = (reader: Node): boolean =>
        cores_.has(reader) || [...(takers.get(reader) ?? [reader])].every((one) => cores_.has(one));
      if (!readers.every(isTaken)) gone.add(node);
    }
    const next = candidates.flatMap((one) => without(one, gone) ?? []);
    const left = next.filter((one) => fits(one, context));
    if (gone.size === 0 && left.length === candidates.length) break;
    candidates = left;
  }
  return new Map(candidates.map((one) => [one.core, phased(one, context)]));
}
