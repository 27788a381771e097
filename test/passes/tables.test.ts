/** Costly functions of indices are tables that the host makes: also where a row's place is `past + i`. */
import { expect, test } from "vitest";
import { compile } from "../../src/compiler/compile.ts";

const text = `model Waves(V = 7, D = 8, P = 24) {
  input tokens: int[T <= P]
  e = embedding: Embedding(tokens, V, D)
  x[t, k] = e[t, k] + sinusoid(t, k, D)
  y = x + a: GroupedAttention(x, 2, 1, causal, turn = (q) => RoPE(q))
  output logits = out: Linear(y, V)
  generate tokens from logits (stop = 2, limit = 8)
}`;

test("neither a whole sequence nor a chunk of one computes waves on the GPU", () => {
  const { compiled, diagnostics } = compile(text, { model: "Waves" });
  expect(diagnostics).toEqual([]);
  const { kernels = [], tables = [], generation } = compiled?.program ?? {};
  expect(generation).toBeDefined();
  expect(tables.length).toBeGreaterThan(0);
  for (const { name, code } of kernels) expect(code, name).not.toMatch(/\b(sin|cos|pow)\(/);
});

test("a table of positions has an entry for each, and none for the two summands apart", () => {
  const { compiled } = compile(text, { model: "Waves" });
  const { tables = [] } = compiled?.program ?? {};
  for (const { shape, code } of tables) {
    expect(shape).toHaveLength(2);
    expect(shape[0]).toBeLessThanOrEqual(2 * 24);
    expect(code).toMatch(/sin|cos/);
  }
});
