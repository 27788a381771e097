/**
 * Moving what sessions keep on the device: to other members, as beams are chosen anew, and to
 * rings of another size. Only what holds something is copied. Where boxes stay as they are,
 * members are copied to a *spare* buffer and back, so that nothing is made from step to step.
 */
import { guarded, type Held } from "./device.ts";
import { countOf, type ModuleGeneration, type ModuleState, type Sizes } from "./format.ts";
import { batchOf } from "./inputs.ts";
import type { SessionMemory } from "./sessionMemory.ts";

type Run = readonly [from: number, to: number, count: number];

/** The stretches of a member's box that hold something, from one box to another: entries from, to, count. */
function runs(
  { cache, window = Infinity }: ModuleState,
  from: Sizes,
  to: Sizes,
  past: number,
): Run[] {
  if (!cache) return [[0, 0, countOf(from)]];
  const row = countOf(from.slice(1));
  const [before, after] = [from[0] as number, to[0] as number];
  const all: Run[] = [];
  for (let position = Math.max(0, past - window); position < past;) {
    const [a, b] = [position % before, position % after];
    const count = Math.min(past - position, before - a, after - b);
    all.push([a * row, b * row, count * row]);
    position += count;
  }
  return all;
}

interface Move {
  readonly name: string;
  readonly buffer: GPUBuffer;
  /** Whether the boxes stay as they are. */
  readonly same: boolean;
  readonly copies: readonly Run[];
  readonly bytes: number;
}

const batchSizes = (members: readonly Sizes[]): Sizes =>
  batchOf(members.map((s) => ({ s, values: [] })));

/** Makes member n, whose `s` is `after[n]` now, what member `parents[n]` was. */
export async function rearrange(
  held: Held,
  memory: SessionMemory,
  { states, past }: ModuleGeneration,
  before: readonly Sizes[],
  after: readonly Sizes[],
  parents: readonly number[],
): Promise<void> {
  const [old, next] = [batchSizes(before), batchSizes(after)];
  const moves = states.flatMap((state, index): Move[] => {
    const name = `g${index}`;
    const buffer = memory.get(name) as GPUBuffer | undefined;
    if (!buffer) return [];
    const [from, to] = [state.shape(old), state.shape(next)];
    const same = before.length === after.length && from.join() === to.join();
    const copies = parents.flatMap((parent, member): Run[] =>
      same && parent === member
        ? []
        : runs(state, from, to, (before[parent] as Sizes)[past] as number).map(([a, b, count]) => [
            parent * countOf(from) + a,
            member * countOf(to) + b,
            count,
          ]),
    );
    const bytes = 4 * after.length * countOf(to);
    return same && copies.length === 0 ? [] : [{ name, buffer, same, copies, bytes }];
  });
  if (moves.length === 0) return;
  const gone: GPUBuffer[] = [];
  const work = (): Promise<void> => {
    const encoder = held.device.createCommandEncoder();
    const copy = (from: GPUBuffer, a: number, to: GPUBuffer, b: number, count: number): void => {
      encoder.copyBufferToBuffer(from, 4 * a, to, 4 * b, 4 * count);
    };
    const through = Math.max(0, ...moves.map(({ same, bytes }) => (same ? bytes : 0)));
    const spare = through > 0 && memory.reserve("spare", through);
    for (const { name, buffer, same, copies, bytes } of moves)
      if (same && spare) {
        for (const [a, b, count] of copies) copy(buffer, a, spare, b, count);
        for (const [, b, count] of copies) copy(spare, b, buffer, b, count);
      } else {
        memory.take(name);
        gone.push(buffer);
        const target = memory.reserve(name, bytes);
        for (const [a, b, count] of copies) copy(buffer, a, target, b, count);
      }
    held.device.queue.submit([encoder.finish()]);
    return Promise.resolve();
  };
  try {
    await guarded(held, "moving what is kept", work);
  } catch (error) {
    memory.close();
    throw error;
  } finally {
    for (const buffer of gone) buffer.destroy();
  }
}
