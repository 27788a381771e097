// ---- contraction_1
// sum[p < 3, h < 8, i < N, d < 8] = sum[c < 64] in_proj_weight[64 * p + 8 * h + d, c] * x[i, c]
// q_k_v[p < 3, h < 8, i < N, d < 8] = in_proj_bias[64 * p + 8 * h + d] + sum[p, h, i, d]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q_k_v: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (i >= N) { return; }
  let in_proj_bias_hdp = in_proj_bias[column4];
  q_k_v[member * sizes.N * 48 + (column4 / 2) * sizes.N * 2 + i * 2 + column4 % 2] = in_proj_bias_hdp + sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.N + 7) / 8) * 24) { return; }
  let row_tile = index / 24;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.N - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.N - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.N - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.N - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.N - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.N - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.N - 1);
  var sum_0_0 = vec4f();
  var sum_0_1 = vec4f();
  var sum_1_0 = vec4f();
  var sum_1_1 = vec4f();
  var sum_2_0 = vec4f();
  var sum_2_1 = vec4f();
  var sum_3_0 = vec4f();
  var sum_3_1 = vec4f();
  var sum_4_0 = vec4f();
  var sum_4_1 = vec4f();
  var sum_5_0 = vec4f();
  var sum_5_1 = vec4f();
  var sum_6_0 = vec4f();
  var sum_6_1 = vec4f();
  var sum_7_0 = vec4f();
  var sum_7_1 = vec4f();
  let column_tile = index % 24;
  let in_proj_weight_start = (column_tile / 8) * 1024 + (index % 8) * 128;
  let in_proj_weight_start_2 = (column_tile / 8) * 1024 + (index % 8) * 128 + 16;
  let in_proj_weight_start_3 = (column_tile / 8) * 1024 + (index % 8) * 128 + 32;
  let in_proj_weight_start_4 = (column_tile / 8) * 1024 + (index % 8) * 128 + 48;
  let in_proj_weight_start_5 = (column_tile / 8) * 1024 + (index % 8) * 128 + 64;
  let in_proj_weight_start_6 = (column_tile / 8) * 1024 + (index % 8) * 128 + 80;
  let in_proj_weight_start_7 = (column_tile / 8) * 1024 + (index % 8) * 128 + 96;
  let in_proj_weight_start_8 = (column_tile / 8) * 1024 + (index % 8) * 128 + 112;
  let x_start = row * 16;
  let x_start_2 = row_1 * 16;
  let x_start_3 = row_2 * 16;
  let x_start_4 = row_3 * 16;
  let x_start_5 = row_4 * 16;
  let x_start_6 = row_5 * 16;
  let x_start_7 = row_6 * 16;
  let x_start_8 = row_7 * 16;
  for (var c4 = 0; c4 < 16; c4++) {
    let right_0 = mat4x4f(in_proj_weight[in_proj_weight_start + c4], in_proj_weight[in_proj_weight_start_2 + c4], in_proj_weight[in_proj_weight_start_3 + c4], in_proj_weight[in_proj_weight_start_4 + c4]);
    let right_1 = mat4x4f(in_proj_weight[in_proj_weight_start_5 + c4], in_proj_weight[in_proj_weight_start_6 + c4], in_proj_weight[in_proj_weight_start_7 + c4], in_proj_weight[in_proj_weight_start_8 + c4]);
    let left_0 = x[x_start + c4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = x[x_start_2 + c4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = x[x_start_3 + c4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = x[x_start_4 + c4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = x[x_start_5 + c4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = x[x_start_6 + c4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = x[x_start_7 + c4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = x[x_start_8 + c4];
    sum_7_0 += left_7 * right_0;
    sum_7_1 += left_7 * right_1;
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
  let start = row_tile * 8;
  let start_2 = column_tile * 2;
  for (var n = 0; n < 16; n++) {
    finish(start + n / 2, start_2 + n % 2, sums[n]);
  }
}

// ---- attention_1
// sum[h < 8, i < N, j < N] = sum[d < 8] q_k_v[0, h, i, d] * q_k_v[1, h, j, d]
// lse[h < 8, i < N] = lse[j < N] sum[h, i, j] * 0.35355339059327373
// y[h < 8, i < N, d < 8] = sum[j < N] exp(sum[h, i, j] * 0.35355339059327373 - lse[h, i]) * q_k_v[2,
//     h, j, d]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 8) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 8;
  let N = lengths[member];
  if (i >= N) { return; }
  y[row * 2 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 8) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 8;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 2>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 8;
  let q_k_v_start = member * sizes.N * 48 + h * sizes.N * 2 + i * 2;
  let q_k_v_start_2 = member * sizes.N * 48 + h * sizes.N * 2 + i_1 * 2;
  let q_k_v_start_3 = member * sizes.N * 48 + h * sizes.N * 2 + i_2 * 2;
  let q_k_v_start_4 = member * sizes.N * 48 + h * sizes.N * 2 + i_3 * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    query[0][d4] = q_k_v[q_k_v_start + d4];
    query[1][d4] = q_k_v[q_k_v_start_2 + d4];
    query[2][d4] = q_k_v[q_k_v_start_3 + d4];
    query[3][d4] = q_k_v[q_k_v_start_4 + d4];
  }
  var sums: array<array<vec4f, 2>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let q_k_v_start_5 = member * sizes.N * 48 + sizes.N * 16 + h * sizes.N * 2;
  let q_k_v_start_7 = member * sizes.N * 48 + sizes.N * 16 + h * sizes.N * 2 + 2;
  let q_k_v_start_9 = member * sizes.N * 48 + sizes.N * 16 + h * sizes.N * 2 + 4;
  let q_k_v_start_11 = member * sizes.N * 48 + sizes.N * 16 + h * sizes.N * 2 + 6;
  let q_k_v_start_13 = member * sizes.N * 48 + sizes.N * 32 + h * sizes.N * 2;
  let q_k_v_start_15 = member * sizes.N * 48 + sizes.N * 32 + h * sizes.N * 2 + 2;
  let q_k_v_start_17 = member * sizes.N * 48 + sizes.N * 32 + h * sizes.N * 2 + 4;
  let q_k_v_start_19 = member * sizes.N * 48 + sizes.N * 32 + h * sizes.N * 2 + 6;
  for (var j = 0; j < N - 3; j += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let q_k_v_start_6 = q_k_v_start_5 + j * 2;
    let q_k_v_start_8 = q_k_v_start_7 + j * 2;
    let q_k_v_start_10 = q_k_v_start_9 + j * 2;
    let q_k_v_start_12 = q_k_v_start_11 + j * 2;
    for (var d4 = 0; d4 < 2; d4++) {
      let keys = mat4x4f(q_k_v[q_k_v_start_6 + d4], q_k_v[q_k_v_start_8 + d4], q_k_v[q_k_v_start_10 + d4], q_k_v[q_k_v_start_12 + d4]);
      dots_0 += query[0][d4] * keys;
      dots_1 += query[1][d4] * keys;
      dots_2 += query[2][d4] * keys;
      dots_3 += query[3][d4] * keys;
    }
    let scores_0 = dots_0 * 0.35355339059327373f;
    let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
    let keep_0 = exp(peak[0] - top_0);
    let weights_0 = exp(scores_0 - top_0);
    peak[0] = top_0;
    total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
    let scores_1 = dots_1 * 0.35355339059327373f;
    let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
    let keep_1 = exp(peak[1] - top_1);
    let weights_1 = exp(scores_1 - top_1);
    peak[1] = top_1;
    total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
    let scores_2 = dots_2 * 0.35355339059327373f;
    let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
    let keep_2 = exp(peak[2] - top_2);
    let weights_2 = exp(scores_2 - top_2);
    peak[2] = top_2;
    total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
    let scores_3 = dots_3 * 0.35355339059327373f;
    let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
    let keep_3 = exp(peak[3] - top_3);
    let weights_3 = exp(scores_3 - top_3);
    peak[3] = top_3;
    total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
    let q_k_v_start_14 = q_k_v_start_13 + j * 2;
    let q_k_v_start_16 = q_k_v_start_15 + j * 2;
    let q_k_v_start_18 = q_k_v_start_17 + j * 2;
    let q_k_v_start_20 = q_k_v_start_19 + j * 2;
    for (var d4 = 0; d4 < 2; d4++) {
      let values = mat4x4f(q_k_v[q_k_v_start_14 + d4], q_k_v[q_k_v_start_16 + d4], q_k_v[q_k_v_start_18 + d4], q_k_v[q_k_v_start_20 + d4]);
      sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
      sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
      sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
      sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
    }
  }
  for (var j = (N / 4) * 4; j < N; j++) {
    let q_k_v_start_6 = q_k_v_start_5 + j * 2;
    let q_k_v_start_8 = q_k_v_start_13 + j * 2;
    for (var r = 0; r < 4; r++) {
      var dot_product = 0f;
      for (var d4 = 0; d4 < 2; d4++) {
        dot_product += dot(query[r][d4], q_k_v[q_k_v_start_6 + d4]);
      }
      let score = dot_product * 0.35355339059327373f;
      let top = max(peak[r], score);
      let keep = exp(peak[r] - top);
      let weight = exp(score - top);
      peak[r] = top;
      total[r] = total[r] * keep + weight;
      for (var d4 = 0; d4 < 2; d4++) {
        sums[r][d4] = sums[r][d4] * keep + weight * q_k_v[q_k_v_start_8 + d4];
      }
    }
  }
  let start = block * 4;
  let start_2 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 2; d4++) {
        finish(start_2 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- contraction_2
// y[i < N, o < 64] = sum[i21 < 8, i22 < 8] weight[o, 8 * i21 + i22] * y[i21, i, i22]
// y_2[i < N, o < 64] = y[i, o] + bias[o]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (i >= N) { return; }
  let bias_o = bias[column4];
  y_2[row * 16 + column4] = sums + bias_o;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.N + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.N - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.N - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.N - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.N - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.N - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.N - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.N - 1);
  var sum_0_0 = vec4f();
  var sum_0_1 = vec4f();
  var sum_1_0 = vec4f();
  var sum_1_1 = vec4f();
  var sum_2_0 = vec4f();
  var sum_2_1 = vec4f();
  var sum_3_0 = vec4f();
  var sum_3_1 = vec4f();
  var sum_4_0 = vec4f();
  var sum_4_1 = vec4f();
  var sum_5_0 = vec4f();
  var sum_5_1 = vec4f();
  var sum_6_0 = vec4f();
  var sum_6_1 = vec4f();
  var sum_7_0 = vec4f();
  var sum_7_1 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 128;
  let weight_start_3 = column_tile * 128 + 16;
  let weight_start_5 = column_tile * 128 + 32;
  let weight_start_7 = column_tile * 128 + 48;
  let weight_start_9 = column_tile * 128 + 64;
  let weight_start_11 = column_tile * 128 + 80;
  let weight_start_13 = column_tile * 128 + 96;
  let weight_start_15 = column_tile * 128 + 112;
  let y_start = (row / sizes.N) * sizes.N * 16 + (row % sizes.N) * 2;
  let y_start_3 = (row_1 / sizes.N) * sizes.N * 16 + (row_1 % sizes.N) * 2;
  let y_start_5 = (row_2 / sizes.N) * sizes.N * 16 + (row_2 % sizes.N) * 2;
  let y_start_7 = (row_3 / sizes.N) * sizes.N * 16 + (row_3 % sizes.N) * 2;
  let y_start_9 = (row_4 / sizes.N) * sizes.N * 16 + (row_4 % sizes.N) * 2;
  let y_start_11 = (row_5 / sizes.N) * sizes.N * 16 + (row_5 % sizes.N) * 2;
  let y_start_13 = (row_6 / sizes.N) * sizes.N * 16 + (row_6 % sizes.N) * 2;
  let y_start_15 = (row_7 / sizes.N) * sizes.N * 16 + (row_7 % sizes.N) * 2;
  for (var i21 = 0; i21 < 8; i21++) {
    let weight_start_2 = weight_start + i21 * 2;
    let weight_start_4 = weight_start_3 + i21 * 2;
    let weight_start_6 = weight_start_5 + i21 * 2;
    let weight_start_8 = weight_start_7 + i21 * 2;
    let weight_start_10 = weight_start_9 + i21 * 2;
    let weight_start_12 = weight_start_11 + i21 * 2;
    let weight_start_14 = weight_start_13 + i21 * 2;
    let weight_start_16 = weight_start_15 + i21 * 2;
    let y_start_2 = y_start + i21 * sizes.N * 2;
    let y_start_4 = y_start_3 + i21 * sizes.N * 2;
    let y_start_6 = y_start_5 + i21 * sizes.N * 2;
    let y_start_8 = y_start_7 + i21 * sizes.N * 2;
    let y_start_10 = y_start_9 + i21 * sizes.N * 2;
    let y_start_12 = y_start_11 + i21 * sizes.N * 2;
    let y_start_14 = y_start_13 + i21 * sizes.N * 2;
    let y_start_16 = y_start_15 + i21 * sizes.N * 2;
    for (var i224 = 0; i224 < 2; i224++) {
      let right_0 = mat4x4f(weight[weight_start_2 + i224], weight[weight_start_4 + i224], weight[weight_start_6 + i224], weight[weight_start_8 + i224]);
      let right_1 = mat4x4f(weight[weight_start_10 + i224], weight[weight_start_12 + i224], weight[weight_start_14 + i224], weight[weight_start_16 + i224]);
      let left_0 = y[y_start_2 + i224];
      sum_0_0 += left_0 * right_0;
      sum_0_1 += left_0 * right_1;
      let left_1 = y[y_start_4 + i224];
      sum_1_0 += left_1 * right_0;
      sum_1_1 += left_1 * right_1;
      let left_2 = y[y_start_6 + i224];
      sum_2_0 += left_2 * right_0;
      sum_2_1 += left_2 * right_1;
      let left_3 = y[y_start_8 + i224];
      sum_3_0 += left_3 * right_0;
      sum_3_1 += left_3 * right_1;
      let left_4 = y[y_start_10 + i224];
      sum_4_0 += left_4 * right_0;
      sum_4_1 += left_4 * right_1;
      let left_5 = y[y_start_12 + i224];
      sum_5_0 += left_5 * right_0;
      sum_5_1 += left_5 * right_1;
      let left_6 = y[y_start_14 + i224];
      sum_6_0 += left_6 * right_0;
      sum_6_1 += left_6 * right_1;
      let left_7 = y[y_start_16 + i224];
      sum_7_0 += left_7 * right_0;
      sum_7_1 += left_7 * right_1;
    }
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
  let start = row_tile * 8;
  let start_2 = column_tile * 2;
  for (var n = 0; n < 16; n++) {
    finish(start + n / 2, start_2 + n % 2, sums[n]);
  }
}

// ---- contraction_3
// sum[h < 8, i < N, j < N] = sum[d < 8] q_k_v[0, h, i, d] * q_k_v[1, h, j, d]
// e[h < 8, i < N, j < N] = 0.35355339059327373 * sum[h, i, j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.N) { return; }
  if (column >= sizes.N) { return; }
  let N = lengths[member];
  if (row >= N) { return; }
  if (column >= N) { return; }
  e[member * sizes.N * sizes.N * 8 + h * sizes.N * sizes.N + row * sizes.N + column] = 0.35355339059327373f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * ((sizes.N + 7) / 8) * sizes.batch * 8) { return; }
  let row_tile = index / ((sizes.N + 3) / 4) % ((sizes.N + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.N - 1);
  let row_2 = min(row + 2, sizes.N - 1);
  let row_3 = min(row + 3, sizes.N - 1);
  let row_4 = min(row + 4, sizes.N - 1);
  let row_5 = min(row + 5, sizes.N - 1);
  let row_6 = min(row + 6, sizes.N - 1);
  let row_7 = min(row + 7, sizes.N - 1);
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
  let h = index / ((sizes.N + 3) / 4) / ((sizes.N + 7) / 8) % 8;
  let member = index / ((sizes.N + 3) / 4) / ((sizes.N + 7) / 8) / 8;
  let q_k_v_start = member * sizes.N * 48 + sizes.N * 16 + h * sizes.N * 2 + column * 2;
  let q_k_v_start_2 = member * sizes.N * 48 + sizes.N * 16 + h * sizes.N * 2 + column_1 * 2;
  let q_k_v_start_3 = member * sizes.N * 48 + sizes.N * 16 + h * sizes.N * 2 + column_2 * 2;
  let q_k_v_start_4 = member * sizes.N * 48 + sizes.N * 16 + h * sizes.N * 2 + column_3 * 2;
  let q_k_v_start_5 = member * sizes.N * 48 + h * sizes.N * 2 + row * 2;
  let q_k_v_start_6 = member * sizes.N * 48 + h * sizes.N * 2 + row_1 * 2;
  let q_k_v_start_7 = member * sizes.N * 48 + h * sizes.N * 2 + row_2 * 2;
  let q_k_v_start_8 = member * sizes.N * 48 + h * sizes.N * 2 + row_3 * 2;
  let q_k_v_start_9 = member * sizes.N * 48 + h * sizes.N * 2 + row_4 * 2;
  let q_k_v_start_10 = member * sizes.N * 48 + h * sizes.N * 2 + row_5 * 2;
  let q_k_v_start_11 = member * sizes.N * 48 + h * sizes.N * 2 + row_6 * 2;
  let q_k_v_start_12 = member * sizes.N * 48 + h * sizes.N * 2 + row_7 * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    let right = mat4x4f(q_k_v[q_k_v_start + d4], q_k_v[q_k_v_start_2 + d4], q_k_v[q_k_v_start_3 + d4], q_k_v[q_k_v_start_4 + d4]);
    sum_0 += q_k_v[q_k_v_start_5 + d4] * right;
    sum_1 += q_k_v[q_k_v_start_6 + d4] * right;
    sum_2 += q_k_v[q_k_v_start_7 + d4] * right;
    sum_3 += q_k_v[q_k_v_start_8 + d4] * right;
    sum_4 += q_k_v[q_k_v_start_9 + d4] * right;
    sum_5 += q_k_v[q_k_v_start_10 + d4] * right;
    sum_6 += q_k_v[q_k_v_start_11 + d4] * right;
    sum_7 += q_k_v[q_k_v_start_12 + d4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  let start_2 = column_tile * 4;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(member, h, value, start_2 + c, sums[n][c]);
    }
  }
}

// ---- row_1
// z[h < 8, i < N] = lse[j < N] e[h, i, j]
// a[h < 8, i < N, j < N] = exp(e[h, i, j] - z[h, i])

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 8) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 8;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
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
