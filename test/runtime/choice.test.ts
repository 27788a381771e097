/** Which form of a kernel runs: by what a device reports, or by a tuning. */
import { describe, expect, test } from "vitest";
import { choose } from "../../src/runtime/choice.ts";
import { AttncError } from "../../src/runtime/errors.ts";
import type { Tuning } from "../../src/program/forms.ts";
import type { Chooser } from "../../src/runtime/forms.ts";
import type { ModuleDispatch } from "../../src/runtime/format.ts";
import type { Warning } from "../../src/runtime/weights.ts";

const groups = (): number[] => [1, 1, 1];
const kernel = (name: string, needs: Record<string, number> = {}) => ({
  ...{ name, needs, bindings: "read write", code: "" },
});
const program = {
  hash: "cafe",
  kernels: [
    kernel("contraction_1_workgroup", { maxComputeInvocationsPerWorkgroup: 256 }),
    kernel("contraction_1"),
    kernel("contraction_1_quads", { subgroups: 1 }),
    kernel("map_1"),
  ],
  dispatches: [
    [
      [0, groups],
      [1, groups],
      [2, groups],
    ],
    [[3, groups]],
  ] as ModuleDispatch[],
};

const device = (features: string[], invocations: number, isFallbackAdapter: boolean): Chooser => ({
  features: new Set(features),
  limits: { maxComputeInvocationsPerWorkgroup: invocations },
  adapterInfo: { isFallbackAdapter },
});
const gpu = device(["subgroups"], 1024, false);

function chosen(on: Chooser, tuning?: Tuning): { names: string[]; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const forms = choose(program, on, tuning, warnings, AttncError);
  return { names: forms.map(([index]) => program.kernels[index]?.name ?? ""), warnings };
}

describe("by what the adapter reports", () => {
  test.each<[string, Chooser, string]>([
    ["a GPU", gpu, "contraction_1_workgroup"],
    ["a GPU without subgroups", device([], 256, false), "contraction_1_workgroup"],
    ["a GPU with small workgroups", device(["subgroups"], 128, false), "contraction_1"],
    ["a processor with subgroups", device(["subgroups"], 256, true), "contraction_1_quads"],
    ["a processor without", device([], 256, true), "contraction_1"],
    [
      "a device that says nothing of its adapter",
      { features: gpu.features, limits: gpu.limits },
      "contraction_1_workgroup",
    ],
  ])("%s", (_, on, expected) => {
    expect(chosen(on)).toEqual({ names: [expected, "map_1"], warnings: [] });
  });

  test("where no form can run, an error names them", () => {
    const only = { ...program, dispatches: [[[2, groups]]] as ModuleDispatch[] };
    expect(() => choose(only, device([], 256, true), undefined, [], AttncError)).toThrow(
      expect.objectContaining({
        code: "feature-missing",
        message: "the device can't run contraction_1_quads",
      }) as Error,
    );
  });
});

describe("by a tuning", () => {
  const tuning = (name: string): Tuning => ({ program: "cafe", choices: { contraction_1: name } });

  test("what it names runs", () => {
    for (const name of ["contraction_1_workgroup", "contraction_1", "contraction_1_quads"])
      expect(chosen(gpu, tuning(name))).toEqual({ names: [name, "map_1"], warnings: [] });
  });

  test("what is not here, or can't run here, is left to the rule, with a warning", () => {
    const small = device([], 256, true);
    for (const name of ["contraction_1_other", "contraction_1_quads"])
      expect(chosen(small, tuning(name))).toEqual({
        names: ["contraction_1", "map_1"],
        warnings: [
          {
            code: "tuning-ignored",
            message: `the tuning's ${name} is not here, or not for this device`,
            tensors: [],
          },
        ],
      });
  });

  test.each<[string, unknown]>([
    ["of another program", { program: "beef", choices: {} }],
    ["without choices that are an object", { program: "cafe", choices: "quads" }],
  ])("one %s is refused", (_, wrong) => {
    expect(() => chosen(gpu, wrong as Tuning)).toThrow(
      expect.objectContaining({ code: "tuning-mismatch" }) as Error,
    );
  });
});
