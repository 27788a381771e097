/**
 * Goes on writing after a prompt, with a GPT-2 checkpoint as Hugging Face's transformers saves it:
 *
 *     node examples/gpt2/write.mjs FOLDER "a prompt" ["another" ...] [--limit 40] [--temperature 0.8]
 *         [--top-k 50] [--top-p 0.95] [--repetition-penalty 1.2] [--beams 4] [--seed 7]
 *
 * The folder holds config.json, tokenizer.json, tokenizer_config.json, and model.safetensors, or its
 * shards with model.safetensors.index.json. Without a temperature the likeliest token is taken. All
 * prompts are continued in one batch. Run it after `npm run build`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Tokenizer } from "@huggingface/tokenizers";
import { checkpoint, device as openDevice } from "../../dist/node.js";
import { compiledModule } from "../caption-rnn/writing.mjs";

const text = { type: "string" };
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    ...{ limit: { type: "string", default: "40" }, temperature: text, seed: text, beams: text },
    ...{ "top-k": text, "top-p": text, "repetition-penalty": text },
  },
});
const [folder, ...prompts] = positionals;
if (folder === undefined || prompts.length === 0) {
  process.stderr.write('node examples/gpt2/write.mjs FOLDER "a prompt"\n');
  process.exit(2);
}
const json = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));

/** The names of the tensors of a safetensors file: its header is JSON, after its length. */
async function namesOf(source) {
  const length = new DataView((await source.read(0, 8)).buffer).getBigUint64(0, true);
  return Object.keys(
    JSON.parse(new TextDecoder().decode(await source.read(8, 8 + Number(length)))),
  );
}

const config = json("config.json");
const weights = await checkpoint(folder);
const names = (await Promise.all(weights.map(namesOf))).flat();
const module = await compiledModule(fileURLToPath(new URL("model.attn", import.meta.url)), "GPT2", {
  ...{ V: config.vocab_size, P: config.n_positions, D: config.n_embd },
  ...{ depth: config.n_layer, heads: config.n_head, stop: config.eos_token_id },
  prefix: names.some((name) => name.startsWith("transformer.")) ? "transformer" : "",
});
const device = await openDevice();
const model = await module.load({ device, weights });
await Promise.all(weights.map((source) => source.close()));

const tokenizer = new Tokenizer(json("tokenizer.json"), json("tokenizer_config.json"));
const written = prompts.map((prompt) => tokenizer.encode(prompt).ids);
const batch = written.map((ids) => ({ tokens: Int32Array.from(ids) }));
const named = {
  ...{ limit: values.limit, temperature: values.temperature, seed: values.seed },
  ...{ topK: values["top-k"], topP: values["top-p"], beams: values.beams },
  repetitionPenalty: values["repetition-penalty"],
};
const given = Object.entries(named).filter(([, value]) => value !== undefined);
const options = Object.fromEntries(given.map(([name, value]) => [name, Number(value)]));

// One prompt is printed as it grows: what its tokens say is known only together.
let shown = "";
for await (const steps of model.generate(batch, options)) {
  steps.forEach((step, member) => step && written[member].push(step.token));
  if (prompts.length > 1) continue;
  const now = tokenizer.decode(written[0]);
  // A letter may be cut in two until the next token comes.
  if (!now.startsWith(shown) || now.endsWith("\ufffd")) continue;
  process.stdout.write(now.slice(shown.length));
  shown = now;
}
if (prompts.length === 1)
  process.stdout.write(`${tokenizer.decode(written[0]).slice(shown.length)}\n`);
else process.stdout.write(written.map((ids) => `${tokenizer.decode(ids)}\n`).join("\n"));
model.dispose();
device.destroy();
