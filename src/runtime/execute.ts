/**
 * One execution of steps for a batch: buffers reserved, inputs written, all steps recorded
 * in one command encoder, results copied out. An execution of a size seen before allocates
 * nothing on the device.
 */
import { eachRow } from "./box.ts";
import { guarded, requireLimit, type Held } from "./device.ts";
import { AttncError } from "./errors.ts";
import {
  bindingsOf,
  buffersOf,
  countOf,
  entryArray,
  type ModuleEntry,
  type ModuleKernel,
  type ModuleProgram,
  type ModuleResult,
  type ModuleStep,
  type Sizes,
} from "./format.ts";
import { batchOf, hostArrays, writeInput, type Member } from "./inputs.ts";
import type { HostArray } from "./lengths.ts";
import { readable, storage, uniform, type Memory } from "./memory.ts";
import type { Pipelines } from "./pipelines.ts";

export interface Tensor {
  readonly data: HostArray;
  readonly shape: readonly number[];
}

/** A result that stayed on the device: entries of 4 bytes, to be destroyed by the caller. */
export interface DeviceTensor {
  readonly buffer: GPUBuffer;
  readonly shape: readonly number[];
}

export type Results = Record<string, Tensor | DeviceTensor>;

export interface Model {
  readonly held: Held;
  readonly program: ModuleProgram;
  readonly memory: Memory;
  readonly pipelines: Pipelines;
  /** The sizes and lengths that are in their buffers. */
  written: string;
}

/** Workgroups that one dimension of a dispatch can have everywhere; kernels count on it. */
const foldAt = 65535;

/** Records steps in one pass; their buffers are there. */
function record(
  { held, memory, pipelines }: Model,
  encoder: GPUCommandEncoder,
  steps: readonly ModuleStep[],
  counts: readonly Sizes[],
): void {
  const pass = encoder.beginComputePass();
  steps.forEach((step, at) => {
    const [index] = step;
    let group = memory.groups.get(step);
    if (!group) {
      const kernel = pipelines.kernels[index] as ModuleKernel;
      const names = [...buffersOf(step)];
      group = held.device.createBindGroup({
        layout: pipelines.layout(kernel),
        entries: bindingsOf(kernel).map((kind, binding) => {
          const name = /read|write/.test(kind) ? (names.shift() as string) : kind;
          return { binding, resource: { buffer: memory.get(name) } };
        }),
      });
      memory.groups.set(step, group);
    }
    pass.setPipeline(pipelines.get(index));
    pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(...(counts[at] as [number, number, number]));
  });
  pass.end();
}

/** The batch's sizes and its members' lengths, where they are not there already. */
function writeSizes(model: Model, all: readonly Member[], batch: Sizes): void {
  const { memory, held } = model;
  const lengths = all.flatMap(({ s }) => s.slice(1));
  const sizes = memory.reserve("sizes", 4 * batch.length, uniform);
  const buffer = memory.reserve("lengths", 4 * lengths.length);
  const key = [batch, lengths].join(";");
  if (key === model.written) return;
  held.device.queue.writeBuffer(sizes, 0, Int32Array.from(batch));
  held.device.queue.writeBuffer(buffer, 0, Int32Array.from(lengths));
  model.written = key;
}

/** Executes steps for checked members; one object of results for each. */
export async function execute(
  model: Model,
  { slots }: ModuleEntry,
  steps: readonly ModuleStep[],
  results: readonly ModuleResult[],
  members: readonly Member[],
  onDevice: boolean,
): Promise<Results[]> {
  const { held, program, memory } = model;
  const { device } = held;
  const batch = batchOf(members);
  const what = `a batch of ${members.length}`;

  // The buffers that depend on the batch: known, and checked, before any of them is made.
  const needed = new Map<string, number>();
  const names = new Set([...steps.flatMap(buffersOf), ...results.map(({ buffer }) => buffer)]);
  const need = (name: string, entries: number): void => {
    if (!names.has(name)) return;
    requireLimit(held, "maxStorageBufferBindingSize", 4 * entries, what);
    needed.set(name, 4 * entries);
  };
  slots(batch).forEach((entries, index) => need(`s${index}`, entries));
  for (const [index, { shape }] of program.inputs.entries())
    if (names.has(`i${index}`))
      need(`i${index}`, members.length * countOf(shape(batch.with(0, 1))));
  const counts = steps.map(([, , groups, fold]) => {
    const [x, y, z] = groups(batch) as [number, number, number];
    const count = fold && x > foldAt ? [foldAt, Math.ceil(x / foldAt), 1] : [x, y, z];
    requireLimit(held, "maxComputeWorkgroupsPerDimension", Math.max(...count), what);
    return count;
  });

  // Results are read after the status, each as it is stored, padding and all.
  let total = 4;
  const copies: [buffer: string, start: number, bytes: number][] = [];
  const places = results.flatMap((result) => {
    const { shape, own = shape, stored = own, single, buffer } = result;
    const box = stored(batch);
    const size = countOf(box);
    const start = total;
    if (!onDevice) {
      const bytes = 4 * size * (single ? 1 : members.length);
      copies.push([buffer, start, bytes]);
      total += bytes;
    }
    return members.map(({ s }, member) => ({
      ...result,
      ...{ start, box, own: own(s), shape: shape(s), member, first: single ? 0 : member * size },
    }));
  });
  requireLimit(held, "maxBufferSize", total, what);

  const output: Results[] = members.map(() => ({}));
  try {
    const staging = await guarded(held, what, async () => {
      for (const [name, bytes] of needed) memory.reserve(name, bytes);
      // Zero at first; and one that was set is thrown away, below.
      const status = memory.reserve("status", 4);
      const staging = memory.reserve("output", total, readable);
      writeSizes(model, members, batch);
      const encoder = device.createCommandEncoder();
      program.inputs.forEach((input, index) => {
        if (needed.has(`i${index}`))
          writeInput(device, encoder, memory.get(`i${index}`), input, index, members, batch);
      });
      record(model, encoder, steps, counts);
      encoder.copyBufferToBuffer(status, 0, staging, 0, 4);
      for (const [name, start, bytes] of copies)
        encoder.copyBufferToBuffer(memory.get(name), 0, staging, start, bytes);
      if (onDevice)
        for (const { name, buffer: source, shape, own, box, member, first } of places) {
          const size = Math.max(4, 4 * countOf(own));
          const buffer = device.createBuffer({ size, usage: storage });
          (output[member] as Results)[name] = { buffer, shape };
          eachRow(own, box, own, (from, to, count) => {
            from += first;
            encoder.copyBufferToBuffer(memory.get(source), 4 * from, buffer, 4 * to, 4 * count);
          });
        }
      device.queue.submit([encoder.finish()]);
      await staging.mapAsync(1, 0, total);
      return staging;
    });
    const bytes = staging.getMappedRange(0, total);
    const [status] = new Uint32Array(bytes, 0, 1);
    if (!onDevice && !status)
      for (const { name, element, shape, own, box, start, member, first } of places) {
        const stored = new (entryArray(element))(bytes, start);
        const data = new hostArrays[element](countOf(own));
        eachRow(own, box, own, (from, to, count) => {
          from += first;
          data.set(stored.subarray(from, from + count), to);
        });
        (output[member] as Results)[name] = { data, shape };
      }
    staging.unmap();
    if (!status) return output;
    throw new AttncError("index-out-of-range", "an index that was computed is outside its tensor");
  } catch (error) {
    for (const tensor of output.flatMap((each) => Object.values(each)))
      if ("buffer" in tensor) tensor.buffer.destroy();
    // A batch that did not fit must not stay half made.
    memory.freeWhere((name) => !/^[ptc]\d/.test(name));
    model.written = "";
    memory.requireOpen();
    throw error;
  }
}

/**
 * The steps that results need, in order. A slot serves several values one after the other;
 * going backwards, a step that overwrites it whole ends the search for what it held before.
 */
export function stepsFor(
  steps: readonly ModuleStep[],
  results: readonly ModuleResult[],
): ModuleStep[] {
  const wanted = new Set(results.map(({ buffer }) => buffer));
  return steps
    .toReversed()
    .filter(([, buffers, , , whole]) => {
      const [reads = "", writes = ""] = buffers.split(">");
      const written = writes.match(/\w+/g) ?? [];
      if (!written.some((name) => wanted.has(name))) return false;
      if (whole) written.forEach((name) => wanted.delete(name));
      reads.match(/\w+/g)?.forEach((name) => wanted.add(name));
      return true;
    })
    .reverse();
}
