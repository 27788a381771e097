/**
 * What a block returns: evaluated, and held against the types that it declares.
 */
import type { Span } from "../base/span.ts";
import type { BlockDeclaration, ReturnStatement } from "../syntax/ast.ts";
import { findExtents } from "./extents.ts";
import { fail, label } from "./session.ts";
import { convert } from "./tensors.ts";
import type { Env, Value } from "./types.ts";
import { checkElement, checkRank, unify } from "./unify.ts";

/** What a body did besides binding names. */
export interface Outcome {
  returned?: Returned;
}

export interface Returned {
  readonly values: readonly Value[];
  readonly span: Span;
  /** Of each value; fewer when one call gave them all. */
  readonly spans: readonly Span[];
}

/** What a `return` gives. */
export function returnedBy(env: Env, statement: ReturnStatement): Returned {
  const values = statement.values.map((value): Value => {
    const inner = findExtents({ ...env, binding: "", root: value }, [value]);
    const result = env.session.evaluate(value, inner);
    if (result.kind === "tuple" && statement.values.length > 1) {
      return fail(
        env.session,
        "result-count",
        value.span,
        "This gives several results where one is returned.",
      );
    }
    return result;
  });
  const [only] = values;
  return {
    values: values.length === 1 && only?.kind === "tuple" ? only.items : values,
    span: statement.span,
    spans: statement.values.map((value) => value.span),
  };
}

/** The results of a block, as its type says. */
export function typedResults(
  env: Env,
  { returned }: Outcome,
  declaration: BlockDeclaration,
  call: Span,
): readonly Value[] {
  const { session } = env;
  const name = declaration.name.name;
  if (!returned) {
    fail(session, "result-count", declaration.name.span, `\`${name}\` returns nothing.`, {
      related: label(call, "called here"),
      hint: "end its body with `return y`",
    });
  }
  const { results } = declaration;
  if (!results || returned.values.some((value) => value.kind === "broken")) return returned.values;
  if (results.length !== returned.values.length) {
    fail(
      session,
      "result-count",
      returned.span,
      `\`${name}\` returns ${returned.values.length} values, but its type has ${results.length}.`,
    );
  }
  return returned.values.map((value, n): Value => {
    const type = results[n]!;
    const span = returned.spans[n] ?? returned.span;
    const what = `The result of \`${name}\``;
    if (value.kind !== "tensor") {
      return fail(session, "type-mismatch", span, `${what} is no tensor, but it has a type.`, {
        related: label(type.span, "the type"),
      });
    }
    checkRank(env, value, type, what, span);
    checkElement(env, value, type, what, span);
    unify(env, [{ type, shape: value.shape, span, what }]);
    return convert(value, type.element);
  });
}
