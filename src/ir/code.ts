/**
 * Expressions as JavaScript, as text: for the reference evaluator, for sizes that depend
 * on the batch, and for the tables that a module makes at load. No more parentheses than
 * a person would write. (WGSL is printed by the kernels, which also decide where a value
 * is computed and what it is called; JavaScript has a conditional *expression*, so here
 * an expression is all that there is.)
 *
 * Truth values are JavaScript's own; a read of a tensor of truth values must give one.
 */
import { invariant } from "../base/diagnostics.ts";
import { minus, plus, times } from "./build.ts";
import type { Apply, Axis, Dim, DimensionSymbol, Expr, Read } from "./expr.ts";
import { literal, operands } from "./expr.ts";
import { operationOf } from "./operations.ts";
import { parts } from "./polynomial.ts";
import { rangeOf } from "./range.ts";

/** Functions that the text may call. */
export const javascriptHelpers = {
  erf: `const erf = (x) => {
  const a = Math.abs(x);
  if (a < 2.5) {
    let term = a;
    let sum = a;
    for (let n = 1; n < 80 && Math.abs(term) > 1e-18 * Math.abs(sum); n++) {
      term *= (-a * a) / n;
      sum += term / (2 * n + 1);
    }
    return (Math.sign(x) * 2 * sum) / Math.sqrt(Math.PI);
  }
  let fraction = 0;
  for (let n = 60; n > 0; n--) fraction = n / 2 / (a + fraction);
  return Math.sign(x) * (1 - Math.exp(-a * a) / (a + fraction) / Math.sqrt(Math.PI));
};`,
  round: `const round = (x) => {
  const floor = Math.floor(x);
  if (x - floor !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
};`,
  hash: `const hash = (a, b) => {
  let x = (a + Math.imul(0x9e3779b9, (b + 1) | 0)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
};`,
  unit: `const unit = (x) => ((x >>> 9) + 0.5) / 0x800000;`,
} as const;

export type JavaScriptHelper = keyof typeof javascriptHelpers;

/** What the names in an expression are called where the text will stand. */
export interface JavaScriptContext {
  axis?(axis: Axis): string;
  dimension?(symbol: DimensionSymbol): string;
  /** An operand that binds tightly: a name, a call, an entry, or something in parentheses. */
  read?(read: Read, print: (index: Expr) => string): string;
  /** The name of a value that was computed before. */
  known?(expr: Expr): string | undefined;
  /** Told of each helper that the text calls. */
  need?(helper: JavaScriptHelper): void;
}

/** How tightly the outermost operator of a text binds, as JavaScript ranks them. */
const strength = { choice: 0, or: 1, and: 2, compare: 3, sum: 4, factor: 5, unary: 6, atom: 7 };
type Binds = keyof typeof strength;

interface Printed {
  readonly text: string;
  readonly binds: Binds;
}

const infix: Readonly<Record<string, Binds>> = {
  "+": "sum",
  "-": "sum",
  "*": "factor",
  "/": "factor",
  "<": "compare",
  "<=": "compare",
  "===": "compare",
  "&&": "and",
  "||": "or",
};

function operand(printed: Printed, least: Binds): string {
  return strength[printed.binds] >= strength[least] ? printed.text : `(${printed.text})`;
}

/** The next tighter level: what a right operand of `-` and `/` needs. */
function tighter(binds: Binds): Binds {
  switch (binds) {
    case "choice":
      return "or";
    case "or":
      return "and";
    case "and":
      return "compare";
    case "compare":
      return "sum";
    case "sum":
      return "factor";
    case "factor":
      return "unary";
    case "unary":
    case "atom":
      return "atom";
  }
}

class Printer {
  private readonly context: JavaScriptContext;

  constructor(context: JavaScriptContext) {
    this.context = context;
  }

  print(expr: Expr): Printed {
    const known = this.context.known?.(expr);
    if (known !== undefined) return { text: known, binds: "atom" };
    switch (expr.kind) {
      case "truth":
        return { text: String(expr.value), binds: "atom" };
      case "real":
        return number(expr.value);
      case "axis": {
        const name = this.context.axis?.(expr.axis);
        invariant(name !== undefined, `the axis ${expr.axis.name} has no name here`);
        return { text: name, binds: "atom" };
      }
      case "dimension": {
        const name = this.context.dimension?.(expr.symbol);
        invariant(name !== undefined, `the dimension ${expr.symbol.name} has no name here`);
        return { text: name, binds: "atom" };
      }
      case "polynomial":
        return this.polynomial(expr);
      case "read": {
        const text = this.context.read?.(expr, (index) => this.print(index).text);
        invariant(text !== undefined, `${expr.node.name} can't be read here`);
        return { text, binds: "atom" };
      }
      case "select": {
        const condition = operand(this.print(expr.condition), "or");
        const then = operand(this.print(expr.then), "or");
        const otherwise = this.print(expr.otherwise).text;
        return { text: `${condition} ? ${then} : ${otherwise}`, binds: "choice" };
      }
      case "apply":
        return this.apply(expr);
    }
  }

  private polynomial(expr: Expr): Printed {
    const { constant, terms } = parts(expr);
    if (terms.length === 0) return number(constant);
    const sorted = [...terms].sort((a, b) => b.times - a.times);
    // `3 - i`, not `-i + 3`.
    const leads = constant > 0 && sorted[0]!.times < 0;
    let text = leads ? String(constant) : "";
    for (const term of sorted) {
      const size = Math.abs(term.times);
      const factors = term.atoms.map((atom) => operand(this.print(atom), "unary"));
      if (size !== 1) factors.unshift(String(size));
      const product =
        factors.length > 1 ? factors.join(" * ") : operand(this.print(term.atoms[0]!), "factor");
      if (text !== "") text += `${term.times < 0 ? " - " : " + "}${product}`;
      else if (term.times < 0) text = `-${factors.length > 1 ? product : factors[0]!}`;
      else text = product;
    }
    if (constant !== 0 && !leads) text += ` ${constant < 0 ? "-" : "+"} ${Math.abs(constant)}`;
    return { text, binds: terms.length > 1 || constant !== 0 ? "sum" : "factor" };
  }

  private apply(expr: Apply): Printed {
    const [a, b] = expr.args as [Expr, Expr];
    const natural = (): boolean => rangeOf(a).least >= 0 && rangeOf(b).least > 0;
    if (expr.op === "quotient") {
      const [left, right] = [operand(this.print(a), "factor"), operand(this.print(b), "unary")];
      return { text: `Math.floor(${left} / ${right})`, binds: "atom" };
    }
    if (expr.op === "remainder" && natural()) {
      const [left, right] = [operand(this.print(a), "factor"), operand(this.print(b), "unary")];
      return { text: `${left} % ${right}`, binds: "factor" };
    }
    const { op } = expr;
    if (op === "erf" || op === "round" || op === "hash" || op === "unit") this.context.need?.(op);
    return this.template(operationOf(expr.op).javascript, expr.args);
  }

  private template(template: string, args: readonly Expr[]): Printed {
    const printed = args.map((arg) => this.print(arg));
    const binary = /^\$0 (\S+) \$1$/.exec(template);
    if (binary) {
      const binds = infix[binary[1]!]!;
      // Sums and products of floating-point numbers keep their order; comparisons don't chain.
      const left = binds === "compare" ? "sum" : binds;
      const right = binds === "and" || binds === "or" ? binds : tighter(binds);
      const text = `${operand(printed[0]!, left)} ${binary[1]!} ${operand(printed[1]!, right)}`;
      return { text, binds };
    }
    if (template === "$0") return printed[0]!;
    if (template === "-$0" || template === "!$0") {
      const text = operand(printed[0]!, "atom");
      return { text: `${template[0]!}${text}`, binds: "unary" };
    }
    const bare = /^[\w.]+\(\$0(, \$1)?\)$/.test(template);
    const text = template.replace(/\$(\d)/g, (_, n: string) => {
      const argument = printed[Number(n)]!;
      return bare ? argument.text : operand(argument, "atom");
    });
    return { text, binds: "atom" };
  }
}

function number(value: number): Printed {
  if (Number.isNaN(value)) return { text: "NaN", binds: "atom" };
  const text = Object.is(value, -0) ? "-0" : String(value);
  return { text, binds: text.startsWith("-") ? "unary" : "atom" };
}

/** The text of an expression. What is shared in it is written as often as it is used. */
export function javascript(expr: Expr, context: JavaScriptContext): string {
  return new Printer(context).print(expr).text;
}

/** The same, as an operand of anything: in parentheses unless it is a name, a call or an entry. */
export function javascriptAtom(expr: Expr, context: JavaScriptContext): string {
  return operand(new Printer(context).print(expr), "atom");
}

/**
 * A function of indices: `(i, k) => Math.sin(i / 10 ** k)`. What is used more than once is
 * computed once; the helpers that it calls are inside, so the text stands for itself.
 */
export function javascriptFunction(
  parameters: readonly Axis[],
  body: Expr,
  context: JavaScriptContext = {},
): string {
  const names = parameters.map((_, n) => `i${n}`);
  const known = new Map<string, string>();
  const helpers = new Set<JavaScriptHelper>();
  const inner: JavaScriptContext = {
    ...context,
    axis: (axis) => names[parameters.indexOf(axis)] ?? context.axis?.(axis) ?? axis.name,
    known: (expr) => known.get(expr.key),
    need: (helper) => helpers.add(helper),
  };
  const lines: string[] = [];
  for (const part of sharedParts([body])) {
    lines.push(`const v${known.size} = ${javascript(part, inner)};`);
    known.set(part.key, `v${known.size}`);
  }
  const result = javascript(body, inner);
  const head = `(${names.join(", ")}) =>`;
  const before = [...helpers].map((helper) => javascriptHelpers[helper]);
  if (before.length + lines.length === 0) return `${head} ${result}`;
  return `${head} {\n${[...before, ...lines, `return ${result};`].join("\n")}\n}`;
}

/** Operations whose JavaScript repeats an operand. */
const repeating: ReadonlySet<string> = new Set(["remainder", "modulo", "checked"]);

/**
 * How often each part is needed, the roots included, an expression being a graph. An
 * operation of `repeats` needs its operands twice.
 */
export function countUses(
  roots: readonly Expr[],
  repeats: ReadonlySet<string> = repeating,
): ReadonlyMap<Expr, number> {
  const uses = new Map<Expr, number>();
  const go = (expr: Expr, times: number): void => {
    const before = uses.get(expr);
    uses.set(expr, (before ?? 0) + times);
    if (before !== undefined) return;
    const each = expr.kind === "apply" && repeats.has(expr.op) ? 2 : 1;
    for (const part of operands(expr)) go(part, each);
  };
  for (const root of roots) go(root, 1);
  return uses;
}

/** Worth a name when it is used twice: neither a literal nor a name already. */
export function isTrivial(expr: Expr): boolean {
  return expr.kind === "axis" || expr.kind === "dimension" || literal(expr) !== undefined;
}

/** The parts that are needed more than once, operands before what is made of them. */
export function sharedParts(roots: readonly Expr[]): readonly Expr[] {
  const uses = countUses(roots);
  const order: Expr[] = [];
  const seen = new Set<Expr>();
  const go = (expr: Expr): void => {
    if (seen.has(expr)) return;
    seen.add(expr);
    operands(expr).forEach(go);
    if (!isTrivial(expr) && uses.get(expr)! > 1) order.push(expr);
  };
  roots.forEach(go);
  return order;
}

/** Whether `index` surely lies in [0, extent). */
export function isInside(index: Expr, extent: Expr): boolean {
  return rangeOf(index).least >= 0 && rangeOf(minus(extent, index)).least > 0;
}

/** Where an entry is in memory, row-major: what merged axes took apart comes together again. */
export function address(extents: readonly Dim[], at: readonly Expr[]): Expr {
  let stride: Expr | undefined;
  const summands: Expr[] = [];
  for (let n = extents.length - 1; n >= 0; n--) {
    summands.push(stride ? times(at[n]!, stride) : at[n]!);
    stride = stride ? times(stride, extents[n]!) : extents[n]!;
  }
  return plus(...summands);
}
