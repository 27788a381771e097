/**
 * What the lecture says of self-attention: permuting the inputs permutes the outputs.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { graphOf, evaluateMember } from "../support/example.ts";
import { expectedCase, type Member, type Tensor } from "../support/expected.ts";

const { model, values, parameters } = expectedCase("self-attention", "SelfAttentionLayer");
const width = Number(values["D"]);

const inputs = (x: Tensor): Member => ({
  inputs: new Map([["x", x]]),
  outputs: new Map(),
  inspects: new Map(),
});

function rows({ shape, data }: { shape: readonly number[]; data: ArrayLike<number> }): number[][] {
  const [count = 0, size = 0] = shape;
  const all = Array.from(data);
  return Array.from({ length: count }, (_, row) => all.slice(row * size, (row + 1) * size));
}

const tensorOf = (list: readonly number[][]): Tensor => ({
  shape: [list.length, width],
  data: Float32Array.from(list.flat()),
});

test("permuting the inputs of self-attention permutes its outputs", () => {
  const graph = graphOf("self-attention", model, values);
  const attend = (list: readonly number[][]): number[][] => {
    const { y } = evaluateMember(graph, parameters, inputs(tensorOf(list))).outputs;
    if (!y) throw new Error("there is no y");
    return rows(y);
  };
  const entry = fc.double({ min: -3, max: 3, noNaN: true });
  const vectors = fc.array(fc.array(entry, { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 12,
  });
  const permuted = vectors.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(
        list.map((_, index) => index),
        { minLength: list.length },
      ),
    ),
  );
  fc.assert(
    fc.property(permuted, ([list, order]) => {
      const straight = attend(list);
      const shuffled = attend(order.map((index) => list[index] ?? []));
      shuffled.forEach((row, place) => {
        const wanted = straight[order[place] ?? 0] ?? [];
        row.forEach((value, d) => expect(value).toBeCloseTo(wanted[d] ?? NaN, 9));
      });
    }),
    { numRuns: 40, seed: 20 },
  );
});
