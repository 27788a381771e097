/** `attnc check`: what there is to say about a program, and nothing written. */
import { check } from "../index.ts";
import type { ExitReason } from "./exit.ts";
import { compileOptions, type ProgramOptions } from "./options.ts";
import { diagnosticJson, hasErrors, showDiagnostics } from "./report.ts";
import { readText } from "./sources.ts";
import type { Terminal } from "./terminal.ts";

export function checkCommand(
  file: string,
  options: ProgramOptions,
  terminal: Terminal,
): ExitReason {
  const { diagnostics } = check(readText(file), compileOptions(file, options));
  const ok = !hasErrors(diagnostics);
  if (options.json) {
    const json = { ok, diagnostics: diagnostics.map(diagnosticJson) };
    terminal.out.write(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    showDiagnostics(diagnostics, terminal);
    if (ok) terminal.out.write(`${file}: no errors\n`);
  }
  return ok ? "ok" : "program";
}
