/**
 * Which kernels compute a region: one, or one for few rows and one for many, in one form or
 * in several; and of a recurrence one for all steps, or the kernels of a step in a loop.
 */
import { invariant } from "../base/diagnostics.ts";
import { literal } from "../ir/expr.ts";
import { outputsOf, type RecurrenceRegion, type Region } from "../ir/region.ts";
import type { KernelContext, Variants } from "../kernels/context.ts";
import type { Forms, HowMany } from "../kernels/forms.ts";
import { paddedExtent } from "../kernels/lower.ts";
import type { Kernels } from "./kernels.ts";
import type { Item, Made } from "./lifetimes.ts";
import { fewRowsOf, readsMuch } from "./rows.ts";
import { sizeOf } from "./sizes.ts";
import { regionsOfStep } from "./stepping.ts";

export interface MakingOptions {
  /** How many forms its kernels have; absent: one. */
  readonly howMany?: HowMany;
  /** Dynamic rows are few more often than many. */
  readonly isFew?: boolean;
}

export class Maker {
  private readonly kernels: Kernels;
  private readonly context: KernelContext;

  constructor(kernels: Kernels, context: KernelContext) {
    this.kernels = kernels;
    this.context = context;
  }

  /** What is computed once, at load: the plain kernel will do, unless that reads a lot for few rows. */
  once(region: Region, options: MakingOptions): Made {
    return this.made(region, readsMuch(region, this.context) ? options : {});
  }

  /** What a run computes; `isLittle` of its work. */
  often(region: Region, isLittle: boolean, options: MakingOptions): readonly Made[] {
    // What is little of taking in a prompt may be much of one more token: attention to all that
    // came before, and weights, of which each is read whatever the rows are.
    const isMuch =
      options.isFew && (region.kind === "attention" || readsMuch(region, this.context));
    const isWorth = options.howMany === "all" || isMuch || !isLittle;
    return isWorth ? this.byRows(region, options) : [this.made(region, {})];
  }

  /** One kernel for all steps, or the kernels of a step, in a loop. */
  recurrence(region: RecurrenceRegion, options: MakingOptions): Item {
    // Members are the rows of a step, and often there is one.
    return this.recurrenceIn(region, 0, { ...options, isFew: true });
  }

  /** `level` loops are around it. */
  private recurrenceIn(region: RecurrenceRegion, level: number, options: MakingOptions): Item {
    const forms =
      this.context.variants.recurrence === "steps" ? undefined : this.kernels.recurrence(region);
    if (forms) return madeOf(region, forms);
    invariant(level < 2, "a recurrence inside two others that is too large for one workgroup");
    return {
      kind: "loop",
      count: paddedExtent(region.extent, this.context),
      items: regionsOfStep(region, level, this.context).flatMap((one): readonly Item[] =>
        one.kind === "recurrence"
          ? [this.recurrenceIn(one, level + 1, options)]
          : this.byRows(one, options),
      ),
    };
  }

  /** The kernel of a region; or two, of which a run's number of rows decides. */
  private byRows(region: Region, options: MakingOptions): readonly Made[] {
    const few = options.isFew && options.howMany !== "one" && fewRowsOf(region, this.context);
    const known = few ? literal(few) : 0;
    if (!few || known !== undefined) return [this.made(region, options, known ? "few" : undefined)];
    const isFew = sizeOf(few, this.context);
    return [
      { ...this.made(region, options, "few"), when: isFew },
      { ...this.made(region, options, "many"), when: `1 - (${isFew})` },
    ];
  }

  private made(region: Region, { howMany = "one" }: MakingOptions, rows?: Variants["rows"]): Made {
    return madeOf(region, this.kernels.forms(region, howMany, rows));
  }
}

function madeOf(region: Region, forms: Forms): Made {
  const [first] = outputsOf(region);
  return { kind: "made", draft: forms.plain.draft, region, forms, label: first!.name };
}
