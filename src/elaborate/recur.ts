/**
 * `recur t < T with h = a { ... }`. The body is executed once: the step is an index variable
 * around all of it, so what it binds are ordinary equations that may have the step as an
 * axis. What comes into a step is a leaf of the graph, read at the step; what the body binds
 * to its name last closes the circle.
 *
 * Which axes of the surroundings (of lifting, of index variables, of outer steps) a carried
 * value depends on, and whether a start of whole numbers goes on as reals, is known only
 * after the body. When the guess was too small the body is executed again with more.
 */
import { at, integer, less, minus, read, select } from "../ir/build.ts";
import { type Axis, type Dim, type ElementType, type Expr, same } from "../ir/expr.ts";
import { inputNode, type InputNode, mapNode } from "../ir/graph.ts";
import { rangeOf } from "../ir/range.ts";
import { dependsOn, substitute } from "../ir/walk.ts";
import type { Expression, Identifier, RecurStatement } from "../syntax/ast.ts";
import { finishCollected } from "./collected.ts";
import { asExtent } from "./dimensions.ts";
import { findExtents } from "./extents.ts";
import { formatShape } from "./format.ts";
import { constants } from "./names.ts";
import { distinct, materialise, nodeName, nodeTensor, renaming, shared } from "./nodes.ts";
import {
  checkpoint,
  fail,
  label,
  mapUndo,
  nextOrder,
  orderedAxis,
  report,
  silence,
} from "./session.ts";
import { outerAxes } from "./tensors.ts";
import type { Cell, Env, Session, Steps, Tensor, Value } from "./types.ts";
import { axesFor, broken, coerce, remembering } from "./values.ts";

/** One name of `with`. */
interface Carried {
  readonly name: Identifier;
  readonly start: Tensor;
  /** What the value is found to be: grows until the body agrees. */
  element: ElementType;
  readonly outer: Set<Axis>;
}

/** A carried value while the body is executed. */
interface Leaf {
  readonly carried: Carried;
  readonly node: InputNode;
  readonly outer: readonly Axis[];
}

/** Executes the statement; `run` executes its body. */
export function executeRecur(env: Env, statement: RecurStatement, run: (env: Env) => void): void {
  const { session, scope } = env;
  const extent = extentOf(env, statement);
  const carried = startsOf(env, statement);
  const errors = errorsIn(session);
  for (;;) {
    const undo = [checkpoint(session), mapUndo(scope.names)];
    const before = new Map(scope.names);
    const over = orderedAxis(session, statement.variable.name, extent);
    const leaves = carried.map((one) => bindLeaf(env, one, over));
    runBody(env, statement, over, run);
    const nexts = leaves.map((leaf) => nextOf(env, leaf));
    const grown = leaves.map((leaf, n) => grow(session, leaf, nexts[n], over));
    // With an error in the body its words stay, and no graph is made.
    if (grown.includes(true) && errorsIn(session) === errors) {
      for (const one of undo) one();
      continue;
    }
    const last = new Map<string, Value>();
    leaves.forEach((leaf, n) => {
      const next = nexts[n];
      if (next) last.set(leaf.carried.name.name, close(env, leaf, next, over));
    });
    leave(env, before, over);
    for (const [name, value] of last) scope.names.set(name, value);
    return;
  }
}

const errorsIn = (session: Session): number =>
  session.diagnostics.filter(({ severity }) => severity === "error").length;

function extentOf(env: Env, { extent, variable }: RecurStatement): Dim {
  if (constants.has(variable.name)) {
    fail(env.session, "name-reserved", variable.span, `\`${variable.name}\` can't be redefined.`);
  }
  return asExtent(env, env.session.evaluate(extent, findExtents(env, [extent])), extent.span);
}

/** The starts, read outside. */
function startsOf(env: Env, statement: RecurStatement): readonly Carried[] {
  const { session } = env;
  const seen = new Map([[statement.variable.name, statement.variable.span]]);
  return statement.carried.map(({ name, start }): Carried => {
    if (constants.has(name.name))
      fail(session, "name-reserved", name.span, `\`${name.name}\` can't be redefined.`);
    const earlier = seen.get(name.name);
    if (earlier) {
      fail(session, "name-duplicate", name.span, `\`${name.name}\` has a meaning here already.`, {
        related: label(earlier, "from here"),
      });
    }
    seen.set(name.name, name.span);
    const expression: Expression = start ?? { kind: "name", name: name.name, span: name.span };
    const inner = { ...env, binding: `${name.name}.start` };
    const value = session.evaluate(expression, findExtents(inner, [expression]));
    if (value.kind === "broken") silence();
    if (value.kind !== "tensor") {
      return fail(
        session,
        "type-mismatch",
        expression.span,
        "What a recurrence carries starts as a number or tensor.",
      );
    }
    const tensor = shared(inner, value, expression.span);
    const outer = new Set(outerOf(session, tensor));
    return { name, start: { ...tensor, origin: expression.span }, element: tensor.element, outer };
  });
}

/** The axes of the surroundings that a tensor depends on, the outermost first. */
function outerOf(session: Session, tensor: Tensor): readonly Axis[] {
  const { axes, indices } = axesFor(tensor.shape);
  return outerAxes(session, [tensor.at(indices), ...tensor.assumes], axes);
}

/** Binds the name to what comes into the step. */
function bindLeaf(env: Env, carried: Carried, over: Axis): Leaf {
  const { session, scope } = env;
  const { name, start, element } = carried;
  const order = (one: Axis): number => session.orders.get(one) ?? Infinity;
  const outer = [...carried.outer].sort((a, b) => order(a) - order(b));
  const { axes: own } = axesFor(start.shape);
  const node = inputNode({
    name: nodeName({ ...env, binding: name.name }, "carried"),
    element,
    role: "carried",
    shape: [...outer, over, ...own].map((one) => one.extent),
    span: name.span,
  });
  const tensor = nodeTensor(
    node,
    [...outer, over],
    start.shape,
    own.map(() => 1),
    name.span,
  );
  scope.names.set(name.name, tensor);
  return { carried, node, outer };
}

function runBody(
  env: Env,
  { variable, extent }: RecurStatement,
  over: Axis,
  run: (env: Env) => void,
): void {
  const { session, scope } = env;
  const { name, span } = variable;
  const before = scope.names.get(name);
  const cell: Cell = {
    kind: "cell",
    name,
    span,
    order: nextOrder(session),
    extent: over.extent,
    extentOrigin: extent.span,
    stated: true,
    axis: over,
  };
  scope.names.set(name, cell);
  const loop: Steps = { kind: "recur", name, axis: over, done: false };
  run({
    ...env,
    loops: [...env.loops.filter((one) => one.name !== name), loop],
    ambient: () => [...env.ambient(), over],
  });
  loop.done = true;
  if (before) scope.names.set(name, before);
  else scope.names.delete(name);
}

/** What the body binds to a carried name; undefined when that was an error. */
function nextOf(env: Env, { carried, node }: Leaf): Tensor | undefined {
  const { session, scope } = env;
  const { name, start } = carried;
  const value = scope.names.get(name.name);
  if (value?.kind === "broken") return undefined;
  if (value?.kind !== "tensor") {
    const collected = value?.kind === "collected" ? value.span : undefined;
    return fail(
      session,
      "carried-changed",
      collected ?? name.span,
      `\`${name.name}\` is carried, but the body makes it something else than a tensor.`,
      {
        related: label(collected && name.span, "carried from here"),
        ...(collected && {
          hint: `bind it plainly, and collect it under another name: \`states[t] = ${name.name}\``,
        }),
      },
    );
  }
  const changes = (message: string, what: string): never =>
    fail(session, "carried-changed", value.origin ?? name.span, message, {
      related: label(start.origin, `it starts as ${what} here`),
      hint: "every step hands on what it got: a value of the same shape and kind",
    });
  if (value.backing?.node === node) {
    report(
      session,
      "warning",
      "carried-unchanged",
      name.span,
      `\`${name.name}\` is carried, but no step changes it.`,
      { hint: `bind it in the body, or leave it out of \`with\`` },
    );
  }
  const fits =
    value.shape.length === start.shape.length &&
    value.shape.every(({ dim }, n) => same(dim, start.shape[n]!.dim));
  if (!fits) {
    changes(
      `A step changes the shape of \`${name.name}\` to ${formatShape(value.shape)}.`,
      formatShape(start.shape),
    );
  }
  if ((value.element === "bool") !== (start.element === "bool")) {
    const [from, to] =
      start.element === "bool" ? ["truth values", "numbers"] : ["numbers", "truth values"];
    changes(`A step makes \`${name.name}\` ${to}.`, from);
  }
  return materialise({ ...env, binding: name.name }, value, value.origin);
}

/** Takes over what the body showed of the value; whether that was more than was known. */
function grow(session: Session, leaf: Leaf, next: Tensor | undefined, over: Axis): boolean {
  if (!next) return false;
  const { carried } = leaf;
  const found = outerOf(session, next).filter((one) => one !== over && !carried.outer.has(one));
  for (const one of found) carried.outer.add(one);
  const becomesReal = carried.element === "int" && next.element === "real";
  if (becomesReal) carried.element = "real";
  return found.length > 0 || becomesReal;
}

/** Makes the recurrence; the result is the final state. */
function close(env: Env, { carried, node, outer }: Leaf, next: Tensor, over: Axis): Tensor {
  const { session } = env;
  const { start, name, element } = carried;
  const { axes: own, indices } = axesFor(start.shape);
  const handed = equationOf(env, carried, coerce(next.at(indices), element), own, over);
  const axes = distinct([...outer, over, ...own], []);
  const values = renaming([...outer, over, ...own], axes);
  session.recurrences.push({
    node,
    axes,
    over: axes[outer.length]!,
    start: substitute(coerce(start.at(indices), element), values),
    next: substitute(handed, values),
  });
  const final = atLast(
    { ...start, element, at: (places) => substitute(handed, valuesOf(own, places)) },
    over,
  );
  return remembering({
    kind: "tensor",
    shape: start.shape,
    element,
    assumes: [],
    origin: name.span,
    at: (places) =>
      rangeOf(over.extent).least >= 1
        ? final.at(places)
        : select(
            less(integer(0), over.extent),
            final.at(places),
            coerce(start.at(places), element),
          ),
  });
}

const valuesOf = (axes: readonly Axis[], places: readonly Expr[]): ReadonlyMap<Axis, Expr> =>
  new Map(axes.map((one, n) => [one, places[n]!]));

/** A value that is handed on as it came (two names that change places) gets an equation. */
function equationOf(
  env: Env,
  { name }: Carried,
  handed: Expr,
  own: readonly Axis[],
  over: Axis,
): Expr {
  const leaf =
    handed.kind === "read" && handed.node.kind === "input" && handed.node.role === "carried";
  if (!leaf) return handed;
  const free = [...outerAxes(env.session, [handed], [...own, over]), over, ...own];
  const axes = distinct(free, []);
  const node = mapNode({
    name: nodeName({ ...env, binding: name.name }),
    element: handed.type,
    axes,
    body: substitute(handed, renaming(free, axes)),
    span: name.span,
  });
  return read(node, free.map(at));
}

/** A tensor of a step, at the last step. */
function atLast(tensor: Tensor, over: Axis): Tensor {
  const last = new Map([[over, minus(over.extent, integer(1))]]);
  const { kind, shape, element, origin } = tensor;
  return {
    kind,
    shape,
    element,
    assumes: [],
    at: (indices) => substitute(tensor.at(indices), last),
    ...(origin && { origin }),
  };
}

/** Names that the body bound are, after the loop, what they were in the last step. */
function leave(env: Env, before: ReadonlyMap<string, Value | Cell>, over: Axis): void {
  const { names } = env.scope;
  finishCollected(env);
  for (const [name, value] of names) {
    if (value === before.get(name) || value.kind === "cell") continue;
    names.set(name, lastOf(name, value, over));
  }
}

/** What a name means after the loop. Where there may be no step, or for code, it means nothing. */
function lastOf(name: string, value: Value, over: Axis): Value {
  const gone = (span = value.kind === "tensor" ? value.origin : undefined): Value =>
    span ? { kind: "collected", name, loops: [], entries: new Map(), span } : broken;
  switch (value.kind) {
    case "tensor": {
      const { indices } = axesFor(value.shape);
      if (![value.at(indices), ...value.assumes].some((part) => dependsOn(part, [over])))
        return value;
      return rangeOf(over.extent).least >= 1 ? atLast(value, over) : gone();
    }
    case "closure":
    case "combination":
      return gone(value.span);
    case "list":
    case "tuple":
      return { ...value, items: value.items.map((item) => lastOf(name, item, over)) };
    case "string":
    case "builtin":
    case "block":
    case "broken":
    case "collected":
      return value;
  }
}
