/** The reference against hand-written loops, and the corners of its definition. */
import { describe, expect, test } from "vitest";
import {
  and,
  at,
  axis,
  dimension,
  dimensionSymbol,
  equal,
  integer,
  less,
  lessEqual,
  minus,
  operation,
  plus,
  quotient,
  read,
  real,
  remainder,
  select,
  times,
  toReal,
  truth,
} from "../../src/ir/build.ts";
import type { Dim, Expr } from "../../src/ir/expr.ts";
import {
  inputNode,
  mapNode,
  reduceNode,
  type Graph,
  type InputNode,
  type Node,
  type ReduceOperator,
} from "../../src/ir/graph.ts";
import { largestReal } from "../../src/ir/empty.ts";
import { compileNode } from "../../src/reference/compile.ts";
import { evaluate, evaluateNode, EvaluationError } from "../../src/reference/index.ts";

const input = (
  name: string,
  shape: readonly (Dim | number)[],
  element: InputNode["element"] = "real",
) =>
  inputNode({
    name,
    element,
    role: "input",
    shape: shape.map((dim) => (typeof dim === "number" ? integer(dim) : dim)),
  });
const op = (name: Parameters<typeof operation>[0], ...args: Expr[]): Expr => operation(name, args);
const values = (length: number, seed = 1): Float64Array =>
  Float64Array.from({ length }, (_, n) => Math.sin((n + 1) * 12.9898 * seed));

function graphOf(outputs: Record<string, Node>, inputs: readonly InputNode[], shape: Dim[]): Graph {
  return {
    name: "g",
    dimensions: [],
    inputs: inputs.map((node) => ({ node, name: node.name })),
    parameters: [],
    outputs: Object.entries(outputs).map(([name, node]) => ({ name, node, shape })),
    inspects: [],
    ignored: [],
  };
}

/** Reduces a vector of six entries with a guard. */
function reduceSix(
  reduction: ReduceOperator,
  data: readonly number[],
  where?: (j: Expr) => Expr,
): number {
  const x = input("x", [6]);
  const j = axis("j", 6);
  const body = read(x, [at(j)]);
  const isTruth = reduction === "any" || reduction === "all";
  const node = reduceNode({
    name: "r",
    element: isTruth ? "bool" : reduction === "argmax" ? "int" : "real",
    op: reduction,
    axes: [],
    over: [j],
    body: isTruth ? less(real(0), body) : body,
    ...(where && { where: where(at(j)) }),
  });
  return evaluateNode(node, { tensors: { x: data } }).data[0]!;
}

describe("reductions", () => {
  const data = [1, -2, 5, 5, 0.5, 3];
  const nothing = (): Expr => truth(false);

  test("give what their names say", () => {
    expect(reduceSix("sum", data)).toBe(12.5);
    expect(reduceSix("max", data)).toBe(5);
    expect(reduceSix("min", data)).toBe(-2);
    expect(reduceSix("any", data)).toBe(1);
    expect(reduceSix("all", data)).toBe(0);
    const exact = Math.log(data.reduce((sum, x) => sum + Math.exp(x), 0));
    expect(reduceSix("lse", data)).toBeCloseTo(exact, 12);
  });

  test("argmax gives the first of the largest", () => {
    expect(reduceSix("argmax", data)).toBe(2);
    expect(reduceSix("argmax", data, (j) => less(integer(2), j))).toBe(3);
    expect(
      reduceSix("argmax", [-1e300, ...Array<number>(5).fill(-Infinity)], (j) =>
        less(integer(0), j),
      ),
    ).toBe(1);
  });

  test("with nothing left give a finite value", () => {
    expect(reduceSix("sum", data, nothing)).toBe(0);
    expect(reduceSix("max", data, nothing)).toBe(-largestReal);
    expect(reduceSix("min", data, nothing)).toBe(largestReal);
    expect(reduceSix("lse", data, nothing)).toBe(-largestReal);
    expect(reduceSix("argmax", data, nothing)).toBe(0);
    expect(reduceSix("any", data, nothing)).toBe(0);
    expect(reduceSix("all", data, nothing)).toBe(1);
  });

  test("lse neither overflows nor underflows", () => {
    expect(reduceSix("lse", Array<number>(6).fill(1e4))).toBeCloseTo(1e4 + Math.log(6), 9);
    expect(reduceSix("lse", Array<number>(6).fill(-1e4))).toBeCloseTo(-1e4 + Math.log(6), 9);
  });

  test("what a guard leaves out does not count, even when it is not a number", () => {
    expect(
      reduceSix("sum", [1, NaN, 2, NaN, 4, NaN], (j) =>
        equal(remainder(j, integer(2)), integer(0)),
      ),
    ).toBe(7);
  });
});

test("masked attention with a dynamic length equals plain loops", () => {
  const [heads, size] = [2, 3];
  const symbol = dimensionSymbol("T", 16);
  const length = dimension(symbol);
  const [q, k, v] = ["q", "k", "v"].map((name) => input(name, [heads, length, size])) as [
    InputNode,
    InputNode,
    InputNode,
  ];
  const [h, i, j, d] = [axis("h", heads), axis("i", length), axis("j", length), axis("d", size)];
  const e = reduceNode({
    name: "e",
    element: "real",
    op: "sum",
    axes: [h, i, j],
    over: [d],
    body: op("multiply", read(q, [at(h), at(i), at(d)]), read(k, [at(h), at(j), at(d)])),
  });
  const [h2, i2, j2] = [axis("h", heads), axis("i", length), axis("j", length)];
  const z = reduceNode({
    name: "z",
    element: "real",
    op: "lse",
    axes: [h2, i2],
    over: [j2],
    body: read(e, [at(h2), at(i2), at(j2)]),
    where: lessEqual(at(j2), at(i2)),
  });
  const [i3, c, j3] = [axis("i", length), axis("c", heads * size), axis("j", length)];
  const head = quotient(at(c), integer(size));
  const weight = op(
    "exp",
    op("subtract", read(e, [head, at(i3), at(j3)]), read(z, [head, at(i3)])),
  );
  const y = reduceNode({
    name: "y",
    element: "real",
    op: "sum",
    axes: [i3, c],
    over: [j3],
    body: op("multiply", weight, read(v, [head, at(j3), remainder(at(c), integer(size))])),
    where: lessEqual(at(j3), at(i3)),
  });
  const graph = {
    ...graphOf({ y }, [q, k, v], [length, integer(heads * size)]),
    dimensions: [symbol],
  };
  const T = 5;
  const tensors = {
    q: values(heads * T * size, 1),
    k: values(heads * T * size, 2),
    v: values(heads * T * size, 3),
  };
  const result = evaluate(graph, { tensors, dimensions: { T } }).outputs["y"]!;
  expect(result.shape).toEqual([T, heads * size]);
  for (let row = 0; row < T; row++) {
    for (let column = 0; column < heads * size; column++) {
      const place = (t: number, n: number): number =>
        (Math.floor(column / size) * T + t) * size + n;
      const scores = Array.from({ length: row + 1 }, (_, t) => {
        let sum = 0;
        for (let n = 0; n < size; n++) sum += tensors.q[place(row, n)]! * tensors.k[place(t, n)]!;
        return Math.exp(sum);
      });
      const total = scores.reduce((a, b) => a + b, 0);
      const expected = scores.reduce(
        (sum, s, t) => sum + (s / total) * tensors.v[place(t, column % size)]!,
        0,
      );
      expect(result.data[row * heads * size + column]).toBeCloseTo(expected, 12);
    }
  }
});

test("a choice reads only what it chooses, an index outside gives no number", () => {
  const x = input("x", [4]);
  const t = axis("t", 4);
  const before = read(x, [minus(at(t), integer(1))]);
  const guarded = mapNode({
    name: "y",
    element: "real",
    axes: [t],
    body: select(less(integer(0), at(t)), before, real(0)),
  });
  const bare = mapNode({ name: "y", element: "real", axes: [t], body: before });
  const tensors = { x: [1, 2, 3, 4] };
  expect([...evaluateNode(guarded, { tensors }).data]).toEqual([0, 1, 2, 3]);
  expect([...evaluateNode(bare, { tensors }).data]).toEqual([NaN, 1, 2, 3]);
});

test("an index outside of its own axis is no number, although the flat array goes on", () => {
  const x = input("x", [2, 3]);
  const [a, b] = [axis("a", 2), axis("b", 3)];
  const node = mapNode({
    name: "y",
    element: "real",
    axes: [a, b],
    body: read(x, [at(a), plus(at(b), integer(1))]),
  });
  const { data } = evaluateNode(node, { tensors: { x: [1, 2, 3, 4, 5, 6] } });
  expect([...data]).toEqual([2, 3, NaN, 5, 6, NaN]);
});

test("gathers, truth values, whole numbers and scalars", () => {
  const table = input("table", [4, 2]);
  const tokens = inputNode({
    name: "tokens",
    element: "int",
    role: "input",
    shape: [integer(3)],
    range: { least: integer(0), most: integer(3) },
  });
  const keep = input("keep", [3], "bool");
  const [t, c] = [axis("t", 3), axis("c", 2)];
  const entry = read(table, [read(tokens, [at(t)]), at(c)]);
  const y = mapNode({
    name: "y",
    element: "real",
    axes: [t, c],
    body: select(
      and(read(keep, [at(t)]), less(real(0), entry)),
      entry,
      toReal(times(at(t), at(c))),
    ),
  });
  const tensors = { table: [1, -2, 3, 4, -5, 6, 7, 8], tokens: [2, 0, 3], keep: [1, 1, 0] };
  expect([...evaluateNode(y, { tensors }).data]).toEqual([0, 6, 1, 1, 0, 2]);
  expect(() => evaluateNode(y, { tensors: { ...tensors, tokens: [2, 0, 4] } })).toThrow(
    EvaluationError,
  );
  expect(() => evaluateNode(y, { tensors: { ...tensors, keep: [1] } })).toThrow(/3 entries, and 1/);
  expect(() => evaluateNode(y, { tensors: {} })).toThrow(EvaluationError);
});

test("an extent of zero gives an empty tensor, and a reduction over it its empty value", () => {
  const symbol = dimensionSymbol("T", 4, 0);
  const x = input("x", [dimension(symbol)]);
  const t = axis("t", dimension(symbol));
  const sum = reduceNode({
    name: "s",
    element: "real",
    op: "sum",
    axes: [],
    over: [t],
    body: read(x, [at(t)]),
  });
  const example = { tensors: { x: [] }, dimensions: { T: 0 } };
  expect([...evaluateNode(sum, example).data]).toEqual([0]);
  expect(evaluateNode(x, example).data).toHaveLength(0);
  expect(() => evaluateNode(sum, { tensors: { x: [] } })).toThrow(EvaluationError);
});

test("an input that is left out takes its default in every entry", () => {
  const x = input("x", [3]);
  const n = axis("n", 3);
  const y = mapNode({ name: "y", element: "real", axes: [n], body: op("exp", read(x, [at(n)])) });
  const graph = graphOf({ y }, [x], [integer(3)]);
  const withDefault: Graph = { ...graph, inputs: [{ node: x, name: "x", default: 0 }] };
  expect([...evaluate(withDefault, { tensors: {} }).outputs["y"]!.data]).toEqual([1, 1, 1]);
  expect(() => evaluate(graph, { tensors: {} })).toThrow(EvaluationError);
});

test("what does not change in a loop is computed before it, and shared parts once", () => {
  const x = input("x", [8, 8]);
  const w = input("w", [8, 8]);
  const [i, c, k] = [axis("i", 8), axis("c", 8), axis("k", 8)];
  const shared = op("exp", read(x, [at(i), at(k)]));
  const node = reduceNode({
    name: "y",
    element: "real",
    op: "sum",
    axes: [i, c],
    over: [k],
    body: op("multiply", op("multiply", shared, shared), read(w, [at(c), at(k)])),
  });
  const { code } = compileNode(node);
  const lines = code.split("\n");
  const inner = lines.findIndex((line) => line.startsWith("for (let i2"));
  expect(lines.slice(inner).join("\n")).not.toMatch(/8 \*/);
  expect(code.match(/Math\.exp/g)).toHaveLength(1);
});
