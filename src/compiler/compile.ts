/**
 * The compiler as one pure function: text in, a program and its module out. It touches no
 * disk, no process and no GPU, so it runs in a browser as it does in Node. The stages are
 * called here, in order, and nowhere else:
 *
 *     parse → elaborate → derive generation → optimise → schedule → emit
 */
import type { Diagnostic } from "../base/diagnostics.ts";
import type { Source } from "../base/span.ts";
import { check as checkFile, elaborate, type ElaborateRequest } from "../elaborate/index.ts";
import { emitModule, emitTypes, programHash } from "../emit/index.ts";
import { deriveGeneration, type GenerationResult } from "../generate/index.ts";
import type { Graph } from "../ir/graph.ts";
import type { HowMany } from "../kernels/forms.ts";
import { optimise, type Optimised } from "../passes/index.ts";
import type { Program } from "../program/program.ts";
import { pinned, type Tuning } from "../program/forms.ts";
import { littleHostWork } from "../schedule/hostTables.ts";
import { schedule } from "../schedule/index.ts";
import type { File } from "../syntax/ast.ts";
import { parse } from "../syntax/parse.ts";
import { libraryFor, wholeLibrary } from "./library.ts";
import { choiceText } from "../../generated/embedded.ts";
import { runtimeFor } from "./runtime.ts";
import { version } from "./version.ts";

/** The value of a hyperparameter. */
export type Value = number | boolean | string | readonly number[];

export interface CompileOptions {
  /** The model to compile; may be left out when the text has only one. */
  readonly model?: string;
  /** Values of hyperparameters, instead of their defaults. */
  readonly values?: Readonly<Record<string, Value>>;
  /**
   * What weights are on the device: `f16` stores every tensor of two long axes or more in half
   * the bytes; sums are f32 in any case. Default: `f32`.
   */
  readonly weights?: "f32" | "f16";
  /**
   * With weights in f16: `f16` also multiplies by them in it, where a device has shader-f16 and there
   * are rows enough. Eight products at a time are added up in f16, the rest in f32, which adds about as much
   * error as rounding the weights does (3e-3 of a result's largest entry at most, on what is
   * tested). A weight beyond 511 is then the error weights-value. Default: `f32`.
   */
  readonly arithmetic?: "f32" | "f16";
  /** What diagnostics call the text; `model.attn` if left out. */
  readonly name?: string;
  /**
   * How many forms of its kernels a module has, for `load` to choose among: those that share most
   * and least through workgroup memory (the default), all of them, or only the plain ones.
   */
  readonly forms?: HowMany;
  /** Only the forms that it names; the caller compares its `program` with the `hash` of the outcome. */
  readonly tuning?: Tuning;
  /** The text of an imported file, by its path as written and the source that imports it. */
  readonly resolve?: (path: string, from: Source) => Source | undefined;
}

/** What a compilation made, stage by stage. */
export interface Compiled {
  /** The graph of equations, as the author wrote them. */
  readonly graph: Graph;
  /** The graph after the passes, and which equations became which kernel. */
  readonly optimised: Optimised;
  readonly program: Program;
  /** The text of the ES module. */
  readonly module: string;
  /** Its `.d.ts`. */
  readonly types: string;
  /** Of its plain kernels: what a tuning is for. */
  readonly hash: string;
}

export interface CompileResult {
  /** Undefined when a diagnostic is an error. */
  readonly compiled?: Compiled;
  readonly diagnostics: readonly Diagnostic[];
}

export interface CheckResult {
  readonly graph?: Graph;
  readonly diagnostics: readonly Diagnostic[];
}

const isError = (diagnostic: Diagnostic): boolean => diagnostic.severity === "error";

/** A text, parsed and handed to the elaborator with as much of the library as it needs. */
function elaborated(
  text: string,
  options: CompileOptions,
  stage: (request: ElaborateRequest) => CheckResult,
): CheckResult {
  const source: Source = { name: options.name ?? "model.attn", text };
  const { file, diagnostics: syntax } = parse(source);
  if (!file || syntax.some(isError)) return { diagnostics: syntax };
  const stageWith = (library: readonly File[]): CheckResult =>
    stage({
      file,
      library,
      ...(options.resolve && { resolve: options.resolve }),
      ...(options.model !== undefined && { model: options.model }),
      ...(options.values && { values: options.values }),
    });
  // What an imported file needs is not known yet; and a mistyped name may be near any name.
  const imports = /\bimport\b/.test(text);
  let result = stageWith(imports ? wholeLibrary() : libraryFor(text));
  if (!imports && result.diagnostics.some(({ code }) => code === "name-unknown"))
    result = stageWith(wholeLibrary());
  const diagnostics = [...syntax, ...result.diagnostics];
  return {
    ...(result.graph && !diagnostics.some(isError) && { graph: result.graph }),
    diagnostics,
  };
}

/** The graph of one model, as its author wrote it. */
export function graphOf(text: string, options: CompileOptions = {}): CheckResult {
  return elaborated(text, options, elaborate);
}

/**
 * Everything that can be said about a text without making kernels: about the model that is
 * named, else about all models whose hyperparameters have values. The graph is there when
 * it is one model that was asked about.
 */
export function check(text: string, options: CompileOptions = {}): CheckResult {
  return elaborated(text, options, (request) => {
    const models = request.file.declarations.filter(({ kind }) => kind === "model").length;
    const several = request.model === undefined && models !== 1;
    if (several) return { diagnostics: checkFile(request) };
    const result = elaborate(request);
    const { diagnostics } = generationOf(result.graph);
    return { ...result, diagnostics: [...result.diagnostics, ...diagnostics] };
  });
}

/** What takes a target token by token, of a graph that says that it can be done. */
function generationOf(graph: Graph | undefined): GenerationResult {
  return graph?.generation ? deriveGeneration(graph) : { diagnostics: [] };
}

/** Compiles a model. Never throws for anything that the text says. */
export function compile(text: string, options: CompileOptions = {}): CompileResult {
  const { graph, diagnostics: ofText } = graphOf(text, options);
  const { derived, diagnostics: ofGeneration } = generationOf(graph);
  const diagnostics = [...ofText, ...ofGeneration];
  if (!graph || diagnostics.some(isError)) return { diagnostics };
  const optimised = optimise(graph);
  const generation = derived && {
    derived,
    begin: optimise(derived.begin),
    chunk: optimise(derived.chunk),
  };
  const { tuning } = options;
  const whole = schedule(optimised.graph, optimised, {
    ...{ forms: tuning ? "all" : (options.forms ?? "ends"), hostWork: littleHostWork },
    ...(generation && { generation }),
    ...(options.weights && { weights: options.weights }),
    ...(options.arithmetic && { arithmetic: options.arithmetic }),
  });
  const program = tuning ? pinned(whole, Object.values(tuning.choices)) : whole;
  return {
    compiled: {
      graph,
      optimised,
      program,
      module: emitModule(program, {
        runtimeText: runtimeFor(program),
        ...{ choiceText, compilerVersion: version },
      }),
      types: emitTypes(program),
      hash: programHash(program),
    },
    diagnostics,
  };
}
