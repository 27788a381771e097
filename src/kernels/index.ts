/** Regions to kernels: one file a family. */
import { invariant } from "../base/diagnostics.ts";
import type { Region } from "../ir/region.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { attentionKernel } from "./attention.ts";
import { contractionKernel } from "./contraction.ts";
import { mapKernel } from "./map.ts";
import { reduceKernel } from "./reduce.ts";
import { recurrenceKernel } from "./recurrence.ts";
import { rowKernel } from "./row.ts";

/** The kernel of a region; a table has none. */
export function kernelFor(region: Region, context: KernelContext): KernelDraft {
  switch (region.kind) {
    case "map":
      return mapKernel(region, context);
    case "reduce":
      return reduceKernel(region, context);
    case "row":
      return rowKernel(region, context);
    case "contraction":
      return contractionKernel(region, context);
    case "attention":
      return attentionKernel(region, context);
    case "table":
      invariant(false, "a table is made by the host");
      break;
    case "recurrence":
      invariant(false, "a recurrence has a kernel only where it is small");
  }
}

export { recurrenceKernel };
