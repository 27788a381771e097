/**
 * What a module exports: `load`, and the model that it gives, with `run`, `inspect` and
 * `dispose`. Calls on one model wait for each other, since they share its buffers; inputs
 * are checked when a call's turn comes, and must not change until it is settled.
 */
import { failure, guarded, holdDevice, release, type Held } from "./device.ts";
import { AttncError, nearest } from "./errors.ts";
import { execute, stepsFor, type DeviceTensor, type Model, type Tensor } from "./execute.ts";
import {
  countOf,
  type ModuleEntry,
  type ModuleProgram,
  type ModuleResult,
  type ModuleStep,
} from "./format.ts";
import { membersOf, type Inputs } from "./inputs.ts";
import { Memory } from "./memory.ts";
import { Pipelines } from "./pipelines.ts";
import {
  matcher,
  openWeights,
  type Checkpoint,
  type Progress,
  type Warning,
  type Weights,
} from "./weights.ts";

export interface LoadOptions {
  /** Default: the browser's. */
  readonly device?: GPUDevice | Promise<GPUDevice>;
  /** A safetensors file wherever it is, several of them, or tensors by name. */
  readonly weights?: Weights;
  /** Without weights: draws the parameters from their initial distributions. */
  readonly seed?: number;
  readonly onProgress?: (progress: Progress) => void;
}

export interface RunOptions {
  /** Leaves the results on the device, as buffers that the caller destroys. */
  readonly on?: "host" | "device";
}

export type HostResults = Record<string, Tensor>;
export type DeviceResults = Record<string, DeviceTensor>;

export interface LoadedModel {
  readonly device: GPUDevice;
  readonly warnings: readonly Warning[];
  run(inputs: Inputs, options?: RunOptions & { on?: "host" }): Promise<HostResults>;
  run(inputs: readonly Inputs[], options?: RunOptions & { on?: "host" }): Promise<HostResults[]>;
  run(inputs: Inputs, options: { on: "device" }): Promise<DeviceResults>;
  run(inputs: readonly Inputs[], options: { on: "device" }): Promise<DeviceResults[]>;
  inspect(inputs: Inputs, paths: readonly string[]): Promise<HostResults>;
  inspect(inputs: readonly Inputs[], paths: readonly string[]): Promise<HostResults[]>;
  dispose(): void;
}

const namesOf = (steps: readonly ModuleStep[]): string[] =>
  steps.flatMap(([, buffers]) => buffers.split(" "));

/** Buffers that are there from load on: parameters, tables and constants. */
function allocate(program: ModuleProgram, memory: Memory): void {
  const sizes = new Map<string, number>();
  for (const [index, [, shape]] of program.parameters.entries())
    sizes.set(`p${index}`, countOf(shape));
  for (const [index, { shape }] of program.tables.entries()) sizes.set(`t${index}`, countOf(shape));
  for (const [index, count] of program.constants(fullest(program)).entries())
    sizes.set(`c${index}`, count);
  for (const [name, count] of sizes) memory.check(name, 4 * count);
  for (const [name, count] of sizes) memory.reserve(name, 4 * count);
}

/** For what does not depend on a batch: one member, of the largest lengths. */
const fullest = (program: ModuleProgram): number[] => [
  1,
  ...program.dimensions.map(({ most }) => most),
];

function writeTables({ device }: Held, program: ModuleProgram, memory: Memory): void {
  for (const [number, { element, shape, value }] of program.tables.entries()) {
    const values = new (element === "real" ? Float32Array : Int32Array)(countOf(shape));
    const index = shape.map(() => 0);
    for (let at = 0; at < values.length; at += 1) {
      values[at] = Number(value(...index));
      for (let axis = shape.length - 1; axis >= 0; axis -= 1) {
        index[axis] = (index[axis] ?? 0) + 1;
        if ((index[axis] ?? 0) < (shape[axis] ?? 0)) break;
        index[axis] = 0;
      }
    }
    device.queue.writeBuffer(memory.get(`t${number}`), 0, values);
  }
}

async function prepare(model: Model): Promise<void> {
  const { program, memory, held } = model;
  const nothing: ModuleEntry = { slots: () => [], results: [], steps: program.prepare };
  const members = [{ s: fullest(program), values: [] }];
  if (program.prepare.length > 0)
    await execute(model, {
      entry: nothing,
      steps: program.prepare,
      results: [],
      members,
      onDevice: true,
    });
  else
    await held.device.queue
      .onSubmittedWorkDone()
      .catch((error: unknown) => failure(held, "loading", error));
  // What only the preparation read is of no more use.
  const results = [...program.run.results, ...program.inspect.results].map(({ buffer }) => buffer);
  const used = new Set([
    ...namesOf(program.run.steps),
    ...namesOf(program.inspect.steps),
    ...results,
  ]);
  memory.freeWhere((name) => /^[pt]/.test(name) && !used.has(name));
}

async function settle(work: readonly Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(work);
}

/** Loads: checks, compiles while weights arrive, prepares. Whatever fails, nothing stays. */
async function loadModel(program: ModuleProgram, options: LoadOptions): Promise<LoadedModel> {
  const held = await holdDevice(program, options.device);
  const memory = new Memory(held.device);
  const pipelines = new Pipelines(held, program.kernels);
  let checkpoint: Checkpoint | undefined;
  // What only inspection needs is compiled when something is inspected.
  const compiling = pipelines.need(
    [...program.prepare, ...program.run.steps].map(([kernel]) => kernel),
  );
  const weighing = (async (): Promise<Checkpoint> => {
    checkpoint = await openWeights(program, options.weights, options.seed);
    await guarded(held, "the weights", () => allocate(program, memory));
    writeTables(held, program, memory);
    await checkpoint.write(held, memory, options.onProgress ?? (() => undefined));
    return checkpoint;
  })();
  try {
    const [{ warnings }] = await Promise.all([weighing, compiling]);
    const model: Model = { held, program, memory, pipelines, groups: new Map(), written: "" };
    await prepare(model);
    return modelOf(model, warnings);
  } catch (error) {
    memory.close();
    checkpoint?.close();
    await settle([weighing, compiling]);
    release(held);
    throw error;
  } finally {
    checkpoint?.close();
  }
}

function modelOf(model: Model, warnings: readonly Warning[]): LoadedModel {
  const { held, program, memory, pipelines } = model;
  const { run, inspect } = program;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  /** One call after the other; the first starts at once. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = waiting === 0 ? work() : turn.then(work);
    waiting += 1;
    turn = mine.then(
      () => (waiting -= 1),
      () => (waiting -= 1),
    );
    return mine;
  }

  async function results(
    inputs: unknown,
    entry: ModuleEntry,
    wanted: readonly ModuleResult[],
    steps: readonly ModuleStep[],
    onDevice: boolean,
  ): Promise<unknown> {
    if (memory.closed) throw new AttncError("disposed", "the model was disposed of");
    const members = membersOf(program, inputs);
    const each =
      members.length > 0
        ? await execute(model, { entry, steps, results: wanted, members, onDevice })
        : [];
    return Array.isArray(inputs) ? each : each[0];
  }

  function resultsAt(paths: readonly string[]): ModuleResult[] {
    const known = inspect.results.map(({ name }) => name);
    const found = new Set<string>();
    for (const path of paths) {
      const matching = known.filter(matcher(path));
      if (matching.length === 0)
        throw new AttncError(
          "path-unknown",
          `nothing to inspect at "${path}"${nearest(path, known)}`,
          {
            name: path,
            expected: known,
            found: path,
          },
        );
      for (const name of matching) found.add(name);
    }
    return inspect.results.filter(({ name }) => found.has(name));
  }

  const loaded = {
    device: held.device,
    warnings,
    run: (inputs: unknown, options: RunOptions = {}) =>
      inTurn(() => results(inputs, run, run.results, run.steps, options.on === "device")),
    inspect: (inputs: unknown, paths: readonly string[]) =>
      inTurn(async () => {
        const wanted = resultsAt(paths);
        const steps = stepsFor(pipelines, inspect.steps, wanted);
        if (!memory.closed) await pipelines.need(steps.map(([kernel]) => kernel));
        return results(inputs, inspect, wanted, steps, false);
      }),
    dispose: () => {
      memory.close();
      release(held);
    },
  };
  return loaded as LoadedModel;
}

/** A module's `load`, for its program. */
export function load(program: ModuleProgram, options: LoadOptions = {}): Promise<LoadedModel> {
  return loadModel(program, options);
}
