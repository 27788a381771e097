/**
 * Beam search for one example. A *beam* is the start of a sequence that is still being
 * continued; with each step every beam is continued by every token, and the `beams` best of
 * all that are not stopped go on. A beam that a stop token continues, and that is among the
 * best `beams` then, becomes a *hypothesis*. What is compared are sums of log probabilities;
 * a hypothesis has the sum divided by (number of new tokens, the stop token among them) to
 * the power of the length penalty.
 *
 * The search ends when there are as many hypotheses as beams and, unless `earlyStopping` is
 * set, no beam would have a better score than the worst of them if it stopped now; or at the
 * limit, where the beams that are left become hypotheses. That is how transformers searches.
 */
import { penalised } from "./sampling.ts";

export interface BeamOptions {
  readonly beams: number;
  /** 0: none; above 0 longer sequences are preferred, below 0 shorter ones. */
  readonly lengthPenalty: number;
  readonly earlyStopping: boolean;
  readonly repetitionPenalty: number;
  readonly stop: readonly number[];
  readonly limit: number;
}

/** A sequence, from its last token back to its first; undefined is the prompt. */
export interface Link<Extra> {
  readonly token: number;
  readonly before: Link<Extra> | undefined;
  /** What came with the step that chose the token. */
  readonly extra: Extra;
}

export interface Beam<Extra> {
  readonly tokens: Link<Extra> | undefined;
  /** The sum of log probabilities. */
  readonly sum: number;
  /** Which of the beams before it continues. */
  readonly parent: number;
}

export interface Hypothesis<Extra> {
  readonly tokens: Link<Extra> | undefined;
  readonly score: number;
}

/** The tokens of a sequence, in order. */
export function links<Extra>(last: Link<Extra> | undefined): Link<Extra>[] {
  const all: Link<Extra>[] = [];
  for (let link = last; link; link = link.before) all.push(link);
  return all.reverse();
}

/** log Σ exp. */
function logSum(values: Float32Array): number {
  let most = -Infinity;
  for (const value of values) most = Math.max(most, value);
  let sum = 0;
  for (const value of values) sum += Math.exp(value - most);
  return most + Math.log(sum);
}

interface Next<Extra> extends Beam<Extra> {
  readonly token: number;
}

export class BeamSearch<Extra> {
  /** Those that go on, best first; empty when the search is done. */
  live: readonly Beam<Extra>[] = [{ tokens: undefined, sum: 0, parent: 0 }];
  /** Best first, at most as many as beams. */
  hypotheses: Hypothesis<Extra>[] = [];
  readonly #options: BeamOptions;
  readonly #prompt: readonly number[];
  #length = 0;

  constructor(options: BeamOptions, prompt: readonly number[] = []) {
    this.#options = options;
    this.#prompt = prompt;
  }

  #score(sum: number): number {
    return sum / this.#length ** this.#options.lengthPenalty;
  }

  #keep(tokens: Link<Extra> | undefined, sum: number): void {
    this.hypotheses.push({ tokens, score: this.#score(sum) });
    this.hypotheses.sort((a, b) => b.score - a.score);
    this.hypotheses.length = Math.min(this.hypotheses.length, this.#options.beams);
  }

  /** One step: the logits, and whatever else came with them, of each live beam. */
  next(logits: readonly Float32Array[], extras: readonly Extra[]): void {
    const { beams, stop, limit, repetitionPenalty, earlyStopping } = this.#options;
    this.#length += 1;
    const count = beams * (1 + stop.length);
    const all = this.live.flatMap(({ tokens, sum }, parent) => {
      const before = [...this.#prompt, ...links(tokens).map(({ token }) => token)];
      const own = logits[parent] as Float32Array;
      const offset = logSum(own);
      // What is penalised are the logarithms, all below 0, which need not be probabilities then.
      const logs = own.map((value) => value - offset);
      const values = penalised(logs, before, repetitionPenalty);
      return best(values, count).map((token): Next<Extra> => ({
        tokens,
        sum: sum + (values[token] as number),
        parent,
        token,
      }));
    });
    all.sort((a, b) => b.sum - a.sum || a.parent - b.parent || a.token - b.token);
    const live: Beam<Extra>[] = [];
    for (const [rank, { tokens: before, sum, parent, token }] of all.slice(0, count).entries()) {
      if (stop.includes(token)) {
        if (rank < beams) this.#keep({ token, before, extra: extras[parent] as Extra }, sum);
      } else if (live.length < beams)
        live.push({ tokens: { token, before, extra: extras[parent] as Extra }, sum, parent });
    }
    this.live = live;
    const [first] = live;
    const full = this.hypotheses.length >= beams;
    const worst = this.hypotheses.at(-1)?.score ?? -Infinity;
    if (full && (earlyStopping || (first && worst >= this.#score(first.sum)))) this.live = [];
    else if (this.#length >= limit) {
      for (const { tokens, sum } of live) this.#keep(tokens, sum);
      this.live = [];
    }
  }
}

/** The tokens of the largest values, largest first. */
function best(values: Float32Array, count: number): number[] {
  const least = count < values.length ? (values.toSorted().at(-count) as number) : -Infinity;
  const all: number[] = [];
  for (const [token, value] of values.entries()) if (value >= least) all.push(token);
  all.sort((a, b) => (values[b] as number) - (values[a] as number) || a - b);
  return all.slice(0, count);
}
