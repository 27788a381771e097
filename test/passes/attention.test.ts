/** Attention is recognised however it is spelled, and nothing else is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { integer, less, read, real } from "../../src/ir/build.ts";
import type { Graph } from "../../src/ir/graph.ts";
import type { AttentionRegion } from "../../src/ir/region.ts";
import { optimise } from "../../src/passes/index.ts";
import { Builder, add, exp, mul, op } from "./models.ts";
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

function attentionsOf(graph: Graph): readonly AttentionRegion[] {
  return optimise(graph).run.filter((region) => region.kind === "attention");
}

describe("spellings", () => {
  test("every spelling becomes one attention, with the same numbers", () => {
    fc.assert(
      fc.property(anySpelling, fc.nat(1000), (spelling, seed) => {
        const graph = spell(spelling);
        const optimised = optimise(graph);
        const found = optimised.run.filter((region) => region.kind === "attention");
        expect(found.length, optimised.notes.remarks.map(({ text }) => text).join("; ")).toBe(1);
        expect(optimised.run.length).toBeLessThanOrEqual(1 + (spelling.gated ? 1 : 0));
        expectSameValues(graph, optimised.graph, seed);
      }),
      { numRuns: 150 },
    );
  });
});
void integer, less, read, real, Builder, add, exp, mul, op, plain, attentionsOf;
