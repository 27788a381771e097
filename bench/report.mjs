/** Writes `REPORT.md` and `report.svg` from the results, and `missed.md`. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { advantage, beyond, processorOf, self, timeOf, verdict } from "./findings.mjs";
import { picture } from "./picture.mjs";
import { contenders, workloads } from "./workloads.mjs";

const number = (value, digits = 3) =>
  value === undefined || !Number.isFinite(value)
    ? "–"
    : Math.abs(value) >= 10 ** (digits - 1)
      ? value.toFixed(0)
      : value.toPrecision(digits);
const megabytes = (bytes) => number(bytes / 1e6);
const kilobytes = (bytes) => number(bytes / 1e3);
const times = (value) => (value === undefined ? "–" : `${number(value, 2)} ×`);
const row = (cells) => `| ${cells.join(" | ")} |`;

function table(heads, rows) {
  return [row(heads), row(heads.map((_, n) => (n === 0 ? "---" : "--:"))), ...rows.map(row)].join(
    "\n",
  );
}

/** A cell of a contender: what it measured, or why that does not count. */
function cell(name, entry, value) {
  if (!entry) return "·";
  const found = verdict(name, entry);
  if (found === "right") return value(entry);
  const why = { wrong: `wrong (off by ${number(entry.off, 1)})`, failed: "failed" }[found];
  if (found === "gave up") return entry.why;
  return found === "on the processor" ? `${value(entry)} (on the processor)` : why;
}

const measured = (results) => workloads.filter(({ name }) => results.workloads?.[name]);

function byContender(results, value, who = Object.keys(contenders)) {
  const rows = measured(results).map(({ name, title }) => {
    const entry = results.workloads[name];
    return [title, ...who.map((each) => cell(each, entry.contenders[each], value(entry)))];
  });
  return table(["", ...who.map((each) => contenders[each].title)], rows);
}

function advantages(results) {
  const rows = measured(results).map(({ name, title }) => {
    const entry = results.workloads[name];
    const all = entry.contenders;
    const of = [
      timeOf,
      processorOf,
      (each) => each.toFirst,
      (each) => each.dispatches,
      beyond(entry),
    ];
    return [title, ...of.map((each) => times(advantage(all, each)))];
  });
  return table(
    ["", "time", "processor time", "start to first result", "dispatches", "bytes beyond"],
    rows,
  );
}

function ceilingTable({ ceiling }) {
  const rows = Object.values(ceiling ?? {}).map((each) =>
    each.why
      ? [each.title, each.why, "", ""]
      : [
          each.title,
          `${number(each.amount / (each.median / 1000))} ${each.unit}/s`,
          each.processor === undefined
            ? "–"
            : `${number(each.amount / (each.processor / 1000))} ${each.unit}`,
          number(each.off, 1),
        ],
  );
  return table(["", "by the clock", "per second of processor time", "off by"], rows);
}

function section(title, results) {
  const { host } = results;
  const named = host.adapter.description || host.adapter.device || host.adapter.architecture;
  const light = (value) => byContender(results, value);
  return `## ${title}

${host.runs} on ${host.processor}; adapter: ${host.adapter.vendor} ${named}.

### Milliseconds a run

The median; from arrays in memory to arrays in memory, weights resident.

${light(() => (entry) => number(entry.median))}

Of processor time, which other work on the machine disturbs less:

${light(() => (entry) => number(entry.processor))}

### ${contenders[self].title} beside the best peer

How many times less it takes than the peer that takes least, of those that are right and on WebGPU.

${advantages(results)}

### First run, milliseconds

${light(() => (entry) => number(entry.first))}

### From the start of the process or page to the first result, seconds

${light(() => (entry) => number(entry.toFirst / 1000))}

### Dispatches a run, and pipelines

${light(() => (entry) => `${entry.dispatches}, ${entry.pipelines}`)}

### Megabytes on the GPU in a run, and of those beyond weights, inputs and outputs

${light((workload) => (entry) => `${megabytes(entry.peak)}, ${megabytes(beyond(workload)(entry))}`)}

### Kilobytes to download, gzipped

${light(() => (entry) => kilobytes(entry.download))}

### Largest difference from the reference, as a part of its largest number

${light(() => (entry) => number(entry.off, 1))}

### The adapter's ceiling

${ceilingTable(results)}

What ${contenders[self].title} reaches of it, counting the operations of products only; the two take turns, where it does not say "alone":

${reachTable(results)}

### How time grows with the rows

${growthTable(results)}
`;
}

/** How much of the adapter's ceiling attnc reaches where products are most of the work. */
function reachTable(results) {
  const rate = ({ amount }, milliseconds) => amount / (milliseconds / 1000);
  const rows = measured(results).flatMap(({ name, title, operations, ceiling }) => {
    const own = results.workloads[name].contenders[self];
    const known = results.ceiling?.[ceiling];
    // What the kernel took while it and attnc took turns; it is measured alone, too.
    const beside = results.workloads[name].ceiling;
    const limit = known && {
      ...{ ...known, ...beside },
      title: beside ? known.title : `${known.title}, alone`,
    };
    if (!own || verdict(self, own) !== "right" || !limit?.median) return [];
    const amount = operations / 1e9;
    const reached = [timeOf, processorOf].map(
      (of) => (100 * rate({ amount }, of(own))) / rate(limit, of(limit)),
    );
    return [
      [
        title,
        number(amount),
        number(rate({ amount }, own.median)),
        ...reached.map((part) => (Number.isFinite(part) ? `${part.toFixed(0)}%` : "–")),
        limit.title,
      ],
    ];
  });
  const heads = ["", "GFLOP", "GFLOP/s", "of the ceiling", "by processor time", "the ceiling"];
  return table(heads, rows);
}

/** What a row costs: the same for each, where work grows with the rows that are there. */
function growthTable(results) {
  const rows = measured(results).flatMap(({ name, title, rows: count }) => {
    const own = results.workloads[name].contenders[self];
    if (count === undefined || !own || verdict(self, own) !== "right") return [];
    const each = [own.median, own.processor].map((time) => number((1000 * time) / count));
    return [[title, count, number(own.median), ...each]];
  });
  const heads = ["", "rows", "ms", "µs a row", "µs a row, of processor time"];
  return table(heads, rows);
}

/** The whole report. */
export function reportText(environments) {
  const known = Object.entries(environments).filter(([, results]) => results.host);
  const titles = { node: "In Node", chromium: "In Chromium" };
  return `# attnc beside others

Made by \`npm run bench\` from the files in \`results/\`; [README.md](README.md) says what is measured and by
which rules. "·" was not measured, "–" is not known.

![attnc beside the best peer](report.svg)

${known.map(([name, results]) => section(titles[name], results)).join("\n")}`;
}

export function report(folder, environments) {
  // What no measurement says by itself: which targets are missed, and why.
  const missed = readFileSync(join(folder, "missed.md"), "utf8");
  writeFileSync(join(folder, "REPORT.md"), `${reportText(environments)}\n${missed}`);
  writeFileSync(join(folder, "report.svg"), picture(environments));
}
