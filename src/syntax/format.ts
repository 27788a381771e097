/**
 * `attnc fmt`: one canonical text for a program. Two spaces of indentation, lines of at
 * most 120 columns where brackets and operators let them break, comments and single blank
 * lines where the author put them. Formatting twice changes nothing more, and parsing the
 * result gives the same program.
 */
import { unreachable } from "../base/diagnostics.ts";
import type { Body, Comments, Declaration, File, IfStatement, Statement } from "./ast.ts";
import { enclosed, group, indent, join, render, space, type Layout } from "./layout.ts";
import {
  printArguments,
  printCall,
  printExpression,
  printParameter,
  printPath,
  printString,
  printTarget,
  printType,
} from "./print.ts";

const width = 120;

/** The canonical text of a file. */
export function format(file: File): string {
  const lines = file.declarations.flatMap((declaration) => formatDeclaration(declaration));
  lines.push(...file.trailing);
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** An item's lines with its comments around them; `beside` goes behind its head. */
function withComments(
  { above, blankBefore }: Comments,
  documentation: string | undefined,
  margin: number,
  lines: readonly string[],
): string[] {
  const doc = documentation?.split("\n").map((line) => `/// ${line}`.trimEnd()) ?? [];
  return [
    ...(blankBefore ? [""] : []),
    ...[...above, ...doc].map((line) => indented(line, margin)),
    ...lines,
  ];
}

function indented(line: string, margin: number): string {
  return line === "" ? "" : `${" ".repeat(margin)}${line}`;
}

/** One statement without a body: its layout, and its comment at the end. */
function simple(layout: Layout, margin: number, { beside }: Comments): string[] {
  return [`${" ".repeat(margin)}${render(layout, margin, width)}${behind(beside)}`];
}

function behind(beside: string | undefined): string {
  return beside === undefined ? "" : `  ${beside}`;
}

/** A head and a body in braces; with no comment, an empty body stays on the line. */
function compound(head: Layout, body: Body, margin: number, beside: string | undefined): string[] {
  const start = `${" ".repeat(margin)}${render(head, margin, width, 2)}`;
  const inside = formatBody(body, margin + 2);
  if (inside.length === 0 && beside === undefined) return [`${start} {}`];
  return [`${start} {${behind(beside)}`, ...inside, indented("}", margin)];
}

function formatBody(body: Body, margin: number): string[] {
  return [
    ...body.statements.flatMap((statement) => formatStatement(statement, margin)),
    ...body.trailing.map((line) => indented(line, margin)),
  ];
}

function documentationIn(item: Declaration | Statement): string | undefined {
  return "documentation" in item ? item.documentation : undefined;
}

function formatDeclaration(declaration: Declaration): string[] {
  const { comments } = declaration;
  return withComments(comments, documentationIn(declaration), 0, inner());

  function inner(): string[] {
    switch (declaration.kind) {
      case "import":
        return simple(`import "${declaration.path}"`, 0, comments);
      case "fn":
      case "let":
        return simple(layoutOf(declaration), 0, comments);
      case "block": {
        const { name, parameters, results, body } = declaration;
        const head = ["block ", name.name, enclosed("(", parameters.map(printParameter), ")")];
        return compound([...head, printResults(results)], body, 0, comments.beside);
      }
      case "model": {
        const { name, parameters, definition } = declaration;
        if (definition.kind === "call") {
          return simple(["model ", name.name, " = ", printCall(definition)], 0, comments);
        }
        const head = ["model ", name.name, enclosed("(", parameters.map(printParameter), ")")];
        return compound(head, definition, 0, comments.beside);
      }
      default:
        return unreachable(declaration);
    }
  }
}

function printResults(results: (Declaration & { kind: "block" })["results"]): Layout {
  const [first, ...more] = results ?? [];
  if (!first) return "";
  if (more.length === 0) return [" -> ", printType(first)];
  return [" -> ", enclosed("(", [first, ...more].map(printType), ")")];
}

function formatStatement(statement: Statement, margin: number): string[] {
  const { comments } = statement;
  return withComments(comments, documentationIn(statement), margin, inner());

  function inner(): string[] {
    switch (statement.kind) {
      case "for": {
        const range = [statement.variable.name, " < ", printExpression(statement.extent)];
        const head = statement.path
          ? ["for ", printPath(statement.path), "[", ...range, "]"]
          : ["for ", ...range];
        return compound(head, statement.body, margin, comments.beside);
      }
      case "recur": {
        const carried = statement.carried.map(({ name, start }): Layout =>
          start ? [name.name, " = ", printExpression(start)] : name.name,
        );
        const range = [statement.variable.name, " < ", printExpression(statement.extent)];
        const head = group("recur ", range, " with", indent(space, ...join(carried, [",", space])));
        return compound(head, statement.body, margin, comments.beside);
      }
      case "if":
        return formatIf(statement, margin, "if ");
      default:
        return simple(layoutOf(statement), margin, comments);
    }
  }
}

function formatIf(statement: IfStatement, margin: number, opening: string): string[] {
  const { condition, then, otherwise, comments } = statement;
  const head = [opening, printExpression(condition)];
  const lines = compound(head, then, margin, comments.beside);
  if (!otherwise) return lines;
  // `}` and `else` stand on one line.
  const last = lines.pop() ?? "";
  if (otherwise.kind === "if") {
    const [next = "", ...rest] = formatIf(otherwise, margin, "else if ");
    return [...lines, `${last} ${next.trimStart()}`, ...rest];
  }
  const inside = formatBody(otherwise, margin + 2);
  if (inside.length === 0) return [...lines, `${last} else {}`];
  return [...lines, `${last} else {`, ...inside, indented("}", margin)];
}

/** The layout of a statement on its own line. */
function layoutOf(statement: Exclude<Statement, { kind: "for" | "recur" | "if" }>): Layout {
  switch (statement.kind) {
    case "let":
      return ["let ", statement.name.name, " = ", printExpression(statement.value)];
    case "fn": {
      const names = statement.parameters.map((parameter) => parameter.name);
      const head = ["fn ", statement.name.name, enclosed("(", names, ")")];
      return group(head, " =", indent(space, printExpression(statement.body)));
    }
    case "param":
    case "buffer": {
      const { kind, path, type, storedAs, value, distribution } = statement;
      return [
        [kind, " ", printPath(path), ": ", printType(type)],
        storedAs ? [" at ", printString(storedAs)] : "",
        value ? [" = ", printExpression(value)] : "",
        distribution ? [" ~ ", printCall(distribution)] : "",
      ];
    }
    case "input": {
      const value = statement.default ? [" = ", printExpression(statement.default)] : [];
      return ["input ", statement.name.name, ": ", printType(statement.type), ...value];
    }
    case "output":
    case "inspect": {
      const value = statement.value ? [" = ", printExpression(statement.value)] : [];
      return [statement.kind, " ", printTarget(statement.target), ...value];
    }
    case "ignore":
      return ["ignore ", printString(statement.pattern)];
    case "loss":
      return ["loss = ", printExpression(statement.value)];
    case "generate": {
      const { input, from } = statement;
      return [
        "generate ",
        input.name,
        " from ",
        from.name,
        " ",
        printArguments(statement.arguments),
      ];
    }
    case "return": {
      const values = statement.values.map(printExpression);
      const [first = "", ...more] = values;
      if (more.length === 0) return ["return ", first];
      return group("return ", indent(...join(values, [",", space])));
    }
    case "equation": {
      const targets = join(statement.targets.map(printTarget), ", ");
      return [...targets, " = ", printExpression(statement.value)];
    }
    case "draw":
      return [printTarget(statement.target), " ~ ", printCall(statement.distribution)];
    default:
      return unreachable(statement);
  }
}
