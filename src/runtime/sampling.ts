/**
 * From logits to the next token. *Greedy* takes the largest logit; otherwise a token is
 * *sampled*: the logits are divided by the temperature, all but the `topK` largest are left
 * out, then all but the fewest whose probabilities add up to `topP`, and one of what is left
 * is drawn. Numbers drawn depend on the seed, the member and the position only, so that the
 * same seed gives the same tokens.
 */
import { AttncError, mismatch } from "./errors.ts";

export interface Sampling {
  /** 0: greedy. */
  readonly temperature: number;
  readonly topK: number;
  readonly topP: number;
  /** Divides the logits of tokens that were there before, where they are above 0, and multiplies them below. */
  readonly repetitionPenalty: number;
  readonly seed: number;
}

/** A token that may come next, and its share: not yet divided by the sum of all. */
export interface Candidate {
  readonly token: number;
  readonly weight: number;
}

/** A number in [0, 1) for a seed, a member and a position: the same on every machine. */
export function uniform(...counters: readonly number[]): number {
  let state = 0x9e3779b9;
  for (const counter of counters) {
    // Both halves, since seeds may be larger than 32 bits.
    for (const part of [counter, Math.floor(counter / 2 ** 32)]) {
      state = Math.imul(state ^ part, 0x85ebca6b);
      state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
      state = (state ^ (state >>> 16)) + 0x6d2b79f5;
    }
  }
  state = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
  state = Math.imul(state ^ (state >>> 15), 0x735a2d97);
  return ((state ^ (state >>> 15)) >>> 0) / 2 ** 32;
}

/** Refuses logits that are no numbers: nothing can be chosen by them. */
export function checkLogits(logits: Float32Array, member: number): void {
  const at = logits.findIndex((value) => !Number.isFinite(value));
  if (at < 0) return;
  throw new AttncError("logits-value", `the logit of token ${at} is ${logits[at]}`, {
    ...{ name: "logits", found: logits[at], expected: "finite", member, position: [at] },
  });
}

/** The logits with what was there before made less likely. */
export function penalised(
  logits: Float32Array,
  before: Iterable<number>,
  penalty: number,
): Float32Array {
  if (penalty === 1) return logits;
  const values = logits.slice();
  for (const token of new Set(before)) {
    const value = values[token] as number;
    values[token] = value > 0 ? value / penalty : value * penalty;
  }
  return values;
}

/** The first of the largest. */
export function largest(values: Float32Array): number {
  let best = 0;
  for (let at = 1; at < values.length; at += 1)
    if ((values[at] as number) > (values[best] as number)) best = at;
  return best;
}

/** The tokens that may come next, most likely first; equal ones in the order of their numbers. */
export function candidates(
  logits: Float32Array,
  { temperature, topK, topP }: Sampling,
): Candidate[] {
  const most = logits[largest(logits)] as number;
  const kept =
    topK > 0 && topK < logits.length ? (logits.toSorted().at(-topK) as number) : -Infinity;
  let all: Candidate[] = [];
  for (const [token, value] of logits.entries())
    if (value >= kept) all.push({ token, weight: Math.exp((value - most) / temperature) });
  if (kept > -Infinity || topP < 1) all.sort((a, b) => b.weight - a.weight || a.token - b.token);
  if (kept > -Infinity) all = all.slice(0, topK);
  if (topP >= 1) return all;
  const enough = topP * all.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  const end = all.findIndex(({ weight }) => (sum += weight) >= enough);
  return end < 0 ? all : all.slice(0, end + 1);
}

/** Draws one, given a number in [0, 1). */
export function draw(from: readonly Candidate[], at: number): number {
  let rest = at * from.reduce((sum, { weight }) => sum + weight, 0);
  for (const { token, weight } of from) {
    rest -= weight;
    if (rest < 0) return token;
  }
  return (from.at(-1) as Candidate).token;
}

/** The token that comes next at a position of a member. */
export function choose(
  logits: Float32Array,
  sampling: Sampling,
  before: Iterable<number>,
  member: number,
  position: number,
): number {
  const { repetitionPenalty, temperature, seed } = sampling;
  const values = penalised(logits, before, repetitionPenalty);
  if (temperature === 0) return largest(values);
  return draw(candidates(values, sampling), uniform(seed, member, position));
}

/** Options as numbers, checked. */
export function samplingOf(options: Partial<Sampling>): Sampling {
  const {
    temperature = 0,
    topK = 0,
    topP = 1,
    repetitionPenalty = 1,
    seed = Math.floor(Math.random() * 2 ** 32),
  } = options;
  const check = (name: string, value: number, fits: boolean, expected: string): void => {
    if (!fits) throw mismatch("option-value", name, value, expected, name);
  };
  check("temperature", temperature, temperature >= 0 && temperature < Infinity, "0 or more");
  check("topK", topK, Number.isInteger(topK) && topK >= 0, "a whole number, 0 for all tokens");
  check("topP", topP, topP > 0 && topP <= 1, "above 0 and at most 1");
  check("repetitionPenalty", repetitionPenalty, repetitionPenalty > 0, "above 0");
  check("seed", seed, Number.isSafeInteger(seed), "a whole number");
  return { temperature, topK, topP, repetitionPenalty, seed };
}
