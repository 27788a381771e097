/**
 * What the passes tell people. A graph holds no history, so the passes note beside it
 * which equations of the program a node stems from (its *origins*), and why something
 * was not recognised or fused (*remarks*). `attnc explain` prints both.
 */
import type { Node } from "../ir/graph.ts";

export interface Remark {
  /** What was being optimised: an ordinary run, or an inspection. */
  readonly entry: "run" | "inspect";
  /** The pass that says so. */
  readonly pass: string;
  /** The equation's path. */
  readonly equation: string;
  readonly text: string;
}

export interface Notes {
  /** Says that `node` was made from others, and stands for what they stood for. */
  derive(node: Node, from: Iterable<Node>): void;
  /** The equations of the program that went into a node. */
  originsOf(node: Node): ReadonlySet<Node>;
  remark(pass: string, node: Node, text: string): void;
  readonly remarks: readonly Remark[];
  /** The same notes, for remarks on an inspection. */
  readonly ofInspection: () => Notes;
}

export function newNotes(): Notes {
  return notesOn("run", new Map(), []);
}

function notesOn(
  entry: Remark["entry"],
  origins: Map<Node, ReadonlySet<Node>>,
  remarks: Remark[],
): Notes {
  const said = new Set<string>();
  const originsOf = (node: Node): ReadonlySet<Node> => origins.get(node) ?? new Set([node]);
  return {
    derive(node, from) {
      const sources = [...from];
      const [only] = sources;
      // Most nodes stand for one other.
      if (only && sources.length === 1 && !origins.has(node)) {
        if (node !== only) origins.set(node, originsOf(only));
        return;
      }
      const all = new Set(origins.get(node));
      for (const one of sources) for (const origin of originsOf(one)) all.add(origin);
      origins.set(node, all);
    },
    originsOf,
    remark(pass, node, text) {
      const key = `${pass} ${node.name} ${text}`;
      if (said.has(key)) return;
      said.add(key);
      remarks.push({ entry, pass, equation: node.name, text });
    },
    remarks,
    ofInspection: () => notesOn("inspect", origins, remarks),
  };
}
