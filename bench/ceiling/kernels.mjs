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

/** Four rows of a matrix as the columns of a `mat4x4f`: a vector times it is four steps of four sums. */
const fourRows = (name, at, first, rowVectors) =>
  `mat4x4f(${range(4)
    .map((n) => `${name}[${at} + ${(first + n) * rowVectors}]`)
    .join(", ")})`;

/** Invocations of a workgroup: eight quads. */
const invocations = 32;

/**
 * C = A Bᵀ, [M, K] by [N, K]: both lie along the sum. An invocation keeps 8 rows by 4 columns
 * in registers; the four of a quad have the same rows, of which each loads two, and columns
 * side by side. K advances by four, which is a vector of either.
 */
export const matrixProduct = ({ N, K }) => `
enable subgroups;
@group(0) @binding(0) var<storage, read> a: array<vec4f>;
@group(0) @binding(1) var<storage, read> b: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> c: array<vec4f>;

@compute @workgroup_size(${invocations})
fn main(@builtin(local_invocation_index) local: u32, @builtin(workgroup_id) group: vec3u) {
  let lane = local % 4;
  let quad = ${invocations / 4} * group.x + local / 4;
  let row = 8 * (quad / ${N / 16});
  let column = 4 * (quad % ${N / 16}) + lane;
${lines(8, (r) => `  var c${r} = vec4f();`)}
  let left = (row + lane) * ${K / 4};
  let right = 4 * column * ${K / 4};
  for (var k = 0u; k < ${K / 4}; k++) {
    let a0 = a[left + k];
    let a1 = a[left + ${K} + k];
    let columns = ${fourRows("b", "right + k", 0, K / 4)};
${lines(8, (r) => `    c${r} += quadBroadcast(a${r >> 2}, ${r % 4}) * columns;`)}
  }
${lines(8, (r) => `  c[(row + ${r}) * ${N / 4} + column] = c${r};`)}
}
`;

/** How often a quad of `matrixVector` goes on to eight more rows. */
const rounds = 8;

/** How many workgroups it takes. */
export const groupsOf = {
  matrixProduct: ({ M, N }) => (M * N) / 128 / (invocations / 4),
  matrixVector: ({ M }) => M / 8 / rounds / (invocations / 4),
};

/**
 * y = W x: a quad has eight rows, and walks along them side by side, four vectors at a time;
 * what its four found is summed at the end. Then it has the next eight of its workgroup's.
 */
export const matrixVector = ({ K }) => `
enable subgroups;
@group(0) @binding(0) var<storage, read> w: array<vec4f>;
@group(0) @binding(1) var<storage, read> x: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> y: array<vec4f>;

@compute @workgroup_size(${invocations})
fn main(@builtin(local_invocation_index) local: u32, @builtin(workgroup_id) group: vec3u) {
  let lane = local % 4;
  for (var round = 0u; round < ${rounds}; round++) {
    let tile = ${(invocations / 4) * rounds} * group.x + ${invocations / 4} * round + local / 4;
    var y0 = vec4f();
    var y1 = vec4f();
    let row = 8 * tile * ${K / 4} + lane;
    for (var k = 0u; k < ${K / 4}; k += 4) {
      let part = x[k + lane];
      y0 += part * ${fourRows("w", "row + k", 0, K / 4)};
      y1 += part * ${fourRows("w", "row + k", 4, K / 4)};
    }
    y0 += quadSwapX(y0);
    y0 += quadSwapY(y0);
    y1 += quadSwapX(y1);
    y1 += quadSwapY(y1);
    if (lane == 0) {
      y[2 * tile] = y0;
      y[2 * tile + 1] = y1;
    }
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
