/**
 * The expressions of a recurrence that one workgroup runs, as its kernel needs them: in the
 * numbers of steps, reads of what it keeps as reads of its arrays, the rest as addresses;
 * and which sums of products go four steps at a time.
 */
import { at, axis, integer, plus, scaled } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import { readOfCore } from "./core.ts";
import { place } from "./lower.ts";
import { shortName } from "./names.ts";
import { fourPlaces, isVector, VectorPlan, type QuadPlaces } from "./quads.ts";
import type { Phase, RecurrencePlan, Steps } from "./recurrencePlan.ts";
import type { KernelText } from "./text.ts";

/** A phase with its expressions lowered. */
export interface Lowered {
  readonly axes: readonly Axis[];
  readonly final: Expr;
  readonly core?: {
    readonly value: Expr;
    readonly body: Expr;
    readonly where?: Expr;
    readonly over: readonly Axis[];
    /** Four steps at a time along the only axis. */
    readonly quads: boolean;
  };
}

export class RecurrenceLowering {
  readonly phases = new Map<Phase, Lowered>();
  private readonly text: KernelText;
  private readonly plan: RecurrencePlan;
  private readonly arrays: ReadonlyMap<Node, Node>;

  constructor(text: KernelText, plan: RecurrencePlan, arrays: ReadonlyMap<Node, Node>) {
    this.text = text;
    this.plan = plan;
    this.arrays = arrays;
  }

  /** Lowers all phases; the arrays are there. */
  all(): void {
    const vectors = new VectorPlan(this.text);
    this.lowerSteps(this.plan.steps, vectors);
    vectors.decide();
  }

  lower(expr: Expr): Expr {
    const inside = this.plan.inArrays(this.plan.numbered(expr), (node) => this.arrays.get(node));
    return this.text.lowering.lower(inside);
  }

  private lowerSteps({ recurrences, parts }: Steps, vectors: VectorPlan): void {
    const { text } = this;
    for (const { start: first, next } of recurrences)
      for (const expr of [this.lower(first), this.lower(next)]) {
        text.register(expr);
        vectors.single(expr);
      }
    for (const part of parts) {
      if (part.kind === "steps") this.lowerSteps(part, vectors);
      else this.phases.set(part, this.lowerPhase(part, vectors));
    }
  }

  private lowerPhase(phase: Phase, vectors: VectorPlan): Lowered {
    const { output } = phase;
    const { text, plan } = this;
    const core = phase.core ?? (output.kind === "reduce" ? output : undefined);
    const axes = plan.axesWithin(output);
    if (!core) {
      const final = this.lower(output.body);
      text.register(final);
      vectors.single(final);
      return { axes, final };
    }
    const value = text.lowering.local(shortName(core.name), core.element);
    text.lowering.replace(core, value);
    const final = phase.core ? this.lower(output.body) : value;
    // The core's axes in those of the output.
    const inner = new Map<Axis, Expr>();
    if (phase.core && output.kind === "map")
      readOfCore(core, output).at.forEach((index, n) => {
        const own = core.axes[n]!;
        if (!plan.numbers.has(own)) inner.set(own, this.lower(index));
      });
    const body = place(this.lower(core.body), inner);
    const where = core.where && place(this.lower(core.where), inner);
    const [only] = core.over;
    const along = only && alongOf(only);
    const isPlain =
      core.op === "sum" && core.element === "real" && core.over.length === 1 && !where;
    const quads = isPlain && along !== undefined && isVectorSomewhere(text, body, along);
    text.register(where, body, final);
    if (quads) vectors.quad(body, along);
    else vectors.single(body);
    if (where) vectors.single(where);
    vectors.single(final);
    return { axes, final, core: { value, body, ...(where && { where }), over: core.over, quads } };
  }
}

/** The places of four neighbours along an axis whose extent allows it. */
function alongOf(one: Axis): QuadPlaces | undefined {
  const extent = literal(one.extent);
  if (extent === undefined || extent % 4 !== 0) return undefined;
  const four = axis("four", integer(extent / 4));
  return fourPlaces((c) => new Map([[one, plus(scaled(4, at(four)), integer(c))]]));
}

function isVectorSomewhere(text: KernelText, expr: Expr, along: QuadPlaces): boolean {
  return expr.kind === "apply" && expr.op === "multiply"
    ? expr.args.some((arg) => isVectorSomewhere(text, arg, along))
    : isVector(text, expr, along);
}
