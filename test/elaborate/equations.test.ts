/** Equations, indices, merged axes and reductions: what they mean, by value. */
import { expect, test } from "vitest";
import { entries, equationsOf, findings, run } from "./support.ts";

const close = (found: readonly number[], expected: readonly number[]): void => {
  expect(found.length).toBe(expected.length);
  found.forEach((value, n) => expect(value).toBeCloseTo(expected[n] ?? NaN, 10));
};

const y = (text: string, given = {}, dimensions = {}): number[] =>
  run(text, given, dimensions)["y"]?.data ?? [];

test("an equation is one node, and a reduction that is a whole right side is that node", () => {
  const text = `model A() {
    input q: [M <= 8, 4]
    input k: [N <= 8, 4]
    e[i, j] = sum[d] q[i, d] * k[j, d] / sqrt(4)
    output y[i, j] = softmax[j where j <= i](e[i, j])
  }`;
  expect(equationsOf(text)).toBe(
    [
      "e[i < M, j < N] = sum[d < 4] q[i, d] * k[j, d] / 2.0",
      "y.z[i < M] = lse[j < N] e[i, j] where j <= i",
      "y[i < M, j < N] = if j <= i then exp(e[i, j] - y.z[i]) else 0.0",
    ].join("\n"),
  );
});

test("fewer indices than axes leave a tensor", () => {
  const x = entries(6);
  close(y("model A() { input x: [2, 3]\n output y = x[1] }", { x }), x.slice(3));
  close(
    y("model A() { input a: [2]\n input x: [2, 3]\n output y = sum[i] a[i] * x[i] }", {
      a: [2, 3],
      x,
    }),
    [0, 1, 2].map((d) => 2 * x[d]! + 3 * x[3 + d]!),
  );
});

test("slices and single entries", () => {
  const x = entries(5);
  close(y("model A() { input x: [5]\n output y = x[1:4] }", { x }), x.slice(1, 4));
  close(y("model A() { input x: [5]\n output y = x[2:] }", { x }), x.slice(2));
  close(y("model A() { input x: [T <= 8]\n output y = x[T - 1] }", { x }, { T: 5 }), [x[4]!]);
  close(
    y("model A() { input x: [5, 2]\n output y = x[:, 1] }", { x: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
    [1, 3, 5, 7, 9],
  );
});

test("merged axes are row-major, read and written", () => {
  const x = entries(12);
  const split = "model A() { input x: [2, 6]\n output y[h < 3, i, d] = x[i, (h, d)] }";
  close(
    y(split, { x }),
    [0, 1, 2].flatMap((h) => [0, 1].flatMap((i) => [0, 1].map((d) => x[6 * i + 2 * h + d]!))),
  );
  const joined = "model A() { input x: [3, 2, 2]\n output y[i, (h, d)] = x[h, i, d] }";
  const found = run(joined, { x })["y"];
  expect(found?.shape).toEqual([2, 6]);
  close(
    found?.data ?? [],
    [0, 1].flatMap((i) => [0, 1, 2].flatMap((h) => [0, 1].map((d) => x[4 * h + 2 * i + d]!))),
  );
  close(y("model A() { input x: [2, 6]\n output y = x[1, (2 < 3, :)] }", { x }), [x[10]!, x[11]!]);
  close(
    y("model A() { input x: [6]\n z[(a, b < 2)] = x[(a, b)]\n output y[i] = z[i] + z[5 - i] }", {
      x: x.slice(0, 6),
    }),
    [0, 1, 2, 3, 4, 5].map((i) => x[i]! + x[5 - i]!),
  );
});

test("`else` gives the value outside", () => {
  const x = [1, 2, 3];
  close(
    y("model A() { input x: [3]\n output y[i] = x[i] + x[i - 1 else 10] + x[i + 1 else 100] }", {
      x,
    }),
    [13, 6, 105],
  );
  close(y("model A() { input x: [3]\n output y[i < 4] = x[i else -infinity] }", { x }), [
    1,
    2,
    3,
    -Infinity,
  ]);
});

test("bounds are checked under the condition around", () => {
  const x = [1, 2, 3];
  close(
    y("model A() { input x: [3]\n output y[i] = x[i] + (if i >= 1 then x[i - 1] else 0) }", { x }),
    [1, 3, 5],
  );
  close(
    y("model A() { input x: [3]\n output y[i] = x[i] + sum[j < 3 where i + j < 3] x[i + j] }", {
      x,
    }),
    [7, 7, 6],
  );
  close(
    y(
      "model A() { input x: [3]\n output y[i] = x[i] + (if i >= 1 and x[i - 1] > 1 then 10 else 0) }",
      { x },
    ),
    [1, 2, 13],
  );
  // The condition goes with what relies on it into the equations made inside.
  const nested = `block Double(x: []) -> [] {
    y = 2 * x
    z = y + sum[k < 2] y
    return z
  }
  model A() { input x: [3]
    output y[i] = x[i] + (if i >= 1 then Double(x[i - 1]) else 0) }`;
  close(y(nested, { x }), [1, 8, 15]);
});

test("reductions over nothing", () => {
  const of = (value: string): number[] =>
    y(`model A() { input x: [2]\n output y[i < 2] = ${value} }`, { x: [1, 2] });
  expect(of("sum[j where x[j] > 1 + i] x[j]")).toEqual([2, 0]);
  expect(of("mean[j where x[j] > 1 + i] x[j]")).toEqual([2, 0]);
  expect(of("sum[j] softmax[j where x[j] > 1 + i](x[j])")).toEqual([1, 0]);
  expect(of("max[j where x[j] > 1 + i] x[j]")[1]).toBeLessThan(-1e38);
  expect(of("if any[j where x[j] > 1 + i](true) then 1 else 0")).toEqual([1, 0]);
  expect(of("if all[j where x[j] > 1 + i](false) then 1 else 0")).toEqual([0, 1]);
});

test("signs take the product after them, not what is added", () => {
  const x = [1, 2, 3];
  close(y("model A() { input x: [3]\n output y = sum[i] x[i] * x[i] + 1 }", { x }), [15]);
  close(y("model A() { input x: [3]\n output y = mean[i] (x[i] - 2)^2 }", { x }), [2 / 3]);
  close(
    y("model A() { input x: [3]\n m = max[i] x[i]\n n = min[i] x[i]\n output y = 10 * m + n }", {
      x,
    }),
    [31],
  );
  close(
    y(
      "model A() { input x: [3]\n output y = if any[i](x[i] > 2) and all[i](x[i] > 0) then 1 else 0 }",
      { x },
    ),
    [1],
  );
  close(
    y("model A() { input x: [2, 3]\n output y[r] = argmax[c](x[r, c]) }", {
      x: [1, 3, 2, 5, 4, 5],
    }),
    [1, 0],
  );
});

test("softmax keeps its indices, one or several, or takes the last axis", () => {
  const x = [1, 2, 3, 4];
  const weights = x.map(Math.exp);
  const total = weights.reduce((a, b) => a + b);
  close(
    y("model A() { input x: [2, 2]\n output y[i, j] = softmax[i, j](x[i, j]) }", { x }),
    weights.map((w) => w / total),
  );
  close(
    y("model A() { input x: [4]\n output y = softmax(x) }", { x }),
    weights.map((w) => w / total),
  );
  close(
    y("model A() { input x: [4]\n output y = sum[j] softmax[j](2 * x[j] - x[j]) * x[j] }", { x }),
    [weights.reduce((sum, w, n) => sum + (w / total) * x[n]!, 0)],
  );
  close(
    y("model A() { input x: [4]\n a = softmax[j](x[j])\n output y = a }", { x }),
    weights.map((w) => w / total),
  );
});

test("matrix products contract the last axis with the last but one", () => {
  const [a, b] = [entries(6), entries(6, 2)];
  const product = [0, 1].flatMap((i) =>
    [0, 1].map((j) => [0, 1, 2].reduce((sum, k) => sum + a[3 * i + k]! * b[2 * k + j]!, 0)),
  );
  close(y("model A() { input a: [2, 3]\n input b: [3, 2]\n output y = a @ b }", { a, b }), product);
  close(
    y("model A() { input a: [2, 3]\n input b: [2, 3]\n output y = a @ b.T }", { a, b }),
    [0, 1].flatMap((i) =>
      [0, 1].map((j) => [0, 1, 2].reduce((sum, k) => sum + a[3 * i + k]! * b[3 * j + k]!, 0)),
    ),
  );
  close(
    y("model A() { input a: [3]\n input b: [3, 2]\n output y = a @ b }", { a: a.slice(0, 3), b }),
    product.slice(0, 2),
  );
  close(
    y("model A() { input a: [2, 3]\n input b: [3]\n output y = a @ b }", { a, b: b.slice(0, 3) }),
    [0, 1].map((i) => [0, 1, 2].reduce((sum, k) => sum + a[3 * i + k]! * b[k]!, 0)),
  );
  const [p, q] = [entries(8), entries(4, 3)];
  close(
    y("model A() { input p: [2, 2, 2]\n input q: [2, 2]\n output y = p @ q }", { p, q }),
    [0, 1].flatMap((h) =>
      [0, 1].flatMap((i) =>
        [0, 1].map((j) => p[4 * h + 2 * i]! * q[j]! + p[4 * h + 2 * i + 1]! * q[2 + j]!),
      ),
    ),
  );
});

test("concat joins along the first axis, or a later one inside an equation", () => {
  const [a, b] = [
    [1, 2],
    [3, 4, 5],
  ];
  close(
    y("model A() { input a: [2]\n input b: [3]\n output y = concat(a, b) }", { a, b }),
    [1, 2, 3, 4, 5],
  );
  close(
    y("model A() { input a: [2, 1]\n input b: [2, 2]\n output y[i] = concat(a[i], b[i]) }", {
      a,
      b: [3, 4, 5, 6],
    }),
    [1, 3, 4, 2, 5, 6],
  );
  close(
    y(
      "model A() { input a: [N <= 4]\n input b: [M <= 4]\n c = concat(a, b)\n output y = c[N] + c[0] }",
      { a, b },
      { N: 2, M: 3 },
    ),
    [4],
  );
});

test("whole numbers stay whole where they can", () => {
  const of = (expression: string, n = 8): number[] =>
    y(`model A() { output y[i < ${n}] = ${expression} }`);
  expect(of("floor(i / 3)")).toEqual([0, 0, 0, 1, 1, 1, 2, 2]);
  expect(of("ceil(i / 3)")).toEqual([0, 1, 1, 1, 2, 2, 2, 3]);
  expect(of("(i - 4) mod 3")).toEqual([2, 0, 1, 2, 0, 1, 2, 0]);
  expect(of("floor((i - 4) / 3)")).toEqual([-2, -1, -1, -1, 0, 0, 0, 1]);
  expect(of("2^i")).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
  expect(of("-2^2 + i", 1)).toEqual([-4]);
  expect(of("2^3^2 + i", 1)).toEqual([512]);
  expect(of("i / 2", 3)).toEqual([0, 0.5, 1]);
  expect(of("max(i, 2) - min(i, 2) + abs(i - 2)", 4)).toEqual([4, 2, 0, 2]);
  expect(of("round(i / 2)", 6)).toEqual([0, 0, 1, 2, 2, 2]);
  expect(of("if i mod 2 == 0 then 1 else 0.5", 3)).toEqual([1, 0.5, 1]);
});

test("a table indexed by an input narrows the input", () => {
  const text =
    "model A() { input tokens: int[T <= 4]\n param table: [5, 2]\n output y[t] = table[tokens[t]] }";
  const table = entries(10);
  close(y(text, { tokens: [4, 0], table }, { T: 2 }), [table[8]!, table[9]!, table[0]!, table[1]!]);
  expect(() => y(text, { tokens: [5, 0], table }, { T: 2 })).toThrow("0..4");
});

test("an index that only the run knows is checked there", () => {
  const text = "model A() { input x: [3]\n input z: [3]\n output y = z[floor(x[0])] }";
  expect(equationsOf(text)).toBe("y[] = z[checked(floor(x[0]), 3)]");
  expect(y(text, { x: [1, 0, 0], z: [5, 6, 7] })).toEqual([6]);
});

test("an equation may read an earlier binding of its own name", () => {
  const x = [1, 2, 3];
  close(
    y("model A() { input x: [3]\n x[i] = 2 * x[i] + x[2 - i]\n output y = x }", { x }),
    [5, 6, 7],
  );
  expect(
    findings(
      "model A() { input x: [3]\n input y: [3]\n y[i] = y[i - 1 else 0] + x[i]\n output z = y }",
    ),
  ).toEqual(["recurrence: y[i - 1 else 0]"]);
});

test("a call's result may tell an extent that is used before it", () => {
  const text = `block Same(x: [D]) -> [D] { return x }
  model A() { input x: [3]
    output y[i] = i * Same(2 * x)[i] }`;
  close(y(text, { x: [1, 2, 3] }), [0, 4, 12]);
});
