/**
 * The forms of a program's steps (`Step.forms`): which kernels its module has, and what a
 * device needs whichever of them are chosen.
 */
import { stepsIn } from "./loops.ts";
import type { Dispatch, Entry, Program, Step } from "./program.ts";

/** What `attnc tune` writes. */
export interface Tuning {
  /** The hash of the program that it is for: `program.hash` of a module. */
  readonly program: string;
  /** The names of kernels: of a plain one, and of its form that is to run. */
  readonly choices: Readonly<Record<string, string>>;
}

/** All entries of a program. */
export function entriesIn({ run, inspect, generation }: Program): readonly Entry[] {
  return [
    ...[run, inspect],
    ...(generation ? [generation.begin, generation.chunk, generation.inspect] : []),
  ];
}

/** Every step of a program, those of `prepare` first. */
export function allSteps(program: Program): readonly Step[] {
  return [...program.prepare.steps, ...entriesIn(program).flatMap(({ steps }) => stepsIn(steps))];
}

/** Whether `load` has to look at the device: at what it can run, or at which form suits it. */
export const needsChoice = (program: Program): boolean =>
  allSteps(program).some((step) => {
    const forms = formsOf(step);
    return forms.length > 1 || forms.some(({ kernel }) => program.kernels[kernel]?.needs);
  });

/** What a step may dispatch. */
export const formsOf = (step: Step): readonly Dispatch[] => step.forms ?? [step];

/**
 * The program with only the kernels that its steps may dispatch, those alike beside each other:
 * the kernels of a family by their length, which is how their text packs well.
 */
export function withoutUnused(program: Program): Program {
  const { kernels } = program;
  const used = new Set(
    allSteps(program).flatMap((step) => formsOf(step).map(({ kernel }) => kernel)),
  );
  const numbers = [...used].sort((a, b) => {
    const [one, other] = [kernels[a]!, kernels[b]!];
    if (one.family !== other.family) return one.family < other.family ? -1 : 1;
    return one.code.length - other.code.length || a - b;
  });
  const place = new Map(numbers.map((number, index) => [number, index]));
  return mapSteps({ ...program, kernels: numbers.map((number) => kernels[number]!) }, (step) => {
    const moved = <D extends Dispatch>(one: D): D => ({
      ...one,
      kernel: place.get(one.kernel) ?? -1,
    });
    const forms = step.forms?.map(moved);
    // The plain form may be none of them; what a step binds, all its forms have in common.
    return forms ? { ...step, ...forms[0], forms } : moved(step);
  });
}

/** The program with only these kernels where steps have one of them among their forms. */
export function pinned(program: Program, names: readonly string[]): Program {
  return mapSteps(program, (step) => {
    const chosen = step.forms?.find(({ kernel }) => names.includes(program.kernels[kernel]!.name));
    return chosen ? { ...step, forms: [chosen] } : step;
  });
}

/** The program with its steps replaced. */
export function mapSteps(program: Program, change: (step: Step) => Step): Program {
  const steps = (all: Entry["steps"]): Entry["steps"] =>
    all.map((one) => ("kind" in one ? { ...one, steps: steps(one.steps) } : change(one)));
  const entry = (one: Entry): Entry => ({ ...one, steps: steps(one.steps) });
  const { prepare, generation } = program;
  return {
    ...program,
    prepare: { ...prepare, steps: prepare.steps.map(change) },
    run: entry(program.run),
    inspect: entry(program.inspect),
    ...(generation && {
      generation: {
        ...generation,
        begin: entry(generation.begin),
        chunk: entry(generation.chunk),
        inspect: entry(generation.inspect),
      },
    }),
  };
}
