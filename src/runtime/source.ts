/**
 * Where weights come from, as one thing: a *reader*, which gives bytes in order, piece by
 * piece, so that a checkpoint of any size passes through a few megabytes of memory.
 */
import { failing, mismatch } from "./errors.ts";
import { tagOf } from "./format.ts";

/** Bytes at any place, for instance `attnc/node`'s `file(path)`. */
export interface RangedSource {
  readonly name?: string;
  readonly size: number;
  read(start: number, end: number): Promise<Uint8Array>;
}

export type WeightSource =
  | string
  | URL
  | Response
  | Blob
  | ReadableStream<Uint8Array>
  | ArrayBuffer
  | ArrayBufferView
  | RangedSource;

type Next = () => Promise<Uint8Array | undefined>;

const weights = "the weights";

/** Bytes taken at once. */
export const pieceBytes = 4 << 20;

export interface Reader {
  readonly name: string;
  /** Of all bytes; infinite where it is not known before they have come. */
  readonly size: number;
  /** Stops what still comes. */
  readonly close: () => void;
  /** The next bytes, a copy in a buffer's front: as many as are asked for, or as there still are. */
  readonly take: (count: number, buffer?: ArrayBuffer) => Promise<Uint8Array<ArrayBuffer>>;
}

function readerOf(
  name: string,
  size: number,
  next: Next,
  close: () => void = () => undefined,
): Reader {
  let rest = new Uint8Array();
  return {
    name,
    size,
    close,
    async take(count, buffer = new ArrayBuffer(count)) {
      const bytes = new Uint8Array(buffer, 0, count);
      let have = 0;
      while (have < count) {
        if (rest.length === 0) {
          const piece = await next().catch(failing("weights-unreachable", name));
          if (!piece) break;
          rest = piece as Uint8Array<ArrayBuffer>;
        }
        const part = rest.subarray(0, count - have);
        rest = rest.subarray(part.length);
        bytes.set(part, have);
        have += part.length;
      }
      return bytes.subarray(0, have);
    },
  };
}

/** Reads a source piece by piece. */
export function rangedReader(source: RangedSource): Reader {
  const { name = weights, size } = source;
  let position = 0;
  return readerOf(name, size, async () => {
    const start = position;
    if (start >= size) return undefined;
    position = Math.min(size, start + pieceBytes);
    const bytes = await source.read(start, position);
    if (bytes.length === position - start) return bytes;
    throw new Error(`${bytes.length} bytes came for ${start} to ${position}`);
  });
}

/** Bytes that are in memory. */
export function viewReader(
  name: string,
  { buffer, byteOffset, byteLength }: ArrayBufferView,
): Reader {
  const read = (start: number, end: number): Promise<Uint8Array> =>
    Promise.resolve(new Uint8Array(buffer, byteOffset + start, end - start));
  return rangedReader({ name, size: byteLength, read });
}

function streamed(name: string, size: number, stream: ReadableStream<Uint8Array>): Reader {
  const reader = stream.getReader();
  const next: Next = async () => (await reader.read()).value;
  return readerOf(name, size, next, () => void reader.cancel().catch(() => 0));
}

/** Opens a source, whichever of the forms it has; nothing if it has none. */
export async function openSource(source: unknown): Promise<Reader | undefined> {
  let name = weights;
  let size = Infinity;
  let given = source;
  if (typeof given === "string" || given instanceof URL) {
    name = String(given);
    given = await fetch(given).catch(failing("weights-unreachable", name));
  } else if (given instanceof Blob) {
    ({ size } = given);
    given = given.stream();
  }
  if (given instanceof Response) {
    const { ok, body, status } = given;
    if (!ok) throw mismatch("weights-unreachable", `the status of ${name}`, status, 200, name);
    given = body;
  }
  if (given instanceof ReadableStream)
    return streamed(name, size, given as ReadableStream<Uint8Array>);
  if (tagOf(given).endsWith("ArrayBuffer")) given = new Uint8Array(given as ArrayBuffer);
  if (ArrayBuffer.isView(given)) return viewReader(name, given);
  return (given as Partial<RangedSource> | null)?.read instanceof Function
    ? rangedReader(given as RangedSource)
    : undefined;
}
