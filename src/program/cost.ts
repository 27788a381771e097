/**
 * Formulas of a program in numbers, for a batch whose lengths are known: sizes (`Size`),
 * and the amounts of which each member of the batch has its own share (`Amount`).
 */
import type { Amount, Size } from "./program.ts";

/** The lengths of a batch. */
export interface BatchSizes {
  /** The number of members, then the largest length of each dimension. */
  readonly s: readonly number[];
  /** For each member 1, then its own lengths. */
  readonly members: readonly (readonly number[])[];
}

type Formula = (s: readonly number[], m: readonly number[]) => unknown;

const formulas = new Map<Size, Formula>();

/** The value of a formula. Sizes are JavaScript by definition. */
export function valueOf(size: Size, s: readonly number[], m: readonly number[] = s): number {
  if (/^\d+$/.test(size)) return Number(size);
  let formula = formulas.get(size);
  if (!formula) {
    formula = Reflect.construct(Function, ["s", "m", `return (${size});`]) as Formula;
    formulas.set(size, formula);
  }
  return Number(formula(s, m));
}

/** A batch of members with these lengths, each in the order of the program's dimensions. */
export function batchSizes(lengths: readonly (readonly number[])[]): BatchSizes {
  const [first = []] = lengths;
  return {
    s: [lengths.length, ...first.map((_, n) => Math.max(...lengths.map((own) => own[n] ?? 0)))],
    members: lengths.map((own) => [1, ...own]),
  };
}

/** How often what stands in these loops runs. */
function repetitions(counts: readonly Size[], s: readonly number[]): number {
  return counts.reduce((product, count) => product * valueOf(count, s), 1);
}

/** An amount for a whole batch, in loops with these counts: a member's own steps count for it. */
export function amountFor(
  { shared, member }: Amount,
  { s, members }: BatchSizes,
  counts: readonly Size[] = [],
): number {
  // A loop without a member's lengths in its count runs equally often for all.
  const own = members.reduce((sum, m) => sum + repetitions(counts, m) * valueOf(member, s, m), 0);
  return repetitions(counts, s) * valueOf(shared, s) + own;
}
