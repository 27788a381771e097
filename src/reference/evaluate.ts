/**
 * The reference: what a graph means, in float64, for one example. Nothing here is shared
 * with passes and kernels but the expressions themselves and the order of steps, so it
 * judges them. Equations are evaluated one after the other, whole tensors at a time; those
 * of a cycle step by step, each step being written to its place among all of them. Truth
 * values are 0 and 1.
 */
import {
  extentsOf,
  type Graph,
  type InputNode,
  type Node,
  type Recurrence,
  type Result,
} from "../ir/graph.ts";
import { integer, minus } from "../ir/build.ts";
import { type Cycle, type Equation, executionOrder } from "../ir/cycles.ts";
import type { Axis, Dim, DimensionSymbol, Expr } from "../ir/expr.ts";
import { interpret } from "../ir/interpret.ts";
import { type CompiledNode, compileNode } from "./compile.ts";
import { expressed, scatter, sliced, stepSymbol, valueOf } from "./slice.ts";

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

/** A cycle that is being run, and the step that it is at. */
interface Running {
  readonly cycle: Cycle;
  readonly symbol: DimensionSymbol;
}

/** An equation of one step, compiled. */
type Sliced = CompiledNode & { readonly node: Equation };

/** Evaluates nodes of one example, each at most once. */
export class Evaluator {
  private readonly example: Example;
  private readonly defaults: ReadonlyMap<InputNode, number>;
  private readonly graph: Pick<Graph, "recurrences">;
  private readonly recurrences: ReadonlyMap<Node, Recurrence>;
  private readonly values = new Map<Node, Float64Array>();
  /** The numbers of the steps at hand. */
  private readonly steps = new Map<DimensionSymbol, number>();
  private readonly symbols = new Map<Cycle | Recurrence, DimensionSymbol>();
  /** What is computed in a step, by the innermost cycle. */
  private readonly compiled = new Map<Cycle | undefined, Map<unknown, Sliced>>();

  constructor(
    example: Example,
    defaults: ReadonlyMap<InputNode, number> = new Map(),
    recurrences: readonly Recurrence[] = [],
  ) {
    this.example = example;
    this.defaults = defaults;
    this.graph = { recurrences };
    this.recurrences = new Map(recurrences.map((one) => [one.node, one]));
  }

  /** The value of an extent, or of any whole number of dimensions. */
  size(dim: Dim): number {
    return interpret(dim, { dimension: (symbol) => this.number(symbol) });
  }

  node(node: Node): Tensor {
    this.run([node]);
    return { shape: this.shape(node), data: this.tensor(node) };
  }

  result(result: Result): Tensor {
    return { shape: result.shape.map((dim) => this.size(dim)), data: this.node(result.node).data };
  }

  /** Computes everything that the nodes depend on. */
  run(nodes: readonly Node[]): void {
    if (nodes.every((node) => this.values.has(node))) return;
    for (const one of executionOrder(this.graph, nodes)) {
      if (one.kind === "cycle") {
        if (!one.recurrences.every(({ node }) => this.values.has(node))) this.cycle(one, []);
      } else if (!this.values.has(one)) this.values.set(one, this.compute(compileNode(one), one));
    }
  }

  private number(symbol: DimensionSymbol): number {
    const step = this.steps.get(symbol);
    if (step !== undefined) return step;
    const value = this.example.dimensions?.[symbol.name];
    if (value === undefined)
      throw new EvaluationError("missing-dimension", `the dimension ${symbol.name} has no value`);
    return value;
  }

  private shape(node: Node): number[] {
    return extentsOf(node).map((extent) => this.size(extent));
  }

  private length(extents: readonly Dim[]): number {
    return extents.reduce((product, extent) => product * this.size(extent), 1);
  }

  /** The value of a node whose turn has come. */
  private tensor(node: Node): Float64Array {
    const known = this.values.get(node);
    if (known) return known;
    const recurrence = this.recurrences.get(node);
    if (recurrence) this.leaf(recurrence, []);
    else if (node.kind === "input") this.values.set(node, this.input(node));
    return this.values.get(node)!;
  }

  private compute({ reads, dimensions, run }: CompiledNode, node: Node): Float64Array {
    const out = new Float64Array(this.length(extentsOf(node)));
    run(
      reads.map((read) => this.tensor(read)),
      dimensions.map((symbol) => this.number(symbol)),
      out,
    );
    return out;
  }

  /** All steps of a cycle, inside of those around it. */
  private cycle(cycle: Cycle, around: readonly Running[]): void {
    for (const node of cycle.step.keys()) this.allocate(node);
    const symbol = this.symbol(cycle, cycle.extent);
    const running = [...around, { cycle, symbol }];
    const count = this.size(cycle.extent);
    for (let step = 0; step < count; step++) {
      this.steps.set(symbol, step);
      for (const one of cycle.recurrences) this.leafAt(one, running, symbol);
      for (const member of cycle.members) {
        if (member.kind === "cycle") this.cycle(member, running);
        else this.equationAt(member, running);
      }
    }
    this.steps.delete(symbol);
  }

  /** What is not computed yet is no number, so that reading it shows. */
  private allocate(node: Node): void {
    if (!this.values.has(node))
      this.values.set(node, new Float64Array(this.length(extentsOf(node))).fill(NaN));
  }

  private symbol(of: Cycle | Recurrence, extent: Dim): DimensionSymbol {
    let symbol = this.symbols.get(of);
    if (!symbol) this.symbols.set(of, (symbol = stepSymbol(extent)));
    return symbol;
  }

  /** The axes of a node that are steps at hand, and which. */
  private stepsOf(node: Node, running: readonly Running[]): Map<Axis, DimensionSymbol> {
    return new Map(
      running.flatMap(({ cycle, symbol }): [Axis, DimensionSymbol][] => {
        const axis = cycle.step.get(node);
        return axis ? [[axis, symbol]] : [];
      }),
    );
  }

  private equationAt(node: Equation, running: readonly Running[]): void {
    const steps = this.stepsOf(node, running);
    const compiled = this.memo(running, node, () => sliced(node, expressions(steps)));
    this.write(node, node.axes, steps, compiled, running);
  }

  /** A carried value that comes into the step `symbol`. */
  private leafAt(
    recurrence: Recurrence,
    running: readonly Running[],
    symbol: DimensionSymbol,
  ): void {
    const { node, axes, over, start, next } = recurrence;
    const steps = this.stepsOf(node, running).set(over, symbol);
    const fixed = expressions(steps);
    const first = this.steps.get(symbol) === 0;
    const body = first ? start : next;
    if (!first) fixed.set(over, minus(valueOf(symbol), integer(1)));
    const compiled = this.memo(running, first ? recurrence : node, () =>
      expressed(node.name, node.element, axes, body, fixed),
    );
    this.write(node, axes, steps, compiled, running);
  }

  /** All steps of a carried value that is no part of a circle, or of one further out only. */
  private leaf(recurrence: Recurrence, running: readonly Running[]): void {
    const { node, over } = recurrence;
    this.allocate(node);
    const symbol = this.symbol(recurrence, over.extent);
    const count = this.size(over.extent);
    for (let step = 0; step < count; step++) {
      this.steps.set(symbol, step);
      this.leafAt(recurrence, running, symbol);
    }
    this.steps.delete(symbol);
  }

  private memo(running: readonly Running[], key: unknown, make: () => Equation): Sliced {
    const cycle = running.at(-1)?.cycle;
    const known = this.compiled.get(cycle) ?? new Map<unknown, Sliced>();
    this.compiled.set(cycle, known);
    let compiled = known.get(key);
    if (!compiled) {
      const node = make();
      known.set(key, (compiled = { ...compileNode(node), node }));
    }
    return compiled;
  }

  /** Computes one step of a node and writes it to its place. */
  private write(
    node: Node,
    axes: readonly Axis[],
    steps: ReadonlyMap<Axis, DimensionSymbol>,
    compiled: Sliced,
    running: readonly Running[],
  ): void {
    for (const read of compiled.reads) {
      const recurrence = this.recurrences.get(read);
      const inside = running.some(({ cycle }) => cycle.step.has(read));
      const own = running.some(({ cycle }) => cycle.recurrences.some((one) => one === recurrence));
      if (recurrence && inside && !own) this.leaf(recurrence, running);
    }
    const slice = this.compute(compiled, compiled.node);
    const places = axes.map((axis) => {
      const symbol = steps.get(axis);
      return symbol && this.steps.get(symbol);
    });
    scatter(slice, this.values.get(node)!, this.shape(node), places);
  }

  private input(node: InputNode): Float64Array {
    const length = this.length(node.shape);
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

const expressions = (steps: ReadonlyMap<Axis, DimensionSymbol>): Map<Axis, Expr> =>
  new Map([...steps].map(([axis, symbol]) => [axis, valueOf(symbol)]));

/** Evaluates all results of a graph. */
export function evaluate(graph: Graph, example: Example): Evaluation {
  const defaults = new Map(
    graph.inputs.flatMap((input): [InputNode, number][] =>
      input.default === undefined ? [] : [[input.node, input.default]],
    ),
  );
  const evaluator = new Evaluator(example, defaults, graph.recurrences);
  evaluator.run([...graph.outputs, ...graph.inspects].map(({ node }) => node));
  const all = (results: readonly Result[]): Record<string, Tensor> =>
    Object.fromEntries(results.map((result) => [result.name, evaluator.result(result)]));
  return { outputs: all(graph.outputs), inspects: all(graph.inspects) };
}

/** Evaluates one node. */
export function evaluateNode(node: Node, example: Example): Tensor {
  return new Evaluator(example).node(node);
}
