/**
 * A WebGPU device under Node. The package `webgpu` (Dawn) brings WebGPU; what *adapters*
 * there are, is up to the machine's drivers. A real GPU is taken where there is one; only
 * where the machine offers nothing does attnc bring its software adapter, and says so.
 */
import process from "node:process";
import { pathToFileURL } from "node:url";
import { NodeError } from "./errors.ts";
import { findPackage } from "./packages.ts";
import { resting } from "./rest.ts";
import { bringSoftwareAdapter, environmentNamesDriver } from "./software.ts";

export interface DeviceOptions {
  /** Compute on the processor even where there is a GPU, for instance in tests. */
  readonly software?: boolean;
  /** Say nothing on stderr when the software adapter is used. */
  readonly quiet?: boolean;
  readonly powerPreference?: GPUPowerPreference;
}

interface Dawn {
  create(options: string[]): GPU;
  readonly globals: object;
}

/** SwiftShader unrolls this zeroing into code that takes seconds to compile. */
const toggles = ["disable-dawn-features=use_vulkan_zero_initialize_workgroup_memory_extension"];

/** What a program may need more of than a device has that was asked for nothing. */
const limitNames = [
  "maxBufferSize",
  "maxStorageBufferBindingSize",
  "maxStorageBuffersPerShaderStage",
  "maxComputeInvocationsPerWorkgroup",
  "maxComputeWorkgroupSizeX",
  "maxComputeWorkgroupSizeY",
  "maxComputeWorkgroupSizeZ",
  "maxComputeWorkgroupStorageSize",
  "maxComputeWorkgroupsPerDimension",
] as const;

const featureNames = ["subgroups", "shader-f16", "timestamp-query"] as const;

/** Devices crash the process once their instance is collected, so every one is kept. */
const instances: GPU[] = [];
let announced = false;

/** WebGPU for Node, with its classes and constants made global where they are not yet. */
async function dawn(): Promise<Dawn> {
  const entry = findPackage("webgpu");
  if (entry === undefined)
    throw new NodeError(
      "webgpu-missing",
      "running under Node needs the package webgpu: install it with `npm install webgpu`",
    );
  const library = (await import(pathToFileURL(entry).href)) as Dawn;
  for (const [name, value] of Object.entries(library.globals))
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  return library;
}

function instance(library: Dawn, options: readonly string[]): GPU {
  const gpu = library.create([...options]);
  instances.push(gpu);
  return gpu;
}

async function deviceOf(adapter: GPUAdapter): Promise<GPUDevice> {
  return adapter.requestDevice({
    requiredFeatures: featureNames.filter((name) => adapter.features.has(name)),
    requiredLimits: Object.fromEntries(limitNames.map((name) => [name, adapter.limits[name]])),
  });
}

function announce(adapter: GPUAdapter): void {
  if (announced) return;
  announced = true;
  const name = adapter.info.description || adapter.info.device || "software";
  process.stderr.write(
    `attnc: no GPU found, computing on the processor (software adapter ${name})\n`,
  );
}

function noAdapter(): NodeError {
  return new NodeError(
    "adapter-missing",
    environmentNamesDriver()
      ? "the Vulkan drivers that VK_DRIVER_FILES or VK_ICD_FILENAMES names offer no adapter"
      : "no WebGPU adapter found, and the software adapter does not start on this machine",
  );
}

/**
 * A device with all that the adapter has: a real GPU's, else the software adapter's.
 * `VK_DRIVER_FILES` and `VK_ICD_FILENAMES` are respected. While it computes, a thread that
 * has nothing else to do sleeps for up to half a millisecond at a time. Destroy it when done.
 */
export async function device(options: DeviceOptions = {}): Promise<GPUDevice> {
  const library = await dawn();
  // Before the first instance looks for drivers; Dawn ranks every GPU before a processor.
  const missing = bringSoftwareAdapter();
  const adapter = await instance(library, toggles).requestAdapter({
    ...(options.powerPreference && { powerPreference: options.powerPreference }),
    ...(options.software && { forceFallbackAdapter: true }),
  });
  if (!adapter) throw missing ?? noAdapter();
  if (adapter.info.isFallbackAdapter && !options.quiet && !options.software) announce(adapter);
  return resting(await deviceOf(adapter));
}

/**
 * A device that checks shaders and calls as any other but computes nothing, and needs no
 * driver: for validation.
 */
export async function nullDevice(): Promise<GPUDevice> {
  const adapter = await instance(await dawn(), ["backend=null"]).requestAdapter();
  if (!adapter) throw new NodeError("adapter-missing", "the package webgpu has no null backend");
  return deviceOf(adapter);
}
