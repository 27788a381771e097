/**
 * **axes**: an axis that a body takes apart is split. `y[i, (h, d)] = z[h, i, d]` comes
 * here as `z[p quotient 64, i, p remainder 64]`; with p = 64 p1 + p2 both dissolve, and h
 * shows as an axis of its own. Without it h would look as if it belonged to both operands
 * of what follows. The bytes stay where they are: storage is row-major before and after.
 *
 * Readers of a split equation read it at `[e quotient 64, e remainder 64]`, and are split
 * in turn; the number of splits is limited, and what does not divide is left as it is.
 */
import { at, axis, integer, plus, quotient, read, remainder, scaled } from "../ir/build.ts";
import { literal, operands, type Axis, type Expr } from "../ir/expr.ts";
import { mapNode, reduceNode, type Graph } from "../ir/graph.ts";
import { parts } from "../ir/polynomial.ts";
import { substitute } from "../ir/walk.ts";
import type { Notes } from "./notes.ts";
import { producers, rebuild, type Change, type Equation } from "./rebuild.ts";

/** Splits of one equation; a merged axis has rarely more than four parts. */
const limit = 24;

interface Split {
  readonly axis: Axis;
  readonly high: Axis;
  readonly low: Axis;
}

const isDivision = (part: Expr): boolean =>
  part.kind === "apply" && (part.op === "quotient" || part.op === "remainder");

const divisionsKnown = new WeakMap<Expr, readonly Expr[]>();

/**
 * The divisions by which a value is found. Those of a guard stay: `floor(i / 32)` in a mask
 * is bounded over tiles as it is, and cutting the rows for it would hide the sequence.
 */
function divisionsIn(expr: Expr): readonly Expr[] {
  const memo = divisionsKnown.get(expr);
  if (memo) return memo;
  const found = new Set<Expr>();
  const seen = new Set<Expr>();
  const go = (part: Expr): void => {
    if (seen.has(part) || part.type === "bool") return;
    seen.add(part);
    operands(part).forEach(go);
    if (isDivision(part)) found.add(part);
  };
  go(expr);
  const list = [...found];
  divisionsKnown.set(expr, list);
  return list;
}

/** A split of one of the axes that makes a division dissolve. */
function findSplit(expr: Expr, axes: ReadonlySet<Axis>): Split | undefined {
  for (const division of divisionsIn(expr)) {
    if (division.kind !== "apply") continue;
    const divisor = literal(division.args[1]!);
    if (divisor === undefined || divisor < 2) continue;
    for (const term of parts(division.args[0]!).terms) {
      const [atom] = term.atoms as [Expr];
      if (term.atoms.length !== 1 || atom.kind !== "axis" || !axes.has(atom.axis)) continue;
      const size = divisor / term.times;
      const extent = literal(atom.axis.extent);
      if (term.times < 1 || !Number.isInteger(size) || size < 2) continue;
      if (extent === undefined || extent % size !== 0 || extent <= size) continue;
      const { name } = atom.axis;
      const high = axis(`${name}1`, extent / size);
      const low = axis(`${name}2`, size);
      const joined = plus(scaled(size, at(high)), at(low));
      const after = substitute(division, new Map([[atom.axis, joined]]));
      if (divisionsIn(after).length < divisionsIn(division).length)
        return { axis: atom.axis, high, low };
    }
  }
  return undefined;
}

function split(node: Equation, by: Split): Equation {
  const { high, low } = by;
  const size = literal(low.extent)!;
  const values = new Map([[by.axis, plus(scaled(size, at(high)), at(low))]]);
  const cut = (axes: readonly Axis[]): readonly Axis[] =>
    axes.flatMap((one) => (one === by.axis ? [high, low] : [one]));
  const body = substitute(node.body, values);
  const { name, element, span } = node;
  const common = { name, element, axes: cut(node.axes), body, ...(span && { span }) };
  if (node.kind === "map") return mapNode(common);
  const where = node.where && substitute(node.where, values);
  return reduceNode({ ...common, op: node.op, over: cut(node.over), ...(where && { where }) });
}

export function splitAxes(graph: Graph, notes: Notes): Graph {
  return rebuild(graph, notes, (start): Equation | Change => {
    // A table is the host's work, and no index of it is ever taken apart.
    if (producers(start).size === 0) return start;
    let node = start;
    /** For each axis of the node at the start, how its index is taken apart, outermost first. */
    let sizes: readonly (readonly number[])[] = start.axes.map(() => []);
    for (let count = 0; count < limit; count++) {
      const own = new Set(node.kind === "map" ? node.axes : [...node.axes, ...node.over]);
      // argmax counts along one axis: splitting it would count along another.
      if (node.kind === "reduce" && node.op === "argmax")
        for (const one of node.over) own.delete(one);
      const found = findSplit(node.body, own);
      if (!found) break;
      let n = 0;
      for (const [group, inner] of sizes.entries()) {
        const place = node.axes.indexOf(found.axis) - n;
        if (place >= 0 && place <= inner.length) {
          const size = literal(found.low.extent)!;
          // The new boundary in units of the old axis: what lies to the right of it times its own size.
          const right = place < inner.length ? inner[place]! : 1;
          const next = [...inner.slice(0, place), size * right, ...inner.slice(place)];
          sizes = sizes.map((old, m) => (m === group ? next : old));
          break;
        }
        n += inner.length + 1;
      }
      node = split(node, found);
    }
    if (node === start) return start;
    const made = node;
    // Strides within the old axis: index = Σ part · stride, the last stride being 1.
    return {
      node: made,
      reads: (indices) =>
        read(
          made,
          indices.flatMap((index, n) => takeApart(index, sizes[n]!)),
        ),
    };
  });
}

/** The parts of an index for strides that fall from left to right and divide each other; the last is 1. */
function takeApart(index: Expr, strides: readonly number[]): readonly Expr[] {
  if (strides.length === 0) return [index];
  const all = [...strides, 1];
  return all.map((stride, n) => {
    const outer = n === 0 ? undefined : all[n - 1]!;
    const inside = outer === undefined ? index : remainder(index, integer(outer));
    return stride === 1 ? inside : quotient(inside, integer(stride));
  });
}
