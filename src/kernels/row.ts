/**
 * The family `row`: normalisations and softmax, where each row is read several times. The
 * reductions of one *phase* share a loop over the row; those of the next phase may use
 * what they found. Maps in between are not stored but computed where they are used, and
 * what does not change along the row is computed once.
 *
 * Two variants. `thread`: one thread a row and no barrier; `workgroup`: 64 threads a row,
 * each takes every 64th entry, and a tree in workgroup memory puts their results together.
 */
import { at, axis, times } from "../ir/build.ts";
import type { Axis, Expr } from "../ir/expr.ts";
import type { ReduceNode } from "../ir/graph.ts";
import type { RowNode, RowRegion } from "../ir/region.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { axesOf } from "./core.ts";
import { place, unravel } from "./lower.ts";
import { shortName } from "./names.ts";
import {
  linear,
  nest,
  operators,
  result,
  start,
  takeGuarded,
  type Accumulator,
  type LoopAxis,
} from "./reduce.ts";
import { RowBodies } from "./rowBodies.ts";
import type { Scope } from "./scope.ts";
import { KernelText } from "./text.ts";
import { numberEntries, threadsPerGroup } from "./threads.ts";

export function rowKernel(region: RowRegion, context: KernelContext): KernelDraft {
  // Of one value a row there is nothing to share.
  const isShared = region.nodes.some(({ inner }) => inner.length > 0);
  const variant = (isShared && context.variants.row) || "thread";
  return new RowWriter(region, context, variant).write();
}

/** What is computed along the row in one loop. */
interface Loop {
  readonly axes: readonly LoopAxis[];
  readonly rows: RowNode[];
}

const oneARow: readonly Axis[] = [];

class RowWriter {
  private readonly text: KernelText;
  private readonly bodies: RowBodies;
  private values: ReadonlyMap<Axis, Expr> = new Map();
  private readonly region: RowRegion;
  private readonly context: KernelContext;
  private readonly variant: "thread" | "workgroup";

  constructor(region: RowRegion, context: KernelContext, variant: "thread" | "workgroup") {
    this.region = region;
    this.context = context;
    this.variant = variant;
    this.text = new KernelText(context);
    this.bodies = new RowBodies(region, this.text);
  }

  write(): KernelDraft {
    const { text, region, context, variant, bodies } = this;
    bodies.register();
    region.outputs.forEach((output) => text.output(output));
    const batched = region.outputs.some((output) => context.batched(output));
    const what = variant === "thread" ? "thread" : "workgroup";
    const { values, groups, fold } = numberEntries(text, bodies.rows, batched, "row", what);
    this.values = values;
    // What the author gave a name keeps it where it is computed.
    for (const { node } of bodies.inlined)
      text.wish(this.placed(bodies.bodies.get(node)!), shortName(node.name));
    const phases = Math.max(...region.nodes.map((row) => row.phase));
    for (let phase = 0; phase <= phases; phase++) {
      const rows = region.nodes.filter((row) => row.phase === phase && row.node.kind === "reduce");
      for (const loop of this.loops(rows)) this.reduceLoop(loop);
    }
    const stored = region.nodes.filter((row) => bodies.isStored(row));
    for (const loop of this.loops(stored, true)) this.storeLoop(loop);
    return text.finish({
      family: "row",
      title: region.nodes.map((row) => row.node),
      workgroupSize: threadsPerGroup,
      workgroupBytes: 4 * threadsPerGroup * this.shared,
      groups,
      fold,
      notes: [variant === "thread" ? "one thread a row" : `${threadsPerGroup} threads a row`],
    });
  }

  private shared = 0;

  /** Groups nodes by their extents along the row: each group is one loop. */
  private loops(rows: readonly RowNode[], storing = false): readonly Loop[] {
    const loops = new Map<readonly Axis[], Loop>();
    for (const row of rows) {
      // A reduction's own value is one a row.
      const axes = storing && row.node.kind === "reduce" ? oneARow : this.bodies.axesAlong(row);
      let loop = loops.get(axes);
      if (!loop) {
        loop = {
          axes: axes.map((one) => ({
            axis: one,
            extent: place(this.text.lowering.extent(one), this.values),
          })),
          rows: [],
        };
        loops.set(axes, loop);
      }
      loop.rows.push(row);
    }
    return [...loops.values()];
  }

  private reduceLoop(loop: Loop): void {
    const { main } = this.text;
    const running = loop.rows.map((row) => {
      const node = row.node as ReduceNode;
      const guard = this.bodies.guards.get(node);
      const into = start(main, shortName(node.name), node.op, node.body.type);
      return {
        node,
        into,
        body: this.placed(this.bodies.bodies.get(node)!),
        guard: guard && this.placed(guard),
      };
    });
    const index = linear(
      loop.axes.map((one) => one.axis),
      loop.axes.map((one) => one.extent),
    );
    this.alongRow(loop, (inside) => {
      const together = new Map<Expr | undefined, (typeof running)[number][]>();
      for (const one of running) together.set(one.guard, [...(together.get(one.guard) ?? []), one]);
      for (const [guard, ones] of together) takeGuarded(inside, ones, guard, index);
    });
    if (this.variant === "workgroup") this.combine(running.map((one) => one.into));
    for (const { node, into } of running) {
      const local = this.bodies.localOf(node);
      const [only] = into.variables;
      if (into.variables.length === 1 && this.variant === "thread") main.bind(local, only!);
      else if (this.variant === "thread")
        main.let(`${shortName(node.name)}_all`, result(into), local);
      else {
        const name = `${shortName(node.name)}_all`;
        main.let(name, operators[into.op].result(this.sharedOf(into, "0")), local);
      }
    }
  }

  private readonly sharedNames = new Map<Accumulator, readonly string[]>();

  private sharedOf(into: Accumulator, index: string): readonly string[] {
    return this.sharedNames.get(into)!.map((name) => `${name}[${index}]`);
  }

  /** Puts together what the threads of the workgroup found. */
  private combine(accumulators: readonly Accumulator[]): void {
    const { text } = this;
    const { main } = text;
    for (const into of accumulators) {
      const names = into.variables.map((variable) => text.moduleName(`${variable}_shared`));
      const types = operators[into.op].types;
      names.forEach((name, n) =>
        text.declarations.push(
          `var<workgroup> ${name}: array<${types(into.type)[n]!}, ${threadsPerGroup}>;`,
        ),
      );
      this.shared += names.length;
      this.sharedNames.set(into, names);
      names.forEach((name, n) => main.line(`${name}[local] = ${into.variables[n]!};`));
    }
    main.line("workgroupBarrier();");
    const tree = main.child("loop");
    tree.branch("local < stride", (inside) => {
      for (const into of accumulators)
        operators[into.op].merge(
          this.sharedOf(into, "local"),
          this.sharedOf(into, "local + stride"),
          inside,
        );
    });
    tree.line("workgroupBarrier();");
    main.block(`for (var stride = ${threadsPerGroup / 2}u; stride > 0u; stride /= 2u)`, tree);
  }

  private storeLoop(loop: Loop): void {
    const { text } = this;
    const store = (scope: Scope): void => {
      const values = scope.values(
        loop.rows.map((row) =>
          row.node.kind === "reduce"
            ? this.bodies.localOf(row.node)
            : this.placed(this.bodies.bodies.get(row.node)!),
        ),
      );
      loop.rows.forEach((row, n) => {
        const address = this.bodies.lowered(
          row.node,
          text.lowering.address(row.node, axesOf(row.node)),
        );
        text.store(scope, row.node, this.placed(address), values[n]!);
      });
    };
    this.alongRow(loop, store);
  }

  /** Runs over the row: all of it, or this thread's share. */
  private alongRow(loop: Loop, body: (inside: Scope) => void): void {
    const { main } = this.text;
    if (this.variant === "thread") {
      nest(main, loop.axes, body);
      return;
    }
    if (loop.axes.length === 0) {
      main.branch("local == 0u", body);
      return;
    }
    const [only] = loop.axes;
    const extents = loop.axes.map((one) => one.extent);
    const count = times(...extents);
    const share = loop.axes.length === 1 ? only!.axis : axis("entry", count);
    main.loop(
      { expr: at(share), name: share.name },
      { from: "i32(local)", to: main.value(count), step: threadsPerGroup },
      (inside) => {
        if (loop.axes.length > 1) {
          unravel(at(share), extents).forEach((value, n) =>
            inside.bind(at(loop.axes[n]!.axis), inside.named(loop.axes[n]!.axis.name, value)),
          );
        }
        body(inside);
      },
    );
  }

  private placed(expr: Expr): Expr {
    return place(expr, this.values);
  }
}
