/**
 * What the benchmark says of its measurements: who counts as a peer, by how much one is
 * faster, and the report's text. None of it needs the peers installed.
 */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Entry {
  readonly state: string;
  readonly median?: number;
  readonly processor?: number;
  readonly toFirst?: number;
  readonly first?: number;
  readonly dispatches?: number;
  readonly pipelines?: number;
  readonly peak?: number;
  readonly off?: number;
  readonly download: number;
  readonly why?: string;
}
type Entries = Readonly<Record<string, Entry>>;
type Of = (entry: Entry) => number | undefined;

const bench = (name: string): string =>
  fileURLToPath(new URL(`../../bench/${name}`, import.meta.url));
const { median } = (await import(bench("statistics.mjs"))) as {
  median: (values: readonly number[]) => number;
};
const { advantage, bestPeer, verdict } = (await import(bench("findings.mjs"))) as {
  advantage: (entries: Entries, of: Of) => number | undefined;
  bestPeer: (entries: Entries, of: Of) => { name: string; value: number } | undefined;
  verdict: (name: string, entry: Entry) => string;
};
const { reportText } = (await import(bench("report.mjs"))) as {
  reportText: (environments: object) => string;
};
const { picture } = (await import(bench("picture.mjs"))) as {
  picture: (environments: object) => string;
};

const entry = (time: number, more: Partial<Entry> = {}): Entry => ({
  state: "right",
  ...{ median: time, processor: time, toFirst: 10 * time, first: 2 * time },
  ...{ dispatches: 4, pipelines: 3, peak: 5e6, off: 1e-6, download: 100_000 },
  ...more,
});

/** The fastest contenders do not count: one is wrong, one never came to the GPU, one is no WebGPU. */
const entries: Entries = {
  attnc: entry(10, { dispatches: 1 }),
  "jax-js": entry(35),
  tfjs: entry(5, { dispatches: 0 }),
  "ort-fused": entry(4, { state: "wrong", off: 0.86 }),
  ort: { state: "gave up", why: "gave up after 120 s", download: 6_600_000 },
  "ort-wasm": entry(3, { dispatches: 0 }),
};

const environments = {
  node: {
    host: {
      runs: "Node v20",
      processor: "2 × cores",
      adapter: { vendor: "v", description: "An <adapter>" },
    },
    ceiling: {
      product: {
        title: "a product",
        unit: "GFLOP",
        amount: 2,
        median: 500,
        processor: 1000,
        off: 0,
      },
    },
    workloads: {
      "attention-197": {
        ...{ weightBytes: 0, inputBytes: 2e6, outputBytes: 1e6 },
        contenders: entries,
      },
    },
  },
  chromium: {},
};

test("the median of an even number of values lies between the middle two", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});

test("a contender without a dispatch computes on the processor, unless it says so itself", () => {
  expect(verdict("tfjs", entries["tfjs"]!)).toBe("on the processor");
  expect(verdict("ort-wasm", entries["ort-wasm"]!)).toBe("right");
  expect(verdict("ort-fused", entries["ort-fused"]!)).toBe("wrong");
});

test("the best peer is the fastest of those that are right and on WebGPU", () => {
  const time: Of = (each) => each.median;
  expect(bestPeer(entries, time)).toEqual({ name: "jax-js", value: 35 });
  expect(advantage(entries, time)).toBe(3.5);
});

test("without a peer that is right, or without attnc, nothing is claimed", () => {
  const time: Of = (each) => each.median;
  expect(advantage({ attnc: entry(1), tfjs: entries["tfjs"]! }, time)).toBeUndefined();
  expect(advantage({ "jax-js": entry(1) }, time)).toBeUndefined();
  expect(advantage({ attnc: entry(1, { state: "wrong" }), ort: entry(5) }, time)).toBeUndefined();
});

test("the report says who is wrong, on the processor, or was given up", () => {
  const text = reportText(environments);
  const times = text
    .split("### Milliseconds a run")[1]!
    .split("\n")
    .find((line) => line.includes("197"));
  expect(times).toBe(
    "| attention 12 × 197 × 64 | 10.0 | 35.0 | gave up after 120 s | wrong (off by 0.9) | 5.00 (on the processor) | 3.00 |",
  );
  expect(text).toContain("| attention 12 × 197 × 64 | 3.5 × | 3.5 × | 3.5 × | 4.0 × | 1.0 × |");
  expect(text).toContain("| a product | 4.00 GFLOP/s | 2.00 GFLOP | 0 |");
  expect(text).not.toContain("In Chromium\n");
});

test("the picture has bars for those that count, and nothing that is no XML", () => {
  const drawn = picture(environments);
  expect(drawn.match(/<rect x=/g)).toHaveLength(2);
  expect(drawn).toContain("jax-js 35.0 ms");
  expect(drawn).not.toMatch(/NaN|undefined/);
  expect(picture({ node: {}, chromium: {} })).not.toMatch(/NaN|undefined|Infinity/);
});
