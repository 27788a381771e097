/**
 * Which forms of its kernel a region has. What is fast differs between adapters: a GPU wants
 * threads that share what they load through workgroup memory, for a processor a barrier is
 * dear. So a module carries several *forms* of a kernel, and `load` takes one of each
 * (`src/runtime/forms.ts`). All of them compute the same, wherever they are legal.
 *
 * A new form is a name in `Variants`, a case in its family's file, and its place in a list here.
 */
import { invariant } from "../base/diagnostics.ts";
import { integer, times } from "../ir/build.ts";
import { literal, type Axis } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import type { Region } from "../ir/region.ts";
import type { KernelContext, KernelDraft, Variants } from "./context.ts";
import { kernelFor } from "./index.ts";

export interface KernelForm {
  readonly name: string;
  readonly draft: KernelDraft;
}

export interface Forms {
  /** The one that any device can run. */
  readonly plain: KernelForm;
  /** From what shares most through workgroup memory to what shares nothing. */
  readonly all: readonly KernelForm[];
  /** Those of them that a program has. */
  readonly kept: readonly KernelForm[];
}

/**
 * How many forms a program has of a kernel: only the plain one; those at the ends of the
 * list, of which every adapter has a good one and which a module has room for; or all of them.
 */
export type HowMany = "one" | "ends" | "all";

/** Fewer rows than this leave most of a tile in workgroup memory empty. */
const fewRows = 8;

/** Fewer entries than a workgroup has threads leave threads without one. */
const shortRow = 64;

type Choice = {
  readonly [Family in keyof Variants]: { readonly family: Family; readonly name: string };
};

const count = (axes: readonly Axis[]): number =>
  literal(times(integer(1), ...axes.map(({ extent }) => extent))) ?? Infinity;

/** The family's plain form, and the names of all that can be worth having for this region. */
function namesOf(
  region: Region,
  isFew: boolean | undefined,
):
  | { readonly family: keyof Choice; readonly plain: string; readonly names: readonly string[] }
  | undefined {
  switch (region.kind) {
    case "contraction": {
      const few = isFew ?? count(region.m) < fewRows;
      const names = [few ? "vector" : "workgroup", "registers", "quads"];
      return { family: "contraction", plain: "registers", names };
    }
    case "attention": {
      if (isFew) return { family: "attention", plain: "split", names: ["split"] };
      return { family: "attention", plain: "thread", names: ["workgroup", "thread", "quads"] };
    }
    case "row": {
      const long = region.nodes.some(({ inner }) => count(inner) >= shortRow);
      return { family: "row", plain: "thread", names: [...(long ? ["workgroup"] : []), "thread"] };
    }
    case "map":
    case "reduce":
    case "table":
    case "recurrence":
      return undefined;
  }
}

/** The forms of a region's kernel; `rows` where there are two, for runs with few rows and with many. */
export function formsFor(
  region: Region,
  context: KernelContext,
  howMany: HowMany,
  rows?: Variants["rows"],
): Forms {
  const own = rows ? { ...context, variants: { ...context.variants, rows } } : context;
  const plainDraft = kernelFor(region, own);
  const family = namesOf(region, rows && rows === "few");
  const plain = { name: family?.plain ?? "", draft: plainDraft };
  if (!family || howMany === "one") return { plain, all: [plain], kept: [plain] };
  const texts = new Set([plainDraft.code]);
  const all = family.names.flatMap((name): KernelForm[] => {
    if (name === family.plain) return [plain];
    const variants: Variants = { ...own.variants, [family.family]: name };
    const draft = kernelFor(region, { ...context, variants, readOrder: plainDraft.reads });
    // A form that does not fit a region is written as another one.
    if (texts.has(draft.code)) return [];
    texts.add(draft.code);
    requireSame(plainDraft, draft);
    return [{ name, draft }];
  });
  return { plain, all, kept: howMany === "ends" ? ends(all) : all };
}

/** The first and the last, and the plain one where the first needs what not all devices have. */
function ends(all: readonly KernelForm[]): readonly KernelForm[] {
  return all[0]?.draft.needs ? all : all.filter((_, n) => n === 0 || n === all.length - 1);
}

/** The forms of a step have its buffers in common. */
function requireSame(plain: KernelDraft, other: KernelDraft): void {
  const buffers = ({ reads, writes }: KernelDraft): readonly Node[] => [...reads, ...writes];
  const expected = buffers(plain);
  const found = buffers(other);
  invariant(
    expected.length === found.length && expected.every((node, n) => node === found[n]),
    "two forms of a kernel read or write different values",
  );
}
