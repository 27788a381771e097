/**
 * The counts of `explain --cost` against what they count: the entries that equations read,
 * walked one by one; the tiles of keys that a mask leaves; the loads of tiles.
 */
import { describe, expect, test } from "vitest";
import { check, compile } from "../../src/compiler/compile.ts";
import { costsOf } from "../../src/emit/index.ts";
import { interpret } from "../../src/ir/interpret.ts";
import type { Axis, Expr } from "../../src/ir/expr.ts";
import { literal } from "../../src/ir/expr.ts";
import type { MapNode, ReduceNode } from "../../src/ir/graph.ts";
import { nodesOf, outputsOf, type AttentionRegion, type Region } from "../../src/ir/region.ts";
import { kernelContext, type Variants } from "../../src/kernels/context.ts";
import { costOf } from "../../src/kernels/costs.ts";
import type { Count, Share } from "../../src/kernels/counts.ts";
import { kernelFor } from "../../src/kernels/index.ts";
import { visitedBy } from "../../src/kernels/visited.ts";
import { optimise } from "../../src/passes/index.ts";

const sizeOf = (one: Axis): number => literal(one.extent) ?? Number.NaN;

/** Every place of a box of axes. */
function* places(axes: readonly Axis[]): Generator<ReadonlyMap<Axis, number>> {
  const [first, ...rest] = axes;
  if (!first) {
    yield new Map();
    return;
  }
  for (let n = 0; n < sizeOf(first); n++)
    for (const others of places(rest)) yield new Map([[first, n], ...others]);
}

/** The value of a count for a batch of one, without other dimensions. */
function counted(count: Count): number {
  let sum = 0;
  for (const { each, over } of count)
    for (const at of places(over))
      sum += interpret(each, { axis: (one) => at.get(one) ?? Number.NaN, dimension: () => 1 });
  return sum;
}

/** Of all members of a batch of one. */
const ofOne = (share: Share): number => counted(share.shared) + counted(share.member);

function regionsOf(text: string): readonly Region[] {
  const { graph, diagnostics } = check(text);
  expect(diagnostics).toEqual([]);
  if (!graph) throw new Error("there is no graph");
  return optimise(graph).run;
}

function draftOf(region: Region, variants: Variants = {}) {
  const context = kernelContext({ dimensions: [] }, outputsOf(region), variants);
  const draft = kernelFor(region, context);
  return { draft, cost: costOf(region, draft, context) };
}

/** Walks the equations of a region entry by entry, and notes what is read of each tensor. */
function walked(region: Region): ReadonlyMap<string, number> {
  const inside = new Set<unknown>(nodesOf(region));
  const seen = new Map<string, Set<string>>();
  const evaluate = (expr: Expr, at: ReadonlyMap<Axis, number>): void => {
    interpret(expr, {
      axis: (one) => at.get(one) ?? Number.NaN,
      read: ({ node }, index) => {
        if (inside.has(node)) return 0;
        const places_ = seen.get(node.name) ?? new Set();
        seen.set(node.name, places_.add(index.join()));
        return 1;
      },
    });
  };
  const equation = (node: MapNode | ReduceNode): void => {
    const over = node.kind === "reduce" ? node.over : [];
    for (const at of places([...node.axes, ...over])) evaluate(node.body, at);
  };
  nodesOf(region).forEach(equation);
  return new Map([...seen].map(([name, entries]) => [name, entries.size]));
}

describe("bytes that a kernel touches are those that its equations read, walked one by one", () => {
  test.each([
    [
      "a product of matrices",
      `input x: [6, 8]
  param w: [5, 8]
  output y[i, o] = sum[d] x[i, d] * w[o, d]`,
    ],
    [
      "of a part of a tensor",
      `input x: [9, 8]
  param w: [5, 4]
  output y[i < 4, o] = sum[d] x[i + 3, d + 2] * w[o, d]`,
    ],
    [
      "a convolution that looks over the border",
      `input x: [3, 10]
  param w: [4, 3, 3]
  output y[o, t < 10] = sum[c, k] w[o, c, k] * x[c, t + k - 1 else 0]`,
    ],
    [
      "a convolution whose steps leave places out",
      `input x: [2, 16]
  param w: [4, 2, 2]
  output y[o, t < 4] = sum[c, k] w[o, c, k] * x[c, 4 * t + k]`,
    ],
    [
      "patches",
      `input x: [12]
  param w: [5, 3]
  output y[p < 4, o] = sum[k] x[3 * p + k] * w[o, k]`,
    ],
    [
      "with a bias and a residual after it",
      `input x: [6, 8]
  input r: [6, 5]
  param w: [5, 8]
  param b: [5]
  output y[i, o] = sum[d] x[i, d] * w[o, d] + b[o] + r[i, o]`,
    ],
  ])("%s", (_, body) => {
    const regions = regionsOf(`model Small() {\n  ${body}\n}`);
    expect(regions.map(({ kind }) => kind)).toContain("contraction");
    for (const region of regions) {
      const { draft, cost } = draftOf(region);
      const expected = walked(region);
      const found = new Map(draft.reads.map((node, n) => [node.name, ofOne(cost.reads[n]!)]));
      expect(found).toEqual(expected);
      const written = draft.writes.map(
        (node) => node.kind !== "input" && [...places(node.axes)].length,
      );
      expect(cost.writes.map(ofOne)).toEqual(written);
    }
  });
});

describe("a product's operations and loads", () => {
  const [m, n, k] = [21, 40, 8];
  const regions = regionsOf(`model Product() {
  input x: [${m}, ${k}]
  param w: [${n}, ${k}]
  output y[i, o] = sum[d] x[i, d] * w[o, d]
}`);

  test.each(["registers", "workgroup", "vector"] as const)("as %s", (contraction) => {
    const { draft, cost } = draftOf(regions[0]!, { contraction });
    const { rows, columns } = draft.tile!;
    expect(ofOne(cost.operations)).toBe(2 * m * n * k);
    let loads = 0;
    for (let row = 0; row < m; row += rows)
      for (let column = 0; column < n; column += columns)
        loads += k * (Math.min(rows, m - row) + Math.min(columns, n - column));
    expect(ofOne(cost.loads)).toBe(loads);
    expect(rows * columns).toBeGreaterThan(4);
  });

  test("a larger tile loads less", () => {
    const at = (contraction: Variants["contraction"]): number =>
      ofOne(draftOf(regions[0]!, { ...(contraction && { contraction }) }).cost.loads);
    expect(at("workgroup")).toBeLessThan(at("registers"));
  });
});

describe("pairs that attention visits are those of the tiles that its mask leaves", () => {
  const size = 96;
  const regionOf = (mask: string): AttentionRegion => {
    const all = regionsOf(`model Masked(N = ${size}, K = 16) {
  input q: [N, K]
  input k: [N, K]
  input v: [N, K]
  output y = Attention(q, k, v, ${mask})
}`);
    const found = all.find((region) => region.kind === "attention");
    if (found?.kind !== "attention") throw new Error("no attention was recognised");
    return found;
  };

  /** Pairs in tiles of so many rows and 16 keys of which at least one pair is allowed. */
  function visited(allowed: (i: number, j: number) => boolean, height: number): number {
    let pairs = 0;
    for (let row = 0; row < size; row += height)
      for (let key = 0; key < size; key += 16) {
        let some = false;
        const last = Math.min(row + height, size);
        for (let i = row; i < last; i++)
          for (let j = key; j < key + 16; j++) some ||= allowed(i, j);
        if (some) pairs += 16 * (last - row);
      }
    return pairs;
  }

  test.each<[string, (i: number, j: number) => boolean]>([
    ["full", () => true],
    ["causal", (i, j) => j <= i],
    ["causal and window(24)", (i, j) => j <= i && i - j < 24],
    ["window(10)", (i, j) => Math.abs(i - j) < 10],
    ["prefix(40)", (i, j) => j < 40 || j <= i],
    ["blockwise(32)", (i, j) => Math.floor(i / 32) === Math.floor(j / 32)],
    ["not window(50)", (i, j) => Math.abs(i - j) >= 50],
  ])("%s", (mask, allowed) => {
    const region = regionOf(mask);
    for (const rows of [4, 64]) {
      const { pairs } = visitedBy(region, { rows, columns: 1 });
      expect(counted(pairs), `${rows} rows`).toBe(visited(allowed, Math.max(rows, 16)));
    }
  });

  test("rows that share a key load it once, unless it is tested for each", () => {
    const loaded = (mask: string, tile: { rows: number; tested?: number }): number =>
      counted(visitedBy(regionOf(mask), { columns: 1, ...tile }).loaded);
    expect(loaded("full", { rows: 4 })).toBe((size / 4) * size);
    // Six tiles on the diagonal are tested row by row, fifteen below are not.
    expect(loaded("causal", { rows: 4, tested: 1 })).toBe(15 * 16 * 4 + 6 * 16 * 16);
    expect(loaded("causal", { rows: 16 })).toBe(21 * 16);
  });
});

describe("how operations grow", () => {
  const most = 8192;
  const programOf = (mask: string) => {
    const { compiled, diagnostics } = compile(`model Sequence(D = 32, heads = 2) {
  input x: [N <= ${most}, D]
  output y = "": SelfAttention(x, heads, ${mask})
}`);
    expect(diagnostics).toEqual([]);
    if (!compiled) throw new Error("nothing was compiled");
    return compiled.program;
  };
  const attentionAt = (program: ReturnType<typeof programOf>, ...lengths: number[]): number =>
    costsOf(program, { lengths: lengths.map((length) => [length]) })
      .lines.filter(({ family }) => family === "attention")
      .reduce((sum, { operations }) => sum + operations, 0);

  test("a window's linearly with the sequence, exactly", () => {
    const program = programOf("causal and window(128)");
    const [a, b, c, d] = [1024, 2048, 4096, 8192].map((n) => attentionAt(program, n)) as [
      number,
      number,
      number,
      number,
    ];
    expect(a).toBeGreaterThan(0);
    expect(c - b).toBe(2 * (b - a));
    expect(d - c).toBe(2 * (c - b));
  });

  test("causality's are about half of everything", () => {
    const [causal, full] = [programOf("causal"), programOf("full")];
    for (const n of [1024, 4096]) {
      const part = attentionAt(causal, n) / attentionAt(full, n);
      expect(part).toBeGreaterThan(0.5);
      expect(part).toBeLessThan(0.52);
    }
    expect(attentionAt(full, 2048) / attentionAt(full, 1024)).toBeCloseTo(4, 1);
  });

  test("those of a ragged batch, and its loads, are the sum of its members'", () => {
    const program = programOf("causal");
    const at = (...lengths: number[]) =>
      costsOf(program, { lengths: lengths.map((length) => [length]) }).total;
    const alone = [8, 200, 64, 128].map((length) => at(length));
    const together = at(8, 200, 64, 128);
    for (const what of ["operations", "loads", "writes"] as const)
      expect(together[what], what).toBe(alone.reduce((sum, one) => sum + one[what], 0));
    // Weights are read once for all of them.
    expect(together.reads).toBeLessThan(alone.reduce((sum, one) => sum + one.reads, 0));
  });
});
