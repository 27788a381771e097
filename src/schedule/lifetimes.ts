/**
 * How long values live, loops included. A loop runs its kernels again and again, so a value
 * that is there before it and read inside lives until the loop ends, and what a loop makes
 * for all of its steps is there from its beginning. What is made anew in each repetition
 * lives within one, from the kernel that writes it to the last that reads it.
 */
import type { Expr } from "../ir/expr.ts";
import type { Node } from "../ir/graph.ts";
import type { Region } from "../ir/region.ts";
import type { KernelDraft } from "../kernels/context.ts";
import type { Forms } from "../kernels/forms.ts";
import type { Size } from "../program/program.ts";
import type { SteppedNodes } from "../kernels/stepped.ts";
import type { Value } from "./slots.ts";

/** A kernel, and what it is called. */
export interface Made {
  readonly kind: "made";
  /** Its plain form. */
  readonly draft: KernelDraft;
  /** What it computes. */
  readonly region: Region;
  readonly forms: Forms;
  /** A formula, 0 where a run leaves it out since another kernel does the same; absent: always 1. */
  readonly when?: Size;
  readonly label: string;
}

export interface MadeLoop {
  readonly kind: "loop";
  readonly count: Expr;
  readonly items: readonly Item[];
}

export type Item = Made | MadeLoop;

interface Span {
  from: number;
  to: number;
}

/** Every kernel with its place among all, and the spans of the loops around it. */
function placed(
  items: readonly Item[],
): readonly { draft: KernelDraft; at: number; around: readonly Span[] }[] {
  const all: { draft: KernelDraft; at: number; around: readonly Span[] }[] = [];
  const go = (one: Item, around: readonly Span[]): void => {
    if (one.kind === "made") {
      all.push({ draft: one.draft, at: all.length, around });
      return;
    }
    const span: Span = { from: all.length, to: all.length };
    for (const each of one.items) go(each, [...around, span]);
    span.to = Math.max(span.from, all.length - 1);
  };
  for (const one of items) go(one, []);
  return all;
}

/** What the kernels write, and from when to when it is needed; `needed` are results. */
export function lifetimesOf(
  items: readonly Item[],
  needed: readonly Node[],
  stepped: SteppedNodes,
): readonly Omit<Value<Node>, "entries">[] {
  const lives = new Map<Node, Span>();
  const written = new Set<Node>();
  for (const { draft, at, around } of placed(items)) {
    for (const node of [...draft.reads, ...draft.writes]) {
      // Loops that make it anew in each repetition do not count.
      const span = around[stepped.get(node)?.depth ?? 0] ?? { from: at, to: at };
      const life = lives.get(node);
      if (!life) lives.set(node, { ...span });
      else {
        life.from = Math.min(life.from, span.from);
        life.to = Math.max(life.to, span.to);
      }
    }
    draft.writes.forEach((node) => written.add(node));
  }
  const results = new Set(needed);
  return [...written].map((value) => {
    const { from, to } = lives.get(value)!;
    return { value, from, to: results.has(value) ? Infinity : to };
  });
}
