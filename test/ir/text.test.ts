/** The text form of graphs: what it looks like, and that it comes back. */
import { expect, test } from "vitest";
import { at, axis, integer, operation, read } from "../../src/ir/build.ts";
import { inputNode, mapNode, reduceNode, type Graph } from "../../src/ir/graph.ts";
import { TextError } from "../../src/ir/lex.ts";
import { printExpr, printGraph, printNode } from "../../src/ir/print.ts";
import { parseGraph } from "../../src/ir/text.ts";
import { verify } from "../../src/ir/verify.ts";

const attention = `graph Masked
dimension T in 1..512
input q: real[4, T, 8]
input k: real[4, T, 8]
input tokens: int[T] in 0..99
input scale: real[] default 0.125
parameter "w 1": real[100, 32] as blocks.0.w.weight = normal(0.0, 0.02)
buffer slope: real[4] = 1.0
e[h < 4, i < T, j < T] = sum[d < 8] q[h, i, d] * k[h, j, d] where j <= i
z[h < 4, i < T] = lse[j < T] e[h, i, j] * scale[] + slope[h] * real(j - i) where j <= i
a[i < T, c < 32] = sum[j < T] exp(e[c div 8, i, j] - z[c div 8, i]) * "w 1"[tokens[j], 8 * (c div 8) + i mod 8] where j <= i
y[i < T, c < 32] = v * v
  let v = a[i, c] * sigmoid(a[i, c] * 1.702)
output y: [T, 4, 8] = y
inspect attn.e: [4, T, T] = e
ignore "*.bias"
`;

test("a graph reads as equations, and comes back as it was", () => {
  const graph = parseGraph(attention);
  expect(verify(graph)).toEqual([]);
  expect(printGraph(graph)).toBe(attention);
  expect(graph.inputs[3]!.default).toBe(0.125);
  expect(graph.parameters[0]).toMatchObject({ storedAs: "blocks.0.w.weight", trained: true });
  expect(graph.parameters[1]).toMatchObject({ trained: false, initial: { value: 1 } });
});

const recurrent = `graph Steps
dimension T in 0..9
input x: real[T, 4]
input target: int[T]
carried h: real[T, 4]
carried n: int[T]
state kept: real[4]
state k: real[16, 4]
state last: real[4]
cell[t < T, d < 4] = tanh(x[t, d] + h[t, d]) * kept[d]
new[d < 4] = if 0 < T then cell[T - 1, d] else last[d]
seen[t < T, v < 4] = sum[j < 16] k[j, v] where j <= t
recurrence h[t < T, d < 4] over t start v * v next cell[t, d] * v
  let v = x[0, d] * sigmoid(x[0, d] * 1.702)
recurrence n[t < T] over t start 0 next n[t] + 1
once kept
cache k[i < T] = cell at (i + target[0]) mod 16
replace last = new
output y: [T, 4] = seen
inspect next: [4] = new
generate target over T from seen start 1 stop [2, 3] limit 64
`;

test("recurrences, states and generation come back as they were", () => {
  const graph = parseGraph(recurrent);
  expect(printGraph(graph)).toBe(recurrent);
  expect(graph.recurrences).toHaveLength(2);
  expect(graph.states?.map(({ kind }) => kind)).toEqual(["once", "cache", "carried"]);
  expect(graph.generation).toMatchObject({ start: 1, stop: [2, 3], limit: 64 });
  expect(verify(graph)).toEqual([]);
});

test("names that clash get a number, and the text holds no identity", () => {
  const make = (): Graph => {
    const x = inputNode({ name: "x", element: "real", role: "input", shape: [integer(3)] });
    const first = axis("i", 3);
    const e = mapNode({
      name: "e",
      element: "real",
      axes: [first],
      body: operation("exp", [read(x, [at(first)])]),
    });
    const [i, again] = [axis("i", 3), axis("i", 3)];
    const f = reduceNode({
      name: "e",
      element: "real",
      op: "sum",
      axes: [i],
      over: [again],
      body: operation("multiply", [read(e, [at(again)]), read(e, [at(i)])]),
    });
    return {
      name: "g",
      dimensions: [],
      inputs: [{ node: x, name: "x" }],
      parameters: [],
      outputs: [{ name: "y", node: f, shape: [integer(3)] }],
      inspects: [],
      ignored: [],
    };
  };
  const text = printGraph(make());
  expect(text).toContain("e_2[i < 3] = sum[i_2 < 3] e[i_2] * e[i]");
  expect(printGraph(make())).toBe(text);
  expect(printGraph(parseGraph(text))).toBe(text);
});

test("parentheses keep the order of operations, and no more", () => {
  const lines = [
    "x[i] - (x[j] - 0.5)",
    "x[i] - x[j] - 0.5",
    "-(x[i] + x[j]) * 2.0",
    "(if i <= j then x[i] else -1.0) / 3.0",
    "if i <= j and (j <= 2 or not (x[i] <= x[j])) then x[i] else infinity",
    "real(2 * i - j + 1) * pow(x[i], 0.3)",
    "max(x[i], x[(i + j) mod 4]) mod 0.7",
    "x[checked(round(x[i]), 4)] - 1e-7",
    "real(3 - i - j) + real(i * j)",
  ];
  for (const line of lines) {
    const text = `graph g\ninput x: real[4]\ny[i < 4, j < 4] = ${line}\noutput y: [4, 4] = y\n`;
    expect(printGraph(parseGraph(text))).toBe(text);
  }
});

test("whole numbers beside reals are reals, and comparisons may point either way", () => {
  const text =
    "graph g\ninput x: real[4]\ny[i < 4] = if x[i] >= 2 then 1 + x[i] else 3 * x[i]\noutput y: [4] = y\n";
  const graph = parseGraph(text);
  expect(printNode(graph.outputs[0]!.node)).toBe(
    "y[i < 4] = if 2.0 <= x[i] then 1.0 + x[i] else 3.0 * x[i]",
  );
  const { node } = graph.outputs[0]!;
  expect(node.kind === "map" && printExpr(node.body)).toBe(
    "if 2.0 <= x[i] then 1.0 + x[i] else 3.0 * x[i]",
  );
});

test("a mistake in the text names its place", () => {
  const wrong: [string, string][] = [
    ["y[i < 4] = x[i", "3:15: expected ], found the end"],
    ["y[i < 4] = z[i]", "3:12: unknown equation z"],
    ["y[i < 4] = x[k]", "3:14: unknown name k"],
    ["y[i < 4] = x[i] + (i < 2)", "real beside bool"],
    ["y[i < 4] = x[i] where i < 2", "only a reduction has a guard"],
    ["y[i < 4, i < 4] = x[i]", "3:10: i is taken"],
    ["x[i < 4] = 1.0", "x is defined twice"],
    ["y[i < 4] = sin(i < 2)", "no sin of (bool)"],
    ["y[i < 4] = 1.0 2.0", "unexpected 2.0"],
    ["nonsense y", "unexpected nonsense"],
    ["y[i < 4] = ?", "3:12: unexpected ?"],
  ];
  for (const [line, message] of wrong) {
    const read = (): unknown => parseGraph(`graph g\ninput x: real[4]\n${line}\n`);
    expect(read, line).toThrow(TextError);
    expect(read, line).toThrow(message);
  }
});
