/**
 * Diagnostics for people and for tools. People get the source line and the words, on
 * stderr; tools (`--json`) get lines and columns, both counted from 1, within one object
 * on stdout.
 */
import type { Diagnostic } from "../base/diagnostics.ts";
import { lineColumn, renderDiagnostic } from "../index.ts";
import type { Span } from "../base/span.ts";
import { counted, type Terminal } from "./terminal.ts";

function position({ source, start, end }: Span): object {
  return { file: source.name, start: lineColumn(source, start), end: lineColumn(source, end) };
}

/** A diagnostic as `--json` prints it. */
export function diagnosticJson(diagnostic: Diagnostic): object {
  const { span, related, ...rest } = diagnostic;
  return {
    ...rest,
    ...position(span),
    ...(related && {
      related: related.map((each) => ({ text: each.text, ...position(each.span) })),
    }),
  };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** `2 errors, 1 warning`; notes count only where they are alone. */
export function tally(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: string) =>
    diagnostics.filter((each) => each.severity === severity).length;
  return (["error", "warning", "note"] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => counted(count(severity), severity))
    .join(", ");
}

/** Shows diagnostics to a person. */
export function showDiagnostics(diagnostics: readonly Diagnostic[], { error }: Terminal): void {
  for (const diagnostic of diagnostics)
    error.write(`${renderDiagnostic(diagnostic, { colour: error.colours.isColorSupported })}\n\n`);
  if (diagnostics.length > 0) error.write(`${tally(diagnostics)}\n`);
}
