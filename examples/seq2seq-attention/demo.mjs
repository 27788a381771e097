/**
 * Compiles model.attn, loads the weights that train.py made, writes the ISO form of all
 * held-out dates, and draws a few with the letters that were looked at. Run it by `node`,
 * after `npm run build`; ends with 1 when fewer than 95% are right, or one is not what
 * PyTorch writes.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { device as openDevice, file } from "../../dist/node.js";
import { compiledModule, written } from "../caption-rnn/writing.mjs";

const start = 1;
const batchSize = 50;
const drawn = [79, 19, 104];
const shades = [" ", "░", "▒", "▓", "█"];
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const json = (name) => JSON.parse(readFileSync(here(name), "utf8"));
const print = (line = "") => process.stdout.write(`${line}\n`);

const { letters, pairs } = json("heldout.json");
const tokensOf = (text, alphabet) => Int32Array.from(text, (each) => alphabet.indexOf(each) + 3);
const textOf = (tokens) => tokens.map((token) => letters.target[token - 3] ?? "?").join("");

/** The map of what is written (down) and what is read (across). */
function map(source, target, { data, shape: [, length] }) {
  const rows = Array.from(target, (letter, row) => {
    const weights = Array.from(data.subarray(row * length, (row + 1) * length));
    return `  ${letter} │${weights.map((weight) => shades[Math.round(4 * weight)]).join("")}│`;
  });
  const rule = "─".repeat(length);
  return [`     ${source}`, `    ┌${rule}┐`, ...rows, `    └${rule}┘`].join("\n");
}

const module = await compiledModule(here("model.attn"), "Dates");
const device = await openDevice();
const weights = await file(here("dates.safetensors"));
const model = await module.load({ device, weights });
await weights.close();

const { predictions: expected, torch } = json("expected.json");
const begun = performance.now();
const sources = pairs.map(([text]) => ({ source: tokensOf(text, letters.source) }));
const predictions = (await written(model, sources, batchSize)).map(textOf);
const seconds = (performance.now() - begun) / 1000;
const right = pairs.filter(([, iso], index) => predictions[index] === iso).length;
const same = expected.filter((text, index) => predictions[index] === text).length;
print(
  `${right} of ${pairs.length} held-out dates right: ${((100 * right) / pairs.length).toFixed(1)}%`,
);
print(`${same} of ${expected.length} equal those of PyTorch ${torch}`);
print(`${seconds.toFixed(1)} s, in batches of ${batchSize}\n`);

// What was written is given back as the target: the row of a letter shows where it came from.
for (const index of drawn) {
  const text = predictions[index];
  const target = Int32Array.from([start, ...tokensOf(text, letters.target)]);
  const { attention } = await model.inspect({ ...sources[index], target }, ["attention"]);
  print(map(pairs[index][0], text, attention));
}

model.dispose();
device.destroy();
if (right < 0.95 * pairs.length || same < expected.length) process.exitCode = 1;
