/**
 * How loading goes on: pipelines are compiled while the weights arrive, and each piece of the
 * weights goes to the device when it has come. The stream here waits for both.
 */
import { expect, test } from "vitest";
import { stepsIn } from "../../src/program/loops.ts";
import type { Step } from "../../src/program/program.ts";
import { load } from "../../src/runtime/index.ts";
import { compiledModel, importCompiled } from "../support/example.ts";
import { useDevice } from "../support/gpu.ts";
import { affineTensors, checkpoint } from "./checkpoints.ts";
import { errorOf } from "./counted.ts";
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

test("of a model that generates, what one more token needs is compiled first; the rest before it is needed", async () => {
  const { device } = gpu;
  const compiled = compiledModel("gpt2", "GPT2", { D: 32, depth: 3, V: 90, heads: 2, stop: 0 });
  const { program } = compiled;
  const asked: string[] = [];
  const compile = device.createComputePipelineAsync.bind(device);
  device.createComputePipelineAsync = (descriptor) => {
    asked.push(descriptor.label ?? "");
    return compile(descriptor);
  };
  try {
    const module = await importCompiled(compiled);
    const model = await module.load({ device, seed: 1 });
    const names = (steps: readonly Step[]): string[] =>
      steps.map(
        ({ kernel, forms }) => program.kernels[forms?.at(-1)?.kernel ?? kernel]?.name ?? "",
      );
    const chunk = stepsIn(program.generation?.chunk.steps ?? []);
    const many = new Set(names(chunk.filter(({ groups }) => groups[0].startsWith("(1 - "))));
    const token = names(chunk).filter((name) => !many.has(name));
    expect(many.size).toBeGreaterThan(0);
    const first = asked.findIndex((name) => many.has(name));
    for (const name of token) expect(asked.indexOf(name), name).toBeLessThan(first);
    const before = asked.length;
    const session = await model.begin({});
    await session.feed([1, 2, 3, 4, 5]);
    await session.feed([6]);
    expect(asked.length, "a session needs nothing else").toBe(before);
    await model.run({ tokens: Int32Array.from([1, 2, 3]) });
    expect(asked.length, "a run does").toBeGreaterThan(before);
    expect(new Set(asked).size, "and nothing is compiled twice").toBe(asked.length);
    session.dispose();
    model.dispose();
  } finally {
    device.createComputePipelineAsync = compile;
  }
});

test("of a model that starts by itself, or is asked for a token, a prompt's kernels wait for one", async () => {
  const { device } = gpu;
  const asked: string[] = [];
  const compile = device.createComputePipelineAsync.bind(device);
  device.createComputePipelineAsync = (descriptor) => {
    asked.push(descriptor.label ?? "");
    return compile(descriptor);
  };
  const small = { D: 32, depth: 3, V: 90, heads: 2, stop: 0 };
  const languages = { source_vocab: 20, target_vocab: 21 };
  try {
    const counts: Record<string, number[]> = {};
    for (const [system, name, values] of [
      ["gpt2", "GPT2", small],
      ["seq2seq-attention", "Translate", languages],
    ] as const) {
      const module = await importCompiled(compiledModel(system, name, values));
      counts[name] = [];
      for (const ready of [undefined, "token", "generate"] as const) {
        asked.length = 0;
        const model = await module.load({ device, seed: 1, ...(ready && { ready }) });
        // What is not waited for is asked for all the same.
        counts[name].push(asked.length);
        if (name === "GPT2") {
          const session = await model.begin({});
          await session.feed([1, 2, 3, 4, 5]);
          session.dispose();
          expect(asked.length > (counts[name].at(-1) ?? 0)).toBe(ready === "token");
        }
        model.dispose();
      }
    }
    const [usual, token, generate] = counts["GPT2"] ?? [];
    expect(usual).toBe(generate);
    expect(token).toBeLessThan(generate ?? 0);
    const [usually, ofToken, all] = counts["Translate"] ?? [];
    expect(usually).toBe(ofToken);
    expect(ofToken).toBeLessThan(all ?? 0);
  } finally {
    device.createComputePipelineAsync = compile;
  }
});

test("inputs that change while a call waits for kernels are checked as they are written", async () => {
  const { device } = gpu;
  // The same kernels again for inspection, which therefore compiles them when it is called.
  const own = affine.kernels.map((kernel) => ({ ...kernel, name: `${kernel.name}_inspected` }));
  const steps = stepsIn(affine.inspect.steps).map((step) => ({
    ...step,
    kernel: step.kernel + own.length,
  }));
  const program = await moduleProgram({
    ...affine,
    kernels: [...affine.kernels, ...own],
    inspect: { ...affine.inspect, steps },
  });
  const model = await load(program, { device, weights: checkpoint(affineTensors) });
  const x = new Float32Array([1, 0, -1]);
  const compile = device.createComputePipelineAsync.bind(device);
  let asked = 0;
  device.createComputePipelineAsync = (descriptor) => {
    asked += 1;
    x[1] = NaN;
    return compile(descriptor);
  };
  try {
    const wrong = await errorOf(model.inspect({ x }, ["*"]));
    expect(asked).toBeGreaterThan(0);
    expect(wrong).toMatchObject({ code: "input-value", details: { position: [1] } });
    x[1] = 0;
    const before = asked;
    expect(Object.keys((await model.inspect({ x }, ["*"])) as object)).toHaveLength(2);
    expect(asked).toBe(before);
    expect(await model.run([])).toEqual([]);
  } finally {
    device.createComputePipelineAsync = compile;
    model.dispose();
  }
});

test("kernels that are there run while others are compiled, and whoever needs one that fails is told", async () => {
  const { device } = gpu;
  const program = await moduleProgram(affine);
  const weights = checkpoint(affineTensors);
  const compile = device.createComputePipelineAsync.bind(device);
  const submit = device.queue.submit.bind(device.queue);
  let release: (fault?: Error) => void = () => undefined;
  let submits = 0;
  const held = (): void => {
    const waiting = new Promise<void>((resolve, reject) => {
      release = (fault) => (fault ? reject(fault) : resolve());
    });
    waiting.catch(() => 0);
    device.createComputePipelineAsync = async (descriptor) => {
      if (descriptor.label === "map_2") await waiting;
      return compile(descriptor);
    };
  };
  device.queue.submit = (buffers) => {
    if ([...buffers].length > 0) submits += 1;
    submit(buffers);
    return undefined;
  };
  try {
    held();
    const model = await load(program, { device, weights, ready: "weights" });
    submits = 0;
    const inputs = { x: Float32Array.of(1, 0, -1) };
    let isDone = false;
    const running = model.run(inputs).finally(() => (isDone = true));
    // The first kernel does not wait for the second.
    while (submits === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    await device.queue.onSubmittedWorkDone();
    expect(isDone).toBe(false);
    release();
    const first = await running;
    expect(submits).toBe(2);
    expect(await model.run(inputs)).toEqual(first);
    expect(submits, "all at once from then on").toBe(3);
    const usual = await load(program, { device, weights });
    expect(await usual.run(inputs)).toEqual(first);
    usual.dispose();
    model.dispose();

    held();
    const failing = await load(program, { device, weights, ready: "weights" });
    const wrong = errorOf(failing.run(inputs));
    release(new Error("too many registers"));
    expect(await wrong).toMatchObject({ code: "device-error" });
    expect(await errorOf(failing.run(inputs))).toMatchObject({ code: "device-error" });
    failing.dispose();
    held();
    const loading = errorOf(load(program, { device, weights }));
    release(new Error("too many registers"));
    expect(await loading, "it is waited for by default").toMatchObject({ code: "device-error" });
  } finally {
    device.createComputePipelineAsync = compile;
    device.queue.submit = submit;
  }
});
