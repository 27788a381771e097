/** Weights in f16: exact to the last bit, refused where they do not fit, half the bytes. */
import { describe, expect, test } from "vitest";
import { importText, type EmittedModule } from "../../src/cli/module.ts";
import { compile, type CompileOptions, type Compiled } from "../../src/compiler/compile.ts";
import { isFiniteHalf, toHalves } from "../../src/runtime/stored.ts";
import type { LoadOptions } from "../../src/runtime/model.ts";
import { useDevice } from "../support/gpu.ts";
import { halfValue } from "../support/halves.ts";
import { checkpoint, type TestTensor } from "./checkpoints.ts";
import { counted, errorOf } from "./counted.ts";

const halves = (values: readonly number[]): number[] =>
  [...toHalves(Float32Array.from(values))].slice(0, values.length);

/** The f32 next to a number, away from zero or towards it. */
function beside(value: number, step: 1 | -1): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  return new Float32Array(Uint32Array.of((bits[0] ?? 0) + step).buffer)[0] ?? NaN;
}

describe("from f32", () => {
  const finite = Array.from({ length: 0x7c00 }, (_, bits) => bits);

  test("every f16 is itself, with either sign", () => {
    const all = [...finite, ...finite.map((bits) => bits | 0x8000)];
    expect(halves(all.map(halfValue))).toEqual(all);
    expect(all.every(isFiniteHalf)).toBe(true);
  });

  test("what is between two goes to the nearer, and from the middle to the even one", () => {
    const middles = finite.slice(0, -1).map((bits) => (halfValue(bits) + halfValue(bits + 1)) / 2);
    expect(halves(middles)).toEqual(finite.slice(0, -1).map((bits) => bits + (bits & 1)));
    expect(halves(middles.map((value) => beside(value, -1)))).toEqual(finite.slice(0, -1));
    expect(halves(middles.map((value) => beside(value, 1)))).toEqual(finite.slice(1));
    expect(halves(middles.map((value) => -beside(value, 1)))).toEqual(
      finite.slice(1).map((bits) => bits | 0x8000),
    );
  });

  test("what is too small is zero, what is too large or no number is not finite", () => {
    expect(halves([1e-45, -1e-40, 2 ** -25, 0])).toEqual([0, 0x8000, 0, 0]);
    expect(halves([beside(65520, -1), beside(-65520, -1)])).toEqual([0x7bff, 0xfbff]);
    const beyond = halves([65520, -65520, 1e38, Infinity, -Infinity, NaN]);
    expect(beyond.some(isFiniteHalf)).toBe(false);
  });

  test("an odd number of entries is filled up", () => {
    expect([...toHalves(Float32Array.of(1, 2, 3))]).toEqual([0x3c00, 0x4000, 0x4200, 0]);
  });
});

const gpu = useDevice();

function compiled(text: string, options: CompileOptions = {}): Compiled {
  const { compiled: made, diagnostics } = compile(text, options);
  expect(diagnostics).toEqual([]);
  if (!made) throw new Error("it does not compile");
  return made;
}

const moduleOf = ({ module, program }: Compiled): Promise<EmittedModule> =>
  importText(module, program.name);

/** Bytes of the buffers whose labels match, as they are made. */
async function bytesOf(
  module: EmittedModule,
  options: LoadOptions,
  label: RegExp,
): Promise<{ made: number; kept: number }> {
  return counted(gpu.device, async ({ live }) => {
    const bytes = (): number =>
      [...live].reduce((sum, { label: name, size }) => sum + (label.test(name) ? size : 0), 0);
    let made = 0;
    const onProgress = (): void => void (made = Math.max(made, bytes()));
    const model = await module.load({ device: gpu.device, ...options, onProgress });
    const kept = bytes();
    model.dispose();
    return { made, kept };
  });
}

// Odd extents, an odd number of entries, and a vector.
const odd = `model Odd(D = 5) {
  param w: [3, D]
  param b: [3]
  input x: [D]
  output y[o] = b[o] + sum[d] w[o, d] * x[d]
}`;

describe("on the device", () => {
  const weights: readonly number[] = [
    ...[1, -2, 3, 0.25, 65504, 2 ** -14, 1 / 3, -5, 0, 1024.5, 7, 0.1, -0.1, 2 ** -13, 6],
  ];
  const rounded = [...toHalves(Float32Array.from(weights))].slice(0, 15).map(halfValue);
  const bias = [1e5, 1e-7, -3];
  const bytes = (values: Uint16Array): Uint8Array => new Uint8Array(values.buffer);
  const w32 = { shape: [3, 5], values: weights };
  const w16 = {
    shape: [3, 5],
    dtype: "F16",
    bytes: bytes(toHalves(Float32Array.from(weights)).slice(0, 15)),
  };
  const bfloat = Uint16Array.from(
    weights,
    (value) => (new Uint32Array(Float32Array.of(value).buffer)[0] ?? 0) >> 16,
  );
  const wb16 = { shape: [3, 5], dtype: "BF16", bytes: bytes(bfloat) };
  const fromBfloat = [
    ...toHalves(new Float32Array(Uint32Array.from(bfloat, (half) => half << 16).buffer)),
  ].slice(0, 15);

  /** All entries of w, one after the other, less the bias. */
  async function loaded(w: TestTensor): Promise<number[]> {
    const module = await moduleOf(compiled(odd, { weights: "f16" }));
    const file = checkpoint({ b: { shape: [3], values: [0, 0, 0] }, w });
    const model = await module.load({ device: gpu.device, weights: file });
    const batch = [0, 1, 2, 3, 4].map((d) => ({
      x: Float32Array.from([0, 1, 2, 3, 4], (each) => Number(each === d)),
    }));
    const columns = (await model.run(batch)).map(({ y }) => [...(y?.data ?? [])]);
    model.dispose();
    return [0, 1, 2].flatMap((row) => columns.map((column) => column[row] ?? NaN));
  }

  test.each([
    ["f32", w32, rounded],
    ["f16", w16, rounded],
    ["bf16", wb16, fromBfloat.map(halfValue)],
  ] as const)("%s in a file is the nearest f16, at any place", async (_, w, expected) => {
    expect(await loaded(w)).toEqual(expected.map(Math.fround));
  });

  test("numbers below the normal ones are themselves or zero", async () => {
    const small = weights.map((_, n) => (n + 1) * 2 ** -24);
    const found = await loaded({ shape: [3, 5], values: small });
    const isZero = found.every((value) => value === 0);
    // Which of the two is the adapter's.
    expect(found).toEqual(isZero ? small.map(() => 0) : small);
  });

  test("vectors stay f32, and both are counted", async () => {
    const { program } = compiled(odd, { weights: "f16" });
    expect(program.parameters.map(({ name, half }) => [name, half])).toEqual([
      ["w", true],
      ["b", undefined],
    ]);
    const module = await moduleOf(compiled(odd, { weights: "f16" }));
    const file = checkpoint({ b: { shape: [3], values: bias }, w: w32 });
    const model = await module.load({ device: gpu.device, weights: file });
    const { y } = await model.run({ x: new Float32Array(5) });
    expect([...(y?.data ?? [])]).toEqual(bias.map(Math.fround));
    model.dispose();
  });

  test.each([
    ["NaN", NaN],
    ["an infinity", -Infinity],
    ["too large a number", 65520],
    ["one that only f32 holds", -1e30],
  ])("%s is refused, with its place", async (_, value) => {
    const module = await moduleOf(compiled(odd, { weights: "f16" }));
    const b = { shape: [3], values: [0, 0, 0] };
    const refused = (w: TestTensor): ReturnType<typeof errorOf> =>
      counted(gpu.device, async ({ live }) => {
        const file = checkpoint({ b, w });
        const error = await errorOf(module.load({ device: gpu.device, weights: file }));
        expect(live.size).toBe(0);
        return error;
      });
    const error = await refused({ shape: [3, 5], values: weights.with(7, value) });
    expect(error).toMatchObject({ code: "weights-value", found: Math.fround(value) });
    expect(error.message).toContain('entry 7 of tensor "w"');
    expect(error.message).toContain("65504");
    const bits = new Uint16Array(15);
    bits[14] = Number.isNaN(value) ? 0x7e00 : 0xfc00;
    expect(await refused({ shape: [3, 5], dtype: "F16", bytes: bytes(bits) })).toMatchObject({
      code: "weights-value",
    });
  });
});

// Three projections of one value: their weights are put together.
const three = (more: string): string => `model Three(D = 64) {
  input x: [N <= 8, D]
  q = query: Linear(x, D)
  k = key: Linear(x, D)
  v = value: Linear(x, D)
  output y = Attention(q, k, v)
${more}}`;

describe("weights that are read together", () => {
  const inputs = { x: Float32Array.from({ length: 8 * 64 }, (_, n) => Math.sin(n)) };
  const matrices = 3 * 64 * 64;

  test.each([
    ["f32", 4],
    ["f16", 2],
  ] as const)("are loaded to where they are read, and nothing else is: %s", async (type, size) => {
    const { program, module } = compiled(three(""), { weights: type });
    expect(program.prepare).toEqual({ steps: [], constants: [] });
    const found = await bytesOf(await importText(module, "Three"), { seed: 1 }, /^[pc]\d/);
    const expected = size * matrices + 4 * 3 * 64;
    expect(found).toEqual({ made: expected, kept: expected });
  });

  test.each(["f32", "f16"] as const)("one of them alone is found in there: %s", async (weights) => {
    const whole = await moduleOf(compiled(three(""), { weights }));
    const made = compiled(three("  inspect key = k\n"), { weights });
    expect(made.program.prepare.steps).toEqual([]);
    const tensors = Object.fromEntries(
      made.program.parameters.map(({ name, shape }, k) => [
        name,
        Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, n) =>
          Math.cos(n + 99 * k),
        ),
      ]),
    );
    const options = { device: gpu.device, weights: tensors };
    const model = await (await moduleOf(made)).load(options);
    const plain = await whole.load(options);
    const [one, other] = [await model.run(inputs), await plain.run(inputs)];
    expect([...(one["y"]?.data ?? [])]).toEqual([...(other["y"]?.data ?? [])]);
    const [weight = new Float32Array(), b = new Float32Array()] = [
      tensors["key.weight"],
      tensors["key.bias"],
    ];
    const w = weights === "f16" ? [...toHalves(weight)].map(halfValue) : weight;
    const { key } = await model.inspect(inputs, ["key"]);
    const apart = Array.from({ length: 8 * 64 }, (_, n) => {
      const [row, o] = [Math.floor(n / 64), n % 64];
      let sum = b[o] ?? NaN;
      for (let c = 0; c < 64; c++) sum += (w[o * 64 + c] ?? NaN) * (inputs.x[row * 64 + c] ?? NaN);
      return Math.abs(sum - (key?.data[n] ?? NaN));
    });
    expect(Math.max(...apart)).toBeLessThan(1e-5);
    model.dispose();
    plain.dispose();
  });
});

// What is computed at load from weights: a scale goes into them.
const scaled = `model Scaled(D = 7) {
  param w: [9, D]
  param gain: [9]
  input x: [N <= 8, D]
  s[i, o] = sum[d] w[o, d] * x[i, d]
  output y[i, o] = s[i, o] * gain[o]
}`;

describe("what is made of weights at load", () => {
  const w = Float32Array.from({ length: 63 }, (_, n) => Math.cos(n));
  const x = Float32Array.from({ length: 14 }, (_, n) => Math.sin(3 * n));

  test("is in f16, rounded once", async () => {
    const made = compiled(scaled, { weights: "f16" });
    expect(made.program.prepare).toMatchObject({ constants: ["32"], halves: [0] });
    const gain = Float32Array.from({ length: 9 }, (_, n) => 1 + n / 3);
    const module = await moduleOf(made);
    const model = await module.load({ device: gpu.device, weights: { w, gain } });
    const { y } = await model.run({ x });
    model.dispose();
    const products = toHalves(w.map((value, n) => value * (gain[Math.floor(n / 7)] ?? NaN)));
    const apart = Array.from({ length: 18 }, (_, n) => {
      const [i, o] = [Math.floor(n / 9), n % 9];
      let [sum, room] = [0, 0];
      for (let d = 0; d < 7; d++) {
        const product = halfValue(products[o * 7 + d] ?? 0) * (x[i * 7 + d] ?? NaN);
        sum += product;
        // How a kernel rounds is the adapter's: by one unit of the last place at most.
        room += Math.abs(product) * 2 ** -10;
      }
      return Math.abs(sum - (y?.data[n] ?? NaN)) - room;
    });
    expect(Math.max(...apart)).toBeLessThan(1e-6);
  });

  test("is refused where it does not fit", async () => {
    const module = await moduleOf(compiled(scaled, { weights: "f16" }));
    await counted(gpu.device, async ({ live }) => {
      const gain = new Float32Array(9).fill(1e6);
      const error = await errorOf(module.load({ device: gpu.device, weights: { w, gain } }));
      expect(error).toMatchObject({ code: "weights-value" });
      expect(live.size).toBe(0);
    });
  });
});
