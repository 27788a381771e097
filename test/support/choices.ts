/**
 * Choices of a generator, taken from a *tape* of numbers. fast-check shrinks the tape, and
 * a shorter tape or smaller numbers give something simpler: past its end every choice is
 * the first one, so generators list the simplest first.
 */
import fc from "fast-check";

export class Choices {
  private readonly tape: readonly number[];
  private place = 0;

  constructor(tape: readonly number[]) {
    this.tape = tape;
  }

  /** A whole number in [0, count). */
  below(count: number): number {
    return (this.tape[this.place++] ?? 0) % count;
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.below(list.length)];
    if (chosen === undefined) throw new Error("a choice from nothing");
    return chosen;
  }

  /** True in so many of a hundred cases; never past the end of the tape. */
  percent(share: number): boolean {
    return this.below(100) >= 100 - share;
  }
}

export const arbitraryChoices = (length: number): fc.Arbitrary<Choices> =>
  // Without bias: small numbers and short tapes would give small things most of the time.
  fc
    .noBias(fc.array(fc.nat(2 ** 20), { maxLength: length, size: "max" }))
    .map((tape) => new Choices(tape));
