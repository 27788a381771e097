/**
 * Runs of hand-written programs on the software adapter: numbers, batches, lengths,
 * results on the device, and what a run costs.
 */
import { describe, expect, test } from "vitest";
import { load } from "../../src/runtime/index.ts";
import type { LoadedModel } from "../../src/runtime/model.ts";
import { readBack, useDevice } from "../support/gpu.ts";
import { affineTensors, checkpoint } from "./checkpoints.ts";
import { counted, errorOf } from "./counted.ts";
import { affine, moduleProgram, pairs, wide } from "./programs.ts";

const gpu = useDevice();

async function withAffine(work: (model: LoadedModel) => Promise<void>): Promise<void> {
  const program = await moduleProgram(affine);
  const model = await load(program, { device: gpu.device, weights: checkpoint(affineTensors) });
  await work(model).finally(() => model.dispose());
}

async function withPairs(work: (model: LoadedModel) => Promise<void>): Promise<void> {
  const weights = { table: new Float32Array([1, 2, 3, 4, 5, 6]) };
  const model = await load(await moduleProgram(pairs), { device: gpu.device, weights });
  await work(model).finally(() => model.dispose());
}

const member = (t: number, u: number): { x: Float32Array; tokens: Int32Array } => ({
  x: Float32Array.from({ length: 2 * t }, (_, i) => i + 1),
  tokens: Int32Array.from({ length: u }, (_, j) => (j + t) % Math.min(6, t + 2)),
});

/** What `pairs` computes, by hand. */
const expectedPairs = (
  t: number,
  u: number,
  keep: (i: number, j: number) => number = () => 1,
): number[] =>
  Array.from({ length: t * u }, (_, n) => {
    const [i, j] = [Math.floor(n / u), n % u];
    const token = member(t, u).tokens[j] ?? 0;
    return keep(i, j) * (2 * i + 1) * (token + 1);
  });

const ones = (t: number, u: number): { data: Uint8Array; shape: number[] } => ({
  data: new Uint8Array(t * u).fill(1),
  shape: [t, u],
});

describe("a static program", () => {
  test("runs with weights from an ArrayBuffer", () =>
    withAffine(async (model) => {
      const { z, twice } = await model.run({ x: new Float32Array([1, 0, -1]) });
      expect(z).toEqual({ data: new Float32Array([8.25, 17]), shape: [2] });
      expect(twice).toEqual({ data: new Float32Array([0.5, -2]), shape: [2] });
    }));

  test("gives one result for each member of a batch", () =>
    withAffine(async (model) => {
      const batch = Array.from({ length: 70 }, (_, n) => ({ x: new Float32Array([n, 0, 0]) }));
      const results = await model.run(batch);
      expect(results.map(({ z }) => [...(z?.data ?? [])])).toEqual(
        batch.map((_, n) => [10.25 + n, 19 + 4 * n]),
      );
      expect(results[69]?.["twice"]?.data).toEqual(new Float32Array([0.5, -2]));
      expect(await model.run([])).toEqual([]);
    }));

  test("takes tensors with their shape, and buffers of the device", () =>
    withAffine(async (model) => {
      const data = new Float32Array([1, 0, -1]);
      const { z } = await model.run({ x: { data, shape: [3] } });
      const buffer = gpu.device.createBuffer({ size: 12, usage: 4 | 8 });
      gpu.device.queue.writeBuffer(buffer, 0, data);
      expect(await model.run({ x: { buffer, shape: [3] } })).toMatchObject({ z });
      const both = await model.run([{ x: { buffer, shape: [3] } }, { x: data }]);
      expect(both.map((each) => each["z"])).toEqual([z, z]);
      buffer.destroy();
    }));

  test("leaves results on the device when asked", () =>
    withAffine(async (model) => {
      const batch = [{ x: new Float32Array([1, 0, -1]) }, { x: new Float32Array([0, 0, 0]) }];
      const [first, second] = await model.run(batch, { on: "device" });
      expect(second?.["z"]?.shape).toEqual([2]);
      const read = async (buffer: GPUBuffer | undefined): Promise<number[]> =>
        buffer ? [...new Float32Array(await readBack(gpu.device, buffer))] : [];
      expect(await read(first?.["z"]?.buffer)).toEqual([8.25, 17]);
      expect(await read(second?.["z"]?.buffer)).toEqual([10.25, 19]);
      expect(await read(second?.["twice"]?.buffer)).toEqual([0.5, -2]);
      for (const { buffer } of [first, second].flatMap((each) => Object.values(each ?? {})))
        buffer.destroy();
    }));

  test("answers concurrent calls, each with its own numbers, also after one that fails", () =>
    withAffine(async (model) => {
      const calls = Array.from({ length: 9 }, (_, n) =>
        n === 4
          ? model.run({ x: new Float32Array(2) }).catch(() => undefined)
          : model.run(
              Array.from({ length: 1 + (n % 3) }, () => ({ x: new Float32Array([n, 0, 0]) })),
            ),
      );
      const all = await Promise.all(calls);
      for (const [n, results] of all.entries())
        expect(Array.isArray(results) ? results[0]?.["z"]?.data[0] : undefined).toBe(
          n === 4 ? undefined : 10.25 + n,
        );
    }));

  test("allocates nothing, submits once and writes only inputs when a size was seen before", () =>
    withAffine((model) =>
      counted(gpu.device, async (counts) => {
        const x = new Float32Array([1, 2, 3]);
        await model.run([{ x }, { x }, { x }]);
        Object.assign(counts, { made: 0, submits: 0, writes: 0, dispatches: 0 });
        await model.run([{ x }, { x }, { x }]);
        expect(counts).toMatchObject({ made: 0, submits: 1, writes: 1, dispatches: 2 });
        await model.run({ x });
        expect(counts.made).toBe(0);
      }),
    ));
});

test("models on one device work side by side, and the errors of one are not another's", async () => {
  const program = await moduleProgram(affine);
  const weights = checkpoint(affineTensors);
  const broken = program.kernels.map((kernel) => ({ ...kernel, code: "no WGSL" }));
  const outcomes = await Promise.all(
    Array.from({ length: 6 }, async (_, n) => {
      if (n % 3 === 1)
        return (
          await errorOf(load({ ...program, kernels: broken }, { device: gpu.device, weights }))
        ).code;
      const model = await load(program, { device: gpu.device, weights });
      const { z } = await model.run({ x: new Float32Array([n, 0, 0]) });
      model.dispose();
      return z?.data[0];
    }),
  );
  expect(outcomes).toEqual([10.25, "device-error", 12.25, 13.25, "device-error", 15.25]);
});

describe("lengths", () => {
  test("follow from the inputs, and results are cut to them", () =>
    withPairs(async (model) => {
      const { e } = await model.run({ ...member(2, 3), keep: ones(2, 3) });
      expect(e?.shape).toEqual([2, 3]);
      expect([...(e?.data ?? [])]).toEqual(expectedPairs(2, 3));
    }));

  test("follow from numbers of entries, too, in whichever order they are told", () =>
    withPairs(async (model) => {
      // T is told by `keep` once U is told by `tokens`, although T comes first.
      const { e } = await model.run({ ...member(4, 3), keep: ones(4, 3).data });
      expect(e?.shape).toEqual([4, 3]);
      expect([...(e?.data ?? [])]).toEqual(expectedPairs(4, 3));
    }));

  test("may differ between the members of a batch", () =>
    withPairs(async (model) => {
      const keep = (i: number, j: number): number => (i + j) % 2;
      const lengths = [
        [3, 2],
        [1, 6],
        [8, 1],
        [2, 0],
        [5, 5],
      ] as const;
      const batch = lengths.map(([t, u]) => ({
        ...member(t, u),
        keep: {
          data: Uint8Array.from({ length: t * u }, (_, n) => keep(Math.floor(n / u), n % u)),
          shape: [t, u],
        },
      }));
      // Twice, and alone: nothing of an earlier batch may show.
      for (let round = 0; round < 2; round += 1) {
        const results = await model.run(batch);
        for (const [n, [t, u]] of lengths.entries()) {
          const { e, same_x, same_tokens, same_keep } = results[n] ?? {};
          expect(e).toEqual({ data: Float32Array.from(expectedPairs(t, u, keep)), shape: [t, u] });
          expect(same_x).toEqual({ data: batch[n]?.x, shape: [2 * t] });
          expect(same_tokens).toEqual({ data: batch[n]?.tokens, shape: [u] });
          expect(same_keep).toEqual(batch[n]?.keep);
        }
        const [first = { x: new Float32Array() }] = batch;
        expect(await model.run(first)).toEqual(results[0]);
      }
    }));

  test("of results on the device, and of inputs there", () =>
    withPairs(async (model) => {
      const batch = [
        { ...member(3, 2), keep: ones(3, 2) },
        { ...member(2, 4), keep: ones(2, 4) },
      ];
      const kept = await model.run(batch, { on: "device" });
      const e = kept[1]?.["e"]?.buffer;
      expect(e && [...new Float32Array(await readBack(gpu.device, e))]).toEqual(
        expectedPairs(2, 4),
      );
      // Given back as inputs, padded once more.
      const again = await model.run(
        batch.map(({ tokens }, n) => ({
          tokens,
          x: kept[n]?.["same_x"] ?? 0,
          keep: kept[n]?.["same_keep"],
        })),
      );
      expect([...(again[0]?.["e"]?.data ?? [])]).toEqual(expectedPairs(3, 2));
      expect([...(again[1]?.["e"]?.data ?? [])]).toEqual(expectedPairs(2, 4));
      for (const { buffer } of kept.flatMap((each) => Object.values(each))) buffer.destroy();
    }));

  test("a default stands for a whole input, of any length", async () => {
    const program = await moduleProgram({
      ...pairs,
      run: { ...pairs.run, results: pairs.run.results.filter(({ name }) => name === "same_keep") },
      inputs: pairs.inputs.map((input) =>
        input.name === "x" ? { ...input, shape: ["s[1]"] } : input,
      ),
    });
    const weights = { table: new Float32Array([1, 2, 3, 4, 5, 6]) };
    const model = await load(program, { device: gpu.device, weights });
    const tokens = new Int32Array([0, 1]);
    const { same_keep } = await model.run({ x: new Float32Array(3), tokens });
    expect(same_keep).toEqual(ones(3, 2));
    model.dispose();
  });
});

test("an index that only a kernel knows to be outside is reported, and the model goes on", () =>
  withPairs(async (model) => {
    const x = new Float32Array(14);
    const keep = ones(7, 1);
    const outside = model.run({ x, tokens: new Int32Array([8]), keep });
    expect(await errorOf(outside)).toMatchObject({ code: "index-out-of-range" });
    const { e } = await model.run({ x: x.fill(1), tokens: new Int32Array([5]), keep });
    expect([...(e?.data ?? [])]).toEqual([6, 6, 6, 6, 6, 6, 6]);
  }));

describe("many workgroups", () => {
  test("are folded into two dimensions", async () => {
    const model = await load(await moduleProgram(wide), { device: gpu.device });
    const x = Float32Array.from({ length: 100_000 }, (_, n) => n);
    const { y } = await model.run({ x });
    expect(y?.data).toEqual(x.map((value) => value + 1));
    model.dispose();
  });

  test("are refused where they are not", async () => {
    const steps = wide.run.steps.map((step) => ({ ...step, fold: false }));
    const program = await moduleProgram({ ...wide, run: { ...wide.run, steps } });
    const model = await load(program, { device: gpu.device });
    const refused = model.run({ x: new Float32Array(70_000) });
    expect(await errorOf(refused)).toMatchObject({
      code: "limit-exceeded",
      details: { name: "maxComputeWorkgroupsPerDimension" },
      found: 65535,
    });
    model.dispose();
  });
});

describe("dispose", () => {
  test("frees everything, and what is used afterwards says so", () =>
    counted(gpu.device, async (counts) => {
      const program = await moduleProgram(affine);
      const model = await load(program, { device: gpu.device, weights: checkpoint(affineTensors) });
      await model.run({ x: new Float32Array(3) });
      await model.inspect({ x: new Float32Array(3) }, ["*"]);
      expect(counts.live.size).toBeGreaterThan(0);
      const running = model.run({ x: new Float32Array(3) });
      const waiting = model.run({ x: new Float32Array(3) });
      const first = errorOf(running);
      const second = errorOf(waiting);
      await Promise.resolve();
      model.dispose();
      model.dispose();
      expect(counts.live.size).toBe(0);
      expect([(await first).code, (await second).code]).toEqual(["disposed", "disposed"]);
      expect(await errorOf(model.run({ x: new Float32Array(3) }))).toMatchObject({
        code: "disposed",
      });
      expect(await errorOf(model.inspect({ x: new Float32Array(3) }, ["*"]))).toMatchObject({
        code: "disposed",
      });
      expect(counts.live.size).toBe(0);
    }));
});
