/**
 * One contender at one workload, in a process or page of its own: opens it, runs it for the
 * first time and compares what comes out, then runs it whenever it is told to. The same in
 * Node and in a page; `host` is what differs.
 */
import { parse, difference } from "../tensors.mjs";
import { ceilings } from "../ceiling/ceiling.mjs";
import { comparable, contenders, everything } from "../workloads.mjs";

/** A contender whose results are off by more, as a part of the largest number, is wrong. */
export const tolerance = 1e-3;

/** Runs once; gives the wall clock's time, the processor's, and what was counted meanwhile. */
async function timed(host, run) {
  const { counts } = host;
  const before = { ...counts };
  counts.peak = counts.bytes;
  const busy = host.processorTime();
  const begun = performance.now();
  const results = await run();
  const wall = performance.now() - begun;
  const processor = host.processorTime() - busy;
  return {
    results,
    facts: {
      wall,
      ...(Number.isFinite(processor) && { processor }),
      dispatches: counts.dispatches - before.dispatches,
      peak: counts.peak,
    },
  };
}

/** How far results are from the reference's. */
async function offBy(host, workload, results) {
  const reference = (await host.tensors("reference.safetensors")).get("compared").data;
  return difference(comparable(workload, results), reference);
}

/** @param {string} contenderName one of the contenders, or "ceiling" */
export async function contend(host, contenderName, workloadName) {
  const workload = [...everything, ...ceilings].find(({ name }) => name === workloadName);
  const { file, open } = contenders[contenderName] ?? {
    file: "../ceiling/ceiling.mjs",
    open: "open",
  };
  const withTensors = {
    ...host,
    tensors: async (name) => parse(await host.read(name)),
  };
  const contender = await import(`../contenders/${file}`);
  const opened = await contender[open](withTensors, workload);
  const peakLoading = host.counts.peak;
  const { results, facts: first } = await timed(host, opened.run);
  const toFirst = performance.now() - (opened.untimed ?? 0);
  const off = await (opened.check ?? (() => offBy(withTensors, workload, results)))();
  return {
    opened: {
      first: first.wall,
      run: { ...first, pipelines: host.counts.pipelines },
      toFirst,
      off,
      right: off <= tolerance,
      peakLoading: Math.max(peakLoading, first.peak),
    },
    again: async () => {
      const { facts } = await timed(host, opened.run);
      return { ...facts, pipelines: host.counts.pipelines };
    },
  };
}
