/**
 * **siblings**: projections that read the same value run as one. The queries, keys and
 * values of a layer are three sums over the same vector that differ in their parameters
 * only. They become one sum with one more axis `p`, and so does what follows each of them
 * entry by entry (a bias):
 *
 *     q[i, o] = Σ W_q[o, c] x[i, c] + b_q[o]          y[p, i, o] = Σ W[p, o, c] x[i, c] + b[p, o]
 *     k[i, o] = Σ W_k[o, c] x[i, c] + b_k[o]    =>    q[i, o] = y[0, i, o], k[i, o] = y[1, i, o]
 *
 * Parameters of one tensor (`in_proj_weight[o + 64 p, c]`) are read where they are;
 * different tensors are stacked into one, once, at load.
 *
 * The keys of all layers of a decoder read one memory, too. They stay apart, because they are
 * needed one after the other: together they would all be in memory from the first layer on,
 * and every layer would read them at a place of its own, with a kernel of its own.
 */
import {
  at,
  axis,
  equal,
  freshAxis,
  integer,
  minus,
  operation,
  plus,
  read,
  scaled,
  select,
} from "../ir/build.ts";
import { literal, same, type Axis, type Expr } from "../ir/expr.ts";
import {
  mapNode,
  reduceNode,
  type Graph,
  type MapNode,
  type Node,
  type ReduceNode,
} from "../ir/graph.ts";
import { dimensionsOf, freeAxes, mapReads, partsOf, readsOf, substitute } from "../ir/walk.ts";
import { bodiesOf, readsOnceAligned } from "./alignment.ts";
import type { Notes } from "./notes.ts";
import {
  cyclesOf,
  equationsOf,
  loopsOf,
  producers,
  readersOf,
  rebuild,
  rootsOf,
  type Equation,
} from "./rebuild.ts";

/** A sum, and the map that alone reads it, entry by entry; the sum itself if there is none. */
interface Member {
  readonly core: ReduceNode;
  readonly output: Equation;
  /** How many projections there are before whoever reads it first; infinite where only results do. */
  readonly stage: number;
}

/** Sums with one more axis in front. */
interface Family {
  readonly members: readonly Member[];
  readonly p: Axis;
  /** The sum's axes and loops, without `p`. */
  readonly axes: readonly Axis[];
  readonly over: readonly Axis[];
  readonly body: Expr;
  readonly where?: Expr;
}

/** More parameters than this are not stacked into one tensor. */
const mostMembers = 8;

/** Gives one expression that is `exprs[n]` where `p` is n; undefined when there is none. */
class Merger {
  private readonly p: Axis;
  private readonly name: string;
  private readonly isFixed: (expr: Expr) => boolean;

  constructor(p: Axis, name: string, isFixed: (expr: Expr) => boolean) {
    this.p = p;
    this.name = name;
    this.isFixed = isFixed;
  }

  merge(exprs: readonly Expr[]): Expr | undefined {
    const [first] = exprs as [Expr];
    if (exprs.every((one) => same(one, first))) return first;
    if (first.type === "int") return this.progression(exprs);
    const parts = this.sameShape(exprs);
    if (parts) return parts;
    if (first.type !== "real" || !exprs.every(this.isFixed)) return undefined;
    return this.stacked(exprs);
  }

  /** c, c + d, c + 2 d, ... */
  private progression(exprs: readonly Expr[]): Expr | undefined {
    const [first, second] = exprs as [Expr, Expr];
    const step = literal(minus(second, first));
    if (step === undefined) return undefined;
    const fits = exprs.every((one, n) => same(one, plus(first, integer(n * step))));
    return fits ? plus(first, scaled(step, at(this.p))) : undefined;
  }

  private mergeEach(lists: readonly (readonly Expr[])[]): Expr[] | undefined {
    const merged = lists[0]!.map((_, n) => this.merge(lists.map((list) => list[n]!)));
    return merged.every((one) => one !== undefined) ? merged : undefined;
  }

  private sameShape(exprs: readonly Expr[]): Expr | undefined {
    const [first] = exprs as [Expr];
    if (first.kind === "read") {
      const reads = exprs.filter((one) => one.kind === "read" && one.node === first.node);
      if (reads.length < exprs.length) return undefined;
      const indices = this.mergeEach(reads.map((one) => (one.kind === "read" ? one.at : [])));
      return indices && read(first.node, indices);
    }
    if (first.kind === "apply") {
      const { op } = first;
      const alike = exprs.filter((one) => one.kind === "apply" && one.op === op);
      if (alike.length < exprs.length) return undefined;
      const args = this.mergeEach(alike.map((one) => (one.kind === "apply" ? one.args : [])));
      return args && operation(op, args);
    }
    return undefined;
  }

  /** Different parameters, in one tensor that is made at load. */
  private stacked(exprs: readonly Expr[]): Expr {
    const axes = [...new Set(exprs.flatMap((one) => [...freeAxes(one)]))];
    const [p, ...fresh] = [this.p, ...axes].map((one) => freshAxis(one)) as [Axis, ...Axis[]];
    const renamed = new Map(axes.map((one, n) => [one, at(fresh[n]!)]));
    const chosen = exprs
      .map((one) => substitute(one, renamed))
      .reduceRight((others, one, n) => select(equal(at(p), integer(n)), one, others));
    const table = mapNode({
      name: `${this.name}.stacked`,
      element: "real",
      axes: [p, ...fresh],
      body: chosen,
    });
    return read(table, [at(this.p), ...axes.map(at)]);
  }
}

/** Equations that depend on parameters only, and so are computed at load. */
function fixedNodes(graph: Graph): ReadonlySet<Node> {
  const fixed = new Set<Node>(graph.parameters.map(({ node }) => node));
  const changes = (expr: Expr): boolean => dimensionsOf(expr).size > 0;
  for (const node of equationsOf(graph)) {
    if (loopsOf(node).some((one) => changes(one.extent)) || bodiesOf(node).some(changes)) continue;
    const own = [...producers(node)];
    if (own.length > 0 && own.every((producer) => fixed.has(producer))) fixed.add(node);
  }
  return fixed;
}

/** `a.query.y`, `a.key.y` together are `a.query_key.y`. */
function joinedName(names: readonly string[]): string {
  const split = names.map((name) => name.split("."));
  const [first] = split as [string[]];
  if (split.some((one) => one.length !== first.length)) return names[0]!;
  return first.map((_, n) => [...new Set(split.map((one) => one[n]!))].join("_")).join(".");
}

/** The members' sums as one, if they differ in fixed values and in offsets only. */
function familyOf(
  members: readonly Member[],
  isFixed: (expr: Expr) => boolean,
): Family | undefined {
  const [{ core: first }] = members as [Member];
  const p = axis("p", members.length);
  const axes = first.axes.map((one) => freshAxis(one));
  const over = first.over.map((one) => freshAxis(one));
  const common = [...axes, ...over];
  const name = joinedName(members.map(({ core }) => core.name));
  const merger = new Merger(p, name, isFixed);
  const each = (part: (core: ReduceNode) => Expr): Expr | undefined =>
    merger.merge(
      members.map(({ core }) =>
        substitute(part(core), new Map(loopsOf(core).map((old, n) => [old, at(common[n]!)]))),
      ),
    );
  const where = first.where && each((core) => core.where!);
  const body = each((core) => core.body);
  if (!body || (first.where && !where)) return undefined;
  return { members, p, axes, over, body, ...(where && { where }) };
}

/** Projections after which another one is no sibling: it belongs to a later layer. */
const mostStages = 1;

const isProjection = (node: Node, isFixed: (expr: Expr) => boolean): node is ReduceNode =>
  node.kind === "reduce" &&
  node.op === "sum" &&
  readsOf(node.body).some((one) => !isFixed(one)) &&
  partsOf(node.body).some((one) => one.kind === "read" && isFixed(one));

/** Of every equation: the projections on the longest way to it. */
function stagesOf(graph: Graph, isFixed: (expr: Expr) => boolean): ReadonlyMap<Node, number> {
  const stages = new Map<Node, number>();
  for (const node of equationsOf(graph)) {
    const before = [...producers(node)].map((producer) => stages.get(producer) ?? 0);
    stages.set(node, Math.max(0, ...before) + (isProjection(node, isFixed) ? 1 : 0));
  }
  return stages;
}

/** Sums over something that is not fixed, by what they read and how far they run. */
function candidates(
  graph: Graph,
  isFixed: (expr: Expr) => boolean,
): readonly (readonly Member[])[] {
  const roots = new Set(rootsOf(graph));
  const readers = readersOf(graph);
  const cycles = cyclesOf(graph);
  const stages = stagesOf(graph, isFixed);
  const groups = new Map<string, Member[]>();
  for (const core of equationsOf(graph)) {
    if (!isProjection(core, isFixed) || roots.has(core)) continue;
    const moving = readsOf(core.body).filter((one) => !isFixed(one));
    const [reader, ...others] = readers.get(core) ?? [];
    const follows = reader && others.length === 0 && readsOnceAligned(reader, core);
    // Where it goes into one equation with its sibling (a gate), each is better off alone.
    if (follows && roots.has(reader)) continue;
    const output = follows ? reader : core;
    const key = [
      loopsOf(core)
        .map((one) => one.extent.key)
        .join(),
      core.axes.length,
      core.where ? "where" : "",
      // What is computed step by step takes nothing else into its steps.
      cycles.get(core)?.at(-1)?.recurrences[0]?.node.id,
      [...new Set(moving.map((one) => one.node.id))].join(),
    ].join(" | ");
    const needed = [...(readers.get(output) ?? [])].filter((one) => !roots.has(one));
    const stage = Math.min(...needed.map((one) => stages.get(one) ?? 0));
    const member = { core, output, stage };
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Whether they are needed in one layer; results alone tell nothing of layers. */
function together(members: readonly Member[]): boolean {
  const stages = members.map(({ stage }) => stage).filter(Number.isFinite);
  return stages.length > 0 && Math.max(...stages) - Math.min(...stages) <= mostStages;
}

/** Splits a group into families; who fits nowhere stays as it is. */
function families(group: readonly Member[], isFixed: (expr: Expr) => boolean): Family[] {
  const found: Family[] = [];
  let rest = group;
  while (rest.length > 1) {
    const [first, ...others] = rest as [Member, ...Member[]];
    let family: Family | undefined;
    for (const other of others) {
      const members = [...(family?.members ?? [first]), other];
      if (members.length > mostMembers) break;
      if (!together(members)) continue;
      const apart = new Set(members.map(({ output }) => output)).size === members.length;
      const larger = apart && finished(members, isFixed) ? familyOf(members, isFixed) : undefined;
      if (larger) family = larger;
    }
    if (family) found.push(family);
    const taken = new Set(family?.members ?? [first]);
    rest = rest.filter((one) => !taken.has(one));
  }
  return found;
}

/** The members' outputs as one equation, when each has one; true when none has. */
function finished(members: readonly Member[], isFixed: (expr: Expr) => boolean): boolean {
  const none = members.every(({ core, output }) => core === output);
  if (none || members.some(({ core, output }) => core === output)) return none;
  const p = axis("p", members.length);
  const stand = members[0]!.core;
  return outputOf(members, p, stand, (_, indices) => read(stand, indices), isFixed) !== undefined;
}

/** The map that follows the joined sum; `readCore` reads it, given the member's own indices. */
function outputOf(
  members: readonly Member[],
  p: Axis,
  like: ReduceNode,
  readCore: (core: ReduceNode, indices: readonly Expr[]) => Expr,
  isFixed: (expr: Expr) => boolean,
): MapNode | undefined {
  const maps = members.map(({ output }) => output as MapNode);
  const [first] = maps as [MapNode];
  if (maps.some((map) => map.axes.length !== first.axes.length)) return undefined;
  if (maps.some((map) => map.axes.some((one, n) => one.extent.key !== first.axes[n]!.extent.key)))
    return undefined;
  const axes = first.axes.map((one) => freshAxis(one));
  const bodies = maps.map((map, n) => {
    const { core } = members[n]!;
    const body = mapReads(map.body, (one) => (one.node === core ? readCore(like, one.at) : one));
    return substitute(body, new Map(map.axes.map((old, k) => [old, at(axes[k]!)])));
  });
  const name = joinedName(maps.map((map) => map.name));
  const body = new Merger(p, name, isFixed).merge(bodies);
  return body && mapNode({ name, element: first.element, axes: [p, ...axes], body });
}

export function joinSiblings(graph: Graph, notes: Notes): Graph {
  const fixed = fixedNodes(graph);
  const known = new Map<Expr, boolean>();
  const isFixed = (expr: Expr): boolean => {
    const memo = known.get(expr);
    if (memo !== undefined) return memo;
    const value =
      dimensionsOf(expr).size === 0 && readsOf(expr).every(({ node }) => fixed.has(node));
    known.set(expr, value);
    return value;
  };
  const joined = new Map<Equation, { family: Family; n: number }>();
  for (const group of candidates(graph, isFixed))
    for (const family of families(group, isFixed))
      family.members.forEach(({ output }, n) => joined.set(output, { family, n }));
  if (joined.size === 0) return graph;

  const made = new Map<Family, Equation>();
  const make = (family: Family, through: (expr: Expr) => Expr): Equation => {
    const { members, p, axes, over, body, where } = family;
    const cores = members.map(({ core }) => core);
    const core = reduceNode({
      name: joinedName(cores.map(({ name }) => name)),
      element: "real",
      op: "sum",
      axes: [p, ...axes],
      over,
      body: through(body),
      ...(where && { where: through(where) }),
    });
    notes.derive(core, cores);
    if (members[0]!.output === members[0]!.core) return core;
    const q = freshAxis(p);
    const output = outputOf(
      members,
      q,
      core,
      (_, indices) => read(core, [at(q), ...indices]),
      isFixed,
    )!;
    const { name, element } = output;
    const rewritten = mapNode({ name, element, axes: output.axes, body: through(output.body) });
    notes.derive(rewritten, [core, ...members.map((member) => member.output)]);
    return rewritten;
  };
  return rebuild(graph, notes, (node, old, through) => {
    const place = joined.get(old);
    if (!place) return node;
    const { family, n } = place;
    const whole = made.get(family) ?? make(family, through);
    made.set(family, whole);
    return { node: whole, reads: (indices) => read(whole, [integer(n), ...indices]) };
  });
}
