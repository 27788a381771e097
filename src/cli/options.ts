/** Options that several commands share. */
import type { CompileOptions } from "../index.ts";
import { parseValues } from "./assignments.ts";
import { resolveImport } from "./sources.ts";

export interface ProgramOptions {
  readonly model?: string;
  readonly set: readonly string[];
  readonly json?: boolean;
}

/** For commands that say how weights are stored. */
export interface StoringOptions extends ProgramOptions {
  readonly weights?: "f32" | "f16";
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

/** The same, and how weights are stored. */
export function storingOptions(file: string, options: StoringOptions): CompileOptions {
  const { weights } = options;
  return { ...compileOptions(file, options), ...(weights && { weights }) };
}
