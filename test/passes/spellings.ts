/**
 * Attention in as many spellings as people write it: a record of choices, and the graph
 * that they make. Whatever the choices, it is the same attention.
 */
import {
  at,
  axis,
  integer,
  less,
  lessEqual,
  minus,
  not,
  or,
  plus,
  quotient,
  read,
  real,
  remainder,
  scaled,
  select,
  equal,
  toReal,
} from "../../src/ir/build.ts";
import type { Expr } from "../../src/ir/expr.ts";
import { mapNode, type Graph, type MapNode, type Node } from "../../src/ir/graph.ts";
import { random } from "./values.ts";
import { add, Builder, div, exp, mul, op, sub } from "./models.ts";

export interface Spelling {
  /** How the softmax is written. */
  readonly softmax: "lse" | "divided weights" | "divided exponent" | "late" | "late factor";
  readonly subtractsMaximum: boolean;
  readonly scale: "score" | "query" | "key" | "product" | "summand" | "divided" | "none";
  readonly mask: "none" | "causal" | "window" | "prefix" | "document" | "table";
  readonly maskForm: "where" | "replaced" | "added" | "added number";
  readonly heads: "none" | "axis" | "merged";
  readonly extra: "none" | "table" | "slope" | "cap" | "cap and slope";
  /** Swaps the operands of products and sums. */
  readonly commuted: readonly boolean[];
  /** Puts a renaming between equations. */
  readonly renamed: readonly boolean[];
  /** Stores scores and values with their axes in another order. */
  readonly permuted: boolean;
  /** Scores are kept as [i, j / 3, j mod 3], and put together again. */
  readonly taken: boolean;
  /** The result is multiplied by a number for each row, inside the sum. */
  readonly gated: boolean;
}

export const plain: Spelling = {
  softmax: "lse",
  subtractsMaximum: false,
  scale: "score",
  mask: "none",
  maskForm: "where",
  heads: "axis",
  extra: "none",
  commuted: [],
  renamed: [],
  permuted: false,
  taken: false,
  gated: false,
};

/** One of the many, by number. Masks that may empty a row are left out. */
export function randomSpelling(seed: number): Spelling {
  const next = random(seed + 1);
  const pick = <T>(...list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const flags = (): boolean[] => Array.from({ length: 5 }, () => next() < 0.5);
  return {
    softmax: pick("lse", "divided weights", "divided exponent", "late", "late factor"),
    subtractsMaximum: pick(true, false),
    scale: pick("score", "query", "key", "product", "summand", "divided", "none"),
    mask: pick("none", "causal", "window", "prefix", "document"),
    maskForm: pick("where", "replaced", "added", "added number"),
    heads: pick("none", "axis", "merged"),
    extra: pick("none", "table", "slope", "cap", "cap and slope"),
    commuted: flags(),
    renamed: flags(),
    permuted: pick(true, false),
    taken: pick(true, false),
    gated: pick(true, false),
  };
}

const rows = 6;
const keys = 6;
const headCount = 2;
const width = 4;
const features = 4;

/** All names of things that another part of a test may want to reach. */
export interface Spelled {
  readonly graph: Graph;
  readonly nodes: Readonly<Record<string, Node>>;
}

export function spell(
  spelling: Spelling,
  change: (spelled: Spelled, b: Builder) => Graph | undefined = () => undefined,
): Graph {
  const b = new Builder();
  let swaps = 0;
  let names = 0;
  const swapped = (): boolean =>
    spelling.commuted[swaps++ % Math.max(spelling.commuted.length, 1)] ?? false;
  const times = (x: Expr, y: Expr): Expr => (swapped() ? mul(y, x) : mul(x, y));
  const sum = (x: Expr, y: Expr): Expr => (swapped() ? add(y, x) : add(x, y));
  /** The node, or a map that only renames it. */
  const bound = (node: Node): Node => {
    if (!(spelling.renamed[names++ % Math.max(spelling.renamed.length, 1)] ?? false)) return node;
    if (node.kind === "input") return node;
    const axes = node.axes.map((old) => axis(old.name, old.extent));
    return mapNode({
      name: `${node.name}.again`,
      element: node.element,
      axes,
      body: read(node, axes.map(at)),
    });
  };
  const lead = spelling.heads === "none" ? [] : [headCount];
  const size = spelling.heads === "none" ? width : headCount * width;
  const q = b.input("q", rows, size);
  const k = b.input("k", keys, size);
  const v = b.input("v", keys, spelling.heads === "none" ? features : headCount * features);
  const place = (h: Expr | undefined, d: Expr, each: number): Expr =>
    h ? plus(scaled(each, h), d) : d;
  /** The part of one head, as an equation of its own unless heads stay merged. */
  const head = (
    name: string,
    x: Node,
    count: number,
    each: number,
  ): ((h: Expr | undefined, i: Expr, d: Expr) => Expr) => {
    if (spelling.heads !== "axis") return (h, i, d) => read(x, [i, place(h, d, each)]);
    const part = bound(
      b.map(`${name}.part`, [headCount, count, each], (h, i, d) => read(x, [i, place(h, d, each)])),
    );
    return (h, i, d) => read(part, [h!, i, d]);
  };
  const factor = 1 / Math.sqrt(width);
  const scaledBy = (name: string, x: Node, on: boolean): Node =>
    on
      ? bound(
          b.map(`${name}.scaled`, [name === "q" ? rows : keys, size], (i, d) =>
            times(read(x, [i, d]), real(factor)),
          ),
        )
      : x;
  const query = head("q", scaledBy("q", q, spelling.scale === "query"), rows, width);
  const key = head("k", scaledBy("k", k, spelling.scale === "key"), keys, width);
  const value = head("v", v, keys, features);
  /** Splits [h, i, j, ...] into what the equations below use. */
  const named = (all: readonly Expr[]): { h: Expr | undefined; rest: readonly Expr[] } =>
    lead.length > 0 ? { h: all[0], rest: all.slice(1) } : { h: undefined, rest: all };

  // The product of queries and keys, stored in this order of axes.
  const dotExtents = spelling.permuted ? [keys, ...lead, rows] : [...lead, rows, keys];
  const dotAt = (h: Expr | undefined, i: Expr, j: Expr): Expr[] =>
    spelling.permuted ? [j, ...(h ? [h] : []), i] : [...(h ? [h] : []), i, j];
  const dot = b.reduce("dot", "sum", dotExtents, [width], (...all) => {
    const d = all.at(-1)!;
    const [h, i, j] = spelling.permuted
      ? lead.length > 0
        ? [all[1], all[2]!, all[0]!]
        : [undefined, all[1]!, all[0]!]
      : lead.length > 0
        ? [all[0], all[1]!, all[2]!]
        : [undefined, all[0]!, all[1]!];
    const product = times(query(h, i, d), key(h, j, d));
    return spelling.scale === "summand" ? times(product, real(factor)) : product;
  });
  const dotOf = (h: Expr | undefined, i: Expr, j: Expr): Expr => read(dot, dotAt(h, i, j));

  const table = spelling.extra === "table" ? b.input("table", rows + keys) : undefined;
  const slope = spelling.extra.includes("slope") ? b.input("slope", headCount) : undefined;
  const documents = spelling.mask === "document" ? b.integers("document", 0, 2, rows) : undefined;
  const allowed = spelling.mask === "table" ? b.integers("allowed", 0, 1, rows, keys) : undefined;
  const mask = (i: Expr, j: Expr): Expr | undefined => {
    switch (spelling.mask) {
      case "none":
        return undefined;
      case "causal":
        return swapped() ? lessEqual(j, i) : not(less(i, j));
      case "window":
        return less(op("integerAbsolute", minus(i, j)), integer(3));
      case "prefix":
        return or(lessEqual(j, i), less(j, integer(2)));
      case "document":
        return equal(read(documents!, [i]), read(documents!, [j]));
      case "table":
        return equal(read(allowed!, [i, j]), integer(1));
    }
  };
  const scoreOf = (h: Expr | undefined, i: Expr, j: Expr): Expr => {
    let s = dotOf(h, i, j);
    if (spelling.scale === "score") s = times(s, real(factor));
    if (spelling.scale === "divided") s = div(s, real(Math.sqrt(width)));
    if (table) s = sum(s, read(table, [plus(minus(i, j), integer(keys))]));
    if (spelling.extra.includes("cap")) s = times(real(5), op("tanh", div(s, real(5))));
    if (slope) s = sub(s, times(read(slope, [h ?? integer(0)]), toReal(minus(i, j))));
    const m = mask(i, j);
    if (!m || spelling.maskForm === "where") return s;
    if (spelling.maskForm === "replaced") return select(m, s, real(-1e9));
    if (spelling.maskForm === "added") return sum(s, select(m, real(0), real(-1e9)));
    return sum(s, mul(sub(real(1), toReal(m)), real(-1e9)));
  };
  const guard = (i: Expr, j: Expr): Expr | undefined =>
    spelling.maskForm === "where" ? mask(i, j) : undefined;

  let score: Node;
  let scoreRead: (h: Expr | undefined, i: Expr, j: Expr) => Expr;
  const wide = [...lead, rows, keys];
  if (spelling.taken) {
    score = bound(
      b.map("e", [...lead, rows, keys / 3, 3], (...all) => {
        const { h, rest } = named(all);
        return scoreOf(h, rest[0]!, plus(scaled(3, rest[1]!), rest[2]!));
      }),
    );
    const e = score;
    scoreRead = (h, i, j) =>
      read(e, [...(h ? [h] : []), i, quotient(j, integer(3)), remainder(j, integer(3))]);
  } else {
    score = bound(
      b.map("e", wide, (...all) => {
        const { h, rest } = named(all);
        return scoreOf(h, rest[0]!, rest[1]!);
      }),
    );
    const e = score;
    scoreRead = (h, i, j) => read(e, [...(h ? [h] : []), i, j]);
  }
  if (spelling.scale === "product") {
    const before = scoreRead;
    scoreRead = (h, i, j) => times(before(h, i, j), real(factor));
  }
  const guarded = mask(at(axis("i", rows)), at(axis("j", keys))) && spelling.maskForm === "where";
  const whereOf = guarded
    ? (...all: Expr[]): Expr => {
        const { rest } = named(all);
        return guard(rest[0]!, rest[1]!)!;
      }
    : undefined;
  const perRow = [...lead, rows];
  const top = spelling.subtractsMaximum
    ? bound(
        b.reduce(
          "top",
          "max",
          perRow,
          [keys],
          (...all) => {
            const { h, rest } = named(all);
            return scoreRead(h, rest[0]!, rest[1]!);
          },
          whereOf,
        ),
      )
    : undefined;
  const exponent = (h: Expr | undefined, i: Expr, j: Expr): Expr => {
    const s = scoreRead(h, i, j);
    return top ? sub(s, read(top, [...(h ? [h] : []), i])) : s;
  };
  const whenAllowed = (i: Expr, j: Expr, p: Expr): Expr => {
    const m = guarded ? guard(i, j) : undefined;
    return m ? select(m, p, real(0)) : p;
  };
  const rowOf = (h: Expr | undefined, i: Expr): Expr[] => [...(h ? [h] : []), i];
  const gate = spelling.gated ? b.input("gate", rows) : undefined;
  const outExtents = spelling.permuted ? [rows, ...lead, features] : [...lead, rows, features];
  const outOf = (all: readonly Expr[]): { h: Expr | undefined; i: Expr; d: Expr; j: Expr } => {
    const base =
      lead.length > 0
        ? spelling.permuted
          ? [all[1], all[0]!, all[2]!]
          : [all[0], all[1]!, all[2]!]
        : [undefined, all[0]!, all[1]!];
    return { h: base[0], i: base[1]!, d: base[2]!, j: all.at(-1)! };
  };
  const weighted = (
    name: string,
    weight: (h: Expr | undefined, i: Expr, j: Expr) => Expr,
    where?: boolean,
  ): Node =>
    b.reduce(
      name,
      "sum",
      outExtents,
      [keys],
      (...all) => {
        const { h, i, d, j } = outOf(all);
        const product = times(weight(h, i, j), value(h, j, d));
        return gate ? times(product, read(gate, [i])) : product;
      },
      where && guarded
        ? (...all) => {
            const { i, j } = outOf(all);
            return guard(i, j)!;
          }
        : undefined,
    );

  let y: Node;
  let weights: MapNode | Node | undefined;
  if (spelling.softmax === "lse") {
    const z = bound(
      b.reduce(
        "z",
        "lse",
        perRow,
        [keys],
        (...all) => {
          const { h, rest } = named(all);
          return exponent(h, rest[0]!, rest[1]!);
        },
        whereOf,
      ),
    );
    weights = bound(
      b.map("a", wide, (...all) => {
        const { h, rest } = named(all);
        const [i, j] = rest as [Expr, Expr];
        return whenAllowed(i, j, exp(sub(exponent(h, i, j), read(z, rowOf(h, i)))));
      }),
    );
    const a = weights;
    y = weighted("y", (h, i, j) => read(a, [...rowOf(h, i), j]));
  } else {
    const p = bound(
      b.map("p", wide, (...all) => {
        const { h, rest } = named(all);
        const [i, j] = rest as [Expr, Expr];
        return whenAllowed(i, j, exp(exponent(h, i, j)));
      }),
    );
    const total = bound(
      b.reduce("total", "sum", perRow, [keys], (...all) => {
        const { h, rest } = named(all);
        return read(p, [...rowOf(h, rest[0]!), rest[1]!]);
      }),
    );
    if (spelling.softmax === "divided weights") {
      weights = bound(
        b.map("a", wide, (...all) => {
          const { h, rest } = named(all);
          return div(read(p, [...rowOf(h, rest[0]!), rest[1]!]), read(total, rowOf(h, rest[0]!)));
        }),
      );
      const a = weights;
      y = weighted("y", (h, i, j) => read(a, [...rowOf(h, i), j]));
    } else if (spelling.softmax === "divided exponent") {
      y = weighted("y", (h, i, j) => div(exp(exponent(h, i, j)), read(total, rowOf(h, i))), true);
    } else {
      const summed = bound(weighted("summed", (h, i, j) => read(p, [...rowOf(h, i), j])));
      y = b.map("y", outExtents, (...all) => {
        const { h, i } = outOf([...all, integer(0)]);
        const own = read(summed, all);
        const divisor = read(total, rowOf(h, i));
        return spelling.softmax === "late" ? div(own, divisor) : times(div(real(1), divisor), own);
      });
    }
  }
  if (spelling.heads !== "none") {
    const before = y;
    y = b.map("merged", [rows, headCount * features], (i, c) => {
      const [h, d] = [quotient(c, integer(features)), remainder(c, integer(features))];
      return read(before, spelling.permuted ? [i, h, d] : [h, i, d]);
    });
  }
  const nodes: Record<string, Node> = { y, e: score, dot, ...(weights && { a: weights }) };
  const graph = b.graph({ y });
  return change({ graph, nodes }, b) ?? graph;
}
