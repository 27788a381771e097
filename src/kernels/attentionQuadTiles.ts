/**
 * What a quad does with a tile of 16 keys, of which each thread has four neighbours: their
 * dot products with the rows of the quad, in a loop over the inner indices; their scores and
 * weights; and then, four keys after the other, what their values add to the weighted sums,
 * of which each thread has neighbouring features.
 *
 * What stays in registers has a name for each row. A loop over the rows has the row's
 * variable at the front instead of indexing it: registers have no index, and text that is
 * written out takes drivers long to compile.
 */
import { at, axis, integer, plus, quotient, scaled } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import { freeAxes, mapReads, partsOf } from "../ir/walk.ts";
import { foursIn, quadAt } from "./attentionForm.ts";
import { tileSize } from "./attentionMask.ts";
import { rescale } from "./attentionQuadText.ts";
import { addFours, addKeyByKey, fourKeys, type Lane } from "./attentionQuadValues.ts";
import type { ThreadRows } from "./attentionRows.ts";
import { keyCount, keyPlaces } from "./attentionSteps.ts";
import { bareCondition, boundsOf } from "./attentionThread.ts";
import { isMultiple, clampedNumber } from "./contractionTile.ts";
import { place } from "./lower.ts";
import { leastReal } from "./print.ts";
import { fourPlaces, quadText, vectorText, type Places, type QuadPlaces } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";

/** Above what masked keys score, so that their weights are 0 whatever has been seen; below all real scores. */
const startOfPeak = "-1e38f";

/** A score of more parts than this is written once, in a loop over the rows. */
const mostParts = 6;

export class QuadTiles {
  readonly thread: ThreadRows;
  readonly lane: Lane;
  readonly features: number;
  private readonly brief: boolean;
  /** Of each row: its weighted sums, vectors of neighbouring features; the sum of its weights; its peak. */
  sums: readonly (readonly string[])[] = [];
  totals: readonly string[] = [];
  readonly vectors: number;
  peaks: readonly string[] = [];
  readonly count: Expr;
  /** Whether no tile has keys beyond the end. */
  readonly exact: boolean;

  /** @param brief whether the text is short, to be compiled soon, rather than fast */
  constructor(thread: ThreadRows, lane: Lane, features: number, brief: boolean) {
    this.brief = brief;
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
    const { where } = thread.attention;
    this.declare(main);
    const start = thread.block && thread.blockStart;
    const bounds = where && boundsOf(thread, where, start, count, thread.height);
    const tile =
      bounds?.tile ?? axis("tile", quotient(plus(count, integer(tileSize - 1)), integer(tileSize)));
    const from = bounds ? main.value(bounds.first) : "0";
    const to = main.value(bounds ? bounds.end : tile.extent);
    main.loop({ expr: at(tile), name: "tile" }, { from, to }, (inside) => {
      if (bounds?.possible) inside.line(`if (!(${inside.value(bounds.possible)})) { continue; }`);
      const first = scaled(tileSize, at(tile));
      // Without a mask only the last tile has keys beyond the end; but four tests in each take
      // next to no time, and a branch in the middle of a loop a third of the kernel's compilation.
      const condition = bounds
        ? bareCondition(inside, bounds, count)
        : where || !this.exact
          ? "never"
          : "always";
      const bare =
        condition === "always" || condition === "never" ? condition : inside.let("bare", condition);
      this.weigh(inside, first, bare);
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

  /** For each row its dot products with the thread's own keys. */
  private products(scope: Scope, own: Expr): readonly string[] {
    const { thread } = this;
    const { query, key, inner, text } = thread.attention;
    const keys = fourKeys(this, scope, "key", own);
    const dots = thread.rows.map((_, r) => scope.variable(`dots_${r}`, "vec4f()"));
    const loaded = this.loadedRows(scope);
    const step = (inside: Scope, four: Expr): void => {
      const columns = keys.map((one) => quadText(inside, text, key, quadAt(inner, four, one)));
      const matrix = inside.let("keys", `mat4x4f(${columns.join(", ")})`);
      const queries = loaded.map((row, j) =>
        inside.let(`queries_${j}`, quadText(inside, text, query, quadAt(inner, four, row))),
      );
      dots.forEach((dot, r) => {
        const shared = loaded.length < dots.length;
        const row = shared ? `quadBroadcast(${queries[r >> 2]!}, ${r % 4}u)` : queries[r]!;
        inside.line(`${dot} += ${row} * ${matrix};`);
      });
    };
    const fours = foursIn(inner)!;
    const one = axis(`${inner.name}4`, integer(fours));
    if (fours === 1) step(scope, integer(0));
    else nest(scope, [{ axis: one, extent: one.extent }], (inside) => step(inside, at(one)));
    return dots;
  }

  /** The rows whose queries the thread loads: every fourth, where there are four or more. */
  private loadedRows(scope: Scope): readonly Places[] {
    const { thread, lane } = this;
    if (thread.height < 4) return thread.rows;
    return Array.from({ length: thread.height / 4 }, (_, j) => {
      const number = plus(thread.blockStart, integer(4 * j), lane.expr);
      const row = clampedNumber(scope, `row_${j}`, number, thread.ownRows!, thread.isExact);
      return thread.withRow(row);
    });
  }

  /** Scores, weights and weighted sums; each thread scores four neighbouring keys. */
  private weigh(scope: Scope, first: Expr, bare: string): void {
    const { peaks, totals } = this;
    const own = plus(first, scaled(4, this.lane.expr));
    const dots = this.products(scope, own);
    const scores = this.scores(scope, dots, own);
    if (bare !== "always") {
      const mask = (inside: Scope): void => this.mask(inside, scores, own);
      if (bare === "never") mask(scope);
      else scope.branch(`!${bare}`, mask);
    }
    rescale(scope, scores, this);
    if (this.brief) {
      this.weighInTurn(scope, scores);
      addKeyByKey(scope, this, first, scores);
      return;
    }
    const weights = scores.map((score, r) =>
      scope.let(`weights_${r}`, `exp(${score} - ${peaks[r]!})`),
    );
    weights.forEach((weight, r) => scope.line(`${totals[r]!} += dot(${weight}, vec4f(1f));`));
    addFours(scope, this, first, weights);
  }

  /** Weights in the places of scores: one row after the other, all variables of a row at the front. */
  private weighInTurn(scope: Scope, scores: readonly string[]): void {
    const { peaks, totals, thread } = this;
    const step = (inside: Scope): void => {
      const weights = inside.let("weights", `exp(${scores[0]!} - ${peaks[0]!})`);
      const total = `${totals[0]!} + dot(${weights}, vec4f(1f))`;
      if (thread.height === 1) {
        inside.line(`${scores[0]!} = ${weights};`);
        inside.line(`${totals[0]!} = ${total};`);
        return;
      }
      const [peak, sum] = [inside.let("peak", peaks[0]!), inside.let("total", total)];
      moveUp(inside, scores, weights);
      moveUp(inside, peaks, peak);
      moveUp(inside, totals, sum);
    };
    const r = axis("r", integer(thread.height));
    if (thread.height === 1) step(scope);
    else nest(scope, [{ axis: r, extent: r.extent }], step);
  }

  /** The scores of the thread's own keys, a variable for each row: that of the products. */
  private scores(scope: Scope, dots: readonly string[], own: Expr): readonly string[] {
    const { thread } = this;
    const { text, dot, score } = thread.attention;
    if (score === dot) return dots;
    // What a score is made of beside the product must not differ between keys for a vector.
    const places = (row: Places): QuadPlaces => fourPlaces(() => row);
    const vectors =
      isAlike(score, thread.attention.keys.axes) && partsOf(score).length <= mostParts
        ? dots.map((name, r) =>
            vectorText(scope, text, score, places(thread.rows[r]!), new Map([[dot, name]])),
          )
        : [];
    if (vectors.length > 0 && vectors.every((one) => one !== undefined)) {
      vectors.forEach((vector, r) => scope.line(`${dots[r]!} = ${vector};`));
      return dots;
    }
    const names = dots;
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
      moveUp(inside, names, inside.let("front", names[0]!));
    });
  }
}

/** The variables of all rows but the first move up, and `last` takes the last place. */
function moveUp(scope: Scope, names: readonly string[], last: string): void {
  names.forEach((name, n) => scope.line(`${name} = ${names[n + 1] ?? last};`));
}

/** Whether an expression is the same for all values of these axes. */
function isAlike(expr: Expr, axes: readonly Axis[]): boolean {
  const free = freeAxes(expr);
  return axes.every((one) => !free.has(one));
}
