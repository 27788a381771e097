/** How texts are read: where the grammar has a choice, and what becomes of it. */
import { describe, expect, test } from "vitest";
import type { Expression, Statement } from "../../src/syntax/ast.ts";
import { parse } from "../../src/syntax/parse.ts";

function fileOf(text: string) {
  const { file, diagnostics } = parse({ name: "test.attn", text });
  if (!file) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return file;
}

function expressionOf(text: string): Expression {
  const [declaration] = fileOf(`fn f() = ${text}`).declarations;
  if (declaration?.kind !== "fn") throw new Error("no function");
  return declaration.body;
}

function statementsOf(text: string): readonly Statement[] {
  const [declaration] = fileOf(`model M() {\n${text}\n}`).declarations;
  if (declaration?.kind !== "model" || declaration.definition.kind !== "body") {
    throw new Error("no model");
  }
  return declaration.definition.statements;
}

/** An expression with every operation in brackets. */
function shape(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "string":
      return `"${expression.parts.map((part) => (typeof part === "string" ? part : `{${shape(part)}}`)).join("")}"`;
    case "truth":
      return String(expression.value);
    case "name":
      return expression.name;
    case "list":
      return `list(${expression.items.map(shape).join(" ")})`;
    case "group":
      return shape(expression.expression);
    case "member":
      return `(${shape(expression.object)} . ${expression.member.name})`;
    case "index":
      return `(${shape(expression.object)} at ${expression.indices
        .map((index) => {
          const part = (each: typeof index): string =>
            each.kind === "merged"
              ? `<${each.parts.map(part).join(" ")}>`
              : each.kind === "slice"
                ? `${each.from ? shape(each.from) : ""}..${each.to ? shape(each.to) : ""}`
                : shape(each.expression) + (each.extent ? ` below ${shape(each.extent)}` : "");
          return part(index);
        })
        .join(", ")}${expression.otherwise ? ` else ${shape(expression.otherwise)}` : ""})`;
    case "call": {
      const label = expression.label?.segments
        .map((segment) =>
          segment.kind === "word"
            ? segment.text
            : segment.kind === "value"
              ? `[${shape(segment.expression)}]`
              : shape(segment.string),
        )
        .join("/");
      const list = expression.arguments.map(({ name, value }) =>
        name ? `${name.name}=${shape(value)}` : shape(value),
      );
      return `${label === undefined ? "" : `${label}#`}${expression.callee.name}(${list.join(", ")})`;
    }
    case "unary":
      return `(${expression.operator} ${shape(expression.operand)})`;
    case "binary":
      return `(${shape(expression.left)} ${expression.operator} ${shape(expression.right)})`;
    case "if":
      return `(if ${shape(expression.condition)} ${shape(expression.then)} ${shape(expression.otherwise)})`;
    case "lambda":
      return `(${expression.parameters.length} => ${shape(expression.body)})`;
    case "reduction": {
      const ranges = expression.ranges.map(({ name, extent }) =>
        extent ? `${name.name}<${shape(extent)}` : name.name,
      );
      const where = expression.where ? ` where ${shape(expression.where)}` : "";
      return `${expression.operator}[${ranges.join(" ")}${where}]{${shape(expression.body)}}`;
    }
  }
}

describe("expressions", () => {
  test.each([
    ["a + b * c ^ d ^ e", "(a + (b * (c ^ (d ^ e))))"],
    ["a - b - c", "((a - b) - c)"],
    ["-x^2", "(- (x ^ 2))"],
    ["2^-3", "(2 ^ (- 3))"],
    ["a @ b mod c / d", "(((a @ b) mod c) / d)"],
    ["not a == b and c or d", "(((not (a == b)) and c) or d)"],
    ["mean[d] (x[d] - mu)^2", "mean[d]{(((x at d) - mu) ^ 2)}"],
    ["2 * sum[j] a[i, j] * v[j] + 1", "((2 * sum[j]{((a at i, j) * (v at j))}) + 1)"],
    ["x / sum[j] a * b", "(x / sum[j]{(a * b)})"],
    ["sum[j] -x[j] / n", "sum[j]{((- (x at j)) / n)}"],
    ["softmax[j where j <= i](e[i, j]) * v", "(softmax[j where (j <= i)]{(e at i, j)} * v)"],
    ["softmax(e) + max(x, 0)", "(softmax(e) + max(x, 0))"],
    ["max[u < 3, v < 3] x[u, v]", "max[u<3 v<3]{(x at u, v)}"],
    ["causal and window(128) or not m", "((causal and window(128)) or (not m))"],
    ["causal and (i, j) => a[i] == a[j] or b", "(causal and (2 => (((a at i) == (a at j)) or b)))"],
    ["if a then b else if c then d else e", "(if a b (if c d e))"],
    ["[2, 2, 6][s]", "(list(2 2 6) at s)"],
    ["() => true", "(0 => true)"],
    ["((u < w, v < w), s) => u", "(2 => u)"],
  ])("%s", (text, expected) => {
    expect(shape(expressionOf(text))).toBe(expected);
  });
});

describe("inside an index", () => {
  test.each([
    ["x[i, (h, d)]", "(x at i, <h d>)"],
    ["x[(h < heads, :), a + 1:b, :]", "(x at <h below heads ..>, (a + 1)..b, ..)"],
    ["x[(r + s) mod H]", "(x at ((r + s) mod H))"],
    ["x[a:b, 1:]", "(x at a..b, 1..)"],
    ["x[r - 1 else 0]", "(x at (r - 1) else 0)"],
    ["x[f(attn: Linear(y))]", "(x at f(attn#Linear(y)))"],
    ["x[(attn: Linear(y)) + 1]", "(x at (attn#Linear(y) + 1))"],
    ["x[i < n]", "(x at i below n)"],
    ["f(x)[i][0]", "((f(x) at i) at 0)"],
  ])("%s", (text, expected) => {
    expect(shape(expressionOf(text))).toBe(expected);
  });
});

describe("labels and paths", () => {
  test.each([
    [
      "x + attn: SelfAttention(norm1: LayerNorm(x, eps = 1e-6), heads)",
      "(x + attn#SelfAttention(norm1#LayerNorm(x, eps=1e-6), heads))",
    ],
    ["encoder.layer[l + 1].output: Block(x)[0]", "(encoder/layer/[(l + 1)]/output#Block(x) at 0)"],
    ["downsample.0.1: Conv(x)", "downsample/0/1#Conv(x)"],
    ['"layer{s + 1}.{b}": Unit(x)', '"layer{(s + 1)}.{b}"#Unit(x)'],
    ['"": Encoder(x)', '""#Encoder(x)'],
    ["output: Linear(x)", "output#Linear(x)"],
    ["model.embed.weight.T", "(((model . embed) . weight) . T)"],
    ["(embedding: Embedding(t))[k]", "(embedding#Embedding(t) at k)"],
  ])("%s", (text, expected) => {
    expect(shape(expressionOf(text))).toBe(expected);
  });
});

describe("lines", () => {
  test("go on after and before an operator, in brackets, and around `=`", () => {
    const statements = statementsOf(
      "a = b +\n  c\n  - d\nx =\n\n f(1,\n 2)\n  .T\ny = if a\nthen b\nelse c",
    );
    expect(statements.map((each) => (each.kind === "equation" ? shape(each.value) : ""))).toEqual([
      "((b + c) - d)",
      "(f(1, 2) . T)",
      "(if a b c)",
    ]);
  });

  test("end a statement everywhere else", () => {
    expect(statementsOf("x = a\ny = b\n\n\nz = c")).toHaveLength(3);
    const { diagnostics } = parse({ name: "x", text: "model M() {\n  x = a\n  [0]\n}" });
    expect(diagnostics[0]?.message).toBe("Expected a statement, found `[`.");
  });

  test.each(["\n", "\r\n", "\r"])("may end with %j", (end) => {
    expect(fileOf(["fn f(x) =", "  x", "", "fn g(x) = x", ""].join(end)).declarations).toHaveLength(
      2,
    );
  });
});

describe("statements", () => {
  test("bounds of a dynamic dimension", () => {
    const [one, two] = statementsOf("input a: int[T <= 8]\ninput b: [0 <= S <= 2 * T, D]");
    const dimension = (each: Statement | undefined) =>
      each?.kind === "input" ? each.type.dimensions[0] : undefined;
    expect(dimension(one)).toMatchObject({ expression: { name: "T" }, atMost: { text: "8" } });
    expect(dimension(one)?.atLeast).toBeUndefined();
    expect(dimension(two)).toMatchObject({ expression: { name: "S" }, atLeast: { text: "0" } });
  });

  test("a path of `for`, and none", () => {
    const loops = statementsOf("for model.layers[l < n] {}\nfor l < n {}");
    expect(loops).toMatchObject([
      { path: { segments: [{ text: "model" }, { text: "layers" }] }, variable: { name: "l" } },
      { variable: { name: "l" } },
    ]);
    expect(loops[1]).not.toHaveProperty("path");
  });

  test("`recur` without a start", () => {
    const [recur] = statementsOf("recur t < T with h, c = zeros(H) {\n h = h\n}");
    expect(recur).toMatchObject({ carried: [{ name: { name: "h" } }, { name: { name: "c" } }] });
  });

  test("spans are those of the words", () => {
    const text = "model M() {\n  output y[i] = sum[j] a[i, j] * v[j]  // why\n}";
    const [declaration] = fileOf(text).declarations;
    const body = declaration?.kind === "model" ? declaration.definition : undefined;
    const statement = body?.kind === "body" ? body.statements[0] : undefined;
    const words = (span: { start: number; end: number } | undefined) =>
      text.slice(span?.start, span?.end);
    expect(words(statement?.span)).toBe("output y[i] = sum[j] a[i, j] * v[j]");
    if (statement?.kind !== "output") throw new Error("no output");
    expect(words(statement.target.span)).toBe("y[i]");
    expect(words(statement.value?.span)).toBe("sum[j] a[i, j] * v[j]");
    expect(statement.comments.beside).toBe("// why");
  });
});

describe("comments", () => {
  test("above, beside, inside, behind a brace, and at the end", () => {
    const file = fileOf(`// one
/// Documented,
/// twice.
block B(x: [N], // inside
  y) { // beside

  // above
  z = x // after
  // last
}

// end`);
    expect(file.trailing).toEqual(["", "// end"]);
    expect(file.declarations[0]).toMatchObject({
      documentation: "Documented,\ntwice.",
      comments: { above: ["// one", "// inside"], beside: "// beside", blankBefore: false },
      body: {
        statements: [{ comments: { above: ["// above"], beside: "// after" } }],
        trailing: ["// last"],
      },
    });
  });
});

describe("errors", () => {
  test("one in each declaration, in order", () => {
    const text = "fn a( = 1\n\nblock B() { x = }\n\nmodel C() { output }\nfn d(x) = x";
    const { file, diagnostics } = parse({ name: "x", text });
    expect(file).toBeUndefined();
    expect(diagnostics.map(({ span }) => text.slice(0, span.start).split("\n").length)).toEqual([
      1, 3, 5,
    ]);
  });
});
