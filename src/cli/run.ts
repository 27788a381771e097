/**
 * `attnc run`: a model on inputs from files. A program is compiled in memory; either way
 * what runs is the module that `attnc compile` writes.
 */
import type { HostResults } from "../runtime/model.ts";
import { parseAssignments } from "./assignments.ts";
import type { ExitReason } from "./exit.ts";
import { generateCommand } from "./generate.ts";
import { nested } from "./json.ts";
import { infoOf, tensorOf, type ModuleInfo } from "./module.ts";
import {
  explained,
  moduleOf,
  readInputs,
  requireKnown,
  requireWeights,
  withModel,
  type RunOptions,
} from "./running.ts";
import type { Terminal } from "./terminal.ts";
import { formatOf, tensorText, writeTensor } from "./tensors.ts";

/** Where results go; checked before anything runs. */
function outputsOf(info: ModuleInfo, options: RunOptions): Map<string, string> {
  const outputs = parseAssignments(options.out, "--out");
  for (const [name, path] of outputs) {
    requireKnown(name, [...info.outputs, ...info.inspectable], "--out");
    formatOf(path);
  }
  return outputs;
}

export async function runCommand(
  file: string,
  options: RunOptions,
  terminal: Terminal,
): Promise<ExitReason> {
  try {
    const module = await moduleOf(file, options, terminal);
    if (!module) return "program";
    if (options.generate) return await generateCommand(module, options, terminal);
    const info = infoOf(module);
    const inputs = readInputs(info, options);
    const outputs = outputsOf(info, options);
    requireWeights(module, options);
    // A result that is written must be computed, whether it was inspected by name or not.
    const written = [...outputs.keys()].filter((name) => !info.outputs.includes(name));
    const paths = [...new Set([...options.inspect, ...written])];
    const {
      value: results,
      milliseconds,
      adapter,
    } = await withModel(module, options, terminal, async (model): Promise<HostResults> => {
      const found = await model.run(inputs);
      return { ...found, ...(paths.length > 0 && (await model.inspect(inputs, paths))) };
    });
    const shown = Object.entries(results).filter(([name]) => !outputs.has(name));
    for (const [name, path] of outputs) {
      const result = results[name];
      if (result) writeTensor(path, tensorOf(result));
    }
    if (options.json) {
      const values = shown.map(([name, value]) => [
        name,
        { shape: value.shape, data: nested(tensorOf(value)) },
      ]);
      const json = {
        ok: true,
        model: info.name,
        adapter,
        milliseconds,
        results: Object.fromEntries(values) as object,
        files: [...outputs.values()],
      };
      terminal.out.write(`${JSON.stringify(json)}\n`);
      return "ok";
    }
    for (const [name, value] of shown)
      terminal.out.write(`${terminal.out.colours.bold(name)} ${tensorText(tensorOf(value))}\n`);
    for (const path of outputs.values()) terminal.out.write(`wrote ${path}\n`);
    terminal.error.write(`${info.name}: ${milliseconds.toFixed(1)} ms on ${adapter}\n`);
    return "ok";
  } catch (error) {
    throw explained(error);
  }
}
