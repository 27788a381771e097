/**
 * A recurrence that one workgroup runs by itself: what it computes in a step, in which
 * order, and what it keeps in workgroup memory. Such a kernel computes equations one after
 * the other, each with all threads, and waits in between where one reads the other. A value
 * that is read inside has an *array* in workgroup memory: of one step, or, of a nested
 * recurrence, of all its steps where they are read after it.
 */
import { at, axis, integer, plus, read, scaled } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { MapNode, Node, Recurrence, ReduceNode } from "../ir/graph.ts";
import { rangeOf } from "../ir/range.ts";
import type { RecurrenceRegion, Region } from "../ir/region.ts";
import { mapReads, producersOf, readsOf, substitute } from "../ir/walk.ts";

export type Equation = MapNode | ReduceNode;

/** One equation, or a reduction and the map that ends it. */
export interface Phase {
  readonly kind: "phase";
  readonly core?: ReduceNode;
  readonly output: Equation;
}

/** The steps of a recurrence. */
export interface Steps {
  readonly kind: "steps";
  readonly recurrences: readonly Recurrence[];
  /** Numbers the steps. */
  readonly over: Axis;
  readonly parts: readonly (Phase | Steps)[];
}

/** An array: which axes of the node it has, and how many entries each at most. */
export interface Kept {
  readonly node: Node;
  readonly axes: readonly Axis[];
  readonly strides: readonly number[];
  readonly entries: number;
}

const mostOf = ({ extent }: Axis): number => Math.max(1, rangeOf(extent).most);

/** What is read in an equation. */
const exprsOf = (node: Equation): readonly Expr[] =>
  node.kind === "reduce" && node.where ? [node.where, node.body] : [node.body];

export class RecurrencePlan {
  readonly steps: Steps;
  readonly kept = new Map<Node, Kept>();
  /** What goes to memory. */
  readonly stored: ReadonlySet<Node>;
  /** The axes of equations that are steps, and what numbers those. */
  readonly numbers = new Map<Axis, Expr>();
  private readonly axes = new Map<Node, readonly Axis[]>();
  /** Steps that an array of the node does not have. */
  private readonly dropped = new Map<Node, Set<Axis>>();
  private readonly placed = new Set<Node>();
  private readonly overs = new Map<RecurrenceRegion, Axis>();

  constructor(region: RecurrenceRegion) {
    this.stored = new Set(region.outputs);
    this.prepare(region, true);
    this.steps = this.stepsOf(region);
    const inside = new Set<Node>(this.readInside(this.steps));
    for (const node of inside) if (this.axes.has(node)) this.keep(node);
  }

  /** An expression of an equation, in the numbers of steps. */
  numbered(expr: Expr): Expr {
    return substitute(expr, this.numbers);
  }

  /** The axes of an equation that are no steps. */
  axesWithin(node: Equation): readonly Axis[] {
    return node.axes.filter((one) => !this.numbers.has(one));
  }

  /** A read of something inside as a read of its array. */
  inArrays(expr: Expr, arrayOf: (node: Node) => Node | undefined): Expr {
    return mapReads(expr, (one) => {
      const array = arrayOf(one.node);
      const kept = this.kept.get(one.node);
      if (!array || !kept) return one;
      return read(array, [this.indexIn(kept, one.at)]);
    });
  }

  /** Where an array has the entry at these indices of the node. */
  indexIn({ node, axes, strides }: Kept, indices: readonly Expr[]): Expr {
    const all = this.axes.get(node)!;
    return plus(
      integer(0),
      ...axes.map((one, n) => scaled(strides[n]!, indices[all.indexOf(one)]!)),
    );
  }

  private prepare(region: RecurrenceRegion, outermost: boolean): void {
    const over = axis(region.recurrences[0]!.over.name, region.extent);
    this.overs.set(region, over);
    for (const { node, axes } of region.recurrences) this.axes.set(node, axes);
    const outputs = new Set<Node>(region.outputs);
    for (const [node, step] of region.step) {
      if (node.kind !== "input") this.axes.set(node, node.axes);
      this.numbers.set(step, at(over));
      // After a nested recurrence any of its steps may be asked for.
      if (!outermost && outputs.has(node)) continue;
      const dropped = this.dropped.get(node) ?? new Set();
      this.dropped.set(node, dropped.add(step));
    }
    for (const one of region.body) if (one.kind === "recurrence") this.prepare(one, false);
  }

  private keep(node: Node): void {
    const dropped = this.dropped.get(node);
    const axes = this.axes.get(node)!.filter((one) => !dropped?.has(one));
    const strides: number[] = [];
    let entries = 1;
    for (const one of [...axes].reverse()) {
      strides.unshift(entries);
      entries *= mostOf(one);
    }
    this.kept.set(node, { node, axes, strides, entries });
  }

  private stepsOf(region: RecurrenceRegion): Steps {
    const inside = new Set<Node>(region.step.keys());
    const parts = region.body.flatMap((one) => this.partsOf(one, inside));
    const { recurrences } = region;
    return { kind: "steps", recurrences, over: this.overs.get(region)!, parts };
  }

  private partsOf(region: Region, inside: ReadonlySet<Node>): readonly (Phase | Steps)[] {
    switch (region.kind) {
      case "recurrence": {
        const before = region.recurrences.flatMap(({ start }) => this.needed([start], inside));
        const steps = this.stepsOf(region);
        return [...before, steps];
      }
      case "row":
        return region.nodes.flatMap(({ node }) =>
          this.phase({ kind: "phase", output: node }, inside),
        );
      case "map":
      case "table":
        return this.phase({ kind: "phase", output: region.output }, inside);
      case "reduce":
      case "contraction":
      case "attention": {
        const { core, output } = region;
        return this.phase(
          core === output ? { kind: "phase", output } : { kind: "phase", core, output },
          inside,
        );
      }
    }
  }

  /** A phase, and before it what it reads that no region computes: the scores of an attention. */
  private phase(phase: Phase, inside: ReadonlySet<Node>): readonly Phase[] {
    if (this.placed.has(phase.output)) return [];
    this.placed.add(phase.output);
    if (phase.core) this.placed.add(phase.core);
    const exprs = [...(phase.core ? exprsOf(phase.core) : []), ...exprsOf(phase.output)];
    return [...this.needed(exprs, inside), phase];
  }

  private needed(exprs: readonly Expr[], inside: ReadonlySet<Node>): readonly Phase[] {
    const nodes = exprs.flatMap(readsOf).map((one) => one.node);
    return nodes.flatMap((node) =>
      node.kind !== "input" && inside.has(node)
        ? this.phase({ kind: "phase", output: node }, inside)
        : [],
    );
  }

  /** The nodes that are read where the kernel computes. */
  private readInside({ recurrences, parts }: Steps): readonly Node[] {
    return [
      ...recurrences.flatMap(({ node, start, next }) => [
        node,
        ...[start, next].flatMap(readsOf).map((one) => one.node),
      ]),
      ...parts.flatMap((one) =>
        one.kind === "steps"
          ? this.readInside(one)
          : [
              ...producersOf(one.output).filter((node) => node !== one.core),
              ...(one.core ? producersOf(one.core) : []),
            ],
      ),
    ];
  }
}
