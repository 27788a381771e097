/**
 * `x[...]` by what x is: a tensor, a list, a function, or a value that a loop collects.
 */
import type { CallExpression, IndexExpression } from "../syntax/ast.ts";
import { apply } from "./functions.ts";
import { indexTensor } from "./indexing.ts";
import { fail, silence } from "./session.ts";
import type { Collected, Env, Value } from "./types.ts";
import { constantOf } from "./values.ts";

export function indexValue(env: Env, expression: IndexExpression): Value {
  const { session } = env;
  const base = env.known.get(expression.object) ?? env.session.evaluate(expression.object, env);
  switch (base.kind) {
    case "broken":
      return silence();
    case "tensor":
      return indexTensor(env, base, expression);
    case "collected":
      return currentStep(env, base, expression);
    case "list": {
      const [part] = expression.indices;
      if (part?.kind !== "single" || expression.indices.length !== 1) {
        return fail(session, "index-kind", expression.span, "A list takes one index.");
      }
      const n = constantOf(env.session.evaluate(part.expression, env));
      if (n === undefined) {
        return fail(
          session,
          "not-compile-time",
          part.span,
          "A list is indexed by a number that is known at compile time.",
        );
      }
      const item = base.items[n];
      if (!item) {
        return fail(
          session,
          "index-outside",
          part.span,
          `This index is ${n}, but the list has ${base.items.length} items.`,
        );
      }
      return item;
    }
    case "closure":
    case "builtin":
    case "combination": {
      // `f[i, j]` is `f(i, j)`.
      const callee = { name: "#f", span: expression.object.span };
      const args = expression.indices.map((part) => {
        if (part.kind !== "single")
          return fail(session, "index-kind", part.span, "A function takes plain indices.");
        return { value: part.expression, span: part.span };
      });
      const call: CallExpression = { kind: "call", callee, arguments: args, span: expression.span };
      return apply(
        env,
        base,
        args.map(({ value }) => env.session.evaluate(value, env)),
        call,
      );
    }
    case "string":
    case "block":
    case "tuple":
      return fail(
        session,
        "index-kind",
        expression.object.span,
        `This can't be indexed: it is ${base.kind === "tuple" ? "several results" : `a ${base.kind}`}.`,
      );
  }
}

/** Inside its loop, a collected value is read at the loop's current step only. */
function currentStep(env: Env, base: Collected, expression: IndexExpression): Value {
  const { session } = env;
  const steps = base.loops.map(({ loop, position }) => {
    const part = expression.indices[position];
    if (part?.kind !== "single") {
      return fail(
        session,
        "index-kind",
        expression.span,
        `\`${base.name}\` is collected over \`${loop.name}\`; only its current step can be read here.`,
      );
    }
    const step = constantOf(env.session.evaluate(part.expression, env));
    if (step === undefined || (!loop.done && step !== loop.step)) {
      return fail(
        session,
        "collected-step",
        part.span,
        `Only the current step of \`${base.name}\` can be read inside its loop.`,
        {
          hint: `carry it: bind a name that the next step reads`,
        },
      );
    }
    return step;
  });
  const tensor = base.entries.get(steps.join());
  if (!tensor) {
    return fail(
      session,
      "collected-step",
      expression.span,
      `This step of \`${base.name}\` has no value yet.`,
    );
  }
  const positions = new Set(base.loops.map(({ position }) => position));
  const indices = expression.indices.filter((_, n) => !positions.has(n));
  return indices.length === 0 ? tensor : indexTensor(env, tensor, { ...expression, indices });
}
