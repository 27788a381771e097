/**
 * Attention for few rows, as when a model says one token after another: a workgroup computes
 * one row, and its threads share the keys out (Dao et al. 2023, Flash-Decoding). Each keeps
 * the largest score, the sum of the weights and the weighted sum of the values of its own
 * keys. At the end workgroup memory brings together what 32 threads have; or, of a quad, its
 * four threads swap it, without memory and barriers, which some drivers are slow to compile.
 */
import { at, axis, integer, operation, plus, quotient, scaled, times } from "../ir/build.ts";
import { literal } from "../ir/expr.ts";
import { equationsOf, notesOf, type Attention } from "./attentionForm.ts";
import { tileSize } from "./attentionMask.ts";
import { ThreadRows } from "./attentionRows.ts";
import { fourKeys, keyCount, memorySource } from "./attentionSteps.ts";
import { bareCondition, boundsOf, planVectors, singleKeysLoop } from "./attentionThread.ts";
import type { KernelDraft } from "./context.ts";
import { isMultiple } from "./contractionTile.ts";
import { finishOf } from "./finish.ts";
import { identifier } from "./names.ts";
import { VectorPlan } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { numberEntries } from "./threads.ts";

/** Threads of a workgroup, as many as the workgroup memory of every device has room for. */
const sizes = [32, 16, 8, 4];
const mostBytes = 16384;

/** What a thread leaves in workgroup memory: its weighted sum, its largest score, its total. */
function bytesOf({ text, n }: Attention, threads: number): number | undefined {
  const width = literal(times(integer(1), ...n.map((one) => text.lowering.extent(one))));
  return width === undefined ? undefined : 4 * threads * (width + 2);
}

function threadsOf(attention: Attention): number | undefined {
  return sizes.find((size) => (bytesOf(attention, size) ?? Infinity) <= mostBytes);
}

export function fitsSplit(attention: Attention): boolean {
  return (
    threadsOf(attention) !== undefined &&
    literal(times(integer(1), ...attention.keys.extents)) !== 0
  );
}

export function splitAttention(attention: Attention, inQuad: boolean): KernelDraft {
  const { text, query, key, value, score, where, final, region } = attention;
  const { main } = text;
  const size = inQuad ? 4 : threadsOf(attention)!;
  if (inQuad) text.enable("subgroups");
  const thread = new ThreadRows(attention, 1);
  const plan = new VectorPlan(text);
  const finish = finishOf(attention, plan);
  planVectors(attention, thread.features, plan);
  text.register(query, key, value, score, where, final);
  text.output(attention.output);
  const numbered = numberEntries(text, thread.axes, attention.batched, "row", "workgroup");
  thread.shared = numbered.values;
  thread.placeRows(main);
  thread.declare(main);
  visitOwnKeys(thread, main, size);
  finish.write();
  const store = (scope: Scope, index: string, sum: string): void =>
    finish.call(scope, new Map(), scope.value(numbered.number), index, sum);
  if (inQuad) swapped(thread, main, store);
  else bringTogether(thread, main, size, store);
  return text.finish({
    family: "attention",
    title: equationsOf(region),
    workgroupSize: size,
    workgroupBytes: inQuad ? 0 : bytesOf(attention, size)!,
    groups: numbered.groups,
    fold: numbered.fold,
    tile: {
      ...{ rows: 1, columns: 1, tested: 1 },
      ...(thread.readsQuery && { readsQuery: true }),
    },
    notes: notesOf(attention, `one row a workgroup, its keys shared out to ${size} threads`),
  });
}

/**
 * Of the keys that the mask reaches for this row every so many, beginning with the thread's
 * number: four neighbours at once, where none of them needs a test.
 */
function visitOwnKeys(thread: ThreadRows, main: Scope, size: number): void {
  const { where, keys } = thread.attention;
  const name = identifier(keys.name);
  const count = keyCount(thread);
  const source = memorySource(thread);
  const lane = axis("lane", integer(size));
  main.let("lane", "i32(local)", at(lane));
  const tiles = where && boundsOf(thread, where, undefined, count);
  if (where && !tiles) {
    const loop = { name, count, from: "lane", to: main.value(count), where };
    singleKeysLoop(thread, source, main, { ...loop, step: size });
    return;
  }
  const fours = axis(`${name}4`, quotient(plus(count, integer(3)), integer(4)));
  const first = tiles ? scaled(tileSize / 4, tiles.first) : integer(0);
  const end = tiles ? scaled(tileSize / 4, tiles.end) : fours.extent;
  const last = main.value(end);
  const to = literal(end) === undefined ? main.let("end", last) : last;
  const bounds = { from: main.value(plus(first, at(lane))), to, step: size };
  main.loop({ expr: at(fours), name: identifier(fours.name) }, bounds, (inside) => {
    if (tiles) {
      const tile = inside.value(quotient(at(fours), integer(tileSize / 4)));
      inside.let("tile", tile, at(tiles.tile));
      if (tiles.possible) inside.line(`if (!(${inside.value(tiles.possible)})) { continue; }`);
    }
    const from = inside.named(`${name}_start`, scaled(4, at(fours)));
    const after = plus(scaled(4, at(fours)), integer(4));
    const bare = (scope: Scope): void => fourKeys(thread, source, scope, scaled(4, at(fours)));
    const tested = (scope: Scope): void => {
      const to = scope.value(operation("integerMinimum", [after, count]));
      singleKeysLoop(thread, source, scope, { name, count, from, to, ...(where && { where }) });
    };
    const condition = tiles
      ? bareCondition(inside, tiles, count)
      : isMultiple(count, 4)
        ? "always"
        : `${inside.value(after)} <= ${inside.value(count)}`;
    if (condition === "never") tested(inside);
    else if (condition === "always") bare(inside);
    else inside.branch(condition, bare, tested);
  });
}

/** The same for a quad, whose threads swap what they have. */
function swapped(
  thread: ThreadRows,
  main: Scope,
  store: (scope: Scope, index: string, sum: string) => void,
): void {
  const swap = (scope: Scope, name: string, join: (other: string) => string): void => {
    for (const direction of ["X", "Y"])
      scope.line(`${name} = ${join(`quadSwap${direction}(${name})`)};`);
  };
  const top = main.variable("top", "peak");
  swap(main, top, (other) => `max(${top}, ${other})`);
  const keep = main.let("keep", `exp(peak - ${top})`);
  const whole = main.variable("whole", `total * ${keep}`);
  swap(main, whole, (other) => `${whole} + ${other}`);
  const share = main.let("share", `select(0f, 1f / ${whole}, ${whole} > 0f)`);
  thread.eachSum(main, (inside, index) => {
    const sum = inside.variable("sum", `${thread.entry(thread.sums, "0", index)} * ${keep}`);
    swap(inside, sum, (other) => `${sum} + ${other}`);
    inside.branch("lane == 0", (scope) => store(scope, index, `${sum} * ${share}`));
  });
}

/** Rescales what each thread has to the largest score of all, adds it up, and hands each entry of the sum to `store`. */
function bringTogether(
  thread: ThreadRows,
  main: Scope,
  size: number,
  store: (scope: Scope, index: string, sum: string) => void,
): void {
  const { text } = thread.attention;
  const { count, fours } = thread.sums;
  const shared = (base: string, of: string, entries: number): string => {
    const name = text.moduleName(base);
    text.declarations.push(`var<workgroup> ${name}: array<${of}, ${entries}>;`);
    return name;
  };
  const type = fours ? "vec4f" : "f32";
  const peaks = shared("shared_peaks", "f32", size);
  const totals = shared("shared_totals", "f32", size);
  const sums = shared("shared_sums", type, size * count);
  const each = axis("thread", integer(size));
  const eachThread = (scope: Scope, body: (inside: Scope, thread: string) => void): void =>
    nest(scope, [{ axis: each, extent: each.extent }], (inside) =>
      body(inside, inside.value(at(each))),
    );
  main.line(`${peaks}[lane] = peak;`);
  main.line("workgroupBarrier();");
  const top = main.variable("top", "peak");
  eachThread(main, (inside, one) => inside.line(`${top} = max(${top}, ${peaks}[${one}]);`));
  const keep = main.let("keep", `exp(peak - ${top})`);
  main.line(`${totals}[lane] = total * ${keep};`);
  thread.eachSum(main, (inside, index) => {
    const place = count === 1 ? "lane" : `lane * ${count} + ${index}`;
    inside.line(`${sums}[${place}] = ${thread.entry(thread.sums, "0", index)} * ${keep};`);
  });
  main.line("workgroupBarrier();");
  const whole = main.variable("whole", "0f");
  eachThread(main, (inside, one) => inside.line(`${whole} += ${totals}[${one}];`));
  const share = main.let("share", `select(0f, 1f / ${whole}, ${whole} > 0f)`);
  const entry = axis("entry", integer(count));
  main.loop(
    { expr: at(entry), name: "entry" },
    { from: "lane", to: String(count), step: size },
    (inside) => {
      const index = inside.value(at(entry));
      const sum = inside.variable("sum", fours ? "vec4f()" : "0f");
      eachThread(inside, (within, one) => {
        const place = count === 1 ? one : `${one} * ${count} + ${index}`;
        within.line(`${sum} += ${sums}[${place}];`);
      });
      store(inside, index, `${sum} * ${share}`);
    },
  );
}
