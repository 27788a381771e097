/**
 * `f(x)`: which of a block, a function, a tensor or an instance's label the name is, and
 * the arguments of functions.
 */
import type { CallExpression } from "../syntax/ast.ts";
import { callAgain, callBlock } from "./calls.ts";
import { goneStep } from "./entries.ts";
import { apply } from "./functions.ts";
import { namesIn, suggestion } from "./names.ts";
import { fail, joinPath, silence } from "./session.ts";
import type { Env, FunctionValue, Tensor, Value } from "./types.ts";
import { isFunction, lookup } from "./values.ts";

export function callValue(env: Env, expression: CallExpression): Value {
  const { session } = env;
  const { name, span } = expression.callee;
  const local = lookup(env.scope, name);
  const fromBody = isLocal(env, name);
  if (!fromBody && !expression.label) {
    for (const { path } of env.place.around) {
      const instance = session.instances.get(joinPath(path, name));
      if (instance) return callAgain(env, instance, expression);
    }
  }
  if (!local) {
    fail(session, "name-unknown", span, `\`${name}\` is unknown.`, {
      hint: suggestion(name, namesIn(env.scope)),
    });
  }
  if (local.kind === "broken") silence();
  if (local.kind === "collected") return goneStep(env, local, span);
  if (local.kind === "block") return callBlock(env, local, expression);
  if (local.kind === "tensor" || (local.kind !== "cell" && isFunction(local)))
    return callFunction(env, local, expression);
  return fail(session, "argument-kind", span, `\`${name}\` can't be called.`);
}

/** Whether a body binds the name, rather than a file or the language. */
function isLocal(env: Env, name: string): boolean {
  for (let scope = env.scope; scope.parent && !scope.find; scope = scope.parent)
    if (scope.names.has(name)) return true;
  return false;
}

function callFunction(env: Env, callee: FunctionValue | Tensor, expression: CallExpression): Value {
  const { session } = env;
  if (expression.label) {
    fail(
      session,
      "label-unused",
      expression.label.span,
      "Only calls of blocks have labels; a function owns no parameters.",
    );
  }
  const byName = new Map<string, Value>();
  const args: Value[] = [];
  for (const argument of expression.arguments) {
    const value = env.session.evaluate(argument.value, env);
    if (!argument.name) args.push(value);
    else if (callee.kind !== "closure") {
      fail(
        session,
        "argument-unknown",
        argument.name.span,
        "This function has no named arguments.",
      );
    } else byName.set(argument.name.name, value);
  }
  if (callee.kind === "closure" && byName.size > 0) {
    callee.parameters.slice(args.length).forEach((parameter) => {
      if (parameter.kind !== "name") return;
      const value = byName.get(parameter.name.name);
      if (!value) return;
      args.push(value);
      byName.delete(parameter.name.name);
    });
    const [unknown] = byName.keys();
    if (unknown !== undefined) {
      const where = expression.arguments.find((argument) => argument.name?.name === unknown);
      const known = callee.parameters.flatMap((one) =>
        one.kind === "name" ? [one.name.name] : [],
      );
      fail(
        session,
        "argument-unknown",
        where?.span ?? expression.span,
        `This function has no argument \`${unknown}\` left.`,
        {
          hint: suggestion(unknown, known),
        },
      );
    }
  }
  return apply(env, callee, args, expression);
}
