/** Attention is recognised however it is spelled, and nothing else is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { integer, less, lessEqual, plus, read, real, scaled, select } from "../../src/ir/build.ts";
import type { Expr } from "../../src/ir/expr.ts";
import type { Graph, Node } from "../../src/ir/graph.ts";
import { optimise, type Optimised } from "../../src/passes/index.ts";
import { Builder, add, causal, div, exp, mul, op, sub } from "./models.ts";
import { plain, spell, type Spelling } from "./spellings.ts";
import { expectSameValues } from "./values.ts";

const anySpelling: fc.Arbitrary<Spelling> = fc.record({
  softmax: fc.constantFrom("lse", "divided weights", "divided exponent", "late", "late factor"),
  subtractsMaximum: fc.boolean(),
  scale: fc.constantFrom("score", "query", "key", "product", "summand", "divided", "none"),
  mask: fc.constantFrom("none", "causal", "window", "prefix", "document"),
  maskForm: fc.constantFrom("where", "replaced", "added", "added number"),
  heads: fc.constantFrom("none", "axis", "merged"),
  extra: fc.constantFrom("none", "table", "slope", "cap", "cap and slope"),
  commuted: fc.array(fc.boolean(), { maxLength: 7 }),
  renamed: fc.array(fc.boolean(), { maxLength: 5 }),
  permuted: fc.boolean(),
  taken: fc.boolean(),
  gated: fc.boolean(),
});

const remarksOf = (optimised: Optimised): string =>
  optimised.notes.remarks.map(({ text }) => text).join("; ");

function attentionsOf(
  graph: Graph,
  options: { sameTo?: number } = {},
): {
  count: number;
  remarks: string;
  optimised: Optimised;
} {
  const optimised = optimise(graph);
  for (const seed of [1, 2, 3])
    expectSameValues(graph, optimised.graph, seed, options.sameTo ?? 1e-9);
  const count = optimised.run.filter((region) => region.kind === "attention").length;
  return { count, remarks: remarksOf(optimised), optimised };
}

describe("spellings", () => {
  test("every spelling becomes one kernel, with the same numbers", () => {
    fc.assert(
      fc.property(anySpelling, fc.nat(1000), (spelling, seed) => {
        const graph = spell(spelling);
        const optimised = optimise(graph);
        expect(
          optimised.run.map((region) => region.kind),
          remarksOf(optimised),
        ).toEqual(["attention"]);
        expectSameValues(graph, optimised.graph, seed);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test.each(["replaced", "added", "added number"] as const)(
    "a mask that is %s becomes a condition where no row can be empty",
    (maskForm) => {
      const { optimised } = attentionsOf(spell({ ...plain, mask: "causal", maskForm }));
      const [region] = optimised.run;
      expect(region?.kind === "attention" && region.where).toBeTruthy();
    },
  );

  test("where a row can be empty, a mask written as a number stays a number", () => {
    const { optimised } = attentionsOf(spell({ ...plain, mask: "table", maskForm: "replaced" }));
    const [region] = optimised.run;
    expect(region?.kind).toBe("attention");
    expect(region?.kind === "attention" && region.where).toBeUndefined();
  });

  test("rows without any allowed key are 0", () => {
    expect(attentionsOf(spell({ ...plain, mask: "table" })).count).toBe(1);
  });
});

/** Queries, keys and values of one head, and their scores. */
function start(): { b: Builder; e: Node; v: Node } {
  const b = new Builder();
  const [q, k, v] = [b.input("q", 5, 4), b.input("k", 5, 4), b.input("v", 5, 3)];
  const dot = b.reduce("dot", "sum", [5, 5], [4], (i, j, d) =>
    mul(read(q, [i, d]), read(k, [j, d])),
  );
  return { b, v, e: b.map("e", [5, 5], (i, j) => mul(real(0.5), read(dot, [i, j]))) };
}

const weighted = (b: Builder, a: Node, v: Node, name = "y", where?: (i: Expr, j: Expr) => Expr) =>
  b.reduce(
    name,
    "sum",
    [5, 3],
    [5],
    (i, d, j) => mul(read(a, [i, j]), read(v, [j, d])),
    where && ((i, _d, j) => where(i, j)),
  );

const normalised = (b: Builder, e: Node, z: Node, mask?: (i: Expr, j: Expr) => Expr): Node =>
  b.map("a", [5, 5], (i, j) => {
    const weight = exp(sub(read(e, [i, j]), read(z, [i])));
    return mask ? select(mask(i, j), weight, real(0)) : weight;
  });

const lse = (b: Builder, e: Node, where?: (i: Expr, j: Expr) => Expr): Node =>
  b.reduce("z", "lse", [5], [5], (i, j) => read(e, [i, j]), where && ((i, j) => where(i, j)));

describe("near misses give the right numbers without it", () => {
  test("as a control, the same parts put together rightly match", () => {
    const { b, e, v } = start();
    const y = weighted(b, normalised(b, e, lse(b, e, causal), causal), v);
    expect(attentionsOf(b.graph({ y })).count).toBe(1);
  });

  test("a mask on the normaliser only", () => {
    const { b, e, v } = start();
    const y = weighted(b, normalised(b, e, lse(b, e, causal)), v);
    const { count, remarks } = attentionsOf(b.graph({ y }));
    expect(count).toBe(0);
    expect(remarks).toContain("another mask");
  });

  test("a mask on the weights only", () => {
    const { b, e, v } = start();
    const y = weighted(b, normalised(b, e, lse(b, e), causal), v);
    const { count, remarks } = attentionsOf(b.graph({ y }));
    expect(count).toBe(0);
    expect(remarks).toContain("another mask");
  });

  test("two masks that differ by one", () => {
    const { b, e, v } = start();
    const strict = (i: Expr, j: Expr): Expr => less(j, plus(i, integer(2)));
    const y = weighted(b, normalised(b, e, lse(b, e, causal), strict), v);
    expect(attentionsOf(b.graph({ y })).count).toBe(0);
  });

  test("a normaliser of another score", () => {
    const { b, e, v } = start();
    const other = b.map("other", [5, 5], (i, j) => mul(real(2), read(e, [i, j])));
    const y = weighted(b, normalised(b, e, lse(b, other)), v);
    const { count, remarks } = attentionsOf(b.graph({ y }));
    expect(count).toBe(0);
    expect(remarks).toContain("another score");
  });

  test("a sum over the other axis", () => {
    const { b, e, v } = start();
    const a = normalised(b, e, lse(b, e));
    const y = b.reduce("y", "sum", [5, 3], [5], (j, d, i) => mul(read(a, [i, j]), read(v, [i, d])));
    expect(attentionsOf(b.graph({ y })).count).toBe(0);
  });

  test("a normaliser over the other axis", () => {
    const { b, e, v } = start();
    const z = b.reduce("z", "lse", [5], [5], (j, i) => read(e, [i, j]));
    const a = b.map("a", [5, 5], (i, j) => exp(sub(read(e, [i, j]), read(z, [j]))));
    expect(attentionsOf(b.graph({ y: weighted(b, a, v) })).count).toBe(0);
  });

  test("weights used twice", () => {
    const { b, e, v } = start();
    const a = normalised(b, e, lse(b, e));
    const other = b.input("w", 5, 3);
    const graph = b.graph({ y: weighted(b, a, v), z: weighted(b, a, other, "second") });
    const { count, remarks } = attentionsOf(graph);
    expect(count).toBe(0);
    expect(remarks).toContain("as well");
  });

  test("weights that are a result as well", () => {
    const { b, e, v } = start();
    const a = normalised(b, e, lse(b, e));
    expect(attentionsOf(b.graph({ y: weighted(b, a, v), a })).count).toBe(0);
  });

  test("scores that are a result as well", () => {
    const { b, e, v } = start();
    const y = weighted(b, normalised(b, e, lse(b, e)), v);
    expect(attentionsOf(b.graph({ y, e })).count).toBe(0);
  });

  test("weights that are only inspected do not matter to a run", () => {
    const { b, e, v } = start();
    const a = normalised(b, e, lse(b, e));
    const { optimised } = attentionsOf(b.graph({ y: weighted(b, a, v) }, { a }));
    expect(optimised.run.map(({ kind }) => kind)).toEqual(["attention"]);
    expect(optimised.inspect.map(({ kind }) => kind)).not.toContain("attention");
  });

  test("a number added to the divisor", () => {
    const { b, e, v } = start();
    const p = b.map("p", [5, 5], (i, j) => exp(read(e, [i, j])));
    const total = b.reduce("total", "sum", [5], [5], (i, j) => read(p, [i, j]));
    const a = b.map("a", [5, 5], (i, j) => div(read(p, [i, j]), add(real(0.1), read(total, [i]))));
    expect(attentionsOf(b.graph({ y: weighted(b, a, v) })).count).toBe(0);
  });

  test("normalised twice", () => {
    const { b, e, v } = start();
    const z = lse(b, e);
    const a = normalised(b, e, z);
    const again = b.map("again", [5, 5], (i, j) =>
      mul(read(a, [i, j]), exp(op("negate", read(z, [i])))),
    );
    expect(attentionsOf(b.graph({ y: weighted(b, again, v) })).count).toBe(0);
  });

  test("additive scores have no product to tile", () => {
    const b = new Builder();
    const [q, k, v, w] = [
      b.input("q", 5, 4),
      b.input("k", 5, 4),
      b.input("v", 5, 3),
      b.input("w", 4),
    ];
    const e = b.reduce("e", "sum", [5, 5], [4], (i, j, d) =>
      mul(read(w, [d]), op("tanh", add(read(q, [i, d]), read(k, [j, d])))),
    );
    const y = weighted(b, normalised(b, e, lse(b, e)), v);
    const { count, remarks } = attentionsOf(b.graph({ y }));
    expect(count).toBe(0);
    expect(remarks).toContain("a sum of functions of both");
  });

  test("with values of its own, each row is an attention of its own", () => {
    const { b, e } = start();
    const v = b.input("v2", 5, 5, 3);
    const a = normalised(b, e, lse(b, e));
    const y = b.reduce("y", "sum", [5, 3], [5], (i, d, j) =>
      mul(read(a, [i, j]), read(v, [i, j, d])),
    );
    const [region] = attentionsOf(b.graph({ y })).optimised.run;
    expect(region?.kind === "attention" && [region.batch.length, region.rows.length]).toEqual([
      1, 0,
    ]);
  });

  test("scores that are values as well", () => {
    const b = new Builder();
    const [q, k] = [b.input("q", 5, 4), b.input("k", 5, 4)];
    const dot = b.reduce("dot", "sum", [5, 5], [4], (i, j, d) =>
      mul(read(q, [i, d]), read(k, [j, d])),
    );
    const a = b.softmax("a", dot);
    const y = b.reduce("y", "sum", [5, 5], [5], (i, d, j) =>
      mul(read(a, [i, j]), read(dot, [d, j])),
    );
    const { count, remarks } = attentionsOf(b.graph({ y }));
    expect(count).toBe(0);
    expect(remarks).toContain("in another place as well");
  });

  test("keys that differ from row to row", () => {
    const b = new Builder();
    const [q, k, r, v] = [
      b.input("q", 5, 4),
      b.input("k", 5, 4),
      b.input("r", 9, 4),
      b.input("v", 5, 3),
    ];
    const e = b.reduce("e", "sum", [5, 5], [4], (i, j, d) => {
      const place = plus(i, scaled(-1, j), integer(4));
      return mul(read(q, [i, d]), add(read(k, [j, d]), read(r, [place, d])));
    });
    const y = weighted(b, normalised(b, e, lse(b, e)), v);
    expect(attentionsOf(b.graph({ y })).count).toBe(0);
  });
});

describe("roles", () => {
  test("queries that share keys are rows", () => {
    const b = new Builder();
    const [q, k, v] = [b.input("q", 2, 5, 4), b.input("k", 5, 4), b.input("v", 5, 3)];
    const e = b.reduce("e", "sum", [2, 5, 5], [4], (h, i, j, d) =>
      mul(read(q, [h, i, d]), read(k, [j, d])),
    );
    const a = b.softmax("a", e);
    const y = b.reduce("y", "sum", [2, 5, 3], [5], (h, i, d, j) =>
      mul(read(a, [h, i, j]), read(v, [j, d])),
    );
    const [region] = attentionsOf(b.graph({ y })).optimised.run;
    expect(region?.kind === "attention" && [region.batch.length, region.rows.length]).toEqual([
      0, 2,
    ]);
  });

  test("one query", () => {
    const b = new Builder();
    const [q, k, v] = [b.input("q", 4), b.input("k", 5, 4), b.input("v", 5, 3)];
    const e = b.reduce("e", "sum", [5], [4], (j, d) => mul(read(q, [d]), read(k, [j, d])));
    const a = b.softmax("a", e);
    const y = b.reduce("y", "sum", [3], [5], (d, j) => mul(read(a, [j]), read(v, [j, d])));
    const [region] = attentionsOf(b.graph({ y })).optimised.run;
    expect(region?.kind === "attention" && [region.batch.length, region.rows.length]).toEqual([
      0, 0,
    ]);
  });

  test("a mask over all keys is no mask", () => {
    const { b, e, v } = start();
    const all = (i: Expr, j: Expr): Expr => lessEqual(j, plus(i, integer(9)));
    const y = weighted(b, normalised(b, e, lse(b, e, all), all), v);
    const [region] = attentionsOf(b.graph({ y })).optimised.run;
    expect(region?.kind === "attention" && region.where).toBeUndefined();
  });

  test("a mask that allows nothing leaves no softmax to compute", () => {
    const { b, e, v } = start();
    const none = (i: Expr, j: Expr): Expr => less(plus(i, integer(9)), j);
    const y = weighted(b, normalised(b, e, lse(b, e, none), none), v);
    expect(attentionsOf(b.graph({ y })).optimised.run.map(({ kind }) => kind)).toEqual(["reduce"]);
  });
});
