/**
 * A compiled program in numbers: its dispatches, its arithmetic, its memory, for one
 * member of the largest lengths and as formulas where they depend on the batch.
 */
import { amountFor, batchSizes, valueOf } from "../program/cost.ts";
import { repeatedSteps, timesIn, type RepeatedStep } from "../program/loops.ts";
import type { Program } from "../program/program.ts";
import { weightTotals } from "../program/weights.ts";

const units = ["", " thousand", " million", " billion", " trillion"];

function readable(value: number): string {
  const power = value < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(value) / 3));
  return `${Number((value / 1000 ** power).toPrecision(3))}${units[power] ?? ""}`;
}

function bytesText(value: number): string {
  const power = value < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(value) / 10));
  return `${Number((value / 1024 ** power).toPrecision(3))} ${["bytes", "KiB", "MiB", "GiB"][power] ?? ""}`;
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

export interface ReportOptions {
  /** Default: the largest of each dimension. */
  readonly lengths?: Readonly<Record<string, number>>;
  readonly members?: number;
}

/** The report's text. */
export function emitReport(program: Program, options: ReportOptions = {}): string {
  const lengths = program.dimensions.map(({ name, most }) => options.lengths?.[name] ?? most);
  const sizes = batchSizes(Array.from({ length: options.members ?? 1 }, () => lengths));
  const { s } = sizes;
  const all = repeatedSteps(program.run.steps);
  const dispatches = (steps: readonly RepeatedStep[]): number =>
    steps.reduce(
      (sum, { step, counts }) =>
        sum + (valueOf(step.groups[0], s) > 0 ? valueOf(timesIn(counts), s) : 0),
      0,
    );
  const count = (steps: readonly RepeatedStep[]): number =>
    steps.reduce(
      (sum, { step, counts }) => sum + amountFor(step.cost().operations, sizes, counts),
      0,
    );
  const { entries, bytes, halves } = weightTotals(program);
  const stored = halves > 0 ? `${bytesText(bytes)}, ${halves} tensors in f16` : bytesText(bytes);
  const batch = [
    `${s[0] ?? 1} ${s[0] === 1 ? "member" : "members"}`,
    ...program.dimensions.map(({ name }, index) => `${name} = ${s[index + 1] ?? 0}`),
  ].join(", ");
  const used = program.kernels.map((kernel, index) => {
    const steps = all.filter(({ step }) => step.kernel === index);
    return { kernel, steps, operations: count(steps) };
  });
  const rows = used
    .filter(({ steps }) => steps.length > 0)
    .sort((a, b) => b.operations - a.operations)
    .map(({ kernel, steps, operations }) => [
      kernel.name,
      kernel.family,
      String(dispatches(steps)),
      readable(operations),
      steps[0]?.step.label ?? "",
    ]);
  return `${program.name}, for ${batch}

parameters   ${readable(entries)} (${stored})
dispatches   ${dispatches(all)} a run, ${program.prepare.steps.length} at load
operations   ${readable(count(all))}
memory       ${bytesText(valueOf(program.peakBytes, s))} beside weights, inputs and tables
             ${program.peakBytes} bytes

${table([["kernel", "family", "steps", "operations", "first computes"], ...rows])}
`;
}
