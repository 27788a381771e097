/**
 * Of a chunk's logits only the last row is an output. So what only the logits read, row by
 * row, is computed for that row alone: the head over a whole vocabulary, the last
 * normalisation, and what the last layer does after its attention.
 */
import {
  at,
  dimension,
  freshAxis,
  integer,
  lessEqual,
  minus,
  operation,
  read,
  select,
} from "../ir/build.ts";
import type { Axis, DimensionSymbol, Expr } from "../ir/expr.ts";
import { mapNode, reduceNode, type Node } from "../ir/graph.ts";
import { dimensionsOf, mapReads, producersOf, substitute } from "../ir/walk.ts";
import type { Equation } from "./guards.ts";
import { zeroOf } from "./build.ts";

export interface LastRow {
  /** All rows. */
  readonly logits: Equation;
  /** Which axis of an equation its rows are. */
  readonly rowOf: (node: Node) => number | undefined;
  /** Everything else that a chunk computes. */
  readonly others: readonly Node[];
  readonly past: DimensionSymbol;
  readonly count: DimensionSymbol;
}

/** Equations that are read by the logits only, readers first. */
function onlyForLogits({ logits, rowOf, others, past }: LastRow): readonly Equation[] {
  const readers = new Map<Node, Node[]>();
  const seen = new Set<Node>();
  const waiting: Node[] = [logits, ...others];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const one of producersOf(node)) {
      readers.set(one, [...(readers.get(one) ?? []), node]);
      waiting.push(one);
    }
  }
  const kept = new Set(others);
  const taken = new Set<Node>();
  const list: Equation[] = [];
  for (const node of [...seen].sort((a, b) => b.id - a.id)) {
    if (node.kind === "input" || rowOf(node) === undefined) continue;
    const loops = node.kind === "map" ? node.axes : [...node.axes, ...node.over];
    const hasKeys = loops.some((axis) => dimensionsOf(axis.extent).has(past));
    const own = readers.get(node) ?? [];
    const needed = node === logits || (own.length > 0 && own.every((one) => taken.has(one)));
    if (!needed || hasKeys || kept.has(node)) continue;
    taken.add(node);
    list.push(node);
  }
  return list;
}

/** The logits of the last row; 0 when there is none. */
export function lastRow(request: LastRow): Node {
  const count = dimension(request.count);
  const last = operation("integerMaximum", [minus(count, integer(1)), integer(0)]);
  const made = new Map<Node, Equation>();
  for (const node of [...onlyForLogits(request)].reverse()) {
    const place = request.rowOf(node)!;
    const loops = node.kind === "map" ? node.axes : [...node.axes, ...node.over];
    const fresh = new Map(loops.map((old) => [old, freshAxis(old)]));
    const values = new Map<Axis, Expr>([...fresh].map(([old, own]) => [old, at(own)]));
    values.set(node.axes[place]!, last);
    const renewed = (list: readonly Axis[]): readonly Axis[] => list.map((old) => fresh.get(old)!);
    const through = (expr: Expr): Expr =>
      mapReads(substitute(expr, values), (one) => {
        const single = made.get(one.node);
        const row = request.rowOf(one.node);
        return single
          ? read(
              single,
              one.at.filter((_, n) => n !== row),
            )
          : one;
      });
    const { name, element, span } = node;
    const axes = renewed(node.axes.filter((_, n) => n !== place));
    const common = { name, element, axes, ...(span && { span }) };
    const body = through(node.body);
    const where = node.kind === "reduce" && node.where && through(node.where);
    made.set(
      node,
      node.kind === "map"
        ? mapNode({ ...common, body })
        : reduceNode({
            ...common,
            op: node.op,
            over: renewed(node.over),
            body,
            ...(where && { where }),
          }),
    );
  }
  return whenThere(request, made.get(request.logits), last);
}

function whenThere(request: LastRow, single: Equation | undefined, last: Expr): Node {
  const { logits, rowOf, count } = request;
  const row = rowOf(logits)!;
  const { name, element, span } = logits;
  const axes = logits.axes.filter((_, n) => n !== row).map((one) => freshAxis(one));
  const places = axes.map(at);
  const value = single
    ? read(single, places)
    : read(logits, [...places.slice(0, row), last, ...places.slice(row)]);
  const body = select(lessEqual(integer(1), dimension(count)), value, zeroOf(element));
  return mapNode({ name, element, axes, body, ...(span && { span }) });
}
