/**
 * Inputs, checked before anything is dispatched: names, types, shapes, lengths, and every
 * entry. What is on the device already can't be looked at; that is allowed for real inputs
 * and truth values, and refused for whole numbers that must lie in a range.
 */
import type { ElementType } from "../program/program.ts";
import { eachRow, positionOf } from "./box.ts";
import { generation, loss } from "./features.ts";
import { AttncError, mismatch, nearest } from "./errors.ts";
import {
  countOf,
  entryArray,
  tagOf,
  type ModuleInput,
  type ModuleProgram,
  type Sizes,
} from "./format.ts";
import { lengthsOf, type HostArray, type Value } from "./lengths.ts";

/** What a caller passes for one input; a number for a tensor without axes. */
export type InputValue =
  | number
  | HostArray
  | { readonly data: HostArray; readonly shape: readonly number[] }
  | { readonly buffer: GPUBuffer; readonly shape: readonly number[] };

export type Inputs = Readonly<Record<string, InputValue | undefined>>;

export interface Member {
  /** `[1, first dynamic dimension, ...]`. */
  readonly s: Sizes;
  /** In the order of the program's inputs; undefined stands for the default. */
  readonly values: readonly (Value | undefined)[];
}

/** Arrays that callers pass and get. */
export const hostArrays = {
  real: Float32Array,
  int: Int32Array,
  bool: Uint8Array,
} as const satisfies Record<ElementType, unknown>;

const isHost = (data: HostArray | GPUBuffer): data is HostArray => ArrayBuffer.isView(data);

/** A value in its parts, if it is of the right type. */
function partsOf({ name, element, range }: ModuleInput, given: unknown, what: string): Value {
  const arrayType = hostArrays[element];
  const wrong = (found: unknown): AttncError =>
    mismatch("input-type", what, found, `a ${arrayType.name}, or { data, shape } with one`, name);
  if (typeof given === "number" && (element === "real" || Number.isInteger(given)))
    return { data: arrayType.of(given) };
  if (tagOf(given) === arrayType.name) return { data: given as HostArray };
  const { data, buffer, shape } = (given ?? {}) as {
    data?: unknown;
    buffer?: GPUBuffer;
    shape?: Sizes;
  };
  if (!Array.isArray(shape)) throw wrong(tagOf(given));
  const expected = countOf(shape);
  if (tagOf(data) === arrayType.name) {
    const { length } = data as HostArray;
    if (length === expected) return { data: data as HostArray, shape };
    throw mismatch(
      "input-shape",
      `the length of ${what}`,
      length,
      `${expected}, by its shape`,
      name,
    );
  }
  if (!(buffer instanceof Object)) throw wrong(tagOf(data));
  if (range) throw wrong("on the device");
  if (buffer.size >= 4 * expected && buffer.usage & 4) return { data: buffer, shape };
  throw mismatch(
    "input-shape",
    `the buffer of ${what}`,
    `of ${buffer.size} bytes`,
    `of ${4 * expected} and for COPY_SRC`,
    name,
  );
}

/** Every entry is as its type and the program say: finite, 0 or 1, within its range. */
function checkEntries(
  { name, element, shape, range }: ModuleInput,
  data: HostArray,
  s: Sizes,
  what: string,
  member: number,
): void {
  const [least, most] = element === "bool" ? [0, 1] : (range?.(s) ?? [-3.5e38, 3.5e38]);
  // NaN and infinities fail, too: kernels do not reliably carry them.
  const at = data.findIndex((value) => !(value >= Number(least) && value <= Number(most)));
  if (at < 0) return;
  const position = positionOf(at, shape(s));
  const expected = element === "real" ? "finite" : `${least} to ${most}`;
  throw mismatch("input-value", `${what} at [${position.join(", ")}]`, data[at], expected, name, {
    member,
    position,
  });
}

function memberOf(program: ModuleProgram, given: unknown, member: number, where: string): Member {
  const { inputs } = program;
  const known = inputs.map(({ name }) => name);
  const values = new Map<string, unknown>(
    Object.entries(given ?? {}).filter(([, value]) => value !== undefined),
  );
  for (const name of values.keys())
    if (!known.includes(name))
      throw new AttncError("input-unknown", `there is no input "${name}"${nearest(name, known)}`, {
        name,
        member,
      });
  const parts = inputs.map((input) => {
    const { name } = input;
    const what = `input "${name}"${where}`;
    if (values.has(name)) return partsOf(input, values.get(name), what);
    if (input.default === undefined && !((loss || generation) && input.late))
      throw new AttncError("input-missing", `${what} is missing`, { name, member });
    return undefined;
  });
  const s = lengthsOf(program, parts, where);
  inputs.forEach((input, index) => {
    const data = parts[index]?.data;
    if (data && isHost(data)) checkEntries(input, data, s, `input "${input.name}"${where}`, member);
  });
  return { s, values: parts };
}

/** The program with the inputs late, that is, not asked for, that a test holds for. */
export function withLate(
  program: ModuleProgram,
  isLate: (index: number) => boolean,
): ModuleProgram {
  const inputs = program.inputs.map((input, index) => ({ ...input, late: isLate(index) }));
  // A dimension that only they tell need not be known.
  const dimensions = program.dimensions.map((each) => ({
    ...each,
    free: each.axes.every(([input]) => isLate(input)),
  }));
  return { ...program, inputs, dimensions };
}

/** The members of a batch, each checked; inputs that are not asked for may be left out. */
export function membersOf(program: ModuleProgram, inputs: unknown): Member[] {
  return Array.isArray(inputs)
    ? inputs.map((given, member) => memberOf(program, given, member, ` of member ${member}`))
    : [memberOf(program, inputs, 0, "")];
}

/** `s` of the whole batch: the number of members, and the largest lengths. */
export function batchOf(members: readonly Member[]): Sizes {
  const larger = (a: Sizes, b: Sizes): Sizes => a.map((each, n) => Math.max(each, b[n] as number));
  return members
    .map(({ s }) => s)
    .reduce(larger)
    .with(0, members.length);
}

/** Writes one input of all members: host data at once, device data by copies. */
export function writeInput(
  device: GPUDevice,
  encoder: GPUCommandEncoder,
  target: GPUBuffer,
  { element, shape, default: preset = 0 }: ModuleInput,
  index: number,
  members: readonly Member[],
  batch: Sizes,
): void {
  const box = shape(batch.with(0, 1));
  const size = countOf(box);
  let packed = new (entryArray(element))(size * members.length);
  members.forEach(({ s, values }, member) => {
    const own = shape(s);
    const { data } = values[index] ?? {};
    const start = member * size;
    if (!data) packed.fill(preset, start, start + size);
    else if (members.length === 1 && data instanceof packed.constructor)
      packed = data as typeof packed;
    else
      eachRow(own, own, box, (from, to, count) => {
        if (isHost(data)) packed.set(data.subarray(from, from + count), start + to);
        else encoder.copyBufferToBuffer(data, 4 * from, target, 4 * (start + to), 4 * count);
      });
  });
  device.queue.writeBuffer(target, 0, packed);
}
