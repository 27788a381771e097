/**
 * Words of the text form of graphs. A *logical line* is a line and the indented lines
 * after it, except for those that begin with `let`. What follows `//` is a comment.
 */

export class TextError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(line: number, column: number, message: string) {
    super(`${line}:${column}: ${message}`);
    this.name = "TextError";
    this.line = line;
    this.column = column;
  }
}

export interface Token {
  /** `string` is a quoted name; `end` closes each line. */
  readonly kind: "name" | "string" | "integer" | "real" | "sign" | "end";
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

const pattern =
  /\s+|\/\/.*|"(?:[^"\\]|\\.)*"|\d+(?:\.\d+)?e[+-]?\d+|\d+\.\d+|\d+|[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}\p{N}_]+)*|\.\.|<=|>=|==|!=|[-+*/<>=(),:[\]]/uy;

function kindOf(text: string): Token["kind"] {
  if (text.startsWith('"')) return "string";
  if (/^\d+$/.test(text)) return "integer";
  if (/^\d/.test(text)) return "real";
  return /^[\p{L}_]/u.test(text) ? "name" : "sign";
}

function lexLine(text: string, line: number): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex;
    const match = pattern.exec(text);
    if (!match) throw new TextError(line, from + 1, `unexpected ${text[from] ?? "end"}`);
    const [word] = match;
    if (/^\s|^\/\//.test(word)) continue;
    tokens.push({ kind: kindOf(word), text: word, line, column: from + 1 });
  }
  return tokens;
}

/** The logical lines of a text, each a list of tokens with an `end`. */
export function lex(text: string): readonly (readonly Token[])[] {
  const lines: Token[][] = [];
  text.split("\n").forEach((content, n) => {
    const tokens = lexLine(content, n + 1);
    const [first] = tokens;
    if (!first) return;
    const last = lines[lines.length - 1];
    if (/^\s/.test(content) && first.text !== "let" && last) last.push(...tokens);
    else lines.push(tokens);
  });
  return lines.map((tokens) => {
    const last = tokens[tokens.length - 1]!;
    const end: Token = { ...last, kind: "end", text: "", column: last.column + last.text.length };
    return [...tokens, end];
  });
}
