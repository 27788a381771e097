import { describe, expect, test } from "vitest";
import {
  at,
  axis,
  dimension,
  dimensionSymbol,
  integer,
  operation,
  read,
  real,
  toReal,
} from "../../src/ir/build.ts";
import type { Expr } from "../../src/ir/expr.ts";
import {
  extentsOf,
  inputNode,
  mapNode,
  reduceNode,
  type Graph,
  type InputNode,
  type Node,
} from "../../src/ir/graph.ts";
import { stepsIn } from "../../src/program/loops.ts";
import type { Region } from "../../src/ir/region.ts";
import { schedule } from "../../src/schedule/index.ts";

const T = dimensionSymbol("T", 64);
const multiply = (a: Expr, b: Expr): Expr => operation("multiply", [a, b]);

function graphOf(inputs: InputNode[], parameters: InputNode[], outputs: Node[]): Graph {
  return {
    name: "test",
    dimensions: [T],
    inputs: inputs.map((node) => ({ node, name: node.name })),
    parameters: parameters.map((node) => ({ node, storedAs: node.name, trained: true })),
    outputs: outputs.map((node, n) => ({ name: `result${n}`, node, shape: extentsOf(node) })),
    inspects: [],
    ignored: [],
  };
}

/** Layers x ← x w + x, each a contraction with its residual. */
function layers(count: number): { graph: Graph; run: Region[] } {
  const input = inputNode({
    name: "x",
    element: "real",
    role: "input",
    shape: [dimension(T), integer(8)],
  });
  const parameters: InputNode[] = [];
  const run: Region[] = [];
  let x: Node = input;
  for (let layer = 0; layer < count; layer++) {
    const weight = inputNode({
      name: `layers.${layer}.weight`,
      element: "real",
      role: "parameter",
      shape: [integer(8), integer(8)],
    });
    parameters.push(weight);
    const [i, o, k] = [axis("i", dimension(T)), axis("o", 8), axis("k", 8)];
    const [left, right] = [read(x, [at(i), at(k)]), read(weight, [at(o), at(k)])];
    const core = reduceNode({
      name: `layers.${layer}.y`,
      element: "real",
      op: "sum",
      axes: [i, o],
      over: [k],
      body: multiply(left, right),
    });
    const [p, q] = [axis("i", dimension(T)), axis("o", 8)];
    const output = mapNode({
      name: `layers.${layer}.x`,
      element: "real",
      axes: [p, q],
      body: operation("add", [read(core, [at(p), at(q)]), read(x, [at(p), at(q)])]),
    });
    run.push({ kind: "contraction", core, output, batch: [], m: [i], n: [o], k: [k], left, right });
    x = output;
  }
  return { graph: graphOf([input], parameters, [x]), run };
}

describe("schedule", () => {
  test("layers share one kernel, and two slots serve any number of them", () => {
    const { graph, run } = layers(12);
    const program = schedule(graph, { run, inspect: [] });
    expect(program.kernels.map((kernel) => kernel.name)).toEqual(["contraction_1"]);
    expect(program.run.steps.length).toBe(12);
    expect(program.run.slots).toEqual(["8 * s[0] * s[1]", "8 * s[0] * s[1]"]);
    expect(program.peakBytes).toBe("8 * (8 * s[0] * s[1])");
    expect(program.run.steps[3]).toMatchObject({
      label: "layers.3.x",
      buffers: [
        { kind: "slot", index: 0 },
        { kind: "parameter", index: 3 },
        { kind: "slot", index: 1 },
      ],
      fold: true,
    });
    expect(program.run.results).toEqual([
      {
        name: "result0",
        element: "real",
        shape: ["s[1]", "8"],
        stored: ["s[1]", "8"],
        own: ["s[1]", "8"],
        buffer: { kind: "slot", index: 1 },
        batched: true,
      },
    ]);
  });

  test("no step reads a slot that it writes", () => {
    const { graph, run } = layers(5);
    const { steps } = schedule(graph, { run, inspect: [] }).run;
    for (const { buffers } of stepsIn(steps)) {
      const written = buffers[buffers.length - 1];
      expect(buffers.slice(0, -1)).not.toContainEqual(written);
    }
  });

  test("what depends on parameters only is made at load, tables by the host", () => {
    const weight = inputNode({
      name: "w",
      element: "real",
      role: "parameter",
      shape: [integer(4)],
    });
    const x = inputNode({ name: "x", element: "real", role: "input", shape: [integer(4)] });
    const [i, j, k] = [axis("i", 4), axis("j", 4), axis("k", 4)];
    const table = mapNode({
      name: "angles",
      element: "real",
      axes: [i],
      body: operation("sin", [toReal(at(i))]),
    });
    const prepared = mapNode({
      name: "prepared",
      element: "real",
      axes: [j],
      body: multiply(read(weight, [at(j)]), read(table, [at(j)])),
    });
    const y = mapNode({
      name: "y",
      element: "real",
      axes: [k],
      body: operation("add", [read(prepared, [at(k)]), multiply(read(x, [at(k)]), real(2))]),
    });
    const program = schedule(graphOf([x], [weight], [y]), {
      run: [
        { kind: "table", output: table },
        { kind: "map", output: prepared },
        { kind: "map", output: y },
      ],
      inspect: [],
    });
    expect(program.tables).toEqual([{ element: "real", shape: [4], code: "(i0) => Math.sin(i0)" }]);
    expect(program.prepare.constants).toEqual(["4"]);
    expect(program.prepare.steps[0]!.buffers).toEqual([
      { kind: "parameter", index: 0 },
      { kind: "table", index: 0 },
      { kind: "constant", index: 0 },
    ]);
    expect(program.run.steps.length).toBe(1);
    expect(program.peakBytes).toBe("4 * (4 * s[0])");
  });
});
