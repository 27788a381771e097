// ---- contraction_1
// y[n < N, o < 192] = sum[i < 64] weight[o, i] * x[n, i]
// y[n < N, o < 192] = y[n, o] + bias[o]

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
  y[row * 48 + column4] = sums + bias_o;
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

// ---- attention_1
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let start = (block / 4) * 16;
  let value = N - 1;
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let start_2 = block * 4;
  for (var tile = 0; tile < min((block / 4) * 16 + 15, N - 1) / 16 + 1; tile++) {
    let j_start = tile * 16;
    if (0 <= start - min(tile * 16 + 15, value) && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if (j <= start_2 + r) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_2 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_3 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_2
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and abs(i - j) < 8
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and abs(i - j) < 8

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let part = block / 4;
  let value = min(part * 16 + 15, N - 1);
  let start = part * 16;
  let value_2 = N - 1;
  let start_2 = -value;
  let start_3 = -(part * 16);
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let start_4 = block * 4;
  for (var tile = max((block / 4) * 16 - 7, 0) / 16; tile < min((block / 4) * 16 + 15, N - 1) / 16 + 1; tile++) {
    if (!(0 <= value - tile * 16 && 0 < -max(0, max(start - min(tile * 16 + 15, value_2), start_2 + tile * 16)) + 8)) { continue; }
    let j_start = tile * 16;
    let value_3 = min(tile * 16 + 15, value_2);
    if (0 <= start - value_3 && 0 < -max(value - tile * 16, start_3 + value_3) + 8 && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let start_5 = start_4 - j;
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if (j <= start_4 + r && abs(start_5 + r) < 8) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_5 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_4 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_5 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_3
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where abs(i - j) < 8
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where abs(i - j) < 8

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let start = (block / 4) * 16;
  let value = N - 1;
  let part = block / 4;
  let start_2 = -min(part * 16 + 15, value);
  let value_2 = min(part * 16 + 15, value);
  let start_3 = -(part * 16);
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let start_4 = block * 4;
  for (var tile = max((block / 4) * 16 - 7, 0) / 16; tile < min(min((block / 4) * 16 + 15, N - 1) + 7, N - 1) / 16 + 1; tile++) {
    if (!(0 < -max(0, max(start - min(tile * 16 + 15, value), start_2 + tile * 16)) + 8)) { continue; }
    let j_start = tile * 16;
    if (0 < -max(value_2 - tile * 16, start_3 + min(tile * 16 + 15, value)) + 8 && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let start_5 = start_4 - j;
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if (abs(start_5 + r) < 8) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_5 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_4 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_5 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_4
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j < n[] or j <= i
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j < n[] or j <= i

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> n: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let n_index = n[member];
  let value = min((block / 4) * 16 + 15, N - 1);
  let value_2 = N - 1;
  let start = (block / 4) * 16;
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let start_2 = block * 4;
  for (var tile = 0; tile < min(max(n[member] - 1, min((block / 4) * 16 + 15, N - 1)), N - 1) / 16 + 1; tile++) {
    if (!(0 < n_index - tile * 16 || 0 <= value - tile * 16)) { continue; }
    let j_start = tile * 16;
    let value_3 = min(tile * 16 + 15, value_2);
    if ((0 < n_index - value_3 || 0 <= start - value_3) && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let holds = j < n_index;
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if (holds || j <= start_2 + r) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_2 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_3 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_5
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where document[i] == document[j]
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where document[i] == document[j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> document: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let document_start = member * sizes.N + block * 4;
  let document_start_2 = member * sizes.N;
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 32;
  for (var tile = 0; tile < (N + 15) / 16; tile++) {
    let j_start = tile * 16;
    for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
      let document_index_j = document[document_start_2 + j];
      let y_start_6 = y_start_5 + j * 48;
      let y_start_8 = y_start_7 + j * 48;
      for (var r = 0; r < 4; r++) {
        if (document[document_start + r] == document_index_j) {
          var dot_product = 0f;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[r][d4], y[y_start_6 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak[r], score);
          let keep = exp(peak[r] - top);
          let weight = exp(score - top);
          peak[r] = top;
          total[r] = total[r] * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
          }
        }
      }
    }
  }
  let start = block * 4;
  let start_2 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_2 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_6
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and document[i] == document[j]
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and document[i] == document[j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> document: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let value = min((block / 4) * 16 + 15, N - 1);
  let start = block * 4;
  let document_start = member * sizes.N + block * 4;
  let document_start_2 = member * sizes.N;
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 32;
  for (var tile = 0; tile < min((block / 4) * 16 + 15, N - 1) / 16 + 1; tile++) {
    if (!(0 <= value - tile * 16)) { continue; }
    let j_start = tile * 16;
    for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
      let document_index_j = document[document_start_2 + j];
      let y_start_6 = y_start_5 + j * 48;
      let y_start_8 = y_start_7 + j * 48;
      for (var r = 0; r < 4; r++) {
        if (j <= start + r && document[document_start + r] == document_index_j) {
          var dot_product = 0f;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[r][d4], y[y_start_6 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak[r], score);
          let keep = exp(peak[r] - top);
          let weight = exp(score - top);
          peak[r] = top;
          total[r] = total[r] * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
          }
        }
      }
    }
  }
  let start_2 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_2 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_7
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and (i - j) mod 3 == 0
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and (i - j) mod 3 == 0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let part = block / 4;
  let value = min(part * 16 + 15, N - 1);
  let start = part * 16;
  let value_3 = N - 1;
  let start_2 = part * 16 + 2;
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let start_3 = block * 4;
  for (var tile = 0; tile < min((block / 4) * 16 + 15, N - 1) / 16 + 1; tile++) {
    let value_2 = value - tile * 16;
    let value_4 = min(tile * 16 + 15, value_3);
    let value_5 = start - value_4;
    let part_2 = quotient_(value_2, 3);
    var chosen = 0;
    if (quotient_(value_5, 3) == part_2) { chosen = remainder_(value_5, 3); }
    if (!(0 <= value_2 && chosen <= 0 && quotient_(start_2 - value_4, 3) - 1 < part_2)) { continue; }
    let j_start = tile * 16;
    var chosen_2 = 2;
    if (quotient_(value_5, 3) == part_2) { chosen_2 = remainder_(value_2, 3); }
    if (0 <= value_5 && chosen_2 <= 0 && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let start_4 = start_3 - j;
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if (j <= start_3 + r && remainder_(start_4 + r, 3) == 0) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_4 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_3 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_4 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_8
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where i div 8 == j div 8
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where i div 8 == j div 8

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let start = (block / 4) * 2;
  let value = N - 1;
  let part = block / 4;
  let part_2 = min(part * 16 + 15, value) / 8;
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let start_2 = block * 4;
  for (var tile = block / 4; tile < min((min((block / 4) * 16 + 15, N - 1) / 8) * 8 + 7, N - 1) / 16 + 1; tile++) {
    if (!(start - min(tile * 16 + 15, value) / 8 <= 0 && 0 <= part_2 - tile * 2)) { continue; }
    let j_start = tile * 16;
    if (0 <= start - min(tile * 16 + 15, value) / 8 && part_2 - tile * 2 <= 0 && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let part_3 = j / 8;
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if ((start_2 + r) / 8 == part_3) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_3 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_2 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_3 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_9
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and (abs(i - j) < 8 or (i - j) mod 8
//     == 0)
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and (abs(i - j) < 8 or (i - j) mod 8 == 0)

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

fn quotient_(a: i32, n: i32) -> i32 { let q = a / n; return select(q, q - 1, q * n != a && (a < 0) != (n < 0)); }

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let part = block / 4;
  let value = min(part * 16 + 15, N - 1);
  let start = part * 16;
  let value_2 = N - 1;
  let start_2 = -value;
  let start_3 = part * 2;
  let part_2 = value / 8;
  let start_4 = part * 2 - 1;
  let start_5 = -(part * 16);
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let start_6 = block * 4;
  for (var tile = 0; tile < min((block / 4) * 16 + 15, N - 1) / 16 + 1; tile++) {
    let value_3 = min(tile * 16 + 15, value_2);
    let value_4 = part_2 - tile * 2;
    var chosen = 0;
    if (start_3 + quotient_(-value_3, 8) == value_4) { chosen = remainder_(-value_3, 8); }
    if (!(0 <= value - tile * 16 && (0 < -max(0, max(start - value_3, start_2 + tile * 16)) + 8 || (chosen <= 0 && start_4 + quotient_(-value_3 + 7, 8) < value_4)))) { continue; }
    let j_start = tile * 16;
    var chosen_2 = 7;
    if (start_3 + quotient_(-value_3, 8) == value_4) { chosen_2 = value % 8; }
    if ((0 <= start - value_3 && (0 < -max(value - tile * 16, start_5 + value_3) + 8 || chosen_2 <= 0)) && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let start_7 = start_6 - j;
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if (j <= start_6 + r && (abs(start_7 + r) < 8 || remainder_(start_7 + r, 8) == 0)) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_7 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_6 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_7 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_10
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where i div 8 == j div 8 or 16 <= abs(i - j)
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where i div 8 == j div 8 or 16 <= abs(i - j)

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let start = (block / 4) * 2;
  let value = N - 1;
  let part = block / 4;
  let value_3 = min(part * 16 + 15, value);
  let part_2 = value_3 / 8;
  let start_2 = -(part * 16);
  let start_3 = part * 16;
  let start_4 = -value_3;
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let start_5 = block * 4;
  for (var tile = 0; tile < (N + 15) / 16; tile++) {
    let value_2 = min(tile * 16 + 15, value);
    if (!((start - value_2 / 8 <= 0 && 0 <= part_2 - tile * 2) || 0 <= max(value_3 - tile * 16, start_2 + value_2) - 16)) { continue; }
    let j_start = tile * 16;
    if (((0 <= start - value_2 / 8 && part_2 - tile * 2 <= 0) || 0 <= max(0, max(start_3 - value_2, start_4 + tile * 16)) - 16) && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let part_3 = j / 8;
        let start_6 = start_5 - j;
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if ((start_5 + r) / 8 == part_3 || 16 <= abs(start_6 + r)) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_6 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_5 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_6 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_11
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where allowed[i, j]
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where allowed[i, j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> allowed: array<i32>;
@group(0) @binding(2) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let allowed_start = member * sizes.N * sizes.N + block * sizes.N * 4;
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 32;
  for (var tile = 0; tile < (N + 15) / 16; tile++) {
    let j_start = tile * 16;
    for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
      let allowed_start_2 = allowed_start + j;
      let y_start_6 = y_start_5 + j * 48;
      let y_start_8 = y_start_7 + j * 48;
      for (var r = 0; r < 4; r++) {
        if (allowed[allowed_start_2 + r * sizes.N] != 0) {
          var dot_product = 0f;
          for (var d4 = 0; d4 < 4; d4++) {
            dot_product += dot(query[r][d4], y[y_start_6 + d4]);
          }
          let score = dot_product * 0.25f;
          let top = max(peak[r], score);
          let keep = exp(peak[r] - top);
          let weight = exp(score - top);
          peak[r] = top;
          total[r] = total[r] * keep + weight;
          for (var d4 = 0; d4 < 4; d4++) {
            sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
          }
        }
      }
    }
  }
  let start = block * 4;
  let start_2 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_2 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_12
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where (allowed[i, j] or abs(i - j) < 2) and (j <
//     n[] or j <= i) and not (i - j == 4)
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where (allowed[i, j] or abs(i - j) < 2) and (j < n[] or j <= i) and not (i - j == 4)

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> allowed: array<i32>;
@group(0) @binding(2) var<storage, read> n: array<i32>;
@group(0) @binding(3) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let n_index = n[member];
  let part = block / 4;
  let value = min(part * 16 + 15, N - 1);
  let start = part * 16 - 4;
  let value_2 = N - 1;
  let start_2 = value - 4;
  let start_3 = -(part * 16);
  let start_4 = part * 16;
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let allowed_start = member * sizes.N * sizes.N + block * sizes.N * 4;
  let start_5 = block * 4;
  for (var tile = 0; tile < min(max(n[member] - 1, min((block / 4) * 16 + 15, N - 1)), N - 1) / 16 + 1; tile++) {
    if (!((0 < n_index - tile * 16 || 0 <= value - tile * 16) && !(0 <= start - min(tile * 16 + 15, value_2) && start_2 - tile * 16 <= 0))) { continue; }
    let j_start = tile * 16;
    let value_3 = min(tile * 16 + 15, value_2);
    if ((0 < -max(value - tile * 16, start_3 + value_3) + 2 && (0 < n_index - value_3 || 0 <= start_4 - value_3) && !(start - value_3 <= 0 && 0 <= start_2 - tile * 16)) && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let allowed_start_2 = allowed_start + j;
        let start_6 = start_5 - j;
        let holds = j < n_index;
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if ((allowed[allowed_start_2 + r * sizes.N] != 0 || abs(start_6 + r) < 2) && (holds || j <= start_5 + r) && !(start_6 + r == 4)) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_6 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_5 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_6 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- attention_13
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4, i < N] = lse[j < N] sum[h, i, j] * 0.25 where j <= i and abs(i - j) < pow(2, h)
// y_2[h < 4, i < N, d < 16] = sum[j < N] exp(sum[h, i, j] * 0.25 - lse[h, i]) * y[j, 16 * h + d + 128]
//     where j <= i and abs(i - j) < pow(2, h)

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  y_2[row * 4 + column4] = sums;
}

fn integer_power_(base: i32, exponent: i32) -> i32 {
  var result = 1;
  for (var n = 0; n < exponent; n++) { result *= base; }
  return result;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.N + 3) / 4);
  let member = index / ((sizes.N + 3) / 4) / 4;
  let N = lengths[member];
  if (block * 4 >= N) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, N - 1);
  let i_2 = min(i + 2, N - 1);
  let i_3 = min(i + 3, N - 1);
  var query: array<array<vec4f, 4>, 4>;
  let h = index / ((sizes.N + 3) / 4) % 4;
  let y_start = member * sizes.N * 48 + i * 48 + h * 4;
  let y_start_2 = member * sizes.N * 48 + i_1 * 48 + h * 4;
  let y_start_3 = member * sizes.N * 48 + i_2 * 48 + h * 4;
  let y_start_4 = member * sizes.N * 48 + i_3 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 4>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let part = block / 4;
  let value = min(part * 16 + 15, N - 1);
  let value_2 = integer_power_(2, h);
  let start = part * 16;
  let value_3 = N - 1;
  let start_2 = -value;
  let start_3 = -(part * 16);
  let y_start_5 = member * sizes.N * 48 + h * 4 + 16;
  let y_start_7 = member * sizes.N * 48 + h * 4 + 64;
  let y_start_9 = member * sizes.N * 48 + h * 4 + 112;
  let y_start_11 = member * sizes.N * 48 + h * 4 + 160;
  let y_start_13 = member * sizes.N * 48 + h * 4 + 32;
  let y_start_15 = member * sizes.N * 48 + h * 4 + 80;
  let y_start_17 = member * sizes.N * 48 + h * 4 + 128;
  let y_start_19 = member * sizes.N * 48 + h * 4 + 176;
  let start_4 = block * 4;
  for (var tile = max((block / 4) * 16 - integer_power_(2, h) + 1, 0) / 16; tile < min((block / 4) * 16 + 15, N - 1) / 16 + 1; tile++) {
    if (!(0 <= value - tile * 16 && 0 < value_2 - max(0, max(start - min(tile * 16 + 15, value_3), start_2 + tile * 16)))) { continue; }
    let j_start = tile * 16;
    let value_4 = min(tile * 16 + 15, value_3);
    if (0 <= start - value_4 && 0 < value_2 - max(value - tile * 16, start_3 + value_4) && tile * 16 + 16 <= N) {
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_7 + j * 48;
        let y_start_10 = y_start_9 + j * 48;
        let y_start_12 = y_start_11 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let keys = mat4x4f(y[y_start_6 + d4], y[y_start_8 + d4], y[y_start_10 + d4], y[y_start_12 + d4]);
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
        let y_start_14 = y_start_13 + j * 48;
        let y_start_16 = y_start_15 + j * 48;
        let y_start_18 = y_start_17 + j * 48;
        let y_start_20 = y_start_19 + j * 48;
        for (var d4 = 0; d4 < 4; d4++) {
          let values = mat4x4f(y[y_start_14 + d4], y[y_start_16 + d4], y[y_start_18 + d4], y[y_start_20 + d4]);
          sums[0][d4] = sums[0][d4] * keep_0 + values * weights_0;
          sums[1][d4] = sums[1][d4] * keep_1 + values * weights_1;
          sums[2][d4] = sums[2][d4] * keep_2 + values * weights_2;
          sums[3][d4] = sums[3][d4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, N); j++) {
        let start_5 = start_4 - j;
        let y_start_6 = y_start_5 + j * 48;
        let y_start_8 = y_start_13 + j * 48;
        for (var r = 0; r < 4; r++) {
          if (j <= start_4 + r && abs(start_5 + r) < value_2) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 4; d4++) {
              dot_product += dot(query[r][d4], y[y_start_6 + d4]);
            }
            let score = dot_product * 0.25f;
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var d4 = 0; d4 < 4; d4++) {
              sums[r][d4] = sums[r][d4] * keep + weight * y[y_start_8 + d4];
            }
          }
        }
      }
    }
  }
  let start_5 = (index / ((sizes.N + 3) / 4)) * sizes.N + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_4 + r < N) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var d4 = 0; d4 < 4; d4++) {
        finish(start_5 + r, d4, sums[r][d4] * share);
      }
    }
  }
}

// ---- contraction_2
// sum[h < 4, i < N, j < N] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// e[h < 4, i < N, j < N] = 0.25 * sum[h, i, j]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.N) { return; }
  if (column >= sizes.N) { return; }
  let N = lengths[member];
  if (row >= N) { return; }
  if (column >= N) { return; }
  e[member * sizes.N * sizes.N * 4 + h * sizes.N * sizes.N + row * sizes.N + column] = 0.25f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.N + 3) / 4) * ((sizes.N + 7) / 8) * sizes.batch * 4) { return; }
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
  let member = index / ((sizes.N + 3) / 4) / ((sizes.N + 7) / 8) / 4;
  let h = index / ((sizes.N + 3) / 4) / ((sizes.N + 7) / 8) % 4;
  let y_start = member * sizes.N * 48 + column * 48 + h * 4 + 16;
  let y_start_2 = member * sizes.N * 48 + column_1 * 48 + h * 4 + 16;
  let y_start_3 = member * sizes.N * 48 + column_2 * 48 + h * 4 + 16;
  let y_start_4 = member * sizes.N * 48 + column_3 * 48 + h * 4 + 16;
  let y_start_5 = member * sizes.N * 48 + row * 48 + h * 4;
  let y_start_6 = member * sizes.N * 48 + row_1 * 48 + h * 4;
  let y_start_7 = member * sizes.N * 48 + row_2 * 48 + h * 4;
  let y_start_8 = member * sizes.N * 48 + row_3 * 48 + h * 4;
  let y_start_9 = member * sizes.N * 48 + row_4 * 48 + h * 4;
  let y_start_10 = member * sizes.N * 48 + row_5 * 48 + h * 4;
  let y_start_11 = member * sizes.N * 48 + row_6 * 48 + h * 4;
  let y_start_12 = member * sizes.N * 48 + row_7 * 48 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    let right = mat4x4f(y[y_start + d4], y[y_start_2 + d4], y[y_start_3 + d4], y[y_start_4 + d4]);
    sum_0 += y[y_start_5 + d4] * right;
    sum_1 += y[y_start_6 + d4] * right;
    sum_2 += y[y_start_7 + d4] * right;
    sum_3 += y[y_start_8 + d4] * right;
    sum_4 += y[y_start_9 + d4] * right;
    sum_5 += y[y_start_10 + d4] * right;
    sum_6 += y[y_start_11 + d4] * right;
    sum_7 += y[y_start_12 + d4] * right;
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
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i
// a[h < 4, i < N, j < N] = if j <= i then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
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

// ---- row_2
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and abs(i - j) < 8
// a[h < 4, i < N, j < N] = if j <= i and abs(i - j) < 8 then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && abs(i - j) < 8) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && abs(i - j) < 8) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_3
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where abs(i - j) < 8
// a[h < 4, i < N, j < N] = if abs(i - j) < 8 then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (abs(i - j) < 8) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (abs(i - j) < 8) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_4
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j < n[] or j <= i
// a[h < 4, i < N, j < N] = if j < n[] or j <= i then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> n: array<i32>;
@group(0) @binding(1) var<storage, read> e: array<f32>;
@group(0) @binding(2) var<storage, read_write> a: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let n_row = n[member];
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j < n_row || j <= i) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j < n_row || j <= i) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_5
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where document[i] == document[j]
// a[h < 4, i < N, j < N] = if document[i] == document[j] then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> document: array<i32>;
@group(0) @binding(1) var<storage, read> e: array<f32>;
@group(0) @binding(2) var<storage, read_write> a: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let document_row = document[member * sizes.N + i];
  let document_start = member * sizes.N;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (document_row == document[document_start + j]) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (document_row == document[document_start + j]) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_6
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and document[i] == document[j]
// a[h < 4, i < N, j < N] = if j <= i and document[i] == document[j] then exp(e[h, i, j] - z[h, i])
//     else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> document: array<i32>;
@group(0) @binding(1) var<storage, read> e: array<f32>;
@group(0) @binding(2) var<storage, read_write> a: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let document_row = document[member * sizes.N + i];
  let document_start = member * sizes.N;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && document_row == document[document_start + j]) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && document_row == document[document_start + j]) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_7
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and (i - j) mod 3 == 0
// a[h < 4, i < N, j < N] = if j <= i and (i - j) mod 3 == 0 then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && remainder_(i - j, 3) == 0) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && remainder_(i - j, 3) == 0) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_8
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where i div 8 == j div 8
// a[h < 4, i < N, j < N] = if i div 8 == j div 8 then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let part = i / 8;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (part == j / 8) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (part == j / 8) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_9
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and (abs(i - j) < 8 or (i - j) mod 8 == 0)
// a[h < 4, i < N, j < N] = if j <= i and (abs(i - j) < 8 or (i - j) mod 8 == 0) then exp(e[h, i, j] -
//     z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn remainder_(a: i32, n: i32) -> i32 { let r = a % n; return select(r, r + n, r != 0 && (r < 0) != (n < 0)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && (abs(i - j) < 8 || remainder_(i - j, 8) == 0)) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && (abs(i - j) < 8 || remainder_(i - j, 8) == 0)) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_10
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where i div 8 == j div 8 or 16 <= abs(i - j)
// a[h < 4, i < N, j < N] = if i div 8 == j div 8 or 16 <= abs(i - j) then exp(e[h, i, j] - z[h, i])
//     else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let part = i / 8;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (part == j / 8 || 16 <= abs(i - j)) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (part == j / 8 || 16 <= abs(i - j)) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_11
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where allowed[i, j]
// a[h < 4, i < N, j < N] = if allowed[i, j] then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> allowed: array<i32>;
@group(0) @binding(1) var<storage, read> e: array<f32>;
@group(0) @binding(2) var<storage, read_write> a: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let allowed_start = member * sizes.N * sizes.N + i * sizes.N;
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (allowed[allowed_start + j] != 0) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (allowed[allowed_start + j] != 0) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_12
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where (allowed[i, j] or abs(i - j) < 2) and (j < n[] or j <=
//     i) and not (i - j == 4)
// a[h < 4, i < N, j < N] = if (allowed[i, j] or abs(i - j) < 2) and (j < n[] or j <= i) and not (i - j
//     == 4) then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> allowed: array<i32>;
@group(0) @binding(1) var<storage, read> n: array<i32>;
@group(0) @binding(2) var<storage, read> e: array<f32>;
@group(0) @binding(3) var<storage, read_write> a: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let allowed_start = member * sizes.N * sizes.N + i * sizes.N;
  let n_row = n[member];
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if ((allowed[allowed_start + j] != 0 || abs(i - j) < 2) && (j < n_row || j <= i) && !(i - j == 4)) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if ((allowed[allowed_start + j] != 0 || abs(i - j) < 2) && (j < n_row || j <= i) && !(i - j == 4)) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}

// ---- row_13
// z[h < 4, i < N] = lse[j < N] e[h, i, j] where j <= i and abs(i - j) < pow(2, h)
// a[h < 4, i < N, j < N] = if j <= i and abs(i - j) < pow(2, h) then exp(e[h, i, j] - z[h, i]) else
//     0.0

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn integer_power_(base: i32, exponent: i32) -> i32 {
  var result = 1;
  for (var n = 0; n < exponent; n++) { result *= base; }
  return result;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.N * 4) { return; }
  let i = row % sizes.N;
  let member = row / sizes.N / 4;
  let N = lengths[member];
  if (i >= N) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let h = row / sizes.N % 4;
  let value = integer_power_(2, h);
  let e_start = row * sizes.N;
  for (var j = 0; j < N; j++) {
    if (j <= i && abs(i - j) < value) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < N; j++) {
    var chosen = 0f;
    if (j <= i && abs(i - j) < value) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
