/**
 * The kernels of a program. Regions that compute the same (layers of a stack) share one
 * draft, found by their signature before any text is written; drafts of equal text are one
 * kernel.
 */
import { invariant } from "../base/diagnostics.ts";
import { mostStorageBuffers } from "../base/limits.ts";
import { outputsOf, type RecurrenceRegion, type Region } from "../ir/region.ts";
import type { KernelContext, KernelDraft } from "../kernels/context.ts";
import { kernelFor, recurrenceKernel } from "../kernels/index.ts";
import { signatureOf, translated, type Signature } from "../kernels/signature.ts";
import { storageBuffers } from "../program/bindings.ts";
import type { Kernel } from "../program/program.ts";

export class Kernels {
  readonly all: Kernel[] = [];
  private readonly context: KernelContext;
  private readonly numbers = new Map<string, number>();
  private readonly drafts = new Map<string, { draft: KernelDraft; signature: Signature }>();

  constructor(context: KernelContext) {
    this.context = context;
  }

  draft(region: Region): KernelDraft {
    const draft = this.shared(region, () => kernelFor(region, this.context));
    invariant(draft, "a region has a kernel");
    const buffers = storageBuffers(draft.bindings);
    invariant(
      buffers <= mostStorageBuffers,
      `the kernel of ${outputsOf(region)[0]!.name} binds ${buffers} buffers`,
    );
    return draft;
  }

  /** The kernel that runs all steps, where there is one. */
  recurrence(region: RecurrenceRegion): KernelDraft | undefined {
    return this.shared(region, () => recurrenceKernel(region, this.context));
  }

  private shared(region: Region, make: () => KernelDraft | undefined): KernelDraft | undefined {
    const signature = signatureOf(region, this.context);
    const known = this.drafts.get(signature.text);
    if (known) return translated(known.draft, known.signature, signature);
    const draft = make();
    if (draft) this.drafts.set(signature.text, { draft, signature });
    return draft;
  }

  /** The place of a draft's kernel in the program. */
  numberOf(draft: KernelDraft): number {
    const known = this.numbers.get(draft.code);
    if (known !== undefined) return known;
    const index = this.all.length;
    const { family, bindings, code, workgroupSize, workgroupBytes } = draft;
    const [form] = draft.notes;
    const number = this.all.filter((kernel) => kernel.family === family).length + 1;
    const name = `${family}_${number}`;
    this.all.push({
      ...{ name, family, bindings, code, workgroupSize, workgroupBytes },
      ...(form !== undefined && { form }),
    });
    this.numbers.set(code, index);
    return index;
  }
}
