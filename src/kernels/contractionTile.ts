/**
 * What all forms of a contraction that keep their sums in registers share: the numbers of a
 * tile's rows and columns, how what follows the sums is called, and which tiles a ragged
 * batch leaves empty.
 */
import { at, axis, equal, integer, operation, plus, quotient, scaled } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import { parts } from "../ir/polynomial.ts";
import type { Finish } from "./finish.ts";
import type { RowTile } from "./contractionStatistics.ts";
import { isDynamic, place } from "./lower.ts";
import { placesOf, withinLengths, type Matrix, type Product } from "./matrix.ts";
import type { Places } from "./quads.ts";
import { nest } from "./reduce.ts";
import type { Scope } from "./scope.ts";

/** ceil(count / size) */
export function tilesIn(count: Expr, size: number): Expr {
  return quotient(plus(count, integer(size - 1)), integer(size));
}

/** Whether a count is a multiple of a size whatever the batch is. */
export function isMultiple(count: Expr, size: number): boolean {
  const { constant, terms } = parts(count);
  return constant % size === 0 && terms.every(({ times }) => times % size === 0);
}

/** A number that is at most the last of `count`: beyond the end the last is computed again, and not stored. */
export function clampedNumber(
  main: Scope,
  name: string,
  number: Expr,
  count: Expr,
  exact: boolean,
): Expr {
  if (exact) return number;
  const one = axis(name, count);
  main.let(name, `min(${main.value(number)}, ${main.value(plus(count, integer(-1)))})`, at(one));
  return at(one);
}

/** The sums of a thread: `height` rows of `width` groups of four columns, from a row and a group on. */
export interface Sums {
  readonly height: number;
  readonly width: number;
  readonly firstRow: Expr;
  readonly firstQuad: Expr;
  /** Row after row. */
  readonly names: readonly string[];
}

/** One call in a loop, not one a sum: what follows the sum may be long, and is inlined. */
export function finishSums(main: Scope, finish: Finish, batch: Places, sums: Sums): void {
  const { height, width, names } = sums;
  const count = height * width;
  const all = count === 1 ? undefined : main.let("sums", `array(${names.join(", ")})`);
  const each = axis("n", integer(count));
  const one = axis("c", integer(4));
  const callOne = (scope: Scope, n: Expr): void => {
    const row = plus(sums.firstRow, operation("quotient", [n, integer(width)]));
    const quad = plus(sums.firstQuad, operation("remainder", [n, integer(width)]));
    const sum = all === undefined ? names[0]! : `${all}[${scope.value(n)}]`;
    if (finish.quads) finish.call(scope, batch, scope.value(row), scope.value(quad), sum);
    else
      nest(scope, [{ axis: one, extent: one.extent }], (inside) => {
        const column = plus(scaled(4, quad), at(one));
        const entry = `${sum}[${inside.value(at(one))}]`;
        finish.call(inside, batch, inside.value(row), inside.value(column), entry);
      });
  };
  if (all === undefined) callOne(main, integer(0));
  else nest(main, [{ axis: each, extent: each.extent }], (inside) => callOne(inside, at(each)));
}

/**
 * Leaves tiles of rows out that lie beyond the length of the member that they belong to: so
 * the time of a ragged batch follows the sum of the lengths. Rows are numbered through the
 * members, padding and all; a tile is empty when its first row is beyond its member's length
 * and its last row is still the same member's.
 */
export function returnFromEmptyTiles(matrix: Matrix, first: Expr, height: number): void {
  const { text, m } = matrix;
  const { context, lowering, main } = text;
  const [member, outer] = m;
  if (member !== context.member || !outer || !isDynamic(outer, context)) return;
  const begin = placesOf(matrix, m, first);
  const end = placesOf(matrix, m, plus(first, integer(height - 1)));
  const length = place(lowering.extent(outer), begin);
  const beyond = `${main.value(begin.get(outer)!)} >= ${main.value(length)}`;
  const same = main.value(equal(begin.get(member)!, end.get(member)!));
  main.line(`if (${beyond} && ${same}) { return; }`);
}

/**
 * The prologue of a tile whose rows have statistics; gives the bytes of workgroup memory that
 * it takes. `own` are the numbers, within the tile, of the rows that a thread asks about; `alone`:
 * it finds what it asks for itself.
 */
export function findStatistics(
  product: Product,
  tile: { readonly first: Expr; readonly height: number; readonly threads: number },
  own: readonly Expr[],
  others: Places,
  alone = false,
): number {
  const { statistics, text, rows, m } = product;
  if (!statistics) return 0;
  const { first, height, threads } = tile;
  const last = plus(rows, integer(-1));
  const exact = isMultiple(rows, height);
  const rowTile: RowTile = {
    ...{ rows: height, threads, own },
    places: (row, operand) => {
      const number = plus(first, row);
      const inside = exact ? number : operation("integerMinimum", [number, last]);
      return withinLengths(product, withNumber(product, m, inside, others), operand);
    },
  };
  if (!alone) return statistics.write(text.main, rowTile);
  statistics.writeAlone(text.main, rowTile);
  return 0;
}

/** What a workgroup costs beside its threads, in threads: to begin, and what is done once for all of them. */
const ofWorkgroup = 4;

/** Threads of a workgroup, a multiple of four up to `most`: few workgroups, of which the last has few idle. */
export function threadsFor(tiles: number | undefined, most: number): number {
  if (tiles === undefined) return most;
  const cost = (threads: number): number => Math.ceil(tiles / threads) * (threads + ofWorkgroup);
  let best = 4;
  for (let threads = 4; threads <= most; threads += 4)
    if (cost(threads) <= cost(best)) best = threads;
  return best;
}

/** The values of axes for a linear number, on top of others. */
export function withNumber(
  matrix: Matrix,
  axes: readonly Axis[],
  number: Expr,
  others: Places,
): Places {
  return new Map([...others, ...placesOf(matrix, axes, number)]);
}
