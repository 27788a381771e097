/**
 * Making nodes. A tensor that is bound to a name becomes one equation: its axes are the
 * free axes of its body (the enclosing index variables and lifted axes that it depends on,
 * outermost first) followed by its own. No axis is shared between two nodes. What is
 * already a node, read in order, is taken as it is.
 */
import type { Span } from "../base/span.ts";
import {
  at,
  axis,
  conjunction,
  integer,
  quotient,
  read,
  remainder,
  select,
  times,
  truth,
} from "../ir/build.ts";
import { type Axis, type Dim, type ElementType, type Expr, same } from "../ir/expr.ts";
import { extentsOf, mapNode, type Node, reduceNode, type ReduceOperator } from "../ir/graph.ts";
import { substitute } from "../ir/walk.ts";
import { joinPath, readable } from "./session.ts";
import { isAxes, outerAxes } from "./tensors.ts";
import type { Backing, Env, Extent, Session, Tensor } from "./types.ts";
import { axesFor, zeroOf } from "./values.ts";

/** A tensor that reads a node: its free axes first, then its own indices, merged ones taken apart. */
export function nodeTensor(
  node: Node,
  outer: readonly Axis[],
  shape: readonly Extent[],
  groups: readonly number[],
  origin?: Span,
): Tensor {
  const extents = extentsOf(node).slice(outer.length);
  const starts: number[] = [];
  groups.reduce((start, size) => (starts.push(start), start + size), 0);
  const backing: Backing = { node, outer, groups };
  const simple = groups.every((size) => size === 1);
  return {
    kind: "tensor",
    shape,
    element: node.element,
    at: (indices) => {
      const own = simple
        ? indices
        : indices.flatMap((index, n) =>
            split(index, extents.slice(starts[n], starts[n]! + groups[n]!)),
          );
      return read(node, [...outer.map(at), ...own]);
    },
    assumes: [],
    backing,
    ...(origin && { origin }),
  };
}

/** The parts of a row-major tuple. */
function split(index: Expr, extents: readonly Dim[]): readonly Expr[] {
  if (extents.length === 1) return [index];
  return extents.map((extent, n) => {
    const inner = times(...extents.slice(n + 1));
    const whole = quotient(index, inner);
    return n === 0 ? whole : remainder(whole, extent);
  });
}

/** Names of one node's axes differ: the second `i` is `i2`. */
export function distinct(axes: readonly Axis[], taken: readonly Axis[]): Axis[] {
  const names = new Set(taken.map((one) => one.name));
  return axes.map((one) => {
    let name = one.name;
    for (let n = 2; names.has(name); n++) name = `${one.name}${n}`;
    names.add(name);
    return axis(name, one.extent);
  });
}

export const renaming = (from: readonly Axis[], to: readonly Axis[]): ReadonlyMap<Axis, Expr> =>
  new Map(from.map((one, n) => [one, at(to[n]!)]));

/** The full name of a node that is made here: the place, the name being bound, what it is in it. */
export function nodeName(env: Env, suffix = ""): string {
  const name = joinPath(joinPath(readable(env.session, env.place.key), env.binding), suffix);
  return name === "" ? "value" : name;
}

export interface Equation {
  readonly name: string;
  /** The axes as the program sees them, each a group of axes of the node. */
  readonly groups: readonly (readonly Axis[])[];
  readonly shape: readonly Extent[];
  readonly body: Expr;
  readonly assumes: readonly Expr[];
  readonly span: Span | undefined;
}

/** `name[groups...] = body` as a node, or the node that the body already is. */
export function equation(session: Session, parts: Equation): Tensor {
  const { body, assumes } = parts;
  const own = parts.groups.flat();
  const outer = outerAxes(session, [body, ...assumes], own);
  const sizes = parts.groups.map((group) => group.length);
  if (body.kind === "read" && assumes.length === 0 && isAxes(body.at, [...outer, ...own])) {
    const extents = extentsOf(body.node).slice(outer.length);
    if (own.every((one, n) => same(one.extent, extents[n]!)))
      return nodeTensor(body.node, outer, parts.shape, sizes, parts.span);
  }
  const axes = distinct([...outer, ...own], []);
  const values = renaming([...outer, ...own], axes);
  const guard = conjunction(...assumes);
  const guarded = guard ? select(guard, body, zeroOf(body.type, integer(0), truth(false))) : body;
  const node = mapNode({
    name: parts.name,
    element: body.type,
    axes,
    body: substitute(guarded, values),
    ...(parts.span && { span: parts.span }),
  });
  return nodeTensor(node, outer, parts.shape, sizes, parts.span);
}

/** A tensor as a node of its own, under the name that is being bound. */
export function materialise(env: Env, tensor: Tensor, span: Span | undefined): Tensor {
  if (tensor.backing && tensor.assumes.length === 0) return tensor;
  return asNode(env, tensor, span);
}

/**
 * The tensor as it is when its entries are single reads or literals (so that using it
 * several times repeats no work), else as a node.
 */
export function shared(env: Env, tensor: Tensor, span: Span | undefined): Tensor {
  if (tensor.backing) return materialise(env, tensor, span);
  const { indices } = axesFor(tensor.shape);
  return isCheap(tensor.at(indices)) ? tensor : asNode(env, tensor, span);
}

function asNode(env: Env, tensor: Tensor, span: Span | undefined): Tensor {
  const { axes, indices } = axesFor(tensor.shape);
  return equation(env.session, {
    name: nodeName(env),
    groups: axes.map((one) => [one]),
    shape: tensor.shape,
    body: tensor.at(indices),
    assumes: tensor.assumes,
    span,
  });
}

/** A new node with the entries of a tensor, one axis for each of its own. */
export function separate(env: Env, tensor: Tensor, span: Span | undefined): Node {
  const { axes, indices } = axesFor(tensor.shape);
  const body = tensor.at(indices);
  const free = [...outerAxes(env.session, [body, ...tensor.assumes], axes), ...axes];
  const own = distinct(free, []);
  const guard = conjunction(...tensor.assumes);
  const guarded = guard ? select(guard, body, zeroOf(body.type, integer(0), truth(false))) : body;
  return mapNode({
    name: nodeName(env),
    element: body.type,
    axes: own,
    body: substitute(guarded, renaming(free, own)),
    ...(span && { span }),
  });
}

function isCheap(body: Expr): boolean {
  switch (body.kind) {
    case "real":
    case "truth":
    case "axis":
    case "dimension":
    case "polynomial":
    case "read":
      return true;
    case "apply":
      return body.op === "toReal" && isCheap(body.args[0]!);
    case "select":
      return false;
  }
}

export interface Reduction {
  readonly name: string;
  readonly op: ReduceOperator;
  readonly over: readonly Axis[];
  /** What is reduced; its own axes stay. */
  readonly body: Tensor;
  readonly where?: Expr | undefined;
  readonly assumes: readonly Expr[];
  readonly span: Span;
}

/** A reduction as a node. Conditions that its body relies on join its guard. */
export function reduction(session: Session, parts: Reduction): Tensor {
  const { axes: own, indices } = axesFor(parts.body.shape);
  const body = parts.body.at(indices);
  const where = conjunction(...parts.assumes, parts.where);
  const outer = outerAxes(session, [body, where], [...own, ...parts.over]);
  const axes = distinct([...outer, ...own], []);
  const over = distinct(parts.over, axes);
  const values = renaming([...outer, ...own, ...parts.over], [...axes, ...over]);
  const node = reduceNode({
    name: parts.name,
    op: parts.op,
    element: elementOf(parts.op, body.type),
    axes,
    over,
    body: substitute(body, values),
    span: parts.span,
    ...(where && { where: substitute(where, values) }),
  });
  return nodeTensor(
    node,
    outer,
    parts.body.shape,
    own.map(() => 1),
    parts.span,
  );
}

function elementOf(op: ReduceOperator, body: ElementType): ElementType {
  switch (op) {
    case "sum":
    case "max":
    case "min":
      return body;
    case "lse":
      return "real";
    case "argmax":
      return "int";
    case "any":
    case "all":
      return "bool";
  }
}
