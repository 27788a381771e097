/**
 * Numbers and texts. A text may hold compile-time values in braces, `"layer{s + 1}"`; what
 * stands in them is parsed as an expression of its own. `\"`, `\\`, `\{`, `\}`, `\n` and
 * `\t` stand for the character.
 */
import type { CstNode, IToken } from "chevrotain";
import { parseTokens } from "../../grammar/parser.ts";
import { relabel } from "../../grammar/relabel.ts";
import { lexer } from "../../grammar/tokens.ts";
import type { Span } from "../base/span.ts";
import type { Expression, NumberExpression, StringExpression } from "./ast.ts";
import { bracketDiagnostic, characterDiagnostics, grammarDiagnostic } from "./faults.ts";
import { measured, spanOf, type Reader } from "./reader.ts";

/** A number, as its value and as it was written. */
export function readNumber(reader: Reader, number: IToken): NumberExpression {
  const value = Number(number.image);
  const span = spanOf(reader, number);
  const tooLarge = !Number.isFinite(value);
  const inexact = /^[0-9]+$/.test(number.image) && !Number.isSafeInteger(value);
  if (tooLarge || inexact) {
    reader.diagnostics.push({
      code: "syntax-number",
      severity: "error",
      message: `${number.image.slice(0, 40)} is too large ${inexact ? "for a whole number" : "for a number"}.`,
      span,
      hint: tooLarge ? "write `infinity`" : "whole numbers are exact up to 2^53",
    });
  }
  return measured(reader, { kind: "number", value, text: number.image, span });
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** Makes an expression of a tree; handed in, since expressions hold texts and texts expressions. */
export type ReadExpression = (reader: Reader, tree: CstNode) => Expression;

/** A text, split at its braces. */
export function readString(reader: Reader, text: IToken, read: ReadExpression): StringExpression {
  const span = spanOf(reader, text);
  const parts: (string | Expression)[] = [];
  const embedded: Expression[] = [];
  const { image } = text;
  let literal = "";
  let at = 1;
  while (at < image.length - 1) {
    const character = image.charAt(at);
    if (character === "\\") {
      const escaped = image.charAt(at + 1);
      literal += escapes[escaped] ?? escaped;
      at += 2;
    } else if (character === "{") {
      const close = image.indexOf("}", at);
      const end = close < 0 ? image.length - 1 : close;
      const inside = { ...span, start: span.start + at + 1, end: span.start + end };
      const expression = readEmbedded(reader, inside, close < 0, read);
      if (expression) {
        if (literal !== "") parts.push(literal);
        literal = "";
        parts.push(expression);
        embedded.push(expression);
      }
      at = end + 1;
    } else {
      literal += character;
      at += 1;
    }
  }
  if (literal !== "") parts.push(literal);
  return measured(reader, { kind: "string", parts, span }, ...embedded);
}

function readEmbedded(
  reader: Reader,
  span: Span,
  unclosed: boolean,
  read: ReadExpression,
): Expression | undefined {
  const { source, start, end } = span;
  const brace: Span = { source, start: start - 1, end: unclosed ? start : end + 1 };
  const problem = (message: string, hint: string) => {
    const found = { code: "syntax-text", severity: "error", message, span: brace, hint } as const;
    reader.diagnostics.push(found);
  };
  if (unclosed) {
    problem(
      "This `{` is not closed in its text.",
      "close it with `}`, or write `\\{` for the sign",
    );
    return undefined;
  }
  const lexed = lexer.tokenize(source.text.slice(start, end));
  const wrong = characterDiagnostics(source, lexed.errors, start);
  reader.diagnostics.push(...wrong);
  if (wrong.length > 0) return undefined;
  for (const token of lexed.tokens) token.startOffset += start;
  const [portion, ...more] = relabel(lexed.tokens);
  if (!portion || (lexed.groups["comments"]?.length ?? 0) > 0) {
    problem("These braces hold no value.", "write `{e}` with a compile-time value e");
    return undefined;
  }
  for (const fault of portion.faults) {
    reader.diagnostics.push(bracketDiagnostic(source, fault));
  }
  if (portion.faults.length > 0 || more.length > 0) return undefined;
  const parsed = parseTokens(portion.tokens, "expression");
  if ("tree" in parsed) return read(reader, parsed.tree);
  reader.diagnostics.push(grammarDiagnostic(source, parsed.fault, end));
  return undefined;
}
