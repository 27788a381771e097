/**
 * What attention does with keys: one key of one row, which may have been tested, or four
 * keys of all rows of the thread. Where keys and values come from is up to the variant.
 */
import { integer, plus, times } from "../ir/build.ts";
import type { Expr } from "../ir/expr.ts";
import { mapReads } from "../ir/walk.ts";
import { foursIn, placesAt, quadAt, type Linear } from "./attentionForm.ts";
import type { ThreadRows } from "./attentionRows.ts";
import { place } from "./lower.ts";
import { quadText, vectorText, type Places } from "./quads.ts";
import type { Scope } from "./scope.ts";

/** The text of a key or value, or of four numbers of it, at a place along it. */
export interface Source {
  readonly key: (scope: Scope, places: Places, key: Expr, number: Expr) => string;
  readonly value: (scope: Scope, places: Places, key: Expr, number: Expr) => string;
}

/** Keys and values from memory, as they are needed. */
export function memorySource(rows: ThreadRows): Source {
  const { attention, features } = rows;
  return {
    key: (scope, places, _, number) => rows.operand(scope, attention.key, places, number),
    value: (scope, places, _, number) =>
      rows.sums.fours
        ? quadText(scope, attention.text, attention.value, quadAt(features, number, places))
        : scope.factor(place(attention.value, new Map([...places, ...placesAt(features, number)]))),
  };
}

/** The keys' axes with their extents for this row's member. */
export function keyAxes(rows: ThreadRows): Linear {
  const { keys } = rows.attention;
  return { ...keys, extents: keys.extents.map((extent) => place(extent, rows.shared)) };
}

export function keyCount(rows: ThreadRows): Expr {
  return times(integer(1), ...keyAxes(rows).extents);
}

export function keyPlaces(rows: ThreadRows, places: Places, key: Expr): Places {
  return new Map([...places, ...placesAt(keyAxes(rows), key)]);
}

/** One key of one row; `row` is its place in the thread's arrays. */
export function oneKey(
  thread: ThreadRows,
  source: Source,
  scope: Scope,
  row: string,
  places: Places,
  key: Expr,
): void {
  const { attention, sums } = thread;
  const product = scope.variable("dot_product", "0f", attention.dot);
  const fours = foursIn(attention.inner) !== undefined;
  thread.eachInner(scope, (inside, number) => {
    const a = thread.queryAt(inside, row, places, number);
    const b = source.key(inside, places, key, number);
    inside.line(`${product} += ${fours ? `dot(${a}, ${b})` : `${a} * ${b}`};`);
  });
  const [peak, total] = [thread.ofRow("peak", row), thread.ofRow("total", row)];
  const value = scope.let("score", scope.value(place(attention.score, places)));
  const top = scope.let("top", `max(${peak}, ${value})`);
  const keep = scope.let("keep", `exp(${peak} - ${top})`);
  const weight = scope.let("weight", `exp(${value} - ${top})`);
  scope.line(`${peak} = ${top};`);
  scope.line(`${total} = ${total} * ${keep} + ${weight};`);
  thread.eachSum(scope, (inside, index, number) => {
    const sum = thread.entry(sums, row, index);
    const one = source.value(inside, places, key, number);
    inside.line(`${sum} = ${sum} * ${keep} + ${weight} * ${one};`);
  });
}

/** Four keys that all count: their dot products, scores and weights are vectors. */
export function fourKeys(thread: ThreadRows, source: Source, scope: Scope, first: Expr): void {
  const { attention, rows, sums } = thread;
  const keys = [0, 1, 2, 3].map((c) => plus(first, integer(c)));
  // Keys and values depend on no row: any row's places will do.
  const places = keys.map((key) => keyPlaces(thread, rows[0]!, key));
  const fours = foursIn(attention.inner) !== undefined;
  const numbered = (name: string, r: number): string => (rows.length === 1 ? name : `${name}_${r}`);
  const dots = rows.map((_, r) => scope.variable(numbered("dots", r), "vec4f()"));
  thread.eachInner(scope, (inside, number) => {
    const columns = keys.map((key, c) => source.key(inside, places[c]!, key, number));
    const matrix = `${fours ? "mat4x4f" : "vec4f"}(${columns.join(", ")})`;
    const name = rows.length === 1 ? matrix : inside.let("keys", matrix);
    rows.forEach((row, r) =>
      inside.line(`${dots[r]!} += ${thread.queryAt(inside, r, row, number)} * ${name};`),
    );
  });
  const found = rows.map((row, r) => {
    const [peak, total] = [thread.ofRow("peak", r), thread.ofRow("total", r)];
    const ofRow = keys.map((key) => keyPlaces(thread, row, key));
    const scores = scope.let(numbered("scores", r), scoresOf(thread, scope, dots[r]!, ofRow));
    const largest = `max(max(${scores}.x, ${scores}.y), max(${scores}.z, ${scores}.w))`;
    const top = scope.let(numbered("top", r), `max(${peak}, ${largest})`);
    const keep = scope.let(numbered("keep", r), `exp(${peak} - ${top})`);
    const weights = scope.let(numbered("weights", r), `exp(${scores} - ${top})`);
    scope.line(`${peak} = ${top};`);
    scope.line(`${total} = ${total} * ${keep} + dot(${weights}, vec4f(1f));`);
    return { keep, weights };
  });
  thread.eachSum(scope, (inside, index, number) => {
    const values = keys.map((key, c) => source.value(inside, places[c]!, key, number));
    const matrix = `${sums.fours ? "mat4x4f" : "vec4f"}(${values.join(", ")})`;
    const name = rows.length === 1 ? matrix : inside.let("values", matrix);
    found.forEach(({ keep, weights }, r) => {
      const sum = thread.entry(sums, r, index);
      const added = sums.fours ? `${name} * ${weights}` : `dot(${weights}, ${name})`;
      inside.line(`${sum} = ${sum} * ${keep} + ${added};`);
    });
  });
}

/** The scores of four keys: the products themselves, or what is made of each. */
function scoresOf(
  thread: ThreadRows,
  scope: Scope,
  dots: string,
  places: readonly Places[],
): string {
  const { text, dot, score } = thread.attention;
  const [a, b, c, d] = places as [Places, Places, Places, Places];
  const vector = vectorText(scope, text, score, [a, b, c, d], new Map([[dot, dots]]));
  if (vector !== undefined) return vector;
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
