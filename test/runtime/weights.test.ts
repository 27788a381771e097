/** Weights from every source and in every type, and what does not fit. */
import { createServer, type Server } from "node:http";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { file } from "../../src/node/index.ts";
import { load } from "../../src/runtime/index.ts";
import type { ModuleProgram } from "../../src/runtime/format.ts";
import type { LoadedModel, LoadOptions } from "../../src/runtime/model.ts";
import type { Progress } from "../../src/runtime/weights.ts";
import { useDevice } from "../support/gpu.ts";
import { affineTensors, checkpoint, type TestTensor } from "./checkpoints.ts";
import { counted, errorOf } from "./counted.ts";
import { affine, moduleProgram } from "./programs.ts";

const gpu = useDevice();
const good = checkpoint(affineTensors);
const { "layer.weight": weight, "layer.bias": bias } = affineTensors;
/** An index whose map is this, as text. */
const index = (map: unknown): string => JSON.stringify({ metadata: {}, weight_map: map });
/** A checkpoint in two files, and indexes that are wrong, by where the server has them. */
const split: Readonly<Record<string, string | Uint8Array>> = {
  "/split/model.safetensors.index.json": index({
    "layer.bias": "model-00001-of-00002.safetensors",
    "layer.weight": "model-00002-of-00002.safetensors",
  }),
  "/split/model-00001-of-00002.safetensors": new Uint8Array(checkpoint({ "layer.bias": bias })),
  "/split/model-00002-of-00002.safetensors": new Uint8Array(checkpoint({ "layer.weight": weight })),
  "/text.json": "no index",
  "/empty.json": index({}),
  "/none.json": "{}",
  "/away.json": index({ "layer.bias": "//elsewhere/model.safetensors" }),
  "/above.json": index({ "layer.bias": "../split/model.safetensors" }),
};
let program: ModuleProgram;
let server: Server;
let folder: string;
let origin: string;

beforeAll(async () => {
  program = await moduleProgram(affine);
  folder = await mkdtemp(join(tmpdir(), "attnc-"));
  await writeFile(join(folder, "good.safetensors"), new Uint8Array(good));
  server = createServer((request, response) => {
    const bytes = new Uint8Array(good);
    if (request.url === "/missing") response.writeHead(404).end("no such file");
    else if (request.url && request.url in split) response.end(split[request.url]);
    else if (request.url === "/page") response.end("<!doctype html><title>Not weights</title>");
    else if (request.url === "/cut") {
      response.writeHead(200, { "content-length": bytes.length });
      response.write(bytes.subarray(0, bytes.length - 9), () => response.destroy());
    } else response.end(bytes);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const address = server.address();
  if (typeof address === "object" && address) origin = `http://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

/** What the model computes with these weights: z of [1, 0, -1]. */
async function outcome(options: LoadOptions): Promise<{ z: number[]; model: LoadedModel }> {
  const model = await load(program, { device: gpu.device, ...options });
  const { z } = await model.run({ x: new Float32Array([1, 0, -1]) });
  model.dispose();
  return { z: [...(z?.data ?? [])], model };
}

const refused = (weights: LoadOptions["weights"]): ReturnType<typeof errorOf> =>
  counted(gpu.device, async (counts) => {
    const error = await errorOf(load(program, { device: gpu.device, ...(weights && { weights }) }));
    expect(counts.live.size).toBe(0);
    return error;
  });

/** A stream of pieces of this many bytes. */
function stream(bytes: ArrayBuffer, piece: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.byteLength) controller.close();
      else controller.enqueue(new Uint8Array(bytes.slice(at, (at += piece))));
    },
  });
}

describe("sources", () => {
  const sources: Record<string, () => LoadOptions["weights"]> = {
    "an ArrayBuffer": () => good,
    "an array in a larger buffer": () => {
      const larger = new Uint8Array(good.byteLength + 10);
      larger.set(new Uint8Array(good), 7);
      return larger.subarray(7, 7 + good.byteLength);
    },
    "a Blob": () => new Blob([good]),
    "a Response": () => new Response(good),
    "a stream": () => stream(good, 1 << 16),
    "a stream of single bytes": () => stream(good, 1),
    "a URL as text": () => `${origin}/weights.safetensors`,
    "a URL": () => new URL(`${origin}/weights.safetensors`),
    "the index of several files": () => `${origin}/split/model.safetensors.index.json`,
    "several files": () => [
      checkpoint({ "layer.bias": bias }),
      new Blob([checkpoint({ "layer.weight": weight })]),
    ],
    "tensors by name": () => ({
      "layer.weight": { data: new Float32Array(weight.values), shape: [2, 3] },
      "layer.bias": new Float32Array(bias.values),
    }),
  };
  test.each(Object.keys(sources))("%s", async (name) => {
    const weights = sources[name]?.() ?? "";
    expect((await outcome({ weights })).z).toEqual([8.25, 17]);
  });

  test("a file under Node", async () => {
    const weights = await file(join(folder, "good.safetensors"));
    expect((await outcome({ weights })).z).toEqual([8.25, 17]);
    await weights.close();
  });

  test.each([
    ["/missing", "weights-unreachable"],
    ["/page", "weights-damaged"],
    ["/text.json", "weights-damaged"],
    ["/empty.json", "weights-damaged"],
    ["/none.json", "weights-damaged"],
    ["/away.json", "weights-damaged"],
    ["/above.json", "weights-damaged"],
    ["/cut", "weights-unreachable"],
  ])("what a server gives at %s is %s", async (path, code) => {
    expect(await refused(origin + path)).toMatchObject({ code });
  });

  test("no server, a failing read, a read of too little, a stream that breaks", async () => {
    expect(await refused("http://127.0.0.1:1/none")).toMatchObject({ code: "weights-unreachable" });
    const read = (): Promise<Uint8Array> => Promise.reject(new Error("disk on fire"));
    const error = await refused({ name: "w", size: 100, read });
    expect(error.code).toBe("weights-unreachable");
    expect(error.message).toContain("disk on fire");
    const short = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array(3));
    expect(await refused({ size: 100, read: short })).toMatchObject({
      code: "weights-unreachable",
    });
    const broken = new ReadableStream<Uint8Array>({
      pull: () => Promise.reject(new Error("line cut")),
    });
    expect(await refused(broken)).toMatchObject({ code: "weights-unreachable" });
  });

  test.each([[3], [null], [[]], [[3]], [new Date()], [{ "layer.bias": "text" }]])(
    "%s is no source",
    async (weights) => {
      expect((await refused(weights as unknown as string)).code).toMatch(
        /^weights-(invalid|missing)$/,
      );
    },
  );

  test("nothing at all", async () => {
    expect(await refused(undefined)).toMatchObject({ code: "weights-missing" });
  });
});

test("progress grows to the whole and names each tensor", async () => {
  const seen: Progress[] = [];
  await outcome({ weights: stream(good, 5), onProgress: (progress) => seen.push(progress) });
  expect(seen).toEqual([
    { loaded: 8, total: 32, name: "layer.bias" },
    { loaded: 32, total: 32, name: "layer.weight" },
  ]);
});

describe("types", () => {
  const half = (values: readonly number[]): Uint8Array =>
    new Uint8Array(new Uint16Array(values).buffer);
  test("f16, with numbers below the normal ones", async () => {
    // -2 ** -24 (the smallest), 2 ** -14, 1, -65504; 1.5, 0.333…
    const tensors: Record<string, TestTensor> = {
      "layer.weight": {
        dtype: "F16",
        shape: [2, 3],
        bytes: half([0x8001, 0x0400, 0x0000, 0xfbff, 0x3c00, 0x0000]),
      },
      "layer.bias": { dtype: "F16", shape: [2], bytes: half([0x3e00, 0x3555]) },
    };
    const model = await load(program, { device: gpu.device, weights: checkpoint(tensors) });
    const results = await model.run([
      { x: new Float32Array([2 ** 24, 0, 0]) },
      { x: new Float32Array([0, 2 ** 14, 0]) },
    ]);
    expect(results.map(({ z }) => [...(z?.data ?? [])])).toEqual([
      [10 + 1.5 - 1, Math.fround(-65504 * 2 ** 24 + 20.333)],
      [10 + 1.5 + 1, Math.fround(Math.fround(2 ** 14 + 0.333251953125) + 20)],
    ]);
    model.dispose();
  });

  test("bf16", async () => {
    const tensors: Record<string, TestTensor> = {
      "layer.weight": {
        dtype: "BF16",
        shape: [2, 3],
        bytes: half([0x3f80, 0, 0, 0xc040, 0, 0]),
      },
      "layer.bias": { dtype: "F32", shape: [2], values: [0, 0] },
    };
    expect((await outcome({ weights: checkpoint(tensors) })).z).toEqual([11, 17]);
  });

  test.each(["F64", "I64", "U8", "BOOL", "F8_E4M3", "U32"])("%s is refused", async (dtype) => {
    const bits = Number(/\d+/.exec(dtype)?.[0] ?? 8);
    const bytes = new Uint8Array((2 * bits) / 8);
    const weights = checkpoint({ ...affineTensors, "layer.bias": { dtype, shape: [2], bytes } });
    expect(await refused(weights)).toMatchObject({
      code: "weights-type",
      details: { name: "layer.bias" },
      found: dtype,
    });
    // Not where the program does not need it.
    const other = checkpoint({ ...affineTensors, other: { dtype, shape: [2], bytes } });
    expect((await outcome({ weights: other })).z).toEqual([8.25, 17]);
  });

  test.each([Number.NaN, Infinity, -Infinity])("a weight of %s is refused", async (value) => {
    const values = [1, 2, 3, 4, value, 6];
    const weights = checkpoint({ ...affineTensors, "layer.weight": { shape: [2, 3], values } });
    const error = await refused(weights);
    expect(error).toMatchObject({ code: "weights-value", found: value });
    expect(error.message).toContain('entry 4 of tensor "layer.weight"');
    const sixteen = checkpoint({
      ...affineTensors,
      "layer.bias": { dtype: "F16", shape: [2], bytes: half([0, 0x7c00]) },
    });
    expect(await refused(sixteen)).toMatchObject({ code: "weights-value" });
  });
});

describe("what does not fit", () => {
  test("missing tensors are named, with near names", async () => {
    const error = await refused(
      checkpoint({ "layer.bias": bias, "model.layer.weight": weight, unrelated: { shape: [0] } }),
    );
    expect(error).toMatchObject({
      code: "weights-missing",
      details: { name: "layer.weight", tensors: ["layer.weight"] },
    });
    expect(error.message).toContain('"layer.weight" (nearest: "model.layer.weight")');
    expect(await refused({})).toMatchObject({
      details: { tensors: ["layer.weight", "layer.bias"] },
    });
  });

  test("another shape", async () => {
    const turned = checkpoint({ ...affineTensors, "layer.weight": { ...weight, shape: [3, 2] } });
    expect(await refused(turned)).toMatchObject({
      code: "weights-shape",
      details: { name: "layer.weight" },
      expected: [2, 3],
      found: [3, 2],
    });
  });

  test("but axes of length 1 don't count", async () => {
    const shape = [2, 1, 3, 1];
    const weights = checkpoint({ ...affineTensors, "layer.weight": { ...weight, shape } });
    expect((await outcome({ weights })).z).toEqual([8.25, 17]);
  });

  test("left-over tensors are warnings, but not those that the program ignores", async () => {
    const extra = { shape: [1], values: [9] };
    const weights = checkpoint({
      "bn.num_batches_tracked": extra,
      ...affineTensors,
      "head.weight": extra,
      "z.num_batches_tracked": extra,
    });
    const { z, model } = await outcome({ weights });
    expect(z).toEqual([8.25, 17]);
    expect(model.warnings).toMatchObject([
      { code: "weights-unexpected", tensors: ["head.weight"] },
    ]);
    expect((await outcome({ weights: good })).model.warnings).toEqual([]);
  });

  test("the same tensor in two files", async () => {
    const error = await refused([good, checkpoint({ "layer.bias": bias })]);
    expect(error).toMatchObject({ code: "weights-damaged", details: { name: "layer.bias" } });
  });
});

describe("without weights", () => {
  test("parameters are drawn, the same for the same seed", async () => {
    const [one, again, other] = [
      await outcome({ seed: 7 }),
      await outcome({ seed: 7 }),
      await outcome({ seed: 8 }),
    ];
    expect(one.z).toEqual(again.z);
    expect(one.z).not.toEqual(other.z);
    // bias is 0.5 and the weights are within 1.
    expect(Math.abs((one.z[0] ?? 99) - 10.5)).toBeLessThan(2);
  });

  test("a parameter that must be loaded can't be drawn", async () => {
    const [first, second] = affine.parameters;
    const parameters = [{ name: first?.name ?? "", shape: [2, 3] }, ...(second ? [second] : [])];
    const strict = await moduleProgram({ ...affine, parameters });
    expect(await errorOf(load(strict, { device: gpu.device, seed: 1 }))).toMatchObject({
      code: "weights-missing",
      details: { name: "layer.weight" },
    });
  });

  test("draws have the moments of their distributions", async () => {
    const { drawer } = await import("../../src/runtime/initial.ts");
    const moments = (initial: [string, ...number[]]): number[] => {
      const values = drawer(["p", [9], initial], 3)(20_000);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
      return [mean, Math.sqrt(variance)];
    };
    const [mean = 9, deviation = 9] = moments(["normal", 2, 0.5]);
    expect(mean).toBeCloseTo(2, 1);
    expect(deviation).toBeCloseTo(0.5, 1);
    const [middle = 9, spread = 9] = moments(["uniform", -1, 3]);
    expect(middle).toBeCloseTo(1, 1);
    expect(spread).toBeCloseTo(4 / Math.sqrt(12), 1);
  });
});

test("a tensor larger than a piece arrives whole, and memory on the host stays small", async () => {
  const count = 5 * (1 << 20) + 3;
  const parameters = [{ name: "large", shape: [count] }];
  const results = affine.run.results.slice(0, 1).map((result) => ({
    ...result,
    name: "large",
    shape: [`${count}`],
    own: [`${count}`],
    stored: [`${count}`],
    buffer: { kind: "parameter", index: 0 } as const,
    batched: false,
  }));
  const large = await moduleProgram({
    ...affine,
    inputs: [],
    parameters,
    tables: [],
    prepare: { steps: [], constants: [] },
    run: { steps: [], slots: [], results },
    inspect: { steps: [], slots: [], results: [] },
  });
  const values = Float32Array.from({ length: count }, (_, n) => n % 1000);
  const weights = checkpoint({ large: { shape: [count], bytes: new Uint8Array(values.buffer) } });
  let largest = 0;
  const read = (start: number, end: number): Promise<Uint8Array> => {
    largest = Math.max(largest, end - start);
    return Promise.resolve(new Uint8Array(weights.slice(start, end)));
  };
  const model = await load(large, {
    device: gpu.device,
    weights: { size: weights.byteLength, read },
  });
  const { large: found } = await model.run({});
  // Entry by entry in a loop: a matcher takes half a minute for so many.
  expect(found?.data.length).toBe(count);
  expect(found?.data.findIndex((value, n) => value !== n % 1000)).toBe(-1);
  expect(largest).toBeLessThanOrEqual(4 << 20);
  model.dispose();
});
