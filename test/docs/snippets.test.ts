/** Every `attn` snippet of the documentation parses, and those of the reference are laid out. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check } from "../../src/index.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

const pages = ["README.md", "grammar", "docs", "examples"].flatMap((path) => {
  if (path.endsWith(".md")) return [path];
  if (!existsSync(join(root, path))) return [];
  return readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !name.includes("node_modules"))
    .map((name) => join(path, name));
});

interface Snippet {
  readonly name: string;
  readonly text: string;
}

const snippets = pages.flatMap((page): Snippet[] => {
  const text = readFileSync(join(root, page), "utf8");
  return [...text.matchAll(/^```attn\n([\s\S]*?)^```/gm)].map(({ index, 1: snippet = "" }) => {
    const line = text.slice(0, index).split("\n").length;
    return { name: `${page}:${line}`, text: snippet };
  });
});

/** A snippet is a file, or the statements of a body. */
function fileOf({ name, text }: Snippet) {
  const whole = parse({ name, text });
  if (whole.file) return whole.file;
  const body = parse({ name, text: `model Snippet() {\n${text}}\n` });
  if (body.file) return body.file;
  const problem = whole.diagnostics.map((each) => renderDiagnostic(each, { colour: false }));
  throw new Error(problem.join("\n\n"));
}

describe("the snippets of the documentation parse", () => {
  test("there are some", () => {
    expect(snippets.length).toBeGreaterThan(10);
  });

  test.each(snippets)("$name", (snippet) => {
    expect(fileOf(snippet).declarations.length).toBeGreaterThan(0);
  });
});

/** All but the one that shows where lines may break. */
const reference = snippets.filter(
  ({ name, text }) => name.startsWith("grammar") && !text.startsWith("model Lines"),
);

describe("the snippets of the reference are in the layout that it describes", () => {
  test.each(reference)("$name", (snippet) => {
    expect(format(fileOf(snippet))).toBe(snippet.text);
  });
});

describe("the models of the reference compile", () => {
  const models = reference.flatMap((snippet) =>
    fileOf(snippet)
      .declarations.filter(({ kind }) => kind === "model")
      .map((declaration) => ({
        ...snippet,
        model: "name" in declaration ? declaration.name.name : "",
      })),
  );
  // The imported file of the one snippet that shows an import adds nothing.
  const resolve = () => ({ name: "layers.attn", text: "" });

  test.each(models)("$model", ({ name, text, model }) => {
    const { diagnostics } = check(text, { model, name, resolve });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map((each) => renderDiagnostic(each, { colour: false }))).toEqual([]);
  });
});
