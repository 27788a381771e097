/**
 * Kernels become *pipelines*, compiled by the driver: all at once, while the weights
 * arrive. Layouts are explicit, and shared by kernels with the same bindings.
 */
import type { Binding } from "../program/program.ts";
import { guarded, type Held } from "./device.ts";
import { loops } from "./features.ts";
import { bindingsOf, flat, type ModuleKernel, type ModuleLoop, type ModuleStep } from "./format.ts";

const bufferType = (kind: Binding): GPUBufferBindingType =>
  /read|lengths/.test(kind)
    ? "read-only-storage"
    : /write|status/.test(kind)
      ? "storage"
      : "uniform";

export class Pipelines {
  readonly kernels: readonly ModuleKernel[];
  readonly #held: Held;
  readonly #layouts: Record<string, GPUBindGroupLayout> = {};
  readonly #compiling: Promise<void>[] = [];
  readonly #pipelines: GPUComputePipeline[] = [];

  constructor(held: Held, kernels: readonly ModuleKernel[]) {
    this.#held = held;
    this.kernels = kernels;
  }

  /** Compiles what these steps need and is not yet compiled; nothing to wait for where all is. Who waits is told what fails. */
  need(steps: readonly (ModuleStep | ModuleLoop)[]): Promise<unknown> | undefined {
    const missing = flat(steps).filter(([index]) => !this.#pipelines[index]);
    if (missing.length === 0) return undefined;
    const all = Promise.all(
      missing.map(([index]) => (this.#compiling[index] ??= this.#compile(index))),
    );
    all.catch(() => 0);
    return all;
  }

  get(index: number): GPUComputePipeline {
    return this.#pipelines[index] as GPUComputePipeline;
  }

  layoutOf(kernel: ModuleKernel): GPUBindGroupLayout {
    return (this.#layouts[kernel.bindings] ??= this.#held.device.createBindGroupLayout({
      entries: bindingsOf(kernel).map((kind, binding) => ({
        binding,
        visibility: 4, // COMPUTE
        buffer: {
          type: bufferType(kind),
          ...(loops && { hasDynamicOffset: kind.startsWith("step") }),
        },
      })),
    }));
  }

  async #compile(index: number): Promise<void> {
    const kernel = this.kernels[index] as ModuleKernel;
    const { name: label, code } = kernel;
    const { device } = this.#held;
    this.#pipelines[index] = await guarded(this.#held, `the kernel ${label}`, () =>
      device.createComputePipelineAsync({
        label,
        layout: device.createPipelineLayout({ bindGroupLayouts: [this.layoutOf(kernel)] }),
        compute: { module: device.createShaderModule({ label, code }) },
      }),
    );
  }
}
