// ---- attention_1
// e[i < M, j < N] = sum[d < 32] q[i, d] * x[j, d] / 5.656854249492381
// z[i < M] = lse[j < N] e[i, j]
// y[i < M, d < 32] = sum[j < N] exp(e[i, j] - z[i]) * x[j, d]

struct Sizes { batch: i32, M: i32, N: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.M) { return; }
  let i = row % sizes.M;
  let member = row / sizes.M;
  let M = lengths[member * 2];
  if (i >= M) { return; }
  y[row * 8 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.M + 3) / 4) * sizes.batch) { return; }
  let block = index % ((sizes.M + 3) / 4);
  let member = index / ((sizes.M + 3) / 4);
  let M = lengths[member * 2];
  if (block * 4 >= M) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, M - 1);
  let i_2 = min(i + 2, M - 1);
  let i_3 = min(i + 3, M - 1);
  var query: array<array<vec4f, 8>, 4>;
  let q_start = member * sizes.M * 8 + i * 8;
  let q_start_2 = member * sizes.M * 8 + i_1 * 8;
  let q_start_3 = member * sizes.M * 8 + i_2 * 8;
  let q_start_4 = member * sizes.M * 8 + i_3 * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    query[0][d4] = q[q_start + d4];
    query[1][d4] = q[q_start_2 + d4];
    query[2][d4] = q[q_start_3 + d4];
    query[3][d4] = q[q_start_4 + d4];
  }
  var sums: array<array<vec4f, 8>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let N = lengths[member * 2 + 1];
  let x_start = member * sizes.N * 8;
  let x_start_3 = member * sizes.N * 8 + 8;
  let x_start_5 = member * sizes.N * 8 + 16;
  let x_start_7 = member * sizes.N * 8 + 24;
  for (var j = 0; j < N - 3; j += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let x_start_2 = x_start + j * 8;
    let x_start_4 = x_start_3 + j * 8;
    let x_start_6 = x_start_5 + j * 8;
    let x_start_8 = x_start_7 + j * 8;
    for (var d4 = 0; d4 < 8; d4++) {
      let keys = mat4x4f(x[x_start_2 + d4], x[x_start_4 + d4], x[x_start_6 + d4], x[x_start_8 + d4]);
      dots_0 += query[0][d4] * keys;
      dots_1 += query[1][d4] * keys;
      dots_2 += query[2][d4] * keys;
      dots_3 += query[3][d4] * keys;
    }
    let scores_0 = dots_0 * 0.17677669529663687f;
    let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
    let keep_0 = exp(peak[0] - top_0);
    let weights_0 = exp(scores_0 - top_0);
    peak[0] = top_0;
    total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
    let scores_1 = dots_1 * 0.17677669529663687f;
    let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
    let keep_1 = exp(peak[1] - top_1);
    let weights_1 = exp(scores_1 - top_1);
    peak[1] = top_1;
    total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
    let scores_2 = dots_2 * 0.17677669529663687f;
    let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
    let keep_2 = exp(peak[2] - top_2);
    let weights_2 = exp(scores_2 - top_2);
    peak[2] = top_2;
    total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
    let scores_3 = dots_3 * 0.17677669529663687f;
    let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
    let keep_3 = exp(peak[3] - top_3);
    let weights_3 = exp(scores_3 - top_3);
    peak[3] = top_3;
    total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
    for (var d4 = 0; d4 < 8; d4++) {
      let values = mat4x4f(x[x_start_2 + d4], x[x_start_4 + d4], x[x_start_6 + d4], x[x_start_8 + d4]);
      sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
      sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
      sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
      sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
    }
  }
  for (var j = (N / 4) * 4; j < N; j++) {
    let x_start_2 = x_start + j * 8;
    for (var r = 0; r < 4; r++) {
      var dot_product = 0f;
      for (var d4 = 0; d4 < 8; d4++) {
        dot_product += dot(query[r][d4], x[x_start_2 + d4]);
      }
      let score = dot_product * 0.17677669529663687f;
      let top = max(peak[r], score);
      let keep = exp(peak[r] - top);
      let weight = exp(score - top);
      peak[r] = top;
      total[r] = total[r] * keep + weight;
      for (var d4 = 0; d4 < 8; d4++) {
        sums[r][d4] = sums[r][d4] * keep + weight * x[x_start_2 + d4];
      }
    }
  }
  let start = block * 4;
  let start_2 = member * sizes.M + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < M) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 8; d4++) {
        finish(start_2 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- contraction_1
// e[i < M, j < N] = sum[d < 32] q[i, d] * x[j, d] / 5.656854249492381

struct Sizes { batch: i32, M: i32, N: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> e: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.M) { return; }
  if (column >= sizes.N) { return; }
  let M = lengths[member * 2];
  if (row >= M) { return; }
  let N = lengths[member * 2 + 1];
  if (column >= N) { return; }
  e[member * sizes.M * sizes.N + row * sizes.N + column] = sum * 0.17677669529663687f;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.M + 7) / 8) * ((sizes.N + 3) / 4) * sizes.batch) { return; }
  let row_tile = index / ((sizes.N + 3) / 4) % ((sizes.M + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.M - 1);
  let row_2 = min(row + 2, sizes.M - 1);
  let row_3 = min(row + 3, sizes.M - 1);
  let row_4 = min(row + 4, sizes.M - 1);
  let row_5 = min(row + 5, sizes.M - 1);
  let row_6 = min(row + 6, sizes.M - 1);
  let row_7 = min(row + 7, sizes.M - 1);
  let column_tile = index % ((sizes.N + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, sizes.N - 1);
  let column_2 = min(column + 2, sizes.N - 1);
  let column_3 = min(column + 3, sizes.N - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let member = index / ((sizes.N + 3) / 4) / ((sizes.M + 7) / 8);
  let x_start = member * sizes.N * 8 + column * 8;
  let x_start_2 = member * sizes.N * 8 + column_1 * 8;
  let x_start_3 = member * sizes.N * 8 + column_2 * 8;
  let x_start_4 = member * sizes.N * 8 + column_3 * 8;
  let q_start = member * sizes.M * 8 + row * 8;
  let q_start_2 = member * sizes.M * 8 + row_1 * 8;
  let q_start_3 = member * sizes.M * 8 + row_2 * 8;
  let q_start_4 = member * sizes.M * 8 + row_3 * 8;
  let q_start_5 = member * sizes.M * 8 + row_4 * 8;
  let q_start_6 = member * sizes.M * 8 + row_5 * 8;
  let q_start_7 = member * sizes.M * 8 + row_6 * 8;
  let q_start_8 = member * sizes.M * 8 + row_7 * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    let right = mat4x4f(x[x_start + d4], x[x_start_2 + d4], x[x_start_3 + d4], x[x_start_4 + d4]);
    sum_0 += q[q_start + d4] * right;
    sum_1 += q[q_start_2 + d4] * right;
    sum_2 += q[q_start_3 + d4] * right;
    sum_3 += q[q_start_4 + d4] * right;
    sum_4 += q[q_start_5 + d4] * right;
    sum_5 += q[q_start_6 + d4] * right;
    sum_6 += q[q_start_7 + d4] * right;
    sum_7 += q[q_start_8 + d4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  let start_2 = column_tile * 4;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(member, value, start_2 + c, sums[n][c]);
    }
  }
}

// ---- row_1
// z[i < M] = lse[j < N] e[i, j]
// a[i < M, j < N] = exp(e[i, j] - z[i])

struct Sizes { batch: i32, M: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.M) { return; }
  let i = row % sizes.M;
  let member = row / sizes.M;
  let M = lengths[member * 2];
  if (i >= M) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let N = lengths[member * 2 + 1];
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    let exponent = e[e_start + j];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    a[e_start + j] = exp(e[e_start + j] - z_all);
  }
}
