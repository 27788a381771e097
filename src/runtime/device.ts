/**
 * The device: taken or asked for, and checked against what the program needs before
 * anything is allocated. Commands run inside *error scopes*, which is how WebGPU says that
 * memory ran out; a device can also be *lost* at any time, and then everything fails.
 * WebGPU's constants are written as numbers, since not every host has them as globals.
 */
import { AttncError, failed, failing, mismatch } from "./errors.ts";
import type { ModuleProgram } from "./format.ts";

export interface Held {
  readonly device: GPUDevice;
  lost?: string;
  /** Destroys the device if it was made here. */
  release(): void;
}

type Limits = Readonly<Record<string, number>>;

async function request({ limits, features }: ModuleProgram): Promise<GPUDevice> {
  const gpu = (globalThis.navigator as Partial<Navigator> | undefined)?.gpu;
  if (!gpu) throw new AttncError("webgpu-missing", "no WebGPU here: pass a device");
  const adapter = await gpu.requestAdapter();
  if (!adapter) throw new AttncError("adapter-missing", "no WebGPU adapter here");
  const has = adapter.limits as unknown as Limits;
  return adapter
    .requestDevice({
      // The sizes of batches are not known yet, so buffers may be as large as they can be.
      requiredLimits: Object.fromEntries(Object.keys(limits).map((name) => [name, has[name]])),
      requiredFeatures: features.filter((name) => adapter.features.has(name)) as GPUFeatureName[],
    })
    .catch(failing("device-refused", "the adapter gives no device"));
}

/** Takes the caller's device, else the browser's. */
export async function holdDevice(
  program: ModuleProgram,
  given: GPUDevice | Promise<GPUDevice> | undefined,
): Promise<Held> {
  const device = await (given ?? request(program));
  if (!(device.lost instanceof Promise))
    throw new AttncError("device-refused", "device is no GPUDevice");
  const held: Held = {
    device,
    release() {
      if (!given) device.destroy();
    },
  };
  void device.lost.then(({ message }) => (held.lost = message || "destroyed"));
  return held;
}

export function requireLimit({ device }: Held, name: string, need: number, what: string): void {
  const has = (device.limits as unknown as Limits)[name];
  if (!(need <= Number(has)))
    throw mismatch("limit-exceeded", `${name} of the device`, has, `${need}, for ${what}`, name);
}

/** Refuses a device that can't execute the program. */
export function checkDevice(held: Held, { name, limits }: ModuleProgram): void {
  for (const [limit, need] of Object.entries(limits)) requireLimit(held, limit, need, name);
}

export function requireDevice({ lost }: Held): void {
  if (lost) throw new AttncError("device-lost", `the device was lost (${lost}); load again`);
}

/**
 * Does work that allocates or submits, waits for what it gives, and turns what the device
 * reports into errors. Up to its first wait the work is under error scopes, with which
 * those of others on the same device can't interleave.
 */
export async function guarded<T>(held: Held, what: string, work: () => Promise<T>): Promise<T> {
  requireDevice(held);
  const { device } = held;
  device.pushErrorScope("validation");
  device.pushErrorScope("out-of-memory");
  const value = work();
  const scopes = [device.popErrorScope(), device.popErrorScope()];
  // Awaited below: until then a failure must not count as unhandled.
  value.catch(() => 0);
  try {
    const [memory, validation] = await Promise.all(scopes);
    if (memory) throw failed("out-of-memory", `no memory for ${what}`, memory);
    if (validation) throw failed("device-error", what, validation);
    return await value;
  } catch (error) {
    // The news of a loss may come a little later than what it causes.
    await Promise.race([device.lost, new Promise((done) => setTimeout(done, 99))]);
    requireDevice(held);
    throw error instanceof AttncError ? error : failed("device-error", what, error);
  }
}
