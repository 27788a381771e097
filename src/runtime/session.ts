/**
 * A *session*: one batch of sequences, and what is kept of each of them on the device while
 * tokens are taken: encoded inputs, caches of keys and values, what recurrences carry. The
 * other buffers are the model's, so that sessions and runs share them; they wait for each
 * other as all calls on a model do.
 *
 * A cache has room for the whole sequence, or, where a mask lets a position look back only so
 * far, is a *ring*: room for the positions that can be looked at, and for those of the chunk
 * at hand. After a long prompt a ring would stay as large as it had to be for that one chunk,
 * so it is copied into a small one when tokens come one by one, and back when more come.
 */
import { AttncError, mismatch } from "./errors.ts";
import { execute, stepsFor, type Model, type Tensor } from "./execute.ts";
import {
  type ModuleGeneration,
  type ModuleInput,
  type ModuleProgram,
  type ModuleResult,
  type Sizes,
} from "./format.ts";
import type { Member } from "./inputs.ts";
import { rearrange } from "./rearrange.ts";
import { SessionMemory } from "./sessionMemory.ts";

/** What came out of a chunk, of one member. */
export interface Fed {
  /** Of the token after the last one, `[vocabulary]`; undefined where no token was taken. */
  readonly logits: Float32Array | undefined;
  /** What was inspected, by path, of the rows of the chunk. */
  readonly inspected: Record<string, Tensor>;
}

/** One call after the other: the model's. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>;

/** Every logit of the last row that `logits` has. */
function lastRow({ data, shape }: Tensor): Float32Array {
  return (data as Float32Array).slice(-(shape.at(-1) as number));
}

export class Session {
  readonly generation: ModuleGeneration;
  readonly #model: Model;
  readonly #inTurn: InTurn;
  readonly #memory: SessionMemory;
  /** What a result at a path needs, by the paths. */
  readonly #plans = new Map<string, { results: ModuleResult[]; steps: Steps }>();
  /** `s` of each member, `past` up to date. */
  #members: readonly Sizes[];

  /** Of members whose inputs were checked; `room` is for the whole target. */
  constructor(model: Model, inTurn: InTurn, members: readonly Member[], room: number) {
    const { held, memory } = model;
    const program = chunkProgram(model.program);
    const generation = program.generation as ModuleGeneration;
    const { length, most, past } = generation;
    this.generation = generation;
    this.#inTurn = inTurn;
    this.#memory = new SessionMemory(held.device, memory);
    this.#model = { ...model, program, memory: this.#memory };
    this.#members = members.map(({ s }) => {
      const own = s.with(length, room).with(past, 0);
      return most === undefined ? own : own.with(most, 1);
    });
  }

  /** Tokens taken so far, of each member. */
  get taken(): readonly number[] {
    const { past, prefix } = this.generation;
    return this.#members.map((s) => Math.max(0, (s[past] as number) - prefix));
  }

  /** Computes what does not depend on the target. */
  async begin(members: readonly Member[]): Promise<void> {
    const { begin, target } = this.generation;
    const given = members.map(({ values }, n) => ({
      s: this.#members[n] as Sizes,
      values: values.with(target, undefined),
    }));
    if (begin.steps.length + (begin.copies?.length ?? 0) === 0) return;
    await execute(this.#model, begin, begin.steps, [], () => given, false);
  }

  /** Takes the next tokens of each member, as many as there are, and gives what follows. */
  feed(tokens: readonly ArrayLike<number>[], paths: readonly string[] = []): Promise<Fed[]> {
    return this.#inTurn(async () => {
      this.#memory.requireOpen();
      const chunk = this.#chunk(tokens);
      const { count, past, most } = this.generation;
      const counts = chunk.map(({ s }) => s[count] as number);
      const largest = Math.max(0, ...counts);
      if (largest === 0) return chunk.map(() => ({ logits: undefined, inspected: {} }));
      if (most !== undefined) {
        const now = this.#members[0]?.[most] as number;
        if (largest > now || (largest === 1 && now > 1))
          await this.#rearrange(
            this.#members.map((_, member) => member),
            largest,
          );
      }
      const { entry, results, steps } = this.#planFor(paths);
      const found = await execute(
        this.#model,
        entry,
        steps,
        results,
        () => chunk.map(({ s, values }) => ({ s: this.#withMost(s), values })),
        false,
      );
      this.#members = this.#members.map((s, member) =>
        s.with(past, (s[past] as number) + (counts[member] as number)),
      );
      return found.map((all, member) => {
        const { logits, ...inspected } = all as Record<string, Tensor>;
        return {
          logits: counts[member] ? lastRow(logits as Tensor) : undefined,
          inspected: paths.length > 0 ? { ...inspected, ...wanted(paths, logits) } : {},
        };
      });
    });
  }

  /** Member n goes on from where member `parents[n]` is; there may be more of them, or fewer. */
  select(parents: readonly number[]): Promise<void> {
    return this.#inTurn(async () => {
      this.#memory.requireOpen();
      const { most } = this.generation;
      await this.#rearrange(parents, most === undefined ? 1 : (this.#members[0]?.[most] as number));
    });
  }

  dispose(): void {
    this.#memory.close();
  }

  #withMost(s: Sizes): Sizes {
    const { most } = this.generation;
    return most === undefined ? s : s.with(most, this.#members[0]?.[most] as number);
  }

  /** The tokens of each member, checked, as members of a batch. */
  #chunk(tokens: readonly ArrayLike<number>[]): Member[] {
    const { target, prefix, prompt, past, count, length } = this.generation;
    const { inputs } = this.#model.program;
    const { name, range } = inputs[target] as ModuleInput;
    if (tokens.length !== this.#members.length)
      throw mismatch(
        "input-shape",
        "the number of members",
        tokens.length,
        this.#members.length,
        name,
      );
    return this.#members.map((before, member) => {
      const own = Int32Array.from(tokens[member] as ArrayLike<number>);
      const taken = before[past] as number;
      const ahead = taken === 0 && own.length > 0 ? prefix : 0;
      const where = { name, member };
      if (ahead + own.length > 0 && taken === 0 && own.length < prompt)
        throw new AttncError(
          "prompt-short",
          `a mask lets everyone see the first ${prompt} tokens`,
          {
            ...where,
            ...{ found: own.length, expected: prompt },
          },
        );
      const room = prefix + (before[length] as number);
      if (taken + ahead + own.length > room)
        throw mismatch(
          "room-exceeded",
          "the number of tokens",
          taken + ahead + own.length - prefix,
          `at most ${room - prefix}`,
          name,
          where,
        );
      const s = before.with(count, ahead + own.length);
      const [least, greatest] = range?.(s) ?? [-(2 ** 31), 2 ** 31 - 1];
      const given = Array.from(tokens[member] as ArrayLike<number>);
      const at = given.findIndex(
        (token) =>
          !(Number.isInteger(token) && token >= Number(least) && token <= Number(greatest)),
      );
      if (at >= 0)
        throw mismatch(
          "input-value",
          `token ${at} of "${name}"`,
          given[at],
          `${least} to ${greatest}`,
          name,
          {
            member,
            position: [at],
          },
        );
      const data = new Int32Array(ahead + own.length);
      data.set(own, ahead);
      return { s, values: inputs.map((_, index) => (index === target ? { data } : undefined)) };
    });
  }

  #planFor(paths: readonly string[]): {
    entry: ModuleGeneration["chunk"];
    results: readonly ModuleResult[];
    steps: Steps;
  } {
    const { chunk, inspect, states } = this.generation;
    if (paths.length === 0) return { entry: chunk, results: chunk.results, steps: chunk.steps };
    const key = paths.join("\n");
    let plan = this.#plans.get(key);
    if (!plan) {
      const results = inspect.results.filter(
        ({ name }) => name === "logits" || paths.includes(name),
      );
      const kept = [
        ...states.map((_, index) => `g${index}`),
        ...(inspect.copies ?? []).map(([from]) => from),
      ];
      const buffers = kept.map((buffer) => ({ buffer }));
      plan = { results, steps: stepsFor(inspect.steps, [...results, ...buffers]) };
      this.#plans.set(key, plan);
    }
    return { entry: inspect, ...plan };
  }

  /** Makes member n what `parents[n]` is, and rings as large as chunks of `most` rows need. */
  async #rearrange(parents: readonly number[], most: number): Promise<void> {
    const { generation } = this;
    const after = parents.map((parent) => {
      const s = this.#members[parent] as Sizes;
      return generation.most === undefined ? s : s.with(generation.most, most);
    });
    await rearrange(this.#model.held, this.#memory, generation, this.#members, after, parents);
    this.#members = after;
  }
}

/** `logits` of all rows, where it was asked for. */
const wanted = (paths: readonly string[], logits: Tensor | undefined): Record<string, Tensor> =>
  paths.includes("logits") && logits ? { logits } : {};

type Steps = ModuleGeneration["chunk"]["steps"];

/** Steps like these, but not the same ones: bind groups are found by them. */
const ownSteps = (steps: Steps): Steps =>
  steps.map((one) => ("count" in one ? { ...one, steps: ownSteps(one.steps) } : [...one]));

/** The program as a session has it: the target is as long as a chunk. */
function chunkProgram(program: ModuleProgram): ModuleProgram {
  const generation = program.generation as ModuleGeneration;
  const { target, count, begin, chunk, inspect } = generation;
  const input = program.inputs[target] as ModuleInput;
  const shape = (s: Sizes): Sizes => [s[count] as number];
  const own = (entry: typeof chunk): typeof chunk => ({ ...entry, steps: ownSteps(entry.steps) });
  return {
    ...program,
    inputs: program.inputs.with(target, { ...input, shape }),
    generation: { ...generation, begin: own(begin), chunk: own(chunk), inspect: own(inspect) },
  };
}
