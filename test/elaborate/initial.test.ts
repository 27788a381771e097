/** What a parameter starts with, as the graph says it. */
import { expect, test } from "vitest";
import { check } from "../../src/compiler/compile.ts";

function initialsOf(parameters: string): unknown[] {
  const { graph, diagnostics } = check(`model Parameters(n = 4) {
  input x: [n]
  ${parameters}
  output y = x
}`);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return (graph?.parameters ?? []).map(({ initial }) => initial);
}

test("a constant, a distribution, or nothing", () => {
  expect(initialsOf("param a: [n] = 2\n  param b: [n] ~ normal(0, 0.5)\n  param c: [n]")).toEqual([
    { kind: "constant", value: 2 },
    { kind: "distribution", name: "normal", arguments: [0, 0.5] },
    undefined,
  ]);
});

test("Glorot's distribution is uniform, its bound from the shape", () => {
  const bound = (fans: number) => Math.sqrt(6 / fans);
  const [matrix, kernel] = initialsOf(
    "param a: [n, 6] ~ xavier_uniform()\n  param b: [8, n, 3, 3] ~ xavier_uniform()",
  );
  expect(matrix).toEqual({
    kind: "distribution",
    name: "uniform",
    arguments: [-bound(10), bound(10)],
  });
  // torch.nn.init.xavier_uniform_ counts 8 · 9 outputs and 4 · 9 inputs.
  expect(kernel).toMatchObject({ arguments: [-bound(108), bound(108)] });
});
