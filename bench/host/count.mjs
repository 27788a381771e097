/**
 * Counts what anybody does with WebGPU, by standing before a few of its methods: dispatches,
 * pipelines, and bytes of buffers that are there at one time. A contender that dispatches
 * nothing computes on the processor, whatever it says.
 */

/** Puts a function in the place of a method; it gets the method and its `this`. */
function stand(prototype, name, before) {
  const method = prototype[name];
  Object.defineProperty(prototype, name, {
    configurable: true,
    writable: true,
    value(...given) {
      return before.call(this, (...changed) => method.apply(this, changed), ...given);
    },
  });
}

/** @param {Record<string, Function>} classes WebGPU's, by name */
export function counting(classes) {
  const counts = { dispatches: 0, pipelines: 0, bytes: 0, peak: 0 };
  const sizes = new WeakMap();
  stand(classes.GPUDevice.prototype, "createBuffer", function (make, descriptor) {
    const buffer = make(descriptor);
    sizes.set(buffer, descriptor.size);
    counts.bytes += descriptor.size;
    counts.peak = Math.max(counts.peak, counts.bytes);
    return buffer;
  });
  stand(classes.GPUBuffer.prototype, "destroy", function (destroy) {
    counts.bytes -= sizes.get(this) ?? 0;
    sizes.delete(this);
    destroy();
  });
  for (const name of ["createComputePipeline", "createComputePipelineAsync"])
    stand(classes.GPUDevice.prototype, name, (create, ...given) => {
      counts.pipelines += 1;
      return create(...given);
    });
  for (const name of ["dispatchWorkgroups", "dispatchWorkgroupsIndirect"])
    stand(classes.GPUComputePassEncoder.prototype, name, (dispatch, ...given) => {
      counts.dispatches += 1;
      return dispatch(...given);
    });
  return counts;
}

/** From here on, adapters seem to have no subgroups; a feature that implies them goes too. */
export function hideSubgroups(gpu) {
  stand(gpu, "requestAdapter", async (request, ...given) => {
    const adapter = await request(...given);
    const features = new Set(
      [...(adapter?.features ?? [])].filter((name) => !name.startsWith("subgroup")),
    );
    if (adapter)
      Object.defineProperty(adapter, "features", { configurable: true, value: features });
    return adapter;
  });
}

/** Dawn under Node takes no shared memory as a source, which onnxruntime-web gives it: a copy. */
export function copyShared(classes) {
  const shared = globalThis.SharedArrayBuffer;
  stand(classes.GPUQueue.prototype, "writeBuffer", (write, buffer, at, data, from = 0, size) => {
    const memory = ArrayBuffer.isView(data) ? data.buffer : data;
    if (!(memory instanceof shared)) return write(buffer, at, data, from, size);
    const unit = ArrayBuffer.isView(data) ? (data.BYTES_PER_ELEMENT ?? 1) : 1;
    const view = ArrayBuffer.isView(data)
      ? new Uint8Array(memory, data.byteOffset, data.byteLength)
      : new Uint8Array(memory);
    const end = size === undefined ? view.length : (from + size) * unit;
    return write(buffer, at, view.slice(from * unit, end), 0, end - from * unit);
  });
}
