/**
 * The device: taken or asked for, and checked against what the program needs before
 * anything is allocated. Commands run inside *error scopes*, which is how WebGPU says that
 * memory ran out; a device can also be *lost* at any time, and then everything fails.
 * WebGPU's constants are written as numbers, since not every host has them as globals.
 */
import { AttncError, reasonOf } from "./errors.ts";
import { bindingsOf, countOf, type ModuleProgram } from "./format.ts";

export interface Held {
  readonly device: GPUDevice;
  /** Made here, and so destroyed here. */
  readonly owned: boolean;
  lost: string | undefined;
}

/** Storage that one binding can hold: a buffer may be larger than what a kernel can see. */
export const largestBuffer = ({ limits }: GPUDevice): number =>
  Math.min(limits.maxBufferSize, limits.maxStorageBufferBindingSize);

/** What the kernels need beyond what every device has, by the names of WebGPU's limits. */
function needs(program: ModuleProgram): { limits: Map<string, number>; features: string[] } {
  const { kernels, parameters, tables } = program;
  const most = (values: number[]): number => Math.max(0, ...values);
  const bytes =
    4 *
    most([
      ...parameters.map(([, shape]) => countOf(shape)),
      ...tables.map((table) => countOf(table.shape)),
    ]);
  const invocations = most(kernels.map((kernel) => kernel.size));
  const limits = new Map([
    ["maxBufferSize", bytes],
    ["maxStorageBufferBindingSize", bytes],
    [
      "maxStorageBuffersPerShaderStage",
      most(kernels.map((each) => bindingsOf(each).filter((binding) => binding !== "sizes").length)),
    ],
    ["maxComputeInvocationsPerWorkgroup", invocations],
    ["maxComputeWorkgroupSizeX", invocations],
    ["maxComputeWorkgroupStorageSize", most(kernels.map((kernel) => kernel.bytes))],
  ]);
  const enabled = kernels.flatMap(({ code }) =>
    [...code.matchAll(/^\s*enable\s+([^;]+);/gm)].flatMap((found) => (found[1] ?? "").split(",")),
  );
  const features = new Set(enabled.map((name) => name.trim().replace(/^f16$/, "shader-f16")));
  return { limits, features: [...features] };
}

async function request(program: ModuleProgram): Promise<GPUDevice> {
  const gpu = (globalThis.navigator as Partial<Navigator> | undefined)?.gpu;
  if (!gpu)
    throw new AttncError("webgpu-missing", "there is no WebGPU here: pass a device to load()");
  const adapter = await gpu.requestAdapter();
  if (!adapter) throw new AttncError("adapter-missing", "this machine offers no WebGPU adapter");
  const { limits, features } = needs(program);
  const available = adapter.limits as unknown as Record<string, number>;
  const requiredLimits: Record<string, number> = {};
  for (const [name, need] of limits) {
    const has = available[name] ?? 0;
    // The sizes of batches are not known yet, so buffers may be as large as they can be.
    requiredLimits[name] = name.endsWith("Size") ? has : Math.min(need, has);
  }
  try {
    return await adapter.requestDevice({
      requiredLimits,
      requiredFeatures: features.filter((name) => adapter.features.has(name)) as GPUFeatureName[],
    });
  } catch (error) {
    throw new AttncError(
      "device-refused",
      `the adapter gave no device: ${reasonOf(error)}`,
      {},
      error,
    );
  }
}

/** A device that can execute the program: the caller's, else the browser's. */
export async function holdDevice(program: ModuleProgram, given: unknown): Promise<Held> {
  const owned = given === undefined;
  const device = owned ? await request(program) : ((await given) as GPUDevice | null);
  if (typeof device?.createBuffer !== "function")
    throw new AttncError("device-refused", "the option device is no GPUDevice");
  const held: Held = { device, owned, lost: undefined };
  void device.lost.then(({ message }) => (held.lost = message || "the device was destroyed"));
  try {
    const { limits, features } = needs(program);
    const has = device.limits as unknown as Record<string, number>;
    for (const [name, need] of limits) requireLimit(name, need, has[name] ?? 0, program.name);
    for (const name of features)
      if (!device.features.has(name))
        throw new AttncError(
          "feature-missing",
          `${program.name} needs the device feature ${name}`,
          {
            name,
            expected: name,
            found: [...device.features],
          },
        );
  } catch (error) {
    release(held);
    throw error;
  }
  return held;
}

export function requireLimit(name: string, need: number, has: number, what: string): void {
  if (!(need <= has))
    throw new AttncError(
      "limit-exceeded",
      `${what} needs ${name} of ${need}, and the device has ${has}`,
      { name, expected: need, found: has },
    );
}

export function release(held: Held): void {
  if (held.owned) held.device.destroy();
}

export function requireDevice(held: Held): void {
  if (held.lost !== undefined)
    throw new AttncError("device-lost", `the device was lost: ${held.lost}; load again`);
}

/**
 * Does work that allocates or submits, and turns what the device reports into errors. The
 * work is synchronous, so that scopes of others on the same device can't interleave.
 */
export async function guarded<T>(held: Held, what: string, work: () => T): Promise<T> {
  requireDevice(held);
  const { device } = held;
  device.pushErrorScope("validation");
  device.pushErrorScope("out-of-memory");
  let scopes: Promise<GPUError | null>[] = [];
  let value: T;
  try {
    value = work();
  } finally {
    scopes = [device.popErrorScope(), device.popErrorScope()];
  }
  const [memory, validation] = await Promise.all(scopes);
  requireDevice(held);
  if (memory)
    throw new AttncError(
      "out-of-memory",
      `the device has no memory for ${what}: ${memory.message}`,
    );
  if (validation)
    throw new AttncError("device-error", `the device refused ${what}: ${validation.message}`);
  return value;
}

/** After a wait on the device failed: why it did. The news of a loss may come a little later. */
export async function failure(held: Held, what: string, error: unknown): Promise<never> {
  await Promise.race([held.device.lost, new Promise((done) => setTimeout(done, 100))]);
  requireDevice(held);
  throw new AttncError("device-error", `${what} failed: ${reasonOf(error)}`, {}, error);
}
