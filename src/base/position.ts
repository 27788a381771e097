/** Lines and columns of a text. Lines end with `\n`, `\r\n` or `\r`; both count from 1. */
import type { Source } from "./span.ts";

export interface Position {
  readonly line: number;
  /** In code points, so that a column is a character as a person counts them. */
  readonly column: number;
}

const lineStarts = new WeakMap<Source, readonly number[]>();

/** The offset at which each line begins. */
export function startsOfLines(source: Source): readonly number[] {
  const known = lineStarts.get(source);
  if (known) return known;
  const starts = [0];
  for (const { index, 0: found } of source.text.matchAll(/\r\n|\n|\r/g)) {
    starts.push(index + found.length);
  }
  lineStarts.set(source, starts);
  return starts;
}

/** The line of an offset, from 0. */
export function lineIndex(source: Source, offset: number): number {
  const starts = startsOfLines(source);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where a line begins and ends, without its line break. */
export function lineBounds(source: Source, line: number): { start: number; end: number } {
  const starts = startsOfLines(source);
  const start = starts[line] ?? source.text.length;
  let end = starts[line + 1] ?? source.text.length;
  while (end > start && /[\r\n]/.test(source.text.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** The line and column of an offset, for people and editors. */
export function lineColumn(source: Source, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, source.text.length));
  const line = lineIndex(source, inside);
  const { start } = lineBounds(source, line);
  return { line: line + 1, column: Array.from(source.text.slice(start, inside)).length + 1 };
}
