/**
 * How many kernels a run of the examples is: normalisations, biases, activations,
 * residuals, positions and caches are in the kernels around them. On the same models the
 * best of the peers dispatches 236 (ViT-B/16), 267 (a token of GPT-2) and 84 (digits).
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { graphOf } from "../../src/compiler/compile.ts";
import { deriveGeneration } from "../../src/generate/index.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { outputsOf } from "../../src/ir/region.ts";
import { isPerExample } from "../../src/passes/alignment.ts";
import { optimise } from "../../src/passes/index.ts";

function graph(example: string, model: string, depth: number): Graph {
  const path = new URL(`../../examples/${example}/model.attn`, import.meta.url);
  const made = graphOf(readFileSync(path, "utf8"), { model, values: { depth } });
  if (!made.graph) throw new Error(made.diagnostics.map(({ message }) => message).join("\n"));
  return made.graph;
}

/** Kernels of a run: neither tables nor what is computed at load. */
const kernels = (of: Graph): number =>
  optimise(of).run.filter(
    (region) => region.kind !== "table" && outputsOf(region).some(isPerExample),
  ).length;

describe("kernels of a run", () => {
  test.each([
    // A block; and patches, tokens with positions, the head with the last norm.
    ["vit", "ViTB16", 5, 3],
    // A block; and embeddings, the head with the last norm.
    ["gpt2", "GPT2", 5, 2],
    // Queries and keys are turned in one more kernel, and a gate is a projection of its own.
    ["llama", "Llama", 7, 1],
    // After a post-norm, the value is read by a projection and by a residual: it is stored.
    ["bert", "Bert", 7, 3],
    ["transformer-encoder", "PreNorm", 5, 1],
    ["deit3", "DeiT3B16", 5, 3],
  ])("%s, %s: %i a layer and %i more", (example, model, layer, more) => {
    for (const depth of [1, 3])
      expect(kernels(graph(example, model, depth))).toBe(layer * depth + more);
  });

  test("the digits ViT is at most half of the best peer's", () => {
    expect(kernels(graph("vit", "Digits", 4))).toBe(23);
  });

  test("a token of GPT-2: six a layer, one of which fills both caches", () => {
    for (const depth of [1, 3]) {
      const { derived } = deriveGeneration(graph("gpt2", "GPT2", depth));
      expect(kernels(derived!.chunk)).toBe(6 * depth + 2);
    }
  });
});
