/** The repository's own programs: laid out as the formatter lays them out, and without errors. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelsOf } from "../support/systems.ts";
import { command } from "../support/terminal.ts";

const examples = readdirSync("examples")
  .map((name) => join("examples", name, "model.attn"))
  .filter((path) => existsSync(path));
const library = readdirSync("src/std").map((name) => join("src/std", name));
const programs = [...examples, ...library];

test("are in the formatter's layout", async () => {
  expect(programs.length).toBeGreaterThan(15);
  expect(await command("fmt", "--check", ...programs)).toMatchObject({ code: 0, error: "" });
});

/** Every model of every example that leaves no value open. */
const models = readdirSync("examples")
  .filter((name) => existsSync(join("examples", name, "model.attn")))
  .flatMap((name) => modelsOf(name).map((model) => [join("examples", name, "model.attn"), model]));

describe("have neither errors nor warnings", () => {
  test.each(models)("%s %s", async (path = "", model = "") => {
    const { code, error } = await command("check", path, "--model", model);
    expect(error).toBe("");
    expect(code).toBe(0);
  });
});
