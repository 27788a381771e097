/**
 * What a new token costs, by how many there were before it: for a model whose attention sees
 * everything before, and for one whose attention sees 128 positions. Operations and dispatches
 * are the compiler's count; the time is the median of a few tokens. Run it on an idle machine:
 *
 *     npm run build && node bench/generate.mjs
 */
import { compile } from "../dist/index.js";
import { device } from "../dist/node.js";

const most = 2048;
const repeats = 15;

const program = (mask) => `
model Decoder(V = 512, D = 128, depth = 4, heads = 4) {
  input tokens: int[T <= ${most}]
  x = wte: Embedding(tokens, V, D)
  for h[l < depth] {
    x = x + attn: Heads(ln_1: LayerNorm(x), heads)
    x = x + fc2: Linear(gelu(fc1: Linear(ln_2: LayerNorm(x), 4 * D)), D)
  }
  output logits = head: Linear(ln_f: LayerNorm(x), V)
  generate tokens from logits (stop = 0, limit = ${most})
}

block Heads(x: [N, D], heads) -> [N, D] {
  part[c < 3, h < heads, i, d] = (qkv: Linear(x, 3 * D))[i, (c, h, d)]
  y[i, (h, d)] = Attention(part[0, h], part[1, h], part[2, h], ${mask})[i, d]
  return proj: Linear(y, D)
}
`;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

const gpu = await device({ quiet: true });
console.log(`on ${gpu.adapterInfo.description || gpu.adapterInfo.device}\n`);
console.log("| attention | tokens before | ms a token | operations a token | dispatches |");
console.log("|---|---|---|---|---|");
for (const [name, mask] of [
  ["everything before", "causal"],
  ["a window of 128", "causal and window(128)"],
]) {
  const { compiled, diagnostics } = compile(program(mask));
  if (!compiled) throw new Error(diagnostics.map(({ message }) => message).join("; "));
  const { dimensions, generation } = compiled.program;
  const text = Buffer.from(compiled.module).toString("base64");
  const { load } = await import(`data:text/javascript;base64,${text}`);
  // Weights do not matter for the time; those without a start of their own are small.
  const weights = Object.fromEntries(
    compiled.program.parameters.map(({ name: parameter, shape }) => [
      parameter,
      new Float32Array(shape.reduce((product, extent) => product * extent, 1)).fill(0.01),
    ]),
  );
  const model = await load({ device: gpu, weights });
  for (const before of [64, 128, 256, 512, 1024, 2000]) {
    const session = await model.begin({});
    await session.feed(new Int32Array(before).fill(1));
    await session.feed([1]);
    const times = [];
    for (let n = 0; n < repeats; n++) {
      const start = performance.now();
      await session.feed([1]);
      times.push(performance.now() - start);
    }
    session.dispose();
    const s = [1, ...dimensions.map((dimension) => dimension.most)];
    s[generation.past + 1] = before;
    s[generation.count + 1] = 1;
    if (generation.most !== undefined) s[generation.most + 1] = 1;
    const operations = generation.chunk.steps
      .flatMap(({ cost }) => [cost.operations.shared, cost.operations.member])
      .map((size) => Number(new Function("s", "m", `return (${size});`)(s, s)))
      .reduce((sum, each) => sum + each, 0);
    console.log(
      `| ${name} | ${before} | ${median(times).toFixed(1)} | ${operations} | ${generation.chunk.steps.length} |`,
    );
  }
  model.dispose();
}
gpu.destroy();
