/**
 * Running the steps gives the same numbers as running the whole sequence: models of every
 * kind, begun and taken through chunks of random sizes, against the graph they were derived
 * from. A chunk's logits are compared row by row, and what can be inspected of it too.
 */
import { describe, expect, test } from "vitest";
import { evaluate, type Tensor } from "../../src/reference/index.ts";
import type { DerivedGeneration } from "../../src/ir/generation.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { verify } from "../../src/ir/verify.ts";
import { programs } from "./programs.ts";
import { derivedOf, programGraph, randomFrom, randomTensors, Session } from "./support.ts";

/** The largest difference; NaN when there is one among the values. */
const difference = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
  expect(a.length).toBe(b.length);
  return Math.max(0, ...Array.from(a, (x, n) => Math.abs(x - b[n]!)));
};

/** Rows from...to of an axis, and of the axes of other positions the first `to`. */
function part(whole: Tensor, shape: readonly number[], from: number): number[] {
  const row = shape.findIndex((size, n) => size !== whole.shape[n]);
  const values: number[] = [];
  const walk = (axis: number, place: number): void => {
    if (axis === shape.length) {
      values.push(whole.data[place]!);
      return;
    }
    for (let i = 0; i < shape[axis]!; i++)
      walk(axis + 1, place * whole.shape[axis]! + i + (axis === row ? from : 0));
  };
  walk(0, 0);
  return values;
}

describe.each(Object.entries(programs))("%s", (_, program) => {
  const made = (): { graph: Graph; derived: DerivedGeneration } => {
    const graph = programGraph(program.text, undefined, program.values);
    return { graph, derived: derivedOf(graph) };
  };

  test("says what it keeps", () => {
    const { derived } = made();
    const { prefix, prompt } = derived;
    expect(verify(derived.begin)).toEqual([]);
    expect(verify(derived.chunk)).toEqual([]);
    const windows = (derived.chunk.states ?? []).flatMap((state) =>
      state.kind === "cache" && state.window !== undefined ? [state.window] : [],
    );
    expect(windows.sort()).toEqual(program.windows ?? []);
    expect({ prefix, prompt }).toEqual({
      prefix: program.prefix ?? 0,
      prompt: program.prompt ?? 0,
    });
  });

  test.each([1, 2, 3])("in chunks of random sizes (%i)", (seed) => {
    const { graph, derived } = made();
    const { prefix, prompt, length } = derived;
    const random = randomFrom(seed);
    const tokens = length.most - Math.floor(random() * 3);
    const sizes = { ...program.sizes, [length.name]: tokens };
    const tensors = randomTensors(graph, sizes, random);
    const whole = evaluate(graph, { tensors, dimensions: sizes });
    const { name } = derived.generation.target;
    // The tokens of a prefix are never looked at.
    const rows = [...Array.from({ length: prefix }, () => 1), ...tensors[name]!];
    const most = Math.max(prefix + Math.max(prompt, 1), 1 + Math.floor(random() * 5));
    const session = new Session(derived, tensors, program.sizes ?? {}, most, tokens);
    const vocabulary = whole.outputs.logits!.shape[1]!;
    const row = (t: number): Float64Array =>
      whole.outputs.logits!.data.subarray(t * vocabulary, (t + 1) * vocabulary);
    let compared = 0;
    for (let from = 0; from < rows.length;) {
      const least = from === 0 ? prefix + Math.max(prompt, 1) : 0;
      const count = Math.min(
        Math.max(least, Math.floor(random() * (most + 1))),
        rows.length - from,
      );
      const { logits, inspects } = session.chunk(rows.slice(from, from + count));
      const to = from + count;
      if (count > 0) expect(difference(logits.data, row(to - 1 - prefix))).toBeLessThan(1e-9);
      else expect([...logits.data].every((x) => x === 0)).toBe(true);
      for (let p = Math.max(from, prefix); p < to; p++) {
        const place = (p - from) * vocabulary;
        const own = inspects.logits!.data.subarray(place, place + vocabulary);
        expect(difference(own, row(p - prefix))).toBeLessThan(1e-9);
      }
      if (prefix === 0 && count > 0 && to < tokens) {
        for (const [path, tensor] of Object.entries(inspects)) {
          if (path === "logits") continue;
          const expected = part(whole.inspects[path]!, tensor.shape, from);
          expect(difference(tensor.data, expected), path).toBeLessThan(1e-9);
          compared++;
        }
      }
      from = to;
    }
    const rowsInspected = derived.chunk.inspects.length - 1;
    if (prefix === 0 && rowsInspected > 0) expect(compared).toBeGreaterThan(0);
  });
});
