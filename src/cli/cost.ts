/** `attnc explain --cost`: what each kernel of a model costs at given sizes. */
import { compile, costsOf, type CostLine, type Costs, type Roofline } from "../index.ts";
import type { Program } from "../program/program.ts";
import { parseAssignments } from "./assignments.ts";
import { CommandError, type ExitReason } from "./exit.ts";
import { compileOptions, type ProgramOptions } from "./options.ts";
import { diagnosticJson, showDiagnostics } from "./report.ts";
import { readText } from "./sources.ts";
import { bytesText, columns, counted, type Terminal } from "./terminal.ts";

/** As the command line has them. */
export interface CostCommandOptions {
  readonly batch?: string;
  readonly lengths: readonly string[];
  readonly past?: string;
  readonly roofline?: string;
}

function usage(code: string, message: string): never {
  throw new CommandError("usage", code, message);
}

/** Without `--cost` its options say nothing. */
export function withoutCost({ batch, lengths, past, roofline }: CostCommandOptions): void {
  const given = { batch, past, roofline, lengths: lengths.length > 0 ? lengths : undefined };
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) usage("usage-cost", `--${name} goes with --cost`);
}

function wholeNumber(text: string, option: string, least: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || text.trim() === "")
    usage("usage-number", `${option} wants a whole number from ${least} on, found \`${text}\``);
  return value;
}

function rooflineOf(text: string): Roofline {
  const [operations = NaN, bytes = NaN, ...more] = text.split(",").map(Number);
  if (!(operations > 0 && bytes > 0) || more.length > 0)
    usage("usage-roofline", `--roofline wants gflops,gbytes, as 82580,1008, found \`${text}\``);
  return { operations: 1e9 * operations, bytes: 1e9 * bytes };
}

/** For each member a length of each dimension. */
function lengthsOf(program: Program, options: CostCommandOptions): number[][] {
  const { dimensions, generation } = program;
  const given = dimensions.filter(({ derived }) => !derived);
  const asked = parseAssignments(options.lengths, "--lengths");
  const lists = new Map<string, number[]>();
  for (const [name, text] of asked) {
    const known = given.find((one) => one.name === name);
    if (!known) {
      const names = given.map((one) => one.name).join(", ") || "none";
      usage("usage-lengths", `--lengths names \`${name}\`, but the dimensions are: ${names}`);
    }
    const list = text.split(",").map((one) => wholeNumber(one, "--lengths", known.least));
    const over = list.find((length) => length > known.most);
    if (over !== undefined)
      usage("usage-lengths", `${name} is at most ${known.most}, found ${over}`);
    lists.set(name, list);
  }
  const counts = [...lists.values()].map((list) => list.length).filter((count) => count > 1);
  const batch = options.batch === undefined ? undefined : wholeNumber(options.batch, "--batch", 1);
  const members = batch ?? counts[0] ?? 1;
  if (counts.some((count) => count !== members))
    usage("usage-lengths", `${counted(members, "member")} and ${counts.join(", ")} lengths`);
  const past = options.past === undefined ? undefined : pastOf(program, options.past);
  return Array.from({ length: members }, (_, member) => {
    const own = dimensions.map(({ name, most, derived }) => {
      const list = lists.get(name);
      return list?.[member] ?? list?.[0] ?? (derived ? 0 : most);
    });
    if (!generation || past === undefined) return own;
    own[generation.past] = past;
    own[generation.count] = 1;
    if (generation.most !== undefined) own[generation.most] = 1;
    return own;
  });
}

/** Rows that were taken before: tokens, and what stands in front of the first. */
function pastOf({ dimensions, generation, name }: Program, text: string): number {
  if (!generation) usage("usage-past", `${name} does not generate, so --past says nothing`);
  const tokens = wholeNumber(text, "--past", 0);
  const room = dimensions[generation.length]?.most ?? 0;
  if (tokens >= room) usage("usage-past", `--past is less than ${room}, found ${tokens}`);
  return tokens === 0 ? 0 : tokens + generation.prefix;
}

const prefixes = ["", " k", " M", " G", " T"];

/** `1234567` as `1.23 M`. */
function countText(value: number): string {
  const power = value < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(value) / 3));
  return `${Number((value / 1000 ** power).toPrecision(3))}${prefixes[power] ?? ""}`;
}

function timeText(seconds: number): string {
  if (seconds >= 1) return `${seconds.toPrecision(3)} s`;
  const milli = seconds >= 1e-3;
  return `${Number((seconds * (milli ? 1e3 : 1e6)).toPrecision(3))} ${milli ? "ms" : "µs"}`;
}

interface Row {
  readonly times: number;
  readonly line: CostLine;
}

/** Equal dispatches of a kernel, layer after layer, are one row; the equation is the first's. */
function together(lines: readonly CostLine[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const line of lines) {
    const key = JSON.stringify({ ...line, equation: "" });
    rows.set(key, { times: (rows.get(key)?.times ?? 0) + 1, line: rows.get(key)?.line ?? line });
  }
  return [...rows.values()];
}

function rowText({ times, line }: Row): readonly string[] {
  const all = (value: number): number => times * value;
  return [
    line.kernel,
    String(all(line.dispatches)),
    countText(all(line.operations)),
    bytesText(all(line.loads)),
    bytesText(all(line.reads)),
    bytesText(all(line.writes)),
    line.intensity.toFixed(2),
    ...(line.bound ? [timeText(all(line.bound.seconds)), line.bound.by] : []),
    line.form,
    line.equation,
  ];
}

function show(costs: Costs, { out }: Terminal): void {
  const { bold, dim } = out.colours;
  const { total, memory, members, lines, leastBytes, leastTime, pipelines, load } = costs;
  // Where there is a kernel for few rows and one for many, one of them has nothing to do.
  const ran = lines.filter(({ dispatches }) => dispatches > 0);
  const own = new Map<string, Set<number>>();
  for (const member of members)
    for (const [name, length] of Object.entries(member))
      own.set(name, (own.get(name) ?? new Set()).add(length));
  const lengths = [...own].map(([name, values]) =>
    values.size === 1
      ? `${name} = ${[...values].join("")}`
      : `${name} = ${members.map((member) => member[name]).join(", ")}`,
  );
  const what = costs.entry === "chunk" ? "the next token" : "one run";
  out.write(
    `${bold(costs.model)}: ${what}, ${[counted(members.length, "member"), ...lengths].join("; ")}\n\n`,
  );
  const bounds = total.bound ? ["at least", "bound by"] : [];
  const head = ["kernel", "times", "operations", "loads", "reads", "writes", "per byte", ...bounds];
  out.write(
    columns(
      [[...head, "form", "first computes"], ...together(ran).map(rowText)],
      new Set([1, 2, 3, 4, 5, 6, ...(total.bound ? [7] : [])]),
    ),
  );
  const moved = total.reads + total.writes;
  const within = (one: typeof leastTime): string =>
    one ? `: at least ${timeText(one.seconds)}, mostly bound by ${one.by}` : "";
  const atLoad =
    load.dispatches > 0
      ? `; once, at load: ${load.dispatches} of ${counted(load.pipelines, "further pipeline")}`
      : "";
  const states = memory.states > 0 ? `, ${bytesText(memory.states)} of caches` : "";
  out.write("\n");
  out.write(
    columns([
      [
        "dispatches",
        `${total.dispatches} of ${counted(pipelines, "pipeline")}, ${counted(total.workgroups, "workgroup")}${atLoad}`,
      ],
      ["operations", `${countText(total.operations)}${within(total.bound)}`],
      [
        "bytes",
        `threads load ${bytesText(total.loads)}; kernels read and write ${bytesText(moved)}`,
      ],
      ["", `any program moves at least ${bytesText(leastBytes)}${within(leastTime)}`],
      ["intensity", `${total.intensity.toFixed(2)} operations a byte`],
      [
        "memory",
        `${bytesText(memory.peak)} between kernels${states}, ${bytesText(memory.inputs)} of inputs, ${bytesText(memory.resident)} of weights`,
      ],
      ["", dim(`${memory.peakFormula} bytes between kernels; s[0] members, s[1]... lengths`)],
    ]),
  );
}

export function costCommand(
  file: string,
  options: ProgramOptions & CostCommandOptions,
  terminal: Terminal,
): ExitReason {
  const { compiled, diagnostics } = compile(readText(file), compileOptions(file, options));
  const costs =
    compiled &&
    costsOf(compiled.program, {
      entry: options.past === undefined ? "run" : "chunk",
      lengths: lengthsOf(compiled.program, options),
      ...(options.roofline !== undefined && { roofline: rooflineOf(options.roofline) }),
    });
  if (options.json) {
    const json = {
      ok: costs !== undefined,
      diagnostics: diagnostics.map(diagnosticJson),
      ...(costs && { costs }),
    };
    terminal.out.write(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    showDiagnostics(diagnostics, terminal);
    if (costs) show(costs, terminal);
  }
  return costs ? "ok" : "program";
}
