/**
 * `name=value` on the command line: hyperparameters (`--set depth=6`), inputs
 * (`--input image=digit.png`) and outputs (`--out logits=logits.npy`).
 */
import type { Value } from "../index.ts";
import { CommandError } from "./exit.ts";

export interface Assignment {
  readonly name: string;
  readonly value: string;
}

/** Splits at the first `=`; `option` names the option in the error. */
export function parseAssignment(text: string, option: string): Assignment {
  const at = text.indexOf("=");
  if (at <= 0)
    throw new CommandError(
      "usage",
      "usage-assignment",
      `${option} wants name=value, found \`${text}\``,
    );
  return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

/** Several assignments; the same name twice is an error. */
export function parseAssignments(texts: readonly string[], option: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of texts) {
    const { name, value } = parseAssignment(text, option);
    if (found.has(name))
      throw new CommandError("usage", "usage-twice", `${option} gives \`${name}\` twice`);
    found.set(name, value);
  }
  return found;
}

const number = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The value of a hyperparameter as the language writes it: `12`, `1e-5`, `true`,
 * `[2, 2, 6, 2]`, `"text"`. A word that is none of these is a text too.
 */
export function parseValue(text: string): Value {
  if (text === "true" || text === "false") return text === "true";
  if (number.test(text)) return Number(text);
  if (text.startsWith("[")) {
    const inside = /^\[(.*)\]$/s.exec(text)?.[1]?.trim();
    const items = inside === "" ? [] : inside?.split(",").map((item) => item.trim());
    if (!items?.every((item) => number.test(item)))
      throw new CommandError(
        "usage",
        "usage-list",
        `a list is written [1, 2, 3], found \`${text}\``,
      );
    return items.map(Number);
  }
  return /^"(.*)"$/s.exec(text)?.[1] ?? text;
}

/** The values of `--set`, repeated. */
export function parseValues(texts: readonly string[]): Record<string, Value> {
  return Object.fromEntries(
    [...parseAssignments(texts, "--set")].map(([name, value]) => [name, parseValue(value)]),
  );
}
