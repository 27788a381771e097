import { describe, expect, test } from "vitest";
import { load } from "../../src/runtime/index.ts";
import { useDevice } from "../support/gpu.ts";
import { affineTensors, checkpoint } from "./checkpoints.ts";
import { affine, moduleProgram } from "./programs.ts";

const gpu = useDevice();

describe("a static program", () => {
  test("runs with weights from an ArrayBuffer", async () => {
    const program = await moduleProgram(affine);
    const model = await load(program, { device: gpu.device, weights: checkpoint(affineTensors) });
    const { z, twice } = await model.run({ x: new Float32Array([1, 0, -1]) });
    expect(z).toEqual({ data: new Float32Array([8.25, 17]), shape: [2] });
    expect(twice).toEqual({ data: new Float32Array([0.5, -2]), shape: [2] });
    model.dispose();
  });
});
