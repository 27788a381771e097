/**
 * Products seen as exponentials. A value is written as
 *
 *     exp(Σ terms - Σ normalisers) · rest     where guards
 *
 * A *normaliser* is the log of a sum of exponentials over the same axes as the *keys*
 * (the axes that the value will be summed over): an `lse` that is subtracted in an
 * exponent, or a sum of exponentials that is divided by. Terms that are free of the keys
 * are pulled out of a normaliser, so that a subtracted maximum cancels.
 *
 * Equations that stand between (weights, scores) are looked through, whatever they are
 * called and however many there are; what depends on the keys and was looked through is
 * *touched*: if all goes well it is never computed.
 */
import { at, real } from "../ir/build.ts";
import { literal, operands, type Axis, type Expr, type Read } from "../ir/expr.ts";
import type { MapNode, Node, ReduceNode } from "../ir/graph.ts";
import { dependsOn, freeAxes, rewrite, substitute } from "../ir/walk.ts";
import { junction } from "./algebra.ts";
import {
  addForms,
  constantForm,
  linearForm,
  monomialDependsOn,
  type Factor,
  type LinearForm,
} from "./forms.ts";
import { bodyAt, producers } from "./rebuild.ts";

export interface Normaliser {
  /** How often it is subtracted. */
  readonly times: number;
  /** The terms that depend on the keys. */
  readonly scores: LinearForm;
  readonly guards: readonly Expr[];
  readonly read: Read;
}

export interface LogForm {
  terms: LinearForm;
  readonly normalisers: Normaliser[];
  readonly guards: Expr[];
  readonly rest: Factor[];
}

function memoised<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    const memo = known.get(key);
    if (memo) return memo.value;
    const value = compute(key);
    known.set(key, { value });
    return value;
  };
}

const exprHasExp: (expr: Expr) => boolean = memoised(
  (expr: Expr) => (expr.kind === "apply" && expr.op === "exp") || operands(expr).some(exprHasExp),
);

/** Whether a node, or one that it reads through maps only, passes a test. */
function throughMaps(test: (node: Node) => boolean): (node: Node) => boolean {
  const go: (node: Node) => boolean = memoised(
    (node: Node) => test(node) || (node.kind === "map" && [...producers(node)].some(go)),
  );
  return go;
}

/** Whether an equation computes exponentials, itself or through maps. */
export const hasExp = throughMaps((node) => node.kind === "map" && exprHasExp(node.body));

/** Whether a sum may be one of weighted values at all; most are not. */
export const mayBeWeighted: (core: ReduceNode) => boolean = memoised(
  (core: ReduceNode) => exprHasExp(core.body) || [...producers(core)].some(hasExp),
);

const leadsToReduce = throughMaps((node) => node.kind === "reduce");

/** A reduction that may be a normaliser. */
const normalises = memoised(
  (node: Node): boolean =>
    node.kind === "reduce" &&
    (node.op === "lse" ||
      (node.op === "sum" &&
        (exprHasExp(node.body) || [...producers(node)].some((one) => hasExp(one))))),
);

const leadsToNormaliser = throughMaps(normalises);

export function guardsOf(where: Expr | undefined): readonly Expr[] {
  return where ? junction("and", where) : [];
}

/** The same conditions, in any order. */
export function sameGuards(a: readonly Expr[], b: readonly Expr[]): boolean {
  const [p, q] = [new Set(a.map((one) => one.key)), new Set(b.map((one) => one.key))];
  return p.size === q.size && [...p].every((key) => q.has(key));
}

export class LogReader {
  readonly keys: readonly Axis[];
  /** Equations that depend on the keys and were looked through. */
  readonly touched = new Set<Node>();

  /** A factor that is taken as it is. */
  private readonly opaque: Expr | undefined;

  constructor(keys: readonly Axis[], opaque?: Expr) {
    this.keys = keys;
    this.opaque = opaque;
  }

  /** The log form of a product. */
  read(expr: Expr): LogForm {
    const form: LogForm = { terms: new Map(), normalisers: [], guards: [], rest: [] };
    this.product(expr, 1, form);
    return form;
  }

  /** Adds the factors of a product (or, with sign -1, of a divisor) to a form. */
  product(expr: Expr, sign: 1 | -1, form: LogForm): void {
    const opaque = (): void => void form.rest.push({ expr, inverse: sign < 0 });
    if (expr.kind === "select") {
      if (sign < 0 || literal(expr.otherwise) !== 0) return opaque();
      form.guards.push(...guardsOf(expr.condition));
      return this.product(expr.then, sign, form);
    }
    if (expr.kind === "read") {
      const inner = this.behind(expr, "product");
      if (inner) return this.product(inner, sign, form);
      const normaliser = this.normaliser(expr, -sign);
      if (!normaliser) return opaque();
      this.subtract(normaliser, form);
      return;
    }
    if (expr.kind !== "apply") return opaque();
    const [a, b] = expr.args as [Expr, Expr];
    switch (expr.op) {
      case "multiply":
        this.product(a, sign, form);
        return this.product(b, sign, form);
      case "divide":
        this.product(a, sign, form);
        return this.product(b, sign > 0 ? -1 : 1, form);
      case "negate":
        form.rest.push({ expr: constantMinusOne, inverse: false });
        return this.product(a, sign, form);
      case "exp":
        return this.exponent(a, sign, form);
      default:
        return opaque();
    }
  }

  private exponent(expr: Expr, sign: 1 | -1, form: LogForm): void {
    const terms = linearForm(this.expanded(expr));
    for (const [key, monomial] of terms) {
      const [atom] = monomial.atoms;
      const one = monomial.atoms.length === 1 && atom?.power === 1 ? atom.expr : undefined;
      const normaliser =
        one?.kind === "read" && one.node.kind === "reduce" && one.node.op === "lse"
          ? this.normaliser(one, -sign * monomial.coefficient)
          : undefined;
      if (normaliser) this.subtract(normaliser, form);
      else form.terms = addForms([1, form.terms], [sign, new Map([[key, monomial]])]);
    }
  }

  private subtract(found: { normaliser: Normaliser; outside: LinearForm }, form: LogForm): void {
    form.normalisers.push(found.normaliser);
    form.terms = addForms([1, form.terms], [-found.normaliser.times, found.outside]);
  }

  /** The body of a map that has to be looked through. */
  private behind(of: Read, where: "product" | "exponent"): Expr | undefined {
    const { node } = of;
    if (node.kind !== "map" || node.element !== "real" || of === this.opaque) return undefined;
    if (!dependsOn(of, this.keys)) return leadsToNormaliser(node) ? bodyAt(node, of.at) : undefined;
    if (where === "product" ? !hasExp(node) : !this.isScore(of, node)) return undefined;
    this.touched.add(node);
    return bodyAt(node, of.at);
  }

  /** Of both a key and something else, and computed from a reduction. */
  private isScore(of: Read, node: MapNode): boolean {
    const others = [...freeAxes(of)].some((axis) => !this.keys.includes(axis));
    return (others || this.keys.length > 1) && leadsToReduce(node);
  }

  /** An exponent with scores in place of the equations that hold them. */
  expanded(expr: Expr): Expr {
    return rewrite(expr, (part) => {
      if (part.kind !== "read") return part;
      const inner = this.behind(part, "exponent");
      return inner ? this.expanded(inner) : part;
    });
  }

  /** A read of a sum of exponentials, or of an lse, over axes like the keys. */
  private normaliser(
    of: Read,
    times: number,
  ): { normaliser: Normaliser; outside: LinearForm } | undefined {
    const { node } = of;
    if (!normalises(node) || node.kind !== "reduce" || dependsOn(of, this.keys)) return undefined;
    const renamed = this.renamed(node, of);
    if (!renamed) return undefined;
    const body = substitute(node.body, renamed);
    const where = node.where && substitute(node.where, renamed);
    const inner: LogForm = { terms: new Map(), normalisers: [], guards: [], rest: [] };
    if (node.op === "lse") inner.terms = linearForm(this.expanded(body));
    else this.product(body, 1, inner);
    let constant = 0;
    for (const { expr, inverse } of inner.rest) {
      const value = literal(expr);
      if (value === undefined || value <= 0) return undefined;
      constant += inverse ? -Math.log(value) : Math.log(value);
    }
    if (inner.normalisers.length > 0) return undefined;
    const [scores, outside] = splitForm(inner.terms, this.keys);
    if (scores.size === 0) return undefined;
    const guards = [...inner.guards, ...guardsOf(where)];
    return {
      normaliser: { times, scores, guards, read: of },
      outside: addForms([1, outside], [1, constantForm(constant)]),
    };
  }

  /** The axes of a reduction in terms of the place where it is read and of the keys. */
  private renamed(node: ReduceNode, of: Read): ReadonlyMap<Axis, Expr> | undefined {
    if (node.over.length !== this.keys.length) return undefined;
    const values = new Map(node.axes.map((axis, n) => [axis, of.at[n]!]));
    const free = [...this.keys];
    for (const axis of node.over) {
      const n = free.findIndex((key) => key.extent.key === axis.extent.key);
      if (n < 0) return undefined;
      values.set(axis, at(free[n]!));
      free.splice(n, 1);
    }
    return values;
  }
}

const constantMinusOne = real(-1);

/** The monomials that depend on the axes, and the others. */
export function splitForm(
  form: LinearForm,
  axes: readonly Axis[],
): readonly [LinearForm, LinearForm] {
  const inside = [...form].filter(([, monomial]) => monomialDependsOn(monomial, axes));
  const outside = [...form].filter(([, monomial]) => !monomialDependsOn(monomial, axes));
  return [new Map(inside), new Map(outside)];
}
