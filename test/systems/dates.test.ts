/**
 * Dates as people write them: that no held-out date was trained on, that the emitted module
 * computes what PyTorch computes with the same weights, and that the demonstration, which
 * writes all held-out dates, gets them right.
 */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { compiledModel, importCompiled } from "../support/example.ts";
import { readSafetensors } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";
import { difference, tolerance } from "../support/systems.ts";

const gpu = useDevice();

const run = promisify(execFile);
const root = new URL("../../", import.meta.url);
const example = (name: string): string =>
  fileURLToPath(new URL(`examples/seq2seq-attention/${name}`, root));
const json = (name: string): unknown => JSON.parse(readFileSync(example(name), "utf8"));

const { letters, pairs } = json("heldout.json") as {
  letters: { source: string; target: string };
  pairs: [text: string, iso: string][];
};
const expected = json("expected.json") as {
  accuracy: number;
  predictions: string[];
  logits: number[][];
};
const tokens = (text: string, alphabet: string): number[] =>
  Array.from(text, (letter) => alphabet.indexOf(letter) + 3);

test("held out are dates whose hash begins low, each once, and in letters that there are", () => {
  expect(pairs.length).toBe(1000);
  expect(new Set(pairs.map(([, iso]) => iso)).size).toBe(pairs.length);
  for (const [text, iso] of pairs) {
    const [first = 255] = createHash("sha256").update(iso).digest();
    expect(first, iso).toBeLessThan(26);
    expect(Math.min(...tokens(text, letters.source))).toBeGreaterThanOrEqual(3);
    expect(Math.min(...tokens(iso, letters.target))).toBeGreaterThanOrEqual(3);
  }
});

test("what PyTorch writes is right for 95% or more", () => {
  const right = pairs.filter(([, iso], index) => expected.predictions[index] === iso).length;
  expect(right / pairs.length).toBeCloseTo(expected.accuracy, 6);
  expect(expected.accuracy).toBeGreaterThanOrEqual(0.95);
});

test("the weights are under 400 KB", () => {
  expect(statSync(example("dates.safetensors")).size).toBeLessThan(4e5);
});

test("the module's logits are PyTorch's", async () => {
  const module = await importCompiled(compiledModel("seq2seq-attention", "Dates"));
  const { tensors } = readSafetensors(example("dates.safetensors"));
  const weights = Object.fromEntries(tensors) as Record<string, never>;
  const model = await module.load({ device: gpu.device, weights });
  const [text, iso] = pairs[0]!;
  const result = await model.run({
    source: Int32Array.from(tokens(text, letters.source)),
    target: Int32Array.from([1, ...tokens(iso, letters.target)]),
  });
  model.dispose();
  const logits = result["logits"] ?? { shape: [], data: [] };
  const data = Float32Array.from(expected.logits.flat());
  const shape = [expected.logits.length, letters.target.length + 3];
  expect(difference(logits, { shape, data })).toBeLessThanOrEqual(tolerance);
});

test("the demonstration writes what PyTorch writes, and draws where it looked", async () => {
  await run(process.execPath, [fileURLToPath(new URL("scripts/build.mjs", root)), "--if-stale"]);
  const { stdout } = await run(process.execPath, [example("demo.mjs")]);
  const count = pairs.length;
  expect(stdout).toContain(`${count} of ${count} equal those of PyTorch`);
  expect(stdout).toContain(
    `${Math.round(count * expected.accuracy)} of ${count} held-out dates right`,
  );
  expect(stdout).toMatch(/^ {2}\d │[ ░▒▓█]*[▓█][ ░▒▓█]*│$/m);
}, 300_000);
