/**
 * The equations of a chunk. Row i of a chunk is position past + i, so that is what takes the
 * place of the row in every variant; keys run over the positions that any row of the chunk
 * can look at: from `past - min(past, window)` on. What a variant reads is another variant at
 * the same row, the history of one, a value of before (`once`), or what is the same for
 * every example.
 */
import { invariant } from "../base/diagnostics.ts";
import {
  at,
  axis as newAxis,
  conjunction,
  dimension,
  freshAxis,
  integer,
  lessEqual,
  minus,
  operation,
  plus,
  read as readOf,
  real,
  remainder,
  select,
  truth,
} from "../ir/build.ts";
import {
  literal,
  type Axis,
  type DimensionSymbol,
  type ElementType,
  type Expr,
  type Read,
} from "../ir/expr.ts";
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
import { historyKey, type History } from "./history.ts";
import { windowOf } from "./reach.ts";

export interface Dimensions {
  readonly past: DimensionSymbol;
  readonly count: DimensionSymbol;
  readonly most: DimensionSymbol;
}

/** What all equations of a chunk share, those of a run and those of an inspection. */
export interface Leaves {
  readonly target: InputNode;
  readonly once: Map<Node, InputNode>;
  readonly histories: ReadonlyMap<string, History>;
  readonly fixed: Fixed;
  readonly name: (wish: string) => string;
}

/** An equation's axes in the chunk, and what stands for the old ones. */
interface Frame {
  readonly variant: Variant;
  readonly axes: readonly Axis[];
  readonly over: readonly Axis[];
  readonly values: ReadonlyMap<Axis, Expr>;
  /** The axis of rows. */
  readonly row: Axis | undefined;
  /** Where the position of the row exists, and where those of the keys do. */
  readonly rowExists: Expr | undefined;
  readonly keysExist: Expr | undefined;
  readonly answers: ReadonlyMap<Read, GuardedRead>;
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
  private readonly made = new Map<Variant, Node>();
  /** The axis of rows of each equation made here, by its place. */
  private readonly rows = new Map<Node, number>();

  constructor(demand: Demand, dimensions: Dimensions, leaves: Leaves, before?: Builder) {
    this.demand = demand;
    this.dimensions = dimensions;
    this.leaves = leaves;
    this.before = before;
  }

  private get positions(): Demand["positions"] {
    return this.demand.positions;
  }

  private get past(): Expr {
    return dimension(this.dimensions.past);
  }

  private get count(): Expr {
    return dimension(this.dimensions.count);
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

  /** The first position that keys with that window run over. */
  private first(window: number): Expr {
    return this.isNear(window) ? minus(this.past, this.earlier(window)) : integer(0);
  }

  /** How many earlier positions they run over. */
  private earlier(window: number): Expr {
    return this.isNear(window)
      ? operation("integerMinimum", [this.past, integer(window)])
      : this.past;
  }

  private isNear(window: number): boolean {
    return window < this.positions.longest + this.positions.prefix - 1;
  }

  private frame(variant: Variant): Frame {
    const { node, row, keys } = variant;
    const values = new Map<Axis, Expr>();
    const keysExist: Expr[] = [];
    const place = (old: Axis, position: Expr, shift: number): Expr | undefined => {
      values.set(old, minus(position, integer(shift)));
      return shift > 0 ? lessEqual(integer(shift), position) : undefined;
    };
    let rows: Axis | undefined;
    let rowExists: Expr | undefined;
    const keyed = (old: Axis, window: number): Axis => {
      const made = newAxis(old.name, plus(this.count, this.earlier(window)));
      const shift = this.positions.shift(old.extent) ?? 0;
      const exists = place(old, plus(this.first(window), at(made)), shift);
      if (exists) keysExist.push(exists);
      return made;
    };
    const axes = axesOf(node, this.positions).map((old, n) => {
      const reach = keys.get(n);
      if (reach) return keyed(old, windowOf(reach));
      const made = row?.axis === n ? newAxis(old.name, this.count) : freshAxis(old);
      if (row?.axis === n) {
        rows = made;
        rowExists = place(old, plus(this.past, at(made)), row.shift);
      } else {
        values.set(old, at(made));
      }
      return made;
    });
    const inside = this.demand.inside(variant);
    const over = (node.kind === "reduce" ? node.over : []).map((old) => {
      const key = inside.keys.get(old);
      // What argmax gives is counted from the first position of all.
      const window = node.kind === "reduce" && node.op === "argmax" ? Infinity : undefined;
      if (key) return keyed(old, window ?? windowOf(key.reach));
      const made = freshAxis(old);
      values.set(old, at(made));
      return made;
    });
    const answers = new Map(this.demand.readsOf(variant).map((one) => [one.read, one]));
    const common = { variant, axes, over, values, row: rows, answers };
    return { ...common, rowExists, keysExist: conjunction(...keysExist) };
  }

  private make(variant: Variant): Node {
    const { node } = variant;
    if (node === this.positions.generation.target) return this.leaves.target;
    const frame = this.frame(variant);
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
        return minus(position, this.first(windowOf(reach)));
      });
      return readOf(this.nodeOf(variant), places);
    }
    invariant(answer.kind === "history", `${node.name} is read in a way that was refused`);
    const constants = constantsOf(one.read, answer.row);
    const history = this.leaves.histories.get(historyKey(node, constants));
    invariant(history, `the history of ${node.name} is kept`);
    const position = plus(go(indices[answer.row.axis]!), integer(answer.row.shift));
    const rest = indices.flatMap((index, n) =>
      n === answer.row.axis || constants.has(n) ? [] : [go(index)],
    );
    return readOf(history.leaf, [placeIn(history, position), ...rest]);
  }

  /** Closes the circle of a carried value. */
  private close(variant: Variant): void {
    const recurrence = this.positions.recurrences.get(variant.node);
    if (!recurrence) return;
    const leaf = this.nodeOf(variant);
    invariant(leaf.kind === "input", "a carried value is a leaf");
    const frame = this.frame(variant);
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
    const last = this.frame(variant);
    const kept = last.axes.filter((_, n) => n !== step);
    const end = minus(this.count, integer(1));
    const values = new Map<Axis, Expr>(
      frame.axes.map((old, n) => [old, n === step ? end : at(last.axes[n]!)]),
    );
    const body = select(
      lessEqual(integer(1), this.count),
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

  /** The rows that a history takes from a chunk. */
  rowsOf(history: History): State {
    const { node, row, constants, leaf } = history;
    const variant = this.demand.variantOf(node, row, new Map());
    const made = this.nodeOf(variant);
    const slotRow = newAxis("row", this.count);
    const slot = placeIn(history, plus(this.past, at(slotRow)));
    const { element, name, span } = node;
    const plain = made.kind !== "input" && row.axis === 0 && constants.size === 0;
    const rowAxis = newAxis("row", this.count);
    const axes = new Map(
      extentsOf(made).flatMap((extent, n): [number, Axis][] =>
        n === row.axis || constants.has(n) ? [] : [[n, newAxis(`i${n + 1}`, extent)]],
      ),
    );
    const body = readOf(
      made,
      extentsOf(made).map((_, n) =>
        n === row.axis ? at(rowAxis) : (constants.get(n) ?? at(axes.get(n)!)),
      ),
    );
    const rows = plain
      ? made
      : mapNode({ name, element, axes: [rowAxis, ...axes.values()], body, ...(span && { span }) });
    const window = history.ring ? { window: history.window } : {};
    return { kind: "cache", node: leaf, rows, row: slotRow, slot, ...window };
  }
}

/** Where a position is kept. */
function placeIn(history: History, position: Expr): Expr {
  return history.ring ? remainder(position, extentsOf(history.leaf)[0]!) : position;
}
