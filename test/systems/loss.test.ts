/** The loss of every system that has one, on the software adapter, against PyTorch. */
import { describe, expect, test } from "vitest";
import { errorOf } from "../runtime/counted.ts";
import { compile } from "../../src/compiler/compile.ts";
import { compiledModel, importCompiled } from "../support/example.ts";
import { expectedCases, type Tensors } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";
import { systems, tolerance } from "../support/systems.ts";

const gpu = useDevice();

const record = (tensors: Tensors): Record<string, never> =>
  Object.fromEntries(tensors) as Record<string, never>;

const cases = systems
  .flatMap((system) => expectedCases(system))
  .filter(({ members }) => members.some(({ loss }) => loss));

describe.each(cases)("$system $name", (each) => {
  test("has PyTorch's loss, of each member", async () => {
    const module = await importCompiled(compiledModel(each.system, each.model, each.values));
    const model = await module.load({ device: gpu.device, weights: record(each.parameters) });
    try {
      const batch = each.members.map(({ inputs }) => record(inputs));
      const found = await model.loss(batch);
      expect(found).toHaveLength(each.members.length);
      // A target of one token has nothing to predict: PyTorch says nothing of it.
      for (const [member, { loss }] of each.members.entries()) {
        if (!loss) continue;
        const value = loss.data[0] ?? NaN;
        expect(Math.abs((found[member] ?? NaN) - value), `member ${member}`).toBeLessThanOrEqual(
          tolerance * Math.abs(value),
        );
      }
      expect(await model.loss(batch[0] ?? {})).toBeCloseTo(found[0] ?? NaN, 5);
      expect(module.program.inspect.results.map(({ name }) => name)).not.toContain("loss");
    } finally {
      model.dispose();
    }
  });
});

test("several systems have a loss", () => {
  expect(new Set(cases.map(({ system }) => system)).size).toBeGreaterThanOrEqual(4);
});

test("what only the loss reads is asked for by the loss only", async () => {
  const { compiled, diagnostics } = compile(`model Fit() {
  input x: [N <= 5]
  input wanted: [M <= 7]
  output y = 2 * x
  inspect half = x / 2
  loss = mean[m] (wanted[m] - y[0])^2
}
`);
  expect(diagnostics).toEqual([]);
  if (!compiled) throw new Error("it does not compile");
  expect(compiled.types).toMatch(
    /Inputs \{[^}]*readonly wanted\?:[^}]*\}[^]*LossInputs \{[^}]*readonly wanted:/,
  );
  const module = await importCompiled(compiled);
  const model = await module.load({ device: gpu.device });
  const x = Float32Array.of(1, 2);
  const wanted = Float32Array.of(1, 2, 6);
  expect((await model.run({ x }))["y"]?.data).toEqual(Float32Array.of(2, 4));
  expect((await model.run({ x, wanted }))["y"]?.data).toEqual(Float32Array.of(2, 4));
  expect((await model.inspect({ x }, ["*"]))["half"]?.data).toEqual(Float32Array.of(0.5, 1));
  expect(await model.loss({ x, wanted })).toBeCloseTo((1 + 0 + 16) / 3, 5);
  expect(
    await model.loss([
      { x, wanted },
      { x, wanted: x },
    ]),
  ).toHaveLength(2);
  expect(await errorOf(model.loss({ x }))).toMatchObject({
    code: "input-missing",
    details: { name: "wanted" },
  });
  expect(await errorOf(model.run({ x, wanted: new Float32Array(9) }))).toMatchObject({
    code: "input-length",
  });
  model.dispose();
});
