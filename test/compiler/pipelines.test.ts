/**
 * Pipelines are shared by what kernels do, not by where they are: a deeper model needs no
 * more of them than one that has a first layer, a last one and one between. (An inspection
 * compiles what is asked for, when it is.)
 */
import { expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";
import { stepsIn } from "../../src/program/loops.ts";
import type { Entry } from "../../src/program/program.ts";
import { exampleText } from "../support/systems.ts";

/** Pipelines of each entry. */
function pipelines(system: string, model: string, depth: number): Record<string, number> {
  const values = { depth, ...(model === "TransformerEncoder" && { pre: true }) };
  const { compiled } = compile(exampleText(system), { model, values });
  if (!compiled) throw new Error("nothing was compiled");
  const { run, prepare, generation } = compiled.program;
  const count = (steps: Entry["steps"]): number =>
    new Set(stepsIn(steps).map(({ kernel }) => kernel)).size;
  return {
    ...{ prepare: count(prepare.steps), run: count(run.steps) },
    ...(generation && {
      begin: count(generation.begin.steps),
      chunk: count(generation.chunk.steps),
    }),
  };
}

test.each([
  ["gpt2", "GPT2", 12],
  ["vit", "ViT", 12],
  ["bert", "Bert", 5],
  ["llama", "Llama", 5],
  ["deit3", "DeiT3", 5],
  ["transformer", "Transformer", 6],
  ["transformer-encoder", "TransformerEncoder", 6],
])("%s: %s of %i layers needs no more pipelines than one of three", (system, model, depth) => {
  const deep = pipelines(system, model, depth);
  const shallow = pipelines(system, model, 3);
  // It may need fewer: what is little of a deep model's work has one form.
  for (const [entry, count] of Object.entries(deep))
    expect(count, entry).toBeLessThanOrEqual(shallow[entry] ?? 0);
});
