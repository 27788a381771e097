/**
 * Rows: equations with the same outer axes whose reads of each other stay within one row.
 * LayerNorm, RMSNorm, softmax and cross-entropy are such; one workgroup computes a row,
 * and what only the row needs never reaches memory.
 *
 * A row is begun by a reduction and grows downwards, from producers to readers, as long
 * as each reader is aligned; then the maps that only the row reads join from above.
 */
import type { Axis, Read } from "../ir/expr.ts";
import type { MapNode, Node, ReduceNode } from "../ir/graph.ts";
import type { RowNode } from "../ir/region.ts";
import { bodiesOf, buffersFor, isPerExample, mostBuffers, readsFrom } from "./alignment.ts";
import type { Equation } from "./rebuild.ts";

export interface RowContext {
  /** Equations that no region has yet. */
  readonly free: ReadonlySet<Node>;
  readonly readers: ReadonlyMap<Node, readonly Equation[]>;
  readonly producers: (node: Equation) => ReadonlySet<Node>;
  readonly roots: ReadonlySet<Node>;
  /** The equations that a leaf stands for: a cache, what a recurrence carries. */
  readonly behind: (leaf: Node) => readonly Node[];
  /** The place of an equation in the order. */
  readonly place: (node: Node) => number;
  /** Reductions that are better off alone. */
  readonly isContraction: (node: ReduceNode) => boolean;
}

export interface Row {
  readonly nodes: readonly RowNode[];
  readonly outputs: readonly Equation[];
}

interface Member {
  readonly node: Equation;
  readonly outer: readonly Axis[];
  readonly inner: readonly Axis[];
}

const extentKeys = (axes: readonly Axis[]): string => axes.map((axis) => axis.extent.key).join();

/** The row axes in a reader, from one read of a member: the reader's axes at the member's outer places. */
function outerOf(one: Read, member: Member): readonly Axis[] | undefined {
  const found: Axis[] = [];
  for (const axis of member.outer) {
    const index = one.at[member.node.axes.indexOf(axis)];
    if (index?.kind !== "axis" || found.includes(index.axis)) return undefined;
    if (index.axis.extent.key !== axis.extent.key) return undefined;
    found.push(index.axis);
  }
  return found;
}

/** How a node would sit in the row, if it does. */
function placed(node: Equation, members: ReadonlyMap<Node, Member>): Member | undefined {
  let outer: readonly Axis[] | undefined;
  let inner: readonly Axis[] | undefined;
  const [start] = members.values();
  const reads = [...members.values()].flatMap((member) =>
    readsFrom(node, member.node).map((one) => ({ one, member })),
  );
  for (const { one, member } of reads) {
    const own = outerOf(one, member);
    if (!own || (outer && own.some((axis, n) => axis !== outer?.[n]))) return undefined;
    outer ??= own;
  }
  if (!outer || !start) return undefined;
  const rowAxes = outer;
  if (rowAxes.some((axis) => !node.axes.includes(axis))) return undefined;
  if (node.kind === "reduce" && node.axes.length !== rowAxes.length) return undefined;
  const along = node.kind === "reduce" ? node.over : node.axes.filter((a) => !rowAxes.includes(a));
  for (const { one, member } of reads) {
    if (member.node.kind === "reduce" || member.inner.length === 0) continue;
    const own: Axis[] = [];
    for (const axis of member.inner) {
      const index = one.at[member.node.axes.indexOf(axis)];
      if (index?.kind !== "axis" || !along.includes(index.axis) || own.includes(index.axis))
        return undefined;
      own.push(index.axis);
    }
    if (own.length !== along.length || (inner && own.some((axis, n) => axis !== inner?.[n])))
      return undefined;
    inner ??= own;
  }
  const chosen = inner ?? along;
  if (chosen.length > 0 && extentKeys(chosen) !== extentKeys(start.inner)) return undefined;
  return { node, outer: rowAxes, inner: chosen };
}

/** How a map that only the row reads would sit in it. */
function placedAbove(node: MapNode, members: ReadonlyMap<Node, Member>): Member | undefined {
  let found: Member | undefined;
  for (const member of members.values()) {
    for (const one of readsFrom(member.node, node)) {
      const at = (axes: readonly Axis[]): readonly (Axis | undefined)[] =>
        axes.map((axis) => {
          const n = one.at.findIndex((index) => index.kind === "axis" && index.axis === axis);
          const own = node.axes[n];
          return own && own.extent.key === axis.extent.key ? own : undefined;
        });
      const outer = at(member.outer).filter((axis) => axis !== undefined);
      const inner = at(member.inner).filter((axis) => axis !== undefined);
      if (outer.length !== member.outer.length) return undefined;
      if (inner.length !== 0 && inner.length !== member.inner.length) return undefined;
      if (new Set([...outer, ...inner]).size !== node.axes.length) return undefined;
      if (one.at.some((index) => index.kind !== "axis")) return undefined;
      const same =
        !found ||
        ([...found.outer, ...found.inner].every((axis, n) => axis === [...outer, ...inner][n]) &&
          found.inner.length === inner.length);
      if (!same) return undefined;
      found = { node, outer, inner };
    }
  }
  return found;
}

function outputsOf(members: ReadonlyMap<Node, Member>, context: RowContext): readonly Equation[] {
  return [...members.keys()].filter(
    (node): node is Equation =>
      node.kind !== "input" &&
      (context.roots.has(node) ||
        (context.readers.get(node) ?? []).some((reader) => !members.has(reader))),
  );
}

function fits(members: ReadonlyMap<Node, Member>, context: RowContext): boolean {
  const bodies = [...members.values()].flatMap((member) => bodiesOf(member.node));
  const buffers = buffersFor(bodies, new Set(members.keys()));
  return buffers + outputsOf(members, context).length <= mostBuffers;
}

/** The first equation, in the program's order, that reads the row and was not looked at yet. */
function nextReader(
  members: ReadonlyMap<Node, Member>,
  refused: ReadonlySet<Node>,
  context: RowContext,
): Equation | undefined {
  let first: Equation | undefined;
  for (const member of members.keys())
    for (const reader of context.readers.get(member) ?? []) {
      if (members.has(reader) || refused.has(reader)) continue;
      if (!first || context.place(reader) < context.place(first)) first = reader;
    }
  return first;
}

const bodyProducers = (node: Node, context: RowContext): ReadonlySet<Node> =>
  node.kind === "input" ? new Set() : context.producers(node);

/** The row that a reduction begins; of one member when nothing joins. */
export function rowFrom(start: ReduceNode, context: RowContext): Row {
  const members = new Map<Node, Member>([
    [start, { node: start, outer: start.axes, inner: start.over }],
  ]);
  const first = context.place(start);
  const often = isPerExample(start);
  /** Whether something that is computed after the row began needs the row. */
  const needsRow = (from: Node, seen: Set<Node>): boolean => {
    if (members.has(from)) return true;
    if (seen.has(from) || (from.kind !== "input" && context.place(from) < first)) return false;
    seen.add(from);
    if (from.kind === "input") return context.behind(from).some((one) => needsRow(one, seen));
    return [...context.producers(from)].some((one) => needsRow(one, seen));
  };
  const refused = new Set<Node>();
  for (let next = nextReader(members, refused, context); next;) {
    const node = next;
    const alone = node.kind === "reduce" && context.isContraction(node);
    const beyond = [...context.producers(node)].some(
      (one) => !members.has(one) && needsRow(one, new Set()),
    );
    const may = !beyond && !alone && context.free.has(node) && isPerExample(node) === often;
    const member = may ? placed(node, members) : undefined;
    if (member) members.set(node, member);
    if (!member || !fits(members, context)) {
      members.delete(node);
      refused.add(node);
    }
    next = nextReader(members, refused, context);
  }
  let joined = true;
  while (joined) {
    joined = false;
    const above = new Set([...members.keys()].flatMap((node) => [...bodyProducers(node, context)]));
    for (const node of above) {
      if (node.kind !== "map" || members.has(node) || refused.has(node)) continue;
      if (!context.free.has(node) || isPerExample(node) !== often) continue;
      const readers = context.readers.get(node) ?? [];
      if (context.roots.has(node) || readers.length === 0) continue;
      if (!readers.every((reader) => members.has(reader))) continue;
      const member = placedAbove(node, members);
      if (!member) continue;
      members.set(node, member);
      if (fits(members, context)) joined = true;
      else members.delete(node);
    }
  }
  return { nodes: phased(members, context), outputs: outputsOf(members, context) };
}

function phased(members: ReadonlyMap<Node, Member>, context: RowContext): readonly RowNode[] {
  const order = [...members.values()]
    .map(({ node }) => node)
    .sort((a, b) => context.place(a) - context.place(b));
  const phases = new Map<Node, number>();
  return order.map((node) => {
    const before = [...context.producers(node)].filter((one) => members.has(one));
    const phase = before.reduce(
      (most, one) => Math.max(most, (phases.get(one) ?? 0) + (one.kind === "reduce" ? 1 : 0)),
      0,
    );
    phases.set(node, phase);
    const member = members.get(node)!;
    return { node, outer: member.outer, inner: member.inner, phase };
  });
}
