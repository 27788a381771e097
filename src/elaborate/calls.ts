/**
 * Calls of blocks. Arguments are matched with parameters and their types unified; a value
 * with more leading axes than its type asks for *lifts* the call: the block is evaluated
 * once, for one entry of those axes, and they come back as the result's first axes. The
 * label says where the block's parameters live.
 */
import { at } from "../ir/build.ts";
import { type Axis, same } from "../ir/expr.ts";
import { freeAxes } from "../ir/walk.ts";
import type { BlockDeclaration, CallExpression, Parameter } from "../syntax/ast.ts";
import { type Actual, bindDefaults, matchArguments } from "./arguments.ts";
import { anonymous } from "./cells.ts";
import { formatShape } from "./format.ts";
import { shared } from "./nodes.ts";
import { labelled, pathText, unlabelled } from "./paths.ts";
import { exhaust, fail, label, limits, silence } from "./session.ts";
import { executeBlock } from "./statements.ts";
import { convert, liftOut } from "./tensors.ts";
import type { BlockValue, Cell, Env, Extent, Instance, Place, Tensor, Value } from "./types.ts";
import { checkElement, checkRank, type Match, unify } from "./unify.ts";
import { axesFor, childScope, isFunction } from "./values.ts";

/** The place that a call's label opens. */
function placeOf(env: Env, expression: CallExpression, name: string): Place {
  if (expression.label) return labelled(env.place, pathText(env, expression.label), false);
  return unlabelled(env.session, env.place, name, { span: expression.callee.span, name });
}

export function callBlock(env: Env, block: BlockValue, expression: CallExpression): Value {
  const { declaration } = block;
  const actuals = matchArguments(env, declaration.name.name, declaration.parameters, expression);
  const place = placeOf(env, expression, declaration.name.name);
  return instantiate(env, block, actuals, expression, place, new Map());
}

/** `label(args)`: the instance again, with the same weights and, unless given, hyperparameters. */
export function callAgain(env: Env, instance: Instance, expression: CallExpression): Value {
  const { block, path, key } = instance;
  const { declaration } = block;
  const actuals = matchArguments(env, declaration.name.name, declaration.parameters, expression);
  const here = { path, key };
  const place: Place = { ...here, around: [here], again: true };
  return instantiate(env, block, actuals, expression, place, instance.hyperparameters);
}

function instantiate(
  env: Env,
  block: BlockValue,
  actuals: ReadonlyMap<Parameter, Actual>,
  expression: CallExpression,
  place: Place,
  remembered: ReadonlyMap<string, Value>,
): Value {
  const { session } = env;
  const { declaration } = block;
  const name = declaration.name.name;
  for (const { value } of actuals.values()) if (value.kind === "broken") silence();
  if (session.calls.length >= limits.calls) {
    exhaust(
      session,
      "call-circle",
      expression.span,
      `Calls are nested more than ${limits.calls} deep, in \`${name}\`.`,
      "a block that calls itself never ends",
    );
  }
  const scope = childScope(block.scope);
  const inner: Env = {
    session,
    scope,
    place,
    binding: "",
    cells: new Map(),
    known: new Map(),
    loops: [],
    ambient: env.ambient,
  };
  for (const parameter of declaration.parameters) {
    if (parameter.type) continue;
    const actual = actuals.get(parameter);
    const value = actual ? passed(actual) : remembered.get(parameter.name.name);
    if (value) scope.names.set(parameter.name.name, value);
  }
  const lift = liftArguments(env, inner, declaration, actuals);
  bindDefaults(inner, declaration.parameters, actuals, expression.span, name);
  if (!place.again && !place.unlabelled) {
    const hyperparameters = new Map<string, Value>();
    for (const parameter of declaration.parameters) {
      const value = scope.names.get(parameter.name.name);
      if (!parameter.type && value && value.kind !== "cell")
        hyperparameters.set(parameter.name.name, value);
    }
    session.instances.set(place.path, { block, path: place.path, key: place.key, hyperparameters });
  }
  session.calls.push(expression.span);
  try {
    // Before the body binds their names again.
    const values = [...actuals.keys()].map(({ name: own }) => scope.names.get(own.name));
    const here = { ...inner, ambient: () => ambientOf(env, lift, values) };
    const results = executeBlock(here, declaration.body, declaration, expression.span);
    const made = results.map((result) => finish(inner, result, lift, expression));
    const [first] = made;
    return made.length === 1 ? first! : { kind: "tuple", items: made };
  } finally {
    session.calls.pop();
  }
}

/** The axes around a body: those around the call, of its lifting, and those its arguments stand under. */
function ambientOf(
  { session, ambient }: Env,
  lift: Lift,
  values: readonly (Value | Cell | undefined)[],
): readonly Axis[] {
  const exprs = values.flatMap((value) =>
    value?.kind === "tensor" ? [value.at(axesFor(value.shape).indices)] : [],
  );
  const own = exprs.flatMap((expr) => [...freeAxes(expr)]).filter((one) => session.orders.has(one));
  const order = (one: Axis): number => session.orders.get(one) ?? Infinity;
  return [...new Set([...ambient(), ...own, ...lift.axes])].sort((a, b) => order(a) - order(b));
}

/** A function remembers where it was first passed, for remarks on masks. */
function passed({ value, span }: Actual): Value {
  return isFunction(value) && !value.given ? { ...value, given: span } : value;
}

interface Lift {
  readonly axes: readonly Axis[];
  readonly extents: readonly Extent[];
}

/** A result as an equation, unless it only reads one, with the lifted axes in front. */
function finish(inner: Env, result: Value, lift: Lift, expression: CallExpression): Value {
  if (result.kind !== "tensor") return result;
  const named = shared(inner, result, expression.span);
  return { ...liftOut(named, lift.axes, lift.extents), origin: expression.span };
}

/** Binds the arguments that have types, unified; finds the axes that lift the call. */
function liftArguments(
  env: Env,
  inner: Env,
  declaration: BlockDeclaration,
  actuals: ReadonlyMap<Parameter, Actual>,
): Lift {
  const { session } = env;
  const given = declaration.parameters.flatMap((parameter) => {
    const actual = actuals.get(parameter);
    if (!parameter.type || !actual) return [];
    const what = `\`${parameter.name.name}\``;
    if (actual.value.kind !== "tensor") {
      fail(
        session,
        "argument-kind",
        actual.span,
        `${what} of \`${declaration.name.name}\` is a tensor.`,
        {
          related: label(parameter.span, "declared here"),
        },
      );
    }
    const tensor = actual.value;
    const lead = tensor.shape.length - parameter.type.dimensions.length;
    if (lead < 0) checkRank(env, tensor, parameter.type, what, actual.span);
    checkElement(env, tensor, parameter.type, what, actual.span);
    const asked = convert(tensor, parameter.type.element);
    return [{ parameter, type: parameter.type, tensor: asked, span: actual.span, lead, what }];
  });
  let first: (typeof given)[number] | undefined;
  for (const one of given) {
    if (one.lead === 0) continue;
    first ??= one;
    const agree =
      one.lead === first.lead &&
      one.tensor.shape
        .slice(0, one.lead)
        .every((extent, n) => same(extent.dim, first!.tensor.shape[n]!.dim));
    if (!agree) {
      const [a, b] = [first, one].map(({ tensor, lead }) =>
        formatShape(tensor.shape.slice(0, lead)),
      );
      fail(
        session,
        "dimension-mismatch",
        one.span,
        `The leading axes that lift this call don't agree: ${a} and ${b}.`,
        {
          related: label(first.span, `${a} here`),
          hint: "an argument is lifted by all of the leading axes or by none",
        },
      );
    }
  }
  const extents = first?.tensor.shape.slice(0, first.lead) ?? [];
  const axes = extents.map((extent) => anonymous(session, extent));
  const matches: Match[] = given.map(({ type, tensor, span, lead, what }) => ({
    type,
    shape: tensor.shape.slice(lead),
    span,
    what,
  }));
  unify(inner, matches);
  for (const { parameter, tensor, lead, span } of given) {
    const whole = shared(
      { ...env, place: inner.place, binding: parameter.name.name },
      tensor,
      span,
    );
    inner.scope.names.set(
      parameter.name.name,
      lead === 0 ? whole : entryOf(whole, axes, parameter),
    );
  }
  return { axes, extents };
}

/** One entry of the leading axes of a lifted argument. */
function entryOf(tensor: Tensor, axes: readonly Axis[], parameter: Parameter): Tensor {
  const leading = axes.map(at);
  const shape = tensor.shape.slice(axes.length).map((extent, n): Extent => {
    const expression = parameter.type?.dimensions[n]?.expression;
    return expression?.kind === "name" && extent.name.startsWith("i")
      ? { ...extent, name: expression.name.toLowerCase() }
      : extent;
  });
  const read = (indices: Parameters<Tensor["at"]>[0]): ReturnType<Tensor["at"]> =>
    tensor.at([...leading, ...indices]);
  const made: Tensor = {
    kind: "tensor",
    shape,
    element: tensor.element,
    at: read,
    assumes: tensor.assumes,
  };
  const { backing } = tensor;
  const merged = backing?.groups.slice(0, axes.length).some((size) => size !== 1);
  if (!backing || merged) return made;
  // The leading axes are free axes of the entry, after those that were free before.
  return {
    ...made,
    backing: {
      node: backing.node,
      outer: [...backing.outer, ...axes],
      groups: backing.groups.slice(axes.length),
    },
  };
}
