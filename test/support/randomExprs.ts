/**
 * Random expressions over given axes: indices that stay inside an extent, truth values,
 * and reals that stay small, so that two evaluations of them can be compared.
 */
import {
  and,
  at,
  equal,
  integer,
  less,
  lessEqual,
  minus,
  not,
  operation,
  or,
  plus,
  quotient,
  read,
  real,
  remainder,
  select,
  times,
  toReal,
  wholePower,
} from "../../src/ir/build.ts";
import { literal, same, type Axis, type Dim, type Expr } from "../../src/ir/expr.ts";
import { extentsOf, type Node } from "../../src/ir/graph.ts";
import type { OperationName } from "../../src/ir/operations.ts";
import { rangeOf } from "../../src/ir/range.ts";
import type { Choices } from "./choices.ts";

export const apply = (op: OperationName, ...args: readonly Expr[]): Expr => operation(op, args);

/** Makes expressions of the axes of one equation, which may read the given nodes. */
export class ExprMaker {
  readonly axes: readonly Axis[];
  private readonly choices: Choices;
  private readonly nodes: readonly Node[];

  constructor(choices: Choices, axes: readonly Axis[], nodes: readonly Node[]) {
    this.choices = choices;
    this.axes = axes;
    this.nodes = nodes;
  }

  private of(element: Node["element"]): readonly Node[] {
    return this.nodes.filter((node) => node.element === element);
  }

  /** Any whole number; it may be negative. */
  whole(depth = 2): Expr {
    const { choices, axes } = this;
    if (axes.length === 0) return integer(choices.below(4));
    const one = at(choices.pick(axes));
    if (depth === 0) return one;
    const other = (): Expr => this.whole(depth - 1);
    switch (choices.below(9)) {
      case 1:
        return plus(one, integer(choices.below(5) - 2));
      case 2:
        return minus(other(), other());
      case 3:
        return plus(times(integer(1 + choices.below(4)), one), other());
      case 4:
        return quotient(other(), integer(1 + choices.below(4)));
      case 5:
        return remainder(other(), integer(1 + choices.below(5)));
      case 6:
        return apply("integerAbsolute", other());
      case 7:
        return apply(choices.pick(["integerMinimum", "integerMaximum"]), other(), other());
      case 8:
        return times(one, other());
      default:
        return one;
    }
  }

  /** A whole number in [0, extent), for every value of the axes. */
  index(extent: Dim): Expr {
    const { choices } = this;
    const inside = (expr: Expr): boolean =>
      rangeOf(expr).least >= 0 && rangeOf(minus(extent, expr)).least > 0;
    const fitting = this.axes.filter((axis) => same(axis.extent, extent));
    const wrapped = (): Expr => remainder(this.whole(), extent);
    if (fitting.length > 0 && !choices.percent(25)) {
      const one = at(choices.pick(fitting));
      return choices.percent(15) ? minus(minus(extent, integer(1)), one) : one;
    }
    const gathers = this.of("int").filter((node) =>
      inside(
        read(
          node,
          extentsOf(node).map(() => integer(0)),
        ),
      ),
    );
    switch (choices.below(6)) {
      case 1:
        return choices.percent(50) ? this.merged(extent) : this.split(extent);
      case 2: {
        const clamped = apply("integerMaximum", this.whole(), integer(0));
        return apply("integerMinimum", clamped, minus(extent, integer(1)));
      }
      case 3:
        return apply("checked", wrapped(), extent);
      case 4:
        return gathers.length > 0 ? this.entry(choices.pick(gathers)) : wrapped();
      case 5: {
        const narrow = this.axes.filter((axis) => inside(at(axis)));
        return narrow.length > 0 ? at(choices.pick(narrow)) : integer(0);
      }
      default:
        return wrapped();
    }
  }

  /** `i * 4 + j` where two axes together are as long as the extent. */
  private merged(extent: Dim): Expr {
    for (const outer of this.axes) {
      for (const inner of this.axes) {
        if (outer !== inner && same(times(outer.extent, inner.extent), extent))
          return plus(times(at(outer), inner.extent), at(inner));
      }
    }
    return integer(0);
  }

  /** `i div 4` or `i mod 4` where an axis is a multiple of the extent. */
  private split(extent: Dim): Expr {
    const n = literal(extent);
    for (const axis of this.axes) {
      const whole = literal(axis.extent);
      if (n === undefined || whole === undefined || whole % n !== 0 || whole === n) continue;
      const one = at(axis);
      return this.choices.percent(50) ? quotient(one, integer(whole / n)) : remainder(one, extent);
    }
    return integer(0);
  }

  /** An entry of a node, inside it. */
  entry(node: Node): Expr {
    return read(
      node,
      extentsOf(node).map((extent) => this.index(extent)),
    );
  }

  /** A guard over indices, and over tensors of truth values. */
  mask(depth = 2): Expr {
    const { choices } = this;
    const inner = (): Expr => this.mask(depth - 1);
    const flags = this.of("bool");
    switch (choices.below(depth > 0 ? 9 : 5)) {
      case 1:
        return less(minus(this.whole(1), this.whole(1)), integer(choices.below(4)));
      case 2:
        return equal(remainder(this.whole(1), integer(2 + choices.below(3))), integer(0));
      case 3:
        return equal(this.whole(1), this.whole(1));
      case 4:
        return flags.length > 0 ? this.entry(choices.pick(flags)) : less(this.whole(1), integer(2));
      case 5:
        return and(inner(), inner());
      case 6:
        return or(inner(), inner());
      case 7:
        return not(inner());
      case 8:
        return select(inner(), inner(), inner());
      default:
        return lessEqual(this.whole(0), this.whole(0));
    }
  }

  /** An entry of some tensor of reals, or a number. */
  private leaf(): Expr {
    const { choices } = this;
    const tensors = this.of("real");
    if (tensors.length === 0 || choices.percent(10))
      return real(choices.pick([0.5, 1, -1, 2, 0.125, 0]));
    // Often the newest, so that equations depend on each other.
    const newest = tensors[tensors.length - 1];
    return this.entry(newest && choices.percent(40) ? newest : choices.pick(tensors));
  }

  /** A real; about as large as what it reads, times a small number. */
  value(depth = 3): Expr {
    const { choices } = this;
    if (depth === 0) return this.leaf();
    const inner = (): Expr => this.value(depth - 1);
    const small = (): Expr => apply("tanh", inner());
    switch (choices.below(16)) {
      case 1:
        return apply("add", inner(), inner());
      case 2:
        return apply("subtract", inner(), inner());
      case 3:
        return apply("multiply", inner(), small());
      case 4:
        return apply("divide", inner(), apply("add", real(1), wholePower(small(), 2)));
      case 5:
        return apply(choices.pick(["sin", "cos", "tanh", "sigmoid", "erf"]), inner());
      case 6:
        return apply("exp", apply("minimum", inner(), real(2)));
      case 7:
        return apply("log", apply("add", apply("absolute", inner()), real(1)));
      case 8:
        return apply("sqrt", apply("absolute", inner()));
      case 9:
        return apply(choices.pick(["maximum", "minimum"]), inner(), inner());
      case 10:
        return apply("negate", inner());
      case 11:
        return select(this.mask(1), inner(), inner());
      case 12:
        return toReal(this.whole(1));
      case 13:
        return this.shifted() ?? this.leaf();
      case 14: {
        // Shared, so that printing and compiling have something to name.
        const part = inner();
        return apply("multiply", part, apply("sigmoid", part));
      }
      case 15:
        return apply("power", apply("add", apply("absolute", small()), real(0.5)), small());
      default:
        return this.leaf();
    }
  }

  /** `if 0 <= i - 1 and i - 1 < n then x[i - 1] else 0`. */
  private shifted(): Expr | undefined {
    const { choices } = this;
    const tensors = this.of("real").filter((node) => extentsOf(node).length > 0);
    if (tensors.length === 0) return undefined;
    const node = choices.pick(tensors);
    const extents = extentsOf(node);
    const place = choices.below(extents.length);
    const moved = this.whole(1);
    const inside = and(lessEqual(integer(0), moved), less(moved, extents[place]!));
    const indices = extents.map((extent, n) => (n === place ? moved : this.index(extent)));
    return select(inside, read(node, indices), real(0));
  }
}
