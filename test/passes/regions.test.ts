/** Which equations become one kernel: blocks, contractions, rows, epilogues, and when they do not. */
import { describe, expect, test } from "vitest";
import {
  at,
  axis,
  dimensionSymbol,
  dimension,
  integer,
  less,
  plus,
  read,
  real,
  scaled,
  select,
} from "../../src/ir/build.ts";
import type { Expr } from "../../src/ir/expr.ts";
import { inputNode, mapNode, reduceNode, type Graph, type Node } from "../../src/ir/graph.ts";
import { nodesOf, outputsOf, statisticsOf, type Region } from "../../src/ir/region.ts";
import { optimise } from "../../src/passes/index.ts";
import { isPerExample } from "../../src/passes/alignment.ts";
import { producers } from "../../src/passes/rebuild.ts";
import { evaluate } from "../../src/reference/index.ts";
import { add, block, Builder, div, exp, mul, op, sub, vit, vitB16 } from "./models.ts";
import { distance, expectSameValues } from "./values.ts";

function regionsOf(graph: Graph): readonly Region[] {
  const optimised = optimise(graph);
  expectSameValues(graph, optimised.graph);
  return optimised.run;
}

/** Without what is computed once, at load. */
const eachRun = (regions: readonly Region[]): readonly Region[] =>
  regions.filter((region) => outputsOf(region).some(isPerExample));
const kinds = (regions: readonly Region[]): string[] => regions.map(({ kind }) => kind);
const names = (axes: readonly { extent: { key: string } }[]): number => axes.length;

describe("a transformer", () => {
  test("a pre-norm block is five kernels", () => {
    const b = new Builder();
    const { out } = block(b, "block", b.input("x", 6, 8), 2);
    const regions = eachRun(regionsOf(b.graph({ out })));
    expect(kinds(regions)).toEqual([
      "contraction",
      "attention",
      "contraction",
      "contraction",
      "contraction",
    ]);
    expect(regions.map((region) => statisticsOf(region).length > 0)).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
  });

  test("a ViT is patches, tokens, five kernels a block, and a head", () => {
    const small = { size: 8, patch: 4, channels: 2, width: 8, depth: 3, heads: 2, classes: 8 };
    expect(eachRun(regionsOf(vit(small))).length).toBe(3 + 5 * small.depth);
    const { run } = optimise(vit(vitB16));
    expect(eachRun(run).length).toBe(3 + 5 * vitB16.depth);
  });

  test("regions are in order, each with what it needs written before it", () => {
    const { run } = optimise(vit({ ...vitB16, depth: 2 }));
    const written = new Set<Node>();
    for (const region of run) {
      const own = new Set<Node>([...statisticsOf(region), ...nodesOf(region)]);
      const reads =
        region.kind === "attention"
          ? []
          : [...own].flatMap((node) =>
              node.kind === "input" ? [] : [...producers(node as never)],
            );
      for (const node of reads)
        if (node.kind !== "input" && !own.has(node))
          expect(written.has(node), node.name).toBe(true);
      for (const node of outputsOf(region)) written.add(node);
    }
  });

  test("every equation of the program is accounted for", () => {
    const graph = vit({ size: 8, patch: 4, channels: 2, width: 8, depth: 1, heads: 2, classes: 3 });
    const { run, notes } = optimise(graph);
    const told = new Set(
      run.flatMap((region) =>
        [...statisticsOf(region), ...nodesOf(region)].flatMap((node) =>
          [...notes.originsOf(node)].map(({ name }) => name),
        ),
      ),
    );
    for (const name of [
      "tokens",
      "joined",
      "x0",
      "blocks.0.attn.e",
      "blocks.0.attn.a.z",
      "blocks.0.attn.y",
      "blocks.0.gelu",
      "head.out",
    ])
      expect([...told], name).toContain(name);
  });
});

describe("contractions", () => {
  test("roles follow from who depends on what", () => {
    const b = new Builder();
    const [x, w, g] = [b.input("x", 2, 3, 4), b.input("w", 2, 4, 5), b.input("g", 4)];
    const y = b.reduce("y", "sum", [2, 3, 5], [4], (h, i, j, k) =>
      mul(mul(read(x, [h, i, k]), read(g, [k])), mul(real(0.5), read(w, [h, k, j]))),
    );
    const [region] = regionsOf(b.graph({ y }));
    expect(region?.kind).toBe("contraction");
    if (region?.kind !== "contraction") return;
    const { batch, m, n, k, rest } = region;
    expect([batch, m, n, k].map(names)).toEqual([1, 1, 1, 1]);
    expect(rest?.kind === "real" && rest.value).toBe(0.5);
  });

  test("merged axes are split, so that heads are no batch", () => {
    const b = new Builder();
    const [z, w] = [b.input("z", 2, 5, 3), b.input("w", 4, 6)];
    const merged = b.map("merged", [5, 6], (i, c) =>
      read(z, [op("quotient", c, integer(3)), i, op("remainder", c, integer(3))]),
    );
    const y = b.reduce("y", "sum", [5, 4], [6], (i, o, c) =>
      mul(read(w, [o, c]), read(merged, [i, c])),
    );
    const [region, ...others] = regionsOf(b.graph({ y }));
    expect(others).toEqual([]);
    expect(region?.kind === "contraction" && [region.batch, region.k].map(names)).toEqual([0, 2]);
  });

  test("a padded convolution is one, its padding part of an operand", () => {
    const b = new Builder();
    const [x, w] = [b.input("x", 2, 6), b.input("w", 3, 2, 3)];
    const y = b.reduce("y", "sum", [3, 6], [2, 3], (o, r, c, u) => {
      const place = plus(r, u, integer(-1));
      const inside = op("and", less(integer(-1), place), less(place, integer(6)));
      const clamped = op("integerMaximum", op("integerMinimum", place, integer(5)), integer(0));
      return mul(read(w, [o, c, u]), select(inside, read(x, [c, clamped]), real(0)));
    });
    const [region] = regionsOf(b.graph({ y }));
    expect(region?.kind === "contraction" && [region.m, region.n, region.k].map(names)).toEqual([
      1, 1, 2,
    ]);
  });

  test("a sum of squares, and one whose axes are all in both factors, are none", () => {
    const b = new Builder();
    const [x, y] = [b.input("x", 300, 4), b.input("y", 300, 4)];
    const squares = b.reduce("squares", "sum", [300], [4], (i, k) =>
      mul(read(x, [i, k]), read(x, [i, k])),
    );
    const dots = b.reduce("dots", "sum", [300], [4], (i, k) =>
      mul(read(x, [i, k]), read(y, [i, k])),
    );
    expect(kinds(regionsOf(b.graph({ squares, dots })))).toEqual(["reduce", "reduce"]);
  });
});

describe("rows", () => {
  test("LayerNorm is one kernel that writes one tensor", () => {
    const b = new Builder();
    const [region, ...others] = regionsOf(b.graph({ y: b.layerNorm("ln", b.input("x", 5, 8)) }));
    expect(others).toEqual([]);
    expect(region?.kind).toBe("row");
    if (region?.kind !== "row") return;
    expect(region.outputs.length).toBe(1);
    expect(region.nodes.map(({ phase }) => phase)).toEqual([0, 1, 1, 2, 2]);
  });

  test("a map that only a row reads belongs to it", () => {
    const b = new Builder();
    const [x, y] = [b.input("x", 5, 8), b.input("y", 5, 8)];
    const both = b.map("both", [5, 8], (i, d) =>
      exp(op("tanh", add(read(x, [i, d]), read(y, [i, d])))),
    );
    const [region, ...others] = regionsOf(b.graph({ z: b.layerNorm("ln", both) }));
    expect(others).toEqual([]);
    expect(region?.kind === "row" && region.nodes.map(({ node }) => node.name)).toContain("both");
  });

  test("softmax of a stored score", () => {
    const b = new Builder();
    const [region, ...others] = regionsOf(b.graph({ a: b.softmax("a", b.input("e", 5, 8)) }));
    expect(others).toEqual([]);
    expect(region?.kind).toBe("row");
  });

  test("cross-entropy", () => {
    const b = new Builder();
    const logits = b.input("logits", 5, 8);
    const target = b.integers("target", 0, 7, 5);
    const a = b.softmax("a", logits);
    const loss = b.map("loss", [5], (t) =>
      op("negate", op("log", read(a, [t, read(target, [t])]))),
    );
    const [region] = regionsOf(b.graph({ loss }));
    // log(softmax) is e - z: an lse and an epilogue, no exponential of a large number.
    expect(region?.kind).toBe("reduce");
    expect(region?.kind === "reduce" && region.core.op).toBe("lse");
  });

  test("what is read across rows is none", () => {
    const b = new Builder();
    const x = b.input("x", 4, 4);
    const s = b.reduce("s", "sum", [4], [4], (i, j) => exp(read(x, [i, j])));
    const y = b.map("y", [4, 4], (i, j) => div(read(x, [i, j]), read(s, [j])));
    const found = regionsOf(b.graph({ y, s }));
    // Rows of the transposed reading: s is aligned with y's second axis.
    expect(found.flatMap((region) => outputsOf(region)).length).toBe(2);
  });

  test("an equation that needs the row through another kernel is not in it", () => {
    const b = new Builder();
    const [x, w] = [b.input("x", 5, 8), b.input("w", 8, 8)];
    const normed = b.layerNorm("ln", x);
    const linear = b.reduce("linear", "sum", [5, 8], [8], (i, o, c) =>
      mul(read(w, [o, c]), read(normed, [i, c])),
    );
    const again = b.reduce("again", "sum", [5], [8], (i, d) =>
      mul(read(normed, [i, d]), op("tanh", read(linear, [i, d]))),
    );
    expect(kinds(regionsOf(b.graph({ again })))).toEqual(["row", "contraction", "reduce"]);
  });
});

describe("epilogues", () => {
  const product = (b: Builder, m = 5, n = 6): Node => {
    const [x, w] = [b.input("x", m, 4), b.input("w", n, 4)];
    return b.reduce("p", "sum", [m, n], [4], (i, j, k) => mul(read(x, [i, k]), read(w, [j, k])));
  };

  test("a chain of maps, also when it permutes", () => {
    const b = new Builder();
    const p = product(b);
    const t = b.map("t", [6, 5], (j, i) => op("tanh", read(p, [i, j])));
    const y = b.map("y", [6, 5], (j, i) => mul(real(2), read(t, [j, i])));
    const regions = regionsOf(b.graph({ y }));
    expect(kinds(regions)).toEqual(["contraction"]);
    expect(outputsOf(regions[0]!)[0]!.name).toBe("y");
  });

  test("not when the product is a result itself", () => {
    const b = new Builder();
    const p = product(b);
    const y = b.map("y", [5, 6], (i, j) => op("tanh", read(p, [i, j])));
    expect(kinds(regionsOf(b.graph({ y, p })))).toEqual(["contraction", "map"]);
  });

  test("not when something else reads the product", () => {
    const b = new Builder();
    const p = product(b);
    const y = b.map("y", [5, 6], (i, j) => op("tanh", read(p, [i, j])));
    const z = b.map("z", [5, 6], (i, j) => op("sigmoid", read(p, [i, j])));
    expect(kinds(regionsOf(b.graph({ y, z })))).toEqual(["contraction", "row"]);
  });

  test("not when it reads the product in two places", () => {
    const b = new Builder();
    const p = product(b, 6, 6);
    const y = b.map("y", [6, 6], (i, j) => sub(read(p, [i, j]), read(p, [j, i])));
    const { run, notes } = optimise(b.graph({ y }));
    expect(kinds(run)).toEqual(["contraction", "map"]);
    expect(notes.remarks.map(({ text }) => text).join()).toContain("entry by entry");
  });

  // Of one query the keys are used once: arithmetic on them goes into their reader.
  const oneQuery = (parts: number): Graph => {
    const b = new Builder();
    const k = Array.from({ length: parts }, (_, n) => b.input(`k${n}`, 2, 5, 4));
    const keys = b.map("k", [2, 5, 4], (h, j, d) =>
      k.map<Expr>((one) => read(one, [h, j, d])).reduce((all, one) => add(mul(all, real(2)), one)),
    );
    const [q, v, bias] = [b.input("q", 2, 4), b.input("v", 2, 5, 4), b.input("bias", 2, 5)];
    const s = b.reduce("s", "sum", [2, 5], [4], (h, j, d) =>
      mul(read(q, [h, d]), read(keys, [h, j, d])),
    );
    const e = b.map("e", [2, 5], (h, j) => add(read(s, [h, j]), read(bias, [h, j])));
    const a = b.softmax("a", e);
    const y = b.reduce("y", "sum", [2, 4], [5], (h, d, j) =>
      mul(read(a, [h, j]), read(v, [h, j, d])),
    );
    return b.graph({ y });
  };

  test("attention is one kernel as long as it can bind what it reads", () => {
    expect(kinds(regionsOf(oneQuery(4)))).toEqual(["attention"]);
    const { run, notes } = optimise(oneQuery(5));
    expect(kinds(run)).not.toContain("attention");
    expect(notes.remarks.map(({ text }) => text).join()).toContain("can't bind");
    for (const region of regionsOf(oneQuery(5))) {
      const inside = new Set<Node>(nodesOf(region));
      const outside = nodesOf(region).flatMap((node) => [...producers(node)]);
      const buffers = new Set(outside.filter((node) => !inside.has(node)));
      expect(buffers.size + outputsOf(region).length).toBeLessThanOrEqual(8);
    }
  });

  test("a kernel binds at most eight buffers", () => {
    const b = new Builder();
    const p = product(b);
    const many = Array.from({ length: 7 }, (_, n) => b.input(`a${n}`, 5, 6));
    const y = b.map("y", [5, 6], (i, j) =>
      many.reduce<Expr>((sum, one) => add(sum, op("tanh", read(one, [i, j]))), read(p, [i, j])),
    );
    for (const region of regionsOf(b.graph({ y }))) {
      const inside = new Set<Node>(nodesOf(region));
      const outside = nodesOf(region).flatMap((node) => [...producers(node)]);
      const buffers = new Set(outside.filter((node) => !inside.has(node)));
      expect(buffers.size + outputsOf(region).length).toBeLessThanOrEqual(8);
    }
  });
});

describe("dynamic dimensions and tables", () => {
  test("a mean over a dynamic length, and a sinusoid that is tabled up to the largest", () => {
    const T = dimensionSymbol("T", 6);
    const x = inputNode({
      name: "x",
      element: "real",
      role: "input",
      shape: [dimension(T), integer(4)],
    });
    const [t, d] = [axis("t", dimension(T)), axis("d", 4)];
    const wave = op(
      "sin",
      mul(op("toReal", at(t)), op("power", real(10), op("negate", op("toReal", at(d))))),
    );
    const y = mapNode({
      name: "y",
      element: "real",
      axes: [t, d],
      body: add(read(x, [at(t), at(d)]), wave),
    });
    const [e, s] = [axis("e", 4), axis("s", dimension(T))];
    const total = reduceNode({
      name: "total",
      element: "real",
      op: "sum",
      axes: [e],
      over: [s],
      body: read(y, [at(s), at(e)]),
    });
    const e2 = axis("e", 4);
    const mean = mapNode({
      name: "mean",
      element: "real",
      axes: [e2],
      body: div(read(total, [at(e2)]), op("toReal", dimension(T))),
    });
    const graph: Graph = {
      name: "mean",
      dimensions: [T],
      inputs: [{ node: x, name: "x" }],
      parameters: [],
      outputs: [{ name: "mean", node: mean, shape: [integer(4)] }],
      inspects: [],
      ignored: [],
    };
    const optimised = optimise(graph);
    expect(kinds(optimised.run)).toContain("table");
    for (const length of [1, 4, 6]) {
      const example = {
        tensors: { x: Array.from({ length: 4 * length }, (_, n) => Math.sin(n)) },
        dimensions: { T: length },
      };
      expect(distance(evaluate(graph, example), evaluate(optimised.graph, example))).toBeLessThan(
        1e-12,
      );
    }
  });

  test("a slice of a merged place keeps its meaning", () => {
    const b = new Builder();
    const x = b.input("x", 2, 3, 4);
    const flat = b.map("flat", [24], (c) =>
      read(x, [
        op("quotient", c, integer(12)),
        op("remainder", op("quotient", c, integer(4)), integer(3)),
        op("remainder", c, integer(4)),
      ]),
    );
    const y = b.map("y", [3, 4], (i, j) =>
      mul(real(2), read(flat, [plus(scaled(4, i), j, integer(12))])),
    );
    expect(kinds(regionsOf(b.graph({ y, flat })))).toEqual(["map", "map"]);
  });
});
