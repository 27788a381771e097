/**
 * **attention**: whatever is recognised as attention is written in one way,
 *
 *     core[rows, features] = Σ over keys where guard of exp(score - lse[rows]) · value
 *
 * with the lse of the very same score under the same guard, so that the last pass finds
 * it again by looking. Weights that something else needs as well are left alone: they
 * have to be stored anyway.
 */
import { at, freshAxis, operation, read } from "../ir/build.ts";
import { same, type Axis, type Expr } from "../ir/expr.ts";
import { mapNode, reduceNode, type Graph, type Node, type ReduceNode } from "../ir/graph.ts";
import { freeAxes, readsOf, rewrite, substitute } from "../ir/walk.ts";
import { buffersFor, mostBuffers } from "./alignment.ts";
import { matchAttention, type AttentionForm } from "./attentionForm.ts";
import { factorsOf, productOf, type Factor } from "./forms.ts";
import { hasExp } from "./logSpace.ts";
import type { Notes } from "./notes.ts";
import {
  equationsOf,
  mapBody,
  producers,
  readersOf,
  rebuild,
  rootsOf,
  withSum,
  type Equation,
} from "./rebuild.ts";

/** What the kernel of an attention evaluates. */
export const expressionsOf = ({ query, key, value, score, where }: AttentionForm): Expr[] => [
  query,
  key,
  value,
  score,
  ...(where ? [where] : []),
];

/** Whether one kernel can bind what an attention reads. */
export const fitsOneKernel = (form: AttentionForm): boolean =>
  buffersFor(expressionsOf(form), new Set([form.dot.node])) + 1 <= mostBuffers;

export interface Surroundings {
  readonly readers: ReadonlyMap<Node, readonly Equation[]>;
  readonly roots: ReadonlySet<Node>;
}

export function surroundingsOf(graph: Graph): Surroundings {
  return { readers: readersOf(graph), roots: new Set(rootsOf(graph)) };
}

/** A result that needs one of the nodes other than through those given. */
function neededElsewhere(
  nodes: Iterable<Node>,
  through: Iterable<Node>,
  { readers, roots }: Surroundings,
): Node | undefined {
  const seen = new Set<Node>(through);
  const waiting = [...nodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (roots.has(node)) return node;
    waiting.push(...(readers.get(node) ?? []));
  }
  return undefined;
}

/** A sum that could be attention, and the equations that would vanish into it. */
export interface Candidate {
  readonly core: ReduceNode;
  /** The sum, and the reader that normalises it if there is one. */
  readonly own: readonly Node[];
  /** Needed by nothing but this sum. */
  readonly weights: readonly Node[];
  /** Needed by this sum, and perhaps by other attentions. */
  readonly scores: readonly Node[];
}

/** Those whose weights and scores nobody else needs; `refuse` hears of the others. */
export function selfContained(
  candidates: readonly Candidate[],
  around: Surroundings,
  refuse: (candidate: Candidate, because: Node) => void,
): readonly Candidate[] {
  let left = candidates;
  for (;;) {
    const all = left.flatMap(({ own }) => own);
    const next = left.filter((candidate) => {
      const { own, weights, scores } = candidate;
      const other = neededElsewhere(weights, own, around) ?? neededElsewhere(scores, all, around);
      if (other) refuse(candidate, other);
      return !other;
    });
    if (next.length === left.length) return next;
    left = next;
  }
}

function candidate(form: AttentionForm, own: readonly Node[]): Candidate {
  const touched = [...form.touched];
  return {
    core: form.core,
    own,
    weights: touched.filter(hasExp),
    scores: touched.filter((node) => !hasExp(node)),
  };
}

/** A reader's products with a sum in them, and the sum's other factors. */
interface Late {
  readonly product: Expr;
  readonly sum: Extract<Expr, { kind: "read" }>;
  readonly others: readonly Factor[];
}

/** The largest product in a body of which a read of `core` is a factor. */
function productsWith(body: Expr, core: ReduceNode): readonly Late[] | undefined {
  const found: Late[] = [];
  let failed = false as boolean;
  const seen = new Set<Expr>();
  const go = (expr: Expr): void => {
    if (seen.has(expr)) return;
    seen.add(expr);
    const factors = factorsOf(expr);
    const sums = factors.filter(({ expr: part }) => part.kind === "read" && part.node === core);
    const [sum] = sums;
    if (sum?.expr.kind === "read") {
      const others = factors.filter((factor) => factor !== sum);
      if (sums.length > 1 || sum.inverse) failed = true;
      else found.push({ product: expr, sum: sum.expr, others });
      for (const other of others)
        if (readsOf(other.expr).some((r) => r.node === core)) failed = true;
      return;
    }
    switch (expr.kind) {
      case "apply":
        return expr.args.forEach(go);
      case "select":
        return [expr.condition, expr.then, expr.otherwise].forEach(go);
      case "read":
        if (expr.at.some((index) => readsOf(index).some((one) => one.node === core))) failed = true;
        return;
      case "real":
      case "truth":
      case "axis":
      case "dimension":
      case "polynomial":
        return;
    }
  };
  go(body);
  return failed || found.length === 0 ? undefined : found;
}

/** Factors that a reader puts beside `sum`, in the axes of the sum. */
function inAxesOf(core: ReduceNode, late: Late): readonly Factor[] | undefined {
  const values = new Map<Axis, Expr>();
  for (const [n, index] of late.sum.at.entries()) {
    if (index.kind !== "axis" || values.has(index.axis)) return undefined;
    values.set(index.axis, at(core.axes[n]!));
  }
  return late.others.map(({ expr, inverse }) => ({ expr: substitute(expr, values), inverse }));
}

/** A sum that its only reader normalises. */
function matchLate(
  core: ReduceNode,
  reader: Equation,
): { form: AttentionForm; late: readonly Late[] } | undefined {
  if (reader.kind !== "map") return undefined;
  const late = productsWith(reader.body, core);
  if (late?.length !== 1) return undefined;
  const factors = inAxesOf(core, late[0]!);
  if (!factors || factors.length === 0) return undefined;
  const form = matchAttention(core, factors);
  return typeof form === "object" ? { form, late } : undefined;
}

/** The canonical sum for a form, and what its readers multiply it by. */
function canonical(form: AttentionForm, notes: Notes): { core: ReduceNode; rest?: Expr } {
  const { core, scoreInGraph: score, where, value, rest } = form;
  const lse = canonicalNormaliser(form, notes);
  const weights = operation("exp", [operation("subtract", [score, lse])]);
  const body = operation("multiply", [weights, value]);
  const made = withSum(core, body, where);
  if (made !== core) notes.derive(made, [core, ...form.touched]);
  return { core: made, ...(rest && { rest }) };
}

/** A read of the lse of the score: the graph's own when it is exactly that. */
function canonicalNormaliser(form: AttentionForm, notes: Notes): Expr {
  const { core, keys, scoreInGraph: score, where, normaliser } = form;
  const needed = new Set([...freeAxes(score), ...(where ? freeAxes(where) : [])]);
  const axes = core.axes.filter((axis) => needed.has(axis));
  const old = normaliser.node;
  if (old.kind === "reduce" && old.op === "lse" && old.over.length === keys.length) {
    const renamed = new Map([
      ...old.axes.map((axis, n): [Axis, Expr] => [axis, normaliser.at[n]!]),
      ...old.over.map((axis, n): [Axis, Expr] => [axis, at(keys[n]!)]),
    ]);
    const guard = old.where && substitute(old.where, renamed);
    const sameGuard = guard && where ? same(guard, where) : !guard && !where;
    if (sameGuard && same(substitute(old.body, renamed), score)) return normaliser;
  }
  const fresh = new Map([...axes, ...keys].map((axis) => [axis, freshAxis(axis)]));
  const values = new Map([...fresh].map(([axis, own]): [Axis, Expr] => [axis, at(own)]));
  const guard = where && substitute(where, values);
  const made = reduceNode({
    name: `${core.name}.lse`,
    element: "real",
    op: "lse",
    axes: axes.map((axis) => fresh.get(axis)!),
    over: keys.map((axis) => fresh.get(axis)!),
    body: substitute(score, values),
    ...(guard && { where: guard }),
    ...(core.span && { span: core.span }),
  });
  notes.derive(made, [normaliser.node]);
  return read(made, axes.map(at));
}

function multiplied(product: Expr, rest: Expr | undefined): Expr {
  return rest ? productOf([{ expr: product, inverse: false }, ...factorsOf(rest)])! : product;
}

export function recogniseAttention(graph: Graph, notes: Notes): Graph {
  const around = surroundingsOf(graph);
  const candidates: Candidate[] = [];
  for (const core of equationsOf(graph)) {
    if (core.kind !== "reduce" || core.op !== "sum") continue;
    const match = matchAttention(core);
    if (match === undefined) continue;
    if (typeof match === "object") {
      candidates.push(candidate(match, [core]));
      continue;
    }
    const [reader, ...more] = around.readers.get(core) ?? [];
    const found =
      reader && more.length === 0 && !around.roots.has(core) ? matchLate(core, reader) : undefined;
    if (found && reader) candidates.push(candidate(found.form, [core, reader]));
    else notes.remark("attention", core, match);
  }
  /** Sums that are attention, and sums whose only reader makes them so. */
  const whole = new Set<Node>();
  const late = new Set<Node>();
  const chosen = selfContained(candidates, around, ({ core }, other) =>
    notes.remark("attention", core, `its weights or scores are needed for ${other.name} as well`),
  );
  for (const { own } of chosen) {
    const [core, reader] = own;
    if (reader) late.add(reader);
    else whole.add(core!);
  }
  if (whole.size === 0 && late.size === 0) return graph;
  return rebuild(graph, notes, (node, old) => {
    if (whole.has(old) && node.kind === "reduce") {
      const match = matchAttention(node);
      if (typeof match !== "object") return node;
      const { core, rest } = canonical(match, notes);
      if (!rest) return core;
      const axes = node.axes.map((axis) => freshAxis(axis));
      const values = new Map(node.axes.map((axis, n): [Axis, Expr] => [axis, at(axes[n]!)]));
      const { name, element, span } = node;
      const body = multiplied(read(core, axes.map(at)), substitute(rest, values));
      const made = mapNode({ name, element, axes, body, ...(span && { span }) });
      return { node: made };
    }
    if (!late.has(old) || node.kind !== "map") return node;
    return mapBody(node, (body) => normalisedBefore(node, body, notes));
  });
}

/** The body of a reader that normalises, with the sum normalised before it is read. */
function normalisedBefore(node: Equation, body: Expr, notes: Notes): Expr {
  for (const core of producers(node)) {
    if (core.kind !== "reduce") continue;
    const found = matchLate(core, node);
    const [product] = found?.late ?? [];
    if (!found || !product) continue;
    const { core: made, rest } = canonical(found.form, notes);
    const back = new Map(core.axes.map((axis, n): [Axis, Expr] => [axis, product.sum.at[n]!]));
    const value = multiplied(read(made, product.sum.at), rest && substitute(rest, back));
    return rewrite(body, (part) => (part === product.product ? value : part));
  }
  return body;
}
