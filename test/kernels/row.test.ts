import { describe, expect, test } from "vitest";
import {
  at,
  axis,
  dimension,
  dimensionSymbol,
  integer,
  less,
  lessEqual,
  minus,
  operation,
  quotient,
  read,
  real,
  select,
  toReal,
} from "../../src/ir/build.ts";
import type { Dim, Expr } from "../../src/ir/expr.ts";
import { inputNode, mapNode, reduceNode } from "../../src/ir/graph.ts";
import type { RowRegion } from "../../src/ir/region.ts";
import { useDevice } from "../support/gpu.ts";
import { check } from "./check.ts";

const gpu = useDevice();
const T = dimensionSymbol("T", 40);
const S = dimensionSymbol("S", 70);
const variants = ["thread", "workgroup"] as const;

const add = (a: Expr, b: Expr): Expr => operation("add", [a, b]);
const subtract = (a: Expr, b: Expr): Expr => operation("subtract", [a, b]);
const multiply = (a: Expr, b: Expr): Expr => operation("multiply", [a, b]);
const divide = (a: Expr, b: Expr): Expr => operation("divide", [a, b]);

function layerNorm(rows: Dim, width: Dim): { region: RowRegion; y: ReturnType<typeof mapNode> } {
  const x = inputNode({ name: "x", element: "real", role: "input", shape: [rows, width] });
  const [weight, bias] = ["norm.weight", "norm.bias"].map((name) =>
    inputNode({ name, element: "real", role: "input", shape: [width] }),
  ) as [ReturnType<typeof inputNode>, ReturnType<typeof inputNode>];
  const [i, d] = [axis("i", rows), axis("d", width)];
  const mean = reduceNode({
    name: "mu",
    element: "real",
    op: "sum",
    axes: [i],
    over: [d],
    body: divide(read(x, [at(i), at(d)]), toReal(width)),
  });
  const [i2, d2] = [axis("i", rows), axis("d", width)];
  const apart = mapNode({
    name: "apart",
    element: "real",
    axes: [i2, d2],
    body: subtract(read(x, [at(i2), at(d2)]), read(mean, [at(i2)])),
  });
  const [i3, d3] = [axis("i", rows), axis("d", width)];
  const variance = reduceNode({
    name: "variance",
    element: "real",
    op: "sum",
    axes: [i3],
    over: [d3],
    body: divide(
      multiply(read(apart, [at(i3), at(d3)]), read(apart, [at(i3), at(d3)])),
      toReal(width),
    ),
  });
  const i4 = axis("i", rows);
  const scale = mapNode({
    name: "scale",
    element: "real",
    axes: [i4],
    body: divide(real(1), operation("sqrt", [add(read(variance, [at(i4)]), real(1e-5))])),
  });
  const [i5, d5] = [axis("i", rows), axis("d", width)];
  const y = mapNode({
    name: "y",
    element: "real",
    axes: [i5, d5],
    body: add(
      multiply(
        multiply(read(apart, [at(i5), at(d5)]), read(scale, [at(i5)])),
        read(weight, [at(d5)]),
      ),
      read(bias, [at(d5)]),
    ),
  });
  return {
    y,
    region: {
      kind: "row",
      nodes: [
        { node: mean, outer: [i], inner: [d], phase: 0 },
        { node: apart, outer: [i2], inner: [d2], phase: 1 },
        { node: variance, outer: [i3], inner: [d3], phase: 1 },
        { node: scale, outer: [i4], inner: [], phase: 2 },
        { node: y, outer: [i5], inner: [d5], phase: 2 },
      ],
      outputs: [y],
    },
  };
}

describe("row", () => {
  for (const row of variants) {
    for (const [rows, width] of [
      [1, 1],
      [5, 67],
      [65, 7],
      [3, 768],
    ] as const) {
      test(`LayerNorm of ${rows} × ${width}, one ${row} a row`, async () => {
        const { region, y } = layerNorm(integer(rows), integer(width));
        await check(gpu.device, {
          outputs: [y],
          regions: [region],
          variants: { row },
          lengths: [[], [], []],
        });
      });
    }

    test(`LayerNorm of dynamic rows and width, one ${row} a row`, async () => {
      const { region, y } = layerNorm(dimension(T), dimension(S));
      const program = await check(gpu.device, {
        outputs: [y],
        regions: [region],
        variants: { row },
        dimensions: [T, S],
        lengths: [
          [7, 3],
          [1, 70],
          [40, 65],
        ],
      });
      expect(program.kernels[0]!.code).toMatchSnapshot();
    });

    test(`a masked softmax over two axes and what it sums up, one ${row} a row`, async () => {
      const extents = [dimension(T), dimension(S), integer(3)] as const;
      const axes = () =>
        [axis("i", extents[0]), axis("j", extents[1]), axis("c", extents[2])] as const;
      const e = inputNode({ name: "e", element: "real", role: "input", shape: extents });
      const allowed = (i: Expr, j: Expr): Expr =>
        less(j, quotient(minus(i, integer(3)), integer(2)));
      const [i, j, c] = axes();
      const z = reduceNode({
        name: "z",
        element: "real",
        op: "lse",
        axes: [i],
        over: [j, c],
        body: read(e, [at(i), at(j), at(c)]),
        where: allowed(at(i), at(j)),
      });
      const [i1, j1, c1] = axes();
      const best = reduceNode({
        name: "best",
        element: "real",
        op: "max",
        axes: [i1],
        over: [j1, c1],
        body: read(e, [at(i1), at(j1), at(c1)]),
        where: lessEqual(at(j1), at(i1)),
      });
      const [i2, j2, c2] = axes();
      const a = mapNode({
        name: "a",
        element: "real",
        axes: [i2, j2, c2],
        body: select(
          allowed(at(i2), at(j2)),
          operation("exp", [subtract(read(e, [at(i2), at(j2), at(c2)]), read(z, [at(i2)]))]),
          real(0),
        ),
      });
      const [i3, j3, c3] = axes();
      const total = reduceNode({
        name: "total",
        element: "real",
        op: "sum",
        axes: [i3],
        over: [j3, c3],
        body: read(a, [at(i3), at(j3), at(c3)]),
      });
      const [c4, j4, i4] = [...axes()].reverse() as [typeof c, typeof j, typeof i];
      const turned = mapNode({
        name: "turned",
        element: "real",
        axes: [c4, j4, i4],
        body: multiply(
          read(a, [at(i4), at(j4), at(c4)]),
          add(read(total, [at(i4)]), read(best, [at(i4)])),
        ),
      });
      await check(gpu.device, {
        outputs: [a, total, best, z, turned],
        regions: [
          {
            kind: "row",
            nodes: [
              { node: z, outer: [i], inner: [j, c], phase: 0 },
              { node: best, outer: [i1], inner: [j1, c1], phase: 0 },
              { node: a, outer: [i2], inner: [j2, c2], phase: 1 },
              { node: total, outer: [i3], inner: [j3, c3], phase: 1 },
              { node: turned, outer: [i4], inner: [j4, c4], phase: 2 },
            ],
            outputs: [z, best, a, total, turned],
          },
        ],
        variants: { row },
        dimensions: [T, S],
        lengths: [
          [7, 3],
          [1, 70],
          [40, 19],
        ],
      });
    });

    test(`the place of the largest along a row, one ${row} a row`, async () => {
      const x = inputNode({
        name: "x",
        element: "real",
        role: "input",
        shape: [dimension(T), dimension(S)],
      });
      const [i, j] = [axis("i", dimension(T)), axis("j", dimension(S))];
      // Equal numbers, so that the first of them has to be found.
      const coarse = toReal(operation("round", [read(x, [at(i), at(j)])]));
      const best = reduceNode({
        name: "best",
        element: "int",
        op: "argmax",
        axes: [i],
        over: [j],
        body: coarse,
        where: lessEqual(integer(2), at(j)),
      });
      const [i2, j2] = [axis("i", dimension(T)), axis("j", dimension(S))];
      const apart = mapNode({
        name: "apart",
        element: "real",
        axes: [i2, j2],
        body: multiply(read(x, [at(i2), at(j2)]), toReal(minus(at(j2), read(best, [at(i2)])))),
      });
      await check(gpu.device, {
        outputs: [best, apart],
        regions: [
          {
            kind: "row",
            nodes: [
              { node: best, outer: [i], inner: [j], phase: 0 },
              { node: apart, outer: [i2], inner: [j2], phase: 1 },
            ],
            outputs: [best, apart],
          },
        ],
        variants: { row },
        dimensions: [T, S],
        lengths: [
          [7, 3],
          [1, 70],
          [40, 2],
        ],
      });
    });
  }
});
