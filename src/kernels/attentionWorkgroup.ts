/**
 * Attention by workgroups, as on GPUs (Dao et al. 2022): 64 neighbouring rows, one a
 * thread, go through the keys together. A tile of 16 keys and values is loaded into
 * workgroup memory once and used by all 64; what the mask says of a tile is asked for all
 * rows of the workgroup, so that its threads stay together at the barriers.
 */
import {
  at,
  axis,
  integer,
  minus,
  operation,
  plus,
  quotient,
  remainder,
  scaled,
  times,
} from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import { equationsOf, foursIn, notesOf, type Attention, type Linear } from "./attentionForm.ts";
import { tileSize } from "./attentionMask.ts";
import { ThreadRows } from "./attentionRows.ts";
import {
  fourKeys,
  keyCount,
  keyPlaces,
  memorySource,
  oneKey,
  type Source,
} from "./attentionSteps.ts";
import { bareCondition, boundsOf, planVectors, rowExtent } from "./attentionThread.ts";
import type { KernelDraft } from "./context.ts";
import { finishOf } from "./finish.ts";
import { place } from "./lower.ts";
import { VectorPlan } from "./quads.ts";
import type { Scope } from "./scope.ts";
import { numberEntries, threadsPerGroup } from "./threads.ts";

/** What every device has. */
const mostBytes = 16384;

/** How many numbers a key has, how many a value. */
function widths({ text, inner, n }: Attention): readonly [number, number] | undefined {
  const count = (extents: readonly Expr[]): number | undefined =>
    literal(times(integer(1), ...extents));
  const key = count(inner.extents);
  const value = count(n.map((one) => text.lowering.extent(one)));
  return key === undefined || value === undefined ? undefined : [key, value];
}

/** Whether rows lie next to each other, and a tile of keys and values fits. */
export function fitsWorkgroup(attention: Attention): boolean {
  const sizes = widths(attention);
  return (
    sizes !== undefined &&
    attention.keepsQuery &&
    literal(times(integer(1), ...attention.keys.extents)) !== 0 &&
    rowExtent(attention) > 1 &&
    4 * tileSize * (sizes[0] + sizes[1]) <= mostBytes
  );
}

export function workgroupAttention(attention: Attention): KernelDraft {
  const { text, query, key, value, score, where, final, region } = attention;
  const { main } = text;
  const lane = axis("lane", integer(threadsPerGroup));
  const thread = new ThreadRows(attention, 1, lane);
  const plan = new VectorPlan(text);
  const finish = finishOf(attention, plan);
  planVectors(attention, thread.features, plan);
  text.register(query, key, value, score, where, final);
  text.output(attention.output);
  const numbered = numberEntries(text, thread.axes, attention.batched, "index", "workgroup");
  main.let("lane", "i32(local)", at(lane));
  thread.shared = numbered.values;
  thread.placeRows(main);
  thread.declare(main);
  const tiles = new SharedTiles(thread);
  tiles.visit(main);
  finish.write();
  thread.finishRows(main, numbered.number, finish);
  return text.finish({
    family: "attention",
    title: equationsOf(region),
    workgroupSize: threadsPerGroup,
    workgroupBytes: tiles.bytes,
    groups: numbered.groups,
    fold: numbered.fold,
    tile: { rows: threadsPerGroup, columns: 1 },
    notes: notesOf(attention, `${threadsPerGroup} rows a workgroup`),
  });
}

/** An operand's tile in workgroup memory. */
interface Tile {
  readonly name: string;
  /** Entries of a key: vectors of four where its width is a multiple of four. */
  readonly width: number;
}

class SharedTiles {
  readonly bytes: number;
  private readonly thread: ThreadRows;
  private readonly keys: Tile;
  private readonly values: Tile;
  /** Where keys and values come from when they are loaded. */
  private readonly memory: Source;

  constructor(thread: ThreadRows) {
    this.thread = thread;
    this.memory = memorySource(thread);
    const { inner } = thread.attention;
    this.keys = this.declare("key_tile", inner);
    this.values = this.declare("value_tile", thread.features);
    const [key, value] = widths(thread.attention)!;
    this.bytes = 4 * tileSize * (key + value);
  }

  private declare(base: string, linear: Linear): Tile {
    const { text } = this.thread.attention;
    const fours = foursIn(linear);
    const width = fours ?? literal(times(integer(1), ...linear.extents))!;
    const name = text.moduleName(base);
    const type = fours === undefined ? "f32" : "vec4f";
    text.declarations.push(`var<workgroup> ${name}: array<${type}, ${tileSize * width}>;`);
    return { name, width };
  }

  visit(main: Scope): void {
    const { thread } = this;
    const { where } = thread.attention;
    const count = keyCount(thread);
    const start = thread.block && thread.blockStart;
    const bounds = where && boundsOf(thread, where, start, count, threadsPerGroup);
    const tile =
      bounds?.tile ?? axis("tile", quotient(plus(count, integer(tileSize - 1)), integer(tileSize)));
    const from = bounds ? main.value(bounds.first) : "0";
    const to = main.value(bounds ? bounds.end : tile.extent);
    main.loop({ expr: at(tile), name: "tile" }, { from, to }, (inside) => {
      if (bounds?.possible) inside.line(`if (!(${inside.value(bounds.possible)})) { continue; }`);
      const first = scaled(tileSize, at(tile));
      this.load(inside, first, count);
      const tested = (scope: Scope): void => this.testedTile(scope, first, count);
      const bare = (scope: Scope): void => this.bareTile(scope, first);
      // Without a mask every whole tile is bare; with one that can't be bounded none is.
      const condition = bounds
        ? bareCondition(inside, bounds, count)
        : where
          ? "never"
          : this.wholeTile(inside, first, count);
      if (condition === "never") tested(inside);
      else if (condition === "always") bare(inside);
      else inside.branch(condition, bare, tested);
    });
  }

  private wholeTile(scope: Scope, first: Expr, count: Expr): string {
    if (literal(remainder(count, integer(tileSize))) === 0) return "always";
    return `${scope.value(plus(first, integer(tileSize)))} <= ${scope.value(count)}`;
  }

  /** All threads load the tile together; beyond the last key they repeat it. */
  private load(scope: Scope, first: Expr, count: Expr): void {
    const { thread, memory } = this;
    const last = plus(count, integer(-1));
    scope.line("workgroupBarrier();");
    for (const [tile, read] of [
      [this.keys, memory.key],
      [this.values, memory.value],
    ] as const) {
      const entry = axis("n", integer(tileSize * tile.width));
      scope.loop(
        { expr: at(entry), name: "n" },
        { from: "lane", to: String(tileSize * tile.width), step: threadsPerGroup },
        (inside) => {
          const width = integer(tile.width);
          const key = operation("integerMinimum", [plus(first, quotient(at(entry), width)), last]);
          const places = keyPlaces(thread, thread.shared, key);
          const number = remainder(at(entry), width);
          inside.line(
            `${tile.name}[${inside.value(at(entry))}] = ${read(inside, places, key, number)};`,
          );
        },
      );
    }
    scope.line("workgroupBarrier();");
  }

  /** Reads keys and values of the tile that begins with the key `first`. */
  private source(first: Expr): Source {
    const entry = (tile: Tile, scope: Scope, key: Expr, number: Expr): string =>
      `${tile.name}[${scope.value(plus(scaled(tile.width, minus(key, first)), number))}]`;
    return {
      key: (scope, _, key, number) => entry(this.keys, scope, key, number),
      value: (scope, _, key, number) => entry(this.values, scope, key, number),
    };
  }

  private bareTile(scope: Scope, first: Expr): void {
    const offset = axis("c", integer(tileSize));
    scope.loop({ expr: at(offset), name: "c" }, { to: String(tileSize), step: 4 }, (inside) =>
      fourKeys(this.thread, this.source(first), inside, plus(first, at(offset))),
    );
  }

  private testedTile(scope: Scope, first: Expr, count: Expr): void {
    const { thread } = this;
    const { where } = thread.attention;
    const offset = axis("c", integer(tileSize));
    const to = scope.value(operation("integerMinimum", [integer(tileSize), minus(count, first)]));
    scope.loop({ expr: at(offset), name: "c" }, { to }, (inside) => {
      const key = plus(first, at(offset));
      const places = keyPlaces(thread, thread.rows[0]!, key);
      const take = (then: Scope): void =>
        oneKey(thread, this.source(first), then, "0", places, key);
      if (where) inside.branch(inside.value(place(where, places)), take);
      else take(inside);
    });
  }
}
