/**
 * A diagnostic as text: the message, then the lines it is about with the exact words
 * underlined, then the hint. A *mark* is an underlined place with its text; the wrong words
 * are underlined with `^`, places that explain them with `-`.
 *
 *     error[syntax-unexpected]: Expected `,` or `)`, found `b`.
 *       ┌─ vit.attn:3:11
 *     3 │   y = f(a b)
 *       │           ^ expected `,` or `)`
 *       └ hint: an operator is missing between them, or a new line
 */
import type { Diagnostic, Severity } from "./diagnostics.ts";
import { lineBounds, lineColumn, lineIndex } from "./position.ts";
import type { Source, Span } from "./span.ts";

export interface RenderOptions {
  /** ANSI colours, for a terminal. */
  readonly colour: boolean;
}

interface Mark {
  readonly span: Span;
  readonly text: string;
  readonly primary: boolean;
}

/** So many columns of a line are shown; of a longer one, those around the mark. */
const widest = 100;
const tab = "  ";

type Paint = (style: "bold" | "dim" | Severity, text: string) => string;

const styles = { bold: "1", dim: "2", error: "1;31", warning: "1;33", note: "1;36" } as const;
const plain: Paint = (_, text) => text;
const coloured: Paint = (style, text) => `\u001b[${styles[style]}m${text}\u001b[0m`;

/** Renders one diagnostic, without a final line break. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions): string {
  const paint = options.colour ? coloured : plain;
  const { severity, code, message } = diagnostic;
  const marks: Mark[] = [
    { span: diagnostic.span, text: diagnostic.reason ?? "", primary: true },
    ...(diagnostic.related ?? []).map((label) => ({ ...label, primary: false })),
  ];
  const bySource = new Map<Source, Mark[]>();
  for (const mark of marks) {
    const same = bySource.get(mark.span.source);
    if (same) same.push(mark);
    else bySource.set(mark.span.source, [mark]);
  }
  const lastLines = marks.map(({ span }) => lineIndex(span.source, lastOffset(span)) + 1);
  const gutter = String(Math.max(...lastLines)).length;
  const lines = [`${paint(severity, `${severity}[${code}]`)}${paint("bold", `: ${message}`)}`];
  const rule = (sign: string) => paint("dim", `${" ".repeat(gutter)} ${sign}`);
  for (const [source, found] of bySource) {
    const first = found[0];
    if (!first) continue;
    const { line, column } = lineColumn(source, first.span.start);
    const opening = lines.length === 1 ? "┌─" : "├─";
    lines.push(`${rule(opening)} ${showControls(source.name)}:${line}:${column}`);
    lines.push(...renderSource(source, found, gutter, severity, paint));
  }
  if (diagnostic.hint !== undefined) lines.push(`${rule("└")} hint: ${diagnostic.hint}`);
  return lines.map((line) => line.trimEnd()).join("\n");
}

/** Of a span of several lines the first and the last are marked. */
function partsOf(mark: Mark): { line: number; start: number; end: number; text: string }[] {
  const { source, start } = mark.span;
  const end = Math.max(start, mark.span.end);
  const first = lineIndex(source, start);
  const last = lineIndex(source, lastOffset(mark.span));
  if (first === last) return [{ line: first, start, end, text: mark.text }];
  const lastStart = lineBounds(source, last).start;
  const indent = /^\s*/.exec(source.text.slice(lastStart, end))?.[0].length ?? 0;
  return [
    { line: first, start, end: lineBounds(source, first).end, text: "from here" },
    { line: last, start: Math.min(lastStart + indent, end), end, text: mark.text || "to here" },
  ];
}

function lastOffset(span: Span): number {
  return Math.max(span.start, span.end - 1);
}

function renderSource(
  source: Source,
  marks: readonly Mark[],
  gutter: number,
  severity: Severity,
  paint: Paint,
): string[] {
  const parts = marks
    .flatMap((mark) => partsOf(mark).map((part) => ({ ...part, primary: mark.primary })))
    .sort((one, other) => one.line - other.line || one.start - other.start);
  const lines: string[] = [];
  let shown = -1;
  let view: View | undefined;
  const blank = paint("dim", `${" ".repeat(gutter)} │`);
  for (const part of parts) {
    if (part.line !== shown || !view?.holds(part.start, part.end)) {
      if (shown >= 0 && part.line > shown + 1) lines.push(paint("dim", `${" ".repeat(gutter)} ·`));
      view = viewLine(source, part.line, part.start, part.end);
      shown = part.line;
      const number = String(part.line + 1).padStart(gutter);
      lines.push(`${paint("dim", `${number} │`)} ${view.text}`);
    }
    const { from, width } = view.place(part.start, part.end);
    const underline = (part.primary ? "^" : "-").repeat(Math.max(1, width));
    const style = part.primary ? severity : "note";
    const text = part.text === "" ? underline : `${underline} ${part.text}`;
    lines.push(`${blank} ${" ".repeat(from)}${paint(style, text)}`);
  }
  return lines;
}

/** A line as shown: tabs as spaces, control characters visible, cut to what fits. */
interface View {
  readonly text: string;
  /** Is all of this inside what is shown? */
  holds(start: number, end: number): boolean;
  /** The columns under which a mark goes. */
  place(start: number, end: number): { from: number; width: number };
}

function viewLine(source: Source, line: number, start: number, end: number): View {
  const bounds = lineBounds(source, line);
  const whole = source.text.slice(bounds.start, bounds.end);
  const cells = Array.from(whole).map(showCharacter);
  let offset = bounds.start;
  let column = 0;
  /** Column of each offset of the line; the second half of a pair has that of the first. */
  const columns = new Map<number, number>();
  for (const cell of cells) {
    for (let i = 0; i < cell.units; i += 1) columns.set(offset + i, column);
    offset += cell.units;
    column += cell.width;
  }
  columns.set(offset, column);
  const at = (place: number) =>
    columns.get(Math.max(bounds.start, Math.min(place, bounds.end))) ?? column;
  // A cut shows as "…", so cells before `left` and from `right` on are left out.
  const middle = Math.floor((at(start) + Math.min(at(end), at(start) + widest)) / 2);
  const left = column <= widest ? 0 : Math.max(0, Math.min(middle - widest / 2, column - widest));
  const right = column <= widest ? column : left + widest;
  let text = left > 0 ? "…" : "";
  let reached = 0;
  let first: number | undefined;
  for (const cell of cells) {
    const inside = reached >= left && reached + cell.width <= right;
    if (inside) first ??= reached;
    if (inside) text += cell.text;
    reached += cell.width;
  }
  if (right < column) text += "…";
  const shift = (left > 0 ? 1 : 0) - (first ?? 0);
  const clamp = (value: number) => Math.max(left, Math.min(value, right));
  return {
    text,
    holds: (from, to) => at(from) >= left && at(to) <= right,
    place: (from, to) => ({
      from: Math.max(0, clamp(at(from)) + shift),
      width: clamp(at(to)) - clamp(at(from)),
    }),
  };
}

function showCharacter(character: string): { text: string; width: number; units: number } {
  const units = character.length;
  if (character === "\t") return { text: tab, width: tab.length, units };
  const shown = showControls(character);
  return { text: shown, width: widthOf(shown), units };
}

/** Characters that would drive the terminal, each as a picture of one column. */
function showControls(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\u2421";
  });
}

/** Columns that a character takes: none for marks on another, two for wide scripts. */
function widthOf(character: string): number {
  if (/^\p{M}$/u.test(character)) return 0;
  if (/^\p{Emoji_Presentation}$/u.test(character)) return 2;
  return wide.test(character) ? 2 : 1;
}

/** Hangul, kana, ideographs, their punctuation, and full-width forms. */
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;
