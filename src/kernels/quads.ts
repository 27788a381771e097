/**
 * Four neighbours at once. A *quad* is an expression for four neighbouring values of an
 * axis. Where a read's four addresses follow each other and the first is a multiple of
 * four, they are one `vec4` of memory; the array is then declared as one of vectors.
 */
import { literal, type Axis, type Expr, type Read } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import { difference, parts } from "../ir/polynomial.ts";
import { partsOf, readsOf, withOperands } from "../ir/walk.ts";
import { place } from "./lower.ts";
import type { Scope } from "./scope.ts";
import type { KernelText } from "./text.ts";

/** What the axes are for each of the four. */
export type QuadPlaces = readonly [Places, Places, Places, Places];
export type Places = ReadonlyMap<Axis, Expr>;

/** The places of four neighbours. */
export function fourPlaces(places: (n: number) => Places): QuadPlaces {
  return [places(0), places(1), places(2), places(3)];
}

const components = ["x", "y", "z", "w"] as const;

/** Whether a whole number is a multiple of four whatever its atoms are. */
function dividesByFour(expr: Expr): boolean {
  const { constant, terms } = parts(expr);
  return constant % 4 === 0 && terms.every((term) => term.times % 4 === 0);
}

function isAligned(one: Read, places: QuadPlaces): boolean {
  const address = one.at[0];
  if (!address) return false;
  const [first, ...others] = places.map((place_) => place(address, place_)) as [Expr, ...Expr[]];
  return (
    dividesByFour(first) && others.every((other, n) => literal(difference(other, first)) === n + 1)
  );
}

/** A read at other places. */
export function placeRead(read: Read, places: Places): Read {
  const placed = place(read, places);
  return placed.kind === "read" ? placed : read;
}

/** Collects, over all uses in a kernel, which arrays can be read as vectors everywhere. */
export class VectorPlan {
  private readonly text: KernelText;
  private readonly possible = new Set<Node>();
  private readonly impossible = new Set<Node>();

  constructor(text: KernelText) {
    this.text = text;
  }

  /** The expression is used as quads at these places. */
  quad(expr: Expr, places: QuadPlaces): void {
    for (const one of this.memoryReads(expr)) {
      if (isAligned(one, places)) this.possible.add(one.node);
      else this.impossible.add(one.node);
    }
  }

  /** The expression is used entry by entry. */
  single(expr: Expr): void {
    for (const one of this.memoryReads(expr)) this.impossible.add(one.node);
  }

  decide(): void {
    for (const storage of this.possible)
      if (!this.impossible.has(storage)) this.text.asVectors(storage);
  }

  private memoryReads(expr: Expr): readonly Read[] {
    return readsOf(expr).filter((one) => this.text.lowering.nodeOf.has(one.node));
  }
}

/** Whether all reads of memory in an expression that differ between the four are aligned vectors. */
export function isVector(text: KernelText, expr: Expr, places: QuadPlaces): boolean {
  const differing = readsOf(expr).filter(
    (one) => text.lowering.nodeOf.has(one.node) && place(one, places[0]) !== place(one, places[1]),
  );
  return differing.length > 0 && differing.every((one) => isAligned(one, places));
}

/** Operations that WGSL has for vectors with the same text, also of a vector and a number. */
const forVectors = new Set<string>(["add", "subtract", "multiply", "divide", "negate"]);
/** The same, but of vectors only. */
const ofVectors = new Set<string>(["maximum", "minimum", "absolute", "exp", "log", "sqrt"]);
/** Functions of the kernel's own that there are of vectors too. */
const vectorHelpers = { tanh: "tanh4_", sigmoid: "sigmoid4_", erf: "erf4_" } as const;

const vectorHelper = (op: string): (typeof vectorHelpers)[keyof typeof vectorHelpers] | undefined =>
  (vectorHelpers as Partial<Record<string, (typeof vectorHelpers)[keyof typeof vectorHelpers]>>)[
    op
  ];

/**
 * An expression of vectors as a person writes it, `sums + bias_o`, where all that differs
 * between the four is memory read as vectors or one of `vectors`, locals whose names are
 * vectors, and only operations stand between them that there are of vectors.
 */
export function vectorText(
  scope: Scope,
  text: KernelText,
  expr: Expr,
  places: QuadPlaces,
  vectors: ReadonlyMap<Expr, string>,
): string | undefined {
  const known = new Map<Expr, boolean>();
  const differs = (part: Expr): boolean => {
    let found = known.get(part);
    if (found === undefined) {
      found =
        partsOf(part).some((inner) => vectors.has(inner)) ||
        place(part, places[0]) !== place(part, places[1]);
      known.set(part, found);
    }
    return found;
  };
  const loads: Read[] = [];
  const fits = (part: Expr): boolean => {
    if (!differs(part) || vectors.has(part)) return true;
    if (part.kind === "read" && text.isVectors(part.node)) {
      if (!loads.includes(part)) loads.push(part);
      return true;
    }
    if (part.kind !== "apply") return false;
    const { op } = part;
    const has = forVectors.has(op) || ofVectors.has(op) || vectorHelper(op) !== undefined;
    return has && part.args.every(fits);
  };
  if (!differs(expr) || !fits(expr)) return undefined;
  const locals = new Map<Expr, Expr>();
  const stand = (one: Expr, name: string): Expr => {
    const local = text.lowering.local("vector", "real");
    scope.bind(local, name);
    locals.set(one, local);
    return local;
  };
  for (const [one, name] of vectors) stand(one, name);
  for (const one of loads) {
    const first = placeRead(one, places[0]);
    const local = text.vectorOf(first);
    if (!scope.isNamed(local) || text.isWritten(first))
      scope.let(text.nameFor(one) ?? "four", text.loadVector(first, scope), local);
    locals.set(one, local);
  }
  const print = (part: Expr): string => scope.value(place(part, places[0]));
  /** With locals for what are vectors, and for what must be made one. */
  const lift = (part: Expr): Expr => {
    const local = locals.get(part);
    if (local) return local;
    if (!differs(part)) return part;
    if (part.kind !== "apply") return part;
    const helper = vectorHelper(part.op);
    if (helper) {
      text.needHelper(helper);
      return stand(part, scope.let(part.op, `${helper}(${print(lift(part.args[0]!))})`));
    }
    const alike = ofVectors.has(part.op) && part.args.length > 1;
    return withOperands(part, (arg) =>
      alike && !differs(arg) ? (locals.get(arg) ?? stand(arg, `vec4f(${print(arg)})`)) : lift(arg),
    );
  };
  return print(lift(expr));
}

/** The text of four values as a `vec4`, as a factor. */
export function quadText(scope: Scope, text: KernelText, expr: Expr, places: QuadPlaces): string {
  // An array is only declared as vectors when all of its uses are aligned.
  if (expr.kind === "read" && text.isVectors(expr.node))
    return text.loadVector(placeRead(expr, places[0]), scope);
  const vector = vectorText(scope, text, expr, places, new Map());
  if (vector !== undefined) return vector.includes(" ") ? `(${vector})` : vector;
  return `vec4f(${quadValues(scope, text, expr, places).join(", ")})`;
}

/** The texts of four values, or of one that all four have; vectors of memory in them are loaded once. */
function quadValues(
  scope: Scope,
  text: KernelText,
  expr: Expr,
  places: QuadPlaces,
): readonly string[] {
  for (const one of readsOf(expr)) {
    if (!text.isVectors(one.node)) continue;
    const first = placeRead(one, places[0]);
    if (scope.isNamed(first)) continue;
    const name = scope.let(text.nameFor(one) ?? "four", text.loadVector(first, scope));
    places.forEach((place_, n) => scope.bind(place(one, place_), `${name}.${components[n]!}`));
  }
  const values = places.map((place_) => place(expr, place_));
  const [first] = values;
  if (values.every((value) => value === first)) return [scope.value(first!)];
  return scope.values(values);
}
