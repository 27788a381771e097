/** What an entry has on the device, in bytes, as the runtime allocates it. */
import { valueOf, type BatchSizes } from "../program/cost.ts";
import { repeatedSteps, stepsIn } from "../program/loops.ts";
import type { BufferRef, Entry, Program, Size } from "../program/program.ts";
import { weightBuffers } from "../program/weights.ts";

export interface CostMemory {
  /** The parameters of a checkpoint. */
  readonly checkpoint: number;
  /** What stays on the device after load: weights, or what was made of them, and tables. */
  readonly resident: number;
  readonly inputs: number;
  /** Values between kernels: the peak, since slots are shared by lifetime. */
  readonly peak: number;
  /** The same as a formula; `s[0]` is the number of members, `s[n]` the largest n-th length. */
  readonly peakFormula: Size;
  /** What generation keeps of a sequence. */
  readonly states: number;
  /** For reading back: the results and a word of status. */
  readonly results: number;
  /** Sizes, lengths, a word of status, and the numbers of a loop's steps. */
  readonly bookkeeping: number;
}

/** A buffer is never empty, and a multiple of 16 bytes (`runtime/memory.ts`). */
function allocated(bytes: number): number {
  return Math.max(16, Math.ceil(bytes / 16) * 16);
}

/** Bytes between the numbers of two steps. */
const stride = 256;

export function memoryOf(program: Program, entry: Entry, { s, members }: BatchSizes): CostMemory {
  const { parameters, tables, inputs, dimensions, generation } = program;
  const inAll = usedIn(entriesOf(program));
  const inEntry = usedIn([entry]);
  const count = (shape: readonly (number | Size)[], at: readonly number[]): number =>
    shape.reduce<number>(
      (product, extent) => product * (typeof extent === "number" ? extent : valueOf(extent, at)),
      1,
    );
  const sum = (bytes: readonly number[]): number => bytes.reduce((total, one) => total + one, 0);
  const fullest = [1, ...dimensions.map(({ most }) => most)];
  const single = [1, ...s.slice(1)];
  const used = <T>(kind: BufferRef["kind"], all: readonly T[], names: ReadonlySet<string>): T[] =>
    all.filter((_, index) => names.has(`${kind} ${index}`));
  const loops = repeatedSteps(entry.steps).flatMap(({ counts }) => counts);
  const longest = Math.max(0, ...loops.map((size) => valueOf(size, s)));
  const results = entry.results.map(
    ({ stored, batched }) => 4 * count(stored, s) * (batched ? members.length : 1),
  );
  const slots = used("slot", entry.slots, inEntry);
  return {
    checkpoint: 4 * sum(parameters.map(({ shape }) => count(shape, s))),
    resident: sum([
      ...[...weightBuffers(parameters)]
        .filter(([first]) => inAll.has(`parameter ${first}`))
        .map(([, bytes]) => allocated(bytes)),
      ...used("table", tables, inAll).map(({ shape }) => allocated(4 * count(shape, s))),
      ...program.prepare.constants.map((size) => allocated(4 * valueOf(size, fullest))),
    ]),
    inputs: sum(
      used("input", inputs, inEntry).map(({ shape }) =>
        allocated(4 * members.length * count(shape, single)),
      ),
    ),
    peak: sum(slots.map((size) => allocated(4 * valueOf(size, s)))),
    peakFormula: entry === program.run ? program.peakBytes : formulaOf(entry.slots),
    states: sum(
      entry === program.run
        ? []
        : (generation?.states ?? []).map(({ shape }) =>
            allocated(4 * members.length * count(shape, s)),
          ),
    ),
    results: allocated(4 + sum(results)),
    bookkeeping:
      allocated(4 * s.length) +
      allocated(4 * members.length * dimensions.length) +
      allocated(4) +
      (longest === 0 ? 0 : allocated(stride * longest)),
  };
}

function formulaOf(slots: readonly Size[]): Size {
  return slots.length === 0 ? "0" : `4 * (${slots.join(" + ")})`;
}

function entriesOf({ run, inspect, generation }: Program): readonly Entry[] {
  const more = generation ? [generation.begin, generation.chunk, generation.inspect] : [];
  return [run, inspect, ...more];
}

function usedIn(entries: readonly Entry[]): ReadonlySet<string> {
  const all = entries.flatMap((entry) => [
    ...stepsIn(entry.steps).flatMap(({ buffers }) => buffers),
    ...entry.results.map(({ buffer }) => buffer),
    ...(entry.copies ?? []).flatMap(({ from, to }) => [from, to]),
  ]);
  return new Set(all.map(({ kind, index }) => `${kind} ${index}`));
}
