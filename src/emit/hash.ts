/**
 * What tells programs apart whose tuning differs: their plain kernels. How many forms of them
 * a module has, and how often they run, does not matter.
 */
import { allSteps } from "../program/forms.ts";
import type { Program } from "../program/program.ts";
import { formatVersion } from "../runtime/format.ts";

/** Two numbers of 32 bits by FNV-1a, from different starts: not against malice, only against mistakes. */
export function programHash(program: Program): string {
  const plain = new Set(allSteps(program).map(({ kernel }) => kernel));
  const text = program.kernels
    .filter((_, index) => plain.has(index))
    .map(({ name, code }) => `${name}\n${code}\n`)
    .join("");
  return [0x811c9dc5, 0x1b873593]
    .map((start) => {
      let hash = start ^ formatVersion;
      for (let at = 0; at < text.length; at++)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
      return hash.toString(16).padStart(8, "0");
    })
    .join("");
}
