/** The graphs of the systems, before and after the passes: well formed, and their text comes back. */
import { describe, expect, test } from "vitest";
import { check, type CheckResult } from "../../src/compiler/compile.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { printGraph } from "../../src/ir/print.ts";
import { parseGraph } from "../../src/ir/text.ts";
import { verify } from "../../src/ir/verify.ts";
import { optimise } from "../../src/passes/index.ts";
import { exampleText, modelsOf, systems } from "../support/systems.ts";

function expectText(graph: Graph): void {
  const text = printGraph(graph);
  const again = parseGraph(text);
  expect(verify(again)).toEqual([]);
  expect(printGraph(again)).toBe(text);
}

describe.each(systems)("%s", (system) => {
  const text = exampleText(system);
  test.each(modelsOf(system))("%s", (model) => {
    const { graph, diagnostics }: CheckResult = check(text, { model });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(verify(graph!)).toEqual([]);
    expectText(graph!);
    const { run } = optimise(graph!).graphs;
    expect(verify(run)).toEqual([]);
    expectText(run);
  });
});
