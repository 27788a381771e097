/**
 * Every system that writes, on the software adapter in Node, in batches whose members have
 * unequal prompts and stop at different times: the tokens are PyTorch's, the logits of each
 * step are those of the whole sequence, and the loss is PyTorch's.
 */
import { describe, expect, test } from "vitest";
import { compiledModel, importCompiled } from "../support/example.ts";
import { expectedCases, type Case, type Tensors } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";
import { difference, systems, tolerance } from "../support/systems.ts";

const gpu = useDevice();

const record = (tensors: Tensors): Record<string, never> =>
  Object.fromEntries(tensors) as Record<string, never>;

const writing = systems
  .map((system) => ({
    system,
    cases: expectedCases(system).filter(({ members }) => members.every(({ greedy }) => greedy)),
  }))
  .filter(({ cases }) => cases.length > 0);

/** The compiled module of a case, loaded with its parameters, and the name of what it writes. */
async function loaded({ system, model: name, values, parameters }: Case) {
  const compiled = compiledModel(system, name, values);
  const { generation, inputs } = compiled.program;
  const target = generation && inputs[generation.target]?.name;
  if (!generation || target === undefined) throw new Error(`${name} does not generate`);
  const module = await importCompiled(compiled);
  const model = await module.load({ device: gpu.device, weights: record(parameters) });
  return { model, target, stop: generation.stop };
}

/** What PyTorch writes after a prompt, without the stop token, which is no part of it. */
function wanted({ members }: Case, stop: readonly number[]): number[][] {
  return members.map(({ greedy }) =>
    Array.from(greedy?.tokens.data ?? []).filter((token) => !stop.includes(token)),
  );
}

const thirtyTwo = ["seq2seq-rnn", "seq2seq-attention", "transformer", "gpt2", "llama"];

test.each(thirtyTwo)("%s writes 32 tokens and more", (system) => {
  const { cases } = writing.find((each) => each.system === system) ?? { cases: [] };
  const longest = cases.flatMap(({ members }) =>
    members.map(({ greedy }) => greedy?.tokens.data.length ?? 0),
  );
  expect(Math.max(...longest)).toBeGreaterThanOrEqual(32);
});

describe.each(writing)("$system", ({ cases }) => {
  test.each(cases)("$name writes what PyTorch writes", async (each) => {
    const { model, target, stop } = await loaded(each);
    try {
      const expected = wanted(each, stop);
      const batch = each.members.map(({ inputs, greedy }) => ({
        ...record(inputs),
        [target]: greedy?.prompt as never,
      }));
      const limit = Math.max(...each.members.map(({ greedy }) => greedy?.tokens.data.length ?? 0));
      const written = batch.map((): number[] => []);
      const logits = batch.map((): Float32Array[] => []);
      for await (const steps of model.generate(batch, { limit, logits: true }))
        steps.forEach((step, member) => {
          if (!step) return;
          written[member]?.push(step.token);
          if (step.logits) logits[member]?.push(step.logits);
        });
      expect(written).toEqual(expected);

      // What was written, as a whole: its rows are those that the steps chose by.
      const prompts = each.members.map(({ greedy }) => Array.from(greedy?.prompt.data ?? []));
      const whole = await model.run(
        batch.map((inputs, member) => ({
          ...inputs,
          [target]: Int32Array.from([
            ...(prompts[member] ?? []),
            ...(expected[member] ?? []).slice(0, -1),
          ]) as never,
        })),
      );
      whole.forEach((result, member) => {
        const all = result["logits"];
        const rows = logits[member] ?? [];
        const width = all?.shape[1] ?? 0;
        const first = ((prompts[member]?.length ?? 0) - 1) * width;
        const data = Float32Array.from(rows.flatMap((row) => Array.from(row)));
        const found = { shape: [rows.length, width], data };
        const from = Float32Array.from(Array.from(all?.data ?? []).slice(first));
        expect(difference(found, { shape: [rows.length, width], data: from })).toBeLessThanOrEqual(
          tolerance,
        );
      });
    } finally {
      model.dispose();
    }
  });

  const losing = cases.filter(({ members }) => members.some(({ loss }) => loss));
  test.each(losing)("$name has PyTorch's loss", async (each) => {
    const { model } = await loaded(each);
    try {
      const losses = await model.loss(each.members.map(({ inputs }) => record(inputs)));
      each.members.forEach(({ loss }, member) => {
        if (!loss) return;
        const found = { shape: loss.shape, data: [losses[member] ?? NaN] };
        expect(difference(found, loss), String(member)).toBeLessThanOrEqual(tolerance);
      });
    } finally {
      model.dispose();
    }
  });
});
