/** Blocks: lifting, labels, shared weights, hyperparameters, functions as values. */
import { expect, test } from "vitest";
import { graphOf, entries, equationsOf, findings, run } from "./support.ts";

const parameters = (text: string, options = {}): string[] =>
  graphOf(text, options).parameters.map(
    ({ storedAs, node }) =>
      `${storedAs} ${node.shape.map((dim) => (dim.kind === "polynomial" ? dim.constant : "?")).join("x")}`,
  );

test("a call is lifted over leading axes, once, with shared weights", () => {
  const text = `model A() {
    input x: [2, T <= 4, 3]
    output y = f: Linear(x, 2)
  }`;
  expect(parameters(text)).toEqual(["f.weight 2x3", "f.bias 2"]);
  const [x, w, b] = [entries(12), entries(6, 2), entries(2, 3)];
  const { y } = run(text, { x, "f.weight": w, "f.bias": b }, { T: 2 });
  expect(y?.shape).toEqual([2, 2, 2]);
  expect(y?.data[5]).toBeCloseTo(
    b[1]! + [0, 1, 2].reduce((sum, i) => sum + w[3 + i]! * x[6 + i]!, 0),
    12,
  );
});

test("an argument without leading axes is shared, and what no lifted axis changes is made once", () => {
  const text = `block Turn(x: [T, K]) -> [T, K] {
    angle[t < T, k < K] = t * k
    y[t, k] = x[t, k] * angle[t, k]
    return y
  }
  block Pair(a: [K], b: [K]) -> [K] { return a * b }
  model A() {
    input x: [2, 3, 4]
    input z: [4]
    output y = Turn(x)
    output p = Pair(x, z)
  }`;
  expect(equationsOf(text)).toContain(
    "turn.angle[t < 3, k < 4] = f32(t * k)".replace("f32(t * k)", "k * t"),
  );
  expect(run(text, { x: entries(24), z: [1, 2, 3, 4] })["p"]?.data[5]).toBeCloseTo(
    2 * entries(24)[5]!,
    12,
  );
});

test("a call under index variables is one instance", () => {
  const text = `model A() {
    input x: [2, 3]
    output y[i] = f: Linear(x[i], 2)
  }`;
  expect(parameters(text)).toEqual(["f.weight 2x3", "f.bias 2"]);
  expect(equationsOf(text)).toContain("f.y[i < 2, o < 2] = sum[i2 < 3] f.weight[o, i2] * x[i, i2]");
});

test("labels are paths; strings hold values; the empty one adds nothing", () => {
  const text = `block Two(x: [D]) -> [D] {
    x = "layer{1 + 1}.b": Linear(x, D)
    for blocks[l < 2] { x = "": Linear(x, D, biased = false) }
    for l < 2 { x = c[l].d: Linear(x, D, biased = false) }
    return x
  }
  model A() {
    input x: [2]
    output y = a.b: Two(x)
  }`;
  expect(parameters(text)).toEqual([
    "a.b.layer2.b.weight 2x2",
    "a.b.layer2.b.bias 2",
    "a.b.blocks.0.weight 2x2",
    "a.b.blocks.1.weight 2x2",
    "a.b.c.0.d.weight 2x2",
    "a.b.c.1.d.weight 2x2",
  ]);
});

test("an instance is called again by its label, and its weights are read by path", () => {
  const text = `model A() {
    input x: [2]
    y = f: Linear(x, 2, biased = false)
    z = f(y)
    output y = f.weight.T @ z
  }`;
  expect(parameters(text)).toEqual(["f.weight 2x2"]);
  const w = [1, 2, 3, 4];
  // f.weight^T f f x for x = (1, 0): f x = (1, 3), f f x = (7, 15)
  expect(run(text, { x: [1, 0], "f.weight": w })["y"]?.data).toEqual([7 + 45, 14 + 60]);
});

test("`at` names what is stored, relative to the place", () => {
  const text = `block Cell(x: [D], l) -> [D] {
    param w: [D] at "weight_l{l}"
    return w * x
  }
  model A() {
    input x: [2]
    for l < 2 { x = cell: Cell(x, l) }
    output y = x
  }`;
  expect(parameters(text)).toEqual(["cell.weight_l0 2", "cell.weight_l1 2"]);
});

test("blocks and functions are arguments; defaults read dimensions and earlier arguments", () => {
  const text = `block Twice(x: [D], unit = Linear, act = relu, width = 2 * D) -> [D] {
    y = up: unit(x, width)
    return act(down: unit(act(y), D))
  }
  block Scale(x: [D], O) -> [O] { param s: [O, D]
    y[o] = sum[d] s[o, d] * x[d]
    return y }
  model A() {
    input x: [3]
    output y = a: Twice(x, act = tanh)
    output z = b: Twice(x, Scale, (v) => 2 * v, width = 4)
  }`;
  expect(parameters(text)).toEqual([
    "a.up.weight 6x3",
    "a.up.bias 6",
    "a.down.weight 3x6",
    "a.down.bias 3",
    "b.up.s 4x3",
    "b.down.s 3x4",
  ]);
});

test("masks: functions, lambdas, combinations and tensors", () => {
  const masks = [
    "causal",
    "causal and window(2)",
    "not ((i, j) => j > i)",
    "allowed",
    "allowed or causal",
    "same",
  ];
  const text = (mask: string): string => `model A() {
    input q: [3, 2]
    input allowed: bool[3, 3]
    input document: int[3]
    fn same(i, j) = document[i] == document[j]
    output y[i] = sum[j where allowed[i, j] and document[j] < 9] q[j, 0]
    output z = Attention(q, q, q, ${mask})
    inspect weights = attention.weights
  }`;
  const allowed = [1, 0, 1, 0, 1, 0, 1, 1, 1];
  const document = [1, 1, 2];
  const given = { q: entries(6), allowed, document };
  const kept = masks.map((mask) =>
    run(text(mask), given)["weights"]?.data.map((weight) => (weight > 0 ? 1 : 0)),
  );
  expect(kept).toEqual([
    [1, 0, 0, 1, 1, 0, 1, 1, 1],
    [1, 0, 0, 1, 1, 0, 0, 1, 1],
    [1, 0, 0, 1, 1, 0, 1, 1, 1],
    allowed,
    [1, 0, 1, 1, 1, 0, 1, 1, 1],
    [1, 1, 0, 1, 1, 0, 0, 0, 1],
  ]);
});

test("a lambda's pair takes a merged index apart", () => {
  const text = `model A() {
    input x: [2, 2, 3]
    t[(r, c), d] = x[r, c, d]
    output y = Attention(t, t, t, mask = ((r < 2, c < 2), (p < 2, q < 2)) => r == p)
    inspect weights = attention.weights
  }`;
  const kept = run(text, {})["weights"]?.data.map((weight) => (weight > 0 ? 1 : 0));
  expect(kept).toEqual([1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1]);
});

test("a score changes with its value and place, under captured indices", () => {
  const text = `model A() {
    input q: [2, T <= 4, 3]
    output y[h] = Attention(q[h], q[h], q[h], causal, score = (s, i, j) => s - (h + 1) * (i - j))
  }`;
  expect(equationsOf(text)).toContain(
    "attention.e[h < 2, i < T, j < T] = 0.5773502691896258 * attention.e.sum[h, i, j] - (h + 1) * (i - j)".replace(
      "- (h + 1) * (i - j)",
      "",
    ),
  );
});

test("several results", () => {
  const text = `block Split(x: [D]) -> ([D], []) {
    m = mean[d] x[d]
    return x - m, m
  }
  model A() {
    input x: [2, 3]
    r, m = Split(x)
    output y = r
    output z = m
  }`;
  const { y, z } = run(text, { x: [1, 2, 3, 4, 5, 9] });
  expect(z).toEqual({ shape: [2], data: [2, 6] });
  expect(y).toEqual({ shape: [2, 3], data: [-1, 0, 1, -2, -1, 3] });
});

test("choices at compile time, rebinding, and loops that collect", () => {
  const text = `model A(deep = true, widths = [2, 3]) {
    input x: [2]
    if deep { x = x + 1 } else { x = nothing }
    for l < length(widths) {
      x = x * widths[l]
      s[l] = x
      t[i, l] = s[l][i] + l
    }
    output y = s
    output z = t
  }`;
  const { y, z } = run(text, { x: [0, 1] });
  expect(y).toEqual({ shape: [2, 2], data: [2, 4, 6, 12] });
  expect(z).toEqual({ shape: [2, 2], data: [2, 7, 4, 13] });
  expect(
    findings(
      "model A() { input x: [2]\n for l < 2 { s[l] = x\n if l > 0 { x = s[l - 1] } }\n output y = s }",
    ),
  ).toEqual(["collected-step: l - 1"]);
});

test("inspected values have paths like parameters; axes of lifting and index variables come first", () => {
  const text = `model A() {
    input x: [2, T <= 3, 4]
    for blocks[l < 2] { x = attn: Heads(x) }
    y[h] = Attention(x[h], x[h], x[h])
    z = Attention(x, x, x)
    w = norm: LayerNorm2d(x)
    output y = y + z + w
    inspect stacked[l < 2] = blocks[l].attn.attention.weights
    inspect second = attention.1.weights
  }
  block Heads(x: [H, T, D]) -> [H, T, D] {
    y[h] = Attention(x[h], x[h], x[h])
    return y
  }`;
  const graph = graphOf(text);
  expect(graph.inspects.map(({ name, shape }) => `${name} ${shape.length}`)).toEqual([
    "blocks.0.attn.attention.weights 3",
    "blocks.1.attn.attention.weights 3",
    "attention.0.weights 3",
    "attention.1.weights 3",
    "stacked 4",
    "second 3",
  ]);
  const found = run(text, {}, { T: 3 });
  expect(found["stacked"]?.data.slice(18)).toEqual(found["blocks.1.attn.attention.weights"]?.data);
});

test("the shape that the caller sees merges axes", () => {
  const graph = graphOf("model A() { input x: [3, T <= 4, 2]\n output y[t, (h, d)] = x[h, t, d] }");
  expect(graph.outputs[0]?.shape.length).toBe(2);
});

test("shifted windows are attention over all places under a mask", () => {
  const text = `fn band(p, H, w, shift) = if p < H - w then 0 else if p < H - shift then 1 else 2

  block Windowed(x: [H, W, C], w, shift) -> [H, W, C] {
    part[a < H / w, b < W / w, (u < w, v < w), d] = x[(w * a + u + shift) mod H, (w * b + v + shift) mod W, d]
    z[a, b] = Attention(part[a, b], part[a, b], part[a, b],
      mask = ((u < w, v < w), (p < w, q < w)) =>
        band(w * a + u, H, w, shift) == band(w * a + p, H, w, shift) and
        band(w * b + v, W, w, shift) == band(w * b + q, W, w, shift))
    rolled[(a, u < w), (b, v < w), d] = z[a, b, (u, v), d]
    y[r < H, s < W] = rolled[(r - shift) mod H, (s - shift) mod W]
    return y
  }

  block Masked(x: [H, W, C], w, shift) -> [H, W, C] {
    flat[(r, s), d] = x[r, s, d]
    fn together(a, b, n) =
      floor(((a - shift) mod n) / w) == floor(((b - shift) mod n) / w) and
      band((a - shift) mod n, n, w, shift) == band((b - shift) mod n, n, w, shift)
    z = Attention(flat, flat, flat, ((r < H, s < W), (p < H, q < W)) => together(r, p, H) and together(s, q, W))
    y[r < H, s < W, d] = z[(r, s), d]
    return y
  }

  model A() {
    input x: [4, 6, 3]
    output y = Windowed(x, 2, 1)
    output z = Masked(x, 2, 1)
  }`;
  const { y, z } = run(text);
  expect(y?.data.length).toBe(72);
  y?.data.forEach((value, n) => expect(value).toBeCloseTo(z?.data[n] ?? NaN, 10));
});

test("parameters of one path that are stored apart have nodes of their own", () => {
  const text = `block Gain(x: [D], l) -> [D] {
    param w: [D] at "w_l{l}"
    return x * w
  }
  model A() {
    input x: [2]
    for l < 2 { x = f: Gain(x, l) }
    output y = x
  }`;
  expect(parameters(text)).toEqual(["f.w_l0 2", "f.w_l1 2"]);
  const names = graphOf(text).parameters.map(({ node }) => node.name);
  expect(new Set(names).size).toBe(2);
});
