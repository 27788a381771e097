/**
 * **tables**: sinusoids, rotary angles and other costly functions of indices alone become
 * equations of their own, which the host computes once, in float64. On the GPU their
 * arguments would lose the digits that matter. A dynamic axis is tabled up to its largest
 * value; so is a *position*, a sum of axes and dimensions such as the `past + i` of a row that
 * is generated.
 */
import { at, axis, integer, minus, plus, read } from "../ir/build.ts";
import { operands, type Axis, type Expr } from "../ir/expr.ts";
import { mapNode, type Graph } from "../ir/graph.ts";
import { rangeOf } from "../ir/range.ts";
import { withOperands } from "../ir/walk.ts";
import { elements, isExpensive, isExpensiveOperation, largest } from "./cost.ts";
import type { Notes } from "./notes.ts";
import { loopsOf, mapBody, producers, rebuild, type Equation } from "./rebuild.ts";

/** Entries that a table may have: 4 MiB of f32. */
const mostEntries = 1 << 20;
/** A reduction reads a table only when each entry serves this many steps of its loops. */
const leastUses = 8;

const known = new WeakMap<Expr, ReadonlySet<Expr> | undefined>();

const isTerm = ({ atoms }: { readonly atoms: readonly Expr[] }): boolean =>
  atoms.length === 1 && (atoms[0]?.kind === "axis" || atoms[0]?.kind === "dimension");

/**
 * The axes and positions that an expression is a function of; undefined when data or the
 * length of an example is in it, too.
 */
function coordinatesOf(expr: Expr): ReadonlySet<Expr> | undefined {
  if (known.has(expr)) return known.get(expr);
  const found = findCoordinates(expr);
  known.set(expr, found);
  return found;
}

function findCoordinates(expr: Expr): ReadonlySet<Expr> | undefined {
  if (expr.kind === "read" || expr.kind === "dimension") return undefined;
  if (expr.kind === "axis") return new Set([expr]);
  const atoms = expr.kind === "polynomial" ? expr.terms.flatMap((term) => term.atoms) : [];
  if (expr.kind === "polynomial" && atoms.some((atom) => atom.kind === "dimension")) {
    const isPosition = expr.terms.every(isTerm) && atoms.some((atom) => atom.kind === "axis");
    return isPosition ? new Set([expr]) : undefined;
  }
  const all = new Set<Expr>();
  for (const operand of operands(expr)) {
    const own = coordinatesOf(operand);
    if (!own) return undefined;
    for (const one of own) all.add(one);
  }
  return all;
}

/** How many values a coordinate can have. */
function extentOf(coordinate: Expr): number {
  if (coordinate.kind === "axis") return largest(coordinate.axis.extent);
  const { least, most } = rangeOf(coordinate);
  return most - least + 1;
}

function isWorthATable(expr: Expr, node: Equation): boolean {
  if (expr.type !== "real" || !isExpensive(expr)) return false;
  const coordinates = coordinatesOf(expr);
  if (!coordinates || coordinates.size === 0) return false;
  let entries = 1;
  for (const one of coordinates) entries *= extentOf(one);
  if (entries > mostEntries) return false;
  // A cheap combination of smaller tables stays arithmetic: 2^-h · (i - j).
  const costly = operands(expr).filter(isExpensive);
  const isCostlyItself = expr.kind === "apply" && isExpensiveOperation(expr.op);
  const isSmaller = (one: Expr): boolean => (coordinatesOf(one)?.size ?? 0) < coordinates.size;
  if (!isCostlyItself && costly.some(isSmaller)) return false;
  return node.kind === "map" || entries * leastUses <= elements(loopsOf(node));
}

/** An axis of the table for each coordinate, those of axes in the order of the node's loops. */
function axesOf(expr: Expr, node: Equation): ReadonlyMap<Expr, Axis> {
  const coordinates = coordinatesOf(expr) ?? new Set();
  const axes = loopsOf(node)
    .map((old) => at(old))
    .filter((old) => coordinates.has(old));
  const positions = [...coordinates].filter(({ kind }) => kind !== "axis");
  return new Map(
    [...positions, ...axes].map((one) => {
      const name = one.kind === "axis" ? one.axis.name : "position";
      return [one, axis(name, integer(extentOf(one)))];
    }),
  );
}

function tableOf(expr: Expr, node: Equation, notes: Notes): Expr {
  const axes = axesOf(expr, node);
  const first = (coordinate: Expr): Expr =>
    integer(coordinate.kind === "axis" ? 0 : rangeOf(coordinate).least);
  const memo = new Map<Expr, Expr>();
  for (const [coordinate, own] of axes) memo.set(coordinate, plus(first(coordinate), at(own)));
  const inTable = (part: Expr): Expr => {
    const made = memo.get(part) ?? withOperands(part, inTable);
    memo.set(part, made);
    return made;
  };
  const { name, span } = node;
  const table = mapNode({
    name: `${name}.table`,
    element: "real",
    axes: [...axes.values()],
    body: inTable(expr),
    ...(span && { span }),
  });
  notes.derive(table, [node]);
  return read(
    table,
    [...axes.keys()].map((coordinate) => minus(coordinate, first(coordinate))),
  );
}

export function tabulate(graph: Graph, notes: Notes): Graph {
  const roots = new Set([...graph.outputs, ...graph.inspects].map((result) => result.node));
  return rebuild(graph, notes, (node, old) => {
    const isTable =
      node.kind === "map" &&
      !roots.has(old) &&
      producers(node).size === 0 &&
      node.axes.every((one) => one.extent.kind === "polynomial" && one.extent.terms.length === 0);
    if (isTable) return node;
    const memo = new Map<Expr, Expr>();
    const go = (expr: Expr): Expr => {
      if (!isExpensive(expr)) return expr;
      const done = memo.get(expr);
      if (done) return done;
      const made = isWorthATable(expr, node) ? tableOf(expr, node, notes) : withOperands(expr, go);
      memo.set(expr, made);
      return made;
    };
    return mapBody(node, go);
  });
}
