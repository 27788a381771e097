/**
 * What `explain --cost` says of dispatches, workgroups, pipelines and memory is what a load
 * and a run make on the device, to the byte.
 */
import { describe, expect, test } from "vitest";
import { costsOf, type CostOptions, type Costs } from "../../src/emit/index.ts";
import { isLoop } from "../../src/program/loops.ts";
import { valueOf } from "../../src/program/cost.ts";
import type { Program } from "../../src/program/program.ts";
import { counted, type Counts } from "../runtime/counted.ts";
import { mapSteps } from "../../src/program/forms.ts";
import { compiledModel, compiledPlain, importCompiled } from "../support/example.ts";
import { useDevice } from "../support/gpu.ts";

const gpu = useDevice();

const bytesIn = ({ live }: Counts): number => [...live].reduce((sum, { size }) => sum + size, 0);

/** Inputs that a program takes, for a member of these lengths. */
function inputsFor({ inputs }: Program, lengths: readonly number[]) {
  const m = [1, ...lengths];
  return Object.fromEntries(
    inputs.map(({ name, element, shape, range }) => {
      const own = shape.map((extent) => valueOf(extent, m));
      const count = own.reduce((product, extent) => product * extent, 1);
      const least = range ? valueOf(range.least, m) : 0;
      const data =
        element === "real"
          ? Float32Array.from({ length: count }, (_, n) => Math.sin(n))
          : element === "int"
            ? new Int32Array(count).fill(least)
            : new Uint8Array(count);
      return [name, { data, shape: own }];
    }),
  );
}

const small = { D: 32, depth: 2 };
const looped = { source_vocab: 11, target_vocab: 11, E: 16, H: 512, layers: 1 };

const cases: [string, string, Record<string, number>, CostOptions["lengths"]][] = [
  ["multi-head", "GroupedQuery", {}, [[7], [33], [16]]],
  ["bert", "Bert", { ...small, V: 100, heads: 2, hidden: 64 }, [[5], [24], [3], [24]]],
  ["vit", "ViT", { ...small, heads: 4, size: 28, patch: 7, channels: 1, classes: 10 }, [[], []]],
  ["gpt2", "GPT2", { ...small, V: 90, heads: 2, depth: 3, stop: 0 }, [[17]]],
  [
    "seq2seq-attention",
    "Dates",
    {},
    [
      [9, 6],
      [4, 8],
    ],
  ],
  // So large that its steps are dispatched one by one.
  [
    "seq2seq-rnn",
    "Translate",
    looped,
    [
      [3, 2],
      [5, 4],
    ],
  ],
];

/** What this adapter, a processor, runs: the last form of each kernel. */
const chosen = (program: Program): Program =>
  mapSteps(program, (step) => ({ ...step, ...step.forms?.at(-1) }));

const kernelsIn = ({ lines }: Costs): string[] =>
  lines.flatMap(({ kernel, dispatches }) => (dispatches > 0 ? [kernel] : []));

describe.each([
  ["with one form of each kernel", compiledPlain],
  ["with the forms that this adapter runs", compiledModel],
] as const)("%s", (_, compileModel) => {
  test.each(cases)("%s %s", async (system, model, values, given) => {
    const compiled = compileModel(system, model, values);
    const program = chosen(compiled.program);
    const lengths = given.map((own) =>
      program.dimensions.map(({ derived }, n) => (derived ? 0 : (own[n] ?? 1))),
    );
    const costs = costsOf(program, { lengths });
    const atLoad = costsOf(program, { lengths: [program.dimensions.map(({ most }) => most)] });
    if (values === looped) expect(program.run.steps.some(isLoop)).toBe(true);
    const { total, memory, load } = costs;
    const module = await importCompiled(compiled);
    await counted(gpu.device, async (counts) => {
      const loaded = await module.load({ device: gpu.device, seed: 1 });
      // Compiled are the pipelines for one member; of a model that generates those of a session.
      if (!program.generation)
        expect(counts.pipelines, "pipelines at load").toBe(atLoad.pipelines + load.pipelines);
      const compiled = counts.pipelines;
      expect(counts.dispatches, "dispatches at load").toBe(load.dispatches);
      counts.dispatches = counts.workgroups = 0;
      await loaded.run(given.map((_, member) => inputsFor(program, lengths[member] ?? [])));
      expect(counts.dispatches, "dispatches").toBe(total.dispatches);
      expect(counts.workgroups, "workgroups").toBe(total.workgroups);
      const others = new Set(kernelsIn(costs).filter((one) => !kernelsIn(atLoad).includes(one)));
      if (program.generation) expect(counts.pipelines, "of a run").toBeGreaterThan(compiled);
      else expect(counts.pipelines, "of this batch").toBe(compiled + others.size);
      const after = counts.pipelines;
      await loaded.run(given.map((_, member) => inputsFor(program, lengths[member] ?? [])));
      expect(counts.pipelines, "all are there").toBe(after);
      const { resident, inputs, peak, results, bookkeeping } = memory;
      expect(bytesIn(counts), "bytes").toBe(resident + inputs + peak + results + bookkeeping);
      loaded.dispose();
      expect(bytesIn(counts)).toBe(0);
    });
    // Slots are rounded to 16 bytes, and no more.
    const s = [
      lengths.length,
      ...(lengths[0] ?? []).map((_, n) => Math.max(...lengths.map((own) => own[n] ?? 0))),
    ];
    const formula = valueOf(program.peakBytes, s);
    expect(memory.peak - formula).toBeGreaterThanOrEqual(0);
    expect(memory.peak - formula).toBeLessThan(16 * Math.max(1, program.run.slots.length));
  });
});
