/** Recurrences through the runtime: loops of dispatches, and one workgroup that runs all steps. */
import { expect, test } from "vitest";
import { choiceText, runtimes } from "../../generated/embedded.ts";
import { compile, graphOf } from "../../src/compiler/compile.ts";
import { runtimeFor } from "../../src/compiler/runtime.ts";
import { emitModule, emitReport } from "../../src/emit/index.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { optimise } from "../../src/passes/index.ts";
import { isLoop, repeatedSteps, stepsIn } from "../../src/program/loops.ts";
import type { Program } from "../../src/program/program.ts";
import { evaluate } from "../../src/reference/index.ts";
import type { LoadedModel, LoadOptions } from "../../src/runtime/model.ts";
import { schedule } from "../../src/schedule/index.ts";
import { programs } from "../schedule/recurrences.ts";
import { useDevice } from "../support/gpu.ts";
import { counted } from "./counted.ts";

const gpu = useDevice();

function graphFor(text: string): Graph {
  const { graph } = graphOf(text);
  if (!graph) throw new Error("no graph");
  return graph;
}

function scheduled(graph: Graph, recurrence?: "steps"): Program {
  const optimised = optimise(graph);
  return schedule(optimised.graph, optimised, recurrence ? { variants: { recurrence } } : {});
}

async function loaded(program: Program, options: LoadOptions): Promise<LoadedModel> {
  const text = emitModule(program, {
    runtimeText: runtimeFor(program),
    choiceText,
    compilerVersion: "0",
  });
  const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
  const module = (await import(url)) as { load(options: LoadOptions): Promise<LoadedModel> };
  return module.load(options);
}

const numbers = (count: number, seed: number): Float32Array =>
  Float32Array.from({ length: count }, (_, n) => Math.sin(seed + 1.7 * n));

test("one recurrence inside another, in dispatches, for members of unequal lengths", async () => {
  const graph = graphFor(programs["one recurrence inside another"]!.text);
  const program = scheduled(graph, "steps");
  expect(program.run.steps.some((one) => isLoop(one) && one.steps.some(isLoop))).toBe(true);
  const weights = Object.fromEntries(
    graph.parameters.map(({ node, storedAs }, n) => {
      const shape = program.parameters[n]!.shape;
      expect(node.name).toBe(storedAs);
      return [
        storedAs,
        {
          data: numbers(
            shape.reduce((a, b) => a * b, 1),
            n,
          ),
          shape: [...shape],
        },
      ];
    }),
  );
  const model = await loaded(program, { device: gpu.device, weights });
  // The second batch is longer than the first: there are more numbers of steps.
  for (const sizes of [
    [[2, 1]],
    [
      [5, 4],
      [1, 3],
      [3, 2],
    ],
  ] as const) {
    const inputs = sizes.map(([T, U], m) => ({
      x: { data: numbers(T * U * 3, 20 + m), shape: [T, U, 3] },
    }));
    const results = await model.run(inputs);
    sizes.forEach(([T, U], m) => {
      const tensors = {
        ...Object.fromEntries(Object.entries(weights).map(([name, { data }]) => [name, data])),
        x: inputs[m]!.x.data,
      };
      const { outputs } = evaluate(graph, { tensors, dimensions: { T, U } });
      for (const [name, { data, shape }] of Object.entries(outputs)) {
        const found = results[m]![name]!;
        expect(found.shape).toEqual(shape);
        data.forEach((value, n) => expect(found.data[n]).toBeCloseTo(value, 4));
      }
    });
  }
  model.dispose();
});

test("thousands of dispatches are handed over in several pieces", async () => {
  const graph = graphFor(`model A() {
  input x: [T <= 2000]
  recur t < T with s = 0 {
    s = s / 2 + x[t]
    sums[t] = s
  }
  output sums
}`);
  const model = await loaded(scheduled(graph, "steps"), { device: gpu.device });
  const x = numbers(2000, 3);
  const { sums } = await model.run({ x });
  let sum = 0;
  x.forEach((value, n) => {
    sum = sum / 2 + value;
    expect(sums!.data[n]).toBeCloseTo(sum, 4);
  });
  model.dispose();
});

test("an encoder of 64 steps is one dispatch after the projection of all its inputs", () =>
  counted(gpu.device, async (counts) => {
    for (const [cell, states] of [
      ["h = cell: GRUCell(x[t], h)", "h = zeros(64)"],
      ["h, c = cell: LSTMCell(x[t], h, c)", "h = zeros(64), c = zeros(64)"],
    ]) {
      const { compiled } = compile(`model Encoder() {
  input x: [T <= 64, 32]
  recur t < T with ${states!} {
    ${cell!}
    states[t] = h
  }
  output states
}`);
      const { program, module } = compiled!;
      expect(
        stepsIn(program.run.steps).map(({ kernel }) => program.kernels[kernel]?.family),
      ).toEqual(["contraction", "recurrence"]);
      const model = await loaded(program, { device: gpu.device, seed: 1 });
      counts.dispatches = 0;
      await model.run({ x: { data: numbers(64 * 32, 5), shape: [64, 32] } });
      expect(counts.dispatches).toBe(2);
      // And the module does without the loops of the runtime.
      const parts = Object.entries(runtimes).flatMap(([names, text]) =>
        module.includes(text.trim()) ? names.split(" ") : [],
      );
      expect(parts.length).toBeGreaterThan(0);
      expect(parts).not.toContain("loops");
      model.dispose();
    }
  }));

test("the report counts every repetition", () => {
  const graph = graphFor(programs["one recurrence inside another"]!.text);
  const program = scheduled(graph, "steps");
  const count = (s: readonly number[]): number =>
    repeatedSteps(program.run.steps).reduce(
      (sum, { counts }) => sum + counts.reduce((n, one) => n * s[Number(/\d/.exec(one)![0])]!, 1),
      0,
    );
  expect(count([1, 5, 4])).toBeGreaterThan(20);
  expect(emitReport(program)).toContain(`dispatches   ${count([1, 5, 4])} a run`);
});
