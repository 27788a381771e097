/**
 * The ViT for handwritten digits: that no held-out digit was trained on, and that the
 * emitted module predicts for all of them what PyTorch predicts with the same weights.
 */
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compiledModel, importCompiled } from "../support/example.ts";
import { readSafetensors } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";

const gpu = useDevice();

const example = (name: string): string =>
  fileURLToPath(new URL(`../../examples/vit/${name}`, import.meta.url));
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

test("the module predicts what PyTorch predicts, and at least 97% are right", async () => {
  const module = await importCompiled(compiledModel("vit", "Digits"));
  const { tensors } = readSafetensors(example("digits.safetensors"));
  const weights = Object.fromEntries(tensors) as Record<string, never>;
  const model = await module.load({ device: gpu.device, weights });
  const logits: number[][] = [];
  for (let first = 0; first < heldOut.length; first += 128) {
    const batch = heldOut.slice(first, first + 128).map((place) => ({ image: imageAt(place) }));
    const results = await model.run(batch);
    logits.push(...results.map((result) => Array.from(result["logits"]?.data ?? [])));
  }
  model.dispose();

  const predictions = logits.map((row) => row.indexOf(Math.max(...row)));
  expect(predictions).toEqual(expected.predictions);
  const right = heldOut.filter(([digit], index) => predictions[index] === digit).length;
  expect(right / heldOut.length).toBeCloseTo(expected.accuracy, 5);
  expect(right / heldOut.length).toBeGreaterThanOrEqual(0.97);
  expected.logits.forEach((row, index) => {
    row.forEach((value, each) => {
      expect(Math.abs((logits[index]?.[each] ?? NaN) - value)).toBeLessThan(2e-3);
    });
  });
});
