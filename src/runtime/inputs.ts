/**
 * Inputs, checked before anything is dispatched: names, types, shapes, lengths, and every
 * entry. What is on the device already can't be looked at; that is allowed for real inputs
 * and truth values, and refused for whole numbers that must lie in a range.
 */
import type { ElementType } from "../program/program.ts";
import { positionOf, rows } from "./box.ts";
import { AttncError, nearest } from "./errors.ts";
import { countOf, type ModuleInput, type ModuleProgram } from "./format.ts";
import { lengthsOf, type Extent } from "./lengths.ts";

export type HostArray = Float32Array | Int32Array | Uint8Array;

/** What a caller passes for one input; a number for a tensor without axes. */
export type InputValue =
  | number
  | HostArray
  | { readonly data: HostArray; readonly shape: readonly number[] }
  | { readonly buffer: GPUBuffer; readonly shape: readonly number[] };

export type Inputs = Readonly<Record<string, InputValue | undefined>>;

export interface Member {
  /** `[1, first dynamic dimension, ...]`. */
  readonly s: readonly number[];
  /** In the order of the program's inputs; undefined stands for the default. */
  readonly values: readonly (HostArray | GPUBuffer | undefined)[];
}

const arrayTypes: Record<ElementType, string> = {
  real: "Float32Array",
  int: "Int32Array",
  bool: "Uint8Array",
};

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** The parts of a value, by its type only. */
function partsOf(
  input: ModuleInput,
  value: unknown,
  where: string,
): { data: HostArray | GPUBuffer; shape: readonly number[] | undefined } {
  const { name, element } = input;
  const expected = arrayTypes[element];
  const bad = (found: string): AttncError =>
    new AttncError("input-type", `input "${name}"${where} is ${found}; it must be a ${expected}`, {
      name,
      expected,
      found,
    });
  if (typeof value === "number") {
    const data =
      element === "real" ? [value] : element === "int" ? new Int32Array(1).fill(value) : [value];
    // Whole numbers and truth values must survive the conversion.
    const array =
      element === "real"
        ? new Float32Array(data)
        : element === "int"
          ? new Int32Array(data)
          : new Uint8Array(data);
    if (element !== "real" && array[0] !== value) throw bad(`the number ${value}`);
    return { data: array, shape: undefined };
  }
  if (tagOf(value) === expected) return { data: value as HostArray, shape: undefined };
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value))
    throw bad(
      ArrayBuffer.isView(value) ? `a ${tagOf(value)}` : `${value === null ? "null" : typeof value}`,
    );
  const { data, buffer, shape } = value as Record<string, unknown>;
  const isShape =
    Array.isArray(shape) && shape.every((extent) => Number.isSafeInteger(extent) && extent >= 0);
  if (!isShape)
    throw new AttncError("input-type", `input "${name}"${where} has no shape of whole numbers`, {
      name,
      expected: "a shape",
      found: shape,
    });
  const extents = shape as number[];
  const count = countOf(extents);
  if (tagOf(data) === expected) {
    const array = data as HostArray;
    if (array.length !== count)
      throw new AttncError(
        "input-shape",
        `input "${name}"${where} has ${array.length} entries; its shape [${extents.join(", ")}] has ${count}`,
        { name, expected: count, found: array.length },
      );
    return { data: array, shape: extents };
  }
  const onDevice = buffer as Partial<GPUBuffer> | undefined;
  if (data !== undefined || typeof onDevice?.mapAsync !== "function")
    throw bad(`an object with ${tagOf(data)} data`);
  if (input.range)
    throw new AttncError(
      "input-type",
      `input "${name}"${where} is on the device, where its range can't be checked; pass an ${expected}`,
      { name, expected, found: "GPUBuffer" },
    );
  if ((onDevice.size ?? 0) < 4 * count || ((onDevice.usage ?? 0) & 4) === 0)
    throw new AttncError(
      "input-shape",
      `input "${name}"${where}: its buffer needs ${4 * count} bytes and the usage COPY_SRC`,
      { name, expected: 4 * count, found: onDevice.size },
    );
  return { data: onDevice as GPUBuffer, shape: extents };
}

/** Every entry is finite, within the range, 0 or 1: as its type and the program say. */
function checkEntries(
  input: ModuleInput,
  data: HostArray,
  member: number,
  s: readonly number[],
  where: string,
): void {
  const { name, element, range } = input;
  let at = -1;
  let expected: unknown = "a finite number";
  if (element === "real") {
    // NaN, which kernels do not reliably carry, and what would become it.
    at = data.findIndex((value) => !Number.isFinite(value));
  } else {
    const [least = 0, most = 0] =
      element === "bool" ? [0, 1] : (range?.(s) ?? [-Infinity, Infinity]);
    if (least > -Infinity) at = data.findIndex((value) => value < least || value > most);
    expected = [least, most];
  }
  if (at < 0) return;
  const position = positionOf(at, input.shape(s));
  const found = data[at];
  const wanted = Array.isArray(expected) ? expected.join(" to ") : String(expected);
  throw new AttncError(
    "input-value",
    `input "${name}"${where} is ${found ?? ""} at [${position.join(", ")}]; it must be ${wanted}`,
    { name, member, position, expected, found },
  );
}

function memberOf(program: ModuleProgram, given: unknown, member: number, alone: boolean): Member {
  const where = alone ? "" : ` of member ${member}`;
  if (typeof given !== "object" || given === null || ArrayBuffer.isView(given))
    throw new AttncError("input-type", `the inputs${where} are no object of inputs by name`);
  const known = program.inputs.map((input) => input.name);
  for (const [name, value] of Object.entries(given))
    if (value !== undefined && !known.includes(name))
      throw new AttncError("input-unknown", `there is no input "${name}"${nearest(name, known)}`, {
        name,
        expected: known,
        found: name,
        member,
      });
  const extents: Extent[] = [];
  const values = program.inputs.map((input) => {
    const { name } = input;
    const value = Object.hasOwn(given, name) ? (given as Record<string, unknown>)[name] : undefined;
    if (value === undefined && input.default === undefined)
      throw new AttncError("input-missing", `input "${name}"${where} is missing`, { name, member });
    if (value === undefined) return undefined;
    const { data, shape } = partsOf(input, value, where);
    extents.push({ input, shape, count: "length" in data ? data.length : 0 });
    return data;
  });
  const s = lengthsOf(program.dimensions, extents, where);
  for (const [index, input] of program.inputs.entries()) {
    const data = values[index];
    if (data && "length" in data) checkEntries(input, data, member, s, where);
  }
  return { s, values };
}

/** The members of a batch, each checked. */
export function membersOf(program: ModuleProgram, inputs: unknown): Member[] {
  return Array.isArray(inputs)
    ? inputs.map((given, member) => memberOf(program, given, member, false))
    : [memberOf(program, inputs, 0, true)];
}

/** `s` of the whole batch: the number of members, and the largest lengths. */
export function batchOf(members: readonly Member[]): number[] {
  const s = [...(members[0]?.s ?? [])];
  for (const member of members)
    for (const [index, length] of member.s.entries()) s[index] = Math.max(s[index] ?? 0, length);
  s[0] = members.length;
  return s;
}

/** Writes one input of all members: host data at once, device data by copies. */
export function writeInput(
  device: GPUDevice,
  encoder: GPUCommandEncoder,
  target: GPUBuffer,
  program: ModuleProgram,
  index: number,
  members: readonly Member[],
  batch: readonly number[],
): void {
  const input = program.inputs[index];
  if (!input) return;
  const box = input.shape([1, ...batch.slice(1)]);
  const size = countOf(box);
  const only = members.length === 1 ? members[0]?.values[index] : undefined;
  if (only && "length" in only && only.length > 0 && input.element !== "bool") {
    device.queue.writeBuffer(target, 0, only as Float32Array<ArrayBuffer>);
    return;
  }
  const packed = new (input.element === "real" ? Float32Array : Int32Array)(size * members.length);
  for (const [member, { s, values }] of members.entries()) {
    const own = input.shape(s);
    const value = values[index];
    const start = member * size;
    if (value === undefined) packed.fill(input.default ?? 0, start, start + size);
    else if ("length" in value)
      for (const { from, to, count } of rows(own, own, box))
        packed.set(value.subarray(from, from + count), start + to);
    else
      for (const { from, to, count } of rows(own, own, box))
        encoder.copyBufferToBuffer(value, 4 * from, target, 4 * (start + to), 4 * count);
  }
  device.queue.writeBuffer(target, 0, packed);
}
