/**
 * jax-js: the networks traced once by `jit`. Attention is written by hand; the library's
 * own function does not run on Node 20. Arrays are counted references: `ref` keeps one for
 * another use.
 */
import { networkOf } from "../workloads.mjs";

class JaxBackend {
  constructor({ numpy, nn }, weights, inputs) {
    Object.assign(this, { np: numpy, nn, weights, inputs });
  }

  input = (name) => this.inputs[name].ref;
  weight = (name, turned = false) => this.weights[turned ? `${name}|turned` : name].ref;
  add = (x, y) => x.ref.add(y.ref);
  subtract = (x, y) => x.ref.sub(y.ref);
  multiply = (x, y) => x.ref.mul(y.ref);
  tanh = (x) => this.np.tanh(x.ref);
  sigmoid = (x) => this.nn.sigmoid(x.ref);
  softmax = (x) => this.nn.softmax(x.ref, -1);
  gelu = (x) => this.nn.gelu(x.ref, { approximate: false });
  geluTanh = (x) => this.nn.gelu(x.ref, { approximate: true });
  matmul = (x, y) => this.np.matmul(x.ref, y.ref);
  zeros = (shape) => this.np.zeros(shape);
  reshape = (x, shape) => x.ref.reshape(shape);
  transpose = (x, order) => this.np.transpose(x.ref, order);
  broadcast = (x, shape) => this.np.broadcastTo(x.ref, shape);
  concat = (parts, axis) =>
    this.np.concatenate(
      parts.map((part) => part.ref),
      axis,
    );
  gather = (name, ids) => this.np.take(this.weight(name), ids.ref, 0);

  linear(x, label, { weight = "weight", bias = "bias", turned = true } = {}) {
    const y = this.matmul(x, this.weight(`${label}.${weight}`, turned));
    return bias === false ? y : y.add(this.weight(`${label}.${bias}`));
  }

  timesTurned(x, name) {
    return this.np.matmul(x.ref, this.np.transpose(this.weight(name)));
  }

  layerNorm(x, label, epsilon) {
    const options = { keepdims: true };
    const centred = x.ref.sub(this.np.mean(x.ref, -1, options));
    const variance = this.np.mean(this.np.square(centred.ref), -1, options);
    const scaled = centred.div(this.np.sqrt(variance.add(epsilon)));
    return scaled.mul(this.weight(`${label}.weight`)).add(this.weight(`${label}.bias`));
  }

  slice(x, axis, start, size) {
    return x.ref.slice(...x.shape.map((_, n) => (n === axis ? [start, start + size] : [])));
  }

  attend(q, k, v, { bias, mask }) {
    const rank = q.shape.length;
    const turn = [...q.shape.keys()].slice(0, rank - 2).concat(rank - 1, rank - 2);
    let scores = this.np.matmul(q.ref, this.np.transpose(k.ref, turn));
    scores = scores.mul(1 / Math.sqrt(q.shape.at(-1)));
    if (bias) scores = scores.add(bias.ref.reshape([bias.shape[0], 1, 1, bias.shape[1]]));
    if (mask) scores = scores.add(this.weight(mask));
    return this.np.matmul(this.nn.softmax(scores, -1), v.ref);
  }
}

export async function open(host, workload) {
  const [jax, weights, inputs] = await Promise.all([
    host.bundle("jax-js"),
    host.tensors("peers.safetensors"),
    host.tensors("inputs.safetensors"),
  ]);
  const { init, defaultDevice, numpy: np, jit, tree } = jax;
  const there = await init("webgpu");
  if (!there.includes("webgpu")) throw new Error("jax-js has no WebGPU here");
  defaultDevice("webgpu");
  const arrays = ({ shape, data }) =>
    np.array(data, { shape, dtype: data instanceof Int32Array ? np.int32 : np.float32 });
  const all = (tensors) =>
    Object.fromEntries([...tensors].map(([name, tensor]) => [name, arrays(tensor)]));
  const resident = all(weights);
  const network = networkOf(workload);
  const step = jit((parameters, given) => network(new JaxBackend(jax, parameters, given)));
  return {
    async run() {
      const results = step(tree.ref(resident), all(inputs));
      const read = Object.entries(results).map(async ([name, array]) => [name, await array.data()]);
      return Object.fromEntries(await Promise.all(read));
    },
  };
}
