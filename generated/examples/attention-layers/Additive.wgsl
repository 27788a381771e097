// ---- contraction_1
// y[o < 32] = sum[i < 32] weight[o, i] * q[i]
// y[o < 32] = y[o] + bias[o]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> q: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> bias: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch) { return; }
  let bias_o = bias[column4];
  y[row * 8 + column4] = sums + bias_o;
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
  var sum_0 = vec4f();
  var sum_1 = vec4f();
  var sum_2 = vec4f();
  var sum_3 = vec4f();
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let weight_start_2 = column_tile * 32 + 8;
  let weight_start_3 = column_tile * 32 + 16;
  let weight_start_4 = column_tile * 32 + 24;
  let q_start = row * 8;
  let q_start_2 = row_1 * 8;
  let q_start_3 = row_2 * 8;
  let q_start_4 = row_3 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
    let right = mat4x4f(weight[weight_start + i4], weight[weight_start_2 + i4], weight[weight_start_3 + i4], weight[weight_start_4 + i4]);
    sum_0 += q[q_start + i4] * right;
    sum_1 += q[q_start_2 + i4] * right;
    sum_2 += q[q_start_3 + i4] * right;
    sum_3 += q[q_start_4 + i4] * right;
  }
  let sums = array(sum_0, sum_1, sum_2, sum_3);
  let start = row_tile * 4;
  for (var n = 0; n < 4; n++) {
    finish(start + n, column_tile, sums[n]);
  }
}

// ---- contraction_2
// y[n < N, o < 32] = sum[i < 32] weight[o, i] * x[n, i]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> weight: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column4: i32, sums: vec4f) {
  if (row >= sizes.batch * sizes.N) { return; }
  let n = row % sizes.N;
  let member = row / sizes.N;
  let N = lengths[member];
  if (n >= N) { return; }
  y[row * 8 + column4] = sums;
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
  let column_tile = index % 8;
  let weight_start = column_tile * 32;
  let weight_start_2 = column_tile * 32 + 8;
  let weight_start_3 = column_tile * 32 + 16;
  let weight_start_4 = column_tile * 32 + 24;
  let x_start = row * 8;
  let x_start_2 = row_1 * 8;
  let x_start_3 = row_2 * 8;
  let x_start_4 = row_3 * 8;
  let x_start_5 = row_4 * 8;
  let x_start_6 = row_5 * 8;
  let x_start_7 = row_6 * 8;
  let x_start_8 = row_7 * 8;
  for (var i4 = 0; i4 < 8; i4++) {
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

// ---- contraction_3
// e[i < N] = sum[d < 32] score[d] * tanh(y[d] + y_2[i, d])

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> score: array<vec4<f32>>;
@group(0) @binding(1) var<storage, read> y: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read> y_2: array<vec4<f32>>;
@group(0) @binding(3) var<storage, read_write> e: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

fn finish(row: i32, column: i32, sum: f32) {
  if (row >= 1) { return; }
  if (column >= sizes.batch * sizes.N) { return; }
  let i = column % sizes.N;
  let member = column / sizes.N;
  let N = lengths[member];
  if (i >= N) { return; }
  e[column] = sum;
}

fn tanh_(x: f32) -> f32 { return tanh(clamp(x, -15f, 15f)); }

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= (sizes.batch * sizes.N + 3) / 4) { return; }
  let column = index * 4;
  let column_1 = min(column + 1, sizes.batch * sizes.N - 1);
  let column_2 = min(column + 2, sizes.batch * sizes.N - 1);
  let column_3 = min(column + 3, sizes.batch * sizes.N - 1);
  var sum = vec4f();
  let y_start = (column / sizes.N) * 8;
  let y_2_start = column * 8;
  let y_start_2 = (column_1 / sizes.N) * 8;
  let y_2_start_2 = column_1 * 8;
  let y_start_3 = (column_2 / sizes.N) * 8;
  let y_2_start_3 = column_2 * 8;
  let y_start_4 = (column_3 / sizes.N) * 8;
  let y_2_start_4 = column_3 * 8;
  for (var d4 = 0; d4 < 8; d4++) {
    let y_d = y[y_start + d4];
    let y_2_id = y_2[y_2_start + d4];
    let y_d_2 = y[y_start_2 + d4];
    let y_2_id_2 = y_2[y_2_start_2 + d4];
    let y_d_3 = y[y_start_3 + d4];
    let y_2_id_3 = y_2[y_2_start_3 + d4];
    let y_d_4 = y[y_start_4 + d4];
    let y_2_id_4 = y_2[y_2_start_4 + d4];
    let right = mat4x4f(vec4f(tanh_(y_d.x + y_2_id.x), tanh_(y_d.y + y_2_id.y), tanh_(y_d.z + y_2_id.z), tanh_(y_d.w + y_2_id.w)), vec4f(tanh_(y_d_2.x + y_2_id_2.x), tanh_(y_d_2.y + y_2_id_2.y), tanh_(y_d_2.z + y_2_id_2.z), tanh_(y_d_2.w + y_2_id_2.w)), vec4f(tanh_(y_d_3.x + y_2_id_3.x), tanh_(y_d_3.y + y_2_id_3.y), tanh_(y_d_3.z + y_2_id_3.z), tanh_(y_d_3.w + y_2_id_3.w)), vec4f(tanh_(y_d_4.x + y_2_id_4.x), tanh_(y_d_4.y + y_2_id_4.y), tanh_(y_d_4.z + y_2_id_4.z), tanh_(y_d_4.w + y_2_id_4.w)));
    sum += score[d4] * right;
  }
  let start = index * 4;
  for (var c = 0; c < 4; c++) {
    finish(0, start + c, sum[c]);
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

// ---- contraction_4
// y[d < 32] = sum[i < N] a[i] * x[i, d]

struct Sizes { batch: i32, N: i32 }

@group(0) @binding(0) var<storage, read> a: array<f32>;
@group(0) @binding(1) var<storage, read> x: array<vec4<f32>>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4<f32>>;
@group(0) @binding(3) var<uniform> sizes: Sizes;
@group(0) @binding(4) var<storage, read> lengths: array<i32>;

fn finish(member: i32, row: i32, column4: i32, sums: vec4f) {
  if (row >= 1) { return; }
  y[member * 8 + column4] = sums;
}

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * 8) { return; }
  var sum = vec4f();
  let member = index / 8;
  let N = lengths[member];
  let column_tile = index % 8;
  let x_start = member * sizes.N * 8 + column_tile;
  let a_start = member * sizes.N;
  for (var i = 0; i < N; i++) {
    let right = x[x_start + i * 8];
    sum += a[a_start + i] * right;
  }
  finish(member, 0, column_tile, sum);
}
