/**
 * Writing WGSL, block by block. A *scope* is one block of the text: a function's body, a
 * loop's, a branch's. It knows the names of the values that are at hand (axes, variables)
 * and turns an expression into text:
 *
 * - what does not depend on a loop is computed once, by a `let` before the loop; of an
 *   address only the part that changes stays inside (`weight[row + k]`);
 * - what is used more than once is named once;
 * - a choice that would read something becomes an `if`, because `select` evaluates both.
 *
 * Blocks are written inside out: a loop's text joins its parent when the loop is done, so
 * that a `let` which belongs before it can still be added.
 */
import { invariant } from "../base/diagnostics.ts";
import { literal, operands, type Expr, type Select } from "../ir/expr.ts";
import { plus, scaled, times } from "../ir/build.ts";
import { parts } from "../ir/polynomial.ts";
import { partsOf } from "../ir/walk.ts";
import { unique } from "./names.ts";
import { countUses, isCheap, needsBranches, isGuarded, wordFor } from "./sharing.ts";
import type { KernelText } from "./text.ts";
import {
  applied,
  parenthesised,
  printLiteral,
  printSum,
  type Printed,
  type Summand,
} from "./print.ts";

type Kind = "function" | "loop" | "branch";

export class Scope {
  readonly lines: string[] = [];
  readonly kind: Kind;
  readonly depth: number;
  private readonly text: KernelText;
  private readonly parent: Scope | undefined;
  /** Names of expressions, by key. */
  private readonly names = new Map<string, string>();
  private readonly declared = new Set<string>();
  private uses: ReadonlyMap<Expr, number> = new Map();
  /** The block inside this one that is being written: what is declared here now is seen in there. */
  private open: Scope | undefined;

  constructor(text: KernelText, parent?: Scope, kind: Kind = "function") {
    this.text = text;
    this.parent = parent;
    this.kind = kind;
    this.depth = parent ? parent.depth + 1 : 0;
    if (parent) parent.open = this;
  }

  line(text: string): void {
    this.lines.push(text);
  }

  /** Says that a name stands for an expression in this block. */
  bind(expr: Expr, name: string): void {
    this.names.set(expr.key, name);
  }

  /** Declares a name that nothing visible has. */
  declare(base: string): string {
    const name = unique(
      base,
      (candidate) => this.isTaken(candidate) || this.isTakenInside(candidate),
    );
    this.declared.add(name);
    return name;
  }

  /** `let name = text;`, standing for the expression from here on. */
  let(base: string, text: string, expr?: Expr): string {
    const name = this.declare(base);
    this.line(`let ${name} = ${text};`);
    if (expr) this.bind(expr, name);
    return name;
  }

  variable(base: string, text: string, expr?: Expr): string {
    const name = this.declare(base);
    this.line(`var ${name} = ${text};`);
    if (expr) this.bind(expr, name);
    return name;
  }

  isNamed(expr: Expr): boolean {
    return this.nameOf(expr) !== undefined;
  }

  /** Computes an expression under a name of its own, where it belongs. */
  named(base: string, expr: Expr): string {
    const known = this.nameOf(expr);
    if (known !== undefined) return known;
    const place = this.placeOf(expr);
    return place.let(base, place.print(expr).text, expr);
  }

  /** The text of an expression; of several, what they share is named once. */
  value(expr: Expr): string {
    return this.values([expr])[0]!;
  }

  values(exprs: readonly Expr[]): readonly string[] {
    this.uses = countUses(exprs);
    return exprs.map((expr) => this.print(expr).text);
  }

  /** The text as an operand of `*`. */
  factor(expr: Expr): string {
    this.uses = countUses([expr]);
    return parenthesised(this.print(expr), "factor");
  }

  /** `for (var name = from; name < to; name += step) { ... }` */
  loop(
    axis: { readonly expr: Expr; readonly name: string },
    bounds: { readonly from?: string; readonly to: string; readonly step?: number },
    body: (inside: Scope) => void,
  ): void {
    const inside = new Scope(this.text, this, "loop");
    const name = inside.declare(axis.name);
    inside.bind(axis.expr, name);
    body(inside);
    const { from = "0", to, step = 1 } = bounds;
    const next = step === 1 ? `${name}++` : `${name} += ${step}`;
    this.block(`for (var ${name} = ${from}; ${name} < ${to}; ${next})`, inside);
  }

  branch(
    condition: string,
    then: (inside: Scope) => void,
    otherwise?: (inside: Scope) => void,
  ): void {
    const first = new Scope(this.text, this, "branch");
    then(first);
    this.open = undefined;
    const second = otherwise && new Scope(this.text, this, "branch");
    if (second) otherwise(second);
    this.open = undefined;
    const [only] = first.lines;
    if (!second && first.lines.length === 1 && !only!.includes("\n") && only!.length < 60) {
      this.line(`if (${condition}) { ${only!} }`);
      return;
    }
    this.block(`if (${condition})`, first);
    if (second && second.lines.length > 0) {
      this.lines.pop();
      const [head, ...rest] = second.lines;
      const isIf = head!.startsWith("if (") && rest.every((line) => /^( |\} else|\}$)/.test(line));
      if (isIf && rest.filter((line) => line === "}").length === 1) {
        this.line(`} else ${head!}`);
        for (const line of rest) this.line(line);
        return;
      }
      this.line("} else {");
      for (const line of second.lines) this.line(`  ${line}`);
      this.line("}");
    }
  }

  /** A block of its own kind of head, for instance a loop written by hand. */
  child(kind: Kind): Scope {
    return new Scope(this.text, this, kind);
  }

  block(head: string, inside: Scope): void {
    this.open = undefined;
    this.line(`${head} {`);
    for (const line of inside.lines) this.line(`  ${line}`);
    this.line("}");
  }

  private isTaken(name: string): boolean {
    return this.declared.has(name) || (this.parent?.isTaken(name) ?? this.text.isTaken(name));
  }

  private isTakenInside(name: string): boolean {
    return (
      this.open !== undefined && (this.open.declared.has(name) || this.open.isTakenInside(name))
    );
  }

  private nameOf(expr: Expr): string | undefined {
    return this.names.get(expr.key) ?? this.parent?.nameOf(expr);
  }

  /** The depth of the innermost block that the expression needs a name of. */
  private needs(expr: Expr, memo = new Map<Expr, number>()): number {
    const known = memo.get(expr);
    if (known !== undefined) return known;
    let depth = this.depthOfName(expr);
    if (depth === undefined) {
      invariant(
        expr.kind !== "axis",
        `the axis ${expr.kind === "axis" ? expr.axis.name : ""} has no value here`,
      );
      depth = Math.max(0, ...operands(expr).map((operand) => this.needs(operand, memo)));
      if (expr.kind === "read" && this.text.isWritten(expr)) depth = this.depth;
    }
    memo.set(expr, depth);
    return depth;
  }

  private depthOfName(expr: Expr): number | undefined {
    return this.names.has(expr.key) ? this.depth : this.parent?.depthOfName(expr);
  }

  /** The outermost block in which the expression may as well be computed: outside of loops, but of no choice that guards it. */
  private placeOf(expr: Expr): Scope {
    const depth = this.needs(expr);
    const guarded = isGuarded(expr);
    // Eslint's rule against aliases of `this` has no better form for a walk that starts here.
    const walk = (scope: Scope, best: Scope): Scope => {
      if (scope.depth <= depth || !scope.parent) return best;
      if (scope.kind === "branch" && guarded) return best;
      return walk(scope.parent, scope.kind === "loop" ? scope.parent : best);
    };
    return walk(this, this);
  }

  private print(expr: Expr): Printed {
    const known = this.nameOf(expr);
    if (known !== undefined) return { text: known, binds: "atom" };
    if (literal(expr) !== undefined) return printLiteral(expr);
    const wish = this.text.wishedName(expr);
    if (wish !== undefined) {
      const place = this.placeOf(expr);
      return { text: place.let(wish, place.printNew(expr).text, expr), binds: "atom" };
    }
    if (isCheap(expr)) return this.printNew(expr);
    const place = this.placeOf(expr);
    const shared = (this.uses.get(expr) ?? 0) > 1 && !this.isShortSum(expr);
    if (place !== this || shared) {
      place.uses = this.uses;
      const printed = place.printNew(expr);
      if (printed.binds === "atom" && !/[([]/.test(printed.text)) return printed;
      return {
        text: place.let(this.text.nameFor(expr) ?? wordFor(expr), printed.text, expr),
        binds: "atom",
      };
    }
    return this.printNew(expr);
  }

  private printNew(expr: Expr): Printed {
    switch (expr.kind) {
      case "real":
      case "truth":
        return printLiteral(expr);
      case "axis":
        throw new Error(`attnc has a bug: the axis ${expr.axis.name} has no value here`);
      case "dimension":
        return { text: this.text.paddedDimension(expr.symbol), binds: "atom" };
      case "polynomial":
        return this.printPolynomial(expr);
      case "read":
        return this.text.load(expr, (address) => this.print(address));
      case "apply":
        if (
          (expr.op === "and" || expr.op === "or") &&
          partsOf(expr.args[1]!).some((part) => part.kind === "apply" && part.op === "checked")
        )
          return this.printLazy(expr, expr.op);
        return applied(expr, (operand) => this.print(operand), this.text);
      case "select":
        return this.printChoice(expr);
    }
  }

  /** Sums: what is the same in all turns of a loop is added up before it. */
  private printPolynomial(expr: Expr): Printed {
    const { constant, terms } = parts(expr);
    const exprs = terms.map((term) => scaled(term.times, times(...term.atoms)));
    const outer: Expr[] = [];
    const inner: Expr[] = [];
    if (exprs.length > 1)
      for (const term of exprs) (this.placeOf(term) === this ? inner : outer).push(term);
    if (inner.length > 0 && outer.length > 0) {
      // Neighbours in memory have all but the constant in common.
      if (constant !== 0) return printSum([this.beginning(plus(...exprs), "at")], constant);
      const early = plus(...outer);
      if (early.kind === "polynomial")
        return printSum(
          [this.placeOf(early).beginning(early, "start"), ...this.summands(plus(...inner))],
          0,
        );
    }
    return printSum(this.summands(expr), constant);
  }

  /** A sum of a few names: an address whose larger part already has one. */
  private isShortSum(expr: Expr): boolean {
    const named = (atom: Expr): boolean =>
      operands(atom).length === 0 ||
      this.nameOf(atom) !== undefined ||
      this.text.wishedName(atom) !== undefined;
    const { terms } = parts(expr);
    return (
      expr.kind === "polynomial" &&
      terms.length <= 3 &&
      terms.every(({ atoms }) => atoms.every(named))
    );
  }

  /** A sum under a name, as what a larger one begins with. */
  private beginning(expr: Expr, word: string): Summand {
    const { text } = this;
    const name =
      this.nameOf(expr) ??
      this.let(text.nameFor(expr, word) ?? word, this.printNew(expr).text, expr);
    return { times: 1, atoms: [{ text: name, binds: "atom" }], rank: Infinity };
  }

  private summands(expr: Expr): Summand[] {
    return parts(expr).terms.map((term) => ({
      times: term.times,
      atoms: [...term.atoms]
        .sort((a, b) => Number(a.kind === "dimension") - Number(b.kind === "dimension"))
        .map((atom) => this.print(atom)),
      rank:
        term.atoms.filter((atom) => atom.kind === "dimension").length * 2 ** 32 +
        Math.abs(term.times),
    }));
  }

  /** `a && b` where b must not even be computed when a is false. */
  private printLazy(expr: Expr, op: "and" | "or"): Printed {
    const [a, b] = operands(expr) as [Expr, Expr];
    const name = this.variable("holds", this.print(a).text, expr);
    this.branch(op === "and" ? name : `!${name}`, (inside) =>
      inside.line(`${name} = ${inside.value(b)};`),
    );
    return { text: name, binds: "atom" };
  }

  /**
   * Between values that are there already nothing is spared by a branch; and in a loop that
   * is written out many times, branches keep some drivers compiling for ever.
   */
  private needsBranches(expr: Select): boolean {
    const isThere = (part: Expr): boolean =>
      literal(part) !== undefined ||
      this.nameOf(part) !== undefined ||
      (part.kind === "select" &&
        isThere(part.then) &&
        isThere(part.otherwise) &&
        !isGuarded(part.condition));
    return needsBranches(expr) && !isThere(expr);
  }

  private printChoice(expr: Select): Printed {
    if (!this.needsBranches(expr)) {
      const condition = this.print(expr.condition);
      const [then, otherwise] = [this.print(expr.then), this.print(expr.otherwise)];
      return { text: `select(${otherwise.text}, ${then.text}, ${condition.text})`, binds: "atom" };
    }
    const name = this.declare("chosen");
    if (literal(expr.otherwise) !== undefined) {
      const condition = this.print(expr.condition).text;
      this.line(`var ${name} = ${printLiteral(expr.otherwise).text};`);
      this.branch(condition, (inside) => inside.assign(name, expr.then, this.uses));
    } else {
      this.line(`var ${name}: ${this.text.typeOf(expr.type)};`);
      this.choose(name, expr);
    }
    this.bind(expr, name);
    return { text: name, binds: "atom" };
  }

  /** `if (condition) { name = then; } else { name = otherwise; }` */
  private choose(name: string, expr: Select): void {
    this.branch(
      this.print(expr.condition).text,
      (inside) => inside.assign(name, expr.then, this.uses),
      (inside) => inside.assign(name, expr.otherwise, this.uses),
    );
  }

  private assign(name: string, value: Expr, uses: ReadonlyMap<Expr, number>): void {
    this.uses = uses;
    // A chain of choices sets one variable.
    if (value.kind === "select" && this.nameOf(value) === undefined && this.needsBranches(value))
      this.choose(name, value);
    else this.line(`${name} = ${this.print(value).text};`);
  }
}
