/**
 * Each pass keeps what a graph computes: on random graphs, on spellings of attention and
 * on a small ViT, the reference evaluator gives the same numbers before and after it. The
 * report says how often each pass had something to do. That the check can fail is shown
 * by passes with a planted fault.
 */
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { graphOf } from "../../src/compiler/compile.ts";
import { integer, operation, quotient, read } from "../../src/ir/build.ts";
import type { Expr } from "../../src/ir/expr.ts";
import type { Graph, Node } from "../../src/ir/graph.ts";
import { nodesOf, outputsOf, statisticsOf, type Region } from "../../src/ir/region.ts";
import { verify } from "../../src/ir/verify.ts";
import { mapReads, readsOf, rewrite } from "../../src/ir/walk.ts";
import { formRegions } from "../../src/passes/regions.ts";
import { optimise, passes, type Pass } from "../../src/passes/index.ts";
import { newNotes } from "../../src/passes/notes.ts";
import { mapBody, producers, rebuild, withSum } from "../../src/passes/rebuild.ts";
import { evaluate } from "../../src/reference/index.ts";
import { threeProjections, vit, wideStack } from "../passes/models.ts";
import { regionGraph } from "../passes/regionGraph.ts";
import { randomSpelling, spell } from "../passes/spellings.ts";
import { randomGraph } from "../passes/randomGraph.ts";
import { arbitraryGraph } from "../support/randomGraphs.ts";
import { recurrentPrograms } from "../passes/recurrentPrograms.ts";
import { distance, dynamicExample, exampleFor } from "../passes/values.ts";

const graphs = 120;
const tolerance = 1e-9;

const changed = new Map<string, number>();
let runs = 0;

/** Runs a list of passes one by one; the name of the first that changes a value. */
function firstWrong(
  graph: Graph,
  list: readonly Pass[],
  { count = false, examples = [exampleFor(graph, 5)] } = {},
): string | undefined {
  const notes = newNotes();
  const before = examples.map((example) => evaluate(graph, example));
  let current = graph;
  if (count) runs++;
  for (const pass of list) {
    const next = pass.run(current, notes);
    if (next === current) continue;
    if (count) changed.set(pass.name, (changed.get(pass.name) ?? 0) + 1);
    current = next;
    expect(verify(current), pass.name).toEqual([]);
    const apart = examples.map((example, n) => distance(before[n]!, evaluate(current, example)));
    if (apart.some((each) => !(each <= tolerance))) return pass.name;
  }
  return undefined;
}

/** What a region reads from memory. */
function readsOfRegion(region: Region): ReadonlySet<Node> {
  const own = new Set<Node>([...statisticsOf(region), ...nodesOf(region)]);
  const found = new Set<Node>();
  const add = (node: Node): void => {
    if (!own.has(node)) found.add(node);
  };
  if (region.kind === "attention") {
    const { query, key, value, score, where, dot, core, output } = region;
    for (const expr of [query, key, value, score, ...(where ? [where] : [])])
      for (const one of readsOf(expr)) if (one !== dot) add(one.node);
    if (output !== core) producers(output).forEach(add);
  } else {
    for (const node of own) if (node.kind !== "input") producers(node).forEach(add);
  }
  return found;
}

const asked = (graph: Graph): Graph[] => [
  { ...graph, inspects: [] },
  ...(graph.inspects.length > 0 ? [{ ...graph, outputs: [] }] : []),
];

describe("values are kept", () => {
  test(`by each pass, on ${graphs} random graphs`, () => {
    for (let seed = 1; seed <= graphs; seed++) {
      for (const graph of asked(randomGraph(seed, 3 + (seed % 10))))
        expect(firstWrong(graph, passes, { count: true }), `graph ${seed}`).toBeUndefined();
    }
  });

  test("by each pass, on random graphs with dynamic lengths", () => {
    fc.assert(
      fc.property(arbitraryGraph(), ({ graph, inputs, other }) => {
        for (const one of asked(graph)) {
          const wrong = firstWrong(one, passes, { count: true, examples: [inputs, other] });
          expect(wrong).toBeUndefined();
        }
      }),
      { numRuns: graphs },
    );
  });

  test("by each pass, on a small ViT", () => {
    const sizes = { size: 8, patch: 4, channels: 2, width: 8, depth: 2, heads: 2, classes: 3 };
    for (const graph of asked(vit(sizes)))
      expect(firstWrong(graph, passes, { count: true })).toBeUndefined();
  });

  test("by each pass, on three projections of one value", () => {
    expect(firstWrong(threeProjections(), passes, { count: true })).toBeUndefined();
  });

  test("by each pass, on a stack of ten tensors", () => {
    const graph = wideStack(10);
    expect(firstWrong(graph, passes, { count: true })).toBeUndefined();
    for (const region of optimise(graph).run)
      for (const node of nodesOf(region)) expect(producers(node).size).toBeLessThan(8);
  });

  test.each(Object.entries(recurrentPrograms))("by each pass, on a recurrence: %s", (_, text) => {
    const { graph, diagnostics } = graphOf(text);
    expect(diagnostics).toEqual([]);
    for (const one of asked(graph!)) {
      const examples = [1, 2, 3, 4].map((seed) => dynamicExample(graph!, seed));
      expect(firstWrong(one, passes, { count: true, examples })).toBeUndefined();
    }
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
  test("compute each equation once, read what was written before, and bind at most 8 buffers", () => {
    for (let seed = 1; seed <= graphs; seed++) {
      const { graph, run, inspect } = optimise(randomGraph(seed, 3 + (seed % 10)));
      for (const [regions, results] of [
        [run, graph.outputs],
        [inspect, graph.inspects],
      ] as const) {
        const computed = regions.flatMap((region) => nodesOf(region));
        expect(new Set(computed).size).toBe(computed.length);
        const written = new Set<Node>();
        for (const region of regions) {
          const outside = readsOfRegion(region);
          for (const node of outside)
            if (node.kind !== "input") expect(written.has(node), node.name).toBe(true);
          const outputs = outputsOf(region);
          expect(outside.size + outputs.length).toBeLessThanOrEqual(8);
          for (const node of outputs) written.add(node);
        }
        for (const { node } of results) expect(written.has(node), node.name).toBe(true);
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
