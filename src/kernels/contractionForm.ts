/**
 * How a contraction in registers is cut and loaded: the size of a thread's tile, whether
 * four steps of k are taken at a time, and what is read as vectors.
 */
import { at, axis, integer, plus, quotient, scaled } from "../ir/build.ts";
import { literal } from "../ir/expr.ts";
import { ownColumns, placesOf, type Product } from "./matrix.ts";
import { fourPlaces, isVector, type QuadPlaces, type VectorPlan } from "./quads.ts";
import type { LoopAxis } from "./reduce.ts";

/** How the loop over k goes, and what the right operand's vectors run along. */
export type Form = "four steps, right along k" | "four steps, right along n" | "one step";

export interface Tile {
  readonly height: number;
  /** Groups of four columns. */
  readonly width: number;
}

/**
 * Rows of a thread's tile: as many as there are, up to eight. Where members are rows, a
 * batch makes up for few rows of each.
 */
export function tileOf(product: Product): Tile {
  const { member } = product.text.context;
  const perMember = product.m
    .filter((one) => one !== member)
    .reduce((count, one) => count * (literal(one.extent) ?? Infinity), 1);
  const columns = ownColumns(product);
  const rows = product.m.includes(member) ? Math.max(perMember, 4) : perMember;
  const height = rows >= 8 ? 8 : rows >= 4 ? 4 : rows >= 2 ? 2 : 1;
  const width = columns !== undefined && columns % 8 === 0 && columns >= 64 && height > 1 ? 2 : 1;
  return { height, width };
}

export interface KPlan {
  readonly form: Form;
  /** The loops over k, outermost first; four steps go along the last. */
  readonly k: readonly LoopAxis[];
}

/** Chooses the form, and notes which arrays are read as vectors; `onlyAlongK`: four steps nowhere else. */
export function planOf(
  product: Product,
  quads: boolean,
  plan: VectorPlan,
  onlyAlongK = false,
): KPlan {
  const { left, right, guard } = product;
  const { form, last } = formOf(product, quads && !onlyAlongK);
  if (form === "one step" || !last) {
    plan.single(left);
    if (quads) plan.quad(right, alongN(product));
    else plan.single(right);
  } else {
    plan.quad(left, alongK(last));
    plan.quad(right, form === "four steps, right along k" ? alongK(last) : alongN(product));
  }
  if (guard) plan.single(guard);
  plan.decide();
  const k = [...product.k.filter((one) => one !== last), ...(last ? [last] : [])];
  return { form, k };
}

/** The form, and the axis along which it takes four steps at a time; `quads`: whether columns can be vectors. */
export function formOf(
  product: Product,
  quads: boolean,
): { readonly form: Form; readonly last: LoopAxis | undefined } {
  const { text, left, right, guard } = product;
  if (!guard) {
    for (const one of [...product.k].reverse()) {
      const extent = literal(one.extent);
      if (extent === undefined || extent % 4 !== 0) continue;
      const along = alongK(one);
      if (!isVector(text, left, along)) continue;
      if (isVector(text, right, along)) return { form: "four steps, right along k", last: one };
      if (quads && isVector(text, right, alongN(product)))
        return { form: "four steps, right along n", last: one };
    }
  }
  return { form: "one step", last: product.k[product.k.length - 1] };
}

/** Places for deciding: the k axis at four times something. */
function alongK(one: LoopAxis): QuadPlaces {
  const four = axis("four", quotient(one.extent, integer(4)));
  return fourPlaces((c) => new Map([[one.axis, plus(scaled(4, at(four)), integer(c))]]));
}

function alongN(product: Product): QuadPlaces {
  const four = axis("four", quotient(product.columns, integer(4)));
  return fourPlaces((c) => placesOf(product, product.n, plus(scaled(4, at(four)), integer(c))));
}
