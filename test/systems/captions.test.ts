/**
 * The five captioners of digit strips: that held-out strips hold held-out digits only, that
 * each emitted module computes what PyTorch computes with the same weights, and that the
 * demonstrations caption all of them as PyTorch does.
 */
import { execFile } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { compiledModel, importCompiled } from "../support/example.ts";
import { readSafetensors } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";
import { difference, tolerance } from "../support/systems.ts";

const gpu = useDevice();

const run = promisify(execFile);
const root = new URL("../../", import.meta.url);
const at = (name: string): string => fileURLToPath(new URL(name, root));
const json = (name: string): unknown => JSON.parse(readFileSync(at(`examples/${name}`), "utf8"));

interface Said {
  readonly exact: number;
  readonly words: number;
  readonly captions: readonly string[];
  readonly logits: readonly (readonly number[])[];
}

const systems = [
  ["caption-rnn", "CaptionRNN", "captions", {}],
  ["show-attend-tell", "ShowAttendTell", "soft", {}],
  ["show-attend-tell", "ShowAttendTellHard", "hard", { sampled: false }],
  ["caption-transformer", "CaptionTransformer", "captions", {}],
  ["caption-vit", "CaptionViT", "captions", {}],
] as const;

const said = (example: string, weights: string): Said =>
  (json(`${example}/expected.json`) as Record<string, Said>)[weights]!;

const { strips } = json("caption-rnn/heldout.json") as {
  strips: [digit: number, index: number, x: number, y: number][][];
};
const wanted = strips.map((strip) => strip.map(([digit]) => digit).join(""));

/** The strips as the demonstrations make them. */
async function images(): Promise<Float32Array[]> {
  const module = (await import(at("examples/caption-rnn/strips.mjs"))) as {
    heldOutStrips(): { image: Float32Array }[];
  };
  return module.heldOutStrips().map(({ image }) => image);
}

beforeAll(async () => {
  await run(process.execPath, [at("scripts/build.mjs"), "--if-stale"]);
}, 180_000);

test("held-out strips are made of digits that were held out, three to five, on the strip", () => {
  const { digits } = json("vit/heldout.json") as { digits: [number, number][] };
  const held = new Set(digits.map((place) => place.join()));
  expect(strips.length).toBe(500);
  for (const strip of strips) {
    expect([3, 4, 5]).toContain(strip.length);
    for (const [digit, index, x, y] of strip) {
      expect(held.has(`${digit},${index}`)).toBe(true);
      expect(x).toBeLessThanOrEqual(64 - 14);
      expect(y).toBeLessThanOrEqual(16 - 14);
    }
  }
});

test("all weights together are under 1.5 MB", () => {
  const sizes = systems.map(
    ([example, , weights]) => statSync(at(`examples/${example}/${weights}.safetensors`)).size,
  );
  expect(Math.max(...sizes)).toBeLessThan(4.3e5);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(1.5e6);
});

describe.each(systems)("%s %s", (example, model, weights, values) => {
  const expected = said(example, weights);

  test("captions as many strips as its page says", () => {
    const right = expected.captions.filter((caption, index) => caption === wanted[index]).length;
    expect(expected.captions).toHaveLength(strips.length);
    expect(right / strips.length).toBeCloseTo(expected.exact, 6);
    const page = readFileSync(at(`examples/${example}/README.md`), "utf8");
    expect(page).toContain(`${(100 * expected.exact).toFixed(1)}%`);
  });

  test("its module's logits are PyTorch's", async () => {
    const module = await importCompiled(compiledModel(example, model, values));
    const { tensors } = readSafetensors(at(`examples/${example}/${weights}.safetensors`));
    const stored = Object.fromEntries(tensors) as Record<string, never>;
    const loaded = await module.load({ device: gpu.device, weights: stored });
    const [image] = await images();
    const [digits = ""] = wanted;
    const target = Int32Array.from([1, ...Array.from(digits, (digit) => Number(digit) + 3)]);
    const result = await loaded.run({ image: { data: image!, shape: [1, 16, 64] }, target });
    loaded.dispose();
    const data = Float32Array.from(expected.logits.flat());
    const logits = result["logits"] ?? { shape: [], data: [] };
    expect(difference(logits, { shape: [target.length, 13], data })).toBeLessThanOrEqual(tolerance);
  });
});

test("attention is better than one vector for all", () => {
  const exact = systems.map(([example, , weights]) => said(example, weights).exact);
  const [vector = 1, ...others] = exact;
  for (const each of others) expect(each).toBeGreaterThan(vector + 0.1);
});

test("the demonstration captions every strip as PyTorch does", async () => {
  const { stdout } = await run(process.execPath, [at("examples/caption-rnn/demo.mjs")]);
  expect(stdout.match(/500 of 500/g)).toHaveLength(systems.length);
  for (const [example, , weights] of systems)
    expect(stdout).toContain(`${(100 * said(example, weights).exact).toFixed(1)}%`);
}, 600_000);

test("the drawings show the digits, and where soft and hard attention looked", async () => {
  const { stdout } = await run(process.execPath, [at("examples/show-attend-tell/demo.mjs")]);
  expect(stdout).toContain("soft attention");
  expect(stdout).toContain("hard attention");
  expect(stdout).not.toContain("not PyTorch's");
  expect(stdout).toMatch(/^│.*│ (zero|one|two|three|four|five|six|seven|eight|nine)$/m);
  // A place that was taken is a cell of four columns, and nothing else is looked at.
  expect(stdout).toMatch(/^│ *█{4} *│( \w+)?$/m);
}, 300_000);
