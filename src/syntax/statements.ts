/** The abstract syntax of types and statements, made of the parser's tree. */
import type { CstNode } from "chevrotain";
import { joinSpans } from "../base/span.ts";
import type {
  Body,
  Comments,
  Dimension,
  EquationStatement,
  DrawStatement,
  ForStatement,
  FunctionDeclaration,
  IfStatement,
  LetDeclaration,
  ParameterStatement,
  RecurStatement,
  Statement,
  Target,
  Type,
} from "./ast.ts";
import {
  readArguments,
  readCall,
  readExpression,
  readIndex,
  readName,
  readPath,
  readTextPath,
  readWhole,
} from "./expressions.ts";
import { readString } from "./literals.ts";
import {
  commentBeside,
  commentsAbove,
  commentsInHead,
  commentsTrailing,
  commentsWithin,
  documentationOf,
  spanOf,
  type Reader,
} from "./reader.ts";
import { chosen, node, nodeIf, nodes, offsets, token, tokenIf, tokens } from "./tree.ts";

/** The comments in the head of an item with a body: those before its brace, and one behind. */
interface Head {
  readonly inside: string[];
  beside?: string;
}

/** What every item has; `documented` items have their `///` lines apart from the comments. */
interface Common {
  readonly span: Statement["span"];
  readonly comments: Comments;
}

/** Reads an item with the comments around it. `make` reads what stands inside. */
export function item<T extends object>(
  reader: Reader,
  tree: CstNode,
  first: boolean,
  make: (headed: Head) => T,
): T & Common {
  const { start, end } = offsets(tree);
  const above = commentsAbove(reader, start, first);
  const head: Head = { inside: [] };
  const made = make(head);
  const beside = head.beside === undefined ? {} : { beside: head.beside };
  const comments = commentsWithin(reader, { ...above, ...beside }, end, head.inside);
  return { ...made, comments, span: spanOf(reader, tree) };
}

/** Takes the documentation off the comments of what has any. */
export function documented<T extends Common>(made: T): T & { readonly documentation?: string } {
  const { comments, documentation } = documentationOf(made.comments);
  return { ...made, comments, ...(documentation === undefined ? {} : { documentation }) };
}

/** A function, of a file or local to a body. */
export function readFunction(reader: Reader, tree: CstNode, first: boolean): FunctionDeclaration {
  return documented(
    item(reader, tree, first, () => {
      const [name, ...parameters] = tokens(tree, "Name").map((word) => readName(reader, word));
      const body = readExpression(reader, node(tree, "expression"));
      return { kind: "fn", name: name ?? readName(reader, token(tree, "Fn")), parameters, body };
    }),
  );
}

/** A compile-time value, of a file or in a body. */
export function readLet(reader: Reader, tree: CstNode, first: boolean): LetDeclaration {
  return documented(
    item(reader, tree, first, () => ({
      kind: "let",
      name: readName(reader, token(tree, "Name")),
      value: readExpression(reader, node(tree, "expression")),
    })),
  );
}

/** `[N, D]`, `int[T <= 8]`. */
export function readType(reader: Reader, tree: CstNode): Type {
  const element = tokenIf(tree, "Int") ? "int" : tokenIf(tree, "Bool") ? "bool" : "real";
  const dimensions = nodes(tree, "dimension").map((part): Dimension => {
    const [second, third] = nodes(part, "sum").map((sum) => readWhole(reader, sum));
    const expression = readWhole(reader, node(part, "whole"));
    const span = spanOf(reader, part);
    if (!second) return { expression, span };
    if (!third) return { expression, atMost: second, span };
    return { expression: second, atLeast: expression, atMost: third, span };
  });
  return { element, dimensions, span: spanOf(reader, tree) };
}

// ---------------------------------------------------------------- statements

/** A body; `headed` takes the comments before and behind its opening brace. */
export function readBody(reader: Reader, tree: CstNode, headed: Head): Body {
  const opening = offsets(token(tree, "LeftBrace"));
  const closing = offsets(token(tree, "RightBrace"));
  headed.inside.push(...commentsInHead(reader, opening.start));
  reader.reached = opening.end;
  const inner = nodes(tree, "statement");
  return { kind: "body", ...readItems(), span: spanOf(reader, tree) };

  function readItems(): { statements: Statement[]; trailing: string[] } {
    const beside = commentBeside(reader, opening.end);
    if (beside !== undefined) headed.beside ??= beside;
    const statements = inner.map((statement, i) =>
      readStatement(reader, chosen(statement), i === 0),
    );
    const trailing = commentsTrailing(reader, closing.start, inner.length === 0);
    reader.reached = closing.end;
    return { statements, trailing };
  }
}

function readStatement(reader: Reader, tree: CstNode, first: boolean): Statement {
  switch (tree.name) {
    case "letDeclaration":
      return readLet(reader, tree, first);
    case "fnDeclaration":
      return readFunction(reader, tree, first);
    case "paramStatement":
      return readParameterStatement(reader, tree, first);
    case "inputStatement":
      return item(reader, tree, first, () => {
        const value = nodeIf(tree, "expression");
        return {
          kind: "input",
          name: readName(reader, token(tree, "Name")),
          type: readType(reader, node(tree, "type")),
          ...(value ? { default: readExpression(reader, value) } : {}),
        };
      });
    case "outputStatement":
      return item(reader, tree, first, () => {
        const value = nodeIf(tree, "expression");
        return {
          kind: tokenIf(tree, "Output") ? ("output" as const) : ("inspect" as const),
          target: readTarget(reader, node(tree, "target")),
          ...(value ? { value: readExpression(reader, value) } : {}),
        };
      });
    case "ignoreStatement":
      return item(reader, tree, first, () => ({
        kind: "ignore",
        pattern: readString(reader, token(tree, "Text"), readExpression),
      }));
    case "lossStatement":
      return item(reader, tree, first, () => ({
        kind: "loss",
        value: readExpression(reader, node(tree, "expression")),
      }));
    case "returnStatement":
      return item(reader, tree, first, () => ({
        kind: "return",
        values: nodes(tree, "expression").map((value) => readExpression(reader, value)),
      }));
    case "generateStatement":
      return item(reader, tree, first, () => {
        const [input, from] = tokens(tree, "Name").map((word) => readName(reader, word));
        const word = readName(reader, token(tree, "Generate"));
        const list = readArguments(reader, node(tree, "actuals"));
        return { kind: "generate", input: input ?? word, from: from ?? word, arguments: list };
      });
    case "forStatement":
      return readFor(reader, tree, first);
    case "recurStatement":
      return readRecur(reader, tree, first);
    case "ifStatement":
      return item(reader, tree, first, (headed) => readIf(reader, tree, headed));
    default:
      return readEquation(reader, tree, first);
  }
}

function readParameterStatement(reader: Reader, tree: CstNode, first: boolean): ParameterStatement {
  return item(reader, tree, first, () => {
    const path = nodeIf(tree, "path");
    const texts = tokens(tree, "Text");
    const value = nodeIf(tree, "expression");
    const call = nodeIf(tree, "call");
    const storedAs = tokenIf(tree, "At") ? texts.at(-1) : undefined;
    return {
      kind: tokenIf(tree, "Param") ? ("param" as const) : ("buffer" as const),
      path: path
        ? readPath(reader, token(path, "Name"), nodes(path, "segment"))
        : readTextPath(reader, token(tree, "Text")),
      type: readType(reader, node(tree, "type")),
      ...(storedAs ? { storedAs: readString(reader, storedAs, readExpression) } : {}),
      ...(value ? { value: readExpression(reader, value) } : {}),
      ...(call ? { distribution: readCall(reader, call) } : {}),
    };
  });
}

function readFor(reader: Reader, tree: CstNode, first: boolean): ForStatement {
  return item(reader, tree, first, (headed) => {
    const name = token(tree, "Name");
    const bounded = nodeIf(tree, "bounded");
    const range = bounded ?? tree;
    return {
      kind: "for",
      ...(bounded ? { path: readPath(reader, name, nodes(tree, "dotted")) } : {}),
      variable: readName(reader, token(range, "Name")),
      extent: readWhole(reader, node(range, "sum")),
      body: readBody(reader, node(tree, "body"), headed),
    };
  });
}

function readRecur(reader: Reader, tree: CstNode, first: boolean): RecurStatement {
  return item(reader, tree, first, (headed) => {
    const bounded = node(tree, "bounded");
    return {
      kind: "recur",
      variable: readName(reader, token(bounded, "Name")),
      extent: readWhole(reader, node(bounded, "sum")),
      carried: nodes(tree, "carried").map((part) => {
        const start = nodeIf(part, "expression");
        const name = readName(reader, token(part, "Name"));
        return start ? { name, start: readExpression(reader, start) } : { name };
      }),
      body: readBody(reader, node(tree, "body"), headed),
    };
  });
}

function readIf(reader: Reader, tree: CstNode, headed: Head): Omit<IfStatement, "comments"> {
  const [then, otherwise] = nodes(tree, "body");
  const next = nodeIf(tree, "ifStatement");
  const condition = readExpression(reader, node(tree, "expression"));
  const body = readBody(reader, then ?? tree, headed);
  const base = { kind: "if", condition, then: body, span: spanOf(reader, tree) } as const;
  if (otherwise) return { ...base, otherwise: readElseBody(reader, otherwise, headed) };
  if (!next) return base;
  const inner: Head = { inside: headed.inside };
  const nested = readIf(reader, next, inner);
  const beside = inner.beside === undefined ? {} : { beside: inner.beside };
  const comments: Comments = { above: [], blankBefore: false, ...beside };
  return { ...base, otherwise: { ...nested, comments } };
}

/** The body after `else` has no head of its own: a comment behind its brace goes inside. */
function readElseBody(reader: Reader, tree: CstNode, outer: Head): Body {
  const headed: Head = { inside: outer.inside };
  const body = readBody(reader, tree, headed);
  if (headed.beside === undefined) return body;
  const [first, ...rest] = body.statements;
  if (!first) return { ...body, trailing: [headed.beside, ...body.trailing] };
  const comments = { ...first.comments, above: [headed.beside, ...first.comments.above] };
  return { ...body, statements: [{ ...first, comments }, ...rest] };
}

function readEquation(
  reader: Reader,
  tree: CstNode,
  first: boolean,
): EquationStatement | DrawStatement {
  const call = nodeIf(tree, "call");
  if (call) {
    return item(reader, tree, first, () => {
      const [target, ...more] = nodes(tree, "target");
      if (more.length > 0) {
        reader.diagnostics.push({
          code: "syntax-unexpected",
          severity: "error",
          message: "A draw defines one name.",
          span: spanOf(reader, token(tree, "Tilde")),
          hint: "draw each name in a statement of its own",
        });
      }
      const distribution = readCall(reader, call);
      return { kind: "draw", target: readTarget(reader, target ?? tree), distribution };
    });
  }
  return item(reader, tree, first, () => ({
    kind: "equation",
    targets: nodes(tree, "target").map((target) => readTarget(reader, target)),
    value: readExpression(reader, node(tree, "expression")),
  }));
}

function readTarget(reader: Reader, tree: CstNode): Target {
  const name = readName(reader, token(tree, "Name"));
  const type = nodeIf(tree, "type");
  const indices = nodes(tree, "index").map((index) => readIndex(reader, index));
  const span = joinSpans(name.span, spanOf(reader, tree));
  if (type) return { name, type: readType(reader, type), span };
  return indices.length > 0 ? { name, indices, span } : { name, span };
}
