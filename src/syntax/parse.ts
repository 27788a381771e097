/**
 * Text to abstract syntax, in one pure function. Every declaration is parsed on its own, so
 * one run reports an error in each; whatever is wrong, it is said in diagnostics, and there
 * is a file only when there are none.
 */
import type { IToken } from "chevrotain";
import { parseTokens } from "../../grammar/parser.ts";
import { relabel, type Portion } from "../../grammar/relabel.ts";
import { lexer } from "../../grammar/tokens.ts";
import type { Diagnostic } from "../base/diagnostics.ts";
import type { Source } from "../base/span.ts";
import type { Declaration, File } from "./ast.ts";
import {
  bracketDiagnostic,
  characterDiagnostics,
  grammarDiagnostic,
  openTextDiagnostic,
} from "./faults.ts";
import { commentsTrailing, createReader, type Reader } from "./reader.ts";
import { readDeclaration } from "./declarations.ts";
import { nodes } from "./tree.ts";

/** The longest text that is read, in UTF-16 code units. */
export const longestText = 1_000_000;
/** So many diagnostics of a text are reported; later ones would follow from earlier ones. */
const mostDiagnostics = 50;

export interface Parsed {
  /** Undefined when there are diagnostics. */
  readonly file: File | undefined;
  readonly diagnostics: Diagnostic[];
}

/** Parses a text. Never throws, whatever the text. */
export function parse(source: Source): Parsed {
  const { text } = source;
  if (text.length > longestText) {
    const diagnostic: Diagnostic = {
      code: "syntax-size",
      severity: "error",
      message: `This text is ${text.length} characters long, and the limit is ${longestText}.`,
      span: { source, start: 0, end: 0 },
      hint: "divide it among several files with `import`",
    };
    return { file: undefined, diagnostics: [diagnostic] };
  }
  const lexed = lexer.tokenize(text);
  const reader = createReader(source, lexed.groups["comments"] ?? []);
  const faults = [
    ...characterDiagnostics(source, lexed.errors),
    ...lexed.tokens
      .filter((token) => token.tokenType.name === "OpenText")
      .map((token) => openTextDiagnostic(source, token)),
  ];
  const declarations: Declaration[] = [];
  for (const portion of relabel(lexed.tokens)) {
    readPortion(reader, portion, faults, declarations);
  }
  const diagnostics = [...faults, ...reader.diagnostics].sort(
    (one, other) => one.span.start - other.span.start,
  );
  if (diagnostics.length > 0) {
    return { file: undefined, diagnostics: diagnostics.slice(0, mostDiagnostics) };
  }
  const trailing = commentsTrailing(reader, text.length, declarations.length === 0);
  return { file: { kind: "file", source, declarations, trailing }, diagnostics };
}

/** Parses one declaration's tokens, and adds it, or what is wrong with it. */
function readPortion(
  reader: Reader,
  portion: Portion,
  faults: Diagnostic[],
  declarations: Declaration[],
): void {
  const { source } = reader;
  const first = portion.tokens[0];
  const last = portion.tokens.at(-1);
  if (!first || !last) return;
  faults.push(...portion.faults.map((fault) => bracketDiagnostic(source, fault)));
  // A wrong bracket or character makes the grammar stumble near it: that is no second error.
  const end = endOf(last);
  const known = faults.some(({ span }) => span.start >= first.startOffset && span.start < end);
  const parsed = parseTokens(portion.tokens, "file");
  if ("fault" in parsed) {
    if (!known || parsed.fault.kind === "nesting") {
      faults.push(grammarDiagnostic(source, parsed.fault, end));
    }
    return;
  }
  if (known) return;
  reader.tooDeep = false;
  for (const tree of nodes(parsed.tree, "declaration")) {
    declarations.push(readDeclaration(reader, tree, declarations.length === 0));
  }
}

function endOf(token: IToken): number {
  return token.startOffset + token.image.length;
}
