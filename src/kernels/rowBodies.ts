/**
 * The expressions of a row region in the axes of its kernel: all nodes share the axes that
 * name the row, and those along the row where their extents agree. A reduction of the
 * region is a local; a map is not stored but computed where it is used.
 */
import { at, axis } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { MapNode, Node, ReduceNode } from "../ir/graph.ts";
import type { RowNode, RowRegion } from "../ir/region.ts";
import { mapReads, substitute } from "../ir/walk.ts";
import { shortName } from "./names.ts";
import type { KernelText } from "./text.ts";

export class RowBodies {
  /** The axes that name the row. */
  readonly rows: readonly Axis[];
  /** The body of each node, and the guards of reductions. */
  readonly bodies: ReadonlyMap<Node, Expr>;
  readonly guards: ReadonlyMap<Node, Expr>;
  private readonly text: KernelText;
  private readonly region: RowRegion;
  /** The values of each node's axes: those of the row, and the loop's. */
  private readonly places = new Map<Node, ReadonlyMap<Axis, Expr>>();
  private readonly loopAxes = new Map<string, readonly Axis[]>();
  private readonly locals = new Map<Node, Expr>();
  private readonly resolved = new Map<Node, Expr>();
  private readonly byNode: ReadonlyMap<Node, RowNode>;

  constructor(region: RowRegion, text: KernelText) {
    this.region = region;
    this.text = text;
    this.rows = region.nodes[0]!.outer;
    this.byNode = new Map(region.nodes.map((row) => [row.node, row]));
    for (const row of region.nodes) {
      const inner = this.axesAlong(row);
      this.places.set(
        row.node,
        new Map([
          ...row.outer.map((one, n): [Axis, Expr] => [one, at(this.rows[n]!)]),
          ...row.inner.map((one, n): [Axis, Expr] => [one, at(inner[n]!)]),
        ]),
      );
    }
    this.bodies = new Map(region.nodes.map(({ node }) => [node, this.lowered(node, node.body)]));
    this.guards = new Map(
      region.nodes.flatMap(({ node }): [Node, Expr][] =>
        node.kind === "reduce" && node.where ? [[node, this.lowered(node, node.where)]] : [],
      ),
    );
  }

  /** Binds what the kernel reads: for reductions and what is stored, since the rest is inlined in them. */
  register(): void {
    for (const row of this.region.nodes)
      if (row.node.kind === "reduce" || this.isStored(row))
        this.text.register(this.guards.get(row.node), this.bodies.get(row.node));
  }

  /** The loop's axes: one list for all nodes with the same extents along the row. */
  axesAlong({ inner }: RowNode): readonly Axis[] {
    const key = inner.map((one) => one.extent.key).join();
    let axes = this.loopAxes.get(key);
    if (!axes) this.loopAxes.set(key, (axes = inner.map((one) => axis(one.name, one.extent))));
    return axes;
  }

  isStored(row: RowNode): boolean {
    return this.region.outputs.includes(row.node);
  }

  /** The maps that are computed where they are used. */
  get inlined(): readonly RowNode[] {
    return this.region.nodes.filter((row) => row.node.kind === "map" && !this.isStored(row));
  }

  /** An expression of a node in the kernel's axes: reductions of the region are locals, maps are inlined. */
  lowered(node: MapNode | ReduceNode, expr: Expr): Expr {
    return this.text.lowering.lower(substitute(this.resolve(expr), this.places.get(node)!));
  }

  private resolve(expr: Expr): Expr {
    return mapReads(expr, (read) => {
      const row = this.byNode.get(read.node);
      if (!row) return read;
      if (row.node.kind === "reduce") return this.localOf(row.node);
      let body = this.resolved.get(row.node);
      if (!body) this.resolved.set(row.node, (body = this.resolve(row.node.body)));
      return substitute(body, new Map(row.node.axes.map((one, n) => [one, read.at[n]!])));
    });
  }

  localOf(node: ReduceNode): Expr {
    let local = this.locals.get(node);
    if (!local) {
      local = this.text.lowering.local(shortName(node.name), node.element);
      this.locals.set(node, local);
    }
    return local;
  }
}
