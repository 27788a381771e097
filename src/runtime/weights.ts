/**
 * From a checkpoint to the device. First the heads are read and every parameter is
 * matched, by its exact name, with a tensor of its shape (axes of length 1 don't count);
 * then buffers are made, and the tensors stream into them in the order of their bytes.
 */
import { AttncError, nearest } from "./errors.ts";
import { requireDevice, type Held } from "./device.ts";
import { countOf, type ModuleProgram } from "./format.ts";
import { initialValues } from "./initial.ts";
import type { Memory } from "./memory.ts";
import { damaged, readHead, type StoredTensor } from "./safetensors.ts";
import { isSource, openSource, pieceBytes, type Reader, type WeightSource } from "./source.ts";

/** A tensor in memory: its entries, row after row. */
export type HostTensor =
  Float32Array | { readonly data: Float32Array; readonly shape: readonly number[] };

/** A safetensors file, several that are one checkpoint, or tensors by name. */
export type Weights = WeightSource | readonly WeightSource[] | Readonly<Record<string, HostTensor>>;

export interface Progress {
  /** Bytes, of all files. */
  readonly loaded: number;
  readonly total: number;
  /** The tensor that they belong to. */
  readonly name: string;
}

export interface Warning {
  readonly code: "weights-unexpected";
  readonly message: string;
  readonly tensors: readonly string[];
}

/** What is to be written into parameters' buffers, and how many bytes of it are read. */
export interface Checkpoint {
  readonly warnings: readonly Warning[];
  write(held: Held, memory: Memory, onProgress: (progress: Progress) => void): Promise<void>;
  close(): void;
}

/** Bytes written before waiting for the device to have taken them. */
const writeAhead = 64 << 20;

/** Whether a name matches a pattern in which `*` stands for anything. */
export function matcher(pattern: string): (name: string) => boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*+/g, "[^]*");
  const expression = new RegExp(`^${escaped}$`);
  return (name) => expression.test(name);
}

const extents = (shape: readonly number[]): string => shape.filter((extent) => extent !== 1).join();

/** Which parameter each tensor is, by name; refuses what does not fit, reports what is left over. */
function match(
  program: ModuleProgram,
  tensors: ReadonlyMap<string, readonly number[]>,
): { index: Map<string, number>; warnings: Warning[] } {
  const index = new Map(program.parameters.map(([name], number) => [name, number]));
  const names = [...tensors.keys()];
  const unexpected = names.filter((name) => !index.has(name));
  const missing = program.parameters.map(([name]) => name).filter((name) => !tensors.has(name));
  if (missing.length > 0) {
    const some = missing.slice(0, 3).map((name) => `"${name}"${nearest(name, unexpected)}`);
    const more = missing.length > 3 ? ` and ${missing.length - 3} more` : "";
    throw new AttncError("weights-missing", `the weights lack ${some.join(", ")}${more}`, {
      name: missing[0] ?? "",
      tensors: missing,
    });
  }
  for (const [name, expected] of program.parameters) {
    const found = tensors.get(name) ?? [];
    if (extents(found) !== extents(expected))
      throw new AttncError(
        "weights-shape",
        `tensor "${name}" has shape [${found.join(", ")}]; the model's is [${expected.join(", ")}]`,
        { name, expected, found },
      );
  }
  const ignored = program.ignored.map(matcher);
  const left = unexpected.filter((name) => !ignored.some((matches) => matches(name)));
  const warnings: Warning[] = [];
  if (left.length > 0) {
    const message = `the model does not use ${left.length} tensors of the weights: ${left.slice(0, 5).join(", ")}`;
    warnings.push({ code: "weights-unexpected", message, tensors: left });
  }
  return { index, warnings };
}

let halves: Float32Array<ArrayBuffer> | undefined;

/** The value of each of the 65536 halves, made when first asked for. */
function halfValues(): Float32Array<ArrayBuffer> {
  return (halves ??= Float32Array.from({ length: 65536 }, (_, bits) => {
    const exponent = (bits >> 10) & 31;
    const fraction = (bits & 1023) / 1024;
    const size =
      exponent === 31
        ? fraction
          ? NaN
          : Infinity
        : exponent
          ? (1 + fraction) * 2 ** (exponent - 15)
          : fraction * 2 ** -14;
    return bits >> 15 ? -size : size;
  }));
}

/** The entries that bytes hold, as f32. */
function decode(type: string, piece: Uint8Array): Float32Array<ArrayBuffer> {
  // A copy, aligned and of its own.
  const { buffer } = new Uint8Array(piece);
  if (type === "F32") return new Float32Array(buffer);
  const half = new Uint16Array(buffer);
  if (type === "F16") {
    const values = halfValues();
    return Float32Array.from(half, (bits) => values[bits] ?? 0);
  }
  const bits = Uint32Array.from(half, (top) => top << 16);
  return new Float32Array(bits.buffer);
}

/** Refuses what is not finite: kernels can't be relied on to carry NaN through. */
function requireFinite(name: string, values: Float32Array, offset: number): void {
  const at = values.findIndex((value) => !Number.isFinite(value));
  if (at >= 0)
    throw new AttncError(
      "weights-value",
      `tensor "${name}": entry ${offset + at} is ${values[at] ?? ""}`,
      {
        name,
        expected: "finite numbers",
        found: values[at],
        position: [offset + at],
      },
    );
}

interface Part extends StoredTensor {
  readonly reader: Reader;
  readonly parameter: number | undefined;
}

async function readFiles(program: ModuleProgram, readers: readonly Reader[]): Promise<Checkpoint> {
  const shapes = new Map<string, readonly number[]>();
  const files: { reader: Reader; tensors: readonly StoredTensor[] }[] = [];
  let total = 0;
  let loaded = 0;
  for (const reader of readers) {
    const { tensors, bytes } = await readHead(reader);
    for (const { name, shape } of tensors) {
      if (shapes.has(name))
        throw damaged(reader, `tensor "${name}" is in another file, too`, { name });
      shapes.set(name, shape);
    }
    files.push({ reader, tensors });
    total += bytes;
    loaded += bytes - (tensors.at(-1)?.end ?? 0);
  }
  const { index, warnings } = match(program, shapes);
  const parts: Part[] = files.flatMap(({ reader, tensors }) =>
    tensors.map((tensor) => ({ ...tensor, reader, parameter: index.get(tensor.name) })),
  );
  for (const { name, type, parameter } of parts)
    if (parameter !== undefined && !["F32", "F16", "BF16"].includes(type))
      throw new AttncError(
        "weights-type",
        `tensor "${name}" is ${type}; it can be F32, F16 or BF16`,
        {
          name,
          expected: ["F32", "F16", "BF16"],
          found: type,
        },
      );
  return {
    warnings,
    async write(held, memory, onProgress) {
      let ahead = 0;
      for (const { name, type, start, end, reader, parameter } of parts) {
        let entry = 0;
        for (let at = start; at < end;) {
          const want = Math.min(pieceBytes, end - at);
          const piece = await reader.take(want);
          requireDevice(held);
          if (memory.closed) throw new AttncError("disposed", "loading was given up");
          if (piece.length < want)
            throw damaged(reader, `it is cut off within tensor "${name}"`, {
              name,
              expected: end,
              found: at + piece.length,
            });
          at += want;
          loaded += want;
          if (parameter !== undefined) {
            const values = decode(type, piece);
            requireFinite(name, values, entry);
            held.device.queue.writeBuffer(memory.get(`p${parameter}`), entry * 4, values);
            entry += values.length;
            ahead += values.byteLength;
          }
          onProgress({ loaded, total, name });
          if (ahead < writeAhead) continue;
          ahead = 0;
          held.device.queue.submit([]);
          await held.device.queue.onSubmittedWorkDone();
        }
      }
      for (const { reader } of files)
        if ((await reader.take(1)).length > 0)
          throw damaged(reader, "bytes follow the last tensor");
    },
    close: () => readers.forEach((reader) => reader.close()),
  };
}

async function openFiles(
  program: ModuleProgram,
  sources: readonly WeightSource[],
): Promise<Checkpoint> {
  const readers: Reader[] = [];
  try {
    for (const source of sources) readers.push(await openSource(source));
    return await readFiles(program, readers);
  } catch (error) {
    readers.forEach((reader) => reader.close());
    throw error;
  }
}

/** Tensors that are in memory already, or drawn. */
function fromHost(
  warnings: readonly Warning[],
  program: ModuleProgram,
  valuesOf: (parameter: number) => Float32Array,
): Checkpoint {
  return {
    warnings,
    write: (held, memory, onProgress) => {
      const total = 4 * program.parameters.reduce((sum, [, shape]) => sum + countOf(shape), 0);
      let loaded = 0;
      for (const [index, [name]] of program.parameters.entries()) {
        const values = valuesOf(index);
        requireFinite(name, values, 0);
        held.device.queue.writeBuffer(
          memory.get(`p${index}`),
          0,
          values as Float32Array<ArrayBuffer>,
        );
        loaded += values.byteLength;
        onProgress({ loaded, total, name });
      }
      return Promise.resolve();
    },
    close: () => undefined,
  };
}

function openTensors(
  program: ModuleProgram,
  weights: Readonly<Record<string, HostTensor>>,
): Checkpoint {
  const tensors = new Map<string, { data: Float32Array; shape: readonly number[] }>();
  for (const [name, value] of Object.entries(weights)) {
    const expected = program.parameters.find(([each]) => each === name)?.[1];
    const { data, shape } = ArrayBuffer.isView(value)
      ? {
          data: value,
          shape: value.length === countOf(expected ?? []) ? (expected ?? []) : [value.length],
        }
      : value;
    if (!(data instanceof Float32Array) || !Array.isArray(shape) || countOf(shape) !== data.length)
      throw new AttncError(
        "weights-invalid",
        `tensor "${name}" is no Float32Array with its shape`,
        { name },
      );
    tensors.set(name, { data, shape });
  }
  const { warnings } = match(
    program,
    new Map([...tensors].map(([name, { shape }]) => [name, shape])),
  );
  const values = program.parameters.map(([name]) => tensors.get(name)?.data ?? new Float32Array(0));
  return fromHost(warnings, program, (index) => values[index] ?? new Float32Array(0));
}

/** Opens and checks the weights; nothing is allocated on the device yet. */
export async function openWeights(
  program: ModuleProgram,
  weights: unknown,
  seed: number | undefined,
): Promise<Checkpoint> {
  if (isSource(weights)) return openFiles(program, [weights]);
  if (Array.isArray(weights) && weights.length > 0 && weights.every(isSource))
    return openFiles(program, weights);
  if (typeof weights === "object" && weights !== null && !Array.isArray(weights))
    return openTensors(program, weights as Readonly<Record<string, HostTensor>>);
  if (weights !== undefined)
    throw new AttncError(
      "weights-invalid",
      "weights are a URL, a Response, a stream, a Blob, an ArrayBuffer, { size, read }, or tensors by name",
    );
  if (seed === undefined && program.parameters.length > 0)
    throw new AttncError("weights-missing", "pass weights, or a seed to draw them");
  const drawn = program.parameters.map((parameter) => () => initialValues(parameter, seed ?? 0));
  return fromHost([], program, (index) => drawn[index]?.() ?? new Float32Array(0));
}
