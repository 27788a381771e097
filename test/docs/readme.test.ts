/**
 * The README does what it says: its model is compiled by the command that it names, its
 * script runs as it stands in a folder of its own, and the numbers are the reference's.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import process from "node:process";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check } from "../../src/index.ts";
import { evaluate } from "../../src/reference/index.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
let folder = "";
let readme = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attnc-readme-"));
  readme = await readFile(join(root, "README.md"), "utf8");
  await run(process.execPath, ["scripts/build.mjs", "--if-stale"], { cwd: root });
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** The first fenced snippet of a language. */
function snippet(language: string): string {
  const found = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(readme);
  if (!found?.[1]) throw new Error(`the README has no ${language} snippet`);
  return found[1];
}

/** Tensors of f32 as a safetensors file. */
function safetensors(tensors: Readonly<Record<string, { shape: number[]; data: Float32Array }>>) {
  let end = 0;
  const header = Object.entries(tensors).map(([name, { shape, data }]) => {
    const start = end;
    end += data.byteLength;
    return [name, { dtype: "F32", shape, data_offsets: [start, end] }];
  });
  const text = Buffer.from(JSON.stringify(Object.fromEntries(header)));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  const data = Object.values(tensors).map((tensor) => Buffer.from(tensor.data.buffer));
  return Buffer.concat([length, text, ...data]);
}

const values = (count: number, f: (n: number) => number) =>
  Float32Array.from({ length: count }, (_, n) => f(n));

test("its model and its script run as they stand", async () => {
  const model = snippet("attn");
  const command = /^npx attnc (\S+) (\S+)/m.exec(readme);
  expect(command?.slice(1)).toEqual(["compile", "causal.attn"]);
  const weights = {
    W_Q: { shape: [32, 16], data: values(32 * 16, (n) => Math.sin(n + 1) / 4) },
    W_K: { shape: [32, 16], data: values(32 * 16, (n) => Math.cos(n) / 4) },
    W_V: { shape: [32, 24], data: values(32 * 24, (n) => Math.sin(3 * n)) },
  };
  await writeFile(join(folder, "causal.attn"), model);
  await writeFile(join(folder, "causal.safetensors"), safetensors(weights));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }\n');
  await mkdir(join(folder, "node_modules"));
  await symlink(root, join(folder, "node_modules", "attnc"));
  await run(process.execPath, [join(root, "dist/cli.js"), "compile", "causal.attn"], {
    cwd: folder,
  });

  const script = snippet("js").replace(
    "causal.dispose();",
    "console.log(JSON.stringify([...second.y.data]));\ncausal.dispose();",
  );
  await writeFile(join(folder, "main.js"), script);
  const { stdout } = await run(process.execPath, ["main.js"], { cwd: folder });
  const [shapes = "", numbers = "[]"] = stdout.trim().split("\n");
  const promised = /\/\/ (\[5, 24\].*)$/m.exec(script)?.[1];
  expect(shapes.replaceAll("[ ", "[").replaceAll(" ]", "]")).toBe(promised);

  const { graph } = check(model);
  if (!graph) throw new Error("the README's model has an error");
  const x = values(5 * 32, Math.sin).slice(64);
  const expected = evaluate(graph, {
    tensors: { x, W_Q: weights.W_Q.data, W_K: weights.W_K.data, W_V: weights.W_V.data },
    dimensions: { N: 3 },
  });
  const y = expected.outputs["y"]?.data ?? [];
  const found = JSON.parse(numbers) as number[];
  expect(found).toHaveLength(3 * 24);
  found.forEach((value, n) => expect(value).toBeCloseTo(y[n] ?? Number.NaN, 4));
});

test("names the commands that package.json has", async () => {
  const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = [...readme.matchAll(/npm run (\w+)/g)].map((match) => match[1] ?? "");
  expect(named).toContain("demo");
  for (const name of named) expect(Object.keys(scripts)).toContain(name);
  expect(Object.keys(scripts)).toContain("test");
});
