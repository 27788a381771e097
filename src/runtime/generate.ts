/**
 * `generate` and `begin` of a model: sequences that grow token by token. A generator holds a
 * session as long as it runs, and lets it go when it ends, fails, or is left.
 */
import { BeamSearch, links, type BeamOptions, type Link } from "./beams.ts";
import { AttncError, mismatch, nearest } from "./errors.ts";
import type { Model, Tensor } from "./execute.ts";
import type { ModuleGeneration, ModuleInput } from "./format.ts";
import { membersOf, withLate, type Member } from "./inputs.ts";
import { checkLogits, choose, samplingOf, type Sampling } from "./sampling.ts";
import { Session, type Fed, type InTurn } from "./session.ts";
import { matcher } from "./weights.ts";

export interface GenerateOptions extends Partial<Sampling> {
  /** At most so many new tokens. Default: what the model says, or as many as there is room for. */
  readonly limit?: number;
  /** Ends a sequence, and is not part of it. Default: what the model says. */
  readonly stop?: number | readonly number[];
  /** Comes with each step: paths, in which `*` stands for anything. */
  readonly inspect?: readonly string[];
  /** Whether the logits come with each step. */
  readonly logits?: boolean;
  /** More than 1: beam search, which gives its tokens when it is done. */
  readonly beams?: number;
  readonly lengthPenalty?: number;
  readonly earlyStopping?: boolean;
}

/** One new token. */
export interface GenerateStep {
  readonly token: number;
  /** Its place in the target. */
  readonly position: number;
  readonly logits?: Float32Array;
  /** Of the rows taken since the step before: of the whole prompt in the first one. */
  readonly inspected?: Record<string, Tensor>;
  /** Of beam search: that of the whole sequence. */
  readonly score?: number;
}

/** One entry for each member of a batch; undefined where its sequence has ended. */
export type BatchStep = readonly (GenerateStep | undefined)[];

export interface SessionOptions {
  /** For how many tokens there is to be room. Default: as many as the model can take. */
  readonly room?: number;
}

export interface FeedOptions {
  readonly inspect?: readonly string[];
}

/** What a session's owner sees. */
export interface LoadedSession {
  readonly taken: readonly number[];
  feed(tokens: unknown, options?: FeedOptions): Promise<unknown>;
  select(parents: readonly number[]): Promise<void>;
  dispose(): void;
}

export interface Generating {
  begin(inputs: unknown, options?: SessionOptions): Promise<LoadedSession>;
  generate(inputs: unknown, options?: GenerateOptions): AsyncGenerator<GenerateStep | BatchStep>;
  /** Ends all sessions. */
  dispose(): void;
}

interface Begun {
  readonly session: Session;
  readonly prompts: readonly (readonly number[])[];
  readonly limit: number;
}

/** A whole number above 0, or a complaint. */
function positive(name: string, value: number): number {
  if (Number.isInteger(value) && value > 0) return value;
  throw mismatch("option-value", name, value, "a whole number above 0", name);
}

export function generationOf(model: Model, inTurn: InTurn): Generating {
  const { program, memory } = model;
  const generation = program.generation as ModuleGeneration;
  const { target, start, length } = generation;
  const { name } = program.inputs[target] as ModuleInput;
  const most = program.dimensions[length - 1]?.most as number;
  const open = new Set<Session>();

  function end(session: Session): void {
    session.dispose();
    open.delete(session);
  }

  /** The paths that patterns match, besides `logits`. */
  function pathsAt(patterns: readonly string[]): string[] {
    const known = generation.inspect.results.map((result) => result.name);
    return patterns.flatMap((pattern) => {
      const found = known.filter(matcher(pattern));
      if (found.length > 0) return found;
      throw new AttncError(
        "path-unknown",
        `nothing of a step to inspect at "${pattern}"${nearest(pattern, known)}`,
        { name: pattern, expected: known, found: pattern },
      );
    });
  }

  /** Opens a session for inputs that are checked; `room` says how many tokens it is for. */
  function opened(
    inputs: unknown,
    room: (members: readonly Member[]) => number,
  ): Promise<{ session: Session; members: readonly Member[] }> {
    return inTurn(async () => {
      memory.requireOpen();
      // Before the inputs are checked: there is no pause between that and writing them.
      await model.pipelines.need(generation.begin.steps);
      const late = (index: number): boolean => !generation.asks.includes(index);
      const members = membersOf(withLate(program, late), inputs);
      const session = new Session(model, inTurn, members, room(members));
      open.add(session);
      try {
        if (members.length > 0) await session.begin(members);
      } catch (error) {
        end(session);
        throw error;
      }
      return { session, members };
    });
  }

  function promptOf({ values }: Member, member: number): readonly number[] {
    const data = values[target]?.data;
    if (data) return Array.from(data as Int32Array);
    if (start !== undefined) return [start];
    throw new AttncError("prompt-missing", `"${name}" is missing: there is no first token`, {
      name,
      member,
    });
  }

  /** A session with room for prompts and new tokens, of which the last is not taken. */
  async function begun(inputs: unknown, options: GenerateOptions): Promise<Begun> {
    let prompts: (readonly number[])[] = [];
    let limit = 0;
    const { session } = await opened(inputs, (members) => {
      prompts = members.map(promptOf);
      const longest = Math.max(0, ...prompts.map((prompt) => prompt.length));
      const room = most + 1 - longest;
      limit = options.limit ?? Math.min(generation.limit, room);
      if (positive("limit", limit) <= room) return longest + limit - 1;
      throw mismatch("room-exceeded", "limit", limit, `at most ${room}`, "limit");
    });
    return { session, prompts, limit };
  }

  const stopOf = ({ stop = generation.stop }: GenerateOptions): readonly number[] =>
    typeof stop === "number" ? [stop] : stop;

  const stepOf = (
    token: number,
    position: number,
    { logits, inspected }: Fed,
    options: GenerateOptions,
  ): GenerateStep => ({
    ...{ token, position },
    ...(options.logits && logits && { logits }),
    ...(options.inspect && { inspected }),
  });

  async function* sampled(
    { session, prompts, limit }: Begun,
    options: GenerateOptions,
    paths: readonly string[],
  ): AsyncGenerator<BatchStep> {
    const sampling = samplingOf(options);
    const stop = stopOf(options);
    const all = prompts.map((prompt) => [...prompt]);
    let next: readonly (readonly number[])[] = prompts;
    for (let n = 0; n < limit; n += 1) {
      const fed = await session.feed(next, paths);
      const steps = fed.map((each, member) => {
        const { logits } = each;
        const before = all[member] as number[];
        if (!logits) return undefined;
        checkLogits(logits, member);
        const token = choose(logits, sampling, before, member, before.length);
        if (stop.includes(token)) return undefined;
        before.push(token);
        return stepOf(token, before.length - 1, each, options);
      });
      if (steps.every((step) => step === undefined)) return;
      yield steps;
      next = steps.map((step) => (step ? [step.token] : []));
    }
  }

  /** Members of one example side by side, `beams` for each. */
  async function* searched(
    { session, prompts, limit }: Begun,
    options: GenerateOptions,
    paths: readonly string[],
  ): AsyncGenerator<BatchStep> {
    const { repetitionPenalty } = samplingOf(options);
    const { beams = 1, lengthPenalty = 1, earlyStopping = false } = options;
    if (!Number.isFinite(lengthPenalty))
      throw mismatch("option-value", "lengthPenalty", lengthPenalty, "a number", "lengthPenalty");
    const stop = stopOf(options);
    const search: BeamOptions = {
      beams,
      lengthPenalty,
      earlyStopping,
      repetitionPenalty,
      stop,
      limit,
    };
    const searches = prompts.map((prompt) => new BeamSearch<Fed>(search, prompt));
    let wide = 1;
    let next: readonly (readonly number[])[] = prompts;
    while (searches.some(({ live }) => live.length > 0)) {
      const fed = await session.feed(next, paths);
      const before = wide;
      for (const [member, each] of searches.entries()) {
        if (each.live.length === 0) continue;
        const own = fed.slice(member * before, member * before + each.live.length);
        own.forEach(({ logits }) => checkLogits(logits as Float32Array, member));
        each.next(
          own.map(({ logits }) => logits as Float32Array),
          own,
        );
      }
      wide = beams;
      const slots = searches.flatMap(({ live }, member) =>
        Array.from({ length: beams }, (_, n) => ({ beam: live[n], first: member * before, n })),
      );
      next = slots.map(({ beam }) => (beam ? [(beam.tokens as Link<Fed>).token] : []));
      if (next.every((each) => each.length === 0)) break;
      await session.select(
        slots.map(({ beam, first, n }) => first + (beam ? beam.parent : Math.min(n, before - 1))),
      );
    }
    const found = searches.map(({ hypotheses: [best] }, member) => {
      const from = (prompts[member] as readonly number[]).length;
      return links(best?.tokens)
        .filter(({ token }) => !stop.includes(token))
        .map(({ token, extra }, n) => ({
          ...stepOf(token, from + n, extra, options),
          score: best?.score as number,
        }));
    });
    const longest = Math.max(0, ...found.map((steps) => steps.length));
    for (let n = 0; n < longest; n += 1) yield found.map((steps) => steps[n]);
  }

  async function* generate(
    inputs: unknown,
    options: GenerateOptions = {},
  ): AsyncGenerator<GenerateStep | BatchStep> {
    const { beams = 1, inspect = [] } = options;
    positive("beams", beams);
    samplingOf(options);
    const paths = pathsAt(inspect);
    const all = await begun(inputs, options);
    try {
      if (all.prompts.length === 0) return;
      const steps = beams > 1 ? searched(all, options, paths) : sampled(all, options, paths);
      for await (const step of steps)
        yield Array.isArray(inputs) ? step : (step[0] as GenerateStep);
    } finally {
      end(all.session);
    }
  }

  async function begin(
    inputs: unknown,
    { room = most }: SessionOptions = {},
  ): Promise<LoadedSession> {
    if (positive("room", room) > most)
      throw mismatch("room-exceeded", "room", room, `at most ${most}`, "room");
    const several = Array.isArray(inputs);
    const { session, members } = await opened(inputs, () => room);
    if (members.some(({ values }) => values[target])) {
      end(session);
      throw new AttncError("input-unknown", `"${name}" is not given but fed`, { name });
    }
    return {
      get taken() {
        return session.taken;
      },
      async feed(tokens: unknown, { inspect = [] }: FeedOptions = {}): Promise<unknown> {
        const fed = await session.feed(
          (several ? tokens : [tokens]) as readonly ArrayLike<number>[],
          pathsAt(inspect),
        );
        return several ? fed : fed[0];
      },
      select: (parents: readonly number[]) => session.select(parents),
      dispose: () => {
        end(session);
      },
    };
  }

  return {
    begin,
    generate,
    dispose: () => {
      open.forEach(end);
    },
  };
}
