/**
 * **fold**: what parameters alone decide about a sum is decided at load. Where a sum has a
 * parameter as a factor, and what follows it entry by entry only scales and shifts it by
 * numbers that are made of parameters too, the scale goes into the parameter and the shift
 * becomes one tensor:
 *
 *     c[o, r, s] = Σ W[o, i, u, v] x[i, r + u, s + v]
 *     y[o, r, s] = (c[o, r, s] - mean[o]) / sqrt(var[o] + eps) * gain[o] + bias[o]
 *  =>
 *     V[o, i, u, v] = W[o, i, u, v] * (gain[o] / sqrt(var[o] + eps))                  at load
 *     b[o] = (0 - mean[o]) / sqrt(var[o] + eps) * gain[o] + bias[o]                   at load
 *     y[o, r, s] = Σ V[o, i, u, v] x[i, r + u, s + v] + b[o]
 *
 * Batch norm after a convolution is one case, a layer's learned scale another. Neither is
 * looked for: the *affine part* of a body is the largest expression around the sum in which
 * the sum is multiplied and divided by, and added to, fixed numbers only. The scale may
 * depend on no axis that the parameter has not, so that nothing grows.
 */
import { at, freshAxis, operation, read, real } from "../ir/build.ts";
import { literal, operands, type Axis, type Expr, type Read } from "../ir/expr.ts";
import { mapNode, reduceNode, type Graph, type Node, type ReduceNode } from "../ir/graph.ts";
import { parts } from "../ir/polynomial.ts";
import { dimensionsOf, freeAxes, partsOf, readsOf, rewrite, substitute } from "../ir/walk.ts";
import { isPerExample, readsOnceAligned } from "./alignment.ts";
import { elements, weight } from "./cost.ts";
import { factorsOf, productOf } from "./forms.ts";
import type { Notes } from "./notes.ts";
import { readersOf, rebuild, rootsOf, withBody, type Change, type Equation } from "./rebuild.ts";

/** Whether an expression has one value for all examples and all runs. */
export function isFixed(expr: Expr): boolean {
  return (
    dimensionsOf(expr).size === 0 &&
    [...freeAxes(expr)].every(({ extent }) => literal(extent) !== undefined) &&
    readsOf(expr).every(({ node }) => !isPerExample(node))
  );
}

/** `whole` is `scale · sum + shift`, and the only place where the body looks at the sum. */
interface Affine {
  readonly whole: Expr;
  readonly scale: Expr;
  readonly shift: Expr;
}

/** One step outwards from the affine part, if it is one. */
function widened(part: Affine, around: Expr): Affine | undefined {
  if (around.kind !== "apply") return undefined;
  const { whole, scale, shift } = part;
  const [a, b] = around.args;
  const other = a === whole ? b : a;
  const made = (newScale: Expr, newShift: Expr): Affine => ({
    whole: around,
    scale: newScale,
    shift: newShift,
  });
  if (around.op === "negate")
    return made(operation("negate", [scale]), operation("negate", [shift]));
  if (a === b || other === undefined || !isFixed(other)) return undefined;
  switch (around.op) {
    case "add":
      return made(scale, operation("add", [shift, other]));
    case "subtract":
      return a === whole
        ? made(scale, operation("subtract", [shift, other]))
        : made(operation("negate", [scale]), operation("subtract", [other, shift]));
    case "multiply":
      return made(operation("multiply", [scale, other]), operation("multiply", [shift, other]));
    case "divide":
      return a === whole
        ? made(operation("divide", [scale, other]), operation("divide", [shift, other]))
        : undefined;
    default:
      return undefined;
  }
}

/** The affine part of a body around a read. */
function affineAround(body: Expr, sum: Read): Affine {
  const around = new Map<Expr, Expr[]>();
  for (const part of partsOf(body))
    for (const operand of new Set(operands(part))) {
      const known = around.get(operand);
      if (known) known.push(part);
      else around.set(operand, [part]);
    }
  let part: Affine = { whole: sum, scale: real(1), shift: real(0) };
  for (;;) {
    const [only, ...others] = around.get(part.whole) ?? [];
    const wider = only && others.length === 0 ? widened(part, only) : undefined;
    if (!wider) return part;
    part = wider;
  }
}

/** The fixed factors of a sum's body, and the others. */
function factorsIn(core: ReduceNode): { readonly fixed: Expr; readonly others: Expr } | undefined {
  if (core.op !== "sum") return undefined;
  const factors = factorsOf(core.body);
  const isOperand = ({ expr }: { expr: Expr }): boolean =>
    literal(expr) === undefined && readsOf(expr).length > 0 && isFixed(expr);
  const fixed = productOf(factors.filter(isOperand));
  const others = productOf(factors.filter((one) => !isOperand(one)));
  return fixed && others && !isFixed(others) ? { fixed, others } : undefined;
}

/** The axes of an expression in the order in which the first thing that it reads lies in memory. */
function axesOf(expr: Expr): readonly Axis[] {
  const [first] = readsOf(expr);
  const stored = (first?.at ?? []).flatMap((index) =>
    [...parts(index).terms]
      .sort((p, q) => Math.abs(q.times) - Math.abs(p.times))
      .flatMap(({ atoms }) => atoms.flatMap((atom) => [...freeAxes(atom)])),
  );
  return [...new Set([...stored, ...freeAxes(expr)])];
}

/** An equation for a fixed expression, computed at load, and the read that stands for it. */
function prepared(expr: Expr, name: string, from: readonly Node[], notes: Notes): Read {
  const axes = axesOf(expr);
  const fresh = axes.map((one) => freshAxis(one));
  const body = substitute(expr, new Map(axes.map((one, n) => [one, at(fresh[n]!)])));
  const made = mapNode({ name, element: "real", axes: fresh, body });
  notes.derive(made, from);
  return read(made, axes.map(at));
}

/** Work of a shift of one tensor that is done as well where it is needed, when nothing else changes. */
const trivialShift = 1;

function foldInto(node: Equation, core: ReduceNode, notes: Notes): Equation {
  const sums = readsOf(node.body).filter((one) => one.node === core);
  const [sum] = sums;
  const operandsOfSum = factorsIn(core);
  if (node.kind !== "map" || !sum || sums.length > 1 || !operandsOfSum) return node;
  const { whole, scale, shift } = affineAround(node.body, sum);
  const { fixed, others } = operandsOfSum;
  // The map's axes, and the sum's.
  const own = new Map<Axis, Expr>();
  sum.at.forEach((index, n) => {
    if (index.kind === "axis") own.set(index.axis, at(core.axes[n]!));
  });
  const factor = substitute(scale, own);
  const scales =
    literal(scale) === undefined && [...freeAxes(factor)].every((one) => freeAxes(fixed).has(one));
  const isLarge = (expr: Expr): boolean =>
    elements(freeAxes(expr)) > Math.max(...readsOf(expr).map((one) => elements(freeAxes(one))), 1);
  const isWorth = weight(shift) > (scales ? 0 : trivialShift) || readsOf(shift).length > 1;
  const shifts = isWorth && readsOf(shift).length > 0 && !isLarge(shift);
  if (!scales && !(shifts && literal(scale) === 1)) return node;
  const constant = shifts ? prepared(shift, `${node.name}.shift`, [node], notes) : shift;
  let value: Expr = sum;
  if (scales) {
    const product = operation("multiply", [fixed, factor]);
    const operand = prepared(product, `${core.name}.scaled`, [core, node], notes);
    const { name, axes, over, where, span, element } = core;
    const scaledCore = reduceNode({
      name,
      element,
      op: "sum",
      axes,
      over,
      body: operation("multiply", [operand, others]),
      ...(where && { where }),
      ...(span && { span }),
    });
    notes.derive(scaledCore, [core]);
    value = read(scaledCore, sum.at);
  }
  const shifted = operation("add", [value, constant]);
  return withBody(
    node,
    rewrite(node.body, (part) => (part === whole ? shifted : part)),
  );
}

export function foldParameters(graph: Graph, notes: Notes): Graph {
  const roots = new Set(rootsOf(graph));
  const readers = readersOf(graph);
  /** Sums, as they are now, that only one map reads, entry by entry, and may thus change. */
  const ownSums = new Set<Node>();
  const onlyReader = (old: Equation): Equation | undefined => {
    const [reader, ...others] = readers.get(old) ?? [];
    const alone = reader && others.length === 0 && !roots.has(old);
    return alone && readsOnceAligned(reader, old) ? reader : undefined;
  };
  return rebuild(graph, notes, (node, old): Equation | Change => {
    const reader = onlyReader(old);
    if (node.kind === "reduce") {
      if (reader && factorsIn(node)) ownSums.add(node);
      return node;
    }
    const sums = [...new Set(readsOf(node.body).map((one) => one.node))].filter((one) =>
      ownSums.has(one),
    );
    const [sum] = readsOf(node.body).filter((one) => one.node === sums[0]);
    // A map that is all affine goes into the one that reads it: there the part may be larger.
    if (reader && sums.length === 1 && sum && affineAround(node.body, sum).whole === node.body)
      return {
        node,
        inlined: true,
        reads: (indices) =>
          substitute(node.body, new Map(node.axes.map((axis, n) => [axis, indices[n]!]))),
      };
    return sums.reduce<Equation>(
      (folded, one) => (one.kind === "reduce" ? foldInto(folded, one, notes) : folded),
      node,
    );
  });
}
