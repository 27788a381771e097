/** Attention in many spellings, from equations to numbers off the adapter. */
import { expect, test } from "vitest";
import type { Graph } from "../../src/ir/graph.ts";
import { optimise } from "../../src/passes/index.ts";
import { evaluate } from "../../src/reference/index.ts";
import { schedule } from "../../src/schedule/index.ts";
import { runProgram } from "../kernels/run.ts";
import { threeProjections, vit } from "../passes/models.ts";
import { randomSpelling, spell } from "../passes/spellings.ts";
import { exampleFor } from "../passes/values.ts";
import { useDevice } from "../support/gpu.ts";

const gpu = useDevice();
const spellings = 12;
const tolerance = 1e-4;

async function expectSameOnAdapter(graph: Graph, what: string): Promise<void> {
  const optimised = optimise(graph);
  const program = schedule(optimised.graph, optimised);
  const { tensors } = exampleFor(graph, 11);
  const values = (name: string): number[] => Array.from(tensors[name] ?? []);
  const weights = graph.parameters.map(({ node }) => values(node.name));
  const members = [{ lengths: [], inputs: graph.inputs.map(({ node }) => values(node.name)) }];
  const { results, status } = await runProgram(gpu.device, program, weights, members, "run");
  expect(status, what).toBe(0);
  for (const [name, tensor] of Object.entries(evaluate(graph, { tensors }).outputs)) {
    const found = results.get(name)![0]!;
    expect(found.length).toBe(tensor.data.length);
    const largest = tensor.data.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-3);
    found.forEach((x, n) => {
      expect(Math.abs(x - tensor.data[n]!) / largest, what).toBeLessThan(tolerance);
    });
  }
}

test(`${spellings} spellings of attention`, { timeout: 300_000 }, async () => {
  for (let seed = 0; seed < spellings; seed++) {
    const spelling = randomSpelling(seed);
    await expectSameOnAdapter(spell(spelling), JSON.stringify(spelling));
  }
});

test("a ViT, and three projections that become one", { timeout: 300_000 }, async () => {
  const sizes = { size: 8, patch: 4, channels: 2, width: 8, depth: 2, heads: 2, classes: 3 };
  await expectSameOnAdapter({ ...vit(sizes), inspects: [] }, "ViT");
  await expectSameOnAdapter(threeProjections(), "three projections");
});
