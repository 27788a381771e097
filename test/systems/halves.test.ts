/**
 * Systems with their weights in f16, as `--weights f16` compiles them. Two questions apart:
 * whether a module computes what the equations say of the rounded weights (to 1e-4, against
 * the float64 evaluator), and how far that is from what PyTorch says of those in f32.
 */
import { describe, expect, test } from "vitest";
import {
  compiledForHalves,
  compiledInHalves,
  evaluateMember,
  graphOf,
  importCompiled,
} from "../support/example.ts";
import { expectedCase, type Case, type Tensors } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";
import { roundedToHalves } from "../support/halves.ts";
import { difference, tolerance } from "../support/systems.ts";

const gpu = useDevice();

/** max |a - b| / max |b|, at most. */
const near = 2e-3;

/**
 * Small random models that magnify a change of their weights: the float64 evaluator, too, is
 * this far from PyTorch once the weights are rounded.
 */
const sensitive: Readonly<Record<string, number>> = { Llama: 3e-3, "Llama-tied": 3e-3 };

const cases: readonly (readonly [system: string, name: string])[] = [
  ["vit", "ViT"],
  ["bert", "Bert-first"],
  ["gpt2", "GPT2"],
  ["llama", "Llama-tied"],
  ["seq2seq-attention", "Translate"],
  ["caption-rnn", "CaptionRNN"],
  ["swin", "Swin-middle"],
  ["convnext", "ConvNeXt-even"],
  ["resnet", "ResNet50"],
];

/** Their convolutions are scaled at load, and rounded after that. */
const rescaled = new Set(["resnet", "convnext"]);

const record = (tensors: Tensors): Record<string, never> =>
  Object.fromEntries(tensors) as Record<string, never>;

type Found = Readonly<Record<string, { shape: readonly number[]; data: ArrayLike<number> }>>;

/** The weights that a module in f16 computes with: tensors of two long axes or more rounded. */
const rounded = ({ parameters }: Case): Tensors =>
  new Map(
    [...parameters].map(([name, { shape, data }]) => [
      name,
      {
        shape,
        data:
          shape.filter((extent) => extent !== 1).length > 1
            ? roundedToHalves(data as Float32Array)
            : data,
      },
    ]),
  );

describe.each(cases)("%s", (system, name) => {
  test(name, async () => {
    const each = expectedCase(system, name);
    const module = await importCompiled(compiledInHalves(system, each.model, each.values));
    const model = await module.load({ device: gpu.device, weights: record(each.parameters) });
    try {
      const batch = each.members.map(({ inputs }) => record(inputs));
      const paths = [...(each.members[0]?.inspects.keys() ?? [])];
      const outputs: readonly Found[] = await model.run(batch);
      const inspects: readonly Found[] =
        paths.length > 0 ? await model.inspect(batch, paths) : batch.map(() => ({}));
      const graph = graphOf(system, each.model, each.values);
      const weights = rounded(each);
      each.members.forEach((member, index) => {
        for (const [output, tensor] of member.outputs) {
          const found = outputs[index]?.[output];
          expect(found && difference(found, tensor), output).toBeLessThanOrEqual(
            sensitive[name] ?? near,
          );
        }
        if (rescaled.has(system)) return;
        const exact = evaluateMember(graph, weights, member);
        const all = { ...exact.outputs, ...exact.inspects };
        for (const [path, found] of Object.entries({ ...outputs[index], ...inspects[index] })) {
          const { shape = [], data = [] } = all[path] ?? {};
          const wanted = { shape, data: Float32Array.from(data) };
          expect(difference(found, wanted), path).toBeLessThanOrEqual(tolerance);
        }
      });
    } finally {
      model.dispose();
    }
  });
});

describe("multiplied in f16, too", () => {
  test.for(cases)("%s: %s", async ([system, name], context) => {
    if (!gpu.device.features.has("shader-f16"))
      context.skip("the adapter has no f16; test/kernels/half.test.ts runs these kernels with f32");
    const each = expectedCase(system, name);
    const module = await importCompiled(compiledForHalves(system, each.model, each.values));
    const names = module.program.kernels.map((kernel) => kernel.name);
    const inHalves = names.filter((kernel) => kernel.endsWith("_f16"));
    const tuning = {
      program: module.program.hash,
      choices: Object.fromEntries(inHalves.map((kernel) => [kernel.replace("_f16", ""), kernel])),
    };
    const weights = record(each.parameters);
    const model = await module.load({ device: gpu.device, weights, tuning });
    try {
      expect(model.warnings).toEqual([]);
      const outputs: readonly Found[] = await model.run(
        each.members.map(({ inputs }) => record(inputs)),
      );
      each.members.forEach((member, index) => {
        for (const [output, tensor] of member.outputs) {
          const found = outputs[index]?.[output];
          const off = found ? difference(found, tensor) : NaN;
          console.info(`${name}: ${inHalves.length} kernels in f16, ${output} off by ${off}`);
          expect(off, output).toBeLessThanOrEqual(2 * (sensitive[name] ?? near));
        }
      });
    } finally {
      model.dispose();
    }
  });
});

test("token by token as the whole sequence: gpt2", async () => {
  const each = expectedCase("gpt2", "GPT2");
  const module = await importCompiled(compiledInHalves("gpt2", each.model, each.values));
  const model = await module.load({ device: gpu.device, weights: record(each.parameters) });
  try {
    const tokens = [3, 1, 4];
    const logits: Float32Array[] = [];
    for await (const step of model.generate(
      { tokens: Int32Array.from(tokens) },
      { limit: 6, stop: [], logits: true },
    )) {
      if (step.logits) logits.push(step.logits);
      tokens.push(step.token);
    }
    expect(logits).toHaveLength(6);
    const whole = (await model.run({ tokens: Int32Array.from(tokens.slice(0, -1)) }))["logits"];
    const width = whole?.shape[1] ?? 0;
    const data = Float32Array.from(logits.flatMap((row) => [...row]));
    const shape = [6, width];
    const rows = Float32Array.from(Array.from(whole?.data ?? []).slice(2 * width));
    expect(difference({ shape, data }, { shape, data: rows })).toBeLessThanOrEqual(tolerance);
  } finally {
    model.dispose();
  }
});
