/**
 * What the compiler did with a program, as data: the graph after each pass that changed
 * it, which equations became which kernel, and what the passes remarked on the way.
 */
import type { Diagnostic } from "../base/diagnostics.ts";
import type { Graph } from "../ir/graph.ts";
import { printGraph } from "../ir/print.ts";
import { nodesOf, outputsOf, statisticsOf, type Region } from "../ir/region.ts";
import { kernelContext, type KernelContext } from "../kernels/context.ts";
import { kernelFor, recurrenceKernel } from "../kernels/index.ts";
import { optimise, passes, type Notes, type Remark } from "../passes/index.ts";
import { repeatedSteps } from "../program/loops.ts";
import type { Entry, Program, Size } from "../program/program.ts";
import { weightTotals, type WeightTotals } from "../program/weights.ts";
import { hostTables, littleHostWork, type HostTables } from "../schedule/hostTables.ts";
import { schedule } from "../schedule/index.ts";
import { layWeights } from "../schedule/weights.ts";
import { graphOf, type CompileOptions } from "./compile.ts";
import { maskLine, type MaskLine } from "./masks.ts";

export type EntryName = "run" | "inspect";

export interface GraphText {
  readonly entry: EntryName;
  /** After this pass; `start` is the graph as the author wrote it. */
  readonly pass: string;
  readonly text: string;
}

export interface PassLine {
  readonly entry: EntryName;
  readonly name: string;
  readonly gives: string;
  readonly milliseconds: number;
  readonly changed: boolean;
  readonly equations: number;
}

/** A region of the graph: one kernel, or a table that the host makes. */
export interface RegionLine {
  readonly entry: EntryName;
  readonly kind: Region["kind"];
  /** What it writes. */
  readonly outputs: readonly string[];
  /** The author's equations that it computes. */
  readonly equations: readonly string[];
  /** How: which form of its family, and how work is cut. */
  readonly notes: readonly string[];
  /** What the mask of an attention spares. */
  readonly mask?: MaskLine;
}

/** One dispatch, in the order in which they run. */
export interface DispatchLine {
  readonly when: "load" | EntryName;
  readonly kernel: string;
  readonly family: string;
  readonly equation: string;
  /** The counts of the loops around it, the outermost first: formulas in the batch. */
  readonly repeated: readonly Size[];
}

export interface Explanation {
  readonly model: string;
  readonly graphs: readonly GraphText[];
  readonly passes: readonly PassLine[];
  readonly regions: readonly RegionLine[];
  readonly dispatches: readonly DispatchLine[];
  readonly remarks: readonly Remark[];
  /** Bytes beyond weights, inputs and tables: a formula in the batch and its lengths. */
  readonly peakBytes: string;
  /** The weights on the device. */
  readonly weights: WeightTotals;
}

export interface ExplainResult {
  readonly explanation?: Explanation;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a region is computed. */
function notesOf(region: Region, context: KernelContext, host: HostTables): readonly string[] {
  if (region.kind === "table") return ["made at load"];
  if (outputsOf(region).every((node) => host.places.has(node)))
    return ["no kernel: the host makes it at load, of weights"];
  if (outputsOf(region).every((node) => context.laid.has(node)))
    return ["no kernel: its weights are loaded one after the other"];
  if (region.kind !== "recurrence") return kernelFor(region, context).notes;
  const whole = recurrenceKernel(region, context);
  return whole ? whole.notes : [`${region.body.length} kernels, dispatched step by step`];
}

function regionLine(
  entry: EntryName,
  region: Region,
  notes: Notes,
  context: KernelContext,
  host: HostTables,
): RegionLine {
  const equations = new Set(
    [...statisticsOf(region), ...nodesOf(region)].flatMap((node) =>
      [...notes.originsOf(node)].map((origin) => origin.name),
    ),
  );
  const mask = region.kind === "attention" ? maskLine(region) : undefined;
  return {
    entry,
    kind: region.kind,
    outputs: outputsOf(region).map((node) => node.name),
    equations: [...equations],
    notes: notesOf(region, context, host),
    ...(mask && { mask }),
  };
}

function dispatchLines(program: Program): DispatchLine[] {
  const lines = (when: DispatchLine["when"], steps: Entry["steps"]) =>
    repeatedSteps(steps).map(({ step, counts }) => {
      const kernel = program.kernels[step.kernel];
      return {
        when,
        kernel: kernel?.name ?? "",
        family: kernel?.family ?? "",
        equation: step.label,
        repeated: counts,
      };
    });
  return [
    ...lines("load", program.prepare.steps),
    ...lines("run", program.run.steps),
    ...lines("inspect", program.inspect.steps),
  ];
}

function explanationOf(graph: Graph, weights: CompileOptions["weights"]): Explanation {
  const graphs: GraphText[] = [];
  const optimised = optimise(graph, {
    dump: (entry, pass, after) => graphs.push({ entry, pass, text: printGraph(after) }),
  });
  const program = schedule(optimised.graph, optimised, {
    ...{ hostWork: littleHostWork },
    ...(weights && { weights }),
  });
  const all = [...optimised.run, ...optimised.inspect];
  const context = kernelContext(optimised.graph, all.flatMap(outputsOf));
  const { numbers } = layWeights(
    optimised.graph,
    [{ graph: optimised.graph, run: optimised.run, inspect: optimised.inspect }],
    context,
    weights,
  );
  const host = hostTables(all, numbers, context, littleHostWork);
  const gives = new Map(passes.map((pass) => [pass.name, pass.gives]));
  return {
    model: graph.name,
    graphs,
    passes: optimised.log.map((line) => ({ ...line, gives: gives.get(line.name) ?? "" })),
    regions: (["run", "inspect"] as const).flatMap((entry) =>
      optimised[entry].map((region) => regionLine(entry, region, optimised.notes, context, host)),
    ),
    dispatches: dispatchLines(program),
    remarks: optimised.notes.remarks,
    peakBytes: program.peakBytes,
    weights: weightTotals(program),
  };
}

/** Compiles a model and says what was done. As pure as `compile`. */
export function explain(text: string, options: CompileOptions = {}): ExplainResult {
  const { graph, diagnostics } = graphOf(text, options);
  return graph
    ? { explanation: explanationOf(graph, options.weights), diagnostics }
    : { diagnostics };
}
