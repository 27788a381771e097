/**
 * Checkpoints that are broken or made to do harm: a typed error, soon, within little
 * memory, and nothing stays on the device.
 */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { load } from "../../src/runtime/index.ts";
import { errorCodes } from "../../src/runtime/codes.ts";
import type { ModuleProgram } from "../../src/runtime/format.ts";
import { useDevice } from "../support/gpu.ts";
import { affineTensors, checkpoint, fileOf } from "./checkpoints.ts";
import { counted, errorOf } from "./counted.ts";
import { affine, moduleProgram } from "./programs.ts";

const gpu = useDevice();
let program: ModuleProgram;
beforeAll(async () => {
  program = await moduleProgram(affine);
});

const good = checkpoint(affineTensors);
const data = new Uint8Array(32);
const bias = { dtype: "F32", shape: [2], data_offsets: [0, 8] };
const weight = { dtype: "F32", shape: [2, 3], data_offsets: [8, 32] };

/** As an ArrayBuffer and as a stream, whose size is not known beforehand. */
async function refused(file: ArrayBuffer): Promise<Awaited<ReturnType<typeof errorOf>>> {
  return counted(gpu.device, async (counts) => {
    const { device } = gpu;
    const error = await errorOf(load(program, { device, weights: file }));
    // With a size that is known everything is found before a buffer is made.
    expect(counts.made).toBe(0);
    const streamed = await errorOf(load(program, { device, weights: new Response(file) }));
    // Which of several faults is met first depends on whether the size is known.
    expect(streamed.code).toMatch(/^weights-(damaged|missing)$/);
    expect(counts.live.size).toBe(0);
    return error;
  });
}

const head = (entries: object): ArrayBuffer => fileOf(JSON.stringify(entries), data);

test("the file that the others are made from is good", async () => {
  const weights = head({ "layer.bias": bias, "layer.weight": weight });
  (await load(program, { device: gpu.device, weights })).dispose();
});

describe("the head", () => {
  test.each([0, 1, 7, 8, 9, 40, good.byteLength - 32 - 1])("cut off at %i bytes", async (size) => {
    expect(await refused(good.slice(0, size))).toMatchObject({ code: "weights-damaged" });
  });

  test.each([
    ["100 GB", 100_000_000_000n],
    ["the largest number", 2n ** 64n - 1n],
    ["a little more than allowed", 100_000_001n],
    ["more than the file", 5000n],
  ])("a length of %s", async (_, length) => {
    const start = performance.now();
    const error = await refused(fileOf("{}", data, length));
    expect(error).toMatchObject({ code: "weights-damaged" });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test.each([
    ["no text", "\u0000\u0001"],
    ["a number", "3"],
    ["a list", "[]"],
    ["null", "null"],
    ["half a text", '{"layer.bias":'],
    ["two texts", "{}{}"],
    ["an empty text", ""],
  ])("%s", async (_, text) => {
    expect(await refused(fileOf(text, data))).toMatchObject({ code: "weights-damaged" });
  });

  test("text that is not UTF-8", async () => {
    const file = new Uint8Array(head({ "layer.bias": bias, "layer.weight": weight }));
    file[12] = 0xff;
    expect(await refused(file.buffer)).toMatchObject({ code: "weights-damaged" });
  });

  test("deep nesting", async () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    expect(await refused(fileOf(`{"a":${deep}}`, data))).toMatchObject({ code: "weights-damaged" });
  });

  test("fifty thousand names, in bounded time", async () => {
    const entry = JSON.stringify({ dtype: "F32", shape: [0], data_offsets: [0, 0] });
    const names = Array.from({ length: 50_000 }, (_, n) => `"layer.weight.${n}":${entry}`);
    const error = await refused(fileOf(`{${names.join(",")}}`, new Uint8Array(0)));
    expect(error).toMatchObject({ code: "weights-missing" });
    expect(error.message.length).toBeLessThan(1000);
  }, 20_000);
});

describe("an entry", () => {
  const cases: [string, object][] = [
    ["null", { "layer.bias": null }],
    ["a number", { "layer.bias": 3 }],
    ["a list", { "layer.bias": [bias] }],
    ["empty", { "layer.bias": {} }],
    ["no dtype", { "layer.bias": { ...bias, dtype: undefined } }],
    ["a dtype that is no text", { "layer.bias": { ...bias, dtype: 32 } }],
    ["no shape", { "layer.bias": { ...bias, shape: undefined } }],
    ["a shape that is no list", { "layer.bias": { ...bias, shape: "2" } }],
    ["a negative extent", { "layer.bias": { ...bias, shape: [-2] } }],
    ["negative extents whose product is right", { "layer.bias": { ...bias, shape: [-2, -1] } }],
    ["half an extent", { "layer.bias": { ...bias, shape: [0.5, 4] } }],
    ["an extent as text", { "layer.bias": { ...bias, shape: ["2"] } }],
    ["a product beyond whole numbers", { "layer.bias": { ...bias, shape: [2 ** 52, 2 ** 52] } }],
    [
      "a product that is no number",
      { "layer.bias": { ...bias, shape: [...(Array(30).fill(2 ** 52) as number[]), 0] } },
    ],
    ["one offset", { "layer.bias": { ...bias, data_offsets: [0] } }],
    ["three offsets", { "layer.bias": { ...bias, data_offsets: [0, 8, 8] } }],
    ["a negative offset", { "layer.bias": { ...bias, data_offsets: [-8, 0] } }],
    ["an offset that is null", { "layer.bias": { ...bias, data_offsets: [null, 8] } }],
    ["an end before its start", { "layer.bias": { ...bias, data_offsets: [8, 0] } }],
    ["more bytes than its shape", { "layer.bias": { ...bias, data_offsets: [0, 12] } }],
    ["fewer bytes than its shape", { "layer.bias": { ...bias, data_offsets: [0, 4] } }],
    ["beyond the file", { "layer.bias": { ...bias, shape: [200], data_offsets: [0, 800] } }],
    [
      "far beyond the file",
      { "layer.bias": { ...bias, shape: [2 ** 40], data_offsets: [0, 2 ** 42] } },
    ],
  ];
  test.each(cases)("%s", async (_, entries) => {
    const error = await refused(head({ ...entries }));
    expect(error.code).toMatch(/^weights-(damaged|missing)$/);
    expect(error.message).toMatch(/layer\.bias|layer\.weight/);
  });
});

describe("the tensors' places", () => {
  test("overlap", async () => {
    const error = await refused(
      head({ "layer.weight": { ...weight, data_offsets: [0, 24] }, "layer.bias": bias }),
    );
    expect(error).toMatchObject({ code: "weights-damaged" });
    expect(error.message).toMatch(/layer/);
  });
  test("a hole between them", async () => {
    const moved = { ...weight, data_offsets: [12, 36] };
    const file = fileOf(
      JSON.stringify({ "layer.bias": bias, "layer.weight": moved }),
      new Uint8Array(36),
    );
    const error = await refused(file);
    expect(error).toMatchObject({ code: "weights-damaged", details: { name: "layer.weight" } });
  });
  test("in another order than the names is good", async () => {
    const weights = head({ "layer.weight": weight, "layer.bias": bias });
    (await load(program, { device: gpu.device, weights })).dispose();
  });
  test("bytes after the last, and bytes that are missing", async () => {
    const longer = new Uint8Array(good.byteLength + 1);
    longer.set(new Uint8Array(good));
    expect(await refused(longer.buffer)).toMatchObject({ code: "weights-damaged" });
    const error = await refused(good.slice(0, -1));
    expect(error).toMatchObject({ code: "weights-damaged", details: { name: "layer.weight" } });
  });
});

describe("names", () => {
  test("twice", async () => {
    const text = `{"layer.bias":${JSON.stringify(bias)},"layer.weight":${JSON.stringify(weight)},"layer\\u002ebias":${JSON.stringify(bias)}}`;
    const error = await refused(fileOf(text, data));
    expect(error).toMatchObject({ code: "weights-damaged", details: { name: "layer.bias" } });
  });
  test("of great length, against patterns", async () => {
    const long = `${"a.".repeat(500_000)}b`;
    const entries = {
      "layer.bias": bias,
      "layer.weight": weight,
      [long]: { dtype: "F32", shape: [0], data_offsets: [32, 32] },
    };
    const careless = { ...program, ignored: ["*a*a*a*c"] };
    const start = performance.now();
    const model = await load(careless, { device: gpu.device, weights: head(entries) });
    expect(model.warnings[0]?.tensors).toEqual([long]);
    expect(performance.now() - start).toBeLessThan(5000);
    model.dispose();
  });
  test("of what every object has are names as any other", async () => {
    const text = `{"layer.bias":${JSON.stringify(bias)},"layer.weight":${JSON.stringify(weight)},"__proto__":{"dtype":"F32","shape":[0],"data_offsets":[32,32]},"constructor":{"dtype":"F32","shape":[0],"data_offsets":[32,32]}}`;
    const model = await load(program, { device: gpu.device, weights: fileOf(text, data) });
    expect(model.warnings[0]?.tensors).toEqual(["__proto__", "constructor"]);
    model.dispose();
    const instead = `{"layer.bias":${JSON.stringify(bias)},"__proto__":{"layer.weight":${JSON.stringify(weight)}}}`;
    expect(await refused(fileOf(instead, data))).toMatchObject({ code: "weights-damaged" });
    expect({}).not.toHaveProperty("layer.weight");
  });
});

test("a stream without end is not read to its end", async () => {
  let pieces = 0;
  const file = new Uint8Array(good);
  const weights = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(pieces === 0 ? file : new Uint8Array(1 << 16));
      pieces += 1;
    },
  });
  const error = await errorOf(load(program, { device: gpu.device, weights }));
  expect(error).toMatchObject({ code: "weights-damaged" });
  expect(pieces).toBeLessThan(5);
});

test("a stream that stops sending does not keep a failed load waiting", async () => {
  const first = program.kernels[0];
  if (!first) throw new Error("the program has no kernels");
  const kernels = [{ ...first, code: "this is no WGSL" }, ...program.kernels.slice(1)];
  const weights = new ReadableStream<Uint8Array>({
    pull: () => new Promise<void>(() => undefined),
  });
  await counted(gpu.device, async (counts) => {
    const error = await errorOf(load({ ...program, kernels }, { device: gpu.device, weights }));
    expect(error).toMatchObject({ code: "device-error" });
    expect(error.message).toContain(first.name);
    expect(counts.live.size).toBe(0);
  });
});

test("mutated files load as they are or give a typed error", async () => {
  const text = JSON.stringify({
    __metadata__: { a: "b" },
    "layer.bias": bias,
    "layer.weight": weight,
  });
  const mutation = fc.oneof(
    fc.record({ kind: fc.constant("byte" as const), at: fc.nat(300), value: fc.nat(255) }),
    fc.record({ kind: fc.constant("cut" as const), at: fc.nat(300) }),
    fc.record({
      kind: fc.constant("copy" as const),
      at: fc.nat(300),
      from: fc.nat(300),
      count: fc.nat(40),
    }),
    fc.record({
      kind: fc.constant("word" as const),
      at: fc.nat(60),
      value: fc.constantFrom(
        "-1",
        "null",
        "1e99",
        "[]",
        "{}",
        '"F32"',
        "0",
        "8",
        "32",
        "9007199254740993",
        "__proto__",
        "NaN",
      ),
    }),
  );
  let loaded = 0;
  await counted(gpu.device, (counts) =>
    fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 0, maxLength: 4 }), async (mutations) => {
        let head = text;
        for (const each of mutations) {
          if (each.kind !== "word") continue;
          // Whole words of the head, so that many files are JSON still.
          const words = head.match(/"[^"]*"|[\w.]+|[^\w"]/g) ?? [];
          words[each.at % words.length] = each.value;
          head = words.join("");
        }
        let file = new Uint8Array(fileOf(head, data));
        for (const each of mutations) {
          if (each.kind === "byte" && file.length > 0) file[each.at % file.length] = each.value;
          if (each.kind === "cut") file = file.slice(0, each.at);
          if (each.kind === "copy" && file.length > 0)
            file.copyWithin(
              each.at % file.length,
              each.from % file.length,
              (each.from % file.length) + each.count,
            );
        }
        try {
          const model = await load(program, { device: gpu.device, weights: file });
          model.dispose();
          loaded += 1;
        } catch (error) {
          const code =
            error instanceof Error && "code" in error ? String(error.code) : String(error);
          expect(Object.keys(errorCodes)).toContain(code);
          expect(code).toMatch(/^weights-/);
        }
        expect(counts.live.size).toBe(0);
      }),
      { numRuns: 400 },
    ),
  );
  // Some mutations change numbers only, so that both outcomes are tried.
  expect(loaded).toBeGreaterThan(10);
}, 120_000);
