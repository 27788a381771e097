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

/// Attention in several heads: head h looks with its own part of the queries, keys and values, and
/// what the heads return lies side by side. Label a call with "" to find \`attention.weights\`
/// directly beneath the caller.
block HeadAttention(q: [M, D], k: [N, D], v: [N, D], heads, mask = full, score = unchanged) -> [M, D] {
  queries[h < heads, i] = q[i, (h, :)]
  keys[h < heads, j] = k[j, (h, :)]
  values[h < heads, j] = v[j, (h, :)]
  y[i, (h, d)] = Attention(queries[h], keys[h], values[h], mask, score)[i, d]
  return y
}

/// Cuts what one matrix made of every vector into its three parts: queries, keys, values.
block Thirds(x: [N, E]) -> ([N, E / 3], [N, E / 3], [N, E / 3]) {
  part[c < 3, i, d < E / 3] = x[i, (c, d)]
  return part[0], part[1], part[2]
}

/// timm's attention: one matrix makes queries, keys and values of all heads.
block SelfAttention(x: [N, D], heads, mask = full) -> [N, D] {
  q, k, v = Thirds(qkv: Linear(x, 3 * D))
  return proj: Linear("": HeadAttention(q, k, v, heads, mask), D)
}

/// torch's nn.MultiheadAttention: keys and values may come from another place than the queries.
block MultiheadAttention(query: [M, D], key: [N, D], value: [N, D], heads, mask = full) -> [M, D] {
  param in_proj_weight: [3 * D, D] ~ uniform(-sqrt(3 / (2 * D)), sqrt(3 / (2 * D)))
  param in_proj_bias: [3 * D] = 0
  q[i, d < D] = in_proj_bias[d] + sum[c] in_proj_weight[d, c] * query[i, c]
  k[j, d < D] = in_proj_bias[D + d] + sum[c] in_proj_weight[D + d, c] * key[j, c]
  v[j, d < D] = in_proj_bias[2 * D + d] + sum[c] in_proj_weight[2 * D + d, c] * value[j, c]
  return out_proj: Linear("": HeadAttention(q, k, v, heads, mask), D)
}

/// Heads that share keys and values in groups (Ainslie et al. 2023); with one group it is multi-query
/// attention (Shazeer 2019), with as many groups as heads it is multi-head attention. \`turn\` is what
/// tells positions apart in queries and keys, for instance \`(x) => RoPE(x)\`. Hugging Face's names.
block GroupedAttention(x: [N, D], heads, groups, mask = full, turn = identity, biased = true) -> [N, D] {
  let K = D / heads
  queries = q_proj: Linear(x, D, biased)
  keys = k_proj: Linear(x, groups * K, biased)
  values = v_proj: Linear(x, groups * K, biased)
  q[g < groups, r < heads / groups, i] = queries[i, (g, r, :)]
  k[g < groups, i] = keys[i, (g, :)]
  v[g < groups, i] = values[i, (g, :)]
  q = turn(q)
  k = turn(k)
  y[i, (g, r, d)] = Attention(q[g, r], k[g], v[g], mask)[i, d]
  return o_proj: Linear(y, D, biased)
}
` },
  { name: "std/convolution.attn", text: `// Convolution and pooling over [channels, height, width].

block Conv2d(x: [C, H, W], O, size, stride = 1, pad = 0, groups = 1, biased = true) -> [O, R, S] {
  let R = floor((H + 2 * pad - size) / stride) + 1
  let S = floor((W + 2 * pad - size) / stride) + 1
  param weight: [O, C / groups, size, size] ~ normal(0, sqrt(2 / (size * size * O)))
  y[(g < groups, o), r < R, s < S] = sum[i, u, v] weight[(g, o), i, u, v] *
    x[(g, i), stride * r + u - pad, stride * s + v - pad else 0]
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
  { name: "std/features.attn", text: `// Images as vectors, for classifiers, captioners and detectors to look at.

/// Three convolutions, each with relu: a grid with a vector for every 4 x 4 pixels, of what is around
/// them.
block ConvFeatures(image: [C, H, W], D) {
  x = relu(conv1: Conv2d(image, D / 2, 3, stride = 2, pad = 1))
  x = relu(conv2: Conv2d(x, D, 3, stride = 2, pad = 1))
  x = relu(conv3: Conv2d(x, D, 3, pad = 1))
  z[r, c, d] = x[d, r, c]
  return z
}

/// Patches and a class token, with learned positions, through pre-norm transformer blocks
/// (Dosovitskiy et al. 2020); timm's names.
block ViTEncoder(image: [C, H, W], patch, D, depth, heads) -> [1 + (H / patch) * (W / patch), D] {
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
` },
  { name: "std/functions.attn", text: `// Elementwise functions. A \`fn\` is inlined where it is called.

/// Leaves a value as it is.
fn identity(x) = x

fn relu(x) = max(x, 0)
fn silu(x) = x * sigmoid(x)

/// x times the normal distribution's cumulative probability of x (Hendrycks and Gimpel 2016).
fn gelu(x) = 0.5 * x * (1 + erf(x / sqrt(2)))

/// The approximation of gelu by tanh that GPT-2 uses.
fn gelu_tanh(x) = 0.5 * x * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))
` },
  { name: "std/linear.attn", text: `// Affine maps of a vector, and the small networks made of them. Given more axes than one, each is
// applied along the last.

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

/// Two layers, with the names of torch's transformer: W_2 act(W_1 x + b_1) + b_2.
block FeedForward(x: [D], hidden, act = relu) -> [D] {
  return linear2: Linear(act(linear1: Linear(x, hidden)), D)
}

/// A layer whose entries are gated by another (Shazeer 2020), without biases; Llama's names.
block SwiGLU(x: [D], hidden) -> [D] {
  gate = silu(gate_proj: Linear(x, hidden, biased = false))
  return down_proj: Linear(gate * up_proj: Linear(x, hidden, biased = false), D, biased = false)
}
` },
  { name: "std/loss.attn", text: `// Losses of one example.

/// The negative log-probability of the target class. With \`smoothing\`, that share of the target is
/// spread over all classes alike (Szegedy et al. 2016), as torch's label_smoothing does.
block cross_entropy(logits: [V], target: int[], smoothing = 0) -> [] {
  top = max[v] logits[v]
  z = top + log(sum[v] exp(logits[v] - top))
  wanted = logits[target]
  if smoothing > 0 {
    wanted = (1 - smoothing) * wanted + smoothing * mean[v] logits[v]
  }
  return z - wanted
}

/// Teacher forcing: how well row t of the logits predicts the token after tokens[t], on average.
block next_token_loss(logits: [T, V], tokens: int[T], smoothing = 0) -> [] {
  return mean[t < T - 1] cross_entropy(logits[t], tokens[t + 1], smoothing)
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
  { name: "std/recurrent.attn", text: `// Recurrent networks, with torch's names and gate order. A cell is one step; a layer runs cells over
// a sequence. Every member of a batch runs over its own length.

/// Gated recurrent unit (Cho et al. 2014). The suffix tells apart the parameters of several cells
/// under one label, as in nn.GRU.
block GRUCell(x: [I], h: [H], suffix = "") -> [H] {
  param weight_ih: [3 * H, I] at "weight_ih{suffix}" ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param weight_hh: [3 * H, H] at "weight_hh{suffix}" ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_ih: [3 * H] at "bias_ih{suffix}" ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_hh: [3 * H] at "bias_hh{suffix}" ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  a[g < 3, d] = bias_ih[(g, d)] + sum[i] weight_ih[(g, d), i] * x[i]
  b[g < 3, d] = bias_hh[(g, d)] + sum[i] weight_hh[(g, d), i] * h[i]
  r = sigmoid(a[0] + b[0])
  z = sigmoid(a[1] + b[1])
  n = tanh(a[2] + r * b[2])
  return (1 - z) * n + z * h
}

/// Long short-term memory (Hochreiter and Schmidhuber 1997).
block LSTMCell(x: [I], h: [H], c: [H], suffix = "") -> ([H], [H]) {
  param weight_ih: [4 * H, I] at "weight_ih{suffix}" ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param weight_hh: [4 * H, H] at "weight_hh{suffix}" ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_ih: [4 * H] at "bias_ih{suffix}" ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  param bias_hh: [4 * H] at "bias_hh{suffix}" ~ uniform(-1 / sqrt(H), 1 / sqrt(H))
  g[p < 4, d] = bias_ih[(p, d)] +
    bias_hh[(p, d)] +
    (sum[i] weight_ih[(p, d), i] * x[i]) +
    sum[i] weight_hh[(p, d), i] * h[i]
  next = sigmoid(g[1]) * c + sigmoid(g[0]) * tanh(g[2])
  return sigmoid(g[3]) * tanh(next), next
}

/// nn.GRU: layers of cells, each over the states of the one below, from the states \`start\`, one a
/// layer. Gives the top layer's states and the last state of each layer.
block GRU(x: [T, I], start: [L, H]) -> ([T, H], [L, H]) {
  for l < L {
    recur t < T with h = start[l] {
      h = "": GRUCell(x[t], h, "_l{l}")
      y[t] = h
    }
    x = y
    last[l] = h
  }
  return x, last
}

/// nn.LSTM: the same with LSTM cells, which carry a second state.
block LSTM(x: [T, I], h_start: [L, H], c_start: [L, H]) -> ([T, H], [L, H], [L, H]) {
  for l < L {
    recur t < T with h = h_start[l], c = c_start[l] {
      h, c = "": LSTMCell(x[t], h, c, "_l{l}")
      y[t] = h
    }
    x = y
    h_last[l] = h
    c_last[l] = c
  }
  return x, h_last, c_last
}

/// nn.GRU(bidirectional = True): in every layer one pass over the sequence and one over its reverse
/// (Schuster and Paliwal 1997), side by side. \`start\` and the last states are [2 * L, H], as torch
/// has them: forward and backward of each layer in turn.
block BidirectionalGRU(x: [T, I], start: [E, H]) -> ([T, 2 * H], [E, H]) {
  for l < E / 2 {
    recur t < T with h = start[2 * l], g = start[2 * l + 1] {
      h = "": GRUCell(x[t], h, "_l{l}")
      g = "": GRUCell(x[T - 1 - t], g, "_l{l}_reverse")
      right[t] = h
      left[t] = g
    }
    x[t] = concat(right[t], left[T - 1 - t])
    ends[l] = concat(h, g)
  }
  last[(l, s < 2), k] = ends[l, (s, k)]
  return x, last
}

/// nn.LSTM(bidirectional = True).
block BidirectionalLSTM(x: [T, I], h_start: [E, H], c_start: [E, H]) -> ([T, 2 * H], [E, H], [E, H]) {
  for l < E / 2 {
    recur t < T with h = h_start[2 * l], c = c_start[2 * l], g = h_start[2 * l + 1], d = c_start[2 * l + 1] {
      h, c = "": LSTMCell(x[t], h, c, "_l{l}")
      g, d = "": LSTMCell(x[T - 1 - t], g, d, "_l{l}_reverse")
      right[t] = h
      left[t] = g
    }
    x[t] = concat(right[t], left[T - 1 - t])
    h_ends[l] = concat(h, g)
    c_ends[l] = concat(c, d)
  }
  h_last[(l, s < 2), k] = h_ends[l, (s, k)]
  c_last[(l, s < 2), k] = c_ends[l, (s, k)]
  return x, h_last, c_last
}
` },
  { name: "std/transformer.attn", text: `// The transformer's layers and stacks (Vaswani et al. 2017), with the names of torch's
// nn.TransformerEncoder and nn.TransformerDecoder. Each sublayer is x + f(x), normalised after it, as
// in the paper, or before it (\`pre\`, Xiong et al. 2020).

/// Self-attention, then a network of two layers: nn.TransformerEncoderLayer.
block EncoderLayer(x: [N, D], heads, hidden, pre = false, act = relu, mask = full) -> [N, D] {
  if pre {
    n = norm1: LayerNorm(x)
    x = x + self_attn: MultiheadAttention(n, n, n, heads, mask)
    x = x + "": FeedForward(norm2: LayerNorm(x), hidden, act)
  } else {
    x = norm1: LayerNorm(x + self_attn: MultiheadAttention(x, x, x, heads, mask))
    x = norm2: LayerNorm(x + "": FeedForward(x, hidden, act))
  }
  return x
}

/// Self-attention to what came before, attention to the encoder's output \`memory\`, then a network of
/// two layers: nn.TransformerDecoderLayer.
block DecoderLayer(x: [T, D], memory: [S, D], heads, hidden, pre = false, act = relu, mask = causal) -> [T, D] {
  if pre {
    n = norm1: LayerNorm(x)
    x = x + self_attn: MultiheadAttention(n, n, n, heads, mask)
    x = x + multihead_attn: MultiheadAttention(norm2: LayerNorm(x), memory, memory, heads)
    x = x + "": FeedForward(norm3: LayerNorm(x), hidden, act)
  } else {
    x = norm1: LayerNorm(x + self_attn: MultiheadAttention(x, x, x, heads, mask))
    x = norm2: LayerNorm(x + multihead_attn: MultiheadAttention(x, memory, memory, heads))
    x = norm3: LayerNorm(x + "": FeedForward(x, hidden, act))
  }
  return x
}

/// A stack of encoder layers, and a norm at its end if asked for.
block Encoder(x: [N, D], depth, heads, hidden, pre = false, act = relu, normed = true) -> [N, D] {
  for layers[l < depth] {
    x = "": EncoderLayer(x, heads, hidden, pre, act)
  }
  if normed {
    x = norm: LayerNorm(x)
  }
  return x
}

/// A stack of decoder layers that look at one memory, and a norm at its end if asked for.
block Decoder(x: [T, D], memory: [S, D], depth, heads, hidden, pre = false, act = relu, normed = true) -> [T, D] {
  for layers[l < depth] {
    x = "": DecoderLayer(x, memory, heads, hidden, pre, act)
  }
  if normed {
    x = norm: LayerNorm(x)
  }
  return x
}
` },
];

/**
 * The runtime that goes into every module, as one statement that declares `runtime`, an
 * object of what src/runtime/index.ts exports.
 */
export const runtimeText: string = `const runtime=(()=>{var e=class extends Error{constructor(e,t,n={},r){super(t,{cause:r});const{expected:s,found:o}=n;Object.assign(this,{name:"AttncError",code:e,details:n,expected:s,found:o})}},t=e=>Array.isArray(e)?\`[\${e.join(", ")}]\`:String(e);function n(n,r,s,o,a,i={}){const c=\`\${r} is \${t(s)}; it must be \${t(o)}\`;return new e(n,c,{name:a,found:s,expected:o,...i})}var r=(t,n,r)=>new e(t,\`\${n}: \${r?.message}\`,{},r),s=(e,t)=>n=>{throw r(e,t,n)},o=e=>new Set(Array.from(e.slice(0,99),(t,n)=>e.slice(n,n+2)));function a(e,t){const n=o(e);let r="",s=.5;for(const e of t.slice(0,1e3)){const t=o(e),a=[...t].filter(e=>n.has(e)).length/Math.max(n.size,t.size);a>s&&([r,s]=[e,a])}return r&&\` (nearest: "\${r}")\`}function i({device:e},t,r,s){const o=e.limits[t];if(!(r<=Number(o)))throw n("limit-exceeded",\`\${t} of the device\`,o,\`\${r}, for \${s}\`,t)}function c({lost:t}){if(t)throw new e("device-lost",\`the device was lost (\${t}); load again\`)}async function f(t,n,s){c(t);const{device:o}=t;o.pushErrorScope("validation"),o.pushErrorScope("out-of-memory");const a=s(),i=[o.popErrorScope(),o.popErrorScope()];a.catch(()=>0);try{const[e,t]=await Promise.all(i);if(e)throw r("out-of-memory",\`no memory for \${n}\`,e);if(t)throw r("device-error",n,t);return await a}catch(s){throw await Promise.race([o.lost,new Promise(e=>setTimeout(e,99))]),c(t),s instanceof e?s:r("device-error",n,s)}}var u=e=>e.bindings.split(" "),h=([,e])=>e.match(/\\w+/g)??[],l=e=>e.reduce((e,t)=>e*t,1),p=e=>"real"===e?Float32Array:Int32Array,m=e=>Object.prototype.toString.call(e).slice(8,-1);function d(e,t,n,r,s=0,o=0){const a=e.slice(1),[i=1]=e;if(a.every((e,r)=>e===t[r+1]&&e===n[r+1]))return void(l(e)>0&&r(s,o,l(e)));const[c,f]=[t.slice(1),n.slice(1)];for(let e=0;e<i;e+=1)d(a,c,f,r,s+e*l(c),o+e*l(f))}var w=({data:e})=>e.length,g={real:Float32Array,int:Int32Array,bool:Uint8Array},y=e=>ArrayBuffer.isView(e);function b(t,r,s,o){const{inputs:i}=t,c=i.map(({name:e})=>e),f=new Map(Object.entries(r??{}).filter(([,e])=>void 0!==e));for(const t of f.keys())if(!c.includes(t))throw new e("input-unknown",\`there is no input "\${t}"\${a(t,c)}\`,{name:t,member:s});const u=i.map(t=>{const{name:r}=t,a=\`input "\${r}"\${o}\`;if(f.has(r))return function({name:e,element:t,range:r},s,o){const a=g[t],i=t=>n("input-type",o,t,\`a \${a.name}, or { data, shape } with one\`,e);if("number"==typeof s&&("real"===t||Number.isInteger(s)))return{data:a.of(s)};if(m(s)===a.name)return{data:s};const{data:c,buffer:f,shape:u}=s??{};if(!Array.isArray(u))throw i(m(s));const h=l(u);if(m(c)===a.name){const{length:t}=c;if(t===h)return{data:c,shape:u};throw n("input-shape",\`the length of \${o}\`,t,\`\${h}, by its shape\`,e)}if(!(f instanceof Object))throw i(m(c));if(r)throw i("on the device, out of reach of checks");if(f.size>=4*h&&4&f.usage)return{data:f,shape:u};throw n("input-shape",\`the buffer of \${o}\`,\`of \${f.size} bytes\`,\`of \${4*h} and for COPY_SRC\`,e)}(t,f.get(r),a);if(void 0===t.default)throw new e("input-missing",\`\${a} is missing\`,{name:r,member:s})}),h=function({dimensions:e,inputs:t},r,s){let o=[1,...e.map(()=>NaN)];const a=t.flatMap((e,t)=>{const n=r[t];return n?[{input:e,value:n,index:t,what:\`input "\${e.name}"\${s}\`}]:[]}),i=[];for(const[t,{axes:r,name:s,least:c,most:f}]of[...e,...e].entries()){const u=1+t%e.length;for(const{input:e,value:t,index:h,what:p}of a){const a=r.find(([e])=>e===h)?.[1];if(void 0===a||Number(o[u])>=0)continue;const m=t.shape?t.shape[a]:Math.floor(w(t)/l(e.shape(o.with(u,1))));if(m<c||m>f||m%1)throw n("input-length",\`\${s} of \${p}\`,m,\`\${c} to \${f}\`,e.name);m>=0&&i.push(\`\${s} is \${m} by \${p}\`),o=o.with(u,m)}}const c=e[o.findIndex(Number.isNaN)-1];if(c)throw n("input-length",c.name+s,"told by no input","told: pass { data, shape }",c.name);for(const{input:e,value:t,what:r}of a){const s=e.shape(o),a=t.shape??\`\${w(t)} entries\`;if(t.shape?t.shape.join()!==s.join():w(t)!==l(s))throw n("input-shape",\`the shape of \${r}\`,a,[\`[\${s.join(", ")}]\`,...i].join(", as "),e.name,{expected:s})}return o}(t,u,o);return i.forEach((e,t)=>{const r=u[t]?.data;r&&y(r)&&function({name:e,element:t,shape:r,range:s},o,a,i,c){const[f,u]="bool"===t?[0,1]:s?.(a)??[-35e37,35e37],h=o.findIndex(e=>!(e>=Number(f)&&e<=Number(u)));if(h<0)return;const p=function(e,t){return t.map((n,r)=>Math.floor(e/l(t.slice(r+1)))%n)}(h,r(a)),m="real"===t?"finite":\`\${f} to \${u}\`;throw n("input-value",\`\${i} at [\${p.join(", ")}]\`,o[h],m,e,{member:c,position:p})}(e,r,h,\`input "\${e.name}"\${o}\`,s)}),{s:h,values:u}}var $=class{groups=new Map;closed=!1;#e;#t=new Map;constructor(e){this.#e=e}reserve(e,t,n=140){this.requireOpen();const r=this.#t.get(e);if(r&&r.size>=t)return r;this.free(e);const s=Math.max(16,16*Math.ceil(t/16)),o=this.#e.createBuffer({label:e,size:s,usage:n});return this.#t.set(e,o),this.groups.clear(),o}get(e){return this.requireOpen(),this.#t.get(e)}free(e){this.#t.get(e)?.destroy(),this.#t.delete(e)}freeWhere(e){for(const t of this.#t.keys())e(t)&&this.free(t)}requireOpen(){if(this.closed)throw new e("disposed","the model was disposed of")}close(){this.closed=!0,this.freeWhere(()=>!0)}},v=65535;async function A(t,{slots:n},r,s,o,a){const{held:c,program:m,memory:w}=t,{device:b}=c,$=function(e){return e.map(({s:e})=>e).reduce((e,t)=>e.map((e,n)=>Math.max(e,t[n]))).with(0,e.length)}(o),A=\`a batch of \${o.length}\`,x=new Map,M=new Set([...r.flatMap(h),...s.map(({buffer:e})=>e)]),B=(e,t)=>{M.has(e)&&(i(c,"maxStorageBufferBindingSize",4*t,A),x.set(e,4*t))};n($).forEach((e,t)=>B(\`s\${t}\`,e));for(const[e,{shape:t}]of m.inputs.entries())M.has(\`i\${e}\`)&&B(\`i\${e}\`,o.length*l(t($.with(0,1))));const S=r.map(([,,e,t])=>{const[n,r,s]=e($),o=t&&n>v?[v,Math.ceil(n/v),1]:[n,r,s];return i(c,"maxComputeWorkgroupsPerDimension",Math.max(...o),A),o});let k=4;const j=[],N=s.flatMap(e=>{const{shape:t,own:n=t,stored:r=n,single:s,buffer:i}=e,c=r($),f=l(c),u=k;if(!a){const e=4*f*(s?1:o.length);j.push([i,u,e]),k+=e}return o.map(({s:r},o)=>({...e,start:u,box:c,own:n(r),shape:t(r),member:o,first:s?0:o*f}))});i(c,"maxBufferSize",k,A);const O=o.map(()=>({}));try{const n=await f(c,A,async()=>{for(const[e,t]of x)w.reserve(e,t);const e=w.reserve("status",4),n=w.reserve("output",k,9);!function(e,t,n){const{memory:r,held:s}=e,o=t.flatMap(({s:e})=>e.slice(1)),a=r.reserve("sizes",4*n.length,72),i=r.reserve("lengths",4*o.length),c=[n,o].join(";");c!==e.written&&(s.device.queue.writeBuffer(a,0,Int32Array.from(n)),s.device.queue.writeBuffer(i,0,Int32Array.from(o)),e.written=c)}(t,o,$);const s=b.createCommandEncoder();m.inputs.forEach((e,t)=>{x.has(\`i\${t}\`)&&function(e,t,n,{element:r,shape:s,default:o=0},a,i,c){const f=s(c.with(0,1)),u=l(f);let h=new(p(r))(u*i.length);i.forEach(({s:e,values:r},c)=>{const l=s(e),{data:p}=r[a]??{},m=c*u;p?1===i.length&&p instanceof h.constructor?h=p:d(l,l,f,(e,r,s)=>{y(p)?h.set(p.subarray(e,e+s),m+r):t.copyBufferToBuffer(p,4*e,n,4*(m+r),4*s)}):h.fill(o,m,m+u)}),e.queue.writeBuffer(n,0,h)}(b,s,w.get(\`i\${t}\`),e,t,o,$)}),function({held:e,memory:t,pipelines:n},r,s,o){const a=r.beginComputePass();s.forEach((r,s)=>{const[i]=r;let c=t.groups.get(r);if(!c){const s=n.kernels[i],o=[...h(r)];c=e.device.createBindGroup({layout:n.layout(s),entries:u(s).map((e,n)=>{const r=/read|write/.test(e)?o.shift():e;return{binding:n,resource:{buffer:t.get(r)}}})}),t.groups.set(r,c)}a.setPipeline(n.get(i)),a.setBindGroup(0,c),a.dispatchWorkgroups(...o[s])}),a.end()}(t,s,r,S),s.copyBufferToBuffer(e,0,n,0,4);for(const[e,t,r]of j)s.copyBufferToBuffer(w.get(e),0,n,t,r);if(a)for(const{name:e,buffer:t,shape:n,own:r,box:o,member:a,first:i}of N){const c=Math.max(4,4*l(r)),f=b.createBuffer({size:c,usage:140});O[a][e]={buffer:f,shape:n},d(r,o,r,(e,n,r)=>{e+=i,s.copyBufferToBuffer(w.get(t),4*e,f,4*n,4*r)})}return b.queue.submit([s.finish()]),await n.mapAsync(1,0,k),n}),s=n.getMappedRange(0,k),[i]=new Uint32Array(s,0,1);if(!a&&!i)for(const{name:e,element:t,shape:n,own:r,box:o,start:a,member:i,first:c}of N){const f=new(p(t))(s,a),u=new g[t](l(r));d(r,o,r,(e,t,n)=>{e+=c,u.set(f.subarray(e,e+n),t)}),O[i][e]={data:u,shape:n}}if(n.unmap(),!i)return O;throw new e("index-out-of-range","an index that was computed is outside its tensor")}catch(e){for(const e of O.flatMap(e=>Object.values(e)))"buffer"in e&&e.buffer.destroy();throw w.freeWhere(e=>!/^[ptc]\\d/.test(e)),t.written="",w.requireOpen(),e}}var x={read:"read-only-storage",write:"storage",sizes:"uniform",lengths:"read-only-storage",status:"storage"},M=class{kernels;#n;#r={};#s=[];#o=[];constructor(e,t){this.#n=e,this.kernels=t}async need(e){await Promise.all(e.map(async([e])=>{this.#o[e]=await(this.#s[e]??=this.#a(e))}))}get(e){return this.#o[e]}layout(e){return this.#r[e.bindings]??=this.#n.device.createBindGroupLayout({entries:u(e).map((e,t)=>({binding:t,visibility:4,buffer:{type:x[e]}}))})}#a(e){const t=this.kernels[e],{name:n,code:r}=t,{device:s}=this.#n;return f(this.#n,\`the kernel \${n}\`,()=>s.createComputePipelineAsync({label:n,layout:s.createPipelineLayout({bindGroupLayouts:[this.layout(t)]}),compute:{module:s.createShaderModule({label:n,code:r})}}))}},B=(e,t,r,s)=>n("weights-damaged",e,t,r,s),S=e=>Array.isArray(e)&&e.every(e=>Number.isSafeInteger(e)&&e>=0);async function k(t){const{name:n,size:r}=t,s=await t.take(8),o=s.length<8?NaN:Number(new DataView(s.buffer).getBigUint64(0,!0)),a=Math.min(1e8,r-8);if(!(o<=a))throw B(\`the length of the head of \${n}\`,o,\`at most \${a}\`,n);const i=await t.take(o);let c;try{const e=new TextDecoder("utf-8",{fatal:!0}).decode(i);c=JSON.parse(e),function(e){const t=new Set;let n=0;for(const[r]of e.matchAll(/"(?:[^"\\\\]|\\\\.)*"|[{}]/g))if("{"===r&&(n+=1),"}"===r&&(n-=1),r.length>1&&1===n){const e=String(JSON.parse(r));if(t.has(e))throw B(\`tensor "\${e}"\`,"there twice","there once",e);t.add(e)}}(e)}catch(t){if(t instanceof e)throw t}if("Object"!==m(c))throw B(\`the head of \${n}\`,"something else","a JSON object",n);const f=Object.entries(c).filter(([e])=>"__metadata__"!==e).map(([e,n])=>{const{dtype:r,shape:s,data_offsets:o}=n??{};if("string"!=typeof r||!S(s)||!S(o)||2!==o.length)throw B(\`the entry of tensor "\${e}"\`,"incomplete","a dtype, a shape and data_offsets",e);const[a,i]=o,c=l(s)*Number(/\\d+/.exec(r)?.[0]??8)/8;if(i-a!==c)throw B(\`the size of tensor "\${e}"\`,i-a,\`\${c}, by its shape and \${r}\`,e);return{name:e,type:r,shape:s,start:a,bytes:c,reader:t}}).sort((e,t)=>e.start-t.start||e.bytes-t.bytes);let u=0;for(const{name:e,start:t,bytes:n}of f){if(t!==u)throw B(\`the start of tensor "\${e}"\`,t,\`\${u}, where the one before ends\`,e);u+=n;const s=r-8-o;if(u>s)throw B(\`the end of tensor "\${e}"\`,u,\`within \${s} bytes\`,e)}const h=8+o+u;if(h<r&&r<1/0)throw B(\`the size of \${n}\`,r,h,n);return f}var j="the weights",N=4<<20,O=class{name;size;close;#i;#c=new Uint8Array;constructor(e,t,n,r=()=>{}){this.name=e,this.size=t,this.#i=n,this.close=r}async take(e){const t=new Uint8Array(e);let n=0;for(;n<e;){if(0===this.#c.length){const e=await this.#i().catch(s("weights-unreachable",this.name));if(!e)break;this.#c=e}const r=this.#c.subarray(0,e-n);this.#c=this.#c.subarray(r.length),t.set(r,n),n+=r.length}return n<e?t.slice(0,n):t}};function z(e){const{name:t=j,size:n}=e;let r=0;return new O(t,n,async()=>{const t=r;if(t>=n)return;r=Math.min(n,t+N);const s=await e.read(t,r);if(s.length===r-t)return s;throw new Error(\`\${s.length} bytes came for \${t} to \${r}\`)})}function E(e,{buffer:t,byteOffset:n,byteLength:r}){return z({name:e,size:r,read:(e,r)=>Promise.resolve(new Uint8Array(t,n+e,r-e))})}async function P(e){let t=j,r=1/0,o=e;if("string"==typeof o||o instanceof URL?(t=String(o),o=await fetch(o).catch(s("weights-unreachable",t))):o instanceof Blob&&(({size:r}=o),o=o.stream()),o instanceof Response){const{ok:e,body:r,status:s}=o;if(!e)throw n("weights-unreachable",\`the status of \${t}\`,s,200,t);o=r}return o instanceof ReadableStream?function(e,t,n){const r=n.getReader();return new O(e,t,async()=>(await r.read()).value,()=>{r.cancel().catch(()=>0)})}(t,r,o):(m(o).endsWith("ArrayBuffer")&&(o=new Uint8Array(o)),ArrayBuffer.isView(o)?E(t,o):o?.read instanceof Function?z(o):void 0)}function F(e){const t=e.split("*").map(e=>e.replace(/\\W/g,"\\\\$&")),n=new RegExp(\`^\${t.join("[^]*?")}$\`);return e=>e.length<999&&n.test(e)}function q(e,{buffer:t}){if("F32"===e)return new Float32Array(t);const n=new Uint32Array(new Uint16Array(t)),r=e=>new Float32Array(e.buffer);return"BF16"===e?r(n.map(e=>e<<16)):r(n.map(e=>(32768&e)<<16|(32767&e)<<13)).map(e=>Math.abs(e)<2**-96?e*2**112:NaN)}function U(e,t,r){const{data:s=r,shape:o=e.parameters.find(e=>e[0]===t)?.[1]??[]}=r??{};if(!(s instanceof Float32Array)||l(o)!==s.length)throw n("weights-invalid",\`tensor "\${t}"\`,m(s),"a Float32Array of its shape",t);return{name:t,type:"F32",shape:o,bytes:s.byteLength,reader:E(t,s)}}var W=({dimensions:e})=>[1,...e.map(({most:e})=>e)];async function I(t,r={}){const o=await async function(t,n){const r=await(n??async function({limits:t,features:n}){const r=globalThis.navigator?.gpu;if(!r)throw new e("webgpu-missing","no WebGPU here: pass a device");const o=await r.requestAdapter();if(!o)throw new e("adapter-missing","this machine has no WebGPU adapter");const a=o.limits;return o.requestDevice({requiredLimits:Object.fromEntries(Object.keys(t).map(e=>[e,a[e]])),requiredFeatures:n.filter(e=>o.features.has(e))}).catch(s("device-refused","the adapter gives no device"))}(t));if(!(r.lost instanceof Promise))throw new e("device-refused","device is no GPUDevice");const o={device:r,release(){n||r.destroy()}};return r.lost.then(({message:e})=>o.lost=e||"destroyed"),o}(t,r.device),u=new $(o.device),d=new M(o,t.kernels),w=[],g=async()=>{const s=await async function(t,r,s,o){if(void 0===r&&(void 0!==s||0===t.parameters.length))return t.parameters.map(t=>function(t,n){const[r,s]=t,o=function([t,,n],r){const[s,o=0,a=1]="number"==typeof n?["constant",n]:n??[],i=function(e){let t=2166136261;for(const n of e)t=Math.imul(t^Number(n.codePointAt(0)),16777619);return()=>{t=t+2654435769|0;const e=Math.imul(t^t>>>16,569420461);return((e^e>>>15)>>>0)/2**32}}(\`\${r}/\${t}\`),c={constant:()=>o,uniform:()=>o+(a-o)*i(),normal:()=>o+a*Math.sqrt(-2*Math.log(1-i()))*Math.cos(2*Math.PI*i())}[String(s)];if(c)return e=>new Float32Array(e).map(c);throw new e("weights-missing",\`"\${t}" can't be drawn: it must be loaded\`,{name:t})}(t,n),a=4*l(s);return{name:r,type:"F32",shape:s,bytes:a,reader:z({name:r,size:a,read:(e,t)=>Promise.resolve(new Uint8Array(o((t-e)/4).buffer))})}}(t,Number(s)));const a=[];for(const e of Array.isArray(r)?r:[r]){const s=await P(e);if(s){o.push(s);for(const e of await k(s))a.push(e)}else{if("Object"!==m(e))throw n(void 0===r?"weights-missing":"weights-invalid","weights",e,"a safetensors file, or tensors by name; or pass a seed","weights");for(const[n,r]of Object.entries(e))a.push(U(t,n,r))}}return a}(t,r.weights,r.seed,w),h=function(t,r){const s=new Map;for(const e of r){const{name:t}=e;if(s.has(t))throw B(\`tensor "\${t}"\`,"in two files","in one",t);s.set(t,e)}const o=new Set(t.parameters.map(([e])=>e)),i=[...s.keys()].filter(e=>!o.has(e)),c=[...o].filter(e=>!s.has(e)),[f]=c;if(void 0!==f){const t=c.slice(0,3).map(e=>\`"\${e}"\${a(e,i)}\`),n=\`the weights lack \${c.length} tensors: \${t.join(", ")}\`;throw new e("weights-missing",n,{name:f,tensors:c})}const u=e=>e.filter(e=>1!==e).join();for(const[e,r]of t.parameters){const{shape:t,type:o}=s.get(e);if(u(t)!==u(r))throw n("weights-shape",\`the shape of tensor "\${e}"\`,t,r,e);if(!/^(B?F16|F32)$/.test(o))throw n("weights-type",\`tensor "\${e}"\`,o,"F32, F16 or BF16",e)}const h=t.ignored.map(F),l=i.filter(e=>!h.some(t=>t(e)));return 0===l.length?[]:[{code:"weights-unexpected",message:\`no use for \${l.length} tensors: \${l.slice(0,5).join(", ")}\`,tensors:l}]}(t,s);return await f(o,"the weights",()=>async function(e,t,n){const{parameters:r,tables:s}=e,o=e.constants(W(e));for(const e of o)i(t,"maxStorageBufferBindingSize",4*e,"a constant");r.forEach(([,e],t)=>n.reserve(\`p\${t}\`,4*l(e))),s.forEach(({shape:e},t)=>n.reserve(\`t\${t}\`,4*l(e))),o.forEach((e,t)=>n.reserve(\`c\${t}\`,4*e)),s.forEach(({element:e,shape:r,value:s},o)=>{const a=new(p(e))(l(r));let i=0;const c=(...e)=>{const t=r[e.length];if(void 0===t)a[i++]=Number(s(...e));else for(let n=0;n<t;n+=1)c(...e,n)};c(),t.device.queue.writeBuffer(n.get(\`t\${o}\`),0,a)}),await t.device.queue.onSubmittedWorkDone()}(t,o,u)),await async function({tensors:e,readers:t},r,s,o,a=()=>{}){const i=r.parameters.map(([e])=>e),f=e.reduce((e,{bytes:t})=>e+t,0),{queue:u}=s.device;let h=0,l=0;for(const{name:t,type:r,bytes:p,reader:m}of e){const e=i.indexOf(t);let d=0;for(let i=p;i>0;){const p=Math.min(N,i),w=await m.take(p);if(c(s),o.requireOpen(),w.length<p)throw B(\`tensor "\${t}"\`,"cut off","whole",t);if(i-=p,h+=p,l+=p,e>=0){const s=q(r,w),a=s.findIndex(e=>!Number.isFinite(e));if(a>=0)throw n("weights-value",\`entry \${d+a} of tensor "\${t}"\`,s[a],"finite",t);u.writeBuffer(o.get(\`p\${e}\`),4*d,s),d+=s.length}a({loaded:h,total:f,name:t}),l>67108864&&(l=0,u.submit([]),await u.onSubmittedWorkDone())}}for(const e of t)if((await e.take(1)).length>0)throw B(e.name,"longer than its tensors","as long as they are",e.name)}({tensors:s,readers:w},t,o,u,r.onProgress),h};try{!function(t,{name:n,features:r,limits:s}){for(const n of r)if(!t.device.features.has(n))throw new e("feature-missing",\`the device lacks \${n}\`,{name:n});for(const[e,r]of Object.entries(s))i(t,e,r,n)}(o,t);const n=d.need([...t.prepare,...t.run.steps]),[r]=await Promise.all([g(),n]),s={held:o,program:t,memory:u,pipelines:d,written:""};return await async function(e){const{program:t,memory:n}=e,{run:r,inspect:s,prepare:o}=t,a={slots:()=>[],results:[],steps:o},i=[{s:W(t),values:[]}];await A(e,a,o,[],i,!0);const c=new Set([r,s].flatMap(e=>[...e.steps.flatMap(h),...e.results.map(({buffer:e})=>e)]));n.freeWhere(e=>/^[pt]\\d/.test(e)&&!c.has(e))}(s),function(t,n){const{held:r,program:s,memory:o,pipelines:i}=t,{run:c,inspect:f}=s;let u=Promise.resolve();function h(e){const t=u.then(e);return u=t.catch(()=>0),t}async function l(e,n,r,a,c){o.requireOpen(),await i.need(a);const f=function(e,t){return Array.isArray(t)?t.map((t,n)=>b(e,t,n,\` of member \${n}\`)):[b(e,t,0,"")]}(s,e),u=f.length>0?await A(t,n,a,r,f,c):[];return Array.isArray(e)?u:u[0]}const p={device:r.device,warnings:n,run:(e,t={})=>h(()=>l(e,c,c.results,c.steps,"device"===t.on)),inspect:(t,n)=>h(async()=>{const r=function(t){const n=f.results.map(({name:e})=>e),r=t.map(t=>{const r=F(t);if(n.some(r))return r;throw new e("path-unknown",\`nothing to inspect at "\${t}"\${a(t,n)}\`,{name:t,expected:n,found:t})});return f.results.filter(({name:e})=>r.some(t=>t(e)))}(n);return l(t,f,r,function(e,t){const n=new Set(t.map(({buffer:e})=>e));return e.toReversed().filter(([,e,,,t])=>{const[r="",s=""]=e.split(">"),o=s.match(/\\w+/g)??[];return!!o.some(e=>n.has(e))&&(t&&o.forEach(e=>n.delete(e)),r.match(/\\w+/g)?.forEach(e=>n.add(e)),!0)}).reverse()}(f.steps,r),!1)}),dispose:()=>{o.close(),r.release()}};return p}(s,r)}catch(e){throw u.close(),o.release(),e}finally{for(const e of w)e.close()}}return{AttncError:e,load:I}})();
`;
