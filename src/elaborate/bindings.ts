/**
 * The names that statements bind: after an error they are bound to `broken`.
 */
import type { Statement, Target } from "../syntax/ast.ts";

const targetName = (target: Target): string => target.name.name;

/** The names that a statement binds, nested ones too. */
export function boundBy(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "let":
    case "fn":
      return [statement.name.name];
    case "param":
    case "buffer":
      return statement.path.segments.flatMap((segment) =>
        segment.kind === "word" && statement.path.segments.length === 1 ? [segment.text] : [],
      );
    case "input":
      return [statement.name.name];
    case "output":
      return [targetName(statement.target)];
    case "equation":
      return statement.targets.map(targetName);
    case "draw":
      return [targetName(statement.target)];
    case "for":
      return statement.body.statements.flatMap(boundBy);
    case "recur":
      return [
        ...statement.carried.map(({ name }) => name.name),
        ...statement.body.statements.flatMap(boundBy),
      ];
    case "if":
      return [
        ...statement.then.statements.flatMap(boundBy),
        ...(statement.otherwise?.kind === "if"
          ? boundBy(statement.otherwise)
          : (statement.otherwise?.statements.flatMap(boundBy) ?? [])),
      ];
    case "inspect":
    case "ignore":
    case "loss":
    case "generate":
    case "return":
      return [];
  }
}
