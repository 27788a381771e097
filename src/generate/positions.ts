/**
 * Which equations of a whole sequence belong to its positions. An axis as long as the target,
 * T + c, is an *axis of positions*; what has one, or depends on what has one, is
 * *positional*. All positions are counted along the longest such axis: with n = the largest c
 * its first n are the *prefix*, and the place t of an axis of length T + c is the position
 * t + n - c.
 *
 * What is not positional is computed once, before generation begins. What is positional, but
 * made of indices and parameters only, is the same for every example: it is made for the
 * longest target, and stays (*fixed*).
 */
import { dimension, minus } from "../ir/build.ts";
import { literal, type Dim, type DimensionSymbol, type Expr } from "../ir/expr.ts";
import { extentsOf, type Generation, type Graph, type Node, type Recurrence } from "../ir/graph.ts";
import { dimensionsOf, producersOf, readsOf } from "../ir/walk.ts";
import { firstOfSame } from "./same.ts";

/** An axis of positions of a node. */
export interface Place {
  /** Which of its axes. */
  readonly axis: number;
  /** Position minus place. */
  readonly shift: number;
}

/** What the equations of a node say: of a carried leaf, how it starts and goes on. */
export function exprsOf(node: Node, recurrence: Recurrence | undefined): readonly Expr[] {
  if (recurrence) return [recurrence.start, recurrence.next];
  if (node.kind === "input") return [];
  return node.kind === "reduce" && node.where ? [node.where, node.body] : [node.body];
}

export class Positions {
  readonly generation: Generation;
  readonly length: DimensionSymbol;
  /** The longest that the target can be. */
  readonly longest: number;
  /** How many positions there are before the target's first. */
  readonly prefix: number;
  readonly recurrences: ReadonlyMap<Node, Recurrence>;
  /** The first of the nodes that say the same as this one. */
  readonly firstOfSame: (node: Node) => Node;
  private readonly positional = new Set<Node>();
  private readonly ofTarget = new Set<Node>();
  private readonly ofInputs = new Set<Node>();
  private readonly fixed = new Map<Node, boolean>();

  constructor(graph: Graph, generation: Generation) {
    this.generation = generation;
    this.length = generation.length;
    this.longest = generation.length.most;
    this.recurrences = new Map((graph.recurrences ?? []).map((one) => [one.node, one]));
    const results = [...graph.outputs, ...graph.inspects].map((one) => one.node);
    const nodes = this.reachable([generation.logits, ...results]);
    const readers = new Map<Node, Node[]>();
    for (const node of nodes)
      for (const one of this.needs(node)) readers.set(one, [...(readers.get(one) ?? []), node]);
    const spread = (from: Iterable<Node>, into: Set<Node>): void => {
      const waiting = [...from];
      for (let node = waiting.pop(); node; node = waiting.pop()) {
        if (into.has(node)) continue;
        into.add(node);
        waiting.push(...(readers.get(node) ?? []));
      }
    };
    const inputs = nodes.filter((node) => node.kind === "input" && node.role === "input");
    spread([generation.target], this.ofTarget);
    spread(inputs, this.ofInputs);
    spread(
      nodes.filter((node) => this.hasLength(node)),
      this.positional,
    );
    const needed = this.reachable([generation.logits]);
    const before = needed
      .filter((node) => this.ofTarget.has(node))
      .flatMap((node) => extentsOf(node).map((extent) => this.beyond(extent) ?? 0));
    this.prefix = Math.max(0, ...before);
    this.firstOfSame = firstOfSame(nodes);
  }

  /** What a node needs to be computed. */
  needs(node: Node): readonly Node[] {
    const recurrence = this.recurrences.get(node);
    if (!recurrence) return producersOf(node);
    return exprsOf(node, recurrence).flatMap((expr) => readsOf(expr).map((one) => one.node));
  }

  reachable(roots: readonly Node[]): readonly Node[] {
    const seen = new Set<Node>();
    const waiting = [...roots];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      waiting.push(...this.needs(node));
    }
    return [...seen];
  }

  /** Whether a whole number, or any other expression, depends on the target's length itself. */
  usesLength(expr: Expr): boolean {
    return dimensionsOf(expr).has(this.length);
  }

  private hasLength(node: Node): boolean {
    const over = node.kind === "reduce" ? node.over.map((axis) => axis.extent) : [];
    const exprs = exprsOf(node, this.recurrences.get(node));
    return [...extentsOf(node), ...over, ...exprs].some((expr) => this.usesLength(expr));
  }

  /** c of an extent T + c. */
  beyond(extent: Dim): number | undefined {
    return this.usesLength(extent) ? literal(minus(extent, dimension(this.length))) : undefined;
  }

  isPositional(node: Node): boolean {
    return this.positional.has(node);
  }

  dependsOnTarget(node: Node): boolean {
    return this.ofTarget.has(node);
  }

  dependsOnInputs(node: Node): boolean {
    return this.ofInputs.has(node);
  }

  /** Position minus place, along an axis as long as that. */
  shift(extent: Dim): number | undefined {
    const beyond = this.beyond(extent);
    return beyond === undefined ? undefined : this.prefix - beyond;
  }

  /** The axes of positions of a node; undefined when there are axes that only partly count positions. */
  places(node: Node): readonly Place[] | undefined {
    const places: Place[] = [];
    for (const [axis, extent] of extentsOf(node).entries()) {
      if (!this.usesLength(extent)) continue;
      const shift = this.shift(extent);
      if (shift === undefined || shift < 0) return undefined;
      places.push({ axis, shift });
    }
    return places;
  }

  /** A function of the position, of other indices and of parameters, the same for any length. */
  isFixed(node: Node): boolean {
    const memo = this.fixed.get(node);
    if (memo !== undefined) return memo;
    const fixed =
      node.kind !== "input" &&
      this.positional.has(node) &&
      !this.ofInputs.has(node) &&
      this.places(node)?.length === 1 &&
      !exprsOf(node, undefined).some((expr) => this.usesLength(expr)) &&
      !(node.kind === "reduce" && node.over.some((axis) => this.usesLength(axis.extent))) &&
      producersOf(node).every((one) => !this.positional.has(one) || this.isFixed(one));
    this.fixed.set(node, fixed);
    return fixed;
  }
}
