/**
 * Compiles a case of test/reference/expected, and evaluates its graph in float64.
 */
import { importText, type EmittedModule } from "../../src/cli/module.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import { check, compile, type Compiled, type CompileOptions } from "../../src/compiler/compile.ts";
import type { Diagnostic } from "../../src/base/diagnostics.ts";
import { optimise } from "../../src/passes/index.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { evaluate, type Evaluation } from "../../src/reference/index.ts";
import type { Case, Member, Tensors } from "./expected.ts";
import { exampleText, programOf } from "./systems.ts";

/** What something costs once, kept by what it was made from. */
function kept<T>(
  make: (system: string, model: string, values: Case["values"]) => T,
): (system: string, model: string, values?: Case["values"]) => T {
  const made = new Map<string, T>();
  return (system, model, values = {}) => {
    const key = JSON.stringify([system, model, values]);
    const known = made.get(key) ?? make(system, model, values);
    made.set(key, known);
    return known;
  };
}

/** Throws what the compiler said, if it said anything at all. */
function made<T>(value: T | undefined, diagnostics: readonly Diagnostic[], name: string): T {
  if (diagnostics.length > 0)
    throw new Error(
      diagnostics.map((each) => renderDiagnostic(each, { colour: false })).join("\n\n"),
    );
  if (value === undefined) throw new Error(`${name} does not compile, and nothing says why`);
  return value;
}

/** The graph of a model, as its author wrote it. */
export const graphOf = kept((system, model, values) => {
  const name = programOf(system);
  const { graph, diagnostics } = check(exampleText(system), { model, values, name });
  return made(graph, diagnostics, name);
});

/** The graphs after the passes, of an ordinary run and of an inspection. */
export const optimisedGraphsOf = kept(
  (system, model, values) => optimise(graphOf(system, model, values)).graphs,
);

/** A model of an example, compiled. */
export const compiledModel = kept((system, model, values) => {
  const name = programOf(system);
  const { compiled, diagnostics } = compile(exampleText(system), { model, values, name });
  return made(compiled, diagnostics, name);
});

/** A model of an example, compiled with the plain form of each kernel only. */
export const compiledPlain = kept((system, model, values) => {
  const name = programOf(system);
  const options = { model, values, name, forms: "one" } as const;
  const { compiled, diagnostics } = compile(exampleText(system), options);
  return made(compiled, diagnostics, name);
});

/** A model of an example, compiled with weights in f16. */
const inHalves = (more: CompileOptions) =>
  kept((system, model, values) => {
    const name = programOf(system);
    const options = { model, values, name, weights: "f16", ...more } as const;
    const { compiled, diagnostics } = compile(exampleText(system), options);
    return made(compiled, diagnostics, name);
  });

export const compiledInHalves = inHalves({});

/** The same, multiplied in f16 where a device has it. */
export const compiledForHalves = inHalves({ arithmetic: "f16" });

/** The member's value of each dynamic dimension, read off the shapes of its inputs. */
export function dimensionsOf(graph: Graph, { inputs }: Member): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { name, node } of graph.inputs) {
    const given = inputs.get(name);
    node.shape.forEach((extent, axis) => {
      const length = given?.shape[axis];
      if (extent.kind === "dimension" && length !== undefined) found[extent.symbol.name] = length;
    });
  }
  return found;
}

/** What a graph computes for one member, by the float64 evaluator. */
export function evaluateMember(graph: Graph, parameters: Tensors, member: Member): Evaluation {
  const tensors: Record<string, ArrayLike<number>> = {};
  for (const { node, storedAs } of graph.parameters) {
    const stored = parameters.get(storedAs);
    if (stored) tensors[node.name] = stored.data;
  }
  for (const { node, name } of graph.inputs) {
    const given = member.inputs.get(name);
    if (given) tensors[node.name] = given.data;
  }
  return evaluate(graph, { tensors, dimensions: dimensionsOf(graph, member) });
}

/** A model that was emitted, imported as a user imports it. */
export const importCompiled = ({ module, program }: Compiled): Promise<EmittedModule> =>
  importText(module, program.name);
