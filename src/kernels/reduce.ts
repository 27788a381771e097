/**
 * Reductions as loops: the accumulator of each operator, what it starts from, how it takes
 * in one more value, and what comes out. With nothing taken in it gives what `graph.ts`
 * promises. No operator relies on infinities or NaN.
 */
import { at } from "../ir/build.ts";
import type { Axis, ElementType, Expr } from "../ir/expr.ts";
import type { MapNode, ReduceOperator } from "../ir/graph.ts";
import type { ReduceRegion } from "../ir/region.ts";
import { integer, plus, times } from "../ir/build.ts";
import { literal } from "../ir/expr.ts";
import type { KernelContext, KernelDraft } from "./context.ts";
import { place } from "./lower.ts";
import { identifier, shortName } from "./names.ts";
import { leastReal, mostReal } from "./print.ts";
import type { Scope } from "./scope.ts";
import { KernelText } from "./text.ts";
import { numberEntries, threadsPerGroup } from "./threads.ts";
import { axesOf, readOfCore } from "./core.ts";

const leastInteger = "-2147483647";
const mostInteger = "2147483647";

/** The variables of one running reduction. */
export interface Accumulator {
  readonly op: ReduceOperator;
  /** Of the values that are taken in. */
  readonly type: ElementType;
  /** Their names, in the order of `start`. */
  readonly variables: readonly string[];
}

interface Operator {
  /** Suffixes of the variables' names and what they start from. */
  start(type: ElementType): readonly { readonly suffix: string; readonly from: string }[];
  /** Statements that take in a value, at an index (for argmax). */
  take(variables: readonly string[], value: string, scope: Scope, index?: string): void;
  /** Statements that take in another accumulator of the same operator, for trees. */
  merge(variables: readonly string[], others: readonly string[], scope: Scope): void;
  result(variables: readonly string[]): string;
  /** The variables' types in WGSL. */
  readonly types: (type: ElementType) => readonly string[];
}

const typeName = { real: "f32", int: "i32", bool: "bool" };

/** WGSL takes no `a && b || c`. */
const grouped = (text: string): string => (/&&|\|\|/.test(text) ? `(${text})` : text);

const smallest = (type: ElementType): string => (type === "real" ? leastReal : leastInteger);
const simple = (
  start: (type: ElementType) => string,
  join: (a: string, b: string) => string,
): Operator => ({
  start: (type) => [{ suffix: "", from: start(type) }],
  take: ([one], value, scope) => scope.line(`${one!} = ${join(one!, value)};`),
  merge: ([one], [other], scope) => scope.line(`${one!} = ${join(one!, other!)};`),
  result: ([one]) => one!,
  types: (type) => [typeName[type]],
});

export const operators: Record<ReduceOperator, Operator> = {
  sum: {
    ...simple(
      (type) => (type === "real" ? "0f" : "0"),
      (a, b) => `${a} + ${b}`,
    ),
    take: ([total], value, scope) => scope.line(`${total!} += ${value};`),
    merge: ([total], [other], scope) => scope.line(`${total!} += ${other!};`),
  },
  max: simple(smallest, (a, b) => `max(${a}, ${b})`),
  min: simple(
    (type) => (type === "real" ? mostReal : mostInteger),
    (a, b) => `min(${a}, ${b})`,
  ),
  any: simple(
    () => "false",
    (a, b) => `${a} || ${grouped(b)}`,
  ),
  all: simple(
    () => "true",
    (a, b) => `${a} && ${grouped(b)}`,
  ),
  argmax: {
    start: (type) => [
      { suffix: "", from: "0" },
      { suffix: "_best", from: smallest(type) },
    ],
    take: ([place, best], value, scope, index) => {
      const candidate = scope.let("candidate", value);
      scope.branch(`${candidate} > ${best!}`, (inside) => {
        inside.line(`${place!} = ${index!};`);
        inside.line(`${best!} = ${candidate};`);
      });
    },
    merge: ([place, best], [otherPlace, otherBest], scope) =>
      // The first of the largest, in whatever order the threads took the values in.
      scope.branch(
        `${otherBest!} > ${best!} || (${otherBest!} == ${best!} && ${otherPlace!} < ${place!})`,
        (inside) => {
          inside.line(`${place!} = ${otherPlace!};`);
          inside.line(`${best!} = ${otherBest!};`);
        },
      ),
    result: ([place]) => place!,
    types: (type) => ["i32", typeName[type]],
  },
  lse: {
    start: () => [
      { suffix: "_peak", from: leastReal },
      { suffix: "_total", from: "0f" },
    ],
    take: ([peak, total], value, scope) => {
      const one = scope.let("exponent", value);
      const top = scope.let("top", `max(${peak!}, ${one})`);
      scope.line(`${total!} = ${total!} * exp(${peak!} - ${top}) + exp(${one} - ${top});`);
      scope.line(`${peak!} = ${top};`);
    },
    merge: ([peak, total], [otherPeak, otherTotal], scope) => {
      const top = scope.let("top", `max(${peak!}, ${otherPeak!})`);
      scope.line(
        `${total!} = ${total!} * exp(${peak!} - ${top}) + ${otherTotal!} * exp(${otherPeak!} - ${top});`,
      );
      scope.line(`${peak!} = ${top};`);
    },
    result: ([peak, total]) => `select(${leastReal}, ${peak!} + log(${total!}), ${total!} > 0f)`,
    types: () => ["f32", "f32"],
  },
};

/** Declares the variables of a reduction. */
export function start(
  scope: Scope,
  name: string,
  op: ReduceOperator,
  type: ElementType,
): Accumulator {
  const variables = operators[op]
    .start(type)
    .map(({ suffix, from }) => scope.variable(`${name}${suffix}`, from));
  return { op, type, variables };
}

export function result({ op, variables }: Accumulator): string {
  return operators[op].result(variables);
}

export interface LoopAxis {
  readonly axis: Axis;
  readonly extent: Expr;
}

/** Loops over axes, outermost first. */
export function nest(scope: Scope, axes: readonly LoopAxis[], body: (inside: Scope) => void): void {
  const [first, ...rest] = axes;
  if (!first) {
    body(scope);
    return;
  }
  scope.loop(
    { expr: at(first.axis), name: identifier(first.axis.name) },
    { to: scope.value(first.extent) },
    (inside) => nest(inside, rest, body),
  );
}

/** Takes in one value where the guard holds. */
export function takeGuarded(
  scope: Scope,
  accumulators: readonly { readonly into: Accumulator; readonly body: Expr }[],
  guard: Expr | undefined,
  index?: Expr,
): void {
  const take = (inside: Scope): void => {
    const values = inside.values(accumulators.map(({ body }) => body));
    accumulators.forEach(({ into }, n) =>
      operators[into.op].take(into.variables, values[n]!, inside, index && inside.value(index)),
    );
  };
  if (guard) scope.branch(scope.value(guard), take);
  else take(scope);
}

/** The generic kernel of a reduction: one thread an entry, a loop over what it reduces. */
export function reduceKernel({ core, output }: ReduceRegion, context: KernelContext): KernelDraft {
  const text = new KernelText(context);
  const { lowering, main } = text;
  const body = lowering.lower(core.body);
  const where = core.where && lowering.lower(core.where);
  const local = lowering.local(shortName(core.name), core.element);
  const epilogue: MapNode | undefined =
    output === core || output.kind !== "map" ? undefined : output;
  const coreAt = epilogue
    ? readOfCore(core, epilogue).at.map((index) => lowering.lower(index))
    : axesOf(core);
  lowering.replace(core, local);
  const final = epilogue ? lowering.lower(epilogue.body) : local;
  const address = lowering.lower(lowering.address(output, axesOf(output)));
  const extents = core.over.map((axis) => ({ axis, extent: lowering.extent(axis) }));
  text.register(where, body, final);
  text.output(output);
  const { values, groups, fold } = numberEntries(text, output.axes, context.batched(output));
  const inner = new Map(core.axes.map((axis, n) => [axis, place(coreAt[n]!, values)]));
  const member = values.get(context.member);
  if (member) inner.set(context.member, member);
  core.axes.forEach((axis) => text.wish(inner.get(axis)!, axis.name));
  const into = start(main, shortName(core.name), core.op, core.body.type);
  const loops = extents.map(({ axis, extent }) => ({ axis, extent: place(extent, inner) }));
  nest(main, loops, (inside) =>
    takeGuarded(
      inside,
      [{ into, body: place(body, inner) }],
      where && place(where, inner),
      linear(
        core.over,
        loops.map(({ extent }) => extent),
      ),
    ),
  );
  const [variable] = into.variables;
  if (literal(local) === undefined && into.variables.length === 1) main.bind(local, variable!);
  else main.let(`${shortName(core.name)}_result`, result(into), local);
  text.store(main, output, place(address, values), main.value(place(final, values)));
  return text.finish({
    family: "map",
    title: output === core ? [core] : [core, output],
    workgroupSize: threadsPerGroup,
    groups,
    fold,
    notes: [],
  });
}

/** The row-major number of an entry in a box. */
export function linear(axes: readonly Axis[], extents: readonly Expr[]): Expr {
  return axes.reduce<Expr>((sum, axis, n) => plus(times(sum, extents[n]!), at(axis)), integer(0));
}
