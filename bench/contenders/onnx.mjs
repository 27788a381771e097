/**
 * The networks as ONNX: operations write nodes, and weights go into one file beside the
 * graph, which all peers read. Used when a workload is prepared, never while one is timed.
 *
 * Two forms of attention: products and a softmax, or the operator MultiHeadAttention of
 * com.microsoft, whose kernels are fused. The standard operator Attention has no WebGPU
 * kernel in onnxruntime-web.
 */
import onnxProto from "onnx-proto";
import { count, layout } from "../tensors.mjs";

const { onnx } = onnxProto;
const { FLOAT, INT32, INT64 } = onnx.TensorProto.DataType;

function attributesOf(values) {
  const { AttributeType: type } = onnx.AttributeProto;
  return Object.entries(values).map(([name, value]) => {
    if (Array.isArray(value)) return { name, type: type.INTS, ints: value };
    return Number.isInteger(value) && name !== "scale" && name !== "epsilon"
      ? { name, type: type.INT, i: value }
      : { name, type: type.FLOAT, f: value };
  });
}

const valueInfo = ({ name, shape, type = FLOAT }) => ({
  name,
  type: {
    tensorType: { elemType: type, shape: { dim: shape.map((extent) => ({ dimValue: extent })) } },
  },
});

/**
 * Builds a graph.
 * @param {(name: string, turned: boolean) => { name: string, shape: number[] }} weigh
 *   notes that a weight is needed, and says what it is called
 */
export class OnnxBackend {
  #nodes = [];
  #constants = [];
  #inputs = [];
  #next = 0;
  #weights = new Map();

  constructor({ inputs, weigh, fused }) {
    this.given = inputs;
    this.weigh = weigh;
    if (fused) {
      this.attend = this.#attendFused;
      this.attention = this.#attentionFused;
    }
  }

  #node(opType, inputs, shape, { domain = "", more = [], ...attributes } = {}) {
    const name = `t${this.#next++}`;
    this.#nodes.push({
      opType,
      domain,
      input: inputs.map((each) => each?.name ?? ""),
      output: [name, ...more],
      attribute: attributesOf(attributes),
    });
    return { name, shape };
  }

  #constant(data, shape = [data.length]) {
    const name = `c${this.#next++}`;
    const dataType = data instanceof BigInt64Array ? INT64 : FLOAT;
    this.#constants.push({ name, dims: shape, dataType, rawData: new Uint8Array(data.buffer) });
    return { name, shape };
  }

  #integers(values) {
    return this.#constant(BigInt64Array.from(values, BigInt));
  }

  input(name) {
    const { shape, data } = this.given.get(name);
    const input = { name, shape, type: data instanceof Int32Array ? INT32 : FLOAT };
    this.#inputs.push(input);
    return input;
  }

  weight(name, turned = false) {
    const weight = this.weigh(name, turned);
    this.#weights.set(weight.name, weight);
    return weight;
  }

  linear(x, label, { weight = "weight", bias = "bias", turned = true } = {}) {
    const matrix = this.weight(`${label}.${weight}`, turned);
    const shape = [...x.shape.slice(0, -1), matrix.shape[1]];
    if (bias === false) return this.#node("MatMul", [x, matrix], shape);
    const added = this.weight(`${label}.${bias}`);
    if (x.shape.length === 2) return this.#node("Gemm", [x, matrix, added], shape);
    return this.add(this.#node("MatMul", [x, matrix], shape), added);
  }

  timesTurned(x, name) {
    const matrix = this.weight(name);
    return this.#node("Gemm", [x, matrix], [x.shape[0], matrix.shape[0]], { transB: 1 });
  }

  matmul(x, y) {
    return this.#node("MatMul", [x, y], [...x.shape.slice(0, -1), y.shape.at(-1)]);
  }

  #pair(opType, x, y) {
    const rank = Math.max(x.shape.length, y.shape.length);
    const extents = [x, y].map(({ shape }) => [...Array(rank - shape.length).fill(1), ...shape]);
    return this.#node(
      opType,
      [x, y],
      extents[0].map((extent, axis) => Math.max(extent, extents[1][axis])),
    );
  }

  add = (x, y) => this.#pair("Add", x, y);
  subtract = (x, y) => this.#pair("Sub", x, y);
  multiply = (x, y) => this.#pair("Mul", x, y);
  tanh = (x) => this.#node("Tanh", [x], x.shape);
  sigmoid = (x) => this.#node("Sigmoid", [x], x.shape);
  softmax = (x) => this.#node("Softmax", [x], x.shape, { axis: x.shape.length - 1 });
  gelu = (x) => this.#node("Gelu", [x], x.shape, { domain: "com.microsoft" });
  geluTanh = (x) => this.#node("FastGelu", [x], x.shape, { domain: "com.microsoft" });
  zeros = (shape) => this.#constant(new Float32Array(count(shape)), shape);

  layerNorm(x, label, epsilon) {
    const [weight, bias] = ["weight", "bias"].map((name) => this.weight(`${label}.${name}`));
    const axis = x.shape.length - 1;
    return this.#node("LayerNormalization", [x, weight, bias], x.shape, { axis, epsilon });
  }

  reshape(x, shape) {
    return this.#node("Reshape", [x, this.#integers(shape)], shape);
  }

  transpose(x, perm) {
    return this.#node(
      "Transpose",
      [x],
      perm.map((axis) => x.shape[axis]),
      { perm },
    );
  }

  slice(x, axis, start, size) {
    const ends = [[start], [start + size], [axis]].map((each) => this.#integers(each));
    return this.#node("Slice", [x, ...ends], x.shape.with(axis, size));
  }

  concat(parts, axis) {
    const extent = parts.reduce((sum, { shape }) => sum + shape[axis], 0);
    return this.#node("Concat", parts, parts[0].shape.with(axis, extent), { axis });
  }

  broadcast(x, shape) {
    return this.#node("Expand", [x, this.#integers(shape)], shape);
  }

  gather(name, ids) {
    const table = this.weight(name);
    return this.#node("Gather", [table, ids], [...ids.shape, table.shape[1]], { axis: 0 });
  }

  /** The bias that a mask is for those who have no masks, [1, 1, queries, keys]. */
  #maskOf({ bias, mask, causal }, fused) {
    if (bias) return this.reshape(bias, [bias.shape[0], 1, 1, bias.shape[1]]);
    return mask && !(fused && causal) ? this.weight(mask) : undefined;
  }

  attend(q, k, v, options) {
    const rank = q.shape.length;
    const turn = [...q.shape.keys()].slice(0, rank - 2).concat(rank - 1, rank - 2);
    const scale = this.#constant(new Float32Array([1 / Math.sqrt(q.shape.at(-1))]), []);
    let scores = this.matmul(this.multiply(q, scale), this.transpose(k, turn));
    const mask = this.#maskOf(options, false);
    if (mask) scores = this.add(scores, mask);
    return this.matmul(this.softmax(scores), v);
  }

  #attendFused(q, k, v, options) {
    if (q.shape.length === 3) return this.#attentionFused(q, k, v, 1, options);
    const [batch, heads, rows, width] = q.shape;
    const flat = this.reshape(this.transpose(q, [0, 2, 1, 3]), [batch, rows, heads * width]);
    const y = this.#attentionFused(flat, k, v, heads, options);
    return this.transpose(this.reshape(y, [batch, rows, heads, width]), [0, 2, 1, 3]);
  }

  #attentionFused(q, k, v, heads, options = {}) {
    let bias = this.#maskOf(options, true);
    // The kernel wants one row of the mask for each query.
    const keys = k.shape.at(-2);
    if (options.bias) bias = this.broadcast(bias, [q.shape[0], 1, q.shape[1], keys]);
    else if (bias) bias = this.reshape(bias, [1, 1, ...bias.shape.slice(-2)]);
    const attributes = { domain: "com.microsoft", num_heads: heads };
    if (options.causal) attributes.unidirectional = 1;
    return this.#node("MultiHeadAttention", [q, k, v, null, null, bias], q.shape, attributes);
  }

  /** The graph's bytes; weights are where the file of weights has them. */
  finish(results, weightsFile, weights) {
    const { offsets } = layout(weights);
    const external = [...this.#weights.values()].map(({ name, shape }) => ({
      name,
      dims: shape,
      dataType: FLOAT,
      dataLocation: 1,
      externalData: Object.entries({
        location: weightsFile,
        offset: String(offsets.get(name)),
        length: String(4 * count(shape)),
      }).map(([key, value]) => ({ key, value })),
    }));
    for (const [name, { name: from }] of Object.entries(results))
      this.#nodes.push({ opType: "Identity", input: [from], output: [name] });
    const model = {
      irVersion: 8,
      producerName: "attnc-bench",
      opsetImport: [
        { domain: "", version: 17 },
        { domain: "com.microsoft", version: 1 },
      ],
      graph: {
        name: "network",
        node: this.#nodes,
        initializer: [...this.#constants, ...external],
        input: this.#inputs.map(valueInfo),
        output: Object.entries(results).map(([name, { shape }]) => valueInfo({ name, shape })),
      },
    };
    const problem = onnx.ModelProto.verify(model);
    if (problem) throw new Error(problem);
    return onnx.ModelProto.encode(onnx.ModelProto.fromObject(model)).finish();
  }
}
