/**
 * all-MiniLM-L6-v2 on real sentences: tokens, embeddings and similarities agree with the
 * original's. Runs where ATTNC_DATA names a folder that holds all-MiniLM-L6-v2/.
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
import { expectedJson } from "../support/expected.ts";
import { useDevice } from "../support/gpu.ts";

const run = promisify(execFile);
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

interface Original {
  readonly sentences: readonly string[];
  readonly tokens: readonly (readonly number[])[];
  readonly embeddings: readonly (readonly number[])[];
  readonly similarities: readonly (readonly number[])[];
}

/** What is used of the library; its own types import files that TypeScript does not find. */
interface TokenizerLibrary {
  readonly Tokenizer: new (
    tokenizer: object,
    configuration: object,
  ) => { encode(text: string): { readonly ids: number[] } };
}

const original = expectedJson("minilm.json") as Original;
const data = process.env["ATTNC_DATA"];
const folder = data ? join(data, "all-MiniLM-L6-v2") : undefined;
const here = folder !== undefined && existsSync(join(folder, "model.safetensors"));
const why = here
  ? ""
  : folder === undefined
    ? " (skipped: ATTNC_DATA is not set; see test/reference/README.md)"
    : ` (skipped: there is no ${join(folder, "model.safetensors")})`;
if (why) console.log(`all-MiniLM-L6-v2${why}`);

describe.skipIf(!here)(`all-MiniLM-L6-v2${why}`, () => {
  const gpu = useDevice();
  const path = (name: string): string => join(folder ?? "", name);
  const json = (name: string): object => JSON.parse(readFileSync(path(name), "utf8")) as object;

  test("tokens, embeddings and similarities are the original's", async () => {
    const library: unknown = await import("@huggingface/tokenizers");
    const { Tokenizer } = library as TokenizerLibrary;
    const tokenizer = new Tokenizer(json("tokenizer.json"), json("tokenizer_config.json"));
    const tokens = original.sentences.map((sentence) => tokenizer.encode(sentence).ids);
    expect(tokens).toEqual(original.tokens);

    const module = await importCompiled(compiledModel("bert", "MiniLM"));
    const weights = await file(path("model.safetensors"));
    const model = await module.load({ device: gpu.device, weights });
    await weights.close();
    expect(model.warnings).toEqual([]);
    const results = await model.run(tokens.map((each) => ({ tokens: Int32Array.from(each) })));
    model.dispose();

    const embeddings = results.map((result) => Array.from(result["embedding"]?.data ?? []));
    embeddings.forEach((row, sentence) => {
      const wanted = original.embeddings[sentence] ?? [];
      expect(row).toHaveLength(wanted.length);
      const largest = Math.max(...wanted.map(Math.abs));
      const apart = Math.max(...row.map((value, d) => Math.abs(value - (wanted[d] ?? NaN))));
      expect(apart / largest).toBeLessThanOrEqual(1e-4);
      embeddings.forEach((other, column) => {
        const similarity = row.reduce((sum, value, d) => sum + value * (other[d] ?? NaN), 0);
        expect(similarity).toBeCloseTo(original.similarities[sentence]?.[column] ?? NaN, 4);
      });
    });
  }, 300_000);

  test("the example's script gives the same similarities", async () => {
    await run(process.execPath, [at("scripts/build.mjs"), "--if-stale"]);
    const script = [at("examples/bert/embed.mjs"), "--json", ...original.sentences];
    const { stdout } = await run(process.execPath, script);
    const { tokens, similarities } = JSON.parse(stdout) as Original;
    expect(tokens).toEqual(original.tokens);
    similarities.flat().forEach((value, index) => {
      expect(value).toBeCloseTo(original.similarities.flat()[index] ?? NaN, 4);
    });
  }, 300_000);
});
