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
