import { performance } from "node:perf_hooks";
import { setTimeout as after } from "node:timers/promises";
import { afterEach, describe, expect, test, vi } from "vitest";
import { pause, resting } from "../../src/node/rest.ts";
import { useDevice } from "../support/gpu.ts";

describe("a pause", () => {
  test("grows with the time waited, up to half a millisecond", () => {
    expect([0.5, 2, 4, 8, 1000].map((waited) => pause(waited, 0.01))).toEqual([
      0, 0.1, 0.2, 0.4, 0.5,
    ]);
  });

  test("is none where the thread is busy", () => {
    expect(pause(1000, 1)).toBe(0);
  });
});

/** A device of which only this is used; its work is done when the test says so. */
function pretended() {
  const waiting: { resolve: (value?: undefined) => void; reject: (reason: Error) => void }[] = [];
  const handed: unknown[] = [];
  const compiling: { resolve: (value: object) => void; reject: (reason: Error) => void }[] = [];
  const device = {
    createComputePipelineAsync: () =>
      new Promise<object>((resolve, reject) => compiling.push({ resolve, reject })),
    get queue() {
      return {
        submit: (buffers: unknown) => void handed.push(buffers),
        onSubmittedWorkDone: () =>
          new Promise<undefined>((resolve, reject) => waiting.push({ resolve, reject })),
      };
    },
  };
  return { device: device as unknown as GPUDevice, waiting, handed, compiling };
}

describe("a thread that waits for a device", () => {
  const sleeping = vi.spyOn(Atomics, "wait");
  const slept = () => sleeping.mock.calls.reduce((sum, [, , , ms]) => sum + (ms ?? 0), 0);
  afterEach(() => sleeping.mockClear());

  test("sleeps most of the time, until all that was handed over is done", async () => {
    const { device, waiting, handed } = pretended();
    const { queue } = resting(device);
    queue.submit([]);
    queue.submit([]);
    expect(handed).toEqual([[], []]);
    await after(100);
    expect(slept()).toBeGreaterThan(10);
    // One question at a time; what was handed over since then needs another.
    expect(waiting).toHaveLength(1);
    waiting[0]?.resolve();
    await after(20);
    expect(waiting).toHaveLength(2);
    sleeping.mockClear();
    await after(50);
    expect(slept()).toBeGreaterThan(3);
    waiting[1]?.resolve();
    await after(5);
    sleeping.mockClear();
    await after(20);
    expect(slept()).toBe(0);
  });

  test("sleeps while pipelines are compiled, until the last of them is there or has failed", async () => {
    const { device, waiting, compiling } = pretended();
    const rested = resting(device);
    const made = [1, 2].map(() => rested.createComputePipelineAsync({} as never));
    await after(50);
    expect(slept()).toBeGreaterThan(3);
    const [first, second] = compiling;
    first?.resolve({ label: "first" });
    expect(await made[0]).toEqual({ label: "first" });
    rested.queue.submit([]);
    sleeping.mockClear();
    await after(50);
    expect(slept()).toBeGreaterThan(3);
    second?.reject(new Error("too many registers"));
    await expect(made[1]).rejects.toThrow("too many registers");
    sleeping.mockClear();
    await after(50);
    expect(slept(), "of what was submitted").toBeGreaterThan(3);
    waiting[0]?.resolve();
    await after(5);
    sleeping.mockClear();
    await after(20);
    expect(slept()).toBe(0);
  });

  test("sleeps once in each turn, however often it began to", async () => {
    const { device, waiting } = pretended();
    const { queue } = resting(device);
    for (let n = 0; n < 20; n++) {
      queue.submit([]);
      waiting.at(-1)?.resolve();
      // Done, and more is handed over, in one turn.
      for (let step = 0; step < 10; step++) await Promise.resolve();
    }
    queue.submit([]);
    await after(60);
    sleeping.mockClear();
    let turns = 0;
    const end = performance.now() + 60;
    while (performance.now() < end) {
      await new Promise((next) => setImmediate(next));
      turns += 1;
    }
    expect(sleeping.mock.calls.length).toBeLessThanOrEqual(turns + 1);
    expect(sleeping.mock.calls.length).toBeGreaterThan(3);
    waiting.at(-1)?.resolve();
    await after(5);
  });

  test("does not sleep while it has other work", async () => {
    const { device, waiting } = pretended();
    resting(device).queue.submit([]);
    const end = performance.now() + 50;
    while (performance.now() < end) {
      const busy = performance.now() + 2;
      while (performance.now() < busy);
      await new Promise((next) => setImmediate(next));
    }
    waiting[0]?.resolve();
    expect(slept()).toBe(0);
  });

  test("stops when the device is lost, and can start again", async () => {
    const { device, waiting } = pretended();
    const { queue } = resting(device);
    queue.submit([]);
    waiting[0]?.reject(new Error("lost"));
    await after(5);
    sleeping.mockClear();
    await after(20);
    expect(slept()).toBe(0);
    queue.submit([]);
    await after(50);
    expect(slept()).toBeGreaterThan(3);
    waiting[1]?.resolve();
    await after(5);
  });
});

describe("a device under Node", () => {
  const gpu = useDevice();

  test("has one queue, which rests, and only once", () => {
    const { queue } = gpu.device;
    const own = (): unknown => Object.getOwnPropertyDescriptor(queue, "submit")?.value;
    const before = own();
    expect(before).toBeInstanceOf(Function);
    expect(resting(gpu.device)).toBe(gpu.device);
    expect(own()).toBe(before);
    expect(gpu.device.queue).toBe(queue);
  });
});
