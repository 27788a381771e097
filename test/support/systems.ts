/**
 * The systems of examples/ that have expected values, and how two tensors are compared:
 * the largest difference over the largest expected value, which must be at most 1e-4.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "../../src/syntax/parse.ts";
import type { Tensor } from "./expected.ts";

export const systems = [
  "attention-layers",
  "self-attention",
  "positional-encoding",
  "masked-self-attention",
  "multi-head",
  "transformer-encoder",
  "vit",
  "deit3",
  "swin",
  "mvit",
  "resnet",
  "convnext",
  "detr",
  "cnn-self-attention",
  "bert",
  "seq2seq-rnn",
  "seq2seq-attention",
  "caption-rnn",
  "show-attend-tell",
  "caption-transformer",
  "caption-vit",
  "transformer",
  "gpt2",
  "llama",
] as const;

/** Everything with expected values: the systems, and what else is in the standard library. */
export const judged = [...systems, "library"] as const;

/** Where a system's program is, from the repository's root. */
export const programOf = (system: string): string =>
  system === "library" ? "test/systems/library.attn" : `examples/${system}/model.attn`;

/** max |a - b| / max |b|, at most. */
export const tolerance = 1e-4;

/** The text of a system's program. */
export function exampleText(system: string): string {
  const file = new URL(`../../${programOf(system)}`, import.meta.url);
  return readFileSync(fileURLToPath(file), "utf8");
}

/** The models of a system's program that can be compiled as they are: with nothing left open. */
export function modelsOf(system: string): string[] {
  const { file } = parse({ name: programOf(system), text: exampleText(system) });
  return (file?.declarations ?? []).flatMap((one) =>
    one.kind === "model" && one.parameters.every((each) => each.default) ? [one.name.name] : [],
  );
}

/**
 * max |found - expected| / max |expected|; infinite where the shapes differ or a number is
 * not finite, so that nothing wrong can pass for close.
 */
export function difference(
  found: { readonly shape: readonly number[]; readonly data: ArrayLike<number> },
  expected: Tensor,
): number {
  const size = expected.data.length;
  if (found.shape.join() !== expected.shape.join() || found.data.length !== size) return Infinity;
  let apart = 0;
  let largest = 0;
  for (let index = 0; index < size; index++) {
    const value = found.data[index] ?? NaN;
    const wanted = expected.data[index] ?? NaN;
    if (!Number.isFinite(value)) return Infinity;
    apart = Math.max(apart, Math.abs(value - wanted));
    largest = Math.max(largest, Math.abs(wanted));
  }
  return apart === 0 ? 0 : apart / largest;
}
