/**
 * The text of single operations in WGSL, with no more parentheses than a person writes.
 * What must be declared before it (helpers, uniforms) is noted in the kernel's text;
 * where a value is computed and under which name is decided in `scope.ts`.
 */
import { literal, type Apply, type Expr } from "../ir/expr.ts";
import { operationOf, type wgslHelpers } from "../ir/operations.ts";
import { rangeOf } from "../ir/range.ts";

/** How tightly the outermost operator binds. */
type Binds = "atom" | "unary" | "factor" | "sum" | "compare" | "and" | "or";

export interface Printed {
  readonly text: string;
  readonly binds: Binds;
}

const strength: Record<Binds, number> = {
  atom: 6,
  unary: 5,
  factor: 4,
  sum: 3,
  compare: 2,
  and: 1,
  or: 0,
};

/** The text as an operand where something that binds at least so tightly is needed. */
export function parenthesised(printed: Printed, least: Binds): string {
  return strength[printed.binds] >= strength[least] ? printed.text : `(${printed.text})`;
}

const largest = 3.4028234663852886e38;

/** The largest numbers of f32, in digits that do not round beyond them. */
export const leastReal = "-3.4028234e38f";
export const mostReal = "3.4028234e38f";

/** A real as a literal of f32; what f32 can't hold becomes its largest number. */
export function realText(value: number): string {
  // A shader can't spell infinities, and kernels don't rely on them.
  if (Math.abs(value) >= largest) return value < 0 ? leastReal : mostReal;
  const rounded = Math.fround(value);
  const exact = String(value);
  const text = Math.fround(Number(exact)) === rounded ? exact : String(rounded);
  return `${text.replace("e+", "e")}f`;
}

export function printLiteral(expr: Expr): Printed {
  const value = literal(expr);
  if (value === undefined) throw new Error("attnc has a bug: no literal");
  const text =
    expr.kind === "truth"
      ? String(expr.value)
      : expr.kind === "real"
        ? realText(value)
        : String(value);
  return { text, binds: text.startsWith("-") ? "unary" : "atom" };
}

export interface Summand {
  readonly times: number;
  readonly atoms: readonly Printed[];
  /** Larger strides come first. */
  readonly rank: number;
}

function product(summand: Summand): Printed {
  const times = Math.abs(summand.times);
  const atoms = summand.atoms.map((atom) => parenthesised(atom, "atom"));
  if (times !== 1) {
    // A single atom reads better before its stride, as in `row * 768`.
    return { text: [...atoms, String(times)].join(" * "), binds: "factor" };
  }
  const [only] = summand.atoms;
  return atoms.length === 1 ? only! : { text: atoms.join(" * "), binds: "factor" };
}

/** A sum of whole numbers. */
export function printSum(summands: readonly Summand[], constant: number): Printed {
  const sorted = [...summands].sort((a, b) => b.rank - a.rank || compareText(a, b));
  const positive = sorted.findIndex((summand) => summand.times > 0);
  if (positive > 0) sorted.unshift(...sorted.splice(positive, 1));
  let text = "";
  for (const summand of sorted) {
    const term = product(summand);
    if (text === "") text = summand.times < 0 ? `-${parenthesised(term, "unary")}` : term.text;
    else text += `${summand.times < 0 ? " - " : " + "}${parenthesised(term, "factor")}`;
  }
  if (constant !== 0) text += ` ${constant < 0 ? "-" : "+"} ${Math.abs(constant)}`;
  if (sorted.length === 1 && constant === 0) {
    const [only] = sorted;
    return only!.times > 0 ? product(only!) : { text, binds: "unary" };
  }
  return { text, binds: "sum" };
}

function compareText(a: Summand, b: Summand): number {
  const [x, y] = [a, b].map((summand) => summand.atoms.map((atom) => atom.text).join("*")) as [
    string,
    string,
  ];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** What the text of an operation needs elsewhere in the kernel. */
export interface Needs {
  needHelper(name: keyof typeof wgslHelpers): void;
  needStatus(): void;
}

const infix: Readonly<Record<string, Binds>> = {
  "+": "sum",
  "-": "sum",
  "*": "factor",
  "/": "factor",
  "<": "compare",
  "<=": "compare",
  "==": "compare",
  "&&": "and",
  "||": "or",
};

export function applied(expr: Apply, print: (operand: Expr) => Printed, needs: Needs): Printed {
  const [a, b] = expr.args as [Expr, Expr];
  if (expr.op === "quotient" || expr.op === "remainder") {
    // WGSL rounds towards zero, which is the same thing for what is not negative.
    if (rangeOf(a).least >= 0 && rangeOf(b).least > 0) {
      const operator = expr.op === "quotient" ? "/" : "%";
      const text = `${parenthesised(print(a), "factor")} ${operator} ${parenthesised(print(b), "unary")}`;
      return { text, binds: "factor" };
    }
  }
  if (expr.op === "checked") needs.needStatus();
  const { wgsl, helper } = operationOf(expr.op);
  if (helper) needs.needHelper(helper);
  const binary = /^\$0 (\S+) \$1$/.exec(wgsl);
  if (binary) {
    const operator = binary[1]!;
    const binds = infix[operator]!;
    const tighter = binds === "sum" ? "factor" : binds === "factor" ? "unary" : "sum";
    const [left, right] = [print(a), print(b)];
    if (binds === "and" || binds === "or") {
      const operand = (printed: Printed): string =>
        printed.binds === binds ? printed.text : parenthesised(printed, "compare");
      return { text: `${operand(left)} ${operator} ${operand(right)}`, binds };
    }
    if (binds === "compare") {
      return {
        text: `${parenthesised(left, "sum")} ${operator} ${parenthesised(right, "sum")}`,
        binds,
      };
    }
    return {
      text: `${parenthesised(left, binds)} ${operator} ${parenthesised(right, tighter)}`,
      binds,
    };
  }
  if (wgsl === "-$0" || wgsl === "!$0") {
    const inner = print(a);
    const text = inner.binds === "unary" ? `(${inner.text})` : parenthesised(inner, "unary");
    return { text: `${wgsl[0]!}${text}`, binds: "unary" };
  }
  const text = wgsl.replace(/\$(\d)/g, (_, n: string) => print(expr.args[Number(n)]!).text);
  return { text, binds: "atom" };
}
