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
      message: `${showCharacters(found)} is nothing of the language.`,
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
    message: "This text has no closing quote.",
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
    const message = `This \`${image}\` closes nothing.`;
    return { code, severity: "error", message, span, hint: "remove it, or open its partner" };
  }
  const partner = image === "(" ? ")" : image === "[" ? "]" : "}";
  const related: Label[] = fault.at
    ? [{ span: spanOfToken(source, fault.at), text: "but here something around it goes on" }]
    : [];
  return {
    code,
    severity: "error",
    message: `This \`${image}\` is never closed.`,
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
  const related = expectedSince(source, fault, span.start);
  return {
    code: "syntax-unexpected",
    severity: "error",
    message: `Expected ${expected}, found ${describe(fault.token, atEnd)}.`,
    span,
    reason: `expected ${expected}`,
    ...(related ? { related: [related] } : {}),
    ...(hint === undefined ? {} : { hint }),
  };
}

/** When the grammar stumbled on a later line, the word after which something was missing. */
function expectedSince(source: Source, fault: GrammarFault, start: number): Label | undefined {
  if (!fault.previous || fault.expected === "`}`") return undefined;
  const span = spanOfToken(source, fault.previous);
  if (!/[\r\n]/.test(source.text.slice(span.end, start))) return undefined;
  return { span, text: "after this" };
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
  if (isKeyword(token)) return `the word \`${text}\``;
  return token.tokenType.name === "Text" ? `the text ${text}` : `\`${text}\``;
}

/** A closing bracket is wanted only where the list in it could not go on. */
function expectedHere(fault: GrammarFault): string {
  const rule = fault.rules.at(-1) ?? "";
  const lists = ["parameters", "actuals", "type", "suffix", "list", "ranges", "target", "results"];
  if (isKeyword(fault.token) && wantsName(fault.expected, rule)) return "a name";
  switch (fault.expected) {
    case "`}`":
      return ["LeftBrace", "Newline"].includes(fault.previous?.tokenType.name ?? "")
        ? "a statement or `}`"
        : "a new line or `}`";
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
  if (isKeyword(token) && wantsName(expected, rule)) {
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
  const usage = usages[rule === "group" && expected === "`(`" ? "reduction" : rule];
  if (usage !== undefined && !expected.startsWith("a new line")) return usage;
  if (operands.has(before) && operands.has(found)) {
    return "an operator is missing between them, or a new line";
  }
  if (expected.startsWith("`import`")) return "statements stand in the body of a block or a model";
  return undefined;
}

function isKeyword(token: IToken): boolean {
  return keywords.has(token.image) && token.tokenType.name !== "Name";
}

/** How a rule is written, where one sees it better than one says it. */
const usages: Readonly<Record<string, string>> = {
  importDeclaration: 'write `import "file.attn"`',
  fnDeclaration: "write `fn name(x) = x`",
  letDeclaration: "write `let name = 2`",
  blockDeclaration: "write `block Name(x: [D]) -> [D] { ... }`",
  modelDeclaration: "write `model Name() { ... }`, or `model Name = Other(D = 8)`",
  statement: "a statement defines something, `y = x`, or starts with a word such as `param`",
  paramStatement: "write `param name: [D]`, then perhaps `= 0` or `~ normal(0, 1)`",
  inputStatement: "write `input name: [D]`",
  ignoreStatement: 'write `ignore "name.*"`',
  lossStatement: "write `loss = x`",
  generateStatement: "write `generate tokens from logits (stop = 2, limit = 64)`",
  forStatement: "write `for l < n { ... }`, or `for blocks[l < n] { ... }`",
  bounded: "write `t < T`",
  recurStatement: "say what the steps carry: `recur t < T with h = zeros(H) { ... }`",
  equation: "write `y = x`, `y[i] = x[i]`, or `y ~ normal(0, 1)`",
  choice: "an `if` has a value either way: `if c then a else b`",
  reduction: "this reduction takes parentheses: `softmax[j](x[j])`",
  group: "close it with `)`",
  labelled: "a label names a call: `label: Block(x)`",
  call: "write `Name(x)`",
};

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
