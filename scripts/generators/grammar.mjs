/** The grammar as EBNF, from the rules of the parser. */
import { join } from "node:path";
import { build } from "esbuild";

export const folders = ["grammar.ebnf"];

export async function generate(root) {
  const { outputFiles } = await build({
    entryPoints: [join(root, "grammar", "ebnf.ts")],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
  });
  const text = Buffer.from(outputFiles[0].contents).toString("base64");
  const { ebnf } = await import(`data:text/javascript;base64,${text}`);
  return new Map([["grammar.ebnf", ebnf()]]);
}
