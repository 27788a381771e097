/**
 * The standard library, parsed file by file as programs need it: parsing all of it takes
 * longer than compiling a small program. A program needs the files that declare a word of
 * it, and the files that those need in turn. Words in comments and of the program's own
 * count as well: what is more than needed does no harm.
 */
import { standardLibrary } from "../../generated/embedded.ts";
import type { Source } from "../base/span.ts";
import type { File } from "../syntax/ast.ts";
import { parse } from "../syntax/parse.ts";

const parsed = new Map<Source, File | undefined>();

function fileOf(source: Source): readonly File[] {
  if (!parsed.has(source)) parsed.set(source, parse(source).file);
  const file = parsed.get(source);
  return file ? [file] : [];
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.match(/[\p{L}\p{N}_]+/gu) ?? []);

/** What a file of the library declares: at the start of a line, since it is in layout. */
const declaredIn = ({ text }: Source): readonly string[] =>
  [...text.matchAll(/^(?:fn|block|let|model)\s+([\p{L}\p{N}_]+)/gmu)].map(([, name = ""]) => name);

/** All of the library, in its order. */
export function wholeLibrary(): readonly File[] {
  return standardLibrary.flatMap(fileOf);
}

/** What a program needs of the library, in its order. */
export function libraryFor(text: string): readonly File[] {
  const needed = new Set<Source>();
  const need = (words: ReadonlySet<string>): void => {
    for (const source of standardLibrary) {
      if (needed.has(source) || !declaredIn(source).some((name) => words.has(name))) continue;
      needed.add(source);
      need(wordsOf(source.text));
    }
  };
  need(wordsOf(text));
  return standardLibrary.filter((source) => needed.has(source)).flatMap(fileOf);
}
