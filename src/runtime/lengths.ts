/**
 * How long each dynamic dimension is for one member, read off the inputs it was given. Some
 * axes are just a dimension, and tell its length; then every input must be as its formula
 * says for these lengths.
 */
import { AttncError, mismatch } from "./errors.ts";
import { countOf, type ModuleInput, type ModuleProgram, type Sizes } from "./format.ts";

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
  values: readonly (Value | undefined)[],
  where: string,
): Sizes {
  let s: Sizes = [1, ...dimensions.map(() => NaN)];
  const given = inputs.flatMap((input, index) => {
    const value = values[index];
    return value ? [{ input, value, index, what: `input "${input.name}"${where}` }] : [];
  });
  for (const { input, value, what } of given) {
    const axes = input.shape(s).length;
    if (value.shape && value.shape.length !== axes)
      throw mismatch(
        "input-shape",
        `the number of axes of ${what}`,
        value.shape.length,
        axes,
        input.name,
      );
  }
  const told: string[] = [];
  // Twice: a number of entries tells one length once it is known that the others are told.
  for (const [at, { axes, name, least, most }] of [...dimensions, ...dimensions].entries()) {
    const n = 1 + (at % dimensions.length);
    for (const { input, value, index, what } of given) {
      const axis = axes.find(([each]) => each === index)?.[1];
      if (axis === undefined || Number(s[n]) >= 0) continue;
      const found = value.shape
        ? (value.shape[axis] as number)
        : Math.floor(entriesOf(value) / countOf(input.shape(s.with(n, 1))));
      if (found < least || found > most)
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
  const open = dimensions[s.findIndex(Number.isNaN) - 1];
  if (open)
    throw new AttncError(
      "input-length",
      `no input${where} tells ${open.name}: pass { data, shape }`,
      { name: open.name },
    );
  for (const { input, value, what } of given) checkShape(input, value, what, s, told);
  return s;
}

function checkShape(
  { name, shape }: ModuleInput,
  value: Value,
  what: string,
  s: Sizes,
  told: readonly string[],
): void {
  const expected = shape(s);
  const right = value.shape
    ? value.shape.join() === expected.join()
    : entriesOf(value) === countOf(expected);
  if (right) return;
  const because = told.map((each) => `, as ${each}`).join("");
  throw mismatch(
    "input-shape",
    `the shape of ${what}`,
    value.shape ?? `${entriesOf(value)} entries`,
    `[${expected.join(", ")}]${because}`,
    name,
    { expected },
  );
}
