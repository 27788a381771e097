/**
 * How long each dynamic dimension is for one member, read off the inputs it was given. Some
 * axes are just a dimension, and tell its length; then every input must be as its formula
 * says for these lengths.
 */
import { generation, loss } from "./features.ts";
import { mismatch } from "./errors.ts";
import { countOf, type ModuleProgram, type Sizes } from "./format.ts";

export type HostArray = Float32Array | Int32Array | Uint8Array;

/** What was given for an input: entries, or a buffer that holds them, and a shape. */
export interface Value {
  readonly data: HostArray | GPUBuffer;
  /** Left out where the number of entries says it. */
  readonly shape?: Sizes;
}

const entriesOf = ({ data }: Value): number => (data as HostArray).length;

/** One member's lengths: `[1, first dimension, ...]`. */
export function lengthsOf(
  { dimensions, inputs }: ModuleProgram,
  tensors: readonly (Value | undefined)[],
  where: string,
): Sizes {
  let s: Sizes = [1, ...dimensions.map(() => NaN)];
  const given = inputs.flatMap((input, index) => {
    const tensor = tensors[index];
    return tensor ? [{ input, tensor, index, what: `input "${input.name}"${where}` }] : [];
  });
  const told: string[] = [];
  // Twice: a number of entries tells one length once it is known that the others are told.
  for (const [at, { axes, name, least, most }] of [...dimensions, ...dimensions].entries()) {
    const n = 1 + (at % dimensions.length);
    for (const { input, tensor, index, what } of given) {
      const axis = axes.find(([each]) => each === index)?.[1];
      if (axis === undefined || Number(s[n]) >= 0) continue;
      const found = tensor.shape
        ? (tensor.shape[axis] as number)
        : Math.floor(entriesOf(tensor) / countOf(input.shape(s.with(n, 1))));
      if (found < least || found > most || found % 1)
        throw mismatch(
          "input-length",
          `${name} of ${what}`,
          found,
          `${least} to ${most}`,
          input.name,
        );
      if (found >= 0) told.push(`${name} is ${found} by ${what}`);
      s = s.with(n, found);
    }
  }
  const open = dimensions.find(
    ({ free }, n) => !((loss || generation) && free) && Number.isNaN(s[n + 1]),
  );
  if (open)
    throw mismatch(
      "input-length",
      open.name + where,
      "told by no input",
      "told: pass { data, shape }",
      open.name,
    );
  for (const { input, tensor, what } of given) {
    const expected = input.shape(s);
    const found = tensor.shape ?? `${entriesOf(tensor)} entries`;
    if (
      tensor.shape
        ? tensor.shape.join() !== expected.join()
        : entriesOf(tensor) !== countOf(expected)
    )
      throw mismatch(
        "input-shape",
        `the shape of ${what}`,
        found,
        [`[${expected.join(", ")}]`, ...told].join(", as "),
        input.name,
        { expected },
      );
  }
  return s;
}
