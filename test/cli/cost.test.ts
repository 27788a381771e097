/** `attnc explain --cost`: what is printed, held in `cost.txt`, and what is asked for wrongly. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Costs } from "../../src/index.ts";
import { command } from "../support/terminal.ts";

const text = `/// Two layers of a small decoder.
model Write(V = 40, D = 32, heads = 4, P = 256) {
  input tokens: int[N <= P]
  x = embedding: Embedding(tokens, V, D)
  for layers[l < 2] {
    x = x + attn: SelfAttention(norm: LayerNorm(x), heads, causal)
  }
  output logits = head: Linear(x, V)
  generate tokens from logits (start = 1, stop = 2, limit = P)
}

/// No dimension is known before the run.
model Plain() {
  input x: [8, 16]
  output y = "": Linear(x, 4)
}
`;

let folder = "";
let file = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "attnc-cost-"));
  file = join(folder, "write.attn");
  writeFileSync(file, text);
});
afterAll(() => rmSync(folder, { recursive: true }));

const explained = (...options: string[]) => command("explain", file, "--cost", ...options);
const costsOf = async (...options: string[]): Promise<Costs> => {
  const { out } = await explained("-m", "Write", "--json", ...options);
  return (JSON.parse(out) as { costs: Costs }).costs;
};

test("what is printed, as it is printed", async () => {
  const asked = [
    ["-m", "Write", "--lengths", "N=16,64"],
    ["-m", "Write", "--past", "100", "--roofline", "3600,100"],
    ["-m", "Plain", "--batch", "3"],
  ];
  let printed = "";
  for (const options of asked) {
    const { code, out, error } = await explained(...options);
    expect([code, error]).toEqual([0, ""]);
    printed += `$ attnc explain write.attn --cost ${options.join(" ")}\n${out}\n`;
  }
  await expect(printed).toMatchFileSnapshot("cost.txt");
});

describe("sizes", () => {
  test("are the largest where none are given, of one member", async () => {
    const { members } = await costsOf();
    expect(members).toEqual([expect.objectContaining({ N: 256 })]);
  });

  test("are one for all members, or one for each", async () => {
    const lengths = async (...options: string[]) =>
      (await costsOf(...options)).members.map((member) => member["N"]);
    expect(await lengths("--batch", "3", "--lengths", "N=7")).toEqual([7, 7, 7]);
    expect(await lengths("--lengths", "N=7,9")).toEqual([7, 9]);
  });

  test("a token costs as much more as its attention looks at more", async () => {
    const [near, far] = [await costsOf("--past", "15"), await costsOf("--past", "255")];
    expect(near.entry).toBe("chunk");
    const attention = ({ lines }: Costs) =>
      lines
        .filter(({ family, dispatches }) => family === "attention" && dispatches > 0)
        .map(({ operations }) => operations);
    expect(attention(near).length).toBe(2);
    attention(near).forEach((operations, n) => {
      expect(attention(far)[n]! / operations).toBeGreaterThan(10);
      expect(attention(far)[n]! / operations).toBeLessThanOrEqual(16);
    });
    expect(far.total.operations).toBeGreaterThan(near.total.operations);
  });
});

test("a bound is the larger of two, and of the whole at least that of any program", async () => {
  const costs = await costsOf("--roofline", "1,2");
  for (const { operations, reads, writes, bound } of costs.lines)
    expect(bound?.seconds).toBeCloseTo(Math.max(operations / 1e9, (reads + writes) / 2e9), 12);
  const all = costs.lines.reduce((sum, { bound }) => sum + (bound?.seconds ?? 0), 0);
  expect(costs.total.bound?.seconds).toBeCloseTo(all, 12);
  expect(costs.leastTime?.seconds).toBeLessThanOrEqual(all);
  expect(costs.leastBytes).toBeLessThan(costs.total.reads + costs.total.writes);
});

describe("what is asked for wrongly ends with 2", () => {
  test.each([
    [["--lengths", "M=3"], /--lengths names `M`, but the dimensions are: N/],
    [["--lengths", "N=300"], /N is at most 256, found 300/],
    [["--lengths", "N=x"], /--lengths wants a whole number from 1 on, found `x`/],
    [["--batch", "2", "--lengths", "N=3,4,5"], /2 members and 3 lengths/],
    [["--past", "256"], /--past is less than 256, found 256/],
    [["--roofline", "100"], /--roofline wants gflops,gbytes/],
  ])("%s", async (options, message) => {
    const { code, error } = await explained("-m", "Write", ...options);
    expect(error).toMatch(message);
    expect(code).toBe(2);
  });

  test("--past of a model that does not generate", async () => {
    const { code, error } = await explained("-m", "Plain", "--past", "3");
    expect(error).toMatch(/Plain does not generate/);
    expect(code).toBe(2);
  });

  test("sizes without --cost", async () => {
    const { code, error } = await command("explain", file, "-m", "Plain", "--batch", "3");
    expect(error).toMatch(/--batch goes with --cost/);
    expect(code).toBe(2);
  });
});
