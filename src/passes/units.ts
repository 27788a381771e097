/**
 * **units**: an axis of one place is no axis. A convolution has an axis of groups, and
 * inside each an axis of channels; where there is one group, or one channel in each, the
 * axis only hides from recognition what the equation is.
 *
 * An axis stays where somebody finds its place in a way that only a run can check.
 */
import { integer, read, select, toReal } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { mapNode, reduceNode, type Graph, type Node } from "../ir/graph.ts";
import { substitute } from "../ir/walk.ts";
import { readsOfEquation } from "./alignment.ts";
import type { Notes } from "./notes.ts";
import { cyclesOf, equationsOf, loopsOf, rebuild, type Change, type Equation } from "./rebuild.ts";

const isUnit = ({ extent }: Axis): boolean => literal(extent) === 1;

/** The axes, by number, that are read at something else than a literal. */
function searched(graph: Graph): ReadonlyMap<Node, ReadonlySet<number>> {
  const found = new Map<Node, Set<number>>();
  for (const node of equationsOf(graph))
    for (const one of readsOfEquation(node))
      one.at.forEach((index, n) => {
        if (one.node.kind === "input" || index.kind !== "apply") return;
        const known = found.get(one.node);
        if (known) known.add(n);
        else found.set(one.node, new Set([n]));
      });
  return found;
}

/** The equation without these axes. */
function without(node: Equation, axes: readonly Axis[]): Equation {
  const zeros = new Map<Axis, Expr>(axes.map((one) => [one, integer(0)]));
  const kept = (list: readonly Axis[]): readonly Axis[] => list.filter((one) => !zeros.has(one));
  const { name, element, span } = node;
  const body = substitute(node.body, zeros);
  const common = { name, element, axes: kept(node.axes), body, ...(span && { span }) };
  if (node.kind === "map") return mapNode(common);
  const where = node.where && substitute(node.where, zeros);
  const over = kept(node.over);
  // A sum over one place is what is there, or nothing.
  if (over.length === 0 && node.op === "sum" && body.type === "real")
    return mapNode({ ...common, body: where ? select(where, body, toReal(integer(0))) : body });
  return reduceNode({ ...common, op: node.op, over, ...(where && { where }) });
}

/** The axes of one place that a reduction runs over; only a sum can do without any. */
function unitsOver(node: Equation): readonly Axis[] {
  if (node.kind === "map" || node.op === "argmax") return [];
  const units = node.over.filter(isUnit);
  return units.length === node.over.length && node.op !== "sum" ? [] : units;
}

export function dropUnits(graph: Graph, notes: Notes): Graph {
  const places = searched(graph);
  const cycles = cyclesOf(graph);
  return rebuild(graph, notes, (node, old): Equation | Change => {
    // A recurrence of one step is one all the same.
    const steps = new Set((cycles.get(old) ?? []).map((cycle) => cycle.step.get(old)));
    const own = node.axes.filter(
      (one, n) => isUnit(one) && !places.get(old)?.has(n) && !steps.has(old.axes[n]),
    );
    const dropped = [...own, ...unitsOver(node)];
    if (dropped.length === 0 || own.length === loopsOf(node).length) return node;
    const made = without(node, dropped);
    const { axes } = node;
    return {
      node: made,
      reads: (indices) =>
        read(
          made,
          indices.filter((_, n) => !own.includes(axes[n]!)),
        ),
    };
  });
}
