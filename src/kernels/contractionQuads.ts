/**
 * A contraction in *quads*: four neighbouring threads compute the same rows and columns next
 * to each other. What they need of the left operand each of them loads a quarter of, and
 * `quadBroadcast` gives it to the others: so a tile of 16 rows and 32 columns costs 48 loads
 * of four entries for every four steps of k, 12 a thread. It takes no workgroup memory and
 * no barrier, and any device with subgroups has quads, whatever the size of a subgroup.
 *
 * All threads of a workgroup have the same rows, so that what depends on rows only is the
 * workgroup's business, and a workgroup whose rows no member has returns as one.
 */
import { at, axis, integer, plus, quotient, scaled, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { KernelDraft } from "./context.ts";
import { formOf, planOf, type Form } from "./contractionForm.ts";
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
import { paddedExtent, place } from "./lower.ts";
import { countOf } from "./cost.ts";
import { rangeOf } from "../ir/range.ts";
import { equationsOf, ownColumns, withinLengths, type Product } from "./matrix.ts";
import { fourPlaces, quadText, VectorPlan, type Places, type QuadPlaces } from "./quads.ts";
import { nest, type LoopAxis } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { numberEntries } from "./threads.ts";

/** Threads of a workgroup at most. */
const mostThreads = 64;

/** Fewer rows are computed one by one. */
export const fewRows = 4;

/** Whether the operands lie in memory so that four steps of k are one load. */
export function fitsQuads(product: Product): boolean {
  if (product.guard) return false;
  return formOf(product, hasQuads(product)).form !== "one step";
}

function hasQuads(product: Product): boolean {
  const columns = ownColumns(product);
  return columns !== undefined && columns % 4 === 0;
}

/** Rows that are known: where members are rows a batch may make up for few of each. */
export function rowsIn(product: Product): number {
  return literal(product.rows) ?? Infinity;
}

/** Multiplications below which a member's share is computed sooner than a large tile is compiled. */
const littleWork = 2 ** 24;

/** Small tiles where a member has little to compute, at the largest lengths. */
function tileFor({ text, m, n, k, batch }: Product): "large" | "small" {
  const { context } = text;
  const { tile } = context.variants;
  if (tile) return tile;
  const own = [...m, ...n, ...batch].filter((one) => one !== context.member);
  const work = times(
    countOf(own, context),
    ...k.map((one) => paddedExtent(one.axis.extent, context)),
  );
  return rangeOf(work).most < littleWork ? "small" : "large";
}

export function quadsKernel(product: Product): KernelDraft {
  return new QuadsWriter(product).write();
}

class QuadsWriter {
  private readonly product: Product;
  private readonly finish: Finish;
  private readonly form: Form;
  private readonly k: readonly LoopAxis[];
  /** Rows of a tile, and groups of four columns of a thread. */
  private readonly height: number;
  private readonly width: number;
  private readonly threads: number;
  /** Whether each thread finds what is asked about its rows for itself, which is compiled sooner. */
  private readonly isAlone: boolean;
  private readonly rowTile: Axis;
  private readonly block: Axis;
  private readonly columnTiles: Expr;
  private readonly lane = axis("lane", 4);
  private readonly column = axis("column_tile", integer(2 ** 24));

  constructor(product: Product) {
    this.product = product;
    const columns = ownColumns(product);
    const rows = rowsIn(product);
    const isSmall = tileFor(product) === "small";
    this.height = rows <= 4 ? 4 : rows < 16 || isSmall ? 8 : 16;
    const isWide = columns !== undefined && columns % 8 === 0 && columns >= 64;
    this.width = isWide && !isSmall ? 2 : 1;
    this.columnTiles = tilesIn(product.columns, 4 * this.width);
    const threads = threadsFor(literal(this.columnTiles), mostThreads);
    this.isAlone = isSmall;
    // Each row has a thread at least that finds what is asked about it.
    this.threads = product.statistics && !isSmall ? Math.max(threads, this.height) : threads;
    this.rowTile = axis("row_tile", tilesIn(product.rows, this.height));
    this.block = axis("column_block", tilesIn(this.columnTiles, this.threads));
    const plan = new VectorPlan(product.text);
    this.finish = finishOf(product, plan);
    product.statistics?.plan(plan);
    const { form, k } = planOf(product, this.finish.quads, plan);
    this.form = form;
    this.k = k;
  }

  write(): KernelDraft {
    const { product, height, width, threads } = this;
    const { text, batch, left, right, statistics, scale } = product;
    const { main, context } = text;
    text.enable("subgroups");
    text.register(left, right, scale, product.final, ...(statistics?.bodies ?? []));
    text.output(product.region.output);
    const axes = [...batch.filter((one) => one !== context.member), this.rowTile, this.block];
    const numbered = numberEntries(
      text,
      axes,
      batch.includes(context.member),
      "index",
      "workgroup",
    );
    const { values } = numbered;
    const firstRow = scaled(height, values.get(this.rowTile)!);
    returnFromEmptyTiles(product, firstRow, height);
    main.let("lane", "i32(local) % 4", at(this.lane));
    const block = main.value(scaled(threads, values.get(this.block)!));
    main.let(
      "column_tile",
      block === "0" ? "i32(local)" : `${block} + i32(local)`,
      at(this.column),
    );
    const loaded = Array.from({ length: height / 4 }, (_, j) =>
      plus(integer(4 * j), at(this.lane)),
    );
    const tile = { first: firstRow, height, threads };
    const workgroupBytes = findStatistics(product, tile, loaded, values, this.isAlone);
    const exact = isMultiple(this.columnTiles, threads);
    const tiles = main.value(this.columnTiles);
    // The four of a quad go on together, or return together.
    if (!exact) main.line(`if (column_tile - lane >= ${tiles}) { return; }`);
    const lefts = loaded.map((row, j) => this.leftPlaces(main, values, firstRow, row, j));
    const columns = this.columnPlaces(main, values);
    const sums = Array.from({ length: height }, (_, r) =>
      Array.from({ length: width }, (_group, g) =>
        main.variable(["sum", r, ...(width > 1 ? [g] : [])].join("_"), "vec4f()"),
      ),
    );
    const loops = this.k.map((one) => ({ axis: one.axis, extent: place(one.extent, values) }));
    nest(main, loops.slice(0, -1), (inside) =>
      this.fourSteps(inside, loops.at(-1)!, lefts, columns, sums),
    );
    if (scale) this.scaleRows(main, scale, lefts, sums);
    this.finish.write();
    const finish = (scope: Scope): void =>
      finishSums(scope, this.finish, values, {
        ...{ height, width, firstRow, firstQuad: scaled(width, at(this.column)) },
        names: sums.flat(),
      });
    if (isMultiple(this.columnTiles, 4)) finish(main);
    else main.branch(`column_tile < ${tiles}`, finish);
    return text.finish({
      family: "contraction",
      title: withStatistics(statistics, equationsOf(product.region)),
      workgroupSize: threads,
      workgroupBytes,
      groups: numbered.groups,
      fold: numbered.fold,
      tile: { rows: height, columns: 16 * width },
      notes: [
        `quads, ${height} × ${4 * width} a thread, ${this.form}`,
        ...(statistics ? ["with the statistics of its rows"] : []),
      ],
    });
  }

  /** The places of a row that the thread loads: of each group of four it is one. */
  private leftPlaces(main: Scope, values: Places, first: Expr, row: Expr, j: number): Places {
    const { product, height } = this;
    const { statistics, rows, m, left } = product;
    const exact = isMultiple(rows, height);
    const number = clampedNumber(main, `row_${j}`, plus(first, row), rows, exact);
    const places = new Map(withNumber(product, m, number, values));
    if (statistics) places.set(statistics.slot, row);
    return withinLengths(product, places, left);
  }

  /** Multiplies the sums of each row by a factor of its own, which one thread of the four knows. */
  private scaleRows(
    main: Scope,
    scale: Expr,
    lefts: readonly Places[],
    sums: readonly (readonly string[])[],
  ): void {
    const scales = lefts.map((places, j) => main.named(`scale_${j}`, place(scale, places)));
    sums.forEach((row, r) => {
      const factor = main.let(`factor_${r}`, `quadBroadcast(${scales[r >> 2]!}, ${r % 4}u)`);
      for (const sum of row) main.line(`${sum} *= ${factor};`);
    });
  }

  /** For each group of four columns of the thread, the places of each. */
  private columnPlaces(main: Scope, values: Places): readonly QuadPlaces[] {
    const { product, width } = this;
    const exact = isMultiple(product.columns, 4 * width) && isMultiple(this.columnTiles, 4);
    const numbers = Array.from({ length: 4 * width }, (_, c) => {
      const column = plus(scaled(4 * width, at(this.column)), integer(c));
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

  private fourSteps(
    outside: Scope,
    last: LoopAxis,
    lefts: readonly Places[],
    columns: readonly QuadPlaces[],
    sums: readonly (readonly string[])[],
  ): void {
    const { product, form } = this;
    const { text, left, right } = product;
    const alongK = form === "four steps, right along k";
    const fours = axis(`${last.axis.name}4`, quotient(last.extent, integer(4)));
    const steps = [0, 1, 2, 3].map((c) => plus(scaled(4, at(fours)), integer(c)));
    const along = (places: Places): QuadPlaces =>
      fourPlaces((c) => new Map([...places, [last.axis, steps[c]!]]));
    nest(outside, [{ axis: fours, extent: fours.extent }], (inside) => {
      const rights = columns.map((four, g) => {
        const vectors = alongK
          ? four.map((column) => quadText(inside, text, right, along(column)))
          : steps.map((step) =>
              quadText(
                inside,
                text,
                right,
                fourPlaces((c) => new Map([...four[c]!, [last.axis, step]])),
              ),
            );
        return inside.let(`right_${g}`, `mat4x4f(${vectors.join(", ")})`);
      });
      const loaded = lefts.map((places, j) =>
        inside.let(`lefts_${j}`, quadText(inside, text, left, along(places))),
      );
      sums.forEach((row, r) => {
        const name = inside.let(`left_${r}`, `quadBroadcast(${loaded[r >> 2]!}, ${r % 4}u)`);
        row.forEach((sum, g) =>
          inside.line(
            `${sum} += ${alongK ? `${name} * ${rights[g]!}` : `${rights[g]!} * ${name}`};`,
          ),
        );
      });
    });
  }
}
