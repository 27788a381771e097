/**
 * What a quad does with a tile of 16 keys: the dot products of its rows with all of them, in
 * a loop over the inner indices; scores and weights, of four keys for each thread; and the
 * weighted sums, two keys at a time.
 *
 * What stays in registers has a name for each row. A loop over the rows has the row's
 * variable at the front instead of indexing it: registers have no index, and text that is
 * written out takes drivers long to compile.
 */
import { at, axis, integer, plus, quotient, scaled } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import { freeAxes, mapReads, partsOf } from "../ir/walk.ts";
import { foursIn, placesAt } from "./attentionForm.ts";
import { tileSize } from "./attentionMask.ts";
import { ofLane, rescale } from "./attentionQuadText.ts";
import type { ThreadRows } from "./attentionRows.ts";
import { keyCount, keyPlaces } from "./attentionSteps.ts";
import { bareCondition, boundsOf } from "./attentionThread.ts";
import { isMultiple, clampedNumber } from "./contractionTile.ts";
import { place } from "./lower.ts";
import { leastReal } from "./print.ts";
import { fourPlaces, vectorText, type Places, type QuadPlaces } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";

/** Above what masked keys score, so that their weights are 0 whatever has been seen; below all real scores. */
const startOfPeak = "-1e38f";

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
  peaks: readonly string[] = [];
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
      this.weigh(inside, first, dots, bare);
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

  /** Scores, weights and weighted sums; each thread scores four neighbouring keys. */
  private weigh(
    scope: Scope,
    first: Expr,
    dots: readonly (readonly string[])[],
    bare: string,
  ): void {
    const { peaks, totals } = this;
    const own = plus(first, scaled(4, this.lane.expr));
    const scores = this.scores(scope, dots, own);
    if (bare !== "always") {
      const mask = (inside: Scope): void => this.mask(inside, scores, own);
      if (bare === "never") mask(scope);
      else scope.branch(`!${bare}`, mask);
    }
    rescale(scope, scores, this);
    const weights = scores.map((score, r) =>
      scope.let(`weights_${r}`, `exp(${score} - ${peaks[r]!})`),
    );
    weights.forEach((weight, r) => scope.line(`${totals[r]!} += dot(${weight}, vec4f(1f));`));
    this.addValues(scope, first, weights);
  }

  /** The scores of the thread's own keys, a variable for each row. */
  private scores(scope: Scope, dots: readonly (readonly string[])[], own: Expr): readonly string[] {
    const { thread } = this;
    const { text, dot, score } = thread.attention;
    const parts = dots.map((row) => `${this.ofLane}(${[...row, this.lane.name].join(", ")})`);
    if (score === dot) return parts.map((part, r) => scope.variable(`scores_${r}`, part));
    // What a score is made of beside the product must not differ between keys for a vector.
    const places = (row: Places): QuadPlaces => fourPlaces(() => row);
    const vectors =
      isAlike(score, thread.attention.keys.axes) && partsOf(score).length <= mostParts
        ? parts.map((part, r) => {
            const name = scope.let(`dots_${r}`, part);
            const row = places(thread.rows[r]!);
            return vectorText(scope, text, score, row, new Map([[dot, name]]));
          })
        : [];
    if (vectors.length > 0 && vectors.every((one) => one !== undefined))
      return vectors.map((vector, r) => scope.variable(`scores_${r}`, vector));
    const names = parts.map((part, r) => scope.variable(`scores_${r}`, part));
    this.eachEntry(scope, names, own, (inside, entry, row) => {
      const local = text.lowering.local("dot", "real");
      inside.bind(local, entry);
      const value = mapReads(place(score, row), (read) => (read === dot ? local : read));
      inside.line(`${entry} = ${inside.value(value)};`);
    });
    return names;
  }

  /** What may not be attended to scores next to nothing. */
  private mask(scope: Scope, scores: readonly string[], own: Expr): void {
    const { thread, count, exact } = this;
    const { where } = thread.attention;
    if (!where) {
      const number = scope.let("number", scope.value(own));
      const within = scope.let(
        "within",
        `${number} + vec4i(0, 1, 2, 3) < vec4i(${scope.value(count)})`,
      );
      for (const score of scores)
        scope.line(`${score} = select(vec4f(${leastReal}), ${score}, ${within});`);
      return;
    }
    this.eachEntry(scope, scores, own, (inside, entry, row, number) => {
      const text = inside.value(place(where, row));
      const test = exact ? text : `(${text}) && ${inside.value(number)} < ${inside.value(count)}`;
      inside.line(`${entry} = select(${leastReal}, ${entry}, ${test});`);
    });
  }

  /** Runs for each row and each of the thread's keys; the key's number may be beyond the end, its place is not. */
  private eachEntry(
    scope: Scope,
    names: readonly string[],
    own: Expr,
    body: (inside: Scope, entry: string, places: Places, number: Expr) => void,
  ): void {
    const { thread, count, exact } = this;
    this.eachRow(scope, names, (rows, row) => {
      const c = axis("c", integer(4));
      nest(rows, [{ axis: c, extent: c.extent }], (inside) => {
        const number = plus(own, at(c));
        const key = clampedNumber(inside, "key", number, count, exact);
        const entry = `${names[0]!}[${inside.value(at(c))}]`;
        body(inside, entry, keyPlaces(thread, row, key), number);
      });
    });
  }

  /**
   * Runs for each row in a loop, with the row's variable at the front: what may be long is
   * written once, and the variables of the other rows move up.
   */
  private eachRow(
    scope: Scope,
    names: readonly string[],
    body: (inside: Scope, row: Places) => void,
  ): void {
    const { thread } = this;
    if (thread.height === 1) {
      body(scope, thread.rows[0]!);
      return;
    }
    const r = axis("r", integer(thread.height));
    nest(scope, [{ axis: r, extent: r.extent }], (inside) => {
      const number = plus(thread.blockStart, at(r));
      const row = clampedNumber(inside, "row", number, thread.ownRows!, thread.isExact);
      body(inside, thread.withRow(row));
      const front = inside.let("front", names[0]!);
      names.forEach((name, n) => inside.line(`${name} = ${names[n + 1] ?? front};`));
    });
  }

  /**
   * Adds the weighted values: of each thread's first key, then of its second, and so on. The
   * weights of the first two threads are used, and those of the others swapped for them.
   */
  private addValues(scope: Scope, first: Expr, weights: readonly string[]): void {
    const { thread, count, exact, lane, features, vectors, sums } = this;
    const { value } = thread.attention;
    const c = axis("c", integer(4));
    const half = axis("half", integer(2));
    nest(scope, [{ axis: c, extent: c.extent }], (outer) => {
      const own = weights.map((all, r) =>
        outer.variable(`weight_${r}`, `${all}[${outer.value(at(c))}]`),
      );
      nest(outer, [{ axis: half, extent: half.extent }], (inside) => {
        const two = [0, 1].map((n) => {
          const key = plus(first, scaled(8, at(half)), integer(4 * n), at(c));
          const number = clampedNumber(inside, `key_${n}`, key, count, exact);
          const places = keyPlaces(thread, thread.rows[0]!, number);
          return Array.from({ length: vectors }, (_, t) => {
            const exprs = [0, 1, 2, 3]
              .map((u) => 16 * t + 4 * u)
              .filter((feature) => feature < features)
              .map((feature) => this.valueAt(value, places, plus(integer(feature), lane.expr)));
            const texts = [...inside.values(exprs), "0f", "0f", "0f"].slice(0, 4);
            return inside.let(`values_${n}_${t}`, `vec4f(${texts.join(", ")})`);
          });
        });
        own.forEach((weight, r) => {
          const a = inside.let(`a_${r}`, `quadBroadcast(${weight}, 0u)`);
          const b = inside.let(`b_${r}`, `quadBroadcast(${weight}, 1u)`);
          sums[r]!.forEach((sum, t) =>
            inside.line(`${sum} += ${a} * ${two[0]![t]!} + ${b} * ${two[1]![t]!};`),
          );
          inside.line(`${weight} = quadSwapY(${weight});`);
        });
      });
    });
  }

  private valueAt(value: Expr, places: Places, feature: Expr): Expr {
    return place(value, new Map([...places, ...placesAt(this.thread.features, feature)]));
  }
}

/** Whether an expression is the same for all values of these axes. */
function isAlike(expr: Expr, axes: readonly Axis[]): boolean {
  const free = freeAxes(expr);
  return axes.every((one) => !free.has(one));
}
