/**
 * Kernels become *pipelines*, compiled by the driver: all at once, while the weights
 * arrive. Layouts are explicit, and shared by kernels with the same bindings.
 */
import type { Binding } from "../program/program.ts";
import { guarded, type Held } from "./device.ts";
import { bindingsOf, type ModuleKernel, type ModuleStep } from "./format.ts";

const bufferTypes: Record<Binding, GPUBufferBindingType> = {
  read: "read-only-storage",
  write: "storage",
  sizes: "uniform",
  lengths: "read-only-storage",
  status: "storage",
};

export class Pipelines {
  readonly kernels: readonly ModuleKernel[];
  readonly #held: Held;
  readonly #layouts = new Map<string, GPUBindGroupLayout>();
  readonly #compiling = new Map<number, Promise<void>>();
  readonly #pipelines: GPUComputePipeline[] = [];

  constructor(held: Held, kernels: readonly ModuleKernel[]) {
    this.#held = held;
    this.kernels = kernels;
  }

  /** Compiles what these steps need and is not yet compiled. */
  async need(steps: readonly ModuleStep[]): Promise<void> {
    await Promise.all(
      steps.map(([index]) => {
        const compiling = this.#compiling.get(index) ?? this.#compile(index);
        this.#compiling.set(index, compiling);
        return compiling;
      }),
    );
  }

  get(index: number): GPUComputePipeline {
    return this.#pipelines[index] as GPUComputePipeline;
  }

  layout(kernel: ModuleKernel): GPUBindGroupLayout {
    const { bindings } = kernel;
    const layout =
      this.#layouts.get(bindings) ??
      this.#held.device.createBindGroupLayout({
        entries: bindingsOf(kernel).map((binding, index) => ({
          binding: index,
          visibility: 4, // COMPUTE
          buffer: { type: bufferTypes[binding] },
        })),
      });
    this.#layouts.set(bindings, layout);
    return layout;
  }

  async #compile(index: number): Promise<void> {
    const kernel = this.kernels[index] as ModuleKernel;
    const { name: label, code } = kernel;
    const { device } = this.#held;
    this.#pipelines[index] = await guarded(this.#held, `the kernel ${label}`, () =>
      device.createComputePipelineAsync({
        label,
        layout: device.createPipelineLayout({ bindGroupLayouts: [this.layout(kernel)] }),
        compute: { module: device.createShaderModule({ label, code }), entryPoint: "main" },
      }),
    );
  }
}
