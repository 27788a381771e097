/**
 * Hash-consing. Every composite expression is kept in a table that hangs on its first
 * operand that is no literal (for a leaf: on its axis, dimension or node), so equal
 * expressions are one object while anything holds them, and nothing outlives its parts.
 */
import { memoOn } from "../base/memo.ts";
import type { Expr } from "./expr.ts";

const tables = memoOn<object, Map<string, Expr>>("expressions");
let last = 0;

/** The expression under `signature` in the table of `anchor`, made when it is not there yet. */
export function internOn<E extends Expr>(
  anchor: object,
  signature: string,
  make: (key: string) => E,
): E {
  let table = tables.get(anchor);
  if (!table) tables.set(anchor, (table = new Map<string, Expr>()));
  const known = table.get(signature);
  // The signature begins with the kind and lists all operands: what is found is of the type that is made.
  if (known) return known as E;
  const made = make(`#${++last}`);
  table.set(signature, made);
  return made;
}

/** Interns what is made of these operands; at least one is no literal, else it would have been folded. */
export function intern<E extends Expr>(
  operands: readonly Expr[],
  kind: string,
  make: (key: string) => E,
): E {
  const anchor = operands.find((operand) => operand.key.startsWith("#"));
  const signature = `${kind} ${operands.map((operand) => operand.key).join()}`;
  // Literals that do not fold (1 / 0) have no operand to live on.
  return anchor ? internOn(anchor, signature, make) : make(`(${signature})`);
}
