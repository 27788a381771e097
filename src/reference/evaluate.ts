/**
 * The reference: what a graph means, in float64, for one example. Nothing here is shared
 * with passes and kernels but the expressions themselves, so it judges them. Equations are
 * evaluated one after the other, whole tensors at a time; truth values are 0 and 1.
 */
import { extentsOf, type Graph, type InputNode, type Node, type Result } from "../ir/graph.ts";
import type { Dim } from "../ir/expr.ts";
import { interpret } from "../ir/interpret.ts";
import { topological } from "../ir/walk.ts";
import { compileNode } from "./compile.ts";

/** What a graph is evaluated on. */
export interface Example {
  /** Row-major values of inputs and parameters, by the name of their node. */
  readonly tensors: Readonly<Record<string, ArrayLike<number>>>;
  /** The value of each dynamic dimension, by name. */
  readonly dimensions?: Readonly<Record<string, number>>;
}

export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

/** The values of a graph's results, by name. */
export interface Evaluation {
  readonly outputs: Readonly<Record<string, Tensor>>;
  readonly inspects: Readonly<Record<string, Tensor>>;
}

export type EvaluationCode =
  "missing-tensor" | "wrong-length" | "missing-dimension" | "out-of-range";

/** An example that does not fit the graph. */
export class EvaluationError extends Error {
  readonly code: EvaluationCode;

  constructor(code: EvaluationCode, message: string) {
    super(message);
    this.name = "EvaluationError";
    this.code = code;
  }
}

/** Evaluates nodes of one example, each at most once. */
export class Evaluator {
  private readonly example: Example;
  private readonly defaults: ReadonlyMap<InputNode, number>;
  private readonly values = new Map<Node, Float64Array>();

  constructor(example: Example, defaults: ReadonlyMap<InputNode, number> = new Map()) {
    this.example = example;
    this.defaults = defaults;
  }

  /** The value of an extent, or of any whole number of dimensions. */
  size(dim: Dim): number {
    return interpret(dim, { dimension: (symbol) => this.dimension(symbol.name) });
  }

  node(node: Node): Tensor {
    for (const one of topological([node])) {
      if (!this.values.has(one)) this.values.set(one, this.compute(one));
    }
    return { shape: this.shape(node), data: this.values.get(node)! };
  }

  result(result: Result): Tensor {
    return { shape: result.shape.map((dim) => this.size(dim)), data: this.node(result.node).data };
  }

  private dimension(name: string): number {
    const value = this.example.dimensions?.[name];
    if (value === undefined)
      throw new EvaluationError("missing-dimension", `the dimension ${name} has no value`);
    return value;
  }

  private shape(node: Node): number[] {
    return extentsOf(node).map((extent) => this.size(extent));
  }

  private compute(node: Node): Float64Array {
    const length = this.shape(node).reduce((product, extent) => product * extent, 1);
    if (node.kind === "input") return this.input(node, length);
    const out = new Float64Array(length);
    const { reads, dimensions, run } = compileNode(node);
    run(
      reads.map((read) => this.values.get(read)!),
      dimensions.map((symbol) => this.dimension(symbol.name)),
      out,
    );
    return out;
  }

  private input(node: InputNode, length: number): Float64Array {
    const given = this.example.tensors[node.name];
    const standing = this.defaults.get(node);
    if (given === undefined && standing !== undefined)
      return new Float64Array(length).fill(standing);
    if (given === undefined)
      throw new EvaluationError("missing-tensor", `no value is given for ${node.name}`);
    if (given.length !== length)
      throw new EvaluationError(
        "wrong-length",
        `${node.name} has ${length} entries, and ${given.length} are given`,
      );
    const values = given instanceof Float64Array ? given : Float64Array.from(given);
    if (node.range) {
      const [least, most] = [this.size(node.range.least), this.size(node.range.most)];
      const outside = values.find((value) => value < least || value > most);
      if (outside !== undefined)
        throw new EvaluationError(
          "out-of-range",
          `${node.name} holds ${outside}, which is not in ${least}..${most}`,
        );
    }
    return values;
  }
}

/** Evaluates all results of a graph. */
export function evaluate(graph: Graph, example: Example): Evaluation {
  const defaults = new Map(
    graph.inputs.flatMap((input): [InputNode, number][] =>
      input.default === undefined ? [] : [[input.node, input.default]],
    ),
  );
  const evaluator = new Evaluator(example, defaults);
  const all = (results: readonly Result[]): Record<string, Tensor> =>
    Object.fromEntries(results.map((result) => [result.name, evaluator.result(result)]));
  return { outputs: all(graph.outputs), inspects: all(graph.inspects) };
}

/** Evaluates one node. */
export function evaluateNode(node: Node, example: Example): Tensor {
  return new Evaluator(example).node(node);
}
