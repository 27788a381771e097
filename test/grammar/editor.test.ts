/** The editor's grammar knows the words of the language, and colours what it should. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { keywords, reductions } from "../../grammar/tokens.ts";

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly include?: string;
  readonly captures?: Readonly<Record<string, { readonly name: string }>>;
  readonly patterns?: readonly Pattern[];
}

const path = new URL("../../grammar/attn.tmLanguage.json", import.meta.url);
const grammar = JSON.parse(readFileSync(path, "utf8")) as {
  readonly patterns: readonly Pattern[];
  readonly repository: Readonly<Record<string, Pattern>>;
};

function all(pattern: Pattern): Pattern[] {
  return [pattern, ...(pattern.patterns ?? []).flatMap(all)];
}

/** The top patterns in order, with what they include in its place. */
const flat = grammar.patterns.flatMap(({ include }) => {
  const rule = grammar.repository[include?.slice(1) ?? ""];
  if (!rule) throw new Error(`nothing is called ${include ?? ""}`);
  return rule.match === undefined && rule.begin === undefined ? (rule.patterns ?? []) : [rule];
});

/** What the first pattern that matches calls the text at an offset. */
function scopeAt(text: string, words: string): string | undefined {
  const offset = text.indexOf(words);
  for (const { name, match, begin, captures } of flat) {
    for (const found of text.matchAll(new RegExp(match ?? begin ?? "", "gmu"))) {
      if (found.index === offset) return name ?? captures?.["1"]?.name;
      if (found.index < offset && offset < found.index + found[0].length) {
        return captures?.["2"]?.name ?? captures?.["1"]?.name ?? name;
      }
    }
  }
  return undefined;
}

describe("the editor's grammar", () => {
  test("has expressions that are valid", () => {
    for (const pattern of Object.values(grammar.repository).flatMap(all)) {
      for (const text of [pattern.match, pattern.begin, pattern.end]) {
        if (text !== undefined) expect(() => new RegExp(text, "u")).not.toThrow();
      }
    }
  });

  test.each([...keywords.keys()])("knows the word %s", (word) => {
    expect(scopeAt(`x ${word} y`, word)).toMatch(/^(storage|keyword|constant)/);
  });

  test.each([...reductions.keys()])("knows the reduction %s", (word) => {
    expect(scopeAt(`x = ${word}[j] y`, word)).toBe("support.function.reduction.attn");
    expect(scopeAt(`x = ${word}(y)`, word)).toBe("entity.name.function.attn");
  });

  test.each([
    ["block Linear(x: [I])", "Linear", "entity.name.function.attn"],
    ["x = encoder.layer[l]: Block(y)", "encoder", "entity.name.tag.attn"],
    ["x = output.dense: Linear(y)", "output", "entity.name.tag.attn"],
    ["/// documented", "///", "comment.line.documentation.attn"],
    ["x // sum[i] y", "// sum", "comment.line.double-slash.attn"],
    ["x = 1e-5 + y", "1e-5", "constant.numeric.attn"],
    ["x = label.weight.T", "weight", "variable.other.member.attn"],
    ['ignore "*.bias"', '"*', "string.quoted.double.attn"],
    ["x = W₁ => y", "=>", "keyword.operator.attn"],
    ["x = pi", "pi", "constant.language.attn"],
  ])("in `%s` calls `%s` %s", (text, words, scope) => {
    expect(scopeAt(text, words)).toBe(scope);
  });
});
