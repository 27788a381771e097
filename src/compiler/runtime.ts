/** The smallest runtime that a program can do with: `src/runtime/features.ts`. */
import { lateInputs, lossOf } from "../emit/index.ts";
import { isLoop } from "../program/loops.ts";
import type { Program } from "../program/program.ts";
import { runtimes } from "../../generated/embedded.ts";

/** A statement that declares `runtime`. */
export function runtimeFor(program: Program): string {
  const { run, inspect, generation } = program;
  const entries = [
    ...[run, inspect],
    ...(generation ? [generation.begin, generation.chunk, generation.inspect] : []),
  ];
  const chosen = {
    loops: entries.some(({ steps }) => steps.some(isLoop)),
    loss: lateInputs(program).inputs.size > 0 || lossOf(program) !== undefined,
    laid:
      program.parameters.some(({ half, turned, within }) => half || turned || within) ||
      program.tables.some(({ reads }) => reads) ||
      program.prepare.halves !== undefined,
    generation: generation !== undefined,
  };
  const names = Object.entries(chosen).flatMap(([name, used]) => (used ? [name] : []));
  return runtimes[names.join(" ") as keyof typeof runtimes];
}
