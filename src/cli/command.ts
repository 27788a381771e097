/**
 * The command line: which commands there are, what they take, and how they end. A command
 * is a function of its arguments and a terminal; `run`, which needs more than the compiler
 * does (a device, pictures), is loaded when it is asked for, so that compiling starts at once.
 */
import { Command, CommanderError, Option, type OutputConfiguration } from "commander";
import { version } from "../index.ts";
import { checkCommand } from "./check.ts";
import { compileCommand, type CompileCommandOptions } from "./compile.ts";
import { CommandError, exitCodes, exitCodesHelp, type ExitReason } from "./exit.ts";
import { explainCommand, type ExplainOptions } from "./explain.ts";
import { formatCommand, type FormatOptions } from "./fmt.ts";
import type { ProgramOptions } from "./options.ts";
import type { RunOptions } from "./running.ts";
import type { Terminal } from "./terminal.ts";
import type { TuneOptions } from "./tune.ts";
import type { WeightsOptions } from "./weights.ts";

const repeated = (value: string, before: readonly string[]): string[] => [...before, value];

function programCommand(name: string, summary: string): Command {
  return new Command(name)
    .summary(summary)
    .description(summary)
    .argument("<file>", "the program, a .attn file; - is standard input")
    .option("-m, --model <name>", "which model, where the file has several")
    .option("-s, --set <name=value>", "value of a hyperparameter; may be repeated", repeated, [])
    .option("--json", "print one JSON object on stdout, for tools");
}

const types = (flags: string, what: string): Option =>
  new Option(flags, what).choices(["f32", "f16"]).default(undefined, "f32");

const storing = (): Option =>
  types("--weights <type>", "how weights are stored on the device; f16 takes half the bytes");

const multiplying = (): Option =>
  types("--arithmetic <type>", "f16 also multiplies by such weights in it, where a GPU can");

function compiling(): Command {
  return programCommand("compile", "compile a model to one ES module, with its types beside it")
    .option(
      "-o, --out <file>",
      "the module; - is standard output (default: the program's name, .js)",
    )
    .addOption(storing())
    .addOption(multiplying())
    .option("--tuning <file>", "only the forms of kernels that attnc tune has chosen")
    .option("--wgsl <folder>", "write each kernel to a .wgsl file, too")
    .option(
      "--report <file>",
      "write sizes, kernels and dispatches, too; as JSON where it ends in .json",
    )
    .addHelpText(
      "after",
      `
Examples:
  attnc compile vit.attn --model ViT
  attnc compile vit.attn -m ViT -s size=28 -s patch=7 -s channels=1 -s classes=10 -o digits.js
  attnc compile gpt.attn --weights f16
  attnc compile gpt.attn --wgsl kernels --report gpt.json`,
    );
}

function checking(): Command {
  return programCommand(
    "check",
    "show what is wrong with a program, and write nothing",
  ).addHelpText(
    "after",
    `
Examples:
  attnc check vit.attn
  attnc check vit.attn -m ViT -s depth=6 --json`,
  );
}

function formatting(): Command {
  return new Command("fmt")
    .summary("bring programs into the one canonical layout")
    .description("Brings programs into the one canonical layout, in place.")
    .argument("<files...>", "programs; - reads standard input and prints the result")
    .option("--check", "change nothing; exit with 1 where a file would change")
    .option("--json", "print one JSON object on stdout, for tools")
    .addHelpText(
      "after",
      `
Examples:
  attnc fmt vit.attn layers.attn
  attnc fmt --check *.attn
  attnc fmt - < vit.attn`,
    );
}

function running(): Command {
  return programCommand("run", "run a model on inputs from files")
    .description(
      `Runs a model: compiles the program in memory, or takes a module made before (.js).

Inputs are .npy, .json (nested lists) or .png; an image must have the size that the
model wants, and is read as numbers from 0 to 1. Outputs are written likewise; a .png
shows the smallest entry black and the largest white. Without --out the results are
printed. Runs on a GPU, or on the software adapter where there is none. Whole numbers
may stand in the place of a file: -i tokens=5,7,9.

With --generate the model's sequence grows token by token, after what is given of it, and
the new tokens are printed as they come, or go to --out tokens=file.`,
    )
    .option("-i, --input <name=file>", "an input; may be repeated", repeated, [])
    .option(
      "-w, --weights <path>",
      "the checkpoint: .safetensors, an .index.json, or their folder; may be repeated",
      repeated,
      [],
    )
    .option("--seed <number>", "draw the weights at random instead, and what --generate draws")
    .option("-o, --out <name=file>", "where a result goes; may be repeated", repeated, [])
    .option(
      "--inspect <path>",
      "also compute this; * matches any names; may be repeated",
      repeated,
      [],
    )
    .option("--mean <numbers>", "subtracted from each channel of an image, e.g. 0.485,0.456,0.406")
    .option("--std <numbers>", "divides each channel of an image, after --mean")
    .option("--tuning <file>", "which forms of kernels run, from attnc tune")
    .option("--software", "compute on the processor even where there is a GPU")
    .option("--generate", "token by token")
    .option("--limit <number>", "at most so many new tokens")
    .option("--stop <tokens>", "tokens that end the sequence, instead of the model's")
    .option("--temperature <number>", "0, the default, takes the likeliest token; else draws")
    .option("--top-k <number>", "draws among so many of the likeliest tokens")
    .option("--top-p <number>", "draws among the fewest tokens of this probability together")
    .option("--repetition-penalty <number>", "makes tokens that were there before less likely")
    .option("--beams <number>", "searches with so many beams")
    .option("--length-penalty <number>", "of a search: above 0 prefers longer sequences")
    .addHelpText(
      "after",
      `
Examples:
  attnc run vit.attn -m ViT -w vit.safetensors -i image=digit.png
  attnc run digits.js -w digits.safetensors -i image=7.npy -o logits=logits.npy
  attnc run vit.attn -m ViT -w vit.safetensors -i image=digit.png \\
      --inspect "blocks.*.attn.attention.weights" --json
  attnc run gpt2.attn -w gpt2.safetensors -i tokens=464,3616,286 --generate --limit 20
  attnc run gpt2.attn -w gpt2.safetensors -i tokens=464 --generate --temperature 0.8 --seed 1`,
    );
}

function weighing(): Command {
  return programCommand("weights", "compare a checkpoint with what a model wants of it")
    .description(
      `Compares the tensors of a checkpoint with a model's parameters, by name and shape: what
matches, what is missing, what is left over, with near names. Reads no more than the
files' heads. Ends with 3 where the checkpoint can't be loaded.`,
    )
    .argument(
      "<checkpoint...>",
      "safetensors files, the index of one in several files, or the folder it is in",
    )
    .option("--all", "list what matches, too")
    .addHelpText(
      "after",
      `
Examples:
  attnc weights gpt2.attn model.safetensors
  attnc weights llama.attn model.safetensors.index.json -m Llama
  attnc weights bert.attn folder --json`,
    );
}

function explaining(): Command {
  return programCommand("explain", "show what the compiler makes of a model, and why")
    .description(
      `Shows the graph of equations after each pass that changed it, which equation became
which kernel, what masks spare, and why equations did not fuse.`,
    )
    .option("--pass <name>", "of the graphs, only the one after this pass (start: before all)")
    .option("--inspect", "what is computed for inspect instead of an ordinary run")
    .option("--kernels", "no graphs: only the kernels and the remarks")
    .option(
      "--cost",
      "only what each kernel costs: operations, bytes, memory (docs/performance.md)",
    )
    .option("--batch <members>", "with --cost: how many members (default: 1)")
    .option(
      "--lengths <dimension=length>",
      "with --cost: one for all members, or T=64,128 for each; default: the largest; may be repeated",
      repeated,
      [],
    )
    .option("--past <tokens>", "with --cost: of one more token after so many")
    .option(
      "--roofline <gflops,gbytes>",
      "with --cost: a device's most per second, for the least time of each kernel",
    )
    .addOption(storing())
    .addHelpText(
      "after",
      `
Examples:
  attnc explain causal.attn
  attnc explain vit.attn -m ViT --kernels
  attnc explain vit.attn -m ViT --pass start
  attnc explain bert.attn -m Bert --cost --lengths N=8,64,128
  attnc explain gpt2.attn --cost --past 512 --roofline 82580,1008`,
    );
}

function tuning(): Command {
  return programCommand("tune", "find the fastest form of each kernel on this machine")
    .description(
      `Runs every form of every kernel on this machine's adapter, without weights, and writes
which are fast to a file: \`attnc run --tuning\` and \`load({ tuning })\` take it, and
\`attnc compile --tuning\` makes a module of only what it names. Takes a program, or a
module made before (.js), of which only the forms that it carries are measured.`,
    )
    .option("-b, --batch <number>", "how many members a batch has (default: 1)")
    .option(
      "-l, --length <name=number>",
      "a dynamic length (default: its largest, but at most 256); may be repeated",
      repeated,
      [],
    )
    .option("--time <milliseconds>", "how long to measure each kernel (default: 100)")
    .option("-o, --out <file>", "the file; - is standard output (default: its name, .tuning.json)")
    .option("--software", "measure the processor even where there is a GPU")
    .addOption(storing())
    .addOption(multiplying())
    .addHelpText(
      "after",
      `
Examples:
  attnc tune vit.attn -m ViT
  attnc tune gpt2.attn --length T=64 -o gpt2.tuning.json
  attnc run vit.attn -m ViT -w vit.safetensors -i image=digit.png --tuning vit.tuning.json`,
    );
}

/** Runs a command line (without the program's name) and gives the exit code. */
export async function attnc(args: readonly string[], terminal: Terminal): Promise<number> {
  let reason: ExitReason = "ok";
  const end = (found: ExitReason) => {
    reason = found;
  };
  const program = new Command("attnc")
    .description("A compiler from equations to WebGPU.")
    .version(version, "-V, --version", "print the version")
    .addCommand(
      compiling().action((file: string, options: CompileCommandOptions) => {
        end(compileCommand(file, options, terminal));
      }),
    )
    .addCommand(
      checking().action((file: string, options: ProgramOptions) => {
        end(checkCommand(file, options, terminal));
      }),
    )
    .addCommand(
      formatting().action((files: string[], options: FormatOptions) => {
        end(formatCommand(files, options, terminal));
      }),
    )
    .addCommand(
      running().action(async (file: string, options: RunOptions) => {
        const { runCommand } = await import("./run.ts");
        end(await runCommand(file, options, terminal));
      }),
    )
    .addCommand(
      weighing().action(async (file: string, paths: string[], options: WeightsOptions) => {
        const { weightsCommand } = await import("./weights.ts");
        end(await weightsCommand(file, paths, options, terminal));
      }),
    )
    .addCommand(
      tuning().action(async (file: string, options: TuneOptions) => {
        const { tuneCommand } = await import("./tune.ts");
        end(await tuneCommand(file, options, terminal));
      }),
    )
    .addCommand(
      explaining().action((file: string, options: ExplainOptions) => {
        end(explainCommand(file, options, terminal));
      }),
    )
    .addHelpText(
      "after",
      `
Examples:
  attnc compile vit.attn --model ViT --set size=28
  attnc check vit.attn
  attnc run vit.attn -m ViT -w vit.safetensors -i image=digit.png
  attnc explain causal.attn

${exitCodesHelp}

Colours are for terminals; NO_COLOR and FORCE_COLOR decide otherwise.`,
    );
  const output: OutputConfiguration = {
    writeOut: (text) => terminal.out.write(text),
    writeErr: (text) => terminal.error.write(text),
    getOutHelpWidth: () => 100,
    getErrHelpWidth: () => 100,
  };
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput(output).showHelpAfterError("(see --help)");
  try {
    await program.parseAsync([...args], { from: "user" });
    return exitCodes[reason];
  } catch (error) {
    return exitCodes[report(error, args.includes("--json"), terminal)];
  }
}

/** Tells the reader why a command ended early. */
function report(error: unknown, json: boolean, terminal: Terminal): ExitReason {
  // Commander has printed what there is to say; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? "ok" : "usage";
  const known = error instanceof CommandError ? error : undefined;
  const message = known?.message ?? `attnc has a bug: ${String(error)}`;
  const code = known?.code ?? "bug";
  if (json)
    terminal.out.write(`${JSON.stringify({ ok: false, error: { code, message } }, null, 2)}\n`);
  const { bold, red } = terminal.error.colours;
  terminal.error.write(`${bold(red("error"))}: ${message}\n`);
  if (!known && error instanceof Error && error.stack) terminal.error.write(`${error.stack}\n`);
  return known?.reason ?? "bug";
}
