/**
 * When two regions give the same kernel. The layers of a model differ in which nodes they
 * read, not in what they compute: a *signature* writes a region down with its nodes, axes
 * and shared parts numbered in the order in which they appear. Regions of equal signatures
 * have equal kernels, so the text is made once.
 */
import type { Axis, Expr } from "../ir/expr.ts";
import { extentsOf, type MapNode, type Node, type ReduceNode } from "../ir/graph.ts";
import { dimension, integer, read } from "../ir/build.ts";
import { rangeOf } from "../ir/range.ts";
import {
  nodesOf,
  outputsOf,
  type RecurrenceRegion,
  type Region,
  type Statistics,
} from "../ir/region.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { shortName } from "./names.ts";

export interface Signature {
  readonly text: string;
  /** All nodes that were met, in order. */
  readonly nodes: readonly Node[];
}

class Writer {
  readonly words: string[] = [];
  readonly nodes = new Map<Node, number>();
  private readonly axes = new Map<Axis, number>();
  private readonly parts = new Map<Expr, number>();
  private readonly context: KernelContext;

  constructor(context: KernelContext) {
    this.context = context;
  }

  word(...words: readonly (string | number | boolean)[]): void {
    this.words.push(words.join(" "));
  }

  axis(axis: Axis): void {
    const known = this.axes.get(axis);
    if (known !== undefined) {
      this.word("axis", known);
      return;
    }
    this.axes.set(axis, this.axes.size);
    this.word("axis", JSON.stringify(axis.name));
    this.expr(axis.extent);
  }

  axisList(axes: readonly Axis[]): void {
    this.word("axes", axes.length);
    for (const axis of axes) this.axis(axis);
  }

  node(node: Node): void {
    const known = this.nodes.get(node);
    if (known !== undefined) {
      this.word("node", known);
      return;
    }
    this.nodes.set(node, this.nodes.size);
    const name = JSON.stringify(shortName(node.name));
    this.word("node", name, node.kind, node.element, this.context.batched(node));
    for (const extent of extentsOf(node)) this.expr(extent);
    const kept = this.context.caches.get(node);
    if (kept) {
      this.word("kept");
      for (const extent of extentsOf(kept.leaf)) this.expr(extent);
      this.axis(kept.row);
      this.expr(kept.slot);
    }
    if (this.context.halves.has(node)) this.word("halves");
    if (this.context.turned.has(node)) this.word("turned");
    const laid = this.context.laid.get(node);
    if (laid) {
      this.word("laid", laid.before);
      this.node(laid.whole);
    }
    const stepped = this.context.stepped.get(node);
    if (stepped) {
      this.word("step", stepped.axis, stepped.kept);
      this.expr(dimension(stepped.step));
      this.expr(stepped.extent);
      this.node(stepped.from);
    }
    if (node.element === "int") {
      // The range of its values decides how its uses are printed.
      const zeros = extentsOf(node).map(() => integer(0));
      const { least, most } = rangeOf(read(node, zeros));
      this.word(least, most);
    }
  }

  expr(expr: Expr | undefined): void {
    if (!expr) {
      this.word("none");
      return;
    }
    if (expr.kind === "axis") {
      this.axis(expr.axis);
      return;
    }
    const known = this.parts.get(expr);
    if (known !== undefined) {
      this.word("part", known);
      return;
    }
    this.parts.set(expr, this.parts.size);
    switch (expr.kind) {
      case "real":
      case "truth":
        this.word(expr.kind, expr.key);
        return;
      case "dimension":
        // Dimensions are the program's: their keys are the same in every region.
        this.word("dimension", expr.key);
        return;
      case "polynomial":
        this.word("sum", expr.constant, expr.terms.length);
        for (const { times, atoms } of expr.terms) {
          this.word(times, atoms.length);
          atoms.forEach((atom) => this.expr(atom));
        }
        return;
      case "read":
        this.word("read");
        this.node(expr.node);
        expr.at.forEach((index) => this.expr(index));
        return;
      case "apply":
        this.word(expr.op);
        expr.args.forEach((arg) => this.expr(arg));
        return;
      case "select":
        this.word("if");
        this.expr(expr.condition);
        this.expr(expr.then);
        this.expr(expr.otherwise);
    }
  }

  equation(node: MapNode | ReduceNode): void {
    this.node(node);
    this.axisList(node.axes);
    if (node.kind === "reduce") {
      this.word(node.op);
      this.axisList(node.over);
      this.expr(node.where);
    }
    this.expr(node.body);
  }

  /** A recurrence: all equations of a step, in the order in which they were found, and the regions of them. */
  private recurrence(region: RecurrenceRegion): void {
    this.word("recurrence", region.body.length, region.recurrences.length);
    this.expr(region.extent);
    for (const { node, axes, over, start, next } of region.recurrences) {
      this.node(node);
      this.axisList(axes);
      this.axis(over);
      this.expr(start);
      this.expr(next);
    }
    for (const one of region.body) this.region(one);
    for (const [node, axis] of region.step) {
      if (node.kind !== "input") this.equation(node);
      this.node(node);
      this.axis(axis);
    }
    for (const output of region.outputs) this.node(output);
  }

  private statistics({ rows, nodes }: Statistics): void {
    this.word("statistics", nodes.length);
    this.axisList(rows);
    for (const { node, outer, inner, phase } of nodes) {
      this.equation(node);
      this.axisList(outer);
      this.axisList(inner);
      this.word(phase);
    }
  }

  region(region: Region): void {
    if (region.kind === "recurrence") {
      this.recurrence(region);
      return;
    }
    this.word(region.kind);
    const nodes = nodesOf(region);
    nodes.forEach((node) => this.equation(node));
    for (const output of outputsOf(region)) this.node(output);
    switch (region.kind) {
      case "map":
      case "reduce":
      case "table":
        return;
      case "row":
        for (const row of region.nodes) {
          this.axisList(row.outer);
          this.axisList(row.inner);
          this.word(row.phase);
        }
        return;
      case "contraction":
        for (const axes of [region.batch, region.m, region.n, region.k]) this.axisList(axes);
        for (const expr of [region.left, region.right, region.rest]) this.expr(expr);
        if (region.statistics) this.statistics(region.statistics);
        return;
      case "attention":
        for (const axes of [region.batch, region.rows, region.keys, region.features, region.inner])
          this.axisList(axes);
        for (const expr of [region.query, region.key, region.value, region.score, region.dot])
          this.expr(expr);
        this.expr(region.where);
    }
  }
}

export function signatureOf(region: Region, context: KernelContext): Signature {
  const writer = new Writer(context);
  writer.region(region);
  return { text: writer.words.join("\n"), nodes: [...writer.nodes.keys()] };
}

/** The kernel of a region, given that of another one with the same signature. */
export function translated(draft: KernelDraft, from: Signature, to: Signature): KernelDraft {
  const other = new Map(from.nodes.map((node, n) => [node, to.nodes[n]!]));
  return {
    ...draft,
    reads: draft.reads.map((node) => other.get(node)!),
    writes: draft.writes.map((node) => other.get(node)!),
  };
}
