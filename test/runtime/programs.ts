/**
 * Small programs written by hand, so that the runtime is tested without the compiler.
 */
import type { Amount, Kernel, Program, Step } from "../../src/program/program.ts";
import { emitProgram } from "../../src/emit/index.ts";
import type { ModuleProgram } from "../../src/runtime/format.ts";

export const sizes = (dimensions: string): string => `struct Sizes { batch: i32,${dimensions} }\n`;

export const kernel = (
  name: string,
  bindings: Kernel["bindings"],
  code: string,
  workgroupSize = 64,
): Kernel => ({ name, family: "map", bindings, code, workgroupSize, workgroupBytes: 0 });

const none: Amount = { shared: "0", member: "0" };

export const step = (
  kernelIndex: number,
  buffers: string,
  groups: Step["groups"],
  more: Partial<Step> = {},
): Step => ({
  kernel: kernelIndex,
  buffers: buffers.split(" ").map((name) => ({
    kind: kinds[name[0] as keyof typeof kinds],
    index: Number(name.slice(1)),
  })),
  groups,
  fold: false,
  label: buffers,
  cost: () => ({ operations: none, loads: none, reads: [], writes: [] }),
  ...more,
});

const kinds = {
  i: "input",
  p: "parameter",
  t: "table",
  c: "constant",
  s: "slot",
  g: "state",
} as const;

export const empty: Program = {
  name: "Test",
  dimensions: [],
  inputs: [],
  parameters: [],
  ignored: [],
  tables: [],
  kernels: [],
  prepare: { steps: [], constants: [] },
  run: { steps: [], slots: [], results: [] },
  inspect: { steps: [], slots: [], results: [] },
  peakBytes: "0",
};

/** y[o] = weight[o] . x + bias[o], then z = y + table; hidden `y` can be inspected. */
export const affine: Program = {
  ...empty,
  name: "Affine",
  inputs: [{ name: "x", element: "real", shape: ["3"] }],
  parameters: [
    {
      name: "layer.weight",
      shape: [2, 3],
      initial: { kind: "distribution", name: "uniform", arguments: [-1, 1] },
    },
    { name: "layer.bias", shape: [2], initial: { kind: "constant", value: 0.5 } },
  ],
  ignored: ["*.num_batches_tracked"],
  tables: [{ element: "real", shape: [2], code: "(i) => 10 * (i + 1)" }],
  kernels: [
    kernel(
      "map_1",
      ["read", "read", "read", "write", "sizes"],
      `// y[o] = bias[o] + sum[i] weight[o, i] * x[i]
${sizes("")}@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> weight: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
@group(0) @binding(4) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let n = i32(id.x);
  if (n >= sizes.batch * 2) { return; }
  let member = n / 2;
  let o = n % 2;
  var sum = bias[o];
  for (var i = 0; i < 3; i++) { sum += weight[o * 3 + i] * x[member * 3 + i]; }
  y[n] = sum;
}`,
    ),
    kernel(
      "map_2",
      ["read", "read", "write", "sizes"],
      `// z = y + table
${sizes("")}@group(0) @binding(0) var<storage, read> y: array<f32>;
@group(0) @binding(1) var<storage, read> table: array<f32>;
@group(0) @binding(2) var<storage, read_write> z: array<f32>;
@group(0) @binding(3) var<uniform> sizes: Sizes;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let n = i32(id.x);
  if (n >= sizes.batch * 2) { return; }
  z[n] = y[n] + table[n % 2];
}`,
    ),
    kernel(
      "map_3",
      ["read", "write"],
      `// c = 2 * bias
@group(0) @binding(0) var<storage, read> bias: array<f32>;
@group(0) @binding(1) var<storage, read_write> c: array<f32>;

@compute @workgroup_size(2)
fn main(@builtin(local_invocation_index) o: u32) { c[o] = 2 * bias[o]; }`,
      2,
    ),
  ],
  prepare: { steps: [step(2, "p1 c0", ["1", "1", "1"])], constants: ["2"] },
  run: {
    steps: [
      step(0, "i0 p0 p1 s0", ["Math.ceil(s[0] * 2 / 64)", "1", "1"]),
      step(1, "s0 t0 s1", ["Math.ceil(s[0] * 2 / 64)", "1", "1"]),
    ],
    slots: ["s[0] * 2", "s[0] * 2"],
    results: [
      {
        name: "z",
        element: "real",
        shape: ["2"],
        stored: ["2"],
        own: ["2"],
        buffer: { kind: "slot", index: 1 },
        batched: true,
      },
      {
        name: "twice",
        element: "real",
        shape: ["2"],
        stored: ["2"],
        own: ["2"],
        buffer: { kind: "constant", index: 0 },
        batched: false,
      },
    ],
  },
  inspect: {
    steps: [
      step(0, "i0 p0 p1 s0", ["Math.ceil(s[0] * 2 / 64)", "1", "1"], { whole: true }),
      step(1, "s0 t0 s1", ["Math.ceil(s[0] * 2 / 64)", "1", "1"], { whole: true }),
    ],
    slots: ["s[0] * 2", "s[0] * 2"],
    results: [
      ...(["hidden.0.y", "hidden.1.y"] as const).map((name, index) => ({
        name,
        element: "real" as const,
        shape: ["2"],
        stored: ["2"],
        own: ["2"],
        buffer: { kind: "slot", index } as const,
        batched: true,
      })),
    ],
  },
  peakBytes: "16 * s[0]",
};

/**
 * Rows that differ in length: e[i, j] = x[i] * table[tokens[j]], over [T, U]. Tokens select
 * from a parameter; an index outside is clamped and reported.
 */
export const pairs: Program = {
  ...empty,
  name: "Pairs",
  dimensions: [
    { name: "T", least: 1, most: 8 },
    { name: "U", least: 0, most: 6 },
  ],
  inputs: [
    { name: "x", element: "real", shape: ["2 * s[1]"] },
    { name: "tokens", element: "int", shape: ["s[2]"], range: { least: "0", most: "s[1] + 1" } },
    { name: "keep", element: "bool", shape: ["s[1]", "s[2]"], default: 1 },
  ],
  parameters: [{ name: "table", shape: [6] }],
  kernels: [
    kernel(
      "map_1",
      ["read", "read", "read", "read", "write", "sizes", "lengths", "status"],
      `// e[i, j] = keep[i, j] * x[2 i] * table[tokens[j]]
${sizes(" T: i32, U: i32")}@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> tokens: array<i32>;
@group(0) @binding(2) var<storage, read> keep: array<i32>;
@group(0) @binding(3) var<storage, read> table: array<f32>;
@group(0) @binding(4) var<storage, read_write> e: array<f32>;
@group(0) @binding(5) var<uniform> sizes: Sizes;
@group(0) @binding(6) var<storage, read> lengths: array<i32>;
@group(0) @binding(7) var<storage, read_write> status: array<atomic<u32>>;

@compute @workgroup_size(1)
fn main(@builtin(workgroup_id) id: vec3u) {
  let i = i32(id.y);
  let j = i32(id.x);
  let member = i32(id.z);
  if (i >= lengths[member * 2] || j >= lengths[member * 2 + 1]) { return; }
  let token = tokens[member * sizes.U + j];
  if (token > 5) { atomicStore(&status[0], 1u); }
  let at = (member * sizes.T + i) * sizes.U + j;
  e[at] = f32(keep[at]) * x[member * 2 * sizes.T + 2 * i] * table[min(token, 5)];
}`,
      1,
    ),
  ],
  run: {
    steps: [step(0, "i0 i1 i2 p0 s0", ["s[2]", "s[1]", "s[0]"])],
    slots: ["s[0] * s[1] * s[2]"],
    results: [
      {
        name: "e",
        element: "real",
        shape: ["s[1]", "s[2]"],
        stored: ["s[1]", "s[2]"],
        own: ["s[1]", "s[2]"],
        buffer: { kind: "slot", index: 0 },
        batched: true,
      },
      ...([0, 1, 2] as const).map((index) => ({
        name: ["same_x", "same_tokens", "same_keep"][index] ?? "",
        element: (["real", "int", "bool"] as const)[index],
        shape: [["2 * s[1]"], ["s[2]"], ["s[1]", "s[2]"]][index] ?? [],
        stored: [["2 * s[1]"], ["s[2]"], ["s[1]", "s[2]"]][index] ?? [],
        own: [["2 * s[1]"], ["s[2]"], ["s[1]", "s[2]"]][index] ?? [],
        buffer: { kind: "input", index } as const,
        batched: true,
      })),
    ],
  },
  peakBytes: "4 * s[0] * s[1] * s[2]",
};

/** y[n] = x[n] + 1 over more workgroups than one dimension of a dispatch may have. */
export const wide: Program = {
  ...empty,
  name: "Wide",
  dimensions: [{ name: "N", least: 1, most: 2 ** 40 }],
  inputs: [{ name: "x", element: "real", shape: ["s[1]"] }],
  kernels: [
    kernel(
      "map_1",
      ["read", "write", "sizes"],
      `// y[n] = x[n] + 1
${sizes(" N: i32")}@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read_write> y: array<f32>;
@group(0) @binding(2) var<uniform> sizes: Sizes;

@compute @workgroup_size(1)
fn main(@builtin(workgroup_id) workgroup: vec3u) {
  let n = i32(workgroup.y * 65535 + workgroup.x);
  if (n >= sizes.batch * sizes.N) { return; }
  y[n] = x[n] + 1;
}`,
      1,
    ),
  ],
  run: {
    steps: [step(0, "i0 s0", ["s[0] * s[1]", "1", "1"], { fold: true })],
    slots: ["s[0] * s[1]"],
    results: [
      {
        name: "y",
        element: "real",
        shape: ["s[1]"],
        stored: ["s[1]"],
        own: ["s[1]"],
        buffer: { kind: "slot", index: 0 },
        batched: true,
      },
    ],
  },
  peakBytes: "4 * s[0] * s[1]",
};

/** The program as the runtime reads it. */
export async function moduleProgram(program: Program): Promise<ModuleProgram> {
  const text = `export const program = ${emitProgram(program, "0.0.0")};`;
  const url = `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;
  const { program: read } = (await import(url)) as { program: ModuleProgram };
  return read;
}
