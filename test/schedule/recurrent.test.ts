/**
 * Recurrences on the adapter: in both forms, for batches of unequal lengths whose padding
 * would show, each member is as the reference computes it alone.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { graphOf } from "../../src/compiler/compile.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { printGraph } from "../../src/ir/print.ts";
import type { Variants } from "../../src/kernels/context.ts";
import { optimise } from "../../src/passes/index.ts";
import type { Program } from "../../src/program/program.ts";
import { evaluate } from "../../src/reference/index.ts";
import { schedule } from "../../src/schedule/index.ts";
import { runProgram } from "../kernels/run.ts";
import { shaderErrors, useDevice } from "../support/gpu.ts";
import { ValueMaker } from "../support/randomValues.ts";
import { programs } from "./recurrences.ts";

const gpu = useDevice();
const tolerance = 2e-4;

function graphFor(text: string): Graph {
  const { graph, diagnostics } = graphOf(text);
  if (!graph) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return graph;
}

async function check(
  graph: Graph,
  lengths: readonly (readonly number[])[],
  variants: Variants,
): Promise<Program> {
  const optimised = optimise(graph);
  const program = schedule(optimised.graph, optimised, { variants });
  for (const { code } of program.kernels)
    expect(await shaderErrors(gpu.device, code), code).toEqual([]);
  const maker = new ValueMaker(7);
  const shared = maker.example(
    [],
    graph.parameters.map(({ node }) => node),
  ).tensors;
  const examples = lengths.map((own) => {
    const symbols = graph.dimensions.map((symbol, n) => ({
      ...symbol,
      least: own[n]!,
      most: own[n]!,
    }));
    const { tensors, dimensions } = maker.example(
      symbols,
      graph.inputs.map(({ node }) => node),
    );
    return { tensors: { ...shared, ...tensors }, dimensions: dimensions! };
  });
  const members = examples.map(({ tensors }, m) => ({
    lengths: lengths[m]!,
    inputs: graph.inputs.map(({ node }) => Array.from(tensors[node.name]!)),
  }));
  const weights = graph.parameters.map(({ node }) => Array.from(shared[node.name]!));
  for (const which of ["run", "inspect"] as const) {
    const { results, status } = await runProgram(gpu.device, program, weights, members, which);
    expect(status, printGraph(graph)).toBe(0);
    examples.forEach((example, m) => {
      const wanted = evaluate(graph, example)[which === "run" ? "outputs" : "inspects"];
      for (const [name, tensor] of Object.entries(wanted)) {
        const found = results.get(name)![m]!;
        expect(found.length).toBe(tensor.data.length);
        const errors = found.map((value, n) => Math.abs(value - tensor.data[n]!));
        const worst = errors.some(Number.isNaN) ? Infinity : Math.max(0, ...errors);
        if (!(worst <= tolerance))
          expect.fail(
            `${name} of member ${m} is off by ${worst}:\n${found.join(" ")}\n${[...tensor.data].join(" ")}\n${printGraph(optimised.graph)}`,
          );
      }
    });
  }
  return program;
}

const forms: Readonly<Record<string, Variants>> = {
  "in one workgroup where it fits": { recurrence: "kernel" },
  "step by step": { recurrence: "steps" },
  "step by step, in tiles": {
    ...{ recurrence: "steps", row: "workgroup", contraction: "workgroup", attention: "workgroup" },
  },
  "step by step, threads for a vector": { recurrence: "steps", contraction: "vector" },
};

test("a thread with several entries loads what they have in common once", () => {
  const codeOf = (name: string): string => {
    const optimised = optimise(graphFor(programs[name]?.text ?? ""));
    const { kernels } = schedule(optimised.graph, optimised, {
      variants: { recurrence: "kernel" },
    });
    return kernels.find(({ family }) => family === "recurrence")?.code ?? "";
  };
  const loop = (name: string): string => /for \(var i4[^]*?\n {4}\}/.exec(codeOf(name))?.[0] ?? "";
  const three = loop("a GRU whose threads have three entries each");
  expect(three.match(/vec4f\(carried_now/g)).toHaveLength(1);
  expect(three.match(/\+= weight/g)).toHaveLength(3);
  expect(loop("an LSTM whose threads have four").match(/\+= weight/g)).toHaveLength(4);
});

for (const [name, { text, lengths }] of Object.entries(programs))
  describe(name, () => {
    let graph: Graph;
    beforeAll(() => {
      graph = graphFor(text);
    });
    for (const [form, variants] of Object.entries(forms))
      test(form, async () => {
        await check(graph, lengths, variants);
      });
  });
