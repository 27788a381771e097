// ---- row_1
// sum[s < S] = sum[d < 64] x[s, d]
// mu[s < S] = sum[s] / 64.0
// sum_2[s < S] = sum[d < 64] (x[s, d] - mu[s]) * (x[s, d] - mu[s])
// var_value[s < S] = sum_2[s] / 64.0
// norm[s < S, d < 64] = (x[s, d] - mu[s]) / sqrt(var_value[s] + 0.00001) * weight[d] + bias[d]

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (s >= S) { return; }
  var sum = 0f;
  let x_start = row * 64;
  for (var d = 0; d < 64; d++) {
    sum += x[x_start + d];
  }
  var sum_2 = 0f;
  let mu = sum / 64f;
  for (var d = 0; d < 64; d++) {
    let difference = x[x_start + d] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 64f;
  let root = sqrt(var_value + 0.00001f);
  for (var d = 0; d < 64; d++) {
    norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}

// ---- contraction_1
// sum[p < 3, h < 4, i < S, d < 16] = sum[c < 64] in_proj_weight[64 * p + 16 * h + d, c] * norm[i, c]
// q_k_v[p < 3, h < 4, i < S, d < 16] = in_proj_bias[64 * p + 16 * h + d] + sum[p, h, i, d]

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> in_proj_weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> in_proj_bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> q_k_v: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (i >= S) { return; }
  let in_proj_bias_hdp = in_proj_bias[column4];
  q_k_v[member * sizes.S * 48 + (column4 / 4) * sizes.S * 4 + i * 4 + column4 % 4] = in_proj_bias_hdp + sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.S + 7) / 8) * 24) { return; }
  let row_tile = index / 24;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.S - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.S - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.S - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.S - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.S - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.S - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.S - 1);
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
  let in_proj_weight_start = (column_tile / 2) * 256 + (index % 2) * 128;
  let in_proj_weight_start_2 = (column_tile / 2) * 256 + (index % 2) * 128 + 16;
  let in_proj_weight_start_3 = (column_tile / 2) * 256 + (index % 2) * 128 + 32;
  let in_proj_weight_start_4 = (column_tile / 2) * 256 + (index % 2) * 128 + 48;
  let in_proj_weight_start_5 = (column_tile / 2) * 256 + (index % 2) * 128 + 64;
  let in_proj_weight_start_6 = (column_tile / 2) * 256 + (index % 2) * 128 + 80;
  let in_proj_weight_start_7 = (column_tile / 2) * 256 + (index % 2) * 128 + 96;
  let in_proj_weight_start_8 = (column_tile / 2) * 256 + (index % 2) * 128 + 112;
  let norm_start = row * 16;
  let norm_start_2 = row_1 * 16;
  let norm_start_3 = row_2 * 16;
  let norm_start_4 = row_3 * 16;
  let norm_start_5 = row_4 * 16;
  let norm_start_6 = row_5 * 16;
  let norm_start_7 = row_6 * 16;
  let norm_start_8 = row_7 * 16;
  for (var c4 = 0; c4 < 16; c4++) {
    let right_0 = mat4x4f(in_proj_weight[in_proj_weight_start + c4], in_proj_weight[in_proj_weight_start_2 + c4], in_proj_weight[in_proj_weight_start_3 + c4], in_proj_weight[in_proj_weight_start_4 + c4]);
    let right_1 = mat4x4f(in_proj_weight[in_proj_weight_start_5 + c4], in_proj_weight[in_proj_weight_start_6 + c4], in_proj_weight[in_proj_weight_start_7 + c4], in_proj_weight[in_proj_weight_start_8 + c4]);
    let left_0 = norm[norm_start + c4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = norm[norm_start_2 + c4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = norm[norm_start_3 + c4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = norm[norm_start_4 + c4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = norm[norm_start_5 + c4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = norm[norm_start_6 + c4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = norm[norm_start_7 + c4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = norm[norm_start_8 + c4];
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
// sum[h < 4, i < S, j < S] = sum[d < 16] q_k_v[0, h, i, d] * q_k_v[1, h, j, d]
// lse[h < 4, i < S] = lse[j < S] sum[h, i, j] * 0.25
// y[h < 4, i < S, d < 16] = sum[j < S] exp(sum[h, i, j] * 0.25 - lse[h, i]) * q_k_v[2, h, j, d]

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S * 4) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S / 4;
  let S = lengths[member];
  if (i >= S) { return; }
  y[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.S + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.S + 3) / 4);
  let member = index / ((sizes.S + 3) / 4) / 4;
  let S = lengths[member];
  if (block * 4 >= S) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, S - 1);
  let i_2 = min(i + 2, S - 1);
  let i_3 = min(i + 3, S - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.S + 3) / 4) % 4;
  let q_k_v_start = member * sizes.S * 48 + h * sizes.S * 4 + i * 4;
  let q_k_v_start_2 = member * sizes.S * 48 + h * sizes.S * 4 + i_1 * 4;
  let q_k_v_start_3 = member * sizes.S * 48 + h * sizes.S * 4 + i_2 * 4;
  let q_k_v_start_4 = member * sizes.S * 48 + h * sizes.S * 4 + i_3 * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = q_k_v[q_k_v_start + d4];
    query[1][d4] = q_k_v[q_k_v_start_2 + d4];
    query[2][d4] = q_k_v[q_k_v_start_3 + d4];
    query[3][d4] = q_k_v[q_k_v_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let q_k_v_start_5 = member * sizes.S * 48 + sizes.S * 16 + h * sizes.S * 4;
  let q_k_v_start_7 = member * sizes.S * 48 + sizes.S * 16 + h * sizes.S * 4 + 4;
  let q_k_v_start_9 = member * sizes.S * 48 + sizes.S * 16 + h * sizes.S * 4 + 8;
  let q_k_v_start_11 = member * sizes.S * 48 + sizes.S * 16 + h * sizes.S * 4 + 12;
  let q_k_v_start_13 = member * sizes.S * 48 + sizes.S * 32 + h * sizes.S * 4;
  let q_k_v_start_15 = member * sizes.S * 48 + sizes.S * 32 + h * sizes.S * 4 + 4;
  let q_k_v_start_17 = member * sizes.S * 48 + sizes.S * 32 + h * sizes.S * 4 + 8;
  let q_k_v_start_19 = member * sizes.S * 48 + sizes.S * 32 + h * sizes.S * 4 + 12;
  for (var j = 0; j < S - 3; j += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let q_k_v_start_6 = q_k_v_start_5 + j * 4;
    let q_k_v_start_8 = q_k_v_start_7 + j * 4;
    let q_k_v_start_10 = q_k_v_start_9 + j * 4;
    let q_k_v_start_12 = q_k_v_start_11 + j * 4;
    for (var d4 = 0; d4 < 4; d4++) {
      let keys = mat4x4f(q_k_v[q_k_v_start_6 + d4], q_k_v[q_k_v_start_8 + d4], q_k_v[q_k_v_start_10 + d4], q_k_v[q_k_v_start_12 + d4]);
      dots_0 += query[0][d4] * keys;
      dots_1 += query[1][d4] * keys;
      dots_2 += query[2][d4] * keys;
      dots_3 += query[3][d4] * keys;
    }
    let scores_0 = dots_0 * 0.25f;
    let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
    let keep_0 = exp(peak[0] - top_0);
    let weights_0 = exp(scores_0 - top_0);
    peak[0] = top_0;
    total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
    let scores_1 = dots_1 * 0.25f;
    let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
    let keep_1 = exp(peak[1] - top_1);
    let weights_1 = exp(scores_1 - top_1);
    peak[1] = top_1;
    total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
    let scores_2 = dots_2 * 0.25f;
    let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
    let keep_2 = exp(peak[2] - top_2);
    let weights_2 = exp(scores_2 - top_2);
    peak[2] = top_2;
    total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
    let scores_3 = dots_3 * 0.25f;
    let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
    let keep_3 = exp(peak[3] - top_3);
    let weights_3 = exp(scores_3 - top_3);
    peak[3] = top_3;
    total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
    let q_k_v_start_14 = q_k_v_start_13 + j * 4;
    let q_k_v_start_16 = q_k_v_start_15 + j * 4;
    let q_k_v_start_18 = q_k_v_start_17 + j * 4;
    let q_k_v_start_20 = q_k_v_start_19 + j * 4;
    for (var d4 = 0; d4 < 4; d4++) {
      let values = mat4x4f(q_k_v[q_k_v_start_14 + d4], q_k_v[q_k_v_start_16 + d4], q_k_v[q_k_v_start_18 + d4], q_k_v[q_k_v_start_20 + d4]);
      sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
      sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
      sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
      sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
    }
  }
  for (var j = (S / 4) * 4; j < S; j++) {
    let q_k_v_start_6 = q_k_v_start_5 + j * 4;
    let q_k_v_start_8 = q_k_v_start_13 + j * 4;
    for (var r = 0; r < 4; r++) {
      var dot_product = 0f;
      for (var d4 = 0; d4 < 4; d4++) {
        dot_product += dot(query[r][d4], q_k_v[q_k_v_start_6 + d4]);
      }
      let score = dot_product * 0.25f;
      let top = max(peak[r], score);
      let keep = exp(peak[r] - top);
      let weight = exp(score - top);
      peak[r] = top;
      total[r] = total[r] * keep + weight;
      for (var d4 = 0; d4 < 4; d4++) {
        sums[r][d4] = sums[r][d4] * keep + weight * q_k_v[q_k_v_start_8 + d4];
      }
    }
  }
  let start = block * 4;
  let start_2 = (index / ((sizes.S + 3) / 4)) * sizes.S + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < S) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_2 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- contraction_2
// y[i < S, o < 64] = sum[i21 < 4, i22 < 16] weight[o, 16 * i21 + i22] * y[i21, i, i22]
// x_2[s < S, d < 64] = x[s, d] + (y[s, d] + bias[d])

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (i >= S) { return; }
  let x_io = x[row * 16 + column4];
  let bias_o = bias[column4];
  x_2[row * 16 + column4] = x_io + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.S + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.S - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.S - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.S - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.S - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.S - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.S - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.S - 1);
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
  let y_start = (row / sizes.S) * sizes.S * 16 + (row % sizes.S) * 4;
  let y_start_3 = (row_1 / sizes.S) * sizes.S * 16 + (row_1 % sizes.S) * 4;
  let y_start_5 = (row_2 / sizes.S) * sizes.S * 16 + (row_2 % sizes.S) * 4;
  let y_start_7 = (row_3 / sizes.S) * sizes.S * 16 + (row_3 % sizes.S) * 4;
  let y_start_9 = (row_4 / sizes.S) * sizes.S * 16 + (row_4 % sizes.S) * 4;
  let y_start_11 = (row_5 / sizes.S) * sizes.S * 16 + (row_5 % sizes.S) * 4;
  let y_start_13 = (row_6 / sizes.S) * sizes.S * 16 + (row_6 % sizes.S) * 4;
  let y_start_15 = (row_7 / sizes.S) * sizes.S * 16 + (row_7 % sizes.S) * 4;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 4;
    let weight_start_4 = weight_start_3 + i21 * 4;
    let weight_start_6 = weight_start_5 + i21 * 4;
    let weight_start_8 = weight_start_7 + i21 * 4;
    let weight_start_10 = weight_start_9 + i21 * 4;
    let weight_start_12 = weight_start_11 + i21 * 4;
    let weight_start_14 = weight_start_13 + i21 * 4;
    let weight_start_16 = weight_start_15 + i21 * 4;
    let y_start_2 = y_start + i21 * sizes.S * 4;
    let y_start_4 = y_start_3 + i21 * sizes.S * 4;
    let y_start_6 = y_start_5 + i21 * sizes.S * 4;
    let y_start_8 = y_start_7 + i21 * sizes.S * 4;
    let y_start_10 = y_start_9 + i21 * sizes.S * 4;
    let y_start_12 = y_start_11 + i21 * sizes.S * 4;
    let y_start_14 = y_start_13 + i21 * sizes.S * 4;
    let y_start_16 = y_start_15 + i21 * sizes.S * 4;
    for (var i224 = 0; i224 < 4; i224++) {
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
// y[s < S, o < 128] = sum[i < 64] weight[o, i] * norm[s, i]
// x[s < S, o < 128] = max(y[s, o] + bias[o], 0.0)

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (s >= S) { return; }
  var results: vec4f;
  let bias_o = bias[column4];
  for (var c = 0; c < 4; c++) {
    results[c] = max(sums[c] + bias_o[c], 0f);
  }
  x[row * 32 + column4] = results;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.S + 7) / 8) * 16) { return; }
  let row_tile = index / 16;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.S - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.S - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.S - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.S - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.S - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.S - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.S - 1);
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
  let column_tile = index % 16;
  let weight_start = column_tile * 128;
  let weight_start_2 = column_tile * 128 + 16;
  let weight_start_3 = column_tile * 128 + 32;
  let weight_start_4 = column_tile * 128 + 48;
  let weight_start_5 = column_tile * 128 + 64;
  let weight_start_6 = column_tile * 128 + 80;
  let weight_start_7 = column_tile * 128 + 96;
  let weight_start_8 = column_tile * 128 + 112;
  let norm_start = row * 16;
  let norm_start_2 = row_1 * 16;
  let norm_start_3 = row_2 * 16;
  let norm_start_4 = row_3 * 16;
  let norm_start_5 = row_4 * 16;
  let norm_start_6 = row_5 * 16;
  let norm_start_7 = row_6 * 16;
  let norm_start_8 = row_7 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
    let left_0 = norm[norm_start + i4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = norm[norm_start_2 + i4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = norm[norm_start_3 + i4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = norm[norm_start_4 + i4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = norm[norm_start_5 + i4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = norm[norm_start_6 + i4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = norm[norm_start_7 + i4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = norm[norm_start_8 + i4];
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

// ---- contraction_4
// y[s < S, o < 64] = sum[i < 128] weight[o, i] * x[s, i]
// x_3[s < S, d < 64] = x_2[s, d] + (y[s, d] + bias[d])

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.S) { return; }
  let s = row % sizes.S;
  let member = row / sizes.S;
  let S = lengths[member];
  if (s >= S) { return; }
  let x_2_so = x_2[row * 16 + column4];
  let bias_o = bias[column4];
  x_3[row * 16 + column4] = x_2_so + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.S + 7) / 8) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.S - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.S - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.S - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.S - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.S - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.S - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.S - 1);
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
  let weight_start = column_tile * 256;
  let weight_start_2 = column_tile * 256 + 32;
  let weight_start_3 = column_tile * 256 + 64;
  let weight_start_4 = column_tile * 256 + 96;
  let weight_start_5 = column_tile * 256 + 128;
  let weight_start_6 = column_tile * 256 + 160;
  let weight_start_7 = column_tile * 256 + 192;
  let weight_start_8 = column_tile * 256 + 224;
  let x_start = row * 32;
  let x_start_2 = row_1 * 32;
  let x_start_3 = row_2 * 32;
  let x_start_4 = row_3 * 32;
  let x_start_5 = row_4 * 32;
  let x_start_6 = row_5 * 32;
  let x_start_7 = row_6 * 32;
  let x_start_8 = row_7 * 32;
  for (var i4 = 0; i4 < 32; i4++) {
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
    let left_0 = x[x_start + i4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = x[x_start_2 + i4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = x[x_start_3 + i4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = x[x_start_4 + i4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = x[x_start_5 + i4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = x[x_start_6 + i4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = x[x_start_7 + i4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = x[x_start_8 + i4];
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

// ---- contraction_5
// sum[h < 4, i < S, j < S] = sum[d < 16] q_k_v[0, h, i, d] * q_k_v[1, h, j, d]
// e[h < 4, i < S, j < S] = 0.25 * sum[h, i, j]

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> q_k_v: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.S) { return; }
  if (column >= sizes.S) { return; }
  let S = lengths[member];
  if (row >= S) { return; }
  if (column >= S) { return; }
  e[member * sizes.S * sizes.S * 4 + h * sizes.S * sizes.S + row * sizes.S + column] = 0.25f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.S + 3) / 4) * ((sizes.S + 7) / 8) * sizes.batch * 4) { return; }
  let row_tile = index / ((sizes.S + 3) / 4) % ((sizes.S + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.S - 1);
  let row_2 = min(row + 2, sizes.S - 1);
  let row_3 = min(row + 3, sizes.S - 1);
  let row_4 = min(row + 4, sizes.S - 1);
  let row_5 = min(row + 5, sizes.S - 1);
  let row_6 = min(row + 6, sizes.S - 1);
  let row_7 = min(row + 7, sizes.S - 1);
  let column_tile = index % ((sizes.S + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, sizes.S - 1);
  let column_2 = min(column + 2, sizes.S - 1);
  let column_3 = min(column + 3, sizes.S - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let h = index / ((sizes.S + 3) / 4) / ((sizes.S + 7) / 8) % 4;
  let member = index / ((sizes.S + 3) / 4) / ((sizes.S + 7) / 8) / 4;
  let q_k_v_start = member * sizes.S * 48 + sizes.S * 16 + h * sizes.S * 4 + column * 4;
  let q_k_v_start_2 = member * sizes.S * 48 + sizes.S * 16 + h * sizes.S * 4 + column_1 * 4;
  let q_k_v_start_3 = member * sizes.S * 48 + sizes.S * 16 + h * sizes.S * 4 + column_2 * 4;
  let q_k_v_start_4 = member * sizes.S * 48 + sizes.S * 16 + h * sizes.S * 4 + column_3 * 4;
  let q_k_v_start_5 = member * sizes.S * 48 + h * sizes.S * 4 + row * 4;
  let q_k_v_start_6 = member * sizes.S * 48 + h * sizes.S * 4 + row_1 * 4;
  let q_k_v_start_7 = member * sizes.S * 48 + h * sizes.S * 4 + row_2 * 4;
  let q_k_v_start_8 = member * sizes.S * 48 + h * sizes.S * 4 + row_3 * 4;
  let q_k_v_start_9 = member * sizes.S * 48 + h * sizes.S * 4 + row_4 * 4;
  let q_k_v_start_10 = member * sizes.S * 48 + h * sizes.S * 4 + row_5 * 4;
  let q_k_v_start_11 = member * sizes.S * 48 + h * sizes.S * 4 + row_6 * 4;
  let q_k_v_start_12 = member * sizes.S * 48 + h * sizes.S * 4 + row_7 * 4;
  for (var d4 = 0; d4 < 4; d4++) {
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

// ---- row_2
// z[h < 4, i < S] = lse[j < S] e[h, i, j]
// a[h < 4, i < S, j < S] = exp(e[h, i, j] - z[h, i])

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.S * 4) { return; }
  let i = row % sizes.S;
  let member = row / sizes.S / 4;
  let S = lengths[member];
  if (i >= S) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.S;
  for (var j = 0; j < S; j++) {
    let exponent = e[e_start + j];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < S; j++) {
    a[e_start + j] = exp(e[e_start + j] - z_all);
  }
}

// ---- map_1
// attention[l < 1, h < 4, i < S, j < S] = a[h, i, j]

struct Sizes { batch: i32, S: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read_write> attention: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.S * sizes.S * 4) { return; }
  let i = index / sizes.S % sizes.S;
  let member = index / sizes.S / sizes.S / 4;
  let S = lengths[member];
  if (i >= S) { return; }
  let j = index % sizes.S;
  if (j >= S) { return; }
  attention[index] = a[index];
}
