/**
 * Captions a few held-out digit strips with soft and with hard attention, and draws where
 * each looked before each word. Run it by `node`, after `npm run build`; ends with 1 when a
 * caption is not PyTorch's. All strips and all systems: examples/caption-rnn/demo.mjs.
 */
import { device as openDevice } from "../../dist/node.js";
import { heldOutStrips, height, width, wordsOf } from "../caption-rnn/strips.mjs";
import { expectedOf, loaded, systems } from "../caption-rnn/systems.mjs";
import { written } from "../caption-rnn/writing.mjs";
import { picture } from "../vit/draw.mjs";

const start = 1;
const stop = 2;
const shown = 2;
const rows = height / 4;
const columns = width / 4;
const print = (line = "") => process.stdout.write(`${line}\n`);
const framed = (lines) => lines.map((line) => `│${line}│`);

/** The weights of one step as a picture as wide as the strip; a line shows the larger of two rows. */
function looked(weights) {
  const most = Math.max(...weights);
  const at = (row, column) => weights[columns * row + (column >> 2)] / most;
  return picture(rows, width, (row, column) => Math.max(at(row & ~1, column), at(row | 1, column)));
}

/** The weights of each step; where attention is hard, all of it is at the place that was taken. */
function stepsOf({ attention, place }) {
  const cells = rows * columns;
  const steps = Array.from({ length: attention.shape[0] }, (_, step) =>
    Array.from(attention.data.subarray(step * cells, (step + 1) * cells)),
  );
  if (!place) return steps;
  return steps.map((weights, step) => weights.map((_, cell) => Number(cell === place.data[step])));
}

const strips = heldOutStrips().slice(0, shown);
const images = strips.map(({ image }) => ({ image: { data: image, shape: [1, height, width] } }));
const device = await openDevice();
const found = [];
for (const system of systems.filter(({ example }) => example === "show-attend-tell")) {
  const model = await loaded(system, device);
  const captions = await written(model, images, shown);
  const paths = system.weights === "hard" ? ["attention", "place"] : ["attention"];
  const inputs = images.map((input, index) => ({
    ...input,
    target: Int32Array.from([start, ...captions[index]]),
  }));
  const inspected = await model.inspect(inputs, paths);
  model.dispose();
  const { captions: expected } = expectedOf(system);
  captions.forEach((tokens, index) => {
    const digits = tokens.map((token) => token - 3).join("");
    if (digits !== expected[index]) process.exitCode = 1;
  });
  found.push({ title: system.title, captions, inspected });
}
device.destroy();

const rule = "─".repeat(width);
strips.forEach(({ image }, index) => {
  print(`┌${rule}┐`);
  print(framed(picture(height, width, (row, column) => image[width * row + column])).join("\n"));
  for (const { title, captions, inspected } of found) {
    print(`├${rule}┤ ${title}`);
    stepsOf(inspected[index]).forEach((weights, step) => {
      const [first, ...rest] = framed(looked(weights));
      print([`${first} ${wordsOf([captions[index][step] ?? stop])}`, ...rest].join("\n"));
    });
  }
  print(`└${rule}┘\n`);
});
if (process.exitCode) print("a caption is not PyTorch's");
