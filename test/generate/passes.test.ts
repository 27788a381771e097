/**
 * A chunk is a graph like any other: the passes keep what it means, find attention in it,
 * and every program that generates can be scheduled.
 */
import { describe, expect, test } from "vitest";
import { optimise } from "../../src/passes/index.ts";
import { schedule } from "../../src/schedule/index.ts";
import { programs } from "./programs.ts";
import { derivedOf, programGraph, randomFrom, randomTensors, Session } from "./support.ts";

describe.each(Object.entries(programs))("%s", (_, program) => {
  test("means the same after the passes", () => {
    const graph = programGraph(program.text, undefined, program.values);
    const derived = derivedOf(graph);
    const [begin, chunk] = [derived.begin, derived.chunk].map((one) =>
      optimise(one, { verify: true }),
    );
    const optimised = {
      ...derived,
      begin: begin!.graph,
      chunk: { ...chunk!.graph, inspects: [], states: chunk!.states.run },
    };
    const random = randomFrom(7);
    const tokens = derived.length.most;
    const sizes = { ...program.sizes, [derived.length.name]: tokens };
    const tensors = randomTensors(graph, sizes, random);
    const [plain, changed] = [derived, optimised].map(
      (one) => new Session(one, tensors, program.sizes ?? {}, 6, tokens),
    );
    const target = tensors[derived.target.name]!;
    const rows = [...Array.from({ length: derived.prefix }, () => 0), ...target];
    let from = 0;
    for (const count of [6, 1, 0, 2, 1]) {
      const own = rows.slice(from, from + count);
      const [a, b] = [plain!.chunk(own).logits.data, changed!.chunk(own).logits.data];
      expect(Math.max(...a.map((x, n) => Math.abs(x - b[n]!)))).toBeLessThan(1e-9);
      from += count;
    }
    const whole = optimise(graph);
    const generation = { derived, begin: begin!, chunk: chunk! };
    expect(schedule(whole.graph, whole, { generation }).generation?.states).toHaveLength(
      derived.chunk.states!.length,
    );
  });
});

test.each(["like GPT-2", "like Llama", "a window", "ALiBi", "dilated"])(
  "attention is found in a chunk: %s",
  (name) => {
    const { chunk } = derivedOf(programGraph(programs[name]!.text));
    const kinds = optimise(chunk).run.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === "attention")).toHaveLength(2);
  },
);

test.each([
  ["Attention(x, x, x, causal)", 1],
  ["Attention(x, 2 * x, 2 * x, causal)", 1],
  // Only the passes see that these are the same: each keeps its own place.
  ["Attention(x, 2 * x, x * 2, causal)", 2],
  ["Attention(x, 2 * x, 3 * x, causal)", 2],
])("%s needs so many caches: %i", (attention, caches) => {
  const graph = programGraph(`
model Small(V = 5, D = 2) {
  input target: int[T <= 9]
  x = embedding: Embedding(target, V, D)
  y = ${attention}
  output logits = head: Linear(x + y, V)
  generate target from logits (start = 1, stop = 2, limit = 9)
}
`);
  const derived = derivedOf(graph);
  expect(derived.chunk.states).toHaveLength(caches);
  const [whole, begin, chunk] = [graph, derived.begin, derived.chunk].map((one) => optimise(one));
  const generation = { derived, begin: begin!, chunk: chunk! };
  const program = schedule(whole!.graph, whole!, { generation });
  expect(program.generation?.states).toHaveLength(caches);
});
