/** A graph's value by the definition, in float64, for one member: slow, and short enough to be plainly right. */
import type { Axis, DimensionSymbol, Expr } from "../../src/ir/expr.ts";
import { extentsOf, type Node } from "../../src/ir/graph.ts";
import { operationOf } from "../../src/ir/operations.ts";

export type Values = ReadonlyMap<Node, readonly number[]>;

export function evaluateNode(
  node: Node,
  inputs: Values,
  lengths: ReadonlyMap<DimensionSymbol, number>,
  known = new Map<Node, readonly number[]>(inputs),
): readonly number[] {
  const memo = known.get(node);
  if (memo) return memo;
  if (node.kind === "input") throw new Error(`no value for ${node.name}`);
  const valueOf = (expr: Expr, at: Map<Axis, number>): number => {
    switch (expr.kind) {
      case "real":
        return expr.value;
      case "truth":
        return expr.value ? 1 : 0;
      case "axis":
        return at.get(expr.axis)!;
      case "dimension":
        return lengths.get(expr.symbol)!;
      case "polynomial":
        return expr.terms.reduce(
          (sum, term) => sum + term.atoms.reduce((p, atom) => p * valueOf(atom, at), term.times),
          expr.constant,
        );
      case "read": {
        const values = evaluateNode(expr.node, inputs, lengths, known);
        const extents = extentsOf(expr.node).map((extent) => valueOf(extent, new Map()));
        let place = 0;
        expr.at.forEach((index, n) => {
          const i = valueOf(index, at);
          if (i < 0 || i >= extents[n]!) throw new Error(`read outside of ${expr.node.name}`);
          place = place * extents[n]! + i;
        });
        return values[place]!;
      }
      case "apply": {
        // Lazy where a false left side guards the right one.
        if (expr.op === "and" && valueOf(expr.args[0]!, at) === 0) return 0;
        if (expr.op === "or" && valueOf(expr.args[0]!, at) !== 0) return 1;
        return operationOf(expr.op).evaluate(...expr.args.map((arg) => valueOf(arg, at)));
      }
      case "select":
        return valueOf(expr.condition, at) ? valueOf(expr.then, at) : valueOf(expr.otherwise, at);
    }
  };
  const each = (axes: readonly Axis[], at: Map<Axis, number>, visit: () => void): void => {
    const [first, ...rest] = axes;
    if (!first) return visit();
    const extent = valueOf(first.extent, new Map());
    for (let n = 0; n < extent; n++) {
      at.set(first, n);
      each(rest, at, visit);
    }
  };
  const results: number[] = [];
  const at = new Map<Axis, number>();
  each(node.axes, at, () => {
    if (node.kind === "map") {
      results.push(valueOf(node.body, at));
      return;
    }
    const taken: number[] = [];
    const places: number[] = [];
    let place = 0;
    each(node.over, at, () => {
      if (!node.where || valueOf(node.where, at)) {
        taken.push(valueOf(node.body, at));
        places.push(place);
      }
      place++;
    });
    const largest = 3.4028234663852886e38;
    const peak = taken.reduce((a, b) => Math.max(a, b), -largest);
    results.push(
      {
        sum: () => taken.reduce((a, b) => a + b, 0),
        max: () => peak,
        min: () => taken.reduce((a, b) => Math.min(a, b), largest),
        any: () => (taken.some((value) => value !== 0) ? 1 : 0),
        all: () => (taken.every((value) => value !== 0) ? 1 : 0),
        argmax: () => (taken.length === 0 ? 0 : places[taken.indexOf(peak)]!),
        lse: () =>
          taken.length === 0
            ? -largest
            : peak + Math.log(taken.reduce((a, b) => a + Math.exp(b - peak), 0)),
      }[node.op](),
    );
  });
  known.set(node, results);
  return results;
}
