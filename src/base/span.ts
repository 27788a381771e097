/**
 * Where something stands in a source text. Every syntax node, every diagnostic and
 * every equation of the graph carries a span, so that an error found late still
 * points at the words that the author wrote.
 */

/** One text that was compiled: a file, or the standard library. */
export interface Source {
  /** What the author calls it, for instance `vit.attn`. */
  readonly name: string;
  readonly text: string;
}

/** A half-open range of UTF-16 offsets, `text.slice(start, end)`. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** The smallest span that holds both; they must be of one source. */
export function joinSpans(first: Span, last: Span): Span {
  return {
    source: first.source,
    start: Math.min(first.start, last.start),
    end: Math.max(first.end, last.end),
  };
}
