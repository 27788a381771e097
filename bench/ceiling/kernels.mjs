/**
 * What the adapter can do, by kernels written by hand: a matrix product, a product of a
 * matrix and a vector, and copies. They are measured in the same run as the contenders, and
 * what a contender reaches can be told as a part of it.
 *
 * The products need subgroups of four invocations or more. A *quad* is four neighbours in
 * one; each of them loads something else, and `quadBroadcast` hands it to the others, so
 * that what four need is loaded once. Nothing here waits at a barrier.
 */

const range = (n) => Array.from({ length: n }, (_, i) => i);
const lines = (n, line) => range(n).map(line).join("\n");

/**
 * C = A B, [M, K] by [K, N], row by row. An invocation keeps 16 rows by 8 columns in
 * registers; the four of a quad have the same rows, of which each loads four, and columns
 * side by side. K advances by four, which is a vector of A.
 */
export const matrixProduct = ({ M, N, K }) => `
enable subgroups;
@group(0) @binding(0) var<storage, read> a: array<vec4f>;
@group(0) @binding(1) var<storage, read> b: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4f>;

@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) local: u32, @builtin(workgroup_id) group: vec3u) {
  let lane = local % 4;
  let quad = local / 4;
  let row = 64 * group.y + 16 * (quad / 4);
  let column = 32 * group.x + 8 * (quad % 4) + 2 * lane;
${lines(32, (n) => `  var c${n >> 1}_${n & 1} = vec4f();`)}
  var at = (row + 4 * lane) * ${K / 4};
  var next = column;
  for (var k = 0; k < ${K / 4}; k++) {
${lines(4, (i) => `    let a${i} = a[at + ${(i * K) / 4}];`)}
${lines(8, (n) => `    let b${n >> 1}_${n & 1} = b[next + ${((n >> 1) * N) / 4 + (n & 1)}];`)}
${lines(16, (r) => {
  const products = (h) =>
    ["x", "y", "z", "w"].map((part, k) => `r${r}.${part} * b${k}_${h}`).join(" + ");
  return `    let r${r} = quadBroadcast(a${r % 4}, ${r >> 2});
    c${r}_0 += ${products(0)};
    c${r}_1 += ${products(1)};`;
})}
    at += 1;
    next += ${N};
  }
${lines(32, (n) => `  c[(row + ${n >> 1}) * ${N / 4} + column + ${n & 1}] = c${n >> 1}_${n & 1};`)}
}
// ${M} rows: ${M / 64} workgroups by ${N / 128}.
`;

/**
 * y = W x: a quad has eight rows, and walks along them side by side, four vectors at a time;
 * what its four found is summed at the end.
 */
export const matrixVector = ({ K }) => `
enable subgroups;
@group(0) @binding(0) var<storage, read> w: array<vec4f>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> y: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) local: u32, @builtin(workgroup_id) group: vec3u) {
  let lane = local % 4;
  let row = 8 * (16 * group.x + local / 4);
${lines(8, (r) => `  var y${r} = vec4f();`)}
  var at = row * ${K / 4} + lane;
  for (var k = 0u; k < ${K / 4}; k += 4) {
    let part = x[k + lane];
${lines(8, (r) => `    y${r} += w[at + ${(r * K) / 4}] * part;`)}
    at += 4;
  }
  let one = vec4f(1);
${lines(
  8,
  (r) => `  var s${r} = dot(y${r}, one);
  s${r} += quadSwapX(s${r});
  s${r} += quadSwapY(s${r});`,
)}
  if (lane == 0) {
${lines(8, (r) => `    y[row + ${r}] = s${r};`)}
  }
}
`;

/** Copies numbers one by one, or four at a time: 64 by an invocation, side by side in a workgroup. */
export const copy = (type) => `
@group(0) @binding(0) var<storage, read> source: array<${type}>;
@group(0) @binding(1) var<storage, read_write> copied: array<${type}>;

@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) local: u32, @builtin(workgroup_id) group: vec3u) {
  var at = 4096 * group.x + local;
  for (var n = 0; n < 16; n++) {
${lines(4, (n) => `    copied[at + ${64 * n}] = source[at + ${64 * n}];`)}
    at += 256;
  }
}
`;
