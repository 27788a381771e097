/**
 * Attention with one thread for a few rows: their queries and weighted sums stay in the
 * thread, and nothing is shared, so there is no barrier. Keys are taken four at a time
 * where none of the four needs a test: a matrix of four keys makes four dot products at
 * once, and one of four values adds four weighted values. Several rows share what is
 * loaded of the keys and values.
 */
import { at, axis, integer, operation, plus, quotient, scaled } from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import {
  equationsOf,
  foursIn,
  notesOf,
  quadAt,
  type Attention,
  type Linear,
} from "./attentionForm.ts";
import { maskTiles, tileSize, type MaskTiles, type RowTile } from "./attentionMask.ts";
import { ThreadRows } from "./attentionRows.ts";
import {
  fourKeys,
  keyCount,
  keyPlaces,
  memorySource,
  oneKey,
  type Source,
} from "./attentionSteps.ts";
import type { KernelDraft } from "./context.ts";
import { finishOf } from "./finish.ts";
import { place } from "./lower.ts";
import { identifier } from "./names.ts";
import { VectorPlan } from "./quads.ts";
import type { Scope } from "./scope.ts";
import { numberEntries, threadsPerGroup } from "./threads.ts";

/** Rows of one thread: they divide a tile of the mask. */
function heightOf(attention: Attention): number {
  const extent = rowExtent(attention);
  return extent >= 8 ? 4 : extent >= 2 ? 2 : 1;
}

/** The extent of the axis along which neighbouring rows lie; infinite when dynamic, 1 without one. */
export function rowExtent(attention: Attention): number {
  const last = attention.rowAxes[attention.rowAxes.length - 1];
  if (last === undefined || !attention.region.rows.includes(last)) return 1;
  return literal(last.extent) ?? Infinity;
}

/** Declares what is read as vectors. */
export function planVectors(attention: Attention, features: Linear, plan: VectorPlan): void {
  const { query, key, value, score, where, inner } = attention;
  const quad = at(axis("quad", integer(2 ** 20)));
  const use = (expr: Expr, linear: Linear): void => {
    if (foursIn(linear) === undefined) plan.single(expr);
    else plan.quad(expr, quadAt(linear, quad, new Map()));
  };
  use(query, inner);
  use(key, inner);
  use(value, features);
  plan.single(score);
  if (where) plan.single(where);
  plan.decide();
}

export function threadAttention(attention: Attention): KernelDraft {
  const { text, query, key, value, score, where, final, region } = attention;
  const { main } = text;
  const thread = new ThreadRows(attention, heightOf(attention));
  const plan = new VectorPlan(text);
  const finish = finishOf(attention, plan);
  planVectors(attention, thread.features, plan);
  text.register(query, key, value, score, where, final);
  text.output(attention.output);
  const { height, axes } = thread;
  const numbered = numberEntries(text, axes, attention.batched, height > 1 ? "index" : "row");
  thread.shared = numbered.values;
  thread.placeRows(main);
  thread.declare(main);
  visitKeys(thread, memorySource(thread), main);
  finish.write();
  thread.finishRows(main, numbered.number, finish);
  return text.finish({
    family: "attention",
    title: equationsOf(region),
    workgroupSize: threadsPerGroup,
    groups: numbered.groups,
    fold: numbered.fold,
    tile: {
      ...{ rows: height, columns: 1, tested: 1 },
      ...(thread.readsQuery && { readsQuery: true }),
    },
    notes: notesOf(attention, `${height} ${height === 1 ? "row" : "rows"} a thread`),
  });
}

function visitKeys(thread: ThreadRows, source: Source, main: Scope): void {
  const { where, keys } = thread.attention;
  const count = keyCount(thread);
  if (where) {
    visitTiles(thread, source, main, where, count);
    return;
  }
  const name = identifier(keys.name);
  const known = literal(count);
  const whole = known === undefined ? undefined : known - (known % 4);
  if (whole !== 0) {
    const to = whole === undefined ? `${main.value(count)} - 3` : String(whole);
    fourKeysLoop(thread, source, main, { name, count, from: "0", to });
  }
  if (known === undefined || known % 4 !== 0) {
    const from = main.value(scaled(4, quotient(count, integer(4))));
    singleKeysLoop(thread, source, main, { name, count, from, to: main.value(count) });
  }
}

/** Bounds of the mask for `size` rows from a start. */
export function boundsOf(
  thread: ThreadRows,
  where: Expr,
  start: Expr | undefined,
  count: Expr,
  size = tileSize,
): MaskTiles | undefined {
  const { rowAxis, shared, attention } = thread;
  const [key, ...more] = attention.keys.axes;
  if (!key || more.length > 0) return undefined;
  // Everything but the row has its value; the row is an interval.
  const others = new Map(shared);
  if (rowAxis) others.delete(rowAxis);
  const row: RowTile | undefined =
    rowAxis && start
      ? {
          axis: rowAxis,
          start,
          extent: place(attention.text.lowering.extent(rowAxis), shared),
          size,
        }
      : undefined;
  return maskTiles(place(where, others), row, { axis: key, extent: count });
}

/** Tiles of keys that the mask allows something in. */
function visitTiles(
  thread: ThreadRows,
  source: Source,
  main: Scope,
  where: Expr,
  count: Expr,
): void {
  const { height, block, shared } = thread;
  const name = identifier(thread.attention.keys.name);
  const start = block && scaled(tileSize, quotient(shared.get(block)!, integer(tileSize / height)));
  const tiles = boundsOf(thread, where, start, count);
  if (!tiles) {
    singleKeysLoop(thread, source, main, { name, count, from: "0", to: main.value(count), where });
    return;
  }
  const { tile, first, end } = tiles;
  const bounds = { from: main.value(first), to: main.value(end) };
  main.loop({ expr: at(tile), name: "tile" }, bounds, (inside) => {
    if (tiles.possible) inside.line(`if (!(${inside.value(tiles.possible)})) { continue; }`);
    const from = inside.named(`${name}_start`, scaled(tileSize, at(tile)));
    const after = plus(scaled(tileSize, at(tile)), integer(tileSize));
    const tested = (scope: Scope): void => {
      const to = scope.value(operation("integerMinimum", [after, count]));
      singleKeysLoop(thread, source, scope, { name, count, from, to, where });
    };
    const bare = (scope: Scope): void =>
      fourKeysLoop(thread, source, scope, { name, count, from, to: scope.value(after) });
    const condition = bareCondition(inside, tiles, count);
    if (condition === "never") tested(inside);
    else if (condition === "always") bare(inside);
    else inside.branch(condition, bare, tested);
  });
}

/** When a tile of keys is whole and all of it is allowed. */
export function bareCondition(inside: Scope, tiles: MaskTiles, count: Expr): string {
  const known = literal(tiles.certain);
  if (known === 0) return "never";
  const size = literal(count);
  const whole = size !== undefined && size % tileSize === 0;
  const after = plus(scaled(tileSize, at(tiles.tile)), integer(tileSize));
  const certain = known === 1 ? undefined : inside.value(tiles.certain);
  const fits = whole ? undefined : `${inside.value(after)} <= ${inside.value(count)}`;
  if (certain !== undefined && fits !== undefined)
    return `${certain.includes("||") ? `(${certain})` : certain} && ${fits}`;
  return certain ?? fits ?? "always";
}

export interface KeyLoop {
  readonly name: string;
  readonly count: Expr;
  readonly from: string;
  readonly to: string;
  readonly step?: number;
  readonly where?: Expr;
}

export function fourKeysLoop(
  thread: ThreadRows,
  source: Source,
  scope: Scope,
  loop: KeyLoop,
): void {
  const { name, count, from, to } = loop;
  const first = axis(name, count);
  scope.loop({ expr: at(first), name }, { from, to, step: 4 }, (inside) =>
    fourKeys(thread, source, inside, at(first)),
  );
}

/** Key by key, and row by row, with a test where there is a mask. */
export function singleKeysLoop(
  thread: ThreadRows,
  source: Source,
  scope: Scope,
  loop: KeyLoop,
): void {
  const { name, count, from, to, step = 1, where } = loop;
  const key = axis(name, count);
  scope.loop({ expr: at(key), name }, { from, to, step }, (inside) =>
    thread.eachRow(inside, (each, row, r) => {
      const places = keyPlaces(thread, thread.rowAt(r), at(key));
      const take = (then: Scope): void => oneKey(thread, source, then, row, places, at(key));
      if (where) each.branch(each.value(place(where, places)), take);
      else take(each);
    }),
  );
}
