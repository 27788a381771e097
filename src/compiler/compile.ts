/**
 * The compiler as one pure function: text in, a program and its module out. It touches no
 * disk, no process and no GPU, so it runs in a browser as it does in Node. The stages are
 * called here, in order, and nowhere else:
 *
 *     parse → elaborate → optimise → schedule → emit
 */
import type { Diagnostic } from "../base/diagnostics.ts";
import type { Source } from "../base/span.ts";
import { elaborate } from "../elaborate/index.ts";
import { emitModule, emitTypes } from "../emit/index.ts";
import type { Graph } from "../ir/graph.ts";
import { optimise, type Optimised } from "../passes/index.ts";
import type { Program } from "../program/program.ts";
import { schedule } from "../schedule/index.ts";
import type { File } from "../syntax/ast.ts";
import { parse } from "../syntax/parse.ts";
import { runtimeText } from "../../generated/embedded.ts";
import { libraryFor, wholeLibrary } from "./library.ts";
import { version } from "./version.ts";

/** The value of a hyperparameter. */
export type Value = number | boolean | string | readonly number[];

export interface CompileOptions {
  /** The model to compile; may be left out when the text has only one. */
  readonly model?: string;
  /** Values of hyperparameters, instead of their defaults. */
  readonly values?: Readonly<Record<string, Value>>;
  /** What diagnostics call the text; `model.attn` if left out. */
  readonly name?: string;
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

/** Everything that can be said about a text without making kernels. */
export function check(text: string, options: CompileOptions = {}): CheckResult {
  const source: Source = { name: options.name ?? "model.attn", text };
  const parsed = parse(source);
  const { file } = parsed;
  if (!file || parsed.diagnostics.some(isError)) return { diagnostics: parsed.diagnostics };
  const elaborateWith = (library: readonly File[]) =>
    elaborate({
      file,
      library,
      ...(options.resolve && { resolve: options.resolve }),
      ...(options.model !== undefined && { model: options.model }),
      ...(options.values && { values: options.values }),
    });
  // What an imported file needs is not known yet; and a mistyped name may be near any name.
  const imports = /\bimport\b/.test(text);
  let elaborated = elaborateWith(imports ? wholeLibrary() : libraryFor(text));
  if (!imports && elaborated.diagnostics.some(({ code }) => code === "name-unknown"))
    elaborated = elaborateWith(wholeLibrary());
  const diagnostics = [...parsed.diagnostics, ...elaborated.diagnostics];
  return {
    ...(elaborated.graph && !diagnostics.some(isError) && { graph: elaborated.graph }),
    diagnostics,
  };
}

/** Compiles a model. Never throws for anything that the text says. */
export function compile(text: string, options: CompileOptions = {}): CompileResult {
  const { graph, diagnostics } = check(text, options);
  if (!graph) return { diagnostics };
  const optimised = optimise(graph);
  const program = schedule(optimised.graph, optimised, {});
  return {
    compiled: {
      graph,
      optimised,
      program,
      module: emitModule(program, { runtimeText, compilerVersion: version }),
      types: emitTypes(program),
    },
    diagnostics,
  };
}
