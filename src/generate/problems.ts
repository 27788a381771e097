/**
 * Why a target can't be generated token by token. What a chunk needs was followed without
 * asking whether it exists (`demand.ts`); here every variant is looked at once more, and what
 * lies after its row, or can't be known before the target has ended, becomes a diagnostic
 * with the path that leads to it.
 */
import type { DiagnosticCode } from "../base/codes.ts";
import type { Diagnostic, Label } from "../base/diagnostics.ts";
import { at, integer, minus, plus } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import { extentsOf, type Graph, type InputInfo, type Node } from "../ir/graph.ts";
import { printExpr } from "../ir/print.ts";
import { freeAxes, readsOf } from "../ir/walk.ts";
import { axesOf, type Demand, type Variant } from "./demand.ts";
import { guardOf } from "./guards.ts";
import { exprsOf } from "./positions.ts";
import { future, seenByAll, type Reach } from "./reach.ts";

/** Names that are shown of a long path. */
const mostNames = 6;

/** The name without what the compiler put behind it. */
function nameOf(node: Node): string {
  return node.name.replace(/\.(sum|z|carried)$/, "");
}

const indexed = (node: Node, axes: readonly Axis[]): string =>
  axes.length === 0 ? nameOf(node) : `${nameOf(node)}[${axes.map(({ name }) => name).join(", ")}]`;

export class Problems {
  readonly diagnostics: Diagnostic[] = [];
  /** How many first positions the first chunk has to bring. */
  private together = 0;
  private readonly demand: Demand;
  private readonly codes = new Set<DiagnosticCode>();
  private readonly logits: string;
  /** The first variant that needs the length. */
  private ofLength: Variant | undefined;

  /** `logits` is what the program calls them. */
  constructor(demand: Demand, logits: string) {
    this.demand = demand;
    this.logits = logits;
  }

  private get target(): string {
    return this.demand.positions.generation.target.name;
  }

  private report(
    code: DiagnosticCode,
    message: string,
    culprit: Node,
    text: string,
    hint?: string,
  ): void {
    // Layers that are alike have the same mistake: the one nearest to the logits says it.
    if (this.codes.has(code)) return;
    this.codes.add(code);
    const { span } = this.demand.positions.generation;
    const related: readonly Label[] = culprit.span ? [{ span: culprit.span, text }] : [];
    this.diagnostics.push({
      code,
      severity: "error",
      message,
      span,
      ...(culprit.span ? { related } : { reason: text }),
      ...(hint !== undefined && { hint }),
    });
  }

  /** `logits[t] -> x -> ` and then the variant itself. */
  private path(variant: Variant): string {
    const names: string[] = [];
    for (let one: Variant | undefined = variant.from; one; one = one.from) {
      const { node, row } = one;
      const axis = row && axesOf(node, this.demand.positions)[row.axis];
      const name = one.from ? nameOf(node) : `${this.logits}[${axis?.name ?? ""}]`;
      if (name !== names[0] && name !== nameOf(variant.node)) names.unshift(name);
    }
    const few =
      names.length <= mostNames
        ? names
        : [...names.slice(0, 2), "...", ...names.slice(names.length - mostNames + 3)];
    return [...few, indexed(variant.node, axesOf(variant.node, this.demand.positions))].join(
      " -> ",
    );
  }

  /** Notes what everyone sees, and says what nobody can see yet. */
  private look(variant: Variant, reach: Reach, position: Expr, guard: Expr | undefined): void {
    this.together = Math.max(this.together, seenByAll(reach));
    if (!future(reach)) return;
    const { positions } = this.demand;
    const { row, keys } = this.demand.inside(variant);
    const index = minus(position, integer(positions.prefix));
    const now = row && plus(at(row.axis), integer(row.shift));
    const key = [...keys.keys()].find((axis) => freeAxes(position).has(axis));
    const ahead = now && literal(minus(position, now)) !== undefined;
    const after = key && row && !ahead ? ` for ${key.name} > ${row.axis.name}` : "";
    const limited = key && guard && freeAxes(guard).has(key);
    const text = key
      ? limited
        ? "the mask allows it"
        : `nothing limits ${key.name}`
      : readsOf(position).length > 0
        ? "nothing says that this is not ahead"
        : "this looks ahead";
    if (positions.usesLength(position) || this.endsLater(variant)) return this.usesLength(variant);
    this.report(
      "target-future",
      `\`${this.target}\` is not causal: ${this.path(variant)} reads ${this.target}[${printExpr(index)}]${after}.`,
      variant.node,
      text,
      key && limits(positions, limited === true),
    );
  }

  /** Looks at everything that was asked for. */
  check(): void {
    const variants = [...this.demand.variants.values()].sort((a, b) => b.node.id - a.node.id);
    for (const variant of variants) this.checkVariant(variant);
    const found = this.ofLength;
    if (!found || this.diagnostics.length > 0) return;
    const { length } = this.demand.positions;
    this.report(
      "target-length",
      `The length of \`${this.target}\` is used as a value: ${this.path(found)} needs ${length.name}.`,
      found.node,
      `${length.name} is known only when the last token is`,
    );
  }

  private checkVariant(variant: Variant): void {
    const { positions } = this.demand;
    const { node, row } = variant;
    if (node.kind === "input" && node.role === "input") return;
    const recurrence = positions.recurrences.get(node);
    if (recurrence) {
      const step = recurrence.axes.indexOf(recurrence.over);
      const steps = positions.usesLength(recurrence.over.extent);
      if (steps && (row?.axis !== step || variant.keys.size > 0)) return this.shape(variant);
      const starts = this.demand
        .readsOf(variant)
        .filter(({ read }) => readsIn(recurrence.start).has(read.node));
      if (steps && starts.length > 0) {
        this.report(
          "target-start",
          `The recurrence of \`${nameOf(node)}\` starts with what depends on \`${this.target}\`.`,
          node,
          "its start has to be known before the first token",
        );
      }
    }
    const inside = this.demand.inside(variant);
    if (node.kind === "reduce") {
      for (const axis of node.over) {
        if (!positions.usesLength(axis.extent)) continue;
        const key = inside.keys.get(axis);
        if (!key) return this.shape(variant);
        this.look(variant, key.reach, plus(at(axis), integer(key.shift)), guardOf(node));
      }
    }
    for (const one of this.demand.readsOf(variant)) {
      const answer = this.demand.answer(variant, one);
      if (answer.kind === "unknown") return this.shape(variant);
      if (answer.kind !== "history") continue;
      const { axis, shift } = answer.row;
      this.look(variant, answer.reach, plus(one.read.at[axis]!, integer(shift)), one.guards[0]);
    }
    if (exprsOf(node, recurrence).some((expr) => positions.usesLength(expr)))
      this.usesLength(variant);
  }

  /** What stands behind a target is where the target ends. */
  private endsLater({ node }: Variant): boolean {
    const { positions } = this.demand;
    return (
      extentsOf(node).some((extent) => (positions.beyond(extent) ?? 0) > 0) &&
      exprsOf(node, undefined).some((expr) => positions.usesLength(expr))
    );
  }

  /** Said last: a length is also what bounds that look ahead are checked against. */
  private usesLength(variant: Variant): void {
    this.ofLength ??= variant;
  }

  private shape(variant: Variant): void {
    this.report(
      "target-shape",
      `\`${this.target}\` is not used position by position: ${this.path(variant)}.`,
      variant.node,
      "its axes mix positions in a way that no cache of rows holds",
    );
  }

  /** Inputs that would have to be known as long as the target will be. */
  inputs(graph: Graph): void {
    const { positions } = this.demand;
    const { target, span } = positions.generation;
    const other = graph.inputs.find(
      ({ node }: InputInfo) =>
        node !== target && node.shape.some((one) => positions.usesLength(one)),
    );
    if (!other) return;
    this.diagnostics.push({
      code: "target-input",
      severity: "error",
      message: `The input \`${other.name}\` is as long as \`${this.target}\`, whose tokens are not there yet.`,
      span,
      ...(other.node.span && {
        related: [{ span: other.node.span, text: `as long as \`${this.target}\`` }],
      }),
      hint: "give it a dimension of its own, or the largest length",
    });
  }

  /** The logits have no row for each token. */
  withoutRows(): void {
    const { logits } = this.demand.positions.generation;
    this.report(
      "target-shape",
      `\`${nameOf(logits)}\` has no row for each token of \`${this.target}\`.`,
      logits,
      "this has no axis as long as the target",
    );
  }

  /** A value needs its own earlier rows before they are kept. */
  circle(): readonly Diagnostic[] {
    const { logits } = this.demand.positions.generation;
    this.report(
      "target-shape",
      `\`${this.target}\` is not used position by position: a recurrence reads earlier rows of what it computes.`,
      logits,
      "this needs rows that are not kept yet",
      "carry what the next step needs: `recur ... with`",
    );
    return this.diagnostics;
  }

  /** The least number of tokens of a prompt. */
  get prompt(): number {
    return Math.max(0, this.together - this.demand.positions.prefix);
  }
}

/** A mask that shows everyone a prefix as long as the target allows everything: it is none. */
function limits({ length, prefix }: Demand["positions"], limited: boolean): string {
  const causal = "a mask like `causal` lets each position see only those before it";
  const room = `\`${length.name} <= ${length.most}\``;
  return limited || prefix > 0
    ? causal
    : `${causal}; a prefix that all see must be shorter than the target can be, ${room}`;
}

function readsIn(expr: Expr): ReadonlySet<Node> {
  return new Set(readsOf(expr).map((one) => one.node));
}
