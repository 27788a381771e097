/**
 * What a reduction gives when nothing is left to reduce: never infinity and never NaN, so
 * that a row without an allowed key is 0 after `softmax` and harmless elsewhere. These are
 * also the values that a running reduction starts from.
 */
import type { ReduceOperator } from "./graph.ts";
import type { ElementType } from "./operations.ts";

/** The largest finite number of f32. */
export const largestReal = 3.4028234663852886e38;

/** The largest number of i32; its negative is used for the smallest. */
export const largestInteger = 2 ** 31 - 1;

export function emptyValue(op: ReduceOperator, element: ElementType): number {
  const largest = element === "int" ? largestInteger : largestReal;
  switch (op) {
    case "sum":
    case "argmax":
    case "any":
      return 0;
    case "all":
      return 1;
    case "max":
    case "lse":
      return -largest;
    case "min":
      return largest;
  }
}
