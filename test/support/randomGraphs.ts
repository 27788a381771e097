/**
 * Random well-formed graphs with values for their inputs, as hard on passes as real ones:
 * maps and reductions of every kind, indices that are merged, split, reversed, clamped,
 * guarded and looked up, softmaxes, concatenations, attention, dynamic dimensions.
 *
 * Every read is inside its tensor, and every value is a number of moderate size.
 */
import fc from "fast-check";
import {
  at,
  axis,
  dimension,
  dimensionSymbol,
  integer,
  less,
  lessEqual,
  minus,
  plus,
  read,
  real,
  select,
  times,
  toReal,
  wholePower,
} from "../../src/ir/build.ts";
import type { Axis, Dim, DimensionSymbol, Expr } from "../../src/ir/expr.ts";
import {
  extentsOf,
  inputNode,
  mapNode,
  reduceNode,
  type Graph,
  type InputNode,
  type Node,
  type ReduceOperator,
  type Result,
} from "../../src/ir/graph.ts";
import { printGraph } from "../../src/ir/print.ts";
import { dimensionsOf, substitute, topological } from "../../src/ir/walk.ts";
import type { Example } from "../../src/reference/index.ts";
import { arbitraryChoices, type Choices } from "./choices.ts";
import { apply, ExprMaker } from "./randomExprs.ts";
import { ValueMaker } from "./randomValues.ts";

export interface GraphOptions {
  /** Equations, templates counting as one; 6 if left out. */
  readonly equations?: number;
  /** Whether extents may be dimensions; true if left out. */
  readonly dynamic?: boolean;
  /** Whether bodies may test reals and take an argmax, which rounding may turn over; true if left out. */
  readonly discontinuous?: boolean;
}

export interface RandomGraph {
  readonly graph: Graph;
  readonly inputs: Example;
  /** Another example, of other lengths, with the same parameters. */
  readonly other: Example;
  /** A counterexample is reported as text; as an object it would be endless. */
  readonly [fc.toStringMethod]: () => string;
}

class GraphMaker {
  private readonly choices: Choices;
  private readonly options: Required<GraphOptions>;
  private readonly symbols: DimensionSymbol[];
  private readonly sources: InputNode[] = [];
  private readonly nodes: Node[] = [];
  private readonly extents: readonly Dim[];

  constructor(choices: Choices, options: Required<GraphOptions>) {
    this.choices = choices;
    this.options = options;
    const count = options.dynamic ? choices.below(3) : 0;
    this.symbols = ["T", "S"].slice(0, count).map((name) => dimensionSymbol(name, 6));
    const dynamic = this.symbols.flatMap((symbol) => [dimension(symbol), dimension(symbol)]);
    this.extents = [...[2, 1, 3, 4, 6].map(integer), ...dynamic];
  }

  private shape(most = 3, least: 0 | 1 = 0): Dim[] {
    const rank = least === 0 && this.choices.percent(6) ? 0 : 1 + this.choices.below(most);
    return Array.from({ length: rank }, () => this.choices.pick(this.extents));
  }

  private source(name: string, element: Node["element"], most?: number): void {
    const shape = this.shape(element === "real" ? 3 : 2);
    const isStatic = shape.every((dim) => dimensionsOf(dim).size === 0);
    const node = inputNode({
      name,
      element,
      role: isStatic && element === "real" && this.choices.percent(40) ? "parameter" : "input",
      shape,
      ...(most !== undefined && { range: { least: integer(0), most: integer(most) } }),
    });
    this.sources.push(node);
    this.nodes.push(node);
  }

  private axesFor(shape: readonly Dim[], names = "ijkl"): Axis[] {
    return shape.map((extent, n) => axis(names[n]!, extent));
  }

  private maker(axes: readonly Axis[], nodes: readonly Node[] = this.nodes): ExprMaker {
    return new ExprMaker(this.choices, axes, nodes);
  }

  private map(name: string, axes: readonly Axis[], body: Expr): Node {
    return mapNode({ name, element: body.type, axes, body });
  }

  private sum(
    name: string,
    axes: readonly Axis[],
    over: readonly Axis[],
    body: Expr,
    where?: Expr,
  ): Node {
    const element = body.type;
    return reduceNode({ name, element, op: "sum", axes, over, body, ...(where && { where }) });
  }

  private pointwise(name: string): Node {
    const axes = this.axesFor(this.shape());
    const maker = this.maker(axes);
    const kind = this.choices.below(8);
    if (kind === 6) return this.map(name, axes, maker.mask());
    if (kind === 7 && this.options.discontinuous)
      return this.map(name, axes, less(maker.value(1), maker.value(1)));
    return this.map(name, axes, maker.value());
  }

  private reduction(name: string): Node {
    const { choices } = this;
    const ops: ReduceOperator[] = ["sum", "max", "lse", "min", "any", "all"];
    if (this.options.discontinuous) ops.push("argmax");
    const op = choices.pick(ops);
    const axes = this.axesFor(this.shape(2));
    const over = this.axesFor(this.shape(op === "argmax" ? 1 : 2, 1), "rst");
    const maker = this.maker([...axes, ...over]);
    const truths = op === "any" || op === "all";
    const body = truths ? maker.mask() : maker.value(2);
    const where = choices.percent(50) ? maker.mask() : undefined;
    const element = truths ? "bool" : op === "argmax" ? "int" : "real";
    const node = reduceNode({ name, element, op, axes, over, body, ...(where && { where }) });
    if (op !== "max" && op !== "min" && op !== "lse") return node;
    // Where nothing was left the value is huge, and would drown every other.
    const again = this.axesFor(axes.map((one) => one.extent));
    const value = read(node, again.map(at));
    const bounded = apply("minimum", apply("maximum", value, real(-50)), real(50));
    return this.map(`${name}_bounded`, again, bounded);
  }

  private product(name: string): Node {
    const [m, n, k] = [this.shape(2), this.shape(1), this.shape(1, 1)] as const;
    const [rows, columns, inner] = [this.axesFor(m), this.axesFor(n, "n"), this.axesFor(k, "k")];
    const left = this.maker([...rows, ...inner]).value(1);
    const right = this.maker([...columns, ...inner]).value(1);
    return this.sum(name, [...rows, ...columns], inner, apply("multiply", left, right));
  }

  /** Scores, their softmax under a mask, and a weighted sum. */
  private attention(name: string): Node {
    const { choices } = this;
    const [n, m] = [choices.pick(this.extents), choices.pick(this.extents)];
    const over = integer(1 + choices.below(3));
    const pair = (): readonly [Axis, Axis] => [axis("i", n), axis("j", m)];
    const [i, j] = pair();
    const d = axis("d", over);
    const query = this.maker([i, d]).value(1);
    const key = this.maker([j, d]).value(1);
    const e = this.sum(`${name}_e`, [i, j], [d], apply("multiply", query, key));
    const [i2, j2] = pair();
    const scale = real(choices.pick([1, 0.5, 0.25]));
    const score = (a: Axis, b: Axis): Expr => apply("multiply", read(e, [at(a), at(b)]), scale);
    const masked = choices.pick([
      (): undefined => undefined,
      (): Expr => lessEqual(at(j2), at(i2)),
      (): Expr => this.maker([i2, j2]).mask(),
    ])();
    const z = reduceNode({
      name: `${name}_z`,
      element: "real",
      op: "lse",
      axes: [i2],
      over: [j2],
      body: score(i2, j2),
      ...(masked && { where: masked }),
    });
    const [i3, j3] = pair();
    const c = axis("c", choices.pick(this.extents));
    const again =
      masked &&
      substitute(
        masked,
        new Map([
          [i2, at(i3)],
          [j2, at(j3)],
        ]),
      );
    const weight = apply("exp", apply("subtract", score(i3, j3), read(z, [at(i3)])));
    const value = this.maker([j3, c]).value(1);
    return this.sum(name, [i3, c], [j3], apply("multiply", weight, value), again);
  }

  /** `x` and after it `y`, along a new axis. */
  private concatenation(name: string): Node {
    const { choices } = this;
    const tensors = this.nodes.filter((node) => node.element === "real");
    const [x, y] = [choices.pick(tensors), choices.pick(tensors)];
    const [first] = extentsOf(x);
    const [second] = extentsOf(y);
    if (!first || !second) return this.pointwise(name);
    const joined = axis("i", plus(first, second));
    const rest = this.axesFor(this.shape(1), "k");
    const maker = this.maker([joined, ...rest]);
    const entry = (node: Node, index: Expr): Expr =>
      read(node, [
        index,
        ...extentsOf(node)
          .slice(1)
          .map((extent) => maker.index(extent)),
      ]);
    const later = minus(at(joined), first);
    const body = select(less(at(joined), first), entry(x, at(joined)), entry(y, later));
    return this.map(name, [joined, ...rest], body);
  }

  /** Each row without its mean, over its length: three equations that make one kernel. */
  private normalisation(name: string): Node {
    const tensors = this.nodes.filter(
      (node) => node.element === "real" && extentsOf(node).length > 0,
    );
    if (tensors.length === 0) return this.pointwise(name);
    const of = this.choices.pick(tensors);
    const extents = extentsOf(of);
    const last = extents[extents.length - 1]!;
    const row = (): readonly [Axis[], Axis] => [
      this.axesFor(extents.slice(0, -1)),
      axis("d", last),
    ];
    const entry = (outer: readonly Axis[], d: Axis): Expr => read(of, [...outer, d].map(at));
    const [outer, d] = row();
    const mean = apply("divide", entry(outer, d), toReal(last));
    const mu = this.sum(`${name}_mu`, outer, [d], mean);
    const centred = (axes: readonly Axis[], over: Axis): Expr =>
      apply("subtract", entry(axes, over), read(mu, axes.map(at)));
    const [outer2, d2] = row();
    const square = wholePower(centred(outer2, d2), 2);
    const length = this.sum(`${name}_s`, outer2, [d2], square);
    const [outer3, d3] = row();
    const scale = apply("sqrt", apply("add", read(length, outer3.map(at)), real(0.5)));
    const body = apply("divide", centred(outer3, d3), scale);
    return this.map(name, [...outer3, d3], body);
  }

  private equation(n: number): Node {
    const name = `e${n}`;
    switch (this.choices.below(11)) {
      case 3:
      case 4:
      case 5:
        return this.reduction(name);
      case 6:
      case 7:
        return this.product(name);
      case 8:
        return this.attention(name);
      case 9:
        return this.concatenation(name);
      case 10:
        return this.normalisation(name);
      default:
        return this.pointwise(name);
    }
  }

  private result(name: string, node: Node): Result {
    const extents = extentsOf(node);
    const [a, b, ...rest] = extents;
    const shape = a && b && this.choices.percent(30) ? [times(a, b), ...rest] : extents;
    return { name, node, shape };
  }

  make(): RandomGraph {
    const { choices } = this;
    this.source("x", "real");
    for (let n = choices.below(3); n > 0; n--) this.source(`x${n}`, "real");
    if (choices.percent(50)) this.source("tokens", "int", 3);
    if (choices.percent(50)) this.source("keep", "bool");
    const count = 1 + choices.below(this.options.equations);
    const made: Node[] = [];
    for (let n = 0; n < count; n++) {
      const node = this.equation(n);
      made.push(node);
      this.nodes.push(node);
    }
    const last = made[made.length - 1]!;
    const outputs = [this.result("y", last)];
    const inspects: Result[] = [];
    const used = new Set(topological([last]));
    for (const node of made.slice(0, -1).reverse()) {
      // Nothing is made in vain: what nobody reads is a result.
      if (!used.has(node) || choices.percent(20)) outputs.push(this.result(node.name, node));
      if (choices.percent(20)) inspects.push(this.result(`at.${node.name}`, node));
      for (const one of topological([node])) used.add(one);
    }
    const graph: Graph = {
      name: "Random",
      dimensions: this.symbols,
      inputs: this.sources
        .filter((node) => node.role === "input")
        .map((node) => ({ node, name: node.name })),
      parameters: this.sources
        .filter((node) => node.role === "parameter")
        .map((node) => ({ node, storedAs: `stored.${node.name}`, trained: true })),
      outputs,
      inspects,
      ignored: [],
    };
    const values = new ValueMaker(choices.below(2 ** 20));
    const [inputs, another] = [1, 2].map(() => values.example(this.symbols, this.sources)) as [
      Example,
      Example,
    ];
    const kept = this.sources.filter((node) => node.role === "parameter").map(({ name }) => name);
    const parameters = Object.fromEntries(kept.map((name) => [name, inputs.tensors[name]!]));
    const other = { ...another, tensors: { ...another.tensors, ...parameters } };
    return { graph, inputs, other, [fc.toStringMethod]: () => printGraph(graph) };
  }
}

/** Random graphs, each with an example that it can be evaluated on. */
export function arbitraryGraph(options: GraphOptions = {}): fc.Arbitrary<RandomGraph> {
  const full = { equations: 6, dynamic: true, discontinuous: true, ...options };
  return arbitraryChoices(600).map((choices) => new GraphMaker(choices, full).make());
}
