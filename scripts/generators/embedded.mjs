/**
 * What the compiler carries inside as text, because it may not touch a disk: the standard
 * library, and the runtime that goes into every module, made small.
 */
import { existsSync } from "node:fs";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { minify } from "terser";

export const folders = ["embedded.ts"];

/** A template literal whose value is the text. */
function literal(text) {
  return `\`${text.replace(/[\\`]|\$\{/g, (found) => `\\${found}`)}\``;
}

async function standardLibrary(root) {
  const folder = join(root, "src", "std");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".attn")).sort();
  return Promise.all(
    names.map(async (name) => ({
      name: `std/${name}`,
      text: await readFile(join(folder, name), "utf8"),
    })),
  );
}

/** The parts that src/runtime/features.ts names; every choice of them is bundled. */
const features = ["loops", "loss", "laid", "generation"];

function choices() {
  return features.reduce(
    (all, feature) => all.flatMap((chosen) => [chosen, [...chosen, feature]]),
    [[]],
  );
}

const minifying = {
  module: true,
  ecma: 2022,
  compress: { passes: 4, unsafe_arrows: true, inline: 1, pure_getters: true, hoist_funs: true },
};

/** Properties that only the runtime itself sees, neither callers nor a module's program: they get short names. */
const own = [
  ...["held", "memory", "pipelines", "readers", "reader", "take", "need", "release", "reserve"],
  ...["requireOpen", "freeWhere", "written", "closed", "buffers", "groups", "box", "input", "what"],
  ...["layoutOf", "discard", "tensor"],
];

/** Sets each feature to true or false, so that the minifier leaves out what is not chosen. */
function chosenFeatures(chosen) {
  return {
    name: "features",
    setup: ({ onLoad }) =>
      onLoad({ filter: /runtime[\\/]features\.ts$/ }, () => ({
        contents: features
          .map((name) => `export const ${name} = ${chosen.includes(name)};`)
          .join("\n"),
      })),
  };
}

/**
 * The runtime as one statement, `const runtime = (() => { … return { load, … }; })();`,
 * so that its short names meet none of the module around it.
 */
async function runtimeText(root, chosen) {
  const entry = join(root, "src", "runtime", "index.ts");
  if (!existsSync(entry)) return "";
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    legalComments: "none",
    // Sees that a feature is a constant wherever it is imported.
    minifySyntax: true,
    plugins: [chosenFeatures(chosen)],
    write: false,
    logLevel: "error",
  });
  // Every module carries it, so the smaller of minifiers is worth its time here.
  const { code } = await minify(result.outputFiles[0].text, {
    ...minifying,
    mangle: { properties: { builtins: true, regex: new RegExp(`^(${own.join("|")})$`) } },
  });
  // One word for all declarations packs better than three.
  const text = code.trim().replace(/\b(const|var)\b/g, "let");
  const exported = /export\s*\{([^}]*)\};?$/.exec(text);
  if (!exported) throw new Error("the runtime exports nothing");
  const names = exported[1].split(",").map((each) => {
    const [inside, outside = inside] = each.trim().split(/\s+as\s+/);
    return inside === outside ? inside : `${outside}:${inside}`;
  });
  return `const runtime=(()=>{${text.slice(0, exported.index)}return{${names.join(",")}}})();\n`;
}

/** What chooses among forms of kernels, as one statement that declares `choose`. */
async function choiceText(root) {
  const { outputFiles } = await build({
    entryPoints: [join(root, "src", "runtime", "choice.ts")],
    bundle: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    write: false,
  });
  const { code } = await minify(outputFiles[0].text, minifying);
  const [, inside] = /export\s*\{\s*([\w$]+) as choose\b/.exec(code) ?? [];
  const body = code.slice(0, code.search(/export\s*\{/));
  return `const choose=(()=>{${body}return ${inside}})();\n`;
}

export async function generate(root) {
  const library = await standardLibrary(root);
  const runtimes = await Promise.all(
    choices().map(
      async (chosen) =>
        `  ${JSON.stringify(chosen.join(" "))}: ${literal(await runtimeText(root, chosen))},`,
    ),
  );
  const text = `/**
 * Made by \`npm run generate\` from src/std and src/runtime; not edited by hand.
 */
import type { Source } from "../src/base/span.ts";

/** The standard library: its files, in the order of their names. */
export const standardLibrary: readonly Source[] = [
${library.map((file) => `  { name: ${JSON.stringify(file.name)}, text: ${literal(file.text)} },`).join("\n")}
];

/**
 * The runtime that goes into every module, as one statement that declares \`runtime\`, an
 * object of what src/runtime/index.ts exports: for each choice of src/runtime/features.ts,
 * by the names of what is chosen, in the order in which they stand there.
 */
export const runtimes = {
${runtimes.join("\n")}
} as const;

/** What chooses among the forms of kernels, as one statement that declares \`choose\`. */
export const choiceText: string = ${literal(await choiceText(root))};

/** The smallest: without any of them. */
export const runtimeText: string = runtimes[""];
`;
  return new Map([["embedded.ts", text]]);
}
