/**
 * Elaboration: from the syntax of a file to the graph of equations of one model. Names are
 * resolved, dimensions found, blocks inlined at each call, loops unrolled, and everything
 * that is known at compile time is computed. What is wrong with the program comes back as
 * diagnostics, several in one run; nothing that a program says makes this throw.
 */
import type { Diagnostic } from "../base/diagnostics.ts";
import type { Source, Span } from "../base/span.ts";
import type { Graph } from "../ir/graph.ts";
import type { File, ModelDeclaration } from "../syntax/ast.ts";
import { circles } from "./circles.ts";
import { evaluate } from "./evaluate.ts";
import { findExtents } from "./extents.ts";
import { elaborateModel, missingValues, type Given } from "./models.ts";
import {
  fileEnv,
  fileScope,
  libraryScope,
  suggestion,
  type FileScope,
  type Program,
} from "./names.ts";
import { Failure, newSession, report } from "./session.ts";
import type { Session } from "./types.ts";
import { broken } from "./values.ts";

export type { Given } from "./models.ts";

export interface ElaborateRequest {
  readonly file: File;
  readonly library: readonly File[];
  /** The text of `import "file.attn"`, by its path as written and the source that imports it. */
  readonly resolve?: (path: string, from: Source) => Source | undefined;
  /** The model to compile; may be left out when the file has only one. */
  readonly model?: string;
  readonly values?: Readonly<Record<string, Given>>;
}

export interface Elaborated {
  /** Undefined when a diagnostic is an error. */
  readonly graph?: Graph;
  readonly diagnostics: readonly Diagnostic[];
}

interface Opened {
  readonly program: Program;
  readonly session: Session;
  readonly file: FileScope;
}

/** A fresh session with the file's names in it. */
function open(request: ElaborateRequest): Opened {
  const session = newSession(evaluate);
  const program: Program = {
    session,
    library: request.library,
    resolve: request.resolve,
    files: new Map(),
    evaluateLet: ({ name, value }, scope) => {
      try {
        const env = { ...fileEnv(session, scope), binding: name.name };
        return evaluate(value, findExtents(env, [value]));
      } catch (error) {
        if (error instanceof Failure) return broken;
        throw error;
      }
    },
  };
  const file = fileScope(program, request.file, libraryScope(program));
  return { program, session, file };
}

/** Runs, and turns what was thrown after a report (or by a stack that is too deep) into an end. */
function guarded<T>(session: Session, span: Span, run: () => T | undefined): T | undefined {
  try {
    return run();
  } catch (error) {
    if (error instanceof Failure) return undefined;
    if (error instanceof RangeError) {
      report(session, "error", "limit-depth", span, "Expressions and calls are nested too deeply.");
      return undefined;
    }
    throw error;
  }
}

const wholeFile = ({ source }: File): Span => ({ source, start: 0, end: 0 });

function chooseModel(
  request: ElaborateRequest,
  { session, file }: Opened,
): ModelDeclaration | undefined {
  const own = request.file.declarations.filter((one) => one.kind === "model");
  const { model } = request;
  if (model !== undefined) {
    const found = own.find(({ name }) => name.name === model) ?? file.models.get(model);
    if (!found) {
      report(
        session,
        "error",
        "model-unknown",
        own[0]?.name.span ?? wholeFile(request.file),
        `There is no model \`${model}\`.`,
        {
          hint: suggestion(model, file.models.keys()) ?? names(own),
        },
      );
    }
    return found;
  }
  if (own.length === 1) return own[0];
  const [first] = own;
  report(
    session,
    "error",
    "model-choice",
    first?.name.span ?? wholeFile(request.file),
    first ? "This file has several models; one must be named." : "This file has no model.",
    { hint: first ? names(own) : "declare one: `model Name(...) { ... }`" },
  );
  return undefined;
}

const names = (models: readonly ModelDeclaration[]): string =>
  `the models are ${models.map(({ name }) => name.name).join(", ")}`;

/** Elaborates one model of a file. */
export function elaborate(request: ElaborateRequest): Elaborated {
  const opened = open(request);
  const { session, program, file } = opened;
  const graph = guarded(session, wholeFile(request.file), () => {
    const declaration = chooseModel(request, opened);
    if (circles(program) || !declaration) return undefined;
    return elaborateModel(program, file, declaration, request.values ?? {});
  });
  const wrong = session.diagnostics.some(({ severity }) => severity === "error");
  return { ...(graph && !wrong && { graph }), diagnostics: session.diagnostics };
}

/** The diagnostics of a whole file: all of its models whose hyperparameters have values. */
export function check(request: ElaborateRequest): readonly Diagnostic[] {
  const all: Diagnostic[] = [];
  const seen = new Set<string>();
  const add = (diagnostics: readonly Diagnostic[]): void => {
    for (const diagnostic of diagnostics) {
      const { code, span } = diagnostic;
      const key = `${code} ${span.source.name} ${span.start} ${span.end}`;
      if (!seen.has(key)) all.push(diagnostic);
      seen.add(key);
    }
  };
  const models = request.file.declarations.filter((one) => one.kind === "model");
  const { session, program, file } = open(request);
  const wrong = guarded(session, wholeFile(request.file), () => circles(program)) ?? true;
  const whole = wrong
    ? []
    : models.filter((model) =>
        guarded(
          session,
          model.name.span,
          () => missingValues(program, file, model, request.values ?? {}).length === 0,
        ),
      );
  add(session.diagnostics);
  for (const { name } of whole) add(elaborate({ ...request, model: name.name }).diagnostics);
  return all;
}
