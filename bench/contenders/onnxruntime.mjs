/**
 * onnxruntime-web, on WebGPU or in WebAssembly. Its fused attention steps by the size of a
 * subgroup and sums eight keys, so that it is wrong where subgroups are smaller: it gets
 * an adapter without subgroups (`hideSubgroups`).
 */
async function session(host, file, provider) {
  const ort = await host.bundle(provider === "webgpu" ? "onnxruntime-webgpu" : "onnxruntime-wasm");
  ort.env.wasm.numThreads = 1;
  ort.env.logLevel = "error";
  await host.prepareOnnxruntime(ort, provider);
  const [model, weights, inputs] = await Promise.all([
    host.read(file),
    host.read("peers.safetensors"),
    host.tensors("inputs.safetensors"),
  ]);
  const made = await ort.InferenceSession.create(model, {
    executionProviders: [provider],
    externalData: [{ path: "peers.safetensors", data: weights }],
    graphOptimizationLevel: "all",
  });
  return { ort, made, inputs };
}

async function opened(host, file, provider) {
  const { ort, made, inputs } = await session(host, file, provider);
  return {
    async run() {
      const feeds = Object.fromEntries(
        made.inputNames.map((name) => {
          const { shape, data } = inputs.get(name);
          const type = data instanceof Int32Array ? "int32" : "float32";
          return [name, new ort.Tensor(type, data, shape)];
        }),
      );
      const results = await made.run(feeds);
      const read = Object.entries(results).map(async ([name, tensor]) => [
        name,
        await tensor.getData(),
      ]);
      return Object.fromEntries(await Promise.all(read));
    },
  };
}

/** Products and a softmax. */
export const open = (host) => opened(host, "plain.onnx", "webgpu");

/** The fused operator. */
export const openFused = (host) => {
  host.hideSubgroups();
  return opened(host, "fused.onnx", "webgpu");
};

export const openWasm = (host) => opened(host, "plain.onnx", "wasm");
