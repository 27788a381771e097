/**
 * What an author sees: for every code of the elaborator a program that gives it, and the
 * text as it is drawn, held in `rendered.txt`. No code is left out.
 */
import { expect, test } from "vitest";
import { diagnosticCodes } from "../../src/base/codes.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import { check, compile, type CompileOptions } from "../../src/compiler/compile.ts";

/** A model of these statements that uses its inputs. */
const model = (...statements: string[]): string =>
  [
    "model A(n = 3) {",
    "  input x: [n]",
    "  input tokens: int[T <= 8]",
    ...statements.map((statement) => `  ${statement}`),
    "  output used = sum[i] x[i] + sum[t] tokens[t]",
    "}",
  ].join("\n");

const axes = (count: number): string => Array.from({ length: count }, (_, n) => `i${n} < 1`).join();
/** Functions that call each other, each from within 200 sums. */
const chain = (count: number): string =>
  [
    "fn f0(x) = x",
    ...Array.from({ length: count }, (_, n) => `fn f${n + 1}(x) = f${n}(x)${" + 1".repeat(200)}`),
    model(`y = f${count}(x[0])`),
  ].join("\n");

interface Program {
  readonly text: string;
  readonly options?: CompileOptions;
}

const programs: Readonly<Record<string, string | Program>> = {
  "name-unknown": model("y = sigmod(x)"),
  "name-reserved": model("pi = 3"),
  "name-duplicate": model("output used = x", "output used = 2 * x"),
  "import-missing": `import "nowhere.attn"\n${model()}`,
  "import-circle": {
    text: `import "b.attn"\n${model()}`,
    options: {
      name: "a.attn",
      resolve: (name) => ({
        name,
        text: name === "a.attn" ? `import "b.attn"\n${model()}` : 'import "a.attn"\n',
      }),
    },
  },
  "call-circle": `fn even(n) = odd(n - 1)\nfn odd(n) = even(n - 1)\n${model("y = even(x[0])")}`,
  "model-unknown": { text: model(), options: { model: "B" } },
  "model-choice": `${model()}\n${model().replace("model A", "model B")}`,
  "value-missing": model().replace("n = 3", "n"),
  "value-unknown": { text: model(), options: { values: { m: 3 } } },
  "value-type": { text: model(), options: { values: { n: "three" } } },
  "dimension-mismatch": model("y = x + tokens"),
  "dimension-inexact": model("y = zeros(T / 2)"),
  "dimension-unknown": model("input z: [Q]", "output z"),
  "dimension-value": model("y = zeros(x[0])"),
  "dimension-size": model("y = zeros(n - 5)"),
  "division-zero": model("y[i < floor(n / 0)] = i"),
  "extent-unknown": model("y[i, j] = x[i]"),
  "extent-mismatch": model("y[i] = x[i] + tokens[i]"),
  "rank-mismatch": model("y = x[0, 1]"),
  "type-mismatch": model("y = if x[0] then 1 else 2"),
  "index-outside": model("y[i < n] = x[i + 1]"),
  "index-kind": model("y = x[x[0]]"),
  "argument-missing": model("y = a: Linear(x)"),
  "argument-unknown": model("y = a: Linear(x, 2, bias = true)"),
  "argument-count": model("y = sqrt(1, 2)"),
  "argument-kind": model("y = a: Linear(relu, 2)"),
  "result-count": model("a, b = relu(x)"),
  "label-missing": model("y = Linear(x, 2)"),
  "label-unused": model("y = a: relu(x)"),
  "parameter-duplicate": model("param w: [n]", 'param v: [n] at "w"'),
  "parameter-dynamic": model("param w: [T]"),
  "path-unknown": model("y = a: Linear(x, 2)", "z = a.wieght"),
  "not-compile-time": model("param w: [n] = x[0]", "output w"),
  "statement-place": model("return x"),
  "collected-step": model("for l < 2 {", "  a[l] = x[0]", "  b = a[l + 1]", "}"),
  recurrence: model("y = x", "y[i] = y[i - 1 else 0] + x[i]", "output y"),
  "carried-changed": model("recur t < T with h = zeros(2) {", "  h = concat(h, h)", "}"),
  "carried-unchanged": model(
    "recur t < T with h = zeros(2) {",
    "  y[t] = h + tokens[t]",
    "}",
    "output y",
  ),
  "recurrence-order": model(
    "recur t < T with h = 0 {",
    "  q[i < 1, d < 2] = h",
    "  y = look: Attention(q, q, q)",
    "  h = h + y[0, 0] + (if t < T - 1 then look.weights[t + 1, 0, 0] else tokens[t])",
    "}",
    "output h",
  ),
  "generate-target": model("y[t] = tokens[t] * x", "generate x from y (stop = 2, limit = 4)"),
  "generate-logits": model(
    "y[t < T - 1] = tokens[t] * x",
    "generate tokens from y (stop = 2, limit = 4)",
  ),
  "generate-argument": model(
    "y[t] = tokens[t] * x",
    "generate tokens from y (stop = n, limit = 4)",
  ),
  "output-missing": "model A(n = 3) {\n  input x: [n]\n}",
  "unused-input": model("input z: [2]"),
  "unused-parameter": model("param w: [n]"),
  "mask-constant": model("y = sum[j where j < 9] x[j]", "output y"),
  "mask-empty-row": model("y[i] = sum[j where j < i] x[i] * x[j]", "output y"),
  "limit-statements": model("for a < 1000 {", "  for b < 1000 {", "    y = a * b", "  }", "}"),
  "limit-steps": model(
    ...["for a < 200 {", "  for b < 200 {", `    y = 1${" + 1".repeat(40)}`, "  }", "}"],
  ),
  "limit-depth": chain(8),
  "limit-items": model(`let list = [${"1, ".repeat(10_001)}1]`),
  "limit-rank": model(`y[${axes(17)}] = 1`),
  "limit-formula": model(
    "input s: int[S <= 9]",
    "input u: int[U <= 9]",
    "let p = (T + 1) * (S + 2) * (U + 3)",
    "let q = p * p * p * p * p * p",
    "output z = q * q * q * q * q * q",
  ),
};

function textOf(code: string, program: string | Program): string {
  const { text, options = {} }: Program = typeof program === "string" ? { text: program } : program;
  const whole = code.startsWith("model-") || code.startsWith("value-");
  const { diagnostics } = whole ? compile(text, options) : check(text, options);
  const [found] = diagnostics.filter((each) => each.code === code);
  if (!found) return `(none of ${code}: ${diagnostics.map((each) => each.code).join(", ")})`;
  const lines = renderDiagnostic(found, { colour: false }).split("\n");
  return lines.map((line) => (line.length > 160 ? `${line.slice(0, 160)}…` : line)).join("\n");
}

test("every code of the elaborator has its program", () => {
  const codes = Object.keys(diagnosticCodes).filter((code) => !/^(syntax|target)-/.test(code));
  expect(Object.keys(programs).sort()).toEqual(codes.sort());
});

test("every code's text is as it was", async () => {
  const texts = Object.entries(programs).map(([code, program]) => textOf(code, program));
  expect(texts.filter((text) => text.startsWith("(none of"))).toEqual([]);
  await expect(`${texts.join("\n\n")}\n`).toMatchFileSnapshot("rendered.txt");
});
