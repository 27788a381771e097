/** Sums over what was put together: taken apart where the choice is along the sum, and the numbers stay. */
import { describe, expect, test } from "vitest";
import type { Graph } from "../../src/ir/graph.ts";
import { printGraph } from "../../src/ir/print.ts";
import { parseGraph } from "../../src/ir/text.ts";
import { verify } from "../../src/ir/verify.ts";
import { newNotes } from "../../src/passes/notes.ts";
import { equationsOf } from "../../src/passes/rebuild.ts";
import { splitSums } from "../../src/passes/split.ts";
import { expectSameValues } from "./values.ts";

const head = `graph Split
input y: real[4, 2]
input c: real[4, 3]
parameter p: real[4, 3]
parameter W: real[6, 5]
`;

function split(body: string): Graph {
  const before = parseGraph(head + body);
  const after = splitSums(before, newNotes());
  expect(verify(after)).toEqual([]);
  expectSameValues(before, after);
  return after;
}

const sums = (graph: Graph): number =>
  equationsOf(graph).filter((node) => node.kind === "reduce").length;

describe("taken apart", () => {
  test("a choice in a factor", () => {
    const after =
      split(`z[t < 4, d < 6] = sum[k < 5] W[d, k] * (if k < 2 then y[t, k] else p[t, k - 2])
output z: [4, 6] = z
`);
    expect(printGraph(after).split("\n").slice(5, 8)).toEqual([
      "z[t < 4, d < 6] = sum[k < 2] W[d, k] * y[t, k]",
      "z.rest[t < 4, d < 6] = sum[k < 3] W[d, k + 2] * p[t, k]",
      "z_2[t < 4, d < 6] = z[t, d] + z.rest[t, d]",
    ]);
  });

  test("an equation that only chooses, guards, and three parts", () => {
    const after =
      split(`x[t < 4, k < 7] = if k < 2 then y[t, k] else (if k < 5 then p[t, k - 2] else y[t, k - 5])
z[t < 4, d < 6] = sum[k < 7] W[d, k - 2] * x[t, k] where 2 <= k and k < 6
output z: [4, 6] = z
`);
    expect(sums(after)).toBe(3);
  });
});

describe("left alone", () => {
  test.each([
    [
      "a choice along a kept axis",
      "z[t < 4, d < 6] = sum[k < 2] (if d < 2 then y[t, k] else p[t, k])",
    ],
    [
      "a choice inside a function",
      "z[t < 4, d < 6] = sum[k < 5] tanh(if k < 2 then y[t, k] else p[t, k - 2])",
    ],
    [
      "parts that come at one time",
      "z[t < 4, d < 6] = sum[k < 5] W[d, k] * (if k < 2 then y[t, k] else c[t, k - 2])",
    ],
    ["a maximum", "z[t < 4, d < 6] = max[k < 5] (if k < 2 then y[t, k] else p[t, k - 2])"],
  ])("%s", (_, equation) => {
    const after = split(`${equation}\noutput z: [4, 6] = z\n`);
    expect(sums(after)).toBe(1);
  });
});
