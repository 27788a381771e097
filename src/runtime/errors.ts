/**
 * The one class of errors that a module throws, and the nearest known name for a
 * mistyped one.
 */
import type { ErrorCode } from "./codes.ts";

/** What an error says beside its sentence. */
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
  declare readonly code: ErrorCode;
  declare readonly details: ErrorDetails;
  declare readonly expected: unknown;
  declare readonly found: unknown;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}, cause?: unknown) {
    super(message, { cause });
    const { expected, found } = details;
    Object.assign(this, { name: "AttncError", code, details, expected, found });
  }
}

const text = (value: unknown): string =>
  Array.isArray(value) ? `[${value.join(", ")}]` : String(value);

/** Something, with this name, is other than it must be. */
export function mismatch(
  code: ErrorCode,
  what: string,
  found: unknown,
  expected: unknown,
  name: string,
  more: ErrorDetails = {},
): AttncError {
  const message = `${what} is ${text(found)}; it must be ${text(expected)}`;
  return new AttncError(code, message, { name, found, expected, ...more });
}

/** Something failed, for a reason. */
export const failed = (code: ErrorCode, what: string, cause: unknown): AttncError =>
  new AttncError(code, `${what}: ${(cause as Partial<Error> | null)?.message}`, {}, cause);

/** What to do when a promise is rejected. */
export const failing =
  (code: ErrorCode, what: string) =>
  (cause: unknown): never => {
    throw failed(code, what, cause);
  };

/** The pairs of letters in a name: names that share many are alike. */
const pairsOf = (name: string): Set<string> =>
  new Set(Array.from(name.slice(0, 99), (_, at) => name.slice(at, at + 2)));

/**
 * ` (nearest: "…")` with the known name most like one that is not known, or nothing. Names
 * come from files, too, so what is compared is bounded.
 */
export function nearest(name: string, known: readonly string[]): string {
  const pairs = pairsOf(name);
  let best = "";
  let most = 0.5;
  for (const each of known.slice(0, 1000)) {
    const others = pairsOf(each);
    const shared = [...others].filter((pair) => pairs.has(pair)).length;
    const likeness = shared / Math.max(pairs.size, others.size);
    if (likeness > most) [best, most] = [each, likeness];
  }
  return best && ` (nearest: "${best}")`;
}
