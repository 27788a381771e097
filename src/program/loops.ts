/**
 * Looking at the steps of a program as a list: those of loops one after the other, each
 * with how often it runs.
 */
import type { Loop, Size, Step } from "./program.ts";

export interface RepeatedStep {
  readonly step: Step;
  /** The counts of the loops around it, the outermost first; empty outside of loops. */
  readonly counts: readonly Size[];
}

export const isLoop = (one: Step | Loop): one is Loop => "kind" in one;

/** Every step once, in the order in which they first run. */
export function repeatedSteps(
  steps: readonly (Step | Loop)[],
  counts: readonly Size[] = [],
): readonly RepeatedStep[] {
  return steps.flatMap((one) =>
    isLoop(one) ? repeatedSteps(one.steps, [...counts, one.count]) : [{ step: one, counts }],
  );
}

/** Every step once, those of loops in their place. */
export function stepsIn(steps: readonly (Step | Loop)[]): readonly Step[] {
  return repeatedSteps(steps).map(({ step }) => step);
}

/** How often something happens inside of these loops, as a formula. */
export function timesIn(counts: readonly Size[], once: Size = "1"): Size {
  const factors = [...counts, once].filter((factor) => factor !== "1");
  const [only, ...more] = factors;
  if (only === undefined) return "1";
  return more.length === 0 ? only : factors.map((factor) => `(${factor})`).join(" * ");
}
