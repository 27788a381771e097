/**
 * **bindings**: an equation that reads more tensors than one kernel can bind (a stack of
 * twelve layers' weights) is taken apart: the part of its body that reads most, and still
 * fits, becomes an equation of its own. That part is computed only where the body would
 * have looked at it.
 */
import {
  at,
  conjunction,
  freshAxis,
  integer,
  not,
  read,
  real,
  select,
  truth,
} from "../ir/build.ts";
import { operands, type Axis, type Expr } from "../ir/expr.ts";
import { mapNode, type Graph } from "../ir/graph.ts";
import { freeAxes, readsOf, rewrite, substitute } from "../ir/walk.ts";
import { bodiesOf, buffersFor, mostBuffers } from "./alignment.ts";
import { fitsOneKernel } from "./attention.ts";
import { matchAttention } from "./attentionForm.ts";
import type { Notes } from "./notes.ts";
import { loopsOf, mapBody, producers, rebuild, type Equation } from "./rebuild.ts";

/** Parts that are taken out of one equation at most. */
const mostParts = 64;

const tensorsIn = (expr: Expr): number => new Set(readsOf(expr).map((one) => one.node)).size;

const isTooWide = (node: Equation): boolean =>
  producers(node).size + 1 > mostBuffers - 2 &&
  buffersFor(bodiesOf(node), new Set()) + 1 > mostBuffers;

interface Part {
  readonly expr: Expr;
  /** Under which the body looks at it. */
  readonly when: Expr | undefined;
}

/** The part that reads most tensors without reading too many. */
function largestPart(node: Equation, room: number): Part | undefined {
  let best: { part: Part; tensors: number } | undefined;
  const seen = new Set<Expr>();
  const go = (expr: Expr, when: Expr | undefined, isWhole: boolean): void => {
    if (seen.has(expr)) return;
    seen.add(expr);
    const tensors = tensorsIn(expr);
    const isPart = !isWhole && expr.kind !== "read" && tensors >= 2 && tensors <= room;
    if (isPart && (!best || tensors > best.tensors)) best = { part: { expr, when }, tensors };
    if (tensors < 2 || isPart) return;
    if (expr.kind === "select") {
      go(expr.condition, when, false);
      go(expr.then, conjunction(when, expr.condition), false);
      go(expr.otherwise, conjunction(when, not(expr.condition)), false);
    } else {
      for (const operand of operands(expr)) go(operand, when, false);
    }
  };
  const guard = node.kind === "reduce" ? node.where : undefined;
  if (guard) go(guard, undefined, false);
  go(node.body, guard, node.kind === "map");
  return best?.part;
}

function zero(expr: Expr): Expr {
  return expr.type === "real" ? real(0) : expr.type === "int" ? integer(0) : truth(false);
}

function takeOut(node: Equation, { expr, when }: Part, notes: Notes): Equation {
  const used = new Set([...freeAxes(expr), ...(when ? freeAxes(when) : [])]);
  const axes = loopsOf(node)
    .filter((axis) => used.has(axis))
    .map((axis): [Axis, Axis] => [axis, freshAxis(axis)]);
  const values = new Map(axes.map(([old, own]): [Axis, Expr] => [old, at(own)]));
  const guarded = when ? select(when, expr, zero(expr)) : expr;
  const { name, span } = node;
  const made = mapNode({
    name: `${name}.part`,
    element: expr.type,
    axes: axes.map(([, own]) => own),
    body: substitute(guarded, values),
    ...(span && { span }),
  });
  notes.derive(made, [node]);
  const there = read(
    made,
    axes.map(([old]) => at(old)),
  );
  return mapBody(node, (body) => rewrite(body, (part) => (part === expr ? there : part)));
}

export function limitBindings(graph: Graph, notes: Notes): Graph {
  return rebuild(graph, notes, (start) => {
    if (!isTooWide(start)) return start;
    const attention = start.kind === "reduce" ? matchAttention(start) : undefined;
    if (typeof attention === "object" && fitsOneKernel(attention)) return start;
    let node = start;
    for (let count = 0; count < mostParts && isTooWide(node); count++) {
      // One buffer for the part itself, two for lengths and for the report of a bad index.
      const part = largestPart(node, mostBuffers - 3);
      if (!part) break;
      notes.remark("bindings", node, "reads more tensors than one kernel can bind");
      node = takeOut(node, part, notes);
    }
    return node;
  });
}
