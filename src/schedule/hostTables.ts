/**
 * Constants that the host makes at load, as it makes the tables of indices: what small weights
 * come to. A kernel for them would be compiled, which takes a driver tens of milliseconds, to
 * compute for less than one. So where all that depends on weights only is little work, it is
 * written as JavaScript: of each entry a function of its indices, in float64.
 */
import { address, isInside, javascriptFunction, type JavaScriptContext } from "../ir/code.ts";
import { literal, type Axis, type Expr, type Read } from "../ir/expr.ts";
import { extentsOf, type MapNode, type Node, type ReduceNode } from "../ir/graph.ts";
import { nodesOf, outputsOf, type Region } from "../ir/region.ts";
import { readsOf } from "../ir/walk.ts";
import type { KernelContext } from "../kernels/context.ts";
import type { BufferRef, ProgramTable } from "../program/program.ts";
import { entriesIn } from "./weights.ts";

/** What the host makes of weights. */
export interface HostTables {
  readonly tables: readonly ProgramTable[];
  /** Where the nodes are that need no kernel. */
  readonly places: ReadonlyMap<Node, BufferRef>;
}

/**
 * What `compile` lets the host do: a few milliseconds of JavaScript, and as many megabytes of
 * weights to keep until they are done.
 */
export const littleHostWork = 2 ** 20;

const nothing: HostTables = { tables: [], places: new Map() };

/** What a region computes for the host, its functions and what they read. */
interface Text {
  readonly code: string;
  readonly reads: readonly BufferRef[];
  /** Terms that are added up, entries that are made, and entries of the weights that are read. */
  readonly work: number;
}

/** NaN where an extent depends on a batch: then no work is little. */
const countOf = (extents: readonly Expr[]): number => entriesIn(extents) ?? NaN;

class Writer {
  private readonly context: KernelContext;
  private readonly own: ReadonlySet<Node>;
  private readonly placeOf: (node: Node) => BufferRef | undefined;
  private readonly refs: BufferRef[] = [];
  private readonly functions = new Map<Node, string>();
  private readonly lines: string[] = [];
  private work = 0;

  /** @param own the nodes that are computed here, not read */
  constructor(
    context: KernelContext,
    own: readonly Node[],
    placeOf: (node: Node) => BufferRef | undefined,
  ) {
    this.context = context;
    this.own = new Set(own);
    this.placeOf = placeOf;
  }

  /** Absent: this is for a kernel. */
  text(output: MapNode | ReduceNode): Text | undefined {
    const name = this.functionOf(output);
    if (name === undefined || !Number.isFinite(this.work)) return undefined;
    const arrays = this.refs.map((_, n) => `w${n}`).join(", ");
    const lines = [...this.lines, `return ${name};`].join("\n").replace(/^/gm, "  ");
    return { code: `(${arrays}) => {\n${lines}\n}`, reads: this.refs, work: this.work };
  }

  /** The name of the function that gives an entry of a node. */
  private functionOf(node: MapNode | ReduceNode): string | undefined {
    const known = this.functions.get(node);
    if (known !== undefined) return known;
    if (node.element !== "real" || this.context.halves.has(node)) return undefined;
    const exprs = node.kind === "map" || !node.where ? [node.body] : [node.body, node.where];
    if (!exprs.flatMap(readsOf).every((one) => this.canRead(one))) return undefined;
    const name = `f${this.functions.size}`;
    this.functions.set(node, name);
    if (node.kind === "map") {
      this.work += countOf(extentsOf(node));
      this.lines.push(`const ${name} = ${this.print(node.axes, node.body)};`);
      return name;
    }
    if (node.op !== "sum") return undefined;
    this.work += countOf([...node.axes, ...node.over].map(({ extent }) => extent));
    this.lines.push(...this.sum(node, name));
    return name;
  }

  private sum(node: ReduceNode, name: string): string[] {
    const all = [...node.axes, ...node.over];
    const indices = all.map((_, n) => `i${n}`);
    const inner = indices.slice(node.axes.length);
    const loops = node.over.map(
      ({ extent }, n) =>
        `for (let ${inner[n]!} = 0; ${inner[n]!} < ${literal(extent) ?? NaN}; ${inner[n]!}++)`,
    );
    const guard = node.where ? `if (${name}w(${indices.join(", ")})) ` : "";
    return [
      `const ${name}t = ${this.print(all, node.body)};`,
      ...(node.where ? [`const ${name}w = ${this.print(all, node.where)};`] : []),
      `const ${name} = (${indices.slice(0, node.axes.length).join(", ")}) => {`,
      "  let sum = 0;",
      `  ${[...loops, guard].join(" ")}sum += ${name}t(${indices.join(", ")});`,
      ...["  return sum;", "};"],
    ];
  }

  private print(parameters: readonly Axis[], body: Expr): string {
    return javascriptFunction(parameters, body, { read: (...given) => this.entry(...given) });
  }

  private entry(
    { node, at }: Read,
    print: Parameters<NonNullable<JavaScriptContext["read"]>>[1],
  ): string {
    const name = this.functions.get(node);
    if (name !== undefined) return `${name}(${at.map(print).join(", ")})`;
    const ref = this.placeOf(node)!;
    const same = ({ kind, index }: BufferRef): boolean => kind === ref.kind && index === ref.index;
    let number = this.refs.findIndex(same);
    if (number < 0) {
      number = this.refs.push(ref) - 1;
      this.work += countOf(extentsOf(node));
    }
    return `w${number}[${print(address(extentsOf(node), at))}]`;
  }

  private canRead(one: Read): boolean {
    const { node } = one;
    if (node.element !== "real" || this.context.halves.has(node) || !this.isInside(one))
      return false;
    if (!this.own.has(node) && this.placeOf(node)) return true;
    return (node.kind === "map" || node.kind === "reduce") && this.isHere(node);
  }

  private isInside({ node, at }: Read): boolean {
    const extents = extentsOf(node);
    return at.every((index, n) => isInside(index, extents[n]!));
  }

  /** Computed here: what is the region's own, and weights that are one after the other. */
  private isHere(node: MapNode | ReduceNode): boolean {
    return (
      (this.own.has(node) || this.context.laid.has(node)) && this.functionOf(node) !== undefined
    );
  }
}

/**
 * @param regions all of a program; those that a run needs, and others
 * @param numbers of each parameter's nodes, in the order of the program's parameters
 * @param most the work that the host may do at load; where there is more, kernels do it all
 */
export function hostTables(
  regions: readonly Region[],
  numbers: ReadonlyMap<Node, number>,
  context: KernelContext,
  most: number,
): HostTables {
  const tables: ProgramTable[] = [];
  const places = new Map<Node, BufferRef>();
  const placeOf = (node: Node): BufferRef | undefined => {
    const index = numbers.get(node);
    return index === undefined ? places.get(node) : { kind: "parameter", index };
  };
  const known = new Map<string, BufferRef>();
  let left = most;
  for (const region of regions) {
    const isOne =
      region.kind === "map" ||
      region.kind === "reduce" ||
      (region.kind === "contraction" && !region.statistics);
    if (!isOne || context.laid.has(region.output)) continue;
    if (outputsOf(region).some((node) => context.batched(node))) continue;
    const { output } = region;
    const text = new Writer(context, nodesOf(region), placeOf).text(output);
    if (!text || text.reads.length === 0) continue;
    const { code, reads } = text;
    const shape = extentsOf(output).map((extent) => literal(extent)!);
    const key = JSON.stringify([code, reads, shape]);
    let place = known.get(key);
    if (!place) {
      left -= text.work;
      place = { kind: "table", index: tables.length };
      known.set(key, place);
      tables.push({ element: "real", shape, code, reads });
    }
    places.set(output, place);
  }
  return left < 0 ? nothing : { tables, places };
}
