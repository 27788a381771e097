/** The page on generation does what it says: its command and its script, as they stand. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attnc-generation-"));
  await run(process.execPath, ["scripts/build.mjs", "--if-stale"], { cwd: root });
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test("its command and its script run as they stand", { timeout: 120_000 }, async () => {
  const page = await readFile(join(root, "docs/generation.md"), "utf8");
  const command = /^npx attnc (.*)$/m.exec(page)?.[1] ?? "";
  const script = /^```js\n([\s\S]*?)^```/m.exec(page)?.[1] ?? "";
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await mkdir(join(folder, "node_modules"));
  await symlink(root, join(folder, "node_modules", "attnc"));
  await symlink(join(root, "examples"), join(folder, "examples"));
  const cli = join(root, "dist/cli.js");
  await run(process.execPath, [cli, ...command.split(" ")], { cwd: folder });
  await writeFile(join(folder, "main.js"), script);
  const { stdout } = await run(process.execPath, ["main.js"], { cwd: folder });
  const promised = [...script.matchAll(/^console\.log\(.*\); \/\/ (.*)$/gm)].map(
    ([, said]) => said,
  );
  expect(promised).toHaveLength(2);
  expect(stdout.trim().split("\n")).toEqual(promised);
});
