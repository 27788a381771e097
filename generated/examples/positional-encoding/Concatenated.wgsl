// ---- map_1
// y[t < T, d < 80] = if d < 64 then weight[tokens[t], d] else table[t, d]

struct Sizes { batch: i32, T: i32 }

@group(0) @binding(0) var<storage, read> tokens: array<i32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> table: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;
@group(0) @binding(5) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(local_invocation_index) local: u32) {
  let index = i32((group.y * 65535u + group.x) * 64u + local);
  if (index >= sizes.batch * sizes.T * 80) { return; }
  let t = index / 80 % sizes.T;
  let member = index / 80 / sizes.T;
  let T = lengths[member];
  if (t >= T) { return; }
  var chosen: f32;
  let d = index % 80;
  if (d < 64) {
    let part = index / 80;
    chosen = weight[tokens[part] * 64 + d];
  } else {
    chosen = table[t * 80 + d];
  }
  y[index] = chosen;
}
