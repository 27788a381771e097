/**
 * Made by `npm run generate` from src/std and src/runtime; not edited by hand.
 */
import type { Source } from "../src/base/span.ts";

/** The standard library: its files, in the order of their names. */
export const standardLibrary: readonly Source[] = [
  { name: "std/attention.attn", text: `// Attention, written for one head, and the layers that wrap it under the names of other libraries.

/// Scaled dot-product attention over sets of vectors (Vaswani et al. 2017):
///   e_ij = q_i . k_j / sqrt(K),   a = softmax over j,   y_i = sum_j a_ij v_j.
/// A query that the mask leaves nothing to look at gets 0.
block Attention(q: [M, K], k: [N, K], v: [N, V], mask = full, score = unchanged, scale = 1 / sqrt(K)) -> [M, V] {
  e[i, j] = score(scale * sum[d] q[i, d] * k[j, d], i, j)
  a[i, j] = softmax[j where mask(i, j)](e[i, j])
  inspect weights = a
  y[i] = sum[j] a[i, j] * v[j]
  return y
}

/// timm's attention: one matrix makes queries, keys and values of all heads.
block SelfAttention(x: [N, D], heads, mask = full) -> [N, D] {
  qkv_all = qkv: Linear(x, 3 * D)
  part[c < 3, h < heads, i, d] = qkv_all[i, (c, h, d)]
  y[i, (h, d)] = Attention(part[0, h], part[1, h], part[2, h], mask)[i, d]
  return proj: Linear(y, D)
}

/// torch's nn.MultiheadAttention: keys and values may come from another place than the queries.
block MultiheadAttention(query: [M, D], key: [N, D], value: [N, D], heads, mask = full) -> [M, D] {
  param in_proj_weight: [3 * D, D] ~ xavier_uniform()
  param in_proj_bias: [3 * D] = 0
  q[h < heads, i, d < D / heads] = in_proj_bias[(0, h, d)] + sum[c] in_proj_weight[(0, h, d), c] * query[i, c]
  k[h < heads, j, d < D / heads] = in_proj_bias[(1, h, d)] + sum[c] in_proj_weight[(1, h, d), c] * key[j, c]
  v[h < heads, j, d < D / heads] = in_proj_bias[(2, h, d)] + sum[c] in_proj_weight[(2, h, d), c] * value[j, c]
  y[i, (h, d)] = Attention(q[h], k[h], v[h], mask)[i, d]
  return out_proj: Linear(y, D)
}
` },
  { name: "std/convolution.attn", text: `// Convolution and pooling over [channels, height, width].

block Conv2d(x: [C, H, W], O, size, stride = 1, pad = 0, groups = 1, biased = true) -> [O, R, S] {
  let R = floor((H + 2 * pad - size) / stride) + 1
  let S = floor((W + 2 * pad - size) / stride) + 1
  param weight: [O, C / groups, size, size] ~ normal(0, sqrt(2 / (size * size * O)))
  y[(g < groups, o), r < R, s < S] = sum[i, u, v] weight[(g, o), i, u, v] * x[(g, i), stride * r + u - pad, stride * s + v - pad else 0]
  if biased {
    param bias: [O] = 0
    y[o, r, s] = y[o, r, s] + bias[o]
  }
  return y
}

block MaxPool2d(x: [C, H, W], size, stride, pad = 0) -> [C, R, S] {
  let R = floor((H + 2 * pad - size) / stride) + 1
  let S = floor((W + 2 * pad - size) / stride) + 1
  y[c, r < R, s < S] = max[u < size, v < size] x[c, stride * r + u - pad, stride * s + v - pad else -infinity]
  return y
}
` },
  { name: "std/embedding.attn", text: `// From tokens and pixels to vectors.

/// The token's row of a table.
block Embedding(token: int[], V, D) -> [D] {
  param weight: [V, D] ~ normal(0, 1)
  return weight[token]
}

/// Cuts an image into squares and maps each to a vector (Dosovitskiy et al. 2020); timm's names.
block PatchEmbed(image: [C, H, W], size, D) -> [(H / size) * (W / size), D] {
  param proj.weight: [D, C, size, size] ~ normal(0, 0.02)
  param proj.bias: [D] = 0
  y[(r, c), d] = proj.bias[d] + sum[ch, u, v] proj.weight[d, ch, u, v] * image[ch, (r, u), (c, v)]
  return y
}
` },
  { name: "std/functions.attn", text: `// Elementwise functions. A \`fn\` is inlined where it is called.

fn relu(x) = max(x, 0)
fn silu(x) = x * sigmoid(x)

/// x times the normal distribution's cumulative probability of x (Hendrycks and Gimpel 2016).
fn gelu(x) = 0.5 * x * (1 + erf(x / sqrt(2)))

/// The approximation of gelu by tanh that GPT-2 uses.
fn gelu_tanh(x) = 0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))
` },
  { name: "std/linear.attn", text: `// Affine maps of a vector, and the two-layer network made of them. Given more axes than one, each
// is applied along the last.

/// y = W x + b, as torch's nn.Linear stores it.
block Linear(x: [I], O, biased = true) -> [O] {
  param weight: [O, I] ~ uniform(-1 / sqrt(I), 1 / sqrt(I))
  y[o] = sum[i] weight[o, i] * x[i]
  if biased {
    param bias: [O] = 0
    y = y + bias
  }
  return y
}

/// The same with the matrix stored the other way round, as GPT-2's checkpoints have it.
block Conv1D(x: [I], O) -> [O] {
  param weight: [I, O] ~ normal(0, 0.02)
  param bias: [O] = 0
  y[o] = bias[o] + sum[i] weight[i, o] * x[i]
  return y
}

/// Two layers, with timm's names.
block MLP(x: [D], hidden, act = gelu) -> [D] {
  return fc2: Linear(act(fc1: Linear(x, hidden)), D)
}
` },
  { name: "std/loss.attn", text: `// Losses of one example.

/// The negative log-probability of the target class.
block cross_entropy(logits: [V], target: int[]) -> [] {
  top = max[v] logits[v]
  return top + log(sum[v] exp(logits[v] - top)) - logits[target]
}
` },
  { name: "std/masks.attn", text: `// Masks say which key j a query i may look at: functions of two absolute positions, true where
// it may. They combine with \`and\`, \`or\` and \`not\`: \`causal and window(128)\`. A score change gets
// the score as well: \`(s, i, j) => s - slope * (i - j)\`.

/// Everything may look at everything.
fn full(i, j) = true

/// Only at what came before, and at itself.
fn causal(i, j) = j <= i

/// Less than \`width\` positions away, on both sides.
fn window(width) = (i, j) => abs(i - j) < width

/// Causal, except that everything may look at the first n positions.
fn prefix(n) = (i, j) => j < n or j <= i

/// Every \`step\`-th position, counted from the query (Child et al. 2019).
fn dilated(step) = (i, j) => (i - j) mod step == 0

/// Within one's own block of \`size\` positions.
fn blockwise(size) = (i, j) => floor(i / size) == floor(j / size)

/// Leaves a score as it is.
fn unchanged(s, i, j) = s
` },
  { name: "std/normalisation.attn", text: `// Normalisations. The variance is the mean of squared differences, never E[x^2] - E[x]^2, which
// cancels in float32.

/// Normalises one vector (Ba et al. 2016).
block LayerNorm(x: [D], eps = 1e-5) -> [D] {
  param weight: [D] = 1
  param bias: [D] = 0
  mu = mean[d] x[d]
  var = mean[d] (x[d] - mu)^2
  return (x - mu) / sqrt(var + eps) * weight + bias
}

/// Divides one vector by its root mean square (Zhang and Sennrich 2019).
block RMSNorm(x: [D], eps = 1e-6) -> [D] {
  param weight: [D] = 1
  return x / sqrt(mean[d] x[d]^2 + eps) * weight
}

/// Layer normalisation over the channels of every pixel.
block LayerNorm2d(x: [C, H, W], eps = 1e-6) -> [C, H, W] {
  y[c, r, s] = "": LayerNorm(x[:, r, s], eps)[c]
  return y
}

/// Batch normalisation with the statistics gathered in training (Ioffe and Szegedy 2015).
block BatchNorm2d(x: [C, H, W], eps = 1e-5) -> [C, H, W] {
  param weight: [C] = 1
  param bias: [C] = 0
  buffer running_mean: [C] = 0
  buffer running_var: [C] = 1
  y[c, r, s] = (x[c, r, s] - running_mean[c]) / sqrt(running_var[c] + eps) * weight[c] + bias[c]
  return y
}
` },
  { name: "std/positions.attn", text: `// What tells positions apart.

/// Dimension k of the encoding of position t (Vaswani et al. 2017): sines at even k, cosines at odd.
fn sinusoid(t, k, D) = if k mod 2 == 0 then sin(t / 10000^(k / D)) else cos(t / 10000^((k - 1) / D))

/// Rotary positions (Su et al. 2021) as Hugging Face lays them out: dimension k turns with k + K / 2.
block RoPE(x: [T, K], base = 10000) -> [T, K] {
  angle[t < T, k < K / 2] = t * base^(-2 * k / K)
  y[t, (half < 2, k)] = x[t, (half, k)] * cos(angle[t, k]) + (2 * half - 1) * x[t, (1 - half, k)] * sin(angle[t, k])
  return y
}

/// Rotary positions as in the paper: neighbours turn together. The pair is swapped, nothing else.
block RoPEInterleaved(x: [T, K], base = 10000) -> [T, K] {
  angle[t < T, k < K / 2] = t * base^(-2 * k / K)
  y[t, (k, half < 2)] = x[t, (k, half)] * cos(angle[t, k]) + (2 * half - 1) * x[t, (k, 1 - half)] * sin(angle[t, k])
  return y
}
` },
  { name: "std/recurrent.attn", text: `// One step of a recurrent network, with torch's names and gate order.

/// Gated recurrent unit (Cho et al. 2014).
block GRUCell(x: [I], h: [H]) -> [H] {
  param weight_ih: [3 * H, I] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param weight_hh: [3 * H, H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_ih: [3 * H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_hh: [3 * H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  a[g < 3, d] = bias_ih[(g, d)] + sum[i] weight_ih[(g, d), i] * x[i]
  b[g < 3, d] = bias_hh[(g, d)] + sum[i] weight_hh[(g, d), i] * h[i]
  r = sigmoid(a[0] + b[0])
  z = sigmoid(a[1] + b[1])
  n = tanh(a[2] + r * b[2])
  return (1 - z) * n + z * h
}

/// Long short-term memory (Hochreiter and Schmidhuber 1997).
block LSTMCell(x: [I], h: [H], c: [H]) -> ([H], [H]) {
  param weight_ih: [4 * H, I] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param weight_hh: [4 * H, H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_ih: [4 * H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_hh: [4 * H] ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  g[p < 4, d] = bias_ih[(p, d)] + bias_hh[(p, d)] + (sum[i] weight_ih[(p, d), i] * x[i]) + sum[i] weight_hh[(p, d), i] * h[i]
  next = sigmoid(g[1]) * c + sigmoid(g[0]) * tanh(g[2])
  return sigmoid(g[3]) * tanh(next), next
}
` },
];

/**
 * The runtime that goes into every module, as one statement that declares `runtime`, an
 * object of what src/runtime/index.ts exports.
 */
export const runtimeText: string = ``;
