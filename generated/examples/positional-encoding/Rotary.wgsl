// ---- map_1
// y[heads < 4, t < T, half < 2, k < 16] = q[heads, t, 16 * half + k] * table[t, k] + real(2 * half -
//     1) * q[heads, t, k - 16 * half + 16] * table_2[t, k]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> q: array<f32>;
@group(0) @binding(1) var<storage, read> table: array<f32>;
@group(0) @binding(2) var<storage, read> table_2: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.T * 128) { return; }
  let t = index / 32 % sizes.T;
  let member = index / 32 / sizes.T / 4;
  let T = lengths[member];
  if (t >= T) { return; }
  let k = index % 16;
  let half = index / 16 % 2;
  let part = index / 32;
  y[index] = q[index] * table[t * 16 + k] + f32(half * 2 - 1) * q[part * 32 - half * 16 + k + 16] * table_2[t * 16 + k];
}

// ---- map_2
// y[heads < 4, t < T, half < 2, k < 16] = k[heads, t, 16 * half + k] * table[t, k] + real(2 * half -
//     1) * k[heads, t, k - 16 * half + 16] * table_2[t, k]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> k: array<f32>;
@group(0) @binding(1) var<storage, read> table: array<f32>;
@group(0) @binding(2) var<storage, read> table_2: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.T * 128) { return; }
  let t = index / 32 % sizes.T;
  let member = index / 32 / sizes.T / 4;
  let T = lengths[member];
  if (t >= T) { return; }
  let k_2 = index % 16;
  let half = index / 16 % 2;
  let part = index / 32;
  y[index] = k[index] * table[t * 16 + k_2] + f32(half * 2 - 1) * k[part * 32 - half * 16 + k_2 + 16] * table_2[t * 16 + k_2];
}

// ---- attention_1
// sum[heads < 4, i < T, j < T] = sum[d1 < 2, d2 < 16] y[heads, i, d1, d2] * y_2[heads, j, d1, d2]
// lse[heads < 4, i < T] = lse[j < T] sum[heads, i, j] * 0.17677669529663687
// y_3[heads < 4, i < T, k < 32] = sum[j < T] exp(sum[heads, i, j] * 0.17677669529663687 - lse[heads,
//     i]) * v[heads, j, k]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> v: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y_3: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T * 4) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 4;
  let T = lengths[member];
  if (i >= T) { return; }
  y_3[row * 8 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.T + 3) / 4);
  let member = index / ((sizes.T + 3) / 4) / 4;
  let T = lengths[member];
  if (block * 4 >= T) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, T - 1);
  let i_2 = min(i + 2, T - 1);
  let i_3 = min(i + 3, T - 1);
  var query: array<array<vec4f, 8>, 4>;
  let y_start = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i * 8;
  let y_start_2 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i_1 * 8;
  let y_start_3 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i_2 * 8;
  let y_start_4 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i_3 * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 8>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let y_2_start = (index / ((sizes.T + 3) / 4)) * sizes.T * 8;
  let y_2_start_3 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + 8;
  let y_2_start_5 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + 16;
  let y_2_start_7 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + 24;
  for (var j = 0; j < T - 3; j += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let y_2_start_2 = y_2_start + j * 8;
    let y_2_start_4 = y_2_start_3 + j * 8;
    let y_2_start_6 = y_2_start_5 + j * 8;
    let y_2_start_8 = y_2_start_7 + j * 8;
    for (var d4 = 0; d4 < 8; d4++) {
      let keys = mat4x4f(y_2[y_2_start_2 + d4], y_2[y_2_start_4 + d4], y_2[y_2_start_6 + d4], y_2[y_2_start_8 + d4]);
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
    for (var k4 = 0; k4 < 8; k4++) {
      let values = mat4x4f(v[y_2_start_2 + k4], v[y_2_start_4 + k4], v[y_2_start_6 + k4], v[y_2_start_8 + k4]);
      sums[0][k4] = sums[0][k4] * keep_0 + values * weights_0;
      sums[1][k4] = sums[1][k4] * keep_1 + values * weights_1;
      sums[2][k4] = sums[2][k4] * keep_2 + values * weights_2;
      sums[3][k4] = sums[3][k4] * keep_3 + values * weights_3;
    }
  }
  for (var j = (T / 4) * 4; j < T; j++) {
    let y_2_start_2 = y_2_start + j * 8;
    for (var r = 0; r < 4; r++) {
      var dot_product = 0f;
      for (var d4 = 0; d4 < 8; d4++) {
        dot_product += dot(query[r][d4], y_2[y_2_start_2 + d4]);
      }
      let score = dot_product * 0.17677669529663687f;
      let top = max(peak[r], score);
      let keep = exp(peak[r] - top);
      let weight = exp(score - top);
      peak[r] = top;
      total[r] = total[r] * keep + weight;
      for (var k4 = 0; k4 < 8; k4++) {
        sums[r][k4] = sums[r][k4] * keep + weight * v[y_2_start_2 + k4];
      }
    }
  }
  let start = block * 4;
  let start_2 = (index / ((sizes.T + 3) / 4)) * sizes.T + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < T) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var k4 = 0; k4 < 8; k4++) {
        finish(start_2 + r, k4, sums[r][k4] * share);
      }
    }
  }
}

// ---- map_3
// y[heads < 4, t < T, k < 16, half < 2] = q[heads, t, 2 * k + half] * table[t, k] + real(2 * half - 1)
//     * q[heads, t, 2 * k - half + 1] * table_2[t, k]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> q: array<f32>;
@group(0) @binding(1) var<storage, read> table: array<f32>;
@group(0) @binding(2) var<storage, read> table_2: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.T * 128) { return; }
  let t = index / 32 % sizes.T;
  let member = index / 32 / sizes.T / 4;
  let T = lengths[member];
  if (t >= T) { return; }
  let part = index / 2;
  let k = part % 16;
  let half = index % 2;
  y[index] = q[index] * table[t * 16 + k] + f32(half * 2 - 1) * q[part * 2 - half + 1] * table_2[t * 16 + k];
}

// ---- map_4
// y[heads < 4, t < T, k < 16, half < 2] = k[heads, t, 2 * k + half] * table[t, k] + real(2 * half - 1)
//     * k[heads, t, 2 * k - half + 1] * table_2[t, k]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> k: array<f32>;
@group(0) @binding(1) var<storage, read> table: array<f32>;
@group(0) @binding(2) var<storage, read> table_2: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.T * 128) { return; }
  let t = index / 32 % sizes.T;
  let member = index / 32 / sizes.T / 4;
  let T = lengths[member];
  if (t >= T) { return; }
  let part = index / 2;
  let k_2 = part % 16;
  let half = index % 2;
  y[index] = k[index] * table[t * 16 + k_2] + f32(half * 2 - 1) * k[part * 2 - half + 1] * table_2[t * 16 + k_2];
}

// ---- attention_2
// sum[heads < 4, i < T, j < T] = sum[d1 < 16, d2 < 2] y[heads, i, d1, d2] * y_2[heads, j, d1, d2]
// lse[heads < 4, i < T] = lse[j < T] sum[heads, i, j] * 0.17677669529663687
// y_3[heads < 4, i < T, k < 32] = sum[j < T] exp(sum[heads, i, j] * 0.17677669529663687 - lse[heads,
//     i]) * v[heads, j, k]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> v: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y_3: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T * 4) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 4;
  let T = lengths[member];
  if (i >= T) { return; }
  y_3[row * 8 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * sizes.batch * 4) { return; }
  let block = index % ((sizes.T + 3) / 4);
  let member = index / ((sizes.T + 3) / 4) / 4;
  let T = lengths[member];
  if (block * 4 >= T) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, T - 1);
  let i_2 = min(i + 2, T - 1);
  let i_3 = min(i + 3, T - 1);
  var query: array<array<vec4f, 8>, 4>;
  let y_start = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i * 8;
  let y_start_2 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i_1 * 8;
  let y_start_3 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i_2 * 8;
  let y_start_4 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + i_3 * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    query[0][d4] = y[y_start + d4];
    query[1][d4] = y[y_start_2 + d4];
    query[2][d4] = y[y_start_3 + d4];
    query[3][d4] = y[y_start_4 + d4];
  }
  var sums: array<array<vec4f, 8>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let y_2_start = (index / ((sizes.T + 3) / 4)) * sizes.T * 8;
  let y_2_start_3 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + 8;
  let y_2_start_5 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + 16;
  let y_2_start_7 = (index / ((sizes.T + 3) / 4)) * sizes.T * 8 + 24;
  for (var j = 0; j < T - 3; j += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let y_2_start_2 = y_2_start + j * 8;
    let y_2_start_4 = y_2_start_3 + j * 8;
    let y_2_start_6 = y_2_start_5 + j * 8;
    let y_2_start_8 = y_2_start_7 + j * 8;
    for (var d4 = 0; d4 < 8; d4++) {
      let keys = mat4x4f(y_2[y_2_start_2 + d4], y_2[y_2_start_4 + d4], y_2[y_2_start_6 + d4], y_2[y_2_start_8 + d4]);
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
    for (var k4 = 0; k4 < 8; k4++) {
      let values = mat4x4f(v[y_2_start_2 + k4], v[y_2_start_4 + k4], v[y_2_start_6 + k4], v[y_2_start_8 + k4]);
      sums[0][k4] = sums[0][k4] * keep_0 + values * weights_0;
      sums[1][k4] = sums[1][k4] * keep_1 + values * weights_1;
      sums[2][k4] = sums[2][k4] * keep_2 + values * weights_2;
      sums[3][k4] = sums[3][k4] * keep_3 + values * weights_3;
    }
  }
  for (var j = (T / 4) * 4; j < T; j++) {
    let y_2_start_2 = y_2_start + j * 8;
    for (var r = 0; r < 4; r++) {
      var dot_product = 0f;
      for (var d4 = 0; d4 < 8; d4++) {
        dot_product += dot(query[r][d4], y_2[y_2_start_2 + d4]);
      }
      let score = dot_product * 0.17677669529663687f;
      let top = max(peak[r], score);
      let keep = exp(peak[r] - top);
      let weight = exp(score - top);
      peak[r] = top;
      total[r] = total[r] * keep + weight;
      for (var k4 = 0; k4 < 8; k4++) {
        sums[r][k4] = sums[r][k4] * keep + weight * v[y_2_start_2 + k4];
      }
    }
  }
  let start = block * 4;
  let start_2 = (index / ((sizes.T + 3) / 4)) * sizes.T + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < T) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      for (var k4 = 0; k4 < 8; k4++) {
        finish(start_2 + r, k4, sums[r][k4] * share);
      }
    }
  }
}

// ---- contraction_1
// sum[heads < 4, i < T, j < T] = sum[d1 < 2, d2 < 16] y[heads, i, d1, d2] * y_2[heads, j, d1, d2]
// e[heads < 4, i < T, j < T] = 0.17677669529663687 * sum[heads, i, j]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> e: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, heads: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.T) { return; }
  if (column >= sizes.T) { return; }
  let T = lengths[member];
  if (row >= T) { return; }
  if (column >= T) { return; }
  e[member * sizes.T * sizes.T * 4 + heads * sizes.T * sizes.T + row * sizes.T + column] = 0.17677669529663687f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * ((sizes.T + 7) / 8) * sizes.batch * 4) { return; }
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
  let y_2_start = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + column * 8;
  let y_2_start_3 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + column_1 * 8;
  let y_2_start_5 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + column_2 * 8;
  let y_2_start_7 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + column_3 * 8;
  let y_start = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row * 8;
  let y_start_3 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_1 * 8;
  let y_start_5 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_2 * 8;
  let y_start_7 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_3 * 8;
  let y_start_9 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_4 * 8;
  let y_start_11 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_5 * 8;
  let y_start_13 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_6 * 8;
  let y_start_15 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 8 + row_7 * 8;
  for (var d1 = 0; d1 < 2; d1++) {
    let y_2_start_2 = y_2_start + d1 * 4;
    let y_2_start_4 = y_2_start_3 + d1 * 4;
    let y_2_start_6 = y_2_start_5 + d1 * 4;
    let y_2_start_8 = y_2_start_7 + d1 * 4;
    let y_start_2 = y_start + d1 * 4;
    let y_start_4 = y_start_3 + d1 * 4;
    let y_start_6 = y_start_5 + d1 * 4;
    let y_start_8 = y_start_7 + d1 * 4;
    let y_start_10 = y_start_9 + d1 * 4;
    let y_start_12 = y_start_11 + d1 * 4;
    let y_start_14 = y_start_13 + d1 * 4;
    let y_start_16 = y_start_15 + d1 * 4;
    for (var d24 = 0; d24 < 4; d24++) {
      let right = mat4x4f(y_2[y_2_start_2 + d24], y_2[y_2_start_4 + d24], y_2[y_2_start_6 + d24], y_2[y_2_start_8 + d24]);
      sum_0 += y[y_start_2 + d24] * right;
      sum_1 += y[y_start_4 + d24] * right;
      sum_2 += y[y_start_6 + d24] * right;
      sum_3 += y[y_start_8 + d24] * right;
      sum_4 += y[y_start_10 + d24] * right;
      sum_5 += y[y_start_12 + d24] * right;
      sum_6 += y[y_start_14 + d24] * right;
      sum_7 += y[y_start_16 + d24] * right;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  let start_2 = column_tile * 4;
  let member = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) / 4;
  let heads = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) % 4;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(member, heads, value, start_2 + c, sums[n][c]);
    }
  }
}

// ---- row_1
// z[heads < 4, i < T] = lse[j < T] e[heads, i, j]
// a[heads < 4, i < T, j < T] = exp(e[heads, i, j] - z[heads, i])

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.T * 4) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 4;
  let T = lengths[member];
  if (i >= T) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * sizes.T;
  for (var j = 0; j < T; j++) {
    let exponent = e[e_start + j];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < T; j++) {
    a[e_start + j] = exp(e[e_start + j] - z_all);
  }
}

// ---- contraction_2
// sum[heads < 4, i < T, j < T] = sum[d1 < 16, d2 < 2] y[heads, i, d1, d2] * y_2[heads, j, d1, d2]
// e[heads < 4, i < T, j < T] = 0.17677669529663687 * sum[heads, i, j]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> y_2: array<f32>;
@group(0) @binding(2) var<storage, read_write> e: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, heads: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.T) { return; }
  if (column >= sizes.T) { return; }
  let T = lengths[member];
  if (row >= T) { return; }
  if (column >= T) { return; }
  e[member * sizes.T * sizes.T * 4 + heads * sizes.T * sizes.T + row * sizes.T + column] = 0.17677669529663687f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * ((sizes.T + 7) / 8) * sizes.batch * 4) { return; }
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
  let y_2_start = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + column * 32;
  let y_2_start_3 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + column_1 * 32;
  let y_2_start_5 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + column_2 * 32;
  let y_2_start_7 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + column_3 * 32;
  let y_start = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + row * 32;
  let y_start_3 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + row_1 * 32;
  let y_start_5 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + row_2 * 32;
  let y_start_7 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + row_3 * 32;
  let y_start_9 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + row_4 * 32;
  let y_start_11 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + row_5 * 32;
  let y_start_13 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + row_6 * 32;
  let y_start_15 = (index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8)) * sizes.T * 32 + row_7 * 32;
  for (var d1 = 0; d1 < 16; d1++) {
    let y_2_start_2 = y_2_start + d1 * 2;
    let y_2_start_4 = y_2_start_3 + d1 * 2;
    let y_2_start_6 = y_2_start_5 + d1 * 2;
    let y_2_start_8 = y_2_start_7 + d1 * 2;
    let y_start_2 = y_start + d1 * 2;
    let y_start_4 = y_start_3 + d1 * 2;
    let y_start_6 = y_start_5 + d1 * 2;
    let y_start_8 = y_start_7 + d1 * 2;
    let y_start_10 = y_start_9 + d1 * 2;
    let y_start_12 = y_start_11 + d1 * 2;
    let y_start_14 = y_start_13 + d1 * 2;
    let y_start_16 = y_start_15 + d1 * 2;
    for (var d2 = 0; d2 < 2; d2++) {
      let right = vec4f(y_2[y_2_start_2 + d2], y_2[y_2_start_4 + d2], y_2[y_2_start_6 + d2], y_2[y_2_start_8 + d2]);
      sum_0 += y[y_start_2 + d2] * right;
      sum_1 += y[y_start_4 + d2] * right;
      sum_2 += y[y_start_6 + d2] * right;
      sum_3 += y[y_start_8 + d2] * right;
      sum_4 += y[y_start_10 + d2] * right;
      sum_5 += y[y_start_12 + d2] * right;
      sum_6 += y[y_start_14 + d2] * right;
      sum_7 += y[y_start_16 + d2] * right;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  let start_2 = column_tile * 4;
  let member = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) / 4;
  let heads = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) % 4;
  for (var n = 0; n < 8; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(member, heads, value, start_2 + c, sums[n][c]);
    }
  }
}
