/**
 * Why a target can't be generated: for every reason a program, and the text as its author
 * sees it, held in `rendered.txt`.
 */
import { expect, test } from "vitest";
import { diagnosticCodes } from "../../src/base/codes.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import { deriveGeneration } from "../../src/generate/index.ts";
import { programGraph } from "./support.ts";

/** A model with these statements between its embedding x and its head. */
const model = (statements: readonly string[], inputs: readonly string[] = []): string =>
  [
    "model A(V = 7, D = 4) {",
    "  input target: int[T <= 8]",
    ...inputs.map((input) => `  input ${input}`),
    "  x = embedding: Embedding(target, V, D)",
    ...statements.map((statement) => `  ${statement}`),
    "  output logits = head: Linear(y, V)",
    "  generate target from logits (start = 1, stop = 2, limit = 8)",
    "}",
    "",
  ].join("\n");

const attention = (mask: string): readonly string[] => [
  "e[i, j] = sum[d] x[i, d] * x[j, d]",
  `a[i, j] = softmax[j where ${mask}](e[i, j])`,
  "y[i] = sum[j] a[i, j] * x[j]",
];

const programs: Readonly<Record<string, string>> = {
  "attention without a mask": model(["y = Attention(x, x, x)"]),
  "a mask that looks both ways": model(attention("abs(i - j) < 3")),
  "a mask that is one too wide": model(attention("j <= i + 1")),
  "a mask of data only": model(attention("x[j, 0] > 0")),
  "a prefix that only the run knows": model(attention("j <= i or j < n"), ["n: int[]"]),
  "an unguarded mean": model(["m = mean[j] x[j]", "y[t] = x[t] + m"]),
  "an unguarded maximum": model(["z = max[j] x[j, 0]", "y[t, d] = x[t, d] - z"]),
  "a shuffle": model(["y[t < T] = x[perm[t]]"], ["perm: int[8]"]),
  "a centred convolution": model([
    "param kernel: [3, D]",
    "y[t < T, d] = sum[u < 3] kernel[u, d] * x[t + u - 1, d else 0]",
  ]),
  "the next token": model(["y[t < T, d] = x[t, d] + x[t + 1, d else 0]"]),
  "a token further on": model(["y[t < T, d] = x[t, d] + x[3, d else 0]"]),
  "a reverse recurrence": model([
    "recur t < T with h = zeros(D) {",
    "  h = cell: GRUCell(x[T - 1 - t], h)",
    "  z[t] = h",
    "}",
    "y[t < T] = z[T - 1 - t]",
  ]),
  "a relative position": model(["y[t < T, d] = x[t, d] * (t / T)"]),
  "the last position": model(["y[t < T, d] = x[t, d] + x[T - 1, d]"]),
  "what comes after the target": model(
    ["z = concat(x, tail)", "y[t < T] = z[t]"],
    ["tail: [2, D]"],
  ),
  "attention to attention": model([
    "e[i, j] = sum[d] x[i, d] * x[j, d]",
    "a[i, j] = softmax[j where j <= i](e[i, j])",
    "b[i, k] = sum[j where j <= i] a[i, j] * a[j, k]",
    "y[i] = sum[k where k <= i] b[i, k] * x[k]",
  ]),
  "a state that begins with the target": model([
    "recur t < T with h = x[0] {",
    "  h = cell: GRUCell(x[t], h)",
    "  y[t] = h",
    "}",
  ]),
  "an input as long as the target": model(["y[t, d] = x[t, d] * weight[t]"], ["weight: [T]"]),
  "a prefix longer than any target": model(attention("j <= i or j < 20")),
};

const diagnosticsOf = (text: string): ReturnType<typeof deriveGeneration>["diagnostics"] => {
  const { derived, diagnostics } = deriveGeneration(programGraph(text));
  expect(derived).toBeUndefined();
  expect(diagnostics.length).toBeGreaterThan(0);
  return diagnostics;
};

test("as they are drawn", async () => {
  const drawn = Object.entries(programs).map(([name, text]) => {
    const rendered = diagnosticsOf(text).map((one) => renderDiagnostic(one, { colour: false }));
    return `--- ${name}\n${rendered.join("\n\n")}\n`;
  });
  await expect(drawn.join("\n")).toMatchFileSnapshot("rendered.txt");
});

test("every code has its program", () => {
  const codes = new Set(
    Object.values(programs).flatMap((text) => diagnosticsOf(text).map(({ code }) => code)),
  );
  const own = Object.keys(diagnosticCodes).filter((code) => code.startsWith("target-"));
  expect([...codes].sort()).toEqual(own.sort());
});
