/**
 * One execution of steps for a batch: buffers reserved, inputs written, all steps recorded
 * in one command encoder, results copied out. An execution of a size seen before allocates
 * nothing on the device.
 */
import type { ElementType } from "../program/program.ts";
import { rows } from "./box.ts";
import { failure, guarded, requireLimit, type Held } from "./device.ts";
import { AttncError } from "./errors.ts";
import {
  bindingsOf,
  countOf,
  type ModuleEntry,
  type ModuleProgram,
  type ModuleResult,
  type ModuleStep,
} from "./format.ts";
import { batchOf, writeInput, type HostArray, type Member } from "./inputs.ts";
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

/** Workgroups that one dimension of a dispatch may have in every implementation. */
const foldAt = 65535;

export interface Model {
  readonly held: Held;
  readonly program: ModuleProgram;
  readonly memory: Memory;
  readonly pipelines: Pipelines;
  readonly groups: Map<ModuleStep, { generation: number; group: GPUBindGroup }>;
  /** The batch's sizes and lengths that are in their buffers. */
  written: string;
}

interface Dispatch {
  readonly step: ModuleStep;
  readonly groups: readonly number[];
}

/** The workgroups of each step, within what the device allows. */
function dispatchesOf(
  { held, pipelines }: Model,
  steps: readonly ModuleStep[],
  batch: readonly number[],
): Dispatch[] {
  const limit = held.device.limits.maxComputeWorkgroupsPerDimension;
  return steps.map((step) => {
    const [kernel, , formula, fold] = step;
    let groups = formula(batch);
    const [x = 0] = groups;
    if (fold && x > foldAt) groups = [foldAt, Math.ceil(x / foldAt), 1];
    requireLimit(
      "maxComputeWorkgroupsPerDimension",
      Math.max(...groups),
      limit,
      `the kernel ${pipelines.kernel(kernel).name}`,
    );
    return { step, groups };
  });
}

/** Records steps in one pass. All buffers they name are there. */
function record(model: Model, encoder: GPUCommandEncoder, dispatches: readonly Dispatch[]): void {
  const { held, memory, pipelines, groups: cache } = model;
  const pass = encoder.beginComputePass();
  let current = -1;
  for (const { step, groups } of dispatches) {
    const [index, buffers] = step;
    if (index !== current) pass.setPipeline(pipelines.get(index));
    current = index;
    let cached = cache.get(step);
    if (cached?.generation !== memory.generation) {
      const kernel = pipelines.kernel(index);
      const names = buffers.split(" ");
      const entries = bindingsOf(kernel).map((binding, at) => {
        const name = binding === "read" || binding === "write" ? names.shift() : binding;
        return { binding: at, resource: { buffer: memory.get(name ?? "") } };
      });
      const group = held.device.createBindGroup({
        layout: pipelines.layout(kernel).group,
        entries,
      });
      cached = { generation: memory.generation, group };
      cache.set(step, cached);
    }
    pass.setBindGroup(0, cached.group);
    const [x = 1, y = 1, z = 1] = groups;
    pass.dispatchWorkgroups(x, y, z);
  }
  pass.end();
}

/** The batch's sizes and its members' lengths, where they are not there already. */
function writeSizes(model: Model, members: readonly Member[], batch: readonly number[]): void {
  const lengths = members.flatMap(({ s }) => s.slice(1));
  const sizes = model.memory.reserve("sizes", 4 * batch.length, uniform);
  const buffer = model.memory.reserve("lengths", 4 * lengths.length);
  const key = [...batch, ...lengths, model.memory.generation].join();
  if (key === model.written) return;
  const { queue } = model.held.device;
  queue.writeBuffer(sizes, 0, new Int32Array(batch));
  if (lengths.length > 0) queue.writeBuffer(buffer, 0, new Int32Array(lengths));
  model.written = key;
}

/** Where a result stands, for one member. */
interface Place {
  readonly shape: readonly number[];
  readonly own: readonly number[];
  readonly stored: readonly number[];
  /** In entries, in the result's buffer. */
  readonly start: number;
}

function placeOf(
  result: ModuleResult,
  member: number,
  s: readonly number[],
  batch: readonly number[],
): Place {
  const shape = result.shape(s);
  const own = result.own?.(s) ?? shape;
  const stored = (result.stored ?? result.own ?? result.shape)([1, ...batch.slice(1)]);
  return { shape, own, stored, start: result.single ? 0 : member * countOf(stored) };
}

function cut(
  element: ElementType,
  bytes: ArrayBuffer,
  offset: number,
  { own, stored, start }: Place,
): HostArray {
  const from = new (element === "real" ? Float32Array : Int32Array)(bytes, offset);
  const arrays = { real: Float32Array, int: Int32Array, bool: Uint8Array };
  const data = new arrays[element](countOf(own));
  for (const row of rows(own, stored, own))
    data.set(from.subarray(start + row.from, start + row.from + row.count), row.to);
  return data;
}

function keep(
  { held }: Model,
  encoder: GPUCommandEncoder,
  source: GPUBuffer,
  { shape, own, stored, start }: Place,
): DeviceTensor {
  const buffer = held.device.createBuffer({ size: Math.max(4, 4 * countOf(own)), usage: storage });
  for (const row of rows(own, stored, own))
    encoder.copyBufferToBuffer(source, 4 * (start + row.from), buffer, 4 * row.to, 4 * row.count);
  return { buffer, shape };
}

export interface Request {
  readonly entry: ModuleEntry;
  readonly steps: readonly ModuleStep[];
  readonly results: readonly ModuleResult[];
  readonly members: readonly Member[];
  readonly onDevice: boolean;
}

type Results = Record<string, Tensor | DeviceTensor>;

/** Executes steps for checked members; one object of results for each. */
export async function execute(model: Model, request: Request): Promise<Results[]> {
  const { held, program, memory } = model;
  const { entry, steps, results, members, onDevice } = request;
  const batch = batchOf(members);
  const dispatches = dispatchesOf(model, steps, batch);

  // All that depends on the batch's size, known and checked before any of it is made.
  const named = new Set([
    ...steps.flatMap(([, buffers]) => buffers.split(" ")),
    ...results.map((result) => result.buffer),
  ]);
  const slots = entry.slots(batch);
  const needed = new Map<string, number>();
  for (const name of named) {
    const index = Number(name.slice(1));
    if (name.startsWith("s")) needed.set(name, 4 * (slots[index] ?? 0));
    const input = name.startsWith("i") ? program.inputs[index] : undefined;
    if (input) needed.set(name, 4 * members.length * countOf(input.shape([1, ...batch.slice(1)])));
  }
  for (const [name, bytes] of needed) memory.check(name, bytes);

  // The status first, then each result as it is stored.
  const offsets = new Map<ModuleResult, number>();
  let total = 4;
  if (!onDevice)
    for (const result of results) {
      offsets.set(result, total);
      total +=
        4 * countOf(placeOf(result, 0, batch, batch).stored) * (result.single ? 1 : members.length);
    }
  const kept: Results[] = [];
  const free = (): void => {
    for (const tensor of kept.flatMap((each) => Object.values(each)))
      if ("buffer" in tensor) tensor.buffer.destroy();
  };
  let mapped: Promise<undefined> | undefined;
  let staging: GPUBuffer;
  try {
    staging = await guarded(held, `a batch of ${members.length}`, () => {
      const { device } = held;
      for (const [name, bytes] of needed) memory.reserve(name, bytes);
      const status = memory.reserve("status", 16);
      const output = memory.reserve("output", total, readable);
      writeSizes(model, members, batch);
      const encoder = device.createCommandEncoder();
      encoder.clearBuffer(status);
      for (const name of needed.keys())
        if (name.startsWith("i"))
          writeInput(
            device,
            encoder,
            memory.get(name),
            program,
            Number(name.slice(1)),
            members,
            batch,
          );
      record(model, encoder, dispatches);
      encoder.copyBufferToBuffer(status, 0, output, 0, 4);
      for (const [result, offset] of offsets) {
        const next = [...offsets.values()].find((each) => each > offset) ?? total;
        encoder.copyBufferToBuffer(memory.get(result.buffer), 0, output, offset, next - offset);
      }
      if (onDevice)
        for (const [member, { s }] of members.entries())
          kept.push(
            Object.fromEntries(
              results.map((result) => [
                result.name,
                keep(model, encoder, memory.get(result.buffer), placeOf(result, member, s, batch)),
              ]),
            ),
          );
      device.queue.submit([encoder.finish()]);
      mapped = output.mapAsync(1, 0, total);
      // Awaited below, after the scopes.
      mapped.catch(() => undefined);
      return output;
    });
  } catch (error) {
    free();
    // A batch that did not fit must not stay half allocated.
    for (const name of [...needed.keys(), "output"]) memory.free(name);
    model.groups.clear();
    throw memory.closed
      ? new AttncError("disposed", "the model was disposed of", {}, error)
      : error;
  }
  try {
    await mapped;
  } catch (error) {
    free();
    if (memory.closed) throw new AttncError("disposed", "the model was disposed of", {}, error);
    return await failure(held, "the run", error);
  }
  const bytes = staging.getMappedRange(0, total);
  try {
    if (new Uint32Array(bytes, 0, 1)[0] !== 0)
      throw new AttncError(
        "index-out-of-range",
        "an index that the program computed was outside its tensor; the results are not to be trusted",
      );
    if (onDevice) return kept;
    return members.map(({ s }, member) =>
      Object.fromEntries(
        [...offsets].map(([result, offset]) => {
          const place = placeOf(result, member, s, batch);
          return [
            result.name,
            { data: cut(result.element, bytes, offset, place), shape: place.shape },
          ];
        }),
      ),
    );
  } catch (error) {
    free();
    throw error;
  } finally {
    staging.unmap();
  }
}

/**
 * The steps that results need, in order. A slot serves several values one after the other;
 * going backwards, a step that overwrites it whole ends the search for what it held before.
 */
export function stepsFor(
  pipelines: Pipelines,
  steps: readonly ModuleStep[],
  results: readonly ModuleResult[],
): ModuleStep[] {
  const wanted = new Set(results.map((result) => result.buffer));
  const needed: ModuleStep[] = [];
  for (const step of steps.toReversed()) {
    const [index, buffers, , , whole] = step;
    const names = buffers.split(" ");
    const bindings = bindingsOf(pipelines.kernel(index)).filter(
      (each) => each === "read" || each === "write",
    );
    const written = names.filter((_, at) => bindings[at] === "write");
    if (!written.some((name) => wanted.has(name))) continue;
    needed.unshift(step);
    if (whole) for (const name of written) wanted.delete(name);
    for (const [at, name] of names.entries()) if (bindings[at] === "read") wanted.add(name);
  }
  return needed;
}
