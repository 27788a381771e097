/**
 * Makes what is needed before anything is timed, in `.cache/bench`: bundles of the peers, and
 * for each workload attnc's module, the weights, the graphs and the reference's results.
 */
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writevSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { OnnxBackend } from "./contenders/onnx.mjs";
import { attentionReference } from "./reference.mjs";
import { parse, pieces, randomParameter, transposed } from "./tensors.mjs";
import { comparable, networkOf } from "./workloads.mjs";

export const root = fileURLToPath(new URL("..", import.meta.url));
export const cache = join(root, ".cache", "bench");
const here = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);
const gzipped = (bytes) => gzipSync(bytes, { level: 9 }).length;

const onnxruntimeFolder = () => join(here, "node_modules", "onnxruntime-web", "dist");

const entries = {
  "jax-js": `export * from "@jax-js/jax";`,
  tfjs: `import "@tensorflow/tfjs-backend-webgpu"; export * from "@tensorflow/tfjs-core";`,
  "onnxruntime-webgpu": `export * from "onnxruntime-web/webgpu";`,
  "onnxruntime-wasm": `export * from "onnxruntime-web/wasm";`,
};

/** What a page loads beside the bundle. */
export const wasmFiles = {
  "onnxruntime-webgpu": "ort-wasm-simd-threaded.asyncify.wasm",
  "onnxruntime-wasm": "ort-wasm-simd-threaded.wasm",
};

/** The peers as a page would load them, and how much that is. */
export async function bundles() {
  const folder = join(cache, "bundles");
  mkdirSync(folder, { recursive: true });
  const sizes = {};
  for (const [name, contents] of Object.entries(entries)) {
    const outfile = join(folder, `${name}.mjs`);
    if (!existsSync(outfile))
      await build({
        stdin: { contents, resolveDir: here },
        outfile,
        ...{ bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "error" },
        ...{
          platform: "browser",
          legalComments: "none",
          external: ["node:*", "fs", "module", "path", "worker_threads", "url", "util", "crypto"],
        },
      });
    sizes[name] = gzipped(readFileSync(outfile));
    const wasm = wasmFiles[name];
    if (!wasm) continue;
    const beside = join(folder, wasm);
    if (!existsSync(beside)) linkOrCopy(join(onnxruntimeFolder(), wasm), beside);
    const note = join(folder, `${wasm}.gzipped`);
    if (!existsSync(note)) writeFileSync(note, String(gzipped(readFileSync(beside))));
    sizes[name] += Number(readFileSync(note, "utf8"));
  }
  return sizes;
}

function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    writeFileSync(to, readFileSync(from));
  }
}

function writeTensors(path, tensors) {
  const draft = `${path}.draft`;
  const file = openSync(draft, "w");
  for (const piece of pieces(tensors))
    for (let at = 0; at < piece.length;)
      at += writevSync(file, [piece.subarray(at, at + (1 << 28))]);
  closeSync(file);
  renameSync(draft, path);
}

/** The text of a workload's program, compiled. */
async function compiled({ file, model, values }) {
  const { compile, renderDiagnostic } = await import("../dist/index.js");
  const text = readFileSync(join(root, file), "utf8");
  const { compiled: found, diagnostics } = compile(text, { model, values, name: file });
  if (!found)
    throw new Error(
      diagnostics.map((each) => renderDiagnostic(each, { colour: false })).join("\n"),
    );
  return found;
}

/** What a folder was made from: when it changes, the folder is made anew. */
function stampOf(workload, parameters) {
  const hash = createHash("sha256");
  for (const name of [
    "tensors",
    "networks",
    "workloads",
    "reference",
    "prepare",
    "contenders/onnx",
  ])
    hash.update(readFileSync(join(here, `${name}.mjs`)));
  hash.update(JSON.stringify(parameters));
  return hash.digest("hex");
}

const hasPeers = (workload) => workload.contenders.length > 1;

/** Writes the graphs of a workload, and the file of weights that they and all peers read. */
function writeGraphs(workload, folder, inputs, parameters, constants) {
  const wanted = new Map();
  const weigh = (name, turned) => {
    const known = turned ? `${name}|turned` : name;
    const from = parameters.get(name) ?? constants.get(name);
    if (!from) throw new Error(`no weight is called ${name}`);
    if (!wanted.has(known)) {
      const flat = from.shape.length > 2 && turned;
      wanted.set(known, turned || flat ? transposed(from) : from);
    }
    return { name: known, shape: wanted.get(known).shape };
  };
  const network = networkOf(workload);
  const built = [false, true].map((fused) => {
    const backend = new OnnxBackend({ inputs, weigh, fused });
    return { backend, results: network(backend) };
  });
  writeTensors(join(folder, "peers.safetensors"), wanted);
  for (const [fused, { backend, results }] of built.entries())
    writeFileSync(
      join(folder, fused === 1 ? "fused.onnx" : "plain.onnx"),
      backend.finish(results, "peers.safetensors", wanted),
    );
}

/** What onnxruntime-node's CPU code makes of a graph. */
async function onCpu(path, inputs) {
  const ort = require("onnxruntime-node");
  const session = await ort.InferenceSession.create(path, { executionProviders: ["cpu"] });
  const feeds = Object.fromEntries(
    session.inputNames.map((name) => {
      const { shape, data } = inputs.get(name);
      return [name, new ort.Tensor(data instanceof Int32Array ? "int32" : "float32", data, shape)];
    }),
  );
  const results = await session.run(feeds);
  const tensors = Object.entries(results).map(([name, { data, dims }]) => [
    name,
    { shape: [...dims], data: Float32Array.from(data) },
  ]);
  await session.release();
  return new Map(tensors);
}

/** Keys and values of a context, which peers get as they would have kept them. */
async function cacheOf(workload, folder, inputs, parameters) {
  const { sizes, mask } = workload.cache;
  const { gptNetwork } = await import("./networks.mjs");
  const given = new Map([["tokens", inputs.get("context")]]);
  const whole = { ...workload, network: () => gptNetwork({ ...sizes, caches: true }) };
  const before = join(folder, "context");
  mkdirSync(before, { recursive: true });
  writeGraphs(whole, before, given, parameters, new Map([["mask", mask()]]));
  const results = await onCpu(join(before, "plain.onnx"), given);
  rmSync(before, { recursive: true });
  results.delete("logits");
  return new Map([...results].map(([name, tensor]) => [`past.${name}`, tensor]));
}

/** Everything that a workload needs; gives its folder and what is known of it. */
export async function prepare(workload, { fresh = false } = {}) {
  const folder = join(cache, workload.name);
  mkdirSync(folder, { recursive: true });
  const { module, program } = await compiled(workload.program);
  const parameters = program.parameters.map(({ name, shape }) => [name, shape]);
  writeFileSync(join(folder, "attnc.mjs"), module);
  const stamp = stampOf(workload, parameters);
  const stampPath = join(folder, "stamp");
  const download = gzipped(Buffer.from(module));
  const factsPath = join(folder, "facts.json");
  if (!fresh && existsSync(stampPath) && readFileSync(stampPath, "utf8") === stamp)
    return { folder, download, ...JSON.parse(readFileSync(factsPath, "utf8")) };

  const inputs = workload.inputs();
  writeTensors(join(folder, "inputs.safetensors"), inputs);
  const tensors = new Map(parameters.map(([name, shape]) => [name, randomParameter(name, shape)]));
  const weights = join(folder, "weights.safetensors");
  rmSync(weights, { force: true });
  if (tensors.size > 0) writeTensors(weights, tensors);
  let reference;
  let judge;
  const constants = workload.constants?.() ?? new Map();
  if (workload.cache)
    for (const [name, tensor] of await cacheOf(workload, folder, inputs, tensors))
      constants.set(name, tensor);
  if (hasPeers(workload) || workload.lengths)
    writeGraphs(workload, folder, inputs, tensors, constants);
  if (workload.program.model === "Attention") {
    reference = new Map([["y", attentionReference(inputs, workload.program.values)]]);
    judge = "float64 JavaScript";
  } else {
    reference = await onCpu(join(folder, "plain.onnx"), inputs);
    judge = "onnxruntime-node, CPU";
  }
  const results = Object.fromEntries([...reference].map(([name, { data }]) => [name, data]));
  const compared = comparable(workload, results);
  writeTensors(
    join(folder, "reference.safetensors"),
    new Map([["compared", { shape: [compared.length], data: compared }]]),
  );
  const bytes = (all) => [...all.values()].reduce((sum, { data }) => sum + data.byteLength, 0);
  const outputs = workload.outputs.map((name) => [name, reference.get(name)]);
  const facts = {
    judge,
    weightBytes: bytes(tensors),
    inputBytes: bytes(inputs),
    outputBytes: bytes(new Map(outputs)),
  };
  writeFileSync(factsPath, JSON.stringify(facts));
  writeFileSync(stampPath, stamp);
  return { folder, download, ...facts };
}

/** Whether `dist/` is there. */
export const hasBuild = () =>
  existsSync(join(root, "dist", "index.js")) && statSync(join(root, "dist", "index.js")).isFile();
export { parse };
