/**
 * Compiles a case of test/reference/expected, and evaluates its graph in float64.
 */
import { importText, type EmittedModule } from "../../src/cli/module.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import { compile, type Compiled } from "../../src/compiler/compile.ts";
import type { Graph } from "../../src/ir/graph.ts";
import { evaluate, type Evaluation } from "../../src/reference/index.ts";
import type { Case, Member, Tensors } from "./expected.ts";
import { exampleText } from "./systems.ts";

const compiledCases = new Map<string, Compiled>();

/** A model of an example. Throws what the compiler said, if it said anything at all. */
export function compiledModel(
  system: string,
  model: string,
  values: Case["values"] = {},
): Compiled {
  const key = JSON.stringify([system, model, values]);
  const known = compiledCases.get(key);
  if (known) return known;
  const name = `examples/${system}/model.attn`;
  const { compiled, diagnostics } = compile(exampleText(system), { model, values, name });
  if (diagnostics.length > 0)
    throw new Error(
      diagnostics.map((each) => renderDiagnostic(each, { colour: false })).join("\n\n"),
    );
  if (!compiled) throw new Error(`${system} does not compile, and nothing says why`);
  compiledCases.set(key, compiled);
  return compiled;
}

export const compiledCase = ({ system, model, values }: Case): Compiled =>
  compiledModel(system, model, values);

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
