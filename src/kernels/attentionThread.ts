/**
 * Attention with one thread for a few rows: their queries and weighted sums stay in the
 * thread, and nothing is shared, so there is no barrier. Keys are taken four at a time
 * where none of the four needs a test: a matrix of four keys makes four dot products at
 * once, and one of four values adds four weighted values. Several rows share what is
 * loaded of the keys and values.
 */
import {
  at,
  axis,
  integer,
  not,
  operation,
  plus,
  quotient,
  remainder,
  scaled,
  times,
} from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { mapReads } from "../ir/walk.ts";
import {
  equationsOf,
  foursIn,
  placesAt,
  quadAt,
  type Attention,
  type Linear,
} from "./attention.ts";
import { maskTiles, tileSize, tilesOf } from "./attentionMask.ts";
import type { KernelDraft } from "./context.ts";
import { finishOf, type Finish } from "./finish.ts";
import { isDynamic, joined, place } from "./lower.ts";
import { identifier } from "./names.ts";
import { leastReal } from "./print.ts";
import { quadText, VectorPlan, type Places } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { numberEntries, threadsPerGroup } from "./threads.ts";

export function threadAttention(attention: Attention): KernelDraft {
  return new ThreadWriter(attention).write();
}

/** Rows of one thread: they divide a tile of the mask. */
function rowsOf(attention: Attention): number {
  const last = attention.rowAxes[attention.rowAxes.length - 1];
  const isRow = last !== undefined && attention.region.rows.includes(last);
  const extent = isRow ? (literal(last.extent) ?? Infinity) : 1;
  return extent >= 8 ? 4 : extent >= 2 ? 2 : 1;
}

/** An array for each row, of vectors where its length is a multiple of four. */
interface Registers {
  readonly name: string;
  readonly count: number;
  readonly fours: boolean;
}

class ThreadWriter {
  private readonly attention: Attention;
  private readonly plan: VectorPlan;
  private readonly finish: Finish;
  private readonly features: Linear;
  private readonly height: number;
  /** The axis along which a thread has several rows, and its number of the thread's block. */
  private readonly rowAxis: Axis | undefined;
  private readonly block: Axis | undefined;
  /** Everything but the row within the block, and that too, for each row of the thread. */
  private shared: Places = new Map();
  private rows: readonly Places[] = [];
  private query: Registers | undefined;
  private sums: Registers = { name: "sums", count: 1, fours: false };

  constructor(attention: Attention) {
    this.attention = attention;
    const { text, n, rowAxes } = attention;
    this.features = {
      axes: n,
      extents: n.map((one) => text.lowering.extent(one)),
      name: n.length === 1 ? n[0]!.name : "f",
    };
    this.height = rowsOf(attention);
    if (this.height > 1) {
      const row = rowAxes[rowAxes.length - 1]!;
      this.rowAxis = row;
      const blocks = plus(text.lowering.padded(row.extent), integer(this.height - 1));
      this.block = axis("block", quotient(blocks, integer(this.height)));
    }
    this.plan = new VectorPlan(text);
    this.finish = finishOf(attention, this.plan);
    this.planVectors();
  }

  private planVectors(): void {
    const { plan, attention } = this;
    const { query, key, value, score, where, inner } = attention;
    const quad = at(axis("quad", integer(2 ** 20)));
    const plan_ = (expr: Expr, linear: Linear): void => {
      if (foursIn(linear) === undefined) plan.single(expr);
      else plan.quad(expr, quadAt(linear, quad, new Map()));
    };
    plan_(query, inner);
    plan_(key, inner);
    plan_(value, this.features);
    plan.single(score);
    if (where) plan.single(where);
    plan.decide();
  }

  write(): KernelDraft {
    const { attention, finish, height } = this;
    const { text, query, key, value, score, where, final, region } = attention;
    const { main } = text;
    text.register(query, key, value, score, where, final);
    text.output(attention.output);
    const axes = attention.rowAxes.map((one) => (one === this.rowAxis ? this.block! : one));
    const numbered = numberEntries(text, axes, attention.batched, height > 1 ? "index" : "row");
    this.shared = numbered.values;
    this.placeRows(main);
    if (attention.keepsQuery && attention.inner.axes.length > 0) this.loadQueries(main);
    this.sums = this.registers(main, "sums", this.features);
    this.startRows(main);
    this.visitKeys(main);
    finish.write();
    this.finishRows(main, numbered.number);
    const tiles = where && tilesOf(region);
    return text.finish({
      family: "attention",
      title: equationsOf(region),
      workgroupSize: threadsPerGroup,
      groups: numbered.groups,
      fold: numbered.fold,
      operations: attention.operations,
      notes: [
        `${height} ${height === 1 ? "row" : "rows"} a thread`,
        ...(tiles
          ? [
              `of ${tiles.skipped + tiles.bare + tiles.tested} tiles of ${tileSize} × ${tileSize}: ` +
                `${tiles.skipped} skipped, ${tiles.bare} without mask code, ${tiles.tested} tested`,
            ]
          : []),
      ],
    });
  }

  // Rows

  /** The values of the axes for each row of the thread; beyond the end it repeats the last one, and stores nothing. */
  private placeRows(main: Scope): void {
    const { height, rowAxis, block, shared } = this;
    if (!rowAxis || !block) {
      this.rows = [shared];
      return;
    }
    const { lowering } = this.attention.text;
    const first = scaled(height, shared.get(block)!);
    const extent = literal(rowAxis.extent);
    const own = place(lowering.extent(rowAxis), shared);
    if (extent !== undefined && extent % height === 0) {
      this.rows = Array.from({ length: height }, (_, r) => this.withRow(plus(first, integer(r))));
      return;
    }
    const start = main.let(identifier(rowAxis.name), main.value(first));
    if (isDynamic(rowAxis, lowering.context))
      main.line(`if (${start} >= ${main.value(own)}) { return; }`);
    const last = main.value(plus(own, integer(-1)));
    this.rows = Array.from({ length: height }, (_, r) => {
      const row = axis(r === 0 ? rowAxis.name : `${rowAxis.name}_${r}`, rowAxis.extent);
      if (r === 0) main.bind(at(row), start);
      else main.let(identifier(row.name), `min(${start} + ${r}, ${last})`, at(row));
      return this.withRow(at(row));
    });
  }

  private withRow(row: Expr): Places {
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
  private entry({ name, count, fours }: Registers, row: string | number, index: string): string {
    const inRow = this.ofRow(name, row);
    return count === 1 && !fours ? inRow : `${inRow}[${index}]`;
  }

  private ofRow(name: string, row: string | number): string {
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
  private eachRow(scope: Scope, body: (inside: Scope, row: string, number: Expr) => void): void {
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
  private rowAt(number: Expr): Places {
    const { rowAxis, block, shared, height } = this;
    if (!rowAxis || !block) return shared;
    return this.withRow(plus(scaled(height, shared.get(block)!), number));
  }

  private finishRows(main: Scope, number: Expr): void {
    const { finish, rowAxis, height, attention } = this;
    const { lowering } = attention.text;
    this.eachRow(main, (scope, row, r) => {
      const places = this.rowAt(r);
      const linear = height === 1 ? number : this.linearRow(places);
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
      const extent = rowAxis && literal(rowAxis.extent);
      if (!rowAxis || (extent !== undefined && extent % height === 0)) store(scope);
      else {
        const own = place(lowering.extent(rowAxis), this.shared);
        scope.branch(`${scope.value(places.get(rowAxis)!)} < ${scope.value(own)}`, store);
      }
    });
  }

  private linearRow(places: Places): Expr {
    const { m, text } = this.attention;
    const number = m.reduce<Expr>(
      (sum, one) => plus(times(sum, text.lowering.padded(one.extent)), places.get(one)!),
      integer(0),
    );
    return joined(number);
  }

  // Inner indices and features

  private eachSum(scope: Scope, body: (inside: Scope, index: string, number: Expr) => void): void {
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
  private eachInner(scope: Scope, body: (inside: Scope, number: Expr) => void): void {
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
  private operand(scope: Scope, expr: Expr, places: Places, number: Expr): string {
    const { text, inner } = this.attention;
    if (foursIn(inner) !== undefined)
      return quadText(scope, text, expr, quadAt(inner, number, places));
    return scope.factor(place(expr, new Map([...places, ...placesAt(inner, number)])));
  }

  private queryAt(scope: Scope, row: string | number, places: Places, number: Expr): string {
    const { query } = this;
    if (!query) return this.operand(scope, this.attention.query, places, number);
    return this.entry(query, row, scope.value(number));
  }

  // Keys

  /** The keys' axes with their extents for this row's member. */
  private get keyAxes(): Linear {
    const { keys } = this.attention;
    return { ...keys, extents: keys.extents.map((extent) => place(extent, this.shared)) };
  }

  private keyPlaces(places: Places, key: Expr): Places {
    return new Map([...places, ...placesAt(this.keyAxes, key)]);
  }

  private visitKeys(main: Scope): void {
    const { where, keys } = this.attention;
    const count = times(integer(1), ...this.keyAxes.extents);
    const name = identifier(keys.name);
    if (where) {
      this.visitTiles(main, name, where, count);
      return;
    }
    const known = literal(count);
    const whole = known === undefined ? undefined : known - (known % 4);
    if (whole !== 0) {
      const to = whole === undefined ? `${main.value(count)} - 3` : String(whole);
      this.fourKeysLoop(main, name, count, "0", to);
    }
    if (known === undefined || known % 4 !== 0) {
      const from = main.value(scaled(4, quotient(count, integer(4))));
      this.singleKeysLoop(main, name, count, from, main.value(count));
    }
  }

  /** Tiles of keys that the mask allows something in. */
  private visitTiles(main: Scope, name: string, where: Expr, count: Expr): void {
    const { keys } = this.attention;
    const [key, ...more] = keys.axes;
    const tiles =
      key && more.length === 0
        ? maskTiles(place(where, this.maskPlaces()), this.maskRows(), { axis: key, extent: count })
        : undefined;
    if (!tiles) {
      this.singleKeysLoop(main, name, count, "0", main.value(count), where);
      return;
    }
    const { tile } = tiles;
    const placed = (expr: Expr): Expr => place(expr, this.shared);
    const from = main.value(placed(tiles.first));
    const to = main.value(placed(tiles.end));
    main.loop({ expr: at(tile), name: "tile" }, { from, to }, (inside) => {
      if (tiles.possible)
        inside.line(`if (${inside.value(not(placed(tiles.possible)))}) { continue; }`);
      const start = inside.named(`${name}_start`, scaled(tileSize, at(tile)));
      const end = plus(scaled(tileSize, at(tile)), integer(tileSize));
      const tested = (scope: Scope): void => {
        const to = scope.value(operation("integerMinimum", [end, count]));
        this.singleKeysLoop(scope, name, count, start, to, where);
      };
      const bare = (scope: Scope): void => {
        this.fourKeysLoop(scope, name, count, start, scope.value(end));
      };
      if (literal(tiles.certain) === 0) {
        tested(inside);
        return;
      }
      const certain = placed(tiles.certain);
      const whole = literal(remainder(count, integer(tileSize))) === 0;
      const conditions = [
        ...(literal(certain) === 1 ? [] : [inside.value(certain)]),
        ...(whole ? [] : [`${start} + ${tileSize} <= ${inside.value(count)}`]),
      ];
      if (conditions.length === 0) bare(inside);
      else {
        const all = conditions.map((one) =>
          conditions.length > 1 && one.includes("||") ? `(${one})` : one,
        );
        inside.branch(all.join(" && "), bare, tested);
      }
    });
  }

  /** Places of everything but the rows of the block, for bounding. */
  private maskPlaces(): Places {
    const places = new Map(this.shared);
    if (this.rowAxis) places.delete(this.rowAxis);
    return places;
  }

  /** The rows of the tile that the thread's block is in. */
  private maskRows(): Parameters<typeof maskTiles>[1] {
    const { rowAxis, block, height, shared, attention } = this;
    if (!rowAxis || !block) return undefined;
    const start = scaled(tileSize, quotient(shared.get(block)!, integer(tileSize / height)));
    return { axis: rowAxis, start, extent: place(attention.text.lowering.extent(rowAxis), shared) };
  }

  private fourKeysLoop(scope: Scope, name: string, count: Expr, from: string, to: string): void {
    const first = axis(name, count);
    scope.loop({ expr: at(first), name }, { from, to, step: 4 }, (inside) =>
      this.fourKeys(inside, at(first)),
    );
  }

  /** Key by key, and row by row, with a test where there is a mask. */
  private singleKeysLoop(
    scope: Scope,
    name: string,
    count: Expr,
    from: string,
    to: string,
    where?: Expr,
  ): void {
    const key = axis(name, count);
    scope.loop({ expr: at(key), name }, { from, to }, (inside) =>
      this.eachRow(inside, (each, row, r) => {
        const places = this.keyPlaces(this.rowAt(r), at(key));
        const take = (then: Scope): void => this.oneKey(then, row, places);
        if (where) each.branch(each.value(place(where, places)), take);
        else take(each);
      }),
    );
  }

  /** One key of one row. */
  private oneKey(scope: Scope, row: string, places: Places): void {
    const { attention } = this;
    const { text, dot, score } = attention;
    const product = scope.variable("dot_product", "0f", dot);
    const fours = foursIn(attention.inner) !== undefined;
    this.eachInner(scope, (inside, number) => {
      const [a, b] = [
        this.queryAt(inside, row, places, number),
        this.operand(inside, attention.key, places, number),
      ];
      inside.line(`${product} += ${fours ? `dot(${a}, ${b})` : `${a} * ${b}`};`);
    });
    const [peak, total] = [this.ofRow("peak", row), this.ofRow("total", row)];
    const value = scope.let("score", scope.value(place(score, places)));
    const top = scope.let("top", `max(${peak}, ${value})`);
    const keep = scope.let("keep", `exp(${peak} - ${top})`);
    const weight = scope.let("weight", `exp(${value} - ${top})`);
    scope.line(`${peak} = ${top};`);
    scope.line(`${total} = ${total} * ${keep} + ${weight};`);
    this.eachSum(scope, (inside, index, number) => {
      const sum = this.entry(this.sums, row, index);
      const one = this.sums.fours
        ? quadText(inside, text, attention.value, quadAt(this.features, number, places))
        : inside.factor(this.valueAt(places, number));
      inside.line(`${sum} = ${sum} * ${keep} + ${weight} * ${one};`);
    });
  }

  private valueAt(places: Places, number: Expr): Expr {
    return place(this.attention.value, new Map([...places, ...placesAt(this.features, number)]));
  }

  /** Four keys that all count: their dot products, scores and weights are vectors. */
  private fourKeys(scope: Scope, first: Expr): void {
    const { attention, rows } = this;
    const { text } = attention;
    const keys = [0, 1, 2, 3].map((c) => plus(first, integer(c)));
    // Keys and values depend on no row: any row's places will do.
    const places = keys.map((key) => this.keyPlaces(rows[0]!, key));
    const fours = foursIn(attention.inner) !== undefined;
    const numbered = (name: string, r: number): string =>
      rows.length === 1 ? name : `${name}_${r}`;
    const dots = rows.map((_, r) => scope.variable(numbered("dots", r), "vec4f()"));
    this.eachInner(scope, (inside, number) => {
      const columns = places.map((one) => this.operand(inside, attention.key, one, number));
      const matrix = `${fours ? "mat4x4f" : "vec4f"}(${columns.join(", ")})`;
      const keysName = rows.length === 1 ? matrix : inside.let("keys", matrix);
      rows.forEach((row, r) =>
        inside.line(`${dots[r]!} += ${this.queryAt(inside, r, row, number)} * ${keysName};`),
      );
    });
    const found = rows.map((row, r) => {
      const [peak, total] = [this.ofRow("peak", r), this.ofRow("total", r)];
      const scores = scope.let(
        numbered("scores", r),
        this.scores(
          scope,
          dots[r]!,
          keys.map((key) => this.keyPlaces(row, key)),
        ),
      );
      const largest = `max(max(${scores}.x, ${scores}.y), max(${scores}.z, ${scores}.w))`;
      const top = scope.let(numbered("top", r), `max(${peak}, ${largest})`);
      const keep = scope.let(numbered("keep", r), `exp(${peak} - ${top})`);
      const weights = scope.let(numbered("weights", r), `exp(${scores} - ${top})`);
      scope.line(`${peak} = ${top};`);
      scope.line(`${total} = ${total} * ${keep} + dot(${weights}, vec4f(1f));`);
      return { keep, weights };
    });
    this.eachSum(scope, (inside, index, number) => {
      const values = this.sums.fours
        ? places.map((one) =>
            quadText(inside, text, attention.value, quadAt(this.features, number, one)),
          )
        : inside.values(places.map((one) => this.valueAt(one, number)));
      const matrix = `${this.sums.fours ? "mat4x4f" : "vec4f"}(${values.join(", ")})`;
      const name = rows.length === 1 ? matrix : inside.let("values", matrix);
      found.forEach(({ keep, weights }, r) => {
        const sum = this.entry(this.sums, r, index);
        const added = this.sums.fours ? `${name} * ${weights}` : `dot(${weights}, ${name})`;
        inside.line(`${sum} = ${sum} * ${keep} + ${added};`);
      });
    });
  }

  /** The scores of four keys: the products themselves, or what is made of each. */
  private scores(scope: Scope, dots: string, places: readonly Places[]): string {
    const { text, dot, score } = this.attention;
    if (score === dot) return dots;
    const locals = ["x", "y", "z", "w"].map((component) => {
      const local = text.lowering.local(`dot_${component}`, "real");
      scope.bind(local, `${dots}.${component}`);
      return local;
    });
    const values = locals.map((local, c) =>
      mapReads(place(score, places[c]!), (read) => (read === dot ? local : read)),
    );
    return `vec4f(${scope.values(values).join(", ")})`;
  }
}
