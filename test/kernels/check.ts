/**
 * Schedules hand-built regions, runs them on random numbers for a batch of members of
 * unequal lengths, and compares with the definition in float64.
 */
import { expect } from "vitest";
import { literal, type DimensionSymbol, type Expr } from "../../src/ir/expr.ts";
import { extentsOf, type Graph, type InputNode, type Node } from "../../src/ir/graph.ts";
import type { Region } from "../../src/ir/region.ts";
import { dimensionsOf, rewrite, topological } from "../../src/ir/walk.ts";
import { integer } from "../../src/ir/build.ts";
import type { Variants } from "../../src/kernels/context.ts";
import type { Program } from "../../src/program/program.ts";
import { schedule } from "../../src/schedule/index.ts";
import { shaderErrors } from "../support/gpu.ts";
import { Evaluator } from "../../src/reference/index.ts";
import { poison, runProgram } from "./run.ts";

export interface Case {
  readonly regions: readonly Region[];
  readonly outputs: readonly Node[];
  readonly dimensions?: readonly DimensionSymbol[];
  /** One list of lengths a member; a batch of one without dimensions if left out. */
  readonly lengths?: readonly (readonly number[])[];
  readonly variants?: Variants;
  readonly tolerance?: number;
  /** What padding holds. */
  readonly padding?: { readonly int: number };
  /** What the kernels report: 0 for nothing. */
  readonly status?: number;
  /** Values of inputs instead of random ones. */
  readonly values?: ReadonlyMap<Node, (n: number) => number>;
}

/** Seeded, in [-1, 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 31 - 1;
  };
}

function valueOf(extent: Expr, lengths: ReadonlyMap<DimensionSymbol, number>): number {
  const value = literal(
    rewrite(extent, (part) =>
      part.kind === "dimension" ? integer(lengths.get(part.symbol)!) : part,
    ),
  );
  if (value === undefined) throw new Error("an extent that is no number");
  return value;
}

export function programOf(one: Case): {
  program: Program;
  inputs: InputNode[];
  parameters: InputNode[];
} {
  const nodes = topological(one.outputs);
  const leaves = nodes.filter((node) => node.kind === "input");
  const inputs = leaves.filter((node) => node.role === "input");
  const parameters = leaves.filter((node) => node.role === "parameter");
  const graph: Graph = {
    name: "test",
    dimensions: one.dimensions ?? [
      ...new Set(nodes.flatMap((node) => extentsOf(node).flatMap((e) => [...dimensionsOf(e)]))),
    ],
    inputs: inputs.map((node) => ({ node, name: node.name })),
    parameters: parameters.map((node) => ({ node, storedAs: node.name, trained: true })),
    outputs: one.outputs.map((node, n) => ({ name: `result${n}`, node, shape: extentsOf(node) })),
    inspects: [],
    ignored: [],
  };
  const program = schedule(
    graph,
    { run: one.regions, inspect: [] },
    one.variants ? { variants: one.variants } : {},
  );
  return { program, inputs, parameters };
}

/**
 * The program with f32 in place of f16 where the device has none: everything of a kernel but its
 * rounding can be checked on any.
 */
function onDevice(device: GPUDevice, program: Program): Program {
  if (device.features.has("shader-f16")) return program;
  const kernels = program.kernels.map((kernel) => ({
    ...kernel,
    code: kernel.code.replace("enable f16;", "alias vec4h = vec4f;"),
  }));
  return { ...program, kernels };
}

/** Runs and compares; gives the program for a closer look. */
export async function check(device: GPUDevice, one: Case): Promise<Program> {
  const { program: written, inputs, parameters } = programOf(one);
  const program = onDevice(device, written);
  for (const kernel of program.kernels)
    expect(await shaderErrors(device, kernel.code), kernel.code).toEqual([]);
  const random = randomNumbers(7);
  const symbols = one.dimensions ?? [];
  const memberLengths = one.lengths ?? [symbols.map((symbol) => symbol.most)];
  const fill = (node: InputNode, lengths: ReadonlyMap<DimensionSymbol, number>): number[] => {
    const count = node.shape.map((extent) => valueOf(extent, lengths)).reduce((a, b) => a * b, 1);
    const chosen = one.values?.get(node);
    return Array.from({ length: count }, (_, n) =>
      chosen
        ? chosen(n)
        : node.element === "real"
          ? Math.fround(2 * random())
          : node.element === "bool"
            ? Number(random() > 0)
            : Math.floor((random() * 0.5 + 0.5) * 5),
    );
  };
  const weights = parameters.map((node) => fill(node, new Map()));
  const members = memberLengths.map((lengths) => {
    const own = new Map(symbols.map((symbol, n) => [symbol, lengths[n]!]));
    return { lengths, own, inputs: inputs.map((node) => fill(node, own)) };
  });
  const { results, status } = await runProgram(device, program, weights, members, "run", {
    ...poison,
    ...one.padding,
  });
  expect(status).toBe(one.status ?? 0);
  if (status > 0) return written;
  members.forEach((member, m) => {
    const tensors = Object.fromEntries([
      ...inputs.map((node, n) => [node.name, member.inputs[n]!] as const),
      ...parameters.map((node, n) => [node.name, weights[n]!] as const),
    ]);
    const dimensions = Object.fromEntries([...member.own].map(([one, n]) => [one.name, n]));
    const reference = new Evaluator({ tensors, dimensions });
    one.outputs.forEach((node, n) => {
      const want = [...reference.node(node).data];
      const got = results.get(`result${n}`)![m]!;
      expectClose(got, want, one.tolerance ?? 1e-5, `${node.name} of member ${m}`, program);
    });
  });
  return written;
}

/** max |a - b| / max |b| */
export function expectClose(
  got: readonly number[],
  want: readonly number[],
  tolerance: number,
  what: string,
  program: Program,
): void {
  expect(got.length).toBe(want.length);
  const scale = want.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  const worst = got.reduce((most, value, n) => {
    const error = Math.abs(value - want[n]!) / scale;
    return error > most || Number.isNaN(error) ? error : most;
  }, 0);
  if (!(worst <= tolerance)) {
    const codes = program.kernels.map((kernel) => kernel.code).join("\n");
    expect.fail(
      `${what}: off by ${worst}\ngot  ${got.slice(0, 8).join(" ")}\nwant ${want.slice(0, 8).join(" ")}\n${codes}`,
    );
  }
}
