/**
 * The statements that declare: parameters and buffers, inputs, outputs, inspected values,
 * and names of a checkpoint to ignore.
 */
import type { Span } from "../base/span.ts";
import { times } from "../ir/build.ts";
import type { Dim } from "../ir/expr.ts";
import { extentsOf, inputNode, type InputNode } from "../ir/graph.ts";
import type {
  IgnoreStatement,
  InputStatement,
  InspectStatement,
  OutputStatement,
  ParameterStatement,
  Statement,
} from "../syntax/ast.ts";
import { introduce, shapeOf } from "./dimensions.ts";
import { bind, evaluateTarget } from "./equations.ts";
import { equation, nodeTensor } from "./nodes.ts";
import { declareParameter } from "./parameters.ts";
import { stringText } from "./paths.ts";
import { fail, joinPath, label, readable, silence } from "./session.ts";
import type { Env, Inspected, OpenInput } from "./types.ts";
import { axesFor, constantOf, lookup } from "./values.ts";
import type { Extent, Tensor } from "./types.ts";

type Declared =
  ParameterStatement | InputStatement | OutputStatement | InspectStatement | IgnoreStatement;

export function isDeclaration(statement: Statement): statement is Declared {
  const { kind } = statement;
  return (
    kind === "param" ||
    kind === "buffer" ||
    kind === "input" ||
    kind === "output" ||
    kind === "inspect" ||
    kind === "ignore"
  );
}

export function executeDeclaration(env: Env, statement: Declared): void {
  switch (statement.kind) {
    case "param":
    case "buffer":
      declareParameter(env, statement);
      return;
    case "input":
      declareInput(env, statement);
      return;
    case "output":
      declareOutput(env, statement);
      return;
    case "inspect":
      declareInspect(env, statement);
      return;
    case "ignore":
      env.session.ignored.push(joinPath(env.place.path, stringText(env, statement.pattern.parts)));
  }
}

/** Inputs and outputs belong to the model itself. */
export function onlyInModel(
  env: Env,
  statement: { readonly kind: string; readonly span: Span },
): void {
  if (env.loops.some(({ kind, done }) => kind === "recur" && !done)) {
    fail(
      env.session,
      "statement-place",
      statement.span,
      `\`${statement.kind}\` can't stand in \`recur\`: it is said once, not at each step.`,
      {
        hint: "collect the steps, `y[t] = ...`, and write it after the loop",
      },
    );
  }
  if (env.place.around.some(({ path }) => path === "") && env.session.calls.length === 0) return;
  fail(
    env.session,
    "statement-place",
    statement.span,
    `\`${statement.kind}\` belongs in a model, not in a block.`,
    {
      hint: statement.kind === "input" ? "a block takes arguments" : "a block returns its results",
    },
  );
}

function declareInput(env: Env, statement: InputStatement): void {
  const { session } = env;
  const { name, type } = statement;
  onlyInModel(env, statement);
  introduce(env, type);
  for (const { expression } of type.dimensions) {
    if (expression.kind !== "name" || lookup(env.scope, expression.name)) continue;
    fail(session, "dimension-unknown", expression.span, `\`${expression.name}\` is unknown.`, {
      hint: `introduce a dynamic dimension with its largest value: \`${expression.name} <= 1024\``,
    });
  }
  const shape = shapeOf(env, type);
  const earlier = session.inputs.find(({ info }) => info.name === name.name);
  if (earlier) {
    fail(session, "name-duplicate", name.span, `\`${name.name}\` is an input already.`, {
      related: label(earlier.span, "declared here first"),
    });
  }
  const node: OpenInput = openInput(statement, shape);
  const value = statement.default && constantDefault(env, statement);
  session.inputs.push({
    info: { node, name: name.name, ...(value !== undefined && { default: value }) },
    node,
    span: name.span,
  });
  bind(
    env,
    name.name,
    name.span,
    nodeTensor(
      node,
      [],
      shape,
      shape.map(() => 1),
      name.span,
    ),
  );
}

function openInput({ name, type }: InputStatement, shape: readonly Extent[]): InputNode {
  return inputNode({
    name: name.name,
    element: type.element,
    role: "input",
    shape: shape.map(({ dim }) => dim),
    span: name.span,
  });
}

function constantDefault(env: Env, statement: InputStatement): number | undefined {
  const expression = statement.default!;
  const value = env.session.evaluate(expression, env);
  if (value.kind === "broken") silence();
  const constant = constantOf(value);
  if (constant === undefined || value.kind !== "tensor") {
    fail(
      env.session,
      "not-compile-time",
      expression.span,
      "An input's default is one number that is known at compile time.",
    );
  }
  const { element } = statement.type;
  const fits = value.element === element || (value.element === "int" && element === "real");
  if (!fits) {
    fail(
      env.session,
      "type-mismatch",
      expression.span,
      "This default doesn't have the input's type.",
      {
        related: label(statement.type.span, "the type"),
      },
    );
  }
  return constant;
}

/** A tensor as the outside sees it: free axes first, merged axes as they are. */
export function closed(
  env: Env,
  tensor: Tensor,
  name: string,
  span: Span,
): { tensor: Tensor; result: Inspected["result"] } {
  const backed =
    tensor.backing && tensor.assumes.length === 0 ? tensor : asNode(env, tensor, name, span);
  const { node, outer, groups } = backed.backing!;
  const shape: Extent[] = [
    ...outer.map((axis): Extent => ({ dim: axis.extent, name: axis.name, origin: span })),
    ...backed.shape,
  ];
  const sizes = [...outer.map(() => 1), ...groups];
  const extents = extentsOf(node);
  const dims: Dim[] = [];
  let next = 0;
  for (const size of sizes) {
    dims.push(times(...extents.slice(next, next + size)));
    next += size;
  }
  return { tensor: nodeTensor(node, [], shape, sizes, span), result: { node, shape: dims } };
}

function asNode(env: Env, tensor: Tensor, name: string, span: Span): Tensor {
  const { axes, indices } = axesFor(tensor.shape);
  return equation(env.session, {
    name,
    groups: axes.map((axis) => [axis]),
    shape: tensor.shape,
    body: tensor.at(indices),
    assumes: tensor.assumes,
    span,
  });
}

/** The value of an output or inspected value; without `= e`, the name itself. */
function targetTensor(env: Env, statement: OutputStatement | InspectStatement): Tensor {
  const { target } = statement;
  const value = evaluateTarget(
    env,
    target,
    statement.value ?? { kind: "name", name: target.name.name, span: target.name.span },
  );
  if (value.kind === "broken") silence();
  if (value.kind !== "tensor") {
    fail(
      env.session,
      "type-mismatch",
      target.span,
      `\`${statement.kind}\` gives a tensor, but this is none.`,
    );
  }
  return value;
}

function declareOutput(env: Env, statement: OutputStatement): void {
  const { session } = env;
  const { name, span } = statement.target.name;
  onlyInModel(env, statement);
  const earlier = session.outputs.find(({ result }) => result.name === name);
  if (earlier) {
    fail(session, "name-duplicate", span, `\`${name}\` is an output already.`, {
      related: label(earlier.span, "declared here first"),
    });
  }
  const tensor = targetTensor(env, statement);
  const { result, tensor: whole } = closed(env, tensor, name, span);
  session.outputs.push({ result: { name, ...result }, span });
  if (statement.value) bind(env, name, span, whole);
}

function declareInspect(env: Env, statement: InspectStatement): void {
  const { session } = env;
  const { name, span } = statement.target.name;
  const own = joinPath(env.place.key, name);
  let key = own;
  // An instance that is called again is inspected again, under a number.
  for (let n = 1; session.inspects.has(key); n++) {
    if (!env.place.again) {
      fail(session, "name-duplicate", span, `\`${readable(session, own)}\` is inspected already.`, {
        related: label(session.inspects.get(own)?.span, "here first"),
      });
    }
    key = `${own}.${n}`;
  }
  const tensor = targetTensor(env, statement);
  session.inspects.set(key, { ...closed(env, tensor, readable(session, key), span), span });
}
