/**
 * Writes what the tools make and nobody edits, under `generated/`. `npm run generate`
 * writes; with `--check` nothing is written, and any difference is named and fails.
 *
 * Each generator is a file in `scripts/generators/` that exports `folders`, what it owns
 * beneath `generated/` (files there that it no longer makes are deleted), and `generate`,
 * which gives the files' texts by path. They run in the order of this list, since the
 * compiler that a later one calls embeds what an earlier one made.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const generators = ["embedded.mjs", "grammar.mjs", "examples.mjs"];

/** Every file beneath a folder, or the file itself. */
async function filesIn(path) {
  if (!existsSync(path)) return [];
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return [path];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Runs every generator; gives the paths that are not as they should be. */
export async function generate({ write }) {
  const changed = [];
  for (const name of generators) {
    const generator = await import(`./generators/${name}`);
    const files = await generator.generate(root);
    for (const [path, text] of files) {
      const file = join(root, "generated", path);
      const old = existsSync(file) ? await readFile(file, "utf8") : undefined;
      if (old === text) continue;
      changed.push(relative(root, file));
      if (!write) continue;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
    for (const folder of generator.folders) {
      for (const file of await filesIn(join(root, "generated", folder))) {
        if (files.has(relative(join(root, "generated"), file))) continue;
        changed.push(relative(root, file));
        if (write) await rm(file);
      }
    }
  }
  return changed;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const write = !process.argv.includes("--check");
  const changed = await generate({ write });
  for (const path of changed) console.log(write ? `wrote ${path}` : `out of step: ${path}`);
  if (changed.length > 0 && !write) {
    console.error("run `npm run generate` and commit what it writes");
    process.exitCode = 1;
  }
}
