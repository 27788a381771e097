/**
 * What people get: the packed tarball, installed in an empty folder without a network,
 * gives the command, the library and its types; the library bundles for a browser.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

const run = promisify(execFile);

interface Packed {
  readonly filename: string;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let folder = "";
let packed: Packed;

/** Runs a program in the folder where attnc is installed. */
async function inFolder(file: string, ...args: string[]): Promise<string> {
  return (await run(file, args, { cwd: folder })).stdout;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "attnc-package-"));
  await run(process.execPath, ["scripts/build.mjs", "--if-stale"]);
  // Packing would build once more.
  const { stdout } = await run("npm", [
    ...["pack", "--ignore-scripts", "--json", "--silent"],
    ...["--pack-destination", folder],
  ]);
  [packed] = JSON.parse(stdout) as [Packed];
  await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  await run(
    "npm",
    ["install", "--offline", "--no-audit", "--no-fund", "--silent", `./${packed.filename}`],
    { cwd: folder },
  );
}, 180_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What it explains does not fit into a pipe. */
const longProgram = `model Long(D = 4) {
  input x: [N <= 8, D]
  for layers[l < 60] {
    x = norm: LayerNorm(fc: Linear(x, D))
  }
  output y = x
}
`;

const program = `model Double(n = 3) {
  input x: [n]
  output y[i] = 2 * x[i]
}
`;

test("is small and has a licence, a changelog and nothing that it need not have", () => {
  expect(packed.unpackedSize).toBeLessThan(1_500_000);
  const paths = packed.files.map(({ path }) => path);
  for (const path of ["LICENSE", "CHANGELOG.md", "README.md", "dist/index.js", "dist/cli.js"])
    expect(paths).toContain(path);
  expect(paths).toContain("dist/THIRD-PARTY-LICENSES.txt");
  expect(paths.filter((path) => /^(src|test|node_modules|examples)\//.test(path))).toEqual([]);
});

test("gives the command", async () => {
  const help = await inFolder("npx", "--offline", "attnc", "--help");
  expect(help).toContain("Usage: attnc");
  expect(help).toContain("Exit codes:");
  await writeFile(join(folder, "double.attn"), program);
  await inFolder("npx", "--offline", "attnc", "compile", "double.attn");
  expect(await readFile(join(folder, "double.js"), "utf8")).toContain("@compute");
  expect(await readFile(join(folder, "double.d.ts"), "utf8")).toContain("x");
});

test("ends quietly when nobody reads on", async () => {
  await writeFile(join(folder, "long.attn"), longProgram);
  const line = "npx --offline attnc explain long.attn | head -n 1; echo ${PIPESTATUS[0]}";
  expect(await inFolder("bash", "-c", line)).toBe("Long\n0\n");
});

test("gives the library", async () => {
  const text = `import { compile } from "attnc";
    const { compiled, diagnostics } = compile(${JSON.stringify(program)});
    console.log(JSON.stringify([diagnostics.length, compiled.module.includes("@compute")]));`;
  expect(await inFolder(process.execPath, "--input-type=module", "-e", text)).toBe("[0,true]\n");
});

test("gives what only Node has", async () => {
  const text = `import * as node from "attnc/node"; console.log(Object.keys(node).sort().join());`;
  expect(await inFolder(process.execPath, "--input-type=module", "-e", text)).toBe(
    "NodeError,checkpoint,device,file,nullDevice,resting\n",
  );
});

test("gives types", { timeout: 120_000 }, async () => {
  await writeFile(
    join(folder, "use.ts"),
    `import { compile, type CompileResult } from "attnc";
import { device } from "attnc/node";
const result: CompileResult = compile("", { model: "M", values: { D: 3 } });
const text: string | undefined = result.compiled?.module;
// @ts-expect-error a model's name is a text
compile("", { model: 3 });
export const gpu: Promise<GPUDevice> = device();
export { text };
`,
  );
  await mkdir(join(folder, "node_modules", "@webgpu"), { recursive: true });
  const types = join("node_modules", "@webgpu", "types");
  await symlink(resolve(types), join(folder, types));
  const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022"];
  const args = [resolve("node_modules/typescript/bin/tsc"), ...options];
  const check = run(process.execPath, [...args, "--types", "@webgpu/types", "use.ts"], {
    cwd: folder,
  }).catch((error: unknown) => error as { stdout: string });
  expect((await check).stdout).toBe("");
});

test("bundles for a browser, without Node", async () => {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: `import { compile } from "attnc"; globalThis.compile = compile;`,
      resolveDir: folder,
    },
    bundle: true,
    platform: "browser",
    format: "iife",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  expect(imports.filter((each) => each.external || each.path.startsWith("node:"))).toEqual([]);
  const text = outputFiles[0]?.text ?? "";
  // Run where only JavaScript itself and a browser's own are: Node's globals would throw.
  const context: { compile?: (text: string) => { compiled?: { module: string } } } = {};
  runInNewContext(text, Object.assign(context, { performance, TextEncoder, TextDecoder }));
  expect(context.compile?.(program).compiled?.module).toContain("@compute");
});
