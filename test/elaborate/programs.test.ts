/**
 * Larger programs, in their full configurations: they elaborate without a word, and their
 * parameters are as many as those of the models that they describe.
 */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { literal } from "../../src/ir/expr.ts";
import { elaborate } from "../../src/elaborate/index.ts";
import { verify } from "../../src/ir/verify.ts";
import { library, parsed, rendered } from "./support.ts";

const read = (name: string): string =>
  readFileSync(new URL(`programs/${name}`, import.meta.url), "utf8");

/** Model, and the number of its trained parameters as published. */
const programs: readonly (readonly [file: string, model: string, millions: number])[] = [
  ["convnext.attn", "ConvNeXt", 28.59],
  ["deit3.attn", "DeiT3", 22.06],
  ["detr.attn", "Detr", 41.5],
  ["mvitv2.attn", "MViTv2", 24.17],
  ["resnet.attn", "ResNet", 25.56],
  ["resnet.attn", "ResNet18", 11.69],
  ["sagan.attn", "SAGANAttention", 0.005201],
  ["swin.attn", "Swin", 28.29],
];

test.each(programs)("%s %s", (file, model, millions) => {
  const resolve = (path: string): { name: string; text: string } => ({
    name: path,
    text: read(path),
  });
  const request = { file: parsed(read(file), file), library, model, resolve };
  const { graph, diagnostics } = elaborate(request);
  expect(rendered(diagnostics)).toBe("");
  if (!graph) throw new Error("no graph");
  expect(verify(graph)).toEqual([]);
  const sizes = graph.parameters
    .filter(({ trained }) => trained)
    .map(({ node }) => node.shape.reduce((size, dim) => size * (literal(dim) ?? NaN), 1));
  const total = sizes.reduce((a, b) => a + b, 0) / 1e6;
  expect(Math.abs(total - millions) / millions).toBeLessThan(0.01);
});
