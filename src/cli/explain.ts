/** `attnc explain`: what became of the equations. */
import { explain, type Explanation } from "../index.ts";
import { timesIn } from "../program/loops.ts";
import { costCommand, withoutCost, type CostCommandOptions } from "./cost.ts";
import { CommandError, type ExitReason } from "./exit.ts";
import { storingOptions, type StoringOptions } from "./options.ts";
import { diagnosticJson, showDiagnostics } from "./report.ts";
import { readText } from "./sources.ts";
import { bytesText, columns, counted, type Terminal } from "./terminal.ts";

export interface ExplainOptions extends StoringOptions, CostCommandOptions {
  readonly pass?: string;
  readonly kernels?: boolean;
  readonly inspect?: boolean;
  readonly cost?: boolean;
}

function chosenGraphs(explanation: Explanation, options: ExplainOptions): Explanation["graphs"] {
  if (options.kernels) return [];
  const entry = options.inspect ? "inspect" : "run";
  const graphs = explanation.graphs.filter((graph) => graph.entry === entry);
  if (options.pass === undefined) return graphs;
  const chosen = graphs.filter((graph) => graph.pass === options.pass);
  if (chosen.length > 0) return chosen;
  const known = graphs.map(({ pass }) => pass).join(", ");
  throw new CommandError(
    "usage",
    "usage-pass",
    `--pass names \`${options.pass}\`, which changed nothing or is none; the graph is there after ${known}`,
  );
}

/** How many bytes, and which tensors have half as many. */
function weightsText({ bytes, halves, singles }: Explanation["weights"]): string {
  const all = `${bytesText(bytes)} on the device`;
  return halves === 0
    ? `${all}: ${counted(singles, "tensor")} in f32`
    : `${all}: ${counted(halves, "tensor")} in f16, ${singles} in f32`;
}

function show(explanation: Explanation, options: ExplainOptions, { out }: Terminal): void {
  const { bold, dim, cyan } = out.colours;
  const entry = options.inspect ? "inspect" : "run";
  const title = (text: string) => out.write(`\n${bold(text)}\n`);
  out.write(
    `${bold(explanation.model)}${options.inspect ? ", as an inspection computes it" : ""}\n`,
  );
  for (const { pass, text } of chosenGraphs(explanation, options)) {
    title(pass === "start" ? "The equations, as written" : `After the pass ${pass}`);
    out.write(`${text.trimEnd()}\n`);
  }
  title("Passes");
  out.write(
    columns(
      explanation.passes
        .filter((line) => line.entry === entry)
        .map(({ name, milliseconds, changed, equations, gives }) => [
          name,
          `${milliseconds.toFixed(1)} ms`,
          changed ? "changed" : "",
          counted(equations, name === "regions" ? "region" : "equation"),
          dim(gives),
        ]),
    ),
  );
  const regions = explanation.regions.filter((line) => line.entry === entry);
  title(`Which equations became which kernel (${counted(regions.length, "region")})`);
  out.write(
    columns(
      regions.map(({ kind, outputs, equations, notes }) => [
        cyan(kind),
        outputs.join(", "),
        notes.join("; "),
        dim(equations.length > 0 ? `from ${equations.join(", ")}` : ""),
      ]),
    ),
  );
  const masks = regions.flatMap(({ mask }) => mask ?? []);
  if (masks.length > 0) title("What masks spare");
  out.write(
    columns(
      masks.map(({ equation, rows, columns: keys, tile, skipped, bare, tested }) => [
        equation,
        `of ${skipped + bare + tested} tiles of ${tile} × ${tile} (${rows} × ${keys})`,
        `${skipped} skipped, ${bare} without mask code, ${tested} tested`,
      ]),
    ),
  );
  const dispatches = explanation.dispatches.filter(({ when }) => when === entry || when === "load");
  const own = dispatches.filter(({ when }) => when === entry);
  const repeating = own.filter(({ repeated }) => repeated.length > 0).length;
  const often = repeating > 0 ? `, and ${repeating} in each step of a recurrence` : "";
  title(`Dispatches (${own.length - repeating} a run${often})`);
  out.write(
    columns(
      dispatches.map(({ when, kernel, equation, repeated }) => [
        when === "load" ? "once, at load" : repeated.length > 0 ? `${timesIn(repeated)} times` : "",
        kernel,
        dim(equation),
      ]),
    ),
  );
  out.write(`\n${bold("Weights")} ${weightsText(explanation.weights)}\n`);
  out.write(`${bold("Peak memory")} beyond weights and inputs: ${explanation.peakBytes} bytes\n`);
  const remarks = explanation.remarks.filter((remark) => remark.entry === entry);
  if (remarks.length === 0) return;
  title("Remarks");
  out.write(columns(remarks.map(({ pass, equation, text }) => [pass, cyan(equation), text])));
}

export function explainCommand(
  file: string,
  options: ExplainOptions,
  terminal: Terminal,
): ExitReason {
  if (options.cost) return costCommand(file, options, terminal);
  withoutCost(options);
  const { explanation, diagnostics } = explain(readText(file), storingOptions(file, options));
  if (options.json) {
    const json = {
      ok: explanation !== undefined,
      diagnostics: diagnostics.map(diagnosticJson),
      ...(explanation && { ...explanation, graphs: chosenGraphs(explanation, options) }),
    };
    terminal.out.write(`${JSON.stringify(json, null, 2)}\n`);
  } else {
    showDiagnostics(diagnostics, terminal);
    if (explanation) show(explanation, options, terminal);
  }
  return explanation ? "ok" : "program";
}
