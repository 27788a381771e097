/**
 * What tests of generation share: the systems that generate, chunks of random sizes, and what
 * one step of a program costs.
 */
import type { Program } from "../../src/program/program.ts";
import { amountFor, batchSizes, valueOf } from "../../src/program/cost.ts";
import { repeatedSteps, timesIn } from "../../src/program/loops.ts";
import { compiledModel } from "./example.ts";
import { expectedCases, type Case } from "./expected.ts";
import { exampleText, systems } from "./systems.ts";

/** The cases of all systems whose model generates. */
export const generatingCases: readonly Case[] = systems
  .filter((system) => /^\s*generate /m.test(exampleText(system)))
  .flatMap((system) => expectedCases(system));

export const compiledCase = ({ system, model, values }: Case): ReturnType<typeof compiledModel> =>
  compiledModel(system, model, values);

/** Numbers in [0, 1) that are the same every time. */
export function randomNumbers(seed: number): () => number {
  let state = 1 + (seed % 2147483646);
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Cuts a length into chunks: the first at least as long as it must be, most of them short. */
export function randomChunks(length: number, least: number, next: () => number): number[] {
  const chunks: number[] = [];
  for (let rest = length; rest > 0;) {
    const wanted = 1 + Math.floor(next() * next() * rest);
    const count = Math.min(rest, chunks.length === 0 ? Math.max(least, wanted) : wanted);
    chunks.push(count);
    rest -= count;
  }
  return chunks;
}

/** `s` of a chunk of one member, whose other lengths are `lengths`. */
export function chunkSizes(
  { dimensions, generation }: Program,
  lengths: Readonly<Record<string, number>>,
  past: number,
  count: number,
): readonly number[] {
  const s = [1, ...dimensions.map(({ name, most }) => lengths[name] ?? most)];
  if (!generation) throw new Error("the program does not generate");
  s[generation.past + 1] = past;
  s[generation.count + 1] = count;
  if (generation.most !== undefined) s[generation.most + 1] = count;
  return s;
}

/** What an entry does for such a batch: dispatches, and operations on reals. */
export function costOf(
  { steps }: Program["run"],
  s: readonly number[],
): { dispatches: number; operations: number } {
  let [dispatches, operations] = [0, 0];
  for (const { step, counts } of repeatedSteps(steps)) {
    // Of a kernel for few rows and one for many a run leaves one out.
    if (valueOf(step.groups[0], s) > 0) dispatches += valueOf(timesIn(counts), s);
    operations += amountFor(step.cost().operations, batchSizes([s.slice(1)]), counts);
  }
  return { dispatches, operations };
}
