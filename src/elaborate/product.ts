/**
 * `a @ b`: a's last axis with b's last but one, or with a vector; leading axes are lifted.
 */
import { at, operation, times } from "../ir/build.ts";
import { same } from "../ir/expr.ts";
import type { Expression } from "../syntax/ast.ts";
import { anonymous } from "./cells.ts";
import { formatDim } from "./format.ts";
import { nodeName, reduction } from "./nodes.ts";
import { fail, label } from "./session.ts";
import { convert, elementwise } from "./tensors.ts";
import type { Env, Extent, Tensor } from "./types.ts";

/** a @ b: a's last axis with b's last but one, or with a vector; leading axes are lifted. */
export function product(env: Env, a: Tensor, b: Tensor, expression: Expression): Tensor {
  const { session } = env;
  const { span } = expression;
  const inner = a.shape.at(-1);
  const partner = b.shape.length > 1 ? b.shape.at(-2) : b.shape.at(-1);
  if (!inner || !partner) {
    fail(session, "rank-mismatch", span, "`@` contracts axes; a number has none.", {
      hint: "use `*`",
    });
  }
  const axis = anonymous(session, inner);
  const k = at(axis);
  const column = b.shape.length > 1 ? b.shape.slice(-1) : [];
  // Both as tensors over [leading..., column]: the contracted axis is free.
  const left: Tensor = {
    kind: "tensor",
    shape: [...a.shape.slice(0, -1), ...column],
    element: a.element,
    at: (indices) => a.at([...indices.slice(0, a.shape.length - 1), k]),
    assumes: a.assumes,
  };
  const rows = a.shape.length > 1 ? a.shape.slice(-2, -1) : [];
  const lead = b.shape.slice(0, -2);
  const right: Tensor = {
    kind: "tensor",
    shape: [...lead, ...rows, ...column],
    element: b.element,
    at: (indices) =>
      b.at([...indices.slice(0, lead.length), k, ...indices.slice(lead.length + rows.length)]),
    assumes: b.assumes,
  };
  checkContraction(env, inner, partner, span);
  if (a.element === "bool" || b.element === "bool") {
    fail(session, "type-mismatch", span, "`@` multiplies numbers, not truth values.");
  }
  const element = a.element === "int" && b.element === "int" ? "int" : "real";
  const body = elementwise(
    session,
    [convert(left, element), convert(right, element)],
    element,
    (x, y) => (element === "int" ? times(x, y) : operation("multiply", [x, y])),
    span,
  );
  return reduction(session, {
    name: nodeName(env, env.root === expression ? "" : "product"),
    op: "sum",
    over: [axis],
    body,
    assumes: body.assumes,
    span,
  });
}

function checkContraction(env: Env, a: Extent, b: Extent, span: Expression["span"]): void {
  if (same(a.dim, b.dim)) return;
  const [left, right] = [formatDim(a.dim), formatDim(b.dim)];
  fail(
    env.session,
    "dimension-mismatch",
    span,
    `\`@\` contracts axes of one length, but these have ${left} and ${right} entries.`,
    {
      reason: "the left side's last axis with the right side's last but one",
      related: [
        ...label(a.origin, `${left} comes from here`),
        ...label(b.origin, `${right} comes from here`),
      ],
      hint: "`.T` swaps the last two axes",
    },
  );
}
