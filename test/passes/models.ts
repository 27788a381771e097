/**
 * Graphs written by hand, as elaboration would make them: a linear layer, a layer
 * normalisation, attention in many spellings, a transformer block and a whole ViT.
 */
import {
  at,
  axis,
  equal,
  integer,
  less,
  lessEqual,
  minus,
  not,
  operation,
  plus,
  quotient,
  read,
  real,
  remainder,
  scaled,
  select,
} from "../../src/ir/build.ts";
import type { Axis, Expr } from "../../src/ir/expr.ts";
import {
  extentsOf,
  inputNode,
  mapNode,
  reduceNode,
  type Graph,
  type InputNode,
  type MapNode,
  type Node,
  type ReduceNode,
  type ReduceOperator,
} from "../../src/ir/graph.ts";
import type { OperationName } from "../../src/ir/operations.ts";

export const op = (name: OperationName, ...args: Expr[]): Expr => operation(name, args);
export const add = (a: Expr, b: Expr): Expr => op("add", a, b);
export const sub = (a: Expr, b: Expr): Expr => op("subtract", a, b);
export const mul = (a: Expr, b: Expr): Expr => op("multiply", a, b);
export const div = (a: Expr, b: Expr): Expr => op("divide", a, b);
export const exp = (a: Expr): Expr => op("exp", a);

/** Makes nodes; inputs are remembered in the order of their making. */
export class Builder {
  readonly inputs: InputNode[] = [];
  readonly parameters: InputNode[] = [];

  input(name: string, ...shape: number[]): InputNode {
    const node = inputNode({ name, element: "real", role: "input", shape: shape.map(integer) });
    this.inputs.push(node);
    return node;
  }

  parameter(name: string, ...shape: number[]): InputNode {
    const node = inputNode({ name, element: "real", role: "parameter", shape: shape.map(integer) });
    this.parameters.push(node);
    return node;
  }

  integers(name: string, least: number, most: number, ...shape: number[]): InputNode {
    const node = inputNode({
      name,
      element: "int",
      role: "input",
      shape: shape.map(integer),
      range: { least: integer(least), most: integer(most) },
    });
    this.inputs.push(node);
    return node;
  }

  map(name: string, extents: readonly (number | Expr)[], body: (...i: Expr[]) => Expr): MapNode {
    const axes = extents.map((extent, n) => axis(`i${n}`, extent));
    const made = body(...axes.map(at));
    return mapNode({ name, element: made.type, axes, body: made });
  }

  reduce(
    name: string,
    operator: ReduceOperator,
    extents: readonly (number | Expr)[],
    over: readonly (number | Expr)[],
    body: (...i: Expr[]) => Expr,
    where?: (...i: Expr[]) => Expr,
  ): ReduceNode {
    const axes = extents.map((extent, n) => axis(`i${n}`, extent));
    const summed = over.map((extent, n) => axis(`r${n}`, extent));
    const all = [...axes, ...summed].map(at);
    const made = body(...all);
    const guard = where?.(...all);
    return reduceNode({
      name,
      element: operator === "argmax" ? "int" : made.type,
      op: operator,
      axes,
      over: summed,
      body: made,
      ...(guard && { where: guard }),
    });
  }

  linear(name: string, x: Node, outputs: number, biased = true): Node {
    const extents = extentsOf(x);
    const [rows, inner] = [extents.slice(0, -1), extents.at(-1)!];
    const size = inner.kind === "polynomial" ? inner.constant : 0;
    const weight = this.parameter(`${name}.weight`, outputs, size);
    const y = this.reduce(`${name}.y`, "sum", [...rows, outputs], [inner], (...all) => {
      const [c, o] = [all.at(-1)!, all.at(-2)!];
      return mul(read(weight, [o, c]), read(x, [...all.slice(0, -2), c]));
    });
    if (!biased) return y;
    const bias = this.parameter(`${name}.bias`, outputs);
    return this.map(`${name}.out`, [...rows, outputs], (...all) =>
      add(read(y, all), read(bias, [all.at(-1)!])),
    );
  }

  layerNorm(name: string, x: Node): Node {
    const [n, d] = extentsOf(x) as [Expr, Expr];
    const size = d.kind === "polynomial" ? d.constant : 1;
    const weight = this.parameter(`${name}.weight`, size);
    const bias = this.parameter(`${name}.bias`, size);
    const s = this.reduce(`${name}.s`, "sum", [n], [d], (i, r) => read(x, [i, r]));
    const mu = this.map(`${name}.mu`, [n], (i) => div(read(s, [i]), real(size)));
    const v = this.reduce(`${name}.v`, "sum", [n], [d], (i, r) => {
      const difference = sub(read(x, [i, r]), read(mu, [i]));
      return mul(difference, difference);
    });
    const variance = this.map(`${name}.var`, [n], (i) => div(read(v, [i]), real(size)));
    return this.map(`${name}.out`, [n, d], (i, c) =>
      add(
        mul(
          div(
            sub(read(x, [i, c]), read(mu, [i])),
            op("sqrt", add(read(variance, [i]), real(1e-6))),
          ),
          read(weight, [c]),
        ),
        read(bias, [c]),
      ),
    );
  }

  gelu(name: string, x: Node): Node {
    return this.map(name, extentsOf(x), (...all) => {
      const t = read(x, all);
      return mul(mul(real(0.5), t), add(real(1), op("erf", div(t, real(Math.SQRT2)))));
    });
  }

  sum(name: string, a: Node, b: Node): Node {
    return this.map(name, extentsOf(a), (...all) => add(read(a, all), read(b, all)));
  }

  /** softmax over the last axis, as the language writes it: an lse and a map. */
  softmax(name: string, e: Node, mask?: (...i: Expr[]) => Expr): MapNode {
    const extents = extentsOf(e);
    const z = this.reduce(
      `${name}.z`,
      "lse",
      extents.slice(0, -1),
      extents.slice(-1),
      (...all) => read(e, all),
      mask,
    );
    return this.map(name, extents, (...all) => {
      const weight = exp(sub(read(e, all), read(z, all.slice(0, -1))));
      return mask ? select(mask(...all), weight, real(0)) : weight;
    });
  }

  /** The graph of these results. */
  graph(outputs: Record<string, Node>, inspects: Record<string, Node> = {}): Graph {
    const results = (list: Record<string, Node>): Graph["outputs"] =>
      Object.entries(list).map(([name, node]) => ({ name, node, shape: extentsOf(node) }));
    return {
      name: "test",
      dimensions: [],
      inputs: this.inputs.map((node) => ({ node, name: node.name })),
      parameters: this.parameters.map((node) => ({ node, storedAs: node.name, trained: true })),
      outputs: results(outputs),
      inspects: results(inspects),
      ignored: [],
    };
  }
}

export const causal = (i: Expr, j: Expr): Expr => lessEqual(j, i);
export const window =
  (width: number) =>
  (i: Expr, j: Expr): Expr =>
    less(op("integerAbsolute", minus(i, j)), integer(width));

/** timm's attention over [N, D], weights inspected. */
export function selfAttention(
  b: Builder,
  name: string,
  x: Node,
  heads: number,
  mask?: (i: Expr, j: Expr) => Expr,
): { out: Node; weights: Node } {
  const [n, d] = extentsOf(x) as [Expr, Expr];
  const size = d.kind === "polynomial" ? d.constant : 0;
  const width = size / heads;
  const qkv = b.linear(`${name}.qkv`, x, 3 * size);
  const part = b.map(`${name}.part`, [3, heads, n, width], (c, h, i, k) =>
    read(qkv, [i, plus(scaled(size, c), scaled(width, h), k)]),
  );
  const take = (c: number, label: string): Node =>
    b.map(`${name}.${label}`, [heads, n, width], (h, i, k) => read(part, [integer(c), h, i, k]));
  const [q, k, v] = [take(0, "q"), take(1, "k"), take(2, "v")];
  const s = b.reduce(`${name}.s`, "sum", [heads, n, n], [width], (h, i, j, r) =>
    mul(read(q, [h, i, r]), read(k, [h, j, r])),
  );
  const e = b.map(`${name}.e`, [heads, n, n], (h, i, j) =>
    mul(real(1 / Math.sqrt(width)), read(s, [h, i, j])),
  );
  const weights = b.softmax(`${name}.a`, e, mask && ((_h, i, j) => mask(i, j)));
  const z = b.reduce(`${name}.z`, "sum", [heads, n, width], [n], (h, i, r, j) =>
    mul(read(weights, [h, i, j]), read(v, [h, j, r])),
  );
  const y = b.map(`${name}.y`, [n, size], (i, p) =>
    read(z, [quotient(p, integer(width)), i, remainder(p, integer(width))]),
  );
  return { out: b.linear(`${name}.proj`, y, size), weights };
}

export function block(
  b: Builder,
  name: string,
  x: Node,
  heads: number,
  mask?: (i: Expr, j: Expr) => Expr,
): { out: Node; weights: Node } {
  const d = extentsOf(x)[1]!;
  const size = d.kind === "polynomial" ? d.constant : 0;
  const normed = b.layerNorm(`${name}.norm1`, x);
  const { out, weights } = selfAttention(b, `${name}.attn`, normed, heads, mask);
  const middle = b.sum(`${name}.x1`, x, out);
  const second = b.layerNorm(`${name}.norm2`, middle);
  const hidden = b.gelu(`${name}.gelu`, b.linear(`${name}.fc1`, second, 4 * size));
  return { out: b.sum(`${name}.x2`, middle, b.linear(`${name}.fc2`, hidden, size)), weights };
}

/** Attention whose queries, keys and values are three projections of one value. */
export function threeProjections(): Graph {
  const b = new Builder();
  const x = b.input("x", 5, 6);
  const [q, k, v] = ["q", "k", "v"].map((name) => b.linear(name, x, 4)) as [Node, Node, Node];
  const e = b.reduce("e", "sum", [5, 5], [4], (i, j, d) => mul(read(q, [i, d]), read(k, [j, d])));
  const a = b.softmax("a", e);
  const y = b.reduce("y", "sum", [5, 4], [5], (i, d, j) => mul(read(a, [i, j]), read(v, [j, d])));
  return b.graph({ y });
}

/** More tensors in one equation than a kernel can bind, some of them shorter than the equation. */
export function wideStack(count: number): Graph {
  const b = new Builder();
  const parts = Array.from({ length: count }, (_, n) => b.input(`part${n}`, n + 1, 2));
  const y = b.map("stack", [count, 2], (l, d) =>
    parts
      .slice(1)
      .reduce<Expr>(
        (rest, part, n) => select(equal(l, integer(n + 1)), read(part, [l, d]), rest),
        read(parts[0]!, [integer(0), d]),
      ),
  );
  return b.graph({ y });
}

export interface ViTSizes {
  readonly size: number;
  readonly patch: number;
  readonly channels: number;
  readonly width: number;
  readonly depth: number;
  readonly heads: number;
  readonly classes: number;
}

export const vitB16: ViTSizes = {
  size: 224,
  patch: 16,
  channels: 3,
  width: 768,
  depth: 12,
  heads: 12,
  classes: 1000,
};

export function vit(sizes: ViTSizes): Graph {
  const { size, patch, channels, width, depth, heads, classes } = sizes;
  const b = new Builder();
  const side = size / patch;
  const n = side * side;
  const image = b.input("image", channels, size, size);
  const weight = b.parameter("proj.weight", width, channels, patch, patch);
  const bias = b.parameter("proj.bias", width);
  const cls = b.parameter("cls_token", 1, width);
  const pos = b.parameter("pos_embed", 1 + n, width);
  const patches = b.reduce(
    "patches",
    "sum",
    [side, side, width],
    [channels, patch, patch],
    (r, c, d, ch, u, v) =>
      mul(
        read(weight, [d, ch, u, v]),
        read(image, [ch, plus(scaled(patch, r), u), plus(scaled(patch, c), v)]),
      ),
  );
  const tokens = b.map("tokens", [side, side, width], (r, c, d) =>
    add(read(bias, [d]), read(patches, [r, c, d])),
  );
  const joined = b.map("joined", [1 + n, width], (t, d) => {
    const place = minus(t, integer(1));
    return select(
      less(t, integer(1)),
      read(cls, [integer(0), d]),
      read(tokens, [quotient(place, integer(side)), remainder(place, integer(side)), d]),
    );
  });
  let x: Node = b.sum("x0", joined, pos);
  const inspects: Record<string, Node> = {};
  for (let l = 0; l < depth; l++) {
    const made = block(b, `blocks.${l}`, x, heads);
    x = made.out;
    inspects[`attention.${l}`] = made.weights;
  }
  const normed = b.layerNorm("norm", x);
  const first = b.map("first", [width], (d) => read(normed, [integer(0), d]));
  return b.graph({ logits: b.linear("head", first, classes) }, inspects);
}

export { equal, not, type Axis };
