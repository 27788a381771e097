/**
 * The equations of a chunk: every variant with the axes of its frame. What it reads is another
 * variant at the same row, the history of one, a value of before (`once`), or what is the
 * same for every example.
 */
import { invariant } from "../base/diagnostics.ts";
import {
  at,
  conjunction,
  freshAxis,
  integer,
  lessEqual,
  minus,
  operation,
  plus,
  read as readOf,
  real,
  select,
  truth,
} from "../ir/build.ts";
import { literal, type Axis, type ElementType, type Expr, type Read } from "../ir/expr.ts";
import {
  extentsOf,
  inputNode,
  mapNode,
  reduceNode,
  type InputNode,
  type Node,
  type Recurrence,
  type ReduceNode,
  type State,
} from "../ir/graph.ts";
import { dimensionsOf, substitute, withOperands } from "../ir/walk.ts";
import { axesOf, constantsOf, type Answer, type Demand, type Variant } from "./demand.ts";
import type { Fixed } from "./fixed.ts";
import type { GuardedRead } from "./guards.ts";
import { Frames, type Dimensions, type Frame } from "./frame.ts";
import { cacheOf, historyKey, placeIn, type History } from "./history.ts";
import { windowOf } from "./reach.ts";

/** What all equations of a chunk share, those of a run and those of an inspection. */
export interface Leaves {
  readonly target: InputNode;
  readonly once: Map<Node, InputNode>;
  readonly histories: ReadonlyMap<string, History>;
  readonly fixed: Fixed;
  readonly name: (wish: string) => string;
}

/** A carried value of the chunk, and how the next chunk finds it. */
export interface CarriedState {
  readonly state: State & { readonly kind: "carried" };
  readonly of: Recurrence;
}

export const zeroOf = (element: ElementType): Expr =>
  element === "real" ? real(0) : element === "int" ? integer(0) : truth(false);

export class Builder {
  readonly recurrences: Recurrence[] = [];
  readonly carried: CarriedState[] = [];
  private readonly demand: Demand;
  private readonly before: Builder | undefined;
  private readonly dimensions: Dimensions;
  private readonly leaves: Leaves;
  private readonly frames: Frames;
  private readonly made = new Map<Variant, Node>();
  /** The axis of rows of each equation made here, by its place. */
  private readonly rows = new Map<Node, number>();

  constructor(demand: Demand, dimensions: Dimensions, leaves: Leaves, before?: Builder) {
    this.demand = demand;
    this.dimensions = dimensions;
    this.leaves = leaves;
    this.before = before;
    this.frames = new Frames(demand, dimensions);
  }

  private get positions(): Demand["positions"] {
    return this.demand.positions;
  }

  /** Makes the equations of all variants. */
  build(): void {
    const variants = [...this.demand.variants.values()].sort((a, b) => a.node.id - b.node.id);
    for (const variant of variants) this.made.set(variant, this.make(variant));
    for (const variant of variants) this.close(variant);
  }

  nodeOf(variant: Variant): Node {
    const node = this.made.get(variant) ?? this.before?.nodeOf(variant);
    invariant(node, `${variant.node.name} has no equation in the chunk`);
    return node;
  }

  /** Which axis of an equation of a chunk its rows are; undefined for other equations. */
  rowOf(node: Node): number | undefined {
    return this.rows.get(node) ?? this.before?.rowOf(node);
  }

  private make(variant: Variant): Node {
    const { node } = variant;
    if (node === this.positions.generation.target) return this.leaves.target;
    const frame = this.frames.of(variant);
    const { name, element, span } = node;
    const common = { name, element, axes: frame.axes, ...(span && { span }) };
    if (node.kind === "input") {
      const shape = frame.axes.map((one) => one.extent);
      return this.located(inputNode({ name, element, role: "carried", shape }), variant);
    }
    const through = this.rewriter(frame);
    const body = through(node.body);
    const guard = node.kind === "reduce" && node.where ? through(node.where) : truth(true);
    // Rows before a target's first are never looked at: only what an index is made of matters.
    const usesPosition = [body, guard].some((expr) => dimensionsOf(expr).has(this.dimensions.past));
    const valid = conjunction(usesPosition ? frame.rowExists : undefined, frame.keysExist);
    if (node.kind === "map") {
      const guarded = valid ? select(valid, body, zeroOf(element)) : body;
      return this.located(mapNode({ ...common, body: guarded }), variant);
    }
    const where = conjunction(valid, guard);
    const made = reduceNode({
      ...common,
      op: node.op,
      over: frame.over,
      body,
      ...(where && { where }),
    });
    return this.located(node.op === "argmax" ? this.counted(node, made, frame) : made, variant);
  }

  /** A position of a chunk's argmax as the place along the axis that the program knows. */
  private counted(node: ReduceNode, made: ReduceNode, frame: Frame): Node {
    const [old, own] = [node.over[0]!, frame.over[0]!];
    const shift = minus(at(own), frame.values.get(old)!);
    if (literal(shift) === 0) return made;
    const { name, element, span } = made;
    const axes = made.axes.map((one) => freshAxis(one));
    const place = minus(readOf(made, axes.map(at)), shift);
    const body = operation("integerMaximum", [place, integer(0)]);
    return mapNode({ name, element, axes, body, ...(span && { span }) });
  }

  private located<T extends Node>(made: T, variant: Variant): T {
    if (variant.row) this.rows.set(made, variant.row.axis);
    return made;
  }

  /** Brings an expression of the whole sequence into the chunk. */
  private rewriter(frame: Frame): (expr: Expr) => Expr {
    const memo = new Map<Expr, Expr>();
    const go = (expr: Expr): Expr => {
      if (expr.kind === "axis") return frame.values.get(expr.axis) ?? expr;
      const done = memo.get(expr);
      if (done) return done;
      const table = this.leaves.fixed.table(expr, frame.variant.node.name);
      const made = table
        ? readOf(
            table.node,
            table.axes.map((one) => frame.values.get(one) ?? at(one)),
          )
        : expr.kind === "read"
          ? this.readAt(expr, frame, go)
          : withOperands(expr, go);
      memo.set(expr, made);
      return made;
    };
    return go;
  }

  private readAt(read: Read, frame: Frame, go: (expr: Expr) => Expr): Expr {
    const { node } = read;
    const one = frame.answers.get(read);
    if (one) return this.positionalRead(one, frame, go);
    const indices = read.at.map(go);
    return readOf(this.steady(node), indices);
  }

  /** What does not depend on the target, as the chunk finds it. */
  private steady(node: Node): Node {
    if (this.positions.isFixed(node)) return this.leaves.fixed.node(node);
    if (!this.positions.dependsOnInputs(node)) return node;
    let leaf = this.leaves.once.get(node);
    if (!leaf) {
      const { element, name } = node;
      const range = node.kind === "input" && node.range;
      leaf = inputNode({
        name: this.leaves.name(`once.${name}`),
        element,
        role: "state",
        shape: extentsOf(node),
        ...(range && { range }),
      });
      this.leaves.once.set(node, leaf);
    }
    return leaf;
  }

  private positionalRead(one: GuardedRead, frame: Frame, go: (expr: Expr) => Expr): Expr {
    const { node, at: indices } = one.read;
    const answer: Answer = this.demand.answer(frame.variant, one);
    if (answer.kind === "own") {
      const variant = this.demand.variantOf(node, answer.row, answer.keys);
      const extents = extentsOf(node);
      const places = indices.map((index, n) => {
        if (answer.row?.axis === n) return at(frame.row!);
        const reach = variant.keys.get(n);
        if (!reach) return go(index);
        const position = plus(go(index), integer(this.positions.shift(extents[n]!) ?? 0));
        return minus(position, this.frames.first(windowOf(reach)));
      });
      return readOf(this.nodeOf(variant), places);
    }
    invariant(answer.kind === "history", `${node.name} is read in a way that was refused`);
    const constants = constantsOf(one.read, answer.row);
    const history = this.leaves.histories.get(historyKey(this.positions, node, constants));
    invariant(history, `the history of ${node.name} is kept`);
    const position = plus(go(indices[answer.row.axis]!), integer(answer.row.shift));
    const rest = indices.flatMap((index, n) =>
      n === answer.row.axis || constants.has(n) ? [] : [go(index)],
    );
    return readOf(history.leaf, [placeIn(history, position), ...rest]);
  }

  /** The rows that a history takes from a chunk. */
  cacheOf(history: History): State {
    const made = this.nodeOf(this.demand.variantOf(history.node, history.row, new Map()));
    return cacheOf(history, made, this.frames);
  }

  /** Closes the circle of a carried value. */
  private close(variant: Variant): void {
    const recurrence = this.positions.recurrences.get(variant.node);
    if (!recurrence) return;
    const leaf = this.nodeOf(variant);
    invariant(leaf.kind === "input", "a carried value is a leaf");
    const frame = this.frames.of(variant);
    const through = this.rewriter(frame);
    const step = axesOf(variant.node, this.positions).indexOf(recurrence.over);
    const over = frame.axes[step]!;
    const next = this.handedOn(through(recurrence.next), leaf, frame);
    if (variant.row?.axis !== step) {
      const start = through(recurrence.start);
      this.recurrences.push({ node: leaf, axes: frame.axes, over, start, next });
      return;
    }
    const rest = frame.axes.filter((one) => one !== over);
    const { element, name, span } = variant.node;
    const state = inputNode({
      name: this.leaves.name(`carried.${name.replace(/\.carried$/, "")}`),
      element,
      role: "state",
      shape: rest.map((one) => one.extent),
    });
    const start = readOf(state, rest.map(at));
    this.recurrences.push({ node: leaf, axes: frame.axes, over, start, next });
    // The same equation once more, at the last row.
    const last = this.frames.of(variant);
    const kept = last.axes.filter((_, n) => n !== step);
    const end = minus(this.frames.count, integer(1));
    const values = new Map<Axis, Expr>(
      frame.axes.map((old, n) => [old, n === step ? end : at(last.axes[n]!)]),
    );
    const body = select(
      lessEqual(integer(1), this.frames.count),
      substitute(next, values),
      readOf(state, kept.map(at)),
    );
    const made = mapNode({ name, element, axes: kept, body, ...(span && { span }) });
    this.carried.push({ state: { kind: "carried", node: state, next: made }, of: recurrence });
  }

  /** What a step hands on; before the first step of all, what came in. */
  private handedOn(next: Expr, leaf: InputNode, { axes, rowExists }: Frame): Expr {
    if (!rowExists) return next;
    const { name, element, span } = leaf;
    const own = axes.map((one) => freshAxis(one));
    const values = new Map(axes.map((one, n) => [one, at(own[n]!)]));
    const body = substitute(select(rowExists, next, readOf(leaf, axes.map(at))), values);
    const made = mapNode({ name: `${name}.next`, element, axes: own, body, ...(span && { span }) });
    return readOf(made, axes.map(at));
  }
}
