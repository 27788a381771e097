/**
 * What a model is for: `loss = e`, the number that training makes small, and `generate`,
 * which lets it write token by token.
 */
import type { Span } from "../base/span.ts";
import { literal } from "../ir/expr.ts";
import { type Generation, lossName } from "../ir/graph.ts";
import type { Argument, GenerateStatement, LossStatement } from "../syntax/ast.ts";
import { closed, onlyInModel } from "./declared.ts";
import { findExtents } from "./extents.ts";
import { formatDim, formatShape } from "./format.ts";
import { namesIn, suggestion } from "./names.ts";
import { separate } from "./nodes.ts";
import { fail, label, silence } from "./session.ts";
import { convert } from "./tensors.ts";
import type { Env, Tensor, Value } from "./types.ts";
import { constantOf, lookup } from "./values.ts";

export function executeLoss(env: Env, statement: LossStatement): void {
  const { session } = env;
  const { value: expression } = statement;
  onlyInModel(env, statement);
  const earlier = session.inspects.get(lossName);
  if (earlier) {
    fail(session, "name-duplicate", statement.span, "The model has a loss already.", {
      related: label(earlier.span, "the first one"),
      hint: "add them: `loss = a + b`",
    });
  }
  const named: Env = { ...env, binding: lossName, root: expression };
  const value = session.evaluate(expression, findExtents(named, [expression]));
  if (value.kind === "broken") silence();
  if (value.kind !== "tensor" || value.element === "bool") {
    fail(session, "type-mismatch", expression.span, "The loss is one number.");
  }
  if (value.shape.length > 0) {
    fail(
      session,
      "type-mismatch",
      expression.span,
      `The loss of one example is one number, but this has shape ${formatShape(value.shape)}.`,
      { hint: "take the mean: `loss = mean[i] e[i]`; the batch is averaged by training" },
    );
  }
  const span = expression.span;
  session.inspects.set(lossName, {
    ...closed(named, convert(value, "real"), lossName, span),
    span,
  });
}

export function executeGenerate(env: Env, statement: GenerateStatement): void {
  const { session } = env;
  onlyInModel(env, statement);
  if (session.generation) {
    fail(session, "name-duplicate", statement.span, "The model generates something already.", {
      related: label(session.generation.span, "here first"),
    });
  }
  const { node, length } = targetOf(env, statement);
  const logits = logitsOf(env, statement, node.shape[0]!);
  const vocabulary = literal(logits.shape[1]!.dim);
  const given = argumentsOf(env, statement);
  const tokens = (name: string): readonly number[] | undefined => {
    const argument = given.get(name);
    return argument && tokensOf(env, argument.value, argument.span, name, vocabulary);
  };
  const start = tokens("start");
  const startSpan = given.get("start")?.span;
  if (start && start.length !== 1) {
    fail(session, "generate-argument", startSpan ?? statement.span, "`start` is one token.");
  }
  const stop = tokens("stop");
  const limit = given.get("limit");
  if (!stop || !limit) {
    const missing = stop ? "limit" : "stop";
    fail(session, "argument-missing", statement.span, `\`generate\` needs \`${missing}\`.`, {
      hint: stop
        ? "how many new tokens at most: `limit = 64`"
        : "the token, or the list of tokens, that end it: `stop = 2`",
    });
  }
  const most = constantOf(limit.value);
  if (most === undefined || !Number.isInteger(most) || most < 1) {
    fail(session, "generate-argument", limit.span, "`limit` is a whole number from 1.");
  }
  const first = start?.[0];
  session.generation = {
    target: node,
    length,
    logits: nodeOf(env, logits, statement),
    stop,
    limit: most,
    span: statement.span,
    ...(first !== undefined && { start: first }),
  };
}

/** The input that grows: whole numbers along a dynamic dimension. */
function targetOf(
  env: Env,
  { input }: GenerateStatement,
): Pick<Generation, "length"> & { readonly node: Generation["target"] } {
  const { session } = env;
  const found = session.inputs.find(({ info }) => info.name === input.name);
  if (!found) {
    fail(session, "generate-target", input.span, `\`${input.name}\` is no input of the model.`, {
      hint: suggestion(
        input.name,
        session.inputs.map(({ info }) => info.name),
      ),
    });
  }
  const { node, span } = found;
  const [dim] = node.shape;
  if (node.element !== "int" || node.shape.length !== 1 || dim?.kind !== "dimension") {
    fail(
      session,
      "generate-target",
      input.span,
      `\`${input.name}\` can't be generated: it is no list of tokens of any length.`,
      {
        related: label(span, "declared here"),
        hint: `tokens are whole numbers along a dynamic dimension: \`${input.name}: int[T <= 64]\``,
      },
    );
  }
  return { node, length: dim.symbol };
}

/** One row of numbers for each token of the target. */
function logitsOf(
  env: Env,
  { from, input }: GenerateStatement,
  length: Tensor["shape"][number]["dim"],
): Tensor {
  const { session } = env;
  const value = lookup(env.scope, from.name);
  if (value?.kind === "broken") silence();
  if (!value || value.kind === "cell") {
    fail(session, "name-unknown", from.span, `\`${from.name}\` is unknown.`, {
      hint: suggestion(from.name, namesIn(env.scope)),
    });
  }
  if (value.kind !== "tensor" || value.shape.length !== 2 || value.element !== "real") {
    const shape = value.kind === "tensor" ? formatShape(value.shape) : undefined;
    fail(session, "generate-logits", from.span, `\`${from.name}\` is no matrix of logits.`, {
      ...(shape !== undefined && { reason: `its shape is ${shape}` }),
      related: label(value.kind === "tensor" ? value.origin : undefined, "defined here"),
      hint: "one row for each token of the target, one number for each token there is",
    });
  }
  const [rows] = value.shape as [Tensor["shape"][number]];
  if (rows.dim.key !== length.key) {
    const [found, wanted] = [formatDim(rows.dim), formatDim(length)];
    fail(
      session,
      "generate-logits",
      from.span,
      `\`${from.name}\` has ${found} rows, but \`${input.name}\` has ${wanted} tokens.`,
      {
        related: label(value.origin, "defined here"),
        hint: "row t predicts the token after token t; a slice `x[n:]` leaves out rows before",
      },
    );
  }
  return value;
}

function nodeOf(env: Env, logits: Tensor, { from }: GenerateStatement): Generation["logits"] {
  const { backing } = logits;
  const merges = backing?.groups.some((size) => size !== 1) ?? true;
  if (backing && !merges && backing.outer.length === 0 && logits.assumes.length === 0)
    return backing.node;
  return separate({ ...env, binding: from.name }, logits, from.span);
}

interface Actual {
  readonly value: Value;
  readonly span: Span;
}

const known = ["start", "stop", "limit"];

function argumentsOf(env: Env, statement: GenerateStatement): ReadonlyMap<string, Actual> {
  const { session } = env;
  const given = new Map<string, Actual>();
  for (const argument of statement.arguments) {
    const name = nameOf(env, argument);
    if (given.has(name))
      fail(session, "argument-count", argument.span, `\`${name}\` is given twice.`);
    const value = session.evaluate(argument.value, findExtents(env, [argument.value]));
    if (value.kind === "broken") silence();
    given.set(name, { value, span: argument.value.span });
  }
  return given;
}

function nameOf(env: Env, { name, span }: Argument): string {
  if (name && known.includes(name.name)) return name.name;
  return fail(
    env.session,
    "argument-unknown",
    name?.span ?? span,
    name ? `\`generate\` has no argument \`${name.name}\`.` : "Arguments of `generate` have names.",
    { hint: (name && suggestion(name.name, known)) ?? `known are ${known.join(", ")}` },
  );
}

/** One token or a list of them. */
function tokensOf(
  env: Env,
  value: Value,
  span: Span,
  name: string,
  vocabulary: number | undefined,
): readonly number[] {
  const { session } = env;
  const items = value.kind === "list" ? value.items : [value];
  return items.map((item) => {
    const token = constantOf(item);
    if (token === undefined) {
      return fail(
        session,
        "not-compile-time",
        span,
        `\`${name}\` is a token that is known at compile time.`,
      );
    }
    const inside = Number.isInteger(token) && token >= 0 && token < (vocabulary ?? Infinity);
    if (inside) return token;
    return fail(session, "generate-argument", span, `\`${name}\` is no token: ${token}.`, {
      ...(vocabulary !== undefined && { reason: `tokens are 0 to ${vocabulary - 1}` }),
    });
  });
}
