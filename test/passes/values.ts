/** Numbers for graphs: random inputs, and whether two graphs give the same. */
import { expect } from "vitest";
import type { Expr } from "../../src/ir/expr.ts";
import { extentsOf, type Graph, type InputNode } from "../../src/ir/graph.ts";
import { interpret } from "../../src/ir/interpret.ts";
import { rangeOf } from "../../src/ir/range.ts";
import { topological } from "../../src/ir/walk.ts";
import { evaluate, type Evaluation, type Example } from "../../src/reference/index.ts";

/** The same numbers for the same seed, in [0, 1). */
export function random(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function entriesFor(node: InputNode, next: () => number): number[] {
  const count = extentsOf(node).reduce((product, extent) => product * rangeOf(extent).most, 1);
  const least = node.range ? rangeOf(node.range.least).least : 0;
  const most = node.range ? rangeOf(node.range.most).most : 1;
  return Array.from({ length: count }, () =>
    node.element === "real" ? 2 * next() - 1 : least + Math.floor(next() * (most + 1 - least)),
  );
}

/** Random numbers for everything that a graph reads from outside. */
export function exampleFor(graph: Graph, seed: number): Example {
  const next = random(seed);
  const roots = [...graph.outputs, ...graph.inspects].map((result) => result.node);
  const inputs = topological(roots).filter((node) => node.kind === "input");
  return { tensors: Object.fromEntries(inputs.map((node) => [node.name, entriesFor(node, next)])) };
}

/** Random lengths, and random numbers for what is declared. */
export function dynamicExample(graph: Graph, seed: number): Example {
  const next = random(seed);
  const dimensions = Object.fromEntries(
    graph.dimensions.map(({ name, least, most }) => [
      name,
      least + Math.floor(next() * (most + 1 - least)),
    ]),
  );
  const sizeOf = (extent: Expr): number =>
    interpret(extent, { dimension: ({ name }) => dimensions[name]! });
  const nodes = [...graph.inputs, ...graph.parameters].map(({ node }) => node);
  const tensors = nodes.map((node): [string, number[]] => {
    const count = node.shape.map(sizeOf).reduce((product, extent) => product * extent, 1);
    const [least, most] = [node.range?.least, node.range?.most].map((end) => end && sizeOf(end));
    const entry = (): number =>
      node.element === "real"
        ? 2 * next() - 1
        : (least ?? 0) + Math.floor(next() * ((most ?? 1) + 1 - (least ?? 0)));
    return [node.name, Array.from({ length: count }, entry)];
  });
  return { tensors: Object.fromEntries(tensors), dimensions };
}

/** The largest difference of two evaluations, relative to the largest entry. */
export function distance(a: Evaluation, b: Evaluation): number {
  let worst = 0;
  for (const part of ["outputs", "inspects"] as const) {
    expect(Object.keys(b[part])).toEqual(Object.keys(a[part]));
    for (const [name, tensor] of Object.entries(a[part])) {
      const other = b[part][name]!;
      expect(other.data.length).toBe(tensor.data.length);
      const scale = tensor.data.reduce((most, x) => Math.max(most, Math.abs(x)), 1e-3);
      tensor.data.forEach((x, n) => {
        const difference = Math.abs(x - other.data[n]!) / scale;
        if (!(difference <= worst)) worst = Number.isNaN(difference) ? Infinity : difference;
      });
    }
  }
  return worst;
}

export function expectSameValues(before: Graph, after: Graph, seed = 1, tolerance = 1e-9): void {
  const example = exampleFor(before, seed);
  expect(distance(evaluate(before, example), evaluate(after, example))).toBeLessThan(tolerance);
}
