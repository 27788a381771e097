/**
 * Holds the direction of imports that docs/architecture.md draws: each folder names what
 * it may import, and whoever imports anything else fails here. Also: Node's own modules
 * only in the two thin adapters, packages only where they belong, no default exports, and
 * no cycle between files.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What a folder may import besides itself. Types of `program` and `base` are data, so all may. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  grammar: [],
  base: [],
  program: [],
  generated: ["base"],
  syntax: ["base", "grammar"],
  ir: ["base"],
  elaborate: ["base", "syntax", "ir"],
  passes: ["base", "ir"],
  generate: ["base", "ir"],
  reference: ["base", "ir"],
  kernels: ["base", "ir", "program"],
  schedule: ["base", "ir", "passes", "kernels", "program"],
  // The runtime knows nothing of the compiler; the emitter knows the form that it reads.
  emit: ["base", "program", "runtime"],
  runtime: ["program"],
  compiler: [
    ...["base", "syntax", "ir", "elaborate", "generate", "passes", "kernels", "schedule"],
    ...["emit", "program"],
    "generated",
  ],
  index: ["base", "syntax", "compiler", "emit", "program"],
  node: [],
  // Runs kernels of modules, as the runtime does.
  tune: ["program", "runtime"],
  // A client of the library, besides the forms of programs and modules.
  cli: ["base", "program", "runtime", "node", "tune", "index"],
};

/** The packages that a folder may import; type-only imports included. */
const packages: Readonly<Record<string, readonly string[]>> = {
  grammar: ["chevrotain"],
  syntax: ["chevrotain"],
  cli: ["commander", "picocolors", "pngjs"],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".d.ts"))
    .map((name) => join(folder, name));
}

const files = [...sources("src"), ...sources("grammar"), ...sources("generated")].filter(
  (file) => !file.startsWith(join("generated", "examples")),
);

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ES2022);
}

function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Expression, typeOnly: boolean) => {
    if (ts.isStringLiteral(specifier)) found.push({ from: file, to: specifier.text, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node))
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (specifier) add(specifier, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

/** `src/ir/expr.ts` is in `ir`, `src/index.ts` in `index`. */
function folderOf(file: string): string {
  const parts = file.split(sep);
  return (parts[0] === "src" ? parts[1] : parts[0])?.replace(/\.ts$/, "") ?? "";
}

const imports = files.flatMap(importsOf);
const isRelative = (specifier: string) => specifier.startsWith(".");
const target = ({ from, to }: Import) => relative(".", normalize(join(dirname(from), to)));
const named = ({ from, to }: Import) => `${from} imports ${to}`;

describe("imports", () => {
  test("there are files to check", () => {
    expect(files.length).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(10);
  });

  test("every folder has its rule", () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in allowed))).toEqual([]);
  });

  test("point one way", () => {
    const wrong = imports.filter((each) => {
      if (!isRelative(each.to)) return false;
      const [from, to] = [folderOf(each.from), folderOf(target(each))];
      return from !== to && !allowed[from]?.includes(to);
    });
    expect(wrong.map(named)).toEqual([]);
  });

  test("reach Node only from the two adapters, and packages only where they belong", () => {
    const wrong = imports.filter(({ from, to }) => {
      if (isRelative(to)) return false;
      const folder = folderOf(from);
      if (to.startsWith("node:")) return folder !== "cli" && folder !== "node";
      return !packages[folder]?.includes(to);
    });
    expect(wrong.map(named)).toEqual([]);
  });

  test("say the extension", () => {
    const wrong = imports.filter(({ to }) => isRelative(to) && !to.endsWith(".ts"));
    expect(wrong.map(named)).toEqual([]);
  });

  test("have no cycle", () => {
    const graph = new Map<string, string[]>();
    for (const each of imports)
      // A type that two files share makes no cycle when the program runs.
      if (isRelative(each.to) && !each.typeOnly)
        graph.set(each.from, [...(graph.get(each.from) ?? []), target(each)]);
    expect(cycles(graph)).toEqual([]);
  });
});

/** The cycles that a walk from every node meets, each as the path around. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (node: string, path: readonly string[]): void => {
    const seen = path.indexOf(node);
    if (seen >= 0) found.push([...path.slice(seen), node].join(" -> "));
    if (seen >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}

test("the walk finds a cycle where there is one", () => {
  const graph = new Map([
    ["a", ["b", "c"]],
    ["b", ["c"]],
    ["c", ["d"]],
    ["d", ["b"]],
  ]);
  expect(cycles(graph)).toEqual(["b -> c -> d -> b"]);
});

test("nothing is a default export", () => {
  const wrong = files.filter((file) =>
    parse(file).statements.some(
      (statement) =>
        ts.isExportAssignment(statement) ||
        (ts.canHaveModifiers(statement) &&
          ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
    ),
  );
  expect(wrong).toEqual([]);
});
