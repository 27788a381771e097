/**
 * The head of a safetensors file: eight bytes with the length of a JSON text, then that
 * text, which gives each tensor its type, its shape and its place in the bytes after it. A
 * file may be cut off, damaged or hostile: everything is checked here, before a byte of a
 * tensor is read or a buffer made, and a check's cost is bounded by the text's length.
 */
import { AttncError, type ErrorDetails } from "./errors.ts";
import { countOf } from "./format.ts";
import type { Reader } from "./source.ts";

export interface StoredTensor {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  /** From the first byte after the head. */
  readonly start: number;
  readonly end: number;
}

export interface Head {
  /** In the order of their bytes. */
  readonly tensors: readonly StoredTensor[];
  /** Of the whole file. */
  readonly bytes: number;
}

/** As the format's own library: a longer text is refused unread. */
const longestHead = 100_000_000;

const bitsOf: Record<string, number> = Object.assign(Object.create(null) as object, {
  ...{ F64: 64, I64: 64, U64: 64, F32: 32, I32: 32, U32: 32, F16: 16, BF16: 16, I16: 16, U16: 16 },
  ...{ I8: 8, U8: 8, BOOL: 8, F8_E4M3: 8, F8_E5M2: 8 },
});

export function damaged(reader: Reader, reason: string, details: ErrorDetails = {}): AttncError {
  return new AttncError("weights-damaged", `${reader.name}: ${reason}`, details);
}

const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

const isWholes = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every(isWhole);

/** A name that the text gives twice, which `JSON.parse` hides. */
function repeated(text: string): string | undefined {
  const seen = new Set<string>();
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    else if (depth === 1) {
      const name = JSON.parse(token) as string;
      if (seen.has(name)) return name;
      seen.add(name);
    }
  }
  return undefined;
}

function tensorOf(reader: Reader, name: string, value: unknown): StoredTensor {
  const bad = (what: string, expected: unknown, found: unknown): AttncError =>
    damaged(reader, `tensor "${name}": ${what}`, { name, expected, found });
  const { dtype, shape, data_offsets: place } = (value ?? {}) as Record<string, unknown>;
  if (typeof dtype !== "string") throw bad("its dtype is no text", "a text", dtype);
  if (!isWholes(shape)) throw bad("its shape is no list of whole numbers", "whole numbers", shape);
  if (!isWholes(place) || place.length !== 2)
    throw bad("its data_offsets are no two whole numbers", "two whole numbers", place);
  const [start = 0, end = 0] = place;
  const bits = bitsOf[dtype];
  if (end < start) throw bad(`it ends at byte ${end}, before its start at ${start}`, start, end);
  if (bits !== undefined && end - start !== (countOf(shape) * bits) / 8)
    throw bad(
      `shape [${shape.join(", ")}] of ${dtype} takes ${(countOf(shape) * bits) / 8} bytes, not ${end - start}`,
      (countOf(shape) * bits) / 8,
      end - start,
    );
  return { name, type: dtype, shape, start, end };
}

/** Reads and checks the head; the reader then stands at the first tensor's bytes. */
export async function readHead(reader: Reader): Promise<Head> {
  const prefix = await reader.take(8);
  if (prefix.length < 8)
    throw damaged(reader, `it has ${prefix.length} bytes, no safetensors file`);
  const length = Number(new DataView(prefix.buffer, prefix.byteOffset, 8).getBigUint64(0, true));
  if (length > longestHead || 8 + length > (reader.size ?? Infinity))
    throw damaged(
      reader,
      `it says that its head has ${length} bytes: cut off, or no safetensors file`,
      { expected: Math.min(longestHead, (reader.size ?? Infinity) - 8), found: length },
    );
  const bytes = await reader.take(length);
  if (bytes.length < length)
    throw damaged(reader, `it ends within its head`, { expected: length, found: bytes.length });
  let parsed: unknown;
  let twice: string | undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    parsed = JSON.parse(text);
    twice = repeated(text);
  } catch (error) {
    throw new AttncError("weights-damaged", `${reader.name}: its head is no JSON`, {}, error);
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed))
    throw damaged(reader, "its head is no JSON object");
  if (twice !== undefined)
    throw damaged(reader, `tensor "${twice}" is there twice`, { name: twice });
  const tensors = Object.entries(parsed)
    .filter(([name]) => name !== "__metadata__")
    .map(([name, value]) => tensorOf(reader, name, value))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  let end = 0;
  for (const [index, tensor] of tensors.entries()) {
    const { name, start } = tensor;
    const before = tensors[index - 1]?.name ?? "the head";
    if (start !== end)
      throw damaged(
        reader,
        start < end
          ? `tensors "${before}" and "${name}" overlap`
          : `there are ${start - end} bytes between "${before}" and tensor "${name}"`,
        { name, expected: end, found: start },
      );
    end = tensor.end;
  }
  const whole = 8 + length + end;
  if (reader.size !== undefined && reader.size !== whole) {
    const { size } = reader;
    const cut = tensors.find((tensor) => 8 + length + tensor.end > size)?.name;
    throw damaged(
      reader,
      cut === undefined
        ? `${size - whole} bytes follow the last tensor`
        : `it is cut off within tensor "${cut}"`,
      { ...(cut !== undefined && { name: cut }), expected: whole, found: size },
    );
  }
  return { tensors, bytes: whole };
}
