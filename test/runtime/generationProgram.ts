/**
 * A program that generates, written by hand: it has a state of each kind, and a row may look
 * back at three positions, so that its cache is a ring. What it predicts after tokens
 * x[0], ..., x[t] is the token
 *
 *     (x[t - 3] + ... + x[t] + 2 offset + h[t]) mod 11      where h[t] = (3 h[t - 1] + x[t]) mod 11
 *
 * and h before the first is the offset. The logit of a token v is minus the square of its
 * distance from that.
 */
import type { Entry, Program } from "../../src/program/program.ts";
import { empty, kernel, sizes, step } from "./programs.ts";

export const vocabulary = 11;
export const look = 3;
/** Room for the target. */
export const mostTokens = 40;

const head = sizes(" T: i32, past: i32, count: i32, most: i32");

const chunkCode = (rows: boolean): string => `// one member after the other
${head}@group(0) @binding(0) var<storage, read> tokens: array<i32>;
@group(0) @binding(1) var<storage, read> twice: array<i32>;
@group(0) @binding(2) var<storage, read> carried: array<i32>;
@group(0) @binding(3) var<storage, read_write> ring: array<i32>;
@group(0) @binding(4) var<storage, read_write> logits: array<f32>;
@group(0) @binding(5) var<storage, read_write> next: array<i32>;
${rows ? "@group(0) @binding(6) var<storage, read_write> sums: array<i32>;" : ""}
@group(0) @binding(${rows ? 7 : 6}) var<uniform> sizes: Sizes;
@group(0) @binding(${rows ? 8 : 7}) var<storage, read> lengths: array<i32>;

@compute @workgroup_size(1)
fn main(@builtin(workgroup_id) id: vec3u) {
  let member = i32(id.x);
  let past = lengths[member * 4 + 1];
  let count = lengths[member * 4 + 2];
  let capacity = sizes.most + ${look};
  let start = member * capacity;
  var h = carried[member];
  for (var i = 0; i < count; i++) { ring[start + (past + i) % capacity] = tokens[member * sizes.count + i]; }
  for (var i = 0; i < count; i++) {
    let position = past + i;
    h = (3 * h + tokens[member * sizes.count + i]) % ${vocabulary};
    var sum = twice[member] + h;
    for (var j = max(0, position - ${look}); j <= position; j++) { sum += ring[start + j % capacity]; }
    ${rows ? `sums[member * sizes.count + i] = sum;` : ""}
    let wanted = sum % ${vocabulary};
    for (var v = 0; v < ${vocabulary}; v++) {
      ${rows ? `logits[(member * sizes.count + i) * ${vocabulary} + v]` : `logits[member * ${vocabulary} + v]`} = -f32((v - wanted) * (v - wanted));
    }
  }
  next[member] = h;
}`;

const copyCode = (what: string): string => `// out = ${what}
@group(0) @binding(0) var<storage, read> offset: array<i32>;
@group(0) @binding(1) var<storage, read_write> result: array<i32>;

@compute @workgroup_size(1)
fn main(@builtin(workgroup_id) id: vec3u) { result[id.x] = ${what}; }`;

const members = ["s[0]", "1", "1"] as const;

const chunk: Entry = {
  steps: [step(2, "i1 g0 g2 g1 s0 s1", members)],
  slots: [`s[0] * ${vocabulary}`, "s[0]"],
  results: [
    {
      name: "logits",
      element: "real",
      shape: [String(vocabulary)],
      stored: [String(vocabulary)],
      own: [String(vocabulary)],
      buffer: { kind: "slot", index: 0 },
      batched: true,
    },
  ],
  copies: [{ from: { kind: "slot", index: 1 }, to: { kind: "state", index: 2 } }],
};

const inspect: Entry = {
  steps: [step(3, "i1 g0 g2 g1 s0 s1 s2", members)],
  slots: [`s[0] * s[3] * ${vocabulary}`, "s[0]", "s[0] * s[3]"],
  results: [
    {
      name: "logits",
      element: "real",
      shape: ["s[3]", String(vocabulary)],
      stored: ["s[3]", String(vocabulary)],
      own: ["s[3]", String(vocabulary)],
      buffer: { kind: "slot", index: 0 },
      batched: true,
    },
    {
      name: "sums",
      element: "int",
      shape: ["s[3]"],
      stored: ["s[3]"],
      own: ["s[3]"],
      buffer: { kind: "slot", index: 2 },
      batched: true,
    },
  ],
  copies: [{ from: { kind: "slot", index: 1 }, to: { kind: "state", index: 2 } }],
};

export const sums: Program = {
  ...empty,
  name: "Sums",
  dimensions: [
    { name: "T", least: 1, most: mostTokens },
    ...["past", "count", "most"].map((name) => ({
      ...{ name, least: 0, most: mostTokens },
      derived: true as const,
    })),
  ],
  inputs: [
    { name: "offset", element: "int", shape: [] },
    {
      ...{ name: "target", element: "int", shape: ["s[1]"] },
      range: { least: "0", most: String(vocabulary - 1) },
    },
  ],
  kernels: [
    kernel("map_1", ["read", "write"], copyCode("2 * offset[id.x]"), 1),
    kernel("map_2", ["read", "write"], copyCode("offset[id.x]"), 1),
    kernel(
      "map_3",
      ["read", "read", "read", "write", "write", "write", "sizes", "lengths"],
      chunkCode(false),
      1,
    ),
    kernel(
      "map_4",
      ["read", "read", "read", "write", "write", "write", "write", "sizes", "lengths"],
      chunkCode(true),
      1,
    ),
  ],
  generation: {
    ...{ target: 1, start: 1, stop: [0], limit: 12, prefix: 0, prompt: 1 },
    ...{ length: 0, past: 1, count: 2, most: 3 },
    states: [
      { name: "twice", element: "int", kind: "once", shape: [] },
      { name: "ring", element: "int", kind: "cache", shape: [`s[4] + ${look}`], window: look },
      { name: "h", element: "int", kind: "carried", shape: [] },
    ],
    begin: {
      steps: [step(0, "i0 g0", members), step(1, "i0 s0", members)],
      slots: ["s[0]"],
      results: [],
      copies: [{ from: { kind: "slot", index: 0 }, to: { kind: "state", index: 2 } }],
    },
    chunk,
    inspect,
  },
};

/** The sum behind each prediction after these tokens. */
export function sumsAfter(offset: number, tokens: readonly number[]): number[] {
  let h = offset;
  return tokens.map((token, t) => {
    h = (3 * h + token) % vocabulary;
    const seen = tokens.slice(Math.max(0, t - look), t + 1);
    return seen.reduce((sum, each) => sum + each, 2 * offset + h);
  });
}

/** The logits after the last of these tokens. */
export function logitsAfter(offset: number, tokens: readonly number[]): number[] {
  const wanted = (sumsAfter(offset, tokens).at(-1) ?? 0) % vocabulary;
  return Array.from({ length: vocabulary }, (_, v) => -((v - wanted) ** 2));
}

/** The greedy tokens after a prompt, without the stop token. */
export function greedyAfter(offset: number, prompt: readonly number[], limit: number): number[] {
  const all = [...prompt];
  while (all.length < prompt.length + limit) {
    const token = (sumsAfter(offset, all).at(-1) ?? 0) % vocabulary;
    if (token === 0) break;
    all.push(token);
  }
  return all.slice(prompt.length);
}
