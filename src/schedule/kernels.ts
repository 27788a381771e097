/**
 * The kernels of a program. Regions that compute the same (layers of a stack) share their
 * drafts, found by their signature before any text is written; drafts of equal text are one
 * kernel.
 */
import { invariant } from "../base/diagnostics.ts";
import { mostStorageBuffers } from "../base/limits.ts";
import { outputsOf, type RecurrenceRegion, type Region } from "../ir/region.ts";
import type { KernelContext, Variants } from "../kernels/context.ts";
import { formsFor, type Forms, type HowMany, type KernelForm } from "../kernels/forms.ts";
import { recurrenceKernel } from "../kernels/index.ts";
import { signatureOf, translated, type Signature } from "../kernels/signature.ts";
import { storageBuffers } from "../program/bindings.ts";
import type { Kernel } from "../program/program.ts";

/** The numbers of kernels: the plain one, and those that are chosen among where there are several. */
export interface KernelNumbers {
  readonly plain: number;
  readonly forms: readonly number[];
}

export class Kernels {
  readonly all: Kernel[] = [];
  private readonly context: KernelContext;
  private readonly numbers = new Map<string, KernelNumbers>();
  /** How many plain kernels each family has. */
  private readonly counts = new Map<Kernel["family"], number>();
  private readonly drafts = new Map<string, { forms: Forms; signature: Signature }>();

  constructor(context: KernelContext) {
    this.context = context;
  }

  /** Forms that were made for a region that computes the same are taken however many are asked for. */
  forms(region: Region, howMany: HowMany, rows: Variants["rows"]): Forms {
    const forms = this.shared(
      region,
      howMany === "one",
      () => formsFor(region, this.context, howMany, rows),
      rows,
    );
    invariant(forms, "a region has a kernel");
    for (const { draft } of [forms.plain, ...forms.kept]) {
      const buffers = storageBuffers(draft.bindings);
      invariant(
        buffers <= mostStorageBuffers,
        `the kernel of ${outputsOf(region)[0]!.name} binds ${buffers} buffers`,
      );
    }
    return forms;
  }

  /** The kernel that runs all steps, where there is one. */
  recurrence(region: RecurrenceRegion): Forms | undefined {
    return this.shared(region, true, () => {
      const draft = recurrenceKernel(region, this.context);
      if (!draft) return undefined;
      const plain = { name: "", draft };
      return { plain, all: [plain], kept: [plain] };
    });
  }

  private shared(
    region: Region,
    isOne: boolean,
    make: () => Forms | undefined,
    rows: Variants["rows"] = "many",
  ): Forms | undefined {
    const signature = signatureOf(region, this.context);
    const key = `${rows}\n${signature.text}`;
    const known = this.drafts.get(key);
    if (known && (isOne || known.forms.all.length > 1)) {
      const own = (form: KernelForm): KernelForm => ({
        ...form,
        draft: translated(form.draft, known.signature, signature),
      });
      const { plain, all, kept } = known.forms;
      return { plain: own(plain), all: all.map(own), kept: kept.map(own) };
    }
    const forms = make();
    if (forms) this.drafts.set(key, { forms, signature });
    return forms;
  }

  /**
   * The places of drafts' kernels in the program. A plain kernel has a number of its own in its
   * family, the other forms have its name and theirs: so names do not depend on which forms are
   * kept. Where the plain texts are equal but others are not, the plain kernel is there twice.
   */
  numbersOf({ plain, all, kept }: Forms): KernelNumbers {
    const { code } = plain.draft;
    const key = all.length > 1 ? all.map(({ draft }) => draft.code).join("\n") : code;
    const known = this.numbers.get(key);
    if (known) return known;
    const alone = this.numbers.get(code);
    const place = alone?.forms.length === 0 ? alone.plain : this.addPlain(plain);
    const own = this.all[place]!.name;
    const chosen = kept.length > 1 ? kept : [];
    const numbers = {
      plain: place,
      forms: chosen.map((form) =>
        form.draft.code === code ? place : this.add(form, `${own}_${form.name}`),
      ),
    };
    this.numbers.set(key, numbers);
    this.numbers.set(code, numbers);
    return numbers;
  }

  private addPlain(form: KernelForm): number {
    const { family } = form.draft;
    const number = (this.counts.get(family) ?? 0) + 1;
    this.counts.set(family, number);
    return this.add(form, `${family}_${number}`);
  }

  private add({ name: form, draft }: KernelForm, name: string): number {
    const { family, bindings, code, needs, workgroupSize, workgroupBytes } = draft;
    const [note] = draft.notes;
    this.all.push({
      ...{ name, family, bindings, code },
      ...(form !== "" && { form }),
      ...(note !== undefined && { note }),
      ...(needs && { needs }),
      ...{ workgroupSize, workgroupBytes },
    });
    return this.all.length - 1;
  }
}
