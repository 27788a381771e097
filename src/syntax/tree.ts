/**
 * Reading the parser's tree. A node of the tree holds, by name, the tokens and nodes that
 * its rule consumed, each kind in order of the text. The grammar guarantees what is there,
 * so a missing child is a bug of the compiler.
 */
import type { CstElement, CstNode, IToken } from "chevrotain";
import { invariant } from "../base/diagnostics.ts";

function isToken(element: CstElement): element is IToken {
  return "image" in element;
}

/** All nodes of one name. */
export function nodes(tree: CstNode, name: string): CstNode[] {
  return (tree.children[name] ?? []).filter((element): element is CstNode => !isToken(element));
}

/** All tokens of one name. */
export function tokens(tree: CstNode, name: string): IToken[] {
  return (tree.children[name] ?? []).filter((element) => isToken(element));
}

/** The first node of a name, if there is one. */
export function nodeIf(tree: CstNode, name: string): CstNode | undefined {
  return nodes(tree, name)[0];
}

/** The first token of a name, if there is one. */
export function tokenIf(tree: CstNode, name: string): IToken | undefined {
  return tokens(tree, name)[0];
}

/** The node of a name that the grammar promises. */
export function node(tree: CstNode, name: string): CstNode {
  const found = nodeIf(tree, name);
  invariant(found, `the tree of ${tree.name} has no ${name}`);
  return found;
}

/** The token of a name that the grammar promises. */
export function token(tree: CstNode, name: string): IToken {
  const found = tokenIf(tree, name);
  invariant(found, `the tree of ${tree.name} has no ${name}`);
  return found;
}

/** The one node inside a rule that only chooses among others. */
export function chosen(tree: CstNode): CstNode {
  for (const elements of Object.values(tree.children)) {
    const first = elements[0];
    if (first && !isToken(first)) return first;
  }
  invariant(false, `the tree of ${tree.name} is empty`);
}

/** Where a token or a node begins and ends. */
export function offsets(element: CstElement): { start: number; end: number } {
  if (isToken(element)) {
    return { start: element.startOffset, end: element.startOffset + element.image.length };
  }
  const { location } = element;
  invariant(location?.endOffset !== undefined, `the tree of ${element.name} has no place`);
  return { start: location.startOffset, end: location.endOffset + 1 };
}
