/**
 * Spelling in, phonemes out, with the weights of g2p_en:
 *
 *     ATTNC_DATA=folder node examples/seq2seq-rnn/spell.mjs [word ...] [--json]
 *
 * The folder (by default ../shared/data beside the repository) holds g2p/ with g2p.safetensors and
 * vocabulary.json. All words go through the model in one batch, each with its own length, and stop
 * each at its own time. Run it after `npm run build`.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { device as openDevice, file } from "../../dist/node.js";
import { compiledModule } from "../caption-rnn/writing.mjs";

const unknown = 1;
const stop = 2;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const print = (line) => process.stdout.write(`${line}\n`);

const asJson = process.argv.includes("--json");
const asked = process.argv.slice(2).filter((argument) => argument !== "--json");
const words = asked.length > 0 ? asked : ["attention", "transformer", "recurrent", "webgpu"];

const folder = join(process.env.ATTNC_DATA ?? here("../../../shared/data"), "g2p");
const { graphemes, phonemes } = JSON.parse(readFileSync(join(folder, "vocabulary.json"), "utf8"));
const lettersOf = (word) =>
  Array.from(word.toLowerCase(), (letter) => Math.max(graphemes.indexOf(letter), unknown));

const module = await compiledModule(here("model.attn"), "Spell");
const device = await openDevice();
const weights = await file(join(folder, "g2p.safetensors"));
const model = await module.load({ device, weights });
await weights.close();

const batch = words.map((word) => ({ source: Int32Array.from([...lettersOf(word), stop]) }));
const spoken = words.map(() => []);
for await (const steps of model.generate(batch))
  steps.forEach((step, member) => {
    if (step) spoken[member].push(phonemes[step.token]);
  });
model.dispose();
device.destroy();

const results = Object.fromEntries(words.map((word, member) => [word, spoken[member].join(" ")]));
if (asJson) print(JSON.stringify(results));
else for (const [word, sounds] of Object.entries(results)) print(`${word.padEnd(16)} ${sounds}`);
