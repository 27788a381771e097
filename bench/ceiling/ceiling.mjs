/** Runs the kernels of `kernels.mjs` as contenders are run, and checks what they compute. */
import { randomReals, difference } from "../tensors.mjs";
import { copy, groupsOf, matrixProduct, matrixVector } from "./kernels.mjs";

/** 1024 cubed, as the figures that are known of adapters. */
const product = { M: 1024, N: 1024, K: 1024 };
const vector = { M: 4096, K: 1024 };
const copied = 1 << 24;

/** A few entries of A Bᵀ, in float64. */
function productEntries(a, b, { K }, entries) {
  return entries.map(([i, j]) => {
    let sum = 0;
    for (let k = 0; k < K; k += 1) sum += a[i * K + k] * b[j * K + k];
    return sum;
  });
}

const places = Array.from({ length: 64 }, (_, n) => [(n * 397) % 1024, (n * 631) % 1024]);

export const ceilings = [
  {
    name: "matrix-product",
    title: "matrix product, 1024³",
    unit: "GFLOP",
    amount: (2 * product.M * product.N * product.K) / 1e9,
    repeats: 1,
    code: matrixProduct(product),
    groups: [groupsOf.matrixProduct(product)],
    buffers: () => [
      randomReals("a", [product.M, product.K]).data,
      randomReals("b", [product.N, product.K]).data,
      product.M * product.N,
    ],
    check([a, b], c) {
      const found = places.map(([i, j]) => c[i * product.N + j]);
      return difference(found, productEntries(a, b, product, places));
    },
    subgroups: true,
  },
  {
    name: "matrix-vector",
    title: "matrix × vector, 4096 × 1024",
    unit: "GFLOP",
    amount: (2 * vector.M * vector.K) / 1e9,
    repeats: 8,
    code: matrixVector(vector),
    groups: [groupsOf.matrixVector(vector)],
    buffers: () => [
      randomReals("w", [vector.M, vector.K]).data,
      randomReals("x", [vector.K]).data,
      vector.M,
    ],
    check([w, x], y) {
      const entries = places.map(([i, j]) => [4 * i + (j % 4), 0]);
      const found = entries.map(([i]) => y[i]);
      return difference(found, productEntries(w, x, vector, entries));
    },
    subgroups: true,
  },
  ...["f32", "vec4f"].map((type) => ({
    name: `copy-${type}`,
    title: type === "f32" ? "copy, number by number" : "copy, four numbers at a time",
    unit: "GB",
    // Read and written.
    amount: (2 * 4 * copied) / 1e9,
    repeats: 2,
    code: copy(type),
    groups: [copied / 4096 / (type === "f32" ? 1 : 4)],
    buffers: () => [randomReals("copied", [copied]).data, copied],
    check: ([from], to) => difference(to, from),
  })),
];

/** As contenders are opened. */
export async function open(host, ceiling) {
  const device = (await host.device()) ?? (await pageDevice());
  const { code, groups, repeats } = ceiling;
  const given = ceiling.buffers();
  const buffers = given.map((each) => {
    const size = 4 * (typeof each === "number" ? each : each.length);
    const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
    const buffer = device.createBuffer({ size, usage });
    if (typeof each !== "number") device.queue.writeBuffer(buffer, 0, each);
    return buffer;
  });
  const pipeline = await device.createComputePipelineAsync({
    layout: "auto",
    compute: { module: device.createShaderModule({ code }) },
  });
  const bindGroup = device.createBindGroup({
    layout: pipeline.getBindGroupLayout(0),
    entries: buffers.map((buffer, binding) => ({ binding, resource: { buffer } })),
  });
  return {
    async run() {
      const encoder = device.createCommandEncoder();
      const pass = encoder.beginComputePass();
      pass.setPipeline(pipeline);
      pass.setBindGroup(0, bindGroup);
      for (let n = 0; n < repeats; n += 1) pass.dispatchWorkgroups(...groups);
      pass.end();
      device.queue.submit([encoder.finish()]);
      await device.queue.onSubmittedWorkDone();
    },
    async check() {
      const last = buffers.at(-1);
      const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST;
      const staging = device.createBuffer({ size: last.size, usage });
      const encoder = device.createCommandEncoder();
      encoder.copyBufferToBuffer(last, 0, staging, 0, last.size);
      device.queue.submit([encoder.finish()]);
      await staging.mapAsync(GPUMapMode.READ);
      const off = ceiling.check(given, new Float32Array(staging.getMappedRange()));
      staging.destroy();
      return off;
    },
  };
}

async function pageDevice() {
  const adapter = await navigator.gpu.requestAdapter();
  const { maxStorageBufferBindingSize, maxBufferSize } = adapter.limits;
  return adapter.requestDevice({
    requiredFeatures: adapter.features.has("subgroups") ? ["subgroups"] : [],
    requiredLimits: { maxStorageBufferBindingSize, maxBufferSize },
  });
}
