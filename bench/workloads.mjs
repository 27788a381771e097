/**
 * What is measured: for each workload the program that attnc compiles, its inputs, the
 * peers' network, who runs it and how many times; and the operations of its products, with
 * the kernel of the ceiling that they compare to. This file knows no Node: pages read it too.
 */
import {
  attentionNetwork,
  bertNetwork,
  blockNetwork,
  gptNetwork,
  translateNetwork,
  vitNetwork,
} from "./networks.mjs";
import { count, randomInts, randomReals } from "./tensors.mjs";

/** Who can run: where its code is, which export opens it, and what it claims to compute on. */
export const contenders = {
  attnc: { title: "attnc", file: "attnc.mjs", open: "open", on: "webgpu" },
  "jax-js": {
    ...{ title: "jax-js", file: "jax-js.mjs", open: "open" },
    ...{ on: "webgpu", bundle: "jax-js" },
  },
  ort: {
    ...{ title: "ORT-web", file: "onnxruntime.mjs", open: "open" },
    ...{ on: "webgpu", bundle: "onnxruntime-webgpu" },
  },
  "ort-fused": {
    ...{ title: "ORT-web, fused attention", file: "onnxruntime.mjs", open: "openFused" },
    ...{ on: "webgpu", bundle: "onnxruntime-webgpu" },
  },
  tfjs: {
    ...{ title: "TensorFlow.js", file: "tfjs.mjs", open: "open" },
    ...{ on: "webgpu", bundle: "tfjs" },
  },
  "ort-wasm": {
    ...{ title: "ORT-web, WASM", file: "onnxruntime.mjs", open: "openWasm" },
    ...{ on: "wasm", bundle: "onnxruntime-wasm" },
  },
};

/** How often a contender is started, rounds after warm-up, and seconds after which it is given up. */
export const effort = {
  light: { starts: 5, rounds: 9, patience: 300 },
  middling: { starts: 3, rounds: 5, patience: 300 },
  heavy: { starts: 1, rounds: 3, patience: 900 },
};

const all = Object.keys(contenders);
/** Where the fused operator is no use, or would only be measured once more for an hour. */
const withoutFused = all.filter((name) => name !== "ort-fused");
const bench = "bench/models.attn";
const example = (name) => `examples/${name}/model.attn`;

/** What a peer adds to the scores: nothing where a query may look, else a large negative number. */
function maskOf(N, allowed, past = 0) {
  const data = new Float32Array(N * N);
  for (let i = 0; i < N; i += 1)
    for (let j = 0; j < N; j += 1) data[i * N + j] = allowed(i + past, j) ? 0 : -1e9;
  return { shape: [N, N], data };
}

const causal = (i, j) => j <= i;
const masks = { causal, window: (i, j) => Math.abs(i - j) < 128 };

/** Additions and multiplications of the products in a transformer's layer over `rows` of one example. */
const layerOperations = ({ D, hidden = 4 * D }, rows, seen = rows * rows) =>
  2 * rows * (4 * D * D + 2 * D * hidden) + 4 * seen * D;

/** How many pairs of a query and a key there are. */
const pairs = {
  plain: (N) => N * N,
  causal: (N) => (N * (N + 1)) / 2,
  window: (N) => N * N - (N - 127) * (N - 128) * (N > 128),
};

const sumOf = (values) => values.reduce((sum, value) => sum + value, 0);

function attention(N, kind, weight, who = all) {
  const values = { N, kind };
  const shape = [12, N, 64];
  return {
    name: `attention-${N}${kind === "plain" ? "" : `-${kind}`}`,
    title: `attention 12 × ${N} × 64${kind === "plain" ? "" : kind === "causal" ? ", causal" : ", window 128"}`,
    program: { file: bench, model: "Attention", values },
    inputs: () =>
      new Map(["q", "k", "v"].map((name) => [name, randomReals(`${name}.${N}`, shape, 1)])),
    constants: () => new Map(kind === "plain" ? [] : [["mask", maskOf(N, masks[kind])]]),
    outputs: ["y"],
    operations: 4 * 12 * 64 * pairs[kind](N),
    rows: N,
    network: () => attentionNetwork({ kind }),
    effort: weight,
    contenders: who,
  };
}

const vits = {
  digits: { size: 28, channels: 1, patch: 7, D: 64, depth: 4, heads: 4 },
  base: { size: 224, channels: 3, patch: 16, D: 768, depth: 12, heads: 12 },
  tiny: { size: 16, channels: 3, patch: 4, D: 32, depth: 2, heads: 4 },
};

function vit(name, title, model, sizes, batch, weight, values = {}) {
  const { size, channels, patch, D, depth } = sizes;
  const rows = 1 + (size / patch) ** 2;
  const embedding = 2 * size * size * channels * D;
  return {
    name,
    title,
    program: { file: example("vit"), model, values },
    inputs: () =>
      new Map([["image", randomReals(`image.${name}`, [batch ?? 1, channels, size, size])]]),
    batch,
    outputs: ["logits"],
    operations: (batch ?? 1) * (embedding + depth * layerOperations(sizes, rows)),
    ceiling: "matrix-product",
    network: () => vitNetwork(sizes),
    effort: weight,
    contenders: all,
  };
}

/** Sentences of unequal lengths. The three batches of BERT have the same longest sentence. */
const lengths = {
  "bert-batch": [8, 16, 24, 40, 56, 80, 104, 128],
  "bert-short": [8, 8, 8, 8, 8, 8, 8, 128],
  "bert-long": [104, 112, 112, 120, 120, 120, 128, 128],
  "tiny-bert": [3, 7, 16],
};

const berts = {
  base: { V: 30522, P: 512, D: 768, depth: 12, heads: 12, hidden: 3072 },
  tiny: { V: 300, P: 32, D: 64, depth: 2, heads: 4, hidden: 128 },
};

function bert(name, called, sizes, weight, who) {
  const each = lengths[name];
  const longest = Math.max(...each);
  const sum = sumOf(each);
  return {
    name,
    title: `${called}, ${each.length} sentences, ${sum} tokens, longest ${longest}`,
    program: { file: example("bert"), model: "Bert", values: sizes },
    inputs() {
      const tokens = randomInts(name, [each.length, longest], sizes.V);
      const bias = { shape: [each.length, longest], data: new Float32Array(tokens.data.length) };
      for (const [member, length] of each.entries()) {
        tokens.data.fill(0, member * longest + length, (member + 1) * longest);
        bias.data.fill(-1e9, member * longest + length, (member + 1) * longest);
      }
      return new Map([
        ["tokens", tokens],
        ["bias", bias],
      ]);
    },
    lengths: each,
    outputs: ["states", "pooled"],
    operations: sizes.depth * sumOf(each.map((length) => layerOperations(sizes, length))),
    ceiling: "matrix-product",
    rows: sum,
    network: () => bertNetwork(sizes),
    effort: weight,
    contenders: who,
  };
}

const gpts = {
  small: { V: 50257, P: 1024, D: 768, depth: 12, heads: 12, stop: 50256 },
  tiny: { V: 300, P: 128, D: 64, depth: 2, heads: 4, stop: 0 },
};

function gptPrompt(name, called, sizes, length, weight) {
  return {
    name,
    title: `${called}, ${length}-token prompt`,
    program: { file: example("gpt2"), model: "GPT2", values: sizes },
    inputs: () => new Map([["tokens", randomInts("prompt", [length], sizes.V)]]),
    constants: () => new Map([["mask", maskOf(length, causal)]]),
    session: { context: 0, length },
    outputs: ["logits"],
    operations:
      sizes.depth * layerOperations(sizes, length, pairs.causal(length)) + 2 * sizes.D * sizes.V,
    ceiling: "matrix-product",
    network: () => gptNetwork(sizes),
    effort: weight,
    contenders: withoutFused,
  };
}

function gptToken(name, called, sizes, context, weight) {
  return {
    name,
    title: `${called}, one token after ${context}`,
    program: { file: example("gpt2"), model: "GPT2", values: sizes },
    inputs: () =>
      new Map([
        ["tokens", randomInts("next", [1], sizes.V)],
        ["context", randomInts(`context.${context}`, [context], sizes.V)],
      ]),
    session: { context, length: 1 },
    outputs: ["logits"],
    operations: sizes.depth * layerOperations(sizes, 1, context + 1) + 2 * sizes.D * sizes.V,
    ceiling: "matrix-vector",
    network: () => gptNetwork({ ...sizes, past: context }),
    cache: { sizes, mask: () => maskOf(context, causal) },
    effort: weight,
    contenders: withoutFused,
  };
}

const translate = { E: 64, H: 128, vocabulary: 1000, steps: 32 };

const translation = {
  name: "translation-32",
  title: "GRU translation with attention, 32 steps",
  program: {
    file: example("seq2seq-attention"),
    model: "Translate",
    values: { source_vocab: translate.vocabulary, target_vocab: translate.vocabulary },
  },
  inputs: () =>
    new Map(
      ["source", "target"].map((name) => [
        name,
        randomInts(name, [translate.steps], translate.vocabulary),
      ]),
    ),
  outputs: ["logits"],
  network: () => translateNetwork(translate),
  effort: "middling",
  contenders: withoutFused,
};

export const workloads = [
  ...["plain", "causal", "window"].map((kind) => attention(197, kind, "light")),
  ...["plain", "causal", "window"].map((kind) => attention(1024, kind, "middling")),
  ...[2048, 4096, 8192].map((N) => attention(N, "window", "middling", ["attnc"])),
  {
    name: "block",
    title: "pre-norm encoder block, D 768, N 197",
    program: { file: bench, model: "Block", values: {} },
    inputs: () => new Map([["x", randomReals("x", [197, 768])]]),
    outputs: ["y"],
    operations: layerOperations({ D: 768 }, 197),
    ceiling: "matrix-product",
    network: () => blockNetwork({ heads: 12 }),
    effort: "middling",
    contenders: all,
  },
  vit("digits", "digits ViT, batch of 64", "Digits", vits.digits, 64, "light"),
  translation,
  vit("vit-b16", "ViT-B/16", "ViTB16", vits.base, undefined, "heavy"),
  bert("bert-batch", "BERT base", berts.base, "heavy", withoutFused),
  bert("bert-short", "BERT base", berts.base, "heavy", ["attnc"]),
  bert("bert-long", "BERT base", berts.base, "heavy", ["attnc"]),
  gptPrompt("gpt2-prompt-64", "GPT-2 small", gpts.small, 64, "heavy"),
  gptToken("gpt2-token-64", "GPT-2 small", gpts.small, 64, "light"),
  gptToken("gpt2-token-512", "GPT-2 small", gpts.small, 512, "light"),
];

/** The same networks in small, to see quickly that all compute the same: only when named. */
export const smallWorkloads = [
  vit("tiny-vit", "a tiny ViT", "ViT", vits.tiny, undefined, "light", vits.tiny),
  bert("tiny-bert", "a tiny BERT", berts.tiny, "light", all),
  gptPrompt("tiny-prompt", "a tiny GPT-2", gpts.tiny, 16, "light"),
  gptToken("tiny-token", "a tiny GPT-2", gpts.tiny, 20, "light"),
];

export const everything = [...workloads, ...smallWorkloads];

export const networkOf = (workload) => workload.network();

const view = ({ shape, data }, n, extent = count(shape.slice(1))) =>
  data.subarray(n * count(shape.slice(1)), n * count(shape.slice(1)) + extent);

/** The inputs as attnc takes them: members of a batch, each of its own length, or one example. */
export function membersOf({ batch, lengths: each }, inputs) {
  if (each) {
    const tokens = inputs.get("tokens");
    return each.map((length, n) => ({ tokens: view(tokens, n, length) }));
  }
  const plain = Object.fromEntries([...inputs].map(([name, { data }]) => [name, data]));
  if (batch === undefined) return plain;
  return Array.from({ length: batch }, (_, n) =>
    Object.fromEntries([...inputs].map(([name, tensor]) => [name, view(tensor, n)])),
  );
}

function joined(parts) {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** What is compared: every output that is asked for, of what is there of each member. */
export function comparable({ outputs, lengths: each }, results) {
  return joined(
    outputs.flatMap((name) => {
      if (Array.isArray(results)) return results.map((result) => result[name]);
      const data = results[name];
      if (!each || name !== "states") return [data];
      const width = data.length / each.length;
      const row = width / Math.max(...each);
      return each.map((length, n) => data.subarray(n * width, n * width + length * row));
    }),
  );
}
