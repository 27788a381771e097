/**
 * Which entries of its buffers a kernel touches, each counted once: the least that it must
 * move however good the caches are. Reads have index expressions, so this is interval
 * arithmetic: an index takes no more values than lie between its ends, nor more than its
 * axes have places. Of lookups (`table[tokens[t]]`) as many rows are counted as are looked up.
 */
import { integer, minus, plus, times } from "../ir/build.ts";
import { Bounds, type Box } from "../ir/bounds.ts";
import { larger, smaller } from "../ir/ends.ts";
import type { Axis, Expr, Read } from "../ir/expr.ts";
import { extentsOf, type Node } from "../ir/graph.ts";
import { rangeOf } from "../ir/range.ts";
import { freeAxes, readsOf } from "../ir/walk.ts";
import type { KernelContext } from "./context.ts";
import { boxOfAxes, countOne, nothing, shareOf, smallest, type Share } from "./counts.ts";
import { ownerOf } from "./stepped.ts";

/** The places that one read touches: along each index from where to where, and how many. */
interface Touched {
  readonly ends: readonly (readonly [least: Expr, most: Expr])[];
  readonly entries: Expr;
}

const one = integer(1);

function wholeBox(axes: Iterable<Axis>): Box {
  return new Map([...axes].map((axis) => [axis, [integer(0), minus(axis.extent, one)]]));
}

function touchedBy(read: Read): Touched {
  const extents = extentsOf(read.node);
  const bounds = new Bounds(wholeBox(freeAxes(read)));
  const counts: Expr[] = [];
  const ends = read.at.map((index, n): readonly [Expr, Expr] => {
    const last = minus(extents[n]!, one);
    // Guards and choices keep reads inside of the tensor.
    const [least, most] = bounds.ends(index);
    const [from, to] = [
      least && readsOf(least).length === 0 ? larger(least, integer(0)) : integer(0),
      most && readsOf(most).length === 0 ? smaller(most, last) : last,
    ];
    counts.push(smallest(plus(minus(to, from), one), boxOfAxes([...freeAxes(index)])));
    return [from, to];
  });
  return { ends, entries: smallest(times(one, ...counts), boxOfAxes([...freeAxes(read)])) };
}

/** Whether two reads surely touch different entries. */
function apart(a: Touched, b: Touched): boolean {
  return a.ends.some(([least, most], n) => {
    const [from, to] = b.ends[n]!;
    return rangeOf(minus(from, most)).least > 0 || rangeOf(minus(least, to)).least > 0;
  });
}

/** Reads of one node together: those apart add up, of others the largest counts. */
function together(all: readonly Touched[]): Expr {
  const groups: { members: Touched[]; entries: Expr }[] = [];
  for (const touched of all) {
    const known = groups.find(({ members }) => members.some((other) => !apart(other, touched)));
    if (!known) groups.push({ members: [touched], entries: touched.entries });
    else {
      known.members.push(touched);
      known.entries = larger(known.entries, touched.entries);
    }
  }
  return plus(integer(0), ...groups.map(({ entries }) => entries));
}

/** For each buffer, by the node that it is stored as, the entries that the expressions touch. */
export function touchedEntries(
  exprs: readonly (Expr | undefined)[],
  isInside: (node: Node) => boolean,
  context: KernelContext,
): ReadonlyMap<Node, Share> {
  const reads = new Map<Node, Set<Read>>();
  for (const read of exprs.flatMap((expr) => (expr ? readsOf(expr) : []))) {
    if (isInside(read.node)) continue;
    reads.set(read.node, (reads.get(read.node) ?? new Set()).add(read));
  }
  const found = new Map<Node, Share>();
  for (const [node, all] of reads) {
    const box = times(one, ...extentsOf(node));
    const entries = smallest(together([...all].map(touchedBy)), box);
    const owner = ownerOf(node, context.stepped);
    // What each member looks up in a table is its own.
    const looksUp = [...all].some((read) =>
      read.at.flatMap(readsOf).some((index) => context.batched(index.node)),
    );
    const share = shareOf(countOne(entries), !looksUp && !context.batched(node));
    const before = found.get(owner) ?? nothing;
    found.set(owner, {
      shared: [...before.shared, ...share.shared],
      member: [...before.member, ...share.member],
    });
  }
  return found;
}

/** What a kernel writes of a node: all that the member has. */
export function writtenEntries(node: Node, context: KernelContext): Share {
  return shareOf(countOne(times(one, ...extentsOf(node))), !context.batched(node));
}
