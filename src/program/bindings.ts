/** What a kernel binds, counted as WebGPU's limits count it. */
import type { Binding } from "./program.ts";

const uniforms: ReadonlySet<Binding> = new Set(["sizes", "step0", "step1"]);

/** How many of them are storage buffers; the others are uniforms. */
export function storageBuffers(bindings: readonly Binding[]): number {
  return bindings.filter((binding) => !uniforms.has(binding)).length;
}
