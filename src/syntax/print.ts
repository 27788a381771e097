/**
 * Expressions, indices, types and paths in the canonical layout. Parentheses are the
 * author's; a sign of reduction has a space after its bracket, a reduction that takes
 * parentheses has none: `mean[d] (x[d] - mu)^2`, `softmax[j](e)`.
 */
import { unreachable } from "../base/diagnostics.ts";
import type {
  Argument,
  BinaryExpression,
  BinaryOperator,
  CallExpression,
  Dimension,
  Expression,
  IndexPart,
  LambdaParameter,
  Parameter,
  Path,
  Range,
  ReductionExpression,
  StringExpression,
  Target,
  Type,
} from "./ast.ts";
import { enclosed, flatten, group, indent, join, space, type Layout } from "./layout.ts";

/** Operators of one level stand in one group, and break together. */
const level: Readonly<Record<BinaryOperator, number>> = {
  ...{ or: 1, and: 2, "<": 3, "<=": 3, ">": 3, ">=": 3, "==": 3, "!=": 3, "+": 4, "-": 4 },
  ...{ "*": 5, "/": 5, "@": 5, mod: 5, "^": 6 },
};

export function printExpression(expression: Expression): Layout {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "string":
      return printString(expression);
    case "truth":
      return String(expression.value);
    case "name":
      return expression.name;
    case "list":
      return enclosed("[", expression.items.map(printExpression), "]");
    case "group":
      return enclosed("(", [printExpression(expression.expression)], ")");
    case "member":
      return [printExpression(expression.object), ".", expression.member.name];
    case "index":
      return [printExpression(expression.object), printIndices(expression)];
    case "call":
      return printCall(expression);
    case "unary":
      return [expression.operator === "not" ? "not " : "-", printExpression(expression.operand)];
    case "binary":
      return printBinary(expression);
    case "if":
      return group(
        ["if ", printExpression(expression.condition)],
        indent(space, "then ", printExpression(expression.then)),
        indent(space, "else ", printExpression(expression.otherwise)),
      );
    case "lambda": {
      const parameters = expression.parameters.map(printLambdaParameter);
      const body = printExpression(expression.body);
      return group(enclosed("(", parameters, ")"), " =>", indent(space, body));
    }
    case "reduction":
      return printReduction(expression);
    default:
      return unreachable(expression);
  }
}

function printBinary(expression: BinaryExpression): Layout {
  if (expression.operator === "^") {
    return [printExpression(expression.left), "^", printExpression(expression.right)];
  }
  const operands: Layout[] = [];
  let left: Expression = expression;
  // The chain leans to the left: its operands come out last to first.
  while (left.kind === "binary" && level[left.operator] === level[expression.operator]) {
    operands.unshift([` ${left.operator}`, space, printExpression(left.right)]);
    left = left.left;
  }
  return group(printExpression(left), indent(...operands));
}

function printReduction({ operator, ranges, where, body }: ReductionExpression): Layout {
  const list = join(ranges.map(printRange), [",", space]);
  const condition = where ? [space, "where ", printExpression(where)] : [];
  const brackets = group("[", indent(...list, ...condition), "]");
  const takesParentheses = ["softmax", "argmax", "any", "all"].includes(operator);
  if (takesParentheses) return [operator, brackets, enclosed("(", [printExpression(body)], ")")];
  return [operator, brackets, " ", printExpression(body)];
}

function printRange(range: Range): Layout {
  return range.extent ? [range.name.name, " < ", printExpression(range.extent)] : range.name.name;
}

function printLambdaParameter(parameter: LambdaParameter): Layout {
  return parameter.kind === "name"
    ? parameter.name.name
    : enclosed("(", parameter.ranges.map(printRange), ")");
}

export function printCall(call: CallExpression): Layout {
  const label = call.label ? [printPath(call.label), ": "] : [];
  return [...label, call.callee.name, printArguments(call.arguments)];
}

export function printArguments(list: readonly Argument[]): Layout {
  const items = list.map(({ name, value }): Layout => {
    const printed = printExpression(value);
    return name ? [name.name, " = ", printed] : printed;
  });
  return enclosed("(", items, ")");
}

function printIndices(expression: {
  readonly indices: readonly IndexPart[];
  readonly otherwise?: Expression;
}): Layout {
  const items = expression.indices.map(printIndex);
  const { otherwise } = expression;
  const last = items.pop();
  if (otherwise && last) items.push([last, space, "else ", printExpression(otherwise)]);
  else if (last) items.push(last);
  return enclosed("[", items, "]");
}

function printIndex(index: IndexPart): Layout {
  switch (index.kind) {
    case "single": {
      const expression = printExpression(index.expression);
      return index.extent ? [expression, " < ", printExpression(index.extent)] : expression;
    }
    case "slice":
      return [
        index.from ? printExpression(index.from) : "",
        ":",
        index.to ? printExpression(index.to) : "",
      ];
    case "merged":
      return enclosed("(", index.parts.map(printIndex), ")");
    default:
      return unreachable(index);
  }
}

/** A text in quotes. What stands in its braces stays on the line. */
export function printString(string: StringExpression): string {
  const parts = string.parts.map((part) =>
    typeof part === "string" ? escaped(part) : `{${flatten(printExpression(part))}}`,
  );
  return `"${parts.join("")}"`;
}

const escapes: Readonly<Record<string, string>> = { "\n": "\\n", "\t": "\\t", "\r": "\\r" };

function escaped(text: string): string {
  return text.replace(/["\\{\n\t\r]/g, (found) => escapes[found] ?? `\\${found}`);
}

export function printPath(path: Path): Layout {
  return path.segments.map((segment, i): Layout => {
    switch (segment.kind) {
      case "word":
        return i === 0 ? segment.text : `.${segment.text}`;
      case "value":
        return ["[", printExpression(segment.expression), "]"];
      case "string":
        return printString(segment.string);
      default:
        return unreachable(segment);
    }
  });
}

export function printType(type: Type): Layout {
  const element = type.element === "real" ? "" : type.element;
  return [element, enclosed("[", type.dimensions.map(printDimension), "]")];
}

function printDimension({ expression, atMost, atLeast }: Dimension): Layout {
  const lower = atLeast ? [printExpression(atLeast), " <= "] : [];
  const upper = atMost ? [" <= ", printExpression(atMost)] : [];
  return [...lower, printExpression(expression), ...upper];
}

export function printTarget(target: Target): Layout {
  if (target.type) return [target.name.name, ": ", printType(target.type)];
  return [target.name.name, target.indices ? printIndices({ indices: target.indices }) : ""];
}

export function printParameter(parameter: Parameter): Layout {
  const type = parameter.type ? [": ", printType(parameter.type)] : [];
  const value = parameter.default ? [" = ", printExpression(parameter.default)] : [];
  return [parameter.name.name, ...type, ...value];
}
