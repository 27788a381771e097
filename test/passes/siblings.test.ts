/** Projections that read the same value: joined when they may be, and the numbers stay. */
import { describe, expect, test } from "vitest";
import { graphOf } from "../../src/compiler/compile.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { optimise } from "../../src/passes/index.ts";
import { evaluate } from "../../src/reference/index.ts";

function graph(body: string): Graph {
  const text = `model Siblings(D = 6, O = 4) {
  input x: [N <= 8, D]
${body}
}`;
  const { graph, diagnostics } = graphOf(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!graph) throw new Error("no graph");
  return graph;
}

const length = 3;

/** The outputs for one example and weights that all differ. */
function outputs(of: Graph): number[][] {
  const tensors: Record<string, Float64Array> = {};
  let seed = 0;
  const fill = (count: number) => Float64Array.from({ length: count }, () => Math.sin((seed += 1)));
  for (const { node } of of.parameters) {
    const sizes = node.shape.map((extent) => (extent.kind === "polynomial" ? extent.constant : 0));
    tensors[node.name] = fill(sizes.reduce((product, size) => product * size, 1));
  }
  tensors["x"] = fill(length * 6);
  const found = evaluate(of, { tensors, dimensions: { N: length } });
  return of.outputs.map(({ name }) => [...(found.outputs[name]?.data ?? [])]);
}

function contractions(of: Graph): number {
  const optimised = optimise(of, { verify: true });
  const [before, after] = [outputs(of), outputs(optimised.graph)];
  before.forEach((values, n) => {
    expect(after[n]).toHaveLength(values.length);
    values.forEach((value, k) => expect(after[n]?.[k]).toBeCloseTo(value, 10));
  });
  return optimised.run.filter(({ kind }) => kind === "contraction").length;
}

describe("joined into one contraction", () => {
  test("layers of their own, with biases", () => {
    const three = graph(`  q = query: Linear(x, O)
  k = key: Linear(x, O)
  v = value: Linear(x, O)
  output y = Attention(q, k, v)`);
    expect(contractions(three)).toBe(1);
  });

  test("parts of one matrix", () => {
    const parts = graph(`  param w: [3 * O, D]
  q[i, o < O] = sum[d] w[(0, o), d] * x[i, d]
  k[i, o < O] = sum[d] w[(1, o), d] * x[i, d]
  v[i, o < O] = sum[d] w[(2, o), d] * x[i, d]
  output y = Attention(q, k, v)`);
    expect(contractions(parts)).toBe(1);
  });
});

describe("kept apart", () => {
  test("projections of different values", () => {
    const different = graph(`  q = query: Linear(x, O)
  k = key: Linear(2 * x[:, :] + 1, O)
  output y = Attention(q, k, k)`);
    expect(contractions(different)).toBe(2);
  });

  test("a gate and what it lets through, which end in one kernel", () => {
    const gate = graph(`  g = gate: Linear(x, O, biased = false)
  output y = silu(g) * (up: Linear(x, O, biased = false))`);
    expect(contractions(gate)).toBe(2);
  });

  test("layers of different widths", () => {
    const widths = graph(`  a = one: Linear(x, O)
  b = two: Linear(x, 2 * O)
  output y[i] = concat(a[i], b[i])`);
    expect(contractions(widths)).toBe(2);
  });

  test("layers that read one memory, one after the other", () => {
    const layers = graph(`  a = one: Attention(q1: Linear(x, O), k1: Linear(x, O), v1: Linear(x, O))
  m = mix: Linear(a, O)
  n = more: Linear(m, O)
  output y = Attention(n, k2: Linear(x, O), v2: Linear(x, O))`);
    // The first layer's three, the two between, the second layer's two.
    expect(contractions(layers)).toBe(4);
  });
});
