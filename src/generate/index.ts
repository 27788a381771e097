/**
 * **Generation is derived**: from the graph of a whole sequence, what begins a generation
 * and what takes the next tokens (`DerivedGeneration`), or why there is no such thing.
 */
import type { Diagnostic } from "../base/diagnostics.ts";
import type { DerivedGeneration } from "../ir/generation.ts";
import type { Graph } from "../ir/graph.ts";

export interface GenerationResult {
  /** Undefined when a diagnostic is an error. */
  readonly derived?: DerivedGeneration;
  readonly diagnostics: readonly Diagnostic[];
}

/** A graph as the elaborator made it, with a `generation`. */
export type GenerationOf = (graph: Graph) => GenerationResult;
