/**
 * All buffers of one model. Those that depend on the batch are *reserved* by name: made at
 * the first run of a size, kept, and made anew only when a later batch needs more, so that
 * a run of a size seen before allocates nothing.
 */
import { AttncError } from "./errors.ts";
import type { ModuleStep } from "./format.ts";

/** STORAGE, COPY_SRC and COPY_DST. */
export const storage = 0x80 | 0x4 | 0x8;
/** MAP_READ and COPY_DST. */
export const readable = 0x1 | 0x8;
/** UNIFORM and COPY_DST. */
export const uniform = 0x40 | 0x8;

export class Memory {
  /** Of steps, as long as the buffers in them are the same. */
  readonly groups: Map<ModuleStep, GPUBindGroup>;
  closed = false;
  /** What is in the buffers of sizes and lengths. */
  written = "";
  readonly #device: GPUDevice;
  protected readonly buffers = new Map<string, GPUBuffer>();

  constructor(device: GPUDevice, groups = new Map<ModuleStep, GPUBindGroup>()) {
    this.#device = device;
    this.groups = groups;
  }

  /** The buffer of this name, made or made larger where it must be. */
  reserve(name: string, bytes: number, usage: number = storage): GPUBuffer {
    this.requireOpen();
    const old = this.buffers.get(name);
    if (old && old.size >= bytes) return old;
    this.discard(name);
    // Never empty, and whole rows of a uniform.
    const size = 16 * Math.ceil(bytes / 16) || 16;
    const buffer = this.#device.createBuffer({ label: name, size, usage });
    this.buffers.set(name, buffer);
    this.groups.clear();
    return buffer;
  }

  get(name: string): GPUBuffer {
    this.requireOpen();
    return this.buffers.get(name) as GPUBuffer;
  }

  discard(name: string): void {
    this.buffers.get(name)?.destroy();
    this.buffers.delete(name);
  }

  /** Frees all whose names a test holds for. */
  freeWhere(test: (name: string) => boolean): void {
    for (const name of this.buffers.keys()) if (test(name)) this.discard(name);
    this.written = "";
  }

  requireOpen(): void {
    if (this.closed) throw new AttncError("disposed", "the model was disposed of");
  }

  close(): void {
    this.closed = true;
    this.freeWhere(() => true);
  }
}
