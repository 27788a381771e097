/**
 * Every `attnc` command on the examples' pages works as it is printed there, in a folder
 * from which the examples are seen and into which the outputs go. Input files that a page
 * describes ("with `[1, 0]` in q.json") have just that in them.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attnc-commands-"));
  await symlink(join(root, "examples"), join(folder, "examples"));
  await run(process.execPath, ["scripts/build.mjs", "--if-stale"], { cwd: root });
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const examples = (await readdir(join(root, "examples"), { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const pages = await Promise.all(
  examples.map(async (example) => {
    const page = await readFile(join(root, "examples", example, "README.md"), "utf8");
    const commands = [...page.replaceAll(/\\\n\s*/g, "").matchAll(/^ {4}npx attnc (.*)$/gm)];
    return { example, page, commands: commands.map((match) => match[1] ?? "") };
  }),
);

/** The files that a page says are there. */
async function writeInputs(page: string): Promise<void> {
  for (const [, text = "", name = ""] of page.matchAll(/`(\[[^`]*\])` in (\w+\.json)/g))
    await writeFile(join(folder, name), text);
}

test("there are commands on the pages", () => {
  expect(pages.length).toBeGreaterThan(7);
  for (const { example, commands } of pages) expect(commands, example).not.toEqual([]);
});

describe.each(pages.flatMap(({ page, commands }) => commands.map((line) => ({ page, line }))))(
  "npx attnc $line",
  ({ page, line }) => {
    test("works", async () => {
      await writeInputs(page);
      const args = [join(root, "dist/cli.js"), ...line.split(/\s+/)];
      const { stdout } = await run(process.execPath, args, { cwd: folder });
      expect(stdout.trim()).not.toBe("");
      expect(stdout).not.toMatch(/NaN|undefined/);
    });
  },
);
