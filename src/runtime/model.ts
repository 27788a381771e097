/**
 * What a module exports: `load`, and the model that it gives, with `run`, `inspect` and
 * `dispose`. Calls on one model wait for each other, since they share its buffers; inputs
 * are checked when a call's turn comes, and must not change until it is settled.
 */
import { checkDevice, guarded, holdDevice, type Held } from "./device.ts";
import { AttncError, nearest } from "./errors.ts";
import {
  execute,
  stepsFor,
  working,
  type DeviceTensor,
  type Model,
  type Tensor,
} from "./execute.ts";
import type { Tuning } from "../program/forms.ts";
import { generation, laid, loss } from "./features.ts";
import { stepped, type Choose } from "./forms.ts";
import {
  buffersOf,
  countOf,
  flat,
  type ModuleDispatch,
  type ModuleEntry,
  type ModuleGeneration,
  type ModuleLoop,
  type ModuleProgram,
  type ModuleResult,
  type ModuleStep,
  type Sizes,
} from "./format.ts";
import {
  generationOf,
  type BatchStep,
  type GenerateOptions,
  type GenerateStep,
  type LoadedSession,
  type SessionOptions,
} from "./generate.ts";
import { membersOf, withLate, type Inputs, type Member } from "./inputs.ts";
import { Memory } from "./memory.ts";
import { Pipelines } from "./pipelines.ts";
import type { Reader } from "./source.ts";
import { fillTables, keptFor } from "./tables.ts";
import {
  match,
  matcher,
  openWeights,
  write,
  type Progress,
  type Warning,
  type Weights,
} from "./weights.ts";

export interface LoadOptions {
  /** Default: the browser's. */
  readonly device?: GPUDevice | Promise<GPUDevice>;
  /** A safetensors file wherever it is, several of them, the URL of their index (.index.json), or tensors by name. */
  readonly weights?: Weights;
  /** Without weights: draws the parameters from their initial distributions. */
  readonly seed?: number;
  /** Which forms of kernels run, as `attnc tune` has measured it. */
  readonly tuning?: Tuning;
  /**
   * What is compiled before the model is there; anything else is when it is called. `token`: what
   * one more token needs; `generate`: that, and while the weights arrive what takes in a prompt.
   * Default, of models that generate: `generate`, or `token` where a sequence starts with a token
   * that the model knows. `weights`: nothing is waited for but the weights, so that a first result
   * comes soonest: the device computes with those kernels that are there while others are compiled.
   */
  readonly ready?: "run" | "generate" | "token" | "weights";
  readonly onProgress?: (progress: Progress) => void;
}

export type HostResults = Record<string, Tensor>;
export type DeviceResults = Record<string, DeviceTensor>;

export interface LoadedModel {
  readonly device: GPUDevice;
  readonly warnings: readonly Warning[];
  run(inputs: Inputs, options?: { readonly on?: "host" }): Promise<HostResults>;
  run(inputs: readonly Inputs[], options?: { readonly on?: "host" }): Promise<HostResults[]>;
  /** The results stay on the device, in buffers that the caller destroys. */
  run(inputs: Inputs, options: { readonly on: "device" }): Promise<DeviceResults>;
  run(inputs: readonly Inputs[], options: { readonly on: "device" }): Promise<DeviceResults[]>;
  inspect(inputs: Inputs, paths: readonly string[]): Promise<HostResults>;
  inspect(inputs: readonly Inputs[], paths: readonly string[]): Promise<HostResults[]>;
  /** The value of the model's loss, for each member: models that have one. */
  loss(inputs: Inputs): Promise<number>;
  loss(inputs: readonly Inputs[]): Promise<number[]>;
  /** Token by token: models that generate. */
  generate(inputs: Inputs, options?: GenerateOptions): AsyncGenerator<GenerateStep>;
  generate(inputs: readonly Inputs[], options?: GenerateOptions): AsyncGenerator<BatchStep>;
  begin(inputs: Inputs | readonly Inputs[], options?: SessionOptions): Promise<LoadedSession>;
  dispose(): void;
}

/** For what does not depend on a batch: one member, of the largest lengths. */
const fullest = ({ dimensions }: ModuleProgram): number[] => [
  1,
  ...dimensions.map(({ most }) => most),
];

/** Buffers that are there from load on: parameters, tables and constants. */
async function allocate(program: ModuleProgram, held: Held, memory: Memory): Promise<void> {
  const { parameters, tables } = program;
  if (laid) {
    const sizes: number[] = [];
    parameters.forEach(([, shape, , how = 0, first], index) => {
      const buffer = first ?? index;
      sizes[buffer] = (sizes[buffer] ?? 0) + (how & 1 ? 2 : 4) * countOf(shape);
    });
    sizes.forEach((bytes, index) => memory.reserve(`p${index}`, bytes));
  } else parameters.forEach(([, shape], index) => memory.reserve(`p${index}`, 4 * countOf(shape)));
  tables.forEach(({ shape }, index) => memory.reserve(`t${index}`, 4 * countOf(shape)));
  program
    .constants(fullest(program))
    .forEach((count, index) => memory.reserve(`c${index}`, 4 * count));
  fillTables(program, held, memory);
  await held.device.queue.onSubmittedWorkDone();
}

/** Runs what is to be done once, and frees what only that needed. */
async function prepare(model: Model): Promise<void> {
  const { program, memory } = model;
  const { run, inspect, prepare: steps } = program;
  const entry: ModuleEntry = { slots: () => [], results: [], steps };
  await execute(model, entry, steps, [], () => [{ s: fullest(program), values: [] }], true);
  const entries = [run, inspect];
  if (generation && program.generation) {
    const { begin, chunk, inspect: rows } = program.generation;
    entries.push(begin, chunk, rows);
  }
  const used = new Set(
    entries.flatMap((each) => [
      ...flat(each.steps).flatMap(buffersOf),
      ...each.results.map(({ buffer }) => buffer),
    ]),
  );
  memory.freeWhere((name) => /^[pt]\d/.test(name) && !used.has(name));
}

/** What one more token of one member needs. */
const ofToken = ({ begin, chunk, count }: ModuleGeneration, most: Sizes): ModuleStep[] => [
  ...flat(begin.steps),
  ...working(chunk.steps, most.with(count, 1)),
];

/** Loads: checks, compiles while weights arrive, prepares. Whatever fails, nothing stays. */
export async function load(
  program: ModuleProgram,
  options: LoadOptions = {},
  choose?: Choose,
): Promise<LoadedModel> {
  const held = await holdDevice(program, options.device);
  const warnings: Warning[] = [];
  const memory = new Memory(held.device);
  const pipelines = new Pipelines(held, program.kernels);
  const readers: Reader[] = [];
  const weigh = async (): Promise<void> => {
    const tensors = await openWeights(program, options.weights, options.seed, readers);
    warnings.push(...match(program, tensors));
    await guarded(held, "the weights", () => allocate(program, held, memory));
    const kept = laid ? keptFor(program) : {};
    await write({ tensors, readers }, program, held, memory, kept, options.onProgress);
    if (laid) fillTables(program, held, memory, kept);
  };
  try {
    checkDevice(held, program);
    const chosen = stepped(
      program,
      choose?.(program, held.device, options.tuning, warnings, AttncError) ??
        program.dispatches.map(([first]) => first as ModuleDispatch[number]),
    );
    const tokens = generation && options.ready !== "run" && chosen.generation;
    // What else a call needs (inspection, a larger batch) is compiled when it is made.
    const compiling = pipelines.need([
      ...chosen.prepare,
      ...(generation && tokens
        ? ofToken(tokens, fullest(chosen))
        : working(chosen.run.steps, fullest(chosen))),
    ]);
    // Taking in a prompt waits for these.
    const isPrompted = options.ready === "generate" || (tokens && tokens.start === undefined);
    if (generation && tokens && options.ready !== "token" && isPrompted)
      void pipelines.need(tokens.chunk.steps);
    const model: Model = { held, program: chosen, memory, pipelines };
    await Promise.all([
      weigh().then(() => prepare(model)),
      options.ready === "weights" || compiling,
    ]);
    return modelOf(model, warnings);
  } catch (error) {
    memory.close();
    held.release();
    throw error;
  } finally {
    for (const reader of readers) reader.close();
  }
}

function modelOf(model: Model, warnings: readonly Warning[]): LoadedModel {
  const { held, program, memory } = model;
  const { run, inspect } = program;
  let turn: Promise<unknown> = Promise.resolve();

  /** One call after the other. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => 0);
    return mine;
  }

  /** The program with the inputs that these steps read asked for, too. */
  function asking(
    steps: readonly (ModuleStep | ModuleLoop)[],
    results: readonly ModuleResult[],
  ): ModuleProgram {
    const named = [...flat(steps).flatMap(buffersOf), ...results.map(({ buffer }) => buffer)];
    const late = (index: number): boolean => !named.includes(`i${index}`);
    return withLate(program, (index) => Boolean(program.inputs[index]?.late) && late(index));
  }

  async function compute(
    inputs: unknown,
    entry: ModuleEntry,
    results: readonly ModuleResult[],
    steps: readonly (ModuleStep | ModuleLoop)[],
    onDevice: boolean,
  ): Promise<unknown> {
    memory.requireOpen();
    const asked = loss ? asking(steps, results) : program;
    const check = (): readonly Member[] => membersOf(asked, inputs);
    const each = await execute(model, entry, steps, results, check, onDevice);
    return Array.isArray(inputs) ? each : each[0];
  }

  function resultsAt(paths: readonly string[]): ModuleResult[] {
    const known = inspect.results.map(({ name }) => name);
    const tests = paths.map((path) => {
      const test = matcher(path);
      if (known.some(test)) return test;
      throw new AttncError(
        "path-unknown",
        `nothing to inspect at "${path}"${nearest(path, known)}`,
        { name: path, expected: known, found: path },
      );
    });
    return inspect.results.filter(({ name }) => tests.some((test) => test(name)));
  }

  async function lossOf(inputs: unknown, result: ModuleResult): Promise<unknown> {
    const steps = stepsFor(inspect.steps, [result]);
    const found = (await compute(inputs, inspect, [result], steps, false)) as HostResults;
    const values = [found].flat().map((each) => each[result.name]?.data[0]);
    return Array.isArray(inputs) ? values : values[0];
  }

  const loaded = {
    device: held.device,
    warnings,
    run: (inputs: unknown, options: { on?: string } = {}) =>
      inTurn(() => compute(inputs, run, run.results, run.steps, options.on === "device")),
    inspect: (inputs: unknown, paths: readonly string[]) =>
      inTurn(async () => {
        const results = resultsAt(paths);
        return compute(inputs, inspect, results, stepsFor(inspect.steps, results), false);
      }),
    dispose: () => {
      memory.close();
      held.release();
    },
  };
  if (loss && program.loss) {
    const result = program.loss;
    Object.assign(loaded, { loss: (inputs: unknown) => inTurn(() => lossOf(inputs, result)) });
  }
  if (generation && program.generation) {
    const generating = generationOf(model, inTurn);
    const { dispose } = loaded;
    Object.assign(loaded, generating, {
      dispose: () => {
        generating.dispose();
        dispose();
      },
    });
  }
  return loaded as LoadedModel;
}
