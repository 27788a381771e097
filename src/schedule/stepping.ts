/**
 * A recurrence as the regions of one step (`kernels/stepped.ts`). Every equation of its body
 * loses the axis that is the step. What is carried into the step becomes an equation of its
 * own, computed first: the start at the first step, else what the step before left. So the
 * kernels of a step read it from one place, and none of them reads what it writes.
 */
import { invariant } from "../base/diagnostics.ts";
import { dimension, dimensionSymbol, equal, integer, minus, read, select } from "../ir/build.ts";
import type { Axis, DimensionSymbol, Expr, Read } from "../ir/expr.ts";
import {
  inputNode,
  mapNode,
  reduceNode,
  type MapNode,
  type Node,
  type Recurrence,
  type ReduceNode,
} from "../ir/graph.ts";
import { rangeOf } from "../ir/range.ts";
import type { RecurrenceRegion, Region } from "../ir/region.ts";
import { mapReads, readsOf, substitute } from "../ir/walk.ts";
import type { KernelContext } from "../kernels/context.ts";

type Equation = MapNode | ReduceNode;

/** The symbol for the steps of loops at one depth that have one extent. */
function symbolFor(
  { loops }: KernelContext,
  region: RecurrenceRegion,
  level: number,
): DimensionSymbol {
  const most = Math.max(0, rangeOf(region.extent).most - 1);
  const name = region.recurrences[0]!.over.name;
  for (const [symbol, at] of loops)
    if (at === level && symbol.most === most && symbol.name === name) return symbol;
  const symbol = dimensionSymbol(name, most, 0);
  loops.set(symbol, level);
  return symbol;
}

/** What a step computes; `level` says which loop counts it. */
export function regionsOfStep(
  region: RecurrenceRegion,
  level: number,
  context: KernelContext,
): readonly Region[] {
  return new Stepper(region, level, context).regions();
}

class Stepper {
  private readonly region: RecurrenceRegion;
  private readonly context: KernelContext;
  private readonly level: number;
  private readonly symbol: DimensionSymbol;
  private readonly steps: ReadonlyMap<Axis, Expr>;
  private readonly own: ReadonlyMap<Node, Recurrence>;
  private readonly kept: ReadonlySet<Node>;
  private readonly made = new Map<Node, Node>();

  constructor(region: RecurrenceRegion, level: number, context: KernelContext) {
    this.region = region;
    this.context = context;
    this.level = level;
    this.symbol = symbolFor(context, region, level);
    const step = dimension(this.symbol);
    this.steps = new Map([...region.step.values()].map((axis) => [axis, step]));
    this.own = new Map(region.recurrences.map((one) => [one.node, one]));
    // A step back is looked up among all steps.
    const handedOn = region.recurrences.flatMap(({ next }) => readsOf(next).map((one) => one.node));
    this.kept = new Set([...region.outputs, ...handedOn.filter((node) => region.step.has(node))]);
  }

  regions(): readonly Region[] {
    const carried = this.region.recurrences.map(({ node }) => this.node(node) as MapNode);
    return [...this.together(carried), ...this.region.body.map((one) => this.one(one))];
  }

  /** Carried values of one shape are one kernel. */
  private together(carried: readonly MapNode[]): readonly Region[] {
    const groups = new Map<string, MapNode[]>();
    for (const node of carried) {
      const key = node.axes.map(({ extent }) => extent.key).join();
      groups.set(key, [...(groups.get(key) ?? []), node]);
    }
    return [...groups.values()].flatMap((nodes): Region[] => {
      const buffers = new Set([...nodes, ...nodes.flatMap(({ body }) => nodesIn(body))]).size;
      if (nodes.length === 1 || buffers > mostTogether)
        return nodes.map((output) => ({ kind: "map", output }));
      return [
        {
          kind: "row",
          nodes: nodes.map((node) => ({ node, outer: node.axes, inner: [], phase: 0 })),
          outputs: nodes,
        },
      ];
    });
  }

  private axesOf(node: Node): readonly Axis[] | undefined {
    return node.kind === "input" ? this.own.get(node)?.axes : node.axes;
  }

  /** Which axis of a node is the step; undefined of what is outside. */
  private placeIn(node: Node): number | undefined {
    const step = this.region.step.get(node);
    if (!step) return undefined;
    const axes = this.axesOf(node) ?? this.nested(node).axes;
    return axes.indexOf(step);
  }

  private nested(node: Node): Recurrence {
    const inside = (regions: readonly Region[]): readonly Recurrence[] =>
      regions.flatMap((one) =>
        one.kind === "recurrence" ? [...one.recurrences, ...inside(one.body)] : [],
      );
    const found = inside(this.region.body).find((one) => one.node === node);
    invariant(found, `${node.name} has a step but is in no recurrence`);
    return found;
  }

  /** The node of one step that a node becomes. */
  private node(node: Node): Node {
    const known = this.made.get(node);
    if (known) return known;
    const axis = this.placeIn(node);
    if (axis === undefined) return node;
    const { name, element } = node;
    const span = node.span && { span: node.span };
    const recurrence = this.own.get(node);
    let made: Node;
    if (recurrence) {
      const axes = recurrence.axes.toSpliced(axis, 1);
      made = mapNode({ name, element, axes, body: this.carried(recurrence), ...span });
    } else if (node.kind === "input") {
      const shape = node.shape.toSpliced(axis, 1);
      made = inputNode({ name, element, role: node.role, shape, ...span });
    } else {
      const axes = node.axes.toSpliced(axis, 1);
      const body = this.expr(node.body);
      if (node.kind === "map") made = mapNode({ name, element, axes, body, ...span });
      else
        made = reduceNode({
          ...{ name, element, op: node.op, axes, over: node.over, body },
          ...(node.where && { where: this.expr(node.where) }),
          ...span,
        });
    }
    this.context.stepped.set(made, {
      from: node,
      axis,
      step: this.symbol,
      extent: this.region.extent,
      kept: this.kept.has(node),
      depth: this.level + 1,
    });
    this.made.set(node, made);
    return made;
  }

  /** What comes into the step. */
  private carried({ over, start, next }: Recurrence): Expr {
    const step = dimension(this.symbol);
    const before = substitute(next, new Map([[over, minus(step, integer(1))]]));
    return select(equal(step, integer(0)), this.expr(start), before);
  }

  private expr(expr: Expr): Expr {
    return mapReads(substitute(expr, this.steps), (one) => this.read(one));
  }

  private read(one: Read): Read {
    const axis = this.placeIn(one.node);
    return axis === undefined ? one : read(this.node(one.node), one.at.toSpliced(axis, 1));
  }

  private without(axes: readonly Axis[]): readonly Axis[] {
    return axes.filter((one) => !this.steps.has(one));
  }

  private one(region: Region): Region {
    const output = <T extends Equation>(node: T): T => this.node(node) as T;
    switch (region.kind) {
      case "map":
      case "table":
        return { kind: region.kind, output: output(region.output) };
      case "reduce":
        return { kind: "reduce", core: output(region.core), output: output(region.output) };
      case "row":
        return {
          kind: "row",
          nodes: region.nodes.map(({ node, outer, inner, phase }) => ({
            ...{ node: output(node), phase },
            ...{ outer: this.without(outer), inner: this.without(inner) },
          })),
          outputs: region.outputs.map(output),
        };
      case "contraction":
        return {
          kind: "contraction",
          core: output(region.core),
          output: output(region.output),
          batch: this.without(region.batch),
          m: this.without(region.m),
          n: this.without(region.n),
          k: region.k,
          left: this.expr(region.left),
          right: this.expr(region.right),
          ...(region.rest && { rest: this.expr(region.rest) }),
        };
      case "attention":
        return {
          kind: "attention",
          core: output(region.core),
          output: output(region.output),
          batch: this.without(region.batch),
          rows: this.without(region.rows),
          keys: region.keys,
          features: region.features,
          inner: region.inner,
          query: this.expr(region.query),
          key: this.expr(region.key),
          value: this.expr(region.value),
          score: this.expr(region.score),
          dot: this.expr(region.dot) as Read,
          ...(region.where && { where: this.expr(region.where) }),
        };
      case "recurrence":
        return {
          kind: "recurrence",
          recurrences: region.recurrences.map(({ node, axes, over, start, next }) => ({
            node: this.node(node) as Recurrence["node"],
            axes: this.without(axes),
            over,
            start: this.expr(start),
            next: this.expr(next),
          })),
          extent: region.extent,
          body: region.body.map((one) => this.one(one)),
          step: new Map([...region.step].map(([node, axis]) => [this.node(node), axis])),
          outputs: region.outputs.map(output),
        };
    }
  }
}

/** Buffers that the kernel of several carried values binds at most. */
const mostTogether = 6;

const nodesIn = (expr: Expr): readonly Node[] => readsOf(expr).map((one) => one.node);
