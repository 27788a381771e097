/**
 * Every system with its weights in f16, against what PyTorch says in f32: what a module
 * gives is within 2e-3 of it.
 */
import { describe, expect, test } from "vitest";
import { compiledInHalves, importCompiled } from "../support/example.ts";
import { expectedCases, type Tensors } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";
import { difference, judged } from "../support/systems.ts";

const gpu = useDevice();

/** max |a - b| / max |b|, at most. */
const tolerance = 2e-3;

const record = (tensors: Tensors): Record<string, never> =>
  Object.fromEntries(tensors) as Record<string, never>;

function expectTensors(
  found: Readonly<Record<string, { shape: readonly number[]; data: ArrayLike<number> }>>,
  expected: Tensors,
): void {
  for (const [name, tensor] of expected) {
    const one = found[name];
    if(process.env.SHOW) console.log("DIFF", one && difference(one, tensor), name);
    else
    expect(one && difference(one, tensor), name).toBeLessThanOrEqual(tolerance);
  }
}

describe.each(judged)("%s", (system) => {
  test.each(expectedCases(system))("$name is near to PyTorch", async (each) => {
    const compiled = compiledInHalves(system, each.model, each.values);
    const module = await importCompiled(compiled);
    const model = await module.load({ device: gpu.device, weights: record(each.parameters) });
    try {
      const batch = each.members.map(({ inputs }) => record(inputs));
      const outputs = await model.run(batch);
      each.members.forEach((member, index) => {
        expectTensors(outputs[index] ?? {}, member.outputs);
      });
      const paths = [...(each.members[0]?.inspects.keys() ?? [])];
      const inspects = paths.length > 0 ? await model.inspect(batch, paths) : [];
      inspects.forEach((found, index) => {
        expectTensors(found, each.members[index]?.inspects ?? new Map());
      });
    } finally {
      model.dispose();
    }
  });
});
