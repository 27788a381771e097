/**
 * Reductions of few entries over many values, by all threads of a workgroup: some threads
 * share an entry, each takes some of the values, and a tree puts together what they found.
 */
import { at, axis, integer, times } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { ReduceOperator } from "../ir/graph.ts";
import { unravel } from "./lower.ts";
import { identifier } from "./names.ts";
import { linear, operators, start, takeGuarded, type LoopAxis } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import type { KernelText } from "./text.ts";

export interface TreeReduction {
  readonly name: string;
  readonly op: ReduceOperator;
  /** The local that stands for the result. */
  readonly value: Expr;
  readonly body: Expr;
  readonly where?: Expr;
  readonly axes: readonly Axis[];
  readonly extents: readonly Expr[];
  readonly loops: readonly LoopAxis[];
  /** Entries at most. */
  readonly few: number;
}

/** Values that are worth a tree. */
const enough = 16;

export class RecurrenceTree {
  private readonly text: KernelText;
  private readonly size: number;
  /** Names of arrays with one place a thread, by their type. */
  private readonly shared = new Map<string, string[]>();

  constructor(text: KernelText, size: number) {
    this.text = text;
    this.size = size;
  }

  get bytes(): number {
    return [...this.shared.values()].reduce((sum, names) => sum + 4 * this.size * names.length, 0);
  }

  /** Whether several threads are there for each entry. */
  fits(entries: number, values: number): boolean {
    return values >= enough && this.lanes(entries) >= 8;
  }

  /** Threads of one entry: a power of two. */
  private lanes(entries: number): number {
    let lanes = 64;
    while (lanes > 1 && lanes * entries > this.size) lanes /= 2;
    return lanes * entries > this.size ? 0 : lanes;
  }

  private arrays(types: readonly string[]): readonly string[] {
    const used = new Map<string, number>();
    return types.map((type) => {
      const n = used.get(type) ?? 0;
      used.set(type, n + 1);
      const names = this.shared.get(type) ?? [];
      this.shared.set(type, names);
      if (n === names.length) {
        const name = this.text.moduleName("found");
        names.push(name);
        this.text.declarations.push(`var<workgroup> ${name}: array<${type}, ${this.size}>;`);
      }
      return names[n]!;
    });
  }

  /** Has barriers: everything written before is seen by all threads after it. */
  reduce(scope: Scope, one: TreeReduction, keep: (inside: Scope) => void): void {
    const lanes = this.lanes(one.few);
    const operator = operators[one.op];
    const names = this.arrays(operator.types(one.body.type));
    const lane = scope.let("lane", `i32(local % ${lanes}u)`);
    const entry = axis("entry", integer(this.size));
    const number = scope.let("entry", `i32(local / ${lanes}u)`, at(entry));
    const count = scope.value(times(integer(1), ...one.extents));
    const inEntry = (inside: Scope): void =>
      unravel(at(entry), one.extents).forEach((value, n) => {
        const axis = one.axes[n]!;
        inside.bind(at(axis), inside.named(identifier(axis.name), value));
      });
    const into = start(scope, one.name, one.op, one.body.type);
    scope.branch(`${number} < ${count}`, (inside) => {
      inEntry(inside);
      const extents = one.loops.map(({ extent }) => extent);
      const [only] = one.loops;
      const share = one.loops.length === 1 ? only!.axis : axis("number", times(...extents));
      inside.loop(
        { expr: at(share), name: identifier(share.name) },
        { from: lane, to: inside.value(times(...extents)), step: lanes },
        (each) => {
          if (one.loops.length > 1)
            unravel(at(share), extents).forEach((value, n) => {
              const axis = one.loops[n]!.axis;
              each.bind(at(axis), each.named(identifier(axis.name), value));
            });
          const index = linear(
            one.loops.map(({ axis }) => axis),
            extents,
          );
          takeGuarded(each, [{ into, body: one.body }], one.where, index);
        },
      );
    });
    names.forEach((name, n) => scope.line(`${name}[local] = ${into.variables[n]!};`));
    scope.line("workgroupBarrier();");
    const tree = scope.child("loop");
    tree.branch(`u32(${lane}) < stride`, (inside) =>
      operator.merge(
        names.map((name) => `${name}[local]`),
        names.map((name) => `${name}[local + stride]`),
        inside,
      ),
    );
    tree.line("workgroupBarrier();");
    scope.block(`for (var stride = ${lanes / 2}u; stride > 0u; stride /= 2u)`, tree);
    scope.branch(`${lane} == 0 && ${number} < ${count}`, (inside) => {
      inEntry(inside);
      inside.let(
        `${one.name}_all`,
        operator.result(names.map((name) => `${name}[local]`)),
        one.value,
      );
      keep(inside);
    });
    // Who comes next may write these arrays again.
    scope.line("workgroupBarrier();");
  }
}
