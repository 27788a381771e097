/**
 * Kernels become *pipelines*, compiled by the driver: all at once, while the weights
 * arrive. Layouts are explicit, and shared by kernels with the same bindings.
 */
import type { Binding } from "../program/program.ts";
import { AttncError, reasonOf } from "./errors.ts";
import { guarded, requireDevice, type Held } from "./device.ts";
import { bindingsOf, type ModuleKernel } from "./format.ts";

interface Layout {
  readonly group: GPUBindGroupLayout;
  readonly pipeline: GPUPipelineLayout;
}

const bufferTypes: Record<Binding, GPUBufferBindingType> = {
  read: "read-only-storage",
  write: "storage",
  sizes: "uniform",
  lengths: "read-only-storage",
  status: "storage",
};

export class Pipelines {
  readonly #held: Held;
  readonly #kernels: readonly ModuleKernel[];
  readonly #layouts = new Map<string, Layout>();
  readonly #made = new Map<number, Promise<void>>();
  readonly #pipelines = new Map<number, GPUComputePipeline>();

  constructor(held: Held, kernels: readonly ModuleKernel[]) {
    this.#held = held;
    this.#kernels = kernels;
  }

  /** Compiles those of these kernels that are not yet compiled. */
  async need(indices: Iterable<number>): Promise<void> {
    await Promise.all(
      [...new Set(indices)].map((index) => {
        const made = this.#made.get(index) ?? this.#compile(index);
        this.#made.set(index, made);
        return made;
      }),
    );
  }

  get(index: number): GPUComputePipeline {
    const pipeline = this.#pipelines.get(index);
    if (!pipeline) throw new Error(`kernel ${index} was not compiled`);
    return pipeline;
  }

  kernel(index: number): ModuleKernel {
    const kernel = this.#kernels[index];
    if (!kernel) throw new Error(`there is no kernel ${index}`);
    return kernel;
  }

  layout(kernel: ModuleKernel): Layout {
    let layout = this.#layouts.get(kernel.bindings);
    if (!layout) {
      const { device } = this.#held;
      const group = device.createBindGroupLayout({
        label: kernel.bindings,
        entries: bindingsOf(kernel).map((binding, index) => ({
          binding: index,
          visibility: 4, // COMPUTE
          buffer: { type: bufferTypes[binding] },
        })),
      });
      layout = { group, pipeline: device.createPipelineLayout({ bindGroupLayouts: [group] }) };
      this.#layouts.set(kernel.bindings, layout);
    }
    return layout;
  }

  async #compile(index: number): Promise<void> {
    const kernel = this.kernel(index);
    const { name, code } = kernel;
    const { pipeline } = await guarded(this.#held, `the kernel ${name}`, () => {
      const module = this.#held.device.createShaderModule({ label: name, code });
      const layout = this.layout(kernel).pipeline;
      const pipeline = this.#held.device.createComputePipelineAsync({
        label: name,
        layout,
        compute: { module, entryPoint: "main" },
      });
      // Awaited below, but only after the scopes: it must not count as unhandled until then.
      pipeline.catch(() => undefined);
      return { pipeline };
    });
    try {
      this.#pipelines.set(index, await pipeline);
    } catch (error) {
      requireDevice(this.#held);
      throw new AttncError(
        "device-error",
        `the kernel ${name} does not compile: ${reasonOf(error)}`,
        { name },
        error,
      );
    }
  }
}
