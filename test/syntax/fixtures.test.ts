/**
 * Every diagnostic of the text, as its reader sees it: `fixtures/x.attn` is the source and
 * `fixtures/x.txt` what is said about it (`npx vitest run test/syntax -u` writes it anew).
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { diagnosticCodes } from "../../src/base/codes.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import { longestText, parse } from "../../src/syntax/parse.ts";

const folder = fileURLToPath(new URL("fixtures", import.meta.url));
const names = readdirSync(folder).filter((name) => name.endsWith(".attn"));
const seen = new Set<string>();

describe("the diagnostics of", () => {
  test.each(names)("%s", async (name) => {
    const { file, diagnostics } = parse({ name, text: readFileSync(join(folder, name), "utf8") });
    expect(file).toBeUndefined();
    for (const { code } of diagnostics) seen.add(code);
    const rendered = diagnostics.map((each) => renderDiagnostic(each, { colour: false }));
    const path = join(folder, name.replace(/attn$/, "txt"));
    await expect(`${rendered.join("\n\n")}\n`).toMatchFileSnapshot(path);
  });

  test("a text that is too long", () => {
    const text = `fn f(x) = x\n${"// filling\n".repeat(longestText / 11)}`;
    const { file, diagnostics } = parse({ name: "long.attn", text });
    expect(file).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(["syntax-size"]);
    for (const { code } of diagnostics) seen.add(code);
  });

  test("every code of the text and grammar", () => {
    const codes = Object.keys(diagnosticCodes).filter((code) => code.startsWith("syntax-"));
    expect([...seen].sort()).toEqual(codes.sort());
  });
});
