/** `attnc compile`: one model to one module, with its types. */
import { mkdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { compile, emitReport, type Compiled } from "../index.ts";
import { repeatedSteps } from "../program/loops.ts";
import { weightTotals } from "../program/weights.ts";
import type { ExitReason } from "./exit.ts";
import { storingOptions, type StoringOptions } from "./options.ts";
import { diagnosticJson, showDiagnostics } from "./report.ts";
import { readText, writeFile } from "./sources.ts";
import { readTuning, requireTuningOf } from "./tuning.ts";
import { bytesText, counted, type Terminal } from "./terminal.ts";

export interface CompileCommandOptions extends StoringOptions {
  readonly out?: string;
  readonly wgsl?: string;
  readonly tuning?: string;
  readonly report?: string;
}

/** What tools may want to know of a program. */
function summary({ program, module }: Compiled): object {
  return {
    name: program.name,
    moduleBytes: Buffer.byteLength(module),
    gzippedBytes: gzipSync(module).length,
    peakBytes: program.peakBytes,
    dimensions: program.dimensions,
    inputs: program.inputs.map(({ name, element, shape }) => ({ name, element, shape })),
    outputs: program.run.results.map(({ name, element, shape }) => ({ name, element, shape })),
    inspectable: program.inspect.results.map(({ name, shape }) => ({ name, shape })),
    weights: weightTotals(program),
    parameters: program.parameters.map(({ name, shape, half }) => ({
      name,
      shape,
      stored: half ? "f16" : "f32",
    })),
    kernels: program.kernels.map(({ name, family }) => ({ name, family })),
    dispatches: repeatedSteps(program.run.steps).map(({ step, counts }) => ({
      kernel: program.kernels[step.kernel]?.name,
      equation: step.label,
      workgroups: step.groups,
      cost: step.cost(),
      ...(counts.length > 0 && { repeated: counts }),
    })),
  };
}

/** `vit.attn` becomes `vit.js` in the current folder. */
function defaultOut(file: string): string {
  return file === "-" ? "model.js" : `${basename(file).replace(/\.attn$/, "")}.js`;
}

export function compileCommand(
  file: string,
  options: CompileCommandOptions,
  terminal: Terminal,
): ExitReason {
  const tuning = options.tuning === undefined ? undefined : readTuning(options.tuning);
  const { compiled, diagnostics } = compile(readText(file), {
    ...storingOptions(file, options),
    ...(tuning && { tuning }),
  });
  if (compiled && tuning) requireTuningOf(compiled.hash, tuning, options.tuning ?? "");
  if (!options.json) showDiagnostics(diagnostics, terminal);
  const print = (more: object) => {
    if (!options.json) return;
    const json = {
      ok: compiled !== undefined,
      diagnostics: diagnostics.map(diagnosticJson),
      ...more,
    };
    terminal.out.write(`${JSON.stringify(json, null, 2)}\n`);
  };
  if (!compiled) {
    print({});
    return "program";
  }
  const out = options.out ?? defaultOut(file);
  const files: string[] = [];
  const write = (path: string, text: string) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFile(path, text);
    files.push(path);
  };
  if (out === "-") {
    if (!options.json) terminal.out.write(compiled.module);
  } else {
    write(out, compiled.module);
    write(
      out.replace(/\.m?js$/, "").concat(out.endsWith(".mjs") ? ".d.mts" : ".d.ts"),
      compiled.types,
    );
  }
  if (options.wgsl !== undefined)
    for (const { name, code } of compiled.program.kernels)
      write(join(options.wgsl, `${name}.wgsl`), code);
  if (options.report !== undefined) {
    const json = () => `${JSON.stringify(summary(compiled), null, 2)}\n`;
    write(options.report, /\.json$/.test(options.report) ? json() : emitReport(compiled.program));
  }
  print({ files, ...summary(compiled) });
  if (!options.json && out !== "-") {
    const { bold, dim } = terminal.out.colours;
    const { program, module } = compiled;
    const sizes = `${bytesText(Buffer.byteLength(module))}, ${bytesText(gzipSync(module).length)} gzipped`;
    const work = `${counted(program.kernels.length, "kernel")}, ${counted(program.run.steps.length, "dispatch", "dispatches")}`;
    terminal.out.write(
      `${bold(files.join(", "))} ${dim(`(${program.name}: ${sizes}; ${work})`)}\n`,
    );
  }
  return "ok";
}
