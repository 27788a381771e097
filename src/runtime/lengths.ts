/**
 * How long each dynamic dimension is for one member, deduced from the inputs it was given.
 * An axis's extent is a formula in the lengths; a formula of one unknown length is solved
 * for it, and every other one must then hold.
 */
import { AttncError } from "./errors.ts";
import { countOf, type Formula, type ModuleDimension, type ModuleInput } from "./format.ts";

/** An input's value as far as lengths go: its shape, or only its number of entries. */
export interface Extent {
  readonly input: ModuleInput;
  readonly shape: readonly number[] | undefined;
  readonly count: number;
}

interface Equation {
  readonly place: string;
  readonly name: string;
  readonly value: (s: readonly number[]) => number;
  readonly found: number;
  /** The dimensions that it depends on, from 1. */
  readonly depends: readonly number[];
  readonly static: boolean;
}

/** The dimensions that a formula depends on: those whose change changes it. */
function dependsOn(
  formula: Formula,
  dimensions: readonly ModuleDimension[],
  part: (values: readonly number[]) => number,
): number[] {
  const most = [1, ...dimensions.map((dimension) => dimension.most)];
  return dimensions.flatMap((dimension, index) => {
    const less = most.with(index + 1, dimension.least);
    return part(formula(less)) === part(formula(most)) ? [] : [index + 1];
  });
}

function equationsOf(
  dimensions: readonly ModuleDimension[],
  extents: readonly Extent[],
  where: string,
): Equation[] {
  const equation = (
    input: ModuleInput,
    place: string,
    found: number,
    part: (values: readonly number[]) => number,
  ): Equation => {
    const depends = dependsOn(input.shape, dimensions, part);
    const value = (s: readonly number[]): number => part(input.shape(s));
    return { place, name: input.name, value, found, depends, static: depends.length === 0 };
  };
  return extents.flatMap(({ input, shape, count }) => {
    const at = `input "${input.name}"${where}`;
    if (!shape) return [equation(input, `${at} (entries)`, count, countOf)];
    const rank = input.shape([1, ...dimensions.map((dimension) => dimension.most)]).length;
    if (shape.length !== rank)
      throw new AttncError("input-shape", `${at} has ${shape.length} axes; it must have ${rank}`, {
        name: input.name,
        expected: rank,
        found: shape.length,
      });
    return shape.map((extent, axis) =>
      equation(input, `${at}, axis ${axis}`, extent, (values) => values[axis] ?? 0),
    );
  });
}

/** The smallest length that gives as much as was found; formulas grow with their lengths. */
function solve(equation: Equation, dimension: ModuleDimension, index: number, s: number[]): number {
  let [low, high] = [dimension.least, dimension.most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (equation.value(s.with(index, middle)) >= equation.found) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** One member's lengths: `[1, first dimension, ...]`. */
export function lengthsOf(
  dimensions: readonly ModuleDimension[],
  extents: readonly Extent[],
  where: string,
): number[] {
  const s = [1, ...dimensions.map((dimension) => dimension.most)];
  const known = new Map<number, string>();
  for (const [index, { least, most }] of dimensions.entries())
    if (least === most) known.set(index + 1, "its declaration");
  const open = equationsOf(dimensions, extents, where);
  while (open.length > 0) {
    const unknown = (equation: Equation): number[] =>
      equation.depends.filter((index) => !known.has(index));
    const next = open.findIndex((equation) => unknown(equation).length <= 1);
    const [equation] = open.splice(Math.max(0, next), 1);
    if (!equation) break;
    const { name, place, found } = equation;
    if (next < 0)
      throw new AttncError(
        "input-shape",
        `${place}: its lengths do not follow from ${found}; pass { data, shape }`,
        { name, found },
      );
    const [index] = unknown(equation);
    const dimension = dimensions[(index ?? 0) - 1];
    if (index !== undefined && dimension) {
      s[index] = solve(equation, dimension, index, s);
      known.set(index, place);
      const [least, most] = [dimension.least, dimension.most].map((length) =>
        equation.value(s.with(index, length)),
      );
      if (equation.value(s) !== found)
        throw new AttncError(
          "input-length",
          `${place} is ${found}; ${dimension.name} from ${dimension.least} to ${dimension.most} allows ${least ?? 0} to ${most ?? 0}`,
          { name, expected: [least, most], found },
        );
    }
    const expected = equation.value(s);
    if (expected !== found) {
      const because = equation.depends.map(
        (each) =>
          `${dimensions[each - 1]?.name ?? ""} is ${s[each] ?? 0} by ${known.get(each) ?? ""}`,
      );
      throw new AttncError(
        equation.static ? "input-shape" : "input-length",
        `${place} is ${found}; it must be ${expected}${because.length > 0 ? ` (${because.join(", ")})` : ""}`,
        { name, expected, found },
      );
    }
  }
  for (const [index, { name }] of dimensions.entries())
    if (!known.has(index + 1))
      throw new AttncError("input-length", `no input${where} tells the length of ${name}`, {
        name,
      });
  return s;
}
