/**
 * A contender in a process of its own: `fork`ed with the contender's and the workload's
 * names; says when it is open, and runs once for each message.
 */
import { createRequire } from "node:module";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { create, globals } from "webgpu";
import { contend } from "./contend.mjs";
import { copyShared, counting, hideSubgroups } from "./count.mjs";

const [contenderName, workloadName] = process.argv.slice(2);
const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, ".cache", "bench");
const folder = join(cache, workloadName);
const counts = counting(globals);

/**
 * `navigator.gpu`, as a page has it, for the peers: with the drivers that attnc found, and
 * the toggle that attnc sets, which spares the software adapter seconds of compiling.
 */
function bringWebGpu() {
  const { RTLD_NOW } = constants.dlopen;
  const driver = process.env.VK_ADD_DRIVER_FILES;
  for (const loader of [
    "libvulkan.so.1",
    ...(driver ? [join(dirname(driver), "libvulkan.so.1")] : []),
  ])
    try {
      process.dlopen({ exports: {} }, loader, RTLD_NOW | 0x1000);
    } catch (error) {
      // It is no module of Node's, but it is loaded now and stays.
      if (error.message.includes("self-register")) break;
    }
  for (const [name, value] of Object.entries(globals)) globalThis[name] ??= value;
  const gpu = create([
    "disable-dawn-features=use_vulkan_zero_initialize_workgroup_memory_extension",
  ]);
  if (process.env.BENCH_REST === "1") letRest();
  const { userAgent = "Node", hardwareConcurrency } = globalThis.navigator ?? {};
  Object.defineProperty(globalThis, "navigator", {
    configurable: true,
    value: { gpu, userAgent, hardwareConcurrency },
  });
  // TensorFlow.js asks for parts of Node that way.
  globalThis.require ??= createRequire(import.meta.url);
}

/** For what attnc's adapter adds under Node: peers' devices rest, too, as attnc's do. */
function letRest() {
  const { requestDevice } = globals.GPUAdapter.prototype;
  globals.GPUAdapter.prototype.requestDevice = async function (...parts) {
    const { resting } = await import("../../dist/node.js");
    return resting(await requestDevice.apply(this, parts));
  };
}

const read = async (name) => {
  const bytes = readFileSync(join(folder, name));
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
};

const host = {
  name: "node",
  counts,
  read,
  processorTime() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  bundle: (name) => import(pathToFileURL(join(cache, "bundles", `${name}.mjs`)).href),
  module: (name) => import(pathToFileURL(join(folder, name)).href),
  /** attnc brings its own. */
  device: async () => (await import("../../dist/node.js")).device({ quiet: true }),
  async source(name) {
    const { file } = await import("../../dist/node.js");
    return existsSync(join(folder, name)) ? file(join(folder, name)) : undefined;
  },
  hideSubgroups: () => hideSubgroups(navigator.gpu),
  async prepareOnnxruntime(ort, provider) {
    const name =
      provider === "webgpu" ? "ort-wasm-simd-threaded.asyncify" : "ort-wasm-simd-threaded";
    ort.env.wasm.wasmBinary = readFileSync(join(cache, "bundles", `${name}.wasm`));
    copyShared(globals);
  },
};

process.on("message", (message) => {
  if (message === "end") process.exit(0);
});

try {
  if (!["attnc", "ceiling"].includes(contenderName)) bringWebGpu();
  const { opened, again } = await contend(host, contenderName, workloadName);
  process.on("message", async (message) => {
    if (message !== "run") return;
    try {
      process.send({ ran: await again() });
    } catch (error) {
      process.send({ failed: String(error?.stack ?? error) });
    }
  });
  process.send({ opened });
} catch (error) {
  process.send({ failed: String(error?.stack ?? error) });
}
