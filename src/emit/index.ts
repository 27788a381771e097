/** Program → the texts that a compilation writes. */
export { lateInputs, lossOf } from "./asked.ts";
export { emitModule, emitProgram, type EmitOptions } from "./module.ts";
export { costsOf, type CostLine, type CostOptions, type Costs, type Roofline } from "./costs.ts";
export { emitReport } from "./report.ts";
export { emitTypes } from "./types.ts";
export { programHash } from "./hash.ts";
