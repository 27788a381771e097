/**
 * `recur`: what its equations are, and that it computes what the same steps compute when
 * they are unrolled.
 */
import { describe, expect, test } from "vitest";
import { entries, equationsOf, findings, graphOf, run } from "./support.ts";

/** Programs in which `loop v < n (h = a, ...)` opens a loop. */
const programs: Readonly<Record<string, string>> = {
  "a running sum": `model A() {
    input x: [5]
    loop t < 5 (s = 0) {
      s = s + x[t]
      sums[t] = s
    }
    output sums
    output last = s
  }`,
  "a cell": `block Cell(x: [I], h: [H], W: [H, I], U: [H, H]) -> [H] {
    z[d] = sigmoid((sum[k] U[k, d] * h[k]) + x[0])
    return z * h + (1 - z) * tanh(W @ x + U @ h)
  }
  model A(H = 3) {
    input x: [4, 2]
    param W: [H, 2]
    param U: [H, H]
    loop t < 4 (h = zeros(H)) {
      h = Cell(x[t], h, W, U)
      states[t] = h
    }
    output states
    output h
  }`,
  "several values, several results": `block Cell(x: [], h: [H], c: [H], U: [H, H]) -> ([H], [H]) {
    next = sigmoid(U @ h) * c + x
    return tanh(next), next
  }
  model A(H = 3) {
    input x: [4, 2]
    param U: [H, H]
    input h: [H]
    loop t < 4 (h = h, c = zeros(H)) {
      h, c = Cell(x[t, 1], h, c, U)
      a[d, t] = h[d] * c
    }
    output a
    output b = h + c
  }`,
  "values that change places": `model A() {
    input x: [3]
    loop t < 5 (a = x, b = 2 * x) {
      c = a
      a = b
      b = c
      seen[t] = a
    }
    output seen
    output a
    output b
  }`,
  "attention over what is outside": `model A(H = 3) {
    input x: [4, H]
    input keys: [6, H]
    param W: [H, H]
    loop t < 4 (h = x[0]) {
      q = W @ h
      e[i] = sum[d] q[d] * keys[i, d]
      a[t, i] = softmax[i](e[i])
      c = sum[i] a[t, i] * keys[i]
      h = tanh(c + x[t])
      place[t] = argmax[i](e[i])
      z[t] = keys[place[t]]
    }
    output a
    output z
    output h
  }`,
  "a loop in a loop": `model A(H = 3) {
    input x: [4, H]
    input y: [3, H]
    loop i < 4 (m = zeros(H), g = 1) {
      loop j < 3 (u = m) {
        u = sin(u * x[i] + y[j] + g)
        w[i, j] = u
        q[j] = u
      }
      m = u + sum[j] q[j] * q[0]
      g = g * 0.5 + (sum[d] m[d])
      r[i] = w[i, 2] + w[i, 0]
    }
    output m
    output g
    output w
    output r
  }`,
  "a loop in a loop that carries nothing to the next": `model A(H = 3) {
    input x: [4, H]
    loop i < 4 (m = x[3]) {
      loop j < 2 (u = x[i], k = m) {
        k = x[j]
        u = u + k
        v[j, i] = k * u
      }
      m = m + u * k
    }
    output m
    output v
  }`,
  "a shift": `model A() {
    input x: [5]
    loop t < 5 (before = 7) {
      y[t] = before * x[t]
      before = x[t]
    }
    output y
    output before
  }`,
  "a lifted block": `block Sum(x: [T, D], start: [D]) -> ([T, D], [D]) {
    loop t < T (s = start, n = 0) {
      s = s / 2 + x[t] * n
      n = n + 1
      every[t] = s
    }
    return every, s
  }
  block States(x: [T, D], start: [D]) -> [T, D] {
    a, b = Sum(x, start)
    return a
  }
  model A() {
    input x: [2, 5, 3]
    a, b = Sum(x, zeros(3))
    output a
    output b
    y[k < 2, t, d] = States(x[k], x[1 - k, 0])[t, d]
    output y
  }`,
  "a whole number that becomes real": `model A() {
    input x: [5]
    loop t < 5 (n = 0, k = 1) {
      n = n + x[t] * k
      k = k * 2
      table[t] = k
    }
    output n
    output k
    output table
  }`,
  "a truth value and a choice": `model A() {
    input x: [6]
    loop t < 6 (done = false, s = 0) {
      done = done or x[t] > 0.5
      s = if done then s else s + x[t]
      seen[t] = if done then 1 else 0
    }
    output s
    output seen
  }`,
  "a loop unrolled in a step": `model A() {
    input x: [4, 2]
    param W: [3, 2, 2]
    loop t < 4 (h = x[0]) {
      for l < 3 {
        h = tanh(W[l] @ (h + x[t]))
        deep[t, l] = h
      }
      s[t] = sum[l] deep[t, l]
    }
    output deep
    output s
  }`,
  "a loop in an unrolled one": `model A() {
    input x: [4, 2]
    param W: [2, 2, 2]
    for layers[l < 2] {
      loop t < 4 (h = x[0]) {
        h = tanh(W[l] @ (h + x[t]))
        y[t] = h
      }
      x = y
      last[l] = h
      every[t0 < 4, l] = y[t0]
    }
    output x
    output last
    output every
  }`,
};

const written = (text: string, recur: boolean): string =>
  text.replace(
    /( *)loop (\w+ < \w+) \(([^)]*(?:\([^)]*\)[^)]*)*)\) \{/g,
    (_, indent: string, head: string, carried: string) =>
      recur
        ? `${indent}recur ${head} with ${carried} {`
        : `${carried
            .split(/, (?=\w+ =)/)
            .map((one) => `${indent}${one}\n`)
            .join("")}${indent}for ${head} {`,
  );

describe("the steps of recur are those of an unrolled loop", () => {
  test.each(Object.entries(programs))("%s", (_, text) => {
    const [steps, unrolled] = [written(text, true), written(text, false)];
    expect(graphOf(steps).recurrences?.length).toBeGreaterThan(0);
    const graph = graphOf(unrolled);
    expect(graph.recurrences).toBeUndefined();
    const names = [...graph.inputs, ...graph.parameters].map(({ node }) => node);
    const given = Object.fromEntries(
      names.map((node, n) => [
        node.name,
        entries(
          node.shape.reduce(
            (size, dim) => size * (dim.kind === "polynomial" ? dim.constant : 1),
            1,
          ),
          n + 1,
        ),
      ]),
    );
    const [a, b] = [run(steps, given), run(unrolled, given)];
    expect(Object.keys(a)).toEqual(Object.keys(b));
    for (const [name, { shape, data }] of Object.entries(b)) {
      expect(a[name]!.shape).toEqual(shape);
      data.forEach((value, n) => expect(a[name]!.data[n]).toBeCloseTo(value, 12));
    }
  });
});

const reader = `model Reader(V = 7, H = 2) {
  input tokens: int[0 <= T <= 20]
  x = embedding: Embedding(tokens, V, H)
  recur t < T with h = zeros(H) {
    h = cell: GRUCell(x[t], h)
    states[t] = h
  }
  output states
  output last = h
}`;

describe("a sequence that may be empty", () => {
  test("ends as it starts", () => {
    const { states, last } = run(reader, { tokens: [] }, { T: 0 });
    expect(states).toEqual({ shape: [0, 2], data: [] });
    expect(last!.data).toEqual([0, 0]);
  });

  test("ends as its last step does", () => {
    const { states, last } = run(reader, { tokens: [3, 1, 4] }, { T: 3 });
    expect(last!.data).toEqual(states!.data.slice(4));
    const shorter = run(reader, { tokens: [3, 1] }, { T: 2 });
    expect(shorter.last!.data).toEqual(states!.data.slice(2, 4));
  });
});

test("a cell's parameters are declared once, and its equations have the step as first axis", () => {
  const graph = graphOf(reader);
  expect(graph.parameters.map(({ storedAs }) => storedAs)).toEqual([
    "embedding.weight",
    "cell.weight_ih",
    "cell.weight_hh",
    "cell.bias_ih",
    "cell.bias_hh",
  ]);
  expect(
    equationsOf(`model A() {
      input x: [T <= 9, 2]
      recur t < T with h = 0 {
        y = 2 * x[t]
        h = sum[d] y[d] * h
        inspect now = h + 1
      }
      output h
    }`),
  ).toMatchInlineSnapshot(`
    "carried h.carried: real[T]
    y[t < T, i1 < 2] = 2.0 * x[t, i1]
    h[t < T] = sum[d < 2] y[t, d] * h.carried[t]
    now[t < T] = h[t] + 1.0
    h_2[] = h[T - 1]
    recurrence h.carried[t < T] over t start 0.0 next h[t]"
  `);
});

test("inside a step, inspected values have the step first", () => {
  const text = `block Cell(x: [D], h: [D]) -> [D] {
    inspect gate = sigmoid(x)
    return gate: Twice(h)
  }
  block Twice(h: [D]) -> [D] { return 2 * h }
  model A() {
    input x: [T <= 4, 3]
    recur t < T with h = x[0] {
      h = cell: Cell(x[t], h)
    }
    output h
    output gates = cell.gate
  }`;
  expect(run(text, {}, { T: 3 })["cell.gate"]!.shape).toEqual([3, 3]);
});

const body = (...statements: string[]): string =>
  [
    "model A(n = 3) {",
    "  input x: [T <= 8, n]",
    "  input y: [0 <= S <= 8, n]",
    ...statements.map((statement) => `  ${statement}`),
    "  output used = sum[t, i] x[t, i] + sum[s, i] y[s, i]",
    "}",
  ].join("\n");

const mistakes: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    "another step of what is collected",
    ["recur t < T with h = zeros(n) {", "  h = h + x[t]", "  a[t] = h", "  b[t] = a[t - 1]", "}"],
    ["collected-step: t - 1"],
  ],
  [
    "all steps of what is collected",
    ["recur t < T with h = zeros(n) {", "  a[t] = h + x[t]", "  h = sum[s] a[s]", "}"],
    ["collected-step: s"],
  ],
  [
    "what is collected as a whole",
    ["recur t < T with h = zeros(n) {", "  a[t] = h + x[t]", "  h = mean[d] a", "}"],
    ["collected-step: a"],
  ],
  [
    "a shape that grows",
    ["recur t < T with h = zeros(2) {", "  h = concat(h, h)", "}"],
    ["carried-changed: h"],
  ],
  ["a kind that changes", ["recur t < T with h = 1 {", "  h = h > 2", "}"], ["carried-changed: h"]],
  [
    "a carried name that is collected",
    ["recur t < T with h = zeros(n) {", "  h[t] = x[t]", "}"],
    ["carried-changed: h[t]"],
  ],
  [
    "an extent that can be negative",
    ["recur t < T - 2 with h = 0 {", "  h = h + 1", "}"],
    ["dimension-size: T - 2"],
  ],
  [
    "an extent that is no whole number",
    ["recur t < x[0, 0] with h = 0 {", "  h = h + 1", "}"],
    ["dimension-value: x[0, 0]"],
  ],
  [
    "a start that is no tensor",
    ["recur t < T with h = relu {", "  h = h", "}"],
    ["type-mismatch: relu"],
  ],
  ["a start that is unknown", ["recur t < T with h {", "  h = h", "}"], ["name-unknown: h"]],
  [
    "a name carried twice",
    ["recur t < T with h = 0, h = 1 {", "  h = h + 1", "}"],
    ["name-duplicate: h"],
  ],
  [
    "a carried name that is the step",
    ["recur t < T with t = 0 {", "  t = t + 1", "}"],
    ["name-duplicate: t"],
  ],
  [
    "a read outside",
    ["recur t < T with h = zeros(n) {", "  h = x[t + 1]", "}"],
    ["index-outside: t + 1"],
  ],
  [
    "a step that returns",
    ["recur t < T with h = 0 {", "  h = h + 1", "  return h", "}"],
    ["statement-place: return h"],
  ],
  [
    "an output in a step",
    ["recur t < T with h = 0 {", "  h = h + 1", "  output h", "}"],
    ["statement-place: output h"],
  ],
  [
    "a value of a step where there may be none",
    ["recur s < S with h = 0 {", "  q = y[s, 0]", "  h = h + q", "}", "z = q"],
    ["collected-step: q"],
  ],
  [
    "a function of a step after it",
    ["recur t < T with h = 0 {", "  fn f(i) = x[t, i]", "  h = h + f(0)", "}", "z = f(0)"],
    ["collected-step: f"],
  ],
  [
    "several mistakes in one body",
    ["recur t < T with h = 0 {", "  a = q + 1", "  b = a", "  c = r", "  h = h + b", "}", "z = h"],
    ["name-unknown: q", "name-unknown: r"],
  ],
];

describe("a model with", () => {
  test.each(mistakes)("%s", (_, statements, found) => {
    expect(findings(body(...statements))).toEqual(found);
  });
});

test("names of a step are, after it, those of the last step", () => {
  const text = body(
    "recur t < T with h = 0 {",
    "  q = 2 * x[t]",
    "  h = h + q[0]",
    "}",
    "output q",
  );
  const { q, used } = run(text, {}, { T: 3, S: 1 });
  expect(used!.shape).toEqual([]);
  const x = entries(9, 0);
  q!.data.forEach((value, n) => expect(value).toBeCloseTo(2 * x[6 + n]!, 12));
});
