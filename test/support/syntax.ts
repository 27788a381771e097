/**
 * Random programs as abstract syntax, for fast-check: statements and declarations around the
 * expressions of `expressions.ts`, with comments and blank lines.
 */
import fc from "fast-check";
import type * as ast from "../../src/syntax/ast.ts";
import {
  argumentOf,
  call,
  expression,
  identifier,
  indexOf,
  indexedNames,
  oneOf,
  optional,
  pathOf,
  present,
  some,
  source,
  span,
  string,
  sum,
  textPath,
  unlabelled,
  withoutLabels,
  word,
  words,
} from "./expressions.ts";

const bare = withoutLabels(sum);
const index = indexOf(bare);

const dimension: fc.Arbitrary<ast.Dimension> = fc
  .tuple(sum, optional(sum), optional(sum))
  .map(([each, atMost, atLeast]) =>
    present({ expression: each, atMost, atLeast: atMost ? atLeast : undefined, span }),
  ) as fc.Arbitrary<ast.Dimension>;

const type: fc.Arbitrary<ast.Type> = fc
  .tuple(fc.constantFrom("real" as const, "int" as const, "bool" as const), some(dimension))
  .map(([element, dimensions]) => ({ element, dimensions, span }));

const target: fc.Arbitrary<ast.Target> = fc.oneof(
  identifier(indexedNames).map((name): ast.Target => ({ name, span })),
  fc
    .tuple(identifier(indexedNames), type)
    .map(([name, each]): ast.Target => ({ name, type: each, span })),
  fc
    .tuple(identifier(indexedNames), some(index, 1))
    .map(([name, indices]): ast.Target => ({ name, indices, span })),
);

const comment = oneOf(["// why", "//", "// two  spaces", "// `x = 1` { ["]);

/** Lines of comments; an empty one stands between two, and at the end if `open`. */
function commentLines(open: boolean): fc.Arbitrary<string[]> {
  return fc
    .tuple(fc.array(fc.tuple(comment, fc.boolean()), { maxLength: 2 }), fc.boolean())
    .map(([lines, end]) => {
      const all = lines.flatMap(([text, blank], i) => (blank && i > 0 ? ["", text] : [text]));
      return open && end && all.length > 0 ? [...all, ""] : all;
    });
}

const comments: fc.Arbitrary<ast.Comments> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<ast.Comments>({ above: [], blankBefore: false }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(commentLines(true), optional(comment), fc.boolean())
      .map(([above, beside, blankBefore]) => present({ above, beside, blankBefore })),
  } as fc.WeightedArbitrary<ast.Comments>,
);

const documentation = oneOf(["What it is.", "Two\n\nparagraphs", "  indented"]);

/** The first of a list has no blank line before it. */
function tidy<T extends { readonly comments: ast.Comments }>(items: readonly T[]): T[] {
  return items.map((item, i) =>
    i === 0 ? { ...item, comments: { ...item.comments, blankBefore: false } } : item,
  );
}

function trailing(items: readonly unknown[], lines: readonly string[]): string[] {
  return items.length > 0 && lines.length > 1 ? ["", ...lines] : [...lines];
}

/** A statement of some kind, from the generators of what it holds. */
function statementOf(
  kind: ast.Statement["kind"],
  parts: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<ast.Statement> {
  return fc
    .record({ ...parts, comments })
    .map((found) => present({ kind, ...found, span }) as unknown as ast.Statement);
}

const fn = statementOf("fn", {
  name: identifier(),
  parameters: some(identifier()),
  body: expression,
  documentation: optional(documentation),
}) as fc.Arbitrary<ast.FunctionDeclaration>;

const binding = statementOf("let", {
  name: identifier(),
  value: expression,
  documentation: optional(documentation),
}) as fc.Arbitrary<ast.LetDeclaration>;

const path = fc.oneof(pathOf(word(words)), textPath);

const simple: fc.Arbitrary<ast.Statement> = fc.oneof(
  {
    weight: 6,
    arbitrary: statementOf("equation", { targets: some(target, 1, 2), value: expression }),
  },
  statementOf("draw", { target, distribution: call.map(unlabelled) }),
  fn,
  binding,
  ...(["param", "buffer"] as const).map(
    (kind) =>
      fc
        .tuple(
          statementOf(kind, { path, type, storedAs: optional(string) }),
          optional(expression),
          call,
          fc.boolean(),
        )
        .map(([each, value, distribution, drawn]) =>
          drawn ? { ...each, distribution } : present({ ...each, value }),
        ) as fc.Arbitrary<ast.Statement>,
  ),
  statementOf("input", { name: identifier(), type, default: optional(expression) }),
  statementOf("output", { target, value: optional(expression) }),
  statementOf("inspect", { target, value: optional(expression) }),
  statementOf("ignore", { pattern: string }),
  statementOf("loss", { value: expression }),
  statementOf("generate", {
    input: identifier(),
    from: identifier(),
    arguments: some(argumentOf(expression)),
  }),
  statementOf("return", { values: some(expression, 1, 2) }),
);

const { body } = fc.letrec<{ body: ast.Body; statement: ast.Statement; if: ast.Statement }>(
  (tie) => ({
    body: fc.tuple(some(tie("statement")), commentLines(false)).map(([items, lines]) => ({
      kind: "body",
      statements: tidy(items),
      trailing: trailing(items, lines),
      span,
    })),
    statement: fc.oneof(
      { depthSize: "small", maxDepth: 2 },
      { weight: 5, arbitrary: simple },
      {
        weight: 1,
        arbitrary: statementOf("for", {
          path: optional(pathOf(word(words))),
          variable: identifier(),
          extent: sum,
          body: tie("body"),
        }),
      },
      {
        weight: 1,
        arbitrary: statementOf("recur", {
          variable: identifier(),
          extent: sum,
          carried: some(
            fc.record({ name: identifier(), start: optional(expression) }).map(present),
            1,
          ),
          body: tie("body"),
        }),
      },
      { weight: 1, arbitrary: tie("if") },
    ),
    if: fc
      .tuple(
        statementOf("if", { condition: expression, then: tie("body") }),
        fc.oneof({ maxDepth: 2 }, fc.constant(undefined), tie("body"), tie("if")),
      )
      .map(([each, otherwise]) => {
        if (otherwise?.kind !== "if") return present({ ...each, otherwise }) as ast.Statement;
        // The comments above an `else if` are those of the first `if`.
        const { beside } = otherwise.comments;
        const own = present({ above: [], blankBefore: false, beside });
        return { ...each, otherwise: { ...otherwise, comments: own } } as ast.Statement;
      }),
  }),
);

const parameter: fc.Arbitrary<ast.Parameter> = fc
  .record({ name: identifier(), type: optional(type), default: optional(expression) })
  .map((each) => present({ ...each, span })) as fc.Arbitrary<ast.Parameter>;

function declarationOf(
  kind: ast.Declaration["kind"],
  parts: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<ast.Declaration> {
  return fc
    .record({ ...parts, comments })
    .map((found) => present({ kind, ...found, span }) as unknown as ast.Declaration);
}

const declaration: fc.Arbitrary<ast.Declaration> = fc.oneof(
  declarationOf("import", { path: oneOf(["a.attn", "../b/c.attn"]), pathSpan: fc.constant(span) }),
  fn,
  binding,
  {
    weight: 3,
    arbitrary: declarationOf("block", {
      name: identifier(),
      parameters: some(parameter),
      results: optional(some(type, 1, 2)),
      body,
      documentation: optional(documentation),
    }),
  },
  {
    weight: 3,
    arbitrary: declarationOf("model", {
      name: identifier(),
      parameters: some(parameter),
      definition: body,
      documentation: optional(documentation),
    }),
  },
  declarationOf("model", {
    name: identifier(),
    parameters: fc.constant([]),
    definition: call.map(unlabelled),
    documentation: optional(documentation),
  }),
);

/** Any file. */
export const file: fc.Arbitrary<ast.File> = fc
  .tuple(some(declaration), commentLines(false))
  .map(([declarations, lines]) => ({
    kind: "file",
    source,
    declarations: tidy(declarations),
    trailing: trailing(declarations, lines),
  }));

/** A tree without places, to be compared with another. */
export function withoutSpans(tree: unknown): unknown {
  const dropped = new Set(["span", "operatorSpan", "pathSpan", "source"]);
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => (dropped.has(key) ? undefined : value)),
  );
}
