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
  operation,
  plus,
  read,
  real,
  remainder,
  scaled,
  select,
  times,
  toReal,
} from "../../src/ir/build.ts";
import { inputNode, mapNode, reduceNode, type ReduceOperator } from "../../src/ir/graph.ts";
import { useDevice } from "../support/gpu.ts";
import { check, programOf } from "./check.ts";
import { runProgram } from "./run.ts";

const gpu = useDevice();
const T = dimensionSymbol("T", 40);
const S = dimensionSymbol("S", 9, 0);

describe("map", () => {
  test("an elementwise map of static extents keeps one linear index", async () => {
    const [i, d] = [axis("i", 7), axis("d", 13)];
    const x = inputNode({
      name: "x",
      element: "real",
      role: "input",
      shape: [integer(7), integer(13)],
    });
    const b = inputNode({
      name: "lin.bias",
      element: "real",
      role: "parameter",
      shape: [integer(13)],
    });
    const y = mapNode({
      name: "y",
      element: "real",
      axes: [i, d],
      body: operation("add", [
        operation("tanh", [read(x, [at(i), at(d)])]),
        operation("multiply", [read(x, [at(i), at(d)]), read(b, [at(d)])]),
      ]),
    });
    const program = await check(gpu.device, {
      outputs: [y],
      regions: [{ kind: "map", output: y }],
      lengths: [[], [], []],
    });
    expect(program.kernels[0]!.code).toMatchInlineSnapshot(`
      "// y[i < 7, d < 13] = tanh(x[i, d]) + x[i, d] * bias[d]

      struct Sizes { batch: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read> bias: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;

      fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * 91) { return; }
        let x_index = x[index];
        let d = index % 13;
        y[index] = tanh_(x_index) + x_index * bias[d];
      }
      "
    `);
  });

  test("a transposed map of a dynamic length reads its own entries only", async () => {
    const [d, t] = [axis("d", 5), axis("t", dimension(T))];
    const x = inputNode({
      name: "x",
      element: "real",
      role: "input",
      shape: [dimension(T), integer(5)],
    });
    const y = mapNode({
      name: "y",
      element: "real",
      axes: [d, t],
      body: read(x, [minus(minus(dimension(T), integer(1)), at(t)), at(d)]),
    });
    const program = await check(gpu.device, {
      outputs: [y],
      regions: [{ kind: "map", output: y }],
      dimensions: [T],
      lengths: [[1], [17], [6]],
    });
    expect(program.kernels[0]!.code).toMatchInlineSnapshot(`
      "// y[d < 5, t < T] = x[T - t - 1, d]

      struct Sizes { batch: i32, T: i32 }

      @group(0) @binding(0) var<storage, read> x: array<f32>;
      @group(0) @binding(1) var<storage, read_write> y: array<f32>;
      @group(0) @binding(2) var<uniform> sizes: Sizes;
      @group(0) @binding(3) var<storage, read> lengths: array<i32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * sizes.T * 5) { return; }
        let t = index % sizes.T;
        let member = index / sizes.T / 5;
        let T = lengths[member];
        if (t >= T) { return; }
        let part = index / sizes.T;
        let d = part % 5;
        y[index] = x[member * sizes.T * 5 + T * 5 - t * 5 + d - 5];
      }
      "
    `);
  });

  test("a choice reads only what it chooses", async () => {
    const i = axis("i", plus(dimension(T), integer(1)));
    const x = inputNode({ name: "x", element: "real", role: "input", shape: [dimension(T)] });
    const c = inputNode({ name: "cls", element: "real", role: "parameter", shape: [] });
    const y = mapNode({
      name: "y",
      element: "real",
      axes: [i],
      body: select(equal(at(i), integer(0)), read(c, []), read(x, [minus(at(i), integer(1))])),
    });
    await check(gpu.device, {
      outputs: [y],
      regions: [{ kind: "map", output: y }],
      dimensions: [T],
      lengths: [[3], [1], [40]],
    });
  });

  test("whole numbers, truth values and lookups", async () => {
    const t = axis("t", dimension(T));
    const [u, d] = [axis("u", dimension(T)), axis("d", 3)];
    const tokens = inputNode({
      name: "tokens",
      element: "int",
      role: "input",
      shape: [dimension(T)],
      range: { least: integer(0), most: integer(4) },
    });
    const table = inputNode({
      name: "table",
      element: "real",
      role: "parameter",
      shape: [integer(5), integer(3)],
    });
    const odd = mapNode({
      name: "odd",
      element: "bool",
      axes: [t],
      body: equal(remainder(read(tokens, [at(t)]), integer(2)), integer(1)),
    });
    const next = mapNode({
      name: "next",
      element: "int",
      axes: [u],
      body: remainder(minus(scaled(3, read(tokens, [at(u)])), integer(7)), integer(5)),
    });
    const v = axis("v", dimension(T));
    const y = mapNode({
      name: "y",
      element: "real",
      axes: [v, d],
      body: select(
        read(odd, [at(v)]),
        read(table, [read(tokens, [at(v)]), at(d)]),
        operation("negate", [
          read(table, [operation("checked", [read(next, [at(v)]), integer(5)]), at(d)]),
        ]),
      ),
    });
    await check(gpu.device, {
      outputs: [odd, next, y],
      regions: [odd, next, y].map((output) => ({ kind: "map", output })),
      dimensions: [T],
      lengths: [[3], [11]],
    });
  });

  test("nodes of parameters only are made once, at load", async () => {
    const [i, j] = [axis("i", 6), axis("j", 6)];
    const w = inputNode({ name: "w", element: "real", role: "parameter", shape: [integer(6)] });
    const x = inputNode({ name: "x", element: "real", role: "input", shape: [integer(6)] });
    const twice = mapNode({
      name: "twice",
      element: "real",
      axes: [i],
      body: operation("exp", [read(w, [at(i)])]),
    });
    const y = mapNode({
      name: "y",
      element: "real",
      axes: [j],
      body: operation("multiply", [read(twice, [at(j)]), read(x, [at(j)])]),
    });
    const program = await check(gpu.device, {
      outputs: [y, twice],
      regions: [twice, y].map((output) => ({ kind: "map", output })),
      lengths: [[], []],
    });
    expect(program.prepare.steps.length).toBe(1);
    expect(program.run.steps.length).toBe(1);
    expect(program.run.results[1]!.batched).toBe(false);
  });

  test("an index outside is clamped and reported, but not that of padding", async () => {
    const t = axis("t", dimension(T));
    const index = inputNode({
      name: "index",
      element: "int",
      role: "input",
      shape: [dimension(T)],
    });
    const table = inputNode({
      name: "table",
      element: "real",
      role: "parameter",
      shape: [integer(5)],
    });
    const y = mapNode({
      name: "y",
      element: "real",
      axes: [t],
      body: read(table, [operation("checked", [read(index, [at(t)]), integer(5)])]),
    });
    const { program } = programOf({
      outputs: [y],
      regions: [{ kind: "map", output: y }],
      dimensions: [T],
    });
    const run = (values: readonly number[]): ReturnType<typeof runProgram> =>
      runProgram(
        gpu.device,
        program,
        [[10, 11, 12, 13, 14]],
        [
          { lengths: [3], inputs: [values] },
          { lengths: [4], inputs: [[0, 1, 2, 3]] },
        ],
        "run",
        { real: 0, int: 99, bool: 0 },
      );
    const good = await run([4, 0, 2]);
    expect(good.status).toBe(0);
    expect(good.results.get("result0")![0]).toEqual([14, 10, 12]);
    const bad = await run([5, -3, 2]);
    expect(bad.status).toBe(1);
    expect(bad.results.get("result0")![0]).toEqual([14, 10, 12]);
  });

  test("more workgroups than fit in one row of them", async () => {
    const [i, j] = [axis("i", 2100), axis("j", 2000)];
    const y = mapNode({
      name: "y",
      element: "int",
      axes: [i, j],
      body: remainder(plus(scaled(3, at(i)), at(j)), integer(1000)),
    });
    const program = await check(gpu.device, {
      outputs: [y],
      regions: [{ kind: "map", output: y }],
    });
    const [step] = program.prepare.steps;
    expect(step!.fold).toBe(true);
    expect(Number(step!.groups[0])).toBeGreaterThan(65535);
  });
});

describe("reduce", () => {
  const all: readonly ReduceOperator[] = ["sum", "max", "min", "argmax", "any", "all", "lse"];
  for (const op of all) {
    for (const guarded of [false, true]) {
      test(`${op}${guarded ? " where" : ""} over a dynamic length that may be 0`, async () => {
        const [t, s] = [axis("t", dimension(T)), axis("s", dimension(S))];
        const bool = op === "any" || op === "all";
        const x = inputNode({
          name: "x",
          element: bool ? "bool" : "real",
          role: "input",
          shape: [dimension(T), dimension(S)],
        });
        const y = reduceNode({
          name: "y",
          element: bool ? "bool" : op === "argmax" ? "int" : "real",
          op,
          axes: [t],
          over: [s],
          body: read(x, [at(t), at(s)]),
          ...(guarded && { where: lessEqual(at(s), at(t)) }),
        });
        await check(gpu.device, {
          outputs: [y],
          regions: [{ kind: "reduce", core: y, output: y }],
          dimensions: [T, S],
          lengths: [
            [5, 9],
            [13, 0],
            [1, 1],
          ],
        });
      });
    }
  }

  test("several axes, a guard of data, an epilogue at permuted indices", async () => {
    const [a, b, c, d] = [
      axis("a", 3),
      axis("b", dimension(T)),
      axis("c", 5),
      axis("d", dimension(T)),
    ];
    const [p, q] = [axis("p", dimension(T)), axis("q", 3)];
    const x = inputNode({
      name: "x",
      element: "real",
      role: "input",
      shape: [integer(3), dimension(T), integer(5)],
    });
    const m = inputNode({
      name: "m",
      element: "bool",
      role: "input",
      shape: [dimension(T), dimension(T)],
    });
    const core = reduceNode({
      name: "core",
      element: "real",
      op: "sum",
      axes: [a, b],
      over: [c, d],
      body: operation("multiply", [
        read(x, [at(a), at(d), at(c)]),
        toReal(plus(at(c), times(at(a), at(d)))),
      ]),
      where: and(read(m, [at(b), at(d)]), less(at(c), integer(4))),
    });
    const y = mapNode({
      name: "y",
      element: "real",
      axes: [p, q],
      body: operation("divide", [operation("add", [read(core, [at(q), at(p)]), real(1)]), real(3)]),
    });
    const program = await check(gpu.device, {
      outputs: [y],
      regions: [{ kind: "reduce", core, output: y }],
      dimensions: [T],
      lengths: [[7], [2], [40]],
    });
    expect(program.kernels[0]!.code).toMatchInlineSnapshot(`
      "// core[a < 3, b < T] = sum[c < 5, d < T] x[a, d, c] * real(a * d + c) where m[b, d] and c < 4
      // y[p < T, q < 3] = (core[q, p] + 1.0) / 3.0

      struct Sizes { batch: i32, T: i32 }

      @group(0) @binding(0) var<storage, read> m: array<i32>;
      @group(0) @binding(1) var<storage, read> x: array<f32>;
      @group(0) @binding(2) var<storage, read_write> y: array<f32>;
      @group(0) @binding(3) var<uniform> sizes: Sizes;
      @group(0) @binding(4) var<storage, read> lengths: array<i32>;

      @compute @workgroup_size(64)
      fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
        let index = i32((group.y * 65535u + group.x) * 64u + local);
        if (index >= sizes.batch * sizes.T * 3) { return; }
        let p = index / 3 % sizes.T;
        let member = index / 3 / sizes.T;
        let T = lengths[member];
        if (p >= T) { return; }
        var core = 0f;
        let m_start = (index / 3) * sizes.T;
        let a = index % 3;
        let x_start = member * sizes.T * 15 + a * sizes.T * 5;
        for (var c = 0; c < 5; c++) {
          let holds = c < 4;
          let x_start_2 = x_start + c;
          for (var d = 0; d < T; d++) {
            if (m[m_start + d] != 0 && holds) { core += x[x_start_2 + d * 5] * f32(c + d * a); }
          }
        }
        y[index] = (core + 1f) / 3f;
      }
      "
    `);
  });
});
