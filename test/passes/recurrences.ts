/** Graphs with recurrences, made by hand. */
import {
  at,
  axis,
  dimension,
  dimensionSymbol,
  integer,
  operation,
  read,
  real,
} from "../../src/ir/build.ts";
import type { Expr } from "../../src/ir/expr.ts";
import {
  inputNode,
  mapNode,
  reduceNode,
  type Graph,
  type InputNode,
  type ParameterInfo,
} from "../../src/ir/graph.ts";

const sum = (...parts: readonly Expr[]): Expr =>
  parts.reduce((all, one) => operation("add", [all, one]));
const parameter = (name: string, ...shape: number[]): InputNode =>
  inputNode({ name, element: "real", role: "parameter", shape: shape.map((n) => integer(n)) });

const info = (node: InputNode): ParameterInfo => ({ node, storedAs: node.name, trained: true });

export interface Small {
  readonly inputs: number;
  readonly hidden: number;
  readonly classes: number;
  /** The step whose state comes into step t; t itself is the one before it. */
  readonly from?: (t: Expr) => Expr;
}

/**
 * h_t = tanh(U h_{t-1} + W x_t + b), y_t = V h_t, written with the parts that a recurrence
 * can shed: W x is computed for all t at once, V h after all steps.
 */
export function simpleRecurrent({ inputs, hidden, classes, from = (t) => t }: Small): Graph {
  const T = dimensionSymbol("T", 16);
  const x = inputNode({
    name: "x",
    element: "real",
    role: "input",
    shape: [dimension(T), integer(inputs)],
  });
  const [W, U, V, b] = [
    parameter("W", hidden, inputs),
    parameter("U", hidden, hidden),
    parameter("V", classes, hidden),
    parameter("b", hidden),
  ];
  const axes = [axis("t", dimension(T)), axis("d", integer(hidden))] as const;
  const leaf = inputNode({
    name: "h",
    element: "real",
    role: "carried",
    shape: axes.map((one) => one.extent),
  });
  const product = (
    name: string,
    rows: number,
    of: InputNode,
    value: (t: Expr, k: Expr) => Expr,
    width: number,
  ) => {
    const [t, d, k] = [
      axis("t", dimension(T)),
      axis("d", integer(rows)),
      axis("k", integer(width)),
    ];
    return reduceNode({
      name,
      element: "real",
      op: "sum",
      axes: [t, d],
      over: [k],
      body: operation("multiply", [read(of, [at(d), at(k)]), value(at(t), at(k))]),
    });
  };
  const wx = product("wx", hidden, W, (t, k) => read(x, [t, k]), inputs);
  const uh = product("uh", hidden, U, (t, k) => read(leaf, [from(t), k]), hidden);
  const [t, d] = [axis("t", dimension(T)), axis("d", integer(hidden))];
  const index = [at(t), at(d)];
  const h = mapNode({
    name: "state",
    element: "real",
    axes: [t, d],
    body: operation("tanh", [sum(read(wx, index), read(uh, index), read(b, [at(d)]))]),
  });
  const y = product("y", classes, V, (s, k) => read(h, [s, k]), hidden);
  return {
    name: "SimpleRecurrent",
    dimensions: [T],
    inputs: [{ node: x, name: "x" }],
    parameters: [W, U, V, b].map(info),
    outputs: [{ name: "y", node: y, shape: [dimension(T), integer(classes)] }],
    inspects: [],
    ignored: [],
    recurrences: [{ node: leaf, axes, over: axes[0], start: real(0), next: read(h, axes.map(at)) }],
  };
}
