/**
 * Paths: labels of calls, names of parameters, places of inspected values. A path in an
 * expression (`blocks[l].attn.weight`, `wte.weight.T`) is looked for from the innermost
 * place outwards, up to the block's own; a call without a label counts under its own name
 * in small letters, numbered when there are several in one place.
 */
import type { Expression, Path } from "../syntax/ast.ts";
import { fail, joinPath, label, silence } from "./session.ts";
import type { Env, Place, Session } from "./types.ts";
import { namesIn, suggestion } from "./names.ts";
import { constantOf, lookup } from "./values.ts";
import type { Tensor } from "./types.ts";

/** One segment of a path in an expression: a word, or a compile-time value in brackets. */
export type Segment = string | Expression;

/** `a.b[e].c` as segments; undefined when the expression is no path. */
export function flatten(expression: Expression): readonly Segment[] | undefined {
  switch (expression.kind) {
    case "name":
      return [expression.name];
    case "member": {
      const object = flatten(expression.object);
      return object && [...object, expression.member.name];
    }
    case "index": {
      const object = flatten(expression.object);
      const [part] = expression.indices;
      if (!object || expression.indices.length !== 1 || expression.otherwise) return undefined;
      if (part?.kind !== "single" || part.extent) return undefined;
      return [...object, part.expression];
    }
    default:
      return undefined;
  }
}

/** The text of a compile-time value in a path or a string. */
function segmentText(env: Env, expression: Expression): string {
  const value = env.session.evaluate(expression, env);
  if (value.kind === "broken") silence();
  if (value.kind === "string") return value.text;
  const constant = constantOf(value);
  if (constant === undefined) {
    fail(
      env.session,
      "not-compile-time",
      expression.span,
      "A path is made of values that are known at compile time.",
    );
  }
  return String(constant);
}

/** The segments of a label or of a parameter's name, joined; `""` stands for none. */
export function pathText(env: Env, path: Path): string {
  return path.segments
    .map((segment) => {
      switch (segment.kind) {
        case "word":
          return segment.text;
        case "value":
          return segmentText(env, segment.expression);
        case "string":
          return stringText(env, segment.string.parts);
      }
    })
    .filter((text) => text !== "")
    .join(".");
}

/** A string with its `{e}` filled in. */
export function stringText(env: Env, parts: readonly (string | Expression)[]): string {
  return parts.map((part) => (typeof part === "string" ? part : segmentText(env, part))).join("");
}

/** The words of a path, values filled in; undefined when a value is not known yet. */
function words(env: Env, segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment) =>
    typeof segment === "string" ? [segment] : segmentText(env, segment).split("."),
  );
}

/** Whether the values in a path are names of compile-time values or literals, so that they can be evaluated at once. */
function isKnown(env: Env, segments: readonly Segment[]): boolean {
  return segments.every((segment) => {
    if (typeof segment === "string") return true;
    if (segment.kind === "number" || segment.kind === "string") return true;
    if (segment.kind !== "name") return false;
    const value = lookup(env.scope, segment.name);
    return (
      value?.kind === "string" || (value?.kind === "tensor" && constantOf(value) !== undefined)
    );
  });
}

/** The key of an inspected value under `prefix`: `attention` may stand for the only call of that name. */
function findKey(session: Session, prefix: string, rest: readonly string[]): string | undefined {
  const [first, ...others] = rest;
  if (first === undefined) return session.inspects.has(prefix) ? prefix : undefined;
  const plain = findKey(session, joinPath(prefix, first), others);
  if (plain !== undefined) return plain;
  const calls = session.callCounts.get(joinPath(prefix, first));
  if (calls === undefined) return undefined;
  const [number, ...after] = others;
  if (number !== undefined && /^\d+$/.test(number) && Number(number) < calls) {
    const numbered = findKey(session, joinPath(prefix, `${first}#${number}`), after);
    if (numbered !== undefined) return numbered;
  }
  return calls === 1 ? findKey(session, joinPath(prefix, `${first}#0`), others) : undefined;
}

/** The parameter or inspected value at a path; undefined when there is none (or not yet). */
export function findTensor(env: Env, segments: readonly Segment[]): Tensor | undefined {
  if (!isKnown(env, segments)) return undefined;
  return atPath(env, words(env, segments));
}

function atPath(env: Env, path: readonly string[]): Tensor | undefined {
  const { session, place } = env;
  for (const { path: prefix, key } of place.around) {
    const parameter = session.parameters.get(joinPath(prefix, path.join(".")));
    if (parameter) return parameter.tensor;
    const inspected = findKey(session, key, path);
    if (inspected !== undefined) return session.inspects.get(inspected)!.tensor;
  }
  return undefined;
}

/** The parameter or inspected value that a path names; an error when there is none. */
export function resolvePath(
  env: Env,
  expression: Expression,
  segments: readonly Segment[],
): Tensor {
  const path = words(env, segments);
  const found = atPath(env, path);
  if (found) return found;
  const name = path.join(".");
  const [root] = segments as [string];
  const value = lookup(env.scope, root);
  if (value?.kind === "broken") silence();
  if (value && value.kind !== "cell") {
    fail(
      env.session,
      "path-unknown",
      expression.span,
      `\`${name}\` is no parameter or inspected value.`,
      {
        reason: `\`${root}\` is a value, and values have no parts but \`.T\``,
        hint: suggestion(name, pathsSeen(env)),
      },
    );
  }
  fail(
    env.session,
    "path-unknown",
    expression.span,
    `\`${name}\` is no parameter or inspected value.`,
    {
      hint: suggestion(name, [...pathsSeen(env), ...namesIn(env.scope)]),
    },
  );
}

function* pathsSeen(env: Env): Iterable<string> {
  for (const { path } of env.place.around) {
    for (const known of env.session.parameters.keys())
      if (path === "" || known.startsWith(`${path}.`))
        yield path === "" ? known : known.slice(path.length + 1);
  }
}

/** The place of a labelled call, or of a `for` with a path when `inside` is true. */
export function labelled(place: Place, segments: string, inside: boolean): Place {
  const here = { path: joinPath(place.path, segments), key: joinPath(place.key, segments) };
  return { ...place, ...here, around: inside ? [here, ...place.around] : [here] };
}

/** `LayerNorm2d` counts as `layer_norm2d`. */
function callName(name: string): string {
  return name.replace(/(\p{Ll})(\p{Lu})/gu, "$1_$2").toLowerCase();
}

/** The place of a call without a label. */
export function unlabelled(
  session: Session,
  place: Place,
  name: string,
  span: Place["unlabelled"],
): Place {
  const own = callName(name);
  const counter = joinPath(place.key, own);
  const number = session.callCounts.get(counter) ?? 0;
  session.callCounts.set(counter, number + 1);
  const here = { path: joinPath(place.path, own), key: `${counter}#${number}` };
  return {
    ...here,
    around: [here],
    again: place.again,
    ...(span && { unlabelled: place.unlabelled ?? span }),
  };
}

/** Two parameters under one name. */
export function duplicate(
  session: Session,
  name: string,
  span: Parameters<typeof fail>[2],
  earlier: Parameters<typeof fail>[2],
): never {
  fail(session, "parameter-duplicate", span, `Two parameters are stored as \`${name}\`.`, {
    related: label(earlier, "the first one"),
    hint: "give one of the calls another label",
  });
}
