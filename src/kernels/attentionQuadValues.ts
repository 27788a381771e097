/**
 * Weighted values in quads: what the values of a tile's keys add to the sums of each row. A thread
 * has the weights of four neighbouring keys and hands them to the other three; of the values each
 * thread loads the features that are its own.
 */
import { at, axis, integer, plus, scaled } from "../ir/build.ts";
import type { Expr } from "../ir/expr.ts";
import { quadAt } from "./attentionForm.ts";
import type { ThreadRows } from "./attentionRows.ts";
import { keyPlaces } from "./attentionSteps.ts";
import { clampedNumber } from "./contractionTile.ts";
import { quadText, type Places } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";

/** Which of the four a thread is. */
export interface Lane {
  readonly expr: Expr;
  readonly name: string;
}

/** What is known of the tiles that a quad goes through. */
export interface Tiles {
  readonly thread: ThreadRows;
  readonly lane: Lane;
  readonly features: number;
  /** Vectors of four features that a thread has. */
  readonly vectors: number;
  /** Keys of a row. */
  readonly count: Expr;
  /** Whether no tile has keys beyond the end. */
  readonly exact: boolean;
  /** Of each row its weighted sums, vectors of neighbouring features. */
  readonly sums: readonly (readonly string[])[];
}

/** The places of four neighbouring keys. */
export function fourKeys(
  { thread, count, exact }: Tiles,
  scope: Scope,
  name: string,
  start: Expr,
): readonly Places[] {
  return [0, 1, 2, 3].map((c) => {
    const number = clampedNumber(scope, `${name}_${c}`, plus(start, integer(c)), count, exact);
    // A key is an expression in batch, keys and inner indices, so it is the same for every row.
    return keyPlaces(thread, thread.rows[0]!, number);
  });
}

/** The thread's features, by their fours. Those that there are not are the last four, and stored by nobody. */
function featureQuads(scope: Scope, { lane, features, vectors }: Tiles): readonly Expr[] {
  return Array.from({ length: vectors }, (_, t) => {
    const quad = plus(scaled(vectors, lane.expr), integer(t));
    const exact = features === 16 * vectors;
    return clampedNumber(scope, `feature_${t}`, quad, integer(features / 4), exact);
  });
}

/** Four keys at a time: of the first thread, then of the second, and so on. */
export function addFours(
  scope: Scope,
  tiles: Tiles,
  first: Expr,
  weights: readonly string[],
): void {
  const { thread, sums } = tiles;
  const { value, text } = thread.attention;
  const turn = axis("turn", integer(4));
  const quads = featureQuads(scope, tiles);
  const from = text.quadStart();
  nest(scope, [{ axis: turn, extent: turn.extent }], (inside) => {
    const keys = fourKeys(tiles, inside, "value", plus(first, scaled(4, at(turn))));
    const others = weights.map((own, r) =>
      inside.let(
        `weight_${r}`,
        `subgroupShuffle(${own}, ${from} + u32(${inside.value(at(turn))}))`,
      ),
    );
    quads.forEach((quad, t) => {
      const columns = keys.map((one) =>
        quadText(inside, text, value, quadAt(thread.features, quad, one)),
      );
      const matrix = inside.let(`values_${t}`, `mat4x4f(${columns.join(", ")})`);
      others.forEach((weight, r) => inside.line(`${sums[r]![t]!} += ${matrix} * ${weight};`));
    });
  });
}

/**
 * One key at a time, each thread's first, then each one's second: a quarter of the text. The
 * weights are variables, and as before when all is added.
 */
export function addKeyByKey(
  scope: Scope,
  tiles: Tiles,
  first: Expr,
  weights: readonly string[],
): void {
  const { thread, sums, count, exact } = tiles;
  const { value, text } = thread.attention;
  const [own, turn] = [axis("own", integer(4)), axis("turn", integer(4))];
  const quads = featureQuads(scope, tiles);
  const from = text.quadStart();
  nest(scope, [{ axis: own, extent: own.extent }], (outer) => {
    nest(outer, [{ axis: turn, extent: turn.extent }], (inside) => {
      const number = plus(first, scaled(4, at(turn)), at(own));
      const key = clampedNumber(inside, "value", number, count, exact);
      const places = keyPlaces(thread, thread.rows[0]!, key);
      const lane = inside.let("source", `${from} + u32(${inside.value(at(turn))})`);
      const shared = weights.map((weight, r) =>
        inside.let(`weight_${r}`, `subgroupShuffle(${weight}.x, ${lane})`),
      );
      quads.forEach((quad, t) => {
        const vector = quadText(inside, text, value, quadAt(thread.features, quad, places));
        const four = inside.let(`values_${t}`, vector);
        shared.forEach((weight, r) => inside.line(`${sums[r]![t]!} += ${four} * ${weight};`));
      });
    });
    for (const weight of weights) outer.line(`${weight} = ${weight}.yzwx;`);
  });
}
