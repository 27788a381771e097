/**
 * Values with one entry for each step of an unrolled loop: `states[l] = x` under a `for`
 * over l, and a variable that stands in a path (`attention[l < depth] = blocks[l].weights`).
 */
import { integer, less, select } from "../ir/build.ts";
import { type Expr, literal, same } from "../ir/expr.ts";
import type { Expression, IndexPart, SingleIndex, Target } from "../syntax/ast.ts";
import { bare } from "./cells.ts";
import { childrenOf } from "./children.ts";
import { formatShape } from "./format.ts";
import { fail } from "./session.ts";
import type { Collected, Env, Extent, Tensor } from "./types.ts";
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

/** One step of a collected value. */
export function collect(
  env: Env,
  target: Target,
  loops: Collected["loops"],
  tensor: Tensor,
): Collected {
  const { name } = target.name;
  const before = lookup(env.scope, name);
  const key = loops.map(({ loop }) => loop.step).join();
  const continues =
    before?.kind === "collected" &&
    before.loops.length === loops.length &&
    before.loops.every(({ loop, position }, n) => {
      const now = loops[n]!;
      return (
        position === now.position &&
        (loop === now.loop ||
          (loop.done && loop.name === now.loop.name && loop.extent === now.loop.extent))
      );
    });
  const entries = continues ? before.entries : new Map<string, Tensor>();
  entries.set(key, tensor);
  return { kind: "collected", name, loops, entries, span: target.span };
}

/** The steps of a finished loop as one tensor. */
export function stack(env: Env, collected: Collected): Tensor {
  const { session } = env;
  const { loops, entries, span, name } = collected;
  const total = loops.reduce((product, { loop }) => product * loop.extent, 1);
  const list = [...entries].map(([key, tensor]) => ({ steps: key.split(",").map(Number), tensor }));
  if (list.length !== total || list.length === 0) {
    fail(
      session,
      "collected-step",
      span,
      `\`${name}\` has a value for ${list.length} of ${total} steps only.`,
    );
  }
  const [first] = list as [(typeof list)[number]];
  for (const { tensor } of list) {
    const fits =
      tensor.shape.length === first.tensor.shape.length &&
      tensor.shape.every((extent, n) => same(extent.dim, first.tensor.shape[n]!.dim));
    if (!fits) {
      fail(
        session,
        "dimension-mismatch",
        span,
        `The steps of \`${name}\` have different shapes: ${formatShape(first.tensor.shape)} and ${formatShape(tensor.shape)}.`,
      );
    }
  }
  const element = list.every(({ tensor }) => tensor.element === first.tensor.element)
    ? first.tensor.element
    : "real";
  const shape: Extent[] = [...first.tensor.shape];
  for (const { loop, position } of loops)
    shape.splice(position, 0, { dim: integer(loop.extent), name: loop.name, origin: span });
  const positions = new Set(loops.map(({ position }) => position));
  return {
    kind: "tensor",
    shape,
    element,
    assumes: [],
    at: (indices) => {
      const rest = indices.filter((_, n) => !positions.has(n));
      // Halved again and again, so that many steps make no deep expression.
      const choose = (n: number, from: number, to: number, steps: readonly number[]): Expr => {
        const here = loops[n];
        if (!here) return coerce(entries.get(steps.join())!.at(rest), element);
        if (to - from === 1)
          return choose(n + 1, 0, loops[n + 1]?.loop.extent ?? 0, [...steps, from]);
        const middle = Math.floor((from + to) / 2);
        const place = indices[here.position]!;
        const before = less(place, integer(middle));
        const value = literal(before);
        if (value !== undefined)
          return value ? choose(n, from, middle, steps) : choose(n, middle, to, steps);
        return select(before, choose(n, from, middle, steps), choose(n, middle, to, steps));
      };
      return choose(0, 0, loops[0]?.loop.extent ?? 0, []);
    },
  };
}
