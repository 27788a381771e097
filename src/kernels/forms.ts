/**
 * Which forms of its kernel a region has. What is fast differs between adapters: a GPU wants
 * threads that share what they load through workgroup memory, for a processor a barrier is
 * dear. So a module carries several *forms* of a kernel, and `load` takes one of each
 * (`src/runtime/forms.ts`). All of them compute the same, wherever they are legal.
 *
 * A new form is a name in `Variants`, a case in its family's file, and its place in a list here.
 */
import { invariant } from "../base/diagnostics.ts";
import { mostStorageBuffers } from "../base/limits.ts";
import { integer, times } from "../ir/build.ts";
import { literal, type Axis } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import type { ContractionRegion, Region } from "../ir/region.ts";
import { storageBuffers } from "../program/bindings.ts";
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
  context: KernelContext,
  isFew: boolean | undefined,
):
  | { readonly family: keyof Choice; readonly plain: string; readonly names: readonly string[] }
  | undefined {
  switch (region.kind) {
    case "contraction": {
      const few = isFew ?? count(region.m) < fewRows;
      const names = [few ? "vector" : "workgroup", "registers", "quads"];
      if (!few && isInHalves(region, context)) names.unshift("f16");
      return { family: "contraction", plain: "registers", names };
    }
    case "attention": {
      if (isFew) return { family: "attention", plain: "split", names: ["split", "quads"] };
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
  const family = namesOf(region, own, rows && rows === "few");
  const plain = { name: family?.plain ?? "", draft: plainDraft };
  if (!family || howMany === "one") return { plain, all: [plain], kept: [plain] };
  const texts = new Set([plainDraft.code]);
  const all = family.names.flatMap((name): KernelForm[] => {
    if (name === family.plain) return [plain];
    const variants: Variants = { ...own.variants, [family.family]: name };
    const draft = kernelFor(region, { ...context, variants, readOrder: plainDraft.reads });
    // A form that does not fit a region is written as another one, or binds too much.
    if (texts.has(draft.code) || storageBuffers(draft.bindings) > mostStorageBuffers) return [];
    texts.add(draft.code);
    requireSame(plainDraft, draft);
    return [{ name, draft }];
  });
  return { plain, all, kept: howMany === "ends" ? ends(all) : all };
}

/**
 * The first and the last of those for any device, before them the ones for some that share more;
 * the plain one, too, where the only others are for some.
 */
function ends(all: readonly KernelForm[]): readonly KernelForm[] {
  const first = all.findIndex(({ draft }) => !draft.needs);
  return all.filter((_, n) => n <= first || n === all.length - 1);
}

/** Whether the rows may be multiplied in f16: by what is stored so, as a checkpoint has it. */
function isInHalves(
  { core, right }: ContractionRegion,
  { arithmetic, halves, laid }: KernelContext,
): boolean {
  if (arithmetic !== "f16" || right.kind !== "read" || !halves.has(right.node)) return false;
  // A guard is a choice for each row and step, which tiles can't express.
  return !core.where && (right.node.kind === "input" || laid.has(right.node));
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
