/**
 * Sentences to embeddings to similarities, with all-MiniLM-L6-v2:
 *
 *     ATTNC_DATA=folder node examples/bert/embed.mjs ["a sentence" "another" ...] [--json]
 *
 * The folder holds all-MiniLM-L6-v2/ with model.safetensors, tokenizer.json and
 * tokenizer_config.json. All sentences go through the model in one batch, each with its
 * own length: nothing is padded.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Tokenizer } from "@huggingface/tokenizers";
import { compile, renderDiagnostic } from "../../dist/index.js";
import { device as openDevice, file } from "../../dist/node.js";

const print = (line) => process.stdout.write(`${line}\n`);
const asked = process.argv.slice(2).filter((argument) => argument !== "--json");
const asJson = process.argv.includes("--json");
const sentences =
  asked.length > 0
    ? asked
    : [
        "A cat sleeps on the warm windowsill.",
        "The kitten is dozing in the sun by the window.",
        "Attention weights show where a model looks.",
        "Where does the network look? Its attention map tells us.",
        "Stock markets fell sharply on Tuesday.",
      ];

if (!process.env.ATTNC_DATA) {
  process.stderr.write("set ATTNC_DATA to the folder that holds all-MiniLM-L6-v2/\n");
  process.exit(2);
}
const folder = join(process.env.ATTNC_DATA, "all-MiniLM-L6-v2");
const json = (name) => JSON.parse(readFileSync(join(folder, name), "utf8"));

const text = readFileSync(new URL("model.attn", import.meta.url), "utf8");
const { compiled, diagnostics } = compile(text, { model: "MiniLM", name: "model.attn" });
for (const diagnostic of diagnostics)
  process.stderr.write(`${renderDiagnostic(diagnostic, { colour: false })}\n`);
if (!compiled) process.exit(1);
const { load } = await import(`data:text/javascript,${encodeURIComponent(compiled.module)}`);

const device = await openDevice();
const weights = await file(join(folder, "model.safetensors"));
const model = await load({ device, weights });
await weights.close();
const tokenizer = new Tokenizer(json("tokenizer.json"), json("tokenizer_config.json"));
const batch = sentences.map((sentence) => ({
  tokens: Int32Array.from(tokenizer.encode(sentence).ids),
}));
const start = performance.now();
const results = await model.run(batch);
const milliseconds = performance.now() - start;
model.dispose();
device.destroy();

const embeddings = results.map(({ embedding }) => embedding.data);
// Embeddings have length 1, so that the cosine is the dot product.
const similarity = (a, b) => a.reduce((sum, value, index) => sum + value * b[index], 0);
const similarities = embeddings.map((a) => embeddings.map((b) => similarity(a, b)));

if (asJson) {
  const tokens = batch.map((each) => Array.from(each.tokens));
  const rows = embeddings.map((each) => Array.from(each));
  print(JSON.stringify({ sentences, tokens, embeddings: rows, similarities }));
} else {
  sentences.forEach((sentence, index) => {
    const row = similarities[index].map((value) => value.toFixed(2).padStart(6)).join("");
    print(`${row}   ${sentence} (${batch[index].tokens.length} tokens)`);
  });
  print(`\n${sentences.length} sentences in ${milliseconds.toFixed(0)} ms`);
}
