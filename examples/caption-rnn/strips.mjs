/**
 * The held-out digit strips of heldout.json, composed as strips.py does: digits of 28 x 28
 * pixels, halved by averaging 2 x 2 of them, laid on a strip of 16 x 64; where two overlap,
 * the brighter pixel counts.
 */
import { readFileSync } from "node:fs";
import { digitsAt } from "../vit/digits.mjs";

export const height = 16;
export const width = 64;
const size = 14;
const names = "zero one two three four five six seven eight nine".split(" ");

/** A caption's tokens as words; 0 pads, 1 starts, 2 stops, and digit d is d + 3. */
export const wordsOf = (tokens) =>
  tokens.map((token) => ["<pad>", "<start>", "<stop>", ...names][token]).join(" ");

/** The digits' tokens, without start and stop. */
export const tokensOf = (digits) => digits.map((digit) => digit + 3);

function lay(strip, image, left, top) {
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const from = 56 * row + 2 * column;
      const sum = image[from] + image[from + 1] + image[from + 28] + image[from + 29];
      const to = width * (top + row) + left + column;
      strip[to] = Math.max(strip[to], sum / 4);
    }
  }
}

/** The strips that were not trained on, as { digits, image }. */
export function heldOutStrips() {
  const { strips } = JSON.parse(readFileSync(new URL("heldout.json", import.meta.url), "utf8"));
  const images = digitsAt(strips.flat().map(([digit, index]) => [digit, index])).values();
  return strips.map((laid) => {
    const image = new Float32Array(height * width);
    for (const [, , x, y] of laid) lay(image, images.next().value.image, x, y);
    return { digits: laid.map(([digit]) => digit), image };
  });
}
