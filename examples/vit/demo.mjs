/**
 * Compiles model.attn, loads the weights that train.py made, classifies digits that were
 * not trained on, and shows a few of them with the patches that the class token looks at.
 * Run it by `npm run demo`; ends with 1 when fewer than 97% are right, or a prediction is
 * not PyTorch's.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, renderDiagnostic } from "../../dist/index.js";
import { device as openDevice, file } from "../../dist/node.js";
import { heldOut } from "./digits.mjs";
import { beside, picture } from "./draw.mjs";

const batchSize = 64;
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const print = (line = "") => process.stdout.write(`${line}\n`);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(2)} s`;

/** The module of `model Digits`, imported from memory. */
async function compiledModule() {
  const start = performance.now();
  const text = readFileSync(here("model.attn"), "utf8");
  const { compiled, diagnostics } = compile(text, { model: "Digits", name: "model.attn" });
  for (const diagnostic of diagnostics) print(renderDiagnostic(diagnostic, { colour: false }));
  if (!compiled) process.exit(1);
  const { kernels, run } = compiled.program;
  print(`compiled examples/vit/model.attn (Digits) in ${seconds(start)}`);
  print(
    `  ${kernels.length} kernels, ${run.steps.length} dispatches a run, ` +
      `a module of ${(compiled.module.length / 1000).toFixed(0)} KB`,
  );
  return import(`data:text/javascript,${encodeURIComponent(compiled.module)}`);
}

const best = (logits) => logits.indexOf(Math.max(...logits));

/** The class of every digit, batch by batch, and how long each batch took. */
async function classify(model, digits) {
  const predictions = [];
  const times = [];
  for (let first = 0; first < digits.length; first += batchSize) {
    const batch = digits.slice(first, first + batchSize).map(({ image }) => ({ image }));
    const start = performance.now();
    const results = await model.run(batch);
    times.push(performance.now() - start);
    predictions.push(...results.map(({ logits }) => best(logits.data)));
    if (process.stdout.isTTY) process.stdout.write(`\r  ${predictions.length} digits\x1b[K`);
  }
  if (process.stdout.isTTY) process.stdout.write("\r\x1b[K");
  return { predictions, times: times.slice(0, -1).sort((a, b) => a - b) };
}

/** Attention from the class token to the 4 x 4 patches in the last block: the heads' mean. */
function classAttention({ data, shape: [heads, tokens] }) {
  const patches = Array.from({ length: tokens - 1 }, (_, patch) => {
    const row = (head) => data[head * tokens * tokens + patch + 1];
    return Array.from({ length: heads }, (_, head) => row(head)).reduce((a, b) => a + b);
  });
  const largest = Math.max(...patches);
  return patches.map((value) => value / largest);
}

/** Draws digits, what is predicted, and where the class token looks. */
async function show(model, digits, predictions, chosen) {
  const path = "blocks.3.attn.attention.weights";
  const batch = chosen.map((index) => ({ image: digits[index].image }));
  const found = await model.inspect(batch, [path]);
  chosen.forEach((index, member) => {
    const { image, label } = digits[index];
    const patches = classAttention(found[member][path]);
    const looked = (row, column) => patches[4 * Math.floor(row / 7) + Math.floor(column / 7)];
    const verdict = predictions[index] === label ? "right" : `wrong: it is ${label}`;
    print(
      beside([
        {
          title: `predicted ${predictions[index]}, ${verdict}`,
          lines: picture(28, 28, (row, column) => image[28 * row + column]),
        },
        { title: "the class token looks at", lines: picture(28, 28, looked) },
      ]),
    );
  });
}

const module = await compiledModule();
const device = await openDevice();
const start = performance.now();
const weights = await file(here("digits.safetensors"));
const model = await module.load({ device, weights });
await weights.close();
print(`loaded digits.safetensors in ${seconds(start)}`);

const { digits, predictions: expected, torch } = heldOut();
const { predictions, times } = await classify(model, digits);
const right = digits.filter(({ label }, index) => predictions[index] === label).length;
const same = expected.filter((value, index) => predictions[index] === value).length;
const median = times[Math.floor(times.length / 2)];
print(
  `${right} of ${digits.length} held-out digits right: ${((100 * right) / digits.length).toFixed(2)}%`,
);
print(`${same} of ${expected.length} predictions equal those of PyTorch ${torch}`);
print(`${median.toFixed(0)} ms for a batch of ${batchSize} (median of ${times.length})\n`);

const wrong = digits.findIndex(({ label }, index) => predictions[index] !== label);
const chosen = [2, 5, 8].map((digit) => digits.findIndex(({ label }) => label === digit));
await show(model, digits, predictions, wrong < 0 ? chosen : [...chosen, wrong]);

model.dispose();
device.destroy();
if (right < 0.97 * digits.length || same < expected.length) process.exitCode = 1;
