/**
 * Random masks. What is accepted gives the numbers of the whole sequence, from rings that were
 * filled with NaN; and what looks ahead, by the mask's own values, is never accepted.
 */
import { expect, test } from "vitest";
import { deriveGeneration } from "../../src/generate/index.ts";
import { evaluate } from "../../src/reference/index.ts";
import { programGraph, randomFrom, randomTensors, Session } from "./support.ts";

const tokens = 9;

/** A mask as the language writes it and as JavaScript computes it. */
interface Mask {
  readonly text: string;
  readonly holds: (i: number, j: number) => boolean;
}

function randomMask(random: () => number, depth: number): Mask {
  const whole = (most: number): number => Math.floor(random() * most);
  if (depth > 0 && random() < 0.75) {
    const [a, b] = [randomMask(random, depth - 1), randomMask(random, depth - 1)];
    const kind = random();
    if (kind < 0.5)
      return { text: `(${a.text} and ${b.text})`, holds: (i, j) => a.holds(i, j) && b.holds(i, j) };
    if (kind < 0.8)
      return { text: `(${a.text} or ${b.text})`, holds: (i, j) => a.holds(i, j) || b.holds(i, j) };
    return { text: `not ${a.text}`, holds: (i, j) => !a.holds(i, j) };
  }
  const [n, size] = [whole(4), 2 + whole(3)];
  const simple: readonly Mask[] = [
    { text: "(j <= i)", holds: (i, j) => j <= i },
    { text: "(j <= i)", holds: (i, j) => j <= i },
    { text: `(j < i + ${n})`, holds: (i, j) => j < i + n },
    { text: `(abs(i - j) < ${size})`, holds: (i, j) => Math.abs(i - j) < size },
    { text: `(i - j < ${size})`, holds: (i, j) => i - j < size },
    { text: `((i - j) mod ${size} == 0)`, holds: (i, j) => (i - j) % size === 0 },
    {
      text: `(floor(i / ${size}) == floor(j / ${size}))`,
      holds: (i, j) => Math.floor(i / size) === Math.floor(j / size),
    },
    { text: `(j < ${n})`, holds: (_, j) => j < n },
    { text: `(i < ${n})`, holds: (i) => i < n },
    { text: "(j == i)", holds: (i, j) => j === i },
  ];
  return simple[whole(simple.length)]!;
}

const program = (mask: string): string => `
model Masked(V = 5, D = 2) {
  input target: int[T <= ${tokens}]
  x = embedding: Embedding(target, V, D)
  y = Attention(q: Linear(x, D), x, v: Linear(x, D), (i, j) => ${mask})
  output logits = head: Linear(x + y, V)
  generate target from logits (start = 1, stop = 2, limit = ${tokens})
}
`;

const pairs = Array.from({ length: tokens ** 2 }, (_, n) => [Math.floor(n / tokens), n % tokens]);

test("are taken apart or refused", () => {
  const random = randomFrom(11);
  const counts = { taken: 0, rings: 0, prompts: 0, refused: 0, needlessly: 0 };
  for (let n = 0; n < 120; n++) {
    const mask = randomMask(random, 3);
    const graph = programGraph(program(mask.text));
    const { derived, diagnostics } = deriveGeneration(graph);
    const ahead = pairs.filter(([i, j]) => j! > i! && mask.holds(i!, j!)).map(([, j]) => j!);
    if (!derived) {
      expect(diagnostics.map(({ code }) => code)).toEqual(["target-future"]);
      counts.refused++;
      if (ahead.length === 0) counts.needlessly++;
      continue;
    }
    const { prompt } = derived;
    // What is seen before its time lies in the prompt.
    for (const j of ahead) expect(j, mask.text).toBeLessThan(prompt);
    counts.taken++;
    if (derived.most) counts.rings++;
    if (prompt > 0) counts.prompts++;
    const tensors = randomTensors(graph, { T: tokens }, random);
    const whole = evaluate(graph, { tensors, dimensions: { T: tokens } }).outputs.logits!;
    const most = Math.max(prompt, 1 + Math.floor(random() * 4));
    const session = new Session(derived, tensors, {}, most, tokens);
    const target = tensors.target!;
    for (let from = 0; from < tokens;) {
      const least = from === 0 ? Math.max(prompt, 1) : 1;
      const to = Math.min(tokens, from + Math.max(least, 1 + Math.floor(random() * most)));
      if (to - from > most) throw new Error("a chunk is too large");
      const { logits } = session.chunk(target.subarray(from, to));
      const expected = whole.data.subarray((to - 1) * 5, to * 5);
      const difference = Math.max(...logits.data.map((x, k) => Math.abs(x - expected[k]!)));
      expect(difference, mask.text).toBeLessThan(1e-9);
      from = to;
    }
  }
  expect(counts.taken).toBeGreaterThan(20);
  expect(counts.rings).toBeGreaterThan(5);
  expect(counts.prompts).toBeGreaterThan(2);
  expect(counts.refused).toBeGreaterThan(20);
  // Nothing more is refused than has to be, but for what intervals can't tell.
  expect(counts.needlessly).toBeLessThan(4);
});
