/** f16 by its definition, to compare with. */
import { toHalves } from "../../src/runtime/stored.ts";

/** The number that bits stand for in binary16. */
export function halfValue(bits: number): number {
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const size = exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15);
  return bits & 0x8000 ? -size : size;
}

/** The nearest numbers that f16 has. */
export function roundedToHalves(values: ArrayLike<number>): Float32Array {
  const bits = toHalves(Float32Array.from(values));
  return Float32Array.from({ length: values.length }, (_, n) => halfValue(bits[n] ?? 0));
}
