/**
 * Functions and blocks that call themselves, directly or through others, are errors: they
 * are inlined, so they would never end. Found before anything is evaluated, from the names
 * that the declarations of a file mention and do not bind themselves.
 */
import type {
  BlockDeclaration,
  Body,
  Expression,
  FunctionDeclaration,
  Statement,
} from "../syntax/ast.ts";
import { childrenOf } from "./children.ts";
import type { Program } from "./names.ts";
import { report } from "./session.ts";

type Callable = FunctionDeclaration | BlockDeclaration;

/** The names that a declaration mentions, and those that it binds somewhere. */
interface Names {
  readonly mentioned: Set<string>;
  readonly bound: Set<string>;
}

function inExpression(names: Names, expression: Expression): void {
  if (expression.kind === "name") names.mentioned.add(expression.name);
  if (expression.kind === "call") names.mentioned.add(expression.callee.name);
  if (expression.kind === "reduction")
    for (const range of expression.ranges) names.bound.add(range.name.name);
  if (expression.kind === "lambda") {
    for (const parameter of expression.parameters) {
      if (parameter.kind === "name") names.bound.add(parameter.name.name);
      else for (const range of parameter.ranges) names.bound.add(range.name.name);
    }
    inExpression(names, expression.body);
  }
  for (const part of childrenOf(expression)) inExpression(names, part);
}

function inBody(names: Names, body: Body): void {
  for (const statement of body.statements) inStatement(names, statement);
}

function inStatement(names: Names, statement: Statement): void {
  const go = (part: Expression | undefined): void => {
    if (part) inExpression(names, part);
  };
  switch (statement.kind) {
    case "let":
      names.bound.add(statement.name.name);
      go(statement.value);
      return;
    case "fn":
      names.bound.add(statement.name.name);
      for (const parameter of statement.parameters) names.bound.add(parameter.name);
      go(statement.body);
      return;
    case "param":
    case "buffer":
    case "ignore":
    case "generate":
      return;
    case "input":
      names.bound.add(statement.name.name);
      return;
    case "output":
    case "inspect":
      go(statement.value);
      return;
    case "loss":
      go(statement.value);
      return;
    case "for":
      names.bound.add(statement.variable.name);
      inBody(names, statement.body);
      return;
    case "recur":
      for (const { start } of statement.carried) go(start);
      inBody(names, statement.body);
      return;
    case "if":
      go(statement.condition);
      inBody(names, statement.then);
      if (statement.otherwise?.kind === "if") inStatement(names, statement.otherwise);
      else if (statement.otherwise) inBody(names, statement.otherwise);
      return;
    case "return":
      statement.values.forEach(go);
      return;
    case "equation":
      for (const target of statement.targets) names.bound.add(target.name.name);
      go(statement.value);
      return;
    case "draw":
      names.bound.add(statement.target.name.name);
      return;
  }
}

function calledBy(declaration: Callable): ReadonlySet<string> {
  const names: Names = { mentioned: new Set(), bound: new Set() };
  if (declaration.kind === "fn") {
    for (const parameter of declaration.parameters) names.bound.add(parameter.name);
    inExpression(names, declaration.body);
  } else {
    for (const parameter of declaration.parameters) {
      names.bound.add(parameter.name.name);
      if (parameter.default) inExpression(names, parameter.default);
    }
    inBody(names, declaration.body);
  }
  for (const name of names.bound) names.mentioned.delete(name);
  return names.mentioned;
}

/** Reports every circle of calls inside a file; true when there is one. */
export function circles(program: Program): boolean {
  let found = false;
  for (const { file } of program.files.values()) {
    const own = new Map<string, Callable>();
    for (const declaration of file.declarations)
      if (declaration.kind === "fn" || declaration.kind === "block")
        own.set(declaration.name.name, declaration);
    const state = new Map<string, "running" | "done">();
    const visit = (name: string, trail: readonly string[]): void => {
      const declaration = own.get(name);
      if (!declaration || state.get(name) === "done") return;
      if (state.get(name) === "running") {
        const circle = [...trail.slice(trail.indexOf(name)), name];
        report(
          program.session,
          "error",
          "call-circle",
          declaration.name.span,
          circle.length === 2
            ? `\`${name}\` calls itself.`
            : `These call each other: ${circle.join(" -> ")}.`,
          {
            hint: "calls are inlined; a recurrence over positions is written with `recur`",
          },
        );
        found = true;
        return;
      }
      state.set(name, "running");
      for (const next of calledBy(declaration)) visit(next, [...trail, name]);
      state.set(name, "done");
    };
    for (const name of own.keys()) visit(name, []);
  }
  return found;
}
