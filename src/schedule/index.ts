/**
 * From regions to a `Program`: each region becomes a kernel (equal texts become one), each
 * kernel a step, each value that a step writes a place in memory. What depends on
 * parameters only is computed once, at load (`prepare`).
 */
import { invariant } from "../base/diagnostics.ts";
import { literal, type Expr } from "../ir/expr.ts";
import { minus } from "../ir/build.ts";
import { rangeOf } from "../ir/range.ts";
import { extentsOf, type Graph, type Node, type Result } from "../ir/graph.ts";
import { outputsOf, type Region } from "../ir/region.ts";
import {
  kernelContext,
  type KernelContext,
  type KernelDraft,
  type Variants,
} from "../kernels/context.ts";
import { kernelFor } from "../kernels/index.ts";
import { entriesOf, paddedExtent } from "../kernels/lower.ts";
import { signatureOf, translated, type Signature } from "../kernels/signature.ts";
import type {
  BufferRef,
  Entry,
  Kernel,
  Program,
  ProgramInput,
  ProgramResult,
  Size,
  Step,
} from "../program/program.ts";
import { sizeOf } from "./sizes.ts";
import { assignSlots } from "./slots.ts";
import { tableOf } from "./tables.ts";

/** Storage buffers that every adapter lets a kernel bind; the passes keep to it. */
const mostBuffers = 8;

export interface ScheduleOptions {
  /** The form of each kernel family; absent: chosen by the sizes. */
  readonly variants?: Variants;
}

export interface Regions {
  /** Those that make the outputs, in topological order. */
  readonly run: readonly Region[];
  /** Those that make what is inspected; may repeat regions of `run`. */
  readonly inspect: readonly Region[];
}

export function schedule(graph: Graph, regions: Regions, options: ScheduleOptions = {}): Program {
  const results = [...graph.outputs, ...graph.inspects];
  const roots = [
    ...results.map((result) => result.node),
    ...[...regions.run, ...regions.inspect].flatMap(outputsOf),
    ...graph.inputs.map((input) => input.node),
    ...graph.parameters.map((parameter) => parameter.node),
  ];
  const context = kernelContext(graph, roots, options.variants);
  return new Scheduler(graph, context).program(regions);
}

interface Made {
  readonly draft: KernelDraft;
  readonly label: string;
}

class Scheduler {
  private readonly graph: Graph;
  private readonly context: KernelContext;
  private readonly kernels: Kernel[] = [];
  private readonly kernelOf = new Map<string, number>();
  private readonly drafts = new Map<string, { draft: KernelDraft; signature: Signature }>();
  /** Where the nodes are that are not in slots. */
  private readonly fixed = new Map<Node, BufferRef>();
  private readonly tables: Program["tables"][number][] = [];
  private readonly constants: Size[] = [];
  private readonly prepare: Step[] = [];

  constructor(graph: Graph, context: KernelContext) {
    this.graph = graph;
    this.context = context;
    graph.inputs.forEach(({ node }, index) => this.fixed.set(node, { kind: "input", index }));
    graph.parameters.forEach(({ node }, index) =>
      this.fixed.set(node, { kind: "parameter", index }),
    );
  }

  program(regions: Regions): Program {
    const { graph } = this;
    const run = this.entry(regions.run, graph.outputs);
    const inspect = this.entry(regions.inspect, graph.inspects);
    return {
      name: graph.name,
      dimensions: graph.dimensions.map(({ name, least, most }) => ({ name, least, most })),
      inputs: graph.inputs.map((input) => this.input(input)),
      parameters: graph.parameters.map(({ node, storedAs, initial }) => ({
        name: storedAs,
        shape: node.shape.map(staticExtent),
        ...(initial && { initial }),
      })),
      ignored: graph.ignored,
      tables: this.tables,
      kernels: this.kernels,
      prepare: { steps: this.prepare, constants: this.constants },
      run: run,
      inspect: inspect,
      peakBytes: totalBytes(run.slots),
    };
  }

  private size(expr: Expr): Size {
    return sizeOf(expr, this.context);
  }

  /** The formula of a slot that has room for all of these. */
  private largest(sizes: readonly Expr[]): Size {
    const needed = sizes.filter(
      (size, n) =>
        !sizes.some((other, m) => {
          const { least } = rangeOf(minus(other, size));
          return m !== n && (least > 0 || (least === 0 && m < n));
        }),
    );
    const formulas = needed.map((size) => this.size(size));
    return formulas.length === 1 ? formulas[0]! : `Math.max(${formulas.join(", ")})`;
  }

  private input({ node, name, default: value }: Graph["inputs"][number]): ProgramInput {
    return {
      name,
      element: node.element,
      shape: node.shape.map((extent) => this.size(extent)),
      ...(value !== undefined && { default: value }),
      ...(node.range && {
        range: { least: this.size(node.range.least), most: this.size(node.range.most) },
      }),
    };
  }

  private entry(regions: readonly Region[], results: readonly Result[]): Entry {
    const made: Made[] = [];
    for (const region of regions) {
      const outputs = outputsOf(region);
      if (outputs.every((output) => this.fixed.has(output))) continue;
      if (region.kind === "table") {
        this.fixed.set(region.output, { kind: "table", index: this.tables.length });
        this.tables.push(tableOf(region.output));
        continue;
      }
      if (outputs.every((output) => literal(entriesOf(output, this.context)) === 0)) {
        // Nothing to compute; who reads it still binds something.
        outputs.forEach((output) => this.reserveConstant(output));
        continue;
      }
      const one: Made = { draft: this.draft(region), label: outputs[0]!.name };
      if (outputs.some((output) => this.context.batched(output))) made.push(one);
      else this.addConstant(one);
    }
    const slots = this.slotsFor(made, results);
    const buffer = (node: Node): BufferRef => {
      const fixed = this.fixed.get(node);
      if (fixed) return fixed;
      const index = slots.slotOf.get(node);
      invariant(index !== undefined, `${node.name} is read but no region makes it`);
      return { kind: "slot", index };
    };
    return {
      steps: made.map((one) => this.step(one, buffer)),
      slots: slots.sizes.map((sizes) => this.largest(sizes)),
      results: results.map((result) => this.result(result, buffer(result.node))),
    };
  }

  /** The kernel of a region; layers that compute the same share its text. */
  private draft(region: Region): KernelDraft {
    const signature = signatureOf(region, this.context);
    const known = this.drafts.get(signature.text);
    if (known) return translated(known.draft, known.signature, signature);
    const draft = kernelFor(region, this.context);
    const buffers = draft.bindings.filter((binding) => binding !== "sizes").length;
    invariant(
      buffers <= mostBuffers,
      `the kernel of ${outputsOf(region)[0]!.name} binds ${buffers} buffers`,
    );
    this.drafts.set(signature.text, { draft, signature });
    return draft;
  }

  private slotsFor(
    made: readonly Made[],
    results: readonly Result[],
  ): { slotOf: ReadonlyMap<Node, number>; sizes: readonly (readonly Expr[])[] } {
    const last = new Map<Node, number>();
    made.forEach(({ draft }, n) => {
      for (const node of [...draft.reads, ...draft.writes]) last.set(node, n);
    });
    for (const { node } of results) last.set(node, Infinity);
    return assignSlots<Node>(
      made.flatMap(({ draft }, from) =>
        draft.writes.map((node) => ({
          value: node,
          entries: entriesOf(node, this.context),
          from,
          to: last.get(node) ?? from,
        })),
      ),
    );
  }

  /** What does not depend on the input is made at load, into a buffer of its own. */
  private addConstant(one: Made): void {
    for (const node of one.draft.writes) this.reserveConstant(node);
    this.prepare.push(
      this.step(one, (node) => {
        const buffer = this.fixed.get(node);
        invariant(buffer, `${node.name} is read at load but no region makes it`);
        return buffer;
      }),
    );
  }

  private reserveConstant(node: Node): void {
    this.fixed.set(node, { kind: "constant", index: this.constants.length });
    this.constants.push(this.size(entriesOf(node, this.context)));
  }

  private step({ draft, label }: Made, buffer: (node: Node) => BufferRef): Step {
    const [x, y, z] = draft.groups.map((size) => this.size(size)) as [Size, Size, Size];
    return {
      kernel: this.kernel(draft),
      buffers: [...draft.reads, ...draft.writes].map(buffer),
      groups: [x, y, z],
      fold: draft.fold,
      label,
      operations: this.size(draft.operations),
    };
  }

  /** Kernels of equal text are one. */
  private kernel(draft: KernelDraft): number {
    const known = this.kernelOf.get(draft.code);
    if (known !== undefined) return known;
    const index = this.kernels.length;
    const number = this.kernels.filter((kernel) => kernel.family === draft.family).length + 1;
    const { family, bindings, code, workgroupSize, workgroupBytes } = draft;
    this.kernels.push({
      name: `${family}_${number}`,
      family,
      bindings,
      code,
      workgroupSize,
      workgroupBytes,
    });
    this.kernelOf.set(code, index);
    return index;
  }

  private result({ name, node, shape }: Result, buffer: BufferRef): ProgramResult {
    const extents = extentsOf(node);
    return {
      name,
      element: node.element,
      shape: shape.map((extent) => this.size(extent)),
      stored: extents.map((extent) => this.size(paddedExtent(extent, this.context))),
      own: extents.map((extent) => this.size(extent)),
      buffer,
      batched: this.context.batched(node),
    };
  }
}

function staticExtent(extent: Expr): number {
  const value = literal(extent);
  invariant(value !== undefined, "a parameter's shape depends on a dynamic dimension");
  return value;
}

/** Each entry has 4 bytes; slots of one formula are counted together. */
function totalBytes(slots: readonly Size[]): Size {
  const counts = new Map<Size, number>();
  for (const slot of slots) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  const terms = [...counts].map(([size, count]) => `${4 * count} * (${size})`);
  return terms.length === 0 ? "0" : terms.join(" + ");
}
