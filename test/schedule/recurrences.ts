/** Programs with recurrences, for tests of how they are dispatched. */

export interface RecurrentProgram {
  readonly text: string;
  /** One list of lengths a member, in the order of the model's dimensions. */
  readonly lengths: readonly (readonly number[])[];
}

export const programs: Readonly<Record<string, RecurrentProgram>> = {
  "a running sum": {
    text: `model A() {
  input x: [T <= 9]
  recur t < T with s = 0 {
    s = s + x[t]
    sums[t] = s
  }
  output sums
  output last = s
}`,
    lengths: [[9], [1], [4]],
  },
  "a GRU": {
    text: `model A(H = 5, I = 3) {
  input x: [T <= 11, I]
  recur t < T with h = zeros(H) {
    h = cell: GRUCell(x[t], h)
    states[t] = h
  }
  output states
  output last = h
}`,
    lengths: [[11], [1], [7], [10]],
  },
  "a GRU of four-wide vectors": {
    text: `model A(H = 16, I = 8) {
  input x: [T <= 6, I]
  input g: [H]
  recur t < T with h = tanh(g) {
    h = cell: GRUCell(x[t], h)
    states[t] = h
  }
  output states
  output y = out: Linear(h, 3)
}`,
    lengths: [[3], [6], [2]],
  },
  "a GRU whose threads have three entries each": {
    text: `model A(H = 128, I = 4) {
  input x: [T <= 3, I]
  input g: [H]
  recur t < T with h = tanh(g) {
    h = cell: GRUCell(x[t], h)
    states[t] = h
  }
  output states
  output y = out: Linear(h, 3)
}`,
    lengths: [[2], [3], [1]],
  },
  "an LSTM whose threads have four": {
    text: `model A(H = 128, I = 4) {
  input x: [2, I]
  input g: [H]
  recur t < 2 with h = tanh(g), c = g {
    h, c = cell: LSTMCell(x[t], h, c)
    states[t] = h
  }
  output states
  output y = out: Linear(c, 3)
}`,
    lengths: [[], []],
  },
  "an LSTM of a static length": {
    text: `model A(H = 4, I = 2) {
  input x: [5, I]
  recur t < 5 with h = zeros(H), c = zeros(H) {
    h, c = cell: LSTMCell(x[t], h, c)
    states[t] = h
  }
  output states
  output c
}`,
    lengths: [[], []],
  },
  "one step": {
    text: `model A(H = 3) {
  input x: [1, H]
  recur t < 1 with h = x[0] {
    h = cell: GRUCell(x[t], h)
  }
  output h
}`,
    lengths: [[], []],
  },
  "an encoder, and a decoder with additive attention": {
    text: `model A(E = 3, H = 4, V = 5) {
  input source: [S <= 7, E]
  input y: [T <= 6, E]
  recur s < S with g = zeros(H) {
    g = encoder: GRUCell(source[s], g)
    h[s] = g
  }
  keys = key: Linear(h, H, biased = false)
  param score: [H] ~ uniform(-0.1, 0.1)
  recur t < T with s = tanh(bridge: Linear(g, H)) {
    q = query: Linear(s, H)
    e[i] = sum[d] score[d] * tanh(q[d] + keys[i, d])
    a[t, i] = softmax[i](e[i])
    c = sum[i] a[t, i] * h[i]
    s = decoder: GRUCell(concat(y[t], c), s)
    logits[t] = out: Linear(s, V)
  }
  output logits
  inspect attention = a
}`,
    lengths: [
      [7, 6],
      [1, 1],
      [3, 6],
      [7, 2],
    ],
  },
  "attention by products": {
    text: `model A(H = 8) {
  input z: [S <= 9, H]
  input y: [T <= 5, H]
  recur t < T with s = mean[i] z[i] {
    e[i] = (sum[d] s[d] * z[i, d]) / sqrt(H)
    a[t, i] = softmax[i](e[i])
    c = sum[i] a[t, i] * z[i]
    s = decoder: GRUCell(y[t] + c, s)
    states[t] = s
  }
  output states
}`,
    lengths: [
      [9, 5],
      [2, 1],
      [5, 3],
    ],
  },
  "one recurrence inside another": {
    text: `model A(H = 3) {
  input x: [T <= 5, U <= 4, H]
  recur t < T with h = zeros(H) {
    recur u < U with g = h {
      g = inner: GRUCell(x[t, u], g)
      seen[t, u] = g
    }
    h = outer: GRUCell(g, h)
    states[t] = h
  }
  output states
  output seen
}`,
    lengths: [
      [5, 4],
      [1, 1],
      [3, 4],
      [5, 2],
    ],
  },
  "values that change places": {
    text: `model A() {
  input x: [3]
  recur t < 5 with a = x, b = 2 * x {
    c = a
    a = b
    b = c
    seen[t] = a
  }
  output seen
  output a
  output b
}`,
    lengths: [[]],
  },
  "values of the step before the last": {
    text: `model A() {
  input x: [T <= 7]
  recur t < T with a = 1, b = 0 {
    s = a + b + x[t]
    b = a
    a = s / 2
    seen[t] = a
  }
  output seen
}`,
    lengths: [[7], [1], [5]],
  },
  "a lookup by what was found": {
    text: `model A(V = 6, H = 4) {
  input x: [T <= 6, H]
  param table: [V, H] ~ normal(0, 1)
  recur t < T with h = zeros(H) {
    e[v] = sum[d] table[v, d] * (h[d] + x[t, d])
    best = argmax[v](e[v])
    h = tanh(table[best] + h)
    chosen[t] = best
    states[t] = h
  }
  output chosen
  output states
}`,
    lengths: [[6], [1], [4]],
  },
  "a state of truth values and whole numbers": {
    text: `model A() {
  input x: [T <= 8]
  recur t < T with n = 0, seen = false {
    seen = seen or x[t] > 0.5
    n = if seen then n + 1 else n
    counts[t] = n
  }
  output counts
  output seen
}`,
    lengths: [[8], [1], [5]],
  },
  "a state with two axes, normalised": {
    text: `model A(N = 3, H = 4) {
  input x: [T <= 5, N, H]
  param w: [H, H] ~ normal(0, 1)
  recur t < T with h = zeros(N, H) {
    y[n, k] = (sum[d] w[k, d] * h[n, d]) + x[t, n, k]
    m[n] = mean[k] y[n, k]
    v[n] = mean[k] (y[n, k] - m[n])^2
    h[n, k] = (y[n, k] - m[n]) / sqrt(v[n] + 0.00001)
    states[t] = h
  }
  output states
}`,
    lengths: [[5], [1], [2]],
  },
};
