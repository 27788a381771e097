/**
 * Tensors made of tensors without making a node: entry by entry operations, transposition,
 * joining, and the last step of lifting, where the axes that a call was lifted over come
 * back as the result's first axes.
 */
import type { Span } from "../base/span.ts";
import { at, less, minus, plus, select } from "../ir/build.ts";
import { type Axis, type ElementType, type Expr, same } from "../ir/expr.ts";
import { dependsOn, freeAxes, substitute } from "../ir/walk.ts";
import { formatDim, formatShape } from "./format.ts";
import { fail, label } from "./session.ts";
import type { Extent, Session, Tensor } from "./types.ts";
import { coerce, joinAssumptions, remembering } from "./values.ts";

/** The shape of an entry by entry combination: shorter ones align with the last axes. */
function broadcast(session: Session, operands: readonly Tensor[], span: Span): readonly Extent[] {
  let shape = operands[0]!.shape;
  for (const { shape: other } of operands.slice(1)) {
    const [longer, shorter] = other.length > shape.length ? [other, shape] : [shape, other];
    const offset = longer.length - shorter.length;
    shorter.forEach((extent, n) => {
      const partner = longer[offset + n]!;
      if (!same(extent.dim, partner.dim)) mismatch(session, shape, other, extent, partner, span);
    });
    shape = longer;
  }
  return shape;
}

function mismatch(
  session: Session,
  a: readonly Extent[],
  b: readonly Extent[],
  x: Extent,
  y: Extent,
  span: Span,
): never {
  fail(
    session,
    "dimension-mismatch",
    span,
    `Shapes ${formatShape(a)} and ${formatShape(b)} don't combine: ${formatDim(x.dim)} is not ${formatDim(y.dim)}.`,
    {
      reason: "axes are aligned from the last one",
      related: [
        ...label(x.origin, `${formatDim(x.dim)} comes from here`),
        ...label(y.origin, `${formatDim(y.dim)} comes from here`),
      ],
    },
  );
}

/** Entry by entry. `compute` gets one entry of each operand. */
export function elementwise(
  session: Session,
  operands: readonly Tensor[],
  element: ElementType,
  compute: (...entries: Expr[]) => Expr,
  span: Span,
): Tensor {
  const shape = broadcast(session, operands, span);
  const assumes = joinAssumptions(...operands.map((operand) => operand.assumes));
  if (shape.length === 0) {
    const expr = compute(...operands.map((operand) => operand.at([])));
    return { kind: "tensor", shape, element: expr.type, at: () => expr, assumes };
  }
  return remembering({
    kind: "tensor",
    shape,
    element,
    assumes,
    at: (indices) =>
      coerce(
        compute(
          ...operands.map((operand) =>
            operand.at(indices.slice(indices.length - operand.shape.length)),
          ),
        ),
        element,
      ),
  });
}

/** The tensor with entries of another type: whole numbers become reals. */
export function convert(tensor: Tensor, element: ElementType): Tensor {
  if (tensor.element === element) return tensor;
  return {
    kind: "tensor",
    shape: tensor.shape,
    element,
    at: (indices) => coerce(tensor.at(indices), element),
    assumes: tensor.assumes,
  };
}

/** `.T`: the last two axes swapped. */
export function transpose(session: Session, tensor: Tensor, span: Span): Tensor {
  const rank = tensor.shape.length;
  if (rank < 2) {
    fail(
      session,
      "rank-mismatch",
      span,
      `\`.T\` swaps the last two axes, but this has shape ${formatShape(tensor.shape)}.`,
    );
  }
  const swap = <T>(items: readonly T[]): T[] => [
    ...items.slice(0, rank - 2),
    items[rank - 1]!,
    items[rank - 2]!,
  ];
  return {
    kind: "tensor",
    shape: swap(tensor.shape),
    element: tensor.element,
    at: (indices) => tensor.at(swap(indices)),
    assumes: tensor.assumes,
  };
}

/** `concat(a, b, ...)`: joined along the first axis. */
export function concatenate(session: Session, items: readonly Tensor[], span: Span): Tensor {
  const [first] = items as [Tensor];
  for (const item of items) {
    if (item.shape.length === 0) {
      fail(
        session,
        "rank-mismatch",
        span,
        "`concat` joins tensors along their first axis; a number has none.",
      );
    }
    const [a, b] = [first.shape, item.shape];
    if (a.length !== b.length) {
      fail(
        session,
        "rank-mismatch",
        span,
        `\`concat\` joins tensors of as many axes, but these have shapes ${formatShape(a)} and ${formatShape(b)}.`,
      );
    }
    b.slice(1).forEach((extent, n) => {
      const partner = a[n + 1]!;
      if (!same(extent.dim, partner.dim)) mismatch(session, a, b, partner, extent, span);
    });
  }
  const elements = new Set(items.map((item) => item.element));
  if (elements.has("bool") && elements.size > 1) {
    fail(session, "type-mismatch", span, "`concat` can't join truth values with numbers.");
  }
  const element = elements.size === 1 ? first.element : "real";
  const total = plus(...items.map((item) => item.shape[0]!.dim));
  const atFrom = (n: number, place: Expr, rest: readonly Expr[]): Expr => {
    const item = items[n]!;
    const here = (): Expr => coerce(item.at([place, ...rest]), element);
    if (n === items.length - 1) return here();
    const length = item.shape[0]!.dim;
    return select(less(place, length), here(), atFrom(n + 1, minus(place, length), rest));
  };
  return remembering({
    kind: "tensor",
    shape: [{ dim: total, name: first.shape[0]!.name, origin: span }, ...first.shape.slice(1)],
    element,
    at: ([place, ...rest]) => atFrom(0, place!, rest),
    assumes: joinAssumptions(...items.map((item) => item.assumes)),
  });
}

/** A tensor whose free axes `axes` become its first axes. */
export function liftOut(tensor: Tensor, axes: readonly Axis[], extents: readonly Extent[]): Tensor {
  if (axes.length === 0) return tensor;
  const shape = [...extents, ...tensor.shape];
  const { backing } = tensor;
  const tail = backing?.outer.slice(backing.outer.length - axes.length);
  const aligned =
    backing && tail?.length === axes.length && tail.every((one, n) => one === axes[n]);
  const lifted: Tensor = remembering({
    kind: "tensor",
    shape,
    element: tensor.element,
    at: (indices) => {
      const inner = tensor.at(indices.slice(axes.length));
      return substitute(inner, new Map(axes.map((one, n) => [one, indices[n]!])));
    },
    // What a lifted axis was assumed to keep to can't be said outside of the call.
    assumes: tensor.assumes.filter((condition) => !dependsOn(condition, axes)),
  });
  if (!aligned) return lifted;
  return {
    ...lifted,
    backing: {
      node: backing.node,
      outer: backing.outer.slice(0, backing.outer.length - axes.length),
      groups: [...axes.map(() => 1), ...backing.groups],
    },
  };
}

/** Lets an axis of an expression become the tensor's first axis. */
export function abstracted(
  expr: Expr,
  axes: readonly Axis[],
  extents: readonly Extent[],
  assumes: readonly Expr[],
): Tensor {
  return {
    kind: "tensor",
    shape: extents,
    element: expr.type,
    at: (indices) => substitute(expr, new Map(axes.map((one, n) => [one, indices[n]!]))),
    assumes: assumes.filter((condition) => !dependsOn(condition, axes)),
  };
}

/** Whether an expression is exactly the axes, in order. */
export function isAxes(indices: readonly Expr[], axes: readonly Axis[]): boolean {
  return indices.length === axes.length && indices.every((index, n) => index === at(axes[n]!));
}

/** The free axes of several expressions without some, outermost first. */
export function outerAxes(
  session: Session,
  exprs: readonly (Expr | undefined)[],
  own: readonly Axis[],
): readonly Axis[] {
  const free = new Set<Axis>();
  for (const expr of exprs) if (expr) for (const one of freeAxes(expr)) free.add(one);
  for (const one of own) free.delete(one);
  const order = (one: Axis): number => session.orders.get(one) ?? Infinity;
  return [...free].sort((a, b) => order(a) - order(b) || a.id - b.id);
}
