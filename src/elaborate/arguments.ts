/**
 * Arguments: which parameter each one is for, and the defaults of those left out.
 */
import type { Span } from "../base/span.ts";
import type { CallExpression, Parameter } from "../syntax/ast.ts";
import { suggestion } from "./names.ts";
import { fail, joinPath, label } from "./session.ts";
import type { Env } from "./types.ts";
import { checkElement, checkRank, unify } from "./unify.ts";
import type { Value } from "./types.ts";

/** An argument as written, evaluated. */
export interface Actual {
  readonly value: Value;
  readonly span: Span;
}

/** Which parameter each argument is for. */
export function matchArguments(
  env: Env,
  name: string,
  parameters: readonly Parameter[],
  expression: CallExpression,
): Map<Parameter, Actual> {
  const { session } = env;
  const matched = new Map<Parameter, Actual>();
  let position = 0;
  for (const argument of expression.arguments) {
    const parameter = argument.name
      ? parameters.find((one) => one.name.name === argument.name!.name)
      : parameters[position++];
    if (!parameter) {
      if (argument.name) {
        fail(
          session,
          "argument-unknown",
          argument.name.span,
          `\`${name}\` has no argument \`${argument.name.name}\`.`,
          {
            hint: suggestion(
              argument.name.name,
              parameters.map((one) => one.name.name),
            ),
          },
        );
      }
      fail(
        session,
        "argument-count",
        argument.span,
        `\`${name}\` takes at most ${parameters.length} arguments.`,
      );
    }
    if (matched.has(parameter)) {
      fail(session, "argument-count", argument.span, `\`${parameter.name.name}\` is given twice.`);
    }
    matched.set(parameter, {
      value: session.evaluate(argument.value, {
        ...env,
        binding: joinPath(env.binding, parameter.name.name),
      }),
      span: argument.span,
    });
  }
  return matched;
}

/** Defaults in order: they may read dimensions and earlier arguments. */
export function bindDefaults(
  inner: Env,
  parameters: readonly Parameter[],
  actuals: ReadonlyMap<Parameter, unknown>,
  span: Span,
  name: string,
): void {
  const { session, scope } = inner;
  for (const parameter of parameters) {
    const own = parameter.name.name;
    if (actuals.has(parameter) || (!parameter.type && scope.names.has(own))) continue;
    if (!parameter.default) {
      fail(session, "argument-missing", span, `\`${name}\` needs \`${own}\`.`, {
        related: label(parameter.span, "declared here"),
      });
    }
    const value = session.evaluate(parameter.default, inner);
    if (parameter.type && value.kind === "tensor") {
      checkRank(inner, value, parameter.type, `\`${own}\``, parameter.default.span);
      checkElement(inner, value, parameter.type, `\`${own}\``, parameter.default.span);
      unify(inner, [
        {
          type: parameter.type,
          shape: value.shape,
          span: parameter.default.span,
          what: `\`${own}\``,
        },
      ]);
    }
    scope.names.set(own, value);
  }
}
