/**
 * Generation as the contract says it (`src/ir/generation.ts`), in float64 and by hand: begin,
 * then chunks, with every state kept in an array between them. Places that were never written
 * hold NaN, so that nobody can look at one unnoticed.
 */
import { graphOf } from "../../src/compiler/compile.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import { deriveGeneration } from "../../src/generate/index.ts";
import { interpret } from "../../src/ir/interpret.ts";
import type { DerivedGeneration } from "../../src/ir/generation.ts";
import { extentsOf, type Graph, type Node } from "../../src/ir/graph.ts";
import type { Expr } from "../../src/ir/expr.ts";
import { evaluate, Evaluator, type Tensor } from "../../src/reference/index.ts";

export type Values = Readonly<Record<string, number | boolean | string | readonly number[]>>;

/** The graph of a program, with what its `generate` says. */
export function programGraph(text: string, model?: string, values: Values = {}): Graph {
  const options = { name: "model.attn", values, ...(model !== undefined && { model }) };
  const { graph, diagnostics } = graphOf(text, options);
  if (!graph?.generation)
    throw new Error(
      diagnostics.map((each) => renderDiagnostic(each, { colour: false })).join("\n\n"),
    );
  return graph;
}

/** What is derived of it; throws what the compiler says instead. */
export function derivedOf(graph: Graph): DerivedGeneration {
  const { derived, diagnostics } = deriveGeneration(graph);
  if (!derived)
    throw new Error(
      diagnostics.map((each) => renderDiagnostic(each, { colour: false })).join("\n\n"),
    );
  return derived;
}

/** Numbers that a seed decides. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), 1 | state);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

type Sizes = Readonly<Record<string, number>>;

const sizeOf = (expr: Expr, sizes: Sizes): number =>
  interpret(expr, { dimension: ({ name }) => sizes[name] ?? NaN });

const entries = (node: Node, sizes: Sizes): number =>
  extentsOf(node).reduce((all, extent) => all * sizeOf(extent, sizes), 1);

/** Values for the parameters, and for the inputs but the target. */
export function randomTensors(
  graph: Graph,
  sizes: Sizes,
  random: () => number,
): Record<string, Float64Array> {
  const tensors: Record<string, Float64Array> = {};
  for (const { node } of [...graph.inputs, ...graph.parameters]) {
    const range = node.range && [sizeOf(node.range.least, sizes), sizeOf(node.range.most, sizes)];
    tensors[node.name] = Float64Array.from({ length: entries(node, sizes) }, () =>
      range
        ? range[0]! + Math.floor(random() * (range[1]! - range[0]! + 1))
        : node.element === "real"
          ? random() * 2 - 1
          : Math.floor(random() * 2),
    );
  }
  return tensors;
}

export interface ChunkResult {
  /** Of the last row. */
  readonly logits: Tensor;
  /** What can be inspected, `logits` of all rows among it. */
  readonly inspects: Readonly<Record<string, Tensor>>;
}

/** One sequence that is being generated. */
export class Session {
  past = 0;
  private readonly derived: DerivedGeneration;
  private readonly tensors: Record<string, Float64Array>;
  private readonly sizes: Sizes;
  private readonly most: number;
  private readonly states: Record<string, Float64Array> = {};

  /** `most` is the largest chunk, `room` the longest target. */
  constructor(
    derived: DerivedGeneration,
    tensors: Record<string, Float64Array>,
    sizes: Sizes,
    most: number,
    room: number,
  ) {
    this.derived = derived;
    this.tensors = tensors;
    this.sizes = { ...sizes, [derived.length.name]: room };
    this.most = most;
    const { target } = derived.generation;
    const others = Object.fromEntries(
      Object.entries(tensors).filter(([name]) => name !== target.name),
    );
    const begun = evaluate(
      { ...derived.begin, inspects: [] },
      { tensors: others, dimensions: this.chunkSizes(0) },
    );
    for (const [name, { data }] of Object.entries(begun.outputs)) this.states[name] = data;
    for (const state of derived.chunk.states ?? []) {
      const length = entries(state.node, this.chunkSizes(0));
      if (state.kind === "cache") this.states[state.node.name] = new Float64Array(length).fill(NaN);
      else if (this.states[state.node.name]?.length !== length)
        throw new Error(`begin gives no ${state.node.name}`);
    }
  }

  private chunkSizes(count: number): Sizes {
    const { past, count: ofChunk, most } = this.derived;
    return {
      ...this.sizes,
      [past.name]: this.past,
      [ofChunk.name]: count,
      ...(most && { [most.name]: this.most }),
    };
  }

  /** Entries kept for the sequence. */
  get kept(): number {
    return Object.values(this.states).reduce((all, one) => all + one.length, 0);
  }

  /** Takes the tokens of the next rows. */
  chunk(rows: ArrayLike<number>): ChunkResult {
    const { chunk, target } = this.derived;
    const dimensions = this.chunkSizes(rows.length);
    const parameters = Object.fromEntries(
      chunk.parameters.map(({ node }) => [node.name, this.tensors[node.name]!]),
    );
    const tensors = { ...parameters, ...this.states, [target.name]: Float64Array.from(rows) };
    const evaluator = new Evaluator({ tensors, dimensions }, new Map(), chunk.recurrences);
    for (const state of chunk.states ?? []) {
      if (state.kind !== "cache") continue;
      const made = evaluator.node(state.rows);
      const row = made.data.length / Math.max(rows.length, 1);
      for (let i = 0; i < rows.length; i++) {
        const place = interpret(state.slot, {
          axis: () => i,
          dimension: ({ name }) => dimensions[name] ?? NaN,
        });
        tensors[state.node.name]!.set(made.data.subarray(i * row, (i + 1) * row), place * row);
      }
    }
    const result = evaluator.result(chunk.outputs[0]!);
    const inspects = Object.fromEntries(
      chunk.inspects.map((one) => [one.name, evaluator.result(one)]),
    );
    const next = (chunk.states ?? []).flatMap((state): [string, Float64Array][] =>
      state.kind === "carried" ? [[state.node.name, evaluator.node(state.next).data]] : [],
    );
    for (const [name, data] of next) this.states[name] = data;
    this.past += rows.length;
    return { logits: result, inspects };
  }
}
