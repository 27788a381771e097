/**
 * Attention as the variants of its kernel see it, and what they all need: several axes as
 * one number, and fours of them.
 */
import { integer, plus, scaled, times } from "../ir/build.ts";
import { literal, type Axis, type Expr } from "../ir/expr.ts";
import type { MapNode, ReduceNode } from "../ir/graph.ts";
import type { AttentionRegion } from "../ir/region.ts";
import { producersOf } from "../ir/walk.ts";
import { tilesOf, tileSize } from "./attentionMask.ts";
import { unravel } from "./lower.ts";
import type { Matrix } from "./matrix.ts";
import { fourPlaces, type Places, type QuadPlaces } from "./quads.ts";

/** More numbers than this are not kept in a thread. */
export const mostInRegisters = 256;

/** Attention as a variant sees it: lowered, with the member's axis among the rows. */
export interface Attention extends Matrix {
  readonly region: AttentionRegion;
  readonly batched: boolean;
  /** The rows' axes without the member's. */
  readonly rowAxes: readonly Axis[];
  readonly query: Expr;
  readonly key: Expr;
  readonly value: Expr;
  /** A function of `dot`, a local. */
  readonly score: Expr;
  readonly dot: Expr;
  readonly where?: Expr;
  /** One number for all keys (their own extents), one for all inner indices. */
  readonly keys: Linear;
  readonly inner: Linear;
  /** Whether the query stays in registers. */
  readonly keepsQuery: boolean;
}

/** Several axes as one. */
export interface Linear {
  readonly axes: readonly Axis[];
  /** Lowered, own lengths. */
  readonly extents: readonly Expr[];
  readonly name: string;
}

/** The equations that the kernel computes: the products, the lse of the scores, the sum, and what follows. */
export function equationsOf(region: AttentionRegion): readonly (MapNode | ReduceNode)[] {
  const { core, output, dot } = region;
  const before = producersOf(core).filter(
    (node): node is ReduceNode =>
      node.kind === "reduce" && (node === dot.node || node.op === "lse"),
  );
  return [...before, core, ...(output === core ? [] : [output])];
}

/** What `explain` says of the kernel. */
export function notesOf({ region }: Attention, form: string): readonly string[] {
  const tiles = region.where && tilesOf(region);
  if (!tiles) return [form];
  const { skipped, bare, tested } = tiles;
  return [
    form,
    `of ${skipped + bare + tested} tiles of ${tileSize} × ${tileSize}: ` +
      `${skipped} skipped, ${bare} without mask code, ${tested} tested`,
  ];
}

/** The values of the axes for a number through all of them. */
export function placesAt({ axes, extents }: Linear, number: Expr): Places {
  const values = unravel(number, extents);
  return new Map(axes.map((one, n) => [one, values[n]!]));
}

/** The places for the four numbers `4 · quad + 0, 1, 2, 3`, on top of others. */
export function quadAt(linear: Linear, quad: Expr, others: Places): QuadPlaces {
  return fourPlaces((c) => new Map([...others, ...placesAt(linear, linearNumber(quad, c))]));
}

function linearNumber(quad: Expr, c: number): Expr {
  return plus(scaled(4, quad), integer(c));
}

/** How many fours there are in an extent, if it is a multiple of four. */
export function foursIn({ extents }: Linear): number | undefined {
  const count = literal(times(integer(1), ...extents));
  return count !== undefined && count % 4 === 0 ? count / 4 : undefined;
}
