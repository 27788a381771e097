/**
 * Convolutions and pooling, from the program to numbers on the adapter: what region each
 * form becomes, what its kernel is, in every variant, at sizes that fit nowhere.
 */
import { describe, expect, test } from "vitest";
import { graphOf } from "../../src/compiler/compile.ts";
import type { Graph, Node } from "../../src/ir/graph.ts";
import { outputsOf, type ContractionRegion, type Region } from "../../src/ir/region.ts";
import { kernelContext, type Variants } from "../../src/kernels/context.ts";
import { kernelFor } from "../../src/kernels/index.ts";
import { optimise } from "../../src/passes/index.ts";
import { useDevice } from "../support/gpu.ts";
import { check } from "./check.ts";

const gpu = useDevice();

function optimised(
  shape: string,
  call: string,
): { graph: Graph; regions: readonly Region[]; outputs: readonly Node[] } {
  const { graph, diagnostics } = graphOf(
    `model Form() {\n  input x: [${shape}]\n  output y = ${call}\n}`,
  );
  expect(diagnostics).toEqual([]);
  if (!graph) throw new Error("no graph");
  const done = optimise(graph, { verify: true });
  return {
    graph: done.graph,
    regions: done.run,
    outputs: done.graph.outputs.map(({ node }) => node),
  };
}

/** The form of the kernel of a program with one region, for people. */
function noteOf(
  { graph, regions }: { graph: Graph; regions: readonly Region[] },
  variants: Variants,
): string {
  const [region] = regions;
  if (!region) throw new Error("no region");
  return kernelFor(region, kernelContext(graph, outputsOf(region), variants)).notes.join("; ");
}

const roles = ({ batch, m, n, k }: ContractionRegion): string =>
  Object.entries({ batch, m, n, k })
    .map(([role, axes]) => `${role} ${axes.map(({ name }) => name).join(" ") || "-"}`)
    .join(", ");

const dense = "batch -, m o, n r s, k i u v";
const depthwise = "batch g, m -, n r s, k u v";

/** Shape, call, roles, and how the form in registers begins. */
const convolutions: readonly (readonly [string, string, string, RegExp])[] = [
  ["5, 9, 7", "c: Conv2d(x, 6, 3, pad = 1)", dense, /^windows .* 4 × 4 .* 3 steps of v/],
  ["3, 17, 18", "c: Conv2d(x, 9, 7, stride = 2, pad = 3)", dense, /^windows .* 7 steps of v/],
  ["4, 6, 16", "c: Conv2d(x, 8, 3)", dense, /^windows .* 8 × 8 /],
  ["4, 11, 13", "c: Conv2d(x, 5, 3, stride = 2, pad = 1)", dense, /^windows .* 4 × 4 /],
  ["8, 5, 5", "c: Conv2d(x, 7, 1)", "batch -, m o, n r s, k i", /^registers/],
  ["8, 8, 6", "c: Conv2d(x, 12, 1)", "batch -, m o, n r s, k i", /^registers/],
  ["4, 9, 9", "c: Conv2d(x, 6, 1, stride = 2)", "batch -, m o, n r s, k i", /^registers/],
  ["3, 8, 12", "c: Conv2d(x, 5, 4, stride = 4)", dense, /^registers/],
  ["3, 7, 9", "c: Conv2d(x, 5, 2, stride = 2)", dense, /^registers/],
  [
    "6, 7, 5",
    "c: Conv2d(x, 4, 3, pad = 1, groups = 2)",
    "batch g, m o, n r s, k i u v",
    /^windows/,
  ],
  [
    "6, 7, 9",
    "c: Conv2d(x, 9, 5, stride = 3, pad = 2, groups = 3)",
    "batch g, m o, n r s, k i u v",
    /^registers/,
  ],
  [
    "5, 9, 14",
    "c: Conv2d(x, 5, 7, pad = 3, groups = 5)",
    depthwise,
    /^windows .* 1 × 8 .* 7 steps/,
  ],
  ["5, 4, 9", "c: Conv2d(x, 5, 3, pad = 1, groups = 5)", depthwise, /^windows .* 1 × 4 /],
  ["3, 12, 11", "c: Conv2d(x, 3, 5, stride = 2, pad = 2, groups = 3)", depthwise, /^windows/],
  ["3, 6, 8", "c: Conv2d(x, 6, 3, pad = 1, groups = 3)", "batch g, m o, n r s, k u v", /^windows/],
  ["4, 3, 3", "c: Conv2d(x, 6, 3, pad = 1)", dense, /^registers/],
  ["2, 1, 1", "c: Conv2d(x, 3, 3, pad = 1)", "batch -, m o, n -, k i u v", /^registers/],
];

describe.each(convolutions)("[%s] %s", (shape, call, expected, note) => {
  test("is a contraction over a guarded read", () => {
    const { graph, regions } = optimised(shape, call);
    expect(regions.map(({ kind }) => kind)).toEqual(["contraction"]);
    const [region] = regions;
    if (region?.kind !== "contraction") return;
    // An axis of one place is none.
    if (!expected.includes("n -")) expect(roles(region)).toBe(expected);
    // The bias is the end of the same kernel, and nothing stands between the image and it.
    expect(region.output).not.toBe(region.core);
    if (!expected.includes("n -")) expect(noteOf({ graph, regions }, {})).toMatch(note);
  });

  test.each(["registers", "workgroup", "vector"] as const)(
    "gives the numbers, by %s",
    async (contraction) => {
      const { regions, outputs } = optimised(shape, call);
      await check(gpu.device, {
        regions,
        outputs,
        variants: { contraction },
        dimensions: [],
        lengths: [[], [], []],
      });
    },
  );
});

test("a filter for each channel needs no tiles in workgroup memory", () => {
  const form = optimised("5, 9, 14", "c: Conv2d(x, 5, 7, pad = 3, groups = 5)");
  expect(noteOf(form, { contraction: "workgroup" })).toMatch(/^windows/);
  const many = optimised("5, 9, 14", "c: Conv2d(x, 64, 3)");
  expect(noteOf(many, { contraction: "workgroup" })).toMatch(/^workgroup memory/);
});

test("a window's values are loaded once, whichever columns see them", () => {
  const { graph, regions } = optimised("5, 8, 16", "c: Conv2d(x, 5, 7, pad = 3, groups = 5)");
  const { code } = kernelFor(regions[0]!, kernelContext(graph, outputsOf(regions[0]!)));
  // Eight columns of seven steps see fourteen values.
  expect(code.match(/= x\[/g)).toHaveLength(14);
  expect(code.match(/= weight\[/g)).toHaveLength(7);
});

test("1 x 1 loads and stores four pixels at once, of as many members as there are", () => {
  const { graph, regions } = optimised("8, 7, 4", "c: Conv2d(x, 12, 1)");
  const { code } = kernelFor(regions[0]!, kernelContext(graph, outputsOf(regions[0]!)));
  expect(code).toMatch(/read> x: array<vec4<f32>>/);
  expect(code).toMatch(/read_write> y: array<vec4<f32>>/);
});

describe.each([
  ["3, 9, 7", "MaxPool2d(x, 3, stride = 2, pad = 1)"],
  ["2, 8, 6", "MaxPool2d(x, 2, stride = 2)"],
  ["2, 5, 5", "MaxPool2d(x, 5, stride = 1, pad = 2)"],
])("pooling [%s] %s", (shape, call) => {
  test("is a reduction of its own, with the numbers", async () => {
    const { regions, outputs } = optimised(shape, call);
    expect(regions.map(({ kind }) => kind)).toEqual(["reduce"]);
    await check(gpu.device, { regions, outputs, dimensions: [], lengths: [[], [], []] });
  });
});
