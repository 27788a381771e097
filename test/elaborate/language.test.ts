/** The programs of the language's own description. */
import { expect, test } from "vitest";
import { elaborated, graphOf, library, rendered, run } from "./support.ts";
import { elaborate } from "../../src/elaborate/index.ts";
import { parsed } from "./support.ts";

const basics = `
fn relu(x) = max(x, 0)
fn gelu(x) = 0.5 * x * (1 + erf(x / sqrt(2)))

fn causal(i, j) = j <= i
fn window(width) = (i, j) => abs(i - j) < width
fn full(i, j) = true
fn unchanged(s, i, j) = s

/// y = x W^T + b, applied to a vector.
block Linear(x: [I], O, biased = true) -> [O] {
  param weight: [O, I] ~ uniform(-1 / sqrt(I), 1 / sqrt(I))
  y[o] = sum[i] weight[o, i] * x[i]
  if biased {
    param bias: [O] = 0
    y = y + bias
  }
  return y
}

/// Normalises one vector (Ba et al. 2016).
block LayerNorm(x: [D], eps = 1e-5) -> [D] {
  param weight: [D] = 1
  param bias: [D] = 0
  mu = mean[d] x[d]
  var = mean[d] (x[d] - mu)^2
  return (x - mu) / sqrt(var + eps) * weight + bias
}

/// Scaled dot-product attention over sets of vectors (Vaswani et al. 2017).
block Attention(q: [M, K], k: [N, K], v: [N, V], mask = full, score = unchanged) -> [M, V] {
  e[i, j] = score(sum[d] q[i, d] * k[j, d] / sqrt(K), i, j)
  a[i, j] = softmax[j where mask(i, j)](e[i, j])
  y[i] = sum[j] a[i, j] * v[j]
  inspect weights = a
  return y
}
`;

const vit = `
/// An Image is Worth 16x16 Words (Dosovitskiy et al. 2020). Names follow timm's checkpoints.
model ViT(size = 224, channels = 3, patch = 16, D = 768, depth = 12, heads = 12, classes = 1000) {
  input image: [channels, size, size]
  x = "": ViTEncoder(image, patch, D, depth, heads)
  output logits = head: Linear(x[0], classes)
  inspect attention[l < depth] = blocks[l].attn.attention.weights
}

block ViTEncoder(image: [C, H, W], patch, D, depth, heads) {
  let n = (H / patch) * (W / patch)
  param cls_token: [1, D] ~ normal(0, 0.02)
  param pos_embed: [1 + n, D] ~ normal(0, 0.02)
  x = concat(cls_token, patch_embed: PatchEmbed(image, patch, D)) + pos_embed
  for blocks[l < depth] {
    x = x + attn: SelfAttention(norm1: LayerNorm(x, eps = 1e-6), heads)
    x = x + mlp: MLP(norm2: LayerNorm(x, eps = 1e-6), 4 * D)
  }
  return norm: LayerNorm(x, eps = 1e-6)
}

block PatchEmbed(image: [C, H, W], size, D) -> [(H / size) * (W / size), D] {
  param proj.weight: [D, C, size, size]
  param proj.bias: [D]
  y[(r, c), d] = proj.bias[d] + sum[ch, u, v] proj.weight[d, ch, u, v] * image[ch, (r, u), (c, v)]
  return y
}

block SelfAttention(x: [N, D], heads, mask = full) -> [N, D] {
  qkv_all = qkv: Linear(x, 3 * D)
  part[c < 3, h < heads, i, d] = qkv_all[i, (c, h, d)]
  y[i, (h, d)] = Attention(part[0, h], part[1, h], part[2, h], mask)[i, d]
  return proj: Linear(y, D)
}

block MLP(x: [D], hidden, act = gelu) -> [D] {
  return fc2: Linear(act(fc1: Linear(x, hidden)), D)
}
model ViTTi = ViT(D = 192, heads = 3)
`;

const translate = `
/// Neural machine translation by jointly learning to align and translate (Bahdanau et al. 2015).
model Translate(source_vocab, target_vocab, E = 64, H = 128) {
  input source: int[S <= 64]
  input target: int[T <= 64]

  x = source_embedding: Embedding(source, source_vocab, E)
  recur t < S with g = zeros(H) {
    g = encoder: GRUCell(x[t], g)
    h[t] = g
  }

  y = target_embedding: Embedding(target, target_vocab, E)
  keys = key: Linear(h, H, biased = false)
  param score: [H] ~ uniform(-0.1, 0.1)
  recur t < T with s = tanh(bridge: Linear(g, H)) {
    q = query: Linear(s, H)
    e[i] = sum[d] score[d] * tanh(q[d] + keys[i, d])     // alignment scores
    a[t, i] = softmax[i](e[i])                           // attention weights
    c = sum[i] a[t, i] * h[i]                            // context vector
    s = decoder: GRUCell(concat(y[t], c), s)
    logits[t] = out: Linear(concat(s, c), target_vocab)
  }

  output logits
  inspect attention = a
  loss = mean[t < T - 1] cross_entropy(logits[t], target[t + 1])     // teacher forcing
  generate target from logits (start = 1, stop = 2, limit = 64)
}
`;

test("the description's vision transformer", () => {
  const text = basics + vit;
  const { graph, diagnostics } = elaborate({ file: parsed(text), library: [], model: "ViTTi" });
  expect(rendered(diagnostics)).toBe("");
  expect(graph?.parameters.length).toBe(4 + 12 * 12 + 2 + 2);
  expect(graph?.inspects.map(({ name }) => name)).toContain("blocks.11.attn.attention.weights");
  expect(graph?.inspects.map(({ name }) => name)).toContain("attention");
  const names = graph?.parameters.map(({ storedAs }) => storedAs) ?? [];
  for (const name of [
    "cls_token",
    "patch_embed.proj.weight",
    "blocks.3.attn.qkv.bias",
    "blocks.0.mlp.fc2.weight",
    "norm.bias",
    "head.weight",
  ])
    expect(names).toContain(name);
});

test("the description's translation: recurrences, attention, a loss, generation", () => {
  const values = { source_vocab: 80, target_vocab: 40, E: 4, H: 3 };
  const graph = graphOf(translate, { values });
  expect(graph.recurrences?.map(({ node }) => node.name)).toEqual(["g.carried", "s.carried"]);
  expect(graph.outputs.map(({ name }) => name)).toEqual(["logits"]);
  expect(graph.inspects.map(({ name }) => name)).toEqual(["attention", "loss"]);
  const { target, length, logits, start, stop, limit } = graph.generation!;
  expect([target.name, length.name, start, stop, limit]).toEqual(["target", "T", 1, [2], 64]);
  expect(logits).toBe(graph.outputs[0]!.node);
  const found = run(
    translate,
    { source: [5, 7, 3], target: [1, 9, 39, 2] },
    { S: 3, T: 4 },
    { values },
  );
  expect(found.attention!.shape).toEqual([4, 3]);
  for (let t = 0; t < 4; t++) {
    const row = found.attention!.data.slice(3 * t, 3 * t + 3);
    expect(row.reduce((sum, x) => sum + x)).toBeCloseTo(1, 12);
  }
  // The loss is the mean of the negative log-probabilities of what comes next.
  const rows = [0, 1, 2].map((t) => found.logits!.data.slice(40 * t, 40 * t + 40));
  const losses = rows.map((row, t) => {
    const total = row.reduce((sum, x) => sum + Math.exp(x), 0);
    return Math.log(total) - row[[9, 39, 2][t]!]!;
  });
  expect(found.loss!.data[0]).toBeCloseTo(losses.reduce((sum, x) => sum + x) / 3, 12);
});

test("every form of index of the description", () => {
  const text = `model A() {
    input x: [2, T <= 5, 6]
    input tokens: int[T]
    param table: [9, 6]
    param weight: [2, 2, 3]
    a = x[0]
    b[t] = x[1, t, 1:]
    c[h < 2, t, d] = x[0, t, (h, d)]
    d[t, h < 2] = x[0, t, (h, :)]
    e[t] = table[tokens[t]]
    f[t < T] = x[0, T - 1 - t]
    g[r, s] = weight[r, s, 0]
    output y[t, k] = a[t, k] + e[t, k] + f[t, k] + (sum[h, m] c[h, t, m] * d[t, h, m])
    output z = b
    output w = g
  }`;
  expect(graphOf(text).outputs.map(({ shape }) => shape.length)).toEqual([2, 2, 2]);
});

test("the library alone says nothing wrong", () => {
  expect(library.length).toBeGreaterThan(0);
  expect(elaborated("model A() { input x: [2]\n output y = x }").diagnostics).toEqual([]);
});
