/** The abstract syntax of declarations, made of the parser's tree. */
import type { CstNode } from "chevrotain";
import type { Declaration, Parameter } from "./ast.ts";
import { readCall, readExpression, readName } from "./expressions.ts";
import { spanOf, type Reader } from "./reader.ts";
import { documented, item, readBody, readFunction, readLet, readType } from "./statements.ts";
import { chosen, node, nodeIf, nodes, token } from "./tree.ts";

/** One declaration of a file. */
export function readDeclaration(reader: Reader, outer: CstNode, first: boolean): Declaration {
  const tree = chosen(outer);
  switch (tree.name) {
    case "importDeclaration":
      return item(reader, tree, first, () => {
        const text = token(tree, "Text");
        return { kind: "import", path: text.image.slice(1, -1), pathSpan: spanOf(reader, text) };
      });
    case "fnDeclaration":
      return readFunction(reader, tree, first);
    case "letDeclaration":
      return readLet(reader, tree, first);
    case "blockDeclaration":
      return documented(
        item(reader, tree, first, (headed) => {
          const results = nodeIf(tree, "results");
          return {
            kind: "block",
            name: readName(reader, token(tree, "Name")),
            parameters: readParameters(reader, node(tree, "parameters")),
            ...(results
              ? { results: nodes(results, "type").map((type) => readType(reader, type)) }
              : {}),
            body: readBody(reader, node(tree, "body"), headed),
          };
        }),
      );
    default:
      return documented(
        item(reader, tree, first, (headed) => {
          const name = readName(reader, token(tree, "Name"));
          const call = nodeIf(tree, "call");
          if (call)
            return { kind: "model", name, parameters: [], definition: readCall(reader, call) };
          const parameters = readParameters(reader, node(tree, "parameters"));
          const definition = readBody(reader, node(tree, "body"), headed);
          return { kind: "model", name, parameters, definition };
        }),
      );
  }
}

function readParameters(reader: Reader, tree: CstNode): Parameter[] {
  return nodes(tree, "parameter").map((part) => {
    const type = nodeIf(part, "type");
    const value = nodeIf(part, "expression");
    return {
      name: readName(reader, token(part, "Name")),
      ...(type ? { type: readType(reader, type) } : {}),
      ...(value ? { default: readExpression(reader, value) } : {}),
      span: spanOf(reader, part),
    };
  });
}
