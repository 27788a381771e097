/** Programs with recurrences of every kind, as people write them. */

export const recurrentPrograms: Readonly<Record<string, string>> = {
  "gated, and what is read before each step": `model M(I = 3, H = 4) {
  input x: [T <= 5, I]
  recur t < T with h = zeros(H) {
    before[t] = h
    h = cell: GRUCell(x[t], h)
    states[t] = h
  }
  output y = out: Linear(states, 2)
  output z = sum[t, d] before[t, d] * states[t, d]
  output final = h
}`,
  "two carried values, and a head over both": `model M(I = 3, H = 4) {
  input x: [T <= 5, I]
  recur t < T with h = zeros(H), c = zeros(H) {
    h, c = cell: LSTMCell(x[t], h, c)
    y[t] = out: Linear(concat(h, c), 3)
  }
  output y
  output c
}`,
  "two layers, the second reversed": `model M(I = 3, H = 4) {
  input x: [T <= 5, I]
  recur t < T with h = zeros(H) {
    h = first: GRUCell(x[t], h)
    a[t] = h
  }
  recur t < T with g = h {
    g = second: GRUCell(a[T - 1 - t], g)
    b[t] = g
  }
  output y[t] = a[t] + b[T - 1 - t]
}`,
  "additive attention over a source": `model M(D = 3, H = 4) {
  input source: [S <= 6, D]
  input x: [T <= 4, D]
  param v: [H]
  keys = key: Linear(source, H)
  recur t < T with s = tanh(bridge: Linear(source[S - 1], H)) {
    q = query: Linear(s, H)
    a[t, i] = softmax[i](sum[d] v[d] * tanh(q[d] + keys[i, d]))
    c = sum[i] a[t, i] * source[i]
    s = cell: GRUCell(concat(x[t], c), s)
    y[t] = out: Linear(concat(s, c), 5)
  }
  output y
  inspect attention = a
}`,
  "dot attention over a source": `model M(D = 4) {
  input source: [S <= 6, D]
  input x: [T <= 4, D]
  recur t < T with s = source[0] {
    q = query: Linear(concat(s, x[t]), D)
    a[i] = softmax[i](sum[d] q[d] * source[i, d])
    c = sum[i] a[i] * source[i]
    s = tanh(c + s)
    y[t] = s
  }
  output y
}`,
  nested: `model M(D = 3) {
  input x: [T <= 4, D]
  input z: [S <= 3, D]
  param w: [D, D]
  recur t < T with h = zeros(D) {
    recur s < S with g = h {
      g = tanh(w @ g + z[s] * x[t])
      inner[t, s] = g
    }
    h = g + x[t]
    outer[t] = h
  }
  output outer
  output inner
}`,
  "a static number of steps, and a matrix": `model M(D = 3, steps = 4) {
  input x: [N <= 5, D]
  recur l < steps with y = x {
    y = y + tanh(turn: Linear(y, D))
    norms[l] = sum[n, d] y[n, d]^2
  }
  output y
  output norms
}`,
  "carried for one step only": `model M(D = 3) {
  input x: [T <= 5, D]
  recur t < T with before = zeros(D) {
    y[t] = x[t] - before
    before = x[t]
  }
  output y
}`,
  "two that swap": `model M() {
  input n: [T <= 6]
  recur t < T with a = 0, b = 1 {
    a, b = Swap(a, b, n[t])
    seen[t] = a
  }
  output seen
}
block Swap(a: [], b: [], n: []) -> ([], []) {
  return b, a + n * b
}`,
  "a running sum and its largest": `model M() {
  input x: [T <= 6]
  recur t < T with s = 0, m = -infinity {
    s = s + x[t]
    m = max(m, s)
    best[t] = m
  }
  output best
  output y = s
}`,
  "no step at all": `model M(D = 2) {
  input x: [0 <= T <= 4, D]
  recur t < T with h = zeros(D) {
    h = tanh(cell: Linear(h, D) + x[t])
  }
  output h
}`,
};
