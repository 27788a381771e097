/** Beam search against a search through all sequences, on logits that a hash makes up. */
import { describe, expect, test } from "vitest";
import { BeamSearch, links, type BeamOptions } from "../../src/runtime/beams.ts";
import { uniform } from "../../src/runtime/sampling.ts";

const vocabulary = 4;

/** Logits that depend on all tokens so far. */
function logitsAfter(tokens: readonly number[], seed: number): Float32Array {
  return Float32Array.from({ length: vocabulary }, (_, n) => 3 * uniform(seed, ...tokens, 99, n));
}

function logs(logits: Float32Array): number[] {
  const sum = logits.reduce((total, value) => total + Math.exp(value), 0);
  return Array.from(logits, (value) => value - Math.log(sum));
}

interface Found {
  readonly tokens: readonly number[];
  readonly score: number;
}

/** All sequences that end, with their scores. */
function everySequence({ limit, stop, lengthPenalty }: BeamOptions, seed: number): Found[] {
  const all: Found[] = [];
  const go = (tokens: readonly number[], sum: number): void => {
    for (const [token, log] of logs(logitsAfter(tokens, seed)).entries()) {
      const more = [...tokens, token];
      if (stop.includes(token) || more.length === limit)
        all.push({ tokens: more, score: (sum + log) / more.length ** lengthPenalty });
      else go(more, sum + log);
    }
  };
  go([], 0);
  return all.sort((a, b) => b.score - a.score);
}

function search(options: BeamOptions, seed: number): { found: Found[]; steps: number } {
  const beams = new BeamSearch<number>(options);
  let steps = 0;
  while (beams.live.length > 0) {
    steps += 1;
    const before = beams.live.map(({ tokens }) => links(tokens).map(({ token }) => token));
    beams.next(
      before.map((tokens) => logitsAfter(tokens, seed)),
      before.map(({ length }) => length),
    );
    // What a beam says it continues is what it continues.
    for (const { tokens, parent } of beams.live)
      expect(
        links(tokens)
          .map(({ token }) => token)
          .slice(0, -1),
      ).toEqual(before[parent]);
  }
  const found = beams.hypotheses.map(({ tokens, score }) => {
    // What came with each step stays with it.
    expect(links(tokens).map(({ extra }) => extra)).toEqual(links(tokens).map((_, n) => n));
    return { tokens: links(tokens).map(({ token }) => token), score };
  });
  return { found, steps };
}

const options: BeamOptions = {
  ...{ beams: 1, lengthPenalty: 1, earlyStopping: false, repetitionPenalty: 1 },
  ...{ stop: [0], limit: 4 },
};

/** Wide enough to leave nothing out. */
const wide = vocabulary ** 4;

describe("a search that leaves nothing out", () => {
  test.each([0, 0.5, 1, 2, -1])(
    "finds the best of all sequences, length penalty %s",
    (lengthPenalty) => {
      for (let seed = 0; seed < 20; seed += 1) {
        const all = everySequence({ ...options, lengthPenalty }, seed);
        const { found } = search({ ...options, lengthPenalty, beams: wide }, seed);
        expect(found.map(({ tokens }) => tokens)).toEqual(all.map(({ tokens }) => tokens));
        for (const [n, { score }] of found.entries())
          expect(score).toBeCloseTo(all[n]?.score ?? 0, 5);
      }
    },
  );
});

/** Beam search written once more, the plain way: all continuations of all beams, sorted. */
function plain({ beams, stop, limit, lengthPenalty }: BeamOptions, seed: number): Found[] {
  let live: { tokens: number[]; sum: number }[] = [{ tokens: [], sum: 0 }];
  const done: Found[] = [];
  for (let length = 1; length <= limit && live.length > 0; length += 1) {
    const all = live
      .flatMap(({ tokens, sum }) =>
        logs(logitsAfter(tokens, seed)).map((log, token) => ({
          tokens: [...tokens, token],
          sum: sum + log,
        })),
      )
      .sort((a, b) => b.sum - a.sum);
    const ends = (tokens: readonly number[]): boolean => stop.includes(tokens.at(-1) ?? -1);
    for (const { tokens, sum } of all.slice(0, beams))
      if (ends(tokens)) done.push({ tokens, score: sum / length ** lengthPenalty });
    live = all.filter(({ tokens }) => !ends(tokens)).slice(0, beams);
    done.sort((a, b) => b.score - a.score).splice(beams);
    const best = (live[0]?.sum ?? -Infinity) / length ** lengthPenalty;
    if (done.length === beams && (done.at(-1)?.score ?? 0) >= best) return done;
  }
  for (const { tokens, sum } of live) done.push({ tokens, score: sum / limit ** lengthPenalty });
  return done.sort((a, b) => b.score - a.score).slice(0, beams);
}

test.each([1, 2, 3])("%s beams find what the plain search finds", (beams) => {
  for (let seed = 0; seed < 60; seed += 1) {
    const wanted = { ...options, beams, limit: 6, lengthPenalty: seed % 3 };
    const { found } = search(wanted, seed);
    expect(found.map(({ tokens }) => tokens)).toEqual(
      plain(wanted, seed).map(({ tokens }) => tokens),
    );
  }
});

test("one beam that may stop early takes the greedy tokens", () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const { found } = search({ ...options, earlyStopping: true, limit: 6 }, seed);
    const greedy: number[] = [];
    while (greedy.length < 6 && greedy.at(-1) !== 0) {
      const all = logs(logitsAfter(greedy, seed));
      greedy.push(all.indexOf(Math.max(...all)));
    }
    expect(found[0]?.tokens).toEqual(greedy);
  }
});

test("stopping early ends no later, and a positive penalty makes no shorter sequences", () => {
  let earlier = 0;
  for (let seed = 0; seed < 60; seed += 1) {
    const wanted = { ...options, beams: 2, limit: 8 };
    const late = search(wanted, seed).steps;
    const early = search({ ...wanted, earlyStopping: true }, seed).steps;
    expect(early).toBeLessThanOrEqual(late);
    if (early < late) earlier += 1;
    const of = (lengthPenalty: number): number =>
      search({ ...wanted, beams: wide, limit: 4, lengthPenalty }, seed).found[0]?.tokens.length ??
      0;
    expect(of(2)).toBeGreaterThanOrEqual(of(0));
  }
  expect(earlier).toBeGreaterThan(0);
});
