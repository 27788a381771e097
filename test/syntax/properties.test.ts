/**
 * What holds for any text and any program: parsing never throws, formatting changes the
 * layout only, and what it printed parses to the same program.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { format } from "../../src/syntax/format.ts";
import { parse } from "../../src/syntax/parse.ts";
import { corpus, mutants } from "../support/mutants.ts";
import { file, withoutSpans } from "../support/syntax.ts";

function parsed(text: string) {
  const result = parse({ name: "test.attn", text });
  if (!result.file) throw new Error(`${result.diagnostics[0]?.message ?? ""} in\n${text}`);
  return result.file;
}

describe("formatting", () => {
  test("of any program parses to the same program, and is stable", () => {
    fc.assert(
      fc.property(file, (program) => {
        const text = format(program);
        const again = parsed(text);
        expect(withoutSpans(again)).toEqual(withoutSpans(program));
        expect(format(again)).toBe(text);
      }),
      { numRuns: 1000, seed: 7 },
    );
  });

  test("of every program here parses to the same program, and is stable", () => {
    for (const { name, text } of corpus()) {
      const program = parsed(text);
      const once = format(program);
      const again = parsed(once);
      expect(withoutSpans(again), name).toEqual(withoutSpans(program));
      expect(format(again), name).toBe(once);
    }
  });
});

describe("mutated programs", () => {
  test("make nothing throw, keep their comments, and format to what they mean", () => {
    const count = 10_000;
    let through = 0;
    for (const mutant of mutants(20, count)) {
      const { file: program, diagnostics } = parse(mutant);
      // Plain comparisons: ten thousand `expect`s cost more than the parser.
      const inside = diagnostics.every(
        ({ span }) => span.start >= 0 && span.start <= span.end && span.end <= mutant.text.length,
      );
      if ((program === undefined) !== diagnostics.length > 0 || !inside) {
        expect.fail(`${mutant.changes.join(", ")}: ${mutant.text}`);
      }
      if (!program) continue;
      through += 1;
      // Formatting costs more than parsing: every tenth shows it.
      if (through % 10 !== 0) continue;
      const text = format(program);
      const again = parsed(text);
      expect(withoutSpans(again)).toEqual(withoutSpans(program));
      expect(format(again)).toBe(text);
      expect(commentsIn(text)).toEqual(commentsIn(mutant.text));
    }
    console.log(`${through} of ${count} mutated programs got past the parser`);
    expect(through).toBeGreaterThan(count / 2);
  }, 300_000);
});

/** The comments of a text, whatever their place. */
function commentsIn(text: string): string[] {
  return [...text.matchAll(/"(?:[^"\\\n]|\\.)*"|\/\/+([^\n]*)/g)]
    .flatMap(({ 1: comment }) => (comment === undefined ? [] : [comment.trim()]))
    .sort();
}

test("any characters give a file or diagnostics", () => {
  const piece = fc.oneof(
    fc.constantFrom("model X() {", "}", "fn f(x) =", "(", "[", "]", ")", "\n", " ", "=>", ":", ","),
    fc.constantFrom("x", "1", "sum[i]", "if", "then", "else", '"', "{", "//", "\\", "a.b: F(", "="),
    fc.string({ unit: "binary", maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { file: program, diagnostics } = parse({ name: "x", text: pieces.join("") });
      expect(program === undefined).toBe(diagnostics.length > 0);
    }),
    { numRuns: 2000, seed: 11 },
  );
});
