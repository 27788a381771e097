/**
 * A contraction of few rows in quads, in the limit a matrix times one vector: every weight is
 * used once, so all that counts is how few loads there are beside those of the weights, and
 * that they follow each other in memory. A tile is one row and the columns of a quad. Its four
 * threads take turns in steps of k, of which one is four where they lie next to each other,
 * and add up what they found by swapping it (no memory, no barrier).
 */
import { at, axis, integer, plus, quotient, scaled } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { KernelDraft } from "./context.ts";
import { planOf, type Form } from "./contractionForm.ts";
import { withStatistics } from "./contractionStatistics.ts";
import {
  clampedNumber,
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
import { identifier } from "./names.ts";
import { fourPlaces, quadText, VectorPlan, type Places, type QuadPlaces } from "./quads.ts";
import { nest, type LoopAxis } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { numberEntries } from "./threads.ts";

/** Threads of a workgroup at most: few, since there is little work to spread. */
const mostThreads = 32;
/** With statistics of the row, which each quad finds for itself, a quad goes through tiles until so few quads are left. */
const enoughQuads = 48;
const mostRounds = 8;
/** Steps of k whose row a quad keeps, where it goes through several tiles. */
const mostKept = 4096;
/** From so many columns on a quad takes eight of them where its steps are fours of k. */
const manyColumns = 512;

export function fewQuadsKernel(product: Product): KernelDraft {
  return new FewWriter(product).write();
}

class FewWriter {
  private readonly product: Product;
  private readonly finish: Finish;
  private readonly form: Form;
  private readonly k: readonly LoopAxis[];
  /** Groups of four columns of a quad. */
  private readonly width: number;
  private readonly threads: number;
  /** Tiles of a quad, one after the other. */
  private readonly rounds: number;
  private readonly row: Axis;
  private readonly block: Axis;
  private readonly tiles: Expr;
  /** What a thread keeps of its row, once it has found it: a fourth of it, in fours. */
  private readonly kept: string | undefined;
  private readonly lane = axis("lane", 4);
  private readonly tile = axis("column_tile", integer(2 ** 24));

  constructor(product: Product) {
    this.product = product;
    this.row = axis("row", product.rows);
    const plan = new VectorPlan(product.text);
    this.finish = finishOf(product, plan);
    product.statistics?.plan(plan);
    const { form, k } = planOf(product, this.finish.quads, plan, true);
    this.form = form;
    this.k = k;
    this.width = this.widthOf(ownColumns(product));
    this.tiles = tilesIn(product.columns, 4 * this.width);
    const tiles = literal(this.tiles);
    this.rounds =
      product.statistics && tiles !== undefined
        ? Math.min(Math.max(Math.floor(tiles / enoughQuads), 1), mostRounds)
        : 1;
    const quads = tiles === undefined ? undefined : Math.ceil(tiles / this.rounds);
    this.threads = threadsFor(quads === undefined ? undefined : 4 * quads, mostThreads);
    this.block = axis("column_block", tilesIn(this.tiles, (this.threads / 4) * this.rounds));
    const [only, ...others] = k;
    const steps = others.length === 0 && only ? (literal(only.extent) ?? Infinity) : Infinity;
    // What is only loaded is loaded as quickly from where it is.
    const isWorth = this.rounds > 1 && product.left.kind !== "read" && form !== "one step";
    this.kept = isWorth && steps <= mostKept ? product.text.moduleName("row_kept") : undefined;
  }

  /** Rows of weights are read from the front to the end along k; along n the more of one together the better. */
  private widthOf(columns: number | undefined): number {
    if (columns === undefined) return 1;
    if (this.form !== "one step")
      return columns >= manyColumns && (columns % 8 === 0 || columns % 4 !== 0) ? 2 : 1;
    // The more, the fewer quads have to find the statistics of the row.
    const widths = this.product.statistics ? [8, 4, 2] : [4, 2];
    return widths.find((width) => columns % (4 * width) === 0) ?? 1;
  }

  write(): KernelDraft {
    const { product, width, threads } = this;
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
    const places = new Map(withNumber(product, product.m, row, values));
    if (statistics) places.set(statistics.slot, integer(0));
    const rowPlaces = withinLengths(product, places, left);
    statistics?.writeInQuads(main, (operand) => withinLengths(product, places, operand));
    const factor = scale && main.named("scale", place(scale, rowPlaces));
    this.finish.write();
    this.keepRow(main, rowPlaces);
    this.eachTile(main, values, (inside) => {
      const columns = this.columnPlaces(inside, values);
      const sums = columns.map((_, g) =>
        inside.variable(width > 1 ? `sum_${g}` : "sum", "vec4f()"),
      );
      const loops = this.k.map((one) => ({ axis: one.axis, extent: place(one.extent, values) }));
      nest(inside, loops.slice(0, -1), (within) =>
        this.turns(within, loops.at(-1)!, rowPlaces, columns, sums),
      );
      for (const sum of sums) {
        inside.line(`${sum} += quadSwapX(${sum});`);
        inside.line(`${sum} += quadSwapY(${sum});`);
        if (factor !== undefined) inside.line(`${sum} *= ${factor};`);
      }
      inside.branch("lane == 0", (scope) =>
        finishSums(scope, this.finish, values, {
          ...{ height: 1, width, firstRow: row, firstQuad: scaled(width, at(this.tile)) },
          names: sums,
        }),
      );
    });
    return text.finish({
      family: "contraction",
      title: withStatistics(statistics, equationsOf(product.region)),
      workgroupSize: threads,
      groups: numbered.groups,
      fold: numbered.fold,
      tile: { rows: 1, columns: 4 * width },
      notes: [`quads, one row, ${4 * width} columns a quad, ${this.form}`],
    });
  }

  private keepRow(main: Scope, row: Places): void {
    const { kept, product } = this;
    const last = this.k.at(-1);
    if (kept === undefined || !last) return;
    const size = Math.ceil((literal(last.extent) ?? 0) / 16);
    main.line(`var ${kept}: array<vec4f, ${size}>;`);
    this.eachFour(main, last, (inside, along, number) => {
      const vector = quadText(inside, product.text, product.left, along(row));
      inside.line(`${kept}[${number} / 4] = ${vector};`);
    });
  }

  /** Goes through the thread's groups of four steps. */
  private eachFour(
    scope: Scope,
    last: LoopAxis,
    body: (inside: Scope, along: (places: Places) => QuadPlaces, number: string) => void,
  ): void {
    const fours = axis(`${last.axis.name}4`, quotient(last.extent, integer(4)));
    const range = { from: "lane", to: scope.value(fours.extent), step: 4 };
    scope.loop({ expr: at(fours), name: fours.name }, range, (inside) =>
      body(inside, alongFour(last, at(fours)), inside.value(at(fours))),
    );
  }

  /** Goes through the tiles of the quad. The four of a quad go on together, or return together. */
  private eachTile(main: Scope, values: Places, body: (inside: Scope) => void): void {
    const { threads, rounds } = this;
    const quads = threads / 4;
    const exact = isMultiple(this.tiles, quads * rounds);
    const tiles = main.value(this.tiles);
    const round = axis("round", integer(rounds));
    const block = scaled(quads * rounds, values.get(this.block)!);
    nest(main, rounds > 1 ? [{ axis: round, extent: round.extent }] : [], (inside) => {
      const first = inside.value(rounds > 1 ? plus(block, scaled(quads, at(round))) : block);
      const own = "i32(local) / 4";
      inside.let("column_tile", first === "0" ? own : `${first} + ${own}`, at(this.tile));
      if (!exact) inside.line(`if (column_tile >= ${tiles}) { return; }`);
      body(inside);
    });
  }

  private columnPlaces(main: Scope, values: Places): readonly QuadPlaces[] {
    const { product, width } = this;
    const exact = isMultiple(product.columns, 4 * width);
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

  /** Each thread of the quad takes every fourth step, or every fourth group of four steps. */
  private turns(
    outside: Scope,
    last: LoopAxis,
    row: Places,
    columns: readonly QuadPlaces[],
    sums: readonly string[],
  ): void {
    const { kept } = this;
    const { text, left, right } = this.product;
    if (this.form === "one step") {
      const name = identifier(last.axis.name);
      const range = { from: "lane", to: outside.value(last.extent), step: 4 };
      outside.loop({ expr: at(last.axis), name }, range, (inside) => {
        const places = new Map([...row, [last.axis, at(last.axis)]]);
        const factor = inside.let("left", inside.value(place(left, places)));
        columns.forEach((four, g) => {
          inside.line(`${sums[g]!} += ${factor} * ${quadText(inside, text, right, four)};`);
        });
      });
      return;
    }
    this.eachFour(outside, last, (inside, along, number) => {
      const vector = inside.let(
        "left",
        kept === undefined ? quadText(inside, text, left, along(row)) : `${kept}[${number} / 4]`,
      );
      columns.forEach((four, g) => {
        const vectors = four.map((column) => quadText(inside, text, right, along(column)));
        inside.line(`${sums[g]!} += ${vector} * mat4x4f(${vectors.join(", ")});`);
      });
    });
  }
}

/** The places of four steps of an axis, by the number of the group of four. */
function alongFour(last: LoopAxis, four: Expr): (places: Places) => QuadPlaces {
  return (places) =>
    fourPlaces((c) => new Map([...places, [last.axis, plus(scaled(4, four), integer(c))]]));
}
