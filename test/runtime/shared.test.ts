/**
 * What the entries of one model share: its slots, by number. All of them together take no
 * more than the one that takes most, and nothing is made again for a size that was seen.
 */
import { expect, test } from "vitest";
import { importText } from "../../src/cli/module.ts";
import { compile } from "../../src/compiler/compile.ts";
import type { LoadedModel } from "../../src/runtime/model.ts";
import { exampleText } from "../support/systems.ts";
import { useDevice } from "../support/gpu.ts";
import { counted, type Counts } from "./counted.ts";
import { stepsOf } from "./generating.ts";

const gpu = useDevice();

const values = { V: 13, P: 24, D: 16, depth: 2, heads: 2, stop: 12 };
const { compiled, diagnostics } = compile(exampleText("gpt2"), { model: "GPT2", values });
const emitted = compiled && importText(compiled.module, "GPT2");

/** Tokens, by where the example takes them. */
const tokens = (count: number): { tokens: Int32Array } => ({
  tokens: Int32Array.from({ length: count }, (_, n) => n % 12),
});

const run = (model: LoadedModel, count: number): Promise<unknown> => model.run(tokens(count));
const inspect = (model: LoadedModel, count: number): Promise<unknown> =>
  model.inspect(tokens(count), ["*"]);
const generate = (model: LoadedModel): Promise<unknown> =>
  stepsOf(model.generate(tokens(20), { limit: 3, seed: 1 }));

const slotBytes = ({ live }: Counts): number =>
  [...live].reduce((sum, { label, size }) => sum + (/^s\d+$/.test(label) ? size : 0), 0);

/** The bytes in slots after some calls on a model of its own. */
async function bytesAfter(
  ...calls: readonly ((model: LoadedModel) => Promise<unknown>)[]
): Promise<number> {
  return counted(gpu.device, async (counts) => {
    const model = await (await emitted!).load({ device: gpu.device, seed: 1 });
    for (const call of calls) await call(model);
    const bytes = slotBytes(counts);
    model.dispose();
    return bytes;
  });
}

test("a run, an inspection and a generation share their slots", async () => {
  const calls = [
    (model: LoadedModel) => run(model, 24),
    generate,
    (m: LoadedModel) => inspect(m, 24),
  ];
  const alone = [];
  for (const call of calls) alone.push(await bytesAfter(call));
  const together = await bytesAfter(...calls);
  expect(Math.min(...alone)).toBeGreaterThan(0);
  expect(together).toBeLessThanOrEqual(1.1 * Math.max(...alone));
});

test("nothing is made for a size that was seen, whatever came between", async () => {
  await counted(gpu.device, async (counts) => {
    const model = await (await emitted!).load({ device: gpu.device, seed: 1 });
    const lengths = [24, 3, 24, 11, 3];
    for (const length of [24, 3]) {
      await run(model, length);
      await inspect(model, length);
    }
    counts.made = 0;
    for (const length of lengths) {
      await run(model, length);
      await inspect(model, length);
    }
    expect(counts.made).toBe(0);
    // A generation makes what it keeps, and its slots are those of a run.
    const before = slotBytes(counts);
    await generate(model);
    expect(slotBytes(counts)).toBeLessThanOrEqual(1.1 * before);
    counts.made = 0;
    await run(model, 24);
    expect(counts.made).toBe(0);
    model.dispose();
  });
});

test("the example compiles", () => expect(diagnostics).toEqual([]));
