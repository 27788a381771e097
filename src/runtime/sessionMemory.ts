/** The buffers of a session: its own, and through it those of the model. */
import { AttncError } from "./errors.ts";
import { Memory, storage } from "./memory.ts";

const isOwn = (name: string): boolean => /^(g\d|sizes|lengths|spare)/.test(name);

export class SessionMemory extends Memory {
  readonly #model: Memory;

  /** Bind groups are kept with the model's, since both make buffers anew that are in them. */
  constructor(device: GPUDevice, model: Memory) {
    super(device, model.groups);
    this.#model = model;
  }

  override reserve(name: string, bytes: number, usage: number = storage): GPUBuffer {
    this.requireOpen();
    return isOwn(name)
      ? super.reserve(name, bytes, usage)
      : this.#model.reserve(name, bytes, usage);
  }

  override get(name: string): GPUBuffer {
    this.requireOpen();
    return isOwn(name) ? super.get(name) : this.#model.get(name);
  }

  /** Gives a buffer away, if there is one of this name. */
  take(name: string): void {
    this.buffers.delete(name);
  }

  /** After a chunk that failed: nobody knows what it has left in the caches. */
  override freeWhere(test: (name: string) => boolean): void {
    this.close();
    this.#model.freeWhere(test);
  }

  override requireOpen(): void {
    this.#model.requireOpen();
    if (this.closed) throw new AttncError("disposed", "the session is over");
  }

  override close(): void {
    this.closed = true;
    super.freeWhere(() => true);
    this.groups.clear();
  }
}
