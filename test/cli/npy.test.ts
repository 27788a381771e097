import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNpy, writeNpy } from "../../src/cli/npy.ts";
import { entries, tensor, type Tensor } from "../../src/cli/tensor.ts";

/** A file as NumPy writes it, version 1. */
function npy(header: string, numbers: ArrayBuffer): Uint8Array {
  const text = `${header}\n`;
  const bytes = new Uint8Array(10 + text.length + numbers.byteLength);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, text.length, 0]);
  bytes.set(new TextEncoder().encode(text), 10);
  bytes.set(new Uint8Array(numbers), 10 + text.length);
  return bytes;
}

const header = (descr: string, shape: string, order = "False") =>
  `{'descr': '${descr}', 'fortran_order': ${order}, 'shape': ${shape}, }`;

describe("readNpy", () => {
  test.each<[string, ArrayBuffer, number[]]>([
    ["<f4", Float32Array.of(1.5, -2).buffer, [1.5, -2]],
    ["<f8", Float64Array.of(1.5, -2).buffer, [1.5, -2]],
    ["<f2", Uint16Array.of(0x3c00, 0xc580).buffer, [1, -5.5]],
    ["<i8", BigInt64Array.of(7n, -7n).buffer, [7, -7]],
    ["<i4", Int32Array.of(7, -7).buffer, [7, -7]],
    ["|u1", Uint8Array.of(200, 3).buffer, [200, 3]],
    ["|b1", Uint8Array.of(1, 0).buffer, [1, 0]],
    [">i2", Uint8Array.of(1, 2, 0xff, 0xff).buffer, [258, -1]],
  ])("%s", (descr, numbers, values) => {
    const { shape, data } = readNpy(npy(header(descr, "(2,)"), numbers));
    expect(shape).toEqual([2]);
    expect([...data]).toEqual(values);
  });

  test("becomes what the input wants, if nothing is lost", () => {
    const file = npy(header("<i8", "(1, 2)"), BigInt64Array.of(1n, 2n).buffer);
    expect(readNpy(file, "real")).toEqual(tensor("real", [1, 2], [1, 2]));
    const wide = npy(header("<i8", "()"), BigInt64Array.of(2n ** 40n).buffer);
    expect(() => readNpy(wide)).toThrow(/entry 0 is 1099511627776/);
    const real = npy(header("<f4", "(1,)"), Float32Array.of(0.5).buffer);
    expect(() => readNpy(real, "int")).toThrow(/entry 0 is 0.5, not a whole number/);
  });

  test.each<[string, Uint8Array, RegExp]>([
    ["another file", new TextEncoder().encode("PK".repeat(20)), /does not begin/],
    ["columns first", npy(header("<f4", "(1,)", "True"), new ArrayBuffer(4)), /column order/],
    ["texts", npy(header("<U3", "(1,)"), new ArrayBuffer(12)), /of a kind/],
    ["a huge shape", npy(header("<f4", "(9999999, 9999999)"), new ArrayBuffer(4)), /takes 3/],
    ["too few bytes", npy(header("<f4", "(2,)"), new ArrayBuffer(4)), /takes 8 bytes, found 4/],
    ["no shape", npy("{'descr': '<f4'}", new ArrayBuffer(4)), /no shape/],
    ["a name from JavaScript", npy(header("constructor", "(1,)"), new ArrayBuffer(4)), /of a kind/],
    ["a cut header", npy(header("<f4", "(1,)"), new ArrayBuffer(0)).subarray(0, 30), /its header/],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => readNpy(bytes)).toThrow(expect.objectContaining({ code: "input-npy" }));
    expect(() => readNpy(bytes)).toThrow(message);
  });
});

const anyTensor = fc
  .record({
    element: fc.constantFrom("real" as const, "int" as const, "bool" as const),
    shape: fc.array(fc.nat(4), { maxLength: 4 }),
    seed: fc.integer(),
  })
  .map(({ element, shape, seed }): Tensor => {
    const values = Array.from({ length: entries(shape) }, (_, index) => (seed + index) % 1000);
    return tensor(element, shape, element === "bool" ? values.map((v) => Math.abs(v % 2)) : values);
  });

test("what is written reads back the same, with its numbers at a multiple of 64", () => {
  fc.assert(
    fc.property(anyTensor, (value) => {
      const bytes = writeNpy(value);
      expect((bytes.length - value.data.byteLength) % 64).toBe(0);
      expect(readNpy(bytes)).toEqual(value);
    }),
    { numRuns: 200 },
  );
});
