/**
 * `param` and `buffer`: where a parameter is stored, what it starts with, and that no two
 * are stored under one name.
 */
import { literal, same } from "../ir/expr.ts";
import { type Initial, inputNode } from "../ir/graph.ts";
import { dimensionsOf } from "../ir/walk.ts";
import type { ParameterStatement } from "../syntax/ast.ts";
import { shapeOf } from "./dimensions.ts";
import { bind } from "./equations.ts";
import { formatShape } from "./format.ts";
import { suggestion } from "./names.ts";
import { nodeTensor } from "./nodes.ts";
import { duplicate, pathText, stringText } from "./paths.ts";
import { fail, joinPath, label, silence } from "./session.ts";
import type { Env, ParameterRecord } from "./types.ts";
import type { Tensor } from "./types.ts";

const distributions: ReadonlyMap<string, number> = new Map([
  ["normal", 2],
  ["uniform", 2],
  ["xavier_uniform", 0],
]);

/** The bound of a uniform distribution that keeps variances (Glorot and Bengio 2010), by torch's count of fans. */
function xavierBound(sizes: readonly number[]): number {
  const [outputs = 1, inputs = outputs, ...field] = sizes;
  const size = field.reduce((product, extent) => product * extent, 1);
  return Math.sqrt(6 / ((inputs + outputs) * size));
}

function initialOf(
  env: Env,
  statement: ParameterStatement,
  sizes: readonly number[],
): Initial | undefined {
  const { session } = env;
  const number = (expression: NonNullable<ParameterStatement["value"]>): number => {
    const value = session.evaluate(expression, env);
    if (value.kind === "broken") silence();
    const expr = value.kind === "tensor" && value.shape.length === 0 ? value.at([]) : undefined;
    const constant = expr && literal(expr);
    if (constant === undefined) {
      return fail(
        session,
        "not-compile-time",
        expression.span,
        "What a parameter starts with must be known at compile time.",
      );
    }
    return constant;
  };
  if (statement.value) return { kind: "constant", value: number(statement.value) };
  const { distribution } = statement;
  if (!distribution) return undefined;
  const { name, span } = distribution.callee;
  const takes = distributions.get(name);
  if (takes === undefined) {
    fail(session, "name-unknown", span, `\`${name}\` is no distribution.`, {
      hint:
        suggestion(name, distributions.keys()) ??
        `known are ${[...distributions.keys()].join(", ")}`,
    });
  }
  if (distribution.arguments.length !== takes) {
    fail(session, "argument-count", distribution.span, `\`${name}\` takes ${takes} arguments.`);
  }
  if (name === "xavier_uniform") {
    const bound = xavierBound(sizes);
    return { kind: "distribution", name: "uniform", arguments: [-bound, bound] };
  }
  const values = distribution.arguments.map((argument) => number(argument.value));
  return { kind: "distribution", name, arguments: values };
}

export function declareParameter(env: Env, statement: ParameterStatement): void {
  const { session, place } = env;
  const own = pathText(env, statement.path);
  const path = joinPath(place.path, own);
  const { span } = statement.path;
  const storedAs = statement.storedAs
    ? joinPath(place.path, stringText(env, statement.storedAs.parts))
    : path;
  if (place.unlabelled) {
    fail(
      session,
      "label-missing",
      place.unlabelled.span,
      `\`${place.unlabelled.name}\` owns parameters, so this call needs a label.`,
      {
        reason: "where do its parameters live?",
        related: label(span, `\`${own}\` is declared here`),
        hint: `write \`label: ${place.unlabelled.name}(...)\``,
      },
    );
  }
  const shape = shapeOf(env, statement.type);
  shape.forEach(({ dim }, n) => {
    if (dimensionsOf(dim).size === 0) return;
    fail(
      session,
      "parameter-dynamic",
      statement.type.dimensions[n]!.span,
      "The shape of a parameter can't depend on a dynamic dimension.",
      {
        hint: "use the dimension's largest value",
      },
    );
  });
  const earlier = session.stored.get(storedAs);
  if (earlier) {
    if (!place.again) duplicate(session, storedAs, span, earlier.span);
    const before = earlier.tensor.shape;
    if (before.length !== shape.length || before.some(({ dim }, n) => !same(dim, shape[n]!.dim))) {
      fail(
        session,
        "dimension-mismatch",
        span,
        `\`${storedAs}\` has shape ${formatShape(shape)} here, but ${formatShape(before)} where it was declared.`,
        {
          related: label(earlier.span, "declared here first"),
        },
      );
    }
    bindParameter(env, statement, earlier.tensor);
    return;
  }
  const node = inputNode({
    // Under `at`, one path may stand for several parameters; their nodes have names of their own.
    name: session.parameters.has(path) ? storedAs : path,
    element: statement.type.element,
    role: "parameter",
    shape: shape.map(({ dim }) => dim),
    span,
  });
  const tensor = nodeTensor(
    node,
    [],
    shape,
    shape.map(() => 1),
    span,
  );
  const sizes = shape.map(({ dim }) => literal(dim) ?? 1);
  const initial = initialOf(env, statement, sizes);
  const record: ParameterRecord = {
    info: { node, storedAs, trained: statement.kind === "param", ...(initial && { initial }) },
    tensor,
    span,
  };
  session.parameters.set(path, record);
  session.stored.set(storedAs, record);
  bindParameter(env, statement, tensor);
}

/** A parameter of one word is a value under its name; longer paths are read as paths. */
function bindParameter(env: Env, statement: ParameterStatement, tensor: Tensor): void {
  const [segment] = statement.path.segments;
  if (statement.path.segments.length === 1 && segment?.kind === "word")
    bind(env, segment.text, segment.span, tensor);
}
