/**
 * A contraction by tiles in registers: each thread computes `height` rows by four or eight
 * columns and shares nothing with others, so there is no barrier and no workgroup memory.
 *
 * Four columns are a `vec4f`. Where an operand lies in memory so that four steps of k are
 * one load, the loop takes four steps at a time: with the right operand's columns as those
 * of a matrix, `left * matrix` is four products and sums for each of the four columns.
 */
import { at, axis, integer, plus, quotient, scaled } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { KernelDraft } from "./context.ts";
import { equationsOf, placesOf, withinLengths, type Product } from "./matrix.ts";
import { planOf, tileOf, type Form, type Tile } from "./contractionForm.ts";
import { withStatistics } from "./contractionStatistics.ts";
import {
  findStatistics,
  finishSums,
  isMultiple,
  returnFromEmptyTiles,
  tilesIn,
} from "./contractionTile.ts";
import { finishOf, type Finish } from "./finish.ts";
import { place } from "./lower.ts";
import { identifier } from "./names.ts";
import { fourPlaces, quadText, VectorPlan, type Places, type QuadPlaces } from "./quads.ts";
import { nest, type LoopAxis } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { groupsFor, numberEntries, threadsPerGroup } from "./threads.ts";

export function registersKernel(product: Product): KernelDraft {
  return new RegistersWriter(product, tileOf(product), false).write();
}

/**
 * For few rows: a whole workgroup computes one tile, each thread a share of the steps of
 * the innermost k, and a tree in workgroup memory adds up what they found.
 */
export function vectorKernel(product: Product): KernelDraft {
  return new RegistersWriter(
    product,
    { height: Math.min(tileOf(product).height, 4), width: 1 },
    true,
  ).write();
}

class RegistersWriter {
  private readonly product: Product;
  private readonly tile: Tile;
  /** Whether the threads of a workgroup share a tile. */
  private readonly split: boolean;
  private readonly finish: Finish;
  private readonly plan: VectorPlan;
  private readonly form: Form;
  private readonly k: readonly LoopAxis[];
  private rowPlaces: readonly Places[] = [];
  /** For each group of four columns, the places of each. */
  private columnPlaces: readonly QuadPlaces[] = [];
  private batchPlaces: Places = new Map();
  private readonly rowTile: Axis;
  private readonly columnTile: Axis;

  constructor(product: Product, tile: Tile, split: boolean) {
    this.product = product;
    this.tile = tile;
    this.split = split;
    const { height, width } = tile;
    this.plan = new VectorPlan(product.text);
    this.finish = finishOf(product, this.plan);
    this.rowTile = axis("row_tile", tilesIn(product.rows, height));
    this.columnTile = axis("column_tile", tilesIn(product.columns, 4 * width));
    product.statistics?.plan(this.plan);
    const { form, k } = planOf(product, this.finish.quads, this.plan);
    this.form = form;
    this.k = k;
  }

  write(): KernelDraft {
    const { product, tile } = this;
    const { text, batch } = product;
    const { main, context } = text;
    const { statistics, scale } = product;
    text.register(product.left, product.right, product.guard, scale, product.final);
    text.register(...(statistics?.bodies ?? []));
    text.output(product.region.output);
    const withMember = batch.includes(context.member);
    const outer = [...batch.filter((one) => one !== context.member), this.rowTile];
    const threads =
      statistics && !this.split ? wholeSubgroups(this.columnTile.extent, tile.height) : 0;
    // With statistics a workgroup has one tile of rows, and a thread of it one tile of columns.
    const block = axis("block", groupsFor(this.columnTile.extent, Math.max(threads, 1)));
    const numbered = numberEntries(
      text,
      [...outer, threads > 0 ? block : this.columnTile],
      withMember,
      "index",
      this.split || threads > 0 ? "workgroup" : "thread",
    );
    const values = new Map(numbered.values);
    if (threads > 0) {
      const first = scaled(threads, values.get(block)!);
      const column = literal(first) === 0 ? "i32(local)" : `${main.value(first)} + i32(local)`;
      main.let("column_tile", column, at(this.columnTile));
      values.set(this.columnTile, at(this.columnTile));
    }
    this.batchPlaces = values;
    returnFromEmptyTiles(product, scaled(tile.height, values.get(this.rowTile)!), tile.height);
    this.placeTile(values);
    const rowBytes = this.findStatistics(values, threads);
    const sums = this.rowPlaces.map((_, r) =>
      this.columnPlaces.map((_, g) =>
        main.variable(
          ["sum", ...(tile.height > 1 ? [r] : []), ...(tile.width > 1 ? [g] : [])].join("_"),
          "vec4f()",
        ),
      ),
    );
    const loops = this.k.map(({ axis, extent }) => ({
      axis,
      extent: place(extent, values),
    }));
    const last = loops[loops.length - 1];
    nest(main, loops.slice(0, -1), (inside) => {
      if (!last || this.form === "one step")
        this.steps(inside, last ? [last] : [], (each) => this.oneStep(each, sums));
      else this.fourSteps(inside, last, sums);
    });
    if (scale)
      this.rowPlaces.forEach((places, r) => {
        const factor = main.named(`scale_${r}`, place(scale, places));
        for (const sum of sums[r]!) main.line(`${sum} *= ${factor};`);
      });
    this.finish.write();
    if (this.split) this.addUp(main, values, sums.flat());
    else this.callFinish(main, values, sums);
    return text.finish({
      family: "contraction",
      title: withStatistics(statistics, equationsOf(product.region)),
      workgroupSize: threads > 0 ? threads : threadsPerGroup,
      workgroupBytes: rowBytes + (this.split ? threadsPerGroup * 16 * sums.flat().length : 0),
      groups: numbered.groups,
      fold: numbered.fold,
      tile: { rows: tile.height, columns: 4 * tile.width },
      notes: [
        `registers, ${tile.height} × ${4 * tile.width} a ${this.split ? "workgroup" : "thread"}, ${this.form}`,
        ...(statistics ? ["with the statistics of its rows"] : []),
      ],
    });
  }

  /** Says which rows and columns the thread computes. Beyond the end it repeats the last one, and stores nothing. */
  private placeTile(values: Places): void {
    const { product, tile } = this;
    const { m, n } = product;
    const { main } = product.text;
    const [rowTile, columnTile] = [values.get(this.rowTile)!, values.get(this.columnTile)!];
    const rowNumbers = this.numbers(main, "row", rowTile, tile.height, product.rows);
    const columnNumbers = this.numbers(main, "column", columnTile, 4 * tile.width, product.columns);
    const { statistics } = product;
    this.rowPlaces = rowNumbers.map((number, r) => {
      const places = new Map([...this.batchPlaces, ...placesOf(product, m, number)]);
      if (statistics) places.set(statistics.slot, integer(r));
      return withinLengths(product, places, product.left);
    });
    const columns = columnNumbers.map((number) =>
      withinLengths(
        product,
        new Map([...this.batchPlaces, ...placesOf(product, n, number)]),
        product.right,
      ),
    );
    this.columnPlaces = Array.from({ length: tile.width }, (_, g) =>
      fourPlaces((c) => columns[4 * g + c]!),
    );
  }

  /** Finds what is asked about the tile's rows; then threads beyond the last column are done. */
  private findStatistics(values: Places, threads: number): number {
    const { product, tile, columnTile } = this;
    const { main } = product.text;
    const bytes = findStatistics(
      product,
      {
        ...{ first: scaled(tile.height, values.get(this.rowTile)!), height: tile.height },
        threads: threads > 0 ? threads : threadsPerGroup,
      },
      this.rowPlaces.map((_, r) => integer(r)),
      this.batchPlaces,
    );
    if (threads > 0 && !isMultiple(columnTile.extent, threads)) {
      const count = main.value(columnTile.extent);
      main.line(`if (${main.value(at(columnTile))} >= ${count}) { return; }`);
    }
    return bytes;
  }

  /** The numbers of a tile's rows or columns, of which the last ones may be the last that exists. */
  private numbers(
    main: Scope,
    name: string,
    tile: Expr,
    size: number,
    count: Expr,
  ): readonly Expr[] {
    const first = scaled(size, tile);
    if (isMultiple(count, size))
      return Array.from({ length: size }, (_, n) => plus(first, integer(n)));
    if (size === 1) return [tile];
    const start = main.let(name, main.value(first));
    const last = operationText(main, count);
    return Array.from({ length: size }, (_, n) => {
      const one = axis(n === 0 ? name : `${name}_${n}`, count);
      if (n === 0) main.bind(at(one), start);
      else main.bind(at(one), main.let(one.name, `min(${start} + ${n}, ${last})`));
      return at(one);
    });
  }

  private oneStep(inside: Scope, sums: readonly (readonly string[])[]): void {
    const { product } = this;
    const { text, left, right, guard } = product;
    const rights = this.columnPlaces.map((places, g) =>
      inside.let(this.rightName(g), quadText(inside, text, right, places)),
    );
    this.rowPlaces.forEach((places, r) => {
      const add = (scope: Scope): void => {
        const factor = scope.factor(place(left, places));
        if (rights.length === 1) scope.line(`${sums[r]![0]!} += ${factor} * ${rights[0]!};`);
        else {
          const name = scope.let(this.leftName(r), factor);
          rights.forEach((one, g) => scope.line(`${sums[r]![g]!} += ${name} * ${one};`));
        }
      };
      if (guard) inside.branch(inside.value(place(guard, places)), add);
      else add(inside);
    });
  }

  private fourSteps(outside: Scope, last: LoopAxis, sums: readonly (readonly string[])[]): void {
    const { product, form } = this;
    const { text, left, right } = product;
    const fours = axis(`${last.axis.name}4`, quotient(last.extent, integer(4)));
    const steps = [0, 1, 2, 3].map((c) => plus(scaled(4, at(fours)), integer(c)));
    const along = (places: Places): QuadPlaces =>
      fourPlaces((c) => new Map([...places, [last.axis, steps[c]!]]));
    this.steps(outside, [{ axis: fours, extent: fours.extent }], (inside) => {
      const rights = this.columnPlaces.map((columns, g) => {
        const vectors =
          form === "four steps, right along k"
            ? columns.map((column) => quadText(inside, text, right, along(column)))
            : steps.map((step) =>
                quadText(
                  inside,
                  text,
                  right,
                  fourPlaces((c) => new Map([...columns[c]!, [last.axis, step]])),
                ),
              );
        return inside.let(this.rightName(g), `mat4x4f(${vectors.join(", ")})`);
      });
      this.rowPlaces.forEach((places, r) => {
        const vector = quadText(inside, text, left, along(places));
        const name = rights.length === 1 ? vector : inside.let(this.leftName(r), vector);
        rights.forEach((one, g) => {
          const product_ =
            form === "four steps, right along k" ? `${name} * ${one}` : `${one} * ${name}`;
          inside.line(`${sums[r]![g]!} += ${product_};`);
        });
      });
    });
  }

  /** A loop over steps of k, all of them or the thread's share. */
  private steps(scope: Scope, axes: readonly LoopAxis[], body: (inside: Scope) => void): void {
    const [only] = axes;
    if (!this.split || !only) {
      nest(scope, axes, body);
      return;
    }
    scope.loop(
      { expr: at(only.axis), name: identifier(only.axis.name) },
      { from: "i32(local)", to: scope.value(only.extent), step: threadsPerGroup },
      body,
    );
  }

  /** The sums of all threads, by a tree; the first thread stores them. */
  private addUp(main: Scope, values: Places, sums: readonly string[]): void {
    const { text } = this.product;
    const shared = text.moduleName("shared_sums");
    text.declarations.push(
      `var<workgroup> ${shared}: array<array<vec4f, ${sums.length}>, ${threadsPerGroup}>;`,
    );
    main.line(`${shared}[local] = array(${sums.join(", ")});`);
    main.line("workgroupBarrier();");
    const tree = main.child("loop");
    tree.branch("local < stride", (inside) =>
      sums.forEach((_, n) =>
        inside.line(`${shared}[local][${n}] += ${shared}[local + stride][${n}];`),
      ),
    );
    tree.line("workgroupBarrier();");
    main.block(`for (var stride = ${threadsPerGroup / 2}u; stride > 0u; stride /= 2u)`, tree);
    main.line("if (local > 0u) { return; }");
    this.callFinish(
      main,
      values,
      sums.map((_, n) => [`${shared}[0][${n}]`]),
    );
  }

  private rightName(g: number): string {
    return this.tile.width === 1 ? "right" : `right_${g}`;
  }

  private leftName(r: number): string {
    return this.tile.height === 1 ? "left" : `left_${r}`;
  }

  private callFinish(main: Scope, values: Places, sums: readonly (readonly string[])[]): void {
    const { height, width } = this.tile;
    finishSums(main, this.finish, this.batchPlaces, {
      ...{ height, width, names: sums.flat() },
      firstRow: scaled(height, values.get(this.rowTile)!),
      firstQuad: scaled(width, values.get(this.columnTile)!),
    });
  }
}

/**
 * Threads of a workgroup whose threads have a tile of columns each: as few as possible without
 * one, among multiples of what devices run together, but one for each row.
 */
function wholeSubgroups(tiles: Expr, rows: number): number {
  const count = literal(tiles);
  if (count === undefined) return threadsPerGroup;
  if (count <= 32) return Math.max(4 * Math.ceil(count / 4), rows);
  const waste = (size: number): number => (size - (count % size)) % size;
  return [64, 96, 128, 32].reduce((best, size) => (waste(size) < waste(best) ? size : best));
}

function operationText(main: Scope, count: Expr): string {
  return main.value(plus(count, integer(-1)));
}
