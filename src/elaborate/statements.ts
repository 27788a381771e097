/**
 * Executing the statements of a body. One that is wrong reports, binds the names that it
 * would have bound to `broken`, and the next one is executed.
 */
import type { Span } from "../base/span.ts";
import { integer } from "../ir/build.ts";
import { literal } from "../ir/expr.ts";
import { readsOf } from "../ir/walk.ts";
import type {
  BlockDeclaration,
  Body,
  ForStatement,
  IfStatement,
  Statement,
  Target,
} from "../syntax/ast.ts";
import { boundBy } from "./bindings.ts";
import { finishCollected } from "./collected.ts";
import { executeDeclaration, isDeclaration } from "./declared.ts";
import { asDimension } from "./dimensions.ts";
import { executeDraw } from "./draws.ts";
import { bind, evaluateTarget, plain } from "./equations.ts";
import { findExtents } from "./extents.ts";
import { executeGenerate, executeLoss } from "./goals.ts";
import { labelled, pathText } from "./paths.ts";
import { executeRecur } from "./recur.ts";
import { type Outcome, returnedBy, typedResults } from "./results.ts";
import {
  exhaust,
  Exhausted,
  fail,
  Failure,
  FormulaTooLarge,
  limits,
  report,
  silence,
} from "./session.ts";
import type { Env, Unrolled, Value } from "./types.ts";
import { broken, constantOf, scalar, snapshot } from "./values.ts";

export function executeBody(env: Env, body: Body, outcome: Outcome): void {
  for (const statement of body.statements) {
    if (outcome.returned) return;
    countStatement(env, statement.span);
    try {
      execute(env, statement, outcome);
    } catch (error) {
      if (error instanceof FormulaTooLarge) {
        exhaust(
          env.session,
          "limit-formula",
          statement.span,
          "A whole-number formula in this statement has too many terms.",
        );
      }
      if (!(error instanceof Failure) || error instanceof Exhausted) throw error;
      for (const name of boundBy(statement)) env.scope.names.set(name, broken);
      if (statement.kind === "return")
        outcome.returned = {
          values: statement.values.map(() => broken),
          span: statement.span,
          spans: [],
        };
    }
  }
}

function countStatement(env: Env, span: Span): void {
  if (++env.session.statements <= limits.statements) return;
  exhaust(
    env.session,
    "limit-statements",
    span,
    `More than ${limits.statements} statements are executed when all loops are unrolled.`,
    "fewer or smaller unrolled loops",
  );
}

function execute(env: Env, statement: Statement, outcome: Outcome): void {
  const { session } = env;
  if (isDeclaration(statement)) {
    executeDeclaration(env, statement);
    return;
  }
  switch (statement.kind) {
    case "let": {
      const { name, span } = statement.name;
      const inner = findExtents({ ...env, binding: name }, [statement.value]);
      const value = session.evaluate(statement.value, inner);
      if (value.kind === "broken") silence();
      if (value.kind === "tensor" && (value.shape.length > 0 || readsOf(value.at([])).length > 0)) {
        fail(
          session,
          "not-compile-time",
          statement.value.span,
          "`let` names a value that is known at compile time; this is computed when the program runs.",
          {
            hint: `leave \`let\` out: \`${name} = ...\``,
          },
        );
      }
      bind(env, name, span, value);
      return;
    }
    case "fn": {
      const { name, span } = statement.name;
      const scope = snapshot(env.scope);
      bind(env, name, span, {
        kind: "closure",
        name,
        parameters: statement.parameters.map((one) => ({
          kind: "name",
          name: one,
          span: one.span,
        })),
        body: statement.body,
        env: { ...env, scope },
        span,
      });
      return;
    }
    case "equation":
      executeEquation(env, statement.targets, statement);
      return;
    case "for":
      executeFor(env, statement, outcome);
      return;
    case "if":
      executeIf(env, statement, outcome);
      return;
    case "return":
      outcome.returned = returnedBy(env, statement);
      return;
    case "recur":
      executeRecur(env, statement, (inner) => {
        executeBody(inner, statement.body, outcome);
        if (!outcome.returned) return;
        report(session, "error", "statement-place", outcome.returned.span, "A step can't return.", {
          hint: "return after the loop",
        });
      });
      return;
    case "draw":
      executeDraw(env, statement);
      return;
    case "loss":
      executeLoss(env, statement);
      return;
    case "generate":
      executeGenerate(env, statement);
      return;
  }
}

function executeEquation(
  env: Env,
  targets: readonly Target[],
  statement: Statement & { kind: "equation" },
): void {
  const [first] = targets as [Target];
  if (targets.length === 1) {
    bind(env, first.name.name, first.name.span, evaluateTarget(env, first, statement.value));
    return;
  }
  const { session } = env;
  const inner = findExtents({ ...env, binding: first.name.name }, [statement.value]);
  const value = session.evaluate(statement.value, inner);
  if (value.kind === "broken") silence();
  const items = value.kind === "tuple" ? value.items : [value];
  if (items.length !== targets.length) {
    fail(
      session,
      "result-count",
      statement.value.span,
      `This gives ${items.length} ${items.length === 1 ? "result" : "results"} for ${targets.length} names.`,
    );
  }
  targets.forEach((target, n) => {
    if (target.indices) {
      fail(session, "index-kind", target.span, "One of several names can't have indices.", {
        hint: "bind it plainly, then write an equation",
      });
    }
    const item = items[n]!;
    bind(
      env,
      target.name.name,
      target.name.span,
      item.kind === "broken" ? broken : plain(env, target, item, statement.value.span),
    );
  });
}

function executeFor(env: Env, statement: ForStatement, outcome: Outcome): void {
  const { session, scope } = env;
  const { name } = statement.variable;
  const value = session.evaluate(statement.extent, env);
  const extent = literal(asDimension(env, value, statement.extent.span, "how often a loop runs"));
  if (extent === undefined || extent < 0) {
    fail(
      session,
      "not-compile-time",
      statement.extent.span,
      "`for` is unrolled, so how often it runs must be known at compile time.",
      {
        hint: "an equation over an index runs over a dynamic dimension",
      },
    );
  }
  const before = scope.names.get(name);
  const loop: Unrolled = { kind: "for", name, extent, step: 0, done: false };
  const loops = [...env.loops.filter((one) => one.name !== name), loop];
  for (let step = 0; step < extent && !outcome.returned; step++) {
    loop.step = step;
    countStatement(env, statement.span);
    scope.names.set(name, { ...scalar(integer(step)), origin: statement.variable.span });
    const prefix = statement.path ? pathText(env, statement.path) : undefined;
    const place =
      prefix === undefined
        ? env.place
        : labelled(env.place, prefix === "" ? String(step) : `${prefix}.${step}`, true);
    executeBody({ ...env, place, loops }, statement.body, outcome);
  }
  loop.done = true;
  if (before) scope.names.set(name, before);
  else scope.names.delete(name);
  finishCollected(env);
}

function executeIf(env: Env, statement: IfStatement, outcome: Outcome): void {
  const { session } = env;
  const { condition } = statement;
  const value = session.evaluate(condition, findExtents(env, [condition]));
  if (value.kind === "broken") silence();
  const chosen = constantOf(value);
  if (chosen === undefined || value.kind !== "tensor" || value.element !== "bool") {
    const known = value.kind === "tensor" && value.element === "bool";
    fail(
      session,
      known ? "not-compile-time" : "type-mismatch",
      condition.span,
      known
        ? "This condition is only known when the program runs; an `if` of statements is decided at compile time."
        : "The condition of an `if` is a truth value.",
      {
        ...(known && { hint: "choose between values: `y = if c then a else b`" }),
      },
    );
  }
  if (chosen) executeBody(env, statement.then, outcome);
  else if (statement.otherwise?.kind === "if") executeIf(env, statement.otherwise, outcome);
  else if (statement.otherwise) executeBody(env, statement.otherwise, outcome);
}

/** Executes a block's body; what it returns is held against its type. */
export function executeBlock(
  env: Env,
  body: Body,
  declaration: BlockDeclaration,
  call: Span,
): readonly Value[] {
  const outcome: Outcome = {};
  executeBody(env, body, outcome);
  return typedResults(env, outcome, declaration, call);
}
