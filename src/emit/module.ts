/**
 * The text of a module: the runtime, then the program as data, then what is exported. The
 * kernels stand in it as they are, to be read; the step tables are compact. A module has no
 * imports, and bears the version of its format and of the compiler that made it.
 */
import { storageBuffers } from "../program/bindings.ts";
import type {
  Binding,
  BufferRef,
  Entry,
  Kernel,
  Loop,
  Program,
  ProgramGeneration,
  ProgramParameter,
  ProgramResult,
  Size,
  Step,
} from "../program/program.ts";
import { askedBy, lateInputs, lossOf } from "./asked.ts";
import { allSteps, formsOf, needsChoice, withoutUnused } from "../program/forms.ts";
import { valueOf } from "../program/cost.ts";
import { isLoop } from "../program/loops.ts";
import { weightBuffers } from "../program/weights.ts";
import { formatVersion } from "../runtime/format.ts";
import { programHash } from "./hash.ts";
import { unreachable } from "../base/diagnostics.ts";
import { indent, key, list, quote, record, template } from "./text.ts";

export interface EmitOptions {
  /** A statement that declares `runtime`: what src/runtime/index.ts exports. */
  readonly runtimeText: string;
  /** A statement that declares `choose`, for a program with several forms of kernels. */
  readonly choiceText?: string;
  readonly compilerVersion: string;
}

/** Sizes as one function of the batch. */
function formula(sizes: readonly Size[]): string {
  const dynamic = sizes.some((size) => /\bs\b/.test(size));
  return `${dynamic ? "(s)" : "()"} => ${list(sizes)}`;
}

/** For a comment. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ");

const same = (a: readonly Size[], b: readonly Size[]): boolean => a.join("\n") === b.join("\n");

function reference(ref: BufferRef): string {
  switch (ref.kind) {
    case "input":
    case "parameter":
    case "table":
    case "constant":
    case "slot":
      return `${ref.kind[0] ?? ""}${ref.index}`;
    case "state":
      return `g${ref.index}`;
    default:
      return unreachable(ref);
  }
}

/** A dispatch of each form of a step. */
const dispatches = (one: Step): string =>
  list(
    formsOf(one).map(({ kernel, groups, fold }) =>
      list([String(kernel), formula(groups), ...(fold ? ["1"] : [])]),
    ),
  );

/** The emitter's view of a program: its kernels, and the dispatches that its steps name by number. */
interface Table {
  readonly kernels: readonly Kernel[];
  readonly dispatches: Map<string, number>;
}

function step(one: Step, { kernels, dispatches: table }: Table): string {
  const kinds = (kernels[one.kernel]?.bindings ?? []).filter(isStorage);
  const names = (kind: Binding): string =>
    one.buffers
      .filter((_, index) => kinds[index] === kind)
      .map(reference)
      .join(" ");
  const buffers = quote(`${names("read")} > ${names("write")}`.trim());
  const text = dispatches(one);
  const number = table.get(text) ?? table.size;
  table.set(text, number);
  return `[${[String(number), buffers, ...(one.whole ? ["1"] : [])].join(", ")}]`;
}

const isStorage = (binding: Binding): boolean => binding === "read" || binding === "write";

/** One line a step, with the equation that it computes; those of a loop in its braces. */
function steps(all: readonly (Step | Loop)[], table: Table): string {
  if (all.length === 0) return "[]";
  const lines = all.map((one) =>
    isLoop(one)
      ? `  {\n    count: ${formula([one.count])},\n    steps: ${indent(steps(one.steps, table), "    ").trimStart()},\n  },\n`
      : `  ${step(one, table)}, // ${oneLine(one.label)}\n`,
  );
  return `[\n${lines.join("")}]`;
}

function result(one: ProgramResult): string {
  return record({
    name: quote(one.name),
    element: quote(one.element),
    buffer: quote(reference(one.buffer)),
    shape: formula(one.shape),
    own: same(one.own, one.shape) ? undefined : formula(one.own),
    stored: same(one.stored, one.own) ? undefined : formula(one.stored),
    single: one.batched ? undefined : "true",
  });
}

function entry(one: Entry, table: Table): string {
  const copies = (one.copies ?? []).map(({ from, to }) =>
    list([quote(reference(from)), quote(reference(to))]),
  );
  const after = copies.length === 0 ? "" : `\n  copies: ${indent(list(copies), "  ").trimStart()},`;
  return `{
  slots: ${indent(formula(one.slots), "  ").trimStart()},
  results: ${indent(list(one.results.map(result), 0), "  ").trimStart()},
  steps: ${indent(steps(one.steps, table), "  ").trimStart()},${after}
}`;
}

function initial(start: NonNullable<ProgramParameter["initial"]>): string {
  switch (start.kind) {
    case "constant":
      return String(start.value);
    case "distribution":
      return list([quote(start.name), ...start.arguments.map(String)]);
    default:
      return unreachable(start);
  }
}

function parameter(one: ProgramParameter): string {
  const { name, shape, half, turned, within } = one;
  const places = within ? [within.first, within.before] : [];
  const how = (half ? 1 : 0) + (turned ? 2 : 0);
  const stored = how > 0 || within ? [how, ...places].map(String) : [];
  // What is not there between commas is undefined.
  const start = one.initial ? [initial(one.initial)] : stored.length > 0 ? [""] : [];
  return `[${[quote(name), list(shape.map(String)), ...start, ...stored].join(", ")}]`;
}

function kernel(one: Kernel): string {
  const head = record({
    name: quote(one.name),
    bindings: quote(one.bindings.join(" ")),
    needs: needsOf(one),
  }).slice(0, -2);
  return `    ${head}, code: /* wgsl */ ${template(`\n${one.code.trim()}\n`)} },\n`;
}

/** What a kernel computes is said once, above the first of its forms. */
function untitled(one: Kernel, index: number, all: readonly Kernel[]): Kernel {
  const groupOf = ({ name }: Kernel): string => name.split("_").slice(0, 2).join("_");
  const isFirst = all.findIndex((each) => groupOf(each) === groupOf(one)) === index;
  return isFirst ? one : { ...one, code: one.code.replace(/^(\/\/.*\n)+/, "") };
}

/** Stands for the kernels until all else is indented: they are long, and many levels deep. */
const kernelsMark = "\0kernels";

/** What every device has at least of what kernels need, by WebGPU's names. */
const everywhere = {
  maxComputeInvocationsPerWorkgroup: 128,
  maxComputeWorkgroupSizeX: 128,
  maxComputeWorkgroupStorageSize: 16384,
};

const kernelLimits = ({ workgroupSize, workgroupBytes }: Kernel): typeof everywhere => ({
  maxComputeInvocationsPerWorkgroup: workgroupSize,
  maxComputeWorkgroupSizeX: workgroupSize,
  maxComputeWorkgroupStorageSize: workgroupBytes,
});

/** Features, and limits where they are more than every device has: what a form is legal with. */
function needsOf(one: Kernel): string | undefined {
  const limits = Object.entries(kernelLimits(one)).filter(
    ([name, value]) => value > everywhere[name as keyof typeof everywhere],
  );
  const needs = [...(one.needs ?? []).map((name) => [name, 1] as const), ...limits];
  return needs.length === 0
    ? undefined
    : record(Object.fromEntries(needs.map(([name, value]) => [name, String(value)])));
}

/** The least that a device must have, by WebGPU's names, whichever forms it runs; more may follow from a batch. */
function limits(program: Program): Record<string, number> {
  const { kernels, parameters, tables, dimensions } = program;
  const fullest = [1, ...dimensions.map(({ most }) => most)];
  const most = (values: readonly number[]): number => Math.max(0, ...values);
  const bytes = [
    ...weightBuffers(parameters).values(),
    ...tables.map(({ shape }) => 4 * shape.reduce((product, extent) => product * extent, 1)),
    ...program.prepare.constants.map((size) => 4 * valueOf(size, fullest)),
  ];
  const least = (name: keyof typeof everywhere): number =>
    most(
      allSteps(program).map((each) =>
        Math.min(...formsOf(each).map(({ kernel }) => kernelLimits(kernels[kernel]!)[name])),
      ),
    );
  return {
    maxBufferSize: most(bytes),
    maxStorageBufferBindingSize: most(bytes),
    maxStorageBuffersPerShaderStage: most(kernels.map((each) => storageBuffers(each.bindings))),
    maxComputeInvocationsPerWorkgroup: least("maxComputeInvocationsPerWorkgroup"),
    maxComputeWorkgroupSizeX: least("maxComputeWorkgroupSizeX"),
    maxComputeWorkgroupStorageSize: least("maxComputeWorkgroupStorageSize"),
  };
}

/** The inputs' axes that are just a dimension, from which a caller's tensors tell its length. */
function tellingAxes(program: Program, dimension: number): string[] {
  return program.inputs.flatMap(({ shape }, input) =>
    shape.flatMap((size, axis) => (size === `s[${dimension}]` ? [`[${input}, ${axis}]`] : [])),
  );
}

/** Features that some form of a kernel needs. */
const features = ({ kernels }: Program): string[] => [
  ...new Set(kernels.flatMap(({ needs = [] }) => needs)),
];

/** What `ModuleGeneration` describes. */
function generation(program: Program, made: ProgramGeneration, table: Table): string {
  const { target, start, stop, limit, prefix, prompt, length, past, count, most, states } = made;
  const asks = askedBy(program, [made.begin, made.chunk, made.inspect]);
  const fields = {
    target: String(target),
    start: start === undefined ? undefined : String(start),
    stop: list(stop.map(String)),
    limit: String(limit),
    prefix: String(prefix),
    prompt: String(prompt),
    length: String(length + 1),
    past: String(past + 1),
    count: String(count + 1),
    most: most === undefined ? undefined : String(most + 1),
    asks: list([...asks].filter((index) => index !== target).map(String)),
    states: list(
      states.map(({ kind, shape, window }) =>
        record({
          shape: formula(shape),
          cache: kind === "cache" ? "1" : undefined,
          window: window === undefined ? undefined : String(window),
        }),
      ),
      0,
    ),
    begin: entry(made.begin, table),
    chunk: entry(made.chunk, table),
    inspect: entry(made.inspect, table),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value === "[\n]" ? "[]" : value},\n`],
  );
  return `{\n${indent(lines.join(""), "  ")}}`;
}

/** The program as a JavaScript expression, what `ModuleProgram` describes. */
export function emitProgram(whole: Program, compilerVersion: string): string {
  const program = withoutUnused(whole);
  const late = lateInputs(program);
  const loss = lossOf(program);
  const inspect = {
    ...program.inspect,
    results: program.inspect.results.filter((one) => one !== loss),
  };
  const inputs = program.inputs.map((input, index) =>
    record({
      name: quote(input.name),
      element: quote(input.element),
      shape: formula(input.shape),
      default: input.default === undefined ? undefined : String(input.default),
      range: input.range && formula([input.range.least, input.range.most]),
      late: late.inputs.has(index) ? "1" : undefined,
    }),
  );
  const dimensions = program.dimensions.map(({ name, least, most }, index) =>
    record({
      name: quote(name),
      least: String(least),
      most: String(most),
      axes: list(tellingAxes(program, index + 1)),
      free: late.dimensions.has(index) ? "1" : undefined,
    }),
  );
  // Layers have the same, of other weights.
  const makers = [...new Set(program.tables.flatMap(({ code, reads }) => (reads ? [code] : [])))];
  const tables = program.tables.map(({ element, shape, code, reads }) =>
    record({
      element: quote(element),
      shape: list(shape.map(String)),
      value: reads ? String(makers.indexOf(code)) : code,
      reads: reads && quote(reads.map(reference).join(" ")),
    }),
  );
  const table: Table = { kernels: program.kernels, dispatches: new Map() };
  const entries = {
    prepare: steps(program.prepare.steps, table),
    run: entry(program.run, table),
    inspect: entry(inspect, table),
    loss: loss && result(loss),
    generation: program.generation && generation(program, program.generation, table),
  };
  const fields = {
    format: String(formatVersion),
    compiler: quote(compilerVersion),
    hash: quote(programHash(whole)),
    name: quote(program.name),
    limits: record(
      Object.fromEntries(
        Object.entries(limits(program)).map(([name, value]) => [name, String(value)]),
      ),
    ),
    features: list(features(program).map(quote)),
    dimensions: list(dimensions),
    inputs: list(inputs, 0),
    parameters: list(program.parameters.map(parameter), 0),
    ignored: list(program.ignored.map(quote)),
    tables: list(tables),
    makers: makers.length === 0 ? undefined : list(makers, 0),
    kernels: kernelsMark,
    constants: formula(program.prepare.constants),
    dispatches: list([...table.dispatches.keys()], 0),
    ...entries,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value === "[\n]" ? "[]" : value},\n`],
  );
  const kernels = program.kernels.map(untitled).map(kernel).join("");
  return `{\n${indent(lines.join(""), "  ")}}`.replace(kernelsMark, () =>
    kernels === "" ? "[]" : `[\n${kernels}  ]`,
  );
}

/** A whole module's text. */
export function emitModule(program: Program, options: EmitOptions): string {
  const { runtimeText, choiceText = "", compilerVersion } = options;
  const chooses = choiceText !== "" && needsChoice(program);
  const late = lateInputs(program);
  return `// ${oneLine(program.name)}, compiled by attnc ${compilerVersion} from its equations.
//
//   const model = await load({ weights: "weights.safetensors" });
//   const results = await model.run({ ${oneLine(program.inputs.flatMap(({ name }, index) => (late.inputs.has(index) ? [] : [key(name)])).join(", "))} });
//
// First the runtime, made small; then the program: its kernels in WGSL, and its steps, each a
// kernel, the buffers it reads > writes (i input, p parameter, t table, c constant, s slot${program.generation ? ", g state" : ""}) and
// its workgroups, where s[0] is the number of members in the batch${program.dimensions.map(({ name }, index) => `, s[${index + 1}] the largest ${oneLine(name)}`).join("")}.
${[runtimeText, ...(chooses ? [choiceText] : [])].map((text) => text.trim()).join("\n")}

export const program = ${emitProgram(program, compilerVersion)};

export const AttncError = runtime.AttncError;
export const load = (options) => runtime.load(program, options${chooses ? ", choose" : ""});
`;
}
