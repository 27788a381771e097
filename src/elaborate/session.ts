/**
 * One elaboration: the diagnostics that it collects, the limits that it keeps, what it has
 * declared so far, and the conditions that hold where it stands. A statement that is wrong
 * throws a `Failure` after reporting; the statement's executor catches it, binds the names
 * to `broken`, and goes on, so that several errors are found in one run.
 */
import type { DiagnosticCode } from "../base/codes.ts";
import type { Label, Severity } from "../base/diagnostics.ts";
import type { Span } from "../base/span.ts";
import { axis } from "../ir/build.ts";
import type { Axis, Dim, Expr } from "../ir/expr.ts";
import type { Session } from "./types.ts";

/** Thrown after its diagnostic was reported; never leaves the elaborator. */
export class Failure extends Error {}
/** A whole-number formula grew too large; reported where the statement is. */
export class FormulaTooLarge extends Error {}
/** A limit was met: the whole elaboration ends. */
export class Exhausted extends Failure {}

/** How much of anything a program may ask for. */
export const limits = {
  /** Expressions evaluated, statements included. */
  steps: 1_000_000,
  /** Statements executed, over all unrolled loops and instances. */
  statements: 50_000,
  /** Nested evaluations: calls, functions, operators. */
  depth: 700,
  /** Calls inside calls. */
  calls: 64,
  items: 10_000,
  rank: 16,
  /** Terms of a whole-number formula. */
  terms: 1_000,
  extent: 2 ** 31 - 1,
} as const;

export function newSession(evaluate: Session["evaluate"]): Session {
  return {
    diagnostics: [],
    seen: new Set(),
    orders: new Map(),
    lastOrder: 0,
    steps: 0,
    statements: 0,
    depth: 0,
    calls: [],
    conditions: [],
    dimensions: [],
    inputs: [],
    parameters: new Map(),
    stored: new Map(),
    instances: new Map(),
    inspects: new Map(),
    callCounts: new Map(),
    constantMasks: new Map(),
    ownReads: new Map(),
    outputs: [],
    ignored: [],
    recurrences: [],
    draws: new Map(),
    evaluate,
  };
}

export interface Details {
  readonly reason?: string | undefined;
  readonly related?: readonly Label[] | undefined;
  readonly hint?: string | undefined;
}

/** Adds a diagnostic; the same one at the same words (another instance of the block) only once. */
export function report(
  session: Session,
  severity: Severity,
  code: DiagnosticCode,
  span: Span,
  message: string,
  details: Details = {},
): void {
  const key = `${code} ${span.source.name} ${span.start} ${span.end}`;
  if (session.seen.has(key)) return;
  session.seen.add(key);
  const { reason, hint } = details;
  const related = [...(details.related ?? []), ...calledFrom(session, span)];
  session.diagnostics.push({
    code,
    severity,
    message,
    span,
    ...(reason !== undefined && { reason }),
    ...(related.length > 0 && { related }),
    ...(hint !== undefined && { hint }),
  });
}

/** A mistake inside a block of another file is shown with the call that led there. */
function calledFrom(session: Session, span: Span): readonly Label[] {
  const call = session.calls.findLast(({ source }) => source.name !== span.source.name);
  return label(call, "in this call");
}

/** Reports an error and leaves the statement. */
export function fail(
  session: Session,
  code: DiagnosticCode,
  span: Span,
  message: string,
  details: Details = {},
): never {
  report(session, "error", code, span, message, details);
  throw new Failure(message);
}

/** Leaves the statement without a word: what is wrong was reported where it arose. */
export function silence(): never {
  throw new Failure("reported already");
}

/** Reports that a limit was met and ends the elaboration. */
export function exhaust(
  session: Session,
  code: DiagnosticCode,
  span: Span,
  message: string,
  hint?: string,
): never {
  report(session, "error", code, span, message, { hint });
  throw new Exhausted(message);
}

/** Two places that say something different; a place that is not known is left out. */
export function label(span: Span | undefined, text: string): readonly Label[] {
  return span ? [{ span, text }] : [];
}

export function nextOrder(session: Session): number {
  return ++session.lastOrder;
}

/** A new axis that takes part in the order of axes. */
export function orderedAxis(session: Session, name: string, extent: Dim, order?: number): Axis {
  const made = axis(name, extent);
  session.orders.set(made, order ?? nextOrder(session));
  return made;
}

/** What a body changes in the session, put back by calling the result: the body runs again. */
export function checkpoint(session: Session): () => void {
  const undo = [
    ...[session.diagnostics, session.dimensions, session.inputs, session.outputs].map(listUndo),
    ...[session.ignored, session.recurrences].map(listUndo),
    mapUndo(session.parameters),
    mapUndo(session.stored),
    mapUndo(session.instances),
    mapUndo(session.inspects),
    mapUndo(session.callCounts),
    mapUndo(session.constantMasks),
    mapUndo(session.draws),
  ];
  const seen = new Set(session.seen);
  return () => {
    for (const one of undo) one();
    session.seen.clear();
    for (const one of seen) session.seen.add(one);
  };
}

function listUndo(list: unknown[]): () => void {
  const { length } = list;
  return () => {
    list.length = length;
  };
}

/** The entries of a map as they were, put back by calling the result. */
export function mapUndo<K, V>(map: Map<K, V>): () => void {
  const before = [...map];
  return () => {
    map.clear();
    for (const [key, value] of before) map.set(key, value);
  };
}

/** Evaluates with a condition known to hold. */
export function under<T>(session: Session, condition: Expr | undefined, evaluate: () => T): T {
  if (!condition) return evaluate();
  session.conditions.push(condition);
  try {
    return evaluate();
  } finally {
    session.conditions.pop();
  }
}

/** The path of a place with one more segment. */
export function joinPath(prefix: string, segment: string): string {
  return prefix === "" ? segment : segment === "" ? prefix : `${prefix}.${segment}`;
}

/** A key as people read it: the only call of its name is not numbered. */
export function readable(session: Session, key: string): string {
  if (!key.includes("#")) return key;
  return key
    .split(".")
    .map((segment, n, all) => {
      const [name, number] = segment.split("#") as [string, string?];
      if (number === undefined) return segment;
      const parent = all.slice(0, n).join(".");
      const count = session.callCounts.get(joinPath(parent, name)) ?? 1;
      return count > 1 ? `${name}.${number}` : name;
    })
    .join(".");
}
