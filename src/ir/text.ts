/**
 * Reads the text form of a graph (`print.ts` writes it), so that tests can write down the
 * graph that a pass gets and the one that it should make:
 *
 *     graph Norm
 *     input x: real[4, 8]
 *     m[t < 4] = sum[d < 8] x[t, d] / 8.0
 *     y[t < 4, d < 8] = x[t, d] - m[t]
 *     output y: [4, 8] = y
 *
 * An equation's element type is that of its body; `let` lines below it name parts of it.
 */
import { axis, at, dimension, dimensionSymbol } from "./build.ts";
import { type Axis, type DimensionSymbol, type Expr } from "./expr.ts";
import {
  inputNode,
  mapNode,
  reduceNode,
  type Generation,
  type Graph,
  type Initial,
  type InputInfo,
  type InputNode,
  type Node,
  type ParameterInfo,
  type Recurrence,
  type ReduceOperator,
  type Result,
  type State,
} from "./graph.ts";
import { lex, type Token } from "./lex.ts";
import type { ElementType } from "./operations.ts";
import { LineParser, type Scope } from "./parseExpr.ts";

const reductions: readonly string[] = ["sum", "max", "min", "argmax", "any", "all", "lse"];

class GraphParser {
  private name = "";
  private readonly dimensions = new Map<string, DimensionSymbol>();
  private readonly nodes = new Map<string, Node>();
  private readonly inputs: InputInfo[] = [];
  private readonly parameters: ParameterInfo[] = [];
  private readonly outputs: Result[] = [];
  private readonly inspects: Result[] = [];
  private readonly ignored: string[] = [];
  private readonly recurrences: Recurrence[] = [];
  private readonly states: State[] = [];
  private generation: Generation | undefined;

  parse(lines: readonly (readonly Token[])[]): Graph {
    for (let n = 0; n < lines.length;) {
      const line = new LineParser(lines[n++]!);
      const lets: LineParser[] = [];
      while (lines[n]?.[0]?.text === "let") lets.push(new LineParser(lines[n++]!));
      this.line(line, lets);
      line.end();
      for (const one of lets) one.end();
    }
    return {
      name: this.name,
      dimensions: [...this.dimensions.values()],
      inputs: this.inputs,
      parameters: this.parameters,
      outputs: this.outputs,
      inspects: this.inspects,
      ignored: this.ignored,
      ...(this.recurrences.length > 0 && { recurrences: this.recurrences }),
      ...(this.states.length > 0 && { states: this.states }),
      ...(this.generation && { generation: this.generation }),
    };
  }

  /** Dimensions, and the names of one equation. */
  private scope(values: ReadonlyMap<string, Expr> = new Map()): Scope {
    return {
      value: (name) => {
        const symbol = this.dimensions.get(name);
        return values.get(name) ?? (symbol && dimension(symbol));
      },
      node: (name) => this.nodes.get(name),
    };
  }

  private line(line: LineParser, lets: readonly LineParser[]): void {
    if (line.peek(1).text === "[") {
      this.equation(line, lets);
      return;
    }
    const keyword = line.next();
    switch (keyword.text) {
      case "graph":
        this.name = line.name();
        return;
      case "dimension":
        this.dimension(line);
        return;
      case "input":
        this.input(line);
        return;
      case "parameter":
      case "buffer":
        this.parameter(line, keyword.text === "parameter");
        return;
      case "carried":
      case "state":
        this.declared(line, keyword.text);
        return;
      case "recurrence":
        this.recurrence(line, lets);
        return;
      case "once":
        this.states.push({ kind: "once", node: this.leaf(line) });
        return;
      case "replace":
        this.replaced(line);
        return;
      case "cache":
        this.cache(line, lets);
        return;
      case "generate":
        this.generate(line);
        return;
      case "output":
        this.outputs.push(this.result(line));
        return;
      case "inspect":
        this.inspects.push(this.result(line));
        return;
      case "ignore":
        this.ignored.push(line.name());
        return;
      default:
        line.fail(`unexpected ${keyword.text}`, keyword);
    }
  }

  private dimension(line: LineParser): void {
    const name = line.name();
    line.expect("in");
    const least = line.number();
    line.expect("..");
    this.dimensions.set(name, dimensionSymbol(name, line.number(), least));
  }

  private declared(line: LineParser, role: InputNode["role"]): { node: InputNode; as: string } {
    const name = line.name();
    line.expect(":");
    const type = line.next();
    if (type.text !== "real" && type.text !== "int" && type.text !== "bool")
      line.fail("expected real, int or bool", type);
    const element: ElementType = type.text;
    const shape = this.shape(line);
    let range: InputNode["range"];
    if (line.accept("in")) {
      const least = line.sum(this.scope());
      line.expect("..");
      range = { least, most: line.sum(this.scope()) };
    }
    const as = line.accept("as") ? line.name() : name;
    const node = inputNode({ name, element, role, shape, ...(range && { range }) });
    this.define(line, node);
    return { node, as };
  }

  private define(line: LineParser, node: Node): void {
    if (this.nodes.has(node.name)) line.fail(`${node.name} is defined twice`);
    this.nodes.set(node.name, node);
  }

  private input(line: LineParser): void {
    const { node, as } = this.declared(line, "input");
    const standing = line.accept("default") ? line.number() : undefined;
    this.inputs.push({ node, name: as, ...(standing !== undefined && { default: standing }) });
  }

  private parameter(line: LineParser, trained: boolean): void {
    const { node, as } = this.declared(line, "parameter");
    const initial = line.accept("=") ? this.initial(line) : undefined;
    this.parameters.push({ node, storedAs: as, trained, ...(initial && { initial }) });
  }

  private initial(line: LineParser): Initial {
    if (line.peek(1).text !== "(") return { kind: "constant", value: line.number() };
    const name = line.name();
    return { kind: "distribution", name, arguments: line.list("(", ")", () => line.number()) };
  }

  private shape(line: LineParser): Expr[] {
    return line.list("[", "]", () => line.expr(this.scope()));
  }

  private result(line: LineParser): Result {
    const name = line.name();
    line.expect(":");
    const shape = this.shape(line);
    line.expect("=");
    return { name, node: this.known(line), shape };
  }

  private known(line: LineParser): Node {
    const token = line.peek();
    return this.nodes.get(line.name()) ?? line.fail("unknown equation", token);
  }

  private leaf(line: LineParser): InputNode {
    const token = line.peek();
    const node = this.known(line);
    return node.kind === "input" ? node : line.fail(`${node.name} is no leaf`, token);
  }

  private recurrence(line: LineParser, lets: readonly LineParser[]): void {
    const node = this.leaf(line);
    const values = new Map<string, Expr>();
    const axes = this.axes(line, values);
    line.expect("over");
    const token = line.peek();
    const step = line.name();
    const over = axes.find((one) => one.name === step) ?? line.fail(`${step} is no axis`, token);
    this.parts(lets, values);
    line.expect("start");
    const start = line.expr(this.scope(values));
    line.expect("next");
    const next = line.expr(this.scope(values));
    this.recurrences.push({ node, axes, over, start, next });
  }

  private replaced(line: LineParser): void {
    const node = this.leaf(line);
    line.expect("=");
    this.states.push({ kind: "carried", node, next: this.known(line) });
  }

  private cache(line: LineParser, lets: readonly LineParser[]): void {
    const node = this.leaf(line);
    const values = new Map<string, Expr>();
    const token = line.peek();
    const [row, ...more] = this.axes(line, values);
    if (!row || more.length > 0) line.fail("a cache has one axis of rows", token);
    line.expect("=");
    const rows = this.known(line);
    line.expect("at");
    this.parts(lets, values);
    this.states.push({ kind: "cache", node, rows, row, slot: line.expr(this.scope(values)) });
  }

  private generate(line: LineParser): void {
    const target = this.leaf(line);
    line.expect("over");
    const token = line.peek();
    const length = this.dimensions.get(line.name()) ?? line.fail("unknown dimension", token);
    line.expect("from");
    const logits = this.known(line);
    const start = line.accept("start") ? line.number() : undefined;
    line.expect("stop");
    const stop = line.list("[", "]", () => line.number());
    line.expect("limit");
    const limit = line.number();
    const span = { source: { name: this.name, text: "" }, start: 0, end: 0 };
    this.generation = {
      target,
      length,
      logits,
      stop,
      limit,
      span,
      ...(start !== undefined && { start }),
    };
  }

  /** The `let` lines of an equation. */
  private parts(lets: readonly LineParser[], values: Map<string, Expr>): void {
    const scope = this.scope(values);
    for (const one of lets) {
      one.expect("let");
      const token = one.peek();
      const part = one.name();
      if (values.has(part) || this.dimensions.has(part)) one.fail(`${part} is taken`, token);
      one.expect("=");
      values.set(part, one.expr(scope));
    }
  }

  private axes(line: LineParser, values: Map<string, Expr>): Axis[] {
    return line.list("[", "]", () => {
      const token = line.peek();
      const name = line.name();
      if (values.has(name) || this.dimensions.has(name)) line.fail(`${name} is taken`, token);
      line.expect("<");
      const made = axis(name, line.sum(this.scope()));
      values.set(name, at(made));
      return made;
    });
  }

  private equation(line: LineParser, lets: readonly LineParser[]): void {
    const name = line.name();
    const values = new Map<string, Expr>();
    const scope = this.scope(values);
    const axes = this.axes(line, values);
    line.expect("=");
    const reduces = reductions.includes(line.peek().text) && line.peek(1).text === "[";
    const op = reduces ? (line.next().text as ReduceOperator) : undefined;
    const over = reduces ? this.axes(line, values) : [];
    this.parts(lets, values);
    const body = line.expr(scope);
    const where = line.accept("where") ? line.expr(scope) : undefined;
    if (!op) {
      if (where) line.fail("only a reduction has a guard");
      this.define(line, mapNode({ name, element: body.type, axes, body }));
      return;
    }
    if (where && where.type !== "bool") line.fail("a guard is a truth value");
    const element = op === "argmax" ? "int" : body.type;
    this.define(line, reduceNode({ name, element, op, axes, over, body, ...(where && { where }) }));
  }
}

/** Reads a graph; throws a `TextError` that says where the text is wrong. */
export function parseGraph(text: string): Graph {
  return new GraphParser().parse(lex(text));
}
