// ---- map_1
// stacked[p < 3, o < 48, i < 48] = if p == 0 then weight[o, i] else if p == 1 then weight_2[o, i] else
//     weight_3[o, i]

@group(0) @binding(0) var<storage, read> weight: array<f32>;
@group(0) @binding(1) var<storage, read> weight_2: array<f32>;
@group(0) @binding(2) var<storage, read> weight_3: array<f32>;
@group(0) @binding(3) var<storage, read_write> stacked: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  var chosen: f32;
  let p = index / 2304;
  if (p == 0) {
    let i = index % 48;
    let o = index / 48 % 48;
    chosen = weight[o * 48 + i];
  } else if (p == 1) {
    let i = index % 48;
    let o = index / 48 % 48;
    chosen = weight_2[o * 48 + i];
  } else {
    let i = index % 48;
    let o = index / 48 % 48;
    chosen = weight_3[o * 48 + i];
  }
  stacked[index] = chosen;
}

// ---- map_2
// stacked[p < 3, o < 48] = if p == 0 then bias[o] else if p == 1 then bias_2[o] else bias_3[o]

@group(0) @binding(0) var<storage, read> bias: array<f32>;
@group(0) @binding(1) var<storage, read> bias_2: array<f32>;
@group(0) @binding(2) var<storage, read> bias_3: array<f32>;
@group(0) @binding(3) var<storage, read_write> stacked: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32(group.x * 64u + local);
  if (index >= 144) { return; }
  var chosen: f32;
  let p = index / 48;
  if (p == 0) {
    let o = index % 48;
    chosen = bias[o];
  } else if (p == 1) {
    let o = index % 48;
    chosen = bias_2[o];
  } else {
    let o = index % 48;
    chosen = bias_3[o];
  }
  stacked[index] = chosen;
}

// ---- map_3
// x[t < T, d < 48] = weight[tokens[t], d] + weight_2[types[t], d] + weight_3[t, d]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> tokens: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> types: array<i32>;
@group(0) @binding(3) var<storage, read> weight_2: array<f32>;
@group(0) @binding(4) var<storage, read> weight_3: array<f32>;
@group(0) @binding(5) var<storage, read_write> x: array<f32>;
@group(0) @binding(6) var<uniform> sizes: Sizes;
@group(0) @binding(7) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.T * 48) { return; }
  let t = index / 48 % sizes.T;
  let member = index / 48 / sizes.T;
  let T = lengths[member];
  if (t >= T) { return; }
  let d = index % 48;
  let part = index / 48;
  x[index] = weight[tokens[part] * 48 + d] + weight_2[types[part] * 48 + d] + weight_3[t * 48 + d];
}

// ---- row_1
// sum[t < T] = sum[d < 48] x[t, d]
// mu[t < T] = sum[t] / 48.0
// sum_2[t < T] = sum[d < 48] (x[t, d] - mu[t]) * (x[t, d] - mu[t])
// var_value[t < T] = sum_2[t] / 48.0
// LayerNorm[t < T, d < 48] = (x[t, d] - mu[t]) / sqrt(var_value[t] + 1e-12) * weight[d] + bias[d]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> LayerNorm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member];
  if (t >= T) { return; }
  var sum = 0f;
  let x_start = row * 48;
  for (var d = 0; d < 48; d++) {
    sum += x[x_start + d];
  }
  var sum_2 = 0f;
  let mu = sum / 48f;
  for (var d = 0; d < 48; d++) {
    let difference = x[x_start + d] - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 48f;
  let root = sqrt(var_value + 1e-12f);
  for (var d = 0; d < 48; d++) {
    LayerNorm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}

// ---- contraction_1
// y[p < 3, t < T, o < 48] = sum[i < 48] stacked[p, o, i] * LayerNorm[t, i]
// y[p < 3, t < T, o < 48] = y[p, t, o] + stacked_2[p, o]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> LayerNorm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> stacked: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> stacked_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member];
  if (t >= T) { return; }
  let stacked_2_op = stacked_2[column4];
  y[member * sizes.T * 36 + (column4 / 12) * sizes.T * 12 + t * 12 + column4 % 12] = sums + stacked_2_op;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 18) { return; }
  let row_tile = index / 18;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.T - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.T - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.T - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.T - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.T - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.T - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.T - 1);
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
  let column_tile = index % 18;
  let stacked_start = (column_tile / 6) * 576 + (index % 6) * 96;
  let stacked_start_2 = (column_tile / 6) * 576 + (index % 6) * 96 + 12;
  let stacked_start_3 = (column_tile / 6) * 576 + (index % 6) * 96 + 24;
  let stacked_start_4 = (column_tile / 6) * 576 + (index % 6) * 96 + 36;
  let stacked_start_5 = (column_tile / 6) * 576 + (index % 6) * 96 + 48;
  let stacked_start_6 = (column_tile / 6) * 576 + (index % 6) * 96 + 60;
  let stacked_start_7 = (column_tile / 6) * 576 + (index % 6) * 96 + 72;
  let stacked_start_8 = (column_tile / 6) * 576 + (index % 6) * 96 + 84;
  let LayerNorm_start = row * 12;
  let LayerNorm_start_2 = row_1 * 12;
  let LayerNorm_start_3 = row_2 * 12;
  let LayerNorm_start_4 = row_3 * 12;
  let LayerNorm_start_5 = row_4 * 12;
  let LayerNorm_start_6 = row_5 * 12;
  let LayerNorm_start_7 = row_6 * 12;
  let LayerNorm_start_8 = row_7 * 12;
  for (var i4 = 0; i4 < 12; i4++) {
    let right_0 = mat4x4f(stacked[stacked_start + i4], stacked[stacked_start_2 + i4], stacked[stacked_start_3 + i4], stacked[stacked_start_4 + i4]);
    let right_1 = mat4x4f(stacked[stacked_start_5 + i4], stacked[stacked_start_6 + i4], stacked[stacked_start_7 + i4], stacked[stacked_start_8 + i4]);
    let left_0 = LayerNorm[LayerNorm_start + i4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = LayerNorm[LayerNorm_start_2 + i4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = LayerNorm[LayerNorm_start_3 + i4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = LayerNorm[LayerNorm_start_4 + i4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = LayerNorm[LayerNorm_start_5 + i4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = LayerNorm[LayerNorm_start_6 + i4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = LayerNorm[LayerNorm_start_7 + i4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = LayerNorm[LayerNorm_start_8 + i4];
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
// sum[h < 12, i < T, j < T] = sum[d < 4] y[0, i, 4 * h + d] * y[1, j, 4 * h + d]
// lse[h < 12, i < T] = lse[j < T] sum[h, i, j] * 0.5
// y_2[h < 12, i < T, o < 4] = sum[j < T] exp(sum[h, i, j] * 0.5 - lse[h, i]) * y[2, j, 4 * h + o]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T * 12) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 12;
  let T = lengths[member];
  if (i >= T) { return; }
  y_2[column4 + row] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * sizes.batch * 12) { return; }
  let block = index % ((sizes.T + 3) / 4);
  let member = index / ((sizes.T + 3) / 4) / 12;
  let T = lengths[member];
  if (block * 4 >= T) { return; }
  let i = block * 4;
  let i_1 = min(i + 1, T - 1);
  let i_2 = min(i + 2, T - 1);
  let i_3 = min(i + 3, T - 1);
  var query: array<array<vec4f, 1>, 4>;
  let part = index / ((sizes.T + 3) / 4);
  let h = part % 12;
  query[0][0] = y[member * sizes.T * 36 + i * 12 + h];
  query[1][0] = y[member * sizes.T * 36 + i_1 * 12 + h];
  query[2][0] = y[member * sizes.T * 36 + i_2 * 12 + h];
  query[3][0] = y[member * sizes.T * 36 + i_3 * 12 + h];
  var sums: array<array<vec4f, 1>, 4>;
  var peak = array(-3.4028234e38f, -3.4028234e38f, -3.4028234e38f, -3.4028234e38f);
  var total: array<f32, 4>;
  let y_start = member * sizes.T * 36 + sizes.T * 12 + h;
  let y_start_2 = member * sizes.T * 36 + sizes.T * 12 + h + 12;
  let y_start_3 = member * sizes.T * 36 + sizes.T * 12 + h + 24;
  let y_start_4 = member * sizes.T * 36 + sizes.T * 12 + h + 36;
  let y_start_5 = member * sizes.T * 36 + sizes.T * 24 + h;
  let y_start_6 = member * sizes.T * 36 + sizes.T * 24 + h + 12;
  let y_start_7 = member * sizes.T * 36 + sizes.T * 24 + h + 24;
  let y_start_8 = member * sizes.T * 36 + sizes.T * 24 + h + 36;
  for (var j = 0; j < T - 3; j += 4) {
    var dots_0 = vec4f();
    var dots_1 = vec4f();
    var dots_2 = vec4f();
    var dots_3 = vec4f();
    let keys = mat4x4f(y[y_start + j * 12], y[y_start_2 + j * 12], y[y_start_3 + j * 12], y[y_start_4 + j * 12]);
    dots_0 += query[0][0] * keys;
    dots_1 += query[1][0] * keys;
    dots_2 += query[2][0] * keys;
    dots_3 += query[3][0] * keys;
    let scores_0 = dots_0 * 0.5f;
    let top_0 = max(peak[0], max(max(scores_0.x, scores_0.y), max(scores_0.z, scores_0.w)));
    let keep_0 = exp(peak[0] - top_0);
    let weights_0 = exp(scores_0 - top_0);
    peak[0] = top_0;
    total[0] = total[0] * keep_0 + dot(weights_0, vec4f(1f));
    let scores_1 = dots_1 * 0.5f;
    let top_1 = max(peak[1], max(max(scores_1.x, scores_1.y), max(scores_1.z, scores_1.w)));
    let keep_1 = exp(peak[1] - top_1);
    let weights_1 = exp(scores_1 - top_1);
    peak[1] = top_1;
    total[1] = total[1] * keep_1 + dot(weights_1, vec4f(1f));
    let scores_2 = dots_2 * 0.5f;
    let top_2 = max(peak[2], max(max(scores_2.x, scores_2.y), max(scores_2.z, scores_2.w)));
    let keep_2 = exp(peak[2] - top_2);
    let weights_2 = exp(scores_2 - top_2);
    peak[2] = top_2;
    total[2] = total[2] * keep_2 + dot(weights_2, vec4f(1f));
    let scores_3 = dots_3 * 0.5f;
    let top_3 = max(peak[3], max(max(scores_3.x, scores_3.y), max(scores_3.z, scores_3.w)));
    let keep_3 = exp(peak[3] - top_3);
    let weights_3 = exp(scores_3 - top_3);
    peak[3] = top_3;
    total[3] = total[3] * keep_3 + dot(weights_3, vec4f(1f));
    let values = mat4x4f(y[y_start_5 + j * 12], y[y_start_6 + j * 12], y[y_start_7 + j * 12], y[y_start_8 + j * 12]);
    sums[0][0] = sums[0][0] * keep_0 + values * weights_0;
    sums[1][0] = sums[1][0] * keep_1 + values * weights_1;
    sums[2][0] = sums[2][0] * keep_2 + values * weights_2;
    sums[3][0] = sums[3][0] * keep_3 + values * weights_3;
  }
  for (var j = (T / 4) * 4; j < T; j++) {
    let y_start_9 = y_start + j * 12;
    let y_start_10 = y_start_5 + j * 12;
    for (var r = 0; r < 4; r++) {
      var dot_product = 0f;
      dot_product += dot(query[r][0], y[y_start_9]);
      let score = dot_product * 0.5f;
      let top = max(peak[r], score);
      let keep = exp(peak[r] - top);
      let weight = exp(score - top);
      peak[r] = top;
      total[r] = total[r] * keep + weight;
      sums[r][0] = sums[r][0] * keep + weight * y[y_start_10];
    }
  }
  let start = block * 4;
  let start_2 = part * sizes.T + block * 4;
  for (var r = 0; r < 4; r++) {
    if (start + r < T) {
      let share = select(0f, 1f / total[r], total[r] > 0f);
      finish(start_2 + r, 0, sums[r][0] * share);
    }
  }
}

// ---- contraction_2
// y[i < T, o < 48] = sum[i21 < 12, i22 < 4] weight[o, 4 * i21 + i22] * y[i21, i, i22]
// x[t < T, d < 48] = LayerNorm[t, d] + (y[t, d] + bias[d])

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> LayerNorm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member];
  if (i >= T) { return; }
  let LayerNorm_io = LayerNorm[row * 12 + column4];
  let bias_o = bias[column4];
  x[row * 12 + column4] = LayerNorm_io + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 12) { return; }
  let row_tile = index / 12;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.T - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.T - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.T - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.T - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.T - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.T - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.T - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 12;
  let weight_start = column_tile * 48;
  let weight_start_3 = column_tile * 48 + 12;
  let weight_start_5 = column_tile * 48 + 24;
  let weight_start_7 = column_tile * 48 + 36;
  let y_start = (row / sizes.T) * sizes.T * 12 + row % sizes.T;
  let y_start_3 = (row_1 / sizes.T) * sizes.T * 12 + row_1 % sizes.T;
  let y_start_5 = (row_2 / sizes.T) * sizes.T * 12 + row_2 % sizes.T;
  let y_start_7 = (row_3 / sizes.T) * sizes.T * 12 + row_3 % sizes.T;
  let y_start_9 = (row_4 / sizes.T) * sizes.T * 12 + row_4 % sizes.T;
  let y_start_11 = (row_5 / sizes.T) * sizes.T * 12 + row_5 % sizes.T;
  let y_start_13 = (row_6 / sizes.T) * sizes.T * 12 + row_6 % sizes.T;
  let y_start_15 = (row_7 / sizes.T) * sizes.T * 12 + row_7 % sizes.T;
  for (var i21 = 0; i21 < 12; i21++) {
    let weight_start_2 = weight_start + i21;
    let weight_start_4 = weight_start_3 + i21;
    let weight_start_6 = weight_start_5 + i21;
    let weight_start_8 = weight_start_7 + i21;
    let y_start_2 = y_start + i21 * sizes.T;
    let y_start_4 = y_start_3 + i21 * sizes.T;
    let y_start_6 = y_start_5 + i21 * sizes.T;
    let y_start_8 = y_start_7 + i21 * sizes.T;
    let y_start_10 = y_start_9 + i21 * sizes.T;
    let y_start_12 = y_start_11 + i21 * sizes.T;
    let y_start_14 = y_start_13 + i21 * sizes.T;
    let y_start_16 = y_start_15 + i21 * sizes.T;
    for (var i224 = 0; i224 < 1; i224++) {
      let right = mat4x4f(weight[weight_start_2 + i224], weight[weight_start_4 + i224], weight[weight_start_6 + i224], weight[weight_start_8 + i224]);
      sum_0 += y[y_start_2 + i224] * right;
      sum_1 += y[y_start_4 + i224] * right;
      sum_2 += y[y_start_6 + i224] * right;
      sum_3 += y[y_start_8 + i224] * right;
      sum_4 += y[y_start_10 + i224] * right;
      sum_5 += y[y_start_12 + i224] * right;
      sum_6 += y[y_start_14 + i224] * right;
      sum_7 += y[y_start_16 + i224] * right;
    }
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3, sum_4, sum_5, sum_6, sum_7);
  let start = row_tile * 8;
  for (var n = 0; n < 8; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}

// ---- contraction_3
// y[t < T, o < 96] = sum[i < 48] weight[o, i] * LayerNorm[t, i]
// x[t < T, o < 96] = 0.5 * (y[t, o] + bias[o]) * (1.0 + erf((y[t, o] + bias[o]) / 1.4142135623730951))

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> LayerNorm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member];
  if (t >= T) { return; }
  var results: vec4f;
  let bias_o = bias[column4];
  for (var c = 0; c < 4; c++) {
    let total = sums[c] + bias_o[c];
    results[c] = 0.5f * total * (1f + erf_(total / 1.4142135623730951f));
  }
  x[row * 24 + column4] = results;
}

fn erf_(x: f32) -> f32 {
  let a = abs(x);
  if (a < 0.3f) {
    let s = a * a;
    return x * (1.1283791671f + s * (-0.3761263890f + s * (0.1128379167f + s * (-0.0268661706f + s * 0.0052239776f))));
  }
  let t = 1f / (1f + 0.3275911f * a);
  let p = t * (0.254829592f + t * (-0.284496736f + t * (1.421413741f + t * (-1.453152027f + t * 1.061405429f))));
  return sign(x) * (1f - p * exp(-a * a));
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 12) { return; }
  let row_tile = index / 12;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.T - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.T - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.T - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.T - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.T - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.T - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.T - 1);
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
  let column_tile = index % 12;
  let weight_start = column_tile * 96;
  let weight_start_2 = column_tile * 96 + 12;
  let weight_start_3 = column_tile * 96 + 24;
  let weight_start_4 = column_tile * 96 + 36;
  let weight_start_5 = column_tile * 96 + 48;
  let weight_start_6 = column_tile * 96 + 60;
  let weight_start_7 = column_tile * 96 + 72;
  let weight_start_8 = column_tile * 96 + 84;
  let LayerNorm_start = row * 12;
  let LayerNorm_start_2 = row_1 * 12;
  let LayerNorm_start_3 = row_2 * 12;
  let LayerNorm_start_4 = row_3 * 12;
  let LayerNorm_start_5 = row_4 * 12;
  let LayerNorm_start_6 = row_5 * 12;
  let LayerNorm_start_7 = row_6 * 12;
  let LayerNorm_start_8 = row_7 * 12;
  for (var i4 = 0; i4 < 12; i4++) {
    let right_0 = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    let right_1 = mat4x4f(weight[weight_start_5 + i4], weight[weight_start_6 + i4], weight[weight_start_7 + i4], weight[weight_start_8 + i4]);
    let left_0 = LayerNorm[LayerNorm_start + i4];
    sum_0_0 += left_0 * right_0;
    sum_0_1 += left_0 * right_1;
    let left_1 = LayerNorm[LayerNorm_start_2 + i4];
    sum_1_0 += left_1 * right_0;
    sum_1_1 += left_1 * right_1;
    let left_2 = LayerNorm[LayerNorm_start_3 + i4];
    sum_2_0 += left_2 * right_0;
    sum_2_1 += left_2 * right_1;
    let left_3 = LayerNorm[LayerNorm_start_4 + i4];
    sum_3_0 += left_3 * right_0;
    sum_3_1 += left_3 * right_1;
    let left_4 = LayerNorm[LayerNorm_start_5 + i4];
    sum_4_0 += left_4 * right_0;
    sum_4_1 += left_4 * right_1;
    let left_5 = LayerNorm[LayerNorm_start_6 + i4];
    sum_5_0 += left_5 * right_0;
    sum_5_1 += left_5 * right_1;
    let left_6 = LayerNorm[LayerNorm_start_7 + i4];
    sum_6_0 += left_6 * right_0;
    sum_6_1 += left_6 * right_1;
    let left_7 = LayerNorm[LayerNorm_start_8 + i4];
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
// y[t < T, o < 48] = sum[i < 96] weight[o, i] * x[t, i]
// x_2[t < T, d < 48] = LayerNorm[t, d] + (y[t, d] + bias[d])

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> LayerNorm: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.T) { return; }
  let t = row % sizes.T;
  let member = row / sizes.T;
  let T = lengths[member];
  if (t >= T) { return; }
  let LayerNorm_to = LayerNorm[row * 12 + column4];
  let bias_o = bias[column4];
  x_2[row * 12 + column4] = LayerNorm_to + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * sizes.T + 7) / 8) * 12) { return; }
  let row_tile = index / 12;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * sizes.T - 1);
  let row_2 = min(row + 2, sizes.batch * sizes.T - 1);
  let row_3 = min(row + 3, sizes.batch * sizes.T - 1);
  let row_4 = min(row + 4, sizes.batch * sizes.T - 1);
  let row_5 = min(row + 5, sizes.batch * sizes.T - 1);
  let row_6 = min(row + 6, sizes.batch * sizes.T - 1);
  let row_7 = min(row + 7, sizes.batch * sizes.T - 1);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let column_tile = index % 12;
  let weight_start = column_tile * 96;
  let weight_start_2 = column_tile * 96 + 24;
  let weight_start_3 = column_tile * 96 + 48;
  let weight_start_4 = column_tile * 96 + 72;
  let x_start = row * 24;
  let x_start_2 = row_1 * 24;
  let x_start_3 = row_2 * 24;
  let x_start_4 = row_3 * 24;
  let x_start_5 = row_4 * 24;
  let x_start_6 = row_5 * 24;
  let x_start_7 = row_6 * 24;
  let x_start_8 = row_7 * 24;
  for (var i4 = 0; i4 < 24; i4++) {
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

// ---- row_2
// sum[d < 48] = sum[t < T] LayerNorm[t, d]
// m[d < 48] = sum[d] / real(T)

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> LayerNorm: array<f32>;
@group(0) @binding(1) var<storage, read_write> m: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 48) { return; }
  var sum = 0f;
  let member = row / 48;
  let T = lengths[member];
  let d = row % 48;
  let LayerNorm_start = member * sizes.T * 48 + d;
  for (var t = 0; t < T; t++) {
    sum += LayerNorm[LayerNorm_start + t * 48];
  }
  m[row] = sum / f32(T);
}

// ---- row_3
// sum = sum[d < 48] m[d] * m[d]
// embedding[d < 48] = m[d] / sqrt(sum[])

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> m: array<f32>;
@group(0) @binding(1) var<storage, read_write> embedding: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
  var sum = 0f;
  let m_start = row * 48;
  for (var d = 0; d < 48; d++) {
    let m_d_row = m[m_start + d];
    sum += m_d_row * m_d_row;
  }
  let root = sqrt(sum);
  for (var d = 0; d < 48; d++) {
    embedding[m_start + d] = m[m_start + d] / root;
  }
}

// ---- contraction_5
// sum[h < 12, i < T, j < T] = sum[d < 4] y[0, i, 4 * h + d] * y[1, j, 4 * h + d]
// e[h < 12, i < T, j < T] = 0.5 * sum[h, i, j]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= sizes.T) { return; }
  if (column >= sizes.T) { return; }
  let T = lengths[member];
  if (row >= T) { return; }
  if (column >= T) { return; }
  e[member * sizes.T * sizes.T * 12 + h * sizes.T * sizes.T + row * sizes.T + column] = 0.5f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.T + 3) / 4) * ((sizes.T + 7) / 8) * sizes.batch * 12) { return; }
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
  let member = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) / 12;
  let h = index / ((sizes.T + 3) / 4) / ((sizes.T + 7) / 8) % 12;
  let y_start = member * sizes.T * 36 + sizes.T * 12 + column * 12 + h;
  let y_start_2 = member * sizes.T * 36 + sizes.T * 12 + column_1 * 12 + h;
  let y_start_3 = member * sizes.T * 36 + sizes.T * 12 + column_2 * 12 + h;
  let y_start_4 = member * sizes.T * 36 + sizes.T * 12 + column_3 * 12 + h;
  let y_start_5 = member * sizes.T * 36 + row * 12 + h;
  let y_start_6 = member * sizes.T * 36 + row_1 * 12 + h;
  let y_start_7 = member * sizes.T * 36 + row_2 * 12 + h;
  let y_start_8 = member * sizes.T * 36 + row_3 * 12 + h;
  let y_start_9 = member * sizes.T * 36 + row_4 * 12 + h;
  let y_start_10 = member * sizes.T * 36 + row_5 * 12 + h;
  let y_start_11 = member * sizes.T * 36 + row_6 * 12 + h;
  let y_start_12 = member * sizes.T * 36 + row_7 * 12 + h;
  for (var d4 = 0; d4 < 1; d4++) {
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

// ---- row_4
// z[h < 12, i < T] = lse[j < T] e[h, i, j]
// a[h < 12, i < T, j < T] = exp(e[h, i, j] - z[h, i])

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * sizes.T * 12) { return; }
  let i = row % sizes.T;
  let member = row / sizes.T / 12;
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

// ---- map_4
// attention[l < 1, h < 12, i < T, j < T] = a[h, i, j]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read_write> attention: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;
@group(0) @binding(3) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.T * sizes.T * 12) { return; }
  let i = index / sizes.T % sizes.T;
  let member = index / sizes.T / sizes.T / 12;
  let T = lengths[member];
  if (i >= T) { return; }
  let j = index % sizes.T;
  if (j >= T) { return; }
  attention[index] = a[index];
}
