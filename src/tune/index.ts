/**
 * `attnc/tune`: which form of each kernel is fast on a device, found by running them. It takes
 * a module's `program`, needs no weights, and takes a moment: in a page it can be done once
 * before `load`, and what it gives kept for the next time.
 *
 *     const tuning = await measure(program, { device });
 *     const model = await load({ device, weights, tuning });
 *
 * Kernels run on buffers of zeros of the sizes that a batch needs; what they compute does not
 * depend on values, so neither does their time.
 */
import { isLegal } from "../runtime/choice.ts";
import { holdDevice, requireLimit, type Held } from "../runtime/device.ts";
import type { Tuning } from "../program/forms.ts";
import {
  bindingsOf,
  type ModuleDispatch,
  type ModuleKernel,
  type ModuleProgram,
  type Sizes,
} from "../runtime/format.ts";
import { Pipelines } from "../runtime/pipelines.ts";
import { callsIn, type Call } from "./calls.ts";

export type { Tuning };

export interface MeasureOptions {
  /** Default: the browser's. */
  readonly device?: GPUDevice | Promise<GPUDevice>;
  /** Members of the batch to measure with; 1 by default. */
  readonly batch?: number;
  /** Lengths of dynamic dimensions, by name; by default their largest, but at most 256. */
  readonly lengths?: Readonly<Record<string, number>>;
  /** About how long to measure each kernel, in milliseconds, after its forms are compiled. */
  readonly milliseconds?: number;
  readonly onKernel?: (measured: KernelTimes) => void;
}

/** What was measured of one kernel. */
export interface KernelTimes {
  /** The name of its plain form. */
  readonly kernel: string;
  readonly chosen: string;
  /** Milliseconds of one dispatch, by the names of the forms that the device can run. */
  readonly times: Readonly<Record<string, number>>;
}

/** A tuning, and what it comes from. */
export interface Measured extends Tuning {
  readonly measured: readonly KernelTimes[];
}

/** Copies and samples of one form. */
const mostSamples = 7;
/** What runs shorter than this is not told from the cost of handing it over. */
const sampleMilliseconds = 2;
const mostRepetitions = 2000;

/** The plain form's name: what all forms of a kernel have in common. */
const groupOf = (name: string): string => name.split("_").slice(0, 2).join("_");

/** Measures the forms of all kernels that have several. */
export async function measure(
  program: ModuleProgram,
  options: MeasureOptions = {},
): Promise<Measured> {
  const held = await holdDevice(program, options.device);
  const measured: KernelTimes[] = [];
  const seen = new Set<string>();
  try {
    for (const call of callsIn(program, options.batch ?? 1, options.lengths ?? {})) {
      const forms = call.forms.filter(([kernel]) =>
        isLegal(held.device, program.kernels[kernel] as ModuleKernel),
      );
      const key = call.forms.map(([kernel]) => kernel).join();
      if (call.forms.length < 2 || forms.length === 0 || seen.has(key)) continue;
      seen.add(key);
      const one = await measureCall(program, held, call, forms, options.milliseconds ?? 100);
      measured.push(one);
      options.onKernel?.(one);
    }
  } finally {
    held.release();
  }
  const choices = Object.fromEntries(measured.map(({ kernel, chosen }) => [kernel, chosen]));
  return { program: program.hash, choices, measured };
}

async function measureCall(
  program: ModuleProgram,
  held: Held,
  call: Call,
  forms: ModuleDispatch,
  milliseconds: number,
): Promise<KernelTimes> {
  const pipelines = new Pipelines(held, program.kernels);
  await pipelines.need(forms.map(([kernel, groups]) => [kernel, "", groups]));
  const buffers = makeBuffers(held, call);
  try {
    const runs = forms.map((form) => runner(program, held, pipelines, call, form, buffers));
    const first: number[] = [];
    for (const run of runs) {
      // Once to warm up: drivers compile late.
      await run(1);
      first.push(await run(1));
    }
    const samples = await sampled(runs, first, milliseconds);
    const nameOf = ([kernel]: ModuleDispatch[number]): string =>
      (program.kernels[kernel] as ModuleKernel).name;
    const times = Object.fromEntries(
      forms.map((form, n) => [nameOf(form), median(samples[n] as number[])]),
    );
    const [[chosen]] = Object.entries(times).sort(([, a], [, b]) => a - b) as [[string, number]];
    return { kernel: groupOf(chosen), chosen, times };
  } finally {
    for (const buffer of buffers.values()) buffer.destroy();
  }
}

/** Milliseconds of one dispatch, several times for each form; the forms take turns. */
async function sampled(
  runs: readonly ((repetitions: number) => Promise<number>)[],
  first: readonly number[],
  milliseconds: number,
): Promise<readonly number[][]> {
  const best = Math.min(...first);
  const samples = first.map((time) => [time]);
  const start = performance.now();
  for (let n = 0; n < mostSamples && performance.now() - start < milliseconds; n++)
    for (const [index, run] of runs.entries()) {
      const once = first[index] as number;
      // Hopeless ones need no better figure.
      if (once > 4 * best && once > sampleMilliseconds) continue;
      const repetitions = Math.ceil(sampleMilliseconds / Math.max(once, 1e-3));
      const count = Math.min(mostRepetitions, Math.max(1, repetitions));
      const time = (await run(count)) / count;
      // The first figure is for choosing the repetitions.
      if (n === 0) samples[index] = [time];
      else samples[index]?.push(time);
    }
  return samples;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] as number;
}

const int32Bytes = 4;

/** The buffers of a step, filled with zeros, and those that the runtime writes. */
function makeBuffers(held: Held, { buffers, s }: Call): Map<string, GPUBuffer> {
  const { device } = held;
  const made = new Map<string, GPUBuffer>();
  const make = (name: string, entries: number, usage: number): GPUBuffer => {
    requireLimit(held, "maxStorageBufferBindingSize", int32Bytes * entries, "measuring");
    const size = Math.max(16, Math.ceil((int32Bytes * entries) / 16) * 16);
    const buffer = device.createBuffer({ label: name, size, usage });
    made.set(name, buffer);
    return buffer;
  };
  const storage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_DST;
  const uniform = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST;
  for (const [name, entries] of buffers) make(name, entries, storage);
  device.queue.writeBuffer(make("sizes", s.length, uniform), 0, Int32Array.from(s));
  const lengths = Array.from({ length: s[0] as number }, () => s.slice(1)).flat();
  device.queue.writeBuffer(make("lengths", lengths.length, storage), 0, Int32Array.from(lengths));
  make("status", 1, storage);
  make("steps", 1, uniform);
  return made;
}

const foldAt = 65535;

function workgroups([, groups, fold]: ModuleDispatch[number], s: Sizes): [number, number, number] {
  const [x, y, z] = groups(s) as [number, number, number];
  return fold && x > foldAt ? [foldAt, Math.ceil(x / foldAt), 1] : [x, y, z];
}

/** Dispatches a form so often, and gives the milliseconds until all of it is done. */
function runner(
  program: ModuleProgram,
  { device }: Held,
  pipelines: Pipelines,
  { names, s }: Call,
  form: ModuleDispatch[number],
  buffers: ReadonlyMap<string, GPUBuffer>,
): (repetitions: number) => Promise<number> {
  const kernel = program.kernels[form[0]] as ModuleKernel;
  const kinds = bindingsOf(kernel);
  const left = [...names];
  const group = device.createBindGroup({
    layout: pipelines.layoutOf(kernel),
    entries: kinds.map((kind, binding) => {
      const name = /read|write/.test(kind)
        ? (left.shift() as string)
        : kind.startsWith("step")
          ? "steps"
          : kind;
      return { binding, resource: { buffer: buffers.get(name) as GPUBuffer } };
    }),
  });
  const offsets = kinds.filter((kind) => kind.startsWith("step")).map(() => 0);
  return async (repetitions) => {
    const encoder = device.createCommandEncoder();
    const pass = encoder.beginComputePass();
    pass.setPipeline(pipelines.get(form[0]));
    pass.setBindGroup(0, group, offsets);
    for (let n = 0; n < repetitions; n++) pass.dispatchWorkgroups(...workgroups(form, s));
    pass.end();
    const start = performance.now();
    device.queue.submit([encoder.finish()]);
    await device.queue.onSubmittedWorkDone();
    return performance.now() - start;
  };
}
