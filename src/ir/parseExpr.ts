/**
 * Reads expressions of the text form. The types of the operands decide which operation a
 * sign or a function means: `+` is a sum of whole numbers or of reals. A whole-number
 * literal beside a real is a real.
 */
import {
  and,
  equal,
  integer,
  less,
  lessEqual,
  minus,
  not,
  operation,
  or,
  plus,
  quotient,
  read,
  real,
  remainder,
  scaled,
  select,
  times,
  toReal,
  truth,
} from "./build.ts";
import { literal, type Expr } from "./expr.ts";
import type { Node } from "./graph.ts";
import { TextError, type Token } from "./lex.ts";
import { operationOf, operations, type ElementType, type OperationName } from "./operations.ts";
import { functionName, reserved } from "./printExpr.ts";

/** What names stand for where an expression stands. */
export interface Scope {
  value(name: string): Expr | undefined;
  node(name: string): Node | undefined;
}

const functions = new Map<string, OperationName[]>();
for (const op of Object.keys(operations) as OperationName[]) {
  const name = functionName(op);
  functions.set(name, [...(functions.get(name) ?? []), op]);
}

/** A literal that may be meant as a real. */
function as(expr: Expr, type: ElementType): Expr {
  return type === "real" && expr.type === "int" && literal(expr) !== undefined
    ? toReal(expr)
    : expr;
}

/** One logical line, read from left to right. */
export class LineParser {
  private readonly tokens: readonly Token[];
  private place = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.place + ahead, this.tokens.length - 1)]!;
  }

  next(): Token {
    const token = this.peek();
    this.place++;
    return token;
  }

  fail(message: string, token = this.peek()): never {
    throw new TextError(token.line, token.column, message);
  }

  accept(text: string): boolean {
    const token = this.peek();
    if (token.text !== text || token.kind === "string") return false;
    this.place++;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) this.fail(`expected ${text}, found ${this.peek().text || "the end"}`);
  }

  end(): void {
    if (this.peek().kind !== "end") this.fail(`unexpected ${this.peek().text}`);
  }

  /** A name, quoted or not. */
  name(): string {
    const token = this.next();
    if (token.kind === "string") return JSON.parse(token.text) as string;
    if (token.kind !== "name") this.fail("expected a name", token);
    return token.text;
  }

  /** A literal number, with its sign. */
  number(): number {
    const sign = this.accept("-") ? -1 : 1;
    const token = this.next();
    if (token.text === "infinity") return sign * Infinity;
    if (token.kind !== "integer" && token.kind !== "real") this.fail("expected a number", token);
    return sign * Number(token.text);
  }

  list<T>(open: string, close: string, item: () => T): T[] {
    this.expect(open);
    const items: T[] = [];
    if (this.accept(close)) return items;
    do items.push(item());
    while (this.accept(","));
    this.expect(close);
    return items;
  }

  expr(scope: Scope): Expr {
    if (!this.accept("if")) return this.or(scope);
    const condition = this.or(scope);
    this.expect("then");
    const then = this.or(scope);
    this.expect("else");
    const otherwise = this.expr(scope);
    const [a, b] = this.agree(then, otherwise);
    if (condition.type !== "bool") this.fail("a condition is no truth value");
    return select(condition, a, b);
  }

  private or(scope: Scope): Expr {
    let left = this.and(scope);
    while (this.accept("or")) left = this.truths(or, left, this.and(scope));
    return left;
  }

  private and(scope: Scope): Expr {
    let left = this.comparison(scope);
    while (this.accept("and")) left = this.truths(and, left, this.comparison(scope));
    return left;
  }

  private truths(build: (a: Expr, b: Expr) => Expr, a: Expr, b: Expr): Expr {
    if (a.type !== "bool" || b.type !== "bool") this.fail("and, or, not take truth values");
    return build(a, b);
  }

  private comparison(scope: Scope): Expr {
    const left = this.sum(scope);
    const sign = this.peek();
    if (!["<", "<=", ">", ">=", "==", "!="].includes(sign.text)) return left;
    this.next();
    const [a, b] = this.agree(left, this.sum(scope));
    if (sign.text === "==") return equal(a, b);
    if (sign.text === "!=") return not(equal(a, b));
    if (a.type === "bool") this.fail("truth values have no order", sign);
    if (sign.text === "<") return less(a, b);
    if (sign.text === "<=") return lessEqual(a, b);
    return sign.text === ">" ? less(b, a) : lessEqual(b, a);
  }

  /** Sums and what binds tighter: extents, which end at a comma or a bracket. */
  sum(scope: Scope): Expr {
    let left = this.product(scope);
    for (;;) {
      const sign = this.peek();
      if (this.accept("+")) left = this.infix(sign, left, this.product(scope), plus, "add");
      else if (this.accept("-"))
        left = this.infix(sign, left, this.product(scope), minus, "subtract");
      else return left;
    }
  }

  private product(scope: Scope): Expr {
    let left = this.unary(scope);
    for (;;) {
      const sign = this.peek();
      if (this.accept("*")) left = this.infix(sign, left, this.unary(scope), times, "multiply");
      else if (this.accept("/"))
        left = this.infix(sign, left, this.unary(scope), undefined, "divide");
      else if (this.accept("div"))
        left = this.infix(sign, left, this.unary(scope), quotient, undefined);
      else if (this.accept("mod"))
        left = this.infix(sign, left, this.unary(scope), remainder, "modulo");
      else return left;
    }
  }

  private infix(
    sign: Token,
    left: Expr,
    right: Expr,
    whole: ((a: Expr, b: Expr) => Expr) | undefined,
    op: OperationName | undefined,
  ): Expr {
    const [a, b] = this.agree(left, right);
    if (a.type === "int" && whole) return whole(a, b);
    if (a.type === "real" && op) return operation(op, [a, b]);
    return this.fail(`${sign.text} of ${a.type}`, sign);
  }

  private agree(a: Expr, b: Expr): [Expr, Expr] {
    const [x, y] = [as(a, b.type), as(b, a.type)];
    if (x.type !== y.type) this.fail(`${x.type} beside ${y.type}`);
    return [x, y];
  }

  private unary(scope: Scope): Expr {
    if (this.accept("-")) {
      const value = this.unary(scope);
      if (value.type === "bool") this.fail("- of a truth value");
      return value.type === "int" ? scaled(-1, value) : operation("negate", [value]);
    }
    if (this.accept("not")) {
      const value = this.unary(scope);
      return this.truths((a) => not(a), value, value);
    }
    return this.atom(scope);
  }

  private atom(scope: Scope): Expr {
    if (this.accept("(")) {
      const inner = this.expr(scope);
      this.expect(")");
      return inner;
    }
    const token = this.peek();
    if (token.kind === "integer") return integer(Number(this.next().text));
    if (token.kind === "real") return real(Number(this.next().text));
    for (const value of [true, false]) if (this.accept(String(value))) return truth(value);
    if (this.accept("infinity")) return real(Infinity);
    if (this.accept("nan")) return real(NaN);
    const name = this.name();
    const following = this.peek().text;
    if (following === "[") {
      const node = scope.node(name) ?? this.fail(`unknown equation ${name}`, token);
      return read(
        node,
        this.list("[", "]", () => this.expr(scope)),
      );
    }
    if (following === "(" && token.kind === "name") {
      const args = this.list("(", ")", () => this.expr(scope));
      return this.call(token, name, args);
    }
    if (token.kind === "name" && reserved.has(name)) this.fail(`unexpected ${name}`, token);
    return scope.value(name) ?? this.fail(`unknown name ${name}`, token);
  }

  private call(token: Token, name: string, args: readonly Expr[]): Expr {
    if (name === "real" && args.length === 1) return toReal(args[0]!);
    for (const op of functions.get(name) ?? []) {
      const { takes } = operationOf(op);
      if (takes.length !== args.length) continue;
      const [exact, meant] = [args, args.map((arg, n) => as(arg, takes[n]!))].map((list) =>
        list.every((arg, n) => arg.type === takes[n]),
      );
      if (exact || meant)
        return operation(op, exact ? args : args.map((arg, n) => as(arg, takes[n]!)));
    }
    return this.fail(`no ${name} of (${args.map((arg) => arg.type).join(", ")})`, token);
  }
}
