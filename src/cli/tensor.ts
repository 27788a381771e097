/**
 * A tensor on the host, between a file and a module: numbers in row-major order, a shape,
 * and what kind of numbers they are. Files hold more kinds of numbers than modules take,
 * so reading narrows them, and says so where that would lose something.
 */
import { unreachable } from "../base/diagnostics.ts";
import type { ElementType } from "../program/program.ts";
import { CommandError } from "./exit.ts";

export type TensorData = Float32Array | Int32Array | Uint8Array;

export interface Tensor {
  readonly element: ElementType;
  readonly shape: readonly number[];
  readonly data: TensorData;
}

/** The number of entries of a shape. */
export function entries(shape: readonly number[]): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

/** Whole numbers and truth values from wider numbers, or an error that shows the first misfit. */
function narrow(values: ArrayLike<number>, least: number, most: number, what: string): number[] {
  return Array.from(values, (value, index) => {
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new CommandError("input", "input-number", `entry ${index} is ${value}, not ${what}`);
  });
}

/** Makes a tensor of the kind that is wanted from numbers of any kind. */
export function tensor(
  element: ElementType,
  shape: readonly number[],
  values: ArrayLike<number>,
): Tensor {
  if (values.length !== entries(shape))
    throw new CommandError(
      "input",
      "input-shape",
      `${values.length} entries do not fill the shape [${shape.join(", ")}]`,
    );
  switch (element) {
    case "real":
      return { element, shape, data: Float32Array.from(values) };
    case "int": {
      const data = narrow(values, -(2 ** 31), 2 ** 31 - 1, "a whole number of 32 bits");
      return { element, shape, data: Int32Array.from(data) };
    }
    case "bool":
      return { element, shape, data: Uint8Array.from(narrow(values, 0, 1, "a truth value")) };
    default:
      return unreachable(element);
  }
}
