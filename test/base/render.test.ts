import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../src/base/diagnostics.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import type { Source, Span } from "../../src/base/span.ts";

const source: Source = {
  name: "a.attn",
  text: `one two three\n\tfour 漢字漢字 f\u0301ive\n${"x + ".repeat(60)}HERE${" + y".repeat(60)}\nlast\u001b[31m\n`,
};
const other: Source = { name: "b.attn", text: "\n".repeat(9) + "another file\n" };

function at(words: string, where = source): Span {
  const start = where.text.indexOf(words);
  return { source: where, start, end: start + words.length };
}

function rendered(more: Partial<Diagnostic>): string[] {
  const diagnostic: Diagnostic = {
    code: "syntax-unexpected",
    severity: "error",
    message: "it is wrong",
    span: at("two"),
    ...more,
  };
  return renderDiagnostic(diagnostic, { colour: false }).split("\n");
}

describe("a code frame", () => {
  test("underlines the exact words, with reason and hint", () => {
    expect(rendered({ reason: "not that", hint: "write another" })).toEqual([
      "error[syntax-unexpected]: it is wrong",
      "  ┌─ a.attn:1:5",
      "1 │ one two three",
      "  │     ^^^ not that",
      "  └ hint: write another",
    ]);
  });

  test("shows a tab as two columns, wide signs as two and marks on another as none", () => {
    expect(rendered({ span: at("字漢"), related: [{ span: at("ive"), text: "here" }] })).toEqual([
      "error[syntax-unexpected]: it is wrong",
      "  ┌─ a.attn:2:8",
      "2 │   four 漢字漢字 f\u0301ive",
      "  │          ^^^^",
      "  │                  --- here",
    ]);
  });

  test("cuts a long line around the words", () => {
    const lines = rendered({ span: at("HERE") });
    const [line = "", mark = ""] = lines.slice(2);
    expect(line.length).toBeLessThan(110);
    expect(line).toMatch(/^3 │ …x \+ .* \+ y…$/);
    expect(line.indexOf("HERE")).toBe(mark.indexOf("^^^^"));
  });

  test("cuts it also where the words themselves are long", () => {
    const start = source.text.indexOf("x + ");
    const span = { source, start, end: start + 400 };
    const [line = "", mark = ""] = rendered({ span }).slice(2);
    expect(mark.length).toBeLessThanOrEqual(line.length);
    expect(mark).toContain("^".repeat(99));
  });

  test("shows other lines in order, and other files after them", () => {
    const related = [
      { span: at("another", other), text: "elsewhere" },
      { span: at("last"), text: "later" },
      { span: at("one"), text: "before" },
    ];
    expect(rendered({ related }).map((line) => line.slice(0, 40))).toEqual([
      "error[syntax-unexpected]: it is wrong",
      "   ┌─ a.attn:1:5",
      " 1 │ one two three",
      "   │ --- before",
      "   │     ^^^",
      "   ·",
      " 4 │ last␛[31m",
      "   │ ---- later",
      "   ├─ b.attn:10:1",
      "10 │ another file",
      "   │ ------- elsewhere",
    ]);
  });

  test("marks the first and the last line of a long span", () => {
    const start = source.text.indexOf("two");
    const span = { source, start, end: source.text.indexOf("HERE") };
    expect(rendered({ span, reason: "all this" }).map((line) => line.slice(0, 24))).toEqual([
      "error[syntax-unexpected]",
      "  ┌─ a.attn:1:5",
      "1 │ one two three",
      "  │     ^^^^^^^^^ from h",
      "  ·",
      expect.stringMatching(/^3 │ …?x/) as string,
      expect.stringMatching(/^ {2}│ \^+/) as string,
    ]);
  });

  test("marks a place of no width, at the end of the text too", () => {
    const end = source.text.length;
    expect(rendered({ span: { source, start: end, end } })).toEqual([
      "error[syntax-unexpected]: it is wrong",
      "  ┌─ a.attn:5:1",
      "5 │",
      "  │ ^",
    ]);
  });

  test("lets no control character through", () => {
    const evil: Source = { name: "e\u001b]0;vil", text: "a\u0007b\u009bc\u202ed" };
    const text = renderDiagnostic(
      { code: "syntax-text", severity: "note", message: "m", span: at("b", evil) },
      { colour: false },
    );
    for (const control of "\u0007\u001b\u009b\u202e") expect(text).not.toContain(control);
  });

  test("has colours when asked for", () => {
    const diagnostic = { code: "syntax-text", severity: "warning", message: "m", span: at("two") };
    const text = renderDiagnostic(diagnostic as Diagnostic, { colour: true });
    expect(text.startsWith("\u001b[1;33mwarning[syntax-text]\u001b[0m")).toBe(true);
  });
});
