/**
 * Spelling to phonemes with trained weights: every word that expected.json names gets the
 * phonemes that a float64 evaluation gives it, and the example's script prints the same. The
 * weights lie in g2p/ of the folder that ATTNC_DATA names, by default ../shared/data beside
 * the repository.
 */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { file } from "../../src/node/index.ts";
import { compiledModel, importCompiled } from "../support/example.ts";
import { useDevice } from "../support/gpu.ts";

const run = promisify(execFile);
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const folder = join(process.env["ATTNC_DATA"] ?? at("../shared/data"), "g2p");
const path = (name: string): string => join(folder, name);
const here = existsSync(path("g2p.safetensors"));
const why = here ? "" : " (skipped: ATTNC_DATA names no folder that holds g2p/g2p.safetensors)";
if (why) console.log(`g2p${why}`);

describe.skipIf(!here)(`g2p${why}`, () => {
  const gpu = useDevice();
  const json = (name: string): unknown => JSON.parse(readFileSync(path(name), "utf8"));

  test("every word gets its phonemes, all in one batch", async () => {
    const expected = json("expected.json") as Record<string, string>;
    const { graphemes, phonemes } = json("vocabulary.json") as Record<string, readonly string[]>;
    const words = Object.keys(expected);
    expect(words.length).toBeGreaterThan(10);
    const batch = words.map((word) => {
      const letters = Array.from(word, (letter) => graphemes?.indexOf(letter) ?? -1);
      expect(Math.min(...letters)).toBeGreaterThan(2);
      return { source: Int32Array.from([...letters, 2]) };
    });

    const module = await importCompiled(compiledModel("seq2seq-rnn", "Spell"));
    const weights = await file(path("g2p.safetensors"));
    const model = await module.load({ device: gpu.device, weights });
    await weights.close();
    expect(model.warnings).toEqual([]);
    const spoken = words.map((): string[] => []);
    for await (const steps of model.generate(batch))
      steps.forEach((step, member) => {
        if (step) spoken[member]?.push(phonemes?.[step.token] ?? "?");
      });
    model.dispose();
    expect(Object.fromEntries(words.map((word, n) => [word, spoken[n]?.join(" ")]))).toEqual(
      expected,
    );
  }, 120_000);

  test("the example's script prints them", async () => {
    const expected = json("expected.json") as Record<string, string>;
    await run(process.execPath, [at("scripts/build.mjs"), "--if-stale"]);
    const script = [at("examples/seq2seq-rnn/spell.mjs"), "--json", ...Object.keys(expected)];
    const { stdout } = await run(process.execPath, script);
    expect(JSON.parse(stdout)).toEqual(expected);
  }, 300_000);
});
