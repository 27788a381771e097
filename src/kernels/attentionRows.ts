/**
 * The rows of one thread in attention: where they are, and what the thread keeps of each:
 * the query, the largest score so far (`peak`), the sum of the weights (`total`) and the
 * weighted sum of the values (`sums`). With several rows these are arrays.
 */
import { at, axis, integer, plus, quotient, scaled, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { foursIn, placesAt, quadAt, type Attention, type Linear } from "./attentionForm.ts";
import type { Finish } from "./finish.ts";
import { isDynamic, joined, place } from "./lower.ts";
import { identifier } from "./names.ts";
import { leastReal } from "./print.ts";
import { quadText, type Places } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";

/** An array for each row, of vectors where its length is a multiple of four. */
export interface Registers {
  readonly name: string;
  readonly count: number;
  readonly fours: boolean;
}

export class ThreadRows {
  readonly attention: Attention;
  readonly features: Linear;
  readonly height: number;
  /** The axis along which blocks of rows lie, and the number of the block: absent with one row only. */
  readonly rowAxis: Axis | undefined;
  readonly block: Axis | undefined;
  /** Everything but the row within the block, and that too, for each row of the thread. */
  shared: Places = new Map();
  rows: readonly Places[] = [];
  sums: Registers = { name: "sums", count: 1, fours: false };
  private query: Registers | undefined;

  /** The threads of a workgroup, when they share a block. */
  private readonly lane: Axis | undefined;
  private readonly blockSize: number;

  /** A block has `height` rows; or, with a lane, as many for each of the lanes. */
  constructor(attention: Attention, height: number, lane?: Axis) {
    this.attention = attention;
    this.lane = lane;
    const blockSize = lane ? height * literal(lane.extent)! : height;
    this.blockSize = blockSize;
    const { text, n, rowAxes } = attention;
    this.features = {
      axes: n,
      extents: n.map((one) => text.lowering.extent(one)),
      name: n.length === 1 ? n[0]!.name : "f",
    };
    this.height = height;
    if (blockSize > 1) {
      const row = rowAxes[rowAxes.length - 1]!;
      this.rowAxis = row;
      const blocks = plus(text.lowering.padded(row.extent), integer(blockSize - 1));
      this.block = axis("block", quotient(blocks, integer(blockSize)));
    }
  }

  /**
   * Whether a thread reads its queries for every few keys: where they are plain entries of
   * memory that costs no more than an array of its own that is indexed by a loop, and is
   * compiled in half the time.
   */
  get readsQuery(): boolean {
    return !this.lane && this.attention.query.kind === "read";
  }

  /** What numbers the threads: the rows' axes, with blocks in the place of rows. */
  get axes(): readonly Axis[] {
    return this.attention.rowAxes.map((one) => (one === this.rowAxis ? this.block! : one));
  }

  /** Declares what the thread keeps, and loads the queries. */
  declare(main: Scope): void {
    const { attention } = this;
    if (attention.keepsQuery && !this.readsQuery && attention.inner.axes.length > 0)
      this.loadQueries(main);
    this.sums = this.registers(main, "sums", this.features);
    this.startRows(main);
  }

  /** The values of the axes for each row of the thread; beyond the end it repeats the last one, and stores nothing. */
  placeRows(main: Scope): void {
    const { height, rowAxis, block, shared, lane } = this;
    if (!rowAxis || !block) {
      this.rows = [shared];
      return;
    }
    const { lowering } = this.attention.text;
    if (this.isExact) {
      this.rows = Array.from({ length: height }, (_, r) =>
        this.withRow(plus(this.first, integer(r))),
      );
      return;
    }
    const own = this.ownRows!;
    if (isDynamic(rowAxis, lowering.context))
      main.line(`if (${main.value(this.blockStart)} >= ${main.value(own)}) { return; }`);
    const name = identifier(rowAxis.name);
    const start = main.let(lane ? "row" : name, main.value(this.first));
    const last = main.value(plus(own, integer(-1)));
    this.rows = Array.from({ length: height }, (_, r) => {
      const row = axis(r === 0 ? rowAxis.name : `${rowAxis.name}_${r}`, rowAxis.extent);
      if (r === 0 && !lane) main.bind(at(row), start);
      else {
        const number = r === 0 ? start : `${start} + ${r}`;
        main.let(identifier(row.name), `min(${number}, ${last})`, at(row));
      }
      return this.withRow(at(row));
    });
  }

  /** The first row of the block, and of the thread. */
  get blockStart(): Expr {
    return scaled(this.blockSize, this.shared.get(this.block!)!);
  }

  /** How many rows the member has. */
  get ownRows(): Expr | undefined {
    const { rowAxis, attention } = this;
    return rowAxis && place(attention.text.lowering.extent(rowAxis), this.shared);
  }

  private get first(): Expr {
    return this.lane ? plus(this.blockStart, scaled(this.height, at(this.lane))) : this.blockStart;
  }

  /** Whether no block has rows beyond the end. */
  get isExact(): boolean {
    const extent = this.rowAxis && literal(this.rowAxis.extent);
    return extent !== undefined && extent % this.blockSize === 0;
  }

  withRow(row: Expr): Places {
    return new Map([...this.shared, [this.rowAxis!, row]]);
  }

  private registers(main: Scope, name: string, linear: Linear): Registers {
    const count = literal(times(integer(1), ...linear.extents))!;
    const fours = foursIn(linear) !== undefined;
    const declared = main.declare(name);
    const one = fours ? `array<vec4f, ${count / 4}>` : count === 1 ? "f32" : `array<f32, ${count}>`;
    main.line(`var ${declared}: ${this.height === 1 ? one : `array<${one}, ${this.height}>`};`);
    return { name: declared, count: fours ? count / 4 : count, fours };
  }

  /** An entry of an array for each row. */
  entry({ name, count, fours }: Registers, row: string | number, index: string): string {
    const inRow = this.ofRow(name, row);
    return count === 1 && !fours ? inRow : `${inRow}[${index}]`;
  }

  ofRow(name: string, row: string | number): string {
    return this.height === 1 ? name : `${name}[${row}]`;
  }

  private startRows(main: Scope): void {
    const { height } = this;
    if (height === 1) {
      main.line(`var peak = ${leastReal};`);
      main.line("var total = 0f;");
      return;
    }
    const peaks = Array<string>(height).fill(leastReal);
    main.line(`var peak = array(${peaks.join(", ")});`);
    main.line(`var total: array<f32, ${height}>;`);
  }

  /** Runs for each row of the thread, in a loop; `row` is its place in the arrays. */
  eachRow(scope: Scope, body: (inside: Scope, row: string, number: Expr) => void): void {
    if (this.height === 1) {
      body(scope, "0", integer(0));
      return;
    }
    const row = axis("r", integer(this.height));
    nest(scope, [{ axis: row, extent: row.extent }], (inside) =>
      body(inside, inside.value(at(row)), at(row)),
    );
  }

  /** Places where the row is the `number`th of the thread. */
  rowAt(number: Expr): Places {
    return this.rowAxis ? this.withRow(plus(this.first, number)) : this.shared;
  }

  /** Divides by the sums of the weights and stores; `number` is the row's where the thread has one only. */
  finishRows(main: Scope, number: Expr, finish: Finish): void {
    const { rowAxis } = this;
    this.eachRow(main, (scope, row, r) => {
      const places = this.rowAt(r);
      const linear = rowAxis ? this.linearRow(places) : number;
      const store = (inside: Scope): void => {
        const total = this.ofRow("total", row);
        const share = inside.let("share", `select(0f, 1f / ${total}, ${total} > 0f)`);
        const rowText = inside.value(linear);
        this.eachSum(inside, (each, index) =>
          finish.call(
            each,
            new Map(),
            rowText,
            index,
            `${this.entry(this.sums, row, index)} * ${share}`,
          ),
        );
      };
      if (!rowAxis || this.isExact) store(scope);
      else {
        scope.branch(`${scope.value(places.get(rowAxis)!)} < ${scope.value(this.ownRows!)}`, store);
      }
    });
  }

  /** The number of a row through all rows of the result. */
  linearRow(places: Places): Expr {
    const { m, text } = this.attention;
    const number = m.reduce<Expr>(
      (sum, one) => plus(times(sum, text.lowering.padded(one.extent)), places.get(one)!),
      integer(0),
    );
    return joined(number);
  }

  eachSum(scope: Scope, body: (inside: Scope, index: string, number: Expr) => void): void {
    const { count, fours } = this.sums;
    if (count === 1) {
      body(scope, "0", integer(0));
      return;
    }
    const one = axis(`${this.features.name}${fours ? "4" : ""}`, integer(count));
    nest(scope, [{ axis: one, extent: one.extent }], (inside) =>
      body(inside, inside.value(at(one)), at(one)),
    );
  }

  /** Loops over the inner indices, or over fours of them. */
  eachInner(scope: Scope, body: (inside: Scope, number: Expr) => void): void {
    const { inner } = this.attention;
    const fours = foursIn(inner);
    const extent =
      fours === undefined
        ? times(integer(1), ...inner.extents.map((one) => place(one, this.shared)))
        : integer(fours);
    if (literal(extent) === 1) {
      body(scope, integer(0));
      return;
    }
    const one = axis(`${inner.name}${fours === undefined ? "" : "4"}`, extent);
    nest(scope, [{ axis: one, extent }], (inside) => body(inside, at(one)));
  }

  private loadQueries(main: Scope): void {
    const { attention } = this;
    const query = this.registers(main, "query", attention.inner);
    this.eachInner(main, (inside, number) => {
      const index = inside.value(number);
      this.rows.forEach((places, r) => {
        const value = this.operand(inside, attention.query, places, number);
        inside.line(`${this.entry(query, r, index)} = ${value};`);
      });
    });
    this.query = query;
  }

  /** The query or a key at an inner index, or at four. */
  operand(scope: Scope, expr: Expr, places: Places, number: Expr): string {
    const { text, inner } = this.attention;
    if (foursIn(inner) !== undefined)
      return quadText(scope, text, expr, quadAt(inner, number, places));
    return scope.factor(place(expr, new Map([...places, ...placesAt(inner, number)])));
  }

  queryAt(scope: Scope, row: string | number, places: Places, number: Expr): string {
    const { query } = this;
    if (!query) return this.operand(scope, this.attention.query, places, number);
    return this.entry(query, row, scope.value(number));
  }
}
