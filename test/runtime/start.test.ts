/**
 * How loading goes on: pipelines are compiled while the weights arrive, and each piece of the
 * weights goes to the device when it has come. The stream here waits for both.
 */
import { expect, test } from "vitest";
import { load } from "../../src/runtime/index.ts";
import { useDevice } from "../support/gpu.ts";
import { affineTensors, checkpoint } from "./checkpoints.ts";
import { affine, moduleProgram } from "./programs.ts";

const gpu = useDevice();

test("pipelines are there before the last weight, and pieces are written as they come", async () => {
  const { device } = gpu;
  const program = await moduleProgram(affine);
  const events: string[] = [];
  let heard: () => void = () => undefined;
  const happened = (event: string): void => {
    events.push(event);
    heard();
  };
  /** Waits until something has happened; that it never does would be the test's time limit. */
  const until = async (isTrue: () => boolean): Promise<void> => {
    while (!isTrue()) await new Promise<void>((resolve) => (heard = resolve));
  };
  const count = (event: string): number => events.filter((one) => one === event).length;

  const compile = device.createComputePipelineAsync.bind(device);
  const write = device.queue.writeBuffer.bind(device.queue);
  device.createComputePipelineAsync = async (descriptor) => {
    happened("asked");
    const pipeline = await compile(descriptor);
    happened("compiled");
    return pipeline;
  };
  device.queue.writeBuffer = (...parts: Parameters<GPUQueue["writeBuffer"]>) => {
    if (/^p\d/.test(parts[0].label)) happened("written");
    write(...parts);
    return undefined;
  };
  try {
    const bytes = new Uint8Array(checkpoint(affineTensors));
    const tensors = program.parameters.length;
    const body = 8 + Number(new DataView(bytes.buffer).getBigUint64(0, true));
    const half = body + (bytes.length - body) / 2;
    let step = 0;
    const weights = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          step += 1;
          if (step === 1) controller.enqueue(bytes.slice(0, body));
          else if (step === 2) {
            // Nothing of the tensors has come, and all kernels were asked for.
            await until(() => count("asked") > 0);
            await until(() => count("compiled") === count("asked"));
            expect(count("written")).toBe(0);
            controller.enqueue(bytes.slice(body, half));
            controller.enqueue(bytes.slice(half, bytes.length - 4));
          } else if (step === 3) {
            await until(() => count("written") >= tensors - 1);
            happened("last");
            controller.enqueue(bytes.slice(bytes.length - 4));
          } else controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const model = await load(program, { device, weights });
    expect(events.indexOf("compiled")).toBeLessThan(events.indexOf("written"));
    expect(events.indexOf("written")).toBeLessThan(events.indexOf("last"));
    expect(events.lastIndexOf("written")).toBeGreaterThan(events.indexOf("last"));
    model.dispose();
  } finally {
    device.createComputePipelineAsync = compile;
    device.queue.writeBuffer = write;
  }
});
