/** What the tests of generation share: a model of the program written by hand, its inputs, its steps. */
import type { GenerateStep } from "../../src/runtime/generate.ts";
import { load } from "../../src/runtime/index.ts";
import type { LoadedModel } from "../../src/runtime/model.ts";
import type { Program } from "../../src/program/program.ts";
import type { Counts } from "./counted.ts";
import { sums } from "./generationProgram.ts";
import { moduleProgram } from "./programs.ts";

/** Works with a model, which is disposed of afterwards. */
export async function withModel(
  device: GPUDevice,
  work: (model: LoadedModel) => Promise<void>,
  program: Program = sums,
): Promise<void> {
  const model = await load(await moduleProgram(program), { device });
  await work(model).finally(() => model.dispose());
}

export const inputs = (offset: number, prompt?: readonly number[]): Record<string, Int32Array> => ({
  offset: Int32Array.of(offset),
  ...(prompt && { target: Int32Array.from(prompt) }),
});

export async function stepsOf<T>(generator: AsyncGenerator<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const step of generator) all.push(step);
  return all;
}

export const tokensOf = (steps: readonly (GenerateStep | undefined)[]): number[] =>
  steps.flatMap((step) => (step ? [step.token] : []));

export const bytesOf = (counts: Counts, label: string): number =>
  [...counts.live]
    .filter((buffer) => buffer.label === label)
    .reduce((sum, { size }) => sum + size, 0);
