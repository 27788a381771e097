/**
 * Runs a `Program` on a device as the runtime does, in as few words as possible: for the
 * tests of kernels. Inputs are one array for each member, already of its own lengths.
 */
import { runInNewContext } from "node:vm";
import { isLoop } from "../../src/program/loops.ts";
import type { BufferRef, Entry, Loop, Program, Size, Step } from "../../src/program/program.ts";
import { readBack } from "../support/gpu.ts";

export interface Member {
  readonly lengths: readonly number[];
  /** By the input's place in the program. */
  readonly inputs: readonly (readonly number[])[];
}

const evaluateSize = (size: Size, s: readonly number[]): number =>
  runInNewContext(size, { s, Math }) as number;

const typed = (element: string, values: readonly number[]): Float32Array | Int32Array =>
  element === "real" ? Float32Array.from(values) : Int32Array.from(values);

/** Copies entries between a member's own box and a padded one. */
function copyBox(
  from: ArrayLike<number>,
  fromShape: readonly number[],
  to: { [index: number]: number },
  toShape: readonly number[],
  own: readonly number[],
): void {
  const go = (depth: number, a: number, b: number): void => {
    if (depth === own.length) {
      to[b] = from[a]!;
      return;
    }
    for (let n = 0; n < own[depth]!; n++)
      go(depth + 1, a * fromShape[depth]! + n, b * toShape[depth]! + n);
  };
  go(0, 0, 0);
}

const product = (values: readonly number[]): number => values.reduce((a, b) => a * b, 1);

export interface Run {
  /** One array a member and result. */
  readonly results: ReadonlyMap<string, readonly (readonly number[])[]>;
  readonly status: number;
}

/** What padding holds: if a kernel used it, the numbers would show. */
export const poison = { real: 1e30, int: 0, bool: 1 };

export async function runProgram(
  device: GPUDevice,
  program: Program,
  parameters: readonly (readonly number[])[],
  members: readonly Member[],
  which: "run" | "inspect" = "run",
  padding: Readonly<Record<"real" | "int" | "bool", number>> = poison,
): Promise<Run> {
  const entry: Entry = program[which];
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST | GPUBufferUsage.COPY_SRC;
  const made: GPUBuffer[] = [];
  const buffer = (data: Float32Array | Int32Array | number, extra = 0): GPUBuffer => {
    const size = typeof data === "number" ? data * 4 : data.byteLength;
    const one = device.createBuffer({ size: Math.max(size, 16), usage: usage | extra });
    if (typeof data !== "number" && data.byteLength > 0)
      device.queue.writeBuffer(one, 0, data.buffer, data.byteOffset, data.byteLength);
    made.push(one);
    return one;
  };
  const padded = [
    members.length,
    ...program.dimensions.map((_, n) => Math.max(...members.map((member) => member.lengths[n]!))),
  ];
  const ofMember = (member: Member): number[] => [1, ...member.lengths];
  const inputs = program.inputs.map((input, n) => {
    const stored = input.shape.map((size) => evaluateSize(size, padded));
    const box = product(stored);
    const values = Array<number>(box * members.length).fill(padding[input.element]);
    members.forEach((member, m) => {
      const own = input.shape.map((size) => evaluateSize(size, ofMember(member)));
      const part = Array<number>(box).fill(padding[input.element]);
      copyBox(member.inputs[n]!, own, part, stored, own);
      part.forEach((value, k) => (values[m * box + k] = value));
    });
    return buffer(typed(input.element, values));
  });
  // Parameters that a kernel reads together lie in the buffer of the first.
  const weights = program.parameters.map((_, index) =>
    buffer(
      Float32Array.from(
        program.parameters.flatMap(({ within }, n) =>
          (within?.first ?? n) === index ? (parameters[n] ?? []) : [],
        ),
      ),
    ),
  );
  const tables = program.tables.map((table) => {
    const f = runInNewContext(table.code, { Math }) as (...indices: number[]) => number;
    const values: number[] = [];
    const go = (indices: number[]): void => {
      if (indices.length === table.shape.length) {
        values.push(f(...indices));
        return;
      }
      for (let n = 0; n < table.shape[indices.length]!; n++) go([...indices, n]);
    };
    go([]);
    return buffer(typed(table.element, values));
  });
  const constants = program.prepare.constants.map((size) => buffer(evaluateSize(size, padded)));
  const slots = entry.slots.map((size) =>
    buffer(new Float32Array(evaluateSize(size, padded)).fill(Number.NaN)),
  );
  const sizes = buffer(Int32Array.from(padded), GPUBufferUsage.UNIFORM);
  const lengths = buffer(Int32Array.from(members.flatMap((member) => member.lengths)));
  const status = buffer(Int32Array.from([0, 0, 0, 0]));
  const places = {
    ...{ input: inputs, parameter: weights, table: tables, constant: constants, slot: slots },
    state: [] as GPUBuffer[],
  };
  const find = (ref: BufferRef): GPUBuffer => places[ref.kind][ref.index]!;
  const longest = (all: readonly (Step | Loop)[]): number =>
    Math.max(
      1,
      ...all.map((one) =>
        isLoop(one) ? Math.max(evaluateSize(one.count, padded), longest(one.steps)) : 1,
      ),
    );
  const numbers = new Int32Array(64 * longest(entry.steps));
  for (let k = 0; 64 * k < numbers.length; k++) numbers[64 * k] = k;
  const counters = buffer(numbers, GPUBufferUsage.UNIFORM);
  const encoder = device.createCommandEncoder();
  const pass = encoder.beginComputePass();
  // Layouts say what is bound, as in the runtime: a kernel need not use all of it.
  const bufferTypes = {
    read: "read-only-storage",
    write: "storage",
    sizes: "uniform",
    lengths: "read-only-storage",
    status: "storage",
    step0: "uniform",
    step1: "uniform",
  } as const;
  const pipelines = program.kernels.map((kernel) =>
    device.createComputePipeline({
      layout: device.createPipelineLayout({
        bindGroupLayouts: [
          device.createBindGroupLayout({
            entries: kernel.bindings.map((kind, binding) => ({
              binding,
              visibility: GPUShaderStage.COMPUTE,
              buffer: { type: bufferTypes[kind], hasDynamicOffset: kind.startsWith("step") },
            })),
          }),
        ],
      }),
      compute: { module: device.createShaderModule({ code: kernel.code }) },
    }),
  );
  const dispatch = (step: Step, at: readonly number[] = []): void => {
    const kernel = program.kernels[step.kernel]!;
    let next = 0;
    const entries = kernel.bindings.map((kind, binding): GPUBindGroupEntry => {
      const bound =
        kind === "read" || kind === "write"
          ? find(step.buffers[next++]!)
          : { sizes, lengths, status, step0: counters, step1: counters }[kind];
      return { binding, resource: { buffer: bound, ...(bound === counters && { size: 4 }) } };
    });
    const offsets = kernel.bindings.flatMap((kind) =>
      kind === "step0" ? [256 * at[0]!] : kind === "step1" ? [256 * at[1]!] : [],
    );
    const pipeline = pipelines[step.kernel]!;
    pass.setPipeline(pipeline);
    pass.setBindGroup(
      0,
      device.createBindGroup({ layout: pipeline.getBindGroupLayout(0), entries }),
      offsets,
    );
    const [x, y, z] = step.groups.map((size) => evaluateSize(size, padded)) as [
      number,
      number,
      number,
    ];
    if (step.fold) pass.dispatchWorkgroups(Math.min(x, 65535), Math.ceil(x / 65535), 1);
    else pass.dispatchWorkgroups(x, y, z);
  };
  const go = (steps: readonly (Step | Loop)[], at: readonly number[]): void => {
    for (const one of steps) {
      if (!isLoop(one)) dispatch(one, at);
      else for (let k = 0; k < evaluateSize(one.count, padded); k++) go(one.steps, [...at, k]);
    }
  };
  go(program.prepare.steps, []);
  go(entry.steps, []);
  pass.end();
  device.queue.submit([encoder.finish()]);
  const results = new Map<string, readonly (readonly number[])[]>();
  for (const result of entry.results) {
    const bytes = await readBack(device, find(result.buffer));
    const all = result.element === "real" ? new Float32Array(bytes) : new Int32Array(bytes);
    const stored = result.stored.map((size) => evaluateSize(size, padded));
    const box = product(stored);
    results.set(
      result.name,
      members.map((member, m) => {
        const own = result.own.map((size) => evaluateSize(size, ofMember(member)));
        const values = Array<number>(product(own)).fill(0);
        copyBox(all.subarray(result.batched ? m * box : 0), stored, values, own, own);
        return values;
      }),
    );
  }
  const [failed] = new Int32Array(await readBack(device, status));
  made.forEach((one) => one.destroy());
  return { results, status: failed! };
}
