/** `attnc tune`: runs every form of every kernel on this machine, and writes which are fast. */
import { compile } from "../index.ts";
import { device as openDevice } from "../node/index.ts";
import { measure, type KernelTimes, type Measured } from "../tune/index.ts";
import { parseAssignments } from "./assignments.ts";
import { CommandError, type ExitReason } from "./exit.ts";
import { importText, type EmittedModule } from "./module.ts";
import { storingOptions, type StoringOptions } from "./options.ts";
import { showDiagnostics } from "./report.ts";
import { explained, numbers } from "./running.ts";
import { readText, writeFile } from "./sources.ts";
import { counted, type Terminal } from "./terminal.ts";

export interface TuneOptions extends StoringOptions {
  readonly out?: string;
  readonly batch?: string;
  readonly length: readonly string[];
  readonly time?: string;
  readonly software?: boolean;
}

/** `vit.attn` becomes `vit.tuning.json` in the current folder. */
const defaultOut = (file: string): string =>
  `${file === "-" ? "model" : (file.split("/").at(-1) ?? "").replace(/\.(attn|m?js)$/, "")}.tuning.json`;

/** A form's name without its kernel's; the plain one has none of its own. */
const formOf = (name: string, kernel: string): string =>
  name === kernel ? "plain" : name.slice(kernel.length + 1);

/** A row for each kernel: what each form takes, and which is chosen. */
function tableOf(measured: readonly KernelTimes[]): string {
  const forms = [
    ...new Set(
      measured.flatMap(({ kernel, times }) =>
        Object.keys(times).map((name) => formOf(name, kernel)),
      ),
    ),
  ];
  const rows = [
    ["kernel", ...forms.map((form) => `${form}, ms`), "chosen"],
    ...measured.map(({ kernel, times, chosen }) => [
      kernel,
      ...forms.map((form) => {
        const time = times[form === "plain" ? kernel : `${kernel}_${form}`];
        return time === undefined ? "" : time.toPrecision(3);
      }),
      formOf(chosen, kernel),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join("  ")}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}

async function moduleWithAllForms(
  file: string,
  options: TuneOptions,
  terminal: Terminal,
): Promise<EmittedModule | undefined> {
  if (/\.m?js$/.test(file)) return importText(readText(file), file);
  const { compiled, diagnostics } = compile(readText(file), {
    ...storingOptions(file, options),
    forms: "all",
  });
  showDiagnostics(diagnostics, terminal);
  return compiled && importText(compiled.module, file);
}

const whole = (text: string, option: string): number => {
  const [value = NaN] = numbers(text, option, 0);
  if (Number.isInteger(value) && value > 0) return value;
  throw new CommandError("usage", "usage-numbers", `${option} wants a whole number above 0`);
};

export async function tuneCommand(
  file: string,
  options: TuneOptions,
  terminal: Terminal,
): Promise<ExitReason> {
  const module = await moduleWithAllForms(file, options, terminal);
  if (!module) return "program";
  const { program } = module;
  const lengths = Object.fromEntries(
    [...parseAssignments(options.length, "--length")].map(([name, value]) => {
      if (program.dimensions.some((each) => each.name === name))
        return [name, whole(value, "--length")];
      const known = program.dimensions.map((each) => each.name).join(", ") || "no length";
      throw new CommandError(
        "usage",
        "usage-name",
        `--length names \`${name}\`; there is ${known}`,
      );
    }),
  );
  const batch = whole(options.batch ?? "1", "--batch");
  const milliseconds = whole(options.time ?? "100", "--time");
  let found: Measured;
  let adapter: string;
  try {
    const device = await openDevice(options.software ? { software: true } : {});
    try {
      const { description, device: name } = device.adapterInfo;
      adapter = description || name;
      found = await measure(program, {
        ...{ device, batch, lengths, milliseconds },
        onKernel: ({ kernel }) => terminal.error.progress(`measured ${kernel}`),
      });
    } finally {
      terminal.error.progress("");
      device.destroy();
    }
  } catch (error) {
    throw explained(error);
  }
  const out = options.out ?? defaultOut(file);
  const tuning = { program: found.program, name: program.name, adapter, batch, lengths };
  const text = `${JSON.stringify({ ...tuning, ...found }, null, 2)}\n`;
  if (out === "-") {
    terminal.out.write(text);
    return "ok";
  }
  writeFile(out, text);
  if (options.json)
    terminal.out.write(`${JSON.stringify({ ok: true, file: out, ...found }, null, 2)}\n`);
  else {
    const { bold, dim } = terminal.out.colours;
    const what = counted(found.measured.length, "kernel");
    terminal.out.write(tableOf(found.measured));
    terminal.out.write(`${bold(out)} ${dim(`(${program.name}: ${what}, on ${adapter})`)}\n`);
  }
  return "ok";
}
