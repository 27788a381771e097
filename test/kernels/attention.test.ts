import { describe, expect, test } from "vitest";
import {
  and,
  at,
  axis,
  dimension,
  dimensionSymbol,
  equal,
  integer,
  less,
  lessEqual,
  minus,
  not,
  operation,
  or,
  plus,
  quotient,
  read,
  real,
  remainder,
  scaled,
  toReal,
} from "../../src/ir/build.ts";
import type { Axis, Dim, Expr } from "../../src/ir/expr.ts";
import { inputNode, mapNode, reduceNode, type InputNode } from "../../src/ir/graph.ts";
import type { AttentionRegion } from "../../src/ir/region.ts";
import { substitute } from "../../src/ir/walk.ts";
import { useDevice } from "../support/gpu.ts";
import type { Variants } from "../../src/kernels/context.ts";
import { check, randomNumbers } from "./check.ts";

const gpu = useDevice();
const T = dimensionSymbol("T", 40);
const S = dimensionSymbol("S", 70, 0);
const variants: Readonly<Record<string, Variants>> = {
  thread: { attention: "thread" },
  workgroup: { attention: "workgroup" },
  quads: { attention: "quads" },
  split: { attention: "split" },
  "quads, a row each": { attention: "quads", rows: "few" },
};

const multiply = (a: Expr, b: Expr): Expr => operation("multiply", [a, b]);
const size = (extent: Dim | number): Dim => (typeof extent === "number" ? integer(extent) : extent);

interface Options {
  readonly heads?: number;
  readonly rows: Dim | number;
  readonly keys: Dim | number;
  readonly width: number;
  readonly features: number;
  readonly where?: (i: Expr, j: Expr, h: Expr) => Expr;
  readonly score?: (s: Expr, i: Expr, j: Expr, h: Expr) => Expr;
}

interface Built {
  readonly region: AttentionRegion;
  readonly query: InputNode;
}

/** softmax(score(q kᵀ)) v for several heads, q and k merged as (h, d). */
function attention(options: Options): Built {
  const { heads = 2, width, features } = options;
  const [rows, keys] = [size(options.rows), size(options.keys)];
  const tensor = (name: string, ...shape: Dim[]): InputNode =>
    inputNode({ name, element: "real", role: "input", shape });
  const query = tensor("q", rows, integer(heads * width));
  const key = tensor("k", keys, integer(heads * width));
  const value = tensor("v", integer(heads), keys, integer(features));
  const axes = (): [Axis, Axis, Axis] => [axis("h", heads), axis("i", rows), axis("j", keys)];
  const merged = (h: Expr, d: Expr): Expr => plus(scaled(width, h), d);
  const [h0, i0, j0] = axes();
  const d0 = axis("d", width);
  const dots = reduceNode({
    name: "e",
    element: "real",
    op: "sum",
    axes: [h0, i0, j0],
    over: [d0],
    body: multiply(
      read(query, [at(i0), merged(at(h0), at(d0))]),
      read(key, [at(j0), merged(at(h0), at(d0))]),
    ),
  });
  const score = (h: Expr, i: Expr, j: Expr): Expr => {
    const s = operation("divide", [read(dots, [h, i, j]), real(Math.sqrt(Math.max(width, 1)))]);
    return options.score?.(s, i, j, h) ?? s;
  };
  const [h1, i1, j1] = axes();
  const where1 = options.where?.(at(i1), at(j1), at(h1));
  const lse = reduceNode({
    name: "z",
    element: "real",
    op: "lse",
    axes: [h1, i1],
    over: [j1],
    body: score(at(h1), at(i1), at(j1)),
    ...(where1 && { where: where1 }),
  });
  const [h, i, j] = axes();
  const [d, f] = [axis("d", width), axis("f", features)];
  const where = options.where?.(at(i), at(j), at(h));
  const own = score(at(h), at(i), at(j));
  const core = reduceNode({
    name: "y",
    element: "real",
    op: "sum",
    axes: [h, i, f],
    over: [j],
    body: multiply(
      operation("exp", [operation("subtract", [own, read(lse, [at(h), at(i)])])]),
      read(value, [at(h), at(j), at(f)]),
    ),
    ...(where && { where }),
  });
  const region: AttentionRegion = {
    kind: "attention",
    core,
    output: core,
    batch: [h],
    rows: [i],
    keys: [j],
    features: [f],
    inner: [d],
    query: read(query, [at(i), merged(at(h), at(d))]),
    key: read(key, [at(j), merged(at(h), at(d))]),
    value: read(value, [at(h), at(j), at(f)]),
    score: own,
    dot: read(dots, [at(h), at(i), at(j)]),
    ...(where && { where }),
  };
  return { region, query };
}

const lengths = [
  [5, 9],
  [1, 70],
  [40, 0],
  [17, 33],
];

for (const [name, variant] of Object.entries(variants)) {
  describe(`attention by ${name}`, () => {
    const run = (built: Built, dynamic = false): ReturnType<typeof check> =>
      check(gpu.device, {
        outputs: [built.region.output],
        regions: [built.region],
        variants: variant,
        ...(dynamic ? { dimensions: [T, S], lengths } : { lengths: [[], []] }),
      });

    for (const [rows, keys, width, features] of [
      [1, 1, 1, 1],
      [5, 7, 4, 4],
      [17, 35, 8, 12],
      [3, 16, 5, 7],
      [2, 6, 64, 128],
      [4, 9, 3, 300],
      [0, 9, 4, 4],
      [5, 0, 4, 4],
      [5, 9, 0, 4],
      [5, 9, 4, 0],
    ] as const) {
      test(`${rows} × ${keys}, width ${width}, ${features} features`, async () => {
        await run(attention({ rows, keys, width, features }));
      });
    }

    test("unequal lengths, some of them 0", async () => {
      const program = await run(
        attention({ rows: dimension(T), keys: dimension(S), width: 8, features: 8 }),
        true,
      );
      expect(program.kernels[0]!.code).toMatchSnapshot();
    });

    const n = integer(7);
    const masks: Record<string, (i: Expr, j: Expr) => Expr> = {
      causal: (i, j) => lessEqual(j, i),
      window: (i, j) => and(lessEqual(j, i), less(minus(i, j), integer(5))),
      prefix: (i, j) => or(lessEqual(j, i), less(j, n)),
      dilated: (i, j) => equal(remainder(minus(i, j), integer(3)), integer(0)),
      "empty rows": (i, j) => less(plus(j, integer(4)), i),
    };
    for (const [name, where] of Object.entries(masks)) {
      test(`mask ${name}, of static and of dynamic extents`, async () => {
        await run(attention({ rows: 37, keys: 37, width: 4, features: 5, where }));
        await run(
          attention({ rows: dimension(T), keys: dimension(S), width: 8, features: 4, where }),
          true,
        );
      });
    }

    test("random masks, of extents that are no multiple of a tile", async () => {
      const random = randomNumbers(name === "thread" ? 3 : 4);
      const pick = (n: number): number => Math.floor((random() * 0.5 + 0.5) * n);
      const comparison = (i: Expr, j: Expr): Expr => {
        const apart = minus(i, j);
        switch (pick(6)) {
          case 0:
            return lessEqual(apart, integer(pick(30) - 10));
          case 1:
            return less(integer(pick(20) - 10), apart);
          case 2:
            return equal(remainder(apart, integer(2 + pick(4))), integer(0));
          case 3:
            return equal(quotient(i, integer(4 + pick(9))), quotient(j, integer(4 + pick(9))));
          case 4:
            return less(j, integer(pick(40)));
          default:
            return less(operation("integerAbsolute", [apart]), integer(1 + pick(20)));
        }
      };
      const mask = (depth: number, i: Expr, j: Expr): Expr => {
        if (depth === 0) return comparison(i, j);
        const [a, b] = [mask(depth - 1, i, j), mask(depth - 1, i, j)];
        return [and(a, b), or(a, b), and(a, not(b))][pick(3)]!;
      };
      for (let n = 0; n < 6; n++) {
        // The same choices for both occurrences of the guard.
        const [i, j] = [axis("i", 45), axis("j", 45)];
        const made = mask(1 + (n % 2), at(i), at(j));
        const where = (row: Expr, key: Expr): Expr =>
          substitute(
            made,
            new Map([
              [i, row],
              [j, key],
            ]),
          );
        await run(attention({ heads: 1, rows: 45, keys: 45, width: 4, features: 4, where }));
      }
    });

    test("masks and scores of data: documents, a table of biases, ALiBi, a soft cap", async () => {
      const documents = inputNode({
        name: "document",
        element: "int",
        role: "input",
        shape: [dimension(T)],
      });
      const table = inputNode({
        name: "table",
        element: "real",
        role: "input",
        shape: [integer(80), integer(2)],
      });
      const built = attention({
        rows: dimension(T),
        keys: dimension(T),
        width: 4,
        features: 8,
        where: (i, j) => and(equal(read(documents, [i]), read(documents, [j])), lessEqual(j, i)),
        score: (s, i, j, h) =>
          operation("subtract", [
            operation("add", [
              multiply(real(5), operation("tanh", [operation("divide", [s, real(5)])])),
              read(table, [plus(minus(i, j), integer(40)), h]),
            ]),
            multiply(real(0.25), toReal(minus(i, j))),
          ]),
      });
      await run(built, true);
    });

    test("one row and few, over many keys, as when a token is generated", async () => {
      for (const rows of [1, 3])
        await run(attention({ heads: 3, rows, keys: 130, width: 8, features: 8 }));
      await run(
        attention({
          rows: dimension(T),
          keys: dimension(S),
          width: 16,
          features: 16,
          where: (i, j) => lessEqual(j, plus(i, integer(20))),
        }),
        true,
      );
    });

    test("scores far apart, scores of -1e9, and features that are no multiple of 16", async () => {
      const far = (s: Expr, i: Expr, j: Expr): Expr =>
        operation("add", [
          multiply(real(100), s),
          multiply(real(30), toReal(remainder(plus(i, scaled(7, j)), integer(5)))),
        ]);
      await run(attention({ rows: 21, keys: 50, width: 8, features: 20, score: far }));
      const additive = (s: Expr, i: Expr, j: Expr): Expr =>
        operation("subtract", [
          s,
          multiply(
            real(1e9),
            toReal(operation("integerMinimum", [quotient(j, plus(i, integer(1))), integer(1)])),
          ),
        ]);
      await run(attention({ rows: 13, keys: 40, width: 12, features: 24, score: additive }));
    });

    test("an epilogue at permuted indices with a residual", async () => {
      const { region } = attention({
        rows: dimension(T),
        keys: dimension(T),
        width: 4,
        features: 8,
      });
      const x = inputNode({
        name: "x",
        element: "real",
        role: "input",
        shape: [dimension(T), integer(16)],
      });
      const [i, h, f] = [axis("i", dimension(T)), axis("h", 2), axis("f", 8)];
      const output = mapNode({
        name: "out",
        element: "real",
        axes: [i, h, f],
        body: operation("add", [
          read(region.core, [at(h), at(i), at(f)]),
          read(x, [at(i), plus(scaled(8, at(h)), at(f))]),
        ]),
      });
      const program = await check(gpu.device, {
        outputs: [output],
        regions: [{ ...region, output }],
        variants: variant,
        dimensions: [T, S],
        lengths,
      });
      expect(program.kernels[0]!.code).toMatchSnapshot();
    });

    test("a prologue of the query, and two key axes", async () => {
      const shape = [integer(3), integer(5), integer(4)];
      const [q, k] = [
        inputNode({ name: "q", element: "real", role: "input", shape: [integer(6), integer(4)] }),
        inputNode({ name: "k", element: "real", role: "input", shape }),
      ];
      const names = (): [Axis, Axis, Axis] => [axis("i", 6), axis("r", 3), axis("c", 5)];
      const [i0, r0, c0] = names();
      const d0 = axis("d", 4);
      const scaledQuery = (i: Expr, d: Expr): Expr =>
        multiply(read(q, [i, d]), operation("exp", [read(q, [i, minus(integer(3), d)])]));
      const e = reduceNode({
        name: "e",
        element: "real",
        op: "sum",
        axes: [i0, r0, c0],
        over: [d0],
        body: multiply(scaledQuery(at(i0), at(d0)), read(k, [at(r0), at(c0), at(d0)])),
      });
      const [i1, r1, c1] = names();
      const z = reduceNode({
        name: "z",
        element: "real",
        op: "lse",
        axes: [i1],
        over: [r1, c1],
        body: read(e, [at(i1), at(r1), at(c1)]),
      });
      const [i, r, c] = names();
      const [d, f] = [axis("d", 4), axis("f", 4)];
      const dot = read(e, [at(i), at(r), at(c)]);
      const core = reduceNode({
        name: "y",
        element: "real",
        op: "sum",
        axes: [i, f],
        over: [r, c],
        body: multiply(
          operation("exp", [operation("subtract", [dot, read(z, [at(i)])])]),
          read(k, [at(r), at(c), at(f)]),
        ),
      });
      await run({
        query: q,
        region: {
          kind: "attention",
          core,
          output: core,
          batch: [],
          rows: [i],
          keys: [r, c],
          features: [f],
          inner: [d],
          query: substitute(scaledQuery(at(i), at(d)), new Map()),
          key: read(k, [at(r), at(c), at(d)]),
          value: read(k, [at(r), at(c), at(f)]),
          score: dot,
          dot,
        },
      });
    });
  });
}
