/**
 * An equation that reads its own name: at a place of an earlier binding that is fine;
 * shifted, the author most likely means a recurrence.
 */
import type { Expression, IndexPart, Target } from "../syntax/ast.ts";
import { bare } from "./cells.ts";
import { childrenOf } from "./children.ts";
import { fail, label, report } from "./session.ts";
import type { Env } from "./types.ts";
import { lookup } from "./values.ts";

/** `y[i] = y[i - 1 else 0] + x[i]` is a recurrence; an equation reads earlier bindings only. */
export function readsItself(
  env: Env,
  target: Target,
  parts: readonly IndexPart[],
  expression: Expression,
): void {
  const { name } = target.name;
  const known = lookup(env.scope, name);
  let reads = env.session.ownReads.get(expression);
  if (!reads) env.session.ownReads.set(expression, (reads = [...indexedReads(expression, name)]));
  for (const read of reads) {
    if (!known) {
      fail(
        env.session,
        "recurrence",
        read.span,
        `\`${name}\` reads itself, but it has no value yet.`,
        {
          hint: "write `recur t < T with ... { ... }` for a recurrence",
        },
      );
    }
    const shifted = read.indices.some((part, n) => {
      const left = parts[n];
      if (part.kind !== "single" || left?.kind !== "single") return false;
      const [index, variable] = [bare(part.expression), bare(left.expression)];
      return (
        index.kind === "binary" &&
        (index.operator === "+" || index.operator === "-") &&
        index.left.kind === "name" &&
        variable.kind === "name" &&
        index.left.name === variable.name &&
        index.right.kind === "number"
      );
    });
    if (shifted && known.kind === "tensor") {
      report(
        env.session,
        "note",
        "recurrence",
        read.span,
        `This reads the earlier binding of \`${name}\`, not the one being defined.`,
        {
          related: label(known.origin, "the earlier binding"),
          hint: "write `recur t < T with ... { ... }` for a recurrence",
        },
      );
    }
  }
}

function* indexedReads(
  expression: Expression,
  name: string,
): Iterable<Expression & { kind: "index" }> {
  if (
    expression.kind === "index" &&
    expression.object.kind === "name" &&
    expression.object.name === name
  )
    yield expression;
  for (const part of childrenOf(expression)) yield* indexedReads(part, name);
}
