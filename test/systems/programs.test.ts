/**
 * The programs of examples/ and the standard library as texts: in the canonical layout,
 * short, with a page beside them, and every model without a remark of the compiler.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { graphOf } from "../support/example.ts";
import { exampleText, modelsOf, systems } from "../support/systems.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const library = readdirSync(join(root, "src/std")).map((name) => `src/std/${name}`);
const examples = readdirSync(join(root, "examples"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const programs = [...library, ...examples.map((name) => `examples/${name}/model.attn`)];
const text = (path: string): string => readFileSync(join(root, path), "utf8");

test("every example has expected values", () => {
  expect([...systems].sort()).toEqual([...examples].sort());
});

test.each(programs)("%s is in the canonical layout", (name) => {
  const { file, diagnostics } = parse({ name, text: text(name) });
  expect(diagnostics).toEqual([]);
  expect(file && format(file)).toBe(text(name));
});

describe.each(systems)("%s", (system) => {
  test("is at most 80 lines", () => {
    expect(exampleText(system).trimEnd().split("\n").length).toBeLessThanOrEqual(80);
  });

  test("has a page of at most 60 lines", () => {
    const lines = text(`examples/${system}/README.md`).trimEnd().split("\n");
    expect(lines.length).toBeLessThanOrEqual(60);
    expect(lines[0]).toMatch(/^# /);
  });

  test.each(modelsOf(system))("%s is free of remarks", (model) => {
    expect(graphOf(system, model).outputs.length).toBeGreaterThan(0);
  });
});
