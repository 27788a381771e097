/**
 * What the compiler makes of each example in a small configuration: the graph as written
 * and after each pass that changed it (the first and the last, where that is long), and the module
 * with its kernels and types. A change of the compiler shows its effect on real kernels in review.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";

export const folders = ["examples"];

/** Example, model, and the values that make it small; sizes that divide by 4 show the vector kernels. */
const configurations = [
  ["attention-layers", "Additive", {}],
  ["attention-layers", "Dot", {}],
  ["attention-layers", "ScaledDot", {}],
  ["attention-layers", "ManyQueries", {}],
  ["attention-layers", "KeysValues", {}],
  ["self-attention", "SelfAttentionLayer", {}],
  ["positional-encoding", "Learned", {}],
  ["positional-encoding", "LearnedConcatenated", {}],
  ["positional-encoding", "Added", {}],
  ["positional-encoding", "Concatenated", {}],
  ["positional-encoding", "Rotary", {}],
  ["positional-encoding", "ALiBi", {}],
  ["masked-self-attention", "Masked", {}],
  ["multi-head", "MultiHead", {}],
  ["multi-head", "CrossAttention", {}],
  ["multi-head", "GroupedQuery", {}],
  ["transformer-encoder", "TransformerEncoder", { D: 64, depth: 1, heads: 4, hidden: 128 }],
  ["transformer-encoder", "PreNorm", { D: 64, depth: 1, heads: 4, hidden: 128 }],
  ["vit", "Digits", { depth: 1 }],
  ["deit3", "DeiT3S16", { size: 48, D: 48, depth: 1, heads: 3, classes: 10 }],
  ["swin", "SwinT", { size: 56, D: 24, depths: [2, 1], heads: [1, 2], classes: 10 }],
  ["mvit", "MViTv2T", { size: 64, D: 24, depths: [1, 1], classes: 10 }],
  ["resnet", "ResNet18", { size: 56, depths: [1, 1], widths: [8, 12], classes: 10 }],
  ["resnet", "ResNet50", { size: 32, depths: [2], widths: [8], classes: 10 }],
  ["convnext", "ConvNeXtT", { size: 32, depths: [1, 1], widths: [8, 16], classes: 10 }],
  [
    "detr",
    "DetrR18",
    {
      H: 64,
      W: 96,
      depths: [1, 1],
      widths: [8, 16],
      D: 16,
      depth: 1,
      heads: 2,
      hidden: 32,
      queries: 10,
      classes: 4,
    },
  ],
  ["cnn-self-attention", "CNN", {}],
  ["seq2seq-attention", "Dates", {}],
  ["caption-rnn", "CaptionRNN", {}],
  ["show-attend-tell", "ShowAttendTell", {}],
  ["show-attend-tell", "ShowAttendTellHard", {}],
  ["caption-transformer", "CaptionTransformer", { depth: 1 }],
  ["caption-vit", "CaptionViT", { depth: 1, layers: 1 }],
  ["bert", "MiniLM", { D: 48, depth: 1, hidden: 96, V: 100 }],
  ["seq2seq-rnn", "Spell", { E: 16, H: 24 }],
  [
    "transformer",
    "Transformer",
    { source_vocab: 40, target_vocab: 40, D: 32, depth: 1, heads: 4, hidden: 64 },
  ],
  ["gpt2", "GPT2", { V: 100, P: 64, D: 32, depth: 1, heads: 4, stop: 99 }],
  ["llama", "Llama", { V: 100, P: 64, D: 32, depth: 1, heads: 4, groups: 2, hidden: 48 }],
];

/** The compiler as it stands, as one module. */
async function compiler(root) {
  const result = await build({
    absWorkingDir: root,
    entryPoints: ["src/index.ts"],
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    write: false,
    logLevel: "error",
  });
  const text = result.outputFiles[0].text;
  return import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
}

/** Above this a text holds only the first and the last graph of each entry: nobody reads more. */
const longText = 48 << 10;

/** The graphs of an explanation, those of an inspection after those of a run. */
function graphsText({ graphs }) {
  const text = (chosen) =>
    chosen
      .map(({ entry, pass, text }) => {
        const after = pass === "start" ? "as written" : `after ${pass}`;
        return `// ${entry}: ${after}\n${text.trimEnd()}\n`;
      })
      .join("\n");
  const all = text(graphs);
  if (all.length <= longText) return all;
  const last = new Map(graphs.map((graph) => [graph.entry, graph]));
  return text(graphs.filter((graph, n) => n === 0 || last.get(graph.entry) === graph));
}

export async function generate(root) {
  const { compile, explain, renderDiagnostic } = await compiler(root);
  const files = new Map();
  for (const [example, model, values] of configurations) {
    const name = `examples/${example}/model.attn`;
    const text = await readFile(join(root, name), "utf8");
    const options = { name, model, values };
    const { compiled, diagnostics } = compile(text, options);
    if (diagnostics.length > 0 || !compiled) {
      const said = diagnostics.map((each) => renderDiagnostic(each, { colour: false })).join("\n");
      throw new Error(`${name}, ${model}:\n${said}`);
    }
    const { explanation } = explain(text, options);
    const path = join("examples", example, model);
    files.set(`${path}.graph.txt`, graphsText(explanation));
    files.set(`${path}.js`, compiled.module);
    files.set(`${path}.d.ts`, compiled.types);
  }
  return files;
}
