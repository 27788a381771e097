/** The buffers of weights: how large they are, given what lies in them. */
import { stepsIn } from "./loops.ts";
import type { Program, ProgramParameter } from "./program.ts";

const entriesOf = ({ shape }: { readonly shape: readonly number[] }): number =>
  shape.reduce((product, extent) => product * extent, 1);

/** Bytes of each buffer, by the number of the first parameter in it. */
export function weightBuffers(
  parameters: readonly ProgramParameter[],
): ReadonlyMap<number, number> {
  const bytes = new Map<number, number>();
  for (const [index, parameter] of parameters.entries()) {
    const { half, within } = parameter;
    const first = within?.first ?? index;
    bytes.set(first, (bytes.get(first) ?? 0) + (half ? 2 : 4) * entriesOf(parameter));
  }
  // Whole numbers of 4 bytes are bound.
  return new Map([...bytes].map(([first, size]) => [first, 4 * Math.ceil(size / 4)]));
}

/** Weights in numbers: what stays on the device after load, parameters and what is made of them. */
export interface WeightTotals {
  /** Entries of all parameters. */
  readonly entries: number;
  readonly bytes: number;
  /** Tensors that stay, in f16 and in f32. */
  readonly halves: number;
  readonly singles: number;
}

export function weightTotals(program: Program): WeightTotals {
  const { parameters, tables, prepare, run, inspect, generation } = program;
  const entries = [
    ...[run, inspect],
    ...(generation ? [generation.begin, generation.chunk, generation.inspect] : []),
  ];
  const refs = entries.flatMap(({ steps, results }) => [
    ...stepsIn(steps).flatMap(({ buffers }) => buffers),
    ...results.map(({ buffer }) => buffer),
  ]);
  const kept = new Set(refs.flatMap((ref) => (ref.kind === "parameter" ? [ref.index] : [])));
  const tensors = parameters.filter((one, index) => kept.has(one.within?.first ?? index));
  const made = prepare.halves?.length ?? 0;
  const halves = tensors.filter(({ half }) => half).length + made;
  const byHost = tables.filter(({ reads }) => reads);
  const bytes = [...weightBuffers(parameters)].filter(([first]) => kept.has(first));
  return {
    entries: parameters.reduce((sum, one) => sum + entriesOf(one), 0),
    bytes: [
      ...bytes.map(([, size]) => size),
      // What depends on parameters only has one size.
      ...prepare.constants.map((size) => 4 * Number(size)),
      ...byHost.map((one) => 4 * entriesOf(one)),
    ].reduce((sum, size) => sum + size, 0),
    halves,
    singles: tensors.length + prepare.constants.length + byHost.length - halves,
  };
}
