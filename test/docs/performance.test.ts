/** Every command on the page about costs works as it stands, and prints what the page speaks of. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { command } from "../support/terminal.ts";

const page = readFileSync("docs/performance.md", "utf8");
const commands = [...page.matchAll(/^npx attnc (.*)$/gm)].map(([, line = ""]) => line);

test("there are commands on the page", () => {
  expect(commands.length).toBeGreaterThan(1);
});

const counting = commands.filter((line) => line.startsWith("explain "));

test("npx attnc tune", { timeout: 120_000 }, async () => {
  const line = commands.find((each) => each.startsWith("tune ")) ?? "";
  const out = join(mkdtempSync(join(tmpdir(), "attnc-")), "layer.tuning.json");
  const words = line.split(/\s+/).with(-1, out);
  expect((await command(...words)).code).toBe(0);
  expect(Object.keys(JSON.parse(readFileSync(out, "utf8")) as object)).toContain("choices");
});

test.each(counting)("npx attnc %s", { timeout: 60_000 }, async (line) => {
  const { code, out, error } = await command(...line.split(/\s+/));
  expect([code, error]).toEqual([0, ""]);
  expect(out).not.toMatch(/NaN|undefined|Infinity/);
  for (const word of ["operations", "loads", "reads", "writes", "per byte", "any program"])
    expect(out).toContain(word);
  if (line.includes("--roofline")) expect(out).toMatch(/at least .*, mostly bound by/);
});
