/**
 * A contraction whose columns look through *windows* that overlap, in registers: place
 * s of the result reads what place s + 1 reads one step of k later, as in every convolution
 * that is wider than its stride. Each thread computes neighbours along the last axis of the
 * columns, takes all steps of one axis of k at once, and loads each value once for all
 * windows that it is seen through. Nothing else is materialised: the operand stays the
 * guarded read that the program says.
 *
 * Where the axis is no multiple of what a thread computes, its last tile begins earlier and
 * leaves to its neighbour what that stores: no read is outside, and windows stay apart by
 * whole steps.
 */
import { at, axis, integer, operation, plus, quotient, remainder, scaled } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { KernelDraft } from "./context.ts";
import { tileOf } from "./contractionForm.ts";
import { countOf } from "./cost.ts";
import { finishOf, type Finish } from "./finish.ts";
import { place } from "./lower.ts";
import { equationsOf, isChecked, placesOf, type Product } from "./matrix.ts";
import { fourPlaces, quadText, VectorPlan, type Places } from "./quads.ts";
import { nest, type LoopAxis } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { numberEntries, threadsPerGroup } from "./threads.ts";

export interface Window {
  /** The columns' axis along which windows overlap, and how long it is. */
  readonly along: Axis;
  readonly extent: number;
  /** The axis of k whose steps are taken at once. */
  readonly steps: LoopAxis;
  readonly stepCount: number;
}

/** More steps are not written out. */
const mostSteps = 16;
/** Of the loads of four columns, at most this share may be left for a window to be worth it. */
const worthwhile = 0.75;

/** The windows of a product, if its right operand is looked at through any. */
export function windowOf(product: Product): Window | undefined {
  const { right, n, k, guard, text } = product;
  const along = n.at(-1);
  const extent = along && literal(along.extent);
  if (!along || along === text.context.member || extent === undefined || extent < 4)
    return undefined;
  if (guard || isChecked(right)) return undefined;
  for (const steps of [...k].reverse()) {
    const stepCount = literal(steps.extent);
    if (stepCount === undefined || stepCount < 2 || stepCount > mostSteps) continue;
    const first = at(axis("first", extent));
    const seen = new Set<string>();
    for (let c = 0; c < 4; c++)
      for (let step = 0; step < stepCount; step++)
        seen.add(
          place(
            right,
            new Map([
              [along, plus(first, integer(c))],
              [steps.axis, integer(step)],
            ]),
          ).key,
        );
    if (seen.size <= worthwhile * 4 * stepCount) return { along, extent, steps, stepCount };
  }
  return undefined;
}

/** Groups of four columns of a thread: two, unless much of the last tile would be done twice. */
function widthOf(extent: number): number {
  const [four, eight] = [4, 8].map((size) => size * Math.ceil(extent / size)) as [number, number];
  return extent >= 8 && eight <= 1.15 * four ? 2 : 1;
}

export function windowKernel(product: Product, window: Window): KernelDraft {
  return new WindowWriter(product, window).write();
}

class WindowWriter {
  private readonly product: Product;
  private readonly window: Window;
  private readonly finish: Finish;
  private readonly height: number;
  private readonly width: number;
  /** Columns of a thread, and tiles that a row of the window's axis is cut into. */
  private readonly size: number;
  private readonly tiles: number;
  private readonly rowTile: Axis;
  private readonly columnTile: Axis;
  /** Values of the right operand that a thread loads for all steps of the window. */
  private seen = 0;

  constructor(product: Product, window: Window) {
    this.product = product;
    this.window = window;
    this.height = tileOf(product).height;
    this.width = widthOf(window.extent);
    this.size = 4 * this.width;
    const plan = new VectorPlan(product.text);
    this.finish = finishOf(product, plan, true, window.extent % this.size !== 0);
    plan.single(product.left);
    plan.single(product.right);
    plan.decide();
    this.tiles = Math.ceil(window.extent / this.size);
    const others = countOf(product.n.slice(0, -1), product.text.context);
    const rowTiles = quotient(plus(product.rows, integer(this.height - 1)), integer(this.height));
    this.rowTile = axis("row_tile", rowTiles);
    this.columnTile = axis("column_tile", scaled(this.tiles, others));
  }

  write(): KernelDraft {
    const { product, window, height, width } = this;
    const { text, batch, left, right } = product;
    const { main, context } = text;
    text.register(left, right, product.final);
    text.output(product.output);
    const axes = [...batch.filter((one) => one !== context.member), this.rowTile, this.columnTile];
    const { values, groups, fold } = numberEntries(text, axes, batch.includes(context.member));
    const columnTile = values.get(this.columnTile)!;
    const line = quotient(columnTile, integer(this.tiles));
    const start = scaled(this.size, remainder(columnTile, integer(this.tiles)));
    const first = this.firstColumn(main, start);
    const rows = this.rowPlaces(values);
    const columns = this.columnPlaces(line, first, values);
    const sums = rows.map((_, r) =>
      Array.from({ length: width }, (_group, g) =>
        main.variable(
          ["sum", ...(height > 1 ? [r] : []), ...(width > 1 ? [g] : [])].join("_"),
          "vec4f()",
        ),
      ),
    );
    const loops = product.k
      .filter((one) => one !== window.steps)
      .map(({ axis: one, extent }) => ({ axis: one, extent: place(extent, values) }));
    nest(main, loops, (inside) => this.steps(inside, rows, columns, sums));
    this.finish.write();
    this.store(main, values, plus(scaled(window.extent, line), first), start, first, sums.flat());
    return text.finish({
      family: "contraction",
      title: equationsOf(product.region),
      workgroupSize: threadsPerGroup,
      workgroupBytes: 0,
      groups,
      fold,
      tile: {
        ...{ rows: height, columns: this.size },
        window: { along: window.steps.axis, loads: this.seen },
      },
      notes: [
        `windows in registers, ${height} × ${this.size} a thread, ${window.stepCount} steps of ${window.steps.axis.name} at once`,
      ],
    });
  }

  /** Where the thread's columns begin along the window's axis. */
  private firstColumn(main: Scope, start: Expr): Expr {
    const { extent } = this.window;
    if (extent % this.size === 0) return start;
    const first = axis("first", extent - this.size + 1);
    main.let("first", `min(${main.value(start)}, ${extent - this.size})`, at(first));
    return at(first);
  }

  /** The rows of the thread; beyond the end it repeats the last one, and stores nothing. */
  private rowPlaces(values: Places): readonly Places[] {
    const { product, height } = this;
    const begin = scaled(height, values.get(this.rowTile)!);
    const isWhole = (literal(product.rows) ?? 1) % height === 0;
    const last = plus(product.rows, integer(-1));
    return Array.from({ length: height }, (_, r) => {
      const row = plus(begin, integer(r));
      const number = isWhole || r === 0 ? row : operation("integerMinimum", [row, last]);
      if (number !== row) product.text.wish(number, `row_${r}`);
      return new Map([...values, ...placesOf(product, product.m, number)]);
    });
  }

  /** For each group of four columns, the places of each. */
  private columnPlaces(line: Expr, first: Expr, values: Places): readonly Places[] {
    const { product, window } = this;
    const others = placesOf(product, product.n.slice(0, -1), line);
    return Array.from(
      { length: this.size },
      (_, c) => new Map([...values, ...others, [window.along, plus(first, integer(c))]]),
    );
  }

  /** All steps of the window: first its values, each once, then the sums. */
  private steps(
    inside: Scope,
    rows: readonly Places[],
    columns: readonly Places[],
    sums: readonly (readonly string[])[],
  ): void {
    const { product, window, width } = this;
    const { text, left, right } = product;
    const at_ = (places: Places, step: number): Places =>
      new Map([...places, [window.steps.axis, integer(step)]]);
    const steps = Array.from({ length: window.stepCount }, (_, step) => step);
    const seen = new Set(
      steps.flatMap((step) => columns.map((places) => place(right, at_(places, step)))),
    );
    const values = [...seen].filter((one) => literal(one) === undefined);
    this.seen = values.length;
    inside.values(values).forEach((value, n) => {
      if (!inside.isNamed(values[n]!)) inside.let("seen", value, values[n]);
    });
    for (const step of steps) {
      const rights = Array.from({ length: width }, (_, g) => {
        const places = fourPlaces((c) => at_(columns[4 * g + c]!, step));
        return inside.let(
          width === 1 ? "right" : `right_${g}`,
          quadText(inside, text, right, places),
        );
      });
      rows.forEach((places, r) => {
        const factor = inside.factor(place(left, at_(places, step)));
        const name = width === 1 ? factor : inside.let("left", factor);
        rights.forEach((one, g) => inside.line(`${sums[r]![g]!} += ${name} * ${one};`));
      });
    }
  }

  private store(
    main: Scope,
    values: Places,
    column: Expr,
    start: Expr,
    first: Expr,
    sums: readonly string[],
  ): void {
    const { finish, width, height } = this;
    const all = main.let("sums", `array(${sums.join(", ")})`);
    const [n, c] = [axis("n", sums.length), axis("c", integer(4))];
    const each = (one: Axis): LoopAxis => ({ axis: one, extent: one.extent });
    const row = plus(scaled(height, values.get(this.rowTile)!), quotient(at(n), integer(width)));
    const group = scaled(4, remainder(at(n), integer(width)));
    nest(main, [each(n)], (outside) => {
      const sum = `${all}[${outside.value(at(n))}]`;
      const call = (scope: Scope, place_: Expr, text: string): void =>
        finish.call(scope, values, scope.value(row), scope.value(place_), text);
      if (finish.quads) {
        call(outside, quotient(plus(column, group), integer(4)), sum);
        return;
      }
      nest(outside, [each(c)], (inside) => {
        const offset = plus(group, at(c));
        const one = `${sum}[${inside.value(at(c))}]`;
        if (first === start) call(inside, plus(column, offset), one);
        else
          inside.branch(`${inside.value(plus(first, offset))} >= ${inside.value(start)}`, (scope) =>
            call(scope, plus(column, offset), one),
          );
      });
    });
  }
}
