/** Options that several commands share. */
import type { CompileOptions } from "../index.ts";
import { parseValues } from "./assignments.ts";
import { CommandError } from "./exit.ts";
import { resolveImport } from "./sources.ts";

export interface ProgramOptions {
  readonly model?: string;
  readonly set: readonly string[];
  readonly json?: boolean;
}

/** For commands that say how weights are stored, and multiplied. */
export interface StoringOptions extends ProgramOptions {
  readonly weights?: "f32" | "f16";
  readonly arithmetic?: "f32" | "f16";
}

/** What the compiler needs to know besides the text. */
export function compileOptions(file: string, { model, set }: ProgramOptions): CompileOptions {
  return {
    name: file,
    values: parseValues(set),
    resolve: resolveImport,
    ...(model !== undefined && { model }),
  };
}

/** The same, and how weights are stored, and multiplied. */
export function storingOptions(file: string, options: StoringOptions): CompileOptions {
  const { weights, arithmetic } = options;
  if (arithmetic === "f16" && weights !== "f16")
    throw new CommandError(
      "usage",
      "usage-arithmetic",
      "--arithmetic f16 is for weights in f16: add --weights f16",
    );
  return {
    ...compileOptions(file, options),
    ...(weights && { weights }),
    ...(arithmetic && { arithmetic }),
  };
}
