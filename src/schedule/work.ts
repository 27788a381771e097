/**
 * Which regions are little of an entry's work. A module has room for several forms of the
 * kernels that take the time; of the others the plain form will do.
 */
import { rangeOf } from "../ir/range.ts";
import type { Region } from "../ir/region.ts";
import type { KernelContext } from "../kernels/context.ts";
import { countOf } from "../kernels/cost.ts";

/** Less than this part of the multiplications, all regions of the same extents together. */
const little = 0.02;

/** The shortest lengths that a member can have, or the largest. */
type End = "least" | "most";

/** Multiplications of one member, and what regions of equal extents have in common. */
function workOf(
  region: Region,
  context: KernelContext,
  end: End,
): { key: string; work: number } | undefined {
  if (region.kind !== "contraction" && region.kind !== "attention") return undefined;
  const axes = [...region.core.axes, ...region.core.over];
  const times = region.kind === "attention" ? 2 : 1;
  return {
    key: [region.kind, ...axes.map(({ extent }) => extent.key)].join(" "),
    work: times * rangeOf(countOf(axes, context))[end],
  };
}

function littleAt(
  regions: readonly Region[],
  context: KernelContext,
  end: End,
): ReadonlySet<Region> {
  const known = regions.flatMap((region) => {
    const found = workOf(region, context, end);
    return found ? [{ region, ...found }] : [];
  });
  const together = new Map<string, number>();
  for (const { key, work } of known) together.set(key, (together.get(key) ?? 0) + work);
  const all = known.reduce((sum, { work }) => sum + work, 0);
  return new Set(
    known.flatMap(({ region, key }) => ((together.get(key) ?? 0) < little * all ? [region] : [])),
  );
}

/**
 * The contractions and attentions that are little of the work of all of them: for the largest
 * lengths and, where an entry runs with few rows as often (`isFew`), for the shortest too.
 */
export function littleOf(
  regions: readonly Region[],
  context: KernelContext,
  isFew = false,
): ReadonlySet<Region> {
  const most = littleAt(regions, context, "most");
  if (!isFew) return most;
  const least = littleAt(regions, context, "least");
  return new Set([...most].filter((region) => least.has(region)));
}
