/**
 * From regions to a `Program`: each region becomes a kernel (equal texts become one), each
 * kernel a step, each value that a step writes a place in memory. What depends on
 * parameters only is computed once, at load (`prepare`).
 */
import { invariant } from "../base/diagnostics.ts";
import { integer, plus, quotient } from "../ir/build.ts";
import { literal, type Expr } from "../ir/expr.ts";
import { extentsOf, type Graph, type MapNode, type Node, type Result } from "../ir/graph.ts";
import { outputsOf, type Region } from "../ir/region.ts";
import {
  kernelContext,
  type Arithmetic,
  type KernelContext,
  type Variants,
} from "../kernels/context.ts";
import type { HowMany, KernelForm } from "../kernels/forms.ts";
import { entriesOf, paddedExtent } from "../kernels/lower.ts";
import { signatureOf } from "../kernels/signature.ts";
import type {
  BufferRef,
  Dispatch,
  Entry,
  Loop,
  Program,
  ProgramGeneration,
  ProgramInput,
  ProgramResult,
  ProgramTable,
  Size,
  Step,
  StepCost,
} from "../program/program.ts";
import {
  beginDestinations,
  cachePlaces,
  chunkDestinations,
  holdRowsFirst,
  keptNodes,
  nowhere,
  placeOf,
  statesIn,
  type Destinations,
  type GenerationParts,
  type Part,
} from "./generation.ts";
import { Kernels } from "./kernels.ts";
import { lifetimesOf, type Item, type Made } from "./lifetimes.ts";
import { stepCost } from "./costs.ts";
import { Maker, type MakingOptions } from "./making.ts";
import { bytesOf, largestOf, sizeOf } from "./sizes.ts";
import { assignSlots } from "./slots.ts";
import { hostTables, type HostTables } from "./hostTables.ts";
import { tableOf } from "./tables.ts";
import { littleOf } from "./work.ts";
import { layWeights, type WeightLayout, type WeightStorage } from "./weights.ts";

export interface ScheduleOptions {
  /** For a program that generates: what is derived from the graph. */
  readonly generation?: GenerationParts;
  /** The plain form of each kernel family; absent: the one that needs nothing of a device. */
  readonly variants?: Variants;
  /** What weights are on the device: f32 if left out. */
  readonly weights?: WeightStorage;
  /** What is multiplied in f16 where weights are stored so, and a device has it. */
  readonly arithmetic?: Arithmetic;
  /** How much of what depends on weights only the host may compute (`hostTables.ts`); absent: nothing. */
  readonly hostWork?: number;
  /** How many forms the kernels of a run have, for `load` to choose among; absent: one. */
  readonly forms?: HowMany;
}

export interface Regions {
  /** Those that make the outputs, in topological order. */
  readonly run: readonly Region[];
  /** Those that make what is inspected; may repeat regions of `run`. */
  readonly inspect: readonly Region[];
}

/** Of one entry. */
interface EntryOptions extends MakingOptions {
  readonly destinations?: Destinations;
}

export function schedule(graph: Graph, regions: Regions, options: ScheduleOptions = {}): Program {
  const { generation, variants, weights, forms = "one", hostWork = 0 } = options;
  const parts: Part[] = [{ graph, ...regions }];
  if (generation) parts.push(generation.begin, generation.chunk);
  const roots = parts.flatMap(({ graph: part, run, inspect }) => [
    ...[...part.outputs, ...part.inspects].map((result) => result.node),
    ...[...run, ...inspect].flatMap(outputsOf),
    ...part.inputs.map((input) => input.node),
    ...part.parameters.map((parameter) => parameter.node),
  ]);
  const context = kernelContext(
    generation?.chunk.graph ?? graph,
    roots,
    variants,
    generation && { members: keptNodes(generation), caches: cachePlaces(generation) },
    options.arithmetic,
  );
  const layout = layWeights(graph, parts, context, weights, generation?.chunk.run);
  const all = parts.flatMap(({ run, inspect }) => [...run, ...inspect]);
  return new Scheduler(
    graph,
    context,
    parts.map((part) => part.graph),
    layout,
    hostTables(all, layout.numbers, context, hostWork),
    forms,
  ).program(regions, generation);
}

class Scheduler {
  private readonly graph: Graph;
  private readonly context: KernelContext;
  private readonly kernels: Kernels;
  private readonly maker: Maker;
  private readonly layout: WeightLayout;
  private readonly howMany: HowMany;
  /** Where the nodes are that are not in slots. */
  private readonly fixed = new Map<Node, BufferRef>();
  private readonly tables: ProgramTable[] = [];
  private readonly constants: Size[] = [];
  /** The numbers of those in f16. */
  private readonly halves: number[] = [];
  private readonly prepare: Step[] = [];
  /** Constants by what computes them, since several graphs may say the same. */
  private readonly constantOf = new Map<string, readonly BufferRef[]>();

  constructor(
    graph: Graph,
    context: KernelContext,
    parts: readonly Graph[],
    layout: WeightLayout,
    host: HostTables,
    howMany: HowMany,
  ) {
    this.graph = graph;
    this.howMany = howMany;
    this.context = context;
    this.kernels = new Kernels(context);
    this.maker = new Maker(this.kernels, context);
    this.layout = layout;
    for (const [node, index] of layout.buffers) this.fixed.set(node, { kind: "parameter", index });
    for (const [node, place] of host.places) this.fixed.set(node, place);
    this.tables.push(...host.tables);
    for (const part of parts) {
      part.inputs.forEach(({ node }, index) => this.fixed.set(node, { kind: "input", index }));
      part.states?.forEach(({ node }, index) => this.fixed.set(node, { kind: "state", index }));
    }
  }

  program(regions: Regions, parts?: GenerationParts): Program {
    const { graph } = this;
    const run = this.entry(regions.run, graph.outputs, { howMany: this.howMany });
    const inspect = this.entry(regions.inspect, graph.inspects);
    return {
      name: graph.name,
      dimensions: this.context.dimensions.map((symbol) => ({
        ...{ name: symbol.name, least: symbol.least, most: symbol.most },
        ...(!graph.dimensions.includes(symbol) && { derived: true }),
      })),
      inputs: graph.inputs.map((input) => this.input(input)),
      parameters: graph.parameters.map(({ node, storedAs, initial }, index) => ({
        name: storedAs,
        shape: node.shape.map(staticExtent),
        ...(initial && { initial }),
        ...this.layout.parameters[index],
      })),
      ignored: graph.ignored,
      tables: this.tables,
      kernels: this.kernels.all,
      prepare: {
        ...{ steps: this.prepare, constants: this.constants },
        ...(this.halves.length > 0 && { halves: this.halves }),
      },
      run: run,
      inspect: inspect,
      peakBytes: bytesOf(run.slots),
      ...(parts && { generation: this.generation(parts) }),
    };
  }

  private generation(parts: GenerationParts): ProgramGeneration {
    const { derived, begin, chunk } = parts;
    const { start, stop, limit, target } = derived.generation;
    const { dimensions } = this.context;
    const { outputs, inspects } = chunk.graph;
    const states = statesIn(parts);
    return {
      target: this.graph.inputs.findIndex(({ node }) => node === target),
      ...(start !== undefined && { start }),
      ...{ stop, limit, prefix: derived.prefix, prompt: derived.prompt },
      length: placeOf(dimensions, derived.length),
      past: placeOf(dimensions, derived.past),
      count: placeOf(dimensions, derived.count),
      ...(derived.most && { most: placeOf(dimensions, derived.most) }),
      states: states.map((state) => {
        const { kind, node } = state;
        const window = state.kind === "cache" ? state.window : undefined;
        return {
          ...{ name: node.name, element: node.element, kind },
          shape: node.shape.map((extent) => this.size(paddedExtent(extent, this.context))),
          ...(window !== undefined && { window }),
        };
      }),
      begin: this.entry(begin.run, [], {
        ...{ destinations: beginDestinations(parts), howMany: this.howMany },
      }),
      chunk: this.entry(chunk.run, outputs, {
        destinations: chunkDestinations(chunk.states.run),
        howMany: this.howMany,
        isFew: true,
      }),
      inspect: this.entry(chunk.inspect, inspects, {
        destinations: chunkDestinations(chunk.states.inspect),
      }),
    };
  }

  private size(expr: Expr): Size {
    return sizeOf(expr, this.context);
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

  private entry(
    regions: readonly Region[],
    results: readonly Result[],
    options: EntryOptions = {},
  ): Entry {
    const { destinations = nowhere } = options;
    const { places, copies } = destinations;
    const made: Item[] = [];
    const isLittle = littleOf(regions, this.context, options.isFew);
    holdRowsFirst(regions, destinations, this.context);
    for (const region of regions) {
      const outputs = outputsOf(region);
      if (outputs.every((output) => this.fixed.has(output))) continue;
      if (region.kind === "table") {
        this.addTable(region.output);
        continue;
      }
      if (outputs.every((output) => literal(entriesOf(output, this.context)) === 0)) {
        // Nothing to compute; who reads it still binds something.
        outputs.forEach((output) => this.reserveConstant(output));
        continue;
      }
      if (region.kind === "recurrence") {
        made.push(this.maker.recurrence(region, options));
        continue;
      }
      // What is made once at load may take its time.
      const isOften = outputs.some((output) => this.context.batched(output));
      if (isOften) made.push(...this.maker.often(region, isLittle.has(region), options));
      else this.addConstant(this.maker.once(region, options), region);
    }
    const needed = [...results.map(({ node }) => node), ...copies.map(({ from }) => from)];
    const slots = this.slotsFor(made, needed, places);
    const buffer = (node: Node): BufferRef => {
      const fixed = places.get(node) ?? this.fixed.get(node);
      if (fixed) return fixed;
      const index = slots.slotOf.get(node);
      invariant(index !== undefined, `${node.name} is read but no region makes it`);
      return { kind: "slot", index };
    };
    return {
      steps: this.steps(made, buffer),
      slots: slots.sizes.map((sizes) => largestOf(sizes, this.context)),
      results: results.map((result) => this.result(result, buffer(result.node))),
      ...(copies.length > 0 && {
        copies: copies.map(({ from, to }) => ({ from: buffer(from), to })),
      }),
    };
  }

  private steps(items: readonly Item[], buffer: (node: Node) => BufferRef): (Step | Loop)[] {
    return items.map((one) =>
      one.kind === "made"
        ? this.step(one, buffer)
        : { kind: "loop", count: this.size(one.count), steps: this.steps(one.items, buffer) },
    );
  }

  private addTable(node: MapNode): void {
    const table = tableOf(node);
    const same = (other: typeof table): boolean =>
      other.code === table.code && other.shape.join() === table.shape.join();
    const known = this.tables.findIndex(same);
    if (known < 0) this.tables.push(table);
    this.fixed.set(node, {
      kind: "table",
      index: known < 0 ? this.tables.length - 1 : known,
    });
  }

  private slotsFor(
    made: readonly Item[],
    needed: readonly Node[],
    places: Destinations["places"],
  ): { slotOf: ReadonlyMap<Node, number>; sizes: readonly (readonly Expr[])[] } {
    return assignSlots<Node>(
      lifetimesOf(made, needed, this.context.stepped)
        .filter(({ value }) => !places.has(value))
        .map((life) => ({ ...life, entries: entriesOf(life.value, this.context) })),
      this.context.batch,
    );
  }

  /** What does not depend on the input is made at load, into a buffer of its own. */
  private addConstant(one: Made, region: Region): void {
    const { text, nodes } = signatureOf(region, this.context);
    const outputs = outputsOf(region);
    const reads = nodes.map((node) => {
      const ref = this.fixed.get(node);
      return ref ? `${ref.kind} ${ref.index}` : "";
    });
    const key = [text, ...reads].join("\n");
    const known = this.constantOf.get(key);
    if (known) {
      outputs.forEach((node, n) => this.fixed.set(node, known[n]!));
      return;
    }
    for (const node of one.draft.writes) this.reserveConstant(node);
    this.constantOf.set(
      key,
      outputs.map((node) => this.fixed.get(node)!),
    );
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
    const entries = entriesOf(node, this.context);
    const isHalf = this.context.halves.has(node);
    if (isHalf) this.halves.push(this.constants.length);
    this.constants.push(
      this.size(isHalf ? quotient(plus(entries, integer(1)), integer(2)) : entries),
    );
  }

  private step({ forms, region, label, when }: Made, buffer: (node: Node) => BufferRef): Step {
    const { plain, kept } = forms;
    const numbers = this.kernels.numbersOf(forms);
    const dispatch = ({ draft }: KernelForm, kernel: number): Dispatch => {
      const [x, y, z] = draft.groups.map((size) => this.size(size)) as [Size, Size, Size];
      return {
        kernel,
        groups: [when === undefined ? x : `(${when}) * (${x})`, y, z],
        fold: draft.fold,
      };
    };
    const { reads, writes } = plain.draft;
    const { context } = this;
    let cost: StepCost | undefined;
    return {
      ...dispatch(plain, numbers.plain),
      buffers: [...reads, ...writes].map(buffer),
      ...(kept.length > 1 && {
        forms: kept.map((form, n) => dispatch(form, numbers.forms[n]!)),
      }),
      label,
      // Most compilations are never asked what their steps cost, and counting takes its time.
      cost: () => (cost ??= stepCost(region, plain.draft, context, when)),
    };
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
