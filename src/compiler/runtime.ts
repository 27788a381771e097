/** The smallest runtime that a program can do with: `src/runtime/features.ts`. */
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
  const loops = entries.some(({ steps }) => steps.some(isLoop));
  return loops
    ? runtimes[generation ? "loops generation" : "loops"]
    : runtimes[generation ? "generation" : ""];
}
