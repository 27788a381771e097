/** What results say: who computed right and on the GPU, who was the best of the peers, by how much. */
import { contenders } from "./workloads.mjs";

export const self = "attnc";

/**
 * What a result is worth: "right" on what the contender says it computes on, "wrong", "on the
 * processor" for one that dispatched nothing to the GPU, "failed", "gave up".
 */
export function verdict(name, entry) {
  if (entry.state !== "right") return entry.state;
  if (contenders[name].on === "webgpu" && entry.dispatches === 0) return "on the processor";
  return "right";
}

/** Peers that are compared with: right, and on WebGPU. */
export function peersOf(entries) {
  return Object.entries(entries).filter(
    ([name, entry]) =>
      name !== self && contenders[name].on === "webgpu" && verdict(name, entry) === "right",
  );
}

/** The least of what is measured by `of` among the peers, and whose it is. */
export function bestPeer(entries, of) {
  const known = peersOf(entries)
    .map(([name, entry]) => ({ name, value: of(entry) }))
    .filter(({ value }) => Number.isFinite(value));
  return known.toSorted((a, b) => a.value - b.value)[0];
}

/** How many times less attnc takes than the best peer; undefined where one of them is missing. */
export function advantage(entries, of) {
  const own = entries[self];
  const peer = bestPeer(entries, of);
  if (!own || verdict(self, own) !== "right" || !peer) return undefined;
  return peer.value / of(own);
}

/** Bytes on the GPU in a run that are neither weights, nor inputs, nor outputs. */
export const beyond =
  ({ weightBytes, inputBytes, outputBytes }) =>
  (entry) =>
    entry.peak - weightBytes - inputBytes - outputBytes;

export const timeOf = (entry) => entry.median;
export const processorOf = (entry) => entry.processor;
