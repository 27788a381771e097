/**
 * `npm test`: every check of the repository, one line each; what a failing check printed
 * follows its line. All run even when one fails. The last line says
 * how many tests passed and failed, where a failed check counts as one more failed test;
 * it is also left in `.cache/test-summary.txt`.
 */
import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, ".cache");
const report = join(cache, "test-report.json");

const bin = (path) => [process.execPath, join(root, "node_modules", path)];
const checks = [
  {
    name: "format",
    command: [...bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."],
  },
  { name: "lint", command: [...bin("eslint/bin/eslint.js"), "."] },
  { name: "types", command: [...bin("typescript/bin/tsc"), "--noEmit"] },
  { name: "build", command: [process.execPath, join(root, "scripts/build.mjs")] },
  {
    name: "tests",
    shown: true,
    command: [
      ...bin("vitest/vitest.mjs"),
      "run",
      ...["--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
      ...process.argv.slice(2),
    ],
  },
];

/** Runs a command; `shown` lets its output through as it comes. */
function run([file, ...rest], shown) {
  return new Promise((resolve) => {
    const child = spawn(file, rest, {
      cwd: root,
      stdio: ["ignore", shown ? "inherit" : "pipe", shown ? "inherit" : "pipe"],
    });
    const parts = [];
    child.stdout?.on("data", (part) => parts.push(part));
    child.stderr?.on("data", (part) => parts.push(part));
    child.on("close", (code) =>
      resolve({ ok: code === 0, output: Buffer.concat(parts).toString() }),
    );
  });
}

await mkdir(cache, { recursive: true });
await rm(report, { force: true });

let passed = 0;
let failed = 0;

/** Runs one check and says how it went; of the tests it also counts. */
async function perform({ name, command, shown }) {
  const start = performance.now();
  const { ok, output } = await run(command, shown);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${ok ? "ok    " : "FAILED"} ${name.padEnd(8)} ${seconds} s`);
  if (!ok && output) console.log(output.trimEnd().replaceAll(/^/gm, "    "));
  if (name !== "tests") {
    if (!ok) failed++;
    return;
  }
  const counts = await readFile(report, "utf8").then(JSON.parse, () => undefined);
  passed += counts?.numPassedTests ?? 0;
  // A file that does not load has no test to its name, but it counts.
  const unloaded = (counts?.testResults ?? []).filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((each) => each.status !== "failed"),
  );
  const failures = (counts?.numFailedTests ?? 0) + unloaded.length;
  // And so does a runner that dies.
  failed += failures > 0 || ok ? failures : 1;
}

const named = (...names) => checks.filter(({ name }) => names.includes(name));
// The linter takes as long as the other checks together; the tests take all cores there are.
await Promise.all([
  perform(...named("lint")),
  (async () => {
    for (const check of named("format", "types", "build")) await perform(check);
  })(),
]);
await perform(...named("tests"));

const summary = `${passed} passed, ${failed} failed`;
await writeFile(join(cache, "test-summary.txt"), `${summary}\n`);
console.log(summary);
process.exitCode = failed > 0 ? 1 : 0;
