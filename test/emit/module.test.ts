/** The text of a module: it runs alone, holds its kernels as they are, and is small. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { runtimeText } from "../../generated/embedded.ts";
import { emitModule } from "../../src/emit/index.ts";
import type { Program } from "../../src/program/program.ts";
import type { ModuleProgram } from "../../src/runtime/format.ts";
import type { LoadedModel, LoadOptions } from "../../src/runtime/model.ts";
import { affineTensors, checkpoint } from "../runtime/checkpoints.ts";
import { errorOf } from "../runtime/counted.ts";
import { affine, moduleProgram, pairs } from "../runtime/programs.ts";
import { useDevice } from "../support/gpu.ts";

const gpu = useDevice();
const options = { runtimeText, compilerVersion: "1.2.3" };

interface Emitted {
  readonly program: ModuleProgram;
  readonly AttncError: typeof Error;
  load(options: LoadOptions): Promise<LoadedModel>;
}

async function imported(text: string): Promise<Emitted> {
  const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
  return (await import(url)) as Emitted;
}

describe("a module", () => {
  test("runs from its text alone", async () => {
    const module = await imported(emitModule(affine, options));
    const weights = checkpoint(affineTensors);
    const model = await module.load({ device: gpu.device, weights });
    const x = new Float32Array([1, 0, -1]);
    expect((await model.run({ x }))["z"]?.data).toEqual(new Float32Array([8.25, 17]));
    expect(await model.inspect({ x }, ["*.0.*"])).toHaveProperty(["hidden.0.y"]);
    const error = await errorOf(model.run({}));
    expect(error).toBeInstanceOf(module.AttncError);
    expect(error.code).toBe("input-missing");
    model.dispose();
  });

  test("has no imports, and bears the versions that made it", async () => {
    const text = emitModule(affine, options);
    expect(text).not.toMatch(/\bimport\b\s*[({"']|\brequire\(|^import\b/m);
    expect(Object.keys(await imported(text)).sort()).toEqual(["AttncError", "load", "program"]);
    const { program } = await imported(text);
    expect(program).toMatchObject({ name: "Affine", format: 2, compiler: "1.2.3" });
    expect(text.split("\n")[0]).toBe("// Affine, compiled by attnc 1.2.3 from its equations.");
  });

  test("says what its program needs of a device", async () => {
    const [first, ...others] = affine.kernels;
    if (!first) throw new Error("no kernels");
    const needs = ["shader-f16", "subgroups"] as const;
    const kernels = [{ ...first, needs, workgroupSize: 256, workgroupBytes: 1234 }, ...others];
    const { limits, features, kernels: emitted } = await moduleProgram({ ...affine, kernels });
    expect(features).toEqual(["shader-f16", "subgroups"]);
    expect(emitted.map((kernel) => kernel.needs)).toContainEqual({
      ...{ "shader-f16": 1, subgroups: 1 },
      ...{ maxComputeInvocationsPerWorkgroup: 256, maxComputeWorkgroupSizeX: 256 },
    });
    expect(limits).toEqual({
      maxBufferSize: 24,
      maxStorageBufferBindingSize: 24,
      maxStorageBuffersPerShaderStage: 4,
      maxComputeInvocationsPerWorkgroup: 256,
      maxComputeWorkgroupSizeX: 256,
      maxComputeWorkgroupStorageSize: 1234,
    });
  });

  test("tells which axes are dimensions", async () => {
    const { dimensions } = await moduleProgram(pairs);
    expect(dimensions.map(({ axes }) => axes)).toEqual([
      [[2, 0]],
      [
        [1, 0],
        [2, 1],
      ],
    ]);
  });

  test("holds kernels line by line, and steps with their equations", () => {
    const text = emitModule(affine, options);
    for (const { code } of affine.kernels)
      for (const line of code.trim().split("\n")) expect(text).toContain(`\n${line}\n`);
    expect(text).toContain('"i0 p0 p1 > s0", 1], // i0');
  });

  test("survives any text in names, labels and kernels", async () => {
    const odd = "a`b${c}\\d\"e'f\n*/ // </script> \u2028 é";
    const program: Program = {
      ...affine,
      name: "Odd",
      inputs: affine.inputs.map((input) => ({ ...input, name: odd })),
      parameters: affine.parameters.map((each, n) => ({ ...each, name: `${odd}${n}` })),
      ignored: [odd],
      kernels: affine.kernels.map((kernel) => ({ ...kernel, code: `// ${odd}\n${kernel.code}` })),
      run: { ...affine.run, steps: affine.run.steps.map((step) => ({ ...step, label: odd })) },
    };
    const { program: read } = await imported(emitModule(program, options));
    expect(read.inputs[0]?.name).toBe(odd);
    expect(read.parameters.map(([name]) => name)).toEqual([`${odd}0`, `${odd}1`]);
    expect(read.ignored).toEqual([odd]);
    const plain = (code: string): string => code.replace(/^ +/gm, "").trim();
    const texts = (kernels: readonly { readonly code: string }[]): string[] =>
      kernels.map(({ code }) => plain(code)).sort();
    expect(texts(read.kernels)).toEqual(texts(program.kernels));
  });
});

test("the runtime is at most 8 KB gzipped, and names nothing that only some hosts have", () => {
  expect(gzipSync(runtimeText, { level: 9 }).length).toBeLessThanOrEqual(8 * 1024);
  expect(runtimeText).not.toMatch(/node:|process\.|require\(|document|window|GPU[A-Z]\w+\./);
});
