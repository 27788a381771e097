/**
 * From equations to memory. *Lowering* turns `x[t, d]` of a graph into a read of one index,
 * the address `member · T · 768 + t · 768 + d` in a flat array, and a member's own dimension
 * into a read of `lengths`. What is left are ordinary expressions, in which the member is
 * an axis like any other: placing several rows of several members in one tile is a
 * substitution, and addresses simplify by the rules that all indices have.
 *
 * A *local* stands for a value that the kernel keeps in a variable, such as an accumulator.
 */
import { invariant } from "../base/diagnostics.ts";
import {
  at,
  dimension,
  integer,
  minus,
  plus,
  quotient,
  read,
  remainder,
  times,
} from "../ir/build.ts";
import { literal, type Axis, type Dim, type Expr } from "../ir/expr.ts";
import { extentsOf, inputNode, type InputNode, type Node } from "../ir/graph.ts";
import { parts } from "../ir/polynomial.ts";
import { rangeOf } from "../ir/range.ts";
import { dependsOn, dimensionsOf, rewrite, substitute, withOperands } from "../ir/walk.ts";
import type { KernelContext } from "./context.ts";
import { ownerOf } from "./stepped.ts";

/** The operations in which an extent grows with its dimensions. */
const growing = new Set(["quotient", "integerMaximum", "integerMinimum", "integerPower"]);

function grows(extent: Expr): boolean {
  switch (extent.kind) {
    case "dimension":
      return true;
    case "polynomial":
      return extent.terms.every((term) => term.times > 0 && term.atoms.every(grows));
    case "apply":
      return (
        growing.has(extent.op) &&
        grows(extent.args[0]!) &&
        (extent.op === "quotient" ? literal(extent.args[1]!) !== undefined : grows(extent.args[1]!))
      );
    default:
      return literal(extent) !== undefined;
  }
}

/** How far an extent goes in the box that is stored: that of the largest lengths. */
export function paddedExtent(extent: Dim, context: KernelContext): Expr {
  if (dimensionsOf(extent).size === 0) return extent;
  if (!grows(extent)) {
    const { most } = rangeOf(extent);
    invariant(Number.isFinite(most), "an extent without a largest value");
    return integer(Math.max(most, 0));
  }
  return rewrite(extent, (part) => {
    if (part.kind !== "dimension") return part;
    const padded = context.padded.get(part.symbol);
    return padded ? dimension(padded) : part;
  });
}

/** Whether each member has its own extent of the axis. */
export function isDynamic(axis: Axis, context: KernelContext): boolean {
  return [...dimensionsOf(axis.extent)].some((symbol) => context.padded.has(symbol));
}

/** The extents of the box in which a node is stored for one member: of rows in a cache, the cache's. */
export function storedExtents(node: Node, context: KernelContext): readonly Expr[] {
  const kept = context.caches.get(node);
  const own = extentsOf(node);
  const extents = kept ? [extentsOf(kept.leaf)[0]!, ...own.slice(1)] : own;
  return extents.map((extent) => paddedExtent(extent, context));
}

/** Entries of a node as stored for one member. */
export function boxOf(node: Node, context: KernelContext): Expr {
  return times(...storedExtents(node, context));
}

/** Entries of a node as stored for the whole batch. */
export function entriesOf(node: Node, context: KernelContext): Expr {
  const box = boxOf(node, context);
  return context.batched(node) ? times(dimension(context.batch), box) : box;
}

/** The values that a node of whole numbers takes, where they are known. */
function rangeIn(node: Node): Pick<InputNode, "range"> {
  const { least, most } = rangeOf(read(node, Array(extentsOf(node).length).fill(integer(0))));
  if (!Number.isFinite(least) || !Number.isFinite(most)) return {};
  return { range: { least: integer(least), most: integer(most) } };
}

export class Lowering {
  /** The flat array of each node that was met, in that order. */
  readonly storages = new Map<Node, InputNode>();
  readonly nodeOf = new Map<Node, Node>();
  readonly locals = new Set<Node>();
  readonly lengths: InputNode;
  readonly context: KernelContext;
  private readonly flat = new Set<Node>();
  private readonly replaced = new Map<Node, Expr>();
  private readonly lengthReads: ReadonlyMap<Expr, Expr>;

  constructor(context: KernelContext) {
    this.context = context;
    const count = context.dimensions.length;
    this.lengths = inputNode({
      name: "lengths",
      element: "int",
      role: "input",
      shape: [times(dimension(context.batch), integer(Math.max(count, 1)))],
    });
    this.flat.add(this.lengths);
    const member = at(context.member);
    this.lengthReads = new Map(
      context.dimensions.map((symbol, n) => {
        // One array for each dimension, so that each has the dimension's range.
        const node = inputNode({
          name: symbol.name,
          element: "int",
          role: "input",
          shape: this.lengths.shape,
          range: { least: integer(symbol.least), most: integer(symbol.most) },
        });
        this.flat.add(node);
        this.lengthNames.set(node, symbol.name);
        const place = plus(times(member, integer(count)), integer(n));
        return [dimension(symbol), read(node, [place])];
      }),
    );
  }

  /** The dimension that a stand-in for `lengths` holds. */
  readonly lengthNames = new Map<Node, string>();

  /** The node as which something is stored: all steps of it, or the weights that it lies among. */
  storedAs(one: Node): Node {
    const node = ownerOf(one, this.context.stepped);
    return this.context.laid.get(node)?.whole ?? node;
  }

  /** The flat array of a node. */
  storage(one: Node): InputNode {
    const node = this.storedAs(one);
    let storage = this.storages.get(node);
    if (!storage) {
      storage = inputNode({
        name: node.name,
        element: node.element,
        role: "input",
        shape: [entriesOf(node, this.context)],
        ...(node.element === "int" && rangeIn(node)),
      });
      this.storages.set(node, storage);
      this.nodeOf.set(storage, node);
      this.flat.add(storage);
    }
    return storage;
  }

  /** Where an entry is stored. */
  address(node: Node, all: readonly Expr[]): Expr {
    const stepped = this.context.stepped.get(node);
    if (stepped?.kept)
      return this.address(stepped.from, all.toSpliced(stepped.axis, 0, dimension(stepped.step)));
    const extents = storedExtents(node, this.context);
    const kept = this.context.caches.get(node);
    const indices = kept
      ? [substitute(kept.slot, new Map([[kept.row, all[0]!]])), ...all.slice(1)]
      : all;
    let stride = integer(1);
    const summands: Expr[] = [];
    const order = [...extents.keys()];
    if (!this.context.turned.has(node)) order.reverse();
    for (const n of order) {
      summands.push(times(indices[n]!, stride));
      stride = times(stride, extents[n]!);
    }
    if (this.context.batched(node)) summands.push(times(at(this.context.member), stride));
    return plus(integer(this.context.laid.get(node)?.before ?? 0), ...summands);
  }

  /** A variable of the kernel: an accumulator, a value of the row. */
  local(name: string, element: InputNode["element"]): Expr {
    const node = inputNode({ name, element, role: "input", shape: [] });
    this.locals.add(node);
    this.flat.add(node);
    return read(node, []);
  }

  /** An array of the kernel's own, found by one index. */
  array(name: string, element: InputNode["element"], entries: number): InputNode {
    const node = inputNode({ name, element, role: "input", shape: [integer(entries)] });
    this.flat.add(node);
    return node;
  }

  /** From here on reads of the node, whatever its indices, stand for this expression (already lowered). */
  replace(node: Node, by: Expr): void {
    this.replaced.set(node, by);
  }

  lower(expr: Expr): Expr {
    return rewrite(expr, (part) => {
      if (part.kind === "dimension") return this.lengthReads.get(part) ?? part;
      if (part.kind !== "read" || this.flat.has(part.node)) return part;
      const local = this.replaced.get(part.node);
      if (local) return local;
      return read(this.storage(part.node), [this.lower(this.address(part.node, part.at))]);
    });
  }

  /** The lowered extent, in own lengths. */
  extent(axis: Axis): Expr {
    return this.lower(axis.extent);
  }

  padded(extent: Dim): Expr {
    return paddedExtent(extent, this.context);
  }
}

/** Takes a linear index apart into values of axes with these extents, the last the fastest. */
export function unravel(linear: Expr, extents: readonly Expr[]): readonly Expr[] {
  const values: Expr[] = [];
  let rest = linear;
  for (let n = extents.length - 1; n > 0; n--) {
    values.unshift(remainder(rest, extents[n]!));
    rest = quotient(rest, extents[n]!);
  }
  return extents.length === 0 ? [] : [rest, ...values];
}

/** Substitutes axes, and puts together in addresses what a dynamic extent took apart. */
export function place(expr: Expr, values: ReadonlyMap<Axis, Expr>): Expr {
  const memo = new Map<Expr, Expr>();
  const go = (part: Expr): Expr => {
    if (part.kind === "axis") return values.get(part.axis) ?? part;
    const done = memo.get(part);
    if (done) return done;
    let result: Expr = part;
    if (dependsOn(part, values.keys())) {
      result = withOperands(part, go);
      if (result.kind === "read" && result.at.length === 1) {
        const address = joined(result.at[0]!);
        if (address !== result.at[0]) result = read(result.node, [address]);
      }
    }
    memo.set(part, result);
    return result;
  };
  const placed = go(expr);
  return placed.type === "int" ? joined(placed) : placed;
}

/** `(c quotient T) · T · 768 + (c remainder T) · 768` is `c · 768`, for a dimension T too. */
export function joined(address: Expr): Expr {
  for (const term of parts(address).terms) {
    for (const atom of term.atoms) {
      if (atom.kind !== "apply" || atom.op !== "remainder") continue;
      const [value, by] = atom.args as [Expr, Expr];
      const others = term.atoms.filter((other) => other !== atom);
      const scale = times(integer(term.times), ...others);
      const split = plus(times(scale, by, quotient(value, by)), times(scale, atom));
      const whole = plus(minus(address, split), times(scale, value));
      if (parts(whole).terms.length < parts(address).terms.length) return joined(whole);
    }
  }
  return address;
}
