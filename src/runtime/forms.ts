/**
 * A module's steps name their dispatches by number, and a dispatch has several forms where its
 * kernel has: here they become the steps that run. What chooses is `choice.ts`, which is not
 * part of the runtime: only modules in which there is something to choose carry it.
 */
import { generation, loops } from "./features.ts";
import type { Tuning } from "../program/forms.ts";
import type { AttncError } from "./errors.ts";
import type {
  ModuleCall,
  ModuleDispatch,
  ModuleEntry,
  ModuleLoop,
  ModuleProgram,
  ModuleStep,
} from "./format.ts";
import type { Warning } from "./weights.ts";

/** What the choice looks at of a device. */
export interface Chooser {
  readonly features: { has(name: string): boolean };
  readonly limits: object;
  readonly adapterInfo?: { readonly isFallbackAdapter?: boolean };
}

/** Gives the form of each dispatch, and adds to the warnings; throws errors of the class. */
export type Choose = (
  program: Pick<ModuleProgram, "kernels" | "hash" | "dispatches">,
  device: Chooser,
  tuning: Tuning | undefined,
  warnings: Warning[],
  errorClass: typeof AttncError,
) => readonly ModuleDispatch[number][];

type Steps = ModuleEntry["steps"];
type Calls = readonly (ModuleCall | { readonly steps: Calls })[];

/** The program of a module, its steps with these forms of its dispatches. */
export function stepped(
  program: ModuleProgram,
  chosen: readonly ModuleDispatch[number][],
): ModuleProgram {
  const { prepare, run, inspect, generation: tokens } = program;
  const steps = (calls: Calls): Steps =>
    calls.map((call) => {
      if (loops && "steps" in call)
        return { ...(call as unknown as ModuleLoop), steps: steps(call.steps) };
      const [dispatch, buffers, whole] = call as ModuleCall;
      const [kernel, groups, fold] = chosen[dispatch] as ModuleDispatch[number];
      return [kernel, buffers, groups, fold, whole];
    });
  const entry = (one: ModuleEntry): ModuleEntry => ({
    ...one,
    steps: steps(one.steps as unknown as Calls),
  });
  return {
    ...program,
    prepare: steps(prepare as unknown as Calls) as readonly ModuleStep[],
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
}
