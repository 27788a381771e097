/** Small models of every kind that generates. */
import type { Values } from "./support.ts";

export interface Program {
  readonly text: string;
  readonly values?: Values;
  /** Lengths of dimensions other than the target's. */
  readonly sizes?: Readonly<Record<string, number>>;
  /** The windows of its rings. */
  readonly windows?: readonly number[];
  readonly prefix?: number;
  readonly prompt?: number;
}

export const decoder = (mask: string, extra = "", longest = 16): string => `
model Decoder(V = 7, D = 4, depth = 2, heads = 2) {
  input tokens: int[T <= ${longest}]
  param wpe.weight: [${longest}, D]
  x[t < T] = (wte: Embedding(tokens[t], V, D)) + wpe.weight[t]
  ${extra}
  for h[l < depth] {
    x = x + attn: Heads(ln_1: LayerNorm(x), heads)
    x = x + fc2: Linear(gelu(fc1: Linear(ln_2: LayerNorm(x), 2 * D)), D)
  }
  output logits = head: Linear(ln_f: LayerNorm(x), V)
  inspect attention[l < depth] = h[l].attn.attention.weights
  generate tokens from logits (start = 1, stop = 2, limit = ${longest})
}

block Heads(x: [N, D], heads) -> [N, D] {
  qkv = c_attn: Linear(x, 3 * D)
  part[c < 3, h < heads, i, d] = qkv[i, (c, h, d)]
  y[i, (h, d)] = Attention(part[0, h], part[1, h], part[2, h], ${mask})[i, d]
  return c_proj: Linear(y, D)
}
`;

export const programs: Readonly<Record<string, Program>> = {
  "like GPT-2": { text: decoder("causal") },
  "a window": { text: decoder("causal and window(4)"), windows: [3, 3, 3, 3] },
  "a window and the first token": { text: decoder("causal and (window(4) or (i, j) => j < 1)") },
  dilated: { text: decoder("causal and dilated(3)") },
  ALiBi: {
    text: decoder("causal, (s, i, j) => s - 2^(-h) * (i - j)"),
  },
  "a window for each head": {
    text: decoder("causal and window(2^(h + 1))"),
    windows: [3, 3, 3, 3],
  },
  "a prefix that a prompt has to cover": {
    text: decoder("causal or (i, j) => j < 3"),
    prompt: 3,
  },
  "blocks that look back": {
    text: decoder("causal and (i, j) => floor(i / 4) == floor(j / 4)"),
    windows: [3, 3, 3, 3],
  },
  "token shift": {
    text: decoder(
      "causal",
      "param mix: [D]\n  s[t < T, d] = mix[d] * x[t, d] + (1 - mix[d]) * x[t - 1, d else 0]\n  x = s",
    ),
    windows: [1],
  },
  "a causal convolution": {
    text: decoder(
      "causal and window(3)",
      "param kernel: [3, D]\n  s[t < T, d] = sum[u < 3] kernel[u, d] * x[t + u - 2, d else 0]\n  x = x + s",
    ),
    windows: [2, 2, 2, 2, 2],
  },
  "masks that read tokens": {
    text: decoder("causal and (i, j) => tokens[j] != 3 or j == i")
      .replace("block Heads(x: [N, D], heads)", "block Heads(x: [N, D], tokens: int[N], heads)")
      .replace("LayerNorm(x), heads)", "LayerNorm(x), tokens, heads)"),
  },
  "a mean of what came before": {
    text: decoder("causal", "x[t < T] = mean[j where j <= t] x[j]"),
  },
  "masked by a number": {
    text: decoder("full, (s, i, j) => if j <= i then s else -1000000000"),
  },
  "like Llama": {
    text: `
model Llama(V = 7, D = 8, depth = 2, heads = 4, groups = 2, hidden = 6) {
  input tokens: int[T <= 16]
  x = embed: Embedding(tokens, V, D)
  for layers[l < depth] {
    x = x + attn: Rotary(norm: RMSNorm(x), heads, groups)
    x = x + down: Linear(silu(gate: Linear(norm2: RMSNorm(x), hidden)) * up: Linear(norm3: RMSNorm(x), hidden), D)
  }
  output logits = head: Linear(norm: RMSNorm(x), V)
  generate tokens from logits (start = 1, stop = 2, limit = 16)
}

block Rotary(x: [N, D], heads, groups) -> [N, D] {
  let K = D / heads
  queries = q_proj: Linear(x, D)
  keys = k_proj: Linear(x, groups * K)
  values = v_proj: Linear(x, groups * K)
  q[g < groups, r < heads / groups, i] = queries[i, (g, r, :)]
  k[g < groups, i] = keys[i, (g, :)]
  v[g < groups, i] = values[i, (g, :)]
  q = RoPE(q, 100)
  k = RoPE(k, 100)
  y[i, (g, r, d)] = Attention(q[g, r], k[g], v[g], causal)[i, d]
  return o_proj: Linear(y, D)
}
`,
  },
  "a transformer with an encoder": {
    text: `
model Transformer(SV = 6, V = 5, D = 4, heads = 2) {
  input source: int[S <= 9]
  input target: int[T <= 12]
  src[s, k] = 2 * (source_embedding: Embedding(source[s], SV, D))[k] + sinusoid(s, k, D)
  memory = encoder: Linear(self: Attention(src, src, src), D)
  x[t, k] = 2 * (target_embedding: Embedding(target[t], V, D))[k] + sinusoid(t, k, D)
  x = norm1: LayerNorm(x + Attention(q: Linear(x, D), k: Linear(x, D), v: Linear(x, D), causal))
  cross[i, j] = softmax[j](sum[d] (cq: Linear(x, D))[i, d] * (ck: Linear(memory, D))[j, d])
  x[i, d] = x[i, d] + sum[j] cross[i, j] * memory[j, d]
  output logits = out: Linear(x, V)
  inspect cross
  generate target from logits (start = 1, stop = 2, limit = 12)
}
`,
    sizes: { S: 5 },
  },
  "an image as a prefix": {
    text: `
model Caption(n = 3, D = 4, V = 5) {
  input image: [n, D]
  input target: int[T <= 9]
  param pos: [n + 9, D]
  param late: [9, D]
  text[t < T, d] = (embedding: Embedding(target[t], V, D))[d] + late[t, d]
  joined = concat(patches: Linear(image, D), text)
  x[i < n + T] = joined[i] + pos[i]
  x = x + Attention(q: Linear(x, D), k: Linear(x, D), v: Linear(x, D), prefix(n))
  x = x + Attention(q2: Linear(x, D), k2: Linear(x, D), v2: Linear(x, D), causal)
  output logits = out: Linear(norm: LayerNorm(x[n:]), V)
  generate target from logits (start = 1, stop = 2, limit = 9)
}
`,
    prefix: 3,
  },
  "sequence to sequence with attention": {
    text: `
model Translate(SV = 6, V = 5, E = 3, H = 4) {
  input source: int[S <= 9]
  input target: int[T <= 12]
  x = source_embedding: Embedding(source, SV, E)
  recur t < S with g = zeros(H) {
    g = encoder: GRUCell(x[t], g)
    h[t] = g
  }
  y = target_embedding: Embedding(target, V, E)
  keys = key: Linear(h, H, biased = false)
  param score: [H] ~ uniform(-0.1, 0.1)
  recur t < T with s = tanh(bridge: Linear(g, H)) {
    q = query: Linear(s, H)
    e[i] = sum[d] score[d] * tanh(q[d] + keys[i, d])
    a[t, i] = softmax[i](e[i])
    c = sum[i] a[t, i] * h[i]
    s = decoder: GRUCell(concat(y[t], c), s)
    logits[t] = out: Linear(concat(s, c), V)
  }
  output logits
  inspect attention = a
  generate target from logits (start = 1, stop = 2, limit = 12)
}
`,
    sizes: { S: 5 },
  },
  "two carried values in two layers": {
    text: `
model Spell(V = 5, E = 3, H = 4, layers = 2) {
  input source: [E]
  input target: int[T <= 12]
  y = embedding: Embedding(target, V, H)
  first = bridge: Linear(source, H)
  for l < layers {
    recur t < T with h = first, c = zeros(H) {
      h, c = decoder[l]: LSTMCell(y[t], h, c)
      up[t] = h
    }
    y = up
  }
  output logits = out: Linear(y, V)
  generate target from logits (start = 1, stop = 2, limit = 12)
}
`,
  },
  "attention to what a recurrence collected": {
    text: `
model Memory(V = 5, H = 4) {
  input target: int[T <= 12]
  y = embedding: Embedding(target, V, H)
  recur t < T with h = zeros(H) {
    h = cell: GRUCell(y[t], h)
    states[t] = h
  }
  x = Attention(q: Linear(y, H), k: Linear(states, H), states, causal and window(3))
  output logits = out: Linear(x + states, V)
  generate target from logits (stop = 2, limit = 12)
}
`,
    windows: [2, 2],
  },
  "a recurrence inside each row": {
    text: `
model Inner(V = 5, H = 4, N = 3) {
  input target: int[T <= 10]
  param w: [N, H]
  y = embedding: Embedding(target, V, H)
  recur n < N with h = y {
    h[t, d] = tanh(h[t, d] * w[n, d] + y[t, d])
  }
  x[t < T, d] = h[t, d] + h[t - 1, d else 0]
  output logits = out: Linear(x, V)
  generate target from logits (stop = 2, limit = 10)
}
`,
    windows: [1],
  },
  "a recurrence after a prefix": {
    text: `
model Tail(V = 5, H = 4, n = 2) {
  input image: [n, H]
  input target: int[T <= 10]
  x = concat(image, embedding: Embedding(target, V, H))
  x = x + Attention(x, x, x, prefix(n))
  recur t < T with h = zeros(H) {
    h = cell: GRUCell(x[n + t], h)
    out_[t] = h
  }
  output logits = out: Linear(out_, V)
  generate target from logits (start = 1, stop = 2, limit = 10)
}
`,
    prefix: 2,
  },
  "the best of the last": {
    text: `
model Best(V = 5, H = 4, n = 2) {
  input image: [n, H]
  input target: int[T <= 12]
  param far: [14, H]
  y = embedding: Embedding(target, V, H)
  best[t < T] = argmax[j < T where j <= t and t - j < 4](y[j, 0])
  x = concat(image, y)
  top[i < n + T] = argmax[j < n + T where j <= i](x[j, 1])
  z[t < T] = far[best[t]] + far[top[n + t]] + mean[i where i <= t + n] x[i]
  output logits = out: Linear(z, V)
  inspect best
  generate target from logits (start = 1, stop = 2, limit = 12)
}
`,
    windows: [3],
    prefix: 2,
  },
  "hard attention by draws": {
    text: `
model Drawn(V = 5, H = 4, n = 3) {
  input image: [n, H]
  input target: int[T <= 12]
  y = embedding: Embedding(target, V, H)
  recur t < T with h = image[0] {
    noise[t, p < n] ~ gumbel(0, 1)
    place[t] = argmax[p](noise[t, p] + sum[d] h[d] * image[p, d])
    h = cell: GRUCell(y[t] + image[place[t]], h)
    logits[t] = out: Linear(h, V)
  }
  output logits
  inspect place
  generate target from logits (start = 1, stop = 2, limit = 12)
}
`,
  },
};
