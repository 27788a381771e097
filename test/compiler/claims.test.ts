/**
 * What the project promises of its programs, in numbers that the compiler knows: how many
 * dispatches a block needs, how memory grows, how large a module is, which tiles of a mask
 * are visited.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { explain } from "../../src/compiler/explain.ts";
import { compile, type Compiled, type CompileOptions } from "../../src/compiler/compile.ts";
import { stepsIn } from "../../src/program/loops.ts";
import { runtimeText } from "../../generated/embedded.ts";

function compiledText(text: string, options: CompileOptions): Compiled {
  const { compiled, diagnostics } = compile(text, options);
  expect(diagnostics).toEqual([]);
  if (!compiled) throw new Error("nothing was compiled");
  return compiled;
}

function compiledExample(example: string, options: CompileOptions): Compiled {
  const file = new URL(`../../examples/${example}/model.attn`, import.meta.url);
  return compiledText(readFileSync(file, "utf8"), options);
}

/** A size formula's value for these `s`: the number of members, then the lengths. */
function sizeAt(size: string, s: readonly number[]): number {
  const value: unknown = Reflect.apply(new Function("s", `return ${size}`), undefined, [s]);
  if (typeof value !== "number") throw new Error(`${size} is no number`);
  return value;
}

describe("dispatches", () => {
  const steps = (depth: number): number =>
    compiledExample("transformer-encoder", {
      model: "TransformerEncoder",
      values: { depth, pre: true },
    }).program.run.steps.length;

  test("a pre-norm block is at most 7", () => {
    expect(steps(3) - steps(2)).toBeLessThanOrEqual(7);
  });

  test("layers share their kernels", () => {
    const kernels = (depth: number): number => {
      const { program } = compiledExample("vit", { model: "ViT", values: { depth } });
      return new Set(stepsIn(program.run.steps).map(({ kernel }) => kernel)).size;
    };
    expect(kernels(6)).toBe(kernels(2));
  });
});

describe("memory", () => {
  const attention = (most: number, mask: string): Compiled =>
    compiledText(
      `model Sequence(D = 64, heads = 4) {
  input x: [N <= ${most}, D]
  output y = "": SelfAttention(x, heads, ${mask})
}`,
      {},
    );

  test.each(["full", "causal", "causal and window(128)"])(
    "grows linearly with the sequence: %s",
    (mask) => {
      const { program } = attention(1 << 16, mask);
      const at = (length: number): number => sizeAt(program.peakBytes, [1, length]);
      const [a, b, c] = [at(1024), at(2048), at(4096)];
      expect(a).toBeGreaterThan(0);
      expect(b).toBe(2 * a);
      expect(c).toBe(2 * b);
      // Queries, keys, values and the result of 64 numbers a position, and no more.
      expect(a).toBeLessThanOrEqual(1024 * 64 * 4 * 5);
    },
  );
});

describe("size", () => {
  test("the runtime is at most 8 KB gzipped", () => {
    expect(gzipSync(runtimeText, { level: 9 }).length).toBeLessThanOrEqual(8 * 1024);
  });

  test.each([
    ["with one form of each kernel", "one", 20],
    ["with forms to choose among", "ends", 24],
  ] as const)("ViT-B/16's module %s", (_, forms, kilobytes) => {
    const { module } = compiledExample("vit", { model: "ViTB16", forms });
    expect(gzipSync(module, { level: 9 }).length).toBeLessThanOrEqual(kilobytes * 1024);
  });
});

describe("masks", () => {
  const model = (mask: string): string => `model Masked(N = 128, K = 16) {
  input q: [N, K]
  input k: [N, K]
  input v: [N, K]
  output y = Attention(q, k, v, ${mask})
}`;

  /** The part of each tile that a mask leaves, by counting. */
  function counted(mask: (i: number, j: number) => boolean): string {
    const found = { skipped: 0, bare: 0, tested: 0 };
    for (let row = 0; row < 128; row += 16) {
      for (let key = 0; key < 128; key += 16) {
        let allowed = 0;
        for (let i = row; i < row + 16; i++)
          for (let j = key; j < key + 16; j++) if (mask(i, j)) allowed += 1;
        found[allowed === 0 ? "skipped" : allowed === 256 ? "bare" : "tested"] += 1;
      }
    }
    return `${found.skipped} skipped, ${found.bare} without mask code, ${found.tested} tested`;
  }

  test.each<[string, (i: number, j: number) => boolean]>([
    ["causal", (i, j) => j <= i],
    ["causal and window(24)", (i, j) => j <= i && Math.abs(i - j) < 24],
    ["prefix(40)", (i, j) => j < 40 || j <= i],
    ["blockwise(32)", (i, j) => Math.floor(i / 32) === Math.floor(j / 32)],
    ["not window(50)", (i, j) => Math.abs(i - j) >= 50],
  ])("explain says what %s spares", (mask, allowed) => {
    const { explanation } = explain(model(mask));
    expect(JSON.stringify(explanation)).toContain(counted(allowed));
  });

  test("causal attention visits the tiles at or below the diagonal", () => {
    const { explanation } = explain(model("causal"));
    expect(JSON.stringify(explanation)).toContain(
      "of 64 tiles of 16 × 16: 28 skipped, 28 without mask code, 8 tested",
    );
  });
});
