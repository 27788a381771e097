/** Each invariant of a graph, broken once. */
import { expect, test } from "vitest";
import {
  at,
  axis,
  dimension,
  dimensionSymbol,
  integer,
  less,
  read,
  real,
  truth,
} from "../../src/ir/build.ts";
import type { Expr } from "../../src/ir/expr.ts";
import { inputNode, mapNode, reduceNode, type Graph, type Node } from "../../src/ir/graph.ts";
import { parseGraph } from "../../src/ir/text.ts";
import { verify } from "../../src/ir/verify.ts";

const good = `graph g
dimension T in 1..8
input x: real[T, 4]
s[t < T] = sum[d < 4] x[t, d] where d < 2
y[t < T, d < 4] = x[t, d] - s[t]
output y: [T, 4] = y
`;
const x = inputNode({ name: "x", element: "real", role: "input", shape: [integer(4)] });

function graph(node: Node, shape: readonly Expr[], more: Partial<Graph> = {}): Graph {
  return {
    name: "g",
    dimensions: [],
    inputs: [{ node: x, name: "x" }],
    parameters: [],
    outputs: [{ name: "y", node, shape }],
    inspects: [],
    ignored: [],
    ...more,
  };
}

test("a good graph has no problems", () => {
  expect(verify(parseGraph(good))).toEqual([]);
});

test("every broken invariant is found", () => {
  const [i, j] = [axis("i", 4), axis("j", 4)];
  const four = [integer(4)];
  const map = (body: Expr, axes = [i], element: Node["element"] = "real"): Node =>
    mapNode({ name: "y", element, axes, body });
  const copy = map(read(x, [at(i)]));
  const shared = mapNode({ name: "z", element: "real", axes: [i], body: read(copy, [at(i)]) });
  const T = dimensionSymbol("T", 8);
  const t = axis("t", dimension(T));
  const stranger = inputNode({ name: "w", element: "real", role: "parameter", shape: four });
  const tokens = inputNode({ name: "tokens", element: "int", role: "input", shape: four });
  const byInput = axis("k", read(tokens, [integer(0)]));
  const reduce = (
    op: "sum" | "argmax" | "any",
    body: Expr,
    element: Node["element"],
    where?: Expr,
  ): Node =>
    reduceNode({ name: "y", element, op, axes: [i], over: [j], body, ...(where && { where }) });
  const body = read(x, [at(j)]);
  const broken: [Graph, string][] = [
    [graph(map(read(x, [at(j)])), four), "y uses j, which is no axis of it"],
    [graph(map(read(x, [at(i)]), [i, i]), [integer(16)]), "y has the axis i twice"],
    [graph(shared, four), "z and y share the axis i"],
    [graph(map(read(x, [at(i)]), [i], "bool"), four), "y is bool, but its body is real"],
    [graph(map(read(stranger, [at(i)])), four), "w is no input, parameter"],
    [graph(map(real(1), [t]), [dimension(T)]), "y uses T, which is no dimension of the graph"],
    [graph(map(real(1), [byInput]), [byInput.extent]), "an extent of y depends on more than"],
    [graph(map(read(x, [at(i)])), [integer(5)]), "y has not as many entries as y"],
    [graph(reduce("any", body, "bool"), four), "y takes any of real"],
    [graph(reduce("argmax", body, "real"), four), "y is real, but its argmax is int"],
    [graph(reduce("sum", body, "real", integer(1)), four), "the guard of y is int"],
    [
      graph(copy, four, { inputs: [x, x].map((node) => ({ node, name: "x" })) }),
      "two inputs are called x",
    ],
    [
      graph(
        map(
          { kind: "apply", type: "bool", op: "and", args: [truth(true), real(1)], key: "" },
          [i],
          "bool",
        ),
        four,
      ),
      "and of (bool, real)",
    ],
    [graph({ ...copy, id: 0 }, four), "y reads x, made later"],
    [
      graph(map({ kind: "read", type: "real", node: x, at: [], key: "" }), four),
      "x is read with 0 indices",
    ],
    [
      graph(
        map({
          kind: "select",
          type: "real",
          condition: less(at(i), integer(2)),
          then: at(i),
          otherwise: real(0),
          key: "",
        }),
        four,
      ),
      "a choice of wrong types",
    ],
  ];
  for (const [one, problem] of broken) {
    expect(
      verify(one).some((found) => found.includes(problem)),
      problem,
    ).toBe(true);
  }
});

/** A running sum, with one thing changed. */
const steps = (from: string, to: string): string => {
  const text = `graph g
input x: real[4, 2]
carried h: real[4, 2]
state k: real[2]
s[t < 4, d < 2] = h[t, d] + x[t, d]
last[d < 2] = s[3, d] + k[d]
recurrence h[t < 4, d < 2] over t start 0.0 next s[t, d]
replace k = last
output y: [2] = last
`;
  const changed = text.replace(from, to);
  if (from !== "" && changed === text) throw new Error(`${from} does not occur`);
  return changed;
};

test.each([
  ["", "", []],
  ["start 0.0", "start 0", ["the start of h is int, not real"]],
  ["start 0.0", "start x[t, d]", ["the start of h uses t, which is no axis of it"]],
  ["next s[t, d]", "next true", ["the next value of h is bool, not real"]],
  ["d < 2] over", "d < 3] over", ["the axes of h are not its shape"]],
  ["h[t, d] +", "h[3 - t, d] +", ["s reads h at another step than its own"]],
  [
    "over t start 0.0 next s[t, d]",
    "over t start 0.0 next s[3 - t, d]",
    ["h reads s at another step than its own"],
  ],
  [
    "recurrence h[t < 4, d < 2] over t start 0.0 next s[t, d]\n",
    "",
    ["h is no input, parameter, carried value or state of the graph"],
  ],
  ["replace k = last", "replace k = x", ["x doesn't replace k"]],
  ["replace k = last", "cache k[i < 3] = last at i", ["the rows of last don't fit k"]],
  [
    "replace k = last",
    "cache k[i < 4] = s at 1.0",
    ["the rows of s don't fit k", "the place of k is real, not int"],
  ],
] as const)("with %j as %j", (from, to, problems) => {
  expect(verify(parseGraph(steps(from, to)))).toEqual(problems);
});
