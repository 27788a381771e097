/** The abstract syntax of expressions, indices and paths, made of the parser's tree. */
import type { CstNode, IToken } from "chevrotain";
import { joinSpans } from "../base/span.ts";
import type {
  Argument,
  BinaryExpression,
  BinaryOperator,
  CallExpression,
  Expression,
  Identifier,
  IndexPart,
  LambdaExpression,
  LambdaParameter,
  Path,
  PathSegment,
  Range,
  ReductionExpression,
  ReductionOperator,
  SingleIndex,
  SliceIndex,
  UnaryExpression,
} from "./ast.ts";
import { measured, spanOf, type Reader } from "./reader.ts";
import { readNumber, readString } from "./literals.ts";
import { chosen, node, nodeIf, nodes, token, tokenIf, tokens } from "./tree.ts";

/** A name as written. */
export function readName(reader: Reader, name: IToken): Identifier {
  return { name: name.image, span: spanOf(reader, name) };
}

/** `expression`: a lambda, an `if`, or operators. */
export function readExpression(reader: Reader, tree: CstNode): Expression {
  return readLevel(reader, chosen(tree));
}

/** Any rule between `expression` and `primary`. */
function readLevel(reader: Reader, tree: CstNode): Expression {
  switch (tree.name) {
    case "lambda":
      return readLambda(reader, tree);
    case "choice":
      return readChoice(reader, tree);
    case "disjunction":
      return readChain(reader, tree, "conjunction", "disjunct", "Or");
    case "conjunction":
      return readChain(reader, tree, "negation", "conjunct", "And");
    case "negation":
      return tokenIf(tree, "Not")
        ? readUnary(reader, tree, "not")
        : readLevel(reader, chosen(tree));
    case "comparison":
      return readChain(reader, tree, "sum", "sum", "CompareOperator");
    case "sum":
      return readChain(reader, tree, "product", "product", "AddOperator");
    case "product":
      return readChain(reader, tree, "unary", "unary", "MultiplyOperator");
    case "unary":
      if (tokenIf(tree, "Minus")) return readUnary(reader, tree, "-");
      if (tokenIf(tree, "SignReduction")) return readReduction(reader, tree, "SignReduction");
      return readPower(reader, node(tree, "power"));
    default: // expression, whole, disjunct, conjunct: they only choose
      return readLevel(reader, chosen(tree));
  }
}

/** An `if`, or a sum: what indices and dimensions are made of. */
export const readWhole = readLevel;

/** Operands and the operators between them, grouped from the left. */
function readChain(
  reader: Reader,
  tree: CstNode,
  first: string,
  others: string,
  operators: string,
): Expression {
  const [start, ...same] = nodes(tree, first);
  const rest = first === others ? same : nodes(tree, others);
  const between = tokens(tree, operators);
  let left = readLevel(reader, start ?? tree);
  rest.forEach((operand, i) => {
    const operator = between[i];
    if (operator) left = binary(reader, operator, left, readLevel(reader, operand));
  });
  return left;
}

function binary(
  reader: Reader,
  operator: IToken,
  left: Expression,
  right: Expression,
): BinaryExpression {
  const expression: BinaryExpression = {
    kind: "binary",
    operator: operator.image as BinaryOperator,
    operatorSpan: spanOf(reader, operator),
    left,
    right,
    span: joinSpans(left.span, right.span),
  };
  return measured(reader, expression, left, right);
}

function readUnary(reader: Reader, tree: CstNode, operator: "-" | "not"): UnaryExpression {
  const operand = readLevel(reader, chosenAfterSign(tree));
  const span = spanOf(reader, tree);
  return measured(reader, { kind: "unary", operator, operand, span }, operand);
}

function chosenAfterSign(tree: CstNode): CstNode {
  return nodeIf(tree, "unary") ?? node(tree, "negation");
}

function readChoice(reader: Reader, tree: CstNode): Expression {
  const [condition, then, otherwise] = nodes(tree, "expression").map((part) =>
    readExpression(reader, part),
  );
  const parts = [condition, then, otherwise] as [Expression, Expression, Expression];
  const span = spanOf(reader, tree);
  return measured(
    reader,
    { kind: "if", condition: parts[0], then: parts[1], otherwise: parts[2], span },
    ...parts,
  );
}

function readLambda(reader: Reader, tree: CstNode): LambdaExpression {
  const parameters = nodes(tree, "lambdaParameter").map((part): LambdaParameter => {
    const span = spanOf(reader, part);
    const name = tokenIf(part, "Name");
    if (name) return { kind: "name", name: readName(reader, name), span };
    const ranges = nodes(part, "range").map((range) => readRange(reader, range));
    return { kind: "merged", ranges, span };
  });
  const body = readExpression(reader, node(tree, "expression"));
  const span = spanOf(reader, tree);
  const extents = parameters.flatMap((parameter) =>
    parameter.kind === "merged" ? parameter.ranges.map((range) => range.extent) : [],
  );
  return measured(reader, { kind: "lambda", parameters, body, span }, body, ...extents);
}

/** `j`, `j < n`. */
export function readRange(reader: Reader, tree: CstNode): Range {
  const name = readName(reader, token(tree, "Name"));
  const extent = nodeIf(tree, "sum");
  const span = spanOf(reader, tree);
  return extent ? { name, extent: readLevel(reader, extent), span } : { name, span };
}

function readReduction(
  reader: Reader,
  tree: CstNode,
  sign: "SignReduction" | "CallReduction",
): ReductionExpression {
  const operator = token(tree, sign);
  const brackets = node(tree, "ranges");
  const ranges = nodes(brackets, "range").map((range) => readRange(reader, range));
  const condition = nodeIf(brackets, "expression");
  const where = condition && readExpression(reader, condition);
  const body =
    sign === "SignReduction"
      ? readLevel(reader, node(tree, "product"))
      : readExpression(reader, node(node(tree, "group"), "expression"));
  const expression: ReductionExpression = {
    kind: "reduction",
    operator: operator.image as ReductionOperator,
    operatorSpan: spanOf(reader, operator),
    ranges,
    ...(where ? { where } : {}),
    body,
    span: spanOf(reader, tree),
  };
  return measured(reader, expression, body, where, ...ranges.map((range) => range.extent));
}

function readPower(reader: Reader, tree: CstNode): Expression {
  const base = readPostfix(reader, node(tree, "postfix"));
  const operator = tokenIf(tree, "Caret");
  if (!operator) return base;
  return binary(reader, operator, base, readLevel(reader, node(tree, "unary")));
}

function readPostfix(reader: Reader, tree: CstNode): Expression {
  let object = readPrimary(reader, node(tree, "primary"));
  for (const suffix of nodes(tree, "suffix")) {
    const span = joinSpans(object.span, spanOf(reader, suffix));
    const dotted = nodeIf(suffix, "dotted");
    if (dotted) {
      const member = readName(reader, tokenIf(dotted, "Name") ?? token(dotted, "Numeral"));
      object = measured(reader, { kind: "member", object, member, span }, object);
      continue;
    }
    const indices = nodes(suffix, "index").map((index) => readIndex(reader, index));
    const fallback = nodeIf(suffix, "expression");
    const otherwise = fallback && readExpression(reader, fallback);
    object = measured(
      reader,
      { kind: "index", object, indices, ...(otherwise ? { otherwise } : {}), span },
      object,
      otherwise,
      ...indices.flatMap((index) => inIndex(index)),
    );
  }
  return object;
}

function inIndex(index: IndexPart): (Expression | undefined)[] {
  switch (index.kind) {
    case "single":
      return [index.expression, index.extent];
    case "slice":
      return [index.from, index.to];
    case "merged":
      return index.parts.flatMap((part) => inIndex(part));
  }
}

/** One entry of an index list. */
export function readIndex(reader: Reader, tree: CstNode): IndexPart {
  const parts = nodes(tree, "part").map((part) => readPart(reader, part));
  const first = parts[0];
  if (first && !tokenIf(tree, "TupleParen")) return first;
  return { kind: "merged", parts, span: spanOf(reader, tree) };
}

function readPart(reader: Reader, tree: CstNode): SingleIndex | SliceIndex {
  const span = spanOf(reader, tree);
  const whole = nodeIf(tree, "whole");
  const start = whole && readWhole(reader, whole);
  const after = nodeIf(tree, "sum");
  const end = after && readLevel(reader, after);
  if (start && !tokenIf(tree, "Colon")) {
    return { kind: "single", expression: start, ...(end ? { extent: end } : {}), span };
  }
  return { kind: "slice", ...(start ? { from: start } : {}), ...(end ? { to: end } : {}), span };
}

function readPrimary(reader: Reader, tree: CstNode): Expression {
  const span = spanOf(reader, tree);
  const number = tokenIf(tree, "Numeral");
  if (number) return readNumber(reader, number);
  const text = tokenIf(tree, "Text");
  if (text) return readString(reader, text, readExpression);
  if (tokenIf(tree, "True")) return measured(reader, { kind: "truth", value: true, span });
  if (tokenIf(tree, "False")) return measured(reader, { kind: "truth", value: false, span });
  const name = tokenIf(tree, "Name");
  if (name) {
    const actuals = nodeIf(tree, "actuals");
    if (actuals) return readCall(reader, tree);
    return measured(reader, { kind: "name", name: name.image, span });
  }
  const inner = chosen(tree);
  switch (inner.name) {
    case "list": {
      const items = nodes(inner, "expression").map((item) => readExpression(reader, item));
      return measured(reader, { kind: "list", items, span }, ...items);
    }
    case "group": {
      const expression = readExpression(reader, node(inner, "expression"));
      return measured(reader, { kind: "group", expression, span }, expression);
    }
    case "reduction":
      return readReduction(reader, inner, "CallReduction");
    default:
      return readLabelled(reader, inner);
  }
}

function readLabelled(reader: Reader, tree: CstNode): CallExpression {
  const text = tokenIf(tree, "LabelText");
  const label = text
    ? readTextPath(reader, text)
    : readPath(reader, token(tree, "LabelWord"), nodes(tree, "segment"));
  const call = readCall(reader, node(tree, "call"));
  return measured(
    reader,
    { ...call, label, span: joinSpans(label.span, call.span) },
    ...call.arguments.map((argument) => argument.value),
    ...label.segments.map((segment) => (segment.kind === "value" ? segment.expression : undefined)),
  );
}

/** A name with arguments. */
export function readCall(reader: Reader, tree: CstNode): CallExpression {
  const callee = readName(reader, token(tree, "Name"));
  const actuals = node(tree, "actuals");
  const span = joinSpans(callee.span, spanOf(reader, actuals));
  const list = readArguments(reader, actuals);
  return measured(
    reader,
    { kind: "call", callee, arguments: list, span },
    ...list.map((argument) => argument.value),
  );
}

/** What stands between the parentheses of a call. */
export function readArguments(reader: Reader, tree: CstNode): Argument[] {
  return nodes(tree, "actual").map((actual) => {
    const value = readExpression(reader, node(actual, "expression"));
    const span = spanOf(reader, actual);
    const name = tokenIf(actual, "Name");
    return name ? { name: readName(reader, name), value, span } : { value, span };
  });
}

/** A path of a first word and its further segments. */
export function readPath(reader: Reader, first: IToken, rest: readonly CstNode[]): Path {
  const segments: PathSegment[] = [
    { kind: "word", text: first.image, span: spanOf(reader, first) },
  ];
  for (const part of rest) {
    const span = spanOf(reader, part);
    const dotted = part.name === "dotted" ? part : nodeIf(part, "dotted");
    if (dotted) {
      const word = tokenIf(dotted, "Name") ?? token(dotted, "Numeral");
      segments.push({ kind: "word", text: word.image, span: spanOf(reader, word) });
    } else {
      const expression = readWhole(reader, node(part, "whole"));
      segments.push({ kind: "value", expression, span });
    }
  }
  return { segments, span: spanOf(reader, first, rest.at(-1) ?? first) };
}

/** A path written as a text. */
export function readTextPath(reader: Reader, text: IToken): Path {
  const string = readString(reader, text, readExpression);
  return { segments: [{ kind: "string", string, span: string.span }], span: string.span };
}
