// ---- attention_1
// sum[h < 8, i < T, j < T] = sum[d < 32] q[h, i, d] * k[h, j, d]
// lse[h < 8, i < T] = lse[j < T] sum[h, i, j] * 0.17677669529663687 - table[h] * real(i - j) where j
//     <= i
// y[h < 8, i < T, k < 32] = sum[j < T] exp(sum[h, i, j] * 0.17677669529663687 - table[h] * real(i - j)
//     - lse[h, i]) * v[h, j, k] where j <= i

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> k: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> v: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> table: array<f32>;
@group(0) @binding(4) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T * 8) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 8;
  let T = lengths[member];
  if (i >= T) { return; }
  y[row * 8 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * sizes.batch * 8) { return; }
  let block = index % ((sizes.T + 3) / 4);
  let member = index / ((sizes.T + 3) / 4) / 8;
  let T = lengths[member];
  if (block * 4 >= T) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, T - 1);
  let i_2 = min(i + 2, T - 1);
  let i_3 = min(i + 3, T - 1);
  var query: array<array<vec4f, 8>, 4>;
  let q_start = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i * 8;
  let q_start_2 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i_1 * 8;
  let q_start_3 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i_2 * 8;
  let q_start_4 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i_3 * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    query[0][d4] = q[q_start + d4];
    query[1][d4] = q[q_start_2 + d4];
    query[2][d4] = q[q_start_3 + d4];
    query[3][d4] = q[q_start_4 + d4];
  }
  var sums: array<array<vec4f, 8>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let start = (block / 4) * 16;
  let value = T - 1;
  let part = (sizes.T + 3) / 4;
  let k_start = (index / part) * sizes.T * 8;
  let k_start_3 = (index / part) * sizes.T * 8 + 8;
  let k_start_5 = (index / part) * sizes.T * 8 + 16;
  let k_start_7 = (index / part) * sizes.T * 8 + 24;
  let h = index / part % 8;
  let start_2 = i - 1;
  let start_3 = i - 2;
  let start_4 = i - 3;
  let start_5 = i_1 - 1;
  let start_6 = i_1 - 2;
  let start_7 = i_1 - 3;
  let start_8 = i_2 - 1;
  let start_9 = i_2 - 2;
  let start_10 = i_2 - 3;
  let start_11 = i_3 - 1;
  let start_12 = i_3 - 2;
  let start_13 = i_3 - 3;
  let start_14 = block * 4;
  for (var tile = 0; tile < min((block / 4) * 16 + 15, T - 1) / 16 + 1; tile++) {
    let j_start = tile * 16;
    if (0 <= start - min(tile * 16 + 15, value) && tile * 16 + 16 <= T) {
      let table_index = table[h];
      for (var j = j_start; j < tile * 16 + 16; j += 4) {
        var dots_0 = vec4f();
        var dots_1 = vec4f();
        var dots_2 = vec4f();
        var dots_3 = vec4f();
        let k_start_2 = k_start + j * 8;
        let k_start_4 = k_start_3 + j * 8;
        let k_start_6 = k_start_5 + j * 8;
        let k_start_8 = k_start_7 + j * 8;
        for (var d4 = 0; d4 < 8; d4++) {
          let keys = mat4x4f(k[k_start_2 + d4], k[k_start_4 + d4], k[k_start_6 + d4], k[k_start_8 + d4]);
          dots_0 += query[0][d4] * keys;
          dots_1 += query[1][d4] * keys;
          dots_2 += query[2][d4] * keys;
          dots_3 += query[3][d4] * keys;
        }
        let scores_0 = vec4f(dots_0.x * 0.17677669529663687f - table_index * f32(i - j), dots_0.y * 0.17677669529663687f - table_index * f32(start_2 - j), dots_0.z * 0.17677669529663687f - table_index * f32(start_3 - j), dots_0.w * 0.17677669529663687f - table_index * f32(start_4 - j));
        let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
        let keep_0 = exp(peak[0] - top_0);
        let weights_0 = exp(scores_0 - top_0);
        peak[0] = top_0;
        total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
        let scores_1 = vec4f(dots_1.x * 0.17677669529663687f - table_index * f32(i_1 - j), dots_1.y * 0.17677669529663687f - table_index * f32(start_5 - j), dots_1.z * 0.17677669529663687f - table_index * f32(start_6 - j), dots_1.w * 0.17677669529663687f - table_index * f32(start_7 - j));
        let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
        let keep_1 = exp(peak[1] - top_1);
        let weights_1 = exp(scores_1 - top_1);
        peak[1] = top_1;
        total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
        let scores_2 = vec4f(dots_2.x * 0.17677669529663687f - table_index * f32(i_2 - j), dots_2.y * 0.17677669529663687f - table_index * f32(start_8 - j), dots_2.z * 0.17677669529663687f - table_index * f32(start_9 - j), dots_2.w * 0.17677669529663687f - table_index * f32(start_10 - j));
        let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
        let keep_2 = exp(peak[2] - top_2);
        let weights_2 = exp(scores_2 - top_2);
        peak[2] = top_2;
        total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
        let scores_3 = vec4f(dots_3.x * 0.17677669529663687f - table_index * f32(i_3 - j), dots_3.y * 0.17677669529663687f - table_index * f32(start_11 - j), dots_3.z * 0.17677669529663687f - table_index * f32(start_12 - j), dots_3.w * 0.17677669529663687f - table_index * f32(start_13 - j));
        let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
        let keep_3 = exp(peak[3] - top_3);
        let weights_3 = exp(scores_3 - top_3);
        peak[3] = top_3;
        total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
        for (var k4 = 0; k4 < 8; k4++) {
          let values = mat4x4f(v[k_start_2 + k4], v[k_start_4 + k4], v[k_start_6 + k4], v[k_start_8 + k4]);
          sums[0][k4] = sums[0][k4] * keep_0 + values * weights_0;
          sums[1][k4] = sums[1][k4] * keep_1 + values * weights_1;
          sums[2][k4] = sums[2][k4] * keep_2 + values * weights_2;
          sums[3][k4] = sums[3][k4] * keep_3 + values * weights_3;
        }
      }
    } else {
      for (var j = j_start; j < min(tile * 16 + 16, T); j++) {
        let k_start_2 = k_start + j * 8;
        let start_15 = start_14 - j;
        for (var r = 0; r < 4; r++) {
          if (j <= start_14 + r) {
            var dot_product = 0f;
            for (var d4 = 0; d4 < 8; d4++) {
              dot_product += dot(query[r][d4], k[k_start_2 + d4]);
            }
            let score = dot_product * 0.17677669529663687f - table[h] * f32(start_15 + r);
            let top = max(peak[r], score);
            let keep = exp(peak[r] - top);
            let weight = exp(score - top);
            peak[r] = top;
            total[r] = total[r] * keep + weight;
            for (var k4 = 0; k4 < 8; k4++) {
              sums[r][k4] = sums[r][k4] * keep + weight * v[k_start_2 + k4];
            }
          }
        }
      }
    }
  }
  let start_15 = (index / part) * sizes.T + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start_14 + r < T) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var k4 = 0; k4 < 8; k4++) {
        finish(start_15 + r, k4, sums[r][k4] * share);
      }
    }
  }
}

// ---- contraction_1
// sum[h < 8, i < T, j < T] = sum[d < 32] q[h, i, d] * k[h, j, d]
// e[h < 8, i < T, j < T] = 0.17677669529663687 * sum[h, i, j] - table[h] * real(i - j)

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> k: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> table: array<f32>;
@group(0) @binding(3) var<storage, read_write> e: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.T) { return; }
  if (column >= sizes.T) { return; }
  let T = lengths[member];
  if (row >= T) { return; }
  if (column >= T) { return; }
  e[member * sizes.T * sizes.T * 8 + h * sizes.T * sizes.T + row * sizes.T + column] = 0.17677669529663687f * sum - table[h] * f32(row - column);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * ((sizes.T + 7) / 8) * sizes.batch * 8) { return; }
  let row_tile = index / ((sizes.T + 3) / 4) % ((sizes.T + 7) / 8);
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.T - 1);
  let row_2 = min(row + 2, sizes.T - 1);
  let row_3 = min(row + 3, sizes.T - 1);
  let row_4 = min(row + 4, sizes.T - 1);
  let row_5 = min(row + 5, sizes.T - 1);
  let row_6 = min(row + 6, sizes.T - 1);
  let row_7 = min(row + 7, sizes.T - 1);
  let column_tile = index % ((sizes.T + 3) / 4);
  let column = column_tile * 4;
  let column_1 = min(column + 1, sizes.T - 1);
  let column_2 = min(column + 2, sizes.T - 1);
  let column_3 = min(column + 3, sizes.T - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let k_start = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + column * 8;
  let k_start_2 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + column_1 * 8;
  let k_start_3 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + column_2 * 8;
  let k_start_4 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + column_3 * 8;
  let q_start = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row * 8;
  let q_start_2 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_1 * 8;
  let q_start_3 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_2 * 8;
  let q_start_4 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_3 * 8;
  let q_start_5 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_4 * 8;
  let q_start_6 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_5 * 8;
  let q_start_7 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_6 * 8;
  let q_start_8 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_7 * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    let right = mat4x4f(k[k_start + d4], k[k_start_2 + d4], k[k_start_3 + d4], k[k_start_4 + d4]);
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
  let member = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) / 8;
  let h = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) % 8;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(member, h, value, start_2 + c, sums[n][c]);
    }
  }
}

// ---- row_1
// z[h < 8, i < T] = lse[j < T] e[h, i, j] where j <= i
// a[h < 8, i < T, j < T] = if j <= i then exp(e[h, i, j] - z[h, i]) else 0.0

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.T * 8) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 8;
  let T = lengths[member];
  if (i >= T) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.T;
  for (var j = 0; j < T; j++) {
    if (j <= i) {
      let exponent = e[e_start + j];
      let top = max(z_peak, exponent);
      z_total = z_total * exp(z_peak - top) + exp(exponent - top);
      z_peak = top;
    }
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < T; j++) {
    var chosen = 0f;
    if (j <= i) { chosen = exp(e[e_start + j] - z_all); }
    a[e_start + j] = chosen;
  }
}
