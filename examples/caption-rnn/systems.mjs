/** The five captioners that are trained on digit strips, and what PyTorch says with their weights. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { file } from "../../dist/node.js";
import { compiledModule } from "./writing.mjs";

const beside = (example, name) => fileURLToPath(new URL(`../${example}/${name}`, import.meta.url));

/** Example, model, values of hyperparameters, and the file of weights. */
export const systems = [
  { title: "RNN, one vector", example: "caption-rnn", model: "CaptionRNN", weights: "captions" },
  {
    title: "soft attention",
    example: "show-attend-tell",
    model: "ShowAttendTell",
    weights: "soft",
  },
  {
    title: "hard attention",
    example: "show-attend-tell",
    model: "ShowAttendTellHard",
    values: { sampled: false },
    weights: "hard",
  },
  {
    title: "transformer on CNN features",
    example: "caption-transformer",
    model: "CaptionTransformer",
    weights: "captions",
  },
  { title: "transformers only", example: "caption-vit", model: "CaptionViT", weights: "captions" },
];

/** A system compiled and with its weights. */
export async function loaded({ example, model, values = {}, weights }, device) {
  const module = await compiledModule(beside(example, "model.attn"), model, values);
  const stored = await file(beside(example, `${weights}.safetensors`));
  const result = await module.load({ device, weights: stored });
  await stored.close();
  return result;
}

/** What PyTorch says: captions as digits, `8589`, and how many of them are right. */
export const expectedOf = ({ example, weights }) =>
  JSON.parse(readFileSync(beside(example, "expected.json"), "utf8"))[weights];
