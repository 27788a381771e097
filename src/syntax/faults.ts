/**
 * Diagnostics of the text: what the lexer, the brackets or the grammar could not read, said
 * in the words of the program, with a hint where the mistake is a usual one.
 */
import type { ILexingError, IToken } from "chevrotain";
import type { GrammarFault } from "../../grammar/parser.ts";
import type { BracketFault } from "../../grammar/relabel.ts";
import { keywords } from "../../grammar/tokens.ts";
import type { Diagnostic, Label } from "../base/diagnostics.ts";
import type { Source, Span } from "../base/span.ts";
import { nestingDiagnostic } from "./reader.ts";

/** Characters that other notations use, and what to write here. */
const instead: Readonly<Record<string, string>> = {
  "×": "write `*`",
  "·": "write `*`",
  "⋅": "write `*`",
  "−": "write `-`",
  "–": "write `-`",
  "÷": "write `/`",
  "%": "write `mod`",
  "≤": "write `<=`",
  "≥": "write `>=`",
  "≠": "write `!=`",
  "!": "write `not`, or `!=`",
  "&": "write `and`",
  "|": "write `or`; for a size, write `abs(x)`",
  "∞": "write `infinity`",
  "∑": "write `sum[i]`",
  "√": "write `sqrt(x)`",
  "→": "write `->`, or `=>` for a function",
  "⇒": "write `=>`",
  "²": "write `^2`",
  "³": "write `^3`",
  "#": "a comment starts with `//`",
  ";": "a new line ends a statement",
  "'": 'texts stand in double quotes, `"..."`',
  "“": 'texts stand in straight quotes, `"..."`',
  "”": 'texts stand in straight quotes, `"..."`',
};

/** One diagnostic for each run of characters that no token starts with. */
export function characterDiagnostics(
  source: Source,
  errors: readonly ILexingError[],
  shift = 0,
): Diagnostic[] {
  return errors.map((error): Diagnostic => {
    const start = error.offset + shift;
    const end = start + Math.max(1, error.length);
    const found = source.text.slice(start, end);
    const first = Array.from(found)[0] ?? found;
    const hint = instead[first];
    return {
      code: "syntax-character",
      severity: "error",
      message: `${showCharacters(found)} is nothing of the language`,
      span: { source, start, end },
      ...(hint === undefined ? {} : { hint }),
    };
  });
}

function showCharacters(text: string): string {
  const shown = Array.from(text)
    .slice(0, 12)
    .map((character) => {
      const code = character.codePointAt(0) ?? 0;
      const visible = /[\p{L}\p{N}\p{P}\p{S}]/u.test(character);
      return visible ? character : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
    });
  return `\`${shown.join("")}\``;
}

/** A quote without its partner on the line. */
export function openTextDiagnostic(source: Source, token: IToken): Diagnostic {
  return {
    code: "syntax-text",
    severity: "error",
    message: "this text has no closing quote",
    span: spanOfToken(source, token),
    hint: 'close it with `"` on the same line',
  };
}

/** A bracket without its partner. */
export function bracketDiagnostic(source: Source, fault: BracketFault): Diagnostic {
  const span = spanOfToken(source, fault.token);
  const code = "syntax-bracket";
  const { image } = fault.token;
  if (fault.kind === "unopened") {
    const message = `this \`${image}\` closes nothing`;
    return { code, severity: "error", message, span, hint: "remove it, or open its partner" };
  }
  const partner = image === "(" ? ")" : image === "[" ? "]" : "}";
  const related: Label[] = fault.at
    ? [{ span: spanOfToken(source, fault.at), text: "but here something around it goes on" }]
    : [];
  return {
    code,
    severity: "error",
    message: `this \`${image}\` is never closed`,
    span,
    ...(related.length > 0 ? { related } : {}),
    hint: `close it with \`${partner}\``,
  };
}

/** Where the grammar wanted something else. */
export function grammarDiagnostic(source: Source, fault: GrammarFault, end: number): Diagnostic {
  const atEnd = fault.token.tokenType.name === "EOF" || Number.isNaN(fault.token.startOffset);
  const span = atEnd ? { source, start: end, end } : spanOfToken(source, fault.token);
  if (fault.kind === "nesting") return nestingDiagnostic(span);
  const expected = expectedHere(fault);
  const hint = hintOf(fault);
  return {
    code: "syntax-unexpected",
    severity: "error",
    message: `expected ${expected}, found ${describe(fault.token, atEnd)}`,
    span,
    reason: `expected ${expected}`,
    ...(hint === undefined ? {} : { hint }),
  };
}

function spanOfToken(source: Source, token: IToken): Span {
  const start = token.startOffset;
  const isBreak = token.tokenType.name === "Newline";
  return { source, start, end: isBreak ? start : start + token.image.length };
}

function describe(token: IToken, atEnd: boolean): string {
  if (atEnd) return "the end";
  if (token.tokenType.name === "Newline") return "the end of the line";
  const text = token.image.length > 40 ? `${token.image.slice(0, 40)}...` : token.image;
  if (keywords.has(token.image) && token.tokenType.name !== "Name") return `the word \`${text}\``;
  return token.tokenType.name === "Text" ? `the text ${text}` : `\`${text}\``;
}

/** A closing bracket is wanted only where the list in it could not go on. */
function expectedHere(fault: GrammarFault): string {
  const rule = fault.rules.at(-1) ?? "";
  const lists = ["parameters", "actuals", "type", "suffix", "list", "ranges", "target", "results"];
  switch (fault.expected) {
    case "`}`":
      return "a new line or `}`";
    case "`)`":
    case "`]`":
      return [...lists, "index", "lambda", "lambdaParameter", "fnDeclaration"].includes(rule)
        ? `\`,\` or ${fault.expected}`
        : fault.expected;
    default:
      return fault.expected;
  }
}

const operands = new Set([
  "Name",
  "Numeral",
  "Text",
  "RightParen",
  "RightBracket",
  "True",
  "False",
]);

function hintOf(fault: GrammarFault): string | undefined {
  const { token, previous, expected, rules } = fault;
  const found = token.tokenType.name;
  const before = previous?.tokenType.name ?? "";
  const rule = rules.at(-1) ?? "";
  if (keywords.has(token.image) && found !== "Name" && wantsName(expected, rule)) {
    return `\`${token.image}\` is a word of the language; choose another name, such as \`${token.image}_\``;
  }
  if (found === "LabelWord" || found === "LabelText") {
    if (["statement", "body"].includes(rule)) return "write `name = label: Block(...)`";
  }
  if (["type", "results", "dimension"].includes(rule)) {
    return "a type is `[N, D]`, `int[T]` or `bool[M, N]`; `[]` is a scalar";
  }
  if (comparisons.has(found)) return "compare two at a time: `a < b and b < c`";
  if (found === "Equal") return "`==` compares; `=` defines, once in a statement";
  if (found === "If" && expected === "an expression") {
    return "put an `if` within an expression in parentheses";
  }
  if (found === "LeftParen" && operands.has(before)) {
    return "only a name can be called; give what stands before the parentheses a name";
  }
  if (found === "Name" && before === "Numeral" && adjacent(fault)) {
    return `write the product with \`*\`: \`${previous?.image ?? ""} * ${token.image}\``;
  }
  if (operands.has(before) && operands.has(found)) {
    return "an operator is missing between them, or a new line";
  }
  if (rule === "modelDeclaration" && found === "LeftBrace") {
    return "a model has arguments, if only `()`";
  }
  if (expected.startsWith("`import`")) return "statements stand in the body of a block or a model";
  if (rule === "statement") {
    return "a statement defines something, `y = x`, or starts with a word such as `param`";
  }
  return undefined;
}

/** Where a name would have stood. */
function wantsName(expected: string, rule: string): boolean {
  const lists = ["parameters", "fnDeclaration", "lambda", "lambdaParameter"];
  return expected.includes("a name") || lists.includes(rule);
}

const comparisons = new Set([
  "Less",
  "LessEqual",
  "Greater",
  "GreaterEqual",
  "DoubleEqual",
  "NotEqual",
]);

function adjacent({ token, previous }: GrammarFault): boolean {
  return (
    previous !== undefined && previous.startOffset + previous.image.length === token.startOffset
  );
}
