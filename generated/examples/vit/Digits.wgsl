// ---- contraction_1
// sum[r < 4, c < 4, d < 64] = sum[ch < 1, u < 7, v < 7] weight[d, ch, u, v] * image[ch, 7 * r + u, 7 *
//     c + v]
// y[r < 4, c < 4, d < 64] = bias[d] + sum[r, c, d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> image: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 16) { return; }
  let bias_d = bias[column4];
  y[row * 16 + column4] = bias_d + sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 16) { return; }
  let row_tile = index / 8;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * 16 - 1);
  let row_2 = min(row + 2, sizes.batch * 16 - 1);
  let row_3 = min(row + 3, sizes.batch * 16 - 1);
  let row_4 = min(row + 4, sizes.batch * 16 - 1);
  let row_5 = min(row + 5, sizes.batch * 16 - 1);
  let row_6 = min(row + 6, sizes.batch * 16 - 1);
  let row_7 = min(row + 7, sizes.batch * 16 - 1);
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
  let weight_start = column_tile * 392;
  let weight_start_4 = column_tile * 392 + 49;
  let weight_start_7 = column_tile * 392 + 98;
  let weight_start_10 = column_tile * 392 + 147;
  let weight_start_13 = column_tile * 392 + 196;
  let weight_start_16 = column_tile * 392 + 245;
  let weight_start_19 = column_tile * 392 + 294;
  let weight_start_22 = column_tile * 392 + 343;
  let image_start = (row / 4) * 196 + (row % 4) * 7;
  let image_start_4 = (row_1 / 4) * 196 + (row_1 % 4) * 7;
  let image_start_7 = (row_2 / 4) * 196 + (row_2 % 4) * 7;
  let image_start_10 = (row_3 / 4) * 196 + (row_3 % 4) * 7;
  let image_start_13 = (row_4 / 4) * 196 + (row_4 % 4) * 7;
  let image_start_16 = (row_5 / 4) * 196 + (row_5 % 4) * 7;
  let image_start_19 = (row_6 / 4) * 196 + (row_6 % 4) * 7;
  let image_start_22 = (row_7 / 4) * 196 + (row_7 % 4) * 7;
  for (var ch = 0; ch < 1; ch++) {
    let weight_start_2 = weight_start + ch * 49;
    let weight_start_5 = weight_start_4 + ch * 49;
    let weight_start_8 = weight_start_7 + ch * 49;
    let weight_start_11 = weight_start_10 + ch * 49;
    let weight_start_14 = weight_start_13 + ch * 49;
    let weight_start_17 = weight_start_16 + ch * 49;
    let weight_start_20 = weight_start_19 + ch * 49;
    let weight_start_23 = weight_start_22 + ch * 49;
    let image_start_2 = image_start + ch * 784;
    let image_start_5 = image_start_4 + ch * 784;
    let image_start_8 = image_start_7 + ch * 784;
    let image_start_11 = image_start_10 + ch * 784;
    let image_start_14 = image_start_13 + ch * 784;
    let image_start_17 = image_start_16 + ch * 784;
    let image_start_20 = image_start_19 + ch * 784;
    let image_start_23 = image_start_22 + ch * 784;
    for (var u = 0; u < 7; u++) {
      let weight_start_3 = weight_start_2 + u * 7;
      let weight_start_6 = weight_start_5 + u * 7;
      let weight_start_9 = weight_start_8 + u * 7;
      let weight_start_12 = weight_start_11 + u * 7;
      let weight_start_15 = weight_start_14 + u * 7;
      let weight_start_18 = weight_start_17 + u * 7;
      let weight_start_21 = weight_start_20 + u * 7;
      let weight_start_24 = weight_start_23 + u * 7;
      let image_start_3 = image_start_2 + u * 28;
      let image_start_6 = image_start_5 + u * 28;
      let image_start_9 = image_start_8 + u * 28;
      let image_start_12 = image_start_11 + u * 28;
      let image_start_15 = image_start_14 + u * 28;
      let image_start_18 = image_start_17 + u * 28;
      let image_start_21 = image_start_20 + u * 28;
      let image_start_24 = image_start_23 + u * 28;
      for (var v = 0; v < 7; v++) {
        let right_0 = vec4f(weight[weight_start_3 + v], weight[weight_start_6 + v], weight[weight_start_9 + v], weight[weight_start_12 + v]);
        let right_1 = vec4f(weight[weight_start_15 + v], weight[weight_start_18 + v], weight[weight_start_21 + v], weight[weight_start_24 + v]);
        let left_0 = image[image_start_3 + v];
        sum_0_0 += left_0 * right_0;
        sum_0_1 += left_0 * right_1;
        let left_1 = image[image_start_6 + v];
        sum_1_0 += left_1 * right_0;
        sum_1_1 += left_1 * right_1;
        let left_2 = image[image_start_9 + v];
        sum_2_0 += left_2 * right_0;
        sum_2_1 += left_2 * right_1;
        let left_3 = image[image_start_12 + v];
        sum_3_0 += left_3 * right_0;
        sum_3_1 += left_3 * right_1;
        let left_4 = image[image_start_15 + v];
        sum_4_0 += left_4 * right_0;
        sum_4_1 += left_4 * right_1;
        let left_5 = image[image_start_18 + v];
        sum_5_0 += left_5 * right_0;
        sum_5_1 += left_5 * right_1;
        let left_6 = image[image_start_21 + v];
        sum_6_0 += left_6 * right_0;
        sum_6_1 += left_6 * right_1;
        let left_7 = image[image_start_24 + v];
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

// ---- map_1
// x[i0 < 17, d < 64] = (if i0 < 1 then cls_token[i0, d] else y[(i0 + 3) div 4 - 1, (i0 + 3) mod 4, d])
//     + pos_embed[i0, d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> cls_token: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> pos_embed: array<f32>;
@group(0) @binding(3) var<storage, read_write> x: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 1088) { return; }
  var chosen: f32;
  let i0 = index / 64 % 17;
  if (i0 < 1) {
    let d = index % 64;
    chosen = cls_token[i0 * 64 + d];
  } else {
    let member = index / 1088;
    chosen = y[index - member * 64 - 64];
  }
  let d = index % 64;
  x[index] = chosen + pos_embed[i0 * 64 + d];
}

// ---- row_1
// sum[i0 < 17] = sum[d < 64] x[i0, d]
// mu[i0 < 17] = sum[i0] / 64.0
// sum_2[i0 < 17] = sum[d < 64] (x[i0, d] - mu[i0]) * (x[i0, d] - mu[i0])
// var_value[i0 < 17] = sum_2[i0] / 64.0
// norm[i0 < 17, d < 64] = (x[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.000001) * weight[d] + bias[d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 17) { return; }
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
  let root = sqrt(var_value + 0.000001f);
  for (var d = 0; d < 64; d++) {
    norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}

// ---- contraction_2
// y[i0 < 17, o < 192] = sum[i < 64] weight[o, i] * norm[i0, i]
// y[i0 < 17, o < 192] = y[i0, o] + bias[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 17) { return; }
  let bias_o = bias[column4];
  y[row * 48 + column4] = sums + bias_o;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch * 17 + 7) / 8) * 24) { return; }
  let row_tile = index / 24;
  let row = row_tile * 8;
  let row_1 = min(row + 1, sizes.batch * 17 - 1);
  let row_2 = min(row + 2, sizes.batch * 17 - 1);
  let row_3 = min(row + 3, sizes.batch * 17 - 1);
  let row_4 = min(row + 4, sizes.batch * 17 - 1);
  let row_5 = min(row + 5, sizes.batch * 17 - 1);
  let row_6 = min(row + 6, sizes.batch * 17 - 1);
  let row_7 = min(row + 7, sizes.batch * 17 - 1);
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

// ---- attention_1
// sum[h < 4, j < 17] = sum[d < 16] y[0, 16 * h + d] * y[j, 16 * h + d + 64]
// lse[h < 4] = lse[j < 17] sum[h, j] * 0.25
// y_2[h < 4, d < 16] = sum[j < 17] exp(sum[h, j] * 0.25 - lse[h]) * y[j, 16 * h + d + 128]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> y_2: array<vec4<f32>>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * 4) { return; }
  y_2[row * 4 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 4) { return; }
  var query: array<vec4f, 4>;
  let h = row % 4;
  let member = row / 4;
  let y_start = member * 816 + h * 4;
  for (var d4 = 0; d4 < 4; d4++) {
    query[d4] = y[y_start + d4];
  }
  var sums: array<vec4f, 4>;
  var peak = -3.4028234e38f;
  var total = 0f;
  let y_start_2 = member * 816 + h * 4 + 16;
  let y_start_4 = member * 816 + h * 4 + 64;
  let y_start_6 = member * 816 + h * 4 + 112;
  let y_start_8 = member * 816 + h * 4 + 160;
  let y_start_10 = member * 816 + h * 4 + 32;
  let y_start_12 = member * 816 + h * 4 + 80;
  let y_start_14 = member * 816 + h * 4 + 128;
  let y_start_16 = member * 816 + h * 4 + 176;
  for (var j = 0; j < 16; j += 4) {
    var dots = vec4f();
    let y_start_3 = y_start_2 + j * 48;
    let y_start_5 = y_start_4 + j * 48;
    let y_start_7 = y_start_6 + j * 48;
    let y_start_9 = y_start_8 + j * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      dots += query[d4] * mat4x4f(y[y_start_3 + d4], y[y_start_5 + d4], y[y_start_7 + d4], y[y_start_9 + d4]);
    }
    let scores = dots * 0.25f;
    let top = max(peak, max(max(scores.x, scores.y), max(scores.z, scores.w)));
    let keep = exp(peak - top);
    let weights = exp(scores - top);
    peak = top;
    total = total * keep + dot(weights, vec4f(1f));
    let y_start_11 = y_start_10 + j * 48;
    let y_start_13 = y_start_12 + j * 48;
    let y_start_15 = y_start_14 + j * 48;
    let y_start_17 = y_start_16 + j * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      sums[d4] = sums[d4] * keep + mat4x4f(y[y_start_11 + d4], y[y_start_13 + d4], y[y_start_15 + d4], y[y_start_17 + d4]) * weights;
    }
  }
  for (var j = 16; j < 17; j++) {
    var dot_product = 0f;
    let y_start_3 = y_start_2 + j * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      dot_product += dot(query[d4], y[y_start_3 + d4]);
    }
    let score = dot_product * 0.25f;
    let top = max(peak, score);
    let keep = exp(peak - top);
    let weight = exp(score - top);
    peak = top;
    total = total * keep + weight;
    let y_start_5 = y_start_10 + j * 48;
    for (var d4 = 0; d4 < 4; d4++) {
      sums[d4] = sums[d4] * keep + weight * y[y_start_5 + d4];
    }
  }
  let share = select(0f, 1f / total, total > 0f);
  for (var d4 = 0; d4 < 4; d4++) {
    finish(row, d4, sums[d4] * share);
  }
}

// ---- contraction_3
// y[o < 64] = sum[i21 < 4, i22 < 16] weight[o, 16 * i21 + i22] * y[i21, i22]
// x_2[d < 64] = x[0, d] + (y[d] + bias[d])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_2: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let x_o = x[row * 272 + column4];
  let bias_o = bias[column4];
  x_2[row * 16 + column4] = x_o + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch + 3) / 4) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0_0 = vec4f();
  var sum_0_1 = vec4f();
  var sum_1_0 = vec4f();
  var sum_1_1 = vec4f();
  var sum_2_0 = vec4f();
  var sum_2_1 = vec4f();
  var sum_3_0 = vec4f();
  var sum_3_1 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 128;
  let weight_start_3 = column_tile * 128 + 16;
  let weight_start_5 = column_tile * 128 + 32;
  let weight_start_7 = column_tile * 128 + 48;
  let weight_start_9 = column_tile * 128 + 64;
  let weight_start_11 = column_tile * 128 + 80;
  let weight_start_13 = column_tile * 128 + 96;
  let weight_start_15 = column_tile * 128 + 112;
  let y_start = row * 16;
  let y_start_3 = row_1 * 16;
  let y_start_5 = row_2 * 16;
  let y_start_7 = row_3 * 16;
  for (var i21 = 0; i21 < 4; i21++) {
    let weight_start_2 = weight_start + i21 * 4;
    let weight_start_4 = weight_start_3 + i21 * 4;
    let weight_start_6 = weight_start_5 + i21 * 4;
    let weight_start_8 = weight_start_7 + i21 * 4;
    let weight_start_10 = weight_start_9 + i21 * 4;
    let weight_start_12 = weight_start_11 + i21 * 4;
    let weight_start_14 = weight_start_13 + i21 * 4;
    let weight_start_16 = weight_start_15 + i21 * 4;
    let y_start_2 = y_start + i21 * 4;
    let y_start_4 = y_start_3 + i21 * 4;
    let y_start_6 = y_start_5 + i21 * 4;
    let y_start_8 = y_start_7 + i21 * 4;
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
    }
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1);
  let start = row_tile * 4;
  let start_2 = column_tile * 2;
  for (var n = 0; n < 8; n++) {
    finish(start + n / 2, start_2 + n % 2, sums[n]);
  }
}

// ---- row_2
// sum = sum[d < 64] x[d]
// mu = sum[] / 64.0
// sum_2 = sum[d < 64] (x[d] - mu[]) * (x[d] - mu[])
// var_value = sum_2[] / 64.0
// norm[d < 64] = (x[d] - mu[]) / sqrt(var_value[] + 0.000001) * weight[d] + bias[d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> norm: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch) { return; }
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
  let root = sqrt(var_value + 0.000001f);
  for (var d = 0; d < 64; d++) {
    norm[x_start + d] = (x[x_start + d] - mu) / root * weight[d] + bias[d];
  }
}

// ---- contraction_4
// y[o < 256] = sum[i < 64] weight[o, i] * norm[i]
// x[o < 256] = 0.5 * (y[o] + bias[o]) * (1.0 + erf((y[o] + bias[o]) / 1.4142135623730951))

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> x: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  var results: vec4f;
  let bias_o = bias[column4];
  for (var c = 0; c < 4; c++) {
    let total = sums[c] + bias_o[c];
    results[c] = 0.5f * total * (1f + erf_(total / 1.4142135623730951f));
  }
  x[row * 64 + column4] = results;
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
  if (index >= ((sizes.batch + 3) / 4) * 32) { return; }
  let row_tile = index / 32;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0_0 = vec4f();
  var sum_0_1 = vec4f();
  var sum_1_0 = vec4f();
  var sum_1_1 = vec4f();
  var sum_2_0 = vec4f();
  var sum_2_1 = vec4f();
  var sum_3_0 = vec4f();
  var sum_3_1 = vec4f();
  let column_tile = index % 32;
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
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1);
  let start = row_tile * 4;
  let start_2 = column_tile * 2;
  for (var n = 0; n < 8; n++) {
    finish(start + n / 2, start_2 + n % 2, sums[n]);
  }
}

// ---- contraction_5
// y[o < 64] = sum[i < 256] weight[o, i] * x[i]
// x_3[d < 64] = x_2[d] + (y[d] + bias[d])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> x_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(4) var<storage, read_write> x_3: array<vec4<f32>>;
@group(0) @binding(5) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let x_2_o = x_2[row * 16 + column4];
  let bias_o = bias[column4];
  x_3[row * 16 + column4] = x_2_o + (sums + bias_o);
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch + 3) / 4) * 8) { return; }
  let row_tile = index / 8;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  var sum_0_0 = vec4f();
  var sum_0_1 = vec4f();
  var sum_1_0 = vec4f();
  var sum_1_1 = vec4f();
  var sum_2_0 = vec4f();
  var sum_2_1 = vec4f();
  var sum_3_0 = vec4f();
  var sum_3_1 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 512;
  let weight_start_2 = column_tile * 512 + 64;
  let weight_start_3 = column_tile * 512 + 128;
  let weight_start_4 = column_tile * 512 + 192;
  let weight_start_5 = column_tile * 512 + 256;
  let weight_start_6 = column_tile * 512 + 320;
  let weight_start_7 = column_tile * 512 + 384;
  let weight_start_8 = column_tile * 512 + 448;
  let x_start = row * 64;
  let x_start_2 = row_1 * 64;
  let x_start_3 = row_2 * 64;
  let x_start_4 = row_3 * 64;
  for (var i4 = 0; i4 < 64; i4++) {
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
  }
  let sums = array(sum_0_0, sum_0_1, sum_1_0, sum_1_1, sum_2_0, sum_2_1, sum_3_0, sum_3_1);
  let start = row_tile * 4;
  let start_2 = column_tile * 2;
  for (var n = 0; n < 8; n++) {
    finish(start + n / 2, start_2 + n % 2, sums[n]);
  }
}

// ---- contraction_6
// y[o < 10] = sum[i < 64] weight[o, i] * norm[i]
// y[o < 10] = y[o] + bias[o]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> norm: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= sizes.batch) { return; }
  if (column >= 10) { return; }
  y[row * 10 + column] = sum + bias[column];
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= ((sizes.batch + 3) / 4) * 3) { return; }
  let row_tile = index / 3;
  let row = row_tile * 4;
  let row_1 = min(row + 1, sizes.batch - 1);
  let row_2 = min(row + 2, sizes.batch - 1);
  let row_3 = min(row + 3, sizes.batch - 1);
  let column_tile = index % 3;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 9);
  let column_2 = min(column + 2, 9);
  let column_3 = min(column + 3, 9);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let weight_start = column * 16;
  let weight_start_2 = column_1 * 16;
  let weight_start_3 = column_2 * 16;
  let weight_start_4 = column_3 * 16;
  let norm_start = row * 16;
  let norm_start_2 = row_1 * 16;
  let norm_start_3 = row_2 * 16;
  let norm_start_4 = row_3 * 16;
  for (var i4 = 0; i4 < 16; i4++) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    sum_0 += norm[norm_start + i4] * right;
    sum_1 += norm[norm_start_2 + i4] * right;
    sum_2 += norm[norm_start_3 + i4] * right;
    sum_3 += norm[norm_start_4 + i4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start = row_tile * 4;
  let start_2 = column_tile * 4;
  for (var n = 0; n < 4; n++) {
    let value = start + n;
    for (var c = 0; c < 4; c++) {
      finish(value, start_2 + c, sums[n][c]);
    }
  }
}

// ---- row_3
// x[i0 < 17, d < 64] = (if i0 < 1 then cls_token[i0, d] else y[(i0 + 3) div 4 - 1, (i0 + 3) mod 4, d])
//     + pos_embed[i0, d]
// sum[i0 < 17] = sum[d < 64] x[i0, d]
// mu[i0 < 17] = sum[i0] / 64.0
// sum_2[i0 < 17] = sum[d < 64] (x[i0, d] - mu[i0]) * (x[i0, d] - mu[i0])
// var_value[i0 < 17] = sum_2[i0] / 64.0
// norm[i0 < 17, d < 64] = (x[i0, d] - mu[i0]) / sqrt(var_value[i0] + 0.000001) * weight[d] + bias[d]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> cls_token: array<f32>;
@group(0) @binding(1) var<storage, read> y: array<f32>;
@group(0) @binding(2) var<storage, read> pos_embed: array<f32>;
@group(0) @binding(3) var<storage, read> weight: array<f32>;
@group(0) @binding(4) var<storage, read> bias: array<f32>;
@group(0) @binding(5) var<storage, read_write> norm: array<f32>;
@group(0) @binding(6) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 17) { return; }
  var sum = 0f;
  let i0 = row % 17;
  let holds = i0 < 1;
  let cls_token_start = i0 * 64;
  let member = row / 17;
  let y_start = member * 1024 + i0 * 64 - 64;
  for (var d = 0; d < 64; d++) {
    var chosen: f32;
    if (holds) {
      chosen = cls_token[cls_token_start + d];
    } else {
      chosen = y[y_start + d];
    }
    let x = chosen + pos_embed[cls_token_start + d];
    sum += x;
  }
  var sum_2 = 0f;
  let mu = sum / 64f;
  for (var d = 0; d < 64; d++) {
    var chosen: f32;
    if (holds) {
      chosen = cls_token[cls_token_start + d];
    } else {
      chosen = y[y_start + d];
    }
    let x = chosen + pos_embed[cls_token_start + d];
    let difference = x - mu;
    sum_2 += difference * difference;
  }
  let var_value = sum_2 / 64f;
  let root = sqrt(var_value + 0.000001f);
  let norm_start = row * 64;
  for (var d = 0; d < 64; d++) {
    var chosen: f32;
    if (holds) {
      chosen = cls_token[cls_token_start + d];
    } else {
      chosen = y[y_start + d];
    }
    let x = chosen + pos_embed[cls_token_start + d];
    norm[norm_start + d] = (x - mu) / root * weight[d] + bias[d];
  }
}

// ---- contraction_7
// sum[h < 4, i < 17, j < 17] = sum[d < 16] y[i, 16 * h + d] * y[j, 16 * h + d + 64]
// e[h < 4, i < 17, j < 17] = 0.25 * sum[h, i, j]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read_write> e: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

fn finish(member: i32, h: i32, row: i32, column: i32, sum: f32) {
  if (row >= 17) { return; }
  if (column >= 17) { return; }
  e[member * 1156 + h * 289 + row * 17 + column] = 0.25f * sum;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 60) { return; }
  let row_tile = index / 5 % 3;
  let row = row_tile * 8;
  let row_1 = min(row + 1, 16);
  let row_2 = min(row + 2, 16);
  let row_3 = min(row + 3, 16);
  let row_4 = min(row + 4, 16);
  let row_5 = min(row + 5, 16);
  let row_6 = min(row + 6, 16);
  let row_7 = min(row + 7, 16);
  let column_tile = index % 5;
  let column = column_tile * 4;
  let column_1 = min(column + 1, 16);
  let column_2 = min(column + 2, 16);
  let column_3 = min(column + 3, 16);
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  var sum_4 = vec4f();
  var sum_5 = vec4f();
  var sum_6 = vec4f();
  var sum_7 = vec4f();
  let h = index / 15 % 4;
  let member = index / 60;
  let y_start = member * 816 + column * 48 + h * 4 + 16;
  let y_start_2 = member * 816 + column_1 * 48 + h * 4 + 16;
  let y_start_3 = member * 816 + column_2 * 48 + h * 4 + 16;
  let y_start_4 = member * 816 + column_3 * 48 + h * 4 + 16;
  let y_start_5 = member * 816 + row * 48 + h * 4;
  let y_start_6 = member * 816 + row_1 * 48 + h * 4;
  let y_start_7 = member * 816 + row_2 * 48 + h * 4;
  let y_start_8 = member * 816 + row_3 * 48 + h * 4;
  let y_start_9 = member * 816 + row_4 * 48 + h * 4;
  let y_start_10 = member * 816 + row_5 * 48 + h * 4;
  let y_start_11 = member * 816 + row_6 * 48 + h * 4;
  let y_start_12 = member * 816 + row_7 * 48 + h * 4;
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

// ---- row_4
// z[h < 4, i < 17] = lse[j < 17] e[h, i, j]
// a[h < 4, i < 17, j < 17] = exp(e[h, i, j] - z[h, i])

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> e: array<f32>;
@group(0) @binding(1) var<storage, read_write> a: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let row = i32((group.y * 65535u + group.x) * 64u + local);
  if (row >= sizes.batch * 68) { return; }
  var z_peak = -3.4028234e38f;
  var z_total = 0f;
  let e_start = row * 17;
  for (var j = 0; j < 17; j++) {
    let exponent = e[e_start + j];
    let top = max(z_peak, exponent);
    z_total = z_total * exp(z_peak - top) + exp(exponent - top);
    z_peak = top;
  }
  let z_all = select(-3.4028234e38f, z_peak + log(z_total), z_total > 0f);
  for (var j = 0; j < 17; j++) {
    a[e_start + j] = exp(e[e_start + j] - z_all);
  }
}

// ---- map_2
// attention[l < 1, h < 4, i < 17, j < 17] = a[h, i, j]

struct Sizes { batch: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read_write> attention: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 1156) { return; }
  attention[index] = a[index];
}
