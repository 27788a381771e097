/**
 * **simplify**: algebra on every body, guards that say what bodies ask again, and forms
 * that stay finite: `log(sum[j] exp(x))` is an `lse`, and the log of a softmax is
 * `e - z`.
 */
import { conjunction, integer, read, real, truth } from "../ir/build.ts";
import { emptyValue } from "../ir/empty.ts";
import { literal, type Expr, type Read } from "../ir/expr.ts";
import { mapNode, reduceNode, type Graph, type MapNode, type ReduceNode } from "../ir/graph.ts";
import { rangeOf } from "../ir/range.ts";
import { rewrite } from "../ir/walk.ts";
import { simplified, under } from "./algebra.ts";
import type { Notes } from "./notes.ts";
import { bodyAt, mapBody, rebuild, withSum, type Equation } from "./rebuild.ts";

/** `x` and its condition when the expression is exp(x), or 0 where the condition is false. */
function exponential(body: Expr): { exponent: Expr; guard?: Expr } | undefined {
  if (body.kind === "apply" && body.op === "exp") return { exponent: body.args[0]! };
  if (body.kind !== "select" || literal(body.otherwise) !== 0) return undefined;
  const inner = exponential(body.then);
  const guard = inner && conjunction(body.condition, inner.guard);
  return inner && { exponent: inner.exponent, ...(guard && { guard }) };
}

/** Logs of sums of exponentials, and of exponentials that another equation computes. */
function stableLogs(
  body: Expr,
  sums: Map<ReduceNode, ReduceNode>,
  notes: Notes,
  memo: Map<Expr, Expr>,
): Expr {
  const ofSum = (of: Read): Expr | undefined => {
    const { node } = of;
    if (node.kind !== "reduce" || node.op !== "sum") return undefined;
    const inside = exponential(node.body);
    if (!inside) return undefined;
    const where = conjunction(node.where, inside.guard);
    // With nothing to sum, log(0) is -infinity and an lse the smallest number: not the same.
    if (where || node.over.some((axis) => rangeOf(axis.extent).least < 1)) return undefined;
    let made = sums.get(node);
    if (!made) {
      const { name, element, axes, over, span } = node;
      made = reduceNode({
        name,
        element,
        op: "lse",
        axes,
        over,
        body: inside.exponent,
        ...(span && { span }),
      });
      notes.derive(made, [node]);
      sums.set(node, made);
    }
    return read(made, of.at);
  };
  const ofMap = (of: Read): Expr | undefined => {
    if (of.node.kind !== "map") return undefined;
    const inside = exponential(of.node.body);
    if (!inside || inside.guard) return undefined;
    return bodyAt({ ...of.node, body: inside.exponent }, of.at);
  };
  return rewrite(
    body,
    (part) => {
      if (part.kind !== "apply" || part.op !== "log") return part;
      const [of] = part.args as [Expr];
      return of.kind === "read" ? (ofSum(of) ?? ofMap(of) ?? part) : part;
    },
    memo,
  );
}

/** A sum of what is 0 where a condition fails is a sum where it holds. */
function guardOfSum(node: ReduceNode): ReduceNode {
  const { body } = node;
  if (node.op !== "sum" || body.kind !== "select" || literal(body.otherwise) !== 0) return node;
  return guardOfSum(withSum(node, body.then, conjunction(node.where, body.condition)));
}

/** A reduction whose guard never holds, as the value that it has. */
function ofNothing(node: ReduceNode): MapNode {
  const { name, element, span, op, axes } = node;
  const value = emptyValue(op, element);
  const body =
    element === "real" ? real(value) : element === "int" ? integer(value) : truth(value !== 0);
  return mapNode({ name, element, axes, body, ...(span && { span }) });
}

function sharpen(node: Equation): Equation {
  if (node.kind === "map") return node;
  const whole = guardOfSum(node);
  if (whole.where && literal(whole.where) === 0) return ofNothing(whole);
  return whole.where ? withSum(whole, under(whole.body, [whole.where]), whole.where) : whole;
}

export function simplify(graph: Graph, notes: Notes): Graph {
  const memo = new Map<Expr, Expr>();
  const logs = new Map<Expr, Expr>();
  const sums = new Map<ReduceNode, ReduceNode>();
  return rebuild(graph, notes, (node) => {
    const simple = mapBody(node, (expr) =>
      simplified(stableLogs(simplified(expr, memo), sums, notes, logs), memo),
    );
    return sharpen(simple);
  });
}
