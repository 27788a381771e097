/**
 * The expressions directly inside an expression, for walks that look for something in it.
 * A lambda's body is not among them: it is looked at where it is applied.
 */
import type { Expression } from "../syntax/ast.ts";

export function* childrenOf(expression: Expression): Iterable<Expression> {
  switch (expression.kind) {
    case "group":
      yield expression.expression;
      break;
    case "member":
      yield expression.object;
      break;
    case "index":
      yield expression.object;
      for (const part of expression.indices)
        for (const one of part.kind === "merged" ? part.parts : [part])
          if (one.kind === "single") yield one.expression;
      if (expression.otherwise) yield expression.otherwise;
      break;
    case "call":
      for (const argument of expression.arguments) yield argument.value;
      break;
    case "unary":
      yield expression.operand;
      break;
    case "binary":
      yield expression.left;
      yield expression.right;
      break;
    case "if":
      yield expression.condition;
      yield expression.then;
      yield expression.otherwise;
      break;
    case "reduction":
      if (expression.where) yield expression.where;
      yield expression.body;
      break;
    case "list":
      yield* expression.items;
      break;
    case "lambda":
    case "number":
    case "string":
    case "truth":
    case "name":
      break;
  }
}
