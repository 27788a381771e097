/**
 * Values with one entry for each step of a loop: `states[l] = x` under a `for` or `recur`
 * over l, and a variable that stands in a path (`attention[l < depth] = blocks[l].weights`).
 * A step of `for` has an entry of its own; all steps of `recur` are one entry, in which the
 * step is a free axis.
 */
import { integer, less, select } from "../ir/build.ts";
import { type Axis, type Dim, type Expr, literal, same } from "../ir/expr.ts";
import { substitute } from "../ir/walk.ts";
import type { Expression, IndexPart, SingleIndex, Target } from "../syntax/ast.ts";
import { bare } from "./cells.ts";
import { childrenOf } from "./children.ts";
import { formatShape } from "./format.ts";
import { materialise } from "./nodes.ts";
import { fail } from "./session.ts";
import { liftOut } from "./tensors.ts";
import type { Collected, CollectedEntry, Env, Extent, Loop, Tensor } from "./types.ts";
import { coerce, lookup } from "./values.ts";

/** A left-hand variable with an extent that stands in a path on the right. */
export function unrolledName(part: IndexPart, expression: Expression): readonly SingleIndex[] {
  if (part.kind !== "single" || !part.extent) return [];
  const index = bare(part.expression);
  return index.kind === "name" && inPath(expression, index.name) ? [part] : [];
}

/** Whether `name` stands in brackets inside a path: `blocks[name].attn`. */
function inPath(expression: Expression, name: string): boolean {
  if (expression.kind === "member") {
    for (let here: Expression = expression.object; ;) {
      if (here.kind === "member") here = here.object;
      else if (here.kind === "index") {
        const uses = here.indices.some(
          (part) => part.kind === "single" && mentions(part.expression, name),
        );
        if (uses) return true;
        here = here.object;
      } else break;
    }
  }
  for (const part of childrenOf(expression)) if (inPath(part, name)) return true;
  return false;
}

function mentions(expression: Expression, name: string): boolean {
  if (expression.kind === "name") return expression.name === name;
  for (const part of childrenOf(expression)) if (mentions(part, name)) return true;
  return false;
}

/** The entry of these loops' current steps. */
const keyOf = (loops: Collected["loops"]): string =>
  loops.flatMap(({ loop }) => (loop.kind === "for" ? [loop.step] : [])).join();

/** The steps of recurrences among the loops. */
const stepsOf = (loops: Collected["loops"]): readonly Axis[] =>
  loops.flatMap(({ loop }) => (loop.kind === "recur" ? [loop.axis] : []));

const extentOf = (loop: Loop): Dim =>
  loop.kind === "for" ? integer(loop.extent) : loop.axis.extent;

/** One step of a collected value. */
export function collect(
  env: Env,
  target: Target,
  loops: Collected["loops"],
  tensor: Tensor,
): Collected {
  const { name } = target.name;
  const before = lookup(env.scope, name);
  const continues =
    before?.kind === "collected" &&
    before.loops.length === loops.length &&
    before.loops.every(({ loop, position }, n) => {
      const now = loops[n]!;
      return position === now.position && (loop === now.loop || isSameAgain(loop, now.loop));
    });
  const entries = continues ? before.entries : new Map<string, CollectedEntry>();
  entries.set(keyOf(loops), { tensor, axes: stepsOf(loops) });
  return { kind: "collected", name, loops, entries, span: target.span };
}

/** A loop in a loop is another one at each step of the outer. */
function isSameAgain(before: Loop, now: Loop): boolean {
  return (
    before.done &&
    before.kind === now.kind &&
    before.name === now.name &&
    same(extentOf(before), extentOf(now))
  );
}

/** Whether a loop around it still runs. */
export function isRunning({ loops }: Collected): boolean {
  return loops.length === 0 || loops.some(({ loop }) => !loop.done);
}

/** Names that a finished loop collected become tensors. */
export function finishCollected(env: Env): void {
  const { names } = env.scope;
  for (const [key, collected] of names) {
    if (collected.kind !== "collected" || isRunning(collected)) continue;
    const whole = { ...env, binding: key };
    const stacked = materialise(whole, stack(env, collected), collected.span);
    names.set(key, { ...stacked, origin: collected.span });
  }
}

/** The shape with the axes of all loops; undefined before the current step has a value. */
export function collectedShape(collected: Collected): readonly Extent[] | undefined {
  const entry = collected.entries.get(keyOf(collected.loops));
  return entry && shapeOf(collected, entry.tensor, () => true);
}

/** An entry's shape with the axes of some of the loops put in. */
function shapeOf(
  { loops, span }: Collected,
  entry: Tensor,
  isAxis: (loop: Loop) => boolean,
): readonly Extent[] {
  const shape: Extent[] = [...entry.shape];
  let gone = 0;
  for (const { loop, position } of loops) {
    if (!isAxis(loop)) gone++;
    else shape.splice(position - gone, 0, { dim: extentOf(loop), name: loop.name, origin: span });
  }
  return shape;
}

/** The steps of the finished loops as axes of one tensor, at the current step of the others. */
export function stack(env: Env, collected: Collected): Tensor {
  const { loops, entries } = collected;
  const unrolled = loops.flatMap(({ loop }) => (loop.kind === "for" ? [loop] : []));
  const list = [...entries]
    .map(([key, entry]) => ({ steps: key === "" ? [] : key.split(",").map(Number), ...entry }))
    .filter(({ steps }) => unrolled.every((loop, n) => loop.done || loop.step === steps[n]));
  const total = unrolled.reduce(
    (product, { done, extent }) => (done ? product * extent : product),
    1,
  );
  const [first] = list;
  if (list.length !== total || !first) {
    fail(
      env.session,
      "collected-step",
      collected.span,
      `\`${collected.name}\` has a value for ${list.length} of ${total} steps only.`,
    );
  }
  agree(env, collected, list);
  const shape = shapeOf(collected, first.tensor, (loop) => loop.done);
  const done = loops.filter(({ loop }) => loop.done);
  const leading = done.every(({ loop, position }, n) => loop.kind === "recur" && position === n);
  if (leading && done.length === loops.length)
    return liftOut(first.tensor, first.axes, shape.slice(0, done.length));
  const element = list.every(({ tensor }) => tensor.element === first.tensor.element)
    ? first.tensor.element
    : "real";
  return { kind: "tensor", shape, element, assumes: [], at: entryAt(collected, element) };
}

function agree(env: Env, { name, span }: Collected, list: readonly CollectedEntry[]): void {
  const [first] = list as [CollectedEntry];
  for (const { tensor } of list) {
    const fits =
      tensor.shape.length === first.tensor.shape.length &&
      tensor.shape.every((extent, n) => same(extent.dim, first.tensor.shape[n]!.dim));
    if (fits) continue;
    fail(
      env.session,
      "dimension-mismatch",
      span,
      `The steps of \`${name}\` have different shapes: ${formatShape(first.tensor.shape)} and ${formatShape(tensor.shape)}.`,
    );
  }
}

/** What reads an entry of a stacked value. */
function entryAt({ loops, entries }: Collected, element: Tensor["element"]): Tensor["at"] {
  // Loops may end, and others of the same names begin, before the tensor is read.
  const states = loops.map(({ loop, position }) => ({
    position,
    done: loop.done,
    extent: loop.kind === "for" ? loop.extent : undefined,
    step: loop.kind === "for" ? loop.step : 0,
  }));
  return (indices) => {
    const rest = [...indices];
    const places: (Expr | undefined)[] = states.map(() => undefined);
    let gone = states.filter(({ done }) => !done).length;
    for (let n = states.length - 1; n >= 0; n--) {
      const { done, position } = states[n]!;
      if (!done) gone--;
      else [places[n]] = rest.splice(position - gone, 1);
    }
    const leaf = (steps: readonly number[]): Expr => {
      const { tensor, axes } = entries.get(steps.join())!;
      const recurring = states.flatMap(({ extent }, n) => (extent === undefined ? [n] : []));
      const values = recurring.flatMap((n, k): [Axis, Expr][] =>
        places[n] ? [[axes[k]!, places[n]]] : [],
      );
      return coerce(substitute(tensor.at(rest), new Map(values)), element);
    };
    // Halved again and again, so that many steps make no deep expression.
    const choose = (n: number, from: number, to: number, steps: readonly number[]): Expr => {
      const here = states[n];
      if (!here) return leaf(steps);
      const next = (step: readonly number[]): Expr =>
        choose(n + 1, 0, states[n + 1]?.extent ?? 0, [...steps, ...step]);
      const place = places[n];
      if (here.extent === undefined) return next([]);
      if (!place) return next([here.step]);
      if (to - from === 1) return next([from]);
      const middle = Math.floor((from + to) / 2);
      const before = less(place, integer(middle));
      const value = literal(before);
      if (value !== undefined)
        return value ? choose(n, from, middle, steps) : choose(n, middle, to, steps);
      return select(before, choose(n, from, middle, steps), choose(n, middle, to, steps));
    };
    return choose(0, 0, states[0]?.extent ?? 0, []);
  };
}
