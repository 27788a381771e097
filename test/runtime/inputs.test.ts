/** Inputs that are wrong: each refused with its code, before anything is dispatched. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../../src/runtime/index.ts";
import type { Inputs } from "../../src/runtime/inputs.ts";
import type { LoadedModel } from "../../src/runtime/model.ts";
import { useDevice } from "../support/gpu.ts";
import { counted, errorOf } from "./counted.ts";
import { moduleProgram, pairs } from "./programs.ts";

const gpu = useDevice();
let model: LoadedModel;
beforeAll(async () => {
  const weights = { table: new Float32Array(6) };
  model = await load(await moduleProgram(pairs), { device: gpu.device, weights });
});
afterAll(() => model.dispose());

const tokens = new Int32Array([0, 1, 3]);
const x = new Float32Array(4);
const keep = { data: new Uint8Array(6), shape: [2, 3] };
const good = { x, tokens, keep };
const nothing: Record<string, never> = {};

/** The error of a run of these inputs; that nothing was dispatched is checked, too. */
const refused = (inputs: unknown): ReturnType<typeof errorOf> =>
  counted(gpu.device, async (counts) => {
    const error = await errorOf(model.run(inputs as Inputs));
    expect(counts).toMatchObject({ made: 0, dispatches: 0, submits: 0, writes: 0 });
    return error;
  });

test("the inputs that the others differ from are good", async () => {
  expect((await model.run(good))["e"]?.shape).toEqual([2, 3]);
});

describe("names", () => {
  test("a missing one", async () => {
    const error = await refused({ x, keep });
    expect(error).toMatchObject({ code: "input-missing", details: { name: "tokens" } });
    expect(await refused({ ...good, x: undefined })).toMatchObject({ code: "input-missing" });
    for (const inputs of [undefined, null, 3, x])
      expect(["input-missing", "input-unknown"]).toContain((await refused(inputs)).code);
  });

  test("an unknown one, with the nearest", async () => {
    const error = await refused({ ...good, token: tokens });
    expect(error).toMatchObject({ code: "input-unknown", details: { name: "token" } });
    expect(error.message).toContain('nearest: "tokens"');
    const odd = JSON.parse('{ "__proto__": 1, "constructor": 2 }') as object;
    expect(await refused({ ...good, ...odd })).toMatchObject({ code: "input-unknown" });
    // What is inherited is not given.
    expect(await refused(Object.create(good) as object)).toMatchObject({ code: "input-missing" });
  });
});

describe("types", () => {
  test.each([
    ["another array", { ...good, tokens: new Float32Array(3) }],
    ["doubles", { ...good, x: new Float64Array(4) }],
    ["a list", { ...good, x: [1, 2, 3, 4] }],
    ["text", { ...good, tokens: "hello" }],
    ["null", { ...good, x: null }],
    ["nothing in an object", { ...good, x: nothing }],
    ["another array with a shape", { ...good, tokens: { data: new Uint8Array(3), shape: [3] } }],
    ["a shape without data", { ...good, tokens: { shape: [3] } }],
    ["a buffer that is none", { ...good, x: { buffer: 3, shape: [4] } }],
    ["half a whole number", { ...good, tokens: 0.5 }],
  ])("%s", async (_, inputs) => {
    expect(await refused(inputs)).toMatchObject({ code: "input-type" });
  });

  test("whole numbers with a range can't come from the device", async () => {
    const buffer = gpu.device.createBuffer({ size: 16, usage: 4 });
    const error = await refused({ ...good, tokens: { buffer, shape: [3] } });
    expect(error).toMatchObject({ code: "input-type", details: { name: "tokens" } });
    buffer.destroy();
  });
});

describe("shapes", () => {
  test("fewer entries than the shape says", async () => {
    const error = await refused({ ...good, x: { data: x, shape: [5] } });
    expect(error).toMatchObject({ code: "input-shape", expected: "5, by its shape", found: 4 });
  });
  test("more axes", async () => {
    const error = await refused({ ...good, tokens: { data: tokens, shape: [1, 3] } });
    expect(error).toMatchObject({ code: "input-shape", expected: [1], found: [1, 3] });
    const flat = { data: keep.data, shape: [6] };
    expect(await refused({ ...good, keep: flat })).toMatchObject({ code: "input-shape" });
    expect(
      await refused({ x, tokens, keep: { data: new Uint8Array(3), shape: [1.5, 2] } }),
    ).toMatchObject({ code: "input-length", found: 1.5 });
  });
  test.each([[[2.5]], [[-1]], [[Number.NaN]], [[2 ** 60]], [["4"]], ["4"]])("%s", async (shape) => {
    expect(await refused({ ...good, tokens: { data: tokens, shape } })).toMatchObject({
      code: expect.stringMatching(/^input-(shape|type|length)$/) as string,
    });
  });
  test("a buffer too small, or not to be copied from", async () => {
    const small = gpu.device.createBuffer({ size: 12, usage: 4 });
    const closed = gpu.device.createBuffer({ size: 16, usage: 0x80 });
    for (const buffer of [small, closed])
      expect(await refused({ ...good, x: { buffer, shape: [4] } })).toMatchObject({
        code: "input-shape",
      });
    small.destroy();
    closed.destroy();
  });
});

describe("lengths", () => {
  test("that disagree, naming who said what", async () => {
    const error = await refused({ ...good, x: new Float32Array(6) });
    expect(error).toMatchObject({ code: "input-shape", details: { name: "x" } });
    expect(error.message).toMatch(/T is 2 by input "keep"/);
    expect(await refused({ ...good, x: new Float32Array(5) })).toMatchObject({
      code: "input-shape",
    });
  });
  test("out of their range", async () => {
    const long = { data: new Uint8Array(27), shape: [9, 3] };
    const error = await refused({ x: new Float32Array(18), tokens, keep: long });
    expect(error).toMatchObject({ code: "input-length", found: 9, expected: "1 to 8" });
    const empty = { data: new Uint8Array(0), shape: [0, 3] };
    expect(await refused({ x: new Float32Array(0), tokens, keep: empty })).toMatchObject({
      code: "input-length",
      found: 0,
    });
    expect(await refused({ ...good, tokens: new Int32Array(7) })).toMatchObject({
      code: "input-length",
    });
  });
  test("that nothing tells", async () => {
    const error = await refused({ x, tokens });
    expect(error).toMatchObject({ code: "input-length", details: { name: "T" } });
  });
});

describe("entries", () => {
  test.each([Number.NaN, Infinity, -Infinity])("%s", async (value) => {
    const error = await refused({ ...good, x: new Float32Array([0, 1, value, 3]) });
    expect(error).toMatchObject({
      code: "input-value",
      found: value,
      expected: "finite",
      details: { name: "x", member: 0, position: [2] },
    });
  });
  test("the largest finite numbers are good", async () => {
    await model.run({ ...good, x: new Float32Array([3.4028234e38, -3.4028234e38, 1e-45, 0]) });
  });
  test("whole numbers outside their range, which may depend on lengths", async () => {
    const error = await refused([good, { ...good, tokens: new Int32Array([0, 4, 0]) }]);
    expect(error).toMatchObject({
      code: "input-value",
      found: 4,
      expected: "0 to 3",
      details: { name: "tokens", member: 1, position: [1] },
    });
    expect(error.message).toContain("member 1");
    expect(await refused({ ...good, tokens: new Int32Array([0, -1, 0]) })).toMatchObject({
      found: -1,
    });
  });
  test("truth values other than 0 and 1, with their place", async () => {
    const data = new Uint8Array([0, 1, 1, 0, 2, 0]);
    expect(await refused({ ...good, keep: { data, shape: [2, 3] } })).toMatchObject({
      code: "input-value",
      found: 2,
      details: { position: [1, 1] },
    });
  });
});
