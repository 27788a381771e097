/**
 * What a quad does with a tile of 16 keys: the dot products of its rows with all of them, in
 * a loop over the inner indices; then, four keys at a time, scores, weights and weighted sums.
 *
 * What stays in registers has a name for each row. Loops over the four groups of keys and
 * over the four keys of a group turn what they need next to the front instead of indexing
 * it: registers have no index, and text that is written out takes drivers long to compile.
 */
import { at, axis, integer, plus, quotient, scaled } from "../ir/build.ts";
import type { Expr } from "../ir/expr.ts";
import { mapReads, partsOf } from "../ir/walk.ts";
import { foursIn, placesAt } from "./attentionForm.ts";
import { tileSize } from "./attentionMask.ts";
import type { ThreadRows } from "./attentionRows.ts";
import { keyCount, keyPlaces } from "./attentionSteps.ts";
import { bareCondition, boundsOf } from "./attentionThread.ts";
import { isMultiple, clampedNumber } from "./contractionTile.ts";
import { place } from "./lower.ts";
import { leastReal } from "./print.ts";
import type { Places } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";

/** Above what masked keys score, so that their weights are 0 whatever has been seen; below all real scores. */
const startOfPeak = "-1e38f";

/** A score may exceed the peak by this much before sums are rescaled: weights stay below e⁸. */
const slack = "8f";

/** A score of more parts than this is written once, in a loop over the rows. */
const mostParts = 6;

const groups = tileSize / 4;

/** Which of the four a thread is. */
export interface Lane {
  readonly expr: Expr;
  readonly name: string;
}

export class QuadTiles {
  readonly thread: ThreadRows;
  readonly lane: Lane;
  readonly features: number;
  /** Of each row: its weighted sums, vectors of every fourth feature; the sum of its weights; its peak. */
  sums: readonly (readonly string[])[] = [];
  totals: readonly string[] = [];
  readonly vectors: number;
  private peaks: readonly string[] = [];
  private ofLane = "of_lane";
  private readonly count: Expr;
  /** Whether no tile has keys beyond the end. */
  private readonly exact: boolean;

  constructor(thread: ThreadRows, lane: Lane, features: number) {
    this.thread = thread;
    this.lane = lane;
    this.features = features;
    this.vectors = Math.ceil(features / 16);
    this.count = keyCount(thread);
    this.exact = isMultiple(this.count, tileSize);
  }

  /** Goes through all tiles that the mask allows something in. */
  visit(main: Scope): void {
    const { thread, count } = this;
    const { where, text } = thread.attention;
    this.declare(main);
    this.ofLane = text.moduleName("of_lane");
    text.declarations.push(ofLane(this.ofLane));
    const start = thread.block && thread.blockStart;
    const bounds = where && boundsOf(thread, where, start, count, thread.height);
    const tile =
      bounds?.tile ?? axis("tile", quotient(plus(count, integer(tileSize - 1)), integer(tileSize)));
    const from = bounds ? main.value(bounds.first) : "0";
    const to = main.value(bounds ? bounds.end : tile.extent);
    main.loop({ expr: at(tile), name: "tile" }, { from, to }, (inside) => {
      if (bounds?.possible) inside.line(`if (!(${inside.value(bounds.possible)})) { continue; }`);
      const first = scaled(tileSize, at(tile));
      const whole = (): string =>
        `${inside.value(plus(first, integer(tileSize)))} <= ${inside.value(count)}`;
      const condition = bounds
        ? bareCondition(inside, bounds, count)
        : where
          ? "never"
          : this.exact
            ? "always"
            : whole();
      const bare =
        condition === "always" || condition === "never" ? condition : inside.let("bare", condition);
      const dots = this.products(inside, first);
      const group = axis("g", integer(groups));
      inside.loop({ expr: at(group), name: "g" }, { to: String(groups) }, (four) =>
        this.fourKeys(four, plus(first, scaled(4, at(group))), dots, bare),
      );
    });
  }

  private declare(main: Scope): void {
    const rows = Array.from({ length: this.thread.height }, (_, r) => r);
    this.peaks = rows.map((r) => main.variable(`peak_${r}`, startOfPeak));
    this.totals = rows.map((r) => main.variable(`total_${r}`, "0f"));
    this.sums = rows.map((r) =>
      Array.from({ length: this.vectors }, (_, t) => main.variable(`sums_${r}_${t}`, "vec4f()")),
    );
  }

  /** For each row and group of keys the thread's part of the dot products: of every fourth inner index. */
  private products(scope: Scope, first: Expr): readonly (readonly string[])[] {
    const { thread, count, exact, lane } = this;
    const { query, key, inner } = thread.attention;
    const places = Array.from({ length: tileSize }, (_, c) => {
      const number = clampedNumber(scope, `key_${c}`, plus(first, integer(c)), count, exact);
      // Keys depend on no row: any row's places will do.
      return keyPlaces(thread, thread.rows[0]!, number);
    });
    const dots = thread.rows.map((_, r) =>
      Array.from({ length: groups }, (_group, g) => scope.variable(`dots_${r}_${g}`, "vec4f()")),
    );
    const step = (inside: Scope, quad: Expr): void => {
      const own = placesAt(inner, plus(scaled(4, quad), lane.expr));
      const keys = dots[0]!.map((_, g) => {
        const four = places.slice(4 * g, 4 * g + 4);
        const values = inside.values(four.map((one) => place(key, new Map([...one, ...own]))));
        return inside.let(`keys_${g}`, `vec4f(${values.join(", ")})`);
      });
      thread.rows.forEach((row, r) => {
        const text = inside.value(place(query, new Map([...row, ...own])));
        const name = inside.let(`query_${r}`, text);
        keys.forEach((four, g) => inside.line(`${dots[r]![g]!} += ${name} * ${four};`));
      });
    };
    const fours = foursIn(inner)!;
    const one = axis(`${inner.name}4`, integer(fours));
    if (fours === 1) step(scope, integer(0));
    else nest(scope, [{ axis: one, extent: one.extent }], (inside) => step(inside, at(one)));
    return dots;
  }

  /** Four keys from `first` on, of which each thread scores one. */
  private fourKeys(
    scope: Scope,
    first: Expr,
    dots: readonly (readonly string[])[],
    bare: string,
  ): void {
    const { count, exact, lane, peaks, totals } = this;
    const own = plus(first, lane.expr);
    const key = clampedNumber(scope, "key", own, count, exact);
    const scores = this.scores(scope, dots, key);
    if (bare !== "always") {
      const mask = (inside: Scope): void => this.mask(inside, scores, own, key);
      if (bare === "never") mask(scope);
      else scope.branch(`!${bare}`, mask);
    }
    this.rescale(scope, scores);
    const weights = scores.map((score, r) =>
      scope.variable(`weight_${r}`, `exp(${score} - ${peaks[r]!})`),
    );
    weights.forEach((weight, r) => scope.line(`${totals[r]!} += ${weight};`));
    this.addValues(scope, first, weights);
    const turns = dots.flatMap((row) => row.slice(1).map((next, g) => `${row[g]!} = ${next};`));
    for (const turn of turns) scope.line(turn);
  }

  /** The scores of the thread's own key, a variable for each row. */
  private scores(scope: Scope, dots: readonly (readonly string[])[], key: Expr): readonly string[] {
    const { thread } = this;
    const { text, dot, score } = thread.attention;
    const names = dots.map((row, r) =>
      scope.variable(`score_${r}`, `${this.ofLane}(${row[0]!}, ${this.lane.name})`),
    );
    const scoreOf = (inside: Scope, name: string, row: Places): string => {
      const local = text.lowering.local(name, "real");
      inside.bind(local, name);
      const own = place(score, keyPlaces(thread, row, key));
      return inside.value(mapReads(own, (read) => (read === dot ? local : read)));
    };
    if (score === dot) return names;
    if (partsOf(score).length <= mostParts)
      names.forEach((name, r) => scope.line(`${name} = ${scoreOf(scope, name, thread.rows[r]!)};`));
    else
      this.eachRow(scope, [names], (inside, row) =>
        inside.line(`${names[0]!} = ${scoreOf(inside, names[0]!, row)};`),
      );
    return names;
  }

  /** What may not be attended to scores next to nothing. */
  private mask(scope: Scope, scores: readonly string[], number: Expr, key: Expr): void {
    const { thread, count, exact } = this;
    const { where } = thread.attention;
    const within = exact ? undefined : `${scope.value(number)} < ${scope.value(count)}`;
    if (!where) {
      for (const score of scores)
        scope.line(`${score} = select(${leastReal}, ${score}, ${within!});`);
      return;
    }
    const known = within === undefined ? undefined : scope.let("within", within);
    this.eachRow(scope, [scores], (inside, row) => {
      const text = inside.value(place(where, keyPlaces(thread, row, key)));
      const test = known === undefined ? text : `(${text}) && ${known}`;
      inside.line(`${scores[0]!} = select(${leastReal}, ${scores[0]!}, ${test});`);
    });
  }

  /**
   * Runs for each row in a loop, with the row's variables at the front: what is long is
   * written once, whatever it costs to move the others up.
   */
  private eachRow(
    scope: Scope,
    variables: readonly (readonly string[])[],
    body: (inside: Scope, row: Places) => void,
  ): void {
    const { thread } = this;
    if (thread.height === 1) {
      body(scope, thread.rows[0]!);
      return;
    }
    const r = axis("r", integer(thread.height));
    scope.loop({ expr: at(r), name: "r" }, { to: String(thread.height) }, (inside) => {
      const number = plus(thread.blockStart, at(r));
      const row = clampedNumber(inside, "row", number, thread.ownRows!, thread.isExact);
      body(inside, thread.withRow(row));
      for (const names of variables) {
        const front = inside.let("front", names[0]!);
        names.forEach((name, n) => inside.line(`${name} = ${names[n + 1] ?? front};`));
      }
    });
  }

  /** Where a score is much larger than the peak, all rows get new peaks. */
  private rescale(scope: Scope, scores: readonly string[]): void {
    const { peaks, totals, sums, vectors } = this;
    const grown = scores
      .map((score, r) => `${score} - ${peaks[r]!}`)
      .reduce((all, one) => `max(${all}, ${one})`);
    const most = scope.variable("growth", grown);
    scope.line(`${most} = max(${most}, quadSwapX(${most}));`);
    scope.line(`${most} = max(${most}, quadSwapY(${most}));`);
    const columns = Array.from({ length: vectors }, (_, t) => sums.map((row) => row[t]!));
    scope.branch(`${most} > ${slack}`, (branch) =>
      this.eachRow(branch, [scores, peaks, totals, ...columns], (inside) => {
        const [score, peak] = [scores[0]!, peaks[0]!];
        const pair = inside.let("pair", `max(${score}, quadSwapX(${score}))`);
        const top = inside.let("top", `max(${peak}, max(${pair}, quadSwapY(${pair})))`);
        const keep = inside.let("keep", `exp(${peak} - ${top})`);
        inside.line(`${peak} = ${top};`);
        for (const one of [totals[0]!, ...sums[0]!]) inside.line(`${one} *= ${keep};`);
      }),
    );
  }

  /** Adds four weighted values; the weights go round the quad until the first thread has had each. */
  private addValues(scope: Scope, first: Expr, weights: readonly string[]): void {
    const { thread, count, exact, lane, features, vectors, sums } = this;
    const { value } = thread.attention;
    const c = axis("c", integer(4));
    scope.loop({ expr: at(c), name: "c" }, { to: "4" }, (inside) => {
      const number = clampedNumber(inside, "key", plus(first, at(c)), count, exact);
      const places = keyPlaces(thread, thread.rows[0]!, number);
      const values = Array.from({ length: vectors }, (_, t) => {
        const exprs = [0, 1, 2, 3]
          .map((u) => 16 * t + 4 * u)
          .filter((feature) => feature < features)
          .map((feature) => this.valueAt(value, places, plus(integer(feature), lane.expr)));
        const texts = [...inside.values(exprs), "0f", "0f", "0f"].slice(0, 4);
        return inside.let(`values_${t}`, `vec4f(${texts.join(", ")})`);
      });
      const back = inside.let("back", `(${inside.value(at(c))} & 1) == 1`);
      weights.forEach((weight, r) => {
        const name = inside.let(`shared_${r}`, `quadBroadcast(${weight}, 0u)`);
        values.forEach((four, t) => inside.line(`${sums[r]![t]!} += ${name} * ${four};`));
        inside.line(
          `${weight} = select(quadSwapX(${weight}), quadSwapDiagonal(${weight}), ${back});`,
        );
      });
    });
  }

  private valueAt(value: Expr, places: Places, feature: Expr): Expr {
    return place(value, new Map([...places, ...placesAt(this.thread.features, feature)]));
  }
}

/** The sum, over the four threads, of the entry that has the thread's number. */
const ofLane = (name: string): string => `fn ${name}(x: vec4f, lane: i32) -> f32 {
  let odd = (lane & 1) == 1;
  let pair = select(x.xz, x.yw, odd) + quadSwapX(select(x.yw, x.xz, odd));
  let high = lane >= 2;
  return select(pair.x, pair.y, high) + quadSwapY(select(pair.y, pair.x, high));
}`;
