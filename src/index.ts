/**
 * attnc as a library: `import { compile } from "attnc"`. Pure; bundles for a browser.
 */
export {
  check,
  compile,
  type CheckResult,
  type Compiled,
  type CompileOptions,
  type CompileResult,
  type Value,
} from "./compiler/compile.ts";
export {
  wantedTensors,
  type Wanted,
  type WantedResult,
  type WantedTensor,
} from "./compiler/parameters.ts";
export { version } from "./compiler/version.ts";
export type { Diagnostic, Label, Severity } from "./base/diagnostics.ts";
export type { Source, Span } from "./base/span.ts";
export { renderDiagnostic } from "./base/render.ts";
export { lineColumn, type Position } from "./base/position.ts";
export { explain, type Explanation, type ExplainResult } from "./compiler/explain.ts";
export {
  costsOf,
  emitReport,
  type CostLine,
  type CostOptions,
  type Costs,
  type Roofline,
} from "./emit/index.ts";
export { format } from "./syntax/format.ts";
export { parse } from "./syntax/parse.ts";
