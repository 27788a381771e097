/** The two operations of draws: the same bits on the device as in the reference. */
import { expect, test } from "vitest";
import {
  at,
  axis,
  integer,
  less,
  operation,
  plus,
  read,
  scaled,
  select,
  toReal,
} from "../../src/ir/build.ts";
import type { Expr } from "../../src/ir/expr.ts";
import { inputNode, mapNode } from "../../src/ir/graph.ts";
import { streamOf } from "../../src/elaborate/draws.ts";
import { useDevice } from "../support/gpu.ts";
import { graphOf } from "../elaborate/support.ts";
import { check } from "./check.ts";

const gpu = useDevice();
const hash = (a: Expr, b: Expr): Expr => operation("hash", [a, b]);

const seed = inputNode({ name: "seed", element: "int", role: "input", shape: [integer(3)] });
/** Small, large and negative. */
const seeds = new Map([[seed, (n: number) => [0, 2 ** 31 - 1, -5][n]!]]);

test("hash gives the same 32 bits, sign included", async () => {
  const [s, i, half] = [axis("s", 3), axis("i", 500), axis("half", 2)];
  const key = hash(hash(read(seed, [at(s)]), integer(streamOf("noise"))), at(i));
  // As two halves, which 32-bit reals hold exactly.
  const high = operation("quotient", [key, integer(65536)]);
  const low = operation("remainder", [key, integer(65536)]);
  const y = mapNode({
    name: "y",
    element: "real",
    axes: [s, i, half],
    body: toReal(select(less(at(half), integer(1)), low, high)),
  });
  const { kernels } = await check(gpu.device, {
    outputs: [y],
    regions: [{ kind: "map", output: y }],
    values: seeds,
    tolerance: 0,
  });
  expect(kernels).toHaveLength(1);
});

test("unit gives the same number, exactly", async () => {
  const [s, i] = [axis("s", 3), axis("i", 500)];
  const key = hash(read(seed, [at(s)]), plus(scaled(7, at(i)), integer(1)));
  const y = mapNode({
    name: "y",
    element: "real",
    axes: [s, i],
    body: operation("unit", [key]),
  });
  await check(gpu.device, {
    outputs: [y],
    regions: [{ kind: "map", output: y }],
    values: seeds,
    tolerance: 0,
  });
});

/** A cosine of WGSL may be off by 2^-11. */
const tolerances = [
  ["uniform", 1e-6],
  ["gumbel", 1e-5],
  ["normal", 2 ** -11],
] as const;

test.each(tolerances)("%s is what the reference draws", async (name, tolerance) => {
  const graph = graphOf(`model A() {
    z[t < 100, p < 30] ~ ${name}(0, 1)
    output z
  }`);
  const { node } = graph.outputs[0]!;
  if (node.kind !== "map") throw new Error("a draw is a map");
  await check(gpu.device, {
    outputs: [node],
    regions: [{ kind: "map", output: node }],
    values: new Map([[graph.inputs[0]!.node, () => 12]]),
    tolerance,
  });
});
