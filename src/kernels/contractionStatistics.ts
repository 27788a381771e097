/**
 * Statistics of rows inside of a contraction's kernel: before a workgroup multiplies, its
 * threads find the mean and the variance of the rows of its tile together. Any form whose
 * workgroups each have one tile of rows can ask for them.
 *
 * `threadsARow` threads share a row. Each takes every so many entries of it and leaves what
 * it found in workgroup memory; after a barrier every thread puts together what it needs
 * to know. The memory is small and used again by each phase: some drivers pay for each of
 * its bytes when they compile.
 *
 * In the operands a statistic is an entry of an array that is never declared, `mean[slot]`,
 * with the row's number in the tile for `slot`. A form adds `slot` to the places of a row,
 * like any axis; what then stands there, `mean[3]`, is a name by the time that it is read.
 */
import { at, axis, integer, plus, quotient, read, scaled, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { InputNode, MapNode, ReduceNode } from "../ir/graph.ts";
import type { RowNode, Statistics } from "../ir/region.ts";
import { freeAxes, substitute } from "../ir/walk.ts";
import { countOf, operationsIn } from "./cost.ts";
import { place } from "./lower.ts";
import { identifier, shortName } from "./names.ts";
import { fourPlaces, isVector, quadText, type Places, type VectorPlan } from "./quads.ts";
import { nest, result, start, takeGuarded, type LoopAxis } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import type { KernelText } from "./text.ts";

/** The rows of a workgroup's tile. */
export interface RowTile {
  /** How many, those beyond the last row among them. */
  readonly rows: number;
  /** The values of the axes (batch, m) for the row with this number in the tile; reads of lengths stay inside. */
  readonly places: (row: Expr, operand: Expr) => Places;
  /** Threads of the workgroup. */
  readonly threads: number;
  /** The numbers of the rows that a thread needs statistics of. */
  readonly own: readonly Expr[];
  /** Numbers that the workgroup keeps at most, where one thread a row is not more. */
  readonly most?: number;
}

/** More threads than this are not put on one row: each thread adds up what all of them found. */
const mostThreadsARow = 16;
const mostKept = 32;

/** How many threads share a row: a power of two. */
export function threadsARow({ rows, threads, most = mostKept }: RowTile): number {
  const room = Math.min(mostThreadsARow, threads / rows, Math.max(1, most / rows));
  return 2 ** Math.floor(Math.log2(Math.max(room, 1)));
}

interface Entry {
  readonly row: RowNode;
  readonly array: InputNode;
  readonly body: Expr;
  readonly name: string;
}

export class RowStatistics {
  /** Stands for a row's number in the tile. */
  readonly slot: Axis = axis("slot", 2 ** 10);
  private readonly text: KernelText;
  private readonly entries: readonly Entry[];

  /** Before anything that reads statistics is lowered. */
  constructor(text: KernelText, statistics: Statistics) {
    this.text = text;
    const { lowering } = text;
    this.entries = statistics.nodes.map((row) => {
      const { node, outer } = row;
      const name = shortName(node.name);
      const array = lowering.array(name, "real", 2 ** 10);
      const values = new Map(outer.map((one, n) => [one, at(statistics.rows[n]!)]));
      const body = lowering.lower(substitute(node.body, values));
      lowering.replace(node, read(array, [at(this.slot)]));
      return { row, array, body, name };
    });
  }

  get nodes(): readonly (MapNode | ReduceNode)[] {
    return this.entries.map(({ row }) => row.node);
  }

  /** What the kernel evaluates for them, for its bindings. */
  get bodies(): readonly Expr[] {
    return this.entries.map(({ body }) => body);
  }

  /** Whether a lowered expression needs them. */
  isIn(expr: Expr): boolean {
    return freeAxes(expr).has(this.slot);
  }

  /** Operations for the rows of one tile, of so many rows. */
  operations(rows: Expr): Expr {
    const { context } = this.text;
    const each = this.entries.map(({ row, body }) =>
      times(countOf(row.inner, context), integer(operationsIn(body) + 1)),
    );
    return times(rows, plus(...each));
  }

  /** Notes what can be read as vectors; before the plan is decided. */
  plan(plan: VectorPlan): void {
    for (const entry of this.entries) {
      const last = this.vectorAxis(entry);
      if (last) plan.quad(entry.body, alongFours(last));
      // What is read entry by entry here may well be vectors for the operands.
    }
  }

  /** Writes the prologue: barriers, so all threads of the workgroup come here. Gives the bytes that it keeps. */
  write(main: Scope, tile: RowTile): number {
    const { text } = this;
    const share = threadsARow(tile);
    const kept = share * tile.rows;
    const reductions = this.entries.filter(({ row }) => row.node.kind === "reduce");
    const phases = Math.max(0, ...reductions.map(({ row }) => row.phase)) + 1;
    const together = Math.max(
      ...Array.from({ length: phases }, (_, p) => this.ofPhase(reductions, p).length),
    );
    const memory = Array.from({ length: together }, () => {
      const name = text.moduleName("shared_rows");
      text.declarations.push(`var<workgroup> ${name}: array<f32, ${kept}>;`);
      return name;
    });
    const number = axis("tile_row", integer(tile.rows));
    const row = tile.rows > 1 ? at(number) : integer(0);
    const every = kept === tile.threads;
    if (tile.rows > 1) {
      const local = share === 1 ? "i32(local)" : `i32(local) / ${share}`;
      main.let("tile_row", every ? local : `min(${local}, ${tile.rows - 1})`, row);
    }
    const needed = [...tile.own, row];
    this.bindMaps(main, 0, needed, tile);
    for (let phase = 0; phase < phases; phase++) {
      const now = this.ofPhase(reductions, phase);
      if (phase > 0) main.line("workgroupBarrier();");
      const find = (inside: Scope): void =>
        now.forEach((entry, n) => {
          const [value] = this.find(inside, entry, [row], tile, share);
          inside.line(`${memory[n]!}[local] = ${value!};`);
        });
      if (every) find(main);
      else main.branch(`local < ${kept}u`, find);
      main.line("workgroupBarrier();");
      const last = phase === phases - 1;
      for (const one of last ? tile.own : needed)
        now.forEach((entry, n) => this.putTogether(main, entry, memory[n]!, one, share));
      this.bindMaps(main, phase + 1, last ? tile.own : needed, tile);
    }
    return 4 * kept * memory.length;
  }

  /**
   * The same for a workgroup of one row, without barriers: every quad finds them for itself, a
   * quarter a thread, and adds the quarters up by swapping them.
   */
  writeInQuads(main: Scope, places: (operand: Expr) => Places): void {
    const row = integer(0);
    const tile: RowTile = {
      rows: 1,
      threads: 4,
      own: [row],
      places: (_, operand) => places(operand),
    };
    const reductions = this.entries.filter(({ row }) => row.node.kind === "reduce");
    const last = Math.max(-1, ...reductions.map(({ row }) => row.phase));
    this.bindMaps(main, 0, [row], tile);
    for (let phase = 0; phase <= last; phase++) {
      for (const entry of this.ofPhase(reductions, phase)) {
        const [part] = this.find(main, entry, [row], tile, 4);
        const found = main.variable(entry.name, part!, read(entry.array, [row]));
        const { op } = entry.row.node as ReduceNode;
        for (const other of [`quadSwapX(${found})`, `quadSwapY(${found})`])
          main.line(
            op === "sum" ? `${found} += ${other};` : `${found} = ${op}(${found}, ${other});`,
          );
      }
      this.bindMaps(main, phase + 1, [row], tile);
    }
  }

  /**
   * The same without barriers and workgroup memory: every thread finds those of its own rows, whoever
   * else does. That is more to compute, and half of the text for a driver to compile.
   */
  writeAlone(main: Scope, tile: RowTile): void {
    const reductions = this.entries.filter(({ row }) => row.node.kind === "reduce");
    const last = Math.max(-1, ...reductions.map(({ row }) => row.phase));
    this.bindMaps(main, 0, tile.own, tile);
    for (let phase = 0; phase <= last; phase++) {
      for (const entry of this.ofPhase(reductions, phase)) {
        const extents = entry.row.inner.map((one) => literal(this.text.lowering.extent(one)));
        // Rows of unequal members may differ in length.
        const together = extents.includes(undefined) ? tile.own.map((one) => [one]) : [tile.own];
        for (const rows of together)
          this.find(main, entry, rows, tile, 1).forEach((value, n) =>
            main.let(nameIn(entry.name, rows[n]!), value, read(entry.array, [rows[n]!])),
          );
      }
      this.bindMaps(main, phase + 1, tile.own, tile);
    }
  }

  private ofPhase(entries: readonly Entry[], phase: number): readonly Entry[] {
    return entries.filter(({ row }) => row.phase === phase);
  }

  /** The last axis along a row, where the row can be read in fours. */
  private vectorAxis({ row: { node, inner }, body }: Entry): Axis | undefined {
    const last = inner[inner.length - 1];
    if (node.kind !== "reduce" || node.op !== "sum" || !last) return undefined;
    const extent = literal(last.extent);
    if (extent === undefined || extent % 4 !== 0) return undefined;
    return isVector(this.text, body, alongFours(last)) ? last : undefined;
  }

  /** A thread's part of a reduction over each of some rows, equally long; the texts of their values. */
  private find(
    inside: Scope,
    entry: Entry,
    rows: readonly Expr[],
    tile: RowTile,
    share: number,
  ): readonly string[] {
    const { text } = this;
    const { node, inner } = entry.row;
    const { name } = entry;
    const placesOf = rows.map(
      (row) => new Map([...tile.places(row, entry.body), [this.slot, row] as const]),
    );
    const loops = inner.map((one): LoopAxis => ({
      axis: one,
      extent: place(text.lowering.extent(one), placesOf[0]!),
    }));
    const last = loops[loops.length - 1];
    const from = share === 1 ? "0" : `i32(local) % ${share}`;
    const vector = this.vectorAxis(entry);
    if (vector && last) {
      const totals = rows.map(() => inside.variable(`${name}_part`, "vec4f()"));
      const fours = axis(`${vector.name}4`, quotient(last.extent, integer(4)));
      nest(inside, loops.slice(0, -1), (each) =>
        each.loop(
          { expr: at(fours), name: identifier(fours.name) },
          { from, to: each.value(fours.extent), step: share },
          (body) =>
            placesOf.forEach((places, n) => {
              const four = fourPlaces(
                (c) => new Map([...places, [vector, plus(scaled(4, at(fours)), integer(c))]]),
              );
              body.line(`${totals[n]!} += ${quadText(body, text, entry.body, four)};`);
            }),
        ),
      );
      return totals.map((total) => `${total}.x + ${total}.y + ${total}.z + ${total}.w`);
    }
    const taken = placesOf.map((places) => ({
      into: start(inside, `${name}_part`, (node as ReduceNode).op, "real"),
      body: place(entry.body, places),
    }));
    const take = (scope: Scope): void => takeGuarded(scope, taken, undefined);
    nest(inside, loops.slice(0, -1), (each) => {
      if (!last) take(each);
      else
        each.loop(
          { expr: at(last.axis), name: identifier(last.axis.name) },
          { from, to: each.value(last.extent), step: share },
          take,
        );
    });
    return taken.map(({ into }) => result(into));
  }

  /** What all threads of a row found, as one value with a name. */
  private putTogether(
    main: Scope,
    { row: { node }, array, name }: Entry,
    memory: string,
    one: Expr,
    share: number,
  ): void {
    const value = read(array, [one]);
    if (main.isNamed(value)) return;
    const parts = Array.from({ length: share }, (_, n) => {
      const index = main.value(plus(scaled(share, one), integer(n)));
      return `${memory}[${index}]`;
    });
    const joined =
      (node as ReduceNode).op === "sum"
        ? parts.join(" + ")
        : parts.reduce((a, b) => `${(node as ReduceNode).op}(${a}, ${b})`);
    main.let(nameIn(name, one), joined, value);
  }

  /** Computes the maps that are known when the reductions before this phase are. */
  private bindMaps(main: Scope, phase: number, rows: readonly Expr[], tile: RowTile): void {
    for (const { row, array, body, name } of this.entries) {
      if (row.node.kind !== "map" || row.phase !== phase) continue;
      for (const one of rows) {
        const value = read(array, [one]);
        if (main.isNamed(value)) continue;
        const places = new Map([...tile.places(one, body), [this.slot, one] as const]);
        main.let(nameIn(name, one), main.value(place(body, places)), value);
      }
    }
  }
}

function nameIn(name: string, row: Expr): string {
  const number = literal(row);
  return number === undefined ? name : `${name}_${number}`;
}

/** Places for deciding: an axis at four times something. */
function alongFours(one: Axis): ReturnType<typeof fourPlaces> {
  const four = axis("four", quotient(one.extent, integer(4)));
  return fourPlaces((c) => new Map([[one, plus(scaled(4, at(four)), integer(c))]]));
}

/** The nodes that a kernel finds for itself, in front of those that it is for. */
export function withStatistics(
  statistics: RowStatistics | undefined,
  nodes: readonly (MapNode | ReduceNode)[],
): readonly (MapNode | ReduceNode)[] {
  return [...(statistics?.nodes ?? []), ...nodes];
}
