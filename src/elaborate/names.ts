/**
 * Names: what a file declares and imports, what the library and the language add, and
 * which known name is nearest to one that is not. A file's own declarations shadow what it
 * imports, which shadows the library.
 */
import type { Source, Span } from "../base/span.ts";
import type { Declaration, File, ModelDeclaration } from "../syntax/ast.ts";
import { nearest } from "../base/nearest.ts";
import { parse } from "../syntax/parse.ts";
import { isUnary } from "./arithmetic.ts";
import { report } from "./session.ts";
import type { Env, Session } from "./types.ts";
import type { Scope, Value } from "./types.ts";

/** The functions that are part of the language. */
export const builtinNames = [
  ...["exp", "log", "sqrt", "sin", "cos", "tanh", "sigmoid", "erf", "abs"],
  ...["floor", "ceil", "round", "min", "max", "concat", "zeros", "length", "softmax"],
] as const;

const builtins = new Set<string>(builtinNames);

/** Elementwise functions of the language are values too: `MLP(x, 64, act = tanh)`. */
export function builtinValue(name: string): Value | undefined {
  return builtins.has(name) || isUnary(name) ? { kind: "builtin", name } : undefined;
}

/** Names that nobody may bind. */
export const constants: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["infinity", Infinity],
]);

export interface FileScope {
  readonly file: File;
  readonly scope: Scope;
  readonly models: ReadonlyMap<string, ModelDeclaration>;
}

const nameOf = (declaration: Declaration): string | undefined =>
  declaration.kind === "import" ? undefined : declaration.name.name;

export function suggestion(name: string, known: Iterable<string>): string | undefined {
  const near = nearest(name, known);
  return near === undefined ? undefined : `did you mean \`${near}\`?`;
}

/** All names that can be seen from a scope. */
export function* namesIn(scope: Scope): Iterable<string> {
  for (let here: Scope | undefined = scope; here; here = here.parent) {
    yield* here.names.keys();
    if (here.known) yield* here.known();
  }
}

export interface Program {
  readonly session: Session;
  readonly library: readonly File[];
  readonly resolve: ((path: string, from: Source) => Source | undefined) | undefined;
  readonly files: Map<string, FileScope>;
  /** Evaluates a top-level `let`; the environment is the file's. */
  readonly evaluateLet: (declaration: Declaration & { kind: "let" }, scope: Scope) => Value;
}

/** The scope of the library: its files see each other and the language's own functions. */
export function libraryScope(program: Program): Scope {
  const own = new Map<string, Declaration>();
  for (const file of program.library) {
    for (const declaration of file.declarations) {
      const name = nameOf(declaration);
      if (name !== undefined) own.set(name, declaration);
    }
  }
  const language: Scope = {
    names: new Map(),
    parent: undefined,
    find: builtinValue,
    known: () => builtinNames,
  };
  return declarationScope(program, own, language);
}

function declarationScope(
  program: Program,
  own: ReadonlyMap<string, Declaration>,
  parent: Scope,
): Scope {
  const running = new Set<string>();
  const scope: Scope = {
    names: new Map(),
    parent,
    known: () => own.keys(),
    find: (name) => {
      const declaration = own.get(name);
      if (!declaration) return undefined;
      const value = valueOf(program, declaration, scope, running);
      if (value) scope.names.set(name, value);
      return value;
    },
  };
  return scope;
}

function valueOf(
  program: Program,
  declaration: Declaration,
  scope: Scope,
  running: Set<string>,
): Value | undefined {
  switch (declaration.kind) {
    case "import":
    case "model":
      return undefined;
    case "block":
      return { kind: "block", declaration, scope };
    case "fn":
      return {
        kind: "closure",
        name: declaration.name.name,
        parameters: declaration.parameters.map((name) => ({ kind: "name", name, span: name.span })),
        body: declaration.body,
        env: fileEnv(program.session, scope),
        span: declaration.name.span,
      };
    case "let": {
      const { name, span } = declaration.name;
      if (running.has(name)) {
        report(program.session, "error", "call-circle", span, `\`${name}\` is defined by itself.`);
        return { kind: "broken" };
      }
      running.add(name);
      const value = program.evaluateLet(declaration, scope);
      running.delete(name);
      return value;
    }
  }
}

/** Where top-level declarations stand: no place for parameters, no index variables. */
export function fileEnv(session: Session, scope: Scope): Env {
  return {
    session,
    scope,
    place: { path: "", key: "", around: [], again: false },
    binding: "value",
    cells: new Map(),
    known: new Map(),
    loops: [],
    ambient: () => [],
  };
}

/** A file with what it imports, on top of the library. */
export function fileScope(
  program: Program,
  file: File,
  library: Scope,
  path: readonly string[] = [],
): FileScope {
  const { session } = program;
  const memo = program.files.get(file.source.name);
  if (memo) return memo;
  const imported = new Map<string, Value>();
  const own = new Map<string, Declaration>();
  const models = new Map<string, ModelDeclaration>();
  const trail = [...path, file.source.name];
  for (const declaration of file.declarations) {
    if (declaration.kind === "import") {
      const found = importFile(program, file, declaration, library, trail);
      if (!found) continue;
      for (const [name, model] of found.models) if (!models.has(name)) models.set(name, model);
      for (const other of found.file.declarations) {
        const name = nameOf(other);
        const value = name === undefined ? undefined : found.scope.find?.(name);
        if (name !== undefined && value && !imported.has(name)) imported.set(name, value);
      }
      continue;
    }
    const { name } = declaration;
    const earlier = own.get(name.name);
    if (constants.has(name.name)) {
      report(session, "error", "name-reserved", name.span, `\`${name.name}\` can't be redefined.`);
    } else if (earlier && earlier.kind !== "import") {
      report(
        session,
        "error",
        "name-duplicate",
        name.span,
        `\`${name.name}\` is declared twice in this file.`,
        { related: [{ span: earlier.name.span, text: "declared here first" }] },
      );
    } else {
      own.set(name.name, declaration);
    }
    if (declaration.kind === "model" && earlier?.kind !== "model")
      models.set(name.name, declaration);
  }
  const imports: Scope = { names: imported, parent: library, known: () => imported.keys() };
  const made = { file, scope: declarationScope(program, own, imports), models };
  program.files.set(file.source.name, made);
  return made;
}

function importFile(
  program: Program,
  from: File,
  declaration: Declaration & { kind: "import" },
  library: Scope,
  trail: readonly string[],
): FileScope | undefined {
  const { session } = program;
  const span: Span = declaration.pathSpan;
  const source = program.resolve?.(declaration.path, from.source);
  if (!source) {
    report(session, "error", "import-missing", span, `\`${declaration.path}\` can't be found.`, {
      hint: "the path is relative to the importing file",
    });
    return undefined;
  }
  if (trail.includes(source.name)) {
    report(
      session,
      "error",
      "import-circle",
      span,
      `This import leads back to itself: ${[...trail.slice(trail.indexOf(source.name)), source.name].join(" -> ")}.`,
    );
    return undefined;
  }
  const memo = program.files.get(source.name);
  if (memo) return memo;
  const { file, diagnostics } = parse(source);
  session.diagnostics.push(...diagnostics);
  return file ? fileScope(program, file, library, trail) : undefined;
}
