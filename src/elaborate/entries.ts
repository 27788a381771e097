/**
 * `x[...]` by what x is: a tensor, a list, a function, or a value that a loop collects.
 */
import type { Span } from "../base/span.ts";
import { at, integer } from "../ir/build.ts";
import { same } from "../ir/expr.ts";
import type { CallExpression, Expression, IndexExpression } from "../syntax/ast.ts";
import { collectedShape, stack } from "./collected.ts";
import { apply } from "./functions.ts";
import { indexTensor } from "./indexing.ts";
import { fail, label, silence } from "./session.ts";
import type { Collected, Env, Loop, Value } from "./types.ts";
import { constantOf, exprOf, lookup } from "./values.ts";

export function indexValue(env: Env, expression: IndexExpression): Value {
  const { session } = env;
  const base = env.known.get(expression.object) ?? baseOf(env, expression.object);
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

/** What is indexed; a collected value can be indexed before it is whole. */
function baseOf(env: Env, expression: Expression): Value {
  const named = expression.kind === "name" ? lookup(env.scope, expression.name) : undefined;
  return named?.kind === "collected" ? named : env.session.evaluate(expression, env);
}

/** Inside its loop, a collected value is read at the loop's current step only. */
function currentStep(env: Env, base: Collected, expression: IndexExpression): Value {
  const { session } = env;
  if (base.loops.length === 0) return goneStep(env, base, expression.span);
  const fixed = new Set<number>();
  for (const { loop, position } of base.loops) {
    if (loop.done) continue;
    const part = expression.indices[position];
    const index = part?.kind === "single" && !part.extent ? part : undefined;
    const value = index && session.evaluate(index.expression, env);
    if (value?.kind === "broken") silence();
    const here = loop.kind === "for" ? integer(loop.step) : at(loop.axis);
    const isHere = value?.kind === "tensor" && value.shape.length === 0 && !value.ratio;
    if (!isHere || !same(exprOf(value), here)) otherStep(env, base, loop, part ?? expression);
    fixed.add(position);
  }
  if (!collectedShape(base)) {
    return fail(
      session,
      "collected-step",
      expression.span,
      `This step of \`${base.name}\` has no value yet.`,
    );
  }
  const tensor = stack(env, base);
  const indices = expression.indices.filter((_, n) => !fixed.has(n));
  return indices.length === 0 ? tensor : indexTensor(env, tensor, { ...expression, indices });
}

/** The error of reading another step; its hint is to carry what the next step needs. */
function otherStep(env: Env, base: Collected, loop: Loop, part: { readonly span: Span }): never {
  const { name } = base;
  const indices = base.loops.map((one) => one.loop.name).join(", ");
  fail(
    env.session,
    "collected-step",
    part.span,
    `Only the current step of \`${name}\` can be read inside its loop.`,
    {
      reason: `its step here is \`${loop.name}\``,
      related: label(base.span, `\`${name}[${indices}]\` is collected here`),
      hint:
        loop.kind === "for"
          ? "carry it: bind a name that the next step reads"
          : `carry it: \`recur ${loop.name} < ... with before = ... { ... before = ${name}[${loop.name}] }\``,
    },
  );
}

/** What only a step of a recurrence knew. */
export function goneStep(env: Env, base: Collected, span: Span): never {
  const { name, loops } = base;
  if (loops.length === 0) {
    fail(env.session, "collected-step", span, `\`${name}\` has a value inside \`recur\` only.`, {
      related: label(base.span, "bound in each step"),
      hint: `collect it: \`states[t] = ${name}\`, or carry it with a start`,
    });
  }
  const indices = loops.map(({ loop }) => loop.name).join(", ");
  fail(env.session, "collected-step", span, `\`${name}\` is not whole before its loop has ended.`, {
    related: label(base.span, "collected here"),
    hint: `read its current step: \`${name}[${indices}]\``,
  });
}
