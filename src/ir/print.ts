/**
 * A graph as text for people and for tests, in the notation that `text.ts` reads back:
 *
 *     graph Masked
 *     dimension T in 1..512
 *     input q: real[4, T, 8]
 *     e[h < 4, i < T, j < T] = sum[d < 8] q[h, i, d] * k[h, j, d] where j <= i
 *     output e: [4, T, T] = e
 *
 * Leaves that close a circle are declared like inputs, `carried h: real[T, 8]`; what they
 * are stands below the equations, since it reads them:
 *
 *     recurrence h[t < T, d < 8] over t start 0.0 next cell[t, d]
 *
 * The text is the same in every run: it holds no identities, equations stand in the order
 * in which they were made, and names that clash get a number.
 */
import type { Axis, DimensionSymbol, Expr } from "./expr.ts";
import {
  extentsOf,
  type Generation,
  type Graph,
  type InputNode,
  type Node,
  type ParameterInfo,
  type Recurrence,
  type Result,
  type State,
} from "./graph.ts";
import { ExprPrinter, quoted, realText, type Names } from "./printExpr.ts";
import { nodesOfRecurrence, reach, rootsOf } from "./reach.ts";
import { dimensionsOf } from "./walk.ts";

/** Gives each thing a name that nothing else has. */
class Unique<T> {
  private readonly given = new Map<T, string>();
  private readonly taken: Set<string>;

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  name(thing: T, wish: string): string {
    let name = this.given.get(thing);
    if (name === undefined) this.given.set(thing, (name = this.make(wish)));
    return name;
  }

  make(wish: string): string {
    let name = wish;
    for (let n = 2; this.taken.has(name); n++) name = `${wish}_${n}`;
    this.taken.add(name);
    return name;
  }
}

/** The names of a whole text. */
class TextNames {
  readonly dimensions: readonly DimensionSymbol[];
  private readonly dimensionNames = new Unique<DimensionSymbol>();
  private readonly nodes = new Unique<Node>();

  constructor(dimensions: readonly DimensionSymbol[]) {
    this.dimensions = dimensions;
    for (const symbol of dimensions) this.dimension(symbol);
  }

  dimension(symbol: DimensionSymbol): string {
    return quoted(this.dimensionNames.name(symbol, symbol.name));
  }

  node(node: Node): string {
    return quoted(this.nodes.name(node, node.name));
  }

  /** The names inside one equation: its axes, and parts that it defines. */
  inside(axes: readonly Axis[]): Names {
    const local = new Unique<Axis>(
      this.dimensions.map((symbol) => this.dimensionNames.name(symbol, symbol.name)),
    );
    for (const axis of axes) local.name(axis, axis.name);
    return {
      axis: (axis) => quoted(local.name(axis, axis.name)),
      dimension: (symbol) => this.dimension(symbol),
      node: (node) => this.node(node),
      fresh: () => quoted(local.make("v")),
    };
  }
}

function extents(names: TextNames, shape: readonly Expr[]): string {
  const printer = new ExprPrinter(names.inside([]), []);
  return `[${shape.map((dim) => printer.text(dim)).join(", ")}]`;
}

function equation(node: Exclude<Node, InputNode>, names: TextNames): string {
  const axes = node.kind === "map" ? node.axes : [...node.axes, ...node.over];
  const inside = names.inside(axes);
  const roots = node.kind === "reduce" && node.where ? [node.body, node.where] : [node.body];
  const printer = new ExprPrinter(inside, roots);
  const ranges = (list: readonly Axis[]): string =>
    `[${list.map((axis) => `${inside.axis(axis)} < ${printer.text(axis.extent, "sum")}`).join(", ")}]`;
  const body = printer.text(node.body);
  const guard = node.kind === "reduce" && node.where ? ` where ${printer.text(node.where)}` : "";
  const reduction = node.kind === "reduce" ? `${node.op}${ranges(node.over)} ` : "";
  const head = `${names.node(node)}${ranges(node.axes)} = ${reduction}${body}${guard}`;
  return [head, ...printer.definitions.map(({ name, text }) => `  let ${name} = ${text}`)].join(
    "\n",
  );
}

function interval(names: TextNames, node: InputNode): string {
  if (!node.range) return "";
  const printer = new ExprPrinter(names.inside([]), []);
  return ` in ${printer.text(node.range.least, "sum")}..${printer.text(node.range.most, "sum")}`;
}

/** An input or a parameter is known outside by a name, a leaf of the graph by none. */
function declared(node: InputNode, names: TextNames, external?: string): string {
  const name = names.node(node);
  const as = external === undefined || name === quoted(external) ? "" : ` as ${quoted(external)}`;
  return `${name}: ${node.element}${extents(names, node.shape)}${interval(names, node)}${as}`;
}

function parameter({ node, storedAs, initial, trained }: ParameterInfo, names: TextNames): string {
  const start =
    initial === undefined
      ? ""
      : initial.kind === "constant"
        ? ` = ${realText(initial.value)}`
        : ` = ${quoted(initial.name)}(${initial.arguments.map(realText).join(", ")})`;
  return `${trained ? "parameter" : "buffer"} ${declared(node, names, storedAs)}${start}`;
}

function result(
  kind: "output" | "inspect",
  { name, node, shape }: Result,
  names: TextNames,
): string {
  return `${kind} ${quoted(name)}: ${extents(names, shape)} = ${names.node(node)}`;
}

/** Expressions in axes, with the parts that they share below. */
function inAxes(
  names: TextNames,
  axes: readonly Axis[],
  exprs: readonly Expr[],
  write: (ranges: string, texts: readonly string[], inside: Names) => string,
): string {
  const inside = names.inside(axes);
  const printer = new ExprPrinter(inside, exprs);
  const ranges = axes.map((one) => `${inside.axis(one)} < ${printer.text(one.extent, "sum")}`);
  const texts = exprs.map((expr) => printer.text(expr));
  const head = write(`[${ranges.join(", ")}]`, texts, inside);
  return [head, ...printer.definitions.map(({ name, text }) => `  let ${name} = ${text}`)].join(
    "\n",
  );
}

function recurrence({ node, axes, over, start, next }: Recurrence, names: TextNames): string {
  return inAxes(
    names,
    axes,
    [start, next],
    (ranges, [first, later], inside) =>
      `recurrence ${names.node(node)}${ranges} over ${inside.axis(over)} start ${first!} next ${later!}`,
  );
}

function state(one: State, names: TextNames): string {
  const name = names.node(one.node);
  switch (one.kind) {
    case "once":
      return `once ${name}`;
    case "carried":
      return `replace ${name} = ${names.node(one.next)}`;
    case "cache":
      return inAxes(
        names,
        [one.row],
        [one.slot],
        (ranges, [slot]) => `cache ${name}${ranges} = ${names.node(one.rows)} at ${slot!}`,
      );
  }
}

function generating(generation: Generation, names: TextNames): string {
  const { target, length, logits, start, stop, limit } = generation;
  const first = start === undefined ? "" : ` start ${start}`;
  return (
    `generate ${names.node(target)} over ${names.dimension(length)} from ${names.node(logits)}` +
    `${first} stop [${stop.join(", ")}] limit ${limit}`
  );
}

/** The text of a graph; it ends in a line break. */
export function printGraph(graph: Graph): string {
  const names = new TextNames(graph.dimensions);
  const { recurrences = [], states = [], generation } = graph;
  const leaves = [...graph.inputs, ...graph.parameters, ...recurrences, ...states];
  for (const { node } of leaves) names.node(node);
  const equations = reach(graph, [...rootsOf(graph), ...recurrences.flatMap(nodesOfRecurrence)])
    .filter((node) => node.kind !== "input")
    .sort((a, b) => a.id - b.id);
  for (const node of equations) names.node(node);
  const lines = [
    `graph ${quoted(graph.name)}`,
    ...graph.dimensions.map(
      (symbol) => `dimension ${names.dimension(symbol)} in ${symbol.least}..${symbol.most}`,
    ),
    ...graph.inputs.map(
      (input) =>
        `input ${declared(input.node, names, input.name)}` +
        (input.default === undefined ? "" : ` default ${realText(input.default)}`),
    ),
    ...graph.parameters.map((one) => parameter(one, names)),
    ...[...recurrences, ...states].map(({ node }) => `${node.role} ${declared(node, names)}`),
    ...equations.map((node) => equation(node, names)),
    ...recurrences.map((one) => recurrence(one, names)),
    ...states.map((one) => state(one, names)),
    ...graph.outputs.map((one) => result("output", one, names)),
    ...graph.inspects.map((one) => result("inspect", one, names)),
    ...(generation ? [generating(generation, names)] : []),
    ...graph.ignored.map((pattern) => `ignore ${JSON.stringify(pattern)}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** One equation; what it reads is called by its own name. */
export function printNode(node: Node): string {
  const exprs = node.kind === "input" ? node.shape : [...extentsOf(node), node.body];
  const names = new TextNames([...new Set(exprs.flatMap((expr) => [...dimensionsOf(expr)]))]);
  if (node.kind === "input") return `${node.role} ${declared(node, names)}`;
  return equation(node, names);
}

/** An expression on its own; axes and nodes that have the same name are not told apart. */
export function printExpr(expr: Expr): string {
  const names: Names = {
    axis: (axis) => quoted(axis.name),
    dimension: (symbol) => quoted(symbol.name),
    node: (node) => quoted(node.name),
  };
  return new ExprPrinter(names, [expr]).text(expr);
}
