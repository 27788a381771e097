/** Attention in float64, straight from its definition: what the results of attention are compared with. */

const allowed = {
  plain: () => true,
  causal: (i, j) => j <= i,
  window: (i, j) => Math.abs(i - j) < 128,
};

/** Of inputs q, k and v, [heads, rows, width]. */
export function attentionReference(inputs, { kind }) {
  const [q, k, v] = ["q", "k", "v"].map((name) => inputs.get(name).data);
  const { shape } = inputs.get("q");
  const [heads, rows, width] = shape;
  const may = allowed[kind];
  const y = new Float32Array(q.length);
  const scores = new Float64Array(rows);
  const sums = new Float64Array(width);
  for (let h = 0; h < heads; h += 1)
    for (let i = 0; i < rows; i += 1) {
      const row = (h * rows + i) * width;
      let largest = -Infinity;
      for (let j = 0; j < rows; j += 1) {
        if (!may(i, j)) continue;
        const other = (h * rows + j) * width;
        let sum = 0;
        for (let d = 0; d < width; d += 1) sum += q[row + d] * k[other + d];
        scores[j] = sum / Math.sqrt(width);
        largest = Math.max(largest, scores[j]);
      }
      sums.fill(0);
      let total = 0;
      for (let j = 0; j < rows; j += 1) {
        if (!may(i, j)) continue;
        const weight = Math.exp(scores[j] - largest);
        const other = (h * rows + j) * width;
        total += weight;
        for (let d = 0; d < width; d += 1) sums[d] += weight * v[other + d];
      }
      for (let d = 0; d < width; d += 1) y[row + d] = sums[d] / total;
    }
  return { shape, data: y };
}
