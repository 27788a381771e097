/**
 * Full-size models: they compile without a remark, and their parameters are called and
 * shaped as in timm's and Hugging Face's checkpoints, so that those load by name.
 */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { compiledModel } from "../support/example.ts";
import { type Case, expectedJson } from "../support/expected.ts";

type Names = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
/** What names.json and the files called alike hold. */
const names: Names = Object.fromEntries(
  readdirSync(new URL("../reference/expected/", import.meta.url))
    .filter((file) => file.startsWith("names"))
    .flatMap((file) => Object.entries(expectedJson(file) as Names)),
);

/** Shapes are compared without axes of length 1. */
const squeezed = (shape: readonly number[]): string => shape.filter((each) => each !== 1).join("x");

test.each<[system: string, model: string, checkpoint: string, values?: Case["values"]]>([
  ["vit", "ViTB16", "timm vit_base_patch16_224"],
  ["vit", "ViTTi16", "timm vit_tiny_patch16_224"],
  ["deit3", "DeiT3S16", "timm deit3_small_patch16_224"],
  ["deit3", "DeiT3B16", "timm deit3_base_patch16_224"],
  ["swin", "SwinT", "timm swin_tiny_patch4_window7_224"],
  ["mvit", "MViTv2T", "timm mvitv2_tiny"],
  ["resnet", "ResNet18", "timm resnet18"],
  ["resnet", "ResNet50", "timm resnet50"],
  ["convnext", "ConvNeXtT", "timm convnext_tiny"],
  ["detr", "DetrR50", "transformers facebook/detr-resnet-50"],
  ["bert", "Bert", "transformers bert-base-uncased"],
  ["gpt2", "GPT2", "transformers gpt2"],
  ["gpt2", "GPT2", "transformers GPT2LMHeadModel", { prefix: "transformer" }],
  ["llama", "TinyLlama", "transformers TinyLlama-1.1B"],
  ["transformer", "Transformer", "torch nn.Transformer"],
])("%s %s has the parameters of %s", (system, model, checkpoint, values = {}) => {
  const { program } = compiledModel(system, model, values);
  const found = program.parameters.map(({ name, shape }) => `${name} ${squeezed(shape)}`);
  const expected = Object.entries(names[checkpoint] ?? {}).map(
    ([name, shape]) => `${name} ${squeezed(shape)}`,
  );
  expect(expected.length).toBeGreaterThan(100);
  expect(found.sort()).toEqual(expected.sort());
});

test.each([
  ["transformer-encoder", "TransformerEncoder"],
  ["transformer-encoder", "PreNorm"],
  ["multi-head", "MultiQuery"],
  ["swin", "SwinB"],
  ["mvit", "MViTv2S"],
  ["convnext", "ConvNeXtB"],
  ["detr", "DetrR18"],
  ["cnn-self-attention", "CNN"],
  ["bert", "MiniLM"],
  ["masked-self-attention", "Masked"],
])("%s %s compiles in its full size without a remark", (system, model) => {
  expect(compiledModel(system, model).program.kernels.length).toBeGreaterThan(0);
});
