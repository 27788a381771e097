/**
 * The peers' networks, each once, over a small set of operations that every peer's
 * *backend* has (contenders/): one writes ONNX, one calls TensorFlow.js, one jax-js. They
 * are what a careful user of these libraries would write; names are those of the weights
 * of the `.attn` models, of which `linear` takes the matrices the other way round.
 *
 * A backend's operations take and give what it calls a tensor, which has a `shape`.
 */

/** Attention of several heads, [B, N, D] each, in the order that libraries know. */
export function headAttention(b, q, k, v, heads, options = {}) {
  const split = (x) => {
    const [batch, rows, width] = x.shape;
    const apart = b.reshape(x, [batch, rows, heads, width / heads]);
    return b.transpose(apart, [0, 2, 1, 3]);
  };
  const [batch, rows, width] = q.shape;
  const y = b.attend(split(q), split(k), split(v), options);
  return b.reshape(b.transpose(y, [0, 2, 1, 3]), [batch, rows, width]);
}

/** A backend may have an operation of its own for it. */
const attention = (b, q, k, v, heads, options = {}) =>
  b.attention ? b.attention(q, k, v, heads, options) : headAttention(b, q, k, v, heads, options);

/** One matrix for queries, keys and values; timm's names. */
function selfAttention(b, x, label, heads) {
  const width = x.shape.at(-1);
  const all = b.linear(x, `${label}.qkv`);
  const [q, k, v] = [0, 1, 2].map((part) => b.slice(all, 2, part * width, width));
  return b.linear(attention(b, q, k, v, heads), `${label}.proj`);
}

function preNormBlock(b, x, label, heads) {
  const y = b.add(
    x,
    selfAttention(b, b.layerNorm(x, `${label}norm1`, 1e-6), `${label}attn`, heads),
  );
  const hidden = b.gelu(b.linear(b.layerNorm(y, `${label}norm2`, 1e-6), `${label}mlp.fc1`));
  return b.add(y, b.linear(hidden, `${label}mlp.fc2`));
}

/** Attention alone: heads are the batch. */
export function attentionNetwork({ kind }) {
  return (b) => {
    const [q, k, v] = ["q", "k", "v"].map((name) => b.input(name));
    const options = kind === "plain" ? {} : { causal: kind === "causal", mask: "mask" };
    return { y: b.attend(q, k, v, options) };
  };
}

export function blockNetwork({ heads }) {
  return (b) => {
    const x = b.input("x");
    const y = preNormBlock(b, b.reshape(x, [1, ...x.shape]), "", heads);
    return { y: b.reshape(y, x.shape) };
  };
}

export function vitNetwork({ size, channels, patch, D, depth, heads }) {
  return (b) => {
    const image = b.input("image");
    const [batch] = image.shape;
    const side = size / patch;
    const cut = b.reshape(image, [batch, channels, side, patch, side, patch]);
    const patches = b.reshape(b.transpose(cut, [0, 2, 4, 1, 3, 5]), [
      batch,
      side * side,
      channels * patch * patch,
    ]);
    const first = b.broadcast(b.reshape(b.weight("cls_token"), [1, 1, D]), [batch, 1, D]);
    let x = b.concat([first, b.linear(patches, "patch_embed.proj")], 1);
    x = b.add(x, b.reshape(b.weight("pos_embed"), [1, side * side + 1, D]));
    for (let l = 0; l < depth; l += 1) x = preNormBlock(b, x, `blocks.${l}.`, heads);
    const token = b.reshape(b.slice(x, 1, 0, 1), [batch, D]);
    return { logits: b.linear(b.layerNorm(token, "norm", 1e-6), "head") };
  };
}

/** Padded to the longest sentence, with a mask over the keys that are not there. */
export function bertNetwork({ D, depth, heads }) {
  return (b) => {
    const tokens = b.input("tokens");
    const bias = b.input("bias");
    const [batch, length] = tokens.shape;
    const embeddings = "embeddings";
    const positions = b.slice(b.weight(`${embeddings}.position_embeddings.weight`), 0, 0, length);
    const type = b.slice(b.weight(`${embeddings}.token_type_embeddings.weight`), 0, 0, 1);
    let x = b.gather(`${embeddings}.word_embeddings.weight`, tokens);
    x = b.add(b.add(x, b.reshape(type, [1, 1, D])), b.reshape(positions, [1, length, D]));
    x = b.layerNorm(x, `${embeddings}.LayerNorm`, 1e-12);
    for (let l = 0; l < depth; l += 1) {
      const label = `encoder.layer.${l}`;
      const [q, k, v] = ["query", "key", "value"].map((name) =>
        b.linear(x, `${label}.attention.self.${name}`),
      );
      const y = attention(b, q, k, v, heads, { bias });
      x = b.add(x, b.linear(y, `${label}.attention.output.dense`));
      x = b.layerNorm(x, `${label}.attention.output.LayerNorm`, 1e-12);
      const hidden = b.gelu(b.linear(x, `${label}.intermediate.dense`));
      x = b.add(x, b.linear(hidden, `${label}.output.dense`));
      x = b.layerNorm(x, `${label}.output.LayerNorm`, 1e-12);
    }
    const token = b.reshape(b.slice(x, 1, 0, 1), [batch, D]);
    return { states: x, pooled: b.tanh(b.linear(token, "pooler.dense")) };
  };
}

/**
 * GPT-2 over new tokens, with what is kept of `past` tokens before them: none for a prompt.
 * Gives the last token's logits, and what a cache keeps of the new ones.
 */
export function gptNetwork({ D, depth, heads, past = 0, caches = false }) {
  return (b) => {
    const tokens = b.input("tokens");
    const [length] = tokens.shape;
    const results = {};
    let x = b.gather("wte.weight", b.reshape(tokens, [1, length]));
    x = b.add(x, b.reshape(b.slice(b.weight("wpe.weight"), 0, past, length), [1, length, D]));
    const split = (part) =>
      b.transpose(b.reshape(part, [1, length, heads, D / heads]), [0, 2, 1, 3]);
    for (let l = 0; l < depth; l += 1) {
      const all = b.linear(b.layerNorm(x, `h.${l}.ln_1`, 1e-5), `h.${l}.attn.c_attn`, {
        turned: false,
      });
      const [q, k, v] = [0, 1, 2].map((part) => split(b.slice(all, 2, part * D, D)));
      if (caches) Object.assign(results, { [`key.${l}`]: k, [`value.${l}`]: v });
      const join = (name, rows) =>
        past === 0 ? rows : b.concat([b.weight(`past.${name}.${l}`), rows], 2);
      // A single new token may look at everything.
      const options = length === 1 ? {} : { causal: true, mask: "mask" };
      const y = b.attend(q, join("key", k), join("value", v), options);
      const joined = b.reshape(b.transpose(y, [0, 2, 1, 3]), [1, length, D]);
      x = b.add(x, b.linear(joined, `h.${l}.attn.c_proj`, { turned: false }));
      const hidden = b.geluTanh(
        b.linear(b.layerNorm(x, `h.${l}.ln_2`, 1e-5), `h.${l}.mlp.c_fc`, { turned: false }),
      );
      x = b.add(x, b.linear(hidden, `h.${l}.mlp.c_proj`, { turned: false }));
    }
    const last = b.layerNorm(b.reshape(b.slice(x, 1, length - 1, 1), [1, D]), "ln_f", 1e-5);
    return { logits: b.timesTurned(last, "wte.weight"), ...results };
  };
}

function gruCell(b, gates, h, label, suffix) {
  const width = h.shape.at(-1);
  const state = b.linear(h, label, { weight: `weight_hh${suffix}`, bias: `bias_hh${suffix}` });
  const part = (x, n) => b.slice(x, 1, n * width, width);
  const r = b.sigmoid(b.add(part(gates, 0), part(state, 0)));
  const z = b.sigmoid(b.add(part(gates, 1), part(state, 1)));
  const n = b.tanh(b.add(part(gates, 2), b.multiply(r, part(state, 2))));
  return b.add(n, b.multiply(z, b.subtract(h, n)));
}

/** Translation with attention (examples/seq2seq-attention), its steps unrolled. */
export function translateNetwork({ H }) {
  return (b) => {
    const source = b.input("source");
    const target = b.input("target");
    const [S, T] = [source.shape[0], target.shape[0]];
    const row = (x, t) => b.slice(x, 0, t, 1);
    const x = b.gather("source_embedding.weight", source);
    const directions = ["_l0", "_l0_reverse"].map((suffix, direction) => {
      const gates = b.linear(x, "encoder", {
        weight: `weight_ih${suffix}`,
        bias: `bias_ih${suffix}`,
      });
      const states = [];
      let h = b.zeros([1, H]);
      for (let step = 0; step < S; step += 1) {
        const t = direction === 0 ? step : S - 1 - step;
        h = gruCell(b, row(gates, t), h, "encoder", suffix);
        states[t] = h;
      }
      return { all: b.concat(states, 0), last: h };
    });
    const h = b.concat(
      directions.map(({ all }) => all),
      1,
    );
    const y = b.gather("target_embedding.weight", target);
    const keys = b.linear(h, "key", { bias: false });
    const score = b.reshape(b.weight("score"), [H, 1]);
    let s = b.tanh(b.linear(directions[1].last, "bridge"));
    const outs = [];
    for (let t = 0; t < T; t += 1) {
      const e = b.matmul(b.tanh(b.add(keys, b.linear(s, "query"))), score);
      const a = b.softmax(b.reshape(e, [1, S]));
      const c = b.matmul(a, h);
      const gates = b.linear(b.concat([row(y, t), c], 1), "decoder", {
        weight: "weight_ih",
        bias: "bias_ih",
      });
      s = gruCell(b, gates, s, "decoder", "");
      outs.push(b.concat([s, c], 1));
    }
    return { logits: b.linear(b.concat(outs, 0), "out") };
  };
}
