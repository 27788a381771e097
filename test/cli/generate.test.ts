/** `attnc run --generate`: tokens in, tokens out, and what is refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readNpy } from "../../src/cli/npy.ts";
import { command } from "../support/terminal.ts";

/** The logits of the next token are a row of a matrix, chosen by the last token: 1 → 2 → ... → 6 → 0. */
const next = `model Next(V = 7) {
  input tokens: int[T <= 12]
  output logits[t < T, v < V] = if v == mod_(tokens[t] + 1, V) then 4.5 else if v == 3 then 1.5 else 0.5
  generate tokens from logits (start = 1, stop = 0, limit = 10)
}

fn mod_(a, b) = a mod b
`;

let folder = "";
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attnc-cli-"));
  writeFileSync(path("next.attn"), next);
  writeFileSync(path("plain.attn"), "model Plain() {\n  input x: [3]\n  output y = 2 * x\n}\n");
  writeFileSync(path("prompt.json"), "[3, 4]");
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...more: string[]): ReturnType<typeof command> =>
  command("run", path("next.attn"), "--generate", "--software", ...more);

describe("run --generate", () => {
  test("prints the tokens after the start, the stop token left out", async () => {
    const { code, out, error } = await run();
    expect(error).toContain("Next: 5 tokens in ");
    expect({ code, out }).toEqual({ code: 0, out: "2 3 4 5 6\n" });
  });

  test("takes a prompt as numbers or from a file, and a limit", async () => {
    expect((await run("-i", "tokens=1,4", "--limit", "2")).out).toBe("5 6\n");
    expect((await run("-i", "tokens=2")).out).toBe("3 4 5 6\n");
    expect((await run("-i", `tokens=${path("prompt.json")}`)).out).toBe("5 6\n");
    expect((await run("-i", "tokens=2", "--stop", "5,6")).out).toBe("3 4\n");
  });

  test("draws with a temperature, the same for the same seed", async () => {
    const drawn = async (seed: string): Promise<string> =>
      (await run("--temperature", "9", "--seed", seed, "--stop", "99", "--top-k", "6")).out;
    const first = await drawn("1");
    expect(first.trim().split(" ")).toHaveLength(10);
    expect(await drawn("1")).toBe(first);
    expect(await drawn("2")).not.toBe(first);
    expect((await run("--temperature", "9", "--top-k", "1")).out).toBe("2 3 4 5 6\n");
  });

  test("writes a file of whole numbers, and JSON with the score of beams", async () => {
    const written = await run("-o", `tokens=${path("tokens.npy")}`);
    expect(written.out).toBe(`wrote ${path("tokens.npy")}\n`);
    expect([...readNpy(readFileSync(path("tokens.npy")), "int").data]).toEqual([2, 3, 4, 5, 6]);
    const { out } = await run("--json", "--beams", "2", "--limit", "3", "--length-penalty", "0");
    const json = JSON.parse(out) as { tokens: number[]; score: number };
    expect(json).toMatchObject({ ok: true, model: "Next", tokens: [2, 3, 4], files: [] });
    expect(json.score).toBeLessThan(0);
  });

  test.each([
    [["run", "plain.attn", "--generate"], 2, /Plain has no `generate`/],
    [["run", "next.attn", "--generate", "-o", "logits=x.npy"], 2, /there is only: tokens/],
    [["run", "next.attn", "--generate", "--inspect", "a"], 2, /--inspect is not for --generate/],
    [["run", "next.attn", "--generate", "--limit", "many"], 2, /--limit wants numbers/],
    [["run", "next.attn", "--generate", "--limit", "0", "--software"], 3, /limit is 0/],
    [
      ["run", "next.attn", "--generate", "-i", "tokens=1,1,1,1,1,1,1,1,1,1,1,1,1", "--software"],
      3,
      /T of input "tokens" is 13/,
    ],
    [["run", "next.attn"], 2, /wants --input tokens=file/],
  ])("refuses %j", async ([name = "", file = "", ...more], exit, message) => {
    const { code, error } = await command(name, path(file), ...more);
    expect(error).toMatch(message);
    expect(code).toBe(exit);
  });
});
