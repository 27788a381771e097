/** What is generated and committed is what the tools would make now. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import process from "node:process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { version } from "../../src/compiler/version.ts";

test("`npm run generate` changes nothing", { timeout: 300_000 }, async () => {
  const result = await promisify(execFile)(process.execPath, [
    "scripts/generate.mjs",
    "--check",
  ]).catch((error: unknown) => error as { stdout: string });
  expect(result.stdout).toBe("");
});

test("the compiler's version is the package's", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(version).toBe(manifest.version);
});
