/**
 * From a checkpoint to the device. First the heads are read and every parameter is
 * matched, by its exact name, with a tensor of its shape (axes of length 1 don't count);
 * then buffers are made, and the tensors stream into them in the order of their bytes.
 */
import { requireDevice, type Held } from "./device.ts";
import { AttncError, mismatch, nearest } from "./errors.ts";
import { laid } from "./features.ts";
import {
  countOf,
  tagOf,
  type Kept,
  type ModuleParameter,
  type ModuleProgram,
  type Sizes,
} from "./format.ts";
import { isFiniteHalf, toHalves, turner } from "./stored.ts";
import { drawer } from "./initial.ts";
import type { Memory } from "./memory.ts";
import { damaged, readHead, type StoredTensor } from "./safetensors.ts";
import { filesOf } from "./shards.ts";
import {
  openSource,
  pieceBytes,
  rangedReader,
  viewReader,
  type Reader,
  type WeightSource,
} from "./source.ts";

/** A tensor in memory: its entries, row after row. */
export type HostTensor =
  Float32Array | { readonly data: Float32Array; readonly shape: readonly number[] };

/** A safetensors file, several that are one checkpoint, the URL of their index, or tensors by name. */
export type Weights = WeightSource | readonly WeightSource[] | Readonly<Record<string, HostTensor>>;

export interface Progress {
  /** Bytes of tensors. */
  readonly loaded: number;
  readonly total: number;
  /** The tensor that the last of them belong to. */
  readonly name: string;
}

export interface Warning {
  readonly code: "weights-unexpected" | "tuning-ignored";
  readonly message: string;
  /** Tensors of the weights that the program has no use for. */
  readonly tensors: readonly string[];
}

/** What was opened and checked, and is yet to be written. */
export interface Checkpoint {
  readonly readers: readonly Reader[];
  readonly tensors: readonly StoredTensor[];
}

/** Bytes written before waiting for the device to have taken them. */
const writeAhead = 64 << 20;

/** Whether a name matches a pattern in which `*` stands for anything. */
export function matcher(pattern: string): (name: string) => boolean {
  const parts = pattern.split("*").map((part) => part.replace(/\W/g, "\\$&"));
  const expression = new RegExp(`^${parts.join("[^]*?")}$`);
  // Names come from files, too: on a very long one a pattern with several `*` takes for ever.
  return (name) => name.length < 999 && expression.test(name);
}

/** A shape without its axes of length 1, which don't count. */
export const long = (shape: Sizes): string => shape.filter((extent) => extent !== 1).join();

/** Whether tensors of this type can be loaded. */
export const isLoadable = (type: string): boolean => /^(B?F16|F32)$/.test(type);

/** Refuses what does not fit, and says what is left over. */
export function match(program: ModuleProgram, tensors: readonly StoredTensor[]): Warning[] {
  const stored = new Map<string, StoredTensor>();
  for (const tensor of tensors) {
    const { name } = tensor;
    if (stored.has(name)) throw damaged(`tensor "${name}"`, "in two files", "in one", name);
    stored.set(name, tensor);
  }
  const names = new Set(program.parameters.map(([name]) => name));
  const unused = [...stored.keys()].filter((name) => !names.has(name));
  const missing = [...names].filter((name) => !stored.has(name));
  const [first] = missing;
  if (first !== undefined) {
    const some = missing.slice(0, 3).map((name) => `"${name}"${nearest(name, unused)}`);
    const message = `the weights lack ${missing.length} tensors: ${some.join(", ")}`;
    throw new AttncError("weights-missing", message, { name: first, tensors: missing });
  }
  for (const [name, expected] of program.parameters) {
    const { shape, type } = stored.get(name) as StoredTensor;
    if (long(shape) !== long(expected))
      throw mismatch("weights-shape", `the shape of tensor "${name}"`, shape, expected, name);
    if (!isLoadable(type))
      throw mismatch("weights-type", `tensor "${name}"`, type, "F32, F16 or BF16", name);
  }
  const ignored = program.ignored.map(matcher);
  const left = unused.filter((name) => !ignored.some((matches) => matches(name)));
  if (left.length === 0) return [];
  const message = `no use for ${left.length} tensors: ${left.slice(0, 5).join(", ")}`;
  return [{ code: "weights-unexpected", message, tensors: left }];
}

/** The entries that bytes hold, as f32. */
function decode(
  type: string,
  { buffer, length }: Uint8Array<ArrayBuffer>,
): Float32Array<ArrayBuffer> {
  if (type === "F32") return new Float32Array(buffer, 0, length / 4);
  const bits = new Uint32Array(new Uint16Array(buffer, 0, length / 2));
  const floats = (shifted: Uint32Array<ArrayBuffer>): Float32Array<ArrayBuffer> =>
    new Float32Array(shifted.buffer);
  if (type === "BF16") return floats(bits.map((half) => half << 16));
  // The parts of a half in the places of a float's: too small by 2 ** 112, as the exponents
  // start elsewhere. What is then no longer less than 2 ** -96 was no number.
  return floats(bits.map((half) => ((half & 0x8000) << 16) | ((half & 0x7fff) << 13))).map(
    (value) => (Math.abs(value) < 2 ** -96 ? value * 2 ** 112 : NaN),
  );
}

/** The entries that bytes hold, as f16: an even number, as a buffer takes it. */
function halvesOf(type: string, piece: Uint8Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  if (type !== "F16") return toHalves(decode(type, piece));
  const halves = new Uint16Array(2 * Math.ceil(piece.length / 4));
  halves.set(new Uint16Array(piece.buffer, 0, piece.length / 2));
  return halves;
}

/**
 * The first entry that is no finite number: kernels can't be relied on to carry those. The sum
 * is 0 where there is none, and is much faster to find.
 */
function firstBad(values: Float32Array): number {
  let sum = 0;
  for (let n = 0; n < values.length; n += 1) sum += 0 * (values[n] as number);
  return sum === 0 ? -1 : values.findIndex((value) => !Number.isFinite(value));
}

/** Streams every tensor into its parameter's buffer. */
export async function write(
  { tensors, readers }: Checkpoint,
  program: ModuleProgram,
  held: Held,
  memory: Memory,
  kept: Kept,
  onProgress: ((progress: Progress) => void) | undefined,
): Promise<void> {
  const total = tensors.reduce((sum, { bytes }) => sum + bytes, 0);
  const { queue } = held.device;
  // One for all pieces: memory that is new each time costs more than to read into it.
  let buffer = new ArrayBuffer(pieceBytes);
  const turned = laid ? turner() : undefined;
  let loaded = 0;
  let taken = 0;
  for (const { name, type, bytes, reader } of tensors) {
    const parameter = program.parameters.findIndex(([own]) => own === name);
    let entry = 0;
    const place = laid ? program.parameters[parameter] : undefined;
    const how = laid ? (place?.[3] ?? 0) : 0;
    for (let rest = bytes; rest > 0;) {
      const count = laid && how & 2 ? rest : Math.min(pieceBytes, rest);
      if (laid && count > buffer.byteLength) buffer = new ArrayBuffer(count);
      const piece = await reader.take(count, buffer);
      requireDevice(held);
      memory.requireOpen();
      if (piece.length < count) throw damaged(`tensor "${name}"`, "cut off", "whole", name);
      rest -= count;
      loaded += count;
      if (parameter >= 0) {
        const values = laid && how & 1 ? halvesOf(type, piece) : decode(type, piece);
        const bad =
          laid && how & 1
            ? values.findIndex((bits) => !isFiniteHalf(bits))
            : firstBad(values as Float32Array);
        if (bad >= 0)
          throw mismatch(
            "weights-value",
            `entry ${entry + bad} of tensor "${name}"`,
            (laid && how & 1 ? decode(type, piece) : values)[bad],
            laid && how & 1 ? "at most 65504, as f16 holds" : "finite",
            name,
          );
        if (laid) kept[`p${parameter}`]?.set(values, entry);
        const target = memory.get(`p${laid ? (place?.[4] ?? parameter) : parameter}`);
        const start = laid ? entry + (place?.[5] ?? 0) : entry;
        queue.writeBuffer(
          target,
          (laid ? values.BYTES_PER_ELEMENT : 4) * start,
          laid && turned && how & 2 ? turned(values, place?.[1] as [number, number]) : values,
        );
        entry += values.length;
      }
      onProgress?.({ loaded, total, name });
      if (loaded - taken > writeAhead) {
        taken = loaded;
        queue.submit([]);
        await queue.onSubmittedWorkDone();
      }
    }
  }
  for (const reader of readers)
    if ((await reader.take(1)).length > 0)
      throw damaged(reader.name, "longer than its tensors", "as long as they are", reader.name);
}

/** A tensor in memory, with or without a shape; without one it has its parameter's. */
function hostTensor(program: ModuleProgram, name: string, given: unknown): StoredTensor {
  const { data = given, shape = program.parameters.find((each) => each[0] === name)?.[1] ?? [] } =
    (given ?? {}) as { data?: unknown; shape?: Sizes };
  if (!(data instanceof Float32Array) || countOf(shape) !== data.length)
    throw mismatch(
      "weights-invalid",
      `tensor "${name}"`,
      tagOf(data),
      "a Float32Array of its shape",
      name,
    );
  return { name, type: "F32", shape, bytes: data.byteLength, reader: viewReader(name, data) };
}

function drawnTensor(parameter: ModuleParameter, seed: number): StoredTensor {
  const [name, shape] = parameter;
  const draw = drawer(parameter, seed);
  const size = 4 * countOf(shape);
  const read = (start: number, end: number): Promise<Uint8Array> =>
    Promise.resolve(new Uint8Array(draw((end - start) / 4).buffer));
  return { name, type: "F32", shape, bytes: size, reader: rangedReader({ name, size, read }) };
}

/** Opens the weights and reads their heads; nothing is on the device yet. */
export async function openWeights(
  program: ModuleProgram,
  weights: unknown,
  seed: number | undefined,
  readers: Reader[],
): Promise<StoredTensor[]> {
  if (weights === undefined && (seed !== undefined || program.parameters.length === 0))
    return program.parameters.map((parameter) => drawnTensor(parameter, Number(seed)));
  const tensors: StoredTensor[] = [];
  for (const source of (await Promise.all([weights].flat().map(filesOf))).flat()) {
    const reader = await openSource(source);
    if (reader) {
      readers.push(reader);
      for (const tensor of await readHead(reader)) tensors.push(tensor);
    } else if (tagOf(source) === "Object")
      for (const [name, value] of Object.entries(source as object))
        tensors.push(hostTensor(program, name, value));
    else
      throw mismatch(
        weights === undefined ? "weights-missing" : "weights-invalid",
        "weights",
        source,
        "a safetensors file, or tensors by name; or pass a seed",
        "weights",
      );
  }
  return tensors;
}
