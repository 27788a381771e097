/**
 * A member's entries in its *box*: a batch stores every member in a box of the batch's
 * largest lengths, of which a shorter member fills a corner. Copying between the two goes
 * by *rows*, the longest stretches that lie together on both sides.
 */

export interface Row {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The rows of `own` entries, in boxes of extents `from` and `to`. */
export function* rows(
  own: readonly number[],
  from: readonly number[],
  to: readonly number[],
): Generator<Row> {
  if (own.includes(0)) return;
  let axis = own.length;
  let count = 1;
  while (axis > 0) {
    axis -= 1;
    count *= own[axis] ?? 1;
    if (own[axis] !== from[axis] || own[axis] !== to[axis]) break;
  }
  const stride = (box: readonly number[], at: number): number =>
    box.slice(at + 1).reduce((product, extent) => product * extent, 1);
  const outer = own
    .slice(0, axis)
    .map((extent, at) => ({ extent, from: stride(from, at), to: stride(to, at) }));
  const index = outer.map(() => 0);
  for (;;) {
    let [start, end] = [0, 0];
    for (const [at, step] of outer.entries()) {
      start += (index[at] ?? 0) * step.from;
      end += (index[at] ?? 0) * step.to;
    }
    yield { from: start, to: end, count };
    let at = outer.length - 1;
    for (; at >= 0; at -= 1) {
      index[at] = (index[at] ?? 0) + 1;
      if ((index[at] ?? 0) < (outer[at]?.extent ?? 0)) break;
      index[at] = 0;
    }
    if (at < 0) return;
  }
}

/** Where a flat index stands, for people. */
export function positionOf(flat: number, shape: readonly number[]): number[] {
  const position: number[] = [];
  let rest = flat;
  for (const extent of [...shape].reverse()) {
    position.unshift(rest % extent);
    rest = Math.floor(rest / extent);
  }
  return position;
}
