/**
 * What an entry of a program costs, for a batch of given lengths: each dispatch with its
 * operations and bytes, and the whole. docs/performance.md defines the numbers.
 */
import { amountFor, batchSizes, valueOf, type BatchSizes } from "../program/cost.ts";
import { repeatedSteps, stepsIn, type RepeatedStep } from "../program/loops.ts";
import type { BufferRef, Entry, Program, Step } from "../program/program.ts";
import { memoryOf, type CostMemory } from "./costMemory.ts";

/** What a device does at most in a second. */
export interface Roofline {
  readonly operations: number;
  readonly bytes: number;
}

export interface CostOptions {
  /** `chunk`: the next tokens of a sequence that is generated. Default: `run`. */
  readonly entry?: "run" | "chunk";
  /** For each member a length of each dimension. */
  readonly lengths: readonly (readonly number[])[];
  readonly roofline?: Roofline;
}

/** The least time that work takes on a device, and which of its limits decides. */
export interface Bound {
  readonly seconds: number;
  readonly by: "operations" | "memory";
}

export interface Work {
  readonly operations: number;
  /** Bytes that the threads ask memory for. */
  readonly loads: number;
  /** Bytes of entries that are read, and written, each entry once. */
  readonly reads: number;
  readonly writes: number;
  /** Operations for each byte of those. */
  readonly intensity: number;
  readonly bound?: Bound;
}

/** One step: in a loop it is dispatched several times, and everything is of all of them. */
export interface CostLine extends Work {
  readonly kernel: string;
  readonly family: string;
  readonly form: string;
  readonly equation: string;
  readonly dispatches: number;
  readonly workgroups: number;
}

export interface Costs {
  readonly model: string;
  readonly entry: "run" | "chunk";
  readonly members: readonly Readonly<Record<string, number>>[];
  readonly lines: readonly CostLine[];
  readonly total: Work & { readonly dispatches: number; readonly workgroups: number };
  /** Pipelines that the entry needs. */
  readonly pipelines: number;
  /** What is computed once at load, and the further pipelines that it needs. */
  readonly load: { readonly dispatches: number; readonly pipelines: number };
  /** Bytes that any program for this would move: what is read of weights, inputs and states, and the results. */
  readonly leastBytes: number;
  /** What no program for this, in any number of kernels, could be faster than. */
  readonly leastTime?: Bound;
  readonly memory: CostMemory;
}

/** Workgroups in one row of a dispatch; longer rows are folded. */
const foldAt = 65535;

export function costsOf(program: Program, options: CostOptions): Costs {
  const { entry: name = "run", roofline } = options;
  const entry = name === "run" ? program.run : program.generation?.chunk;
  if (!entry) throw new Error(`attnc has a bug: ${program.name} does not generate`);
  const sizes = batchSizes(options.lengths);
  const all = repeatedSteps(entry.steps);
  const lines = all.map((one) => lineOf(program, one, sizes, roofline));
  const sum = (of: (line: CostLine) => number): number =>
    lines.reduce((total, line) => total + of(line), 0);
  // A kernel that a run of this batch leaves out is not compiled for it.
  const kernels = new Set(
    all.flatMap(({ step }, n) => (lines[n]!.dispatches > 0 ? [step.kernel] : [])),
  );
  const leastBytes = leastBytesOf(entry, sizes);
  const work = workOf(
    {
      operations: sum(({ operations }) => operations),
      loads: sum(({ loads }) => loads),
      reads: sum(({ reads }) => reads),
      writes: sum(({ writes }) => writes),
    },
    undefined,
  );
  return {
    model: program.name,
    entry: name,
    members: sizes.members.map((own) =>
      Object.fromEntries(
        program.dimensions.flatMap(({ name: dimension, derived }, n) =>
          // What only generation has is nothing in a run.
          derived && name === "run" ? [] : [[dimension, own[n + 1] ?? 0]],
        ),
      ),
    ),
    lines,
    total: {
      ...work,
      dispatches: sum(({ dispatches }) => dispatches),
      workgroups: sum(({ workgroups }) => workgroups),
      ...(roofline && { bound: boundTogether(lines) }),
    },
    pipelines: kernels.size,
    load: {
      dispatches: program.prepare.steps.length,
      pipelines: new Set(
        program.prepare.steps.map(({ kernel }) => kernel).filter((one) => !kernels.has(one)),
      ).size,
    },
    leastBytes,
    ...(roofline && { leastTime: boundOf(work.operations, leastBytes, roofline) }),
    memory: memoryOf(program, entry, sizes),
  };
}

function lineOf(
  program: Program,
  { step, counts }: RepeatedStep,
  sizes: BatchSizes,
  roofline: Roofline | undefined,
): CostLine {
  const { operations, loads, reads, writes } = step.cost();
  const amount = (one: typeof operations): number => amountFor(one, sizes, counts);
  const amounts = (ones: typeof reads): number => ones.reduce((sum, one) => sum + amount(one), 0);
  const kernel = program.kernels[step.kernel];
  // A run leaves out what has no workgroups.
  const once = valueOf(step.groups[0], sizes.s) > 0 ? 1 : 0;
  const dispatches = counts.reduce((product, count) => product * valueOf(count, sizes.s), once);
  return {
    kernel: kernel?.name ?? "",
    family: kernel?.family ?? "",
    form: kernel?.note ?? "",
    equation: step.label,
    dispatches,
    workgroups: dispatches * workgroupsOf(step, sizes.s),
    ...workOf(
      {
        operations: amount(operations),
        loads: amount(loads),
        reads: amounts(reads),
        writes: amounts(writes),
      },
      roofline,
    ),
  };
}

function workgroupsOf({ groups, fold }: Step, s: readonly number[]): number {
  const [x = 0, y = 1, z = 1] = groups.map((size) => valueOf(size, s));
  return fold && x > foldAt ? foldAt * Math.ceil(x / foldAt) : x * y * z;
}

function workOf(
  counts: Pick<Work, "operations" | "loads" | "reads" | "writes">,
  roofline: Roofline | undefined,
): Work {
  const bytes = counts.reads + counts.writes;
  return {
    ...counts,
    intensity: bytes === 0 ? 0 : counts.operations / bytes,
    ...(roofline && { bound: boundOf(counts.operations, bytes, roofline) }),
  };
}

function boundOf(operations: number, bytes: number, roofline: Roofline): Bound {
  const [computing, moving] = [operations / roofline.operations, bytes / roofline.bytes];
  return computing > moving
    ? { seconds: computing, by: "operations" }
    : { seconds: moving, by: "memory" };
}

/** One kernel after the other; what most of the time goes to. */
function boundTogether(lines: readonly CostLine[]): Bound {
  const of = (by: Bound["by"]): number =>
    lines.reduce((sum, { bound }) => sum + (bound?.by === by ? bound.seconds : 0), 0);
  const [computing, moving] = [of("operations"), of("memory")];
  return { seconds: computing + moving, by: computing > moving ? "operations" : "memory" };
}

/** Of what is there before the entry runs the most that one kernel reads, and the results, once each. */
function leastBytesOf(entry: Entry, sizes: BatchSizes): number {
  const read = new Map<string, number>();
  const kept = new Map<string, number>();
  const note = (into: Map<string, number>, buffer: BufferRef | undefined, bytes: number): void => {
    if (!buffer || buffer.kind === "slot") return;
    const name = `${buffer.kind} ${buffer.index}`;
    into.set(name, Math.max(into.get(name) ?? 0, bytes));
  };
  for (const step of stepsIn(entry.steps)) {
    const { reads, writes } = step.cost();
    reads.forEach((one, n) => note(read, step.buffers[n], amountFor(one, sizes)));
    writes.forEach((one, n) => note(kept, step.buffers[reads.length + n], amountFor(one, sizes)));
  }
  const results = entry.results.reduce((sum, { own, batched }) => {
    const entries = (m: readonly number[]): number =>
      own.reduce((product, extent) => product * valueOf(extent, m), 1);
    const members = batched ? sizes.members : [sizes.s];
    return sum + 4 * members.reduce((total, m) => total + entries(m), 0);
  }, 0);
  return [...read.values(), ...kept.values()].reduce((sum, bytes) => sum + bytes, results);
}
