/**
 * One execution of steps for a batch: buffers reserved, inputs written, all steps recorded
 * in one command encoder, results copied out; where kernels are still being compiled, in parts.
 * An execution of a size seen before allocates nothing on the device.
 */
import type { Binding } from "../program/program.ts";
import { eachRow } from "./box.ts";
import { guarded, requireLimit, type Held } from "./device.ts";
import { AttncError } from "./errors.ts";
import { generation, laid, loops } from "./features.ts";
import {
  bindingsOf,
  buffersOf,
  countOf,
  entryArray,
  flat,
  type ModuleEntry,
  type ModuleKernel,
  type ModuleLoop,
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
}

/** Workgroups that one dimension of a dispatch can have everywhere; kernels count on it. */
const foldAt = 65535;

/** A number for each repetition: bytes between two, as an offset must be everywhere. */
const stride = 256;

/** Dispatches that are handed over at once: a driver may stop what takes too long. */
const mostDispatches = 2048;

/** Records steps in one pass, or, of loops, in several; their buffers are there. Gives the encoder to go on with. */
function record(
  { held, memory, pipelines }: Model,
  encoder: GPUCommandEncoder,
  all: ModuleEntry["steps"],
  batch: Sizes,
  counts: ReadonlyMap<ModuleStep, Sizes>,
): GPUCommandEncoder {
  let pass = encoder.beginComputePass();
  let dispatches = 0;
  /** The numbers of the repetitions that are being recorded, the outermost first. */
  const at: number[] = [];
  const go = (one: ModuleStep | ModuleLoop): void => {
    if (loops && "count" in one) {
      const level = at.length;
      for (let n = 0; n < repetitions(one, batch); n += 1) {
        at[level] = n;
        one.steps.forEach(go);
      }
      at.length = level;
      return;
    }
    const step = one as ModuleStep;
    const [index] = step;
    const count = counts.get(step) as [number, number, number];
    // Another step does the same for so few rows, or so many.
    if (!count[0]) return;
    const kernel = pipelines.kernels[index] as ModuleKernel;
    const kinds = bindingsOf(kernel);
    let group = memory.groups.get(step);
    if (!group) {
      const names = buffersOf(step) as string[];
      group = held.device.createBindGroup({
        layout: pipelines.layoutOf(kernel),
        entries: kinds.map((kind, binding) => {
          if (loops && levelOf(kind) >= 0)
            return { binding, resource: { buffer: memory.get("steps"), size: 4 } };
          const name = /read|write/.test(kind) ? (names.shift() as string) : kind;
          return { binding, resource: { buffer: memory.get(name) } };
        }),
      });
      memory.groups.set(step, group);
    }
    if (loops && ++dispatches % mostDispatches === 0) {
      pass.end();
      held.device.queue.submit([encoder.finish()]);
      encoder = held.device.createCommandEncoder();
      pass = encoder.beginComputePass();
    }
    pass.setPipeline(pipelines.get(index));
    if (loops) {
      const used = kinds.map(levelOf).filter((level) => level >= 0);
      pass.setBindGroup(
        0,
        group,
        used.map((level) => (at[level] as number) * stride),
      );
    } else pass.setBindGroup(0, group);
    pass.dispatchWorkgroups(...count);
  };
  all.forEach(go);
  pass.end();
  return encoder;
}

/** Of `step0` and `step1`: which loop they count; -1 for any other binding. */
const levelOf = (kind: Binding): number => ["step0", "step1"].indexOf(kind);

const repetitions = ({ count }: ModuleLoop, batch: Sizes): number => count(batch)[0] as number;

/** The numbers of repetitions that a kernel can ask for, as many as the longest loop has. */
function writeSteps({ memory, held }: Model, steps: ModuleEntry["steps"], batch: Sizes): void {
  const longest = (all: ModuleEntry["steps"]): number =>
    Math.max(
      0,
      ...all.map((one) =>
        "count" in one ? Math.max(repetitions(one, batch), longest(one.steps)) : 0,
      ),
    );
  const count = longest(steps);
  const bytes = count * stride;
  if (!bytes || bytes <= ((memory.get("steps") as GPUBuffer | undefined)?.size ?? 0)) return;
  const numbers = new Int32Array(bytes / 4);
  for (let n = 0; n < count; n += 1) numbers[(n * stride) / 4] = n;
  held.device.queue.writeBuffer(memory.reserve("steps", bytes, uniform), 0, numbers);
}

/** The batch's sizes and its members' lengths, where they are not there already. */
function writeSizes(model: Model, all: readonly Member[], batch: Sizes): void {
  const { memory, held } = model;
  const lengths = all.flatMap(({ s }) => s.slice(1));
  const sizes = memory.reserve("sizes", 4 * batch.length, uniform);
  const buffer = memory.reserve("lengths", 4 * lengths.length);
  const key = [batch, lengths].join(";");
  if (key === memory.written) return;
  held.device.queue.writeBuffer(sizes, 0, Int32Array.from(batch));
  held.device.queue.writeBuffer(buffer, 0, Int32Array.from(lengths));
  memory.written = key;
}

/** The steps that have something to do for a batch. */
export const working = (steps: ModuleEntry["steps"], batch: Sizes): ModuleStep[] =>
  flat(steps).filter(([, , groups]) => groups(batch)[0]);

/** Executes steps for members as `check` gives them; one object of results for each. */
export async function execute(
  model: Model,
  entry: ModuleEntry,
  steps: readonly (ModuleStep | ModuleLoop)[],
  results: readonly ModuleResult[],
  check: () => readonly Member[],
  onDevice: boolean,
): Promise<Results[]> {
  const { held, program, memory, pipelines } = model;
  const { slots, copies: after = [] } = entry;
  const { device } = held;
  const members = check();
  if (!members[0]) return [];
  const batch = batchOf(members);
  const waits = steps.map((one) => pipelines.need(working([one], batch)));
  const late = waits.findIndex((wait) => wait !== undefined);
  if (late >= 0) {
    // Meanwhile the device computes what it can. Inputs are checked anew whenever they are
    // written: while this waits, a caller may have changed them.
    const before = generation ? { ...entry, copies: [] } : entry;
    if (late) await execute(model, before, steps.slice(0, late), [], check, onDevice);
    await waits[late];
    return execute(model, entry, steps.slice(late), results, check, onDevice);
  }
  const what = `a batch of ${members.length}`;

  // The buffers that depend on the batch: known, and checked, before any of them is made.
  const needed = new Map<string, number>();
  const all = flat(steps);
  const names = new Set([
    ...all.flatMap(buffersOf),
    ...results.map(({ buffer }) => buffer),
    ...(generation ? after.flat() : []),
  ]);
  const need = (name: string, entries: number): void => {
    if (!names.has(name)) return;
    requireLimit(held, "maxStorageBufferBindingSize", 4 * entries, what);
    needed.set(name, 4 * entries);
  };
  slots(batch).forEach((entries, index) => need(`s${index}`, entries));
  program.inputs.forEach(({ shape }, index) =>
    need(`i${index}`, members.length * countOf(shape(batch.with(0, 1)))),
  );
  if (generation)
    program.generation?.states.forEach(({ shape }, index) =>
      need(`g${index}`, members.length * countOf(shape(batch))),
    );
  const counts = new Map<ModuleStep, Sizes>();
  for (const step of all) {
    const [, , groups, fold] = step;
    const [x, y, z] = groups(batch) as [number, number, number];
    const count = fold && x > foldAt ? [foldAt, Math.ceil(x / foldAt), 1] : [x, y, z];
    requireLimit(held, "maxComputeWorkgroupsPerDimension", Math.max(...count), what);
    counts.set(step, count);
  }

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
      let encoder = device.createCommandEncoder();
      program.inputs.forEach((input, index) => {
        if (needed.has(`i${index}`))
          writeInput(device, encoder, memory.get(`i${index}`), input, index, members, batch);
      });
      if (loops) writeSteps(model, steps, batch);
      encoder = record(model, encoder, steps, batch, counts);
      if (generation)
        for (const [from, to] of after)
          encoder.copyBufferToBuffer(memory.get(from), 0, memory.get(to), 0, needed.get(to));
      encoder.copyBufferToBuffer(status, 0, staging, 0, 4);
      for (const [name, start, bytes] of copies)
        encoder.copyBufferToBuffer(memory.get(name), 0, staging, start, bytes);
      if (onDevice)
        for (const { name, buffer: source, shape, own, box, member, first } of places) {
          const size = Math.max(4, 4 * countOf(own));
          const buffer = device.createBuffer({ size, usage: storage });
          (output[member] as Results)[name] = { buffer, shape };
          const copy = (from: number, to: number, count: number): void =>
            encoder.copyBufferToBuffer(memory.get(source), 4 * from, buffer, 4 * to, 4 * count);
          eachRow(own, box, own, copy, first);
        }
      device.queue.submit([encoder.finish()]);
      await staging.mapAsync(1, 0, total);
      return staging;
    });
    const bytes = staging.getMappedRange(0, total);
    const status = new Uint32Array(bytes, 0, 1)[0] as number;
    if (!onDevice && !status)
      for (const { name, element, shape, own, box, start, member, first } of places) {
        const stored = new (entryArray(element))(bytes, start);
        const data = new hostArrays[element](countOf(own));
        const copy = (from: number, to: number, count: number): void =>
          data.set(stored.subarray(from, from + count), to);
        eachRow(own, box, own, copy, first);
        (output[member] as Results)[name] = { data, shape };
      }
    staging.unmap();
    if (!status) return output;
    if (laid && status > 1) throw new AttncError("weights-value", "a weight is too large for f16");
    throw new AttncError("index-out-of-range", "a computed index is outside its tensor");
  } catch (error) {
    const made: readonly Partial<DeviceTensor>[] = output.flatMap((each) => Object.values(each));
    for (const { buffer } of made) buffer?.destroy();
    memory.requireOpen();
    // A batch that did not fit must not stay half made.
    memory.freeWhere((name) => !/^[ptc]\d/.test(name));
    throw error;
  }
}

/**
 * The steps that results need, in order. A slot serves several values one after the other;
 * going backwards, a step that overwrites it whole ends the search for what it held before.
 */
export function stepsFor(
  steps: ModuleEntry["steps"],
  results: readonly Pick<ModuleResult, "buffer">[],
): ModuleEntry["steps"] {
  const wanted = new Set(results.map(({ buffer }) => buffer));
  return steps
    .toReversed()
    .filter((one) => {
      // Of a loop each repetition may read what any of its steps wrote.
      const inside = loops ? flat([one]) : [one as ModuleStep];
      const isLoop = loops && "count" in one;
      const parts = inside.map(([, buffers]) => buffers.split(">"));
      const [reads, writes] = [0, 1].map((side) =>
        parts.flatMap((part) => part[side]?.match(/\w+/g) ?? []),
      ) as [string[], string[]];
      if (!writes.some((name) => wanted.has(name))) return false;
      if (!isLoop && (one as ModuleStep)[4]) writes.forEach((name) => wanted.delete(name));
      reads.forEach((name) => wanted.add(name));
      return true;
    })
    .reverse();
}
