/**
 * How near the slots of whole programs are to the best assignment of whole buffers. No
 * search says what that is for hundreds of values; but what the best one is for the values
 * of a few steps, all of them need, and that is proven (`exactSlots.ts`). Every entry of a
 * program is judged, at short and at long lengths.
 */
import { expect, test, vi } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import type { DimensionSymbol } from "../../src/ir/expr.ts";
import { livesAt, type Slots, type Value } from "../../src/schedule/slots.ts";
import { exampleText } from "../support/systems.ts";
import { exactTotal, provenTotal, sizedAt } from "./exactSlots.ts";

interface Call {
  readonly values: readonly Value<unknown>[];
  readonly batch: DimensionSymbol | undefined;
  readonly slots: Slots<unknown>;
}

const calls = vi.hoisted<Call[]>(() => []);

vi.mock("../../src/schedule/slots.ts", async (original) => {
  const real = await original<{ assignSlots(...call: unknown[]): Slots<unknown> }>();
  return {
    ...real,
    assignSlots: (values: Call["values"], batch: Call["batch"]) => {
      const slots = real.assignSlots(values, batch);
      calls.push({ values, batch, slots });
      return slots;
    },
  };
});

/** Total over what is proven, at each point. */
function ratios({ values, batch, slots }: Call): readonly number[] {
  const lives = livesAt(values, batch);
  return (lives[0]?.sizes ?? []).map((_, point) => {
    const sizes = slots.sizes.map(() => 0);
    values.forEach(({ value }, n) => {
      const slot = slots.slotOf.get(value)!;
      sizes[slot] = Math.max(sizes[slot]!, lives[n]!.sizes[point]!);
    });
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const exact = lives.length < 25 ? exactTotal(sizedAt(lives, point), 1e6) : undefined;
    return total / (exact ?? provenTotal(lives, point));
  });
}

test.each([
  ["vit", "ViTB16"],
  ["vit", "Digits"],
  ["gpt2", "GPT2"],
  ["bert", "Bert"],
  ["resnet", "ResNet50"],
  ["detr", "DetrR50"],
  ["swin", "SwinT"],
  ["convnext", "ConvNeXtT"],
  ["llama", "TinyLlama"],
  ["transformer", "Transformer"],
  ["transformer-encoder", "PreNorm"],
  ["seq2seq-attention", "Dates"],
  ["show-attend-tell", "ShowAttendTell"],
])("%s %s: at most a tenth above what is proven", (system, model) => {
  calls.length = 0;
  const { compiled } = compile(exampleText(system), { model });
  expect(compiled).toBeDefined();
  const found = calls.map(ratios);
  expect(found.flat().length).toBeGreaterThan(0);
  for (const ratio of found.flat()) expect(ratio).toBeLessThanOrEqual(1.1);
});
