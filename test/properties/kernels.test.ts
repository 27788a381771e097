/**
 * Random graphs through all stages: what the kernels compute on the adapter, for two
 * members of unequal lengths at once, is what the reference computes for each alone.
 * Padding holds numbers that would show, and no kernel reports an index outside.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { printGraph } from "../../src/ir/print.ts";
import { optimise } from "../../src/passes/index.ts";
import { evaluate } from "../../src/reference/index.ts";
import { schedule } from "../../src/schedule/index.ts";
import { runProgram } from "../kernels/run.ts";
import { shaderErrors, useDevice } from "../support/gpu.ts";
import { arbitraryGraph, type RandomGraph } from "../support/randomGraphs.ts";

const gpu = useDevice();
const graphs = 60;
/** Of the largest entry; sums of products in f32 lose a few digits. */
const tolerance = 1e-3;

function apart(found: readonly number[], expected: ArrayLike<number>): number {
  // Not less than 1: the sine of WGSL is only good to 5e-4, whatever its size.
  let [worst, largest] = [0, 1];
  found.forEach((value, n) => {
    const error = Math.abs(value - expected[n]!);
    worst = Number.isNaN(error) ? Infinity : Math.max(worst, error);
    largest = Math.max(largest, Math.abs(expected[n]!));
  });
  return found.length === expected.length ? worst / largest : Infinity;
}

async function checkOne({ graph, inputs, other }: RandomGraph, families: Map<string, number>) {
  const optimised = optimise(graph);
  const program = schedule(optimised.graph, optimised);
  for (const { code } of program.kernels)
    expect(await shaderErrors(gpu.device, code), code).toEqual([]);
  for (const { family } of program.kernels) families.set(family, (families.get(family) ?? 0) + 1);
  const examples = [inputs, other];
  const members = examples.map(({ tensors, dimensions }) => ({
    lengths: graph.dimensions.map(({ name }) => dimensions![name]!),
    inputs: graph.inputs.map(({ node }) => Array.from(tensors[node.name]!)),
  }));
  const weights = graph.parameters.map(({ node }) => Array.from(inputs.tensors[node.name]!));
  for (const which of ["run", "inspect"] as const) {
    const { results, status } = await runProgram(gpu.device, program, weights, members, which);
    expect(status, printGraph(graph)).toBe(0);
    examples.forEach((example, m) => {
      const wanted = evaluate(graph, example)[which === "run" ? "outputs" : "inspects"];
      for (const [name, tensor] of Object.entries(wanted)) {
        const error = apart(results.get(name)![m]!, tensor.data);
        if (!(error <= tolerance))
          expect.fail(`${name} of member ${m} is off by ${error}:\n${printGraph(optimised.graph)}`);
      }
    });
  }
}

test(`${graphs} random graphs on the adapter`, { timeout: 600_000 }, async () => {
  const families = new Map<string, number>();
  // No shrinking: each try takes a while, and a graph is short enough to read.
  const sample = fc.sample(arbitraryGraph({ discontinuous: false }), { numRuns: graphs, seed: 1 });
  for (const one of sample) await checkOne(one, families);
  expect(families.get("map")).toBeGreaterThan(10);
  expect(families.get("row")).toBeGreaterThan(3);
  expect(families.get("contraction")).toBeGreaterThan(3);
});
