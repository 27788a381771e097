/** What can be shown to be inside an axis, and what not. */
import { expect, test } from "vitest";
import { entries, equationsOf, findings, graphOf, run } from "./support.ts";

const model = (statement: string): string => `model A() {
  input x: [T <= 9]
  input z: [T, 2]
  input tokens: int[T]
  param table: [4, 2]
  output used = sum[t] x[t] + (sum[t] tokens[t]) + (sum[t, d] z[t, d]) + sum[i, d] table[i, d]
  ${statement}
}`;

test.each([
  "output y = x[T - 1]",
  "output y[t < T] = x[T - 1 - t]",
  "output y[i < floor(T / 2)] = x[2 * i] + x[2 * i + 1]",
  "output y[i < ceil(T / 2)] = x[2 * i]",
  "output y[i < min(T, 5)] = x[i]",
  "output y[i < max(T - 1, 0)] = x[i + 1]",
  "output y[t, j] = if j <= t then x[t] * x[t - j] else x[j]",
  "output y[t] = sum[j < T where t - j >= 0] x[t] * x[t - j]",
  "output y[t] = sum[j < 3 where abs(t - j) < 1 and j < T] x[t] * x[j]",
  "output y[t] = x[t] + (if not (t == 0 or t > 4) then x[t - 1] else 0)",
  "output y[t] = x[t] + (if t != 0 then x[t - 1] else 0)",
  "output y[t] = x[(t + 3) mod T] * x[t]",
  "output y[t] = z[t] + z[t - 1 else 0]",
  "output y[t] = x[t] + (if t > 0 and t < T then x[t - 1] else 0)",
])("%s", (statement) => {
  expect(findings(model(statement))).toEqual([]);
});

test.each([
  ["output y = x[1]", "index-outside: 1"],
  ["output y[i < ceil(T / 2)] = x[2 * i + 1]", "index-outside: 2 * i + 1"],
  ["output y[t] = x[t] + (if t > 0 or T > 3 then x[t - 1] else 0)", "index-outside: t - 1"],
  ["output y[t] = sum[j < T where j <= t + 1] x[t] * x[t - j]", "index-outside: t - j"],
  ["output y[t] = x[t] + (if x[t] > 0 then x[t + 1] else 0)", "index-outside: t + 1"],
])("%s may read outside", (statement, found) => {
  expect(findings(model(statement))).toEqual([found]);
});

test("a dimension that may be 0 has no first entry", () => {
  expect(findings("model A() { input x: [0 <= T <= 4]\n output y = x[0] }")).toEqual([
    "index-outside: 0",
  ]);
});

test("a condition goes with an argument into the block that it is passed to", () => {
  const text = `block Mean(x: [D]) -> [D] {
    m = mean[d] x[d]
    return x - m
  }
  model A() {
    input x: [3, 2]
    output y[i] = x[i] + (if i > 0 then Mean(x[i - 1]) else x[i])
  }`;
  const x = [1, 3, 5, 9, 7, 7];
  expect(run(text, { x })["y"]?.data).toEqual([2, 6, 4, 10, 5, 9]);
  expect(equationsOf(text)).toContain("where 0 < i");
});

test("softmax and sums under a guard read nothing outside of it", () => {
  const text = `model A() {
    input x: [4]
    output y[i, j < 4] = softmax[j where j >= 1 and j <= i + 1](2 * x[j - 1] + x[i])
  }`;
  const { y } = run(text, { x: [1, 2, 3, 4] });
  expect(y?.data.slice(0, 4)).toEqual([0, 1, 0, 0]);
  const [e1, e2, e3] = [Math.exp(2), Math.exp(4), Math.exp(6)];
  const total = e1 + e2 + e3;
  [0, e1 / total, e2 / total, e3 / total].forEach((value, n) =>
    expect(y?.data[12 + n]).toBeCloseTo(value, 12),
  );
});

test("inputs that index narrow; under a condition on data they are checked instead", () => {
  const narrowed = graphOf(model("output y[t] = table[tokens[t]]"));
  expect(narrowed.inputs.find(({ name }) => name === "tokens")?.node.range).toBeDefined();
  const shifted = graphOf(model("output y[t] = table[tokens[t] + 1]"));
  const range = shifted.inputs.find(({ name }) => name === "tokens")?.node.range;
  expect([range?.least.key, range?.most.key]).toEqual(["i-1", "i2"]);
  const guarded = model("output y[t] = if tokens[t] >= 0 then table[tokens[t], 0] else 0");
  expect(graphOf(guarded).inputs.find(({ name }) => name === "tokens")?.node.range).toBeUndefined();
  expect(equationsOf(guarded)).toContain("checked(tokens[t], 4)");
  const proven = model(
    "output y[t] = if tokens[t] >= 0 and tokens[t] < 4 then table[tokens[t], 0] else 0",
  );
  expect(equationsOf(proven)).not.toContain("checked");
});

test("merged leading axes lift a call, and inspected values keep the order of the left side", () => {
  const text = `model A() {
    input x: [2, 3, T <= 3, 4]
    z[b, a] = Attention(x[a, b], x[a, b], x[a, b])
    t[(a, b), d] = x[a, b, 0, d]
    output y = f: Linear(t, 2)
    output w = z
  }`;
  const graph = graphOf(text);
  expect(graph.inspects[0]?.shape.slice(0, 2).map((dim) => dim.key)).toEqual(["i3", "i2"]);
  const x = entries(2 * 3 * 2 * 4);
  const { y } = run(text, { x }, { T: 2 });
  expect(y?.shape).toEqual([6, 2]);
});

test("an instance called again is inspected again", () => {
  const text = `block Layer(x: [T, D]) -> [T, D] {
    return p: Linear(Attention(x, x, x), D)
  }
  model A() {
    input x: [3, 2]
    y = l: Layer(x)
    output y = l(y)
  }`;
  expect(graphOf(text).inspects.map(({ name }) => name)).toEqual([
    "l.attention.0.weights",
    "l.attention.1.weights",
  ]);
});
