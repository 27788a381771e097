/**
 * What parameters alone decide about a sum, and what they do not: which equations are left
 * for a run, what is computed at load, and that the numbers stay.
 */
import { describe, expect, test } from "vitest";
import { compile, graphOf } from "../../src/compiler/compile.ts";
import type { Graph } from "../../src/ir/graph.ts";
import type { Region } from "../../src/ir/region.ts";
import { optimise } from "../../src/passes/index.ts";
import type { Program } from "../../src/program/program.ts";
import { evaluate } from "../../src/reference/index.ts";
import { compiledModel } from "../support/example.ts";
import { distance, exampleFor } from "./values.ts";

const model = (body: string): string => `model Folded() {\n  input x: [6, 9, 7]\n${body}\n}`;

function graph(body: string): Graph {
  const { graph, diagnostics } = graphOf(model(body));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!graph) throw new Error("no graph");
  return graph;
}

function program(body: string): Program {
  const { compiled, diagnostics } = compile(model(body));
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!compiled) throw new Error("no module");
  return compiled.program;
}

/** The regions of a run, after a look at the numbers. */
function regions(body: string): readonly Region[] {
  const before = graph(body);
  const { run, graph: after } = optimise(before, { verify: true });
  // A variance is not negative.
  const tensors = Object.fromEntries(
    Object.entries(exampleFor(before, 1).tensors).map(([name, values]) => [
      name,
      name.endsWith("running_var") ? Array.from(values, Math.abs) : values,
    ]),
  );
  expect(distance(evaluate(before, { tensors }), evaluate(after, { tensors }))).toBeLessThan(1e-9);
  return run;
}

/** How many dispatches a run takes, and how many constants loading makes, by kernels or by the host. */
function dispatches(body: string): readonly [run: number, load: number] {
  expect(regions(body).length).toBeGreaterThan(0);
  const { run, prepare, tables } = program(body);
  const byHost = tables.filter(({ reads }) => reads);
  return [run.steps.length, prepare.steps.length + byHost.length];
}

/** What the sums of a run read that is made at load: the scaled parameters. */
const scaled = (body: string): string[] =>
  regions(body).flatMap((region) => (region.kind === "map" ? [region.output.name] : []));

const norm = (name: string, of: string): string => `${name}: BatchNorm2d(${of})`;

describe("a batch norm after a convolution", () => {
  test("with a bias, an activation and a residual is one dispatch", () => {
    const body = `  y = c: Conv2d(x, 6, 3, pad = 1)
  output z = relu(x + ${norm("n", "y")})`;
    expect(dispatches(body)).toEqual([1, 2]);
    expect(scaled(body)).toEqual(["c.y.scaled", "z.shift"]);
    const [step] = program(body).run.steps;
    // The image (which is the residual too), weights, shift, and the result.
    expect(step && "buffers" in step && step.buffers.length).toBe(4);
  });

  test("of several groups, and depthwise", () => {
    const ofGroups = (groups: number): string => `  y = c: Conv2d(x, 12, 3, groups = ${groups})
  output z = relu(${norm("n", "y")})`;
    for (const groups of [2, 3, 6]) expect(dispatches(ofGroups(groups))).toEqual([1, 2]);
  });

  test("a residual block is a dispatch a convolution", () => {
    const body = `  y = relu(${norm("n", "c: Conv2d(x, 6, 3, pad = 1, biased = false)")})
  y = ${norm("m", "d: Conv2d(y, 6, 3, pad = 1, biased = false)")}
  output z = relu(x + y)`;
    expect(dispatches(body)[0]).toBe(2);
  });

  test("two that are added are two dispatches, each with its own norm", () => {
    const body = `  y = ${norm("n", "c: Conv2d(x, 8, 3, stride = 2, pad = 1, biased = false)")}
  x = ${norm("m", "d: Conv2d(x, 8, 1, stride = 2, biased = false)")}
  output z = relu(x + y)`;
    expect(dispatches(body)[0]).toBe(2);
  });
});

describe("other scales and shifts", () => {
  test("a learned scale of what a layer adds", () => {
    const body = `  param gamma: [6] = 0.1
  z[r, c] = fc: Linear(x[:, r, c], 6)
  output y[d, r, c] = x[d, r, c] + gamma[d] * z[r, c, d]`;
    expect(dispatches(body)).toEqual([1, 2]);
  });

  test("of a sum that is negated, subtracted and divided by a parameter", () => {
    const body = `  param weight: [4, 6]
  param a: [4]
  s[o, r, c] = sum[d] weight[o, d] * x[d, r, c]
  output y[o, r, c] = exp((a[o] - s[o, r, c]) / (a[o]^2 + 1) - 3)`;
    expect(dispatches(body)).toEqual([1, 2]);
  });

  test("a bias that is only added stays what it is", () => {
    expect(dispatches(`  output y = c: Conv2d(x, 4, 3)`)).toEqual([1, 0]);
  });

  test("a scale with an axis that the parameter has not, and one that an example decides", () => {
    const sum = `  param weight: [4, 6]
  s[o, r, c] = sum[d] weight[o, d] * x[d, r, c]`;
    const byPlace = `${sum}\n  param gain: [9]\n  output y[o, r, c] = gain[r] * s[o, r, c]`;
    const byExample = `${sum}\n  output y[o, r, c] = x[0, r, c] * s[o, r, c]`;
    for (const body of [byPlace, byExample]) expect(dispatches(body)).toEqual([1, 0]);
  });

  test("a sum that two equations read is nobody's to change", () => {
    const body = `  param weight: [4, 6]
  param gain: [4]
  s[o, r, c] = sum[d] weight[o, d] * x[d, r, c]
  output y[o, r, c] = gain[o] * s[o, r, c]
  output z[o, r, c] = s[o, r, c]^2`;
    expect(scaled(body).filter((name) => name.endsWith(".scaled"))).toEqual([]);
  });

  test("a sum that is used twice in an activation is scaled in one place", () => {
    const body = `  output y = silu(${norm("n", "c: Conv2d(x, 4, 3)")})`;
    expect(dispatches(body)).toEqual([1, 2]);
  });
});

test("ResNet-50 is a dispatch a convolution, and three more", () => {
  const { run } = compiledModel("resnet", "ResNet50").program;
  // The largest of each window, the mean of each channel, the classes.
  expect(run.steps).toHaveLength(53 + 3);
});
