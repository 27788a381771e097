/**
 * The script that goes on writing after a prompt, with a small random checkpoint as transformers
 * saves it: in one file without `transformer.` before the names, and in two with it. Its
 * tokens are letters, and the text is PyTorch's.
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectedCase, type Tensor } from "../support/expected.ts";

const run = promisify(execFile);
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A token is a letter. */
const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.";
const textOf = (tokens: ArrayLike<number> = []): string =>
  Array.from(tokens, (token) => letters[token]).join("");

const bytes = { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true };
const tokenizer = {
  ...{ version: "1.0", added_tokens: [], normalizer: null, post_processor: null },
  ...{ pre_tokenizer: bytes, decoder: bytes },
  model: {
    ...{ type: "BPE", merges: [], fuse_unk: false, byte_fallback: false },
    vocab: Object.fromEntries(Array.from(letters, (letter, token) => [letter, token])),
  },
};

/** Tensors of f32 as a safetensors file. */
function safetensors(tensors: readonly (readonly [string, Tensor])[]): Uint8Array {
  let end = 0;
  const header = tensors.map(([name, { shape, data }]) => {
    const start = end;
    end += data.byteLength;
    return [name, { dtype: "F32", shape, data_offsets: [start, end] }];
  });
  const text = Buffer.from(JSON.stringify(Object.fromEntries(header)));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  const parts = tensors.map(([, { data }]) =>
    Buffer.from(data.buffer, data.byteOffset, data.byteLength),
  );
  return Buffer.concat([length, text, ...parts]);
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attnc-gpt2-"));
  await run(process.execPath, [at("scripts/build.mjs"), "--if-stale"]);
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ["GPT2", 1],
  ["GPT2-prefix", 2],
])(
  "%s writes on from %d file(s)",
  async (name, shards) => {
    const { values, parameters, members } = expectedCase("gpt2", name);
    const save = (path: string, value: object): Promise<void> =>
      writeFile(join(folder, path), value instanceof Uint8Array ? value : JSON.stringify(value));
    await save("config.json", {
      ...{ vocab_size: values["V"], n_positions: values["P"], n_embd: values["D"] },
      ...{ n_layer: values["depth"], n_head: values["heads"], eos_token_id: values["stop"] },
    });
    await save("tokenizer.json", tokenizer);
    await save("tokenizer_config.json", { tokenizer_class: "GPT2Tokenizer" });
    await rm(join(folder, "model.safetensors"), { force: true });
    const tensors = [...parameters];
    if (shards === 1) await save("model.safetensors", safetensors(tensors));
    else {
      const halves = [tensors.slice(0, 9), tensors.slice(9)];
      const map = halves.flatMap((half, n) =>
        half.map(([one]) => [one, `${n}.safetensors`] as const),
      );
      for (const [n, half] of halves.entries()) await save(`${n}.safetensors`, safetensors(half));
      await save("model.safetensors.index.json", { weight_map: Object.fromEntries(map) });
    }

    const prompts = members.map(({ greedy }) => textOf(greedy?.prompt.data));
    const whole = members.map(({ greedy }, member) => {
      const written = Array.from(greedy?.tokens.data ?? []);
      return `${prompts[member] ?? ""}${textOf(written.filter((token) => token !== values["stop"]))}`;
    });
    const script = [at("examples/gpt2/write.mjs"), folder];
    const all = await run(process.execPath, [...script, ...prompts, "--limit", "40"]);
    expect(all.stdout.split("\n").filter((line) => line !== "")).toEqual(whole);
    const [first = ""] = prompts;
    const one = await run(process.execPath, [...script, first, "--limit", "40"]);
    expect(one.stdout).toBe(`${whole[0]}\n`);
    const sampled = ["--temperature", "0.9", "--top-k", "20", "--seed", "3"];
    const twice = await Promise.all(
      [0, 1].map(() => run(process.execPath, [...script, first, ...sampled, "--limit", "30"])),
    );
    expect(twice[0]?.stdout).toBe(twice[1]?.stdout);
    expect(twice[0]?.stdout).not.toBe(one.stdout);
  },
  300_000,
);
