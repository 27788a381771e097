/** `loss` and `generate`: what they add to the graph, and what they ask for. */
import { describe, expect, test } from "vitest";
import { findings, graphOf, run } from "./support.ts";

const model = (...statements: string[]): string =>
  [
    "model A(V = 5, D = 2) {",
    "  input image: [3, D]",
    "  input tokens: int[T <= 8]",
    "  input labels: int[T]",
    "  x = concat(image, embedding: Embedding(tokens, V, D))",
    "  all_logits = head: Linear(x, V)",
    "  logits = all_logits[3:]",
    "  output logits",
    ...statements.map((statement) => `  ${statement}`),
    "}",
  ].join("\n");

const lossOf = "loss = mean[t] cross_entropy(logits[t], labels[t])";
const generate = (text: string): string => `generate tokens from logits (${text})`;

test("a loss can be asked for like an inspected value, and what it alone reads is used", () => {
  const graph = graphOf(model(lossOf));
  expect(graph.inspects.map(({ name, shape }) => [name, shape.length])).toEqual([["loss", 0]]);
  const { loss } = run(model(lossOf), { tokens: [1, 2], labels: [0, 4] }, { T: 2 });
  expect(loss!.data[0]).toBeGreaterThan(0);
});

test("a loss of whole numbers is real", () => {
  const graph = graphOf(model("loss = sum[t] labels[t]"));
  expect(graph.inspects[0]!.node.element).toBe("real");
});

test("logits may be rows of more, and are an equation of their own", () => {
  const { generation, outputs, inputs } = graphOf(
    model(lossOf, generate("stop = [0, V - 1], limit = 2^4")),
  );
  expect(generation).toMatchObject({ stop: [0, 4], limit: 16 });
  expect(generation!.start).toBeUndefined();
  expect(generation!.target).toBe(inputs[1]!.node);
  expect(generation!.logits).toBe(outputs[0]!.node);
});

const mistakes: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ["a loss for each token", ["loss = logits[0]"], ["type-mismatch: logits[0]"]],
  ["a loss that is a truth value", ["loss = T > 3"], ["type-mismatch: T > 3"]],
  ["two losses", [lossOf, "loss = logits[0, 0]"], ["name-duplicate: loss = logits[0, 0]"]],
  [
    "a loss in a step",
    [lossOf, "recur t < T with h = 0 {", "  h = h + 1", "  loss = h", "}"],
    ["statement-place: loss = h"],
  ],
  [
    "an unknown target",
    [lossOf, "generate token from logits (stop = 1, limit = 2)"],
    ["generate-target: token"],
  ],
  [
    "a target that is no list of tokens",
    [lossOf, "generate image from logits (stop = 1, limit = 2)"],
    ["generate-target: image"],
  ],
  [
    "unknown logits",
    [lossOf, "generate tokens from logit (stop = 1, limit = 2)"],
    ["name-unknown: logit"],
  ],
  [
    "logits that are a vector",
    [lossOf, "y = logits[0]", "generate tokens from y (stop = 1, limit = 2)"],
    ["generate-logits: y"],
  ],
  [
    "logits with other rows",
    [lossOf, "generate tokens from all_logits (stop = 1, limit = 2)"],
    ["generate-logits: all_logits"],
  ],
  ["no stop", [lossOf, generate("limit = 2")], [`argument-missing: ${generate("limit = 2")}`]],
  ["no limit", [lossOf, generate("stop = 2")], [`argument-missing: ${generate("stop = 2")}`]],
  ["a limit of nothing", [lossOf, generate("stop = 2, limit = 0")], ["generate-argument: 0"]],
  ["a stop that is no token", [lossOf, generate("stop = 5, limit = 1")], ["generate-argument: 5"]],
  [
    "a start of several",
    [lossOf, generate("start = [1, 2], stop = 2, limit = 1")],
    ["generate-argument: [1, 2]"],
  ],
  [
    "a start that runs",
    [lossOf, generate("start = tokens[0], stop = 2, limit = 1")],
    ["not-compile-time: tokens[0]"],
  ],
  ["an unknown argument", [lossOf, generate("stops = 2, limit = 1")], ["argument-unknown: stops"]],
  ["an argument without a name", [lossOf, generate("2, limit = 1")], ["argument-unknown: 2"]],
  [
    "an argument twice",
    [lossOf, generate("stop = 2, stop = 3, limit = 1")],
    ["argument-count: stop = 3"],
  ],
  [
    "two generations",
    [lossOf, generate("stop = 2, limit = 1"), generate("stop = 3, limit = 1")],
    [`name-duplicate: ${generate("stop = 3, limit = 1")}`],
  ],
];

describe("a model with", () => {
  test.each(mistakes)("%s", (_, statements, found) => {
    expect(findings(model(...statements))).toEqual(found);
  });
});

test("a block has no loss and generates nothing", () => {
  const text = `block B(x: [D]) -> [D] {
    loss = x[0]
    return x
  }
  model A() {
    input x: [3]
    output y = B(x)
  }`;
  expect(findings(text)).toEqual(["statement-place: loss = x[0]"]);
});
