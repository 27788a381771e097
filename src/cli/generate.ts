/**
 * `attnc run --generate`: a sequence that grows token by token. Tokens are numbers, as they
 * are for the model; they are printed as they come, and written as a file of whole numbers.
 */
import type { GenerateOptions, GenerateStep } from "../runtime/generate.ts";
import { parseAssignments } from "./assignments.ts";
import { CommandError, type ExitReason } from "./exit.ts";
import { infoOf, type EmittedModule } from "./module.ts";
import {
  numbers,
  readInputs,
  requireKnown,
  requireWeights,
  withModel,
  type RunOptions,
} from "./running.ts";
import { tensor } from "./tensor.ts";
import { counted, type Terminal } from "./terminal.ts";
import { formatOf, writeTensor } from "./tensors.ts";

function generateOptions(options: RunOptions): GenerateOptions {
  const one = (text: string | undefined, option: string): number | undefined =>
    text === undefined ? undefined : numbers(text, option, 0)[0];
  const given = {
    limit: one(options.limit, "--limit"),
    temperature: one(options.temperature, "--temperature"),
    topK: one(options.topK, "--top-k"),
    topP: one(options.topP, "--top-p"),
    repetitionPenalty: one(options.repetitionPenalty, "--repetition-penalty"),
    beams: one(options.beams, "--beams"),
    lengthPenalty: one(options.lengthPenalty, "--length-penalty"),
    seed: one(options.seed, "--seed"),
    stop: options.stop === undefined ? undefined : numbers(options.stop, "--stop", 0),
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

export async function generateCommand(
  module: EmittedModule,
  options: RunOptions,
  terminal: Terminal,
): Promise<ExitReason> {
  const info = infoOf(module, true);
  if (!module.program.generation)
    throw new CommandError("usage", "usage-generate", `${info.name} has no \`generate\``);
  if (options.inspect.length > 0)
    throw new CommandError("usage", "usage-generate", "--inspect is not for --generate");
  const inputs = readInputs(info, options);
  const outputs = parseAssignments(options.out, "--out");
  for (const [name, path] of outputs) {
    requireKnown(name, ["tokens"], "--out");
    formatOf(path);
  }
  requireWeights(module, options);
  const chosen = generateOptions(options);
  const written = outputs.get("tokens");
  const streams = !options.json && written === undefined;
  const { value: steps, ...run } = await withModel(module, options, terminal, async (model) => {
    const all: GenerateStep[] = [];
    for await (const step of model.generate(inputs, chosen)) {
      terminal.error.progress("");
      if (streams) terminal.out.write(`${all.length > 0 ? " " : ""}${step.token}`);
      all.push(step);
    }
    if (streams) terminal.out.write("\n");
    return all;
  });
  const tokens = steps.map(({ token }) => token);
  if (written !== undefined) writeTensor(written, tensor("int", [tokens.length], tokens));
  if (options.json) {
    const [{ score } = {}] = steps;
    const json = {
      ...{ ok: true, model: info.name, ...run, tokens },
      ...(score !== undefined && { score }),
      files: [...outputs.values()],
    };
    terminal.out.write(`${JSON.stringify(json)}\n`);
    return "ok";
  }
  if (written !== undefined) terminal.out.write(`wrote ${written}\n`);
  const { milliseconds, adapter } = run;
  terminal.error.write(
    `${info.name}: ${counted(tokens.length, "token")} in ${milliseconds.toFixed(1)} ms on ${adapter}\n`,
  );
  return "ok";
}
