/**
 * Weights that are stored otherwise than a checkpoint has them. Turned: column after column.
 * In f16: what a checkpoint has becomes the bits of halves, rounded to the nearest,
 * and of two as near to the even one. Bits that a checkpoint has already stay as they are.
 */

/** Rows that are turned at once: what is read of them stays in a cache. */
const block = 64;

/** What is too large, or was no number, has all bits of the exponent. */
const infinite = 0x7c00;

/** Whether bits are those of a number. */
export const isFiniteHalf = (bits: number): boolean => (bits & infinite) < infinite;

/** The bits of f16s for f32s, and one more where their number is odd: a buffer takes 4 bytes at a time. */
export function toHalves(values: Float32Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const halves = new Uint16Array(2 * Math.ceil(values.length / 2));
  const bits = new Uint32Array(values.buffer);
  for (let n = 0; n < values.length; n += 1) {
    const all = bits[n] as number;
    const rest = all & 0x7fffffff;
    // Below 2 ** -14 a half counts in steps of 2 ** -24: adding 2 ** 52 rounds to whole ones.
    const half =
      rest < 0x38800000
        ? Math.abs(values[n] as number) * 2 ** 24 + 2 ** 52 - 2 ** 52
        : Math.min((rest + 0xfff + ((rest >> 13) & 1)) / 0x2000 - 0x1c000, infinite);
    halves[n] = half | ((all >>> 16) & 0x8000);
  }
  return halves;
}

type Stored = Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/**
 * Turns matrices, one after the other, into the same memory: column after column. What is
 * beyond a matrix's end stays where it is. The result is good until the next one.
 */
export function turner(): <Values extends Stored>(
  values: Values,
  shape: readonly [rows: number, columns: number],
) => Values {
  let memory = new ArrayBuffer();
  return (values, [height, width]) => {
    if (memory.byteLength < values.byteLength) memory = new ArrayBuffer(values.byteLength);
    const make = values.constructor as new (
      memory: ArrayBuffer,
      start: number,
      count: number,
    ) => typeof values;
    const result = new make(memory, 0, values.length);
    result.set(values.subarray(height * width), height * width);
    for (let top = 0; top < height; top += block) {
      const end = Math.min(top + block, height) * width;
      for (let column = 0; column < width; column += 1) {
        let to = column * height + top;
        for (let from = top * width + column; from < end; from += width)
          result[to++] = values[from] as number;
      }
    }
    return result;
  };
}
