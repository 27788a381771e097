/**
 * **scales**: what scales a whole row comes out of the sums that read it, and what all rows
 * have added to them is summed at load. A normalisation before a projection is the case:
 *
 *     n[i, k] = (x[i, k] - mean[i]) / sqrt(var[i] + eps) * gain[k] + bias[k]
 *     y[i, o] = Σ W[o, k] n[i, k]
 *  =>
 *     s[o] = Σ W[o, k] bias[k]                                                       at load
 *     y[i, o] = Σ W[o, k] ((x[i, k] - mean[i]) * gain[k]) / sqrt(var[i] + eps) + s[o]
 *
 * So `n` is stored by nobody, what is left of it is one subtraction and one product in an
 * operand of the sum, and the statistics of a row are found by the kernel of the sum. The
 * mean stays inside: without it, the sum would cancel where the mean is large.
 *
 * Nothing of this is looked for by name: an equation is taken apart as `inner · scale +
 * shift`, with the scale free of what is summed over and the shift made of parameters.
 */
import { at, freshAxis, operation, read, real } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import {
  mapNode,
  reduceNode,
  type Graph,
  type MapNode,
  type Node,
  type ReduceNode,
} from "../ir/graph.ts";
import { dependsOn, freeAxes, readsOf, substitute } from "../ir/walk.ts";
import { isPerExample } from "./alignment.ts";
import { isExpensive, weight } from "./cost.ts";
import { isFixed } from "./fold.ts";
import { factorsOf, productOf, type Factor } from "./forms.ts";
import type { Notes } from "./notes.ts";
import {
  bodyAt,
  cyclesOf,
  equationsOf,
  producers,
  readersOf,
  rebuild,
  rootsOf,
  type Change,
  type Equation,
} from "./rebuild.ts";

/** `inner · scale + shift`; the scale is a list of factors. */
interface Scaled {
  readonly inner: Expr;
  readonly scale: readonly Factor[];
  readonly shift: Expr;
}

const zero = real(0);

const isZero = (expr: Expr): boolean => literal(expr) === 0;

/** Takes an expression apart for a sum over these axes. */
function scaledForm(expr: Expr, over: readonly Axis[]): Scaled {
  const whole: Scaled = { inner: expr, scale: [], shift: zero };
  if (expr.kind !== "apply") return whole;
  const [a, b] = expr.args as [Expr, Expr];
  const isSame = (one: Expr): boolean => isFixed(one) && [...freeAxes(one)].every(isSummed);
  const isSummed = (one: Axis): boolean => over.includes(one);
  switch (expr.op) {
    case "add":
    case "subtract": {
      if (!isSame(b) || (isSame(a) && expr.op === "add")) return whole;
      const { inner, scale, shift } = scaledForm(a, over);
      return { inner, scale, shift: operation(expr.op, [shift, b]) };
    }
    case "multiply":
    case "divide": {
      const [of, by] = expr.op === "multiply" && isSame(a) ? [b, a] : [a, b];
      const inverse = expr.op === "divide";
      const { inner, scale, shift } = scaledForm(of, over);
      // What is added must stay the same for all rows.
      if (!isZero(shift) && !isSame(by)) return whole;
      const next = isZero(shift) ? shift : operation(expr.op, [shift, by]);
      return dependsOn(by, over) || isSame(by)
        ? { inner: operation(expr.op, [inner, by]), scale, shift: next }
        : { inner, scale: [...scale, { expr: by, inverse }], shift: next };
    }
    default:
      return whole;
  }
}

/** Work that is done in each step of a sum, rather than storing its result: a subtraction, a product. */
const mostWork = 3;

/** The one factor of a sum that is no parameter, taken apart, and the others. */
function partsOf(core: ReduceNode): { readonly fixed: Expr; readonly row: Scaled } | undefined {
  const factors = factorsOf(core.body);
  const isOperand = ({ expr }: Factor): boolean => isFixed(expr);
  const fixed = productOf(factors.filter(isOperand));
  const others = factors.filter((one) => !isOperand(one));
  const [only, ...more] = others.filter(({ expr }) => dependsOn(expr, core.over));
  if (!fixed || !only || more.length > 0 || only.inverse) return undefined;
  if (readsOf(fixed).length === 0) return undefined;
  const row = scaledForm(only.expr, core.over);
  const scale = [...row.scale, ...others.filter((one) => one !== only)];
  const isWhole = others.length === 1 || isZero(row.shift);
  return scale.length > 0 && isWhole ? { fixed, row: { ...row, scale } } : undefined;
}

/** Whether the sum, with the map in place of its reads, comes apart well. */
function comesApart(core: ReduceNode, map: MapNode): boolean {
  if (core.op !== "sum" || core.where) return false;
  const reads = readsOf(core.body).filter((one) => one.node === map);
  const [one] = reads;
  if (!one || reads.length > 1) return false;
  const inside = (part: Factor): boolean => part.expr === one && !part.inverse;
  const factors = factorsOf(core.body);
  if (!factors.some(inside)) return false;
  const body = productOf([
    ...factors.filter((part) => !inside(part)),
    { expr: bodyAt(map, one.at), inverse: false },
  ])!;
  const parts = partsOf({ ...core, body });
  return (
    parts !== undefined && weight(parts.row.inner) <= mostWork && !isExpensive(parts.row.inner)
  );
}

/** Maps that read what was reduced over a row, and that only such sums read. */
function normalisations(graph: Graph): ReadonlySet<Node> {
  const roots = new Set(rootsOf(graph));
  const readers = readersOf(graph);
  const cycles = cyclesOf(graph);
  const found = new Set<Node>();
  for (const node of equationsOf(graph)) {
    if (node.kind !== "map" || roots.has(node) || cycles.has(node) || !isPerExample(node)) continue;
    const isStatistic = (one: Node): boolean =>
      one.kind === "reduce" || (one.kind === "map" && [...producers(one)].some(isReduced));
    const isReduced = (one: Node): boolean => one.kind === "reduce";
    const ofRow = readsOf(node.body).some(
      (one) => isStatistic(one.node) && freeAxes(one).size < node.axes.length,
    );
    const all = readers.get(node) ?? [];
    if (!ofRow || all.length === 0) continue;
    const fits = (reader: Equation): boolean =>
      reader.kind === "reduce" && !cycles.has(reader) && comesApart(reader, node);
    if (all.every(fits)) found.add(node);
  }
  return found;
}

/** Σ fixed · shift, which is computed at load, in the axes of the sum. */
function atLoad(core: ReduceNode, expr: Expr, notes: Notes): Expr {
  const axes = core.axes.filter((one) => freeAxes(expr).has(one));
  const [own, over] = [axes, core.over].map((list) => list.map((one) => freshAxis(one))) as [
    Axis[],
    Axis[],
  ];
  const places = [...axes, ...core.over].map((one, n): [Axis, Expr] => [
    one,
    at([...own, ...over][n]!),
  ]);
  const made = reduceNode({
    name: `${core.name}.shift`,
    element: "real",
    op: "sum",
    axes: own,
    over,
    body: substitute(expr, new Map(places)),
  });
  notes.derive(made, [core]);
  return read(made, axes.map(at));
}

function takenApart(core: ReduceNode, old: Equation, notes: Notes): Equation {
  const parts = partsOf(core);
  if (!parts) return core;
  const { fixed, row } = parts;
  const { name, element, axes, over, span } = core;
  const made = reduceNode({
    ...{ name, element, op: "sum", axes, over },
    body: productOf([{ expr: fixed, inverse: false }, ...factorsOf(row.inner), ...row.scale])!,
    ...(span && { span }),
  });
  if (isZero(row.shift)) return made;
  notes.derive(made, [old]);
  const fresh = axes.map((one) => freshAxis(one));
  const values = new Map(axes.map((one, n) => [one, at(fresh[n]!)]));
  const shift = atLoad(made, operation("multiply", [fixed, row.shift]), notes);
  return mapNode({
    ...{ name, element, axes: fresh },
    body: operation("add", [read(made, fresh.map(at)), substitute(shift, values)]),
    ...(span && { span }),
  });
}

export function takeOutScales(graph: Graph, notes: Notes): Graph {
  const inlined = normalisations(graph);
  if (inlined.size === 0) return graph;
  return rebuild(graph, notes, (node, old): Equation | Change => {
    if (node.kind === "map")
      return inlined.has(old)
        ? { node, inlined: true, reads: (indices) => bodyAt(node, indices) }
        : node;
    return [...producers(old)].some((one) => inlined.has(one))
      ? takenApart(node, old, notes)
      : node;
  });
}
