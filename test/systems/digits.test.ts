/**
 * The ViT for handwritten digits: that no held-out digit was trained on, and that the
 * emitted module computes what PyTorch computes with the same weights, and that the demo,
 * which classifies all of them, runs.
 */
import { execFile } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
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
const example = (name: string): string => fileURLToPath(new URL(`examples/vit/${name}`, root));
const json = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const package_ = dirname(createRequire(import.meta.url).resolve("mnist/package.json"));
const images = Array.from({ length: 10 }, (_, digit) => {
  const file = join(package_, "src", "digits", `${digit}.json`);
  const { data } = json(file) as { data: number[] };
  return Array.from({ length: data.length / 784 }, (_, index) =>
    Float32Array.from(data.slice(index * 784, (index + 1) * 784)),
  );
});

const { digits: heldOut } = json(example("heldout.json")) as {
  digits: [digit: number, index: number][];
};
const expected = json(example("expected.json")) as {
  accuracy: number;
  predictions: number[];
  logits: number[][];
};
const imageAt = ([digit, index]: readonly [number, number]): Float32Array => {
  const image = images[digit]?.[index];
  if (!image) throw new Error(`there is no digit ${digit} number ${index}`);
  return image;
};

test("at least 500 digits of every class together are held out, each once", () => {
  expect(heldOut.length).toBeGreaterThanOrEqual(500);
  expect(new Set(heldOut.map((place) => place.join())).size).toBe(heldOut.length);
  expect(new Set(heldOut.map(([digit]) => digit)).size).toBe(10);
  expect(expected.predictions).toHaveLength(heldOut.length);
});

test("no image that was trained on equals one that was held out", () => {
  const held = new Set(heldOut.map((place) => place.join()));
  const heldImages = new Set(heldOut.map((place) => imageAt(place).join()));
  images.forEach((ofDigit, digit) => {
    ofDigit.forEach((image, index) => {
      if (!held.has(`${digit},${index}`)) expect(heldImages.has(image.join())).toBe(false);
    });
  });
});

test("the weights are under one megabyte", () => {
  expect(statSync(example("digits.safetensors")).size).toBeLessThan(1e6);
});

test("the module's logits are PyTorch's", async () => {
  const module = await importCompiled(compiledModel("vit", "Digits"));
  const { tensors } = readSafetensors(example("digits.safetensors"));
  const weights = Object.fromEntries(tensors) as Record<string, never>;
  const model = await module.load({ device: gpu.device, weights });
  const places = heldOut.slice(0, expected.logits.length);
  const results = await model.run(places.map((place) => ({ image: imageAt(place) })));
  model.dispose();
  results.forEach((result, index) => {
    const wanted = Float32Array.from(expected.logits[index] ?? []);
    const logits = result["logits"] ?? { shape: [], data: [] };
    expect(difference(logits, { shape: [10], data: wanted })).toBeLessThanOrEqual(tolerance);
  });
});

test("the demo gets what PyTorch gets on all of them, at least 97% right, and draws", async () => {
  await run(process.execPath, [fileURLToPath(new URL("scripts/build.mjs", root)), "--if-stale"]);
  const { stdout } = await run(process.execPath, [example("demo.mjs")]);
  const count = heldOut.length;
  expect(stdout).toContain(`${count} of ${count} predictions equal those of PyTorch`);
  const right = Number(/^(\d+) of \d+ held-out digits right/m.exec(stdout)?.[1]);
  expect(right / count).toBeCloseTo(expected.accuracy, 5);
  expect(right / count).toBeGreaterThanOrEqual(0.97);
  expect(stdout).toMatch(/\d+ ms for a batch of 64/);
  expect(stdout).toMatch(/│[ ░▒▓█]*█[ ░▒▓█]*│ {2}│[ ░▒▓█]*█[ ░▒▓█]*│/);
}, 300_000);
