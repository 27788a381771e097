/** Whatever a program says, elaboration ends with a graph that verifies, or with an error. */
import { expect, test } from "vitest";
import { elaborate } from "../../src/elaborate/index.ts";
import { verify } from "../../src/ir/verify.ts";
import { parse } from "../../src/syntax/parse.ts";
import { mutants } from "../support/mutants.ts";
import { library } from "./support.ts";

test("mutated programs make it throw nothing", () => {
  let graphs = 0;
  let errors = 0;
  for (const { name, text } of mutants(2024, 400)) {
    const { file } = parse({ name, text });
    const models = file?.declarations.filter((one) => one.kind === "model") ?? [];
    const model = models[text.length % Math.max(models.length, 1)];
    if (!file || !model) continue;
    const { graph, diagnostics } = elaborate({ file, library, model: model.name.name });
    const wrong = diagnostics.some(({ severity }) => severity === "error");
    expect(graph === undefined).toBe(wrong);
    if (graph) expect(verify(graph)).toEqual([]);
    if (graph) graphs++;
    else errors++;
  }
  expect(graphs).toBeGreaterThan(40);
  expect(errors).toBeGreaterThan(40);
});
