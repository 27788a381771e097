/** Axes of one place: where they go, where they stay, and that the numbers stay in any case. */
import { expect, test } from "vitest";
import { integer, plus, read } from "../../src/ir/build.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { partsOf } from "../../src/ir/walk.ts";
import { optimise } from "../../src/passes/index.ts";
import { equationsOf, loopsOf } from "../../src/passes/rebuild.ts";
import { add, Builder, mul, op } from "./models.ts";
import { expectSameValues } from "./values.ts";

/** The graph after all passes, and how many axes each equation loops over. */
function axesOf(graph: Graph): readonly number[] {
  const { graph: after } = optimise(graph, { verify: true });
  expectSameValues(graph, after);
  return equationsOf(after).map((node) => loopsOf(node).length);
}

test("an axis of a sum, and one that it sums over", () => {
  const b = new Builder();
  const [x, w] = [b.input("x", 5, 4), b.parameter("w", 3, 4)];
  const y = b.reduce("y", "sum", [1, 5, 3], [1, 4], (g, i, o, h, k) =>
    mul(read(x, [plus(g, i), k]), read(w, [o, plus(h, k)])),
  );
  expect(axesOf(b.graph({ y }))).toEqual([3]);
});

test("a sum over one place only is what is there", () => {
  const b = new Builder();
  const x = b.input("x", 5, 1);
  const y = b.reduce("y", "sum", [5], [1], (i, k) => mul(read(x, [i, k]), read(x, [i, k])));
  const { run } = optimise(b.graph({ y }));
  expect(run.map(({ kind }) => kind)).toEqual(["map"]);
  expect(axesOf(b.graph({ y }))).toEqual([1]);
});

test("the largest of one place stays a reduction", () => {
  const b = new Builder();
  const x = b.input("x", 5, 1);
  const y = b.reduce("y", "max", [5], [1], (i, k) => read(x, [i, k]));
  expect(optimise(b.graph({ y })).run.map(({ kind }) => kind)).toEqual(["reduce"]);
  expect(axesOf(b.graph({ y }))).toEqual([2]);
});

test("a result of one place keeps its shape for the caller", () => {
  const b = new Builder();
  const x = b.input("x", 1, 4);
  const y = b.map("y", [1, 4], (i, k) => add(read(x, [i, k]), read(x, [integer(0), k])));
  const graph = b.graph({ y });
  const { graph: after } = optimise(graph);
  expect(after.outputs[0]!.shape).toEqual(graph.outputs[0]!.shape);
  expect(axesOf(graph)).toEqual([1]);
});

test("a place that only a run can check is still checked", () => {
  const b = new Builder();
  const [x, where] = [b.input("x", 1, 4), b.integers("where", 0, 1, 3)];
  const twice = b.map("twice", [1, 4], (i, k) => op("exp", read(x, [i, k])));
  const y = b.map("y", [3, 4], (t, k) =>
    read(twice, [op("checked", read(where, [t]), integer(1)), k]),
  );
  const { graph: after } = optimise(b.graph({ y }), { verify: true });
  const parts = equationsOf(after).flatMap(({ body }) => partsOf(body));
  expect(parts.some((part) => part.kind === "apply" && part.op === "checked")).toBe(true);
});
