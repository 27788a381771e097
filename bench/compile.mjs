/**
 * How long `attnc compile` takes, the whole process: the median of a few runs after one to
 * warm the disk, in milliseconds, and how large the module is. Run it on an idle machine:
 *
 *     npm run build && node bench/compile.mjs
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));
const runs = 7;
const models = [
  ["vit", "ViTB16"],
  ["vit", "Digits"],
  ["bert", "MiniLM"],
  ["transformer-encoder", "TransformerEncoder"],
];

const folder = mkdtempSync(join(tmpdir(), "attnc-bench-"));
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

console.log("| model | whole process, ms | module gzipped, KB |");
console.log("|---|---|---|");
for (const [example, model] of models) {
  const out = join(folder, "model.js");
  const program = join(root, "examples", example, "model.attn");
  const once = () => {
    const begun = performance.now();
    execFileSync(
      process.execPath,
      [join(root, "dist", "cli.js"), "compile", program, "-m", model, "-o", out],
      { stdio: "ignore" },
    );
    return performance.now() - begun;
  };
  once();
  const took = median(Array.from({ length: runs }, once));
  const bytes = gzipSync(readFileSync(out), { level: 9 }).length;
  console.log(`| ${model} | ${took.toFixed(0)} | ${(bytes / 1024).toFixed(1)} |`);
}
rmSync(folder, { recursive: true });
