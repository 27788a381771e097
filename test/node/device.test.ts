import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "esbuild";
import { readBack, shaderErrors, useDevice, useNullDevice } from "../support/gpu.ts";

const run = promisify(execFile);
const gpu = useDevice();
const validator = useNullDevice();

describe("a device", () => {
  test("computes", async () => {
    const { device } = gpu;
    const values = Float32Array.from({ length: 100 }, (_, index) => index);
    const buffer = device.createBuffer({
      size: values.byteLength,
      usage: GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST,
    });
    device.queue.writeBuffer(buffer, 0, values);
    const module = device.createShaderModule({
      code: `
        @group(0) @binding(0) var<storage, read_write> data: array<f32>;
        @compute @workgroup_size(64) fn main(@builtin(global_invocation_id) id: vec3u) {
          if (id.x < arrayLength(&data)) { data[id.x] = data[id.x] * 2 + 1; }
        }`,
    });
    const pipeline = await device.createComputePipelineAsync({
      layout: "auto",
      compute: { module },
    });
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipeline);
    pass.setBindGroup(
      0,
      device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: [{ binding: 0, resource: { buffer } }],
      }),
    );
    pass.dispatchWorkgroups(2);
    pass.end();
    device.queue.submit([encoder.finish()]);
    const result = new Float32Array(await readBack(device, buffer));
    buffer.destroy();
    expect([...result]).toEqual([...values].map((value) => value * 2 + 1));
  });

  test("has all that the adapter has, not the least that WebGPU promises", () => {
    expect(gpu.device.limits.maxBufferSize).toBeGreaterThan(256 * 2 ** 20);
    expect(gpu.device.features.has("subgroups")).toBe(true);
  });

  test("validates shaders without a driver", async () => {
    const good = "@compute @workgroup_size(1) fn main() {}";
    expect(await shaderErrors(validator.device, good)).toEqual([]);
    expect(await shaderErrors(validator.device, "fn main( {}")).toContain(
      "1:10 expected ')' for function declaration",
    );
  });
});

describe("a process of its own", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "attnc-test-"));
    await build({
      entryPoints: ["src/node/index.ts"],
      outfile: join(folder, "node.mjs"),
      bundle: true,
      platform: "node",
      format: "esm",
    });
  });
  afterAll(() => rm(folder, { recursive: true }));

  const program = (options: string) =>
    `import { device } from ${JSON.stringify(join(folder, "node.mjs"))};
     for (let n = 0; n < 2; n++) (await device(${options})).destroy();
     console.log("done");`;

  function node(text: string, environment: Record<string, string> = {}) {
    const rest = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith("VK_")),
    );
    return run(process.execPath, ["--input-type=module", "-e", text], {
      env: { ...rest, XDG_CACHE_HOME: join(folder, "cache"), ...environment },
    });
  }

  test("unpacks the driver once, even when several start at the same time", async () => {
    const results = await Promise.all([1, 2, 3].map(() => node(program("{ software: true }"))));
    expect(results.map(({ stdout }) => stdout)).toEqual(["done\n", "done\n", "done\n"]);
    expect(results.map(({ stderr }) => stderr)).toEqual(["", "", ""]);
    expect(await readdir(join(folder, "cache", "attnc"))).toEqual([
      expect.stringMatching(/^swiftshader-[0-9a-f]{16}$/),
    ]);
  });

  test("says on one line that it computes on the processor, or has a GPU", async () => {
    const { stderr, stdout } = await node(program("{}"));
    expect(stdout).toBe("done\n");
    expect(["", "attnc: no GPU found, computing on the processor"]).toContain(
      stderr.replace(/ \(software adapter .*\)\n$/, ""),
    );
  });

  test("respects the environment's choice of a driver", async () => {
    const failure = node(program("{}"), { VK_DRIVER_FILES: "/nowhere/driver.json" });
    await expect(failure).rejects.toThrow(/code: 'adapter-missing'/);
    await expect(failure).rejects.toThrow(/VK_DRIVER_FILES/);
  });

  test("says what to install where nothing is there", async () => {
    const text = `process.chdir("/"); ${program("{}").replace(/^import (.*) from (.*);/, "const $1 = await import($2);")}`;
    await expect(node(text)).rejects.toThrow(/code: 'webgpu-missing'/);
  });
});
