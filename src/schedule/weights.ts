/**
 * How weights lie on the device. Four things are decided here, before any kernel is written,
 * from shapes and from what the equations say:
 *
 * - which are stored in *halves* (f16, two in a `u32`): of a program that is compiled so, every
 *   tensor with two long axes or more; vectors and numbers stay f32, since biases, gains and
 *   running statistics are little to store and have a wide range;
 * - which lie one after the other in one buffer. A constant that only puts parameters together
 *   (`W[p, o, c] = W_q[o, c] if p = 0 else W_k[o, c] ...`) is not computed: it is where its
 *   parameters are loaded to. Whoever reads one of them alone finds it at its place in there;
 * - which constants that are computed at load are stored in halves: those made from halves;
 * - which are stored with their axes swapped (`turned.ts`).
 */
import { invariant } from "../base/diagnostics.ts";
import { at, integer, plus, scaled } from "../ir/build.ts";
import { literal, same, type Expr } from "../ir/expr.ts";
import {
  extentsOf,
  inputNode,
  type Graph,
  type InputNode,
  type MapNode,
  type Node,
} from "../ir/graph.ts";
import { nodesOf, outputsOf, type Region } from "../ir/region.ts";
import { producersOf, readsOf, substitute } from "../ir/walk.ts";
import type { KernelContext } from "../kernels/context.ts";
import type { ProgramParameter } from "../program/program.ts";
import type { Part } from "./generation.ts";
import { turnedIn } from "./turned.ts";

/** What parameters of two long axes or more are on the device. */
export type WeightStorage = "f32" | "f16";

/** How a parameter is stored: `ProgramParameter`. */
export type Laid = Pick<ProgramParameter, "half" | "turned" | "within">;

export interface WeightLayout {
  /** In the order of the graph's parameters. */
  readonly parameters: readonly Laid[];
  /** The buffer of each node that needs no other: parameters, and what they lie in. */
  readonly buffers: ReadonlyMap<Node, number>;
  /** The number of each parameter's nodes. */
  readonly numbers: ReadonlyMap<Node, number>;
}

/** The product of extents; undefined where one depends on a batch. */
export function entriesIn(extents: readonly Expr[]): number | undefined {
  return extents.reduce<number | undefined>((product, extent) => {
    const value = literal(extent);
    return product === undefined || value === undefined ? undefined : product * value;
  }, 1);
}

/** Whether a tensor is a matrix or more: two of its axes have more than one place. */
function isWide(node: Node): boolean {
  return extentsOf(node).filter((extent) => literal(extent) !== 1).length > 1;
}

/** Where an entry is in a tensor, row after row. */
function flat(indices: readonly Expr[], extents: readonly Expr[]): Expr {
  let stride = 1;
  const summands: Expr[] = [];
  for (let n = indices.length - 1; n >= 0; n--) {
    summands.push(scaled(stride, indices[n]!));
    stride *= literal(extents[n]!) ?? NaN;
  }
  return plus(...summands);
}

/** The parameters of which a constant is made by putting them one after the other. */
function stackedIn(node: MapNode, numbers: ReadonlyMap<Node, number>): number[] | undefined {
  const [first, ...rest] = node.axes;
  const count = first && literal(first.extent);
  const all = entriesIn(extentsOf(node));
  if (node.element !== "real" || !count || count < 2 || !all) return undefined;
  const address = flat(
    rest.map(at),
    rest.map((axis) => axis.extent),
  );
  const found: number[] = [];
  for (let n = 0; n < count; n++) {
    const part = substitute(node.body, new Map([[first, integer(n)]]));
    if (part.kind !== "read") return undefined;
    const number = numbers.get(part.node);
    const extents = extentsOf(part.node);
    if (number === undefined || entriesIn(extents) !== all / count) return undefined;
    if (!same(flat(part.at, extents), address)) return undefined;
    found.push(number);
  }
  return found;
}

/** The nodes that a region reads. */
function readBy(region: Region): readonly Node[] {
  const carried =
    region.kind === "recurrence"
      ? region.recurrences.flatMap(({ start, next }) => [...readsOf(start), ...readsOf(next)])
      : [];
  return [...nodesOf(region).flatMap(producersOf), ...carried.map(({ node }) => node)];
}

class WeightsLayout {
  private readonly context: KernelContext;
  private readonly storage: WeightStorage;
  private readonly numbers = new Map<Node, number>();
  /** Of each parameter, one of its nodes. */
  private readonly nodes: readonly Node[];
  /** Results are read as they are: f32, and where their step puts them. */
  private readonly results: ReadonlySet<Node>;
  private readonly regions: readonly Region[];
  /** Parameters that are read after load. */
  private readonly kept: ReadonlySet<number>;
  /** Parameters that lie one after the other. */
  private readonly rows: (readonly number[])[] = [];
  /** Parameters whose axes are swapped. */
  private turned: ReadonlySet<number> = new Set();
  private readonly later: readonly Region[];
  private readonly few: readonly Region[];

  constructor(
    graph: Graph,
    parts: readonly Part[],
    context: KernelContext,
    storage: WeightStorage,
    few: readonly Region[],
  ) {
    this.context = context;
    this.storage = storage;
    this.few = few;
    const names = new Map(graph.parameters.map(({ storedAs }, index) => [storedAs, index]));
    for (const { parameters } of [graph, ...parts.map((part) => part.graph)])
      for (const { node, storedAs } of parameters) {
        const number = names.get(storedAs);
        invariant(number !== undefined, `${storedAs} is no parameter of the whole`);
        this.numbers.set(node, number);
      }
    this.nodes = graph.parameters.map(({ node }) => node);
    this.results = new Set(
      parts.flatMap((part) =>
        [...part.graph.outputs, ...part.graph.inspects].map(({ node }) => node),
      ),
    );
    this.regions = parts.flatMap(({ run, inspect }) => [...run, ...inspect]);
    this.later = this.regions.filter((region) =>
      outputsOf(region).some((node) => context.batched(node) || this.results.has(node)),
    );
    this.kept = new Set(this.later.flatMap(readBy).flatMap((node) => this.numbers.get(node) ?? []));
  }

  layout(): WeightLayout {
    const constants = this.regions.flatMap((region) =>
      region.kind === "map" &&
      !this.context.batched(region.output) &&
      !this.results.has(region.output)
        ? [region.output]
        : [],
    );
    const buffers = new Map<Node, number>(this.numbers);
    this.stack(constants, buffers);
    if (this.storage === "f16") this.halve(constants, buffers);
    this.turn();
    return {
      parameters: this.nodes.map((_, number) => this.placeOf(number)),
      ...{ buffers, numbers: this.numbers },
    };
  }

  /** What few rows are multiplied with lies along the sum, if it lies alone and is no result. */
  private turn(): void {
    const taken = new Set([
      ...this.rows.flat(),
      ...[...this.results].flatMap((node) => this.numbers.get(node) ?? []),
    ]);
    const regions = new Map(this.later.map((region) => [region, readBy(region)]));
    const turned = turnedIn(this.numbers, regions, this.few);
    this.turned = new Set([...turned].filter((number) => !taken.has(number)));
    for (const [node, number] of this.numbers)
      if (this.turned.has(number)) this.context.turned.add(node);
  }

  /** What is read after load, and what is made at load of weights. */
  private halve(constants: readonly MapNode[], buffers: ReadonlyMap<Node, number>): void {
    for (const [node, number] of this.numbers)
      if (this.isHalf(number)) this.context.halves.add(node);
    const weights = new Set<Node>([...this.numbers.keys()].filter(isWide));
    for (const node of constants) {
      const isMade = producersOf(node).some((producer) => weights.has(producer));
      if (buffers.has(node) || node.element !== "real" || !isWide(node) || !isMade) continue;
      weights.add(node);
      this.context.halves.add(node);
    }
  }

  private isWide(number: number): boolean {
    return this.storage === "f16" && isWide(this.nodes[number]!);
  }

  /** What only load reads is gone after it: it is rounded once, in what is made of it. */
  private isHalf(number: number): boolean {
    const isKept = this.kept.has(number) || this.rows.some((row) => row.includes(number));
    return isKept && this.isWide(number);
  }

  /** Puts together what constants want to have one after the other, the longest rows first. */
  private stack(constants: readonly MapNode[], buffers: Map<Node, number>): void {
    const stacks = constants.flatMap((node) => {
      const row = stackedIn(node, this.numbers);
      return row ? [{ node, row }] : [];
    });
    const wholes = new Map<readonly number[], InputNode>();
    for (const { node, row } of stacks.sort((a, b) => b.row.length - a.row.length)) {
      let place = this.rowWith(row);
      if (!place && this.canLie(row)) {
        place = { row, from: 0 };
        this.rows.push(row);
      }
      if (!place) continue;
      const [first] = place.row as [number];
      const box = entriesIn(extentsOf(this.nodes[first]!))!;
      let whole = wholes.get(place.row);
      if (!whole) {
        whole = inputNode({
          ...{ name: node.name, element: "real", role: "parameter" },
          shape: [integer(box * place.row.length)],
        });
        wholes.set(place.row, whole);
        buffers.set(whole, first);
        if (this.isWide(first)) this.context.halves.add(whole);
        // Every node of these parameters, whichever graph it is of.
        for (const [each, number] of this.numbers) {
          const index = place.row.indexOf(number);
          if (index < 0) continue;
          this.context.laid.set(each, { whole, before: index * box });
          buffers.set(each, first);
        }
      }
      if (this.isWide(first)) this.context.halves.add(node);
      this.context.laid.set(node, { whole, before: place.from * box });
      buffers.set(node, first);
    }
  }

  /** Where parameters already lie in this order. */
  private rowWith(
    wanted: readonly number[],
  ): { readonly row: readonly number[]; readonly from: number } | undefined {
    for (const row of this.rows) {
      const from = row.indexOf(wanted[0]!);
      if (from >= 0 && wanted.every((number, n) => row[from + n] === number)) return { row, from };
    }
    return undefined;
  }

  /** Whether nothing of it lies elsewhere, and each begins where a host can write: at 4 bytes. */
  private canLie(row: readonly number[]): boolean {
    const [first] = row as [number];
    const wide = this.isWide(first);
    const box = entriesIn(extentsOf(this.nodes[first]!))!;
    return (
      new Set(row).size === row.length &&
      row.every((number) => this.isWide(number) === wide) &&
      (!wide || box % 2 === 0) &&
      !this.rows.some((other) => other.some((number) => row.includes(number)))
    );
  }

  private placeOf(number: number): Laid {
    const row = this.rows.find((one) => one.includes(number));
    const box = entriesIn(extentsOf(this.nodes[number]!))!;
    return {
      ...(this.isHalf(number) && { half: true }),
      ...(this.turned.has(number) && { turned: true }),
      ...(row && { within: { first: row[0]!, before: row.indexOf(number) * box } }),
    };
  }
}

/** Decides it, and says it to the kernels through their context; `few` are regions that work for few rows. */
export function layWeights(
  graph: Graph,
  parts: readonly Part[],
  context: KernelContext,
  storage: WeightStorage = "f32",
  few: readonly Region[] = [],
): WeightLayout {
  return new WeightsLayout(graph, parts, context, storage, few).layout();
}
