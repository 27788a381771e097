/**
 * A contraction of few rows in quads, in the limit a matrix times one vector: every weight is
 * used once, so all that counts is how few loads there are beside those of the weights. A row
 * of a tile is one row; what the four threads of a quad share depends on what lies next to
 * each other in memory:
 *
 * - along k: the four take turns in steps of k, each for the quad's columns, and add up what
 *   they found by swapping it (no memory, no barrier);
 * - along n: each thread has columns of its own, and the four share what they load of the
 *   row by broadcasts.
 */
import { at, axis, integer, plus, quotient, scaled } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { KernelDraft } from "./context.ts";
import { planOf, type Form } from "./contractionForm.ts";
import { withStatistics } from "./contractionStatistics.ts";
import {
  clampedNumber,
  findStatistics,
  finishSums,
  isMultiple,
  returnFromEmptyTiles,
  threadsFor,
  tilesIn,
  withNumber,
} from "./contractionTile.ts";
import { finishOf, type Finish } from "./finish.ts";
import { place } from "./lower.ts";
import { equationsOf, ownColumns, withinLengths, type Product } from "./matrix.ts";
import { fourPlaces, quadText, VectorPlan, type Places, type QuadPlaces } from "./quads.ts";
import { nest, type LoopAxis } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { numberEntries } from "./threads.ts";

/** Threads of a workgroup at most: few, since there is little work to spread. */
const mostThreads = 32;
/** From so many columns on a thread takes eight of them. */
const manyColumns = 1024;

export function fewQuadsKernel(product: Product): KernelDraft {
  return new FewWriter(product).write();
}

class FewWriter {
  private readonly product: Product;
  private readonly finish: Finish;
  private readonly form: Form;
  private readonly k: readonly LoopAxis[];
  /** Groups of four columns of a tile, which is a quad's or a thread's. */
  private readonly width: number;
  private readonly isShared: boolean;
  private readonly threads: number;
  private readonly row: Axis;
  private readonly block: Axis;
  private readonly tiles: Expr;
  private readonly lane = axis("lane", 4);
  private readonly tile = axis("column_tile", integer(2 ** 24));

  constructor(product: Product) {
    this.product = product;
    this.row = axis("row", product.rows);
    const plan = new VectorPlan(product.text);
    this.finish = finishOf(product, plan);
    product.statistics?.plan(plan);
    const { form, k } = planOf(product, this.finish.quads, plan);
    this.form = form;
    this.k = k;
    this.isShared = form === "four steps, right along k";
    this.width = this.widthOf(ownColumns(product));
    this.tiles = tilesIn(product.columns, 4 * this.width);
    const tiles = literal(this.tiles);
    this.threads = threadsFor(
      this.isShared && tiles !== undefined ? 4 * tiles : tiles,
      mostThreads,
    );
    const perGroup = this.isShared ? this.threads / 4 : this.threads;
    this.block = axis("column_block", tilesIn(this.tiles, perGroup));
  }

  /** Along n neighbours are loaded together, and rows of weights lie far apart: the more columns the better. */
  private widthOf(columns: number | undefined): number {
    if (columns === undefined) return 1;
    if (!this.isShared) return columns % 16 === 0 && columns >= 256 ? 4 : 1;
    return columns >= manyColumns && (columns % 8 === 0 || columns % 4 !== 0) ? 2 : 1;
  }

  write(): KernelDraft {
    const { product, width, threads, isShared } = this;
    const { text, batch, left, right, statistics, scale } = product;
    const { main, context } = text;
    text.enable("subgroups");
    text.register(left, right, scale, product.final, ...(statistics?.bodies ?? []));
    text.output(product.region.output);
    const axes = [...batch.filter((one) => one !== context.member), this.row, this.block];
    const withMember = batch.includes(context.member);
    const numbered = numberEntries(text, axes, withMember, "index", "workgroup");
    const { values } = numbered;
    const row = values.get(this.row)!;
    returnFromEmptyTiles(product, row, 1);
    main.let("lane", "i32(local) % 4", at(this.lane));
    const perGroup = isShared ? threads / 4 : threads;
    const block = main.value(scaled(perGroup, values.get(this.block)!));
    const own = isShared ? "i32(local) / 4" : "i32(local)";
    main.let("column_tile", block === "0" ? own : `${block} + ${own}`, at(this.tile));
    const tiles = main.value(this.tiles);
    const tile = { first: row, height: 1, threads };
    const workgroupBytes = findStatistics(product, tile, [integer(0)], values);
    const exact = isMultiple(this.tiles, perGroup);
    // The four of a quad go on together, or return together.
    if (!exact) main.line(`if (column_tile${isShared ? "" : " - lane"} >= ${tiles}) { return; }`);
    const places = new Map(withNumber(product, product.m, row, values));
    if (statistics) places.set(statistics.slot, integer(0));
    const rowPlaces = withinLengths(product, places, left);
    const columns = this.columnPlaces(main, values);
    const sums = columns.map((_, g) => main.variable(width > 1 ? `sum_${g}` : "sum", "vec4f()"));
    const loops = this.k.map((one) => ({ axis: one.axis, extent: place(one.extent, values) }));
    nest(main, loops.slice(0, -1), (inside) => {
      const last = loops.at(-1)!;
      if (isShared) this.turns(inside, last, rowPlaces, columns, sums);
      else this.broadcasts(inside, last, rowPlaces, columns, sums);
    });
    if (isShared)
      for (const sum of sums) {
        main.line(`${sum} += quadSwapX(${sum});`);
        main.line(`${sum} += quadSwapY(${sum});`);
      }
    if (scale) {
      const factor = main.named("scale", place(scale, rowPlaces));
      for (const sum of sums) main.line(`${sum} *= ${factor};`);
    }
    this.finish.write();
    const finish = (scope: Scope): void =>
      finishSums(scope, this.finish, values, {
        ...{ height: 1, width, firstRow: row, firstQuad: scaled(width, at(this.tile)) },
        names: sums,
      });
    if (isShared) main.branch("lane == 0", finish);
    else if (isMultiple(this.tiles, 4)) finish(main);
    else main.branch(`column_tile < ${tiles}`, finish);
    return text.finish({
      family: "contraction",
      title: withStatistics(statistics, equationsOf(product.region)),
      workgroupSize: threads,
      workgroupBytes,
      groups: numbered.groups,
      fold: numbered.fold,
      tile: { rows: 1, columns: (this.shares ? 16 : 4) * width },
      notes: [
        `quads, one row, ${4 * width} columns a ${isShared ? "quad" : "thread"}, ${this.form}`,
      ],
    });
  }

  /** Whether the four share what they load of the row. */
  private get shares(): boolean {
    const extent = literal(this.k.at(-1)!.extent);
    return !this.isShared && extent !== undefined && extent % 16 === 0;
  }

  private columnPlaces(main: Scope, values: Places): readonly QuadPlaces[] {
    const { product, width } = this;
    const exact =
      isMultiple(product.columns, 4 * width) && (this.isShared || isMultiple(this.tiles, 4));
    const numbers = Array.from({ length: 4 * width }, (_, c) => {
      const column = plus(scaled(4 * width, at(this.tile)), integer(c));
      return clampedNumber(main, `column_${c}`, column, product.columns, exact);
    });
    return Array.from({ length: width }, (_, g) =>
      fourPlaces((c) =>
        withinLengths(
          product,
          withNumber(product, product.n, numbers[4 * g + c]!, values),
          product.right,
        ),
      ),
    );
  }

  /** Along k: each thread of the quad takes every fourth group of four steps. */
  private turns(
    outside: Scope,
    last: LoopAxis,
    row: Places,
    columns: readonly QuadPlaces[],
    sums: readonly string[],
  ): void {
    const { text, left, right } = this.product;
    const fours = axis(`${last.axis.name}4`, quotient(last.extent, integer(4)));
    const along = alongFour(last, at(fours));
    outside.loop(
      { expr: at(fours), name: fours.name },
      { from: "lane", to: outside.value(fours.extent), step: 4 },
      (inside) => {
        const vector = inside.let("left", quadText(inside, text, left, along(row)));
        columns.forEach((four, g) => {
          const vectors = four.map((column) => quadText(inside, text, right, along(column)));
          inside.line(`${sums[g]!} += ${vector} * mat4x4f(${vectors.join(", ")});`);
        });
      },
    );
  }

  /** Along n: the row's entries come four at a time, or sixteen, of which each thread loads four. */
  private broadcasts(
    outside: Scope,
    last: LoopAxis,
    row: Places,
    columns: readonly QuadPlaces[],
    sums: readonly string[],
  ): void {
    const { text, left, right } = this.product;
    const { shares } = this;
    const size = shares ? 16 : 4;
    const group = axis(`${last.axis.name}${size}`, quotient(last.extent, integer(size)));
    nest(outside, [{ axis: group, extent: group.extent }], (inside) => {
      const first = scaled(size / 4, at(group));
      const mine = shares ? plus(first, at(this.lane)) : first;
      const loaded = inside.let("lefts", quadText(inside, text, left, alongFour(last, mine)(row)));
      const step = (scope: Scope, j: Expr, vector: string): void =>
        columns.forEach((four, g) => {
          const vectors = [0, 1, 2, 3].map((s) => {
            const k = plus(scaled(4, plus(first, j)), integer(s));
            const places = fourPlaces((c) => new Map([...four[c]!, [last.axis, k]]));
            return quadText(scope, text, right, places);
          });
          scope.line(`${sums[g]!} += mat4x4f(${vectors.join(", ")}) * ${vector};`);
        });
      if (!shares) {
        step(inside, integer(0), loaded);
        return;
      }
      const from = text.quadStart();
      const turn = axis("turn", integer(4));
      nest(inside, [{ axis: turn, extent: turn.extent }], (each) => {
        const whose = `${from} + u32(${each.value(at(turn))})`;
        step(each, at(turn), each.let("left", `subgroupShuffle(${loaded}, ${whose})`));
      });
    });
  }
}

/** The places of four steps of an axis, by the number of the group of four. */
function alongFour(last: LoopAxis, four: Expr): (places: Places) => QuadPlaces {
  return (places) =>
    fourPlaces((c) => new Map([...places, [last.axis, plus(scaled(4, four), integer(c))]]));
}
