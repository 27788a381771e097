/**
 * Every system against PyTorch on the software adapter in Node: the module that is
 * emitted, loaded as a user loads it, on a batch whose members differ in length.
 */
import { describe, expect, test } from "vitest";
import { compiledModel, importCompiled } from "../support/example.ts";
import { expectedCases, type Tensors } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";
import { difference, judged, tolerance } from "../support/systems.ts";

const gpu = useDevice();

const record = (tensors: Tensors): Record<string, never> =>
  Object.fromEntries(tensors) as Record<string, never>;

function expectTensors(
  found: Readonly<Record<string, { shape: readonly number[]; data: ArrayLike<number> }>>,
  expected: Tensors,
): void {
  for (const [name, tensor] of expected) {
    const one = found[name];
    expect(one && difference(one, tensor), name).toBeLessThanOrEqual(tolerance);
  }
}

describe.each(judged)("%s", (system) => {
  test.each(expectedCases(system))("$name agrees with PyTorch", async (each) => {
    const module = await importCompiled(compiledModel(system, each.model, each.values));
    const model = await module.load({ device: gpu.device, weights: record(each.parameters) });
    try {
      expect(model.warnings).toEqual([]);
      const batch = each.members.map(({ inputs }) => record(inputs));
      const outputs = await model.run(batch);
      expect(outputs).toHaveLength(each.members.length);
      each.members.forEach((member, index) => {
        expectTensors(outputs[index] ?? {}, member.outputs);
      });

      // What is asked for is what every member has: paths are the same for all.
      const paths = [...(each.members[0]?.inspects.keys() ?? [])];
      const inspects = paths.length > 0 ? await model.inspect(batch, paths) : [];
      inspects.forEach((found, index) => {
        expect(Object.keys(found).sort()).toEqual([...paths].sort());
        expectTensors(found, each.members[index]?.inspects ?? new Map());
      });

      // One member alone gives what it gives in a batch.
      const alone = await model.run(batch[0] ?? {});
      expectTensors(alone, each.members[0]?.outputs ?? new Map());
    } finally {
      model.dispose();
    }
  });
});
