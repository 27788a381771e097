/**
 * What the commands that run a model share: the module, its inputs from files, its weights,
 * a device, and errors with an exit code.
 */
import { compile } from "../index.ts";
import { checkpoint, device as openDevice } from "../node/index.ts";
import { parseAssignments } from "./assignments.ts";
import { CommandError } from "./exit.ts";
import type { Normalisation } from "./image.ts";
import { importText, type EmittedModule, type ModuleInfo } from "./module.ts";
import { compileOptions, type ProgramOptions } from "./options.ts";
import type { LoadedModel, LoadOptions } from "../runtime/model.ts";
import { showDiagnostics } from "./report.ts";
import { readText } from "./sources.ts";
import type { Tensor } from "./tensor.ts";
import { readTuning } from "./tuning.ts";
import { bytesText, counted, type Terminal } from "./terminal.ts";
import { readTensor } from "./tensors.ts";

export interface RunOptions extends ProgramOptions {
  readonly input: readonly string[];
  readonly weights: readonly string[];
  readonly seed?: string;
  readonly out: readonly string[];
  readonly inspect: readonly string[];
  readonly mean?: string;
  readonly std?: string;
  readonly software?: boolean;
  readonly tuning?: string;
  readonly generate?: boolean;
  readonly limit?: string;
  readonly temperature?: string;
  readonly topK?: string;
  readonly topP?: string;
  readonly repetitionPenalty?: string;
  readonly stop?: string;
  readonly beams?: string;
  readonly lengthPenalty?: string;
}

/** Errors of the device itself; all others are about what was passed. */
const deviceCodes = new Set([
  ...["webgpu-missing", "software-adapter-missing", "adapter-missing", "worker-thread"],
  ...["archive-damaged", "device-refused", "limit-exceeded", "feature-missing"],
  ...["device-lost", "device-error", "out-of-memory"],
]);

/** Gives the errors of the runtime and of the adapter, which bear codes, an exit code. */
export function explained(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof CommandError) return error;
  if (!("code" in error) || typeof error.code !== "string") return error;
  const reason = deviceCodes.has(error.code) ? "device" : "input";
  return new CommandError(reason, error.code, error.message, { cause: error });
}

export function numbers(text: string | undefined, option: string, missing: number): number[] {
  if (text === undefined) return [missing];
  const list = text.split(",").map((each) => Number(each.trim() || Number.NaN));
  if (list.every(Number.isFinite)) return list;
  throw new CommandError("usage", "usage-numbers", `${option} wants numbers, found \`${text}\``);
}

export function requireKnown(name: string, known: readonly string[], option: string): void {
  if (known.includes(name)) return;
  throw new CommandError(
    "usage",
    "usage-name",
    `${option} names \`${name}\`, but there is only: ${known.join(", ") || "nothing"}`,
  );
}

/** The module to run, or undefined where the program has errors. */
export async function moduleOf(
  file: string,
  options: RunOptions,
  terminal: Terminal,
): Promise<EmittedModule | undefined> {
  // Its text, since Node goes by a folder's package.json whether a .js file is a module.
  if (/\.m?js$/.test(file)) return importText(readText(file), file);
  terminal.error.progress(`compiling ${file}`);
  const { compiled, diagnostics } = compile(readText(file), {
    ...compileOptions(file, options),
    // A tuning may name any of them.
    ...(options.tuning !== undefined && { forms: "all" }),
  });
  showDiagnostics(diagnostics, terminal);
  return compiled && importText(compiled.module, file);
}

export function readInputs(info: ModuleInfo, options: RunOptions): Record<string, Tensor> {
  const pixels: Normalisation = {
    mean: numbers(options.mean, "--mean", 0),
    deviation: numbers(options.std, "--std", 1),
  };
  const names = info.inputs.map(({ name }) => name);
  const inputs: Record<string, Tensor> = {};
  for (const [name, path] of parseAssignments(options.input, "--input")) {
    requireKnown(name, names, "--input");
    const input = info.inputs.find((each) => each.name === name);
    if (input) inputs[name] = readTensor(path, input.element, input.shape, pixels);
  }
  const missing = info.inputs.find(({ name, optional }) => !optional && !(name in inputs));
  if (missing) {
    const shape = missing.shape.map((extent) => extent ?? "any").join(", ");
    throw new CommandError(
      "usage",
      "usage-input",
      `${info.name} wants --input ${missing.name}=file (${missing.element} [${shape}])`,
    );
  }
  return inputs;
}

export function requireWeights({ program }: EmittedModule, { weights, seed }: RunOptions): void {
  const { length } = program.parameters;
  if (length === 0 || weights.length > 0 || seed !== undefined) return;
  throw new CommandError(
    "usage",
    "usage-weights",
    `${program.name} has ${counted(length, "parameter")}: give --weights file.safetensors, ` +
      "or --seed number to draw them at random",
  );
}

/** Loads a module on a device of its own, works with the model, and frees both. */
export async function withModel<T>(
  module: EmittedModule,
  options: RunOptions,
  terminal: Terminal,
  work: (model: LoadedModel) => Promise<T>,
): Promise<{ value: T; milliseconds: number; adapter: string }> {
  const sources = (await Promise.all(options.weights.map(checkpoint))).flat();
  const device = await openDevice(options.software ? { software: true } : {});
  try {
    terminal.error.progress("loading");
    const [seed] = options.seed === undefined ? [] : numbers(options.seed, "--seed", 0);
    const load: LoadOptions = {
      device,
      onProgress: ({ loaded, total }) =>
        terminal.error.progress(`loading ${bytesText(loaded)} of ${bytesText(total)}`),
      ...(sources.length > 0 && { weights: sources }),
      ...(seed !== undefined && { seed }),
      ...(options.tuning !== undefined && { tuning: readTuning(options.tuning) }),
    };
    const model = await module.load(load);
    for (const { message } of model.warnings)
      terminal.error.write(`${terminal.error.colours.yellow("warning")}: ${message}\n`);
    terminal.error.progress("running");
    const start = performance.now();
    const value = await work(model);
    const milliseconds = performance.now() - start;
    model.dispose();
    const { description, device: name } = device.adapterInfo;
    return { value, milliseconds, adapter: description || name };
  } finally {
    terminal.error.progress("");
    device.destroy();
    await Promise.all(sources.map((source) => source.close()));
  }
}
