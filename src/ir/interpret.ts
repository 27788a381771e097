/**
 * The value of one expression, by its definition: each operation as `operations.ts` says,
 * what is not chosen is not computed. Slow and plain; extents, small boxes and tests use
 * it. Whole graphs are evaluated by `reference/`, which compiles them.
 */
import type { Axis, DimensionSymbol, Expr, Read } from "./expr.ts";
import { operationOf } from "./operations.ts";

/** What the free names of an expression stand for. */
export interface Environment {
  axis?(axis: Axis): number;
  dimension?(symbol: DimensionSymbol): number;
  read?(read: Read, at: readonly number[]): number;
}

function missing(what: string): never {
  throw new Error(`attnc has a bug: ${what} has no value here`);
}

/** Truth values are 0 and 1. */
export function interpret(expr: Expr, environment: Environment): number {
  const memo = new Map<Expr, number>();
  const go = (part: Expr): number => {
    const done = memo.get(part);
    if (done !== undefined) return done;
    const value = compute(part, go, environment);
    memo.set(part, value);
    return value;
  };
  return go(expr);
}

function compute(expr: Expr, go: (part: Expr) => number, environment: Environment): number {
  switch (expr.kind) {
    case "real":
      return expr.value;
    case "truth":
      return expr.value ? 1 : 0;
    case "axis":
      return environment.axis?.(expr.axis) ?? missing(`the axis ${expr.axis.name}`);
    case "dimension":
      return environment.dimension?.(expr.symbol) ?? missing(`the dimension ${expr.symbol.name}`);
    case "polynomial":
      return expr.terms.reduce(
        (sum, term) => sum + term.atoms.reduce((product, atom) => product * go(atom), term.times),
        expr.constant,
      );
    case "read":
      return environment.read?.(expr, expr.at.map(go)) ?? missing(expr.node.name);
    case "select":
      return go(expr.condition) !== 0 ? go(expr.then) : go(expr.otherwise);
    case "apply": {
      if (expr.op === "and" || expr.op === "or") {
        const first = go(expr.args[0]!);
        return (first !== 0) === (expr.op === "and") ? go(expr.args[1]!) : first;
      }
      return operationOf(expr.op).evaluate(...expr.args.map(go));
    }
  }
}
