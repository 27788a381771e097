/**
 * Programs of every kind that generate, on the software adapter: chunks of random sizes
 * against the whole sequence; and what their caches hold: rings stay as large as the mask
 * lets a position look back, however long the prompt and the sequence are.
 */
import { describe, expect, test } from "vitest";
import { compile, type Compiled } from "../../src/compiler/compile.ts";
import type { LoadedModel } from "../../src/runtime/model.ts";
import { programs, type Program } from "../generate/programs.ts";
import { counted } from "../runtime/counted.ts";
import { importCompiled } from "../support/example.ts";
import { valueOf } from "../../src/program/cost.ts";
import { randomChunks, randomNumbers } from "../support/generation.ts";
import { useDevice } from "../support/gpu.ts";
import { difference, tolerance } from "../support/systems.ts";

const gpu = useDevice();

interface Fed {
  readonly logits?: Float32Array;
}

type Inputs = Record<string, Float32Array | Int32Array | { data: Float32Array; shape: number[] }>;

function compiled({ text, values }: Program): Compiled {
  const made = compile(text, { ...(values && { values }) });
  expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  if (!made.compiled) throw new Error("it does not compile");
  return made.compiled;
}

/** Random weights and inputs: `tokens` of the target, all other inputs of fixed lengths. */
async function withModel(
  made: Compiled,
  work: (model: LoadedModel) => Promise<void>,
): Promise<void> {
  const module = await importCompiled(made);
  const next = randomNumbers(9);
  const weights = Object.fromEntries(
    made.program.parameters.map(({ name, shape }) => [
      name,
      Float32Array.from(
        { length: shape.reduce((product, extent) => product * extent, 1) },
        () => next() - 0.5,
      ),
    ]),
  );
  const model = await module.load({ device: gpu.device, weights });
  await work(model).finally(() => model.dispose());
}

function inputsOf(
  { program }: Compiled,
  sizes: Readonly<Record<string, number>>,
  length: number,
  seed: number,
): { readonly inputs: Inputs; readonly tokens: Int32Array; readonly target: string } {
  const { generation } = program;
  const next = randomNumbers(seed);
  const s = [1, ...program.dimensions.map(({ name, most }) => sizes[name] ?? most)];
  if (generation) s[generation.length + 1] = length;
  const inputs: Inputs = {};
  for (const { name, element, shape, range } of program.inputs) {
    const extents = shape.map((extent) => valueOf(extent, s));
    const count = extents.reduce((product, extent) => product * extent, 1);
    const most = range ? valueOf(range.most, s) : 1;
    if (element === "real")
      inputs[name] = {
        data: Float32Array.from({ length: count }, () => next() * 2 - 1),
        shape: extents,
      };
    else inputs[name] = Int32Array.from({ length: count }, () => Math.floor(next() * (most + 1)));
  }
  const target = program.inputs[generation?.target ?? -1]?.name ?? "";
  return { inputs, tokens: inputs[target] as Int32Array, target };
}

const without = ({ inputs, target }: ReturnType<typeof inputsOf>): never =>
  Object.fromEntries(Object.entries(inputs).filter(([name]) => name !== target)) as never;

describe.each(Object.entries(programs))("%s", (_, program) => {
  const made = compiled(program);

  test("chunks say what the whole says", () =>
    withModel(made, async (model) => {
      const { generation, dimensions } = made.program;
      const most = dimensions[generation?.length ?? 0]?.most ?? 1;
      const least = Math.max(1, generation?.prompt ?? 1);
      const next = randomNumbers(3);
      for (let round = 0; round < 4; round++) {
        const members = [0, 1, 2].map((member) => {
          const length = Math.max(least, Math.ceil(next() * most));
          return inputsOf(made, program.sizes ?? {}, length, 10 * round + member);
        });
        const whole = await model.run(members.map(({ inputs }) => inputs) as never[]);
        const session = await model.begin(members.map(without));
        const chunks = members.map(({ tokens }) => randomChunks(tokens.length, least, next));
        const taken = members.map(() => 0);
        while (chunks.some(({ length }) => length > 0)) {
          const counts = chunks.map((all) => all.shift() ?? 0);
          const fed = (await session.feed(
            members.map(({ tokens }, m) =>
              tokens.slice(taken[m], (taken[m] ?? 0) + (counts[m] ?? 0)),
            ),
          )) as Fed[];
          for (const [m, count] of counts.entries()) {
            if (count === 0) continue;
            taken[m] = (taken[m] ?? 0) + count;
            const { data, shape } = whole[m]?.["logits"] ?? { data: new Float32Array(), shape: [] };
            const width = shape.at(-1) ?? 0;
            const row = data.subarray(width * ((taken[m] ?? 0) - 1), width * (taken[m] ?? 0));
            expect(
              difference(
                { data: fed[m]?.logits ?? [], shape: [width] },
                { data: row, shape: [width] },
              ),
              `${m} at ${taken[m]}`,
            ).toBeLessThanOrEqual(tolerance);
          }
        }
        session.dispose();
      }
    }));

  test("greedy steps choose what the whole sequence says", () =>
    withModel(made, async (model) => {
      const { generation } = made.program;
      const least = Math.max(1, generation?.prompt ?? 1);
      const members = [0, 1].map((m) => inputsOf(made, program.sizes ?? {}, least + m, 50 + m));
      const limit = 6;
      const found = members.map(({ tokens }) => [...tokens]);
      for await (const steps of model.generate(members.map(({ inputs }) => inputs) as never[], {
        ...{ limit, stop: [] },
      }))
        steps.forEach((step, m) => step && found[m]?.push(step.token));
      for (const [m, { inputs, tokens, target }] of members.entries()) {
        const all = found[m] ?? [];
        expect(all).toHaveLength(tokens.length + limit);
        // Of the whole sequence each row must say what the next token is.
        const whole = await model.run({ ...inputs, [target]: Int32Array.from(all) } as never);
        const { data, shape } = whole["logits"] ?? { data: new Float32Array(), shape: [] };
        const width = shape.at(-1) ?? 0;
        for (let n = tokens.length; n < all.length; n++) {
          const row = data.subarray(width * (n - 1), width * n);
          const best = Math.max(...row);
          expect(best - (row[all[n] ?? 0] ?? NaN)).toBeLessThanOrEqual(1e-4 * Math.abs(best));
        }
      }
    }));

  test("caches are as large as what is looked at", () =>
    counted(gpu.device, (counts) =>
      withModel(made, async (model) => {
        const { generation, dimensions } = made.program;
        if (!generation) throw new Error("it does not generate");
        const rings = generation.states.flatMap(({ window }) =>
          window === undefined ? [] : [window],
        );
        expect(rings.toSorted()).toEqual([...(program.windows ?? [])].toSorted());
        const most = dimensions[generation.length]?.most ?? 1;
        const one = inputsOf(made, program.sizes ?? {}, most - 2, 5);
        const session = await model.begin(without(one));
        const bytes = (): (number | undefined)[] =>
          generation.states.map(
            (_, index) => [...counts.live].find(({ label }) => label === `g${index}`)?.size,
          );
        await session.feed(one.tokens);
        await session.feed(one.tokens.subarray(0, 1));
        const after = bytes();
        await session.feed(one.tokens.subarray(0, 1));
        expect(bytes()).toEqual(after);
        const lengths = [
          1,
          ...dimensions.map(({ name, most: all }) => program.sizes?.[name] ?? all),
        ];
        for (const [index, { kind, window, shape }] of generation.states.entries()) {
          if (kind !== "cache") continue;
          const s = generation.most === undefined ? lengths : lengths.with(generation.most + 1, 1);
          const [places = 0, ...row] = shape.map((extent) => valueOf(extent, s));
          expect(places).toBe(window === undefined ? generation.prefix + most : window + 1);
          const size = 4 * row.reduce((product, extent) => product * extent, places);
          expect(after[index]).toBe(Math.max(16, Math.ceil(size / 16) * 16));
        }
        session.dispose();
        expect(bytes().filter((size) => size !== undefined)).toEqual([]);
      }),
    ));
});
