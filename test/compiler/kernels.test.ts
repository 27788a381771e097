/**
 * Every kernel that the examples emit, in the sizes of their authors, is valid WGSL to
 * Dawn and makes a pipeline, on the null backend: whatever adapter this machine has.
 */
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { modelsOf } from "../support/systems.ts";
import { compile } from "../../src/compiler/compile.ts";
import { shaderErrors, useNullDevice } from "../support/gpu.ts";

const gpu = useNullDevice();
const folder = new URL("../../examples/", import.meta.url);
const examples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const seen = new Set<string>();

const models = examples.flatMap((example) => {
  const text = readFileSync(new URL(`${example}/model.attn`, folder), "utf8");
  return modelsOf(example).map((model) => ({ example, model, text }));
});

describe.each(models)("$example, $model", ({ example, model, text }) => {
  const { compiled, diagnostics } = compile(text, { name: `${example}/model.attn`, model });

  test("compiles without an error or a warning", () => {
    expect(diagnostics).toEqual([]);
    expect(compiled).toBeDefined();
  });

  test("emits valid kernels", async () => {
    const kernels = compiled?.program.kernels ?? [];
    expect(kernels.length).toBeGreaterThan(0);
    for (const { name, code } of kernels) {
      if (seen.has(code)) continue;
      seen.add(code);
      expect(await shaderErrors(gpu.device, code), name).toEqual([]);
      const module = gpu.device.createShaderModule({ code });
      const pipeline = gpu.device.createComputePipelineAsync({
        layout: "auto",
        compute: { module, entryPoint: "main" },
      });
      await expect(pipeline, name).resolves.toBeDefined();
    }
  });
});
