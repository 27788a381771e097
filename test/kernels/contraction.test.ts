import { describe, expect, test } from "vitest";
import {
  and,
  at,
  axis,
  dimension,
  dimensionSymbol,
  integer,
  less,
  lessEqual,
  minus,
  operation,
  plus,
  read,
  real,
  scaled,
  select,
} from "../../src/ir/build.ts";
import type { Axis, Dim, Expr } from "../../src/ir/expr.ts";
import { inputNode, mapNode, reduceNode, type InputNode } from "../../src/ir/graph.ts";
import type { ContractionRegion } from "../../src/ir/region.ts";
import type { Variants } from "../../src/kernels/context.ts";
import { useDevice } from "../support/gpu.ts";
import { check } from "./check.ts";

const gpu = useDevice();
const T = dimensionSymbol("T", 40);
const S = dimensionSymbol("S", 70);

const add = (a: Expr, b: Expr): Expr => operation("add", [a, b]);
const multiply = (a: Expr, b: Expr): Expr => operation("multiply", [a, b]);
const size = (extent: Dim | number): Dim => (typeof extent === "number" ? integer(extent) : extent);

function tensor(name: string, role: InputNode["role"], ...shape: (Dim | number)[]): InputNode {
  return inputNode({ name, element: "real", role, shape: shape.map(size) });
}

type Roles = Pick<ContractionRegion, "batch" | "m" | "n" | "k" | "left" | "right"> & {
  readonly rest?: Expr;
};

function product(roles: Roles, axes: readonly Axis[], where?: Expr): ContractionRegion {
  const both = multiply(roles.left, roles.right);
  const core = reduceNode({
    name: "y",
    element: "real",
    op: "sum",
    axes,
    over: roles.k,
    body: roles.rest ? multiply(both, roles.rest) : both,
    ...(where && { where }),
  });
  return { kind: "contraction", core, output: core, ...roles };
}

/** y[i, o] = Σ x[i, k] w[o, k], then act(y + bias) + x2 */
function linear(
  rows: Dim | number,
  columns: Dim | number,
  inner: Dim | number,
  epilogue: boolean,
): ContractionRegion {
  const x = tensor("x", "input", rows, inner);
  const w = tensor(
    "fc.weight",
    typeof columns === "number" && typeof inner === "number" ? "parameter" : "input",
    columns,
    inner,
  );
  const [i, o, k] = [axis("i", size(rows)), axis("o", size(columns)), axis("k", size(inner))];
  const region = product(
    {
      batch: [],
      m: [i],
      n: [o],
      k: [k],
      left: read(x, [at(i), at(k)]),
      right: read(w, [at(o), at(k)]),
    },
    [i, o],
  );
  if (!epilogue) return region;
  const bias = tensor("fc.bias", "input", columns);
  const residual = tensor("residual", "input", rows, columns);
  const [p, q] = [axis("i", size(rows)), axis("o", size(columns))];
  const y = add(read(region.core, [at(p), at(q)]), read(bias, [at(q)]));
  const gelu = multiply(
    multiply(real(0.5), y),
    add(real(1), operation("erf", [multiply(y, real(0.7071))])),
  );
  const output = mapNode({
    name: "out",
    element: "real",
    axes: [p, q],
    body: add(gelu, read(residual, [at(p), at(q)])),
  });
  return { ...region, output };
}

const variants: readonly Variants[] = [
  { contraction: "registers" },
  { contraction: "workgroup" },
  { contraction: "vector" },
  { contraction: "quads", tile: "large" },
  { contraction: "quads", tile: "small" },
  { contraction: "quads", rows: "few" },
];
const nameOf = ({ contraction, rows, tile }: Variants): string =>
  [contraction, ...(tile ? [`in ${tile} tiles`] : []), ...(rows ? [`for ${rows} rows`] : [])].join(
    " ",
  );
const named = variants.map((variant) => ({ variant, name: nameOf(variant) }));

describe.for(named)("contraction by $name", ({ variant }) => {
  for (const [rows, columns, inner] of [
    [1, 1, 1],
    [1, 10, 64],
    [3, 5, 7],
    [8, 8, 8],
    [17, 64, 12],
    [64, 13, 20],
    [29, 72, 31],
    [5, 4, 3],
    [5, 8, 0],
    [0, 8, 4],
    [5, 0, 4],
    [2, 1032, 20],
    [40, 44, 36],
  ] as const) {
    for (const epilogue of [false, true]) {
      test(`${rows} × ${columns} over ${inner}${epilogue ? " and an epilogue" : ""}`, async () => {
        const region = linear(rows, columns, inner, epilogue);
        const program = await check(gpu.device, {
          outputs: [region.output],
          regions: [region],
          variants: variant,
          lengths: [[], [], []],
        });
        // An empty result needs no kernel.
        const families = program.kernels.map((kernel) => kernel.family);
        expect(families).toEqual(rows * columns === 0 ? [] : ["contraction"]);
      });
    }
  }

  test("the text for columns and steps in fours", async () => {
    const region = linear(17, 64, 12, true);
    const program = await check(gpu.device, {
      outputs: [region.output],
      regions: [region],
      variants: variant,
      lengths: [[], []],
    });
    expect(program.kernels[0]!.code).toMatchSnapshot();
  });

  for (const [rows, columns, inner] of [
    [dimension(T), 24, 16],
    [dimension(T), 7, 5],
    [dimension(T), dimension(S), 8],
    [3, 8, dimension(T)],
    [dimension(S), 8, dimension(T)],
    [plus(dimension(T), integer(1)), 12, 4],
  ] as const) {
    const names = [rows, columns].map((one) => (typeof one === "number" ? one : one.kind));
    test(`dynamic ${names.join(" × ")}`, async () => {
      const region = linear(rows, columns, inner, true);
      await check(gpu.device, {
        outputs: [region.output],
        regions: [region],
        variants: variant,
        dimensions: [T, S],
        lengths: [
          [5, 9],
          [1, 70],
          [40, 2],
        ],
      });
    });
  }

  test("right operand with its columns next to each other: x @ w", async () => {
    for (const [rows, columns, inner] of [
      [9, 64, 8],
      [9, 12, 7],
      [2, 5, 8],
      [1, 1032, 48],
      [21, 28, 20],
    ] as const) {
      const [x, w] = [tensor("x", "input", rows, inner), tensor("w", "parameter", inner, columns)];
      const [i, o, k] = [axis("i", rows), axis("o", columns), axis("k", inner)];
      const region = product(
        {
          batch: [],
          m: [i],
          n: [o],
          k: [k],
          left: read(x, [at(i), at(k)]),
          right: read(w, [at(k), at(o)]),
        },
        [i, o],
      );
      const program = await check(gpu.device, {
        outputs: [region.output],
        regions: [region],
        variants: variant,
        lengths: [[], []],
      });
      if (columns === 64) expect(program.kernels[0]!.code).toMatchSnapshot();
    }
  });

  test("heads as a batch axis, merged in the result: y[i, (h, d)] = Σ a[h, i, j] v[j, (h, d)]", async () => {
    const [heads, width] = [3, 8];
    const a = tensor("a", "input", heads, dimension(T), dimension(T));
    const v = tensor("v", "input", dimension(T), heads * width);
    const [h, i, d, j] = [
      axis("h", heads),
      axis("i", dimension(T)),
      axis("d", width),
      axis("j", dimension(T)),
    ];
    const region = product(
      {
        batch: [h],
        m: [i],
        n: [d],
        k: [j],
        left: read(a, [at(h), at(i), at(j)]),
        right: read(v, [at(j), plus(scaled(width, at(h)), at(d))]),
      },
      [h, i, d],
    );
    const [i2, h2, d2] = [axis("i", dimension(T)), axis("h", heads), axis("d", width)];
    const output = mapNode({
      name: "y",
      element: "real",
      axes: [i2, h2, d2],
      body: read(region.core, [at(h2), at(i2), at(d2)]),
    });
    await check(gpu.device, {
      outputs: [output],
      regions: [{ ...region, output }],
      variants: variant,
      dimensions: [T],
      lengths: [[5], [1], [40]],
    });
  });

  test("weights on the left: the member is in the columns", async () => {
    const [w, x] = [tensor("w", "parameter", 9, 8), tensor("x", "input", 8, dimension(T))];
    const [o, t, k] = [axis("o", 9), axis("t", dimension(T)), axis("k", 8)];
    const region = product(
      {
        batch: [],
        m: [o],
        n: [t],
        k: [k],
        left: read(w, [at(o), at(k)]),
        right: read(x, [at(k), at(t)]),
      },
      [o, t],
    );
    await check(gpu.device, {
      outputs: [region.output],
      regions: [region],
      variants: variant,
      dimensions: [T],
      lengths: [[5], [1], [13]],
    });
  });

  test("a convolution with padding, strides, and a factor outside", async () => {
    const [w, x] = [tensor("w", "parameter", 6, 2, 3, 3), tensor("x", "input", 2, 9, 7)];
    const gain = tensor("gain", "parameter", 6);
    const [o, r, s] = [axis("o", 6), axis("r", 5), axis("s", 4)];
    const [c, u, v] = [axis("c", 2), axis("u", 3), axis("v", 3)];
    const [y, z] = [
      minus(plus(scaled(2, at(r)), at(u)), integer(1)),
      minus(plus(scaled(2, at(s)), at(v)), integer(1)),
    ];
    const inside = and(
      and(lessEqual(integer(0), y), less(y, integer(9))),
      and(lessEqual(integer(0), z), less(z, integer(7))),
    );
    const region = product(
      {
        batch: [],
        m: [o],
        n: [r, s],
        k: [c, u, v],
        left: read(w, [at(o), at(c), at(u), at(v)]),
        right: select(inside, read(x, [at(c), y, z]), real(0)),
        rest: operation("exp", [read(gain, [at(o)])]),
      },
      [o, r, s],
    );
    await check(gpu.device, {
      outputs: [region.output],
      regions: [region],
      variants: variant,
      lengths: [[], []],
    });
  });

  test("patches: several axes of k, of which the last is contiguous", async () => {
    const [w, x] = [tensor("w", "parameter", 12, 3, 4, 4), tensor("x", "input", 3, 8, 12)];
    const [o, r, s] = [axis("o", 12), axis("r", 2), axis("s", 3)];
    const [c, u, v] = [axis("c", 3), axis("u", 4), axis("v", 4)];
    const region = product(
      {
        batch: [],
        m: [r, s],
        n: [o],
        k: [c, u, v],
        left: read(x, [at(c), plus(scaled(4, at(r)), at(u)), plus(scaled(4, at(s)), at(v))]),
        right: read(w, [at(o), at(c), at(u), at(v)]),
      },
      [r, s, o],
    );
    const program = await check(gpu.device, {
      outputs: [region.output],
      regions: [region],
      variants: variant,
      lengths: [[], []],
    });
    expect(program.kernels[0]!.code).toMatchSnapshot();
  });

  test("a guard that depends on rows and k, and one that depends on columns", async () => {
    for (const onColumns of [false, true]) {
      const [x, w] = [tensor("x", "input", 9, 8), tensor("w", "parameter", 12, 8)];
      const [i, o, k] = [axis("i", 9), axis("o", 12), axis("k", 8)];
      const region = product(
        {
          batch: [],
          m: [i],
          n: [o],
          k: [k],
          left: read(x, [at(i), at(k)]),
          right: read(w, [at(o), at(k)]),
        },
        [i, o],
        lessEqual(at(k), onColumns ? at(o) : at(i)),
      );
      const program = await check(gpu.device, {
        outputs: [region.output],
        regions: [region],
        variants: variant,
        lengths: [[], []],
      });
      expect(program.kernels[0]!.family).toBe(onColumns ? "map" : "contraction");
    }
  });

  test("a lookup in the left operand reads no padding", async () => {
    const tokens = inputNode({
      name: "tokens",
      element: "int",
      role: "input",
      shape: [dimension(T)],
    });
    const [table, w] = [tensor("table", "parameter", 5, 8), tensor("w", "parameter", 12, 8)];
    const [t, o, k] = [axis("t", dimension(T)), axis("o", 12), axis("k", 8)];
    const region = product(
      {
        batch: [],
        m: [t],
        n: [o],
        k: [k],
        left: read(table, [operation("checked", [read(tokens, [at(t)]), integer(5)]), at(k)]),
        right: read(w, [at(o), at(k)]),
      },
      [t, o],
    );
    await check(gpu.device, {
      outputs: [region.output],
      regions: [region],
      variants: variant,
      dimensions: [T],
      lengths: [[3], [19], [1]],
      padding: { int: 77 },
    });
  });
});
