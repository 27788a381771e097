/**
 * Captions the held-out digit strips with the five trained systems, and prints how many of
 * their captions and words are right. Run it by `node`, after `npm run build`; ends with 1
 * when a caption is not PyTorch's.
 */
import { device as openDevice } from "../../dist/node.js";
import { heldOutStrips, height, width } from "./strips.mjs";
import { expectedOf, loaded, systems } from "./systems.mjs";
import { written } from "./writing.mjs";

const batchSize = 50;
const print = (line = "") => process.stdout.write(`${line}\n`);
const percent = (share) => `${(100 * share).toFixed(1)}%`.padStart(6);

const strips = heldOutStrips();
const images = strips.map(({ image }) => ({ image: { data: image, shape: [1, height, width] } }));
const wanted = strips.map(({ digits }) => digits.join(""));

/** The share of captions that are right as a whole, and of words that stand where they should. */
function accuracy(captions) {
  const exact = captions.filter((caption, index) => caption === wanted[index]).length;
  let right = 0;
  let words = 0;
  captions.forEach((caption, index) => {
    const digits = wanted[index];
    words += Math.max(caption.length, digits.length);
    right += [...caption].filter((digit, place) => digit === digits[place]).length;
  });
  return { exact: exact / wanted.length, words: right / words };
}

const device = await openDevice();
print(`${strips.length} held-out strips             captions    words  as PyTorch  time`);
for (const system of systems) {
  const model = await loaded(system, device);
  const begun = performance.now();
  const tokens = await written(model, images, batchSize);
  const seconds = (performance.now() - begun) / 1000;
  model.dispose();
  const captions = tokens.map((said) => said.map((token) => token - 3).join(""));
  const { exact, words } = accuracy(captions);
  const { captions: expected } = expectedOf(system);
  const same = expected.filter((caption, index) => caption === captions[index]).length;
  const equal = `${same} of ${expected.length}`;
  print(
    `${system.title.padEnd(30)}   ${percent(exact)}   ${percent(words)}  ${equal.padStart(10)}` +
      `  ${seconds.toFixed(1)} s`,
  );
  if (same < expected.length) process.exitCode = 1;
}
device.destroy();
