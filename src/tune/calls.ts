/**
 * What a program dispatches, in the order in which it does, with the sizes of its buffers for
 * one batch: enough to run each kernel alone.
 */
import {
  countOf,
  type ModuleCall,
  type ModuleDispatch,
  type ModuleEntry,
  type ModuleProgram,
  type Sizes,
} from "../runtime/format.ts";

export interface Call {
  readonly forms: ModuleDispatch;
  /** The buffers in the order in which a kernel binds them. */
  readonly names: readonly string[];
  /** Entries of 4 bytes of each buffer. */
  readonly buffers: ReadonlyMap<string, number>;
  readonly s: Sizes;
}

/** Lengths that nobody gives are no larger than this. */
const mostByDefault = 256;

type Calls = readonly (ModuleCall | { readonly steps: Calls })[];

function flat(calls: Calls): readonly ModuleCall[] {
  return calls.flatMap((one) => ("steps" in one ? flat(one.steps) : [one]));
}

/** Of an ordinary run, and of generation: its beginning, and one token at a time. */
export function callsIn(
  program: ModuleProgram,
  batch: number,
  lengths: Readonly<Record<string, number>>,
): readonly Call[] {
  const { dimensions, generation, run } = program;
  const s: Sizes = [
    batch,
    ...dimensions.map(({ name, least, most }) =>
      Math.max(least, Math.min(most, lengths[name] ?? mostByDefault)),
    ),
  ];
  const calls = (entry: ModuleEntry, sizes: Sizes): readonly Call[] =>
    flat(entry.steps as unknown as Calls).map(([dispatch, buffers]) => {
      const names = buffers.match(/\w+/g) ?? [];
      const entries = new Map(names.map((name) => [name, entriesOf(program, entry, name, sizes)]));
      return { forms: program.dispatches[dispatch] ?? [], names, buffers: entries, s: sizes };
    });
  if (!generation) return calls(run, s);
  const { length, past, count, most, begin, chunk } = generation;
  const set = (values: readonly (readonly [number | undefined, number])[]): Sizes =>
    values.reduce<Sizes>(
      (sizes, [at, value]) => (at === undefined ? sizes : sizes.with(at, value)),
      s,
    );
  const room = s[length] as number;
  const none = [past, count, most].map((at) => [at, 0] as const);
  const token = [[past, room - 1] as const, [count, 1] as const, [most, 1] as const];
  return [
    ...calls(chunk, set(token)),
    ...calls(begin, set(none)),
    ...calls(run, set([...none, [length, 0]])),
  ];
}

/** Of a parameter's buffer, in which others may lie, too, and of which two in f16 are one entry. */
const weightEntries = ({ parameters }: ModuleProgram, buffer: number): number =>
  parameters.reduce((sum, [, shape, , how = 0, first], index) => {
    if ((first ?? index) !== buffer) return sum;
    return sum + Math.ceil(countOf(shape) / (how & 1 ? 2 : 1));
  }, 0);

function entriesOf(program: ModuleProgram, entry: ModuleEntry, name: string, s: Sizes): number {
  const at = Number(name.slice(1));
  const batch = s[0] as number;
  switch (name[0]) {
    case "i":
      return batch * countOf(program.inputs[at]?.shape(s.with(0, 1)) ?? []);
    case "p":
      return weightEntries(program, at);
    case "t":
      return countOf(program.tables[at]?.shape ?? []);
    case "c":
      return program.constants(s)[at] ?? 0;
    case "g":
      return batch * countOf(program.generation?.states[at]?.shape(s) ?? []);
    default:
      return entry.slots(s)[at] ?? 0;
  }
}
