/** Elaborates a text with the standard library, and evaluates its graph in float64. */
import { expect } from "vitest";
import { standardLibrary } from "../../generated/embedded.ts";
import type { Diagnostic } from "../../src/base/diagnostics.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import { elaborate, type Elaborated, type ElaborateRequest } from "../../src/elaborate/index.ts";
import type { Dim } from "../../src/ir/expr.ts";
import { extentsOf, type Graph } from "../../src/ir/graph.ts";
import { interpret } from "../../src/ir/interpret.ts";
import { printGraph } from "../../src/ir/print.ts";
import { reach, rootsOf } from "../../src/ir/reach.ts";
import { verify } from "../../src/ir/verify.ts";
import { evaluate, type Example } from "../../src/reference/index.ts";
import type { File } from "../../src/syntax/ast.ts";
import { parse } from "../../src/syntax/parse.ts";

/** Parses a text that must be right. */
export function parsed(text: string, name = "model.attn"): File {
  const { file, diagnostics } = parse({ name, text });
  const problems = diagnostics.map((each) => renderDiagnostic(each, { colour: false }));
  if (!file || problems.length > 0) throw new Error(problems.join("\n"));
  return file;
}

export const library: readonly File[] = standardLibrary.map(({ name, text }) => parsed(text, name));

export type Options = Omit<ElaborateRequest, "file" | "library">;

export function elaborated(text: string, options: Options = {}): Elaborated {
  return elaborate({ file: parsed(text), library, ...options });
}

export const rendered = (diagnostics: readonly Diagnostic[]): string =>
  diagnostics.map((each) => renderDiagnostic(each, { colour: false })).join("\n\n");

/** The graph of a text about which there is nothing to say. */
export function graphOf(text: string, options: Options = {}): Graph {
  const { graph, diagnostics } = elaborated(text, options);
  if (!graph || diagnostics.length > 0) throw new Error(rendered(diagnostics));
  expect(verify(graph)).toEqual([]);
  return graph;
}

/** The equations of a text, without inputs, parameters and results. */
export function equationsOf(text: string, options: Options = {}): string {
  const declarations = /^(graph|dimension|input|parameter|output|inspect|ignore)\b/;
  return printGraph(graphOf(text, options))
    .split("\n")
    .filter((line) => line !== "" && !declarations.test(line))
    .join("\n");
}

/** `code: the words that are wrong` for each diagnostic. */
export function findings(text: string, options: Options = {}): string[] {
  const { diagnostics } = elaborated(text, options);
  return diagnostics.map(({ code, span }) => {
    const words = span.source.text.slice(span.start, span.end);
    return `${code}: ${words}`;
  });
}

/** Entries that differ and look arbitrary, the same for the same length. */
export function entries(length: number, seed = 1): number[] {
  return Array.from({ length }, (_, n) => Math.sin(12.9898 * (n + 1) + 78.233 * seed));
}

/** Something to evaluate a graph on, if it is small: whole numbers are as small as they may be. */
export function exampleOf(graph: Graph): Example | undefined {
  const dimensions = Object.fromEntries(
    graph.dimensions.map(({ name, least, most }) => [name, Math.min(Math.max(least, 3), most)]),
  );
  const value = (dim: Dim): number =>
    interpret(dim, { dimension: ({ name }) => dimensions[name] ?? 1 });
  const sizes = reach(graph, rootsOf(graph)).map((node) =>
    extentsOf(node).reduce((size, dim) => size * value(dim), 1),
  );
  if (Math.max(...sizes) > 10_000) return undefined;
  const tensors = Object.fromEntries(
    [...graph.inputs, ...graph.parameters].map(({ node }, seed) => {
      const length = node.shape.reduce((size, dim) => size * value(dim), 1);
      const least = node.range ? value(node.range.least) : 0;
      const whole = node.element === "real" ? undefined : new Array<number>(length).fill(least);
      return [node.name, whole ?? entries(length, seed)];
    }),
  );
  return { tensors, dimensions };
}

/** The outputs and inspected values of a text; parameters and inputs that are not given are made up. */
export function run(
  text: string,
  given: Readonly<Record<string, readonly number[]>> = {},
  dimensions: Readonly<Record<string, number>> = {},
  options: Options = {},
): Record<string, { shape: readonly number[]; data: number[] }> {
  const graph = graphOf(text, options);
  const size = (name: string): number => dimensions[name] ?? 1;
  const nodes = [...graph.inputs, ...graph.parameters].map(({ node }) => node);
  const tensors = Object.fromEntries(
    nodes.flatMap((node, seed) => {
      const length = extentsOf(node)
        .map((extent) => interpret(extent, { dimension: (symbol) => size(symbol.name) }))
        .reduce((product, extent) => product * extent, 1);
      const standing = graph.inputs.some((one) => one.node === node && one.default !== undefined);
      const values = given[node.name];
      if (!values && standing) return [];
      return [[node.name, values ?? entries(length, seed)]];
    }),
  );
  const { outputs, inspects } = evaluate(graph, { tensors, dimensions });
  return Object.fromEntries(
    Object.entries({ ...outputs, ...inspects }).map(([name, { shape, data }]) => [
      name,
      { shape, data: Array.from(data) },
    ]),
  );
}
