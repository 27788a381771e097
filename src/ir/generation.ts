/**
 * The two graphs by which a target is generated token by token; `src/generate` derives them
 * from the graph of a whole sequence.
 *
 * *Rows* are the places along the axis that the target runs over: the target's own, and
 * before them those of a *prefix* (an image's tokens in front of its caption). A *chunk*
 * takes the next `count` rows, after `past` earlier ones. Row i of a chunk is at *position*
 * past + i.
 */
import type { DimensionSymbol } from "./expr.ts";
import type { Generation, Graph, InputNode } from "./graph.ts";

export interface DerivedGeneration {
  /** What the program says: `start`, `stop`, `limit`, the target of the whole sequence. */
  readonly generation: Generation;
  /**
   * Its outputs are the states of `chunk` that are `once` or `carried`, in their order, each
   * by the name of its leaf: values that stay, and values before the first row. It does not
   * read the target. What it can inspect does not depend on the target either.
   */
  readonly begin: Graph;
  /**
   * Its inputs are those of the whole graph in the same order, with `target` in the place of
   * the target; of the others it reads none. Its dimensions are those of the whole graph, and
   * then `past`, `count` and, when there is a ring, `most`.
   *
   * Its only output is `logits`: [vocabulary], of the last row (0 when count is 0). What can be
   * inspected is first `logits`: [count, vocabulary], and then values of the rows; their axes
   * of positions that are no rows are as long as past + count.
   *
   * Every equation that reads the leaf of a cache finds the rows of this chunk in it too, so
   * they must be written first. `states` are in an order in which that is possible: the rows
   * of one read only leaves of those before it.
   */
  readonly chunk: Graph;
  /** Of a chunk, shape [count]. */
  readonly target: InputNode;
  /** Room for the whole target: prefix + length is at least past + count. */
  readonly length: DimensionSymbol;
  readonly past: DimensionSymbol;
  readonly count: DimensionSymbol;
  /** The largest count of the session. */
  readonly most?: DimensionSymbol;
  /** Rows before the target's first; of those the tokens of a chunk are never looked at. */
  readonly prefix: number;
  /** The least number of tokens in the first chunk. */
  readonly prompt: number;
}
