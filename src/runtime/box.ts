/**
 * A member's entries in its *box*: a batch stores every member in a box of the batch's
 * largest lengths, of which a shorter member fills a corner. Copying between the two goes
 * by *rows*, the longest stretches that lie together on both sides.
 */
import { countOf, type Sizes } from "./format.ts";

/** Calls `copy` with the first entry on both sides, and the length, of each row of `own`. */
export function eachRow(
  own: Sizes,
  from: Sizes,
  to: Sizes,
  copy: (from: number, to: number, count: number) => void,
  start = 0,
  end = 0,
): void {
  const inner = own.slice(1);
  const [extent = 1] = own;
  if (inner.every((each, axis) => each === from[axis + 1] && each === to[axis + 1])) {
    if (countOf(own) > 0) copy(start, end, countOf(own));
    return;
  }
  const [fromInner, toInner] = [from.slice(1), to.slice(1)];
  for (let i = 0; i < extent; i += 1)
    eachRow(
      inner,
      fromInner,
      toInner,
      copy,
      start + i * countOf(fromInner),
      end + i * countOf(toInner),
    );
}

/** Where a flat index stands, for people. */
export function positionOf(flat: number, shape: Sizes): number[] {
  return shape.map((extent, axis) => Math.floor(flat / countOf(shape.slice(axis + 1))) % extent);
}
