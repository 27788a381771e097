/** Values for the inputs of random graphs: from a seed, since a tape of choices is too short for tensors. */
import type { DimensionSymbol } from "../../src/ir/expr.ts";
import type { InputNode } from "../../src/ir/graph.ts";
import { interpret } from "../../src/ir/interpret.ts";
import type { Example } from "../../src/reference/index.ts";

export class ValueMaker {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** In [0, 1). */
  private number(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }

  private tensor(node: InputNode, sizes: Readonly<Record<string, number>>): number[] {
    const dimension = ({ name }: DimensionSymbol): number => sizes[name] ?? NaN;
    const length = node.shape.reduce((count, dim) => count * interpret(dim, { dimension }), 1);
    const most = node.range ? interpret(node.range.most, { dimension }) : 1;
    return Array.from({ length }, () =>
      node.element === "real" ? 4 * this.number() - 2 : Math.floor(this.number() * (most + 1)),
    );
  }

  /** Lengths for the dimensions, and values for the tensors. */
  example(symbols: readonly DimensionSymbol[], sources: readonly InputNode[]): Example {
    const dimensions = Object.fromEntries(
      symbols.map(({ name, least, most }) => [
        name,
        least + Math.floor((most - least + 1) * this.number()),
      ]),
    );
    const tensors = Object.fromEntries(
      sources.map((node) => [node.name, this.tensor(node, dimensions)]),
    );
    return { tensors, dimensions };
  }
}
