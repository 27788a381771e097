/**
 * Devices that are not there, too small, too full, or lost: typed errors, before anything
 * is allocated, and a caller can load again.
 */
import { describe, expect, test } from "vitest";
import { choose } from "../../src/runtime/choice.ts";
import { load } from "../../src/runtime/index.ts";
import type { ModuleProgram } from "../../src/runtime/format.ts";
import { openDevice, useDevice, useNullDevice } from "../support/gpu.ts";
import { affineTensors, checkpoint } from "./checkpoints.ts";
import { counted, errorOf } from "./counted.ts";
import { affine, moduleProgram, wide } from "./programs.ts";

const gpu = useDevice();
const nothing = useNullDevice();
const weights = checkpoint(affineTensors);
const x = new Float32Array([1, 0, -1]);

/** The error of a load, with the buffers that it made. */
const refused = (
  program: ModuleProgram,
  device = gpu.device,
): Promise<Awaited<ReturnType<typeof errorOf>>> =>
  counted(device, async (counts) => {
    const error = await errorOf(load(program, { device, weights }, choose));
    expect(counts.made).toBe(0);
    return error;
  });

test("without WebGPU and without a device", async () => {
  const program = await moduleProgram(affine);
  expect(await errorOf(load(program, { weights }))).toMatchObject({ code: "webgpu-missing" });
});

test("with a browser's WebGPU that offers nothing, or a device", async () => {
  const program = await moduleProgram(affine);
  const set = (gpuOf: object): boolean =>
    Reflect.defineProperty(globalThis, "navigator", { value: { gpu: gpuOf }, configurable: true });
  const before = Reflect.getOwnPropertyDescriptor(globalThis, "navigator");
  try {
    set({ requestAdapter: () => Promise.resolve(null) });
    expect(await errorOf(load(program, { weights }))).toMatchObject({ code: "adapter-missing" });
    const { limits, features } = gpu.device;
    const requestDevice = (): Promise<GPUDevice> => Promise.reject(new Error("not today"));
    set({ requestAdapter: () => Promise.resolve({ limits, features, requestDevice }) });
    const error = await errorOf(load(program, { weights }));
    expect(error).toMatchObject({ code: "device-refused" });
    expect(error.message).toContain("not today");

    // A device that the model made is its own, and goes with it.
    const own = await openDevice();
    let asked: GPUDeviceDescriptor | undefined;
    const give = (descriptor: GPUDeviceDescriptor): Promise<GPUDevice> => {
      asked = descriptor;
      return Promise.resolve(own);
    };
    set({ requestAdapter: () => Promise.resolve({ limits, features, requestDevice: give }) });
    const model = await load(program, { weights });
    expect(model.device).toBe(own);
    expect(asked?.requiredLimits).toMatchObject({ maxBufferSize: limits.maxBufferSize });
    expect((await model.run({ x }))["z"]?.data).toEqual(new Float32Array([8.25, 17]));
    model.dispose();
    expect((await own.lost).reason).toBe("destroyed");
  } finally {
    if (before) Reflect.defineProperty(globalThis, "navigator", before);
    else Reflect.deleteProperty(globalThis, "navigator");
  }
});

test("with something that is no device", async () => {
  const program = await moduleProgram(affine);
  const device = {} as GPUDevice;
  expect(await errorOf(load(program, { device, weights }))).toMatchObject({
    code: "device-refused",
  });
});

test("a promise of a device will do, and the caller's device is not destroyed", async () => {
  const program = await moduleProgram(affine);
  const model = await load(program, { device: Promise.resolve(gpu.device), weights });
  model.dispose();
  const again = await load(program, { device: gpu.device, weights });
  expect((await again.run({ x }))["z"]?.shape).toEqual([2]);
  again.dispose();
});

describe("needs", () => {
  test.each([
    "maxBufferSize",
    "maxStorageBufferBindingSize",
    "maxStorageBuffersPerShaderStage",
    "maxComputeInvocationsPerWorkgroup",
    "maxComputeWorkgroupSizeX",
    "maxComputeWorkgroupStorageSize",
  ] as const)("more of %s", async (name) => {
    const program = await moduleProgram(affine);
    const limits = { ...program.limits, [name]: gpu.device.limits[name] + 1 };
    expect(Object.keys(program.limits)).toContain(name);
    expect(await refused({ ...program, limits })).toMatchObject({
      code: "limit-exceeded",
      details: { name },
      found: gpu.device.limits[name],
    });
  });

  test("a feature that the device was made without", async () => {
    const program = await moduleProgram(affine);
    const kernels = program.kernels.map((kernel) => ({ ...kernel, needs: { "shader-f16": 1 } }));
    expect(await refused({ ...program, kernels })).toMatchObject({ code: "feature-missing" });
  });

  test("a batch that no buffer holds, checked before anything of it is made", async () => {
    const program = await moduleProgram({
      ...wide,
      run: { ...wide.run, slots: ["s[0] * s[1] * 2 ** 32"] },
    });
    const model = await load(program, { device: gpu.device });
    await counted(gpu.device, async (counts) => {
      const error = await errorOf(model.run({ x: new Float32Array(10) }));
      expect(error).toMatchObject({
        code: "limit-exceeded",
        details: { name: "maxStorageBufferBindingSize" },
      });
      expect(counts).toMatchObject({ made: 0, submits: 0 });
    });
    model.dispose();
  });
});

test("results that no buffer holds together are refused before anything is made", async () => {
  const [result] = wide.run.results;
  if (!result) throw new Error("no results");
  const large = { ...result, stored: [`${gpu.device.limits.maxBufferSize / 8}`] };
  const results = ["a", "b", "c"].map((name) => ({ ...large, name }));
  const program = await moduleProgram({ ...wide, run: { ...wide.run, results } });
  const model = await load(program, { device: gpu.device });
  await counted(gpu.device, async (counts) => {
    const error = await errorOf(model.run({ x: new Float32Array(10) }));
    expect(error).toMatchObject({ code: "limit-exceeded", details: { name: "maxBufferSize" } });
    expect(counts.made).toBe(0);
  });
  model.dispose();
});

test("what only the preparation read is freed after it", async () => {
  const results = affine.run.results.filter(({ name }) => name === "twice");
  const nothingElse = { steps: [], slots: [], results: [] };
  const program = await moduleProgram({
    ...affine,
    run: { ...nothingElse, results },
    inspect: nothingElse,
  });
  await counted(gpu.device, async (counts) => {
    const model = await load(program, { device: gpu.device, weights });
    const labels = [...counts.live].map(({ label }) => label).sort();
    expect(labels).toEqual(["c0", "lengths", "output", "sizes", "status"]);
    expect((await model.run({ x }))["twice"]?.data).toEqual(new Float32Array([0.5, -2]));
    model.dispose();
  });
});

describe("what the device reports", () => {
  test("kernels that are no WGSL name the kernel, and nothing stays", async () => {
    const program = await moduleProgram(affine);
    const kernels = program.kernels.map((kernel) => ({ ...kernel, code: "fn main() -> {" }));
    await counted(gpu.device, async (counts) => {
      const error = await errorOf(load({ ...program, kernels }, { device: gpu.device, weights }));
      expect(error).toMatchObject({ code: "device-error" });
      expect(error.message).toContain("map_");
      expect(counts.live.size).toBe(0);
    });
  });

  test("memory that runs out, at load and in a run; a smaller batch works afterwards", async () => {
    const program = await moduleProgram(affine);
    const { device } = gpu;
    const popErrorScope = device.popErrorScope.bind(device);
    /** The next scope for memory reports that there is none. */
    const runOut = (): void => {
      device.popErrorScope = async () => {
        device.popErrorScope = popErrorScope;
        await popErrorScope();
        return { message: "all of it is in use" };
      };
    };
    await counted(device, async (counts) => {
      // The kernels' scopes come first: without them the next is that of the weights.
      const bare = { ...program, prepare: [], run: { ...program.run, steps: [] } };
      runOut();
      expect(await errorOf(load(bare, { device, weights }))).toMatchObject({
        code: "out-of-memory",
      });
      expect(counts.live.size).toBe(0);
      const model = await load(program, { device, weights });
      const before = counts.live.size;
      runOut();
      expect(await errorOf(model.run([{ x }, { x }]))).toMatchObject({ code: "out-of-memory" });
      expect(counts.live.size).toBeLessThanOrEqual(before);
      expect((await model.run({ x }))["z"]?.data).toEqual(new Float32Array([8.25, 17]));
      model.dispose();
      expect(counts.live.size).toBe(0);
    });
  });

  test("a buffer of another device is an error, and the model goes on", async () => {
    const program = await moduleProgram(affine);
    const model = await load(program, { device: gpu.device, weights });
    const other = await openDevice();
    const buffer = other.createBuffer({ size: 12, usage: 4 });
    expect(await errorOf(model.run({ x: { buffer, shape: [3] } }))).toMatchObject({
      code: "device-error",
    });
    expect((await model.run({ x }))["z"]?.data).toEqual(new Float32Array([8.25, 17]));
    model.dispose();
    other.destroy();
  });
});

describe("a device that is lost", () => {
  test("while a model waits, and while it runs", async () => {
    const program = await moduleProgram(affine);
    const device = await openDevice();
    const model = await load(program, { device, weights });
    // It may be done before the device is lost; if not, it is an error that says so.
    const running = model.run({ x }).then(
      () => ({ code: "device-lost" }),
      (error: unknown) => error,
    );
    await new Promise((done) => setTimeout(done, 0));
    device.destroy();
    expect(await running).toMatchObject({ code: "device-lost" });
    expect(await errorOf(model.run({ x }))).toMatchObject({ code: "device-lost" });
    expect(await errorOf(model.inspect({ x }, ["*"]))).toMatchObject({ code: "device-lost" });
    model.dispose();
    // The caller can load again.
    const again = await load(program, { device: gpu.device, weights });
    expect((await again.run({ x }))["z"]?.data).toEqual(new Float32Array([8.25, 17]));
    again.dispose();
  });

  test("while weights arrive", async () => {
    const program = await moduleProgram(affine);
    const device = await openDevice();
    const bytes = new Uint8Array(weights);
    let at = 0;
    const stream = new ReadableStream<Uint8Array>({
      async pull(controller) {
        if (at >= bytes.length - 12) device.destroy();
        await new Promise((done) => setTimeout(done, 0));
        if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += 4)));
        else controller.close();
      },
    });
    expect(await errorOf(load(program, { device, weights: stream }))).toMatchObject({
      code: "device-lost",
    });
    expect(await errorOf(load(program, { device, weights }))).toMatchObject({
      code: "device-lost",
    });
  });
});

test("calls are valid on a device that only validates, whose memory holds anything", async () => {
  const program = await moduleProgram(affine);
  const outcome = await load(program, { device: nothing.device, weights })
    .then((model) => model.dispose())
    .catch((error: unknown) => error);
  // The status that is read back is whatever the memory held.
  const codes: unknown[] = ["index-out-of-range", "weights-value"];
  if (outcome) expect(codes).toContain((outcome as { readonly code?: unknown }).code);
});
