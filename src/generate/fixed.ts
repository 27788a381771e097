/**
 * What is the same for every example and every length: functions of the position, of other
 * indices and of parameters. They are made for the longest target and read at the positions
 * of a chunk. So sinusoids and rotary angles stay tables, although past + i is known only
 * when the program runs.
 */
import { at, axis as newAxis, integer, read as readOf } from "../ir/build.ts";
import { literal, type Axis, type Dim, type Expr } from "../ir/expr.ts";
import { mapNode, reduceNode, type Node } from "../ir/graph.ts";
import type { OperationName } from "../ir/operations.ts";
import { freeAxes, mapReads, partsOf, producersOf, rewrite, substitute } from "../ir/walk.ts";
import { invariant } from "../base/diagnostics.ts";
import type { Positions } from "./positions.ts";

/** Entries that a table may have. */
const mostEntries = 1 << 20;

const costly: ReadonlySet<OperationName> = new Set<OperationName>([
  "power",
  "exp",
  "log",
  "sqrt",
  "sin",
  "cos",
  "tanh",
  "sigmoid",
  "erf",
]);

export interface Table {
  readonly node: Node;
  /** The axes of the expression that it is indexed by. */
  readonly axes: readonly Axis[];
}

export class Fixed {
  private readonly positions: Positions;
  private readonly nodes = new Map<Node, Node>();
  private readonly tables = new Map<Expr, Table | undefined>();
  private readonly indices = new Map<Node, boolean>();

  constructor(positions: Positions) {
    this.positions = positions;
  }

  /** The extent for the longest target. */
  private longest(extent: Dim): Dim {
    const { length, longest } = this.positions;
    return rewrite(extent, (part) =>
      part.kind === "dimension" && part.symbol === length ? integer(longest) : part,
    );
  }

  /** A fixed node, for the longest target. */
  node(node: Node): Node {
    const known = this.nodes.get(node);
    if (known) return known;
    invariant(node.kind !== "input", "a leaf is never fixed");
    const loops = node.kind === "map" ? node.axes : [...node.axes, ...node.over];
    const axes = new Map(loops.map((old) => [old, newAxis(old.name, this.longest(old.extent))]));
    const values = new Map([...axes].map(([old, own]) => [old, at(own)]));
    const through = (expr: Expr): Expr => this.expr(substitute(expr, values));
    const { name, element, span } = node;
    const own = (list: readonly Axis[]): readonly Axis[] => list.map((old) => axes.get(old)!);
    const common = { name, element, axes: own(node.axes), ...(span && { span }) };
    const body = through(node.body);
    const where = node.kind === "reduce" && node.where && through(node.where);
    const made =
      node.kind === "map"
        ? mapNode({ ...common, body })
        : reduceNode({
            ...common,
            op: node.op,
            over: own(node.over),
            body,
            ...(where && { where }),
          });
    this.nodes.set(node, made);
    return made;
  }

  /** An expression that reads fixed nodes, reading those for the longest target. */
  expr(expr: Expr): Expr {
    return mapReads(expr, (one) =>
      this.positions.isFixed(one.node) ? readOf(this.node(one.node), one.at) : one,
    );
  }

  /** Neither data, nor parameters, nor lengths are in it. */
  private isOfIndices(expr: Expr): boolean {
    return partsOf(expr).every(
      (part) => part.kind !== "dimension" && (part.kind !== "read" || this.isTable(part.node)),
    );
  }

  private isTable(node: Node): boolean {
    const known = this.indices.get(node);
    if (known !== undefined) return known;
    const found =
      node.kind === "map" &&
      (!this.positions.isPositional(node) || this.positions.isFixed(node)) &&
      producersOf(node).every((one) => this.isTable(one)) &&
      this.isOfIndices(node.body);
    this.indices.set(node, found);
    return found;
  }

  /** Whether something that takes long depends on the position. */
  private isCostly(expr: Expr, position: Axis): boolean {
    return partsOf(expr).some(
      (part) => part.kind === "apply" && costly.has(part.op) && freeAxes(part).has(position),
    );
  }

  /** A costly function of one position and other indices. */
  table(expr: Expr, name: string): Table | undefined {
    if (expr.type !== "real" || (expr.kind !== "apply" && expr.kind !== "select")) return undefined;
    if (this.tables.has(expr)) return this.tables.get(expr);
    const made = this.makeTable(expr, name);
    this.tables.set(expr, made);
    return made;
  }

  private makeTable(expr: Expr, name: string): Table | undefined {
    const free = [...freeAxes(expr)];
    const positional = free.filter((one) => this.positions.shift(one.extent) !== undefined);
    const [position] = positional;
    if (!position || positional.length > 1) return undefined;
    if (!this.isCostly(expr, position) || !this.isOfIndices(expr)) return undefined;
    const extents = free.map((one) => literal(this.longest(one.extent)));
    const entries = extents.reduce<number>((all, one) => all * (one ?? Infinity), 1);
    if (entries > mostEntries) return undefined;
    const axes = free.map((one, n) => newAxis(one.name, extents[n]!));
    const values = new Map(free.map((one, n) => [one, at(axes[n]!)]));
    const body = this.expr(substitute(expr, values));
    return { node: mapNode({ name: `${name}.table`, element: "real", axes, body }), axes: free };
  }
}
