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
  var from = column;
  for (var k = 0; k < ${K / 4}; k++) {
${lines(4, (i) => `    let a${i} = a[at + ${(i * K) / 4}];`)}
${lines(8, (n) => `    let b${n >> 1}_${n & 1} = b[from + ${((n >> 1) * N) / 4 + (n & 1)}];`)}
${lines(16, (r) => {
  const products = (h) => ["x", "y", "z", "w"].map((part, k) => `r${r}.${part} * b${k}_${h}`).join(" + ");
  return `    let r${r} = quadBroadcast(a${r % 4}, ${r >> 2});
    c${r}_0 += ${products(0)};
    c${r}_1 += ${products(1)};`;
})}
    at += 1;
    from += ${N};
  }
${lines(32, (n) => `  c[(row + ${n >> 1}) * ${N / 4} + column + ${n & 1}] = c${n >> 1}_${n & 1};`)}
}
// ${M} rows: ${M / 64} workgroups by ${N / 128}.
`;

/** y = W x: an invocation has four rows; a quad shares what it loads of x. */
export const matrixVector = ({ K }) => `
enable subgroups;
@group(0) @binding(0) var<storage, read> w: array<vec4f>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4f>;

@compute @workgroup_size(64)
fn main(@builtin(local_invocation_index) local: u32, @builtin(global_invocation_id) id: vec3u) {
  let lane = local % 4;
${lines(4, (r) => `  var y${r} = vec4f();`)}
  var at = 4 * id.x * ${K / 4};
  for (var k = 0u; k < ${K / 4}; k += 4) {
    let mine = x[k + lane];
${lines(4, (k) => `    let x${k} = quadBroadcast(mine, ${k});`)}
${lines(4, (r) =>
  lines(4, (k) => `    y${r} += w[at + ${(r * K) / 4 + k}] * x${k};`),
)}
    at += 4;
  }
  let one = vec4f(1);
  y[id.x] = vec4f(dot(y0, one), dot(y1, one), dot(y2, one), dot(y3, one));
}
`;

/** Copies numbers one by one, or four at a time. */
export const copy = (type) => `
@group(0) @binding(0) var<storage, read> from: array<${type}>;
@group(0) @binding(1) var<storage, read_write> to: array<${type}>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(num_workgroups) groups: vec3u) {
  let at = id.x + 64 * groups.x * id.y;
  to[at] = from[at];
}
`;
