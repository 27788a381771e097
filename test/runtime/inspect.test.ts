/** What is inspected, by path, and that only what it needs is computed. */
import { describe, expect, test } from "vitest";
import { load } from "../../src/runtime/index.ts";
import { flat } from "../../src/runtime/format.ts";
import { stepsFor } from "../../src/runtime/execute.ts";
import type { ModuleResult, ModuleStep } from "../../src/runtime/format.ts";
import { useDevice } from "../support/gpu.ts";
import { affineTensors, checkpoint } from "./checkpoints.ts";
import { counted, errorOf } from "./counted.ts";
import { affine, moduleProgram } from "./programs.ts";

const gpu = useDevice();
const x = new Float32Array([1, 0, -1]);
const first = { data: new Float32Array([-1.75, -3]), shape: [2] };
const second = { data: new Float32Array([8.25, 17]), shape: [2] };

test("paths and patterns choose, and give full paths", () =>
  counted(gpu.device, async (counts) => {
    const program = await moduleProgram(affine);
    const model = await load(program, { device: gpu.device, weights: checkpoint(affineTensors) });
    counts.dispatches = 0;
    expect(await model.inspect({ x }, ["hidden.0.y"])).toEqual({ "hidden.0.y": first });
    expect(counts.dispatches).toBe(1);
    expect(await model.inspect({ x }, ["hidden.1.y"])).toEqual({ "hidden.1.y": second });
    expect(counts.dispatches).toBe(3);
    const both = { "hidden.0.y": first, "hidden.1.y": second };
    for (const paths of [["*"], ["hidden.*.y"], ["hidden*"], ["*.y", "hidden.0.y"]])
      expect(await model.inspect({ x }, paths)).toEqual(both);
    expect(await model.inspect([{ x }, { x }], ["*1*"])).toEqual([
      { "hidden.1.y": second },
      { "hidden.1.y": second },
    ]);
    expect(await model.inspect({ x }, [])).toEqual({});
    // A run between them is as ever: they share buffers.
    expect((await model.run({ x }))["z"]).toEqual(second);
    const wrong = await errorOf(model.inspect({ x }, ["hidden.0.z"]));
    expect(wrong).toMatchObject({ code: "path-unknown", details: { name: "hidden.0.z" } });
    expect(wrong.message).toContain('nearest: "hidden.0.y"');
    // A dot is a dot.
    expect(await errorOf(model.inspect({ x }, ["hidden?0.y"]))).toMatchObject({
      code: "path-unknown",
    });
    model.dispose();
  }));

describe("the steps that results need", () => {
  const step = (buffers: string, whole: 0 | 1 = 1): ModuleStep => [0, buffers, () => [1], 0, whole];
  const result = (buffer: string): ModuleResult => ({
    name: buffer,
    element: "real",
    buffer,
    shape: () => [],
  });
  const needed = (steps: ModuleStep[], ...results: string[]): string[] =>
    flat(stepsFor(steps, results.map(result))).map(([, buffers]) => buffers);

  test("are those that lead to them, in order", () => {
    const steps = [step("i0 > s0"), step("s0 > s1"), step("s0 > s2"), step("s1 s2 > s3")];
    expect(needed(steps, "s1")).toEqual(["i0 > s0", "s0 > s1"]);
    expect(needed(steps, "s3")).toEqual(steps.map(([, buffers]) => buffers));
    expect(needed(steps, "s2")).toEqual(["i0 > s0", "s0 > s2"]);
    expect(needed(steps, "i0")).toEqual([]);
  });

  test("do not include what a reused slot held before", () => {
    const steps = [step("i0 > s0"), step("s0 > s1"), step("i1 > s0"), step("s0 > s2")];
    expect(needed(steps, "s2")).toEqual(["i1 > s0", "s0 > s2"]);
    expect(needed(steps, "s1")).toEqual(["i0 > s0", "s0 > s1"]);
  });

  test("include everything that wrote a slot in parts", () => {
    const steps = [step("i0 > s0", 0), step("i1 > s0", 0), step("s0 > s2")];
    expect(needed(steps, "s2")).toEqual(["i0 > s0", "i1 > s0", "s0 > s2"]);
  });
});
