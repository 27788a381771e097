// ---- attention_1
// e[i < N] = sum[d < 32] q[d] * x[i, d] / 5.656854249492381
// z = lse[i < N] e[i]
// y[d < 32] = sum[i < N] exp(e[i] - z[]) * x[i, d]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  y[row * 8 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
  var query: array<vec4f, 8>;
  let q_start = row * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    query[d4] = q[q_start + d4];
  }
  var sums: array<vec4f, 8>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let N = lengths[row];
  let x_start = row * sizes.N * 8;
  let x_start_3 = row * sizes.N * 8 + 8;
  let x_start_5 = row * sizes.N * 8 + 16;
  let x_start_7 = row * sizes.N * 8 + 24;
  for (var i = 0; i < N - 3; i += 4) {
    var dots = vec4f();
    let x_start_2 = x_start + i * 8;
    let x_start_4 = x_start_3 + i * 8;
    let x_start_6 = x_start_5 + i * 8;
    let x_start_8 = x_start_7 + i * 8;
    for (var d4 = 0; d4 < 8; d4++) {
      dots += query[d4] * mat4x4f(x[x_start_2 + d4], x[x_start_4 + d4], x[x_start_6 + d4], x[x_start_8 + d4]);
    }
    let scores = dots * 0.17677669529663687f;
    let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
    let keep = exp(peak - top);
    let weights = exp(scores - top);
    peak = top;
    total = total * keep + dot(weights, vec4f(1f));
    for (var d4 = 0; d4 < 8; d4++) {
      sums[d4] = sums[d4] * keep + mat4x4f(x[x_start_2 + d4], x[x_start_4 + d4], x[x_start_6 + d4], x[x_start_8 + d4]) * weights;
    }
  }
  for (var i = (N / 4) * 4; i < N; i++) {
    var dot_product = 0f;
    let x_start_2 = x_start + i * 8;
    for (var d4 = 0; d4 < 8; d4++) {
      dot_product += dot(query[d4], x[x_start_2 + d4]);
    }
    let score = dot_product * 0.17677669529663687f;
    let top = max(peak, score);
    let keep = exp(peak - top);
    let weight = exp(score - top);
    peak = top;
    total = total * keep + weight;
    for (var d4 = 0; d4 < 8; d4++) {
      sums[d4] = sums[d4] * keep + weight * x[x_start_2 + d4];
    }
  }
  let share = select(0f, 1f / total, total > 0f);
  for (var d4 = 0; d4 < 8; d4++) {
    finish(row, d4, sums[d4] * share);
  }
}

// ---- contraction_1
// e[i < N] = sum[d < 32] q[d] * x[i, d] / 5.656854249492381

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> e: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, row: i32, column: i32, sum: f32) {
  if (row >= 1) { return; }
  if (column >= sizes.N) { return; }
  let N = lengths[member];
  if (column >= N) { return; }
  e[member * sizes.N + column] = sum * 0.17677669529663687f;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch) { return; }
  let column_tile = index % ((sizes.N + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, sizes.N - 1);
  let column_2 = min(column + 2, sizes.N - 1);
  let column_3 = min(column + 3, sizes.N - 1);
  var sum = vec4f();
  let member = index / ((sizes.N + 3) / 4);
  let x_start = member * sizes.N * 8 + column * 8;
  let x_start_2 = member * sizes.N * 8 + column_1 * 8;
  let x_start_3 = member * sizes.N * 8 + column_2 * 8;
  let x_start_4 = member * sizes.N * 8 + column_3 * 8;
  let q_start = member * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    let right = mat4x4f(x[x_start + d4], x[x_start_2 + d4], x[x_start_3 + d4], x[x_start_4 + d4]);
    sum += q[q_start + d4] * right;
  }
  let start = column_tile * 4;
  for (var c = 0; c < 4; c++) {
    finish(member, 0, start + c, sum[c]);
  }
}

// ---- row_1
// z = lse[i < N] e[i]
// a[i < N] = exp(e[i] - z[])

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let N = lengths[row];
  let e_start = row * sizes.N;
  for (var i = 0; i < N; i++) {
    let exponent = e[e_start + i];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var i = 0; i < N; i++) {
    a[e_start + i] = exp(e[e_start + i] - z_all);
  }
}
