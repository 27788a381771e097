/**
 * Makes `dist/`: the library (pure, for Node and browsers), the Node adapter, the command,
 * and the types. Dependencies are bundled, so that the command starts fast and installing
 * attnc installs nothing else; their licences are gathered beside the code. With
 * `--if-stale` nothing is done where `dist/` is newer than all that it is made from.
 */
import { chmod, mkdir, readFile, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");
/** Made beside and moved into place at the end: who uses `dist/` meanwhile sees the old one. */
const draft = join(root, ".cache", `dist-${process.pid}`);

const common = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  target: "es2022",
  minify: true,
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};

/** The command calls the library and the adapter as anybody does: they are not bundled again. */
const shared = {
  name: "shared",
  setup({ onResolve }) {
    onResolve({ filter: /^\.\.\/index\.ts$/ }, ({ importer }) =>
      importer.includes(join("src", "cli")) ? { path: "./index.js", external: true } : undefined,
    );
    for (const name of ["node", "tune"])
      onResolve({ filter: new RegExp(`^\\.\\./${name}/index\\.ts$`) }, () => ({
        path: `./${name}.js`,
        external: true,
      }));
  },
};

/** Every package that went into a bundle, from the paths of its files. */
function bundledPackages(results) {
  const names = new Set();
  for (const { metafile } of results)
    for (const path of Object.keys(metafile.inputs)) {
      const found = /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path);
      if (found) names.add(found[1]);
    }
  return [...names].sort();
}

async function licences(names) {
  const parts = [];
  for (const name of names) {
    const folder = join(root, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = ["LICENSE", "LICENSE.txt", "LICENSE.md", "license", "LICENCE"].find((each) =>
      existsSync(join(folder, each)),
    );
    // Packages of one family may carry their text in the main one only.
    const text = file ? (await readFile(join(folder, file), "utf8")).trim() : `Licence: ${license}`;
    parts.push(`${name} ${version} (${license})\n\n${text}\n`);
  }
  return parts.join(`\n${"-".repeat(80)}\n\n`);
}

/** When the newest of the files and folders changed; a folder changes when a file goes. */
async function newest(paths) {
  let time = 0;
  for (const path of paths) {
    const status = await stat(join(root, path));
    time = Math.max(time, status.mtimeMs);
    if (status.isDirectory())
      time = Math.max(
        time,
        await newest((await readdir(join(root, path))).map((name) => join(path, name))),
      );
  }
  return time;
}

async function isFresh() {
  const made = join(dist, "THIRD-PARTY-LICENSES.txt");
  if (!existsSync(made)) return false;
  const sources = [
    ...["src", "grammar", "scripts/build.mjs", "package-lock.json"],
    ...["generated/embedded.ts", "tsconfig.json", "tsconfig.build.json"],
  ];
  return (await stat(made)).mtimeMs > (await newest(sources));
}

async function types() {
  await promisify(execFile)(
    process.execPath,
    [
      join(root, "node_modules/typescript/bin/tsc"),
      "-p",
      join(root, "tsconfig.build.json"),
      "--outDir",
      join(draft, "types"),
    ],
    { cwd: root },
  ).catch((error) => {
    console.error(error.stdout);
    throw new Error("the types do not build");
  });
}

/** Deletes the types that nobody sees: those that no entry leads to. */
async function pruneTypes() {
  const folder = join(draft, "types");
  const seen = new Set();
  const visit = async (path) => {
    if (seen.has(path)) return;
    seen.add(path);
    const text = await readFile(path, "utf8");
    for (const [, to] of text.matchAll(/(?:from |import\()"(\.[^"]+)\.ts"/g))
      await visit(join(dirname(path), `${to}.d.ts`));
  };
  for (const entry of ["src/index.d.ts", "src/node/index.d.ts", "src/tune/index.d.ts"])
    await visit(join(folder, entry));
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (name.endsWith(".ts") && !seen.has(path)) await rm(path);
  }
}

async function make() {
  await mkdir(draft, { recursive: true });
  const [library, node, tune, command] = await Promise.all([
    build({
      ...common,
      entryPoints: ["src/index.ts"],
      outfile: join(draft, "index.js"),
      platform: "neutral",
      mainFields: ["module", "main"],
    }),
    build({
      ...common,
      entryPoints: ["src/node/index.ts"],
      outfile: join(draft, "node.js"),
      platform: "node",
    }),
    build({
      ...common,
      entryPoints: ["src/tune/index.ts"],
      outfile: join(draft, "tune.js"),
      platform: "neutral",
    }),
    build({
      ...common,
      entryPoints: ["src/cli/main.ts"],
      plugins: [shared],
      outdir: draft,
      entryNames: "cli",
      chunkNames: "cli-[hash]",
      splitting: true,
      platform: "node",
      // Packages written for CommonJS call require() for what Node has.
      banner: {
        js: '#!/usr/bin/env node\nimport{createRequire as $require}from"node:module";const require=$require(import.meta.url);',
      },
    }),
    types(),
  ]);
  await pruneTypes();
  await chmod(join(draft, "cli.js"), 0o755);
  await writeFile(
    join(draft, "THIRD-PARTY-LICENSES.txt"),
    await licences(bundledPackages([library, node, tune, command])),
  );
  await rm(dist, { recursive: true, force: true });
  await rename(draft, dist);
}

if (!process.argv.includes("--if-stale") || !(await isFresh())) {
  try {
    await make();
  } catch (error) {
    // What is wrong has been printed by the tool that found it.
    console.error(error.message.split("\n")[0]);
    process.exitCode = 1;
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}
