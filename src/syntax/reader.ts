/**
 * What every function that makes abstract syntax shares: the source, the comments not yet
 * placed, how deep each expression is, and the diagnostics so far. Statements are made in
 * the order of the text, so comments are handed out from a queue: those before a statement
 * stand above it, one after it on its last line beside it, and those inside it move above.
 */
import type { CstElement, IToken } from "chevrotain";
import type { Diagnostic } from "../base/diagnostics.ts";
import type { Source, Span } from "../base/span.ts";
import type { Comments, Expression } from "./ast.ts";
import { offsets } from "./tree.ts";

/** How deep an expression may be: operators and brackets inside one another, or in a chain. */
export const deepest = 256;

export interface Reader {
  readonly source: Source;
  readonly comments: readonly IToken[];
  /** How many of the comments have their place. */
  placed: number;
  /** Where the last item or opening brace ended: what lies between may be a blank line. */
  reached: number;
  readonly depths: WeakMap<Expression, number>;
  readonly diagnostics: Diagnostic[];
  tooDeep: boolean;
}

/** A reader at the start of a text. */
export function createReader(source: Source, comments: readonly IToken[]): Reader {
  const depths = new WeakMap<Expression, number>();
  return { source, comments, placed: 0, reached: 0, depths, diagnostics: [], tooDeep: false };
}

/** The span from the first to the last of some tokens and nodes. */
export function spanOf(reader: Reader, first: CstElement, last: CstElement = first): Span {
  return { source: reader.source, start: offsets(first).start, end: offsets(last).end };
}

/** Notes an expression's depth, and reports the first that is too deep. */
export function measured<E extends Expression>(
  reader: Reader,
  expression: E,
  ...inside: readonly (Expression | undefined)[]
): E {
  let depth = 1;
  for (const child of inside) {
    if (child) depth = Math.max(depth, 1 + (reader.depths.get(child) ?? 0));
  }
  reader.depths.set(expression, depth);
  if (depth > deepest && !reader.tooDeep) {
    reader.tooDeep = true;
    reader.diagnostics.push(nestingDiagnostic(expression.span));
  }
  return expression;
}

/** The diagnostic of what is nested too deeply. */
export function nestingDiagnostic(span: Span): Diagnostic {
  return {
    code: "syntax-nesting",
    severity: "error",
    message: "This is nested too deeply.",
    span,
    reason: "too many brackets, operators or bodies inside one another",
    hint: "give a part of it a name of its own",
  };
}

// ---------------------------------------------------------------- comments

function commentsBefore(reader: Reader, offset: number): IToken[] {
  const taken: IToken[] = [];
  for (;;) {
    const next = reader.comments[reader.placed];
    if (!next || next.startOffset >= offset) return taken;
    taken.push(next);
    reader.placed += 1;
  }
}

function lineBreaks(reader: Reader, from: number, to: number): number {
  return reader.source.text.slice(from, to).split(/\r\n|\r|\n/).length - 1;
}

/** Comment texts with an empty one where blank lines stood; `after` is the offset before them. */
function withBlanks(reader: Reader, comments: readonly IToken[], after: number): string[] {
  const lines: string[] = [];
  let reached = after;
  for (const comment of comments) {
    if (lineBreaks(reader, reached, comment.startOffset) > 1) lines.push("");
    lines.push(comment.image.trimEnd());
    reached = comment.startOffset + comment.image.length;
  }
  return lines;
}

/** The comments above an item that starts here, before anything of it is read. */
export function commentsAbove(reader: Reader, start: number, first: boolean): Comments {
  const comments = commentsBefore(reader, start);
  const lines = withBlanks(reader, comments, reader.reached);
  const leading = lines[0] === "";
  if (leading) lines.shift();
  const last = comments.at(-1);
  const end = last ? last.startOffset + last.image.length : reader.reached;
  const blank = lineBreaks(reader, end, start) > 1;
  if (last && blank) lines.push("");
  reader.reached = start;
  return { above: lines, blankBefore: !first && (last ? leading : blank) };
}

/** The comments inside the head of an item with a body, before the opening brace. */
export function commentsInHead(reader: Reader, end: number): string[] {
  return commentsBefore(reader, end).map((comment) => plain(comment.image));
}

/** Adds to an item's comments those inside it, moved above, and the one beside its end. */
export function commentsWithin(
  reader: Reader,
  comments: Comments,
  end: number,
  inHead: readonly string[],
): Comments {
  const inside = [...inHead, ...commentsInHead(reader, end)];
  const beside = comments.beside ?? commentBeside(reader, end);
  // What was moved goes before documentation, and before a blank line at the end.
  const above = [...comments.above];
  let at = above.length;
  while (at > 0 && (above[at - 1] === "" || above[at - 1]?.startsWith("///") === true)) at -= 1;
  if (inside.length > 0) above.splice(at, 0, ...inside);
  reader.reached = Math.max(reader.reached, end);
  return { above, blankBefore: comments.blankBefore, ...(beside === undefined ? {} : { beside }) };
}

/** The comment on the line that ends here, with nothing but space before it. */
export function commentBeside(reader: Reader, end: number): string | undefined {
  const next = reader.comments[reader.placed];
  if (!next || next.startOffset < end) return undefined;
  if (!/^[ \t\u00a0\ufeff]*$/.test(reader.source.text.slice(end, next.startOffset))) {
    return undefined;
  }
  reader.placed += 1;
  reader.reached = next.startOffset + next.image.length;
  return next.image.trimEnd();
}

/** The comments left before an offset: after the last statement of a body, or of the file. */
export function commentsTrailing(reader: Reader, end: number, first: boolean): string[] {
  const lines = withBlanks(reader, commentsBefore(reader, end), reader.reached);
  if (first && lines[0] === "") lines.shift();
  reader.reached = end;
  return lines;
}

/** A comment that leaves its place documents nothing there. */
function plain(image: string): string {
  return image.trimEnd().replace(/^\/{3,}/, "//");
}

/** Takes the `///` lines that stand directly above a declaration off its comments. */
export function documentationOf(comments: Comments): {
  readonly comments: Comments;
  readonly documentation?: string;
} {
  const above = [...comments.above];
  const lines: string[] = [];
  for (let last = above.at(-1); last?.startsWith("///") === true; last = above.at(-1)) {
    lines.unshift(last.slice(3).replace(/^ /, ""));
    above.pop();
  }
  if (lines.length === 0) return { comments };
  return { comments: { ...comments, above }, documentation: lines.join("\n") };
}
