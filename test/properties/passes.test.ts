/**
 * Each pass keeps what a graph computes: on random graphs, on spellings of attention and
 * on a small ViT, the reference evaluator gives the same numbers before and after it. The
 * report says how often each pass had something to do. That the check can fail is shown
 * by passes with a planted fault.
 */
import { afterAll, describe, expect, test } from "vitest";
import { integer, operation, quotient, read } from "../../src/ir/build.ts";
import type { Expr } from "../../src/ir/expr.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { nodesOf, outputsOf } from "../../src/ir/region.ts";
import { verify } from "../../src/ir/verify.ts";
import { mapReads, rewrite } from "../../src/ir/walk.ts";
import { formRegions } from "../../src/passes/regions.ts";
import { optimise, passes, type Pass } from "../../src/passes/index.ts";
import { newNotes } from "../../src/passes/notes.ts";
import { mapBody, producers, rebuild, withSum } from "../../src/passes/rebuild.ts";
import { evaluate } from "../../src/reference/index.ts";
import { threeProjections, vit, wideStack } from "../passes/models.ts";
import { regionGraph } from "../passes/regionGraph.ts";
import { randomSpelling, spell } from "../passes/spellings.ts";
import { randomGraph } from "../passes/randomGraph.ts";
import { distance, exampleFor } from "../passes/values.ts";

const graphs = 120;
const tolerance = 1e-9;

const changed = new Map<string, number>();
let runs = 0;

/** Runs a list of passes one by one; the name of the first that changes a value. */
function firstWrong(graph: Graph, list: readonly Pass[], count = false): string | undefined {
  const notes = newNotes();
  const example = exampleFor(graph, 5);
  const before = evaluate(graph, example);
  let current = graph;
  if (count) runs++;
  for (const pass of list) {
    const next = pass.run(current, notes);
    if (next === current) continue;
    if (count) changed.set(pass.name, (changed.get(pass.name) ?? 0) + 1);
    current = next;
    expect(verify(current), pass.name).toEqual([]);
    if (!(distance(before, evaluate(current, example)) <= tolerance)) return pass.name;
  }
  return undefined;
}

const asked = (graph: Graph): Graph[] => [
  { ...graph, inspects: [] },
  ...(graph.inspects.length > 0 ? [{ ...graph, outputs: [] }] : []),
];

describe("values are kept", () => {
  test(`by each pass, on ${graphs} random graphs`, () => {
    for (let seed = 1; seed <= graphs; seed++) {
      for (const graph of asked(randomGraph(seed, 3 + (seed % 10))))
        expect(firstWrong(graph, passes, true), `graph ${seed}`).toBeUndefined();
    }
  });

  test("by each pass, on a small ViT", () => {
    const sizes = { size: 8, patch: 4, channels: 2, width: 8, depth: 2, heads: 2, classes: 3 };
    for (const graph of asked(vit(sizes))) expect(firstWrong(graph, passes, true)).toBeUndefined();
  });

  test("by each pass, on three projections of one value", () => {
    expect(firstWrong(threeProjections(), passes, true)).toBeUndefined();
  });

  test("by each pass, on a stack of ten tensors", () => {
    const graph = wideStack(10);
    expect(firstWrong(graph, passes, true)).toBeUndefined();
    for (const region of optimise(graph).run)
      for (const node of nodesOf(region)) expect(producers(node).size).toBeLessThan(8);
  });

  afterAll(() => {
    const lines = passes.map(({ name }) => {
      const share = (100 * (changed.get(name) ?? 0)) / runs;
      return `  ${name.padEnd(12)} changed ${share.toFixed(0).padStart(3)} %`;
    });
    console.info(`Of ${runs} graphs:\n${lines.join("\n")}`);
    for (const { name } of passes) expect(changed.get(name) ?? 0, name).toBeGreaterThan(0);
  });
});

describe("regions", () => {
  test("cover what is needed, each equation once, producers first, with at most 8 buffers", () => {
    for (let seed = 1; seed <= graphs; seed++) {
      const { graph, run, inspect } = optimise(randomGraph(seed, 3 + (seed % 10)));
      for (const [regions, results] of [
        [run, graph.outputs],
        [inspect, graph.inspects],
      ] as const) {
        const written = new Set(regions.flatMap((region) => outputsOf(region)));
        const computed = regions.flatMap((region) => nodesOf(region));
        expect(new Set(computed).size).toBe(computed.length);
        for (const { node } of results) expect(written.has(node as never)).toBe(true);
      }
    }
  });

  test("say what the graph computes", () => {
    const small = vit({ size: 8, patch: 4, channels: 2, width: 8, depth: 1, heads: 2, classes: 3 });
    const spelled = Array.from({ length: 24 }, (_, seed) => randomSpelling(seed));
    const random = Array.from({ length: 60 }, (_, seed) => randomGraph(seed + 1, 3 + (seed % 10)));
    for (const start of [
      small,
      threeProjections(),
      ...spelled.map((spelling) => spell(spelling)),
      ...random,
    ]) {
      const { graph, run } = optimise({ ...start, inspects: [] });
      const again = regionGraph(graph, run);
      const example = exampleFor(graph, 3);
      expect(distance(evaluate(graph, example), evaluate(again, example))).toBeLessThan(tolerance);
    }
  });

  test("do not change the graph", () => {
    const graph = randomGraph(3, 6);
    const before = evaluate(graph, exampleFor(graph, 1));
    formRegions(graph, newNotes());
    expect(distance(before, evaluate(graph, exampleFor(graph, 1)))).toBe(0);
  });
});

describe("a planted fault is caught", () => {
  const faulty = (name: string, change: (graph: Graph) => Graph): Pass => ({
    name,
    gives: "a wrong result",
    run: change,
  });
  const each = (change: (expr: Expr) => Expr) => (graph: Graph) =>
    rebuild(graph, newNotes(), (node) => mapBody(node, change));
  const faults: readonly Pass[] = [
    faulty("forgets guards", (graph) =>
      rebuild(graph, newNotes(), (node) =>
        node.kind === "reduce" ? withSum(node, node.body, undefined) : node,
      ),
    ),
    faulty(
      "swaps a subtraction",
      each((expr) =>
        rewrite(expr, (part) =>
          part.kind === "apply" && part.op === "subtract"
            ? operation("subtract", [part.args[1]!, part.args[0]!])
            : part,
        ),
      ),
    ),
    faulty(
      "reads one entry too early",
      each((expr) =>
        mapReads(expr, (one) => {
          const [first, ...others] = one.at;
          if (!first || first.kind !== "axis" || one.node.kind === "input") return one;
          return read(one.node, [quotient(first, integer(2)), ...others]);
        }),
      ),
    ),
    faulty(
      "takes a quotient for a remainder",
      each((expr) =>
        rewrite(expr, (part) =>
          part.kind === "apply" && part.op === "remainder"
            ? quotient(part.args[0]!, part.args[1]!)
            : part,
        ),
      ),
    ),
    faulty(
      "takes the other branch",
      each((expr) =>
        rewrite(expr, (part) =>
          part.kind === "select" && part.type === "real" ? part.then : part,
        ),
      ),
    ),
  ];
  test.each(faults.map((fault) => [fault.name, fault] as const))("%s", (_, fault) => {
    let caught = 0;
    for (let seed = 1; seed <= 25; seed++) {
      const [graph] = asked(randomGraph(seed, 3 + (seed % 10)));
      try {
        if (firstWrong(graph!, [fault]) !== undefined) caught++;
      } catch {
        // An index outside is caught as well, by the evaluator.
        caught++;
      }
    }
    expect(caught).toBeGreaterThan(0);
  });
});
