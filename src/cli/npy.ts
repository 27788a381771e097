/**
 * NumPy's `.npy` files: a magic word, a *header* (a Python dictionary in text that gives
 * the kind of numbers, `descr`, and the shape), and the numbers.
 */
import { unreachable } from "../base/diagnostics.ts";
import type { ElementType } from "../program/program.ts";
import { CommandError } from "./exit.ts";
import { entries, tensor, type Tensor } from "./tensor.ts";

const magic = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59);

function damaged(why: string): CommandError {
  return new CommandError("input", "input-npy", `not a readable .npy file: ${why}`);
}

interface NumberKind {
  readonly bytes: number;
  readonly element: ElementType;
  readonly read: (view: DataView, at: number, little: boolean) => number;
}

function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** NumPy's names of kinds, without the byte order. */
const kinds: Readonly<Record<string, NumberKind>> = {
  f2: { bytes: 2, element: "real", read: (v, at, little) => half(v.getUint16(at, little)) },
  f4: { bytes: 4, element: "real", read: (v, at, little) => v.getFloat32(at, little) },
  f8: { bytes: 8, element: "real", read: (v, at, little) => v.getFloat64(at, little) },
  i1: { bytes: 1, element: "int", read: (v, at) => v.getInt8(at) },
  i2: { bytes: 2, element: "int", read: (v, at, little) => v.getInt16(at, little) },
  i4: { bytes: 4, element: "int", read: (v, at, little) => v.getInt32(at, little) },
  i8: { bytes: 8, element: "int", read: (v, at, little) => Number(v.getBigInt64(at, little)) },
  u1: { bytes: 1, element: "int", read: (v, at) => v.getUint8(at) },
  u2: { bytes: 2, element: "int", read: (v, at, little) => v.getUint16(at, little) },
  u4: { bytes: 4, element: "int", read: (v, at, little) => v.getUint32(at, little) },
  u8: { bytes: 8, element: "int", read: (v, at, little) => Number(v.getBigUint64(at, little)) },
  b1: { bytes: 1, element: "bool", read: (v, at) => v.getUint8(at) },
};

/** Reads a file; `wanted` is what the numbers must become, else what they are. */
export function readNpy(bytes: Uint8Array, wanted?: ElementType): Tensor {
  if (bytes.length < 10 || !magic.every((byte, index) => bytes[index] === byte))
    throw damaged("it does not begin as one");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = view.getUint8(6) >= 2;
  const start = wide ? 12 : 10;
  const length = wide ? view.getUint32(8, true) : view.getUint16(8, true);
  if (start + length > bytes.length) throw damaged("it ends inside its header");
  const header = new TextDecoder().decode(bytes.subarray(start, start + length));
  const [, order = "", name = ""] = /'descr'\s*:\s*'([<>|=]?)(\w+)'/.exec(header) ?? [];
  const list = /'shape'\s*:\s*\(([\d\s,]*)\)/.exec(header)?.[1];
  const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
  if (kind === undefined) throw damaged("its numbers are of a kind that attnc does not read");
  if (list === undefined) throw damaged("its header has no shape");
  if (/'fortran_order'\s*:\s*True/.test(header))
    throw damaged("it is in column order; save it with numpy.ascontiguousarray");
  const shape = list
    .split(",")
    .filter((each) => each.trim() !== "")
    .map(Number);
  const count = entries(shape);
  const first = start + length;
  if (bytes.length - first !== count * kind.bytes)
    throw damaged(
      `a shape of [${shape.join(", ")}] takes ${count * kind.bytes} bytes, found ${bytes.length - first}`,
    );
  const values = new Float64Array(count);
  for (let index = 0; index < count; index++)
    values[index] = kind.read(view, first + index * kind.bytes, order !== ">");
  return tensor(wanted ?? kind.element, shape, values);
}

function description(element: ElementType): string {
  switch (element) {
    case "real":
      return "<f4";
    case "int":
      return "<i4";
    case "bool":
      return "|b1";
    default:
      return unreachable(element);
  }
}

/** Writes a file that NumPy loads. */
export function writeNpy({ element, shape, data }: Tensor): Uint8Array {
  const list = shape.length === 1 ? `${shape[0] ?? 0},` : shape.join(", ");
  const dictionary = `{'descr': '${description(element)}', 'fortran_order': False, 'shape': (${list}), }`;
  // NumPy aligns the numbers to 64 bytes with blanks before the header's newline.
  const blanks = (64 - ((10 + dictionary.length + 1) % 64)) % 64;
  const header = new TextEncoder().encode(`${dictionary}${" ".repeat(blanks)}\n`);
  const size = element === "bool" ? 1 : 4;
  const bytes = new Uint8Array(10 + header.length + data.length * size);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint8(6, 1);
  view.setUint16(8, header.length, true);
  bytes.set(header, 10);
  const first = 10 + header.length;
  for (const [index, value] of data.entries()) {
    const at = first + index * size;
    if (element === "real") view.setFloat32(at, value, true);
    else if (element === "int") view.setInt32(at, value, true);
    else view.setUint8(at, value);
  }
  return bytes;
}
