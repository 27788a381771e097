/**
 * Every kernel of every example, in every form of its family, with weights in f32 and in
 * f16, is valid WGSL: checked on Dawn's null backend, which needs no driver.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { modelsOf } from "../support/systems.ts";
import { check } from "../../src/index.ts";
import type { Variants } from "../../src/kernels/context.ts";
import { optimise } from "../../src/passes/index.ts";
import { schedule } from "../../src/schedule/index.ts";
import { shaderErrors, useNullDevice } from "../support/gpu.ts";

const gpu = useNullDevice();
const folder = new URL("../../examples/", import.meta.url);
const examples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Those that are in no list of forms; the plain ones are. */
const forms: readonly Variants[] = [
  { row: "workgroup", contraction: "workgroup", attention: "workgroup" },
  { contraction: "vector" },
];

describe.for(examples)("%s", (example) => {
  const text = readFileSync(new URL(`${example}/model.attn`, folder), "utf8");
  test.for(modelsOf(example))("%s", async (model) => {
    const { graph, diagnostics } = check(text, { model });
    if (!graph) {
      // A model with hyperparameters that have no default is compiled with values elsewhere.
      expect(diagnostics.map((one) => one.code)).toContain("value-missing");
      return;
    }
    const optimised = optimise(graph);
    const seen = new Set<string>();
    const programs = [
      ...forms.map((variants) => schedule(optimised.graph, optimised, { variants })),
      // What can be measured, and what a module carries.
      schedule(optimised.graph, optimised, { forms: "all" }),
      schedule(optimised.graph, optimised, { forms: "ends", weights: "f16", arithmetic: "f16" }),
    ];
    for (const { kernels } of programs) {
      for (const kernel of kernels) {
        if (seen.has(kernel.code)) continue;
        seen.add(kernel.code);
        expect(await shaderErrors(gpu.device, kernel.code), kernel.code).toEqual([]);
        expect(kernel.workgroupBytes).toBeLessThanOrEqual(16384);
      }
    }
  });
});
