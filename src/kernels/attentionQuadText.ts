/**
 * Parts of the text of attention in quads that know nothing of keys: what the four threads
 * swap, and how what has been added up gets a new scale.
 */
import type { Scope } from "./scope.ts";

/** A score may exceed the peak by this much before sums are rescaled: weights stay below e⁸. */
const slack = "8f";

/** The variables of each row. */
export interface RowState {
  readonly peaks: readonly string[];
  readonly totals: readonly string[];
  readonly sums: readonly (readonly string[])[];
}

/** Where one of four scores is much larger than the peak, all rows of the quad get new peaks. */
export function rescale(
  scope: Scope,
  scores: readonly string[],
  { peaks, totals, sums }: RowState,
): void {
  const tops = scores.map((score, r) =>
    scope.let(`top_${r}`, `max(max(${score}.x, ${score}.y), max(${score}.z, ${score}.w))`),
  );
  const grown = tops
    .map((top, r) => `${top} - ${peaks[r]!}`)
    .reduce((all, one) => `max(${all}, ${one})`);
  const most = scope.let("growth", grown);
  const pair = scope.let("growth_of_two", `max(${most}, quadSwapX(${most}))`);
  scope.branch(`max(${pair}, quadSwapY(${pair})) > ${slack}`, (inside) =>
    tops.forEach((top, r) => {
      const peak = peaks[r]!;
      const two = inside.let(`two_${r}`, `max(${top}, quadSwapX(${top}))`);
      const next = inside.let(`next_${r}`, `max(${peak}, max(${two}, quadSwapY(${two})))`);
      const keep = inside.let(`keep_${r}`, `exp(${peak} - ${next})`);
      inside.line(`${peak} = ${next};`);
      for (const one of [totals[r]!, ...sums[r]!]) inside.line(`${one} *= ${keep};`);
    }),
  );
}

/** The sum, over the four threads, of the vector that has the thread's number. */
export const ofLane = (
  name: string,
): string => `fn ${name}(a: vec4f, b: vec4f, c: vec4f, d: vec4f, lane: i32) -> vec4f {
  let odd = (lane & 1) == 1;
  let first = select(a, b, odd) + quadSwapX(select(b, a, odd));
  let second = select(c, d, odd) + quadSwapX(select(d, c, odd));
  let high = lane >= 2;
  return select(first, second, high) + quadSwapY(select(second, first, high));
}`;

/** Four threads have every fourth number each, and get four neighbours each. */
export const transposed = (name: string): string => `fn ${name}(x: vec4f, lane: i32) -> vec4f {
  let odd = (lane & 1) == 1;
  let kept = select(x.xz, x.yw, odd);
  let got = quadSwapX(select(x.yw, x.xz, odd));
  let first = select(vec2f(kept.x, got.x), vec2f(got.x, kept.x), odd);
  let second = select(vec2f(kept.y, got.y), vec2f(got.y, kept.y), odd);
  let high = lane >= 2;
  let own = select(first, second, high);
  let other = quadSwapY(select(second, first, high));
  return select(vec4f(own, other), vec4f(other, own), high);
}`;
