/**
 * `noise[t, p < L] ~ gumbel(0, 1)`: random numbers as a function of a seed, the draw's name
 * and the indices around it, so that steps, whole runs and members of any batch agree. The
 * name's hash is the *stream*; seed, stream and indices are hashed one after the other, and
 * the bits become a uniform number. `grammar/README.md` says it exactly.
 */
import { at, integer, less, operation, read, real, select, toReal } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import { inputNode } from "../ir/graph.ts";
import type { CallExpression, DrawStatement } from "../syntax/ast.ts";
import { axisOf } from "./cells.ts";
import { collect } from "./collected.ts";
import { shapeOf } from "./dimensions.ts";
import { bind, type Left, leftEquation, leftSide } from "./equations.ts";
import { findExtents } from "./extents.ts";
import { suggestion } from "./names.ts";
import { fail, joinPath, silence } from "./session.ts";
import type { Env, Extent, Session, Tensor } from "./types.ts";
import { childScope, exprOf, joinAssumptions, remembering } from "./values.ts";

/** The input that every draw reads. */
export const seedName = "seed";

const pair = (op: "add" | "subtract" | "multiply" | "divide", a: Expr, b: Expr): Expr =>
  operation(op, [a, b]);

/**
 * An exponential variate, -log(u). Near 1 the logarithm of a GPU is too coarse, and may be
 * 0; there it is the series of -log(1 - w), with w = 1 - u exact.
 */
function exponential(u: Expr): Expr {
  const w = pair("subtract", real(1), u);
  let series = real(1 / 6);
  for (const n of [5, 4, 3, 2, 1]) series = pair("add", real(1 / n), pair("multiply", w, series));
  const near = pair("multiply", w, series);
  return select(less(w, real(0.125)), near, operation("negate", [operation("log", [u])]));
}

/** Standard variates, and how the two arguments change them. */
const distributions: ReadonlyMap<string, (uniform: (n: number) => Expr, a: Expr, b: Expr) => Expr> =
  new Map([
    ["uniform", (u, a, b) => pair("add", a, pair("multiply", pair("subtract", b, a), u(0)))],
    [
      "gumbel",
      (u, a, b) => pair("subtract", a, pair("multiply", b, operation("log", [exponential(u(0))]))),
    ],
    [
      // Box and Muller 1958; the angle runs from -π to π, where cosines are best.
      "normal",
      (u, a, b) => {
        const radius = operation("sqrt", [pair("multiply", real(2), exponential(u(0)))]);
        const turn = pair("subtract", pair("multiply", real(2), u(1)), real(1));
        const angle = pair("multiply", real(Math.PI), turn);
        return pair(
          "add",
          a,
          pair("multiply", b, pair("multiply", radius, operation("cos", [angle]))),
        );
      },
    ],
  ]);

/** The lower 31 bits of FNV-1a of a text's UTF-8: no sign, so that it is a plain literal. */
export function streamOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash & 0x7fffffff;
}

/** The draw's name: its path; drawn again (another step of a `for`), numbered. */
function nameOf(env: Env, name: string): string {
  const { draws } = env.session;
  const path = joinPath(env.place.key, name);
  const count = draws.get(path) ?? 0;
  draws.set(path, count + 1);
  return count === 0 ? path : `${path}.${count}`;
}

function seedOf(session: Session): Expr {
  session.seed ??= inputNode({ name: seedName, element: "int", role: "input", shape: [] });
  return read(session.seed, []);
}

export function executeDraw(env: Env, statement: DrawStatement): void {
  const { session } = env;
  const { target, distribution } = statement;
  const { name } = target.name;
  const scope = childScope(env.scope);
  const inner: Env = { ...env, scope, binding: name };
  const left: Left = target.indices
    ? leftSide(inner, target.indices)
    : { groups: [], spans: [], loops: [] };
  const parameters = parametersOf(inner, distribution);
  const shape = target.type ? shapeOf(env, target.type) : [];
  const around = env.ambient();
  const own = left.groups.flat().map((cell) => axisOf(session, cell, cell.span));
  const stream = nameOf(env, name);
  const make = distributionOf(session, distribution);
  const value = drawn(
    session,
    { stream, axes: [...new Set([...around, ...own])], shape },
    (uniform) => make(uniform, ...parameters.values),
  );
  const tensor = leftEquation(inner, target, left, { ...value, assumes: parameters.assumes });
  bind(
    env,
    name,
    target.name.span,
    left.loops.length === 0 ? tensor : collect(env, target, left.loops, tensor),
  );
}

interface Draw {
  readonly stream: string;
  readonly axes: readonly Axis[];
  /** Of a draw whose type is stated, instead of its indices. */
  readonly shape: readonly Extent[];
}

function drawn(
  session: Session,
  { stream, axes, shape }: Draw,
  make: (uniform: (n: number) => Expr) => Expr,
): Tensor {
  const start = operation("hash", [seedOf(session), integer(streamOf(stream))]);
  const before = axes.reduce((bits, axis) => operation("hash", [bits, at(axis)]), start);
  return remembering({
    kind: "tensor",
    shape,
    element: "real",
    assumes: [],
    at: (indices) => {
      const bits = indices.reduce((all, index) => operation("hash", [all, index]), before);
      return make((n) => operation("unit", [operation("hash", [bits, integer(n)])]));
    },
  });
}

function distributionOf(
  session: Session,
  { callee }: CallExpression,
): NonNullable<ReturnType<typeof distributions.get>> {
  const found = distributions.get(callee.name);
  return (
    found ??
    fail(
      session,
      "name-unknown",
      callee.span,
      `\`${callee.name}\` is no distribution to draw from.`,
      {
        hint:
          suggestion(callee.name, distributions.keys()) ??
          `known are ${[...distributions.keys()].join(", ")}`,
      },
    )
  );
}

/** The two arguments, which may depend on the indices. */
function parametersOf(
  env: Env,
  distribution: CallExpression,
): { values: [Expr, Expr]; assumes: readonly Expr[] } {
  const { session } = env;
  const { callee, span } = distribution;
  distributionOf(session, distribution);
  const expressions = distribution.arguments.map(({ value }) => value);
  if (expressions.length !== 2) {
    fail(session, "argument-count", span, `\`${callee.name}\` takes 2 arguments.`);
  }
  const here = findExtents(env, expressions);
  const tensors = expressions.map((expression) => {
    const value = session.evaluate(expression, here);
    if (value.kind === "broken") silence();
    if (value.kind !== "tensor" || value.shape.length > 0 || value.element === "bool") {
      return fail(
        session,
        "type-mismatch",
        expression.span,
        "What a draw is made with is one number for each entry.",
        { hint: "index it: `normal(mu[t], 1)`" },
      );
    }
    return value;
  });
  const [a, b] = tensors.map((tensor) => toReal(exprOf(tensor))) as [Expr, Expr];
  return { values: [a, b], assumes: joinAssumptions(...tensors.map(({ assumes }) => assumes)) };
}
