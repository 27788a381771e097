/**
 * The head of a safetensors file: eight bytes with the length of a JSON text, then that
 * text, which gives each tensor its type, its shape and its place in the bytes after it. A
 * file may be cut off, damaged or hostile: everything is checked here, before a byte of a
 * tensor is read or a buffer made, and a check's cost is bounded by the text's length.
 */
import { AttncError, mismatch } from "./errors.ts";
import { countOf, tagOf } from "./format.ts";
import type { Reader } from "./source.ts";

export interface StoredTensor {
  readonly name: string;
  readonly type: string;
  readonly shape: readonly number[];
  readonly bytes: number;
  readonly reader: Reader;
}

/** As the format's own library: a longer text is refused unread. */
const longestHead = 1e8;

/** The file contradicts itself. */
export const damaged = (
  what: string,
  found: unknown,
  expected: unknown,
  name: string,
): AttncError => mismatch("weights-damaged", what, found, expected, name);

const areWhole = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((each) => Number.isSafeInteger(each) && each >= 0);

/** Refuses a name that the text gives twice, which `JSON.parse` would hide. */
function requireOnce(text: string): void {
  const seen = new Set<string>();
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === "{") depth += 1;
    if (token === "}") depth -= 1;
    if (token.length > 1 && depth === 1) {
      const name = String(JSON.parse(token));
      if (seen.has(name)) throw damaged(`tensor "${name}"`, "there twice", "there once", name);
      seen.add(name);
    }
  }
}

/** Reads and checks the head; the reader then stands at the first tensor's bytes. */
export async function readHead(reader: Reader): Promise<StoredTensor[]> {
  const { name: file, size } = reader;
  const prefix = await reader.take(8);
  const length =
    prefix.length < 8 ? NaN : Number(new DataView(prefix.buffer).getBigUint64(0, true));
  const most = Math.min(longestHead, size - 8);
  // What is no safetensors file at all gives an enormous length.
  if (!(length <= most))
    throw damaged(`the length of the head of ${file}`, length, `at most ${most}`, file);
  const bytes = await reader.take(length);
  let head: unknown;
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    head = JSON.parse(text);
    requireOnce(text);
  } catch (error) {
    if (error instanceof AttncError) throw error;
  }
  if (tagOf(head) !== "Object")
    throw damaged(`the head of ${file}`, "something else", "a JSON object", file);
  const tensors = Object.entries(head as Record<string, Record<string, unknown> | null>)
    .filter(([name]) => name !== "__metadata__")
    .map(([name, entry]) => {
      const { dtype: type, shape, data_offsets: place } = entry ?? {};
      if (typeof type !== "string" || !areWhole(shape) || !areWhole(place) || place.length !== 2)
        throw damaged(
          `the entry of tensor "${name}"`,
          "incomplete",
          "a dtype, a shape and data_offsets",
          name,
        );
      const [start, end] = place as [number, number];
      // F32, BF16, I64, F8_E4M3, BOOL: the first number is an entry's bits.
      const bytes = (countOf(shape) * Number(/\d+/.exec(type)?.[0] ?? 8)) / 8;
      if (end - start !== bytes)
        throw damaged(
          `the size of tensor "${name}"`,
          end - start,
          `${bytes}, by its shape and ${type}`,
          name,
        );
      return { name, type, shape, start, bytes, reader };
    })
    .sort((a, b) => a.start - b.start || a.bytes - b.bytes);
  let end = 0;
  for (const { name, start, bytes } of tensors) {
    if (start !== end)
      throw damaged(
        `the start of tensor "${name}"`,
        start,
        `${end}, where the one before ends`,
        name,
      );
    end += bytes;
    const last = size - 8 - length;
    if (end > last) throw damaged(`the end of tensor "${name}"`, end, `within ${last} bytes`, name);
  }
  const whole = 8 + length + end;
  if (whole < size && size < Infinity) throw damaged(`the size of ${file}`, size, whole, file);
  return tensors;
}
