/**
 * What can be inspected of a chunk: values that have rows, at the rows of the chunk. Their
 * axes of other positions run over all of them, past + count, so that the attention weights
 * of a step look like a row of those of a whole sequence; where a ring has forgotten a
 * position nobody looks at it. Values that would need more than the logits do (rows that no
 * cache keeps, tokens that are not there yet) can't be inspected here, nor what depends on
 * the target as a whole, like a loss.
 */
import { dimension, integer, plus, times } from "../ir/build.ts";
import { same, type Dim } from "../ir/expr.ts";
import { extentsOf, type Graph, type Recurrence, type Result } from "../ir/graph.ts";
import { Builder, type Leaves } from "./build.ts";
import { Demand, type Variant } from "./demand.ts";
import type { Dimensions } from "./frame.ts";
import { lookedAt } from "./history.ts";
import type { Place } from "./positions.ts";
import { Problems } from "./problems.ts";
import { upToNow, windowOf } from "./reach.ts";

export class Inspection {
  readonly results: readonly Result[];
  readonly recurrences: readonly Recurrence[];
  private readonly demand: Demand;
  private readonly dimensions: Dimensions;
  private readonly leaves: Leaves;

  constructor(graph: Graph, run: Demand, builder: Builder, dimensions: Dimensions, leaves: Leaves) {
    this.demand = new Demand(run.positions, run);
    this.dimensions = dimensions;
    this.leaves = leaves;
    const found = graph.inspects.flatMap((result): [Result, Variant][] => {
      const variant = this.variantFor(result);
      return variant ? [[result, variant]] : [];
    });
    const own = new Builder(this.demand, dimensions, leaves, builder);
    own.build();
    this.results = found.map(([result, { node, row, keys }]) => {
      // What was asked for by now may be wider than what was asked for this value.
      const variant = this.demand.variantOf(node, row, keys);
      return { ...result, node: own.nodeOf(variant), shape: this.shape(result, row!) };
    });
    this.recurrences = own.recurrences;
  }

  /** The variant of an inspected value whose rows can be computed with what is kept anyway. */
  private variantFor({ node }: Result): Variant | undefined {
    const { positions } = this.demand;
    const places = positions.places(node);
    if (!places || positions.isFixed(node)) return undefined;
    for (const row of places) {
      const back = this.demand.snapshot();
      const others = places.filter((place) => place !== row);
      const keys = new Map(others.map((place) => [place.axis, upToNow]));
      const variant = this.demand.ask(node, row, keys);
      if (this.isThere()) return variant;
      back();
    }
    return undefined;
  }

  private isThere(): boolean {
    const problems = new Problems(this.demand, "");
    problems.check();
    const { recurrences } = this.demand.positions;
    const carries = [...this.demand.variants.values()].some(({ node, row }) => {
      const recurrence = recurrences.get(node);
      return recurrence && row?.axis === recurrence.axes.indexOf(recurrence.over);
    });
    const kept = [...lookedAt(this.demand)].every(([key, { reach }]) => {
      const history = this.leaves.histories.get(key);
      return history && (!history.ring || history.window >= windowOf(reach));
    });
    return problems.diagnostics.length === 0 && kept && !carries;
  }

  /** The shape that the caller sees, for the rows of a chunk. */
  private shape({ node, shape }: Result, row: Place): readonly Dim[] {
    const { positions } = this.demand;
    const count = dimension(this.dimensions.count);
    const now = plus(dimension(this.dimensions.past), count);
    const own = extentsOf(node);
    const made = own.map((extent, n) =>
      n === row.axis ? count : positions.usesLength(extent) ? now : extent,
    );
    let next = 0;
    return shape.map((seen) => {
      let [whole, part]: [Dim, Dim] = [integer(1), integer(1)];
      while (next < own.length && !same(whole, seen)) {
        whole = times(whole, own[next]!);
        part = times(part, made[next]!);
        next++;
      }
      return part;
    });
  }
}
