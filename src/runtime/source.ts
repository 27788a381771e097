/**
 * Where weights come from, as one thing: a *reader*, which gives bytes in order, piece by
 * piece, so that a checkpoint of any size passes through a few megabytes of memory.
 */
import { AttncError, reasonOf } from "./errors.ts";

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

/** Bytes asked for at once. */
export const pieceBytes = 4 << 20;

export class Reader {
  readonly name: string;
  /** Of all bytes, where it is known before they have come. */
  readonly size: number | undefined;
  readonly #next: () => Promise<Uint8Array | undefined>;
  readonly #close: () => void;
  #rest: Uint8Array = new Uint8Array(0);

  constructor(
    name: string,
    size: number | undefined,
    next: () => Promise<Uint8Array | undefined>,
    close: () => void,
  ) {
    this.name = name;
    this.size = size;
    this.#next = next;
    this.#close = close;
  }

  /** The next bytes, as many as are asked for, or as there still are. */
  async take(count: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    let have = 0;
    while (have < count) {
      if (this.#rest.length === 0) {
        const piece = await this.#next();
        if (!piece) break;
        this.#rest = piece;
      }
      const part = this.#rest.subarray(0, count - have);
      this.#rest = this.#rest.subarray(part.length);
      have += part.length;
      parts.push(part);
    }
    const [first] = parts;
    if (first && parts.length === 1) return first;
    const bytes = new Uint8Array(have);
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  /** Stops what still comes. */
  close(): void {
    this.#close();
  }
}

function ranged({ name = "the weights", size, read }: RangedSource): Reader {
  let position = 0;
  const next = async (): Promise<Uint8Array | undefined> => {
    if (position >= size) return undefined;
    const end = Math.min(size, position + pieceBytes);
    const bytes = await read(position, end).catch((error: unknown) => {
      throw new AttncError("weights-unreachable", `${name}: ${reasonOf(error)}`, { name }, error);
    });
    if (bytes.length !== end - position)
      throw new AttncError(
        "weights-unreachable",
        `${name} gave ${bytes.length} bytes from ${position} to ${end}`,
        { name, expected: end - position, found: bytes.length },
      );
    position = end;
    return bytes;
  };
  return new Reader(name, size, next, () => undefined);
}

function streamed(name: string, stream: ReadableStream<Uint8Array>): Reader {
  const reader = stream.getReader();
  const next = async (): Promise<Uint8Array | undefined> => {
    try {
      return (await reader.read()).value;
    } catch (error) {
      throw new AttncError(
        "weights-unreachable",
        `${name} broke off: ${reasonOf(error)}`,
        { name },
        error,
      );
    }
  };
  return new Reader(name, undefined, next, () => void reader.cancel().catch(() => undefined));
}

function response(name: string, answer: Response): Reader {
  if (!answer.ok || !answer.body)
    throw new AttncError("weights-unreachable", `${name} answered with status ${answer.status}`, {
      name,
      expected: 200,
      found: answer.status,
    });
  return streamed(name, answer.body);
}

function memory(bytes: Uint8Array): Reader {
  return ranged({
    size: bytes.length,
    read: (start, end) => Promise.resolve(bytes.subarray(start, end)),
  });
}

/** Opens a source, whichever of the forms it has. */
export async function openSource(source: WeightSource): Promise<Reader> {
  if (typeof source === "string" || source instanceof URL) {
    const name = String(source);
    const answer = await fetch(source).catch((error: unknown) => {
      throw new AttncError("weights-unreachable", `${name}: ${reasonOf(error)}`, { name }, error);
    });
    return response(name, answer);
  }
  if (ArrayBuffer.isView(source))
    return memory(new Uint8Array(source.buffer, source.byteOffset, source.byteLength));
  if (source instanceof Response) return response(source.url || "the weights", source);
  if (source instanceof Blob) {
    const read = async (start: number, end: number): Promise<Uint8Array> =>
      new Uint8Array(await source.slice(start, end).arrayBuffer());
    return ranged({ size: source.size, read });
  }
  if ("getReader" in source) return streamed("the weights", source);
  if ("read" in source) {
    // Kept as a method call: a source may use its own `this`.
    const { name = "the weights", size } = source;
    return ranged({ name, size, read: (start, end) => source.read(start, end) });
  }
  return memory(new Uint8Array(source));
}

/** Whether a value has one of the forms. */
export function isSource(value: unknown): value is WeightSource {
  if (typeof value === "string") return true;
  if (typeof value !== "object" || value === null) return false;
  return (
    value instanceof URL ||
    value instanceof Blob ||
    value instanceof Response ||
    ArrayBuffer.isView(value) ||
    Object.prototype.toString.call(value).endsWith("ArrayBuffer]") ||
    "getReader" in value ||
    ("read" in value && typeof value.read === "function" && "size" in value)
  );
}
