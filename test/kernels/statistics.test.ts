/**
 * Contractions that find the statistics of their rows: in every form, for rows and lengths
 * that fill no tile, and where the mean is far larger than what varies.
 */
import { describe, expect, test } from "vitest";
import { graphOf } from "../../src/compiler/compile.ts";
import type { Node } from "../../src/ir/graph.ts";
import type { ContractionRegion } from "../../src/ir/region.ts";
import type { Variants } from "../../src/kernels/context.ts";
import { optimise } from "../../src/passes/index.ts";
import { useDevice } from "../support/gpu.ts";
import { check, type Case } from "./check.ts";

const gpu = useDevice();

/** The regions of a model, and what `check` needs to run them. */
function compiled(body: string): Pick<Case, "regions" | "outputs" | "dimensions"> & {
  readonly input: Node;
  readonly contractions: readonly ContractionRegion[];
} {
  const { graph, diagnostics } = graphOf(`model Normed() {\n${body}\n}`);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { run, graph: after } = optimise(graph!, { verify: true });
  return {
    regions: run,
    outputs: after.outputs.map(({ node }) => node),
    dimensions: graph!.dimensions,
    input: graph!.inputs[0]!.node,
    contractions: run.filter((region) => region.kind === "contraction"),
  };
}

const variants: readonly Variants[] = [
  { contraction: "registers" },
  { contraction: "workgroup" },
  { contraction: "vector" },
  { contraction: "quads", tile: "large" },
  { contraction: "quads", tile: "small" },
  { contraction: "quads", rows: "few" },
];

describe.for(variants)("statistics of rows in a contraction, %o", (variant) => {
  const run = async (
    body: string,
    one: Omit<Case, "regions" | "outputs" | "dimensions"> = {},
    regions = 1,
  ): Promise<void> => {
    const model = compiled(body);
    const withStatistics = model.contractions.filter(({ statistics }) => statistics);
    expect(withStatistics.length).toBe(regions);
    const { regions: kernels, outputs, dimensions } = model;
    const program = await check(gpu.device, {
      lengths: [[], [], []],
      ...{ regions: kernels, outputs, ...(dimensions && { dimensions }) },
      variants: variant,
      ...one,
    });
    // One kernel a contraction: nothing is left that only computes statistics.
    expect(program.run.steps.length).toBe(regions);
  };

  for (const [rows, inner, columns] of [
    [1, 8, 16],
    [3, 7, 12],
    [13, 20, 9],
    [8, 64, 64],
    [17, 32, 192],
    [29, 36, 520],
    // So many columns that the four of a quad go through several tiles, the last of them not whole.
    [3, 8, 3000],
    // And keep their row meanwhile, several fours a thread.
    [3, 68, 1024],
  ] as const)
    test(`${rows} × ${columns} over ${inner}`, () =>
      run(`  input x: [${rows}, ${inner}]
  output y = gelu(fc: Linear(norm: LayerNorm(x), ${columns}))`));

  test("several tiles a quad, columns next to each other", () =>
    run(`  input x: [2, 12]
  param w: [12, 3104]
  n = norm: LayerNorm(x)
  output y[i, o] = sum[k] n[i, k] * w[k, o]`));

  test("of one vector a member", () =>
    run(`  input x: [24]
  output y = fc: Linear(norm: LayerNorm(x), 40)`));

  test("without a mean, and without a bias", () =>
    run(`  input x: [11, 24]
  output y = fc: Linear(norm: RMSNorm(x), 40, biased = false)`));

  test("weights with their columns next to each other", () =>
    run(`  input x: [11, 24]
  output y = fc: Conv1D(norm: LayerNorm(x), 72)`));

  test("members of unequal lengths", () =>
    run(
      `  input x: [T <= 40, 16]
  output y = x + fc: Linear(norm: LayerNorm(x), 16)`,
      { lengths: [[5], [1], [33]] },
    ));

  test("rows that are looked up", () =>
    run(
      `  input tokens: int[T <= 40]
  output y = fc: Linear(norm: RMSNorm(table: Embedding(tokens, 5, 12)), 16)`,
      { lengths: [[5], [1], [33]], padding: { int: 77 } },
    ));

  test("rows of several axes, and a row of several", () =>
    run(`  input x: [8, 6, 5]
  y[r < 4, s < 3, (v < 2, u < 2, c)] = x[(r, u), (s, v), c]
  output z = fc: Linear(norm: LayerNorm(y), 24)`));

  test("two norms, one after the other", () =>
    run(
      `  input x: [9, 16]
  h = x + a: Linear(norm1: LayerNorm(x), 16)
  output y = h + b: Linear(norm2: LayerNorm(h), 16)`,
      {},
      2,
    ));

  test("other statistics: the largest of a row", () =>
    run(`  input x: [9, 16]
  param W: [24, 16]
  top[i] = max[k] x[i, k]
  n[i, k] = (x[i, k] - top[i]) / sqrt(1 + top[i]^2)
  output y[i, o] = sum[k] W[o, k] * n[i, k]`));

  test("where the mean is a thousand and little varies", async () => {
    const model = compiled(`  input x: [13, 64]
  output y = fc: Linear(norm: LayerNorm(x), 24)`);
    const { input, contractions, ...rest } = model;
    expect(contractions.some(({ statistics }) => statistics)).toBe(true);
    const value = (n: number): number => Math.fround(1000 + 0.05 * Math.sin(12.9898 * n * n));
    await check(gpu.device, {
      ...rest,
      lengths: [[], []],
      variants: variant,
      values: new Map([[input, value]]),
      tolerance: 5e-3,
    });
  });
});
