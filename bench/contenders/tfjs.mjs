/** TensorFlow.js: the networks called op by op, under its `tidy`, which frees what is between. */
import { networkOf } from "../workloads.mjs";

class TensorFlowBackend {
  constructor(tf, weights, inputs) {
    Object.assign(this, { tf, weights, inputs });
    this.root = tf.scalar(Math.SQRT1_2);
  }

  input = (name) => this.inputs[name];
  weight = (name, turned = false) => this.weights[turned ? `${name}|turned` : name];
  add = (x, y) => this.tf.add(x, y);
  subtract = (x, y) => this.tf.sub(x, y);
  multiply = (x, y) => this.tf.mul(x, y);
  tanh = (x) => this.tf.tanh(x);
  sigmoid = (x) => this.tf.sigmoid(x);
  softmax = (x) => this.tf.softmax(x);
  matmul = (x, y) => this.tf.matMul(x, y);
  zeros = (shape) => this.tf.zeros(shape);
  reshape = (x, shape) => this.tf.reshape(x, shape);
  transpose = (x, order) => this.tf.transpose(x, order);
  broadcast = (x, shape) => this.tf.broadcastTo(x, shape);
  concat = (parts, axis) => this.tf.concat(parts, axis);
  gather = (name, ids) => this.tf.gather(this.weight(name), ids);

  gelu(x) {
    return this.tf.mul(this.tf.mul(x, 0.5), this.tf.add(this.tf.erf(this.tf.mul(x, this.root)), 1));
  }

  geluTanh(x) {
    const { tf } = this;
    const inner = tf.mul(
      tf.add(x, tf.mul(tf.mul(tf.square(x), x), 0.044715)),
      Math.sqrt(2 / Math.PI),
    );
    return tf.mul(tf.mul(x, 0.5), tf.add(tf.tanh(inner), 1));
  }

  linear(x, label, { weight = "weight", bias = "bias", turned = true } = {}) {
    const matrix = this.weight(`${label}.${weight}`, turned);
    const flat = this.tf.reshape(x, [-1, matrix.shape[0]]);
    const added = bias === false ? undefined : this.weight(`${label}.${bias}`);
    const y = this.tf.fused.matMul({ a: flat, b: matrix, bias: added });
    return this.tf.reshape(y, [...x.shape.slice(0, -1), matrix.shape[1]]);
  }

  timesTurned(x, name) {
    return this.tf.matMul(x, this.weight(name), false, true);
  }

  layerNorm(x, label, epsilon) {
    const { tf } = this;
    const { mean, variance } = tf.moments(x, -1, true);
    const scaled = tf.mul(tf.sub(x, mean), tf.rsqrt(tf.add(variance, epsilon)));
    return tf.add(tf.mul(scaled, this.weight(`${label}.weight`)), this.weight(`${label}.bias`));
  }

  slice(x, axis, start, size) {
    const begin = x.shape.map((_, n) => (n === axis ? start : 0));
    return this.tf.slice(x, begin, x.shape.with(axis, size));
  }

  attend(q, k, v, { bias, mask }) {
    const { tf } = this;
    let scores = tf.matMul(tf.mul(q, 1 / Math.sqrt(q.shape.at(-1))), k, false, true);
    if (bias) scores = tf.add(scores, tf.reshape(bias, [bias.shape[0], 1, 1, bias.shape[1]]));
    if (mask) scores = tf.add(scores, this.weight(mask));
    return tf.matMul(tf.softmax(scores), v);
  }
}

export async function open(host, workload) {
  const [tf, weights, inputs] = await Promise.all([
    host.bundle("tfjs"),
    host.tensors("peers.safetensors"),
    host.tensors("inputs.safetensors"),
  ]);
  if (!(await tf.setBackend("webgpu"))) throw new Error("TensorFlow.js has no WebGPU here");
  await tf.ready();
  const tensor = ({ shape, data }) =>
    tf.tensor(data, shape, data instanceof Int32Array ? "int32" : "float32");
  const all = (tensors) =>
    Object.fromEntries([...tensors].map(([name, each]) => [name, tensor(each)]));
  const resident = all(weights);
  const network = networkOf(workload);
  return {
    async run() {
      const given = all(inputs);
      const results = tf.tidy(() => network(new TensorFlowBackend(tf, resident, given)));
      const read = Object.entries(results).map(async ([name, each]) => [name, await each.data()]);
      const values = Object.fromEntries(await Promise.all(read));
      tf.dispose([given, results]);
      return values;
    },
  };
}
