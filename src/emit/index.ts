/** Program → the texts that a compilation writes. */
export { lateInputs, lossOf } from "./asked.ts";
export { emitModule, emitProgram, type EmitOptions } from "./module.ts";
export { emitReport } from "./report.ts";
export { emitTypes } from "./types.ts";
export { programHash } from "./hash.ts";
