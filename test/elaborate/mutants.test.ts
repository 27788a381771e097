/** Whatever a program says, elaboration ends with a graph that verifies, or with an error. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { elaborate } from "../../src/elaborate/index.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { printGraph } from "../../src/ir/print.ts";
import { parseGraph } from "../../src/ir/text.ts";
import { verify } from "../../src/ir/verify.ts";
import { evaluate, EvaluationError, type Example } from "../../src/reference/index.ts";
import { parse } from "../../src/syntax/parse.ts";
import { corpus, mutants, type Program } from "../support/mutants.ts";
import { exampleOf, library } from "./support.ts";

interface Count {
  graphs: number;
  errors: number;
}

function elaborateMutants(
  seed: number,
  count: number,
  programs: readonly Program[],
  look: (graph: Graph) => void = () => undefined,
): Count {
  const found: Count = { graphs: 0, errors: 0 };
  for (const { name, text, changes } of mutants(seed, count, programs)) {
    const { file } = parse({ name, text });
    const models = file?.declarations.filter((one) => one.kind === "model") ?? [];
    const model = models[text.length % Math.max(models.length, 1)];
    if (!file || !model) continue;
    const { graph, diagnostics } = elaborate({ file, library, model: model.name.name });
    const wrong = diagnostics.some(({ severity }) => severity === "error");
    expect(graph === undefined, `${changes.join()}\n${text}`).toBe(wrong);
    if (graph) expect(verify(graph), `${changes.join()}\n${text}`).toEqual([]);
    if (graph) look(graph);
    if (graph) found.graphs++;
    else found.errors++;
  }
  return found;
}

/** The results, or what keeps them from being computed. */
function outcome(graph: Graph, example: Example): unknown {
  try {
    return evaluate(graph, example);
  } catch (error) {
    if (error instanceof EvaluationError) return error.code;
    throw error;
  }
}

test("mutated programs make it throw nothing", () => {
  const { graphs, errors } = elaborateMutants(2024, 400, corpus());
  expect(graphs).toBeGreaterThan(40);
  expect(errors).toBeGreaterThan(40);
});

test("mutated recurrences, draws, losses and generations do not either; their graphs can be run and written down", () => {
  const name = "recurrent.attn";
  const text = readFileSync(new URL(`programs/${name}`, import.meta.url), "utf8");
  let ran = 0;
  const { graphs, errors } = elaborateMutants(11, 400, [{ name, text }], (graph) => {
    const printed = printGraph(graph);
    const again = parseGraph(printed);
    expect(printGraph(again)).toBe(printed);
    const example = exampleOf(graph);
    if (!example) return;
    ran++;
    expect(outcome(again, example)).toEqual(outcome(graph, example));
  });
  expect(graphs).toBeGreaterThan(100);
  expect(ran).toBeGreaterThan(80);
  expect(errors).toBeGreaterThan(100);
});
