/** Tuning files: what `attnc tune` writes, and `run` and `compile` take. */
import type { Tuning } from "../program/forms.ts";
import { CommandError } from "./exit.ts";
import { readText } from "./sources.ts";

function isTuning(value: unknown): value is Tuning {
  if (typeof value !== "object" || value === null) return false;
  const { program, choices } = value as { program?: unknown; choices?: unknown };
  return (
    typeof program === "string" &&
    typeof choices === "object" &&
    choices !== null &&
    Object.values(choices).every((name) => typeof name === "string")
  );
}

/** The tuning in a file. */
export function readTuning(path: string): Tuning {
  let value: unknown;
  try {
    value = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof CommandError) throw error;
  }
  if (isTuning(value)) return value;
  throw new CommandError("input", "tuning-invalid", `${path} is no file that attnc tune wrote`);
}

/** Refuses the tuning of another program. */
export function requireTuningOf(hash: string, tuning: Tuning, path: string): void {
  if (tuning.program === hash) return;
  throw new CommandError(
    "input",
    "tuning-mismatch",
    `${path} is the tuning of another program (${tuning.program}; this one is ${hash})`,
  );
}
