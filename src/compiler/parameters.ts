/**
 * What a model wants of a checkpoint: the names and shapes of its parameters, known after
 * elaboration and so without making a kernel.
 */
import { invariant, type Diagnostic } from "../base/diagnostics.ts";
import { literal } from "../ir/expr.ts";
import { graphOf, type CompileOptions } from "./compile.ts";

export interface WantedTensor {
  /** As a checkpoint calls it. */
  readonly name: string;
  readonly shape: readonly number[];
  /** False for running statistics and the like. */
  readonly trained: boolean;
}

export interface Wanted {
  readonly model: string;
  readonly tensors: readonly WantedTensor[];
  /** Patterns of names that the program leaves unused on purpose; `*` stands for anything. */
  readonly ignored: readonly string[];
}

export interface WantedResult {
  /** Undefined when a diagnostic is an error. */
  readonly wanted?: Wanted;
  readonly diagnostics: readonly Diagnostic[];
}

/** The tensors that a model loads. Never throws for anything that the text says. */
export function wantedTensors(text: string, options: CompileOptions = {}): WantedResult {
  const { graph, diagnostics } = graphOf(text, options);
  if (!graph) return { diagnostics };
  const tensors = graph.parameters.map(({ storedAs, node, trained }) => ({
    name: storedAs,
    shape: node.shape.map((extent) => {
      const value = literal(extent);
      invariant(value !== undefined, "a parameter's shape depends on a dynamic dimension");
      return value;
    }),
    trained,
  }));
  return { wanted: { model: graph.name, tensors, ignored: graph.ignored }, diagnostics };
}
