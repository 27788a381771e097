/**
 * Measures the contenders of one workload in one environment, all in the same minutes: each is
 * opened, runs for the first time and is compared with the reference, and runs once more while
 * its work is counted; then they take turns, round by round. What is finished is kept. Runs of
 * minutes are not repeated.
 */
import { contenders, effort } from "./workloads.mjs";
import { median } from "./statistics.mjs";

/** A peer that takes this many times as long as the fastest peer is not timed again. */
const hopeless = 3;

/** A run that takes longer than so many milliseconds is not repeated: beside it, warming up is nothing. */
const long = 60_000;

const isPeer = (name) => name !== "attnc" && contenders[name].on === "webgpu";

/** What is kept of a contender. */
function entryOf({ opened, warm, runs }) {
  const times = runs.map(({ wall }) => wall);
  const processor = runs.flatMap((run) => (run.processor === undefined ? [] : [run.processor]));
  const state = !opened.right ? "wrong" : "right";
  return {
    state,
    median: median(times),
    times,
    ...(processor.length > 0 && { processor: median(processor) }),
    first: opened.first,
    toFirst: opened.toFirst,
    dispatches: warm.dispatches,
    pipelines: warm.pipelines,
    peak: warm.peak,
    peakLoading: opened.peakLoading,
    off: opened.off,
    at: new Date().toISOString(),
  };
}

/** How often a kernel of the ceiling runs after each run of attnc: what lasts shorter is disturbed more. */
const ceilingRuns = 3;

/** The kernel of the ceiling that a workload compares to, which takes turns with attnc. */
async function openLimit(host, { ceiling }, names, say) {
  if (!ceiling || !names.includes("attnc")) return undefined;
  try {
    const { opened, again, close } = await host.start("ceiling", ceiling, effort.light.patience);
    if (!opened.right) throw new Error(`off by ${opened.off}`);
    await again();
    return { again, close, runs: [] };
  } catch (error) {
    // The contenders are worth measuring all the same.
    say(`  ${ceiling}: ${error.message}`);
    return undefined;
  }
}

/**
 * @param {(name: string, entry: object) => void} keep called when a contender is finished
 * @param {(limit: object) => void} keepLimit called with what the ceiling took meanwhile
 */
export async function measure(host, workload, names, keep, keepLimit, say) {
  const { starts, rounds, patience } = effort[workload.effort];
  const there = new Map();
  const fail = (name, error) => {
    const text = error instanceof Error ? error.message : String(error);
    say(`  ${name}: ${text.split("\n")[0]}`);
    keep(name, {
      state: text.startsWith("gave up") ? "gave up" : "failed",
      why: text.slice(0, 600),
    });
    there.delete(name);
  };
  const openings = new Map(names.map((name) => [name, []]));
  for (let turn = 1; turn < starts; turn += 1)
    for (const [name, all] of openings)
      // What fails is told below; what takes long is started once.
      if (!(all.at(-1)?.first > long))
        try {
          const { opened, close } = await host.start(name, workload.name, patience);
          all.push(opened);
          await close();
        } catch {
          openings.delete(name);
        }
  for (const name of names)
    try {
      const started = await host.start(name, workload.name, patience);
      const all = [...(openings.get(name) ?? []), started.opened];
      const opened = {
        ...started.opened,
        first: median(all.map(({ first }) => first)),
        toFirst: median(all.map(({ toFirst }) => toFirst)),
        starts: all.length,
      };
      there.set(name, { started, opened, runs: [] });
      const { off, right, first } = opened;
      say(
        `  ${name}: first ${first.toFixed(0)} ms, off by ${off.toExponential(1)}${right ? "" : ": WRONG"}`,
      );
      const isLong = first > long;
      const warm = isLong ? started.opened.run : await started.again();
      Object.assign(there.get(name), { warm, once: isLong, runs: isLong ? [warm] : [] });
      say(`  ${name}: warm ${warm.wall.toFixed(0)} ms, ${warm.dispatches} dispatches`);
    } catch (error) {
      fail(name, error);
    }
  const peers = [...there].filter(([name, { opened }]) => isPeer(name) && opened.right);
  const fastest = Math.min(...peers.map(([, { warm }]) => warm.wall));
  for (const [name, contender] of there)
    if (name !== "attnc" && !contender.once && contender.warm.wall > hopeless * fastest) {
      contender.runs.push(contender.warm);
      contender.once = true;
    }
  const limit = await openLimit(host, workload, [...there.keys()], say);
  for (let round = 0; round < rounds; round += 1)
    for (const [name, contender] of there) {
      if (!contender.once)
        try {
          contender.runs.push(await contender.started.again());
        } catch (error) {
          fail(name, error);
        }
      if (name === "attnc" && limit)
        for (let n = 0; n < ceilingRuns; n += 1) limit.runs.push(await limit.again());
    }
  if (limit?.runs.length > 0)
    keepLimit({
      median: median(limit.runs.map(({ wall }) => wall)),
      processor: median(limit.runs.flatMap(({ processor = [] }) => processor)),
    });
  await limit?.close();
  for (const [name, contender] of there) {
    const entry = entryOf(contender);
    say(`  ${name}: ${entry.median.toFixed(1)} ms, median of ${entry.times.length}`);
    keep(name, entry);
    await contender.started.close();
  }
}

/** Measures a kernel of the ceiling. */
export async function measureKernel(host, { name, title, unit, amount, repeats }, say) {
  const facts = { title, unit, amount: amount * repeats, at: new Date().toISOString() };
  try {
    const { opened, again, close } = await host.start("ceiling", name, effort.light.patience);
    await again();
    const runs = [];
    while (runs.length < effort.light.rounds) runs.push(await again());
    await close();
    if (!opened.right) throw new Error(`wrong: off by ${opened.off}`);
    const wall = median(runs.map((run) => run.wall));
    const processor = median(runs.map((run) => run.processor ?? NaN));
    say(`${name}: ${wall.toFixed(1)} ms, ${processor.toFixed(1)} ms of processor time`);
    return {
      ...facts,
      median: wall,
      ...(Number.isFinite(processor) && { processor }),
      off: opened.off,
    };
  } catch (error) {
    say(`${name}: ${error.message}`);
    return { ...facts, why: error.message.slice(0, 300) };
  }
}
