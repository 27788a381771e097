/**
 * Which form of each kernel runs. A module has several of some kernels, from the one whose
 * threads share most through workgroup memory to the one that shares nothing. A *tuning*, what
 * measuring has found on a device, names kernels; without one, or where what it names is not
 * here or can't run, a rule decides by what the adapter reports: an adapter that is a
 * processor, for which waiting for each other is what costs, takes the last form that its
 * device can run, every other adapter the first.
 */
import { AttncError, mismatch } from "./errors.ts";
import { generation, loops } from "./features.ts";
import type {
  ModuleEntry,
  ModuleForms,
  ModuleKernel,
  ModuleProgram,
  ModuleStep,
} from "./format.ts";
import type { Warning } from "./weights.ts";

/** What `attnc tune` writes. */
export interface Tuning {
  /** The hash of the program that it is for: `program.hash` of a module. */
  readonly program: string;
  /** The names of kernels: of a plain one, and of its form that is to run. */
  readonly choices: Readonly<Record<string, string>>;
}

/** What the choice looks at of a device. */
export interface Chooser {
  readonly features: { has(name: string): boolean };
  readonly limits: object;
  readonly adapterInfo?: { readonly isFallbackAdapter?: boolean };
}

type Steps = ModuleEntry["steps"];

/** A step, or its forms; they stand in a module where `ModuleEntry` has a step. */
export const formsOf = (step: ModuleStep | ModuleForms): ModuleForms =>
  (Array.isArray(step[0]) ? step : [step]) as ModuleForms;

/** Whether a device can run a kernel. */
export const isLegal = ({ features, limits }: Chooser, { needs = {} }: ModuleKernel): boolean =>
  Object.entries(needs).every(
    ([name, least]) =>
      features.has(name) || ((limits as Record<string, number>)[name] as number) >= least,
  );

/** The program with one form of each step. */
export function choose(
  program: ModuleProgram,
  device: Chooser,
  tuning: Tuning | undefined,
  warnings: Warning[],
): ModuleProgram {
  const { kernels, hash, run, inspect, generation: tokens } = program;
  const { program: made = hash, choices = {} } = tuning ?? {};
  if (made !== hash || Object(choices) !== choices)
    throw mismatch("tuning-mismatch", "the program of the tuning", made, hash, "tuning");
  const names = Object.values(choices);
  const left = new Set(names);
  const nameOf = ([kernel]: ModuleStep): string => (kernels[kernel] as ModuleKernel).name;
  const steps = (all: Steps): Steps =>
    all.map((one) => {
      if (loops && "count" in one) return { ...one, steps: steps(one.steps) };
      const forms = formsOf(one as ModuleStep);
      const legal = forms.filter(([kernel]) => isLegal(device, kernels[kernel] as ModuleKernel));
      const chosen =
        legal.find((form) => names.includes(nameOf(form))) ??
        legal.at(device.adapterInfo?.isFallbackAdapter ? -1 : 0);
      if (!chosen) {
        const [first] = forms;
        const name = nameOf(first as ModuleStep);
        throw new AttncError("feature-missing", `the device can't run ${name}`, { name });
      }
      left.delete(nameOf(chosen));
      return chosen;
    });
  const entry = (one: ModuleEntry): ModuleEntry => ({ ...one, steps: steps(one.steps) });
  const chosen = {
    ...program,
    run: entry(run),
    inspect: entry(inspect),
    ...(generation &&
      tokens && {
        generation: {
          ...tokens,
          begin: entry(tokens.begin),
          chunk: entry(tokens.chunk),
          inspect: entry(tokens.inspect),
        },
      }),
  };
  for (const name of left)
    warnings.push({
      code: "tuning-ignored",
      message: `the tuning's ${name} is not here, or not for this device`,
      tensors: [],
    });
  return chosen;
}
