/**
 * The one class of errors that a module throws, and the nearest known name for a
 * mistyped one.
 */
import type { ErrorCode } from "./codes.ts";

/** What an error says beside its sentence: always what was expected and found. */
export interface ErrorDetails {
  readonly expected?: unknown;
  readonly found?: unknown;
  /** The input, tensor, dimension, limit or path that it is about. */
  readonly name?: string;
  /** The batch's member, counted from 0. */
  readonly member?: number;
  /** The entry's index in each axis. */
  readonly position?: readonly number[];
  /** All tensors concerned, where they are several. */
  readonly tensors?: readonly string[];
}

export class AttncError extends Error {
  readonly code: ErrorCode;
  readonly expected: unknown;
  readonly found: unknown;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "AttncError";
    this.code = code;
    this.expected = details.expected;
    this.found = details.found;
    this.details = details;
  }
}

/** The text of whatever was thrown. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** How many letters must be changed, left out or put in to get from one name to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * ` (nearest: "…")` with the known name closest to one that is not known, or nothing.
 * Names come from files, too, so what is compared is bounded.
 */
export function nearest(name: string, known: readonly string[]): string {
  const near = known
    .filter((each) => each.length < 120)
    .slice(0, 1000)
    // A prefix more or less is the usual difference between two namings of one tensor.
    .map((each) => ({
      each,
      far:
        name.endsWith(`.${each}`) || each.endsWith(`.${name}`)
          ? 0
          : distance(name.slice(-120), each),
    }))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.max(2, name.length / 3) ? ` (nearest: "${near.each}")` : "";
}
