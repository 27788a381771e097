/**
 * The tokens of `.attn`. The lexer knows characters only: a *word* is any name or keyword,
 * and every line break is a token. What a token means in its place (keyword or path segment,
 * label, reduction, lambda) is settled afterwards by `relabel.ts`; the tokens that it deals
 * out have no pattern here (`Lexer.NA`).
 */
import { createToken, Lexer, type TokenType } from "chevrotain";

const lexed: TokenType[] = [];
const dealt: TokenType[] = [];

/** A token that the lexer finds by its pattern. Order matters: the first that matches wins. */
function byPattern(
  name: string,
  label: string,
  pattern: RegExp | string,
  categories: TokenType[] = [],
) {
  const token = createToken({ name, label, pattern, categories });
  lexed.push(token);
  return token;
}

/** A token that only `relabel` makes, or a category that stands for several. */
function byRelabel(name: string, label: string, categories: TokenType[] = []) {
  const token = createToken({ name, label, pattern: Lexer.NA, categories });
  dealt.push(token);
  return token;
}

// ---------------------------------------------------------------- categories

export const AddOperator = byRelabel("AddOperator", "`+` or `-`");
export const MultiplyOperator = byRelabel("MultiplyOperator", "`*`, `/`, `@` or `mod`");
export const CompareOperator = byRelabel("CompareOperator", "a comparison");
/** `sum mean max min` before `[`: takes the product after it. */
export const SignReduction = byRelabel("SignReduction", "`sum[...]`");
/** `softmax argmax any all` before `[`: takes parentheses. */
export const CallReduction = byRelabel("CallReduction", "`softmax[...]`");

// ---------------------------------------------------------------- text

export const Comment = createToken({ name: "Comment", pattern: /\/\/[^\r\n]*/, group: "comments" });
export const Space = createToken({
  name: "Space",
  pattern: /[ \t\u00a0\ufeff]+/,
  group: Lexer.SKIPPED,
});
export const Newline = createToken({
  name: "Newline",
  label: "a new line",
  pattern: /\r\n|\n|\r/,
  line_breaks: true,
});
lexed.push(Comment, Space, Newline);

/** Digits written below the line belong to names (`W₁`), those above it are powers. */
const word = /[\p{L}_][\p{L}\p{M}\p{Nd}_₀-₉]*/uy;
const whole = /[0-9]+/y;
const real = /[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

function match(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

/** Chevrotain rebuilds a RegExp with the flag `y` only, so `\p{L}` needs a function. */
export const Name = createToken({
  name: "Name",
  label: "a name",
  pattern: (text, offset) => match(word, text, offset),
  line_breaks: false,
});
/** After a dot only digits count: `downsample.0.1` is a path and holds no 0.1. */
export const Numeral = createToken({
  name: "Numeral",
  label: "a number",
  pattern: (text, offset, matched) =>
    match(matched.at(-1)?.tokenType.name === "Dot" ? whole : real, text, offset),
  start_chars_hint: Array.from("0123456789"),
  line_breaks: false,
});
lexed.push(Name, Numeral);

export const Text = byPattern("Text", "a text in quotes", /"(?:[^"\\\r\n]|\\[^\r\n])*"/);
/** A quote that its line doesn't close; relabelling reports it. */
export const OpenText = byPattern("OpenText", "a text in quotes", /"[^\r\n]*/);

// ---------------------------------------------------------------- signs

export const FatArrow = byPattern("FatArrow", "`=>`", "=>");
export const Arrow = byPattern("Arrow", "`->`", "->");
export const LessEqual = byPattern("LessEqual", "`<=`", "<=", [CompareOperator]);
export const GreaterEqual = byPattern("GreaterEqual", "`>=`", ">=", [CompareOperator]);
export const DoubleEqual = byPattern("DoubleEqual", "`==`", "==", [CompareOperator]);
export const NotEqual = byPattern("NotEqual", "`!=`", "!=", [CompareOperator]);
export const Less = byPattern("Less", "`<`", "<", [CompareOperator]);
export const Greater = byPattern("Greater", "`>`", ">", [CompareOperator]);
export const Equal = byPattern("Equal", "`=`", "=");
export const Plus = byPattern("Plus", "`+`", "+", [AddOperator]);
export const Minus = byPattern("Minus", "`-`", "-", [AddOperator]);
export const Star = byPattern("Star", "`*`", "*", [MultiplyOperator]);
export const Slash = byPattern("Slash", "`/`", "/", [MultiplyOperator]);
export const AtSign = byPattern("AtSign", "`@`", "@", [MultiplyOperator]);
export const Caret = byPattern("Caret", "`^`", "^");
export const Tilde = byPattern("Tilde", "`~`", "~");
export const Comma = byPattern("Comma", "`,`", ",");
export const Colon = byPattern("Colon", "`:`", ":");
export const Dot = byPattern("Dot", "`.`", ".");
export const LeftParen = byPattern("LeftParen", "`(`", "(");
export const RightParen = byPattern("RightParen", "`)`", ")");
export const LeftBracket = byPattern("LeftBracket", "`[`", "[");
export const RightBracket = byPattern("RightBracket", "`]`", "]");
export const LeftBrace = byPattern("LeftBrace", "`{`", "{");
export const RightBrace = byPattern("RightBrace", "`}`", "}");

// ---------------------------------------------------------------- dealt out by relabel

/** `(` of a lambda: its `)` stands before `=>`. */
export const LambdaParen = byRelabel("LambdaParen", "`(`");
/** `(` of a merged axis: inside an index, with a comma. */
export const TupleParen = byRelabel("TupleParen", "`(`");
/** First word of a label, and a label that is a text. */
export const LabelWord = byRelabel("LabelWord", "a label");
export const LabelText = byRelabel("LabelText", "a label");

function keyword(text: string, categories: TokenType[] = []) {
  const name = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return byRelabel(name, `\`${text}\``, categories);
}

export const Import = keyword("import");
export const Fn = keyword("fn");
export const Let = keyword("let");
export const Block = keyword("block");
export const Model = keyword("model");
export const Int = keyword("int");
export const Bool = keyword("bool");
export const Param = keyword("param");
export const Buffer = keyword("buffer");
export const At = keyword("at");
export const Input = keyword("input");
export const Output = keyword("output");
export const Inspect = keyword("inspect");
export const Ignore = keyword("ignore");
export const Loss = keyword("loss");
export const Generate = keyword("generate");
export const From = keyword("from");
export const For = keyword("for");
export const Recur = keyword("recur");
export const With = keyword("with");
export const If = keyword("if");
export const Then = keyword("then");
export const Else = keyword("else");
export const Return = keyword("return");
export const True = keyword("true");
export const False = keyword("false");
export const Where = keyword("where");
export const And = keyword("and");
export const Or = keyword("or");
export const Not = keyword("not");
export const Mod = keyword("mod", [MultiplyOperator]);

/** Every word of the language. They may still be segments of a path: `output.dense`. */
export const keywords: ReadonlyMap<string, TokenType> = new Map(
  [
    ...[Import, Fn, Let, Block, Model, Int, Bool, Param, Buffer, At, Input, Output, Inspect],
    ...[Ignore, Loss, Generate, From, For, Recur, With, If, Then, Else, Return, True, False],
    ...[Where, And, Or, Not, Mod],
  ].map((token) => [token.name.toLowerCase(), token]),
);

/** Names that are reductions before `[`, with the token they become there. */
export const reductions: ReadonlyMap<string, TokenType> = new Map([
  ...["sum", "mean", "max", "min"].map((name) => [name, SignReduction] as const),
  ...["softmax", "argmax", "any", "all"].map((name) => [name, CallReduction] as const),
]);

/** Everything that the parser may see. */
export const vocabulary: TokenType[] = [...dealt, ...lexed];

/** Reads characters; never throws, and reports what no token starts with. */
export const lexer = new Lexer(lexed, {
  ensureOptimizations: false,
  positionTracking: "onlyOffset",
  skipValidations: true,
});
