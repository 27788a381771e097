/**
 * One GPU device per test file, on the software adapter so that every machine computes
 * the same, destroyed when the file's tests are done. Call at the top of the file:
 *
 *     const gpu = useDevice();
 *     test("…", async () => { gpu.device.createBuffer(…) });
 *
 * A test also fails when the device reported an error that no error scope caught, since
 * such errors otherwise only print.
 */
import process from "node:process";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { device, nullDevice } from "../../src/node/index.ts";

export interface TestDevice {
  /** Only inside tests and hooks. */
  readonly device: GPUDevice;
}

function use(open: () => Promise<GPUDevice>): TestDevice {
  let opened: GPUDevice | undefined;
  const errors: string[] = [];
  beforeAll(async () => {
    opened = await open();
    opened.addEventListener("uncapturederror", (event) => {
      event.preventDefault();
      errors.push(event.error.message);
    });
  });
  afterEach(() => {
    expect(errors.splice(0), "errors that the device reported").toEqual([]);
  });
  afterAll(() => opened?.destroy());
  return {
    get device() {
      if (!opened) throw new Error("the device is only there inside tests and hooks");
      return opened;
    },
  };
}

/**
 * A device that computes: the software adapter's, or with `ATTNC_TEST_ADAPTER=any` that of whatever
 * the machine has, which is how the kernels are tried on others. The caller destroys it.
 */
export function openDevice(): Promise<GPUDevice> {
  return device({ software: process.env["ATTNC_TEST_ADAPTER"] !== "any", quiet: true });
}

/** The same, for a test file. */
export function useDevice(): TestDevice {
  return use(openDevice);
}

/** A device that only validates, for instance emitted WGSL; needs no driver. */
export function useNullDevice(): TestDevice {
  return use(nullDevice);
}

/** The errors of a shader as `line:column message`; empty where it is valid. */
export async function shaderErrors(on: GPUDevice, code: string): Promise<string[]> {
  on.pushErrorScope("validation");
  const compiled = await on.createShaderModule({ code }).getCompilationInfo();
  await on.popErrorScope();
  return compiled.messages
    .filter((message) => message.type === "error")
    .map((message) => `${message.lineNum}:${message.linePos} ${message.message}`);
}

/** Copies a buffer (usage COPY_SRC) back to the host. */
export async function readBack(on: GPUDevice, buffer: GPUBuffer): Promise<ArrayBuffer> {
  const staging = on.createBuffer({
    size: buffer.size,
    usage: GPUBufferUsage.COPY_DST | GPUBufferUsage.MAP_READ,
  });
  const encoder = on.createCommandEncoder();
  encoder.copyBufferToBuffer(buffer, 0, staging, 0, buffer.size);
  on.queue.submit([encoder.finish()]);
  await staging.mapAsync(GPUMapMode.READ);
  const bytes = staging.getMappedRange().slice(0);
  staging.destroy();
  return bytes;
}
