/**
 * The runtime: what stands in every emitted module beside its program. It knows WebGPU
 * only; not the compiler, not Node, not the DOM. Read `model.ts` first.
 */
export { load } from "./model.ts";
export { AttncError } from "./errors.ts";
