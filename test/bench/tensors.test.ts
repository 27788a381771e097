/** The files and numbers that all contenders of the benchmark share. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array;
}
interface Workload {
  readonly name: string;
  readonly contenders: readonly string[];
  readonly operations?: number;
  inputs(): ReadonlyMap<string, Tensor>;
}

const bench = (name: string): string =>
  fileURLToPath(new URL(`../../bench/${name}`, import.meta.url));
const { difference, layout, parse, pieces, randomReals, transposed } = (await import(
  bench("tensors.mjs")
)) as {
  difference: (found: ArrayLike<number>, reference: ArrayLike<number>) => number;
  layout: (tensors: ReadonlyMap<string, Tensor>) => { offsets: ReadonlyMap<string, number> };
  parse: (file: Uint8Array) => ReadonlyMap<string, Tensor>;
  pieces: (tensors: ReadonlyMap<string, Tensor>) => Uint8Array[];
  randomReals: (name: string, shape: readonly number[], spread?: number) => Tensor;
  transposed: (tensor: Tensor) => Tensor;
};
const { attentionReference } = (await import(bench("reference.mjs"))) as {
  attentionReference: (inputs: ReadonlyMap<string, Tensor>, values: { kind: string }) => Tensor;
};
const { comparable, membersOf, workloads } = (await import(bench("workloads.mjs"))) as {
  comparable: (workload: object, results: object) => Float32Array;
  membersOf: (workload: object, inputs: ReadonlyMap<string, Tensor>) => unknown;
  workloads: readonly Workload[];
};

const tensors = new Map<string, Tensor>([
  ["a", { shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) }],
  ["tokens", { shape: [3], data: Int32Array.of(7, 8, 9) }],
]);

test("a file gives back its tensors, which lie where the layout says", () => {
  const file = Buffer.concat(pieces(tensors));
  expect(new Map(parse(file))).toEqual(tensors);
  const at = layout(tensors).offsets.get("tokens")!;
  expect(file.readInt32LE(at)).toBe(7);
});

test("the same name gives the same numbers, of the spread that is asked for", () => {
  const { data } = randomReals("x", [10_000], 0.5);
  expect(randomReals("x", [10_000], 0.5).data).toEqual(data);
  expect(randomReals("y", [10_000], 0.5).data).not.toEqual(data);
  const variance = Array.from(data).reduce((sum, value) => sum + value * value, 0) / data.length;
  expect(Math.sqrt(variance)).toBeCloseTo(0.5, 1);
});

test("a matrix is turned", () => {
  expect(transposed(tensors.get("a")!)).toEqual({
    shape: [3, 2],
    data: Float32Array.of(1, 4, 2, 5, 3, 6),
  });
});

test("what is missing or no number is as wrong as can be", () => {
  expect(difference([1, 2], [1, 4])).toBe(0.5);
  expect(difference([1], [1, 4])).toBe(Infinity);
  expect(difference([NaN, 4], [1, 4])).toBe(Infinity);
});

test("the reference of attention is its definition", () => {
  const inputs = new Map(
    Object.entries({ q: [0, 0, 0, 0], k: [1, 2, 3, 4], v: [1, 10, 3, 30] }).map(
      ([name, values]) => [name, { shape: [1, 2, 2], data: Float32Array.from(values) }],
    ),
  );
  expect([...attentionReference(inputs, { kind: "plain" }).data]).toEqual([2, 20, 2, 20]);
  expect([...attentionReference(inputs, { kind: "causal" }).data]).toEqual([1, 10, 2, 20]);
});

test("sentences of a batch have their own lengths, and what is padded is not compared", () => {
  const sentences = { lengths: [1, 3], outputs: ["states", "pooled"] };
  const tokens = { shape: [2, 3], data: Int32Array.of(1, 0, 0, 4, 5, 6) };
  expect(membersOf(sentences, new Map([["tokens", tokens]]))).toEqual([
    { tokens: Int32Array.of(1) },
    { tokens: Int32Array.of(4, 5, 6) },
  ]);
  const padded = {
    states: Float32Array.of(1, 1, 99, 99, 99, 99, 4, 4, 5, 5, 6, 6),
    pooled: Float32Array.of(7, 8),
  };
  expect([...comparable(sentences, padded)]).toEqual([1, 1, 4, 4, 5, 5, 6, 6, 7, 8]);
  const members = [
    { states: Float32Array.of(1, 1), pooled: Float32Array.of(7) },
    { states: Float32Array.of(4, 4, 5, 5, 6, 6), pooled: Float32Array.of(8) },
  ];
  expect([...comparable(sentences, members)]).toEqual([1, 1, 4, 4, 5, 5, 6, 6, 7, 8]);
});

test("every workload has a name of its own, and attnc takes part", () => {
  const names = workloads.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { contenders } of workloads) expect(contenders).toContain("attnc");
});

test("operations are counted where a mask lets a query look", () => {
  const of = (name: string): number => workloads.find((each) => each.name === name)!.operations!;
  expect(of("attention-197")).toBe(4 * 12 * 64 * 197 * 197);
  let band = 0;
  for (let i = 0; i < 1024; i += 1)
    for (let j = 0; j < 1024; j += 1) band += Number(Math.abs(i - j) < 128);
  expect(of("attention-1024-window")).toBe(4 * 12 * 64 * band);
  // Two multiplications and additions a weight, and the attention of one query.
  expect(of("gpt2-token-64")).toBe(2 * (12 * 12 * 768 ** 2 + 768 * 50257) + 12 * 4 * 65 * 768);
});
