/**
 * A step is one position's work. What a chunk computes is counted as the turns of its loops,
 * whatever a guard then leaves out: so this is more than a kernel does, never less.
 */
import { describe, expect, test } from "vitest";
import { executionOrder, equationsIn } from "../../src/ir/cycles.ts";
import { interpret } from "../../src/ir/interpret.ts";
import type { DerivedGeneration } from "../../src/ir/generation.ts";
import type { Graph, Node } from "../../src/ir/graph.ts";
import { producersOf } from "../../src/ir/walk.ts";
import { decoder, programs } from "./programs.ts";
import { derivedOf, programGraph } from "./support.ts";

type Sizes = Readonly<Record<string, number>>;

function turns(graph: Graph, roots: readonly Node[], sizes: Sizes): number {
  const size = (one: Parameters<typeof interpret>[0]): number =>
    interpret(one, { dimension: ({ name }) => sizes[name]! });
  // Tables and what parameters alone decide are there before anything runs.
  const varies = new Map<Node, boolean>();
  const doesVary = (node: Node): boolean => {
    const known = varies.get(node);
    if (known !== undefined) return known;
    const found =
      node.kind === "input" ? node.role !== "parameter" : producersOf(node).some(doesVary);
    varies.set(node, found);
    return found;
  };
  return equationsIn(executionOrder(graph, roots))
    .filter(doesVary)
    .map((node) => (node.kind === "map" ? node.axes : [...node.axes, ...node.over]))
    .reduce((all, loops) => all + loops.reduce((n, { extent }) => n * size(extent), 1), 0);
}

/** Of a chunk of so many rows after so many earlier ones. */
function work(
  { chunk, past, count, most, length }: DerivedGeneration,
  after: number,
  rows = 1,
): number {
  const states = (chunk.states ?? []).flatMap((state) =>
    state.kind === "cache" ? [state.rows] : state.kind === "carried" ? [state.next] : [],
  );
  return turns(chunk, [...chunk.outputs.map(({ node }) => node), ...states], {
    S: 5,
    [length.name]: 64,
    [past.name]: after,
    [count.name]: rows,
    ...(most && { [most.name]: rows }),
  });
}

const whole = (graph: Graph, tokens: number): number =>
  turns(graph, [graph.generation!.logits], { S: 5, T: tokens });

describe("one more token", () => {
  test("of full attention costs what is linear in those before it", () => {
    const derived = derivedOf(programGraph(decoder("causal", "", 64)));
    const [a, b, c] = [work(derived, 10), work(derived, 20), work(derived, 30)];
    expect(c - b).toBe(b - a);
    // A key in one of 2 layers: 2 heads · (score of 2 features, its scale, lse, weight, 2 values).
    expect((b - a) / 10).toBe(2 * 2 * (2 + 1 + 1 + 1 + 2));
  });

  test.each([
    ["a window", decoder("causal and window(4)", "", 64)],
    ["a window for each head", decoder("causal and window(2^(h + 1))", "", 64)],
    ["a recurrence", programs["sequence to sequence with attention"]!.text],
    ["a shift", programs["a recurrence inside each row"]!.text],
  ])("of %s costs the same however many came before", (_, text) => {
    const derived = derivedOf(programGraph(text));
    expect(work(derived, 20)).toBe(work(derived, 8));
    expect(work(derived, 60)).toBe(work(derived, 8));
  });

  test.each(["like GPT-2", "like Llama", "two carried values in two layers"])(
    "costs no more than a longer sequence does, but for what is kept: %s",
    (name) => {
      const graph = programGraph(programs[name]!.text);
      const derived = derivedOf(graph);
      const kept = (derived.chunk.states ?? []).length * 8;
      for (const past of [0, 3, 9])
        expect(work(derived, past)).toBeLessThanOrEqual(
          whole(graph, past + 1) - whole(graph, past) + kept,
        );
    },
  );

  test("what came before is computed once", () => {
    const derived = derivedOf(programGraph(programs["a transformer with an encoder"]!.text));
    const chunk = (source: number): number => {
      const { chunk, past, count } = derived;
      return turns(chunk, [chunk.outputs[0]!.node], {
        S: source,
        [past.name]: 3,
        [count.name]: 1,
        T: 9,
      });
    };
    // Of the source only cross-attention's scores, weights and values are left: 4 + 1 + 1 + 4.
    expect(chunk(6) - chunk(5)).toBe(10);
  });
});

test("a prefill computes the head for its last row", () => {
  const derived = derivedOf(programGraph(decoder("causal", "", 64).replace("V = 7", "V = 700")));
  const rows = (count: number): number => work(derived, 0, count);
  const [two, three, four] = [rows(2), rows(3), rows(4)];
  // Attention grows with the square, the head does not grow: 700 · 4 more for each row else.
  expect(four - 2 * three + two).toBeLessThan(200);
  expect(three - two).toBeLessThan(700);
});
