/** What the compiler owes the author: each mistake, at the exact words. */
import { describe, expect, test } from "vitest";
import { check, elaborate } from "../../src/elaborate/index.ts";
import { elaborated, findings, library, parsed, rendered } from "./support.ts";

/** A model of these statements, with a vector, a matrix and tokens to work on. */
const model = (...statements: string[]): string =>
  [
    "model A(n = 3) {",
    "  input x: [n]",
    "  input m: [2, n]",
    "  input tokens: int[T <= 8]",
    ...statements.map((statement) => `  ${statement}`),
    "  output used = sum[i] x[i] + (sum[i, j] m[i, j]) + sum[t] tokens[t]",
    "}",
  ].join("\n");

const cases: readonly (readonly [
  title: string,
  statements: readonly string[],
  found: readonly string[],
])[] = [
  ["an unknown name", ["y = xx + 1"], ["name-unknown: xx"]],
  ["an unknown function", ["y = sigmod(x)"], ["name-unknown: sigmod"]],
  ["a name that can't be bound", ["pi = 3"], ["name-reserved: pi"]],
  ["a sum of two shapes", ["y = x + tokens"], ["dimension-mismatch: x + tokens"]],
  ["a matrix product of two lengths", ["y = m @ m"], ["dimension-mismatch: m @ m"]],
  ["a type that the value does not have", ["y: [4] = x"], ["dimension-mismatch: x"]],
  ["an argument that does not fit", ["y = Attention(m, m, m.T)"], ["dimension-mismatch: m.T"]],
  ["too many axes", ["y = x[0, 1]"], ["rank-mismatch: x[0, 1]"]],
  ["a division that is not exact", ["y = zeros(n / 2)"], ["dimension-inexact: n / 2"]],
  ["a dynamic division that is not exact", ["y = zeros(T / 2)"], ["dimension-inexact: T / 2"]],
  ["a merged axis that does not split", ["y[h < 2, d] = x[(h, d)]"], ["dimension-inexact: (h, d)"]],
  ["a merged axis that is larger", ["y[h < 2, d < 2] = x[(h, d)]"], ["dimension-mismatch: (h, d)"]],
  ["an extent that nothing says", ["y[i, j] = x[i]"], ["extent-unknown: j"]],
  ["an extent of a reduction that nothing says", ["y = sum[k] 2"], ["extent-unknown: k"]],
  ["axes that don't agree", ["y[i] = x[i] + tokens[i]"], ["extent-mismatch: i"]],
  ["a call that owns parameters without a label", ["y = Linear(x, 2)"], ["label-missing: Linear"]],
  [
    "two parameters under one name",
    ["y = a: Linear(x, 2)", "z = a: Linear(x, 2)"],
    ["parameter-duplicate: weight", "parameter-duplicate: bias"],
  ],
  ["a read outside", ["y = x[3]"], ["index-outside: 3"]],
  ["a read that may be outside", ["y[i < n] = x[i + 1]"], ["index-outside: i + 1"]],
  ["a negative index", ["y = x[0 - 1]"], ["index-outside: 0 - 1"]],
  ["a longer extent than the axis", ["y[i < 4] = x[i]"], ["index-outside: i"]],
  ["a slice outside", ["y = x[1:4]"], ["index-outside: 1:4"]],
  ["an entry of a dynamic axis that may not exist", ["y = tokens[3]"], ["index-outside: 3"]],
  ["a real index", ["y = x[x[0]]"], ["index-kind: x[0]"]],
  ["a tensor as an index", ["y = x[tokens]"], ["index-kind: tokens"]],
  [
    "a mask that leaves a row empty",
    ["y[i] = sum[j where j < i] x[i] * x[j]"],
    ["mask-empty-row: j < i"],
  ],
  [
    "a mask that allows everything",
    ["y = Attention(m, m, m, window(9))"],
    ["mask-constant: window(9)"],
  ],
  [
    "a mask that allows nothing",
    ["y = Attention(m, m, m, (i, j) => j < 0)"],
    ["mask-constant: (i, j) => j < 0"],
  ],
  ["a condition that allows everything", ["y = sum[j where j < 9] x[j]"], ["mask-constant: j < 9"]],
  ["a mask that nobody wrote", ["y = Attention(m, m, m)", "z = Attention(m, m, m, full)"], []],
  ["an unused parameter", ["param w: [n]"], ["unused-parameter: w"]],
  ["an unused input", ["input w: [n]"], ["unused-input: w"]],
  [
    "a run-time condition of statements",
    ["if x[0] > 0 { y = x } else { y = x }"],
    ["not-compile-time: x[0] > 0"],
  ],
  ["a run-time let", ["let y = x[0]"], ["not-compile-time: x[0]"]],
  ["a dynamic loop", ["for l < T { y = x }"], ["not-compile-time: T"]],
  ["a run-time dimension", ["y = zeros(tokens[0])"], ["dimension-value: tokens[0]"]],
  ["a real dimension", ["y = zeros(2.0)"], ["dimension-value: 2.0"]],
  ["a negative dimension", ["y = zeros(n - 4)"], ["dimension-size: n - 4"]],
  ["a parameter of a dynamic shape", ["param w: [T]"], ["parameter-dynamic: T"]],
  ["a truth value as a number", ["y = x[0] + (x[0] > 1)"], ["type-mismatch: x[0] + (x[0] > 1)"]],
  ["a function as a number", ["y = causal + 1"], ["type-mismatch: causal"]],
  ["a missing argument", ["y = l: Linear(x)"], ["argument-missing: l: Linear(x)"]],
  ["an unknown argument", ["y = l: Linear(x, 2, bias = false)"], ["argument-unknown: bias"]],
  ["an argument too many", ["y = relu(x, 2)"], ["argument-count: relu(x, 2)"]],
  ["a label on a function", ["y = l: relu(x)"], ["label-unused: l"]],
  ["a path to nothing", ["y = l: Linear(x, 2)", "z = l.wieght"], ["path-unknown: l.wieght"]],
  ["a result too few", ["y, z = relu(x)"], ["result-count: relu(x)"]],
  [
    "a recurrence in an equation",
    ["y[i] = y[i - 1 else 0] + x[i]"],
    ["recurrence: y[i - 1 else 0]"],
  ],
  ["whole division by zero", ["y = zeros(n mod 0)"], ["division-zero: n mod 0"]],
  ["an unknown distribution", ["param w: [n] ~ gauss(0, 1)"], ["name-unknown: gauss"]],
  [
    "several mistakes, each once, without follow-ups",
    ["y = a + 1", "z = y * 2", "w = b"],
    ["name-unknown: a", "name-unknown: b"],
  ],
];

describe("a model with", () => {
  test.each(cases)("%s", (_, statements, found) => {
    expect(findings(model(...statements))).toEqual(found);
  });
});

test("a mistake in a block is reported once, however often it is called", () => {
  const text = `block B(x: [D]) -> [D] { return x + y }
  model A() { input x: [2]
    for l < 3 { x = b[l]: B(x) }
    output x }`;
  expect(findings(text)).toEqual(["name-unknown: y"]);
});

test("disagreeing dimensions show both origins", () => {
  const text = `model A() {
  input q: [M <= 8, 16]
  input k: [N <= 8, 12]
  output y = Attention(q, k, k)
}`;
  expect(rendered(elaborated(text).diagnostics)).toMatchInlineSnapshot(`
    "error[dimension-mismatch]: \`k\` has shape [N, 12], where 12 should be 16.
      ┌─ model.attn:4:27
    2 │   input q: [M <= 8, 16]
      │                     -- 16 comes from here
    3 │   input k: [N <= 8, 12]
      │                     -- 12 comes from here
    4 │   output y = Attention(q, k, k)
      │                           ^ 12 here
      ├─ std/attention.attn:6:35
    6 │ block Attention(q: [M, K], k: [N, K], v: [N, V], mask = full, score = unchanged, scale = 1 / sqrt(K)…
      │                                   - 16 is asked for here"
  `);
});

test("unknown dimensions of an input get the hint to introduce them", () => {
  expect(rendered(elaborated("model A() { input x: [T]\n output y = x }").diagnostics)).toContain(
    "T <= ",
  );
});

test("a parameter stored twice shows both places", () => {
  const text = `model A() {
  input x: [2]
  y = a: Linear(x, 2, biased = false)
  output y = a: Linear(y, 2, biased = false)
}`;
  const [found] = elaborated(text).diagnostics;
  expect(found?.message).toBe("Two parameters are stored as `a.weight`.");
  expect(found?.related?.length).toBeGreaterThan(0);
});

test("functions, blocks and lets that are defined by themselves", () => {
  expect(
    findings("fn f(x) = g(x)\nfn g(x) = f(x) + 1\nmodel A() { input x: [2]\n output y = f(x) }"),
  ).toEqual(["call-circle: f"]);
  expect(
    findings(
      "block B(x: [D]) -> [D] { return B(x) }\nmodel A() { input x: [2]\n output y = B(x) }",
    ),
  ).toEqual(["call-circle: B"]);
  expect(findings("let a = b + 1\nlet b = a\nmodel A() { input x: [a]\n output y = x }")).toContain(
    "call-circle: a",
  );
});

test("a model must be named where there are several, and its values given", () => {
  const two = "model A(n) { input x: [n]\n output y = x }\nmodel B = A(n = 3)";
  expect(findings(two)).toEqual(["model-choice: A"]);
  expect(findings(two, { model: "C" })).toEqual(["model-unknown: A"]);
  expect(findings(two, { model: "A" })).toEqual(["value-missing: n"]);
  expect(findings(two, { model: "A", values: { m: 3 } })).toEqual(["value-unknown: A"]);
  expect(elaborated(two, { model: "A", values: { n: 5 } }).graph?.name).toBe("A");
  expect(elaborated(two, { model: "B" }).graph?.name).toBe("B");
  expect(elaborated(two, { model: "B", values: { n: 4 } }).graph?.outputs[0]?.shape[0]?.key).toBe(
    "i4",
  );
  const typed = "model A(deep = true, unit = relu) { input x: [2]\n output y = unit(x) }";
  expect(findings(typed, { values: { deep: 3 } })).toEqual(["value-type: deep"]);
  expect(elaborated(typed, { values: { unit: "tanh" } }).diagnostics).toEqual([]);
  expect(findings(typed, { values: { unit: "Linear" } })).toEqual(["value-type: unit"]);
});

test("imports: found, missing, in a circle", () => {
  const files: Record<string, string> = {
    "blocks.attn": "let width = 3\nblock Twice(x: [D]) -> [D] { return 2 * x }",
    "a.attn": 'import "b.attn"',
    "b.attn": 'import "a.attn"',
  };
  const resolve = (path: string): { name: string; text: string } | undefined => {
    const text = files[path];
    return text === undefined ? undefined : { name: path, text };
  };
  const body = "model A() { input x: [width]\n output y = Twice(x) }";
  expect(elaborated(`import "blocks.attn"\n${body}`, { resolve }).diagnostics).toEqual([]);
  expect(findings(`import "block.attn"\n${body}`, { resolve })[0]).toBe(
    'import-missing: "block.attn"',
  );
  expect(
    findings('import "a.attn"\nmodel A() { input x: [2]\n output y = x }', { resolve }),
  ).toEqual(['import-circle: "a.attn"']);
});

test("limits end an elaboration with a diagnostic", () => {
  expect(
    findings("model A() { input x: [2]\n for l < 1000000 { x = x + 1 }\n output y = x }")[0],
  ).toMatch(/^limit-statements/);
  expect(
    findings("fn f(g, x) = g(g, x)\nmodel A() { input x: [2]\n output y = f(f, x) }")[0],
  ).toMatch(/^call-circle/);
  expect(findings("model A() { input x: [9999999999]\n output y = x }")[0]).toMatch(/^dimension-/);
});

test("`check` looks at every model whose hyperparameters have values", () => {
  const text =
    "model A(n) { input x: [n]\n output y = z }\nmodel B() { input x: [2]\n output y = w }\nmodel C() { input x: [2]\n output y = v }";
  const found = check({ file: parsed(text), library });
  expect(found.map(({ message }) => message)).toEqual(["`w` is unknown.", "`v` is unknown."]);
});

test("a block's own mistakes don't hide those of the model", () => {
  const { graph, diagnostics } = elaborate({
    file: parsed("model A() { input x: [2]\n output y = x }"),
    library,
  });
  expect(graph?.outputs.length).toBe(1);
  expect(diagnostics).toEqual([]);
});

test("a mistake found inside a library block shows the call that led there", () => {
  const text = `model A() {
  input x: [6, 4, 4]
  output y = c: Conv2d(x, 8, 3, groups = 4)
}`;
  const [found] = elaborated(text).diagnostics;
  expect(found?.code).toBe("dimension-inexact");
  expect(found?.related?.at(-1)?.text).toBe("in this call");
  expect(found?.related?.at(-1)?.span.source.name).toBe("model.attn");
});

test.each([
  ["for a < 2000000000 { }", "limit-statements"],
  ["for a < 10000 { for b < 10000 { } }", "limit-statements"],
  ["let p = T + S + U + 1\nlet q = p^8\nlet r = q^8 * q^8\noutput z = r", ""],
  [
    "let p = (T + 1) * (S + 2) * (U + 3)\nlet q = p * p * p * p * p * p\noutput z = q * q * q * q * q * q",
    "limit-formula",
  ],
  [
    "t[i < 4] = i\noutput z[i, j < 4, k < 4] = (t[i] + t[j] + t[k] + 1)^8 * (t[i] - t[j] - t[k])^8 * (t[i] - 2 * t[j] + t[k])^8",
    "",
  ],
  ["let a = 2^100000\noutput z = a", ""],
  ["output z[l < 3000] = blocks[l]", "name-unknown"],
])("hostile statements end: %s", (statements, code) => {
  const text = `model A() {
    input x: [T <= 99, S <= 99, U <= 99]
    output y = x
    ${statements}
  }`;
  const started = performance.now();
  const found = elaborated(text).diagnostics.map((each) => each.code);
  expect(found).toEqual(code === "" ? [] : [code]);
  expect(performance.now() - started).toBeLessThan(20_000);
});

test("many collected steps make no deep expression", () => {
  const text = `model A() {
    input x: [2]
    for l < 1000 { s[l] = x[0] + l }
    output y = s
  }`;
  const { graph, diagnostics } = elaborated(text);
  expect(diagnostics).toEqual([]);
  expect(graph?.outputs[0]?.node.kind).toBe("map");
});
