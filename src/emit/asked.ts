/**
 * Which inputs an entry of a program asks for: those that it reads, and those without which
 * a length that it needs would not be known. What only the loss or an inspection reads is
 * not asked for by an ordinary run.
 */
import { identifier, lossName } from "../base/names.ts";
import { isLoop, repeatedSteps } from "../program/loops.ts";
import type {
  BufferRef,
  Entry,
  Program,
  ProgramInput,
  ProgramResult,
  Size,
  Step,
} from "../program/program.ts";

const mentioned = (sizes: readonly Size[]): number[] =>
  sizes.flatMap((size) => [...size.matchAll(/\bs\[(\d+)\]/g)].map(([, place]) => Number(place)));

/** Whether one of its axes is just the dimension at this place of `s`. */
const tells = ({ shape }: ProgramInput, place: number): boolean => shape.includes(`s[${place}]`);

/** The numbers of the inputs. */
export function askedBy(program: Program, entries: readonly Entry[]): ReadonlySet<number> {
  const asked = new Set<number>();
  const sizes: Size[] = [];
  const codes: string[] = [];
  for (const { steps, slots, results, copies } of entries) {
    sizes.push(
      ...slots,
      ...results.flatMap(({ shape, own, stored }) => [...shape, ...own, ...stored]),
    );
    for (const { step, counts } of repeatedSteps(steps)) {
      sizes.push(...step.groups, ...counts);
      codes.push(program.kernels[step.kernel]?.code ?? "");
      for (const { kind, index } of step.buffers) if (kind === "input") asked.add(index);
    }
    for (const { buffer } of results) if (buffer.kind === "input") asked.add(buffer.index);
    for (const { from } of copies ?? []) if (from.kind === "input") asked.add(from.index);
  }
  const places = new Set(mentioned(sizes));
  program.dimensions.forEach(({ name }, index) => {
    // A kernel that looks at a length names it.
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.])${identifier(name)}(?![\\p{L}\\p{N}_])`, "u");
    const inside = codes.some((code) => pattern.test(code.replace(/struct Sizes \{[^}]*\}/g, "")));
    if (inside || codes.some((code) => code.includes(`sizes.${identifier(name)}`)))
      places.add(index + 1);
  });
  for (const place of places) {
    const all = program.inputs.flatMap((input, index) => (tells(input, place) ? [index] : []));
    if (!all.some((index) => asked.has(index))) for (const index of all) asked.add(index);
  }
  return asked;
}

/** The inputs that an ordinary run leaves out, and the dimensions that only they tell. */
export function lateInputs(program: Program): {
  readonly inputs: ReadonlySet<number>;
  readonly dimensions: ReadonlySet<number>;
} {
  const asked = askedBy(program, [program.run]);
  const numbers = program.inputs.map((_, index) => index);
  const free = program.dimensions.flatMap((_, n) => {
    const telling = program.inputs.flatMap((input, index) => (tells(input, n + 1) ? [index] : []));
    return telling.some((index) => asked.has(index)) ? [] : [n];
  });
  return {
    inputs: new Set(numbers.filter((index) => !asked.has(index))),
    dimensions: new Set(free),
  };
}

/** The loss among what can be inspected. */
export function lossOf(program: Program): ProgramResult | undefined {
  return program.inspect.results.find(({ name }) => name === lossName);
}

/** The inputs that something that can be inspected is made of. */
export function inputsOf(program: Program, result: ProgramResult): ReadonlySet<number> {
  const nameOf = ({ kind, index }: BufferRef): string => `${kind} ${index}`;
  const wanted = new Set([nameOf(result.buffer)]);
  const visit = ({ kernel, buffers }: Step): void => {
    const kinds = program.kernels[kernel]?.bindings.filter((kind) => /read|write/.test(kind)) ?? [];
    if (buffers.some((buffer, n) => kinds[n] === "write" && wanted.has(nameOf(buffer))))
      for (const buffer of buffers) wanted.add(nameOf(buffer));
  };
  const inside = (steps: Entry["steps"]): void => {
    for (const one of steps.toReversed())
      if (isLoop(one)) {
        // A step may read what a later one wrote in the repetition before.
        for (let known = 0; known < wanted.size;) {
          known = wanted.size;
          inside(one.steps);
        }
      } else visit(one);
  };
  inside(program.inspect.steps);
  return new Set(
    program.inputs.flatMap((_, index) =>
      wanted.has(nameOf({ kind: "input", index })) ? [index] : [],
    ),
  );
}
