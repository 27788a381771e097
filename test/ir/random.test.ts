/**
 * Properties of the graph's readings on random graphs: they are well formed, their text
 * comes back, and the compiled reference gives what the definition of each node says.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Axis, Expr } from "../../src/ir/expr.ts";
import { emptyValue } from "../../src/ir/empty.ts";
import { extentsOf, type Graph, type Node } from "../../src/ir/graph.ts";
import { interpret } from "../../src/ir/interpret.ts";
import { printGraph } from "../../src/ir/print.ts";
import { parseGraph } from "../../src/ir/text.ts";
import { verify } from "../../src/ir/verify.ts";
import { freeAxes, topological } from "../../src/ir/walk.ts";
import { evaluate, type Evaluation, type Example } from "../../src/reference/index.ts";
import { arbitraryGraph } from "../support/randomGraphs.ts";

const runs = 300;

/** All values of some axes, the last the fastest. */
function* box(axes: readonly Axis[], size: (dim: Expr) => number): Generator<Map<Axis, number>> {
  const [first, ...rest] = axes;
  if (!first) {
    yield new Map();
    return;
  }
  for (let n = 0; n < size(first.extent); n++)
    for (const inner of box(rest, size)) yield new Map([[first, n], ...inner]);
}

/** A graph by its definition: every entry on its own, with `interpret`. */
function byDefinition(graph: Graph, example: Example): Map<Node, number[]> {
  const values = new Map<Node, number[]>();
  const dimensions = (symbol: { name: string }): number => example.dimensions?.[symbol.name] ?? NaN;
  const size = (dim: Expr): number => interpret(dim, { dimension: dimensions });
  const value = (expr: Expr, at: ReadonlyMap<Axis, number>): number =>
    interpret(expr, {
      axis: (axis) => at.get(axis) ?? NaN,
      dimension: dimensions,
      read: ({ node }, indices) => {
        const place = extentsOf(node).reduce((sum, extent, n) => {
          const index = indices[n] ?? NaN;
          expect(index >= 0 && index < size(extent), `${node.name} read at ${index}`).toBe(true);
          return sum * size(extent) + index;
        }, 0);
        return values.get(node)?.[place] ?? NaN;
      },
    });
  for (const node of topological([...graph.outputs, ...graph.inspects].map((one) => one.node))) {
    if (node.kind === "input") {
      values.set(node, Array.from(example.tensors[node.name] ?? []));
      continue;
    }
    const entries: number[] = [];
    for (const at of box(node.axes, size)) {
      if (node.kind === "map") {
        entries.push(value(node.body, at));
        continue;
      }
      const taken: { index: number; value: number }[] = [];
      for (const inner of box(node.over, size)) {
        const all = new Map([...at, ...inner]);
        if (node.where && value(node.where, all) === 0) continue;
        taken.push({ index: inner.get(node.over[0]!) ?? NaN, value: value(node.body, all) });
      }
      const numbers = taken.map((one) => one.value);
      const largest = Math.max(...numbers);
      if (taken.length === 0) entries.push(emptyValue(node.op, node.element));
      else if (node.op === "sum") entries.push(numbers.reduce((a, b) => a + b, 0));
      else if (node.op === "max") entries.push(largest);
      else if (node.op === "min") entries.push(Math.min(...numbers));
      else if (node.op === "any") entries.push(largest);
      else if (node.op === "all") entries.push(Math.min(...numbers));
      else if (node.op === "argmax")
        entries.push(taken.find((one) => one.value === largest)!.index);
      else entries.push(largest + Math.log(numbers.reduce((a, b) => a + Math.exp(b - largest), 0)));
    }
    values.set(node, entries);
  }
  return values;
}

const resultsOf = (graph: Graph, evaluation: Evaluation) => [
  ...graph.outputs.map((result) => ({ result, tensor: evaluation.outputs[result.name]! })),
  ...graph.inspects.map((result) => ({ result, tensor: evaluation.inspects[result.name]! })),
];

test("random graphs are well formed, and their values are numbers of moderate size", () => {
  const kinds = new Set<string>();
  let [dynamic, guarded] = [0, 0];
  fc.assert(
    fc.property(arbitraryGraph(), ({ graph, inputs }) => {
      expect(verify(graph)).toEqual([]);
      if (graph.dimensions.length > 0) dynamic++;
      for (const { tensor } of resultsOf(graph, evaluate(graph, inputs))) {
        expect(tensor.data).toHaveLength(tensor.shape.reduce((a, b) => a * b, 1));
        for (const value of tensor.data) expect(Math.abs(value)).toBeLessThan(1e6);
      }
      for (const node of topological(graph.outputs.map((one) => one.node))) {
        kinds.add(node.kind === "reduce" ? node.op : node.kind);
        if (node.kind === "reduce" && node.where) guarded++;
      }
    }),
    { numRuns: runs, seed: 1 },
  );
  expect([...kinds].sort()).toEqual(
    ["all", "any", "argmax", "input", "lse", "map", "max", "min", "sum"].sort(),
  );
  expect(dynamic).toBeGreaterThan(runs / 4);
  expect(guarded).toBeGreaterThan(runs / 4);
});

test("the reference gives what the definition says, and every read is inside", () => {
  fc.assert(
    fc.property(arbitraryGraph({ equations: 3 }), ({ graph, inputs }) => {
      const expected = byDefinition(graph, inputs);
      for (const { result, tensor } of resultsOf(graph, evaluate(graph, inputs))) {
        const values = expected.get(result.node)!;
        expect(tensor.data).toHaveLength(values.length);
        tensor.data.forEach((value, n) => expect(value).toBeCloseTo(values[n]!, 9));
      }
    }),
    { numRuns: runs / 2, seed: 2 },
  );
});

test("the text of a graph comes back, with the same values", () => {
  fc.assert(
    fc.property(arbitraryGraph(), ({ graph, inputs }) => {
      const text = printGraph(graph);
      const again = parseGraph(text);
      expect(printGraph(again)).toBe(text);
      expect(verify(again)).toEqual([]);
      expect(evaluate(again, inputs)).toEqual(evaluate(graph, inputs));
    }),
    { numRuns: runs, seed: 3 },
  );
});

test("the same choices give the same text, whatever was made before", () => {
  const one = fc
    .sample(arbitraryGraph(), { numRuns: 30, seed: 4 })
    .map(({ graph }) => printGraph(graph));
  const two = fc
    .sample(arbitraryGraph(), { numRuns: 30, seed: 4 })
    .map(({ graph }) => printGraph(graph));
  expect(two).toEqual(one);
});

test("a graph that is broken somewhere is found", () => {
  let broken = 0;
  fc.assert(
    fc.property(arbitraryGraph(), ({ graph }) => {
      const [output] = graph.outputs;
      const node = output!.node;
      if (node.kind !== "map" || freeAxes(node.body).size === 0) return;
      broken++;
      const [used] = freeAxes(node.body);
      const axes = node.axes.map((axis) => (axis === used ? { ...axis } : axis));
      const outputs = [{ ...output!, node: { ...node, axes } }];
      expect(verify({ ...graph, outputs, inspects: [] })).toContain(
        `${node.name} uses ${used!.name}, which is no axis of it`,
      );
    }),
    { numRuns: 100, seed: 5 },
  );
  expect(broken).toBeGreaterThan(10);
});
