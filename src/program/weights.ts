/** The buffers of weights: how large they are, given what lies in them. */
import type { ProgramParameter } from "./program.ts";

const entriesOf = ({ shape }: ProgramParameter): number =>
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

/** Weights in numbers. */
export interface WeightTotals {
  readonly entries: number;
  readonly bytes: number;
  /** Tensors in f16, and in f32. */
  readonly halves: number;
  readonly singles: number;
}

export function weightTotals(parameters: readonly ProgramParameter[]): WeightTotals {
  const halves = parameters.filter(({ half }) => half).length;
  return {
    entries: parameters.reduce((sum, one) => sum + entriesOf(one), 0),
    bytes: [...weightBuffers(parameters).values()].reduce((sum, bytes) => sum + bytes, 0),
    halves,
    singles: parameters.length - halves,
  };
}
