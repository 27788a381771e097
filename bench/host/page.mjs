/**
 * A contender in a page: `page?contender=…&workload=…`. `opening` says when it is open, and
 * `again()` runs it once more; both are asked for by `pages.mjs`.
 */
import { contend } from "./contend.mjs";
import { counting, hideSubgroups } from "./count.mjs";

const asked = new URL(window.location.href).searchParams;
const [contenderName, workloadName] = ["contender", "workload"].map((name) => asked.get(name));
const cache = new URL("/.cache/bench/", window.location.href).href;
const folder = `${cache}${workloadName}/`;
const counts = counting(globalThis);
const wasm = "ort-wasm-simd-threaded";

async function read(name) {
  const response = await fetch(`${folder}${name}`);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

const host = {
  name: "chromium",
  counts,
  read,
  processorTime: () => NaN,
  bundle: (name) => import(`${cache}bundles/${name}.mjs`),
  module: (name) => import(`${folder}${name}`),
  // The module takes the page's own.
  device: async () => undefined,
  async source(name) {
    const response = await fetch(`${folder}${name}`);
    return response.ok ? response : undefined;
  },
  hideSubgroups: () => hideSubgroups(navigator.gpu),
  async prepareOnnxruntime(ort, provider) {
    const file = provider === "webgpu" ? `${wasm}.asyncify` : wasm;
    ort.env.wasm.wasmPaths = { wasm: `${cache}bundles/${file}.wasm` };
  },
};

const failed = (error) => ({ failed: String(error?.stack ?? error) });
const contending = contend(host, contenderName, workloadName);

globalThis.opening = contending.then(({ opened }) => ({ opened }), failed);

globalThis.again = async () => {
  try {
    const { again } = await contending;
    return { ran: await again() };
  } catch (error) {
    return failed(error);
  }
};
