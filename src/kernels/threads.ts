/**
 * One thread an entry: the numbering that `map` and the generic `reduce` share. A thread's
 * number is taken apart into the member and the values of the axes; where an address puts
 * them together again nothing of that is left in the text.
 */
import { at, axis, dimension, integer, less, plus, quotient, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { freeAxes } from "../ir/walk.ts";
import type { KernelDraft } from "./context.ts";
import { countOf } from "./cost.ts";
import { isDynamic, place, unravel } from "./lower.ts";
import { ownSteps } from "./stepped.ts";
import type { KernelText } from "./text.ts";

export interface Numbered {
  /** The number itself, row-major through the member and the axes. */
  readonly number: Expr;
  /** The values of the member and of the axes. */
  readonly values: ReadonlyMap<Axis, Expr>;
  readonly groups: KernelDraft["groups"];
  readonly fold: boolean;
  readonly entries: Expr;
}

export const threadsPerGroup = 64;

/** ceil(a / n) */
export function groupsFor(entries: Expr, size: number): Expr {
  return quotient(plus(entries, integer(size - 1)), integer(size));
}

/** What is numbered: each thread, four neighbouring ones as one, or the workgroup. */
export type Numbering = "thread" | "quad" | "workgroup";

/**
 * Numbers the threads, quads or whole workgroups over the box of these axes (of each member,
 * where `batched`), and lets those beyond the end return.
 */
export function numberEntries(
  text: KernelText,
  axes: readonly Axis[],
  batched: boolean,
  base = "index",
  what: Numbering = "thread",
  threads = threadsPerGroup,
): Numbered {
  const { context, lowering, main } = text;
  const box = countOf(axes, context);
  const entries = batched ? times(dimension(context.batch), box) : box;
  const number = axis(base, entries);
  const perGroup = what === "thread" ? threads : what === "quad" ? threads / 4 : 1;
  const groups = groupsFor(entries, perGroup);
  const name = main.declare(base);
  const fold = text.numberThreads(groups, threads, what, name);
  main.bind(at(number), name);
  const count = literal(entries);
  // A folded row of workgroups is longer than asked for.
  const exact = count !== undefined && !fold && count % perGroup === 0;
  if (!exact) main.line(`if (${name} >= ${main.value(entries)}) { return; }`);
  const extents = axes.map((one) => lowering.padded(one.extent));
  const values = new Map<Axis, Expr>();
  const all = batched ? [dimension(context.batch), ...extents] : extents;
  unravel(at(number), all).forEach((value, n) => {
    const one = batched ? (n === 0 ? context.member : axes[n - 1]!) : axes[n]!;
    values.set(one, value);
    text.wish(value, one.name);
  });
  returnBeyondLengths(text, axes, values);
  returnBeyondSteps(text, values);
  return { number: at(number), values, groups: [groups, integer(1), integer(1)], fold, entries };
}

/** A step that a member does not have is not computed; where members are rows, `finish` sees to it. */
function returnBeyondSteps(text: KernelText, values: ReadonlyMap<Axis, Expr>): void {
  const { main, lowering, context } = text;
  const node = text.firstWritten();
  if (!node) return;
  for (const { step, extent } of ownSteps(node, context.stepped)) {
    const own = lowering.lower(extent);
    if ([...freeAxes(own)].some((one) => !values.has(one))) continue;
    main.line(`if (${main.value(step)} >= ${main.value(place(own, values))}) { return; }`);
  }
}

/** What lies beyond a member's own length is not computed. */
function returnBeyondLengths(
  text: KernelText,
  axes: readonly Axis[],
  values: ReadonlyMap<Axis, Expr>,
): void {
  const { main, lowering } = text;
  for (const one of axes) {
    if (!isDynamic(one, text.context)) continue;
    const extent = place(lowering.extent(one), values);
    const inside = less(values.get(one)!, extent);
    if (literal(inside) === 1) continue;
    main.line(`if (${main.value(values.get(one)!)} >= ${main.value(extent)}) { return; }`);
  }
}
