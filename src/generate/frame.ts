/**
 * The axes of a chunk. Row i of a chunk is position past + i; keys run over the positions that
 * any of its rows can look at, from `past - min(past, window)` to the last row. So loops are
 * as long as the window, however many rows came before.
 */
import {
  at,
  axis as newAxis,
  conjunction,
  dimension,
  freshAxis,
  integer,
  lessEqual,
  minus,
  operation,
  plus,
} from "../ir/build.ts";
import type { Axis, DimensionSymbol, Expr, Read } from "../ir/expr.ts";
import { axesOf, type Demand, type Variant } from "./demand.ts";
import type { GuardedRead } from "./guards.ts";
import type { Positions } from "./positions.ts";
import { windowOf } from "./reach.ts";

export interface Dimensions {
  readonly past: DimensionSymbol;
  readonly count: DimensionSymbol;
  readonly most: DimensionSymbol;
}

/** An equation's axes in the chunk, and what stands for the old ones. */
export interface Frame {
  readonly variant: Variant;
  readonly axes: readonly Axis[];
  readonly over: readonly Axis[];
  readonly values: ReadonlyMap<Axis, Expr>;
  /** The axis of rows. */
  readonly row: Axis | undefined;
  /** Where the position of the row exists, and where those of the keys do. */
  readonly rowExists: Expr | undefined;
  readonly keysExist: Expr | undefined;
  readonly answers: ReadonlyMap<Read, GuardedRead>;
}

export class Frames {
  private readonly demand: Demand;
  private readonly dimensions: Dimensions;

  constructor(demand: Demand, dimensions: Dimensions) {
    this.demand = demand;
    this.dimensions = dimensions;
  }

  private get positions(): Positions {
    return this.demand.positions;
  }

  get past(): Expr {
    return dimension(this.dimensions.past);
  }

  get count(): Expr {
    return dimension(this.dimensions.count);
  }

  /** The first position that keys with that window run over. */
  first(window: number): Expr {
    return this.isNear(window) ? minus(this.past, this.earlier(window)) : integer(0);
  }

  /** How many earlier positions they run over. */
  private earlier(window: number): Expr {
    return this.isNear(window)
      ? operation("integerMinimum", [this.past, integer(window)])
      : this.past;
  }

  private isNear(window: number): boolean {
    return window < this.positions.longest + this.positions.prefix - 1;
  }

  /** A variant's axes in the chunk. */
  of(variant: Variant): Frame {
    const { node, row, keys } = variant;
    const values = new Map<Axis, Expr>();
    const keysExist: Expr[] = [];
    const place = (old: Axis, position: Expr, shift: number): Expr | undefined => {
      values.set(old, minus(position, integer(shift)));
      return shift > 0 ? lessEqual(integer(shift), position) : undefined;
    };
    let rows: Axis | undefined;
    let rowExists: Expr | undefined;
    const keyed = (old: Axis, window: number): Axis => {
      const made = newAxis(old.name, plus(this.count, this.earlier(window)));
      const shift = this.positions.shift(old.extent) ?? 0;
      const exists = place(old, plus(this.first(window), at(made)), shift);
      if (exists) keysExist.push(exists);
      return made;
    };
    const axes = axesOf(node, this.positions).map((old, n) => {
      const reach = keys.get(n);
      if (reach) return keyed(old, windowOf(reach));
      const made = row?.axis === n ? newAxis(old.name, this.count) : freshAxis(old);
      if (row?.axis === n) {
        rows = made;
        rowExists = place(old, plus(this.past, at(made)), row.shift);
      } else {
        values.set(old, at(made));
      }
      return made;
    });
    const inside = this.demand.inside(variant);
    const over = (node.kind === "reduce" ? node.over : []).map((old) => {
      const key = inside.keys.get(old);
      // What argmax gives is counted from the first position of all.
      const window = node.kind === "reduce" && node.op === "argmax" ? Infinity : undefined;
      if (key) return keyed(old, window ?? windowOf(key.reach));
      const made = freshAxis(old);
      values.set(old, at(made));
      return made;
    });
    const answers = new Map(this.demand.readsOf(variant).map((one) => [one.read, one]));
    const common = { variant, axes, over, values, row: rows, answers };
    return { ...common, rowExists, keysExist: conjunction(...keysExist) };
  }
}
