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
import { dependsOn, readsOf } from "../ir/walk.ts";
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
    // A few rounds of 128 threads are one where each thread has several entries at once.
    const rounds = widest / 128;
    this.size = widest <= 64 ? 64 : rounds <= 1 || (rounds <= 4 && rounds % 1 === 0) ? 128 : 256;
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
      } else if (core.quads) this.quadSums(scope, axes, core, name, keep);
      else
        this.entries(scope, axes, (inside) => {
          const into = start(inside, name, op.op, core.body.type);
          const extents = over.map(({ extent }) => extent);
          nest(inside, over, (each) =>
            takeGuarded(each, [{ into, body: core.body }], core.where, linear(core.over, extents)),
          );
          inside.let(`${name}_all`, result(into), core.value);
          keep(inside);
        });
    }
    const array = this.arrays.get(phase.output);
    if (array) this.fresh.add(array);
  }

  /** How many entries a thread has at once: as many as there are rounds, if they are few and all whole. */
  private together(axes: readonly Axis[]): number {
    const count = literal(times(integer(1), ...axes.map((one) => this.extent(one))));
    const rounds = (count ?? NaN) / this.size;
    return [4, 3, 2].includes(rounds) ? rounds : 1;
  }

  /**
   * Sums of products, four at a time. Where a thread has several entries, what they have in common
   * (what comes from the step before) is loaded once for all.
   */
  private quadSums(
    scope: Scope,
    axes: readonly Axis[],
    core: NonNullable<Lowered["core"]>,
    name: string,
    keep: (inside: Scope) => void,
  ): void {
    const count = this.together(axes);
    if (count === 1) {
      this.entries(scope, axes, (inside) => {
        const [sum] = this.quadSum(inside, core, name, [new Map()]);
        inside.let(`${name}_all`, sum!, core.value);
        keep(inside);
      });
      return;
    }
    const extents = axes.map((one) => this.extent(one));
    const first = axis("first", integer(this.size));
    scope.bind(at(first), "i32(local)");
    const each = Array.from({ length: count }, (_, n) => {
      const number = plus(at(first), integer(n * this.size));
      return new Map(unravel(number, extents).map((value, m) => [axes[m]!, value]));
    });
    const sums = this.quadSum(scope, core, name, each);
    const all = scope.let(`${name}_each`, `array(${sums.join(", ")})`);
    const n = axis("n", integer(count));
    nest(scope, [{ axis: n, extent: n.extent }], (inside) => {
      const number = plus(at(first), scaled(this.size, at(n)));
      unravel(number, extents).forEach((value, m) =>
        inside.bind(at(axes[m]!), inside.named(identifier(axes[m]!.name), value)),
      );
      inside.let(`${name}_all`, `${all}[${inside.value(at(n))}]`, core.value);
      keep(inside);
    });
  }

  /** The texts of the sums for several places of the axes. */
  private quadSum(
    scope: Scope,
    core: NonNullable<Lowered["core"]>,
    name: string,
    each: readonly ReadonlyMap<Axis, Expr>[],
  ): readonly string[] {
    const [only] = core.over as [Axis];
    const sums = each.map(() => scope.variable(`${name}_sums`, "vec4f()"));
    const fours = axis(`${only.name}4`, quotient(only.extent, integer(4)));
    nest(scope, [{ axis: fours, extent: fours.extent }], (inside) => {
      const shared = new Map<Expr, string>();
      each.forEach((own, n) => {
        const places = fourPlaces(
          (c) => new Map([...own, [only, plus(scaled(4, at(fours)), integer(c))]]),
        );
        const product = this.quad(inside, core.body, places, [...own.keys()], shared);
        inside.line(`${sums[n]!} += ${product};`);
      });
    });
    return sums.map((sum) => `${sum}.x + ${sum}.y + ${sum}.z + ${sum}.w`);
  }

  /** @param shared the names of factors that are the same for all values of `axes`, if there are any */
  private quad(
    scope: Scope,
    expr: Expr,
    places: QuadPlaces,
    axes: readonly Axis[],
    shared: Map<Expr, string>,
  ): string {
    if (expr.kind === "apply" && expr.op === "multiply")
      return expr.args.map((arg) => this.quad(scope, arg, places, axes, shared)).join(" * ");
    if (axes.length === 0 || dependsOn(expr, axes)) return quadText(scope, this.text, expr, places);
    const known = shared.get(expr);
    if (known !== undefined) return known;
    const text = scope.let("four", quadText(scope, this.text, expr, places));
    shared.set(expr, text);
    return text;
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
