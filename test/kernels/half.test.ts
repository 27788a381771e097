/**
 * Contractions that are multiplied in f16. On a device without f16 the same kernels run with
 * f32 in its place, which checks all but their rounding.
 */
import { describe, expect, test } from "vitest";
import { graphOf } from "../../src/compiler/compile.ts";
import { optimise } from "../../src/passes/index.ts";
import { schedule, type ScheduleOptions } from "../../src/schedule/index.ts";
import { useDevice } from "../support/gpu.ts";
import { check, type Case } from "./check.ts";

const gpu = useDevice();

type Given = Omit<Partial<Case>, "values"> & { readonly values?: (n: number) => number };

/** Compiles, runs every contraction in f16 and compares; gives the text of the last. */
async function textOf(body: string, { values, ...given }: Given = {}): Promise<string> {
  const { graph, diagnostics } = graphOf(`model Halves() {\n${body}\n}`);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const { run: regions, graph: after } = optimise(graph!, { verify: true });
  const program = await check(gpu.device, {
    regions,
    outputs: after.outputs.map(({ node }) => node),
    dimensions: graph!.dimensions,
    variants: { contraction: "f16" },
    lengths: [[], [], []],
    tolerance: gpu.device.features.has("shader-f16") ? 2e-3 : 1e-5,
    ...given,
    ...(values && { values: new Map([[graph!.inputs[0]!.node, values]]) }),
  });
  const contractions = program.kernels.filter(({ family }) => family === "contraction");
  expect(contractions.length).toBeGreaterThan(0);
  for (const { needs } of contractions) expect(needs).toEqual(["shader-f16"]);
  return contractions.at(-1)!.code;
}

async function run(body: string, given?: Given): Promise<void> {
  await textOf(body, given);
}

describe("products", () => {
  test.for([
    [2, 3, 5],
    [8, 8, 8],
    [29, 72, 31],
    [64, 64, 16],
    [65, 130, 48],
    [5, 8, 1000],
  ])("%i × %i over %i", ([rows, columns, inner]) =>
    run(`  input x: [${rows}, ${inner}]
  output y = gelu(fc: Linear(x, ${columns}))`),
  );

  test("columns next to each other", () =>
    run(`  input x: [11, 24]
  output y = fc: Conv1D(x, 72)`));

  test("members of unequal lengths", () =>
    run(
      `  input x: [T <= 80, 16]
  output y = x + fc: Linear(x, 16)`,
      { lengths: [[5], [1], [70]] },
    ));

  test("with the statistics of its rows", async () => {
    const code = await textOf(`  input x: [29, 36]
  output y = fc: Linear(norm: LayerNorm(x), 70)`);
    expect(code).toMatchSnapshot();
  });

  test("without a mean, of rows that are looked up", () =>
    run(
      `  input tokens: int[T <= 40]
  output y = fc: Linear(norm: RMSNorm(table: Embedding(tokens, 5, 12)), 16)`,
      { lengths: [[5], [1], [33]], padding: { int: 77 } },
    ));

  test("patches of several axes", () =>
    run(`  input x: [3, 8, 12]
  param W: [12, 3, 4, 4]
  output y[r < 2, s < 3, o] = sum[c, u, v] x[c, 4 * r + u, 4 * s + v] * W[o, c, u, v]`));
});

describe("what f16 has no room for", () => {
  const linear = `  input x: [9, 40]
  output y = fc: Linear(x, 24, biased = false)`;

  test.for([1e-25, 1e-6, 1e6, 1e25])("rows of about %d", async (size) => {
    await run(linear, { values: (n) => size * Math.sin(12.9898 * n * n) });
  });

  test("rows of unlike sizes, one of them of zeros", async () => {
    const sizes = [1, 1e5, 0, 1e-5, 3, 1e9, 7, 1e-9, 1];
    // Divided by their size, so that an error in any of them counts.
    const scaled = `  input x: [9, 40]
  size[i] = max[k] abs(x[i, k]) + 1e-12
  output y[i, o] = (fc: Linear(x, 24, biased = false))[i, o] / size[i]`;
    await run(scaled, { values: (n) => sizes[Math.floor(n / 40)]! * Math.sin(n * n) });
  });

  test.for([
    [511, 0],
    [-512, 2],
  ] as const)("a weight of %d: the kernel reports %d", async ([weight, status]) => {
    await run(
      `  input x: [9, 40]
  param W: [24, 40]
  clipped[o, k] = if o == 7 and k == 11 then ${weight.toFixed(1)} else W[o, k]
  output y[i, o] = sum[k] x[i, k] * clipped[o, k]`,
      { status },
    );
  });
});

test("is the first form of what is stored in f16, and of nothing else", () => {
  const { graph } = graphOf(`model Halves() {
  input x: [64, 64]
  output y = b: Linear(gelu(a: Linear(norm: LayerNorm(x), 128)), 64)
}`);
  const optimised = optimise(graph!);
  const names = (options: ScheduleOptions): string[] =>
    schedule(optimised.graph, optimised, { forms: "ends", ...options }).kernels.map(
      ({ name }) => name,
    );
  const inF16 = (name: string): boolean => name.endsWith("_f16");
  expect(names({ weights: "f16" }).filter(inF16)).toEqual([]);
  expect(names({ arithmetic: "f16" }).filter(inF16)).toEqual([]);
  expect(names({ weights: "f16", arithmetic: "f16" })).toMatchInlineSnapshot(`
    [
      "contraction_1",
      "contraction_2",
      "contraction_2_f16",
      "contraction_2_workgroup",
      "contraction_2_quads",
      "contraction_3",
      "contraction_3_f16",
      "contraction_3_workgroup",
      "contraction_3_quads",
    ]
  `);
});

test("a sum that a mask guards has no such form", () => {
  const { graph } = graphOf(`model Guarded() {
  input x: [64, 64]
  param W: [64, 64]
  output y[i, o] = sum[k where k <= i] x[i, k] * W[o, k]
}`);
  const optimised = optimise(graph!);
  const { kernels } = schedule(optimised.graph, optimised, {
    ...{ forms: "all", weights: "f16", arithmetic: "f16" },
  });
  expect(kernels.map(({ family }) => family)).toContain("contraction");
  expect(kernels.filter(({ name }) => name.endsWith("_f16"))).toEqual([]);
});
