/**
 * The family `recurrence`: one workgroup runs all steps of one member. No kernel can wait
 * for all workgroups, so the alternative is a dispatch for each equation and step; while a
 * step is small, the launches would take longer than the work.
 *
 * The number of steps is the member's own, read from `lengths`, so that all threads of a
 * workgroup agree on it: they meet at barriers.
 */
import { mostStorageBuffers } from "../base/limits.ts";
import { at, axis, integer, plus, quotient, scaled, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { Node, Recurrence } from "../ir/graph.ts";
import { nodesOf, type RecurrenceRegion } from "../ir/region.ts";
import { rangeOf } from "../ir/range.ts";
import { readsOf } from "../ir/walk.ts";
import { storageBuffers } from "../program/bindings.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { boxOf, unravel } from "./lower.ts";
import { identifier, shortName } from "./names.ts";
import { fourPlaces, quadText, type QuadPlaces } from "./quads.ts";
import { RecurrenceLowering, type Lowered } from "./recurrenceLower.ts";
import { RecurrencePlan, type Equation, type Phase, type Steps } from "./recurrencePlan.ts";
import { RecurrenceTree } from "./recurrenceTree.ts";
import { nest, result, start, takeGuarded, linear } from "./reduce.ts";
import type { Scope } from "./scope.ts";
import { KernelText } from "./text.ts";
import { numberEntries } from "./threads.ts";

/** What every adapter lets a workgroup have, in bytes. */
const mostBytes = 16384;

/** What the values of a step may take of it; the rest is for trees. */
const mostState = 12288;

/** Numbers that a step may read of parameters: more of them are better read by many workgroups. */
const mostWeights = 2 ** 19;

/** The kernel, or undefined where the recurrence is too large for one workgroup. */
export function recurrenceKernel(
  region: RecurrenceRegion,
  context: KernelContext,
): KernelDraft | undefined {
  const plan = new RecurrencePlan(region);
  const bytes = [...plan.kept.values()].reduce((sum, { entries }) => sum + 4 * entries, 0);
  if (bytes > mostState) return undefined;
  const asked = context.variants.recurrence === "kernel";
  if (!asked && weightsOf(region, context) > mostWeights) return undefined;
  const draft = new RecurrenceWriter(region, plan, context).write();
  const fits = storageBuffers(draft.bindings) <= mostStorageBuffers;
  return fits && draft.workgroupBytes <= mostBytes ? draft : undefined;
}

/** Entries of all parameters that a step reads. */
function weightsOf(region: RecurrenceRegion, context: KernelContext): number {
  const nodes = new Set(
    nodesOf(region).flatMap((node) => readsOf(node.body).map((one) => one.node)),
  );
  return [...nodes]
    .filter((node) => !context.batched(node))
    .reduce((sum, node) => sum + (literal(boxOf(node, context)) ?? Infinity), 0);
}

class RecurrenceWriter {
  private readonly region: RecurrenceRegion;
  private readonly plan: RecurrencePlan;
  private readonly context: KernelContext;
  private readonly text: KernelText;
  private readonly arrays = new Map<Node, Node>();
  private readonly lowering: RecurrenceLowering;
  private readonly size: number;
  private readonly tree: RecurrenceTree;
  /** Arrays that were written since all threads met. */
  private fresh = new Set<Node>();
  private bytes = 0;

  constructor(region: RecurrenceRegion, plan: RecurrencePlan, context: KernelContext) {
    this.region = region;
    this.plan = plan;
    this.context = context;
    this.text = new KernelText(context);
    const widest = Math.max(1, ...[...plan.kept.values()].map(({ entries }) => entries));
    this.size = widest > 128 ? 256 : widest > 64 ? 128 : 64;
    this.tree = new RecurrenceTree(this.text, this.size);
    this.lowering = new RecurrenceLowering(this.text, plan, this.arrays);
  }

  write(): KernelDraft {
    const { text, plan, region, context, size } = this;
    for (const { node, entries } of plan.kept.values()) {
      this.arrays.set(
        node,
        text.workgroupArray(`${shortName(node.name)}_now`, node.element, entries),
      );
      this.bytes += 4 * entries;
    }
    this.lowering.all();
    for (const node of plan.stored) text.output(node as Equation);
    const numbered = numberEntries(text, [], true, "member", "workgroup");
    text.main.bind(at(context.member), text.main.value(numbered.number));
    this.steps(text.main, plan.steps);
    return text.finish({
      family: "recurrence",
      title: nodesOf(region),
      workgroupSize: size,
      workgroupBytes: this.bytes + this.tree.bytes,
      groups: numbered.groups,
      fold: numbered.fold,
      notes: [`one workgroup of ${size} threads runs all steps`],
    });
  }

  private lower(expr: Expr): Expr {
    return this.lowering.lower(expr);
  }

  private extent(one: Axis): Expr {
    return this.text.lowering.extent(one);
  }

  /** All threads wait where one of the expressions reads what was just written. */
  private meet(scope: Scope, ...exprs: readonly (Expr | undefined)[]): void {
    const reads = exprs.flatMap((expr) => (expr ? readsOf(expr) : []));
    if (reads.some(({ node }) => this.fresh.has(node))) this.barrier(scope);
  }

  private barrier(scope: Scope): void {
    scope.line("workgroupBarrier();");
    this.fresh = new Set();
  }

  private steps(scope: Scope, { recurrences, over, parts }: Steps): void {
    this.meet(scope, ...recurrences.map(({ start: first }) => this.lower(first)));
    for (const one of recurrences) this.carry(scope, one, one.start);
    this.barrier(scope);
    const count = scope.value(this.extent(over));
    scope.loop({ expr: at(over), name: identifier(over.name) }, { to: count }, (inside) => {
      for (const part of parts) {
        if (part.kind === "steps") this.steps(inside, part);
        else this.phase(inside, part);
      }
      this.barrier(inside);
      this.handOn(inside, recurrences);
      this.barrier(inside);
    });
  }

  /** What the step leaves becomes what comes into the next one; values may change places. */
  private handOn(scope: Scope, recurrences: readonly Recurrence[]): void {
    const own = new Set(recurrences.map(({ node }) => this.arrays.get(node)!));
    const crossing = recurrences.filter(({ next }) =>
      readsOf(this.lower(next)).some(({ node }) => own.has(node)),
    );
    const apart = new Map<Recurrence, Node>();
    for (const one of crossing) {
      const { entries } = this.plan.kept.get(one.node)!;
      const name = `${shortName(one.node.name)}_next`;
      apart.set(one, this.text.workgroupArray(name, one.node.element, entries));
      this.bytes += 4 * entries;
      this.carry(scope, one, one.next, apart.get(one));
    }
    if (crossing.length > 0) this.barrier(scope);
    for (const one of recurrences) {
      const from = apart.get(one);
      this.carry(scope, one, one.next, undefined, from);
    }
  }

  /** Sets a carried value, or its stand-in, to an expression or what the stand-in has. */
  private carry(
    scope: Scope,
    { node, axes: all }: Recurrence,
    value: Expr,
    into: Node = this.arrays.get(node)!,
    from?: Node,
  ): void {
    const kept = this.plan.kept.get(node)!;
    const index = this.plan.indexIn(kept, all.map(at));
    this.entries(scope, kept.axes, (inside) => {
      const text = from
        ? this.text.loadArray(inside, from, index)
        : inside.value(this.lower(value));
      this.text.storeArray(inside, into, index, text);
    });
    this.fresh.add(into);
  }

  /** Every entry of these axes, by some thread. */
  private entries(scope: Scope, axes: readonly Axis[], body: (inside: Scope) => void): void {
    const [only] = axes;
    if (!only) {
      scope.branch("local == 0u", body);
      return;
    }
    const extents = axes.map((one) => this.extent(one));
    const share = axes.length === 1 ? only : axis("entry", times(...extents));
    scope.loop(
      { expr: at(share), name: identifier(share.name) },
      { from: "i32(local)", to: scope.value(times(...extents)), step: this.size },
      (inside) => {
        if (axes.length > 1)
          unravel(at(share), extents).forEach((value, n) => {
            inside.bind(at(axes[n]!), inside.named(identifier(axes[n]!.name), value));
          });
        body(inside);
      },
    );
  }

  private phase(scope: Scope, phase: Phase): void {
    const { axes, core, final } = this.lowering.phases.get(phase)!;
    this.meet(scope, core?.body, core?.where, final);
    const keep = (inside: Scope): void => this.keep(inside, phase, final);
    if (!core) this.entries(scope, axes, keep);
    else {
      const over = core.over.map((one) => ({ axis: one, extent: this.extent(one) }));
      const op =
        (phase.core ?? phase.output).kind === "reduce" ? (phase.core ?? phase.output) : undefined;
      if (op?.kind !== "reduce") return;
      const few = axes.reduce((count, one) => count * rangeOf(one.extent).most, 1);
      const many = core.over.reduce((count, one) => count * rangeOf(one.extent).most, 1);
      const name = identifier(shortName(op.name));
      if (this.tree.fits(few, many)) {
        const extents = axes.map((one) => this.extent(one));
        this.tree.reduce(
          scope,
          { ...core, name, op: op.op, axes, extents, loops: over, few },
          keep,
        );
        this.fresh = new Set();
      } else
        this.entries(scope, axes, (inside) => {
          if (core.quads) this.quadSum(inside, core, name);
          else {
            const into = start(inside, name, op.op, core.body.type);
            nest(inside, over, (each) =>
              takeGuarded(
                each,
                [{ into, body: core.body }],
                core.where,
                linear(
                  core.over,
                  over.map(({ extent }) => extent),
                ),
              ),
            );
            inside.let(`${name}_all`, result(into), core.value);
          }
          keep(inside);
        });
    }
    const array = this.arrays.get(phase.output);
    if (array) this.fresh.add(array);
  }

  /** A sum of products, four at a time. */
  private quadSum(scope: Scope, core: NonNullable<Lowered["core"]>, name: string): void {
    const [only] = core.over as [Axis];
    const sums = scope.variable(`${name}_sums`, "vec4f()");
    const fours = axis(`${only.name}4`, quotient(only.extent, integer(4)));
    const places = fourPlaces((c) => new Map([[only, plus(scaled(4, at(fours)), integer(c))]]));
    nest(scope, [{ axis: fours, extent: fours.extent }], (inside) => {
      inside.line(`${sums} += ${this.quad(inside, core.body, places)};`);
    });
    scope.let(`${name}_all`, `${sums}.x + ${sums}.y + ${sums}.z + ${sums}.w`, core.value);
  }

  private quad(scope: Scope, expr: Expr, places: QuadPlaces): string {
    return expr.kind === "apply" && expr.op === "multiply"
      ? expr.args.map((arg) => this.quad(scope, arg, places)).join(" * ")
      : quadText(scope, this.text, expr, places);
  }

  /** Puts a value where it is read: into its array, into memory. */
  private keep(scope: Scope, { output }: Phase, final: Expr): void {
    const { text, plan } = this;
    const array = this.arrays.get(output);
    const value = scope.value(final);
    const stored = plan.stored.has(output);
    const name = array && stored && !/^\w+$/.test(value) ? scope.let("result", value) : value;
    if (array) {
      const kept = plan.kept.get(output)!;
      const index = text.lowering.lower(plan.numbered(plan.indexIn(kept, output.axes.map(at))));
      text.storeArray(scope, array, index, name);
    }
    if (!stored) return;
    const address = this.lower(text.lowering.address(output, output.axes.map(at)));
    text.store(scope, output, address, name);
  }
}
