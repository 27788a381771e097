/**
 * One model, elaborated: its hyperparameters get their values (from the caller, else from
 * a configuration `model ViTTi = ViT(D = 192)`, else their defaults), its body is executed,
 * and what the outputs and inspected values depend on becomes the graph.
 */
import type { Span } from "../base/span.ts";
import { integer, real, truth } from "../ir/build.ts";
import type { Graph, Node } from "../ir/graph.ts";
import { CycleError, executionOrder, recurrencesOf } from "../ir/cycles.ts";
import { reach, rootsOf } from "../ir/reach.ts";
import type { Body, CallExpression, ModelDeclaration, Parameter } from "../syntax/ast.ts";
import { bindDefaults } from "./arguments.ts";
import { seedName } from "./draws.ts";
import { formatDim } from "./format.ts";
import { remarkMasks } from "./masks.ts";
import { type FileScope, type Program, suggestion } from "./names.ts";
import { fail, label, limits, readable, report } from "./session.ts";
import type { Env, Session } from "./types.ts";
import { executeBody } from "./statements.ts";
import { childScope, lookup, scalar } from "./values.ts";
import type { Scope, Value } from "./types.ts";

/** The value of a hyperparameter, as a caller gives it. */
export type Given = number | boolean | string | readonly number[];

interface Resolved {
  readonly declaration: ModelDeclaration;
  readonly body: Body;
  readonly scope: Scope;
  /** Values of configurations, the outermost first. */
  readonly calls: readonly { readonly call: CallExpression; readonly scope: Scope }[];
}

/** Follows `model A = B(...)` to the model with a body. */
function resolve(
  program: Program,
  file: FileScope,
  declaration: ModelDeclaration,
  calls: Resolved["calls"] = [],
): Resolved {
  const { definition } = declaration;
  const home = homeOf(program, file, declaration);
  if (definition.kind === "body")
    return { declaration, body: definition, scope: home.scope, calls };
  const { name, span } = definition.callee;
  const next = home.models.get(name);
  if (!next) {
    fail(program.session, "model-unknown", span, `There is no model \`${name}\`.`, {
      hint: suggestion(name, home.models.keys()),
    });
  }
  if (calls.length > limits.calls) {
    fail(program.session, "call-circle", span, `\`${name}\` is defined by itself.`);
  }
  return resolve(program, home, next, [...calls, { call: definition, scope: home.scope }]);
}

/** The file that declares a model: it may be imported. */
function homeOf(program: Program, file: FileScope, declaration: ModelDeclaration): FileScope {
  return program.files.get(declaration.span.source.name) ?? file;
}

function givenValue(given: Given): Value {
  if (typeof given === "boolean") return scalar(truth(given));
  if (typeof given === "string") return { kind: "string", text: given };
  if (typeof given === "number") {
    const whole = Number.isInteger(given) && Math.abs(given) <= limits.extent;
    return scalar(whole ? integer(given) : real(given));
  }
  return { kind: "list", items: given.map(givenValue) };
}

/** The hyperparameters that would still have no value. */
export function missingValues(
  program: Program,
  file: FileScope,
  declaration: ModelDeclaration,
  values: Readonly<Record<string, Given>>,
): readonly Parameter[] {
  const { declaration: model, calls } = resolve(program, file, declaration);
  const configured = new Set(
    calls.flatMap(({ call }) =>
      call.arguments.flatMap(({ name }, n) => name?.name ?? model.parameters[n]?.name.name ?? []),
    ),
  );
  return model.parameters.filter(
    ({ name, default: value }) => !value && !configured.has(name.name) && !(name.name in values),
  );
}

/** Values of configurations and of the caller, bound before the defaults. */
function bindValues(
  env: Env,
  resolved: Resolved,
  values: Readonly<Record<string, Given>>,
  span: Span,
): Set<Parameter> {
  const { session, scope } = env;
  const { parameters } = resolved.declaration;
  const bound = new Set<Parameter>();
  const find = (
    name: string,
    where: Span,
    code: "argument-unknown" | "value-unknown",
  ): Parameter => {
    const parameter = parameters.find((one) => one.name.name === name);
    return (
      parameter ??
      fail(
        session,
        code,
        where,
        `\`${resolved.declaration.name.name}\` has no hyperparameter \`${name}\`.`,
        {
          hint: suggestion(
            name,
            parameters.map((one) => one.name.name),
          ),
        },
      )
    );
  };
  // Inner configurations first, so that outer ones override them.
  for (const { call, scope: home } of [...resolved.calls].reverse()) {
    call.arguments.forEach((argument, n) => {
      const parameter = argument.name
        ? find(argument.name.name, argument.name.span, "argument-unknown")
        : parameters[n];
      if (!parameter) {
        fail(
          session,
          "argument-count",
          argument.span,
          `\`${call.callee.name}\` takes at most ${parameters.length} arguments.`,
        );
      }
      scope.names.set(
        parameter.name.name,
        session.evaluate(argument.value, { ...env, scope: home }),
      );
      bound.add(parameter);
    });
  }
  for (const [name, given] of Object.entries(values)) {
    const parameter = find(name, span, "value-unknown");
    scope.names.set(name, fitting(env, parameter, givenValue(given)));
    bound.add(parameter);
  }
  return bound;
}

/** A given value must be of the default's kind; a text may name a block or function. */
function fitting(env: Env, parameter: Parameter, value: Value): Value {
  if (!parameter.default) return value;
  const usual = env.session.evaluate(parameter.default, env);
  const kind = (one: Value): string => {
    if (one.kind === "tensor") return one.element === "bool" ? "a truth value" : "a number";
    if (one.kind === "closure" || one.kind === "builtin" || one.kind === "combination")
      return "a function";
    return `a ${one.kind}`;
  };
  const wanted = kind(usual);
  if (value.kind === "string" && (wanted === "a function" || wanted === "a block")) {
    const named = lookup(env.scope, value.text);
    if (named && named.kind !== "cell" && kind(named) === wanted) return named;
    fail(env.session, "value-type", parameter.name.span, `\`${value.text}\` is not ${wanted}.`, {
      hint: `\`${parameter.name.name}\` takes the name of ${wanted}`,
    });
  }
  if (kind(value) !== wanted) {
    fail(
      env.session,
      "value-type",
      parameter.name.span,
      `\`${parameter.name.name}\` is ${wanted}, but the value given is ${kind(value)}.`,
    );
  }
  return value;
}

/** Elaborates one model. Diagnostics go to the session; the graph is whole only without errors. */
export function elaborateModel(
  program: Program,
  file: FileScope,
  declaration: ModelDeclaration,
  values: Readonly<Record<string, Given>>,
): Graph | undefined {
  const { session } = program;
  const resolved = resolve(program, file, declaration);
  const scope = childScope(resolved.scope);
  const root = { path: "", key: "" };
  const env: Env = {
    session,
    scope,
    place: { ...root, around: [root], again: false },
    binding: "",
    cells: new Map(),
    known: new Map(),
    loops: [],
    ambient: () => [],
  };
  const { span } = declaration.name;
  const bound = bindValues(env, resolved, values, span);
  const missing = resolved.declaration.parameters.filter((one) => !bound.has(one) && !one.default);
  for (const { name } of missing) {
    report(session, "error", "value-missing", name.span, `\`${name.name}\` has no value.`, {
      hint: `give one: \`--set ${name.name}=...\``,
    });
  }
  if (missing.length > 0) return undefined;
  const given = new Map([...bound].map((parameter) => [parameter, true]));
  bindDefaults(env, resolved.declaration.parameters, given, span, declaration.name.name);
  const outcome: Parameters<typeof executeBody>[2] = {};
  executeBody(env, resolved.body, outcome);
  if (outcome.returned) {
    report(session, "error", "statement-place", outcome.returned.span, "A model returns nothing.", {
      hint: "write `output y = ...`",
    });
  }
  const own = session.seed && session.inputs.find(({ info }) => info.name === seedName);
  if (own) {
    report(session, "error", "name-reserved", own.span, "`seed` is the input that draws read.", {
      hint: "give this one another name; the caller sets `seed` without a declaration",
    });
  }
  if (session.diagnostics.some(({ severity }) => severity === "error")) return undefined;
  if (session.outputs.length === 0) {
    report(
      session,
      "error",
      "output-missing",
      span,
      `\`${declaration.name.name}\` has no output.`,
      {
        hint: "write `output y = ...`",
      },
    );
    return undefined;
  }
  const graph = graphOf(session, declaration.name.name);
  if (!hasOrder(session, graph, span)) return undefined;
  unused(session, graph);
  remarkMasks(session);
  return graph;
}

function graphOf(session: Session, name: string): Graph {
  const results = [...session.outputs, ...session.inspects.values()].map(({ result }) => result);
  const { generation, seed } = session;
  const roots = [...results.map(({ node }) => node), ...(generation ? [generation.logits] : [])];
  const recurrences = recurrencesOf(session, roots);
  const draws = seed && reach({ recurrences }, roots).includes(seed);
  return {
    name,
    dimensions: session.dimensions,
    inputs: [
      ...session.inputs.map(({ info }) => info),
      ...(draws ? [{ node: seed, name: seedName, default: 0 }] : []),
    ],
    parameters: [...session.stored.values()].map(({ info }) => info),
    outputs: session.outputs.map(({ result }) => result),
    inspects: [...session.inspects].map(([key, { result }]) => ({
      name: readable(session, key),
      ...result,
    })),
    ignored: session.ignored,
    ...(recurrences.length > 0 && { recurrences }),
    ...(generation && { generation }),
  };
}

/** Whether each step of the recurrences can be computed from the steps before it. */
function hasOrder(session: Session, graph: Graph, span: Span): boolean {
  try {
    executionOrder(graph, rootsOf(graph));
    return true;
  } catch (error) {
    if (!(error instanceof CycleError)) throw error;
    const { reader, read, index } = error.problem;
    report(
      session,
      "error",
      "recurrence-order",
      reader.span ?? span,
      `A step of \`${reader.name}\` reads \`${read.name}\` at another step than its own.`,
      {
        reason: `its step is read at ${formatDim(index)}`,
        related: label(read.span, "what is read"),
        hint: "carry what the next step needs; later steps can't be read",
      },
    );
    return false;
  }
}

/** Warns of inputs and parameters that nothing depends on. */
function unused(session: Session, graph: Graph): void {
  const used = new Set<Node>(reach(graph, rootsOf(graph)));
  for (const { info, node, span } of session.inputs) {
    if (used.has(node)) continue;
    report(session, "warning", "unused-input", span, `No output depends on \`${info.name}\`.`);
  }
  for (const { info, span } of session.stored.values()) {
    if (used.has(info.node)) continue;
    report(
      session,
      "warning",
      "unused-parameter",
      span,
      `No output depends on \`${info.storedAs}\`.`,
    );
  }
}
