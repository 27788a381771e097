/**
 * What can be said of a condition without running it: that it allows everything or nothing,
 * or leaves a row without entries.
 */
import type { Span } from "../base/span.ts";
import { integer, minus } from "../ir/build.ts";
import { type Axis, type Expr, literal } from "../ir/expr.ts";
import { freeAxes, substitute } from "../ir/walk.ts";
import type { Expression } from "../syntax/ast.ts";
import { report } from "./session.ts";
import type { Env, Session } from "./types.ts";
import { isFunction, lookup } from "./values.ts";

/** What can be said of a guard without running it: always true or false, or false for a whole row. */
export function remarks(
  env: Env,
  expression: Expression,
  where: Expr,
  over: readonly Axis[],
): void {
  const { session } = env;
  const value = literal(where);
  const written = writtenAt(env, expression);
  if (written) {
    const { source, start, end } = written;
    const key = `${source.name} ${start} ${end}`;
    const earlier = session.constantMasks.get(key);
    const same = !earlier || earlier.value === value;
    session.constantMasks.set(key, { span: written, value: same ? value : undefined });
  }
  if (value !== undefined) return;
  const rows = [...freeAxes(where)].filter((axis) => !over.includes(axis));
  for (const ends of corners(rows)) {
    if (literal(substitute(where, ends)) !== 0) continue;
    // A row that a condition around leaves out needs no entries.
    if (session.conditions.some((around) => literal(substitute(around, ends)) === 0)) continue;
    const place = [...ends].map(([axis, end]) => `${axis.name} = ${literal(end) ?? "the last"}`);
    report(
      session,
      "warning",
      "mask-empty-row",
      written ?? expression.span,
      `This condition leaves nothing for ${place.join(", ")}.`,
      {
        reason: "a row without entries",
        hint: "its sum, mean and softmax are 0",
      },
    );
    return;
  }
}

/** One or two of the axes at their first or last place. */
function* corners(axes: readonly Axis[]): Iterable<ReadonlyMap<Axis, Expr>> {
  const ends = (axis: Axis): readonly Expr[] => [integer(0), minus(axis.extent, integer(1))];
  for (const [n, axis] of axes.slice(0, 6).entries()) {
    for (const end of ends(axis)) {
      yield new Map([[axis, end]]);
      for (const other of axes.slice(n + 1, 6))
        for (const second of ends(other))
          yield new Map([
            [axis, end],
            [other, second],
          ]);
    }
  }
}

/**
 * The words that say a condition: itself, or the argument that a mask was passed as.
 * Undefined for a mask that nobody wrote (a default), or that is `true` in so many words.
 */
function writtenAt(env: Env, expression: Expression): Span | undefined {
  if (expression.kind === "group") return writtenAt(env, expression.expression);
  if (expression.kind === "truth") return undefined;
  if (expression.kind !== "call") return expression.span;
  const callee = lookup(env.scope, expression.callee.name);
  if (callee?.kind === "closure" && callee.body.kind === "truth") return undefined;
  return callee && callee.kind !== "cell" && isFunction(callee) ? callee.given : expression.span;
}

/** A condition that is the same wherever it was evaluated says nothing. */
export function remarkMasks(session: Session): void {
  for (const { span, value } of session.constantMasks.values()) {
    if (value === undefined) continue;
    report(
      session,
      "note",
      "mask-constant",
      span,
      `This condition allows ${value ? "everything" : "nothing"}.`,
      {
        hint: value ? "it can be left out" : "what is reduced under it is empty",
      },
    );
  }
}
