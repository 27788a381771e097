/**
 * **regions**: which equations become one kernel, in four steps.
 *
 *  1. Attention and contractions are found among the sums; what only an attention needs
 *     (scores, their lse) is computed inside it and by nobody else.
 *  2. A map that reads such a sum once, aligned, and is its only reader becomes the
 *     kernel's epilogue.
 *  3. What is left falls into rows; a reduction that no row can use stays alone, with an
 *     epilogue where there is one.
 *  4. What is left then are maps, of which those that read the same are computed together;
 *     those of indices only are tables that the host makes.
 *
 * What a recurrence computes step by step is grouped apart: nothing of it fuses with what
 * is computed before or after all steps, and its regions are the body of one region.
 */
import { literal, type Expr } from "../ir/expr.ts";
import type { Graph, MapNode, Node, ReduceNode } from "../ir/graph.ts";
import {
  nodesOf,
  outputsOf,
  statisticsOf,
  type AttentionRegion,
  type RecurrenceRegion,
  type Region,
  type Statistics,
} from "../ir/region.ts";
import { readsOf } from "../ir/walk.ts";
import { invariant } from "../base/diagnostics.ts";
import { bodiesOf, buffersFor, isPerExample, mostBuffers, readsOnceAligned } from "./alignment.ts";
import { matchAttention, type AttentionForm } from "./attentionForm.ts";
import { expressionsOf, fitsOneKernel, selfContained, surroundingsOf } from "./attention.ts";
import { contractionOf, type Contraction } from "./contraction.ts";
import { elements, isExpensive } from "./cost.ts";
import type { Notes } from "./notes.ts";
import type { Cycle } from "../ir/cycles.ts";
import {
  cyclesOf,
  equationsOf,
  executionOf,
  liveRecurrences,
  producers,
  resultsOf,
  rootsOf,
  type Equation,
} from "./rebuild.ts";
import { rowFrom, type RowContext } from "./rows.ts";
import { statisticsOf as findStatistics } from "./statistics.ts";
import { together } from "./together.ts";

/** A reduction of so few rows is better spread over the threads of a workgroup. */
const fewRows = 256;
const longRow = 64;

class Former {
  private readonly graph: Graph;
  private readonly notes: Notes;
  private readonly roots: ReadonlySet<Node>;
  private readonly attention = new Map<Node, AttentionForm>();
  private readonly contractions = new Map<Node, Contraction | string>();
  private readonly live: readonly Equation[];
  private readonly readers = new Map<Node, Equation[]>();
  private readonly cycles: ReadonlyMap<Node, readonly Cycle[]>;
  /** What stands behind a leaf: the rows of a cache, the start and the next of a carried value. */
  private readonly behind = new Map<Node, readonly Node[]>();
  /** The equations of the cycle at hand, or those of none, that no region has yet. */
  private free: ReadonlySet<Node> & { delete(node: Node): boolean } = new Set<Node>();
  private regions: Region[] = [];
  /** What contractions find about their rows themselves. */
  private statistics: ReadonlyMap<Node, Statistics> = new Map();

  constructor(graph: Graph, notes: Notes) {
    this.graph = graph;
    this.notes = notes;
    this.roots = new Set(rootsOf(graph));
    this.cycles = cyclesOf(graph);
    const nodesIn = (expr: Expr): readonly Node[] => readsOf(expr).map((one) => one.node);
    for (const { node, start, next } of liveRecurrences(graph))
      this.behind.set(node, [...nodesIn(start), ...nodesIn(next)]);
    for (const state of graph.states ?? [])
      if (state.kind === "cache") this.behind.set(state.node, [state.rows]);
    this.findAttention();
    this.live = this.findLive();
    for (const node of this.live)
      for (const producer of this.producers(node)) {
        const list = this.readers.get(producer);
        if (list) list.push(node);
        else this.readers.set(producer, [node]);
      }
  }

  private findAttention(): void {
    const forms = new Map<Node, AttentionForm>();
    for (const core of equationsOf(this.graph)) {
      if (core.kind !== "reduce" || core.op !== "sum") continue;
      const match = matchAttention(core);
      if (typeof match !== "object" || match.rest) continue;
      if (fitsOneKernel(match)) forms.set(core, match);
      else this.notes.remark("attention", core, "one kernel can't bind all that it reads");
    }
    const candidates = [...forms.values()].map((form) => ({
      core: form.core,
      own: [form.core],
      weights: [form.normaliser.node],
      scores: [...form.touched],
    }));
    const chosen = selfContained(candidates, surroundingsOf(this.graph), () => undefined);
    for (const { core, weights, scores } of chosen) {
      this.attention.set(core, forms.get(core)!);
      this.notes.derive(core, [...weights, ...scores]);
    }
  }

  /** What an equation needs from memory, given how it will be computed. */
  private readonly producers = (node: Equation): ReadonlySet<Node> => {
    const form = this.attention.get(node);
    if (!form) return producers(node);
    const exprs = this.expressionsOf(node);
    return new Set(
      exprs
        .flatMap((expr) => readsOf(expr).map((one) => one.node))
        .filter((one) => one !== form.dot.node),
    );
  };

  private expressionsOf(node: Equation): readonly Expr[] {
    const form = this.attention.get(node);
    return form ? expressionsOf(form) : bodiesOf(node);
  }

  private findLive(): readonly Equation[] {
    const live = new Set<Node>();
    const waiting = [...this.roots];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (live.has(node) || node.kind === "input") continue;
      live.add(node);
      waiting.push(...this.producers(node));
    }
    return equationsOf(this.graph).filter((node) => live.has(node));
  }

  private contraction(node: ReduceNode): Contraction | undefined {
    let known = this.contractions.get(node);
    if (known === undefined) this.contractions.set(node, (known = contractionOf(node)));
    return typeof known === "string" ? undefined : known;
  }

  /** Why a reader can't be the end of a reduction's kernel; undefined when it can. */
  private refusal(core: ReduceNode, reader: MapNode, others: readonly Node[]): string | undefined {
    const own = (this.statistics.get(core)?.nodes ?? []).map(({ node }) => node);
    const inside = new Set<Node>([core, ...own]);
    const form = this.attention.get(core);
    if (form) inside.add(form.dot.node);
    const bodies = [...this.expressionsOf(core), reader.body, ...own.flatMap(bodiesOf)];
    const buffers = buffersFor(bodies, inside) + 1;
    const [other] = others;
    const rules: readonly (readonly [broken: boolean, why: string])[] = [
      [this.roots.has(core), `${core.name} is a result itself`],
      [
        isPerExample(core) !== isPerExample(reader),
        "the sum is computed once, the map for each example",
      ],
      [other !== undefined, `${other?.name ?? ""} reads ${core.name} as well`],
      [!readsOnceAligned(reader, core), "it does not read it once, entry by entry"],
      [buffers > mostBuffers, `it would bind ${buffers} buffers`],
    ];
    return rules.find(([broken]) => broken)?.[1];
  }

  /** The map that a reduction can end in, or the reduction itself. */
  private epilogue(core: ReduceNode, quiet = false): MapNode | ReduceNode {
    const [reader, ...others] = this.readers.get(core) ?? [];
    if (reader?.kind !== "map" || !this.free.has(reader)) return core;
    const why = this.refusal(core, reader, others);
    if (why === undefined) return reader;
    if (!quiet) this.notes.remark("fuse", core, `${reader.name} is not its epilogue: ${why}`);
    return core;
  }

  private add(region: Region): void {
    this.regions.push(region);
    for (const node of [...nodesOf(region), ...statisticsOf(region)]) this.free.delete(node);
  }

  /** Finds out which statistics contractions find themselves; in a recurrence none do. */
  private formStatistics(around: readonly Cycle[]): void {
    this.statistics = new Map();
    if (around.length > 0) return;
    const cores = this.live.filter(
      (node): node is ReduceNode => node.kind === "reduce" && this.free.has(node),
    );
    const places = new Map<Node, number>(this.live.map((node, n) => [node, n]));
    this.statistics = findStatistics(cores, {
      free: this.free,
      readers: this.readers,
      roots: this.roots,
      place: (node) => places.get(node) ?? -1,
      contraction: (node) => (this.attention.has(node) ? undefined : this.contraction(node)),
      follows: (core) => this.epilogue(core, true),
    });
  }

  private formCores(): void {
    // From the end: where a map could finish two sums, the later one takes it.
    for (const core of this.live.toReversed()) {
      if (core.kind !== "reduce" || !this.free.has(core)) continue;
      const form = this.attention.get(core);
      const contraction = form ? undefined : this.contraction(core);
      if (form) this.add(attentionRegion(form, this.epilogue(core)));
      else if (contraction) {
        const output = this.epilogue(core);
        const statistics = this.statistics.get(core);
        const region = { kind: "contraction", core, output, ...contraction } as const;
        this.add(statistics ? { ...region, statistics } : region);
      }
    }
  }

  private formRows(around: readonly Cycle[]): void {
    const closed = new Set<Node>(
      around.flatMap((cycle) => cycle.recurrences.map(({ node }) => node)),
    );
    const places = new Map<Node, number>(this.live.map((node, n) => [node, n]));
    const context: RowContext = {
      place: (node) => places.get(node) ?? -1,
      free: this.free,
      behind: (leaf) => (closed.has(leaf) ? [] : (this.behind.get(leaf) ?? [])),
      readers: this.readers,
      producers: this.producers,
      roots: this.roots,
      isContraction: (node) => this.contraction(node) !== undefined,
    };
    for (const start of this.live) {
      if (start.kind !== "reduce" || !this.free.has(start)) continue;
      const row = rowFrom(start, context);
      const output = this.epilogue(start, row.nodes.length > 1);
      const small =
        row.nodes.length === 1 ||
        (row.nodes.length === 2 &&
          row.nodes[1]?.node === output &&
          row.nodes[1].inner.length === 0);
      const spread = elements(start.axes) < fewRows && elements(start.over) >= longRow;
      if (!small || spread) {
        this.add({ kind: "row", nodes: row.nodes, outputs: row.outputs });
        continue;
      }
      const why = this.contractions.get(start);
      if (typeof why === "string" && start.op === "sum" && start.body.kind === "apply")
        this.notes.remark("contraction", start, `a plain reduction: ${why}`);
      this.add({ kind: "reduce", core: start, output });
    }
  }

  private formMaps(around: readonly Cycle[]): void {
    const maps: MapNode[] = [];
    for (const output of this.live) {
      if (output.kind !== "map" || !this.free.has(output)) continue;
      const joins = around.length === 0 && isPerExample(output);
      if (joins) maps.push(output);
      else this.add({ kind: this.isTable(output) ? "table" : "map", output });
    }
    for (const outputs of together(maps)) {
      const [output] = outputs as [MapNode];
      const nodes = outputs.map((node) => ({ node, outer: node.axes, inner: [], phase: 0 }));
      if (outputs.length > 1) this.add({ kind: "row", nodes, outputs });
      else this.add({ kind: "map", output });
    }
  }

  private isTable(node: MapNode): boolean {
    if (this.roots.has(node) || !isExpensive(node.body)) return false;
    const isStatic = node.axes.every((axis) => literal(axis.extent) !== undefined);
    return isStatic && producers(node).size === 0 && buffersFor([node.body], new Set()) === 0;
  }

  form(): readonly Region[] {
    return this.group(executionOf(this.graph), []);
  }

  /** The regions of what is executed inside these cycles, or outside of all. */
  private group(order: readonly (Equation | Cycle)[], around: readonly Cycle[]): readonly Region[] {
    const nested = order.flatMap((one) =>
      one.kind === "cycle" && this.isLive(one) ? [this.recurrence(one, [...around, one])] : [],
    );
    const live = new Set<Node>(this.live);
    this.free = new Set<Node>(
      order.filter((one) => one.kind !== "cycle" && live.has(one)) as Node[],
    );
    this.regions = [...nested];
    this.formStatistics(around);
    this.formCores();
    this.formRows(around);
    this.formMaps(around);
    invariant(this.free.size === 0, "an equation is in no region");
    return this.ordered(this.regions, order, around);
  }

  private isLive(cycle: Cycle): boolean {
    const live = new Set<Node>(this.live);
    return cycle.recurrences.some(({ node }) =>
      (this.behind.get(node) ?? []).some((one) => live.has(one)),
    );
  }

  private recurrence(cycle: Cycle, around: readonly Cycle[]): RecurrenceRegion {
    const { recurrences, extent, step } = cycle;
    const body = this.group(cycle.members, around);
    const inside = new Set<Node>(body.flatMap(nodesOf));
    // What is handed on, what comes out, and what others read.
    const kept = new Set<Node>([
      ...resultsOf(this.graph),
      ...liveRecurrences(this.graph).flatMap(({ node, start, next }) => {
        if (recurrences.some((own) => own.node === node)) return readsOf(next).map((r) => r.node);
        const isInside = (this.cycles.get(node) ?? []).includes(cycle);
        return isInside ? [] : [...readsOf(start), ...readsOf(next)].map((r) => r.node);
      }),
    ]);
    const outputs = body
      .flatMap(outputsOf)
      .filter(
        (node) =>
          kept.has(node) || (this.readers.get(node) ?? []).some((reader) => !inside.has(reader)),
      );
    return { kind: "recurrence", recurrences, extent, body, step, outputs };
  }

  /** What a region needs that others make. */
  private needed(region: Region): readonly Node[] {
    const starts =
      region.kind === "recurrence"
        ? [region, ...nestedIn(region)].flatMap((one) =>
            one.recurrences.flatMap(({ start, next }) =>
              [...readsOf(start), ...readsOf(next)].map((r) => r.node),
            ),
          )
        : [];
    const nodes = [...nodesOf(region), ...statisticsOf(region)];
    return [...nodes.flatMap((node) => [...this.producers(node)]), ...starts];
  }

  /** Producers first; among what could come next, what the program says first. */
  private ordered(
    regions: readonly Region[],
    sequence: readonly (Equation | Cycle)[],
    around: readonly Cycle[],
  ): readonly Region[] {
    const closed = new Set<Node>(
      around.flatMap((cycle) => cycle.recurrences.map(({ node }) => node)),
    );
    const of = new Map<Node, Region>();
    for (const region of regions) for (const node of nodesOf(region)) of.set(node, region);
    const placed = new Set<Region>();
    const open = new Set<Region>();
    const order: Region[] = [];
    const place = (region: Region): void => {
      if (placed.has(region)) return;
      invariant(!open.has(region), `regions wait for each other at ${nodesOf(region)[0]!.name}`);
      open.add(region);
      for (const producer of this.needed(region)) {
        const makers = closed.has(producer) ? [] : [producer, ...(this.behind.get(producer) ?? [])];
        for (const maker of makers) {
          const before = of.get(maker);
          if (before && before !== region) place(before);
        }
      }
      placed.add(region);
      order.push(region);
    };
    for (const one of sequence.flatMap((each) => (each.kind === "cycle" ? each.members : [each]))) {
      const region = one.kind === "cycle" ? undefined : of.get(one);
      if (region) place(region);
    }
    for (const region of regions) place(region);
    return order;
  }
}

/** The recurrences inside a recurrence. */
function nestedIn(region: RecurrenceRegion): readonly RecurrenceRegion[] {
  return region.body.flatMap((one) => (one.kind === "recurrence" ? [one, ...nestedIn(one)] : []));
}

function attentionRegion(form: AttentionForm, output: MapNode | ReduceNode): AttentionRegion {
  const { core, batch, rows, keys, features, inner, query, key, value, score, dot, where } = form;
  const roles = { batch, rows, keys, features, inner };
  return {
    kind: "attention",
    core,
    output,
    ...roles,
    query,
    key,
    value,
    score,
    dot,
    ...(where && { where }),
  };
}

/** Groups the equations of a graph into regions, producers first. */
export function formRegions(graph: Graph, notes: Notes): readonly Region[] {
  return new Former(graph, notes).form();
}
