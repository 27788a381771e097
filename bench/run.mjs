/**
 * The benchmark: `npm run bench`, see bench/README.md. What is finished is in
 * `bench/results/`, and is not measured again without `--fresh`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { contenders, everything, workloads } from "./workloads.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const say = (line) => process.stderr.write(`${line}\n`);
const stop = (line) => {
  say(line);
  process.exit(2);
};

const { values } = parseArgs({
  options: {
    workloads: { type: "string" },
    contenders: { type: "string" },
    in: { type: "string", default: "node,chromium" },
    fresh: { type: "boolean", default: false },
    "report-only": { type: "boolean", default: false },
    results: { type: "string", default: join(here, "results") },
  },
});

/** The names that were asked for, all of which are known. */
function chosen(asked, known, what) {
  const names = asked?.split(",") ?? known;
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) stop(`no ${what} is called ${strange}; there are ${known.join(", ")}`);
  return names;
}

const named = (list) => list.map(({ name }) => name);
const wanted = chosen(
  values.workloads ?? ["ceiling", ...named(workloads)].join(),
  ["ceiling", ...named(everything)],
  "workload",
);
const who = chosen(values.contenders, Object.keys(contenders), "contender");
const where = chosen(values.in, ["node", "chromium"], "environment");

if (!existsSync(join(here, "node_modules")))
  stop("the peers are not installed: npm ci --prefix bench");
if (!existsSync(join(here, "..", "dist", "node.js"))) stop("attnc is not built: npm run build");

const resultsPath = (name) => join(values.results, `${name}.json`);
const readResults = (name) =>
  existsSync(resultsPath(name)) ? JSON.parse(readFileSync(resultsPath(name), "utf8")) : {};

/** Written beside and moved into place, so that what is interrupted leaves whole files. */
function save(name, results) {
  mkdirSync(values.results, { recursive: true });
  writeFileSync(`${resultsPath(name)}.draft`, `${JSON.stringify(results, null, 1)}\n`);
  renameSync(`${resultsPath(name)}.draft`, resultsPath(name));
}

async function openHost(name) {
  if (name === "node") return (await import("./host/processes.mjs")).nodeHost();
  return (await import("./host/pages.mjs")).chromiumHost();
}

/** The adapter's own ceiling, kernel by kernel. */
async function measureCeiling(host, known, keep) {
  const { measureKernel } = await import("./measure.mjs");
  const { ceilings } = await import("./ceiling/ceiling.mjs");
  for (const kernel of ceilings)
    if (values.fresh || !known[kernel.name]) {
      known[kernel.name] = await measureKernel(host, kernel, say);
      keep();
    }
}

async function measureIn(name) {
  const { bundles, prepare } = await import("./prepare.mjs");
  const { measure } = await import("./measure.mjs");
  const sizes = await bundles();
  const host = await openHost(name);
  const results = readResults(name);
  results.host = { ...host.facts, processor: `${cpus().length} × ${cpus()[0]?.model.trim()}` };
  results.workloads ??= {};
  if (wanted.includes("ceiling"))
    await measureCeiling(host, (results.ceiling ??= {}), () => save(name, results));
  for (const workload of everything.filter(({ name: each }) => wanted.includes(each))) {
    // Small ones are looked at, not kept.
    const kept = workloads.includes(workload) ? results.workloads : {};
    const entry = (kept[workload.name] ??= { contenders: {} });
    const names = workload.contenders.filter(
      (each) => who.includes(each) && (values.fresh || !entry.contenders[each]),
    );
    if (names.length === 0) continue;
    say(`${workload.name}, in ${name}`);
    const { judge, weightBytes, inputBytes, outputBytes, download } = await prepare(workload);
    Object.assign(entry, { judge, weightBytes, inputBytes, outputBytes });
    const keep = (each, measured) => {
      const { bundle } = contenders[each];
      entry.contenders[each] = { ...measured, download: bundle ? sizes[bundle] : download };
      save(name, results);
    };
    const keepLimit = (limit) => {
      entry.ceiling = limit;
      save(name, results);
    };
    await measure(host, workload, names, keep, keepLimit, say);
  }
  await host.close();
}

if (!values["report-only"]) for (const name of where) await measureIn(name);
const { report } = await import("./report.mjs");
report(
  dirname(values.results),
  Object.fromEntries(["node", "chromium"].map((name) => [name, readResults(name)])),
);
