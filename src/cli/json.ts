/**
 * Tensors as JSON: nested lists, one level an axis, as everybody writes them by hand; or
 * `{ "shape": [2, 3], "data": [...] }`, which can also say a shape with a 0 in it.
 */
import type { ElementType } from "../program/program.ts";
import { CommandError } from "./exit.ts";
import { tensor, type Tensor } from "./tensor.ts";

function wrong(why: string): CommandError {
  return new CommandError("input", "input-json", `not a tensor in JSON: ${why}`);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The shape, from the first entry of each level. */
function shapeOf(value: unknown): number[] {
  return isList(value) ? [value.length, ...(value.length > 0 ? shapeOf(value[0]) : [])] : [];
}

function collect(value: unknown, shape: readonly number[], into: (number | boolean)[]): void {
  const [extent, ...rest] = shape;
  if (extent === undefined) {
    if (typeof value !== "number" && typeof value !== "boolean")
      throw wrong(`found ${JSON.stringify(value)} where a number should be`);
    into.push(value);
    return;
  }
  if (!isList(value) || value.length !== extent) throw wrong("its lists are not of equal lengths");
  for (const each of value) collect(each, rest, into);
}

function elementOf(values: readonly (number | boolean)[]): ElementType {
  if (values.length > 0 && values.every((value) => typeof value === "boolean")) return "bool";
  return values.length > 0 && values.every(Number.isInteger) ? "int" : "real";
}

/** Reads a text; `wanted` is what the numbers must become, else what they look like. */
export function readJson(text: string, wanted?: ElementType): Tensor {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CommandError("input", "input-json", "not JSON", { cause: error });
  }
  let shape: readonly number[];
  const values: (number | boolean)[] = [];
  if (typeof value === "object" && value !== null && "shape" in value && "data" in value) {
    if (!isList(value.shape) || !isList(value.data)) throw wrong("`shape` and `data` are lists");
    const extents: (number | boolean)[] = [];
    collect(value.shape, [value.shape.length], extents);
    shape = extents.map(Number);
    collect(value.data, [value.data.length], values);
  } else {
    shape = shapeOf(value);
    collect(value, shape, values);
  }
  return tensor(wanted ?? elementOf(values), shape, values.map(Number));
}

/** Nested lists of a tensor's entries. */
export function nested({ element, shape, data }: Tensor): unknown {
  let next = 0;
  const level = (axis: number): unknown => {
    if (axis < shape.length) return Array.from({ length: shape[axis] ?? 0 }, () => level(axis + 1));
    const value = data[next++] ?? 0;
    return element === "bool" ? value !== 0 : value;
  };
  return level(0);
}

/** Writes a tensor as nested lists. */
export function writeJson(value: Tensor): string {
  return `${JSON.stringify(nested(value))}\n`;
}
