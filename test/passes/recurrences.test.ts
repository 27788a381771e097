/**
 * What a recurrence leaves to its steps: no more than depends on the step before and is
 * needed by the next one. And what a pass must not do to a circle.
 */
import { describe, expect, test } from "vitest";
import { graphOf } from "../../src/compiler/compile.ts";
import { integer, plus } from "../../src/ir/build.ts";
import { CycleError } from "../../src/ir/cycles.ts";
import type { Expr } from "../../src/ir/expr.ts";
import { nodesOf, type Region } from "../../src/ir/region.ts";
import { optimise } from "../../src/passes/index.ts";
import { executionOf } from "../../src/passes/rebuild.ts";
import { simpleRecurrent } from "./recurrences.ts";
import { recurrentPrograms } from "./recurrentPrograms.ts";

function regionsOf(text: string): readonly Region[] {
  const { graph, diagnostics } = graphOf(text);
  expect(diagnostics).toEqual([]);
  return optimise(graph!, { verify: true }).run;
}

/** Kernels by family and by what they end in; those of a step inside brackets. */
function shape(region: Region): string {
  if (region.kind !== "recurrence") return `${region.kind} ${nodesOf(region).at(-1)!.name}`;
  return `[${region.body.map(shape).join(", ")}]`;
}

const shapes = (name: string): readonly string[] => regionsOf(recurrentPrograms[name]!).map(shape);

describe("a step computes", () => {
  test("the hidden state's part of a gated cell; the input's part and the head are one product each", () => {
    expect(shapes("gated, and what is read before each step")).toEqual([
      "contraction cell.a",
      "[contraction cell.b, map cell]",
      "contraction out.y",
      "reduce z",
      "map final",
    ]);
  });

  test("the state's half of a product with what was put together", () => {
    const all = shapes("additive attention over a source");
    expect(all.slice(0, 3)).toEqual([
      "contraction cell.a.sum",
      "contraction s.start",
      "contraction key.y",
    ]);
    expect(all[3]).toBe(
      "[contraction query.y, contraction a.sum, row a, contraction c, contraction cell.a, contraction cell.b, map cell]",
    );
    expect(all.slice(4)).toEqual(["contraction out.y"]);
  });

  test("an attention, where there is one", () => {
    expect(shapes("dot attention over a source")[1]).toBe("[contraction query.y, attention s]");
  });

  test("the steps of a recurrence in it", () => {
    expect(shapes("nested")).toEqual(["[[contraction g], map h]"]);
  });

  test("nothing, where what is carried does not come from the step before", () => {
    expect(shapes("carried for one step only")).toEqual(["map y"]);
  });
});

test("two layers are two recurrences, one after the other", () => {
  expect(shapes("two layers, the second reversed")).toEqual([
    "contraction first.a",
    "[contraction first.b, map first]",
    "contraction second.a",
    "[contraction second.b, map second]",
    "map y",
  ]);
});

test("what is kept for all steps is what others read, and what goes on", () => {
  const [, recurrence] = optimise(simpleRecurrent({ inputs: 3, hidden: 5, classes: 2 })).run;
  if (recurrence?.kind !== "recurrence") throw new Error("no recurrence");
  expect(recurrence.outputs.map(({ name }) => name)).toEqual(["state"]);
  expect(recurrence.body.map(shape)).toEqual(["contraction state"]);
  expect(recurrence.recurrences).toHaveLength(1);
  for (const node of recurrence.body.flatMap(nodesOf))
    expect(node.axes).toContain(recurrence.step.get(node));
});

test("a circle through another step is refused", () => {
  const ahead = (t: Expr): Expr => plus(t, integer(1));
  const graph = simpleRecurrent({ inputs: 3, hidden: 5, classes: 2, from: ahead });
  expect(() => executionOf(graph)).toThrow(CycleError);
  expect(() => executionOf(graph)).toThrow("uh reads h at another step than its own");
});
