// ---- contraction_1
// y[n < N, o < 64] = sum[i < 64] weight[o, i] * x[n, i]
// y[n < N, o < 64] = y[n, o] + bias[o]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  let n = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (n >= N) { return; }
  let bias_o = bias[column4];
  y[row * 16 + column4] = sums + bias_o;
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
  let weight_start_2 = column_tile * 128 + 16;
  let weight_start_3 = column_tile * 128 + 32;
  let weight_start_4 = column_tile * 128 + 48;
  let weight_start_5 = column_tile * 128 + 64;
  let weight_start_6 = column_tile * 128 + 80;
  let weight_start_7 = column_tile * 128 + 96;
  let weight_start_8 = column_tile * 128 + 112;
  let x_start = row * 16;
  let x_start_2 = row_1 * 16;
  let x_start_3 = row_2 * 16;
  let x_start_4 = row_3 * 16;
  let x_start_5 = row_4 * 16;
  let x_start_6 = row_5 * 16;
  let x_start_7 = row_6 * 16;
  let x_start_8 = row_7 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
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

// ---- contraction_2
// y[p < 2, n < N, o < 16] = sum[i < 64] (if p == 0 then weight[o, i] else weight_2[o, i]) * x[n, i]
// y[p < 2, n < N, o < 16] = y[p, n, o] + (if p == 0 then bias[o] else bias_2[o])

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> weight_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read> bias_2: array<vec4<f32>>;
@group(0) @binding(5) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(6) var<uniform> sizes: Sizes;
@group(0) @binding(7) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  let n = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (n >= N) { return; }
  var results: vec4f;
  let bias_o = bias[column4 % 4];
  let bias_2_o = bias_2[column4 % 4];
  let start = column4 * 4;
  for (var c = 0; c < 4; c++) {
    var chosen: f32;
    if ((start + c) / 16 == 0) {
      chosen = bias_o[c];
    } else {
      chosen = bias_2_o[c];
    }
    results[c] = sums[c] + chosen;
  }
  y[member * sizes.N * 8 + (column4 / 4) * sizes.N * 4 + n * 4 + column4 % 4] = results;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let weight_start = (index % 4) * 64;
  let column_tile = index % 8;
  let holds = column_tile / 4 == 0;
  let offset = index % 4;
  let weight_start_2 = offset * 64 + 16;
  let weight_start_3 = offset * 64 + 32;
  let weight_start_4 = offset * 64 + 48;
  let x_start = row * 16;
  let x_start_2 = row_1 * 16;
  let x_start_3 = row_2 * 16;
  let x_start_4 = row_3 * 16;
  let x_start_5 = row_4 * 16;
  let x_start_6 = row_5 * 16;
  let x_start_7 = row_6 * 16;
  let x_start_8 = row_7 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let weight_oi = weight[weight_start + i4];
    let weight_2_oi = weight_2[weight_start + i4];
    var chosen: f32;
    if (holds) {
      chosen = weight_oi.x;
    } else {
      chosen = weight_2_oi.x;
    }
    var chosen_2: f32;
    if (holds) {
      chosen_2 = weight_oi.y;
    } else {
      chosen_2 = weight_2_oi.y;
    }
    var chosen_3: f32;
    if (holds) {
      chosen_3 = weight_oi.z;
    } else {
      chosen_3 = weight_2_oi.z;
    }
    var chosen_4: f32;
    if (holds) {
      chosen_4 = weight_oi.w;
    } else {
      chosen_4 = weight_2_oi.w;
    }
    let weight_oi_2 = weight[weight_start_2 + i4];
    let weight_2_oi_2 = weight_2[weight_start_2 + i4];
    var chosen_5: f32;
    if (holds) {
      chosen_5 = weight_oi_2.x;
    } else {
      chosen_5 = weight_2_oi_2.x;
    }
    var chosen_6: f32;
    if (holds) {
      chosen_6 = weight_oi_2.y;
    } else {
      chosen_6 = weight_2_oi_2.y;
    }
    var chosen_7: f32;
    if (holds) {
      chosen_7 = weight_oi_2.z;
    } else {
      chosen_7 = weight_2_oi_2.z;
    }
    var chosen_8: f32;
    if (holds) {
      chosen_8 = weight_oi_2.w;
    } else {
      chosen_8 = weight_2_oi_2.w;
    }
    let weight_oi_3 = weight[weight_start_3 + i4];
    let weight_2_oi_3 = weight_2[weight_start_3 + i4];
    var chosen_9: f32;
    if (holds) {
      chosen_9 = weight_oi_3.x;
    } else {
      chosen_9 = weight_2_oi_3.x;
    }
    var chosen_10: f32;
    if (holds) {
      chosen_10 = weight_oi_3.y;
    } else {
      chosen_10 = weight_2_oi_3.y;
    }
    var chosen_11: f32;
    if (holds) {
      chosen_11 = weight_oi_3.z;
    } else {
      chosen_11 = weight_2_oi_3.z;
    }
    var chosen_12: f32;
    if (holds) {
      chosen_12 = weight_oi_3.w;
    } else {
      chosen_12 = weight_2_oi_3.w;
    }
    let weight_oi_4 = weight[weight_start_4 + i4];
    let weight_2_oi_4 = weight_2[weight_start_4 + i4];
    var chosen_13: f32;
    if (holds) {
      chosen_13 = weight_oi_4.x;
    } else {
      chosen_13 = weight_2_oi_4.x;
    }
    var chosen_14: f32;
    if (holds) {
      chosen_14 = weight_oi_4.y;
    } else {
      chosen_14 = weight_2_oi_4.y;
    }
    var chosen_15: f32;
    if (holds) {
      chosen_15 = weight_oi_4.z;
    } else {
      chosen_15 = weight_2_oi_4.z;
    }
    var chosen_16: f32;
    if (holds) {
      chosen_16 = weight_oi_4.w;
    } else {
      chosen_16 = weight_2_oi_4.w;
    }
    let right = mat4x4f(vec4f(chosen, chosen_2, chosen_3, chosen_4), vec4f(chosen_5, chosen_6, chosen_7, chosen_8), vec4f(chosen_9, chosen_10, chosen_11, chosen_12), vec4f(chosen_13, chosen_14, chosen_15, chosen_16));
    sum_0 += x[x_start + i4] * right;
    sum_1 += x[x_start_2 + i4] * right;
    sum_2 += x[x_start_3 + i4] * right;
    sum_3 += x[x_start_4 + i4] * right;
    sum_4 += x[x_start_5 + i4] * right;
    sum_5 += x[x_start_6 + i4] * right;
    sum_6 += x[x_start_7 + i4] * right;
    sum_7 += x[x_start_8 + i4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}

// ---- attention_1
// sum[g < 2, r < 4, i < N, j < N] = sum[d < 8] y[i, 32 * g + 8 * r + d] * y_2[0, j, 8 * g + d]
// lse[g < 2, r < 4, i < N] = lse[j < N] sum[g, r, i, j] * 0.35355339059327373 where j <= i
// y_3[g < 2, r < 4, i < N, o < 8] = sum[j < N] exp(sum[g, r, i, j] * 0.35355339059327373 - lse[g, r,
//     i]) * y_2[1, j, 8 * g + o] where j <= i

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y_3: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 8) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 8;
  let N = lengths[member];
  if (i >= N) { return; }
  y_3[row * 2 + column4] = sums;
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
  let r = index / ((sizes.N + 3) / 4) % 4;
  let g = index / ((sizes.N + 3) / 4) / 4 % 2;
  let y_start = member * sizes.N * 16 + i * 16 + g * 8 + r * 2;
  let y_start_2 = member * sizes.N * 16 + i_1 * 16 + g * 8 + r * 2;
  let y_start_3 = member * sizes.N * 16 + i_2 * 16 + g * 8 + r * 2;
  let y_start_4 = member * sizes.N * 16 + i_3 * 16 + g * 8 + r * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 2>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let start = (block / 4) * 16;
  let value = N - 1;
  let y_2_start = member * sizes.N * 8 + g * 2;
  let y_2_start_3 = member * sizes.N * 8 + g * 2 + 4;
  let y_2_start_5 = member * sizes.N * 8 + g * 2 + 8;
  let y_2_start_7 = member * sizes.N * 8 + g * 2 + 12;
  let y_2_start_9 = member * sizes.N * 8 + sizes.N * 4 + g * 2;
  let y_2_start_11 = member * sizes.N * 8 + sizes.N * 4 + g * 2 + 4;
  let y_2_start_13 = member * sizes.N * 8 + sizes.N * 4 + g * 2 + 8;
  let y_2_start_15 = member * sizes.N * 8 + sizes.N * 4 + g * 2 + 12;
  let start_2 = block * 4;
  for (var tile = 0; tile < min((block / 4) * 16 + 15, N - 1) / 16 + 1; tile++) {
    let j_start = tile * 16;
    if (0 <= start - min(tile * 16 + 15, value) && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_2_start_2 = y_2_start + j * 4;
        let y_2_start_4 = y_2_start_3 + j * 4;
        let y_2_start_6 = y_2_start_5 + j * 4;
        let y_2_start_8 = y_2_start_7 + j * 4;
        for (var d4 = 0; d4 < 2; d4++) {
          let keys = mat4x4f(y_2[y_2_start_2 + d4], y_2[y_2_start_4 + d4], y_2[y_2_start_6 + d4], y_2[y_2_start_8 + d4]);
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
        let y_2_start_10 = y_2_start_9 + j * 4;
        let y_2_start_12 = y_2_start_11 + j * 4;
        let y_2_start_14 = y_2_start_13 + j * 4;
        let y_2_start_16 = y_2_start_15 + j * 4;
        for (var o4 = 0; o4 < 2; o4++) {
          let values = mat4x4f(y_2[y_2_start_10 + o4], y_2[y_2_start_12 + o4], y_2[y_2_start_14 + o4], y_2[y_2_start_16 + o4]);
          sums[0][o4] = sums[0][o4] * keep_0 + values * weights_0;
          sums[1][o4] = sums[1][o4] * keep_1 + values * weights_1;
          sums[2][o4] = sums[2][o4] * keep_2 + values * weights_2;
          sums[3][o4] = sums[3][o4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let y_2_start_2 = y_2_start + j * 4;
        let y_2_start_4 = y_2_start_9 + j * 4;
        for (var r_2 = 0; r_2 < 4; r_2++) {
          if (j <= start_2 + r_2) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 2; d4++) {
              dot_product += dot(query[r_2][d4], y_2[y_2_start_2 + d4]);
            }
            let score = dot_product * 0.35355339059327373f;
            let top = max(peak[r_2], score);
            let keep = exp(peak[r_2] - top);
            let weight = exp(score - top);
            peak[r_2] = top;
            total[r_2] = total[r_2] * keep + weight;
            for (var o4 = 0; o4 < 2; o4++) {
              sums[r_2][o4] = sums[r_2][o4] * keep + weight * y_2[y_2_start_4 + o4];
            }
          }
        }
      }
    }
  }
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r_2 = 0; r_2 < 4; r_2++) {
    if (start_2 + r_2 < N) {
      let share = select(0f, 1f / total[r_2], total[r_2] > 0f);
      for (var o4 = 0; o4 < 2; o4++) {
        finish(start_3 + r_2, o4, sums[r_2][o4] * share);
      }
    }
  }
}

// ---- contraction_3
// y[i < N, o < 64] = sum[i21 < 2, i221 < 4, i222 < 8] weight[o, 32 * i21 + 8 * i221 + i222] * y[i21,
//     i221, i, i222]
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
  let weight_start_4 = column_tile * 128 + 16;
  let weight_start_7 = column_tile * 128 + 32;
  let weight_start_10 = column_tile * 128 + 48;
  let weight_start_13 = column_tile * 128 + 64;
  let weight_start_16 = column_tile * 128 + 80;
  let weight_start_19 = column_tile * 128 + 96;
  let weight_start_22 = column_tile * 128 + 112;
  let y_start = (row / sizes.N) * sizes.N * 16 + (row % sizes.N) * 2;
  let y_start_4 = (row_1 / sizes.N) * sizes.N * 16 + (row_1 % sizes.N) * 2;
  let y_start_7 = (row_2 / sizes.N) * sizes.N * 16 + (row_2 % sizes.N) * 2;
  let y_start_10 = (row_3 / sizes.N) * sizes.N * 16 + (row_3 % sizes.N) * 2;
  let y_start_13 = (row_4 / sizes.N) * sizes.N * 16 + (row_4 % sizes.N) * 2;
  let y_start_16 = (row_5 / sizes.N) * sizes.N * 16 + (row_5 % sizes.N) * 2;
  let y_start_19 = (row_6 / sizes.N) * sizes.N * 16 + (row_6 % sizes.N) * 2;
  let y_start_22 = (row_7 / sizes.N) * sizes.N * 16 + (row_7 % sizes.N) * 2;
  for (var i21 = 0; i21 < 2; i21++) {
    let weight_start_2 = weight_start + i21 * 8;
    let weight_start_5 = weight_start_4 + i21 * 8;
    let weight_start_8 = weight_start_7 + i21 * 8;
    let weight_start_11 = weight_start_10 + i21 * 8;
    let weight_start_14 = weight_start_13 + i21 * 8;
    let weight_start_17 = weight_start_16 + i21 * 8;
    let weight_start_20 = weight_start_19 + i21 * 8;
    let weight_start_23 = weight_start_22 + i21 * 8;
    let y_start_2 = y_start + i21 * sizes.N * 8;
    let y_start_5 = y_start_4 + i21 * sizes.N * 8;
    let y_start_8 = y_start_7 + i21 * sizes.N * 8;
    let y_start_11 = y_start_10 + i21 * sizes.N * 8;
    let y_start_14 = y_start_13 + i21 * sizes.N * 8;
    let y_start_17 = y_start_16 + i21 * sizes.N * 8;
    let y_start_20 = y_start_19 + i21 * sizes.N * 8;
    let y_start_23 = y_start_22 + i21 * sizes.N * 8;
    for (var i221 = 0; i221 < 4; i221++) {
      let weight_start_3 = weight_start_2 + i221 * 2;
      let weight_start_6 = weight_start_5 + i221 * 2;
      let weight_start_9 = weight_start_8 + i221 * 2;
      let weight_start_12 = weight_start_11 + i221 * 2;
      let weight_start_15 = weight_start_14 + i221 * 2;
      let weight_start_18 = weight_start_17 + i221 * 2;
      let weight_start_21 = weight_start_20 + i221 * 2;
      let weight_start_24 = weight_start_23 + i221 * 2;
      let y_start_3 = y_start_2 + i221 * sizes.N * 2;
      let y_start_6 = y_start_5 + i221 * sizes.N * 2;
      let y_start_9 = y_start_8 + i221 * sizes.N * 2;
      let y_start_12 = y_start_11 + i221 * sizes.N * 2;
      let y_start_15 = y_start_14 + i221 * sizes.N * 2;
      let y_start_18 = y_start_17 + i221 * sizes.N * 2;
      let y_start_21 = y_start_20 + i221 * sizes.N * 2;
      let y_start_24 = y_start_23 + i221 * sizes.N * 2;
      for (var i2224 = 0; i2224 < 2; i2224++) {
        let right_0 = mat4x4f(weight[weight_start_3 + i2224], weight[weight_start_6 + i2224], weight[weight_start_9 + i2224], weight[weight_start_12 + i2224]);
        let right_1 = mat4x4f(weight[weight_start_15 + i2224], weight[weight_start_18 + i2224], weight[weight_start_21 + i2224], weight[weight_start_24 + i2224]);
        let left_0 = y[y_start_3 + i2224];
        sum_0_0 += left_0 * right_0;
        sum_0_1 += left_0 * right_1;
        let left_1 = y[y_start_6 + i2224];
        sum_1_0 += left_1 * right_0;
        sum_1_1 += left_1 * right_1;
        let left_2 = y[y_start_9 + i2224];
        sum_2_0 += left_2 * right_0;
        sum_2_1 += left_2 * right_1;
        let left_3 = y[y_start_12 + i2224];
        sum_3_0 += left_3 * right_0;
        sum_3_1 += left_3 * right_1;
        let left_4 = y[y_start_15 + i2224];
        sum_4_0 += left_4 * right_0;
        sum_4_1 += left_4 * right_1;
        let left_5 = y[y_start_18 + i2224];
        sum_5_0 += left_5 * right_0;
        sum_5_1 += left_5 * right_1;
        let left_6 = y[y_start_21 + i2224];
        sum_6_0 += left_6 * right_0;
        sum_6_1 += left_6 * right_1;
        let left_7 = y[y_start_24 + i2224];
        sum_7_0 += left_7 * right_0;
        sum_7_1 += left_7 * right_1;
      }
    }
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1, sum_4_0, sum_4_1, sum_5_0, sum_5_1, sum_6_0, sum_6_1, sum_7_0, sum_7_1);
  let start = row_tile * 8;
  let start_2 = column_tile * 2;
  for (var n = 0; n < 16; n++) {
    finish(start + n / 2, start_2 + n % 2, sums[n]);
  }
}

// ---- contraction_4
// y[n < N, o < 16] = sum[i < 64] weight[o, i] * x[n, i]
// y[n < N, o < 16] = y[n, o] + bias[o]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  let n = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (n >= N) { return; }
  let bias_o = bias[column4];
  y[row * 4 + column4] = sums + bias_o;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.N + 7) / 8) * 4) { return; }
  let row_tile = index / 4;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.N - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.N - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.N - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.N - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.N - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.N - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.N - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 4;
  let weight_start = column_tile * 64;
  let weight_start_2 = column_tile * 64 + 16;
  let weight_start_3 = column_tile * 64 + 32;
  let weight_start_4 = column_tile * 64 + 48;
  let x_start = row * 16;
  let x_start_2 = row_1 * 16;
  let x_start_3 = row_2 * 16;
  let x_start_4 = row_3 * 16;
  let x_start_5 = row_4 * 16;
  let x_start_6 = row_5 * 16;
  let x_start_7 = row_6 * 16;
  let x_start_8 = row_7 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    sum_0 += x[x_start + i4] * right;
    sum_1 += x[x_start_2 + i4] * right;
    sum_2 += x[x_start_3 + i4] * right;
    sum_3 += x[x_start_4 + i4] * right;
    sum_4 += x[x_start_5 + i4] * right;
    sum_5 += x[x_start_6 + i4] * right;
    sum_6 += x[x_start_7 + i4] * right;
    sum_7 += x[x_start_8 + i4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}

// ---- contraction_5
// sum[g < 2, r < 4, i < N, j < N] = sum[d < 8] y[i, 32 * g + 8 * r + d] * y_2[j, 8 * g + d]
// e[g < 2, r < 4, i < N, j < N] = 0.35355339059327373 * sum[g, r, i, j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> e: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, g: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.N * 4) { return; }
  if (column >= sizes.N) { return; }
  let i = row % sizes.N;
  let N = lengths[member];
  if (i >= N) { return; }
  if (column >= N) { return; }
  e[member * sizes.N * sizes.N * 8 + g * sizes.N * sizes.N * 4 + row * sizes.N + column] = 0.35355339059327373f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * ((sizes.N + 1) / 2) * sizes.batch * 2) { return; }
  let row_tile = index / ((sizes.N + 3) / 4) % ((sizes.N + 1) / 2);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.N * 4 - 1);
  let row_2 = min(row + 2, sizes.N * 4 - 1);
  let row_3 = min(row + 3, sizes.N * 4 - 1);
  let row_4 = min(row + 4, sizes.N * 4 - 1);
  let row_5 = min(row + 5, sizes.N * 4 - 1);
  let row_6 = min(row + 6, sizes.N * 4 - 1);
  let row_7 = min(row + 7, sizes.N * 4 - 1);
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
  let member = index / ((sizes.N + 3) / 4) / ((sizes.N + 1) / 2) / 2;
  let g = index / ((sizes.N + 3) / 4) / ((sizes.N + 1) / 2) % 2;
  let y_2_start = member * sizes.N * 4 + column * 4 + g * 2;
  let y_2_start_2 = member * sizes.N * 4 + column_1 * 4 + g * 2;
  let y_2_start_3 = member * sizes.N * 4 + column_2 * 4 + g * 2;
  let y_2_start_4 = member * sizes.N * 4 + column_3 * 4 + g * 2;
  let y_start = member * sizes.N * 16 + (row % sizes.N) * 16 + g * 8 + (row / sizes.N) * 2;
  let y_start_2 = member * sizes.N * 16 + (row_1 % sizes.N) * 16 + g * 8 + (row_1 / sizes.N) * 2;
  let y_start_3 = member * sizes.N * 16 + (row_2 % sizes.N) * 16 + g * 8 + (row_2 / sizes.N) * 2;
  let y_start_4 = member * sizes.N * 16 + (row_3 % sizes.N) * 16 + g * 8 + (row_3 / sizes.N) * 2;
  let y_start_5 = member * sizes.N * 16 + (row_4 % sizes.N) * 16 + g * 8 + (row_4 / sizes.N) * 2;
  let y_start_6 = member * sizes.N * 16 + (row_5 % sizes.N) * 16 + g * 8 + (row_5 / sizes.N) * 2;
  let y_start_7 = member * sizes.N * 16 + (row_6 % sizes.N) * 16 + g * 8 + (row_6 / sizes.N) * 2;
  let y_start_8 = member * sizes.N * 16 + (row_7 % sizes.N) * 16 + g * 8 + (row_7 / sizes.N) * 2;
  for (var d4 = 0; d4 < 2; d4++) {
    let right = mat4x4f(y_2[y_2_start + d4], y_2[y_2_start_2 + d4], y_2[y_2_start_3 + d4], y_2[y_2_start_4 + d4]);
    sum_0 += y[y_start + d4] * right;
    sum_1 += y[y_start_2 + d4] * right;
    sum_2 += y[y_start_3 + d4] * right;
    sum_3 += y[y_start_4 + d4] * right;
    sum_4 += y[y_start_5 + d4] * right;
    sum_5 += y[y_start_6 + d4] * right;
    sum_6 += y[y_start_7 + d4] * right;
    sum_7 += y[y_start_8 + d4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  let start_2 = column_tile * 4;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(member, g, value, start_2 + c, sums[n][c]);
    }
  }
}

// ---- row_1
// z[g < 2, r < 4, i < N] = lse[j < N] e[g, r, i, j] where j <= i
// a[g < 2, r < 4, i < N, j < N] = if j <= i then exp(e[g, r, i, j] - z[g, r, i]) else 0.0

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
    if (j <= i) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
