/**
 * Diagnostics are data: a code, a place, a reason and a hint. Stages collect them and
 * return them next to what they could still make; nothing but `invariant` throws, and
 * `invariant` means a bug of the compiler, never of the program that it reads.
 */
import type { DiagnosticCode } from "./codes.ts";
import type { Span } from "./span.ts";

export type Severity = "error" | "warning" | "note";

/** A second place that explains the first, for instance the other origin of a dimension. */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

export interface Diagnostic {
  /** Stable: tools and tests may rely on it. */
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  /** One sentence: what is wrong, in the words of the program. */
  readonly message: string;
  /** The exact words that are wrong. */
  readonly span: Span;
  /** Short text beside the caret: why these words are wrong. */
  readonly reason?: string;
  /** Other places that disagree or explain. */
  readonly related?: readonly Label[];
  /** What the author could write instead. */
  readonly hint?: string;
}

/** Throws when the compiler itself is wrong. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`attnc has a bug: ${message}`);
}

/** The `default` of an exhaustive switch: never reached when every kind has its case. */
export function unreachable(value: never): never {
  throw new Error(`attnc has a bug: unexpected ${JSON.stringify(value)}`);
}
