/** Draws: the numbers that the reference describes, and what they depend on. */
import { describe, expect, test } from "vitest";
import { streamOf } from "../../src/elaborate/draws.ts";
import { findings, graphOf, run } from "./support.ts";

/** `grammar/README.md`, word for word, in whole numbers of any size. */
function hash(a: bigint, b: bigint): bigint {
  const word = (x: bigint): bigint => BigInt.asUintN(32, x);
  let x = word(word(a) + 0x9e3779b9n * (word(b) + 1n));
  x = word((x ^ (x >> 16n)) * 0x7feb352dn);
  x = word((x ^ (x >> 15n)) * 0x846ca68bn);
  return x ^ (x >> 16n);
}

function stream(name: string): bigint {
  let x = 2166136261n;
  for (const byte of Buffer.from(name, "utf8"))
    x = BigInt.asUintN(32, (x ^ BigInt(byte)) * 16777619n);
  return x & 0x7fffffffn;
}

function uniform(seed: number, name: string, indices: readonly number[], n: number): number {
  const all = [stream(name), ...indices.map(BigInt), BigInt(n)];
  const bits = all.reduce(hash, BigInt(seed));
  return (Number(bits >> 9n) + 0.5) / 2 ** 23;
}

const exponential = (u: number): number => {
  const w = 1 - u;
  if (w >= 0.125) return -Math.log(u);
  return w * (1 + w * (1 / 2 + w * (1 / 3 + w * (1 / 4 + w * (1 / 5 + w / 6)))));
};

const standard: Readonly<Record<string, (u: (n: number) => number) => number>> = {
  uniform: (u) => u(0),
  gumbel: (u) => -Math.log(exponential(u(0))),
  normal: (u) => Math.sqrt(2 * exponential(u(0))) * Math.cos(Math.PI * (2 * u(1) - 1)),
};

test("a name's stream", () => {
  for (const name of ["noise", "blocks.3.noise", "größe", "noisy#0.noise"])
    expect(BigInt(streamOf(name))).toBe(stream(name));
  // FNV-1a of "a" is e40c292c.
  expect(streamOf("a")).toBe(0x640c292c);
});

describe.each(Object.keys(standard))("%s", (name) => {
  const text = `model A() {
    z[t < 200, p < 100] ~ ${name}(0, 1)
    output z
  }`;
  const { z } = run(text, { seed: [7] });

  test("is as described", () => {
    for (const [t, p] of [
      [0, 0],
      [0, 99],
      [17, 3],
      [199, 42],
    ] as const)
      expect(z!.data[100 * t + p]).toBeCloseTo(
        standard[name]!((n) => uniform(7, "z", [t, p], n)),
        12,
      );
  });

  test("has its moments", () => {
    const mean = z!.data.reduce((sum, x) => sum + x) / 20_000;
    const variance = z!.data.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 20_000;
    const expected = { uniform: [0.5, 1 / 12], gumbel: [0.5772, Math.PI ** 2 / 6], normal: [0, 1] };
    const [m, v] = expected[name as keyof typeof expected] as [number, number];
    // Five standard errors.
    expect(Math.abs(mean - m)).toBeLessThan(5 * Math.sqrt(v / 20_000));
    expect(Math.abs(variance / v - 1)).toBeLessThan(0.06);
    // Neighbours don't go together.
    const products = z!.data
      .slice(1)
      .reduce((sum, x, n) => sum + (x - mean) * (z!.data[n]! - mean), 0);
    expect(Math.abs(products / 19_999 / variance)).toBeLessThan(0.04);
  });
});

test("the arguments may depend on the indices", () => {
  const text = `model A() {
    input mu: [3]
    z[t, d < 2] ~ uniform(mu[t], mu[t] + 2)
    output z
  }`;
  const { z } = run(text, { mu: [10, 20, 30], seed: [1] });
  for (const t of [0, 1, 2])
    for (const d of [0, 1])
      expect(z!.data[2 * t + d]).toBeCloseTo(10 * (t + 1) + 2 * uniform(1, "z", [t, d], 0), 12);
});

test("the seed is an input with a default, and it matters", () => {
  const text = "model A() {\n z[t < 3] ~ normal(0, 1)\n output z\n}";
  expect(graphOf(text).inputs.map(({ name, default: value }) => [name, value])).toEqual([
    ["seed", 0],
  ]);
  const of = (seed?: number): number[] =>
    run(text, seed === undefined ? {} : { seed: [seed] }).z!.data;
  expect(of()).toEqual(of(0));
  expect(of(1)).not.toEqual(of(0));
});

test("a model that draws nothing that is used has no seed", () => {
  const text = "model A() {\n input x: [2]\n z[t < 3] ~ normal(0, 1)\n output x2 = x\n}";
  expect(graphOf(text).inputs.map(({ name }) => name)).toEqual(["x"]);
});

const noisy = `block Noisy(x: [D]) -> [D] {
  x = 0 * x
  noise[d < D] ~ normal(0, 1)
  return x + noise
}
`;

test("lifting, index variables and steps: each has its own numbers", () => {
  const text = `${noisy}model A() {
    input x: [2, 3, 4]
    a = "": Noisy(x)
    b[i, j] = Noisy(x[i, j])
    recur t < 3 with h = zeros(4) {
      c[t] = Noisy(x[0, 0])
      e: [4] ~ normal(0, 1)
      own[t] = e
      h = h + c[t] + e
    }
    for l < 2 {
      f[d < 4] ~ normal(0, 1)
      g[l] = f
    }
    output a
    output b
    output c
    output own
    output g
    output h
  }`;
  const found = run(text);
  const normal = (name: string, indices: readonly number[]): number =>
    standard.normal!((n) => uniform(0, name, indices, n));
  const check = (name: string, path: string, at: readonly number[], indices = at): void => {
    const { shape, data } = found[name]!;
    const place = at.reduce((sum, index, n) => sum * shape[n]! + index, 0);
    expect(data[place], `${name}[${at.join()}]`).toBeCloseTo(normal(path, indices), 12);
  };
  for (const [i, j, d] of [
    [0, 0, 0],
    [1, 2, 3],
    [0, 2, 1],
  ] as const) {
    check("a", "noise", [i, j, d]);
    check("b", "noisy#0.noise", [i, j, d]);
  }
  for (const [t, d] of [
    [0, 0],
    [2, 3],
    [1, 2],
  ] as const) {
    check("c", "noisy#1.noise", [t, d]);
    check("own", "e", [t, d]);
  }
  check("g", "f", [0, 2], [2]);
  check("g", "f.1", [1, 2], [2]);
});

test("steps of a recurrence draw what the whole draws", () => {
  const text = `model A() {
    all_noise[t < 4, p < 3] ~ gumbel(0, 1)
    recur t < 4 with h = 0 {
      noise[t, p < 3] ~ gumbel(0, 1)
      place[t] = argmax[p](noise[t, p])
      h = h + place[t]
    }
    output noise
    output place
    output h
    output other = all_noise
  }`;
  const { noise, place, h } = run(text, { seed: [3] });
  expect(noise!.data[3 * 2 + 1]).toBeCloseTo(
    standard.gumbel!((n) => uniform(3, "noise", [2, 1], n)),
    12,
  );
  place!.data.forEach((best, t) => {
    const row = noise!.data.slice(3 * t, 3 * t + 3);
    expect(row[best]).toBe(Math.max(...row));
  });
  expect(h!.data[0]).toBe(place!.data.reduce((sum, x) => sum + x));
});

const body = (...statements: string[]): string =>
  ["model A(n = 3) {", "  input x: [n]", ...statements, "  output used = x", "}"].join("\n");

test.each([
  ["an unknown distribution", "z[i < n] ~ gumble(0, 1)", "name-unknown: gumble"],
  ["one argument", "z[i < n] ~ gumbel(0)", "argument-count: gumbel(0)"],
  ["a vector as an argument", "z[i < n] ~ normal(x, 1)", "type-mismatch: x"],
  ["an index without an extent", "z[i] ~ normal(0, 1)", "extent-unknown: i"],
  ["a seed of its own", "input seed: int[]\nz[i < n] ~ normal(0, 1)", "name-reserved: seed"],
])("a draw with %s", (_, statement, found) => {
  expect(findings(body(statement))).toEqual([found]);
});
