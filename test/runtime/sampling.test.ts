/** Choosing tokens from fixed logits: who is left, how often each is drawn, and what is refused. */
import { describe, expect, test } from "vitest";
import {
  candidates,
  checkLogits,
  choose,
  draw,
  penalised,
  samplingOf,
  uniform,
  type Sampling,
} from "../../src/runtime/sampling.ts";
import { errorOf } from "./counted.ts";

const sampling = (more: Partial<Sampling>): Sampling =>
  samplingOf({ temperature: 1, seed: 1, ...more });

/** Logarithms of probabilities: 0.4, 0.3, 0.2, 0.1, in another order. */
const logits = Float32Array.from([0.2, 0.4, 0.1, 0.3], (value) => Math.log(value) + 5);

const shares = (more: Partial<Sampling>): [number, number][] => {
  const all = candidates(logits, sampling(more));
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  return all.map(({ token, weight }) => [token, weight / sum]);
};

const close = (found: [number, number][], expected: [number, number][]): void => {
  expect(found.map(([token]) => token)).toEqual(expected.map(([token]) => token));
  for (const [n, [, share]] of expected.entries()) expect(found[n]?.[1]).toBeCloseTo(share, 6);
};

describe("candidates", () => {
  test("of no restriction are all, in the shares of the softmax", () => {
    close(shares({}), [
      [0, 0.2],
      [1, 0.4],
      [2, 0.1],
      [3, 0.3],
    ]);
  });

  test("of top-k are the k largest", () => {
    close(shares({ topK: 2 }), [
      [1, 4 / 7],
      [3, 3 / 7],
    ]);
    close(shares({ topK: 1 }), [[1, 1]]);
    expect(shares({ topK: 9 })).toHaveLength(4);
  });

  test("of top-p are the fewest that reach p", () => {
    close(shares({ topP: 0.39 }), [[1, 1]]);
    close(shares({ topP: 0.65 }), [
      [1, 4 / 7],
      [3, 3 / 7],
    ]);
    close(shares({ topP: 0.75 }), [
      [1, 4 / 9],
      [3, 3 / 9],
      [0, 2 / 9],
    ]);
    expect(shares({ topP: 1e-9 })).toHaveLength(1);
  });

  test("of top-p are counted after top-k", () => {
    // Of the two that are left the first has 4 / 7, which is more than a half.
    close(shares({ topK: 2, topP: 0.5 }), [[1, 1]]);
  });

  test("of equal logits are the first, exactly as many as asked for", () => {
    const equal = new Float32Array(9).fill(3);
    expect(candidates(equal, sampling({ topK: 3 })).map(({ token }) => token)).toEqual([0, 1, 2]);
  });

  test("of a low temperature come near the greedy choice, of a high one near equal shares", () => {
    expect(shares({ temperature: 0.05 }).find(([token]) => token === 1)?.[1]).toBeGreaterThan(0.99);
    for (const [, share] of shares({ temperature: 1e6 })) expect(share).toBeCloseTo(0.25, 4);
  });
});

describe("choosing", () => {
  test("draws as often as the shares say", () => {
    const rounds = 20_000;
    for (const options of [{}, { topK: 3 }, { topP: 0.65 }, { temperature: 2 }]) {
      const counts = [0, 0, 0, 0];
      for (let n = 0; n < rounds; n += 1) {
        const token = choose(logits, sampling({ ...options, seed: 7 }), [], n % 3, n);
        counts[token] = (counts[token] ?? 0) + 1;
      }
      const expected = [0, 0, 0, 0];
      for (const [token, share] of shares(options)) expected[token] = share;
      // Five standard deviations.
      for (const [token, share] of expected.entries())
        expect(Math.abs((counts[token] ?? 0) / rounds - share)).toBeLessThanOrEqual(
          5 * Math.sqrt((share * (1 - share)) / rounds),
        );
    }
  });

  test("depends on seed, member and position, and on nothing else", () => {
    const equal = new Float32Array(1000);
    const pick = (seed: number, member: number, position: number): number =>
      choose(equal, sampling({ seed }), [], member, position);
    expect(pick(3, 1, 4)).toBe(pick(3, 1, 4));
    const others = [
      pick(3, 1, 4),
      pick(4, 1, 4),
      pick(3, 2, 4),
      pick(3, 1, 5),
      pick(2 ** 40 + 3, 1, 4),
    ];
    expect(new Set(others).size).toBe(others.length);
  });

  test("without a temperature takes the first of the largest", () => {
    expect(choose(Float32Array.of(1, 7, 7, 2), samplingOf({}), [], 0, 0)).toBe(1);
  });

  test("with a penalty avoids what was there", () => {
    const values = Float32Array.of(2, 1.9, -1, -1.5);
    expect([...penalised(values, [0, 0, 2], 2)]).toEqual([1, Math.fround(1.9), -2, -1.5]);
    expect(choose(values, samplingOf({ repetitionPenalty: 2 }), [0], 0, 0)).toBe(1);
  });

  test("at either end of the numbers drawn stays within the candidates", () => {
    const all = candidates(logits, sampling({}));
    expect(draw(all, 0)).toBe(0);
    expect(draw(all, 1)).toBe(3);
  });
});

test("numbers drawn spread evenly, for neighbouring seeds and positions too", () => {
  const bins = new Array<number>(16).fill(0);
  for (let seed = 0; seed < 40; seed += 1)
    for (let position = 0; position < 400; position += 1) {
      const bin = Math.floor(16 * uniform(seed, 0, position));
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
  // Chi squared of 15 degrees of freedom: above 45 once in ten thousand.
  expect(bins.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)).toBeLessThan(45);
});

test("what can't be used is refused", async () => {
  for (const options of [
    { temperature: -1 },
    { temperature: Number.NaN },
    { topK: 1.5 },
    { topP: 0 },
    { topP: 2 },
    { repetitionPenalty: 0 },
    { seed: 0.5 },
  ]) {
    const refused = Promise.resolve().then(() => samplingOf(options));
    expect(await errorOf(refused)).toMatchObject({
      code: "option-value",
      details: { name: Object.keys(options)[0] },
    });
  }
  const bad = Promise.resolve().then(() => checkLogits(Float32Array.of(1, Number.NaN), 2));
  expect(await errorOf(bad)).toMatchObject({
    code: "logits-value",
    details: { member: 2, position: [1] },
  });
});
