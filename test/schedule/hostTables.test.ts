/** What the host makes at load of small weights: its numbers, and when a kernel makes them after all. */
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { importText } from "../../src/cli/module.ts";
import {
  compile,
  graphOf,
  type Compiled,
  type CompileOptions,
} from "../../src/compiler/compile.ts";
import { optimise } from "../../src/passes/index.ts";
import type { Program, ProgramTable } from "../../src/program/program.ts";
import { littleHostWork } from "../../src/schedule/hostTables.ts";
import { schedule } from "../../src/schedule/index.ts";
import { checkpoint } from "../runtime/checkpoints.ts";
import { useDevice } from "../support/gpu.ts";

const gpu = useDevice();

/** Its second sum does not depend on x: what a norm's shift adds to a projection looks like that. */
const shifted = (rows: number, more = ""): string => `model Shifted() {
  input x: [T <= 9, 4]
  param w: [${rows}, 4]
  param b: [4]
  param c: [${rows}]
  y[t, o] = sum[d] w[o, d] * x[t, d]
  s[o] = c[o] + sum[d] w[o, d] * b[d]
  output z[t, o] = y[t, o] + s[o]
${more}}`;

function compiled(text: string, options: CompileOptions = {}): Compiled {
  const { compiled: found, diagnostics } = compile(text, options);
  expect(diagnostics).toEqual([]);
  if (!found) throw new Error("no module");
  return found;
}

function scheduled(text: string, hostWork: number): Program {
  const { graph } = graphOf(text, {});
  if (!graph) throw new Error("no graph");
  const optimised = optimise(graph);
  return schedule(optimised.graph, optimised, { hostWork });
}

const madeOf = ({ tables }: Program): ProgramTable[] => tables.filter(({ reads }) => reads);

/** The entries of a table, of the values of what it reads. */
function entriesOf({ code, shape }: ProgramTable, reads: readonly (readonly number[])[]): number[] {
  const entry = (
    runInNewContext(code, { Math }) as (
      ...arrays: (readonly number[])[]
    ) => (...index: number[]) => number
  )(...reads);
  const go = (index: number[]): number[] => {
    const extent = shape[index.length];
    if (extent === undefined) return [entry(...index)];
    return Array.from({ length: extent }, (_, n) => go([...index, n])).flat();
  };
  return go([]);
}

describe("a small constant of weights", () => {
  test("is a table that the host makes, and no kernel", () => {
    const { program } = compiled(shifted(3));
    expect(program.prepare).toEqual({ steps: [], constants: [] });
    const [table, ...others] = madeOf(program);
    expect(others).toEqual([]);
    const values: Record<string, number[]> = {
      w: Array.from({ length: 12 }, (_, n) => Math.sin(n)),
      b: [2, -1, 0.5, 3],
      c: [10, 20, 30],
    };
    const names = program.parameters.map(({ name }) => name);
    const reads = (table?.reads ?? []).map(({ index }) => values[names[index] ?? ""] ?? []);
    const expected = [0, 1, 2].map(
      (o) =>
        (values["c"]?.[o] ?? NaN) +
        [0, 1, 2, 3].reduce(
          (sum, d) => sum + (values["w"]?.[4 * o + d] ?? NaN) * (values["b"]?.[d] ?? NaN),
          0,
        ),
    );
    const found = table ? entriesOf(table, reads) : [];
    expect(found).toHaveLength(3);
    for (const [o, value] of found.entries()) expect(value).toBeCloseTo(expected[o] ?? NaN, 12);
  });

  test("of several layers is written once, and made for each", async () => {
    const layers = `model Layers() {
  input x: [T <= 9, 4]
  y = x + (a.proj: Linear(a.norm: LayerNorm(x), 4))
  output z = y + (b.proj: Linear(b.norm: LayerNorm(y), 4))
}`;
    const { program, module } = compiled(layers);
    expect(madeOf(program).map(({ shape }) => shape)).toEqual([[4], [4]]);
    expect(module.match(/for \(let i1/g)).toHaveLength(1);
    const emitted = await importText(module, "Layers");
    const tensors = Object.fromEntries(
      program.parameters.map(({ name, shape }, at) => {
        const length = shape.reduce((a, b) => a * b, 1);
        return [
          name,
          { shape, values: Array.from({ length }, (_, n) => Math.sin(1 + n + 7 * at)) },
        ];
      }),
    );
    const model = await emitted.load({ device: gpu.device, weights: checkpoint(tensors) });
    const rows = [Float32Array.of(1, -2, 3, 0.5), Float32Array.of(0.25, 4, -1, 2)];
    const found = await model.run({
      x: { data: Float32Array.from([...rows[0]!, ...rows[1]!]), shape: [2, 4] },
    });
    const of = (name: string): readonly number[] => tensors[name]?.values ?? [];
    const layer = (row: readonly number[], at: string): number[] => {
      const mean = row.reduce((sum, value) => sum + value, 0) / 4;
      const variance = row.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 4;
      const normed = row.map(
        (value, d) =>
          ((value - mean) / Math.sqrt(variance + 1e-5)) * of(`${at}.norm.weight`)[d]! +
          of(`${at}.norm.bias`)[d]!,
      );
      return row.map((value, o) =>
        normed.reduce(
          (sum, each, d) => sum + each * of(`${at}.proj.weight`)[4 * o + d]!,
          value + of(`${at}.proj.bias`)[o]!,
        ),
      );
    };
    const expected = rows.flatMap((row) => layer(layer([...row], "a"), "b"));
    for (const [n, value] of [...(found["z"]?.data ?? [])].entries())
      expect(value).toBeCloseTo(expected[n] ?? NaN, 4);
    model.dispose();
  });

  test("may be made of another", () => {
    const text = shifted(3).replace(
      "output z[t, o] = y[t, o] + s[o]",
      "m[d] = sum[o] s[o] * w[o, d]\n  output z[t, o] = y[t, o] + (sum[d] m[d] * x[t, d])",
    );
    const { program } = compiled(text);
    expect(program.prepare.steps).toEqual([]);
    const kinds = madeOf(program).flatMap(({ reads = [] }) => reads.map(({ kind }) => kind));
    expect(kinds).toContain("parameter");
    expect(kinds).toContain("table");
  });
});

describe("a kernel makes", () => {
  test("what is more work than is worth a kernel's compilation, and then all of it", () => {
    const rows = littleHostWork / 8;
    const many = compiled(shifted(rows)).program;
    expect(madeOf(many)).toEqual([]);
    expect(many.prepare.steps.length).toBeGreaterThan(0);
    const some = scheduled(shifted(3), 30);
    expect(madeOf(some)).toEqual([]);
    expect(some.prepare.steps.length).toBeGreaterThan(0);
    expect(madeOf(scheduled(shifted(3), 100))).toHaveLength(1);
  });

  test.each([
    ["another reduction than a sum", "max[d] w[o, d] * b[d]", {}],
    [
      "what is only read at places inside where a condition holds",
      "sum[d] (if d > 0 then w[o, d - 1] else 0) * b[d]",
      {},
    ],
  ] satisfies [string, string, CompileOptions][])("%s", (_, sum, options) => {
    const text = shifted(3).replace("sum[d] w[o, d] * b[d]", sum);
    expect(text).not.toBe(shifted(3));
    const { program } = compiled(text, options);
    expect(madeOf(program)).toEqual([]);
    expect(program.prepare.steps.length).toBeGreaterThan(0);
  });

  test("what is made of weights in f16, which are rounded before", () => {
    const { program } = compiled(shifted(8), { weights: "f16" });
    expect(madeOf(program)).toEqual([]);
    expect(program.prepare.steps.length).toBeGreaterThan(0);
  });
});
