/**
 * Attention in *quads*: four neighbouring threads go through the keys with a few rows, and
 * share what each of them loads. There is no workgroup memory and no barrier, and any device
 * with subgroups has quads, whatever the size of a subgroup.
 *
 * Each thread has four neighbouring keys of a tile of 16, so no weight is computed twice, and
 * a quarter of the features, so no sum is added twice:
 *
 * - of every four rows each thread loads one query, and hands it to the others by a broadcast;
 * - keys come four at a time, as the columns of a matrix: a row's query times that matrix are
 *   four steps of four dot products;
 * - the weights of each thread's keys go to all in turn, and the values of those four keys are
 *   the columns of a matrix for every four features of a thread.
 *
 * `peak`, which scores are compared with before they become weights, need not be the largest
 * score so far. It only has to be near it: what has been added up is rescaled when a score
 * is larger by more than `slack`, which after the first keys is seldom.
 */
import { at, axis, integer, plus, quotient, remainder, scaled, times } from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import { rangeOf } from "../ir/range.ts";
import type { AttentionRegion } from "../ir/region.ts";
import { equationsOf, foursIn, notesOf, type Attention } from "./attentionForm.ts";
import { tileSize } from "./attentionMask.ts";
import { QuadTiles } from "./attentionQuadTiles.ts";
import { ThreadRows } from "./attentionRows.ts";
import { planVectors, rowExtent } from "./attentionThread.ts";
import type { KernelDraft } from "./context.ts";
import { finishOf, type Finish } from "./finish.ts";
import { VectorPlan } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { numberEntries, type Numbered } from "./threads.ts";

/** Weighted sums of a thread, in vectors of four: more are not kept. */
const mostVectors = 64;

/** Threads of a workgroup: few, so that there are many workgroups; a quad alone for rows one by one. */
const threadsFor = (height: number): number => (height === 1 ? 4 : 32);

/** How many features a row has; the form has them in fours. */
function featuresOf({ n, text }: Attention): number | undefined {
  return literal(times(integer(1), ...n.map((one) => text.lowering.extent(one))));
}

/** Whether inner indices and features come in fours, and there is anything to do. */
export function fitsQuads(attention: Attention): boolean {
  const features = featuresOf(attention);
  const fours = foursIn(attention.inner);
  return (
    fours !== undefined &&
    fours > 0 &&
    attention.n.length > 0 &&
    features !== undefined &&
    features > 0 &&
    features % 4 === 0 &&
    literal(times(integer(1), ...attention.keys.extents)) !== 0 &&
    rowExtent(attention) > 0
  );
}

/** Products of queries and keys, for one member of the largest lengths. */
export function productsOf({ batch, rows, keys, inner }: AttentionRegion): number {
  const axes = [...batch, ...rows, ...keys, ...inner];
  return axes.reduce((product, { extent }) => product * rangeOf(extent).most, 1);
}

/** With fewer products a quad has four rows only and adds up values key by key: that is compiled in two fifths of the time. */
const isLittle = ({ region }: Attention): boolean => productsOf(region) < 2 ** 26;

/** Rows of a quad. */
function heightOf(attention: Attention): number {
  const extent = rowExtent(attention);
  const few = extent === Infinity && attention.text.context.variants.rows === "few";
  const little = isLittle(attention);
  const wanted = few || extent < 2 ? 1 : extent < 4 ? 2 : extent < 8 || little ? 4 : 8;
  const vectors = Math.ceil(featuresOf(attention)! / 16);
  return Math.max(1, Math.min(wanted, 2 ** Math.floor(Math.log2(mostVectors / vectors))));
}

export function quadsAttention(attention: Attention): KernelDraft {
  const { text, query, key, value, score, where, final, region } = attention;
  const { main } = text;
  text.enable("subgroups");
  const thread = new ThreadRows(attention, heightOf(attention));
  const { height } = thread;
  const plan = new VectorPlan(text);
  const finish = finishOf(attention, plan);
  planVectors(attention, thread.features, plan);
  text.register(query, key, value, score, where, final);
  text.output(attention.output);
  const threads = threadsFor(height);
  const name = height > 1 ? "index" : "row";
  const numbered = numberEntries(text, thread.axes, attention.batched, name, "quad", threads);
  const lane = axis("lane", integer(4));
  const laneName = main.let("lane", threads === 4 ? "i32(local)" : "i32(local) % 4", at(lane));
  thread.shared = numbered.values;
  thread.placeRows(main);
  const tiles = new QuadTiles(
    thread,
    { expr: at(lane), name: laneName },
    featuresOf(attention)!,
    isLittle(attention),
  );
  tiles.visit(main);
  finish.write();
  finishQuads(main, tiles, numbered, finish);
  return text.finish({
    family: "attention",
    title: equationsOf(region),
    workgroupSize: threads,
    groups: numbered.groups,
    fold: numbered.fold,
    tile: { rows: height, columns: 1 },
    notes: notesOf(
      attention,
      `quads, ${height} ${height === 1 ? "row" : "rows"} × ${tileSize} keys`,
    ),
  });
}

/** Divides by the sums of the weights; each thread stores four neighbouring features at a time. */
function finishQuads(main: Scope, tiles: QuadTiles, numbered: Numbered, finish: Finish): void {
  const { thread, lane, sums, totals, vectors } = tiles;
  const { height, rowAxis } = thread;
  for (const total of totals) {
    main.line(`${total} += quadSwapX(${total});`);
    main.line(`${total} += quadSwapY(${total});`);
  }
  // The largest weight of a row that attends to anything is at least 1.
  const share = (total: string): string => `select(0f, 1f / ${total}, ${total} > 0.5f)`;
  const one = height * vectors === 1;
  const all = one ? "" : main.let("all_sums", `array(${sums.flat().join(", ")})`);
  const shares = one ? "" : main.let("shares", `array(${totals.map(share).join(", ")})`);
  const n = axis("n", integer(height * vectors));
  const finishOne = (scope: Scope, number: Expr): void => {
    const r = quotient(number, integer(vectors));
    const sum = one ? sums[0]![0]! : `${all}[${scope.value(number)}]`;
    const factor = one ? share(totals[0]!) : `${shares}[${scope.value(r)}]`;
    const four = scope.let("four", `${sum} * ${factor}`);
    const places = thread.rowAt(r);
    const column = plus(scaled(vectors, lane.expr), remainder(number, integer(vectors)));
    const conditions: string[] = [];
    if (rowAxis && !thread.isExact) {
      const own = thread.ownRows!;
      conditions.push(`${scope.value(places.get(rowAxis)!)} < ${scope.value(own)}`);
    }
    const fours = tiles.features / 4;
    if (fours !== 4 * vectors) conditions.push(`${scope.value(column)} < ${fours}`);
    const row = rowAxis ? thread.linearRow(places) : numbered.number;
    const store = (inside: Scope): void =>
      finish.call(inside, new Map(), inside.value(row), inside.value(column), four);
    if (conditions.length === 0) store(scope);
    else scope.branch(conditions.join(" && "), store);
  };
  if (one) finishOne(main, integer(0));
  else nest(main, [{ axis: n, extent: n.extent }], (inside) => finishOne(inside, at(n)));
}
