/**
 * How far a row looks. A *box* is a set of positions q, seen from a row at position p: those
 * with lo <= q - p <= hi and q <= most. A reach is a union of boxes: `j <= i or j < 7` are two
 * of them. Ends that nothing limits are infinite. Boxes may be larger than what is really
 * read, never smaller.
 */
import { and, less, not, or, truth } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { rangeOf } from "../ir/range.ts";
import { reach as reachIn, solve } from "../ir/solve.ts";
import { freeAxes, partsOf } from "../ir/walk.ts";

export interface Box {
  readonly lo: number;
  readonly hi: number;
  readonly most: number;
}

export type Reach = readonly Box[];

export const anywhere: Reach = [{ lo: -Infinity, hi: Infinity, most: Infinity }];
/** Up to the row itself. */
export const upToNow: Reach = [{ lo: -Infinity, hi: 0, most: Infinity }];

/** More boxes than these become one around them. */
const mostBoxes = 8;

const covers = (a: Box, b: Box): boolean => a.lo <= b.lo && a.hi >= b.hi && a.most >= b.most;

/** The union of both. */
export function join(a: Reach, b: Reach): Reach {
  const boxes: Box[] = [];
  for (const box of [...a, ...b]) {
    if (box.lo > box.hi || boxes.some((one) => covers(one, box))) continue;
    const kept = boxes.filter((one) => !covers(box, one));
    boxes.splice(0, boxes.length, ...kept, box);
  }
  if (boxes.length <= mostBoxes) return boxes;
  return [
    {
      lo: Math.min(...boxes.map((box) => box.lo)),
      hi: Math.max(...boxes.map((box) => box.hi)),
      most: Math.max(...boxes.map((box) => box.most)),
    },
  ];
}

/** What lies in both. */
export function meet(a: Reach, b: Reach): Reach {
  const boxes = a.flatMap((x) =>
    b.map((y) => ({
      lo: Math.max(x.lo, y.lo),
      hi: Math.min(x.hi, y.hi),
      most: Math.min(x.most, y.most),
    })),
  );
  return join(boxes, []);
}

/** All positions moved by a number that lies between two. */
export function moved(reach: Reach, least: number, most: number): Reach {
  return reach.map((box) => ({
    lo: box.lo + least,
    hi: box.hi + most,
    most: box.most + most,
  }));
}

export function equalReach(a: Reach, b: Reach): boolean {
  return (
    a.length === b.length &&
    a.every((x) => b.some((y) => x.lo === y.lo && x.hi === y.hi && x.most === y.most))
  );
}

/** What lies after the row, wherever that is. */
export function future(reach: Reach): Box | undefined {
  return reach.find((box) => box.hi > 0 && !Number.isFinite(box.most));
}

/** How many first positions a row may see although they come after it. */
export function seenByAll(reach: Reach): number {
  const ahead = reach.filter((box) => box.hi > 0 && Number.isFinite(box.most) && box.most > 0);
  return Math.max(0, ...ahead.map((box) => box.most + 1));
}

/** How many earlier positions a row looks at; infinite when that grows with the target. */
export function windowOf(reach: Reach): number {
  return Math.max(0, ...reach.map((box) => (box.hi > 0 ? Infinity : -box.lo)));
}

const mostDisjuncts = 64;

/** Conjunctions of which one holds whenever the guard has that value. */
function disjuncts(guard: Expr, value: boolean): readonly Expr[] {
  const fixed = literal(guard);
  if (fixed !== undefined) return (fixed !== 0) === value ? [truth(true)] : [];
  const product = (a: readonly Expr[], b: readonly Expr[]): readonly Expr[] => {
    const all = a.flatMap((x) => b.map((y) => and(x, y)));
    return all.length <= mostDisjuncts ? all : [and(a.reduce(or), b.reduce(or))];
  };
  if (guard.kind === "select") {
    const { condition, then, otherwise } = guard;
    return [
      ...product(disjuncts(condition, true), disjuncts(then, value)),
      ...product(disjuncts(condition, false), disjuncts(otherwise, value)),
    ];
  }
  if (guard.kind !== "apply") return [value ? guard : not(guard)];
  const [a, b] = guard.args as [Expr, Expr];
  if (guard.op === "not") return disjuncts(a, !value);
  if (guard.op === "and" || guard.op === "or") {
    const [x, y] = [disjuncts(a, value), disjuncts(b, value)];
    return (guard.op === "and") === value ? product(x, y) : [...x, ...y];
  }
  if (guard.op === "integerEqual" && !value) return [less(a, b), less(b, a)];
  if (guard.op === "truthEqual")
    return [
      ...product(disjuncts(a, true), disjuncts(b, value)),
      ...product(disjuncts(a, false), disjuncts(b, !value)),
    ];
  return [value ? guard : not(guard)];
}

/** The largest value of an end that must hold for targets of any length. */
export function absoluteMost(end: Expr | undefined): number {
  if (!end) return Infinity;
  if (end.kind === "apply" && end.op === "integerMinimum")
    return Math.min(...end.args.map(absoluteMost));
  if (end.kind === "apply" && end.op === "integerMaximum")
    return Math.max(...end.args.map(absoluteMost));
  const varies = partsOf(end).some(
    (part) =>
      part.kind === "dimension" ||
      part.kind === "read" ||
      (part.kind === "axis" && literal(part.axis.extent) === undefined),
  );
  return varies ? Infinity : rangeOf(end).most;
}

const known = new WeakMap<Axis, Map<string, Reach>>();

/**
 * Where j can be under a guard, next to i: boxes of j - i, and of j itself. Without i only
 * of j itself.
 */
export function reachUnder(guard: Expr, j: Axis, i: Axis | undefined): Reach {
  if (!freeAxes(guard).has(j) && literal(guard) !== 0) return anywhere;
  let memo = known.get(j);
  if (!memo) known.set(j, (memo = new Map<string, Reach>()));
  const key = `${guard.key} ${i?.id ?? ""}`;
  const done = memo.get(key);
  if (done) return done;
  const boxes = disjuncts(guard, true).flatMap((one): Box[] => {
    if (!i) {
      const ends = reachIn(one, j, new Map());
      return ends === "never" ? [] : [{ lo: -Infinity, hi: Infinity, most: absoluteMost(ends[1]) }];
    }
    const solution = solve(one, j, i);
    if (!solution) return [];
    const [lo, hi] = solution.offset;
    return [
      {
        lo: lo ? rangeOf(lo).least : -Infinity,
        hi: hi ? rangeOf(hi).most : Infinity,
        most: absoluteMost(solution.absolute[1]),
      },
    ];
  });
  const found = join(boxes, []);
  memo.set(key, found);
  return found;
}
