/**
 * Attention with one thread a row: the query and the weighted sum stay in the thread, and
 * nothing is shared, so there is no barrier. Keys are taken four at a time where none of
 * the four needs a test; a matrix of four keys makes four dot products at once, one of
 * four values adds four weighted values.
 */
import { at, axis, integer, plus, quotient, scaled, times } from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import { mapReads } from "../ir/walk.ts";
import { foursIn, placesAt, quadAt, type Attention, type Linear } from "./attention.ts";
import type { KernelDraft } from "./context.ts";
import { finishOf, type Finish } from "./finish.ts";
import { place } from "./lower.ts";
import { identifier } from "./names.ts";
import { leastReal } from "./print.ts";
import { quadText, VectorPlan, type Places } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { numberEntries, threadsPerGroup } from "./threads.ts";
import { titleOf } from "./title.ts";

export function threadAttention(attention: Attention): KernelDraft {
  return new ThreadWriter(attention).write();
}

/** An array in registers, of vectors where its length is a multiple of four. */
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
  private rowPlaces: Places = new Map();
  private query: Registers | undefined;
  private sums: Registers = { name: "sums", count: 1, fours: false };

  constructor(attention: Attention) {
    this.attention = attention;
    const { text, n } = attention;
    this.features = {
      axes: n,
      extents: n.map((one) => text.lowering.extent(one)),
      name: n.length === 1 ? n[0]!.name : "f",
    };
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
    const { attention, finish } = this;
    const { text, query, key, value, score, where, final, keys } = attention;
    const { main } = text;
    text.register(query, key, value, score, where, final);
    text.output(attention.output);
    const numbered = numberEntries(text, attention.rowAxes, attention.batched, "row");
    this.rowPlaces = numbered.values;
    if (attention.keepsQuery && attention.inner.axes.length > 0) this.loadQuery(main);
    this.sums = this.registers(main, "sums", this.features);
    main.line(`var peak = ${leastReal};`);
    main.line("var total = 0f;");
    const count = times(...keys.extents.map((extent) => place(extent, this.rowPlaces)));
    this.visitKeys(main, count);
    finish.write();
    main.line("let share = select(0f, 1f / total, total > 0f);");
    this.eachSum(main, (inside, index) =>
      finish.call(
        inside,
        new Map(),
        inside.value(numbered.number),
        index,
        `${this.sum(index)} * share`,
      ),
    );
    const { region } = attention;
    return text.finish({
      family: "attention",
      title: titleOf(region.core === region.output ? [region.core] : [region.core, region.output]),
      workgroupSize: threadsPerGroup,
      groups: numbered.groups,
      fold: numbered.fold,
      operations: attention.operations,
      notes: ["one thread a row"],
    });
  }

  private registers(main: Scope, name: string, linear: Linear): Registers {
    const count = literal(times(integer(1), ...linear.extents))!;
    const fours = foursIn(linear) !== undefined;
    const declared = main.declare(name);
    const type = fours
      ? `array<vec4f, ${count / 4}>`
      : count === 1
        ? "f32"
        : `array<f32, ${count}>`;
    main.line(`var ${declared}: ${type};`);
    return { name: declared, count: fours ? count / 4 : count, fours };
  }

  private sum(index: string): string {
    return this.sums.count === 1 && !this.sums.fours
      ? this.sums.name
      : `${this.sums.name}[${index}]`;
  }

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
        ? times(integer(1), ...inner.extents.map((one) => place(one, this.rowPlaces)))
        : integer(fours);
    if (literal(extent) === 1) {
      body(scope, integer(0));
      return;
    }
    const one = axis(`${inner.name}${fours === undefined ? "" : "4"}`, extent);
    nest(scope, [{ axis: one, extent }], (inside) => body(inside, at(one)));
  }

  private loadQuery(main: Scope): void {
    const { attention } = this;
    const query = this.registers(main, "query", attention.inner);
    this.eachInner(main, (inside, number) => {
      const index = query.count === 1 && !query.fours ? "" : `[${inside.value(number)}]`;
      inside.line(
        `${query.name}${index} = ${this.operand(inside, attention.query, this.rowPlaces, number)};`,
      );
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

  private queryAt(scope: Scope, number: Expr): string {
    const { query } = this;
    if (!query) return this.operand(scope, this.attention.query, this.rowPlaces, number);
    return query.count === 1 && !query.fours ? query.name : `${query.name}[${scope.value(number)}]`;
  }

  private keyPlaces(key: Expr): Places {
    return new Map([...this.rowPlaces, ...placesAt(this.keyAxes, key)]);
  }

  /** The keys' axes with their extents for this row's member. */
  private get keyAxes(): Linear {
    const { keys } = this.attention;
    return { ...keys, extents: keys.extents.map((extent) => place(extent, this.rowPlaces)) };
  }

  private visitKeys(main: Scope, count: Expr): void {
    const { where, keys } = this.attention;
    const name = identifier(keys.name);
    const key = axis(name, count);
    const known = literal(count);
    if (where) {
      main.loop({ expr: at(key), name }, { to: main.value(count) }, (inside) => {
        const allowed = place(where, this.keyPlaces(at(key)));
        inside.branch(inside.value(allowed), (then) => this.oneKey(then, at(key)));
      });
      return;
    }
    const whole = known === undefined ? undefined : known - (known % 4);
    const wholeText = whole === undefined ? `${main.value(count)} - 3` : String(whole);
    if (whole !== 0) this.fourKeysLoop(main, name, count, wholeText);
    if (known === undefined || known % 4 !== 0) {
      const from =
        whole === undefined ? main.value(scaled(4, quotient(count, integer(4)))) : String(whole);
      main.loop({ expr: at(key), name }, { from, to: main.value(count) }, (inside) =>
        this.oneKey(inside, at(key)),
      );
    }
  }

  private fourKeysLoop(main: Scope, name: string, count: Expr, to: string): void {
    const first = axis(name, count);
    main.loop({ expr: at(first), name }, { to, step: 4 }, (inside) =>
      this.fourKeys(inside, at(first)),
    );
  }

  /** One key: what a row does with each key when it needs a test of its own. */
  private oneKey(scope: Scope, key: Expr): void {
    const { attention } = this;
    const { text, dot, score } = attention;
    const places = this.keyPlaces(key);
    const product = scope.variable("dot_product", "0f", dot);
    const fours = foursIn(attention.inner) !== undefined;
    this.eachInner(scope, (inside, number) => {
      const [a, b] = [
        this.queryAt(inside, number),
        this.operand(inside, attention.key, places, number),
      ];
      inside.line(`${product} += ${fours ? `dot(${a}, ${b})` : `${a} * ${b}`};`);
    });
    const value = scope.let("score", scope.value(place(score, places)));
    const top = scope.let("top", `max(peak, ${value})`);
    const keep = scope.let("keep", `exp(peak - ${top})`);
    const weight = scope.let("weight", `exp(${value} - ${top})`);
    scope.line(`peak = ${top};`);
    scope.line(`total = total * ${keep} + ${weight};`);
    this.eachSum(scope, (inside, index, number) => {
      const sum = this.sum(index);
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
    const { attention } = this;
    const { text } = attention;
    const places = [0, 1, 2, 3].map((c) => this.keyPlaces(plus(first, integer(c))));
    const fours = foursIn(attention.inner) !== undefined;
    const dots = scope.variable("dots", "vec4f()");
    this.eachInner(scope, (inside, number) => {
      const keys = places.map((one) => this.operand(inside, attention.key, one, number));
      const matrix = `${fours ? "mat4x4f" : "vec4f"}(${keys.join(", ")})`;
      inside.line(`${dots} += ${this.queryAt(inside, number)} * ${matrix};`);
    });
    const scores = scope.let("scores", this.scores(scope, dots, places));
    const top = scope.let(
      "top",
      `max(peak, max(max(${scores}.x, ${scores}.y), max(${scores}.z, ${scores}.w)))`,
    );
    const keep = scope.let("keep", `exp(peak - ${top})`);
    const weights = scope.let("weights", `exp(${scores} - ${top})`);
    scope.line(`peak = ${top};`);
    scope.line(`total = total * ${keep} + dot(${weights}, vec4f(1f));`);
    this.eachSum(scope, (inside, index, number) => {
      const sum = this.sum(index);
      if (this.sums.fours) {
        const values = places.map((one) =>
          quadText(inside, text, attention.value, quadAt(this.features, number, one)),
        );
        inside.line(`${sum} = ${sum} * ${keep} + mat4x4f(${values.join(", ")}) * ${weights};`);
      } else {
        const values = inside.values(places.map((one) => this.valueAt(one, number)));
        inside.line(`${sum} = ${sum} * ${keep} + dot(${weights}, vec4f(${values.join(", ")}));`);
      }
    });
  }

  /** The scores of four keys: as a vector where the score is the product and numbers only. */
  private scores(scope: Scope, dots: string, places: readonly Places[]): string {
    const { text, dot, score } = this.attention;
    const locals = ["x", "y", "z", "w"].map((component) => {
      const local = text.lowering.local(`dot_${component}`, "real");
      scope.bind(local, `${dots}.${component}`);
      return local;
    });
    const values = locals.map((local, c) =>
      mapReads(place(score, places[c]!), (read) => (read === dot ? local : read)),
    );
    if (score === dot) return dots;
    return `vec4f(${scope.values(values).join(", ")})`;
  }
}
