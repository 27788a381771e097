/** Which weights are stored with their axes swapped, and that nothing else changes. */
import { describe, expect, test } from "vitest";
import { importText } from "../../src/cli/module.ts";
import { compile, type Compiled, type CompileOptions } from "../../src/compiler/compile.ts";
import { turner } from "../../src/runtime/stored.ts";
import { checkpoint } from "../runtime/checkpoints.ts";
import { errorOf } from "../runtime/counted.ts";
import { useDevice } from "../support/gpu.ts";

const gpu = useDevice();

describe("turning a matrix", () => {
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, n) => n + 1);

  test.each([
    [3, 5],
    [16, 16],
    [17, 40],
    [1, 7],
    [7, 1],
  ])("of %i rows and %i columns", (rows, columns) => {
    const values = Float32Array.from(numbers(rows * columns));
    const found = turner()(values, [rows, columns]);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++)
        expect(found[column * rows + row]).toBe(values[row * columns + column]);
  });

  test("keeps what is beyond its end, which halves have", () => {
    const found = turner()(Uint16Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 0), [3, 3]);
    expect([...found]).toEqual([1, 4, 7, 2, 5, 8, 3, 6, 9, 0]);
  });

  test("goes on in the same memory, whichever is larger", () => {
    const turned = turner();
    expect([...turned(Float32Array.of(1, 2, 3, 4, 5, 6), [2, 3])]).toEqual([1, 4, 2, 5, 3, 6]);
    expect([...turned(Float32Array.of(1, 2), [1, 2])]).toEqual([1, 2]);
    const large = turned(Float32Array.from(numbers(12)), [3, 4]);
    expect([...large]).toEqual([1, 5, 9, 2, 6, 10, 3, 7, 11, 4, 8, 12]);
  });
});

const isInOut = (product: string): boolean => product.includes(", e]");

/** A sum through heads and what each has, as attention's last projection. */
const heads = "sum[a < 2, b < 4] (if a == 0 then h[t, b] else h[t, 4 + b] * 2.0)";

/** Adds up embeddings and multiplies them with a matrix that is written either way. */
const model = (product: string, more = ""): string => `model Sums(V = 12, D = 8, E = 16) {
  input tokens: int[T <= 20]
  x[t] = embed: Embedding(tokens[t], V, D)
  h[t, d] = x[t, d] + (if t > 0 then x[t - 1, d] else 0)
  param w: ${isInOut(product) ? "[D, E]" : "[E, D]"}
  y[t, e] = ${product.startsWith("sum") ? "" : "sum[d] "}${product}
  output logits = last: Linear(y, V)
${more}  generate tokens from logits (stop = 2, limit = 20)
}`;

function compiled(text: string, options: CompileOptions = {}): Compiled {
  const { compiled: found, diagnostics } = compile(text, options);
  expect(diagnostics).toEqual([]);
  if (!found) throw new Error("not compiled");
  return found;
}

const turnedIn = ({ program }: Compiled): string[] =>
  program.parameters.flatMap((each) => (each.turned ? [each.name] : []));

describe("what the next token is multiplied with", () => {
  test("lies along the sum, however the equation has it", () => {
    expect(turnedIn(compiled(model("h[t, d] * w[d, e]")))).toEqual(["w"]);
    expect(turnedIn(compiled(model("h[t, d] * w[e, d]")))).toEqual([]);
    expect(turnedIn(compiled(model(`${heads} * w[4 * a + b, e]`)))).toEqual(["w"]);
    expect(turnedIn(compiled(model(`${heads} * w[e, 4 * a + b]`)))).toEqual([]);
  });

  test("is left alone where it is read otherwise, too, or its sum is not in fours", () => {
    const read = "  output other[e < E] = w[0, e]\n";
    expect(turnedIn(compiled(model("h[t, d] * w[d, e]", read)))).toEqual([]);
    const odd = { values: { D: 6 } };
    expect(turnedIn(compiled(model("h[t, d] * w[d, e]"), odd))).toEqual([]);
  });

  test("of a model that does not generate nothing is turned", () => {
    const text = `model Plain(D = 8) {
  input x: [N <= 9, D]
  param w: [D, D]
  output y[n, e] = sum[d] x[n, d] * w[d, e]
}`;
    expect(turnedIn(compiled(text))).toEqual([]);
  });
});

describe("a model with turned weights", () => {
  const tensors = (
    product: string,
    bad?: number,
  ): Record<string, { shape: number[]; values: number[] }> => {
    const values = (count: number, seed: number): number[] =>
      Array.from({ length: count }, (_, n) => Math.fround(Math.sin(n * 1.7 + seed)));
    const w = values(8 * 16, 3);
    const other = w.map((_, n) => w[(n % 8) * 16 + Math.floor(n / 8)] ?? NaN);
    const isTurned = isInOut(product);
    const chosen = isTurned ? w : other;
    return {
      "embed.weight": { shape: [12, 8], values: values(96, 1) },
      "last.weight": { shape: [12, 16], values: values(192, 2) },
      "last.bias": { shape: [12], values: values(12, 4) },
      w: {
        shape: isTurned ? [8, 16] : [16, 8],
        values: bad === undefined ? chosen : chosen.with(bad, NaN),
      },
    };
  };

  test.each([
    ["f32", "h[t, d]", "d"],
    ["f16", "h[t, d]", "d"],
    ["f32", heads, "4 * a + b"],
  ] as const)(
    "computes what it computes with the other matrix, whole and token by token: %s, %s",
    async (weights, left, k) => {
      const results: number[][] = [];
      for (const product of [`${left} * w[${k}, e]`, `${left} * w[e, ${k}]`]) {
        const { module, program } = compiled(model(product), { weights });
        const emitted = await importText(module, program.name);
        const loaded = await emitted.load({
          device: gpu.device,
          weights: checkpoint(tensors(product)),
        });
        const tokens = Int32Array.from([3, 1, 11, 0, 7]);
        const whole = await loaded.run({ tokens });
        const session = await loaded.begin({});
        await session.feed(tokens.subarray(0, 4));
        const { logits } = (await session.feed(tokens.subarray(4))) as { logits: Float32Array };
        results.push([...(whole["logits"]?.data ?? [])], [...logits]);
        session.dispose();
        loaded.dispose();
      }
      const [whole = [], step = [], other = [], otherStep = []] = results;
      const near = (found: number[], expected: number[]): void => {
        expect(found).toHaveLength(expected.length);
        found.forEach((value, n) => expect(value).toBeCloseTo(expected[n] ?? NaN, 4));
      };
      expect(whole.some((value) => Math.abs(value) > 1)).toBe(true);
      near(whole, other);
      near(step, otherStep);
      near(step, whole.slice(-12));
    },
  );

  test("says where a checkpoint has a bad entry, not where it would lie", async () => {
    const product = "h[t, d] * w[d, e]";
    const { module, program } = compiled(model(product));
    const emitted = await importText(module, program.name);
    const file = checkpoint(tensors(product, 37));
    const error = await errorOf(emitted.load({ device: gpu.device, weights: file }));
    expect(error).toMatchObject({ code: "weights-value" });
    expect(error.message).toContain('entry 37 of tensor "w"');
  });
});
