/**
 * Random expressions as abstract syntax, for fast-check: everything that the grammar can
 * write and nothing else. Each level of the grammar has its generator; what swallows all that
 * follows it (a lambda, `if`, a sign of reduction) stands last in its chain, or in brackets.
 */
import fc from "fast-check";
import type * as ast from "../../src/syntax/ast.ts";
import type { Source, Span } from "../../src/base/span.ts";

export const source: Source = { name: "random.attn", text: "" };
export const span: Span = { source, start: 0, end: 0 };

const plainNames = ["x", "y1", "alpha", "ß", "W₁", "漢字", "_", "sum", "softmax", "T", "ifs"];
export const indexedNames = plainNames.filter((name) => name !== "sum" && name !== "softmax");
export const words = [...indexedNames, "output", "model", "if", "and", "0", "12"];

/** One count for all levels, so that what is nested deeply ends soon; bodies have their own. */
const depthIdentifier = fc.createDepthIdentifier();
const nested = { depthIdentifier, maxDepth: 9, depthSize: "medium" } as const;

export const oneOf = (names: readonly string[]) => fc.constantFrom(...names);
export const identifier = (names: readonly string[] = plainNames): fc.Arbitrary<ast.Identifier> =>
  oneOf(names).map((name) => ({ name, span }));

/** Only what has a value: the properties that are left out when undefined. */
export function present<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}

export function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined, freq: 1, depthIdentifier, maxDepth: 9 });
}

export const some = <T>(arbitrary: fc.Arbitrary<T>, minLength = 0, maxLength = 2) =>
  fc.array(arbitrary, { minLength, maxLength, depthIdentifier });

function binary(
  operator: ast.BinaryOperator,
  left: ast.Expression,
  right: ast.Expression,
): ast.BinaryExpression {
  return { kind: "binary", operator, operatorSpan: span, left, right, span };
}

/** Operands of one level, grouped from the left. */
function chain(
  operators: readonly ast.BinaryOperator[],
  operand: fc.Arbitrary<ast.Expression>,
  last: fc.Arbitrary<ast.Expression>,
): fc.Arbitrary<ast.Expression> {
  const step = fc.tuple(fc.constantFrom(...operators), operand);
  return fc
    .tuple(
      operand,
      fc.array(step, { maxLength: 2, depthIdentifier }),
      fc.constantFrom(...operators),
      optional(last),
    )
    .map(([first, steps, operator, end]) => {
      const left = steps.reduce((all, [sign, right]) => binary(sign, all, right), first);
      return end ? binary(operator, left, end) : left;
    });
}

const number: fc.Arbitrary<ast.Expression> = oneOf(["0", "12", "1e-5", "3.25", "2.5E+10"]).map(
  (text) => ({ kind: "number", value: Number(text), text, span }),
);

const comparisons = ["<", "<=", ">", ">=", "==", "!="] as const;
const signs = ["sum", "mean", "max", "min"] as const;
const closed = ["softmax", "argmax", "any", "all"] as const;

const literal = fc.string({
  unit: fc.constantFrom("a", ".", "*", '"', "\\", "{", "}", "\n", " "),
  minLength: 1,
  maxLength: 4,
});

/** Texts with simple values in braces: no two literals next to each other. */
export const string: fc.Arbitrary<ast.StringExpression> = fc
  .array(
    fc.oneof(
      literal,
      oneOf(["e", "l"]).map((name): ast.Expression => ({ kind: "name", name, span })),
    ),
    { maxLength: 3 },
  )
  .map((parts) => ({
    kind: "string",
    parts: parts.filter((part, i) => typeof part !== "string" || typeof parts[i - 1] !== "string"),
    span,
  }));

export const word = (names: readonly string[]): fc.Arbitrary<ast.PathSegment> =>
  oneOf(names).map((text) => ({ kind: "word", text, span }));

export function pathOf(further: fc.Arbitrary<ast.PathSegment>): fc.Arbitrary<ast.Path> {
  return fc
    .tuple(word(indexedNames), fc.array(further, { maxLength: 2 }))
    .map(([first, rest]) => ({ segments: [first, ...rest], span }));
}

export const textPath: fc.Arbitrary<ast.Path> = string.map((each) => ({
  segments: [{ kind: "string", string: each, span }],
  span,
}));

/** An alias, not an interface: fast-check wants an index signature. */
type Levels = {
  expression: ast.Expression;
  choice: ast.Expression;
  lambda: ast.Expression;
  sum: ast.Expression;
  reduction: ast.Expression;
  unary: ast.Expression;
  power: ast.Expression;
  postfix: ast.Expression;
  primary: ast.Expression;
  call: ast.CallExpression;
};

const top = fc.letrec<Levels>((tie) => {
  const free = tie("expression");
  const sum = tie("sum");
  const range = rangeOf(sum);
  const comparison = fc
    .tuple(sum, optional(fc.tuple(fc.constantFrom(...comparisons), sum)))
    .map(([left, right]) => (right ? binary(right[0], left, right[1]) : left));
  const negation = fc
    .tuple(fc.nat(1), comparison)
    .map(([count, operand]) =>
      count === 1 ? ({ kind: "unary", operator: "not", operand, span } as const) : operand,
    );
  const conjunction = chain(["and"], negation, negation);
  const ends = fc.oneof(conjunction, tie("lambda"));
  const endless = fc.oneof({ weight: 3, arbitrary: tie("unary") }, tie("reduction"));
  return {
    expression: fc.oneof(
      nested,
      { weight: 1, arbitrary: number },
      { weight: 6, arbitrary: sum },
      { weight: 2, arbitrary: chain(["or"], conjunction, ends) },
      { weight: 1, arbitrary: chain(["and"], negation, fc.oneof(negation, tie("lambda"))) },
      { weight: 1, arbitrary: tie("choice") },
      { weight: 1, arbitrary: tie("lambda") },
    ),
    choice: fc
      .tuple(tie("expression"), tie("expression"), tie("expression"))
      .map(([condition, then, otherwise]) => ({ kind: "if", condition, then, otherwise, span })),
    lambda: fc
      .tuple(some(lambdaParameterOf(range)), tie("expression"))
      .map(([parameters, body]) => ({ kind: "lambda", parameters, body, span })),
    sum: chain(
      ["+", "-"],
      fc.oneof(
        nested,
        { weight: 2, arbitrary: number },
        { weight: 3, arbitrary: chain(["*", "/", "@", "mod"], tie("unary"), endless) },
      ),
      fc.oneof(tie("unary"), tie("reduction")),
    ),
    reduction: fc
      .tuple(fc.constantFrom(...signs), some(range, 1, 2), optional(free), tie("unary"))
      .map(([operator, ranges, where, body]) => reduction(operator, ranges, where, body)),
    unary: fc.oneof(
      nested,
      { weight: 1, arbitrary: number },
      { weight: 5, arbitrary: tie("power") },
      {
        weight: 1,
        arbitrary: tie("unary").map((operand): ast.Expression => ({
          kind: "unary",
          operator: "-",
          operand,
          span,
        })),
      },
    ),
    power: fc
      .tuple(tie("postfix"), optional(tie("unary")))
      .map(([base, exponent]) => (exponent ? binary("^", base, exponent) : base)),
    postfix: fc.oneof(
      nested,
      { weight: 1, arbitrary: number },
      { weight: 6, arbitrary: tie("primary") },
      { weight: 3, arbitrary: indexing(tie("postfix"), sum, free) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie("postfix"), identifier(words))
          .map(([object, member]): ast.Expression =>
            object.kind === "number" ? object : { kind: "member", object, member, span },
          ),
      },
    ),
    primary: fc.oneof(
      nested,
      { weight: 3, arbitrary: number },
      {
        weight: 6,
        arbitrary: oneOf(plainNames).map((name): ast.Expression => ({
          kind: "name",
          name,
          span,
        })),
      },
      {
        weight: 1,
        arbitrary: fc.boolean().map((value): ast.Expression => ({ kind: "truth", value, span })),
      },
      { weight: 1, arbitrary: string },
      {
        weight: 1,
        arbitrary: some(free).map((items): ast.Expression => ({ kind: "list", items, span })),
      },
      {
        weight: 2,
        arbitrary: free.map((expression): ast.Expression => ({
          kind: "group",
          expression,
          span,
        })),
      },
      { weight: 3, arbitrary: tie("call") },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...closed), some(range, 1, 2), optional(free), free)
          .map(([operator, ranges, where, body]): ast.Expression =>
            reduction(operator, ranges, where, body),
          ),
      },
    ),
    call: fc
      .tuple(identifier(), some(argumentOf(free)), optional(labels(sum)))
      .map(([callee, list, label]) =>
        present({ kind: "call" as const, label, callee, arguments: list, span }),
      ) as fc.Arbitrary<ast.CallExpression>,
  };
});

function reduction(
  operator: ast.ReductionOperator,
  ranges: readonly ast.Range[],
  where: ast.Expression | undefined,
  body: ast.Expression,
): ast.ReductionExpression {
  const base = { kind: "reduction" as const, operator, operatorSpan: span, ranges, body, span };
  return where ? { ...base, where } : base;
}

function rangeOf(sum: fc.Arbitrary<ast.Expression>): fc.Arbitrary<ast.Range> {
  return fc
    .tuple(identifier(), optional(sum))
    .map(([name, extent]) => (extent ? { name, extent, span } : { name, span }));
}

function lambdaParameterOf(range: fc.Arbitrary<ast.Range>): fc.Arbitrary<ast.LambdaParameter> {
  return fc.oneof(
    identifier().map((name): ast.LambdaParameter => ({ kind: "name", name, span })),
    some(range, 1, 2).map((ranges): ast.LambdaParameter => ({ kind: "merged", ranges, span })),
  );
}

export function argumentOf(value: fc.Arbitrary<ast.Expression>): fc.Arbitrary<ast.Argument> {
  return fc
    .tuple(optional(identifier()), value)
    .map(([name, each]) => (name ? { name, value: each, span } : { value: each, span }));
}

/** `x[...]`, of an object that no reduction's name can be. */
function indexing(
  object: fc.Arbitrary<ast.Expression>,
  sum: fc.Arbitrary<ast.Expression>,
  free: fc.Arbitrary<ast.Expression>,
): fc.Arbitrary<ast.Expression> {
  return fc
    .tuple(
      object,
      fc.array(indexOf(withoutLabels(sum)), { minLength: 1, maxLength: 3 }),
      optional(withoutLabels(free)),
    )
    .map(([each, indices, otherwise]): ast.Expression => {
      const named = each.kind === "name" && ["sum", "softmax"].includes(each.name);
      if (named) return each;
      const base = { kind: "index" as const, object: each, indices, span };
      return otherwise ? { ...base, otherwise } : base;
    });
}

/** Puts what holds a label directly inside an index into the arguments of a call. */
export function withoutLabels(
  expression: fc.Arbitrary<ast.Expression>,
): fc.Arbitrary<ast.Expression> {
  return expression.map((each) =>
    JSON.stringify(each).includes('"label"')
      ? { kind: "call", callee: { name: "f", span }, arguments: [{ value: each, span }], span }
      : each,
  );
}

export function indexOf(sum: fc.Arbitrary<ast.Expression>): fc.Arbitrary<ast.IndexPart> {
  const single = fc
    .tuple(sum, optional(sum))
    .map(([expression, extent]): ast.SingleIndex =>
      extent ? { kind: "single", expression, extent, span } : { kind: "single", expression, span },
    );
  const slice = fc
    .tuple(optional(sum), optional(sum))
    .map(([from, to]) => present({ kind: "slice", from, to, span }) as ast.SliceIndex);
  const part = fc.oneof({ weight: 4, arbitrary: single }, { weight: 1, arbitrary: slice });
  return fc.oneof(
    { weight: 4, arbitrary: part },
    {
      weight: 1,
      arbitrary: fc
        .array(part, { minLength: 2, maxLength: 3 })
        .map((parts): ast.IndexPart => ({ kind: "merged", parts, span })),
    },
  );
}

function labels(sum: fc.Arbitrary<ast.Expression>): fc.Arbitrary<ast.Path> {
  const value = withoutLabels(sum).map((expression): ast.PathSegment => ({
    kind: "value",
    expression,
    span,
  }));
  return fc.oneof(
    { weight: 4, arbitrary: pathOf(fc.oneof(word(words), value)) },
    { weight: 1, arbitrary: textPath },
  );
}

/** Any expression. */
export const expression: fc.Arbitrary<ast.Expression> = top.expression;
export const { sum, call } = top;

export function unlabelled({ label, ...rest }: ast.CallExpression): ast.CallExpression {
  return label ? rest : rest;
}
