/**
 * Rules of algebra that hold for all reals, used by **simplify**. Literals and units fold
 * when an expression is built (`ir/build.ts`); here is what looks deeper than one level.
 */
import { and, less, lessEqual, not, operation, or, real, select, truth } from "../ir/build.ts";
import { literal, operands, same, type Expr } from "../ir/expr.ts";
import { rewrite, withOperands } from "../ir/walk.ts";

type Apply = Extract<Expr, { kind: "apply" }>;

const isNegation = (expr: Expr): expr is Apply => expr.kind === "apply" && expr.op === "negate";

/** `a` when the expression is -a. */
const negated = (expr: Expr): Expr | undefined => (isNegation(expr) ? expr.args[0] : undefined);

/** A literal times something else, with the literal first. */
function scaledBy(expr: Expr): { factor: number; of: Expr } | undefined {
  if (expr.kind !== "apply" || expr.op !== "multiply") return undefined;
  const [a, b] = expr.args as [Expr, Expr];
  const [x, y] = [literal(a), literal(b)];
  if (x !== undefined) return { factor: x, of: b };
  return y === undefined ? undefined : { factor: y, of: a };
}

const scale = (factor: number, expr: Expr): Expr => operation("multiply", [real(factor), expr]);

function sums(expr: Apply): Expr | undefined {
  const [a, b] = expr.args as [Expr, Expr];
  const [p, q] = [negated(a), negated(b)];
  if (expr.op === "add") {
    if (q) return operation("subtract", [a, q]);
    if (p) return operation("subtract", [b, p]);
  }
  if (expr.op === "subtract" && q) return operation("add", [a, q]);
  return undefined;
}

function products(expr: Apply): Expr | undefined {
  const [a, b] = expr.args as [Expr, Expr];
  const [p, q] = [negated(a), negated(b)];
  if (p && q) return operation(expr.op, [p, q]);
  const [x, y] = [literal(a), literal(b)];
  if (expr.op === "multiply") {
    const factor = x ?? y;
    const inner = scaledBy(x === undefined ? a : b);
    if (factor !== undefined && inner) return scale(factor * inner.factor, inner.of);
  }
  if (expr.op === "divide" && y !== undefined && y !== 0) {
    if (a.kind === "apply" && a.op === "divide") {
      const by = literal(a.args[1]!);
      if (by !== undefined) return operation("divide", [a.args[0]!, real(by * y)]);
    }
    const inner = scaledBy(a);
    if (inner) return scale(inner.factor / y, inner.of);
  }
  return undefined;
}

/** A function of a choice between literals is a choice between literals. */
function overChoice(expr: Apply): Expr | undefined {
  const choices = expr.args.filter((arg) => arg.kind === "select");
  const [choice] = choices;
  if (!choice || choices.length > 1 || literal(choice.then) === undefined) return undefined;
  if (literal(choice.otherwise) === undefined) return undefined;
  if (expr.args.some((arg) => arg !== choice && literal(arg) === undefined)) return undefined;
  const [then, otherwise] = [choice.then, choice.otherwise].map((value) =>
    operation(
      expr.op,
      expr.args.map((arg) => (arg === choice ? value : arg)),
    ),
  );
  // What does not fold (log of 0) stays one operation.
  if (!then || !otherwise || literal(then) === undefined || literal(otherwise) === undefined)
    return undefined;
  return select(choice.condition, then, otherwise);
}

/** The parts of a conjunction (`and`) or disjunction (`or`). */
export function junction(op: "and" | "or", expr: Expr): readonly Expr[] {
  if (expr.kind !== "apply" || expr.op !== op) return [expr];
  return expr.args.flatMap((arg) => junction(op, arg));
}

function logic(expr: Apply): Expr | undefined {
  if (expr.op !== "and" && expr.op !== "or") return undefined;
  const parts = junction(expr.op, expr);
  const keys = new Map(parts.map((part) => [part.key, part]));
  // a and not a; a or not a.
  if (parts.some((part) => keys.has(not(part).key))) return truth(expr.op === "or");
  if (keys.size === parts.length) return undefined;
  return [...keys.values()].reduce((left, right) => (expr.op === "and" ? and : or)(left, right));
}

function rule(expr: Expr): Expr {
  const next = step(expr);
  return next && !same(next, expr) ? rule(next) : expr;
}

function step(expr: Expr): Expr | undefined {
  if (expr.kind === "select") {
    const { condition, then, otherwise } = expr;
    if (condition.kind === "apply" && condition.op === "not")
      return select(condition.args[0]!, otherwise, then);
    const yes = under(then, [condition]);
    const no = under(otherwise, [not(condition)]);
    return same(yes, then) && same(no, otherwise) ? undefined : select(condition, yes, no);
  }
  if (expr.kind !== "apply") return undefined;
  switch (expr.op) {
    case "add":
    case "subtract":
      return sums(expr) ?? overChoice(expr);
    case "multiply":
    case "divide":
      return products(expr) ?? overChoice(expr);
    case "and":
    case "or":
      return logic(expr);
    case "log": {
      const [a] = expr.args as [Expr];
      return a.kind === "apply" && a.op === "exp" ? a.args[0]! : overChoice(expr);
    }
    case "truthEqual": {
      const [a, b] = expr.args as [Expr, Expr];
      const [x, y] = [literal(a), literal(b)];
      if (x !== undefined) return x ? b : not(b);
      return y === undefined ? undefined : y ? a : not(a);
    }
    case "negate": {
      const [a] = expr.args as [Expr];
      if (a.kind === "apply" && a.op === "subtract")
        return operation("subtract", [a.args[1]!, a.args[0]!]);
      return overChoice(expr);
    }
    case "exp":
    case "sqrt":
    case "absolute":
    case "maximum":
    case "minimum":
      return overChoice(expr);
    default:
      return undefined;
  }
}

/** What is certain when a condition holds: its parts, and that their opposites do not. */
function facts(conditions: readonly Expr[]): ReadonlyMap<string, boolean> {
  const known = new Map<string, boolean>();
  for (const condition of conditions.flatMap((one) => junction("and", one))) {
    known.set(condition.key, true);
    known.set(not(condition).key, false);
    if (condition.kind !== "apply") continue;
    const [a, b] = condition.args as [Expr, Expr];
    if (condition.op === "integerLess") {
      known.set(lessEqual(a, b).key, true);
      known.set(less(b, a).key, false);
    }
    if (condition.op === "not") {
      for (const part of junction("or", a)) known.set(part.key, false);
    }
  }
  return known;
}

const mentions = new WeakMap<Expr, boolean>();

/** Whether there is any truth value inside, so that knowing one could change something. */
function hasTruth(expr: Expr): boolean {
  if (expr.type === "bool") return true;
  const memo = mentions.get(expr);
  if (memo !== undefined) return memo;
  const found = operands(expr).some(hasTruth);
  mentions.set(expr, found);
  return found;
}

/** The expression where the conditions are known to hold. */
export function under(expr: Expr, conditions: readonly Expr[]): Expr {
  if (!hasTruth(expr)) return expr;
  const known = facts(conditions.filter((one) => literal(one) === undefined));
  if (known.size === 0) return expr;
  const memo = new Map<Expr, Expr>();
  const go = (part: Expr): Expr => {
    if (!hasTruth(part)) return part;
    const fact = part.type === "bool" ? known.get(part.key) : undefined;
    if (fact !== undefined) return truth(fact);
    const done = memo.get(part);
    if (done) return done;
    const result = withOperands(part, go);
    memo.set(part, result);
    return result;
  };
  return go(expr);
}

/** Applies all rules, bottom up. */
export function simplified(expr: Expr, memo: Map<Expr, Expr>): Expr {
  return rewrite(expr, rule, memo);
}
