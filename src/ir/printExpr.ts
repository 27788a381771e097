/**
 * Expressions as text for people, in the notation of `text.ts`, which reads it back:
 *
 *     q[h, i, d] * k[h, j, d] + slope[h] * real(i - j)
 *
 * Nothing in it depends on when an expression was made: the terms of a sum are ordered by
 * how they look. Parts that are used more than once, unless they are short, get a name;
 * the caller prints the definitions.
 */
import type { Apply, Axis, DimensionSymbol, Expr } from "./expr.ts";
import { operands } from "./expr.ts";
import type { Node } from "./graph.ts";
import { countUses, isTrivial } from "./code.ts";
import type { OperationName } from "./operations.ts";
import { parts } from "./polynomial.ts";

/** What the free names of an expression are called. */
export interface Names {
  axis(axis: Axis): string;
  dimension(symbol: DimensionSymbol): string;
  node(node: Node): string;
  /** A name for a part that is used more than once; without it, parts are written out. */
  readonly fresh?: () => string;
}

/** Words with a meaning of their own: as names they are quoted. */
export const reserved = new Set(
  "if then else and or not where let true false infinity nan mod div sum max min argmax any all lse".split(
    " ",
  ),
);

/** A name as it stands in the text. */
export function quoted(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*(\.[\p{L}\p{N}_]+)*$/u.test(name) && !reserved.has(name)
    ? name
    : JSON.stringify(name);
}

/** A real: never without a point or an exponent, so that it is no whole number. */
export function realText(value: number): string {
  if (Number.isNaN(value)) return "nan";
  if (!Number.isFinite(value)) return value < 0 ? "-infinity" : "infinity";
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

const strength = { choice: 0, or: 1, and: 2, compare: 3, sum: 4, factor: 5, unary: 6, atom: 7 };
export type Binds = keyof typeof strength;

interface Printed {
  readonly text: string;
  readonly binds: Binds;
}

/** The operations that are written between their operands. */
const infix: Partial<Record<OperationName, readonly [sign: string, binds: Binds]>> = {
  add: ["+", "sum"],
  subtract: ["-", "sum"],
  multiply: ["*", "factor"],
  divide: ["/", "factor"],
  modulo: ["mod", "factor"],
  quotient: ["div", "factor"],
  remainder: ["mod", "factor"],
  less: ["<", "compare"],
  lessEqual: ["<=", "compare"],
  equal: ["==", "compare"],
  integerLess: ["<", "compare"],
  integerLessEqual: ["<=", "compare"],
  integerEqual: ["==", "compare"],
  truthEqual: ["==", "compare"],
  and: ["and", "and"],
  or: ["or", "or"],
};

/** Functions whose name here differs; those of whole numbers share the name of the reals'. */
const called: Partial<Record<OperationName, string>> = {
  power: "pow",
  integerPower: "pow",
  maximum: "max",
  integerMaximum: "max",
  minimum: "min",
  integerMinimum: "min",
  absolute: "abs",
  integerAbsolute: "abs",
  toReal: "real",
};

/** The name of an operation that is written as a function. */
export function functionName(op: OperationName): string {
  return called[op] ?? op;
}

/** Up to this length a part is written out wherever it is used. */
const short = 24;

function operand(printed: Printed, least: Binds): string {
  return strength[printed.binds] >= strength[least] ? printed.text : `(${printed.text})`;
}

export interface Definition {
  readonly name: string;
  readonly text: string;
}

/** Prints the expressions of one equation, which share their named parts. */
export class ExprPrinter {
  /** The named parts, operands before what is made of them. */
  readonly definitions: Definition[] = [];
  private readonly names: Names;
  private readonly done = new Map<Expr, Printed>();
  private readonly prints = new Map<Expr, string>();
  private readonly uses: ReadonlyMap<Expr, number>;

  constructor(names: Names, roots: readonly Expr[]) {
    this.names = names;
    this.uses = names.fresh ? countUses(roots, new Set()) : new Map<Expr, number>();
  }

  text(expr: Expr, least: Binds = "choice"): string {
    return operand(this.print(expr), least);
  }

  private print(expr: Expr): Printed {
    const done = this.done.get(expr);
    if (done) return done;
    let printed = this.write(expr);
    const { fresh } = this.names;
    const repeated = (this.uses.get(expr) ?? 0) > 1 && !isTrivial(expr);
    if (fresh && repeated && printed.text.length > short) {
      const name = fresh();
      this.definitions.push({ name, text: printed.text });
      printed = { text: name, binds: "atom" };
    }
    this.done.set(expr, printed);
    return printed;
  }

  private write(expr: Expr): Printed {
    switch (expr.kind) {
      case "truth":
        return { text: String(expr.value), binds: "atom" };
      case "real": {
        const text = realText(expr.value);
        return { text, binds: text.startsWith("-") ? "unary" : "atom" };
      }
      case "axis":
        return { text: this.names.axis(expr.axis), binds: "atom" };
      case "dimension":
        return { text: this.names.dimension(expr.symbol), binds: "atom" };
      case "polynomial":
        return this.polynomial(expr);
      case "read": {
        const indices = expr.at.map((index) => this.text(index));
        return { text: `${this.names.node(expr.node)}[${indices.join(", ")}]`, binds: "atom" };
      }
      case "select": {
        const condition = this.text(expr.condition, "or");
        const then = this.text(expr.then, "or");
        const otherwise = this.text(expr.otherwise);
        return { text: `if ${condition} then ${then} else ${otherwise}`, binds: "choice" };
      }
      case "apply":
        return this.apply(expr);
    }
  }

  private apply(expr: Apply): Printed {
    const [a, b] = expr.args as [Expr, Expr];
    const between = infix[expr.op];
    if (between) {
      const [sign, binds] = between;
      // `a - (b - c)` and `a < (b < c)` keep their parentheses, and so does every other right operand.
      const right = binds === "sum" ? "factor" : binds === "factor" ? "unary" : "sum";
      const left = binds === "compare" ? "sum" : binds;
      const other = binds === "and" || binds === "or" ? "compare" : right;
      return { text: `${this.text(a, left)} ${sign} ${this.text(b, other)}`, binds };
    }
    if (expr.op === "negate") return { text: `-${this.text(a, "atom")}`, binds: "unary" };
    if (expr.op === "not") return { text: `not ${this.text(a, "atom")}`, binds: "unary" };
    const args = expr.args.map((arg) => this.text(arg));
    return { text: `${functionName(expr.op)}(${args.join(", ")})`, binds: "atom" };
  }

  private polynomial(expr: Expr): Printed {
    const { constant, terms } = parts(expr);
    if (terms.length === 0)
      return { text: String(constant), binds: constant < 0 ? "unary" : "atom" };
    const sorted = terms
      .map((term) => {
        const atoms = [...term.atoms].sort((a, b) => compare(this.look(a), this.look(b)));
        return { times: term.times, atoms, look: atoms.map((atom) => this.look(atom)).join(" ") };
      })
      .sort(
        (a, b) =>
          Math.sign(b.times) - Math.sign(a.times) ||
          Math.abs(b.times) - Math.abs(a.times) ||
          compare(a.look, b.look),
      );
    const leads = constant > 0 && sorted[0]!.times < 0;
    let text = leads ? String(constant) : "";
    for (const { times, atoms } of sorted) {
      const factors = atoms.map((atom) => this.text(atom, "atom"));
      if (Math.abs(times) !== 1) factors.unshift(String(Math.abs(times)));
      const product = factors.length === 1 ? this.text(atoms[0]!, "factor") : factors.join(" * ");
      if (text !== "") text += `${times < 0 ? " - " : " + "}${product}`;
      else text = times < 0 ? `-${factors.join(" * ")}` : product;
    }
    if (constant !== 0 && !leads) text += ` ${constant < 0 ? "-" : "+"} ${Math.abs(constant)}`;
    const binds = sorted.length > 1 || constant !== 0 ? "sum" : "factor";
    return { text, binds };
  }

  /** A text that stands for a part's form when terms are put in order; names come first. */
  private look(expr: Expr): string {
    if (expr.kind === "axis") return ` ${this.names.axis(expr.axis)}`;
    if (expr.kind === "dimension") return `!${this.names.dimension(expr.symbol)}`;
    return `~${this.fingerprint(expr)}`;
  }

  /** A number of 53 bits that depends on the form of an expression only. */
  private fingerprint(expr: Expr): string {
    const known = this.prints.get(expr);
    if (known !== undefined) return known;
    const inner = (parts: readonly Expr[]): string[] => parts.map((part) => this.fingerprint(part));
    const form = ((): string => {
      switch (expr.kind) {
        case "real":
        case "truth":
          return expr.key;
        case "axis":
        case "dimension":
          return this.look(expr);
        case "polynomial": {
          const terms = expr.terms.map(
            (term) => `${term.times}(${inner(term.atoms).sort().join()})`,
          );
          return `${expr.constant}+${terms.sort().join("+")}`;
        }
        case "read":
          return `${this.names.node(expr.node)}[${inner(expr.at).join()}]`;
        case "apply":
          return `${expr.op}(${inner(expr.args).join()})`;
        case "select":
          return `if(${inner(operands(expr)).join()})`;
      }
    })();
    const print = hash(form);
    this.prints.set(expr, print);
    return print;
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Two multiplicative hashes of 32 bits side by side. */
function hash(text: string): string {
  let [a, b] = [0x9e3779b9, 0x85ebca6b];
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul((b << 5) ^ (b >>> 27) ^ code, 0x5bd1e995);
  }
  const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");
  return hex(a) + hex(b);
}
