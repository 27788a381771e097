/** `attnc fmt`: one canonical layout. A file that does not parse is left as it is. */
import type { Diagnostic } from "../base/diagnostics.ts";
import { format, parse } from "../index.ts";
import type { ExitReason } from "./exit.ts";
import { diagnosticJson, hasErrors, showDiagnostics } from "./report.ts";
import { readText, writeFile } from "./sources.ts";
import { counted, type Terminal } from "./terminal.ts";

export interface FormatOptions {
  readonly check?: boolean;
  readonly json?: boolean;
}

interface Formatted {
  readonly name: string;
  readonly changed: boolean;
  readonly text?: string;
  readonly diagnostics: readonly Diagnostic[];
}

function formatted(name: string): Formatted {
  const text = readText(name);
  const { file, diagnostics } = parse({ name, text });
  if (!file || hasErrors(diagnostics)) return { name, changed: false, diagnostics };
  const laidOut = format(file);
  return { name, changed: laidOut !== text, text: laidOut, diagnostics: [] };
}

export function formatCommand(
  names: readonly string[],
  options: FormatOptions,
  terminal: Terminal,
): ExitReason {
  const results = names.map(formatted);
  const diagnostics = results.flatMap((each) => each.diagnostics);
  const changed = results.filter((each) => each.changed);
  if (!options.json) showDiagnostics(diagnostics, terminal);
  for (const { name, text, changed: differs } of results) {
    if (text === undefined || options.check) continue;
    if (name === "-") terminal.out.write(text);
    else if (differs) writeFile(name, text);
  }
  const failed = hasErrors(diagnostics) || (options.check === true && changed.length > 0);
  if (options.json) {
    const json = {
      ok: !failed,
      changed: changed.map(({ name }) => name),
      diagnostics: diagnostics.map(diagnosticJson),
    };
    terminal.out.write(`${JSON.stringify(json, null, 2)}\n`);
  } else if (!names.includes("-")) {
    for (const { name } of changed)
      terminal.out.write(`${options.check ? "not formatted" : "formatted"}: ${name}\n`);
    if (changed.length === 0 && !failed)
      terminal.out.write(`${counted(names.length, "file")} already in layout\n`);
  }
  return failed ? "program" : "ok";
}
