/** The grammar itself: chevrotain's own checks, its text, its speed, and its limit of depth. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ebnf } from "../../grammar/ebnf.ts";
import { AttnParser, parseTokens } from "../../grammar/parser.ts";
import { relabel } from "../../grammar/relabel.ts";
import { lexer } from "../../grammar/tokens.ts";

describe("the rules", () => {
  test("pass chevrotain's validations: no ambiguity, no left recursion", () => {
    expect(() => new AttnParser(false)).not.toThrow();
  });

  test("parse a whole file at once, as their text says", () => {
    const { tokens } = lexer.tokenize("fn f(x) = x\nlet n = 2\nfn g(x) = x");
    const [first, ...more] = relabel(tokens);
    expect(more).toHaveLength(2);
    const [one, two] = [first, more[0]].map((portion) => portion?.tokens ?? []);
    expect(parseTokens(one ?? [], "file")).toHaveProperty("tree");
    expect(parseTokens(two ?? [], "file")).toHaveProperty("tree");
  });

  test("are what generated/grammar.ebnf says", () => {
    const generated = new URL("../../generated/grammar.ebnf", import.meta.url);
    expect(readFileSync(generated, "utf8")).toBe(ebnf());
  });

  test("stand ready soon after the start", () => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      new AttnParser(true);
      return performance.now() - start;
    });
    // Some 20 ms where nothing else runs.
    expect(Math.min(...times)).toBeLessThan(500);
  });
});

describe("the limit of depth", () => {
  test.each([
    ["(", ")"],
    ["[", "]"],
    ["f(", ")"],
    ["x[", "]"],
    ["-", ""],
    ["2^", ""],
    ["not ", ""],
    ["() => ", ""],
    ["sum[i] ", ""],
    ["if a then b else ", ""],
    ["if ", " then b else c"],
    ["softmax[j](", ")"],
    ["sum[i < ", "] i"],
  ])("holds for %s...%s", (open, close) => {
    const times = 20_000;
    const text = `fn f(x) = ${open.repeat(times)}x${close.repeat(times)}`;
    const [portion] = relabel(lexer.tokenize(text).tokens);
    expect(parseTokens(portion?.tokens ?? [], "file")).toMatchObject({
      fault: { kind: "nesting" },
    });
  });
});

test("the parser is restarted after a text that it gave up", () => {
  const parse = (text: string) =>
    parseTokens(relabel(lexer.tokenize(text).tokens)[0]?.tokens ?? [], "file");
  for (let i = 0; i < 300; i += 1) {
    expect(parse("fn f(x) = ((((((((((x")).toHaveProperty("fault");
  }
  expect(parse("fn f(x) = ((((((((((x))))))))))")).toHaveProperty("tree");
});
