/**
 * From the graph of equations to regions: THE list of passes, and the runner.
 *
 * Each pass is a pure function from graph to graph in a file of its own. The runner, not
 * the pass, times it, checks what it made, and shows it to whoever asked. An ordinary run
 * and an inspection are optimised apart: what only an inspection needs must not keep a
 * kernel from fusing in an ordinary run.
 */
import { invariant } from "../base/diagnostics.ts";
import type { Graph, Node, State } from "../ir/graph.ts";
import type { Region } from "../ir/region.ts";
import { problemsOf } from "../ir/verify.ts";
import { recogniseAttention } from "./attention.ts";
import { splitAxes } from "./axes.ts";
import { limitBindings } from "./bindings.ts";
import { openCarried } from "./carried.ts";
import { mergeCommon } from "./common.ts";
import { foldParameters } from "./fold.ts";
import { moveData } from "./move.ts";
import { newNotes, type Notes, type Remark } from "./notes.ts";
import { equationsOf } from "./rebuild.ts";
import { formRegions } from "./regions.ts";
import { materialiseResults } from "./results.ts";
import { takeOutScales } from "./scales.ts";
import { joinSiblings } from "./siblings.ts";
import { simplify } from "./simplify.ts";
import { sliceUnread } from "./slice.ts";
import { splitSums } from "./split.ts";
import { substituteCheap } from "./substitute.ts";
import { tabulate } from "./tables.ts";
import { dropUnits } from "./units.ts";

export interface Pass {
  readonly name: string;
  /** One line on what it guarantees. */
  readonly gives: string;
  readonly run: (graph: Graph, notes: Notes) => Graph;
  /** Whether it looks at who reads what: then runs and inspections go through it apart. */
  readonly apart?: boolean;
}

/** The order matters, and this is it. */
export const passes: readonly Pass[] = [
  {
    name: "results",
    gives: "every result is computed by an equation",
    run: materialiseResults,
  },
  { name: "simplify", gives: "algebra done, logs of sums of exponentials stable", run: simplify },
  { name: "move", gives: "no equation only moves data, results excepted", run: moveData },
  { name: "split", gives: "no sum runs over what was put together", run: splitSums },
  {
    name: "tables",
    gives: "costly functions of indices are equations of their own",
    run: tabulate,
  },
  { name: "units", gives: "no equation has an axis of one place", run: dropUnits },
  {
    name: "axes",
    gives: "no index is taken apart that an axis could be split for",
    run: splitAxes,
  },
  { name: "common", gives: "no two equations say the same", run: mergeCommon },
  {
    name: "scales",
    gives: "no sum reads what a normalisation stored for it alone",
    run: takeOutScales,
  },
  {
    name: "fold",
    gives: "no sum is scaled or shifted by what parameters alone decide",
    run: foldParameters,
  },
  {
    name: "siblings",
    gives: "projections that read the same value are one equation",
    run: joinSiblings,
  },
  {
    name: "slice",
    gives: "no axis is computed of which only one place is read",
    run: sliceUnread,
    apart: true,
  },
  {
    name: "attention",
    gives: "attention is Σ exp(score - lse) · value, under one guard",
    run: recogniseAttention,
    apart: true,
  },
  {
    name: "substitute",
    gives: "no equation is stored that is cheaper to compute where it is read",
    run: substituteCheap,
    apart: true,
  },
  {
    name: "carried",
    gives: "what a recurrence carries is known to the recurrence only",
    run: openCarried,
    apart: true,
  },
  {
    name: "bindings",
    gives: "no equation reads more tensors than a kernel can bind",
    run: limitBindings,
    apart: true,
  },
];

export interface PassRecord {
  readonly name: string;
  /** Which results were asked for. */
  readonly entry: "run" | "inspect";
  readonly milliseconds: number;
  /** Whether the graph is another one afterwards. */
  readonly changed: boolean;
  /** Equations that are left. */
  readonly equations: number;
}

export interface Optimised {
  /** Outputs as the ordinary run computes them, inspected values as an inspection does. */
  readonly graph: Graph;
  /** The same by entry, each with what its own recurrences have become: they share leaves. */
  readonly graphs: { readonly run: Graph; readonly inspect: Graph };
  /** The kernels of an ordinary run, producers first. */
  readonly run: readonly Region[];
  /** The kernels that compute what is inspected, producers first. */
  readonly inspect: readonly Region[];
  /** Of a chunk's graph: what its states have become, for a run and for an inspection. */
  readonly states: { readonly run: readonly State[]; readonly inspect: readonly State[] };
  readonly log: readonly PassRecord[];
  readonly notes: Notes;
}

export interface OptimiseOptions {
  /** Called with the graph at the start, and after each pass that changed it. */
  readonly dump?: (entry: "run" | "inspect", pass: string, graph: Graph) => void;
  /** Check the graph after each pass, not only at the end. */
  readonly verify?: boolean;
}

/** Nodes are immutable, so each is checked once, by the pass that made it. */
const checked = new WeakSet<Node>();

/** A pass that makes a malformed equation is a bug of the compiler. */
function check(graph: Graph, after: string): void {
  for (const node of equationsOf(graph)) {
    if (checked.has(node)) continue;
    const problems = problemsOf(node);
    invariant(problems.length === 0, `after ${after}: ${problems.join("; ")}`);
    checked.add(node);
  }
}

type Entry = PassRecord["entry"];

const entries: readonly Entry[] = ["run", "inspect"];

/** What one of the entries asks for. What generation starts from is the graph before all passes. */
function asked(graph: Graph, entry: Entry): Graph {
  const { name, dimensions, inputs, parameters, ignored, recurrences, states } = graph;
  return {
    ...{ name, dimensions, inputs, parameters, ignored },
    outputs: entry === "run" ? graph.outputs : [],
    inspects: entry === "inspect" ? graph.inspects : [],
    ...(recurrences && { recurrences }),
    ...(states && { states }),
  };
}

/** Runs all passes, and groups what they leave into regions. */
export function optimise(start: Graph, options: OptimiseOptions = {}): Optimised {
  const notes = newNotes();
  const log: PassRecord[] = [];
  const runPass = (pass: Pass, graph: Graph, on: Notes, of: readonly Entry[]): Graph => {
    const begun = performance.now();
    const next = pass.run(graph, on);
    let milliseconds = performance.now() - begun;
    const changed = next !== graph;
    if (changed && options.verify) check(next, pass.name);
    for (const entry of of) {
      const own = asked(next, entry);
      const equations = equationsOf(own).length;
      log.push({ name: pass.name, entry, milliseconds, changed, equations });
      // What both entries share is counted once.
      milliseconds = 0;
      if (changed) options.dump?.(entry, pass.name, own);
    }
    return next;
  };
  for (const entry of entries) options.dump?.(entry, "start", asked(start, entry));
  let both = start;
  for (const pass of passes) if (!pass.apart) both = runPass(pass, both, notes, entries);
  const [run, inspect] = entries.map((entry) => {
    const own = entry === "run" ? notes : notes.ofInspection();
    let graph = asked(both, entry);
    for (const pass of passes) if (pass.apart) graph = runPass(pass, graph, own, [entry]);
    check(graph, "all passes");
    const begun = performance.now();
    const regions = formRegions(graph, own);
    const milliseconds = performance.now() - begun;
    log.push({ name: "regions", entry, milliseconds, changed: false, equations: regions.length });
    return { graph, regions };
  });
  invariant(run && inspect, "both entries are optimised");
  return {
    graph: { ...start, outputs: run.graph.outputs, inspects: inspect.graph.inspects },
    graphs: { run: run.graph, inspect: inspect.graph },
    run: run.regions,
    inspect: inspect.regions,
    states: { run: run.graph.states ?? [], inspect: inspect.graph.states ?? [] },
    log,
    notes,
  };
}

export type { Notes, Remark };
