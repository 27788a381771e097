/**
 * What a run really allocates, counted where the device makes buffers: it grows linearly
 * with the sequence, it is what the compiler's formula says, and a second run of the same
 * size allocates nothing.
 */
import { expect, test } from "vitest";
import { importText } from "../../src/cli/module.ts";
import { compile } from "../../src/compiler/compile.ts";
import { useDevice } from "../support/gpu.ts";

const gpu = useDevice();

const text = `model Sequence(D = 32, heads = 2) {
  input x: [N <= 4096, D]
  output y = "": SelfAttention(x, heads, causal)
}`;

/** Runs something, and says how many bytes of buffers it made. */
async function allocated(run: () => Promise<unknown>): Promise<number> {
  const { device } = gpu;
  const original = device.createBuffer.bind(device);
  let bytes = 0;
  device.createBuffer = (descriptor) => {
    bytes += descriptor.size;
    return original(descriptor);
  };
  try {
    await run();
  } finally {
    device.createBuffer = original;
  }
  return bytes;
}

test("memory grows linearly with the sequence, at three lengths", async () => {
  const { compiled } = compile(text);
  if (!compiled) throw new Error("nothing was compiled");
  const sequence = await importText(compiled.module, "Sequence");
  const bytesAt = async (length: number): Promise<number> => {
    const model = await sequence.load({ device: gpu.device, seed: 1 });
    const x = Float32Array.from({ length: length * 32 }, (_, n) => Math.sin(n));
    const first = await allocated(() => model.run({ x }));
    expect(await allocated(() => model.run({ x }))).toBe(0);
    model.dispose();
    return first;
  };
  const [a, b, c] = [await bytesAt(128), await bytesAt(256), await bytesAt(512)];
  // Beside what grows there are a few words: sizes, lengths, status.
  expect(c - b).toBeCloseTo(2 * (b - a), -2);
  const peak: unknown = Reflect.apply(
    new Function("s", `return ${compiled.program.peakBytes}`),
    undefined,
    [[1, 512]],
  );
  const inputAndOutput = 2 * 512 * 32 * 4;
  expect(c).toBeGreaterThanOrEqual(Number(peak));
  expect(c).toBeLessThanOrEqual(Number(peak) + inputAndOutput + 4096);
  // A score matrix alone would take more than everything together.
  expect(c).toBeLessThan(2 * 512 * 512 * 4);
});
