/** The report of a program in numbers. */
import { expect, test } from "vitest";
import { emitReport } from "../../src/emit/index.ts";
import { stepsIn } from "../../src/program/loops.ts";
import { affine, pairs } from "../runtime/programs.ts";

test("of a program with fixed sizes", () => {
  const operations = { shared: "200 * s[0]", member: "1000" };
  const steps = stepsIn(affine.run.steps).map((step) => ({
    ...step,
    cost: () => ({ ...step.cost(), operations }),
  }));
  expect(emitReport({ ...affine, run: { ...affine.run, steps } }, { members: 2 })).toBe(
    `Affine, for 2 members

parameters   8 (40 bytes)
dispatches   2 a run, 1 at load
operations   4.8 thousand
memory       32 bytes beside weights, inputs and tables
             16 * s[0] bytes

kernel  family  steps  operations    first computes
map_1   map     1      2.4 thousand  i0 p0 p1 s0
map_2   map     1      2.4 thousand  s0 t0 s1
`,
  );
});

test("of a program with lengths: the largest, or those asked for", () => {
  expect(emitReport(pairs)).toContain("Pairs, for 1 member, T = 8, U = 6\n");
  expect(emitReport(pairs)).toContain("memory       192 bytes");
  expect(emitReport(pairs, { lengths: { T: 2 } })).toContain("T = 2, U = 6");
  expect(emitReport({ ...pairs, peakBytes: "3 * 2 ** 20 * s[1]" })).toContain("24 MiB");
});
